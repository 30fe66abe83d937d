// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/review.h"

namespace meldado::core {

namespace {

const FieldView* viewOf(const Outline& outline, std::string_view id)
{
    const auto object = outline.views().lineage().find(id);
    return object ? outline.views().fields(*object) : nullptr;
}

}  // namespace

std::vector<std::string> tasksToReview(const Outline& outline)
{
    std::vector<std::string> ids;
    const auto* root = viewOf(outline, kRootId);
    if (root && !root->undecided.empty())
        ids.emplace_back(kRootId);
    std::size_t left = 0;
    for (const TaskNumber task : outline.undecided())
        left += outline.isShown(task) ? 1 : 0;
    std::vector<TaskNumber> toVisit;
    const auto visitBelow = [&](TaskNumber task) {
        const auto children = outline.children(task);
        toVisit.insert(toVisit.end(), children.rbegin(), children.rend());
    };
    if (left > 0)
        visitBelow(kNoTask);
    while (!toVisit.empty() && left > 0) {
        const TaskNumber task = toVisit.back();
        toVisit.pop_back();
        if (outline.undecided().contains(task)) {
            ids.push_back(outline.id(task));
            --left;
        }
        visitBelow(task);
    }
    return ids;
}

ReviewTask reviewOf(const Outline& outline, std::string_view id)
{
    ReviewTask task{std::string(id), {}};
    const auto* view = viewOf(outline, id);
    for (const auto& undecided : view ? view->undecided : std::vector<UndecidedField>()) {
        ReviewField field{undecided.field, {}, undecided.suggestion, undecided.reason, undecided.before};
        for (const auto& offer : undecided.offers)
            field.offers.push_back({offer.value, offer.fields, writerOf(outline.views().lineage(), offer.writers.back())});
        task.fields.push_back(std::move(field));
    }
    return task;
}

}  // namespace meldado::core
