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

// A task that is being copied.
struct Copy {
    TaskNumber from;
    std::string id;
    Object content;
};

}  // namespace

// None: it does not repeat, its rule cannot be read (it is then done like any other), or the next one is there.
// Explicit stack: what is below a task comes from outside, and may be deep.
std::optional<RestoreTask> TaskList::nextOf(TaskNumber task, const PlanTime& now) const
{
    const std::string& id = m_outline.id(task);
    const Result<Object> completed = m_recurrence ? content(id) : Error{ErrorCode::UnknownObject, id};
    if (!completed)
        return std::nullopt;
    auto next = nextOccurrence(id, *completed, now, *m_recurrence);
    if (!next || !*next || m_replica.isLive((*next)->id))
        return std::nullopt;

    const TaskNumber parent = m_outline.parent(task);
    RestoreTask step{(*next)->id, Place::behind(parent == kNoTask ? std::string() : m_outline.id(parent), id), {}};
    std::vector<Copy> toVisit;
    toVisit.push_back({task, (*next)->id, std::move((*next)->content)});
    while (!toVisit.empty()) {
        Copy copy = std::move(toVisit.back());
        toVisit.pop_back();
        Array names;
        m_outline.forEachChild(copy.from, [&](TaskNumber child) {
            Result<Object> below = content(m_outline.id(child));
            if (!below)
                return;
            std::string name = derivedId(copy.id, m_outline.id(child));
            names.emplace_back(name);
            toVisit.push_back({child, std::move(name), openedAgain(*std::move(below))});
        });
        const std::string list = m_replica.listId(copy.id, schema::kItems);
        if (!names.empty())
            copy.content.set(std::string(schema::kItems), list);
        step.objects.emplace_back(std::move(copy.id), std::move(copy.content));
        if (!names.empty())
            step.objects.emplace_back(list, Object{{"A", std::move(names)}});
    }
    return step;
}

Result<Edited> TaskList::skipOnce(std::span<const std::string> ids, const Clock& clock)
{
    std::vector<Step> steps;
    const PlanTime now = PlanTime::at(clock.now());
    for (const std::string& id : ids) {
        if (auto error = whyNot(id))
            return *std::move(error);
        const Result<Object> content = this->content(id);
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

}  // namespace meldado::core
