// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The law of the archive over random histories: what goes in comes out bit for bit, in whatever portions it is folded.

#include <QTest>

#include "tests/support/archive.h"
#include "tests/support/random_history.h"
#include "tests/support/suite.h"

namespace meldado::tests {

namespace {

constexpr std::size_t kSteps = 120;

std::string outcome(std::uint64_t seed, std::size_t steps)
{
    RandomHistory history(seed, steps);
    if (auto law = history.run(); !law.empty())
        return law;
    const auto everything = history.everything();
    const auto segments = segmentsOf(everything, 1 + seed % 5);
    if (auto lost = lostBy(segments); !lost.empty())
        return lost;
    std::size_t folded = 0;
    for (const auto& segment : segments)
        folded += segment.folded.deltas.size();
    return folded == everything.deltas.size() ? std::string() : "a commit was not folded";
}

}  // namespace

class ArchiveTest : public QObject {
    Q_OBJECT

private slots:
    void whatGoesInComesOutBitForBit()
    {
        const bool isReplay = qEnvironmentVariableIsSet("MELDADO_SEED");
        const auto first = isReplay ? qEnvironmentVariable("MELDADO_SEED").toULongLong() : 1;
        const quint64 count = isReplay ? 1 : MELDADO_HISTORIES / 10;
        for (quint64 seed = first; seed < first + count; ++seed) {
            auto law = outcome(seed, kSteps);
            if (law.empty())
                continue;
            std::size_t steps = 0;
            while (steps < kSteps && outcome(seed, steps).empty())
                ++steps;
            const auto replay = QStringLiteral("%1\nreplay: MELDADO_SEED=%2 test_properties ArchiveTest; %3 steps are enough")
                                    .arg(QString::fromStdString(law)).arg(seed).arg(steps);
            QFAIL(qPrintable(replay));
        }
    }
};

const Suite<ArchiveTest> registeredArchiveTest;

}  // namespace meldado::tests

#include "archive_test.moc"
