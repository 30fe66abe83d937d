// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The verbs of a list that are about repeating tasks.

#include <array>
#include <utility>

#include "core/todo/next_occurrence.h"
#include "core/todo/schema.h"
#include "core/todo/task_list.h"

namespace meldado::core {

namespace {

// What of a task moves on with its date.
constexpr std::array kMoving{schema::kWhen, schema::kDeadline, schema::kReminders, schema::kRepeat};

SetFields differences(const std::string& id, const Object& before, const Object& after)
{
    SetFields fields{id, {}};
    for (const std::string_view key : kMoving) {
        const Value* now = after.find(key);
        if (now && (!before.find(key) || *before.find(key) != *now))
            fields.fields.emplace_back(key, *now);
    }
    return fields;
}

}  // namespace

// None: it does not repeat, its rule cannot be read (it is then done like any other), or the next one is there.
std::optional<RestoreTask> TaskList::nextOf(TaskNumber task, const Object& completed, const PlanTime& now) const
{
    if (!m_recurrence)
        return std::nullopt;
    auto next = nextOccurrence(m_outline.id(task), completed, now, *m_recurrence);
    if (!next || !*next || m_edits.isLive((*next)->id))
        return std::nullopt;
    return copyOf(task, (*next)->id, std::move((*next)->content), derivedId);
}

Result<Edited> TaskList::skipOnce(std::span<const std::string> ids, const Clock& clock)
{
    std::vector<Step> steps;
    const PlanTime now = PlanTime::at(clock.now());
    for (const std::string& id : ids) {
        const Result<Object> content = contentToEdit(id);
        if (!content)
            return content.error();
        if (!m_recurrence)
            continue;
        const auto skipped = skippedOnce(*content, now, *m_recurrence);
        if (!skipped)
            return skipped.error();
        if (*skipped)
            steps.push_back(differences(id, *content, **skipped));
    }
    return perform(steps);
}

Result<Edited> TaskList::setRepeat(std::span<const std::string> ids, const std::optional<Repeat>& repeat)
{
    std::vector<Step> steps;
    for (const std::string& id : ids) {
        const Result<Object> content = contentToEdit(id);
        if (!content)
            return content.error();
        const Value* before = content->find(schema::kRepeat);
        if (!before)
            before = content->find(schema::kPausedRepeat);
        const auto written = repeat ? std::optional(repeat->written(before)) : std::nullopt;
        steps.push_back(SetFields{id, {{std::string(schema::kRepeat), written}, {std::string(schema::kPausedRepeat), std::nullopt}}});
    }
    return perform(steps);
}

Result<Edited> TaskList::setPaused(std::span<const std::string> ids, bool isPaused, const Clock& clock)
{
    std::vector<Step> steps;
    const PlanTime now = PlanTime::at(clock.now());
    for (const std::string& id : ids) {
        Result<Object> content = contentToEdit(id);
        if (!content)
            return content.error();
        const Value* rule = content->find(isPaused ? schema::kRepeat : schema::kPausedRepeat);
        if (!rule)
            continue;
        if (isPaused) {
            SetFields fields{id, {}};
            fields.fields.emplace_back(schema::kPausedRepeat, *rule);
            fields.fields.emplace_back(schema::kRepeat, std::nullopt);
            steps.push_back(std::move(fields));
            continue;
        }
        const TaskNumber task = *m_outline.find(id);
        const bool isDone = m_outline.isDone(task);
        Object goesOn = resumed(*content, now, isDone ? nullptr : m_recurrence);
        SetFields fields = differences(id, *content, goesOn);
        fields.fields.emplace_back(schema::kPausedRepeat, std::nullopt);
        steps.push_back(std::move(fields));
        if (auto next = isDone ? nextOf(task, goesOn, now) : std::nullopt)
            steps.push_back(*std::move(next));
    }
    return perform(steps);
}

}  // namespace meldado::core
