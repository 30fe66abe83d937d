// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/repeat_sentence.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include "ui/sentences/date_sentence.h"
#include "ui/sentences/plain_rule.h"

namespace meldado::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::RepeatSentence)
};

const std::vector<int> kWorkdays{1, 2, 3, 4, 5};

QString dayName(int day, QLocale::FormatType format)
{
    return QLocale().standaloneDayName(day, format);
}

QString weekSentence(const PlainRule& rule)
{
    if (rule.weekdays == kWorkdays && rule.interval == 1)
        return Words::tr("Every weekday");
    const QString weeks = rule.interval == 1 ? Words::tr("Every week") : Words::tr("Every %n weeks", nullptr, rule.interval);
    if (rule.weekdays.empty())
        return weeks;
    QStringList days;
    for (const int day : rule.weekdays)
        days << dayName(day, QLocale::ShortFormat);
    return Words::tr("%1 on %2", "every week, on days of it").arg(weeks, QLocale().createSeparatedList(days));
}

QString monthSentence(const PlainRule& rule)
{
    const QString months = rule.interval == 1 ? Words::tr("Every month") : Words::tr("Every %n months", nullptr, rule.interval);
    if (rule.nth != 0)
        return Words::tr("%1 on the %2 %3", "every month, last, Friday").arg(months, ordinalWord(rule.nth), dayName(rule.nthDay, QLocale::LongFormat));
    if (rule.monthDay == -1)
        return Words::tr("%1 on the last day", "every month").arg(months);
    return rule.monthDay == 0 ? months : Words::tr("%1 on day %2", "every month, a number").arg(months).arg(rule.monthDay);
}

QString everySentence(const PlainRule& rule)
{
    switch (rule.every) {
    case PlainRule::Every::Day:
        return rule.interval == 1 ? Words::tr("Every day") : Words::tr("Every %n days", nullptr, rule.interval);
    case PlainRule::Every::Week:
        return weekSentence(rule);
    case PlainRule::Every::Month:
        return monthSentence(rule);
    case PlainRule::Every::Year:
        break;
    }
    return rule.interval == 1 ? Words::tr("Every year") : Words::tr("Every %n years", nullptr, rule.interval);
}

}  // namespace

QString ordinalWord(int nth)
{
    switch (nth) {
    case 1:
        return Words::tr("first", "Monday of a month");
    case 2:
        return Words::tr("second", "Monday of a month");
    case 3:
        return Words::tr("third", "Monday of a month");
    case 4:
        return Words::tr("fourth", "Monday of a month");
    default:
        return Words::tr("last", "Monday of a month");
    }
}

QString repeatSentence(const core::Repeat& repeat)
{
    const auto rule = PlainRule::read(repeat.rule);
    QString sentence = rule ? everySentence(*rule) : Words::tr("By a rule of its own");
    if (rule && rule->count > 0)
        sentence = Words::tr("%1, %2", "every day, 3 times").arg(sentence, Words::tr("%n times", nullptr, rule->count));
    if (rule && rule->until) {
        const QDate day = QDate::fromString(QString::fromStdString(rule->until->text()).left(10), Qt::ISODate);
        const QString until = QLocale().toString(day, Words::tr("d MMM yyyy", "a date, as QDate writes it"));
        sentence = Words::tr("%1, until %2", "every day, a date").arg(sentence, until);
    }
    return repeat.after == core::Repeat::After::Finish ? Words::tr("%1, after I finish", "every day").arg(sentence) : sentence;
}

QString reminderSentence(std::string_view reminder, const core::PlanTime& now)
{
    if (const auto time = core::PlanTime::parse(reminder))
        return dateSentence(*time, now);
    const QString text = QString::fromUtf8(reminder.data(), static_cast<qsizetype>(reminder.size()));
    static const QRegularExpression duration(QStringLiteral("^(-?)P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?(?:0+S)?)?$"));
    const QRegularExpressionMatch match = duration.match(text);
    if (!match.hasMatch())
        return text;
    const int days = match.captured(2).toInt() * 7 + match.captured(3).toInt();
    const int hours = match.captured(4).toInt();
    const int minutes = match.captured(5).toInt();
    QStringList parts;
    if (days > 0)
        parts << Words::tr("%n days", nullptr, days);
    if (hours > 0)
        parts << Words::tr("%n hours", nullptr, hours);
    if (minutes > 0)
        parts << Words::tr("%n min", nullptr, minutes);
    if (parts.isEmpty())
        return Words::tr("At the time");
    const QString distance = parts.join(QLatin1Char(' '));
    return match.captured(1).isEmpty() ? Words::tr("%1 after", "30 min").arg(distance) : Words::tr("%1 before", "30 min").arg(distance);
}

}  // namespace meldado::ui
