// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/field_sentence.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "core/base/start_of.h"
#include "core/json/canonical.h"
#include "core/todo/merge/field_merge.h"
#include "core/todo/repeat.h"
#include "core/todo/schema.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/date_sentence.h"
#include "ui/sentences/recognition_label.h"
#include "ui/sentences/repeat_sentence.h"
#include "ui/sentences/short_text.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::FieldSentence)
};

constexpr qsizetype kMaxNameShown = 40;    // characters; anybody can write a document
constexpr qsizetype kMaxValueShown = 300;

QString asItIs(const core::Value& value)
{
    return shortText(value.asString() ? QString::fromStdString(*value.asString()) : QString::fromStdString(core::canonicalText(value)),
                     kMaxValueShown);
}

QString dateWords(const core::Value& value, const core::PlanTime& now)
{
    const auto plan = value.asString() ? core::PlanTime::parse(*value.asString()) : std::nullopt;
    return plan ? dateSentence(*plan, now) : asItIs(value);
}

// Files are objects with a name.
QString elementWords(std::string_view field, const core::Value& element, const core::PlanTime& now)
{
    if (field == schema::kReminders && element.asString())
        return shortText(reminderSentence(*element.asString(), now), kMaxValueShown);
    const core::Value* name = element.asObject() ? element.asObject()->find("name") : nullptr;
    return asItIs(name ? *name : element);
}

QString listWords(std::string_view field, const core::Array& elements, const core::PlanTime& now)
{
    QStringList words;
    for (const core::Value& element : elements) {
        if (static_cast<std::size_t>(words.size()) == schema::kMaxShownElements)
            break;
        words << isolated(elementWords(field, element, now));
    }
    return shortText(words.join(QStringLiteral(", ")), kMaxValueShown);
}

}  // namespace

QString fieldName(std::string_view field)
{
    if (field == core::kDeletedField)
        return Words::tr("Keep or delete");
    if (field == schema::kTitle)
        return Words::tr("Title");
    if (field == schema::kDescription)
        return Words::tr("Notes");
    if (field == schema::kWhen)
        return Words::tr("When");
    if (field == schema::kDeadline)
        return Words::tr("Deadline");
    if (field == schema::kRepeat)
        return Words::tr("Repeat");
    if (field == schema::kPausedRepeat)
        return Words::tr("Paused repeating");
    if (field == schema::kReminders)
        return Words::tr("Reminders");
    if (field == schema::kDone)
        return Words::tr("Done");
    if (field == schema::kKind)
        return Words::tr("Task or section");
    if (field == schema::kPriority)
        return Words::tr("Priority");
    if (field == schema::kTags)
        return Words::tr("Tags");
    if (field == schema::kPeople)
        return Words::tr("For", "people");
    if (field == schema::kFiles)
        return Words::tr("Files");
    if (field == schema::kColor)
        return Words::tr("Colour");
    if (field == schema::kIcon)
        return Words::tr("Icon");
    return isolated(shortText(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())), kMaxNameShown));
}

QString fieldSentence(std::string_view field, const std::optional<core::Value>& value, const core::PlanTime& now)
{
    if (field == schema::kDone)
        return value && value->asBool() && *value->asBool() ? Words::tr("Done", "a task is") : Words::tr("Open", "a task is");
    if (field == schema::kKind) {
        const bool isSection = value && value->asString() && *value->asString() == schema::kKindSection;
        return isSection ? Words::tr("Section") : !value ? Words::tr("Task") : asItIs(*value);
    }
    if (!value)
        return QStringLiteral("–");
    if ((field == schema::kTitle || field == schema::kDescription) && value->asString())
        return QString::fromStdString(std::string(core::startOf(*value->asString(), schema::kMaxShownBytes)));
    if (field == schema::kWhen || field == schema::kDeadline)
        return dateWords(*value, now);
    if (field == schema::kRepeat || field == schema::kPausedRepeat) {
        const auto repeat = core::Repeat::read(*value);
        return repeat ? repeatSentence(*repeat) : asItIs(*value);
    }
    if (field == schema::kPriority && value->asUnsigned() && *value->asUnsigned() >= 1 &&
        *value->asUnsigned() <= static_cast<unsigned>(schema::kLowestPriority))
        return priorityName(static_cast<int>(*value->asUnsigned()));
    if (value->asArray())
        return listWords(field, *value->asArray(), now);
    return asItIs(*value);
}

}  // namespace meldado::ui
