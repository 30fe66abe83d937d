// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/repeat.h"

#include <QTest>

#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "tests/support/results.h"

using namespace meldado::core;
using meldado::tests::failsWith;

class RepeatTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatIsAnObjectWithARule_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("rule");  // empty: it does not repeat
        QTest::addColumn<bool>("afterFinish");
        const auto row = [](const char* json, const char* rule, bool afterFinish) {
            QTest::newRow(json) << QByteArray(json) << QByteArray(rule) << afterFinish;
        };
        row(R"({"rrule":"FREQ=DAILY","after":"plan"})", "FREQ=DAILY", false);
        row(R"({"rrule":"FREQ=DAILY","after":"finish"})", "FREQ=DAILY", true);
        row(R"({"rrule":"FREQ=DAILY"})", "FREQ=DAILY", false);
        row(R"({"rrule":"not looked at","after":"plan","x":1})", "not looked at", false);
        row(R"({"rrule":"FREQ=DAILY","after":"full moon"})", "", false);
        row(R"({"rrule":"FREQ=DAILY","after":1})", "", false);
        row(R"({"rrule":["FREQ=DAILY"],"after":"plan"})", "", false);
        row(R"({"after":"plan"})", "", false);
        row(R"("FREQ=DAILY")", "", false);
        row("[]", "", false);
        row("null", "", false);
        row("7", "", false);
    }
    void readsWhatIsAnObjectWithARule()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, rule);
        QFETCH(const bool, afterFinish);
        const auto field = parseJson(json.toStdString());
        const auto repeat = Repeat::read(*field);

        QCOMPARE(repeat.has_value(), !rule.isEmpty());
        if (!repeat)
            return;
        QCOMPARE(repeat->rule, rule.toStdString());
        QCOMPARE(repeat->after == Repeat::After::Finish, afterFinish);
        QCOMPARE(*Repeat::read(repeat->written(&*field)), *repeat);
    }

    void keepsWhatOthersSaidInTheField()
    {
        const Value before(Object{{"rrule", "FREQ=DAILY"}, {"after", "plan"}, {"icon", "sun"}});
        const Repeat repeat{"FREQ=WEEKLY", Repeat::After::Finish};

        QCOMPARE(canonicalText(repeat.written(&before)),
                 std::string(R"({"after":"finish","icon":"sun","rrule":"FREQ=WEEKLY"})"));
        QCOMPARE(canonicalText(repeat.written()), std::string(R"({"after":"finish","rrule":"FREQ=WEEKLY"})"));
    }

    void replacesAFieldThatIsNoObject()
    {
        const Value before("every day");

        QCOMPARE(canonicalText(Repeat{"FREQ=DAILY"}.written(&before)), std::string(R"({"after":"plan","rrule":"FREQ=DAILY"})"));
    }

    void aTaskWithoutTheFieldDoesNotRepeat()
    {
        QVERIFY(!Repeat::ofTask(Object{{"title", "Buy milk"}}));
        QVERIFY(Repeat::ofTask(Object{{"repeat", Object{{"rrule", "FREQ=DAILY"}}}}));
    }

    void takesARuleApartFromItsCount_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("endless");
        QTest::addColumn<int>("count");  // 0: none, -1: Malformed
        QTest::addColumn<QByteArray>("withSeven");
        const auto row = [](const char* rule, const char* endless, int count, const char* withSeven) {
            QTest::newRow(rule) << QByteArray(rule) << QByteArray(endless) << count << QByteArray(withSeven);
        };
        row("FREQ=DAILY", "FREQ=DAILY", 0, "FREQ=DAILY");
        row("FREQ=DAILY;COUNT=5", "FREQ=DAILY", 5, "FREQ=DAILY;COUNT=7");
        row("COUNT=5;FREQ=DAILY", "FREQ=DAILY", 5, "COUNT=7;FREQ=DAILY");
        row("freq=daily;count=1;wkst=mo", "freq=daily;wkst=mo", 1, "freq=daily;COUNT=7;wkst=mo");
        row("COUNTER=5;FREQ=DAILY", "COUNTER=5;FREQ=DAILY", 0, "COUNTER=5;FREQ=DAILY");
        row("FREQ=DAILY;COUNT=4294967295", "FREQ=DAILY", -2, "");
        row("FREQ=DAILY;COUNT=0", "", -1, "");
        row("FREQ=DAILY;COUNT=-1", "", -1, "");
        row("FREQ=DAILY;COUNT=5x", "", -1, "");
        row("FREQ=DAILY;COUNT=", "", -1, "");
        row("FREQ=DAILY;COUNT=99999999999", "", -1, "");
        row("FREQ=DAILY;COUNT=2;COUNT=2", "", -1, "");
        row("", "", 0, "");
        row(";;FREQ=DAILY;", ";;FREQ=DAILY;", 0, ";;FREQ=DAILY;");
    }
    void takesARuleApartFromItsCount()
    {
        QFETCH(const QByteArray, rule);
        QFETCH(const QByteArray, endless);
        QFETCH(const int, count);
        QFETCH(const QByteArray, withSeven);
        const auto counted = CountedRule::read(rule.toStdString());

        if (count == -1) {
            QVERIFY(failsWith(ErrorCode::Malformed, counted));
            return;
        }
        QVERIFY(counted);
        QCOMPARE(counted->endless, endless.toStdString());
        if (count == -2) {
            QCOMPARE(counted->count, std::optional(4'294'967'295U));
            return;
        }
        QCOMPARE(counted->count.value_or(0), static_cast<std::uint32_t>(count));
        QCOMPARE(withCount(rule.toStdString(), 7), withSeven.toStdString());
    }
};

QTEST_GUILESS_MAIN(RepeatTest)
#include "repeat_test.moc"
