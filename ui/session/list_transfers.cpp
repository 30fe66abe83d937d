// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a ListSession does for a move to another list, and what it copies.

#include <algorithm>

#include "ui/session/list_session.h"

namespace meldado::ui {

std::optional<std::vector<core::TaskTree>> ListSession::lift(Ids ids)
{
    if (const auto reason = readOnlyReason()) {
        emit refused(*reason);
        return std::nullopt;
    }
    if (!m_document)
        return std::nullopt;
    core::Result<std::vector<core::TaskTree>> trees = upToDate().lift(ids);
    if (trees)
        return *std::move(trees);
    emit refused(trees.error());
    return std::nullopt;
}

std::optional<std::vector<std::string>> ListSession::put(std::span<const core::TaskTree> trees, const core::Place& place)
{
    if (const auto reason = readOnlyReason()) {
        emit refused(*reason);
        return std::nullopt;
    }
    if (!m_document || trees.empty() || !ensureRoot())
        return std::nullopt;
    const core::Task first = core::Task::read(trees.front().id, trees.front().objects.front().second);
    core::Result<core::Edited> edited = upToDate().put(trees, place, m_surroundings.random);
    std::vector<std::string> ids = edited ? edited->ids : std::vector<std::string>();
    const bool isAllHere = edited && !edited->isDone;
    const bool isPut = run({Action::MoveIn, QString::fromStdString(first.title), trees.size()}, std::move(edited));
    return isPut || isAllHere ? std::optional(std::move(ids)) : std::nullopt;
}

bool ListSession::takeOut(Ids ids)
{
    const About about = this->about(Action::MoveOut, ids);
    return m_document && run(about, upToDate().remove(ids));
}

bool ListSession::duplicate(Ids ids)
{
    const About about = this->about(Action::Duplicate, ids);
    return m_document && run(about, upToDate().duplicate(ids, m_surroundings.clock, m_surroundings.random));
}

void ListSession::doAs(Action action, const QString& title, const std::function<void()>& edits)
{
    m_calledSo = About{action, title};
    edits();
    m_calledSo.reset();
}

namespace {

bool takesOut(const UndoStep& step, const std::string& id)
{
    return std::ranges::any_of(step.steps, [&](const core::Step& one) {
        const auto* removal = std::get_if<core::RemoveTask>(&one);
        return removal && removal->id == id;
    });
}

}  // namespace

void ListSession::bringStepUpToDate(bool isUndo, const ListSession& other)
{
    UndoStep* mine = m_undo.next(isUndo);
    const UndoStep* theirs = isUndo ? other.nextUndo() : other.nextRedo();
    if (!mine || !theirs || !m_document || !other.tasks())
        return;
    for (core::Step& step : mine->steps) {
        auto* restore = std::get_if<core::RestoreTask>(&step);
        if (!restore || !takesOut(*theirs, restore->id))
            continue;
        core::Result<std::vector<core::TaskTree>> now = other.tasks()->lift(std::span(&restore->id, 1));
        if (now && now->size() == 1)
            *restore = m_document->list.restoring(std::move(now->front()), restore->place);
    }
}

bool ListSession::canTakeOutAgain(bool isUndo) const
{
    const UndoStep* step = isUndo ? nextUndo() : nextRedo();
    return step && std::ranges::any_of(step->steps, [this](const core::Step& one) {
        const auto* removal = std::get_if<core::RemoveTask>(&one);
        return removal && find(removal->id);
    });
}

void ListSession::passOver(bool isUndo)
{
    static_cast<void>(isUndo ? m_undo.takeUndo() : m_undo.takeRedo());
    emit undoChanged();
}

}  // namespace meldado::ui
