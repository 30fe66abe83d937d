// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/base/hash_index.h"

#include <map>

#include "core/base/random.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::HashIndex;

class HashIndexTest : public QObject {
    Q_OBJECT

private slots:
    // Few different hashes, so that entries stand in each other's way.
    void findsWhatWasInsertedAndNotErased()
    {
        for (const std::size_t hashCount : {1, 7, 1000}) {
            core::SeededRandom random(hashCount);
            HashIndex index;
            std::map<std::uint32_t, std::uint64_t> entries;
            for (std::uint32_t entry = 0; entry < 3000; ++entry) {
                const std::uint64_t hash = random.below(hashCount) * 0x9E3779B97F4A7C15ULL;
                index.insert(hash, entry);
                entries.emplace(entry, hash);
                if (random.below(3) == 0) {
                    const auto gone = entries.lower_bound(static_cast<std::uint32_t>(random.below(entry + 1)));
                    if (gone != entries.end()) {
                        index.erase(gone->second, gone->first);
                        entries.erase(gone);
                    }
                }
                if (hashCount == 1 && entry > 400)
                    break;
            }
            QCOMPARE(index.size(), entries.size());
            for (std::uint32_t entry = 0; entry < 3000; ++entry) {
                const auto known = entries.find(entry);
                const auto hash = known == entries.end() ? 0 : known->second;
                const auto found = index.find(hash, [&](std::uint32_t each) { return each == entry; });
                QCOMPARE(found, known == entries.end() ? HashIndex::kNone : entry);
            }
        }
    }

    void anEmptyOneFindsNothing()
    {
        const HashIndex index;
        QCOMPARE(index.find(1, [](std::uint32_t) { return true; }), HashIndex::kNone);
    }
};

const Suite<HashIndexTest> registeredHashIndexTest;

}  // namespace meldado::tests

#include "hash_index_test.moc"
