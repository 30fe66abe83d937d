// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the fields of TaskDetails need to know while somebody edits them: dates of words and words of dates, rules and their
// parts, names that are used. Nothing here changes the task.

#include "ui/viewmodels/task_details.h"

#include <algorithm>
#include <set>
#include <string>

#include <QLocale>
#include <QUrl>

#include "ui/sentences/date_sentence.h"
#include "ui/sentences/plain_rule.h"
#include "ui/sentences/repeat_sentence.h"
#include "ui/session/used_names.h"
#include "ui/viewmodels/plan_text.h"
#include "ui/viewmodels/read_words.h"

namespace meldado::ui {

namespace {

constexpr std::size_t kShownDates = 5;
constexpr auto kMorning = "09:00";
constexpr auto kEvening = "18:00";
constexpr auto kLateForEvening = std::chrono::hours(17);

core::PlanTime dayAfter(const core::PlanTime& now, int days)
{
    return core::PlanTime::onDay(now.date() + std::chrono::days(days));
}

int dayOfWeek(const core::PlanTime& now)
{
    return static_cast<int>(std::chrono::weekday(now.date()).iso_encoding());
}

QStringList sorted(const std::set<std::string>& names)
{
    QStringList all;
    for (const std::string& name : names)
        all << QString::fromStdString(name);
    all.sort(Qt::CaseInsensitive);
    return all;
}

}  // namespace

// --- dates --------------------------------------------------------------------------------------------------

QString TaskDetails::today() const
{
    return QString::fromStdString(core::PlanTime::onDay(m_session.now().date()).text());
}

QString TaskDetails::planOfWords(const QString& words) const
{
    // In a title "sat" may be a verb and needs a word that leads to it; here nothing but a day is meant.
    for (const QString& phrase : {words, QStringLiteral("on ") + words, QStringLiteral("am ") + words}) {
        const core::QuickAdd read = readWords(phrase, m_session.now());
        if (read.when || read.deadline)
            return textOf(read.when ? read.when : read.deadline);
    }
    return {};
}

QString TaskDetails::reminderOfWords(const QString& words) const
{
    for (const QString& phrase : {words, QStringLiteral("reminder ") + words}) {  // "30 min before" needs the word
        const core::QuickAdd read = readWords(phrase, m_session.now());
        if (!read.reminders.empty())
            return QString::fromStdString(read.reminders.front());
        if (read.when)
            return textOf(read.when);
    }
    return {};
}

// So long before something needs to know before what: without a day these are times of their own, and of a whole day only
// the day before says something by itself.
QVariantList TaskDetails::reminderChoices() const
{
    QStringList values;
    const auto plan = planOf(when());
    const core::PlanTime now = m_session.now();
    const auto at = [](const core::PlanTime& day, const char* time) {
        return textOf(core::PlanTime::onDay(day.date())) + QLatin1Char('T') + QLatin1String(time);
    };
    if (plan && plan->time) {
        values = {QStringLiteral("PT0S"), QStringLiteral("-PT10M"), QStringLiteral("-PT30M"), QStringLiteral("-PT1H"), QStringLiteral("-P1D")};
    } else if (plan) {
        values = {at(*plan, kMorning), QStringLiteral("-P1D")};
    } else {
        if (now.time && *now.time < kLateForEvening)
            values << at(now, kEvening);
        values << at(dayAfter(now, 1), kMorning) << at(dayAfter(now, 2), kMorning);
    }
    QVariantList choices;
    for (const QString& value : values)
        choices << QVariantMap{{QStringLiteral("text"), reminderSentence(value.toStdString(), now)}, {QStringLiteral("value"), value}};
    return choices;
}

QString TaskDetails::reminderLack(const QString& value, const QString& when)
{
    if (planOf(value))
        return {};  // a time of its own
    const auto plan = planOf(when);
    if (!plan)
        return tr("needs a date", "a reminder so long before it");
    const bool isOfHours = value.contains(QLatin1Char('T'));
    return isOfHours && !plan->time ? tr("needs a time of day", "a reminder so long before it") : QString();
}

QString TaskDetails::timeOfWords(const QString& words) const
{
    const core::QuickAdd read = readWords(words, m_session.now());
    if (!read.when || !read.when->time)
        return {};
    return QString::fromStdString(read.when->text()).mid(11, 5);
}

QString TaskDetails::dateWords(const QString& plan) const
{
    const auto read = planOf(plan);
    return read ? dateSentence(*read, m_session.now()) : QString();
}

QString TaskDetails::longDateWords(const QString& plan) const
{
    const auto read = planOf(plan);
    return read ? longDate(*read) : QString();
}

QVariantList TaskDetails::quickDates() const
{
    constexpr int kSaturday = 6;
    constexpr int kDaysOfAWeek = 7;
    const core::PlanTime now = m_session.now();
    const int weekday = dayOfWeek(now);
    const int toSaturday = weekday >= kSaturday ? kSaturday + kDaysOfAWeek - weekday : kSaturday - weekday;
    const int firstDay = QLocale().firstDayOfWeek();
    const int toNextWeek = (firstDay - weekday + kDaysOfAWeek - 1) % kDaysOfAWeek + 1;
    const auto choice = [&](const QString& text, int days) {
        const core::PlanTime day = dayAfter(now, days);
        const QString name = QLocale().standaloneDayName(dayOfWeek(day), QLocale::ShortFormat);
        return QVariantMap{{QStringLiteral("text"), text}, {QStringLiteral("value"), textOf(day)}, {QStringLiteral("day"), name}};
    };
    return {choice(tr("Today"), 0), choice(tr("Tomorrow"), 1), choice(tr("Weekend"), toSaturday),
            choice(tr("Next week"), toNextWeek)};
}

QString TaskDetails::lateWords(const QString& plan) const
{
    const auto read = planOf(plan);
    const core::PlanTime now = m_session.now();
    return read && !isDone() && daysFromToday(*read, now) < 0 ? lateSentence(*read, now) : QString();
}

// --- rules --------------------------------------------------------------------------------------------------

QString TaskDetails::sentenceOfRule(const QString& rule, bool isAfterFinish) const
{
    const auto after = isAfterFinish ? core::Repeat::After::Finish : core::Repeat::After::Plan;
    return rule.isEmpty() ? tr("Never") : repeatSentence({rule.toStdString(), after});
}

// From which a rule is counted; see nextOccurrence().
core::PlanTime TaskDetails::dateForRule(bool isAfterFinish) const
{
    const core::PlanTime today = core::PlanTime::onDay(m_session.now().date());
    core::PlanTime date = m_shown.task.when ? *m_shown.task.when : m_shown.task.deadline.value_or(today);
    if (isAfterFinish)
        date.day = today.day;
    return date;
}

QStringList TaskDetails::nextDates(const QString& rule, bool isAfterFinish) const
{
    const auto counted = core::CountedRule::read(rule.toStdString());
    if (!m_session.recurrence() || rule.isEmpty() || !counted)
        return {};
    const core::PlanTime now = m_session.now();
    const core::PlanTime start = dateForRule(isAfterFinish);
    const core::PlanTime after = start.date() < now.date() ? core::PlanTime::onDay(now.date()) : start;
    const std::size_t most = counted->count ? std::min<std::size_t>(*counted->count - 1, kShownDates) : kShownDates;
    const auto dates = m_session.recurrence()->next(counted->endless, start, after, most);
    QStringList words;
    if (dates) {
        for (const core::PlanTime& date : *dates)
            words << dateSentence(core::PlanTime::onDay(date.date()), now);
    }
    return words;
}

QVariantMap TaskDetails::partsOfRule(const QString& rule) const
{
    const auto plain = PlainRule::read(rule.toStdString());
    if (!plain)
        return {};
    QVariantList weekdays;
    for (const int day : plain->weekdays)
        weekdays << day;
    return {{QStringLiteral("every"), static_cast<int>(plain->every)}, {QStringLiteral("interval"), plain->interval},
            {QStringLiteral("weekdays"), weekdays},                    {QStringLiteral("monthDay"), plain->monthDay},
            {QStringLiteral("nth"), plain->nth},                       {QStringLiteral("nthDay"), plain->nthDay},
            {QStringLiteral("count"), plain->count},                   {QStringLiteral("until"), textOf(plain->until)}};
}

QString TaskDetails::ruleOfParts(const QVariantMap& parts) const
{
    constexpr int kMost = 999;
    const auto number = [&](const char* key, int least, int most) {
        return std::clamp(parts.value(QLatin1String(key)).toInt(), least, most);
    };
    PlainRule rule;
    rule.every = static_cast<PlainRule::Every>(number("every", 0, 3));
    rule.interval = number("interval", 1, kMost);
    for (const QVariant& day : parts.value(QStringLiteral("weekdays")).toList())
        rule.weekdays.push_back(std::clamp(day.toInt(), 1, 7));
    std::ranges::sort(rule.weekdays);
    rule.monthDay = number("monthDay", -1, 31);
    rule.nth = number("nth", -1, 4);
    rule.nthDay = number("nthDay", 1, 7);
    rule.count = number("count", 0, kMost);
    rule.until = planOf(parts.value(QStringLiteral("until")).toString());
    return QString::fromStdString(rule.text());
}

QString TaskDetails::ordinal(int nth)
{
    return ordinalWord(nth);
}

// --- names, links ------------------------------------------------------------------------------------------

QStringList TaskDetails::knownTags() const
{
    return sorted(tagsUsedIn(m_session));
}

QStringList TaskDetails::knownPeople() const
{
    return sorted(peopleUsedIn(m_session));
}

QString TaskDetails::hostOf(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (isWeb)
        return url.host(QUrl::FullyEncoded);  // letters that look like others are seen as what they are
    return url.scheme() == QLatin1String("mailto") ? url.path() : QString();
}

}  // namespace meldado::ui
