// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a Review says of the task that is shown: who changed it, what merged by itself, how it will look.

#include "ui/viewmodels/review.h"

#include "ui/models/row_date.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/field_sentence.h"
#include "ui/sentences/review_sentence.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

QString Review::listTitle() const
{
    return m_session ? m_session->title() : QString();
}

QString Review::taskId() const
{
    return current() && current()->number != core::kNoTask ? QString::fromStdString(current()->id) : QString();
}

ListSession* Review::list() const
{
    return current() ? current()->session : nullptr;
}

QString Review::sentence() const
{
    return stage() ? apartSentence(*current()->session, stage()->task()) : QString();
}

QVariantList Review::merged() const
{
    QVariantList all;
    if (!current())
        return all;
    const core::PlanTime now = current()->session->now();
    for (const auto& field : core::mergedFields(current()->session->tasks()->outline(), current()->id)) {
        const QString was = fieldSentence(field.field, field.before, now).section(QLatin1Char('\n'), 0, 0);
        const QString is = fieldSentence(field.field, field.now, now).section(QLatin1Char('\n'), 0, 0);
        all << QVariantMap{{QStringLiteral("label"), fieldName(field.field)},
                           {QStringLiteral("text"), tr("%1 → %2", "what a field was, what it is").arg(isolated(was), isolated(is))}};
    }
    return all;
}

QString Review::mergedSentence() const
{
    if (!stage())
        return {};
    const auto mergedCount = static_cast<int>(core::mergedFields(current()->session->tasks()->outline(), current()->id).size());
    const auto openCount = static_cast<int>(stage()->fields().size());
    const QString need = tr("%n need you", nullptr, openCount);
    if (mergedCount == 0)
        return tr("%1.", "2 need you").arg(need);
    return tr("%1, %2.", "2 changes merged by themselves, 2 need you").arg(tr("%n changes merged by themselves", nullptr, mergedCount), need);
}

QVariantList Review::quiet() const
{
    QVariantList all;
    if (!stage())
        return all;
    const core::PlanTime now = current()->session->now();
    for (const core::ReviewField& field : stage()->task().quiet) {
        all << QVariantMap{
            {QStringLiteral("label"), fieldName(field.field)},
            {QStringLiteral("text"), tr("%1: %2", "a field, its value").arg(fieldName(field.field), isolated(fieldSentence(field.field, field.offers[field.suggestion].value, now)))},
            {QStringLiteral("other"), tr("Use %1", "the other value").arg(isolated(fieldSentence(field.field, core::offerNotTaken(field).value, now)))},
        };
    }
    return all;
}

QString Review::recoveredSentence() const
{
    std::size_t count = 0;
    for (const ListSession* session : sessions())
        count += session->tasks() ? session->tasks()->outline().recovered().size() : 0;
    return count == 0 ? QString() : tr("%n tasks stood in no list any more. They are at the end.", nullptr, static_cast<int>(count));
}

bool Review::isEditable() const
{
    return current() && !current()->session->readOnlyReason();
}

bool Review::isComplete() const
{
    return stage() && !stage()->firstOpen();
}

QVariantMap Review::result() const
{
    if (!stage())
        return {};
    const ListSession& session = *current()->session;
    const core::Result<core::Object> shown = session.tasks()->content(current()->id);
    core::Object content = shown ? *shown : core::Object();
    for (const auto& [field, value] : stage()->decisions()) {
        if (value)
            content.set(field, *value);
        else
            content.erase(field);
    }
    const core::Task task = core::Task::read(current()->id, content);
    const QString title = QString::fromStdString(task.title);
    const QString date = rowDate(task, session.now());
    const QString deleted = stage()->isDeletion() ? tr("It will be in the trash.") : QString();
    const bool isDone = task.isDone;
    QStringList spoken{deleted.isEmpty() ? title : deleted};
    if (deleted.isEmpty() && !date.isEmpty())
        spoken << date;
    if (deleted.isEmpty() && isDone)
        spoken << tr("done");
    return {{QStringLiteral("title"), title},
            {QStringLiteral("date"), date},
            {QStringLiteral("notes"), QString::fromStdString(task.notesLine)},
            {QStringLiteral("done"), isDone},
            {QStringLiteral("plain"), task.kind == core::TaskKind::Section || current()->number == core::kNoTask},
            {QStringLiteral("deleted"), deleted},
            {QStringLiteral("spoken"), spoken.join(QStringLiteral(", "))}};
}

}  // namespace meldado::ui
