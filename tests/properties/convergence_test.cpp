// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Laws over random histories. A failure prints the command that replays the shortest failing prefix.

#include <QTest>

#include "tests/support/random_history.h"
#include "tests/support/suite.h"

namespace meldado::tests {

namespace {

constexpr std::size_t kSteps = 120;
constexpr std::uint64_t kHistories = MELDADO_HISTORIES;
constexpr std::uint64_t kLongHistories = 5 * kHistories;

std::string outcome(std::uint64_t seed, std::size_t steps)
{
    return RandomHistory(seed, steps).run();
}

// The shortest prefix that fails as well.
std::size_t shrunk(std::uint64_t seed)
{
    std::size_t steps = 0;
    while (steps < kSteps && outcome(seed, steps).empty())
        ++steps;
    return steps;
}

}  // namespace

class ConvergenceTest : public QObject {
    Q_OBJECT

private slots:
    void replicasThatExchangedEverythingAreByteIdentical();
};

void ConvergenceTest::replicasThatExchangedEverythingAreByteIdentical()
{
    bool isGiven = false;
    const auto first = qEnvironmentVariable("MELDADO_SEED", "1").toULongLong(&isGiven);
    const bool isReplay = qEnvironmentVariableIsSet("MELDADO_SEED");
    if (isReplay) {
        const auto steps = qEnvironmentVariable("MELDADO_STEPS", QString::number(kSteps)).toULongLong();
        const auto law = outcome(first, steps);
        QVERIFY2(law.empty(), law.c_str());
        return;
    }

    const auto count = qEnvironmentVariableIsSet("MELDADO_LONG") ? kLongHistories : kHistories;
    qInfo("%llu histories from seed %llu", static_cast<unsigned long long>(count),
          static_cast<unsigned long long>(first));
    for (std::uint64_t seed = first; seed < first + count; ++seed) {
        const auto law = outcome(seed, kSteps);
        if (law.empty())
            continue;
        const auto replay = QStringLiteral("seed %1: %2\nreplay: MELDADO_SEED=%1 MELDADO_STEPS=%3 test_properties ConvergenceTest")
                                .arg(seed).arg(QString::fromStdString(law)).arg(shrunk(seed));
        QFAIL(qPrintable(replay));
    }
}

const Suite<ConvergenceTest> registeredConvergenceTest;

}  // namespace meldado::tests

#include "convergence_test.moc"
