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

namespace {

// What else was offered for the fields that are decided. A value that was there before all of it is not: taken back, it
// would count as never changed, and another would be taken without asking.
std::vector<std::pair<std::string, Object>> notChosenOf(const FieldView& view, const FieldChanges& decided)
{
    std::vector<std::pair<std::string, Object>> others;
    for (const auto& [field, value] : decided) {
        const auto* asked = view.find(field);
        if (!asked || (field != kDeletedField && value == asked->before))
            continue;
        for (const FieldOffer& offer : asked->offers) {
            if (offer.value != value)
                others.emplace_back(field, offer.fields);
        }
    }
    return others;
}

}  // namespace

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
    const auto& views = m_outline.views();
    const auto object = views.lineage().find(step.id);
    const auto leavesOf = [&] { return object ? views.lineage().leaves(*object) : std::span<const VersionId>(); };
    const std::vector<VersionId> before(leavesOf().begin(), leavesOf().end());
    const auto* view = object ? views.fields(*object) : nullptr;
    auto notChosen = view ? notChosenOf(*view, step.fields) : std::vector<std::pair<std::string, Object>>();
    Result<Edit> edit = m_edits.writer().decide(step.id, step.fields);
    if (!edit)
        return edit.error();
    std::vector<Revision> made;
    for (const VersionId leaf : leavesOf()) {
        if (std::ranges::find(before, leaf) == before.end())
            made.push_back(views.lineage().revision(leaf));
    }
    if (made.size() > 1)
        edited.undo.emplace_back(AskAgainInPart{step.id, std::move(made), step.fields, std::move(notChosen)});
    else if (edit->version)
        edited.undo.emplace_back(AskAgain{step.id, m_replica.revision(*edit)});
    return take(std::move(edit), edited);
}

// One that cannot be asked again, since all the rest was decided meanwhile, is passed over.
std::optional<Error> TaskList::performStep(const AskAgainInPart& step, Edited& edited)
{
    Result<Edit> edit = undoPartOfDecision(m_replica, m_outline.views(), step.id, step.versions, step.notChosen);
    if (!edit && edit.error().code == ErrorCode::NotInConflict)
        return Error{ErrorCode::UnknownObject, edit.error().detail};
    if (edit && edit->version)
        edited.undo.emplace_back(DecideFields{step.id, step.decided});
    return take(std::move(edit), edited);
}

// One that cannot be asked again is passed over.
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
