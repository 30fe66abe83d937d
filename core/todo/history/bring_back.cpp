// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/bring_back.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/crdt/replica.h"
#include "core/todo/history/field_changes.h"
#include "core/todo/schema.h"
#include "core/todo/trash.h"

namespace meldado::core {

namespace {

class Planner {
public:
    Planner(const PastList& past, const PastList& present) : m_past(past), m_present(present) {}

    void bring(const PastTask& then, bool toItsPlace)
    {
        const PastTask* now = m_present.find(then.id);
        if (!now) {
            // A list that nobody saw may name it still, and one that goes in a moment: then it would stand there.
            m_plan.steps.emplace_back(restoring(then));
            m_plan.steps.emplace_back(MoveTask{then.id, std::get<RestoreTask>(m_plan.steps.back()).place});
            ++m_plan.back;
            return;
        }
        bool isChanged = false;
        if (toItsPlace && m_past.parentId(then) != m_present.parentId(*now)) {
            m_plan.steps.emplace_back(MoveTask{then.id, placeOf(then)});
            isChanged = true;
        }
        SetFields fields{then.id, {}};
        for (FieldChange& change : fieldChanges(now->content, then.content))
            fields.fields.emplace_back(std::move(change.field), std::move(change.after));
        if (!fields.fields.empty()) {
            m_plan.steps.emplace_back(std::move(fields));
            isChanged = true;
        }
        m_plan.changed += isChanged ? 1 : 0;
    }

    // Parents come before what stands under them.
    void bringBelow(const PastTask& then)
    {
        std::vector<std::uint32_t> toVisit = reversed(m_past.children(then.row.task));
        while (!toVisit.empty()) {
            const PastTask& task = m_past.tasks()[toVisit.back()];
            toVisit.pop_back();
            bring(task, false);
            const auto below = reversed(m_past.children(task.row.task));
            toVisit.insert(toVisit.end(), below.begin(), below.end());
        }
    }

    void bringAll()
    {
        if (m_past.title() != m_present.title() && !m_past.title().empty()) {
            m_plan.steps.emplace_back(SetFields{std::string(kRootId), {{std::string(schema::kTitle), Value(m_past.title())}}});
            m_plan.isRenamed = true;
        }
        for (const PastTask& task : m_past.tasks())
            bring(task, true);
        arrange(kNoTask);
        for (std::uint32_t place = 0; place < m_past.tasks().size(); ++place)
            arrange(place);
        takeOut();
    }

    void move(const PastTask& then)
    {
        m_plan.steps.emplace_back(MoveTask{then.id, placeOf(then)});
        ++m_plan.changed;
    }

    BringBack take() { return std::move(m_plan); }

private:
    static std::vector<std::uint32_t> reversed(std::vector<std::uint32_t> places)
    {
        std::ranges::reverse(places);
        return places;
    }

    // Behind the nearest in front of it that is there now.
    [[nodiscard]] Place placeOf(const PastTask& then) const
    {
        const std::string parent = m_past.parentId(then);
        const auto& siblings = m_past.children(then.parent);
        for (auto at = std::ranges::find(siblings, then.row.task); at != siblings.begin();) {
            const PastTask& before = m_past.tasks()[*--at];
            if (m_present.find(before.id) || m_isPlanned.contains(before.id))
                return Place::behind(parent, before.id);
        }
        return Place::first(parent);
    }

    [[nodiscard]] RestoreTask restoring(const PastTask& then)
    {
        RestoreTask step{then.id, placeOf(then), then.comments};
        step.objects.emplace_back(then.id, then.content);
        m_isPlanned.insert(then.id);
        return step;
    }

    // A list may still name what comes back, where it stood last: so it is not enough to put each behind the one before.
    void arrange(std::uint32_t parent)
    {
        const auto& then = m_past.children(parent);
        const PastTask* now = parent == kNoTask ? nullptr : m_present.find(m_past.tasks()[parent].id);
        if (then.size() < 2)
            return;
        std::vector<std::uint32_t> stayed;
        if (parent == kNoTask || now) {
            for (const std::uint32_t place : m_present.children(now ? now->row.task : kNoTask)) {
                const PastTask* task = m_past.find(m_present.tasks()[place].id);
                if (task && task->parent == parent)
                    stayed.push_back(task->row.task);
            }
        }
        const bool isReordered = !std::ranges::is_sorted(stayed);
        m_plan.isReordered = m_plan.isReordered || isReordered;
        if (!isReordered && stayed.size() == then.size())
            return;
        std::vector<std::string> order;
        for (const std::uint32_t place : then)
            order.push_back(m_past.tasks()[place].id);
        m_plan.steps.emplace_back(ArrangeTasks{parent == kNoTask ? std::string() : m_past.tasks()[parent].id, std::move(order)});
    }

    // What came since. Those below another of them go with it.
    void takeOut()
    {
        for (const PastTask& now : m_present.tasks()) {
            if (m_past.find(now.id))
                continue;
            ++m_plan.trashed;
            const bool goesWithParent = now.parent != kNoTask && !m_past.find(m_present.tasks()[now.parent].id);
            if (!goesWithParent)
                m_plan.steps.emplace_back(RemoveTask{now.id});
        }
    }

    const PastList& m_past;
    const PastList& m_present;
    BringBack m_plan;
    std::set<std::string, std::less<>> m_isPlanned;  // comes back
};

}  // namespace

BringBack bringBackTask(const PastList& past, const PastList& present, std::string_view id, bool withBelow)
{
    Planner planner(past, present);
    if (const PastTask* task = past.find(id)) {
        planner.bring(*task, false);
        if (withBelow)
            planner.bringBelow(*task);
    }
    return planner.take();
}

BringBack bringBackList(const PastList& past, const PastList& present)
{
    Planner planner(past, present);
    planner.bringAll();
    return planner.take();
}

BringBack bringBackPlace(const PastList& past, const PastList& present, std::string_view id)
{
    Planner planner(past, present);
    if (const PastTask* task = past.find(id); task && present.find(id))
        planner.move(*task);
    return planner.take();
}

Result<BringBack> bringBackFields(const Replica& replica, const Outline& outline, const std::string& id,
                                  const FieldChanges& fields)
{
    BringBack plan;
    if (id == kRootId || outline.find(id)) {
        plan.steps.emplace_back(SetFields{id, fields});
        plan.changed = 1;
        return plan;
    }
    Result<RestoreTask> step = restoring(replica, outline, id);
    if (!step)
        return step.error();
    for (auto& [object, content] : step->objects) {
        for (const auto& [field, value] : object == id ? fields : FieldChanges()) {
            if (value)
                content.set(field, *value);
            else
                content.erase(field);
        }
        plan.back += content.contains(schema::kTitle) ? 1 : 0;
    }
    plan.steps.emplace_back(*std::move(step));
    return plan;
}

}  // namespace meldado::core
