// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <thread>

#include "adapters/recurrence/ical_recurrence.h"
#include "core/base/random.h"
#include "core/todo/next_occurrence.h"
#include "tests/support/results.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using adapters::IcalRecurrence;
using core::ErrorCode;
using core::PlanTime;
using core::SeededRandom;
using std::chrono::sys_days;
using std::chrono::year_month_day;

namespace {

std::optional<quint64> givenSeed()
{
    const auto text = qEnvironmentVariable("MELDADO_SEED");
    return text.isEmpty() ? std::nullopt : std::optional<quint64>(text.toULongLong());
}

PlanTime at(const char* text)
{
    return *PlanTime::parse(text);
}

std::string joined(const std::vector<PlanTime>& dates)
{
    std::string all;
    for (const auto& date : dates)
        all += (all.empty() ? "" : " ") + date.text();
    return all;
}

// The dates after `after`, separated by blanks; "refused" for a rule that is.
std::string datesOf(const std::string& rule, const char* start, const char* after, std::size_t count)
{
    const auto dates = IcalRecurrence().next(rule, at(start), at(after), count);
    if (dates)
        return joined(*dates);
    return dates.error().code == ErrorCode::Malformed ? "refused" : "limit";
}

// ---- The same by a plain search from day to day ---------------------------------------------------

constexpr std::array<const char*, 7> kWeekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

// What a random rule says. Without BYWEEKNO and BYYEARDAY, which have rows of their own.
struct PlainRule {
    char frequency = 'D';
    int interval = 1;
    unsigned weekStart = 1;
    std::vector<std::pair<int, unsigned>> days;  // position and weekday, as std::chrono counts: Sunday is 0
    std::vector<int> monthDays;
    std::vector<int> months;
    std::vector<int> positions;

    [[nodiscard]] std::string text() const
    {
        static const std::map<char, std::string> kNames{{'D', "DAILY"}, {'W', "WEEKLY"}, {'M', "MONTHLY"}, {'Y', "YEARLY"}};
        std::ostringstream out;
        out << "FREQ=" << kNames.at(frequency) << ";INTERVAL=" << interval << ";WKST=" << kWeekdays.at(weekStart);
        const auto list = [&](const char* name, const std::vector<int>& numbers) {
            for (std::size_t i = 0; i < numbers.size(); ++i)
                out << (i == 0 ? name : ",") << numbers[i];
        };
        list(";BYMONTH=", months);
        list(";BYMONTHDAY=", monthDays);
        list(";BYSETPOS=", positions);
        for (std::size_t i = 0; i < days.size(); ++i) {
            out << (i == 0 ? ";BYDAY=" : ",");
            if (days[i].first != 0)
                out << days[i].first;
            out << kWeekdays.at(days[i].second);
        }
        return out.str();
    }
};

bool contains(const std::vector<int>& numbers, int number)
{
    return std::ranges::find(numbers, number) != numbers.end();
}

sys_days endOfMonth(const year_month_day& day)
{
    return sys_days(day.year() / day.month() / std::chrono::last);
}

bool picks(const PlainRule& rule, sys_days date, sys_days start)
{
    const year_month_day day(date);
    const year_month_day first(start);
    const auto monthDay = static_cast<int>(static_cast<unsigned>(day.day()));
    const auto monthLength = static_cast<int>(static_cast<unsigned>(year_month_day(endOfMonth(day)).day()));
    const bool namesNoDay = rule.days.empty() && rule.monthDays.empty();

    if (!rule.months.empty() && !contains(rule.months, static_cast<int>(static_cast<unsigned>(day.month()))))
        return false;
    if (!rule.monthDays.empty() && !contains(rule.monthDays, monthDay) &&
        !contains(rule.monthDays, monthDay - monthLength - 1))
        return false;
    if (rule.frequency == 'W' && namesNoDay && std::chrono::weekday(date) != std::chrono::weekday(start))
        return false;
    if ((rule.frequency == 'M' || rule.frequency == 'Y') && namesNoDay && day.day() != first.day())
        return false;
    if (rule.frequency == 'Y' && namesNoDay && rule.months.empty() && day.month() != first.month())
        return false;
    if (rule.days.empty())
        return true;
    const bool isInMonth = rule.frequency == 'M' || !rule.months.empty();
    const sys_days begin = isInMonth ? sys_days(day.year() / day.month() / 1) : sys_days(day.year() / 1 / 1);
    const sys_days end = isInMonth ? endOfMonth(day) : sys_days(day.year() / 12 / 31);
    return std::ranges::any_of(rule.days, [&](const auto& wanted) {
        if (std::chrono::weekday(date) != std::chrono::weekday(wanted.second))
            return false;
        const auto fromBegin = static_cast<int>((date - begin).count() / 7 + 1);
        const auto fromEnd = -static_cast<int>((end - date).count() / 7 + 1);
        return wanted.first == 0 || wanted.first == fromBegin || wanted.first == fromEnd;
    });
}

// Which day, week, month or year it lies in, counted from anywhere.
long periodOf(const PlainRule& rule, sys_days date)
{
    const year_month_day day(date);
    const auto sinceSunday = date.time_since_epoch().count() + 4;  // 1970-01-01 was a Thursday
    switch (rule.frequency) {
    case 'D': return date.time_since_epoch().count();
    case 'W': return (sinceSunday - static_cast<long>(rule.weekStart) + 70'000) / 7;
    case 'M': return static_cast<int>(day.year()) * 12L + static_cast<long>(static_cast<unsigned>(day.month()));
    default: return static_cast<int>(day.year());
    }
}

std::vector<PlanTime> plainDates(const PlainRule& rule, const PlanTime& start, std::size_t count)
{
    std::map<long, std::vector<sys_days>> periods;
    const long first = periodOf(rule, start.date());
    // From before the start, for the positions in its period.
    for (sys_days date = start.date() - std::chrono::days(366); date < start.date() + std::chrono::years(30);
         date += std::chrono::days(1)) {
        const long period = periodOf(rule, date);
        if (period >= first && (period - first) % rule.interval == 0 && picks(rule, date, start.date()))
            periods[period].push_back(date);
    }
    std::vector<PlanTime> dates;
    for (const auto& [period, days] : periods) {
        for (std::size_t i = 0; i < days.size() && dates.size() < count; ++i) {
            const auto position = static_cast<int>(i) + 1;
            const bool isChosen = rule.positions.empty() || contains(rule.positions, position) ||
                                  contains(rule.positions, position - static_cast<int>(days.size()) - 1);
            if (isChosen && days[i] > start.date())
                dates.push_back(PlanTime{year_month_day(days[i]), start.time, {}});
        }
    }
    return dates;
}

std::vector<int> someNumbers(SeededRandom& random, int max, bool mayBeNegative)
{
    std::set<int> numbers;
    for (auto left = 1 + random.below(3); left > 0; --left) {
        const int number = static_cast<int>(1 + random.below(static_cast<std::uint64_t>(max)));
        numbers.insert(mayBeNegative && random.below(3) == 0 ? -number : number);
    }
    return {numbers.begin(), numbers.end()};
}

PlainRule someRule(SeededRandom& random)
{
    PlainRule rule;
    rule.frequency = std::string("DWMY")[random.below(4)];
    rule.interval = static_cast<int>(1 + random.below(4));
    rule.weekStart = static_cast<unsigned>(random.below(7));
    const bool isLong = rule.frequency == 'M' || rule.frequency == 'Y';
    if (random.below(3) == 0)
        rule.months = someNumbers(random, 12, false);
    if (rule.frequency != 'W' && random.below(3) == 0)
        rule.monthDays = someNumbers(random, 31, isLong);
    if (random.below(2) == 0) {
        std::set<std::pair<int, unsigned>> days;
        const bool isRefused = rule.frequency == 'Y' && rule.months.empty() && !rule.monthDays.empty();
        const bool isCounted = isLong && !isRefused && random.below(2) == 0;
        for (auto left = 1 + random.below(3); left > 0; --left) {
            const int position = isCounted ? static_cast<int>(1 + random.below(5)) : 0;
            days.emplace(random.below(2) == 0 ? position : -position, static_cast<unsigned>(random.below(7)));
        }
        rule.days.assign(days.begin(), days.end());
    }
    const bool mayChoose = rule.frequency == 'M' ? !rule.days.empty() || !rule.monthDays.empty()
                                                 : rule.frequency == 'Y' && !rule.days.empty() && rule.monthDays.empty();
    if (mayChoose && random.below(4) == 0)
        rule.positions = someNumbers(random, 4, true);
    return rule;
}

}  // namespace

class RecurrenceTest : public QObject {
    Q_OBJECT

private slots:
    void givesTheNextDates_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("dates");  // the first three
        const auto row = [](const char* rule, const char* start, const char* after, const char* dates) {
            QTest::addRow("%s after %s", rule, after) << QByteArray(rule) << QByteArray(start) << QByteArray(after) << QByteArray(dates);
        };
        // Every n days, weeks, months, years.
        row("FREQ=DAILY", "2026-12-30", "2026-12-30", "2026-12-31 2027-01-01 2027-01-02");
        row("FREQ=DAILY;INTERVAL=3", "2026-11-01", "2026-11-08", "2026-11-10 2026-11-13 2026-11-16");
        row("FREQ=WEEKLY", "2026-11-22", "2026-11-22", "2026-11-29 2026-12-06 2026-12-13");
        row("FREQ=WEEKLY;INTERVAL=2", "2026-11-22", "2026-11-29", "2026-12-06 2026-12-20 2027-01-03");
        row("FREQ=MONTHLY", "2026-11-15", "2026-11-15", "2026-12-15 2027-01-15 2027-02-15");
        row("FREQ=MONTHLY;INTERVAL=6", "2026-11-15", "2026-11-15", "2027-05-15 2027-11-15 2028-05-15");
        row("FREQ=YEARLY", "2026-11-15", "2026-11-15", "2027-11-15 2028-11-15 2029-11-15");
        row("FREQ=YEARLY;INTERVAL=10", "2026-11-15", "2026-11-15", "2036-11-15 2046-11-15 2056-11-15");
        // Weekdays, the nth and the last one, the last day.
        row("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-19", "2026-11-19", "2026-11-20 2026-11-23 2026-11-24");
        row("FREQ=DAILY;BYDAY=SA,SU", "2026-11-21", "2026-11-21", "2026-11-22 2026-11-28 2026-11-29");
        row("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "2026-11-24", "2026-11-24", "2026-11-26 2026-12-08 2026-12-10");
        row("FREQ=MONTHLY;BYDAY=2MO", "2026-11-09", "2026-11-09", "2026-12-14 2027-01-11 2027-02-08");
        row("FREQ=MONTHLY;BYDAY=+1FR,-1FR", "2026-11-06", "2026-11-06", "2026-11-27 2026-12-04 2026-12-25");
        row("FREQ=MONTHLY;BYDAY=5SU", "2026-11-29", "2026-11-29", "2027-01-31 2027-05-30 2027-08-29");
        row("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-11-26", "2026-11-26", "2027-11-25 2028-11-23 2029-11-22");
        row("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30", "2026-11-30", "2026-12-31 2027-01-31 2027-02-28");
        row("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30", "2026-11-30", "2026-12-31 2027-01-29 2027-02-26");
        row("FREQ=MONTHLY;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14", "2026-11-08", "2026-11-08", "2026-12-13 2027-01-10 2027-02-14");
        row("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-11-13", "2026-11-13", "2027-08-13 2028-10-13 2029-04-13");
        row("FREQ=YEARLY;BYYEARDAY=1,-1", "2026-12-31", "2026-12-31", "2027-01-01 2027-12-31 2028-01-01");
        row("FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR", "2026-11-13", "2026-11-13", "2027-08-13 2028-10-13 2029-04-13");
        row("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1997-05-12", "1998-05-11 1999-05-17 2000-05-15");
        row("FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR", "2027-01-01", "2027-01-01", "2032-12-31 2038-01-01 2044-01-01");
        // Days that not every month or year has are passed over.
        row("FREQ=MONTHLY", "2026-12-31", "2026-12-31", "2027-01-31 2027-03-31 2027-05-31");
        row("FREQ=MONTHLY;BYMONTHDAY=31,-1", "2026-12-31", "2026-12-31", "2027-01-31 2027-02-28 2027-03-31");
        row("FREQ=YEARLY", "2028-02-29", "2028-02-29", "2032-02-29 2036-02-29 2040-02-29");
        row("FREQ=YEARLY", "2096-02-29", "2096-02-29", "2104-02-29 2108-02-29 2112-02-29");
        row("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2027-02-28", "2027-02-28", "2028-02-29 2029-02-28 2030-02-28");
        // The week starts where the rule says: RFC 5545, 3.3.10.
        row("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05", "1997-08-10 1997-08-19 1997-08-24");
        row("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=SA", "2034-05-05", "2034-05-05", "2034-05-15 2034-05-19 2034-05-29");
        row("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05", "1997-08-17 1997-08-19 1997-08-31");
        // Until and count.
        row("FREQ=DAILY;UNTIL=20261124", "2026-11-22", "2026-11-22", "2026-11-23 2026-11-24");
        row("FREQ=DAILY;UNTIL=20261124", "2026-11-22T17:00", "2026-11-22T17:00", "2026-11-23T17:00 2026-11-24T17:00");
        row("FREQ=DAILY;UNTIL=20261124T170000", "2026-11-22T17:00", "2026-11-22T17:00", "2026-11-23T17:00 2026-11-24T17:00");
        row("FREQ=DAILY;UNTIL=20261124T165900Z", "2026-11-22T17:00", "2026-11-22T17:00", "2026-11-23T17:00");
        row("FREQ=DAILY;UNTIL=20261124T010000Z", "2026-11-22", "2026-11-22", "2026-11-23 2026-11-24");
        row("FREQ=DAILY;UNTIL=20261101", "2026-11-22", "2026-11-22", "");
        row("FREQ=DAILY;COUNT=3", "2026-11-22", "2026-11-22", "2026-11-23 2026-11-24");
        row("FREQ=DAILY;COUNT=3", "2026-11-22", "2026-11-23", "2026-11-24");
        row("FREQ=DAILY;COUNT=1", "2026-11-22", "2026-11-22", "");
        row("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-11-22", "2026-11-22", "2026-11-23 2026-11-30");
        // Hours stay, across the ends of summer time in Europe and America as well.
        row("FREQ=WEEKLY", "2026-10-22T09:30", "2026-10-22T09:30", "2026-10-29T09:30 2026-11-05T09:30 2026-11-12T09:30");
        row("FREQ=DAILY", "2026-03-28T02:30", "2026-03-28T02:30", "2026-03-29T02:30 2026-03-30T02:30 2026-03-31T02:30");
        row("FREQ=DAILY", "2026-11-22T23:59", "2026-11-22T23:59", "2026-11-23T23:59 2026-11-24T23:59 2026-11-25T23:59");
        row("FREQ=DAILY", "2026-11-22T09:00:00+09:00", "2026-11-22",
            "2026-11-23T09:00:00+09:00 2026-11-24T09:00:00+09:00 2026-11-25T09:00:00+09:00");
        // Strictly after: a whole day means all of it.
        row("FREQ=DAILY", "2026-11-22T09:00", "2026-11-24", "2026-11-25T09:00 2026-11-26T09:00 2026-11-27T09:00");
        row("FREQ=DAILY", "2026-11-22T09:00", "2026-11-24T08:59", "2026-11-24T09:00 2026-11-25T09:00 2026-11-26T09:00");
        row("FREQ=DAILY", "2026-11-22", "2026-11-20", "2026-11-22 2026-11-23 2026-11-24");
        row("FREQ=WEEKLY;BYDAY=MO", "2026-11-22", "2026-11-20", "2026-11-23 2026-11-30 2026-12-07");
        // Spelt by others.
        row("freq=weekly;byday=mo;wkst=su", "2026-11-23", "2026-11-23", "2026-11-30 2026-12-07 2026-12-14");
        row("BYDAY=FR,MO;FREQ=WEEKLY", "2026-11-23", "2026-11-23", "2026-11-27 2026-11-30 2026-12-04");
        // Never.
        row("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-11-22", "2026-11-22", "");
        row("FREQ=YEARLY;INTERVAL=9999", "2026-11-22", "2026-11-22", "");
        row("FREQ=DAILY", "9900-01-01", "9900-01-01", "");
        row("FREQ=DAILY", "2026-11-22", "2126-12-29", "2126-12-30 2126-12-31");
    }
    void givesTheNextDates()
    {
        QFETCH(const QByteArray, rule);
        QFETCH(const QByteArray, start);
        QFETCH(const QByteArray, after);
        QFETCH(const QByteArray, dates);

        QCOMPARE(datesOf(rule.toStdString(), start.constData(), after.constData(), 3), dates.toStdString());
    }

    void refusesWhatIsNoRuleOfDays_data()
    {
        QTest::addColumn<QByteArray>("rule");
        for (const char* rule :
             {"", ";", "=", "daily", "FREQ", "FREQ=", "FREQ=OFTEN", "FREQ=DAILY;", "FREQ=DAILY;;WKST=MO", " FREQ=DAILY",
              "RRULE:FREQ=DAILY", "FREQ=DAILY;FREQ=DAILY", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1",
              "FREQ=DAILY;INTERVAL=2x", "FREQ=DAILY;INTERVAL=+2", "FREQ=DAILY;INTERVAL=10000", "FREQ=DAILY;INTERVAL=99999999999",
              "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=99999999999", "FREQ=DAILY;COUNT=2;UNTIL=20270101",
              "FREQ=DAILY;UNTIL=soon", "FREQ=DAILY;UNTIL=20260231", "FREQ=DAILY;UNTIL=2026-12-01", "FREQ=DAILY;UNTIL=20261201T99",
              "FREQ=DAILY;WKST=XX", "FREQ=DAILY;FOO=1", "FREQ=DAILY;X-FOO=1", "FREQ=WEEKLY;BYDAY=", "FREQ=WEEKLY;BYDAY=XX",
              "FREQ=WEEKLY;BYDAY=MO,,TU", "FREQ=WEEKLY;BYDAY=MO,MO", "FREQ=WEEKLY;BYDAY=2MO", "FREQ=DAILY;BYDAY=1MO",
              "FREQ=MONTHLY;BYDAY=6MO", "FREQ=MONTHLY;BYDAY=0MO", "FREQ=YEARLY;BYDAY=54MO", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO",
              "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=-32", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=WEEKLY;BYMONTHDAY=1",
              "FREQ=DAILY;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTHDAY=1;BYDAY=1MO",
              "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTH=-1", "FREQ=YEARLY;BYMONTH=5L", "FREQ=MONTHLY;BYWEEKNO=1",
              "FREQ=YEARLY;BYWEEKNO=54", "FREQ=MONTHLY;BYYEARDAY=1", "FREQ=YEARLY;BYYEARDAY=367", "FREQ=MONTHLY;BYSETPOS=1", "FREQ=YEARLY;BYMONTHDAY=1,2;BYSETPOS=1",
              "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "FREQ=YEARLY;BYEASTER=1",
              "FREQ=YEARLY;RSCALE=CHINESE", "FREQ=YEARLY;SKIP=FORWARD", "FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY",
              "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYHOUR=9", "FREQ=DAILY;BYMINUTE=0", "FREQ=DAILY;BYSECOND=0",
              "FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,-1"})
            QTest::newRow(rule) << QByteArray(rule);
    }
    void refusesWhatIsNoRuleOfDays()
    {
        QFETCH(const QByteArray, rule);

        QCOMPARE(datesOf(rule.toStdString(), "2026-11-22T09:00", "2026-11-22T09:00", 3), std::string("refused"));
    }

    void saysWhyHoursAreRefused()
    {
        const auto dates = IcalRecurrence().next("FREQ=HOURLY", at("2026-11-22"), at("2026-11-22"), 1);

        QVERIFY(failsWith(ErrorCode::Malformed, dates));
        QVERIFY(dates.error().detail.ends_with("a task repeats by days, weeks, months or years, not HOURLY"));
    }

    void staysWithinItsLimits()
    {
        const std::string weekdays = "FREQ=DAILY;BYDAY=MO";
        const std::string rule = weekdays + std::string(core::kMaxRuleBytes - weekdays.size(), ' ');
        const IcalRecurrence recurrence;
        const auto ask = [&](const std::string& asked, const char* start, std::size_t count) {
            return recurrence.next(asked, at(start), at("2026-11-22"), count);
        };

        QVERIFY(failsWith(ErrorCode::Malformed, ask(rule, "2026-11-22", 1)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, ask(rule + " ", "2026-11-22", 1)));
        QCOMPARE(ask("FREQ=DAILY", "2026-11-22", core::kMaxDatesAsked)->size(), core::kMaxDatesAsked);
        QVERIFY(failsWith(ErrorCode::LimitExceeded, ask("FREQ=DAILY", "2026-11-22", core::kMaxDatesAsked + 1)));
        QCOMPARE(ask("FREQ=DAILY", "1926-01-01", 1)->size(), std::size_t{1});
        QVERIFY(failsWith(ErrorCode::LimitExceeded, ask("FREQ=DAILY", "1925-12-31", 1)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, ask("FREQ=DAILY", "0001-01-01", 1)));
        QVERIFY(ask("FREQ=DAILY", "2026-11-22", 0)->empty());
    }

    // Without a limit on the years that are walked they take seconds, or do not end.
    void endsSoonWhereNothingComes_data()
    {
        QTest::addColumn<QByteArray>("rule");
        for (const char* rule :
             {"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,31;INTERVAL=9999",
              "FREQ=MONTHLY;BYMONTH=2,4,6,9,11;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=7",
              "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=71", "FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYDAY=MO;BYSETPOS=2",
              "FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=12",
              "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6", "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=12",
              "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-366;BYMONTH=1", "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=4;BYDAY=MO"})
            QTest::newRow(rule) << QByteArray(rule);
    }
    void endsSoonWhereNothingComes()
    {
        QFETCH(const QByteArray, rule);
        QElapsedTimer timer;
        timer.start();

        QCOMPARE(datesOf(rule.toStdString(), "2026-11-22", "2026-11-22", 3), std::string());
        QVERIFY2(timer.elapsed() < 20'000, "it walks far beyond its years");  // under a quarter of a second, usually
    }

    void agreesWithAPlainSearch()
    {
        const quint64 first = givenSeed().value_or(1);
        const quint64 count = givenSeed() ? 1 : 200;
        for (quint64 seed = first; seed < first + count; ++seed) {
            SeededRandom random(seed);
            const auto rule = someRule(random);
            const auto start = PlanTime::onDay(sys_days(std::chrono::days(20'000 + random.below(4000))));
            const auto wanted = plainDates(rule, start, 5);
            const auto dates = IcalRecurrence().next(rule.text(), start, start, wanted.size());

            QVERIFY2(dates && joined(*dates) == joined(wanted),
                     qPrintable(QStringLiteral("%1 from %2: %3, wanted %4; MELDADO_SEED=%5 test_adapters RecurrenceTest")
                                    .arg(rule.text().c_str(), start.text().c_str(),
                                         dates ? joined(*dates).c_str() : dates.error().detail.c_str(), joined(wanted).c_str())
                                    .arg(seed)));
        }
    }

    void anyTextIsReadOrRefused()
    {
        const quint64 seed = givenSeed().value_or(1);
        qInfo("MELDADO_SEED=%llu test_adapters RecurrenceTest anyTextIsReadOrRefused", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        const std::vector<std::string> words{"FREQ=", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "SECONDLY", ";", ";", ";", "=", ",", "INTERVAL=",
                                             "COUNT=", "UNTIL=", "20261201", "T120000Z", "BYDAY=", "MO", "SU", "-1", "5", "31", "366",
                                             "BYMONTH=", "BYMONTHDAY=", "BYWEEKNO=", "BYYEARDAY=", "BYSETPOS=", "WKST=", "RSCALE=", "L"};
        const IcalRecurrence recurrence;
        int readCount = 0;
        for (int i = 0; i < 20'000; ++i) {
            std::string rule = random.below(4) == 0 ? "" : "FREQ=" + words[1 + random.below(4)];
            for (auto left = random.below(9); left > 0; --left)
                rule += random.below(10) == 0 ? std::string(1, static_cast<char>(random.below(256))) : words[random.below(words.size())];
            const auto dates = recurrence.next(rule, at("2026-11-22"), at("2026-11-22"), 2);
            if (!dates)
                continue;
            ++readCount;
            for (std::size_t at = 0; at < dates->size(); ++at)
                QVERIFY((*dates)[at].date() > (at == 0 ? sys_days(std::chrono::year(2026) / 11 / 22) : (*dates)[at - 1].date()));
        }
        QVERIFY(readCount > 100);
    }

    void severalThreadsMayAsk()
    {
        const IcalRecurrence recurrence;
        std::array<std::string, 4> answers;
        std::vector<std::thread> threads;
        for (auto& answer : answers) {
            threads.emplace_back([&recurrence, &answer] {
                for (int i = 0; i < 200; ++i) {
                    static_cast<void>(recurrence.next("FREQ=DAILY;UNTIL=soon", at("2026-11-22"), at("2026-11-22"), 3));
                    answer = joined(*recurrence.next("FREQ=MONTHLY;BYDAY=2MO", at("2026-11-09"), at("2026-11-09"), 2));
                }
            });
        }
        for (auto& thread : threads)
            thread.join();

        for (const auto& answer : answers)
            QCOMPARE(answer, std::string("2026-12-14 2027-01-11"));
    }

    void aLateDailyTaskComesTomorrow()
    {
        const core::Object late{{"when", "2026-11-18T17:00"}, {"repeat", core::Object{{"rrule", "FREQ=DAILY;COUNT=9"}}}};
        const auto made = core::nextOccurrence("milk", late, at("2026-11-22T12:00"), IcalRecurrence());

        QCOMPARE(*(*made)->content.find("when")->asString(), std::string("2026-11-23T17:00"));
        QCOMPARE(*(*made)->content.find("repeat")->asObject()->find("rrule")->asString(), std::string("FREQ=DAILY;COUNT=8"));
    }
};

const Suite<RecurrenceTest> registeredRecurrenceTest;

}  // namespace meldado::tests

#include "recurrence_test.moc"
