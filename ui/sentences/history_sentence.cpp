// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/history_sentence.h"

#include <algorithm>

#include <QCoreApplication>
#include <QVariantMap>

#include "core/todo/schema.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/field_sentence.h"
#include "ui/sentences/short_text.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;
using Kind = core::TaskChange::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::HistorySentence)
};

constexpr qulonglong kMaxCount = 1'000'000;  // of tasks, as a commit may claim
constexpr qsizetype kMaxValueShown = 600;
constexpr qsizetype kMaxDescription = 200;  // characters; anybody can write a commit

QString named(const core::TaskChange& change)
{
    return quoted(QString::fromStdString(change.title));
}

QString sentenceOf(const core::TaskChange& change)
{
    switch (change.kind) {
    case Kind::Added:
        return changeSentence(Action::Add, QString::fromStdString(change.title), 1);
    case Kind::Changed:
        return Words::tr("Changed %1").arg(named(change));
    case Kind::Deleted:
        return changeSentence(Action::Remove, QString::fromStdString(change.title), 1);
    case Kind::BroughtBack:
        return changeSentence(Action::Restore, QString::fromStdString(change.title), 1);
    case Kind::Moved:
        return changeSentence(Action::Move, QString::fromStdString(change.title), 1);
    case Kind::Commented:
        return changeSentence(Action::Comment, QString::fromStdString(change.title), 1);
    }
    return {};
}

// A row shows a few lines of notes, whatever their length.
QString valueWords(const core::FieldChange& change, const std::optional<core::Value>& value, const core::PlanTime& now)
{
    return shortText(fieldSentence(change.field, value, now), kMaxValueShown);
}

bool isDerived(std::string_view field)
{
    return field == schema::kCompleted || field == schema::kCreated || field == schema::kSoftware || field == schema::kVersion;
}

}  // namespace

QString commitSentence(const core::CommitChanges& changes)
{
    const auto action = actionOf(changes.kind);
    if (action && !changes.arguments.empty()) {
        const auto count = changes.arguments.size() < 2 ? 1 : QString::fromStdString(changes.arguments[1]).toULongLong();
        const QString sentence = changeSentence(*action, QString::fromStdString(changes.arguments[0]), std::min<qulonglong>(count, kMaxCount));
        if (!sentence.isEmpty())
            return sentence;
    }
    const QString said = QString::fromStdString(changes.description).simplified();
    if (!said.isEmpty())
        return shortText(said, kMaxDescription);
    if (changes.taskCount == 1)
        return sentenceOf(changes.tasks.front());
    if (changes.taskCount == 0)
        return Words::tr("Changed nothing that is shown");
    return Words::tr("Changed %n tasks", nullptr, static_cast<int>(changes.taskCount));
}

QVariantList shownFields(const std::vector<core::FieldChange>& changes, const core::PlanTime& now, const ShownFields& how)
{
    QVariantList fields;
    for (const core::FieldChange& change : changes) {
        if (isDerived(change.field) || (how.isNew && change.field == schema::kDone && change.after == core::Value(false)))
            continue;
        const bool isNotChosen = std::ranges::find(how.notChosen, change.field) != how.notChosen.end();
        fields << QVariantMap{{"field", QString::fromStdString(change.field)},
                              {"name", fieldName(change.field)},
                              {"before", valueWords(change, change.before, now)},
                              {"after", valueWords(change, change.after, now)},
                              {"hasBefore", !how.isNew},
                              {"isNotChosen", isNotChosen},
                              {"canBringBack", how.canBringBack}};
    }
    return fields;
}

}  // namespace meldado::ui
