// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// TaskList's verb that decides what several people wrote differently, and its undoing.

#include <algorithm>

#include "core/todo/merge/origins.h"
#include "core/todo/merge/registers.h"
#include "core/todo/merge/undone_decision.h"
#include "core/todo/task_list.h"

namespace meldado::core {

Result<Edited> TaskList::decide(std::span<const std::pair<std::string, FieldChanges>> decisions, std::span<const Step> moves)
{
    std::vector<Step> steps(moves.begin(), moves.end());
    for (const auto& [id, fields] : decisions)
        steps.push_back(DecideFields{id, fields});
    Result<Edited> edited = perform(steps);
    if (!edited)
        return edited;
    for (const std::string& id : m_edits.writer().settled()) {
        if (auto error = take(m_edits.writer().edit(id, {}), *edited))
            return *std::move(error);
    }
    finish(*edited);
    return edited;
}

std::optional<Error> TaskList::performStep(const DecideFields& step, Edited& edited)
{
    if (step.id != kRootId) {
        if (auto error = whyNot(step.id))
            return error;
    }
    const bool isDeletion = std::ranges::any_of(step.fields, [](const auto& each) {
        return each.first == kDeletedField && each.second == Value(true);
    });
    if (isDeletion) {
        if (auto error = takeOut(step.id, edited))
            return error;
    }
    Result<Edit> edit = m_edits.writer().decide(step.id, step.fields);
    if (!edit)
        return edit.error();
    if (edit->version)
        edited.undo.emplace_back(AskAgain{step.id, m_replica.revision(*edit)});
    return take(std::move(edit), edited);
}

// One that cannot be asked again (a part of the fields stayed undecided, so no single version says the decision) is
// passed over.
std::optional<Error> TaskList::performStep(const AskAgain& step, Edited& edited)
{
    const auto& views = m_outline.views();
    const auto object = views.lineage().find(step.id);
    const auto version = object ? views.lineage().find(*object, step.decision) : kNoVersion;
    const auto decided = liveContent(views.lineage(), version);
    Result<Edit> edit = undoDecision(m_replica, views, step.id, step.decision);
    if (!edit && edit.error().code == ErrorCode::NotInConflict)
        return Error{ErrorCode::UnknownObject, edit.error().detail};
    if (auto error = take(std::move(edit), edited))
        return error;

    DecideFields again{step.id, {}};
    const auto* view = object ? views.fields(*object) : nullptr;
    for (const auto& undecided : view ? view->undecided : std::vector<UndecidedField>()) {
        if (undecided.field == kDeletedField)
            again.fields.emplace_back(undecided.field, Value(!decided));
        else if (decided)
            again.fields.emplace_back(undecided.field, shownOf(undecided.field, registerIn(*decided, undecided.field)));
    }
    if (!again.fields.empty())
        edited.undo.emplace_back(std::move(again));
    return std::nullopt;
}

}  // namespace meldado::core
