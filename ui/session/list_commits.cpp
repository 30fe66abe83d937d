// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What follows every edit of a ListSession: the rows, one commit with who, when and what, the step that takes it back.

#include <algorithm>
#include <chrono>
#include <utility>

#include <QDateTime>

#include "core/json/canonical.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/tag_sentence.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

namespace {

// The moment that a commit says it was made; none when it says nothing that can be read.
std::optional<std::chrono::sys_seconds> momentOf(const core::Delta& delta)
{
    const core::Value* date = delta.information() ? delta.information()->find("date") : nullptr;
    if (!date || !date->asString())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(QString::fromStdString(*date->asString()), Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    return std::chrono::sys_seconds(std::chrono::seconds(time.toSecsSinceEpoch()));
}

// In a document of lists each of them, or a saved filter, is what a task is elsewhere.
Action ofEntries(Action action, bool isFilter)
{
    switch (action) {
    case Action::Add:
        return isFilter ? Action::AddFilter : Action::AddList;
    case Action::Rename:
        return isFilter ? Action::RenameFilter : Action::RenameList;
    case Action::Move:
        return isFilter ? Action::MoveFilter : Action::MoveList;
    case Action::Remove:
        return isFilter ? Action::RemoveFilter : Action::RemoveList;
    case Action::Restore:
        return isFilter ? Action::RestoreFilter : Action::RestoreList;
    default:
        return action;
    }
}

}  // namespace

void ListSession::apply(const core::ChangeSet& changes)
{
    if (changes.empty())
        return;
    follow(m_document->list.apply(changes));
    tellTouched(changes);
}

void ListSession::tellTouched(const core::ChangeSet& changes)
{
    std::vector<std::string> objects;
    for (const core::ObjectChange& change : changes.objects) {
        std::string id(change.id);
        if (!find(id))
            objects.push_back(std::move(id));
    }
    for (const core::ListChange& change : changes.lists)
        objects.emplace_back(change.list);
    emit touched(objects);
}

// What follows every edit: the rows, the commit. False: nothing was done, and nothing is staged.
bool ListSession::finish(const About& about, const core::Result<core::Edited>& edited)
{
    if (!edited) {
        apply(m_document->replica.unstage());
        emit refused(edited.error());
        return false;
    }
    if (!edited->isDone)
        return false;
    for (const std::string& id : edited->ids) {
        if (const auto number = find(id))
            m_rows->keepShown(*number);
    }
    follow(edited->update);
    const bool isCommitted = commit(about);
    emit touched(about.action == Action::Comment ? edited->ids : std::vector<std::string>());
    return isCommitted;
}

bool ListSession::run(About about, core::Result<core::Edited> edited)
{
    if (m_surroundings.form != &core::schema::kListForm)
        about.action = ofEntries(about.action, about.isFilter);
    about = m_calledSo.value_or(about);
    if (!finish(about, edited))
        return false;
    if (!edited->undo.empty() && isUndoable(about.action)) {
        const bool isAddition = about.action == Action::Add || about.action == Action::Duplicate;
        const auto added = isAddition ? std::optional(m_document->list.deletedBy(edited->undo)) : std::nullopt;
        m_undo.remember({about.action, about.title.toStdString(), about.count, std::move(edited->undo), added});
    }
    emit undoChanged();
    if (!m_isFulfilling)
        emit done({Done::How::Done, about.action, about.title, about.count, rowOf(edited->ids.front()), edited->ids.front()});
    return true;
}

// What follows every early edit.
bool ListSession::showDone(const About& about, const std::string& id, const core::ListUpdate& update)
{
    if (update.empty())
        return false;
    emit changed(update);
    emit done({Done::How::Done, about.action, about.title, about.count, rowOf(id), id});
    return true;
}

bool ListSession::commit(const About& about)
{
    core::Result<core::Replica::Committed> committed = m_document->replica.commit(commitInformation(about));
    if (!committed) {
        apply(m_document->replica.unstage());
        emit refused(committed.error());
        return false;
    }
    apply(committed->changes);
    if (committed->commit)
        m_queue.add(*std::move(committed->commit));
    return true;
}

// Not before what it builds on, even if this clock is behind.
core::Clock::Reading ListSession::commitTime() const
{
    core::Clock::Reading now = m_surroundings.clock.now();
    for (const core::DeltaName& name : m_document->replica.anchors()) {
        const std::shared_ptr<const core::Delta> parent = m_document->replica.delta(name);
        if (parent)
            now.instant = std::max(now.instant, momentOf(*parent).value_or(now.instant));
    }
    return now;
}

// The list's id: what its commits say, else a new one, from our first commit on.
const std::string& ListSession::listIdentity()
{
    std::string& identity = m_document->identity;
    if (identity.empty())
        identity = core::makeId(m_surroundings.random);
    return identity;
}

core::Object ListSession::commitInformation(const About& about)
{
    core::Array arguments{core::Value(about.title.toStdString())};
    if (about.count > 1)
        arguments.emplace_back(std::to_string(about.count));
    core::Object information{
        {"author", m_surroundings.author.name.toStdString()},
        {"date", core::toIsoTime(commitTime())},
        {"description", changeSentence(about.action, about.title, about.count).toStdString()},
        {"device", m_surroundings.author.device.toStdString()},
        {"kind", std::string(changeKind(about.action))},
        {"args", core::canonicalText(core::Value(std::move(arguments)))},
        {"list", listIdentity()},
        {"person", m_surroundings.author.personId.toStdString()},
        {"program", std::string("MeldaDo " MELDADO_VERSION)},
    };
    if (!m_surroundings.author.color.isEmpty())
        information.set("color", m_surroundings.author.color.toStdString());
    return information;
}

bool ListSession::ensureRoot()
{
    const core::Result<core::Edited> root = upToDate().ensureRoot(m_name.toStdString());
    if (!root)
        return finish({Action::Add, {}}, root);
    follow(root->update);
    return true;
}

// --- undo ---------------------------------------------------------------------------------------------------

bool ListSession::undo()
{
    if (m_early) {
        const std::vector<std::string> before = shownIds();
        if (!m_early->undo())
            return false;
        emit reshown(before);
        return true;
    }
    return walk(Done::How::Undone);
}

bool ListSession::redo()
{
    return walk(Done::How::Redone);
}

void ListSession::forgetRedo()
{
    m_undo.clearRedo();
    emit undoChanged();
}

// One step back, or forth again. Steps about tasks that are gone are passed over: there is nothing to take back.
bool ListSession::walk(Done::How how)
{
    const bool isUndo = how == Done::How::Undone;
    while (m_document) {
        core::TaskList& list = upToDate();
        const std::optional<UndoStep> step = isUndo ? m_undo.takeUndo() : m_undo.takeRedo();
        emit undoChanged();
        if (!step)
            return false;
        const bool isUntouched = isUndo && step->added && *step->added == list.deletedBy(step->steps);
        core::Result<core::Edited> edited = list.perform(step->steps);
        const QString title = QString::fromStdString(step->title);
        const About about{isUntouched ? Action::TakeBack : isUndo ? undoing(step->action) : step->action,
                          isUndo ? undoneTitle(step->action, title) : title, step->count};
        if (!edited && edited.error().code == core::ErrorCode::UnknownObject) {
            apply(m_document->replica.unstage());
            continue;
        }
        if (!finish(about, edited))
            return false;
        if (!edited->undo.empty()) {
            UndoStep opposite{step->action, step->title, step->count, std::move(edited->undo), step->added};
            if (isUndo)
                m_undo.rememberUndone(std::move(opposite));
            else
                m_undo.rememberRedone(std::move(opposite));
        }
        emit undoChanged();
        emit done({how, step->action, title, about.count, rowOf(edited->ids.front()), edited->ids.front()});
        return true;
    }
    return false;
}

}  // namespace meldado::ui
