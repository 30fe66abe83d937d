// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The laws of merging to-do documents over random histories. A failure prints the command that replays the shortest
// failing prefix.

#include <QTest>

#include "tests/support/merge_history.h"
#include "tests/support/suite.h"

namespace meldado::tests {

namespace {

constexpr std::size_t kSteps = 20;
constexpr std::uint64_t kHistories = MELDADO_HISTORIES;
constexpr std::uint64_t kLongHistories = 10 * kHistories;
constexpr std::size_t kLongSteps = 40;

std::string outcome(std::uint64_t seed, std::size_t steps)
{
    return MergeHistory(seed, steps).run();
}

// The shortest prefix that fails as well.
std::size_t shrunk(std::uint64_t seed, std::size_t most)
{
    std::size_t steps = 0;
    while (steps < most && outcome(seed, steps).empty())
        ++steps;
    return steps;
}

}  // namespace

class MergeTest : public QObject {
    Q_OBJECT

private slots:
    void peopleWhoExchangedEverythingSeeTheSameAndLoseNothing()
    {
        bool isGiven = false;
        const auto first = qEnvironmentVariable("MELDADO_SEED", "1").toULongLong(&isGiven);
        const bool isLong = qEnvironmentVariableIsSet("MELDADO_LONG");
        if (qEnvironmentVariableIsSet("MELDADO_SEED")) {
            const auto law = outcome(first, qEnvironmentVariable("MELDADO_STEPS", QString::number(kSteps)).toULongLong());
            QVERIFY2(law.empty(), law.c_str());
            return;
        }
        const auto count = isLong ? kLongHistories : kHistories;
        const auto steps = isLong ? kLongSteps : kSteps;
        qInfo("%llu histories from seed %llu", static_cast<unsigned long long>(count), static_cast<unsigned long long>(first));
        for (std::uint64_t seed = first; seed < first + count; ++seed) {
            const auto law = outcome(seed, steps);
            if (law.empty())
                continue;
            const auto replay = QStringLiteral("seed %1: %2\nreplay: MELDADO_SEED=%1 MELDADO_STEPS=%3 test_properties MergeTest")
                                    .arg(seed).arg(QString::fromStdString(law)).arg(shrunk(seed, steps));
            QFAIL(qPrintable(replay));
        }
    }

    void historiesThatBrokeALawOnceKeepIt_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("steps");
        QTest::newRow("a decision is undone when a side that lost is what is present") << quint64{23796} << 35;
        QTest::newRow("a decision about notes is undone when the notes that lost are where all comes from") << quint64{31530} << 39;
        QTest::newRow("a decision is undone when somebody else touched what lost") << quint64{29576} << 40;
        QTest::newRow("a deletion is undone twice") << quint64{72904} << 37;
    }
    void historiesThatBrokeALawOnceKeepIt()
    {
        QFETCH(const quint64, seed);
        QFETCH(const int, steps);
        const auto law = outcome(seed, static_cast<std::size_t>(steps));
        QVERIFY2(law.empty(), law.c_str());
    }
};

const Suite<MergeTest> registeredMergeTest;

}  // namespace meldado::tests

#include "merge_test.moc"
