// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The law of the wire form over random histories: whoever has what a commit builds on gets it bit for bit, or is told
// that it cannot be, and then the whole of it comes through. Nobody ever gets another commit.

#include <QTest>

#include "core/base/random.h"
#include "core/wire/compact.h"
#include "tests/support/random_history.h"
#include "tests/support/suite.h"
#include "tests/support/wire.h"

namespace meldado::tests {

namespace {

constexpr std::size_t kSteps = 120;
const PlainPacker kPlain;

struct Count {
    std::size_t commits = 0;
    std::size_t refused = 0;  // by somebody who has what they build on
};

std::string arrives(const core::Replica& receiver, const core::Commit& commit, const std::string& frame, Count& count)
{
    ++count.commits;
    auto read = core::readCompact(receiver, frame, kPlain);
    if (!read) {
        ++count.refused;
        const auto whole = core::writeWhole(commit, kPlain);
        if (!whole)
            return whole.error().detail;
        read = core::readCompact(receiver, *whole, kPlain);
    }
    if (!read)
        return "the whole of it does not come through: " + read.error().detail;
    return isSameCommit(*read, commit) ? std::string() : "another commit came out";
}

// From somebody who has everything, to one who gets each commit after its parents, in an order of its own, and to one
// who is ahead.
std::string outcome(std::uint64_t seed, std::size_t steps, Count& count)
{
    RandomHistory history(seed, steps);
    if (auto law = history.run(); !law.empty())
        return law;
    const auto everything = history.everything();
    core::Replica sender;
    core::Replica receiver;
    if (!sender.refresh(everything))
        return "the sender takes nothing";
    core::SeededRandom random(seed);
    auto commits = commitsOf(everything);
    while (!commits.empty()) {
        const auto next = commits.begin()
            + static_cast<std::ptrdiff_t>(random.below(std::min<std::uint64_t>(commits.size(), 4)));
        const auto delta = core::Delta::parse(next->delta.name, next->delta.bytes);
        const bool isNext = delta && std::ranges::all_of(delta->parents(), [&](const auto& parent) {
            return receiver.delta(parent) != nullptr;
        });
        if (!isNext)
            continue;  // the first of them always is
        const auto frame = core::writeCompact(sender, *next, kPlain);
        if (!frame)
            return frame.error().detail;
        for (const auto* each : {&receiver, &sender}) {
            if (auto lost = arrives(*each, *next, *frame, count); !lost.empty())
                return lost;
        }
        if (!receiver.refresh(arrivalsOfBytes(*next)))
            return "the receiver takes nothing";
        commits.erase(next);
    }
    return receiver.anchors() == sender.anchors() ? std::string() : "the receiver is not where the sender is";
}

}  // namespace

class WireTest : public QObject {
    Q_OBJECT

private slots:
    void everyCommitComesThroughBitForBit()
    {
        const bool isReplay = qEnvironmentVariableIsSet("MELDADO_SEED");
        const auto first = isReplay ? qEnvironmentVariable("MELDADO_SEED").toULongLong() : 1;
        const quint64 histories = isReplay ? 1 : MELDADO_HISTORIES / 10;
        Count count;
        for (quint64 seed = first; seed < first + histories; ++seed) {
            auto law = outcome(seed, kSteps, count);
            if (law.empty())
                continue;
            std::size_t steps = 0;
            Count again;
            while (steps < kSteps && outcome(seed, steps, again).empty())
                ++steps;
            const auto replay = QStringLiteral("%1\nreplay: MELDADO_SEED=%2 test_properties WireTest; %3 steps are enough")
                                    .arg(QString::fromStdString(law)).arg(seed).arg(steps);
            QFAIL(qPrintable(replay));
        }
        // Marks of few bits mean something else now and then: here, where twenty tasks have eight titles.
        qInfo("%zu of %zu were asked for again", count.refused, count.commits);
        QVERIFY(count.refused * 20 < count.commits || isReplay);
    }
};

const Suite<WireTest> registeredWireTest;

}  // namespace meldado::tests

#include "wire_test.moc"
