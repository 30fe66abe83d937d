// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/next_occurrence.h"

#include <QTest>
#include <charconv>

#include "core/base/random.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "core/todo/repeat.h"
#include "tests/support/results.h"

using namespace meldado::core;
using meldado::tests::failsWith;

namespace {

// Every so many days: the rule "3" is what "FREQ=DAILY;INTERVAL=3" is elsewhere. "3;UNTIL=2026-12-31" ends.
class EveryFewDays final : public Recurrence {
public:
    Result<std::vector<PlanTime>> next(const std::string& rule, const PlanTime& start, const PlanTime& after,
                                       std::size_t count) const override
    {
        int step = 0;
        std::from_chars(rule.data(), rule.data() + rule.size(), step);
        if (step <= 0)
            return Error{ErrorCode::Malformed, "not a number of days"};
        const auto until = rule.find("UNTIL=");
        const auto last = until == std::string::npos ? std::nullopt : PlanTime::parse(rule.substr(until + 6));
        std::vector<PlanTime> dates;
        for (PlanTime date = start; dates.size() < count; date = date.plusDays(std::chrono::days(step))) {
            if (last && date.date() > last->date())
                break;
            if (after.time ? compare(date, after) > 0 : date.date() > after.date())
                dates.push_back(date);
        }
        return dates;
    }
};

Object task(const char* json)
{
    const auto value = parseJson(json);
    return *value->asObject();
}

PlanTime at(const char* text)
{
    return *PlanTime::parse(text);
}

const PlanTime kNoon = at("2026-11-22T12:00");

// The content of the next task; "none", or "error".
std::string next(const char* json, const PlanTime& now = kNoon, RepeatOptions options = {})
{
    const auto made = nextOccurrence("milk", task(json), now, EveryFewDays(), options);
    if (!made)
        return "error";
    return *made ? canonicalText((*made)->content) : "none";
}

std::string skipped(const char* json, const PlanTime& now = kNoon)
{
    const auto made = skippedOnce(task(json), now, EveryFewDays());
    if (!made)
        return "error";
    return *made ? canonicalText(**made) : "none";
}

// The field of a JSON object, as JSON text.
std::string field(const std::string& json, const char* key)
{
    const auto value = parseJson(json);
    const Value* found = value && value->asObject() ? value->asObject()->find(key) : nullptr;
    return found ? canonicalText(*found) : json == "none" || json == "error" ? json : "absent";
}

}  // namespace

class NextOccurrenceTest : public QObject {
    Q_OBJECT

private slots:
    void comesOnItsDate_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("afterPlan");
        QTest::addColumn<QByteArray>("catchingUp");
        QTest::addColumn<QByteArray>("afterFinish");
        QTest::addColumn<QByteArray>("skipped");
        QTest::addColumn<QByteArray>("skippedAfterFinish");
        const auto row = [](const char* name, const char* when, const char* rule, std::vector<const char*> dates) {
            QTest::newRow(name) << QByteArray(when) << QByteArray(rule) << QByteArray(dates[0]) << QByteArray(dates[1])
                                << QByteArray(dates[2]) << QByteArray(dates[3]) << QByteArray(dates[4]);
        };
        row("today", "2026-11-22", "1", {"2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23"});
        row("earlier today", "2026-11-22T09:00", "1",
            {"2026-11-23T09:00", "2026-11-23T09:00", "2026-11-23T09:00", "2026-11-23T09:00", "2026-11-23T09:00"});
        row("later today", "2026-11-22T17:00", "1",
            {"2026-11-23T17:00", "2026-11-23T17:00", "2026-11-23T17:00", "2026-11-23T17:00", "2026-11-23T17:00"});
        row("late", "2026-11-18", "1", {"2026-11-23", "2026-11-19", "2026-11-23", "2026-11-23", "2026-11-23"});
        row("late, with an hour", "2026-11-18T17:00", "1",
            {"2026-11-23T17:00", "2026-11-19T17:00", "2026-11-23T17:00", "2026-11-23T17:00", "2026-11-23T17:00"});
        row("late, in step with the plan", "2026-11-18", "3",
            {"2026-11-24", "2026-11-21", "2026-11-25", "2026-11-24", "2026-11-25"});
        row("late, and today was a date", "2026-11-19", "3",
            {"2026-11-25", "2026-11-22", "2026-11-25", "2026-11-25", "2026-11-25"});
        row("early", "2026-11-24", "3", {"2026-11-27", "2026-11-27", "2026-11-25", "2026-11-27", "2026-11-27"});
        row("by somebody elsewhere", "2026-11-22T09:00:00+09:00", "1",
            {"2026-11-23T09:00:00+09:00", "2026-11-23T09:00:00+09:00", "2026-11-23T09:00:00+09:00",
             "2026-11-23T09:00:00+09:00", "2026-11-23T09:00:00+09:00"});
        row("for the last time", "2026-11-22", "1;UNTIL=2026-11-22", {"none", "none", "none", "none", "none"});
        row("late, and over meanwhile", "2026-11-18", "1;UNTIL=2026-11-20",
            {"none", "2026-11-19", "none", "none", "none"});
    }
    void comesOnItsDate()
    {
        QFETCH(const QByteArray, when);
        QFETCH(const QByteArray, rule);
        QFETCH(const QByteArray, afterPlan);
        QFETCH(const QByteArray, catchingUp);
        QFETCH(const QByteArray, afterFinish);
        QFETCH(const QByteArray, skipped);
        QFETCH(const QByteArray, skippedAfterFinish);
        const auto json = [&](const char* after) {
            return QByteArray("{'when':'" + when + "','repeat':{'rrule':'" + rule + "','after':'" + after + "'}}").replace('\'', '"');
        };
        const auto quoted = [](const QByteArray& date) {
            return date == "none" ? std::string("none") : "\"" + date.toStdString() + "\"";
        };

        QCOMPARE(field(next(json("plan")), "when"), quoted(afterPlan));
        QCOMPARE(field(next(json("plan"), kNoon, {.catchesUpEachOne = true}), "when"), quoted(catchingUp));
        QCOMPARE(field(next(json("finish")), "when"), quoted(afterFinish));
        QCOMPARE(field(::skipped(json("plan")), "when"), quoted(skipped));
        QCOMPARE(field(::skipped(json("finish")), "when"), quoted(skippedAfterFinish));
    }

    void keepsTheDistanceToTheDeadlineAndItsHour()
    {
        const char* json = R"({"when":"2026-11-22T09:00","deadline":"2026-11-24T18:00","repeat":{"rrule":"7"}})";

        QCOMPARE(field(next(json), "when"), std::string(R"("2026-11-29T09:00")"));
        QCOMPARE(field(next(json), "deadline"), std::string(R"("2026-12-01T18:00")"));
    }

    void movesRemindersAtATimeAndKeepsDistances()
    {
        const char* json = R"({"when":"2026-11-22","reminders":["-PT30M","2026-11-21T20:00",7,"soon"],"repeat":{"rrule":"7"}})";

        QCOMPARE(field(next(json), "reminders"), std::string(R"(["-PT30M","2026-11-28T20:00",7,"soon"])"));
    }

    void movesTheDeadlineOfATaskThatHasNothingElse()
    {
        const char* json = R"({"deadline":"2026-11-20","repeat":{"rrule":"3"}})";

        QCOMPARE(next(json), std::string(R"({"deadline":"2026-11-23","repeat":{"rrule":"3"}})"));
    }

    void countsFromTodayWhereThereIsNoDate()
    {
        QCOMPARE(field(next(R"({"repeat":{"rrule":"3"}})"), "when"), std::string(R"("2026-11-25")"));
        QCOMPARE(field(next(R"({"when":"someday","repeat":{"rrule":"3"}})"), "when"), std::string(R"("2026-11-25")"));
        QCOMPARE(field(next(R"({"when":["2026-11-20"],"repeat":{"rrule":"3"}})"), "when"), std::string(R"("2026-11-25")"));
    }

    void happensOnceLessHoweverManyWereMissed()
    {
        const char* json = R"({"when":"2026-11-01","repeat":{"after":"plan","rrule":"1;COUNT=3","x":[]}})";

        QCOMPARE(field(next(json), "repeat"), std::string(R"({"after":"plan","rrule":"1;COUNT=2","x":[]})"));
        QCOMPARE(field(next(json), "when"), std::string(R"("2026-11-23")"));
        QCOMPARE(field(skipped(json), "repeat"), std::string(R"({"after":"plan","rrule":"1;COUNT=2","x":[]})"));
        QCOMPARE(next(R"({"when":"2026-11-22","repeat":{"rrule":"1;COUNT=1"}})"), std::string("none"));
        QCOMPARE(skipped(R"({"when":"2026-11-22","repeat":{"rrule":"1;COUNT=1"}})"), std::string("none"));
    }

    void beginsAnewAndKeepsEverythingElse()
    {
        const char* json =
            R"({"comments♭":"^milk@comments♭","completed":"2026-11-22T12:00:00+01:00","created":"2026-01-01T08:00:00+01:00",)"
            R"("description":"- [x] ask","done":true,"files":[{"name":"a"}],"foo♭":"^milk@foo♭","items♭":"^milk@items♭",)"
            R"("people":["Bob"],"priority":1,"repeat":{"rrule":"1"},"tags":["dairy"],"title":"Milk","unknown":{"a":[1]},)"
            R"("when":"2026-11-22"})";

        QCOMPARE(next(json),
                 std::string(R"({"created":"2026-01-01T08:00:00+01:00","description":"- [ ] ask","files":[{"name":"a"}],)"
                             R"("people":["Bob"],"priority":1,"repeat":{"rrule":"1"},"tags":["dairy"],"title":"Milk",)"
                             R"("unknown":{"a":[1]},"when":"2026-11-23"})"));
        QCOMPARE(field(next(json, kNoon, {.unchecksNotes = false}), "description"), std::string(R"("- [x] ask")"));
    }

    void skippingChangesNothingButTheDates()
    {
        QCOMPARE(skipped(R"({"description":"- [x] ask","items♭":"^milk@items♭","repeat":{"rrule":"1"},"when":"2026-11-22"})"),
                 std::string(R"({"description":"- [x] ask","items♭":"^milk@items♭","repeat":{"rrule":"1"},"when":"2026-11-23"})"));
    }

    void doesNotRepeatWithoutARule()
    {
        QCOMPARE(next(R"({"when":"2026-11-22"})"), std::string("none"));
        QCOMPARE(next(R"({"when":"2026-11-22","repeat":"daily"})"), std::string("none"));
        QCOMPARE(skipped(R"({"when":"2026-11-22","repeat":null})"), std::string("none"));
    }

    void tellsOfARuleThatCannotBeRead()
    {
        const auto of = [](const char* json) { return nextOccurrence("milk", task(json), kNoon, EveryFewDays()); };

        QVERIFY(failsWith(ErrorCode::Malformed, of(R"({"when":"2026-11-22","repeat":{"rrule":"often"}})")));
        QVERIFY(failsWith(ErrorCode::Malformed, of(R"({"when":"2026-11-22","repeat":{"rrule":"1;COUNT=0"}})")));
        QCOMPARE(skipped(R"({"when":"2026-11-22","repeat":{"rrule":""}})"), std::string("error"));
    }

    void staysWithinTheYearsThatCanBeWritten()
    {
        const char* json = R"({"when":"2026-11-22","deadline":"9999-12-31","reminders":["9999-12-31T10:00"],"repeat":{"rrule":"1"}})";

        QCOMPARE(field(next(json), "deadline"), std::string(R"("9999-12-31")"));
        QCOMPARE(field(next(json), "reminders"), std::string(R"(["9999-12-31T10:00"])"));
    }

    void twoDevicesMakeTheSameTask()
    {
        const Object completed = task(R"({"done":true,"repeat":{"rrule":"7"},"title":"Milk","when":"2026-11-23T09:00"})");
        const auto here = nextOccurrence("milk", completed, at("2026-11-22T23:00"), EveryFewDays());
        const auto there = nextOccurrence("milk", completed, at("2026-11-23T11:00"), EveryFewDays());

        QCOMPARE((*here)->id, (*there)->id);
        QCOMPARE(canonicalText((*here)->content), canonicalText((*there)->content));
    }

    void twoDevicesThatWereLateDifferInDatesOnly()
    {
        Object completed = task(R"({"done":true,"repeat":{"rrule":"1;COUNT=9"},"title":"Milk","when":"2026-11-10"})");
        const auto here = nextOccurrence("milk", completed, at("2026-11-22T23:00"), EveryFewDays());
        completed.set("completed", "2026-11-25T11:00:00+01:00");
        const auto there = nextOccurrence("milk", completed, at("2026-11-25T11:00"), EveryFewDays());

        QCOMPARE((*here)->id, (*there)->id);
        Object content = (*there)->content;
        content.set("when", *(*here)->content.find("when"));
        QCOMPARE(canonicalText(content), canonicalText((*here)->content));
    }

    // The worked example of core/FORMAT.md, The next occurrence.
    void identifiersAreThoseOfTheFormatNotes()
    {
        const Object completed = task(R"({"repeat":{"rrule":"7"},"when":"2026-11-21T09:00"})");
        const auto made = nextOccurrence("1h8rtv0eqpzk4d9m2y6c3xw7ab", completed, kNoon, EveryFewDays());

        QCOMPARE((*made)->id, std::string("4g68ahb6ehe95sxs25dwsgwz8p"));
        QCOMPARE(derivedId((*made)->id, "5t3n8q0jv1r6kd2e9mxh4ycz7g"), std::string("6mhsk62wyz7h04x2j2fm7v6q0k"));
    }

    void everyOccurrenceHasAnIdentifierOfItsOwn()
    {
        const auto idWith = [](const char* id, const char* json) {
            return (*nextOccurrence(id, task(json), kNoon, EveryFewDays()))->id;
        };
        const std::string first = idWith("milk", R"({"repeat":{"rrule":"1"},"when":"2026-11-22"})");

        QCOMPARE(first.size(), std::size_t{26});
        QVERIFY(first != idWith("milk", R"({"repeat":{"rrule":"1"},"when":"2026-11-23"})"));
        QVERIFY(first != idWith("bread", R"({"repeat":{"rrule":"1"},"when":"2026-11-22"})"));
        QVERIFY(first != idWith("milk", R"({"repeat":{"rrule":"1"}})"));
        QVERIFY(idWith("milk", R"({"repeat":{"rrule":"1"}})") != idWith(first.c_str(), R"({"repeat":{"rrule":"1"}})"));
        QVERIFY(derivedId(first, "a") != derivedId(first, "b"));
        QVERIFY(derivedId(first, "a") != derivedId("a", first));
        // The same rule does not matter, nor what else is said of the task.
        QCOMPARE(first, idWith("milk", R"({"repeat":{"rrule":"3"},"title":"Milk","when":"2026-11-22"})"));
    }

    void anyContentIsTaken()
    {
        SeededRandom random(5);
        const std::vector<Value> values{Value(), Value(true), Value(7), Value("2026-11-20"), Value("x"), Value("0001-01-01"),
                                        Value("9999-12-31T23:59"), Value(Array{Value(1), Value("2026-11-20T10:00")}),
                                        Value(Object{{"rrule", "2;COUNT=2"}}), Value(Object{{"rrule", "400"}, {"after", "finish"}})};
        for (int i = 0; i < 200; ++i) {
            Object content;
            for (const char* key : {"when", "deadline", "reminders", "description", "done", "items♭", "completed"}) {
                if (random.below(3) != 0)
                    content.set(key, values[random.below(values.size())]);
            }
            content.set("repeat", values[8 + random.below(2)]);
            const auto made = nextOccurrence("milk", content, kNoon, EveryFewDays());
            static_cast<void>(skippedOnce(content, kNoon, EveryFewDays()));
            QVERIFY(made && *made);
            QVERIFY(!(*made)->content.contains("done") && !(*made)->content.contains("items♭"));
        }
    }
};

QTEST_GUILESS_MAIN(NextOccurrenceTest)
#include "next_occurrence_test.moc"
