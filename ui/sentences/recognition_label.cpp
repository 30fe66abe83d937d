// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/recognition_label.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>

#include "ui/sentences/date_sentence.h"
#include "ui/sentences/repeat_label.h"

namespace meldado::ui {

namespace {

using Kind = core::Recognition::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::RecognitionLabel)
};

QString planLabel(const std::string& value, const core::PlanTime& now)
{
    const auto plan = core::PlanTime::parse(value);
    return plan ? dateSentence(*plan, now) : QString::fromStdString(value);
}

// "-PT30M", "-P1DT2H": only what the grammar writes.
QString reminderLabel(const std::string& value, const core::PlanTime& now)
{
    static const QRegularExpression before("^-P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?$");
    const auto match = before.match(QString::fromStdString(value));
    if (!match.hasMatch())
        return planLabel(value, now);
    const int weeks = match.captured(1).toInt();
    const int days = match.captured(2).toInt();
    const int hours = match.captured(3).toInt();
    const int minutes = match.captured(4).toInt();
    if ((weeks != 0) + (days != 0) + (hours != 0) + (minutes != 0) > 1)
        return Words::tr("%1 d %2 h %3 min before").arg(7 * weeks + days).arg(hours).arg(minutes);
    if (weeks != 0)
        return Words::tr("%n weeks before", nullptr, weeks);
    if (days != 0)
        return Words::tr("%n days before", nullptr, days);
    if (hours != 0)
        return Words::tr("%n hours before", nullptr, hours);
    return minutes != 0 ? Words::tr("%n minutes before", nullptr, minutes) : Words::tr("at its time");
}

// Beside a day of its own it is only the hour.
QString timeLabel(const core::Recognition& time, const core::QuickAdd& all, const core::PlanTime& now)
{
    const auto plan = core::PlanTime::parse(time.value);
    const bool hasDay = std::ranges::any_of(all.recognitions, [](const auto& one) { return one.kind == Kind::When; });
    if (!plan || !plan->time || !hasDay)
        return planLabel(time.value, now);
    return timeSentence(*plan);
}

}  // namespace

QString priorityName(int priority)
{
    switch (priority) {
    case 1:
        return Words::tr("High");
    case 2:
        return Words::tr("Medium");
    default:
        return Words::tr("Low");
    }
}

QString recognitionLabel(const core::Recognition& recognition, const core::QuickAdd& all, const core::PlanTime& now)
{
    const QString value = QString::fromStdString(recognition.value);
    switch (recognition.kind) {
    case Kind::When:
        return planLabel(recognition.value, now);
    case Kind::Time:
        return timeLabel(recognition, all, now);
    case Kind::Deadline:
        return Words::tr("due %1", "a last day").arg(planLabel(recognition.value, now));
    case Kind::Repeat: {
        const QString label = repeatLabel(recognition.value);
        return all.isAfterFinish ? Words::tr("%1, once done", "a repeat that counts from when it was done").arg(label) : label;
    }
    case Kind::Reminder:
        return reminderLabel(recognition.value, now);
    case Kind::Priority:
        return Words::tr("%1 priority").arg(priorityName(value.toInt()));
    case Kind::Tag:
    case Kind::Person:
    case Kind::List:
        break;
    }
    return value;
}

QString recognitionIcon(Kind kind)
{
    switch (kind) {
    case Kind::When:
        return "calendar-days";
    case Kind::Time:
        return "clock";
    case Kind::Deadline:
        return "calendar-clock";
    case Kind::Repeat:
        return "repeat";
    case Kind::Reminder:
        return "bell";
    case Kind::Tag:
        return "hash";
    case Kind::Person:
        return "user";
    case Kind::List:
        return "list-todo";
    case Kind::Priority:
        break;
    }
    return "flag";
}

}  // namespace meldado::ui
