// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/sequence.h"

#include <algorithm>
#include <numeric>

#include "core/base/random.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::Handle;
using core::Sequence;

namespace {

// What a sequence has to be equal to.
class Plain {
public:
    std::vector<Handle> items;

    void insert(std::size_t position, const std::vector<Handle>& more)
    {
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(position), more.begin(), more.end());
    }
    void erase(std::size_t position, std::size_t count)
    {
        const auto first = items.begin() + static_cast<std::ptrdiff_t>(position);
        items.erase(first, first + static_cast<std::ptrdiff_t>(count));
    }
};

}  // namespace

class SequenceTest : public QObject {
    Q_OBJECT

private slots:
    void isTheArrayThatTheSameEditsMake()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            core::SeededRandom random(seed);
            Sequence sequence;
            Plain plain;
            Handle next = 0;
            for (int i = 0; i < 400; ++i) {
                if (random.below(3) != 0 || plain.items.empty()) {
                    std::vector<Handle> more(random.below(8) == 0 ? random.below(1500) : random.below(4));
                    std::iota(more.begin(), more.end(), next);
                    next += static_cast<Handle>(more.size());
                    const auto at = random.below(plain.items.size() + 1);
                    sequence.insert(at, more);
                    plain.insert(at, more);
                } else {
                    const auto at = random.below(plain.items.size());
                    const auto most = std::min<std::size_t>(plain.items.size() - at, random.below(8) == 0 ? 1200 : 3);
                    const auto count = random.below(most + 1);
                    sequence.erase(at, count);
                    plain.erase(at, count);
                }
                QCOMPARE(sequence.size(), plain.items.size());
                if (!plain.items.empty()) {
                    const auto at = random.below(plain.items.size());
                    QCOMPARE(sequence.at(at), plain.items[at]);
                    QCOMPARE(sequence.indexOf(plain.items[at]).value_or(next), at);
                }
            }
            QVERIFY2(sequence.items() == plain.items, qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY(sequence == Sequence(plain.items));
            QVERIFY(!sequence.indexOf(next));
        }
    }

    void aCopyStaysWhatItWas()
    {
        core::SeededRandom random(3);
        std::vector<Handle> items(5000);
        std::iota(items.begin(), items.end(), 0U);
        Sequence sequence(items);
        std::vector<std::pair<Sequence, std::vector<Handle>>> copies;
        for (int i = 0; i < 300; ++i) {
            if (i % 10 == 0)
                copies.emplace_back(sequence, sequence.items());
            const std::vector<Handle> more{static_cast<Handle>(10'000 + i)};
            sequence.insert(random.below(sequence.size() + 1), more);
            sequence.erase(random.below(sequence.size()), 1);
        }
        for (const auto& [copy, wanted] : copies)
            QVERIFY(copy.items() == wanted);
    }

    void givesAStretch()
    {
        std::vector<Handle> items(2000);
        std::iota(items.begin(), items.end(), 0U);
        const Sequence sequence(items);

        const auto some = sequence.items(500, 700);

        QVERIFY(std::ranges::equal(some, std::span(items).subspan(500, 700)));
        QVERIFY(sequence.items(2000, 0).empty());
    }

    void removalsDoNotLeaveCrumbs()
    {
        std::vector<Handle> items(100'000);
        std::iota(items.begin(), items.end(), 0U);
        Sequence sequence(items);
        for (std::size_t at = 0; sequence.size() > 300; at = (at + 1) % sequence.size())
            sequence.erase(at, std::min<std::size_t>(300, sequence.size() - at));

        QVERIFY(sequence.chunkCount() < 20);
    }
};

const Suite<SequenceTest> registeredSequenceTest;

}  // namespace meldado::tests

#include "sequence_test.moc"
