// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/task_sort.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

#include "core/base/stable_sort.h"
#include "core/todo/quick_add/fold.h"
#include "core/todo/schema.h"
#include "core/todo/task.h"

namespace meldado::core {

namespace {

constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMinutesOfADay = 24 * 60;
constexpr std::size_t kMaxComparedBytes = 200;  // of a title

// In minutes, the whole day before its times.
std::int64_t momentOf(const std::optional<PlanTime>& plan)
{
    if (!plan)
        return kLast;
    const auto minute = plan->time ? plan->time->count() + 1 : 0;
    return plan->date().time_since_epoch().count() * (kMinutesOfADay + 1) + minute;
}

std::string titleIn(const Object& content)
{
    const Value* title = content.find(schema::kTitle);
    return title && title->asString() ? folded(title->asString()->substr(0, kMaxComparedBytes)) : std::string();
}

}  // namespace

SortKey SortKey::read(const Object& content, SortBy by)
{
    const auto plan = [&](std::string_view key) { return Task::planIn(content, key); };
    switch (by) {
    case SortBy::Title:
        return {0, titleIn(content)};
    case SortBy::Date:
        return {momentOf(plan(schema::kWhen) ? plan(schema::kWhen) : plan(schema::kDeadline)), {}};
    case SortBy::Deadline:
        return {momentOf(plan(schema::kDeadline)), {}};
    case SortBy::Priority: {
        const Value* priority = content.find(schema::kPriority);
        const std::uint64_t* level = priority ? priority->asUnsigned() : nullptr;
        const bool isLevel = level && *level >= 1 && *level <= schema::kLowestPriority;
        return {isLevel ? static_cast<std::int64_t>(*level) : kLast, {}};
    }
    case SortBy::Created: {
        const Value* created = content.find(schema::kCreated);
        const std::string* text = created ? created->asString() : nullptr;
        const auto time = text ? PlanTime::parse(*text) : std::nullopt;
        if (!time)
            return {kLast, {}};
        const auto offset = time->offset ? time->offset->count() : 0;
        return {offset - momentOf(time), {}};
    }
    }
    return {};
}

const SortKey& TaskSort::key(TaskNumber task)
{
    if (task >= m_keys.size()) {
        m_keys.resize(m_outline->size());
        m_isRead.resize(m_outline->size());
    }
    if (!m_isRead[task]) {
        m_keys[task] = SortKey::read(m_outline->content(task), m_by);
        m_isRead[task] = true;
    }
    return m_keys[task];
}

bool TaskSort::refresh(TaskNumber task)
{
    const SortKey before = key(task);
    m_isRead[task] = false;
    return key(task) != before;
}

std::vector<TaskNumber> TaskSort::sorted(std::vector<TaskNumber> siblings)
{
    const auto isSection = [this](TaskNumber task) { return m_outline->kind(task) == TaskKind::Section; };
    for (auto first = siblings.begin(); first != siblings.end();) {
        const auto end = std::find_if(first, siblings.end(), isSection);
        for (auto task = first; task != end; ++task)
            static_cast<void>(key(*task));  // all are read before any is compared: the keys stay where they are
        stableSort(std::span(first, end), [this](TaskNumber a, TaskNumber b) { return m_keys[a] < m_keys[b]; });
        first = end == siblings.end() ? end : end + 1;
    }
    return siblings;
}

TaskNumber TaskSort::nextOf(TaskNumber task, const std::vector<TaskNumber>& siblings)
{
    const auto isSection = [this](TaskNumber one) { return m_outline->kind(one) == TaskKind::Section; };
    const auto place = std::ranges::find(siblings, task);
    if (place == siblings.end())
        return kNoTask;
    const auto end = std::find_if(place, siblings.end(), isSection);
    auto first = place;
    while (first != siblings.begin() && !isSection(*(first - 1)))
        --first;
    const SortKey own = key(task);
    TaskNumber next = kNoTask;
    for (auto other = first; other != end; ++other) {
        if (other == place)
            continue;
        const auto order = key(*other) <=> own;
        if (order < 0 || (order == 0 && other < place))
            continue;  // in front of it
        // Of those behind it the least, of equal ones the first.
        if (next == kNoTask || key(*other) < key(next))
            next = *other;
    }
    return next != kNoTask ? next : end == siblings.end() ? kNoTask : *end;
}

}  // namespace meldado::core
