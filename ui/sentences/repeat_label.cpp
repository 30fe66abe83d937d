// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/repeat_label.h"

#include <algorithm>
#include <optional>

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QLocale>
#include <QStringList>

namespace meldado::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::RepeatLabel)
};

constexpr int kMaxNamedDays = 3;

using Parts = QHash<QString, QString>;

Parts partsOf(std::string_view rule)
{
    Parts parts;
    const QString text = QString::fromUtf8(rule.data(), static_cast<qsizetype>(rule.size())).toUpper();
    for (const QString& part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        parts.insert(part.section(QLatin1Char('='), 0, 0), part.section(QLatin1Char('='), 1));
    return parts;
}

// "MO" and "2MO" and "-1FR".
struct DayOfRule {
    int week = 0;  // of the month, from the end when less than 0; 0: every
    int day = 1;   // as Qt counts them
};

std::optional<DayOfRule> dayOf(const QString& text)
{
    static const QStringList names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const auto day = names.indexOf(text.right(2));
    bool isNumber = true;
    const int week = text.size() > 2 ? text.chopped(2).toInt(&isNumber) : 0;
    if (day < 0 || !isNumber)
        return std::nullopt;
    return DayOfRule{week, static_cast<int>(day) + 1};
}

QString shortDay(int day)
{
    return QLocale().standaloneDayName(day, QLocale::ShortFormat);
}

QString everyFew(const QString& frequency, int interval)
{
    if (frequency == QLatin1String("DAILY"))
        return interval == 1 ? Words::tr("every day") : Words::tr("every %n days", nullptr, interval);
    if (frequency == QLatin1String("WEEKLY"))
        return interval == 1 ? Words::tr("every week") : Words::tr("every %n weeks", nullptr, interval);
    if (frequency == QLatin1String("MONTHLY"))
        return interval == 1 ? Words::tr("every month") : Words::tr("every %n months", nullptr, interval);
    if (frequency == QLatin1String("YEARLY"))
        return interval == 1 ? Words::tr("every year") : Words::tr("every %n years", nullptr, interval);
    return Words::tr("repeats");
}

QString weekdays(const QString& list, int interval)
{
    QStringList all = list.split(QLatin1Char(','));
    if (interval == 1 && all == QStringList{"MO", "TU", "WE", "TH", "FR"})
        return Words::tr("every weekday");
    if (interval == 1 && all == QStringList{"SA", "SU"})
        return Words::tr("every weekend");
    QStringList days;
    for (const QString& one : all) {
        const auto day = dayOf(one);
        if (!day || day->week != 0)
            return {};
        days << shortDay(day->day);
    }
    const QString named = days.size() > kMaxNamedDays ? Words::tr("%n days", nullptr, static_cast<int>(days.size()))
                                                      : days.join(Words::tr(", ", "between the days of a week"));
    return interval == 1 ? Words::tr("every %1", "a day of the week, or some").arg(named)
                         : Words::tr("%1, on %2", "every 2 weeks, on days of the week").arg(everyFew("WEEKLY", interval), named);
}

QString weekdayOfMonth(const QString& text, int interval)
{
    const auto day = dayOf(text);
    if (!day || interval != 1)
        return {};
    const QString name = shortDay(day->day);
    switch (day->week) {
    case -1:
        return Words::tr("last %1 of the month").arg(name);
    case 1:
        return Words::tr("first %1 of the month").arg(name);
    case 2:
        return Words::tr("second %1 of the month").arg(name);
    case 3:
        return Words::tr("third %1 of the month").arg(name);
    case 4:
        return Words::tr("fourth %1 of the month").arg(name);
    default:
        return {};
    }
}

QString dayOfMonth(const QString& text, int interval)
{
    if (interval != 1)
        return {};
    if (text == QLatin1String("-1"))
        return Words::tr("last day of the month");
    bool isNumber = false;
    const int day = text.toInt(&isNumber);
    return isNumber && day > 0 ? Words::tr("every month on day %1").arg(day) : QString();
}

QString dayOfYear(const QString& month, const QString& day)
{
    const QDate date(2000, month.toInt(), day.toInt());  // a leap year
    return date.isValid() ? Words::tr("every year on %1").arg(QLocale().toString(date, Words::tr("d MMM", "a day of any year")))
                          : QString();
}

}  // namespace

QString repeatLabel(std::string_view rule)
{
    const Parts parts = partsOf(rule);
    const QString frequency = parts.value("FREQ");
    const int interval = std::max(1, parts.value("INTERVAL", "1").toInt());
    const QString days = parts.value("BYDAY");
    const QString monthDay = parts.value("BYMONTHDAY");
    const QString month = parts.value("BYMONTH");
    QString label;
    if (!month.isEmpty()) {
        if (frequency == QLatin1String("YEARLY") && interval == 1 && days.isEmpty())
            label = dayOfYear(month, monthDay);
    } else if (!monthDay.isEmpty()) {
        label = dayOfMonth(monthDay, interval);
    } else if (!days.isEmpty()) {
        label = frequency == QLatin1String("MONTHLY") ? weekdayOfMonth(days, interval) : weekdays(days, interval);
    } else {
        label = everyFew(frequency, interval);
    }
    return label.isEmpty() ? Words::tr("repeats") : label;
}

}  // namespace meldado::ui
