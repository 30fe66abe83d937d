// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/date_sentence.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTime>

namespace meldado::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::DateSentence)
};

constexpr int kDaysOfAWeek = 7;

QDate dateOf(const core::PlanTime& plan)
{
    return {static_cast<int>(plan.day.year()), static_cast<int>(static_cast<unsigned>(plan.day.month())),
            static_cast<int>(static_cast<unsigned>(plan.day.day()))};
}

// Another program may have meant a moment; a person thinks in this place's hours.
core::PlanTime here(const core::PlanTime& plan)
{
    if (!plan.offset)
        return plan;
    const QDateTime moment(dateOf(plan), QTime(0, 0).addSecs(static_cast<int>(plan.time->count()) * 60), Qt::OffsetFromUTC,
                           static_cast<int>(plan.offset->count()) * 60);
    return plan.onWallClock(std::chrono::minutes(moment.toLocalTime().offsetFromUtc() / 60));
}

QString dayOf(const core::PlanTime& plan, const core::PlanTime& now)
{
    const int days = daysFromToday(plan, now);
    switch (days) {
    case -1:
        return Words::tr("Yesterday");
    case 0:
        return Words::tr("Today");
    case 1:
        return Words::tr("Tomorrow");
    default:
        break;
    }
    const QDate date = dateOf(plan);
    const QLocale locale;
    if (days > 1 && days < kDaysOfAWeek)
        return locale.standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
    if (plan.day.year() == now.day.year())
        return locale.toString(date, Words::tr("ddd d MMM", "a date of this year, as QDate writes it"));
    return locale.toString(date, Words::tr("d MMM yyyy", "a date of another year, as QDate writes it"));
}

}  // namespace

int daysFromToday(const core::PlanTime& plan, const core::PlanTime& now)
{
    return static_cast<int>((here(plan).date() - now.date()).count());
}

QString dateSentence(const core::PlanTime& plan, const core::PlanTime& now)
{
    const core::PlanTime local = here(plan);
    const QString day = dayOf(local, now);
    return local.time ? Words::tr("%1 %2", "a day and a time").arg(day, timeSentence(local)) : day;
}

QString dayHeading(const core::PlanTime& day, const core::PlanTime& now)
{
    const int days = daysFromToday(day, now);
    if (days > 1 && days < kDaysOfAWeek)  // the name alone does not say which day of the month that is
        return QLocale().toString(dateOf(day), Words::tr("dddd d MMM", "a date as a heading, as QDate writes it"));
    return dateSentence(day, now);
}

QString timeSentence(const core::PlanTime& plan)
{
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(plan.time->count()) * 60);
    const QLocale locale;
    return locale.toString(time, locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));  // some have it
}

QString lateSentence(const core::PlanTime& plan, const core::PlanTime& now)
{
    return Words::tr("%n days late", nullptr, -daysFromToday(plan, now));
}

QString longDate(const core::PlanTime& plan)
{
    const core::PlanTime local = here(plan);
    const QString day = QLocale().toString(dateOf(local), QLocale::LongFormat);
    return local.time ? Words::tr("%1, %2", "a day and a time").arg(day, timeSentence(local)) : day;
}

QDateTime momentOf(const core::Clock::Reading& reading)
{
    return QDateTime::fromSecsSinceEpoch(reading.instant.time_since_epoch().count(), Qt::OffsetFromUTC,
                                         static_cast<int>(reading.offset.count()) * 60);
}

}  // namespace meldado::ui
