// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Bringing back from history: each is one commit and one step of undo.

#include "ui/viewmodels/history.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>

#include "core/crdt/flatten.h"
#include "core/todo/schema.h"
#include "ui/sentences/error_text.h"

namespace meldado::ui {

namespace {

// What makes a task say all that a version said, from what it says now.
core::FieldChanges fieldsOf(const core::Object& then, const core::Object& now)
{
    core::FieldChanges fields;
    for (core::FieldChange& change : core::fieldChanges(now, then))
        fields.emplace_back(std::move(change.field), std::move(change.after));
    return fields;
}

// A field, with what goes with it.
core::FieldChanges fieldOf(const core::Object& then, const std::string& field)
{
    const auto valueOf = [&](std::string_view key) {
        const core::Value* value = then.find(key);
        return value ? std::optional(*value) : std::nullopt;
    };
    core::FieldChanges fields{{field, valueOf(field)}};
    if (field == core::schema::kDone)
        fields.emplace_back(std::string(core::schema::kCompleted), valueOf(core::schema::kCompleted));
    return fields;
}

}  // namespace

void History::bring(ListSession& session, const std::string& id, const core::FieldChanges& fields, const std::string& title)
{
    if (!session.tasks())
        return;
    const auto plan = core::bringBackFields(*session.replica(), session.tasks()->outline(), id, fields);
    if (!plan) {
        emit failed(errorText(Trying::ToEdit, plan.error().code, {}));
        return;
    }
    session.perform(Action::BringBack, QString::fromStdString(title), std::max<std::size_t>(1, plan->back), plan->steps);
}

void History::perform(const core::BringBack& plan, const QString& title)
{
    m_session->perform(Action::BringBack, title, std::max<std::size_t>(1, plan.back + plan.changed), plan.steps);
}

void History::bringBackTask(const QString& id, bool withBelow)
{
    const PastPtr past = m_past.past();
    const core::PastTask* task = past ? past->list->find(id.toStdString()) : nullptr;
    if (!task || !past->present || !isEditable())
        return;
    const core::BringBack plan = core::bringBackTask(*past->list, past->present->list, task->id, withBelow);
    if (plan.isEmpty())
        emit failed(tr("It says that already."));
    else
        perform(plan, QString::fromStdString(core::Task::read({}, task->content).title));
}

void History::bringBackList()
{
    const PastPtr past = m_past.past();
    if (past && isEditable() && !past->plan.isEmpty())
        m_session->perform(Action::BringBackAll, m_session->title(), 1, past->plan.steps);
}

QString History::planSentence() const
{
    const PastPtr& past = m_past.past();
    if (!past)
        return {};
    QStringList parts;
    if (past->plan.changed > 0)
        parts << tr("%n tasks change", nullptr, static_cast<int>(past->plan.changed));
    if (past->plan.back > 0)
        parts << tr("%n come back", nullptr, static_cast<int>(past->plan.back));
    if (past->plan.trashed > 0)
        parts << tr("%n go to the trash", nullptr, static_cast<int>(past->plan.trashed));
    if (past->plan.isReordered)
        parts << tr("the order changes");
    if (past->plan.isRenamed)
        parts << tr("the list gets its old name");
    return parts.join(QStringLiteral(", "));
}

void History::bringBackSince(int row)
{
    const core::PastChange* change = changeAt(row);
    const PastPtr past = m_past.past();
    if (!change || !isEditable())
        return;
    const QString title = QString::fromStdString(change->title);
    const std::string id = change->id;
    switch (change->kind) {
    case core::PastChange::Kind::Added:
        m_session->remove(std::span(&id, 1));
        break;
    case core::PastChange::Kind::Changed:
        perform(core::bringBackTask(*past->list, past->present->list, id, false), title);
        break;
    case core::PastChange::Kind::Moved:
        perform(core::bringBackPlace(*past->list, past->present->list, id), title);
        break;
    case core::PastChange::Kind::Deleted:
        perform(core::bringBackTask(*past->list, past->present->list, id, true), title);
        break;
    }
}

void History::bringBackRow(int row)
{
    if (row < 0 || row >= m_rows.count())
        return;
    const auto number = static_cast<std::size_t>(row);
    if (m_mode == OfTask) {
        const auto version = versionAt(row);
        if (!version)
            return;
        const auto then = m_versions->content(*version);
        const auto shown = m_session->tasks()->content(m_task);
        const auto now = shown ? std::optional(*shown) : m_versions->content(0);  // what it said when it was deleted
        if (then)
            bring(*m_session, m_task, fieldsOf(*then, now.value_or(core::Object())), core::Task::read({}, *then).title);
    } else if (m_mode == OfList && m_isNotChosenOnly) {
        const Left left = m_left[number];
        bring(*m_session, left.task, fieldOf(left.content.value_or(core::Object()), left.change.field), left.title);
    } else if (m_mode == InTexts) {
        const Found found = m_found[number];
        if (!found.session->replica())
            return;
        const auto said = core::Lineage(*found.session->replica()).value(found.hit.version);
        if (!said || !said->asObject())
            return;
        if (found.hit.comment.empty()) {
            bring(*found.session, found.hit.task, fieldOf(*said->asObject(), found.hit.field), found.hit.title);
        } else {
            const std::vector<core::Step> steps{core::AddComment{found.hit.task, found.hit.comment, *said->asObject()}};
            found.session->perform(Action::BringBack, QString::fromStdString(found.hit.title), 1, steps);
        }
    }
}

void History::bringBackField(int row, const QString& field)
{
    const auto version = versionAt(row);
    if (!version)
        return;
    const auto then = m_versions->content(*version);
    if (then)
        bring(*m_session, m_task, fieldOf(*then, field.toStdString()), core::Task::read({}, *then).title);
}

void History::copy(const QStringList& ids) const
{
    QGuiApplication::clipboard()->setText(textOf(ids));
}

QString History::textOf(const QStringList& ids) const
{
    QStringList lines;
    for (const QString& id : ids) {
        const core::PastTask* task = m_past.past() ? m_past.past()->list->find(id.toStdString()) : nullptr;
        if (task)
            lines << QString(2 * std::min<int>(task->row.indent, 20), QLatin1Char(' ')) +
                         QString::fromStdString(core::Task::read({}, task->content).title);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace meldado::ui
