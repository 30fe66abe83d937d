// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/quick_add/phrases.h"

#include <array>

namespace meldado::core {

namespace {

using namespace std::chrono;

constexpr minutes kNoon = 12h;
constexpr minutes kNight = 20h;
constexpr minutes kDay = 24h;
constexpr std::size_t kMaxRepeatEnds = 4;  // as many as there are

// "5 in the evening" is 17:00, "2 at night" 02:00, "12 in the morning" midnight.
minutes moved(minutes said, minutes part)
{
    if (said >= kNoon)
        return part < kNoon && said < kNoon + 1h ? said - kNoon : said;
    if (part < kNoon || (part >= kNight && said < 6h))
        return said;
    return said + kNoon;
}

// Where people count to twelve, an hour that nobody says more about is one of the afternoon, or before noon.
minutes likely(minutes said)
{
    return said >= 1h && said < 7h ? said + kNoon : said;
}

}  // namespace

std::optional<PhraseReader::FoundDay> PhraseReader::ahead(int count, int unit) const
{
    if (unit >= Days) {
        const auto day = plusUnits(today(), count, unit);
        return day ? std::optional(FoundDay{0, *day, {}, false, Nothing}) : std::nullopt;
    }
    if (!m_now.time)
        return std::nullopt;
    const auto moment = today() + *m_now.time + (unit == Hours ? minutes(hours(count)) : minutes(count));
    const Day day = floor<days>(moment);
    return FoundDay{0, day, duration_cast<minutes>(moment - day), true, Nothing};
}

std::optional<PhraseReader::FoundDay> PhraseReader::dayMeant(const Phrase& phrase, const Heard& heard) const
{
    const auto on = [](std::optional<Day> day) {
        return day ? std::optional(FoundDay{0, *day, {}, false, Nothing}) : std::nullopt;
    };
    const int firstDayOfWeek = m_language.table().firstDayOfWeek;
    const int weekday = phrase.value != 0 ? phrase.value : heard.weekday;
    switch (phrase.sense) {
    case Sense::DaysAhead: return ahead(phrase.value, Days);
    case Sense::CountAhead: return ahead(heard.number, heard.unit);
    case Sense::UnitAhead: return ahead(1, heard.unit);
    case Sense::ComingWeekday: return FoundDay{0, weekdayAfter(today(), weekday), heard.part, false, heard.needs};
    case Sense::WeekdayNextWeek: return on(weekdayAfter(startOfNextWeek(today(), firstDayOfWeek) - days(1), heard.weekday));
    case Sense::NextWeek: return on(startOfNextWeek(today(), firstDayOfWeek));
    case Sense::NextMonth: return on(lastDayOfMonth(today()) + days(1));
    case Sense::NextYear: return on(dayOf(static_cast<int>(m_now.day.year()) + 1, 1, 1));
    case Sense::EndOfMonth: return on(lastDayOfMonth(today()));
    case Sense::MonthAndDay:
        return on(heard.year != 0 ? dayOf(heard.year, heard.month, heard.day) : nextMonthAndDay(today(), heard.month, heard.day));
    case Sense::DayOfMonth: {
        auto day = on(nextDayOfMonth(today(), heard.day));
        if (day)
            day->needs = phrase.value;
        return day;
    }
    case Sense::FiguresDate: return on(heard.figures);
    case Sense::PartOfToday: return FoundDay{0, today(), heard.part.value_or(minutes(phrase.value)), false, Nothing};
    default: return std::nullopt;
    }
}

std::optional<PhraseReader::FoundTime> PhraseReader::timeMeant(const Phrase& phrase, const Heard& heard) const
{
    const bool countsToTwelve = m_language.table().countsToTwelve;
    const minutes hour = hours(heard.number);
    const minutes said = heard.clock.value_or(hour);
    switch (phrase.sense) {
    case Sense::Clock:
        return FoundTime{0, countsToTwelve && heard.isClockBare ? likely(said) : said, said};
    case Sense::ClockMorning:
    case Sense::ClockAfternoon:
        if (said < 1h || said >= 13h)
            return std::nullopt;
        return FoundTime{0, said % kNoon + (phrase.sense == Sense::ClockAfternoon ? kNoon : 0h), {}};
    case Sense::HourAlone:
        if (hour >= kDay)
            return std::nullopt;
        return FoundTime{0, countsToTwelve ? likely(hour) : hour, hour};
    case Sense::PastHour: {
        if (hour >= kDay)
            return std::nullopt;
        const auto from = [&](minutes named) { return (named + minutes(phrase.value) + kDay) % kDay; };
        return FoundTime{0, from(countsToTwelve ? likely(hour) : hour), from(hour)};
    }
    case Sense::FixedTime: return FoundTime{0, minutes(phrase.value), {}};
    case Sense::Part: return FoundTime{0, minutes(phrase.value), {}};
    default: return std::nullopt;
    }
}

std::optional<PhraseReader::FoundDay> PhraseReader::dayAt(std::size_t at, bool hasLead) const
{
    std::optional<FoundDay> longest;
    for (const Phrase& phrase : m_language.phrases(PhraseGroup::Date)) {
        Heard heard;
        heard.hasLead = hasLead;
        const auto end = match(phrase, 0, at, heard);
        if (!end || (longest && *end <= longest->end))
            continue;
        if (auto day = dayMeant(phrase, heard)) {
            day->end = *end;
            if (hasLead)
                day->needs = Nothing;
            longest = day;
        }
    }
    return longest;
}

std::optional<PhraseReader::FoundTime> PhraseReader::timeAt(std::size_t at) const
{
    std::optional<FoundTime> longest;
    for (const Phrase& phrase : m_language.phrases(PhraseGroup::Time)) {
        Heard heard;
        const auto end = match(phrase, 0, at, heard);
        if (!end || (longest && *end <= longest->end))
            continue;
        if (auto time = timeMeant(phrase, heard)) {
            time->end = *end;
            longest = time;
        }
    }
    return longest;
}

std::optional<PhraseReader::FoundTime> PhraseReader::partAt(std::size_t at) const
{
    std::optional<FoundTime> longest;
    if (!mayBeginAt(m_words, at))
        return longest;
    for (const Phrase& phrase : m_language.phrases(PhraseGroup::Part)) {
        Heard heard;
        const auto end = match(phrase, 0, at, heard);
        if (end && (!longest || *end > longest->end))
            longest = FoundTime{*end, minutes(phrase.value), {}};
    }
    return longest;
}

// "5 in the evening": a bare number is an hour only so.
std::optional<PhraseReader::FoundTime> PhraseReader::hourAndPartAt(std::size_t at) const
{
    Heard heard;
    const auto end = at < m_words.size() && !m_words[at].isKept ? hour(at, heard) : std::nullopt;
    const auto part = end && heard.number < 24 ? partAt(*end) : std::nullopt;
    if (!part)
        return std::nullopt;
    return FoundTime{part->end, moved(hours(heard.number), part->time), {}};
}

std::optional<PhraseReader::FoundTime> PhraseReader::timeAndPartAt(std::size_t at) const
{
    if (!mayBeginAt(m_words, at))
        return std::nullopt;
    auto time = timeAt(at);
    if (!time)
        return hourAndPartAt(at);
    const auto part = time->said ? partAt(time->end) : std::nullopt;
    if (part)
        return FoundTime{part->end, moved(*time->said, part->time), {}};
    return time;
}

std::optional<PhraseReader::FoundWhen> PhraseReader::dayFirst(std::size_t at, bool hasLead) const
{
    const auto day = dayAt(at, hasLead);
    if (!day || day->needs == Lead)
        return std::nullopt;
    FoundWhen alone{day->end, {day->day, day->time}};
    if (day->time && day->isTimeFixed)
        return alone;

    std::size_t next = day->end;
    if (next < m_words.size() && (m_words[next].is(",") || m_words[next].is("\xD8\x8C")))
        ++next;
    const auto part = partAt(next);
    if (part)
        next = part->end;
    const auto time = timeAndPartAt(next);
    const auto partSaid = part ? std::optional(part->time) : day->time;
    if (time)
        return FoundWhen{time->end, {day->day, time->said && partSaid ? moved(*time->said, *partSaid) : time->time}};
    if (part)
        return FoundWhen{part->end, {day->day, part->time}};
    return day->needs == Nothing ? std::optional(alone) : std::nullopt;
}

std::optional<PhraseReader::FoundWhen> PhraseReader::timeFirst(std::size_t at) const
{
    const auto time = timeAndPartAt(at);
    if (!time)
        return std::nullopt;
    std::size_t next = time->end;
    if (next < m_words.size() && (m_words[next].is(",") || m_words[next].is("\xD8\x8C")))
        ++next;
    const auto day = mayBeginAt(m_words, next) ? dayAt(next, false) : std::nullopt;
    if (!day || day->needs == Lead || (day->time && day->isTimeFixed))
        return FoundWhen{time->end, {{}, time->time}};
    const auto part = partAt(day->end);
    const auto partSaid = part ? std::optional(part->time) : day->time;
    return FoundWhen{part ? part->end : day->end,
                     {day->day, time->said && partSaid ? moved(*time->said, *partSaid) : time->time}};
}

std::optional<PhraseReader::FoundWhen> PhraseReader::whenAt(std::size_t at, bool hasLead) const
{
    const auto byDay = dayFirst(at, hasLead);
    const auto byTime = timeFirst(at);
    return byTime && (!byDay || byTime->end > byDay->end) ? byTime : byDay;
}

std::optional<RepeatRule> PhraseReader::ruleMeant(const Phrase& phrase, const Heard& heard) const
{
    RepeatRule rule;
    switch (phrase.sense) {
    case Sense::EveryUnit:
        rule.unit = heard.unit;
        rule.interval = phrase.value != 0 ? phrase.value : 1;
        break;
    case Sense::EveryUnitFixed: rule.unit = phrase.value; break;
    case Sense::EveryCount:
        rule.unit = heard.unit;
        rule.interval = heard.number;
        rule.weekdays = heard.weekdays;
        break;
    case Sense::EveryNth:
        rule.unit = heard.hasUnit ? heard.unit : heard.day == 2 ? Weeks : Months;
        rule.weekdays = heard.hasUnit ? 0 : 1U << (heard.weekday - 1);
        if (heard.hasUnit || heard.day == 2)  // the second friday is nearly always every other one
            rule.interval = heard.day;
        else if (heard.day <= 5)
            rule.ordinal = heard.day;
        else
            return std::nullopt;
        break;
    case Sense::EveryMonths:
        rule.unit = Months;
        rule.interval = phrase.value;
        break;
    case Sense::EveryWeekdays:
        rule.unit = Weeks;
        rule.interval = phrase.value;
        rule.weekdays = heard.weekdays;
        break;
    case Sense::EveryWorkday:
    case Sense::EveryWeekend:
        rule.unit = Weeks;
        rule.weekdays = phrase.sense == Sense::EveryWorkday ? m_language.table().workdays : m_language.table().weekend;
        break;
    case Sense::EveryPart: break;
    case Sense::MonthlyOnDay:
        if (heard.hasUnit && heard.unit != Months)
            return std::nullopt;
        rule.unit = Months;
        rule.interval = heard.number;
        rule.monthDay = heard.day;
        break;
    case Sense::MonthlyOnWeekday:
        rule.unit = Months;
        rule.ordinal = heard.ordinal;
        rule.weekdays = 1U << (heard.weekday - 1);
        break;
    case Sense::MonthlyOnEdge:
        rule.unit = Months;
        rule.monthDay = phrase.value;
        break;
    case Sense::Yearly:
        rule.unit = Years;
        rule.month = heard.month;
        rule.monthDay = heard.day;
        if (!nextMonthAndDay(today(), rule.month, rule.monthDay))
            return std::nullopt;
        break;
    default: return std::nullopt;
    }
    const bool isWeekly = rule.unit == Weeks || rule.weekdays == 0 || rule.ordinal != 0;
    return rule.unit >= Days && isWeekly ? std::optional(rule) : std::nullopt;
}

std::optional<Spoken> PhraseReader::repeatAt(std::size_t at) const
{
    std::optional<Spoken> longest;
    for (const Phrase& phrase : m_language.phrases(PhraseGroup::Repeat)) {
        Heard heard;
        const auto end = match(phrase, 0, at, heard);
        const auto rule = end && (!longest || *end > longest->end) ? ruleMeant(phrase, heard) : std::nullopt;
        if (!rule)
            continue;
        longest = Spoken{PhraseGroup::Repeat, *end, {}, *rule, heard.isAfterFinish, {}};
        if (phrase.sense == Sense::EveryPart)
            longest->when.time = heard.part.value_or(minutes(phrase.value));
    }
    if (!longest)
        return longest;

    Spoken& repeat = *longest;
    if (const auto part = repeat.when.time ? std::nullopt : partAt(repeat.end)) {
        repeat.when.time = part->time;
        repeat.end = part->end;
    }
    repeat.end = repeatEnds(repeat.end, repeat);
    // A time in between belongs to it only when an end of the repeat follows; otherwise it is a recognition of its own.
    if (const auto time = repeat.when.time ? std::nullopt : timeAndPartAt(repeat.end)) {
        const std::size_t end = repeatEnds(time->end, repeat);
        if (end > time->end) {
            repeat.when.time = time->time;
            repeat.end = end;
        }
    }
    return longest;
}

std::size_t PhraseReader::repeatEnds(std::size_t at, Spoken& repeat) const
{
    for (std::size_t count = 0; count < kMaxRepeatEnds; ++count) {
        const std::size_t before = at;
        for (const Phrase& phrase : m_language.phrases(PhraseGroup::RepeatEnd)) {
            Heard heard;
            const auto end = mayBeginAt(m_words, before) ? match(phrase, 0, before, heard) : std::nullopt;
            if (!end || *end <= at)
                continue;
            at = *end;
            if (phrase.sense == Sense::Until)
                repeat.rule.until = heard.when.day;
            else if (phrase.sense == Sense::Times)
                repeat.rule.times = heard.number;
            else if (phrase.sense == Sense::Starting)
                repeat.when.day = heard.when.day;
            else
                repeat.isAfterFinish = true;
        }
        if (at == before)
            break;
    }
    return at;
}

void PhraseReader::readGroup(PhraseGroup group, std::size_t at, std::optional<Spoken>& longest) const
{
    static constexpr std::array<const char*, 4> kBefore{"-PT%M", "-PT%H", "-P%D", "-P%W"};
    for (const Phrase& phrase : m_language.phrases(group)) {
        Heard heard;
        const auto end = match(phrase, 0, at, heard);
        if (!end || (longest && *end <= longest->end))
            continue;
        Spoken spoken{group, *end, heard.when, {}, false, {}};
        if (phrase.sense == Sense::RemindBefore) {
            if (heard.unit > Weeks)
                continue;
            spoken.before = kBefore[static_cast<std::size_t>(heard.unit)];
            spoken.before.replace(spoken.before.find('%'), 1, std::to_string(heard.number));
        }
        longest = std::move(spoken);
    }
}

std::optional<Spoken> PhraseReader::plainAt(std::size_t at) const
{
    std::optional<Spoken> longest;
    if (!mayBeginAt(m_words, at))
        return longest;
    readGroup(PhraseGroup::Text, at, longest);
    if (auto repeat = repeatAt(at); repeat && (!longest || repeat->end > longest->end))
        longest = std::move(repeat);
    readGroup(PhraseGroup::Deadline, at, longest);
    readGroup(PhraseGroup::Reminder, at, longest);
    if (const auto when = whenAt(at, false); when && (!longest || when->end > longest->end))
        longest = Spoken{PhraseGroup::Date, when->end, when->when, {}, false, {}};
    return longest;
}

// Whether what stands here may be what a word in front of the date is about: "for saturday *party*".
bool PhraseReader::isNounAt(std::size_t at) const
{
    WordMeaning ignored;
    return m_language.table().hasNounsBehindDates && at < m_words.size() && m_words[at].kind == Word::Kind::Letters
           && !named(WordClass::Onward, at, ignored) && !plainAt(at);
}

std::optional<Spoken> PhraseReader::behindPreposition(std::size_t at) const
{
    std::optional<Spoken> longest;
    for (const Phrase& preposition : m_language.phrases(PhraseGroup::Preposition)) {
        Heard heard;
        const auto end = match(preposition, 0, at, heard);
        auto date = end ? plainAt(*end) : std::nullopt;
        const bool isDate = date && (date->group == PhraseGroup::Date || date->group == PhraseGroup::Repeat);
        if (isDate && (!longest || date->end > longest->end) && (at == 0 || !isNounAt(date->end)))
            longest = std::move(date);
    }
    return longest;
}

std::optional<Spoken> PhraseReader::phraseAt(std::size_t at) const
{
    auto plain = plainAt(at);
    auto led = behindPreposition(at);
    return led && (!plain || led->end > plain->end) ? led : plain;
}

}  // namespace meldado::core
