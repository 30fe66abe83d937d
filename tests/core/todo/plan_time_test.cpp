// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QTest>

#include "core/todo/plan_time.h"

using namespace meldado::core;
using namespace std::chrono_literals;

class PlanTimeTest : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatIsWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("again");  // empty: it is no plan
        const auto row = [](const char* text, const char* again) { QTest::newRow(text) << QByteArray(text) << QByteArray(again); };
        row("2026-12-01", "2026-12-01");
        row("2026-12-01T17:05", "2026-12-01T17:05");
        row("2026-12-01T17:05:59", "2026-12-01T17:05");
        row("2026-12-01T17:05:59.25Z", "2026-12-01T17:05:00+00:00");
        row("2026-12-01T17:05:00+05:45", "2026-12-01T17:05:00+05:45");
        row("2026-12-01T17:05-03:30", "2026-12-01T17:05:00-03:30");
        row("2028-02-29", "2028-02-29");
        row("2026-02-29", "");
        row("0000-01-01", "");
        row("2026-12-32", "");
        row("2026-12-01T24:00", "");
        row("2026-12-01T17:60", "");
        row("2026-12-01T", "");
        row("2026-12-01T17:05+1", "");
        row("2026-12-01 17:05", "");
        row("26-12-01", "");
        row("tomorrow", "");
        row("2026-12-01T17:05Zulu", "");
    }
    void keepsWhatIsWritten()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, again);
        const auto plan = PlanTime::parse(text.toStdString());
        QCOMPARE(plan.has_value(), !again.isEmpty());
        if (plan)
            QCOMPARE(plan->text(), again.toStdString());
    }

    void readsAnyPrefixOfAnything()
    {
        const std::string text = "2026-12-01T17:05:59.2512+05:45";
        for (std::size_t length = 0; length <= text.size(); ++length)
            static_cast<void>(PlanTime::parse(text.substr(0, length)));
        QVERIFY(PlanTime::parse(text));
    }

    void isAnotherDayElsewhereOnlyWhenItIsAMoment()
    {
        const auto moment = PlanTime::parse("2026-12-31T23:30:00+00:00");
        QCOMPARE(moment->onWallClock(60min).text(), std::string("2027-01-01T00:30"));
        QCOMPARE(moment->onWallClock(-600min).text(), std::string("2026-12-31T13:30"));
        const auto plan = PlanTime::parse("2026-12-31T23:30");
        QCOMPARE(plan->onWallClock(60min).text(), plan->text());
    }

    void standsByDayAndTheWholeDayBeforeItsHours()
    {
        const auto at = [](const char* text) { return *PlanTime::parse(text); };
        QVERIFY(compare(at("2026-12-01"), at("2026-12-01T00:00")) < 0);
        QVERIFY(compare(at("2026-12-01T23:59"), at("2026-12-02")) < 0);
        QVERIFY(compare(at("2026-12-01T09:00"), at("2026-12-01T09:00")) == 0);
        QCOMPARE(at("2026-12-31T09:00").plusDays(std::chrono::days(60)).text(), std::string("2027-03-01T09:00"));
    }
};

QTEST_GUILESS_MAIN(PlanTimeTest)
#include "plan_time_test.moc"
