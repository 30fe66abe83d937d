// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/trash.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/stable_sort.h"
#include "core/crdt/flatten.h"
#include "core/crdt/list_order.h"
#include "core/json/string_field.h"
#include "core/todo/schema.h"
#include "core/todo/task_list.h"

namespace meldado::core {

namespace {

constexpr std::size_t kMaxAncestors = 1000;  // whom to ask for a place; deeper lists are nobody's
constexpr std::size_t kMaxTextBytes = 64 << 10;

// The content before the deletion. None: it is not deleted, or cannot be read.
std::optional<Object> contentBefore(const Replica& replica, std::string_view id)
{
    const auto deletion = replica.deletion(id);
    if (!deletion || !deletion->before)
        return std::nullopt;
    Result<Value> value = replica.value(id, *deletion->before);
    return value && value->asObject() ? std::optional(*std::move(*value).asObject()) : std::nullopt;
}

// What a list named when it was deleted, or names now.
std::vector<std::string> idsIn(const Replica& replica, const std::string& list)
{
    std::vector<std::string> ids;
    const auto deletion = replica.deletion(list);
    const auto order = deletion && deletion->before ? replica.order(list, *deletion->before)
                       : replica.isLive(list)       ? replica.order(list)
                                                    : Error{ErrorCode::UnknownObject, list};
    for (std::size_t i = 0; order && i < order->size(); ++i) {
        if (const std::string* id = (*order)[i].asString(); id && !id->starts_with('!'))
            ids.push_back(*id);
    }
    return ids;
}

bool isDeleted(const Replica& replica, const std::string& id)
{
    return replica.deletion(id).has_value();
}

std::vector<std::string> deletedBelow(const Replica& replica, const Object& content)
{
    const std::string list = stringField(content, schema::kItems);
    if (!isListId(list))
        return {};
    std::vector<std::string> ids = idsIn(replica, list);
    std::erase_if(ids, [&](const std::string& id) { return !isDeleted(replica, id); });
    return ids;
}

// The owner that an identifier of a list names; none: it is one of another spelling.
std::optional<std::string> ownerIn(std::string_view list)
{
    const std::size_t sign = list.rfind('@');
    if (!isListId(list) || sign == std::string_view::npos || list.substr(sign + 1) != schema::kItems)
        return std::nullopt;
    return std::string(list.substr(1, sign - 1));
}

// The list that a task was taken out of when it was deleted, as it was until then.
struct OldPlace {
    std::string list;
    std::vector<std::string> order;
};
std::optional<OldPlace> oldPlaceOf(const Replica& replica, const std::string& id)
{
    const auto deletion = replica.deletion(id);
    const auto delta = deletion && deletion->delta ? replica.delta(*deletion->delta) : nullptr;
    if (!delta)
        return std::nullopt;
    for (const Change& change : delta->changes()) {
        if (!isListId(change.object) || !change.parent)
            continue;
        const auto order = replica.order(change.object, *change.parent);
        if (!order)
            continue;
        OldPlace place{std::string(change.object), {}};
        for (const Value& element : *order) {
            if (element.asString())
                place.order.push_back(*element.asString());
        }
        if (std::ranges::find(place.order, id) != place.order.end())
            return place;
    }
    return std::nullopt;
}

Place placeFor(const Replica& replica, const Outline& outline, const std::string& id)
{
    std::string at = id;
    for (std::size_t steps = 0; steps < kMaxAncestors; ++steps) {
        const auto old = oldPlaceOf(replica, at);
        const auto owner = old ? ownerIn(old->list) : std::nullopt;
        const bool isTop = old && old->list == outline.itemsId(kNoTask);
        if (!old || (!isTop && !owner))
            break;
        const auto parent = isTop ? std::nullopt : outline.find(*owner);
        if (!isTop && !parent) {
            at = *owner;  // gone as well: to where that was
            continue;
        }
        const TaskNumber number = parent.value_or(kNoTask);
        for (auto before = std::ranges::find(old->order, at); before != old->order.begin();) {
            --before;
            const auto sibling = outline.find(*before);
            if (sibling && outline.parent(*sibling) == number)
                return Place::behind(isTop ? std::string() : *owner, *before);
        }
        return Place::first(isTop ? std::string() : *owner);
    }
    return Place::last({});
}

}  // namespace

// --- reading ------------------------------------------------------------------------------------------------

TrashReader::TrashReader(const Replica& replica) : m_replica(replica), m_toRead(replica.deleted()) {}

bool TrashReader::readSome(std::size_t count)
{
    const std::size_t end = std::min(m_toRead.size(), m_next + count);
    for (; m_next < end; ++m_next)
        read(m_toRead[m_next]);
    return m_next < m_toRead.size();
}

// What has no title is no task: a comment, a list, something of another program.
void TrashReader::read(std::string_view id)
{
    if (isListId(id) || id == kRootId)
        return;
    const auto deletion = m_replica.deletion(id);
    const auto content = contentBefore(m_replica, id);
    if (!content || !content->contains(schema::kTitle))
        return;
    Task task = Task::read(std::string(id), *content);
    std::vector<std::string> below = deletedBelow(m_replica, *content);
    Trashed found{std::move(task.id), std::move(task.title), std::move(task.notesLine), task.isDone,
                  task.kind == TaskKind::Section, 0, {}, {}, {}, {}};
    if (deletion->delta) {
        const When& when = whenOf(*deletion->delta);
        if (when.isNoDeletion)
            return;
        found.at = when.at;
        found.by = when.by;
        found.byId = when.byId;
        found.deletion = deletion->delta->digest.hex();
    }
    m_isBelow.insert(below.begin(), below.end());
    if (!below.empty())
        m_below.emplace(found.id, std::move(below));
    m_found.push_back(std::move(found));
}

const TrashReader::When& TrashReader::whenOf(const DeltaName& name)
{
    const auto [known, isNew] = m_deltas.try_emplace(name);
    const auto delta = isNew ? m_replica.delta(name) : nullptr;
    if (delta && delta->information()) {
        const std::string kind = stringField(*delta->information(), "kind");
        known->second = {stringField(*delta->information(), "date"), stringField(*delta->information(), "author"),
                         stringField(*delta->information(), "person"),
                         kind == schema::kMoveIn || kind == schema::kMoveOut || kind == schema::kTakeBack};
    }
    return known->second;
}

std::vector<Trashed> TrashReader::take()
{
    std::vector<Trashed> all;
    for (Trashed& found : m_found) {
        if (m_isBelow.contains(found.id))
            continue;
        std::unordered_set<std::string_view> seen{found.id};
        std::vector<std::string_view> toVisit{found.id};
        while (!toVisit.empty()) {
            const auto below = m_below.find(std::string(toVisit.back()));
            toVisit.pop_back();
            for (std::size_t i = 0; below != m_below.end() && i < below->second.size(); ++i) {
                if (seen.insert(below->second[i]).second)
                    toVisit.push_back(below->second[i]);
            }
        }
        found.belowCount = seen.size() - 1;
        all.push_back(std::move(found));
    }
    m_found.clear();
    // As texts: within one list they have nearly always the same offset, and none runs backwards.
    stableSort(std::span(all), [](const Trashed& a, const Trashed& b) { return a.at > b.at; });
    return all;
}

std::string textOfDeleted(const Replica& replica, const std::string& id)
{
    struct Stop { std::string id; std::size_t depth; };
    std::string text;
    std::unordered_set<std::string> seen{id};
    std::vector<Stop> toVisit{{id, 0}};
    while (!toVisit.empty() && text.size() < kMaxTextBytes) {
        const Stop stop = std::move(toVisit.back());
        toVisit.pop_back();
        const auto content = contentBefore(replica, stop.id);
        if (!content)
            continue;
        text.append(2 * std::min<std::size_t>(stop.depth, 20), ' ').append(Task::read({}, *content).title).append("\n");
        if (const std::string notes = stringField(*content, schema::kDescription); stop.depth == 0 && !notes.empty())
            text.append("\n").append(notes, 0, kMaxTextBytes).append("\n\n");
        auto below = deletedBelow(replica, *content);
        for (auto child = below.rbegin(); child != below.rend(); ++child) {
            if (seen.insert(*child).second)
                toVisit.push_back({std::move(*child), stop.depth + 1});
        }
    }
    return text;
}

bool hasLostParent(const Replica& replica, const Outline& outline, const std::string& id)
{
    const auto old = oldPlaceOf(replica, id);
    const auto owner = old && old->list != outline.itemsId(kNoTask) ? ownerIn(old->list) : std::nullopt;
    return owner && !outline.find(*owner);
}

// --- restoring ----------------------------------------------------------------------------------------------

// Explicit stack: what was below a task comes from outside.
Result<RestoreTask> restoring(const Replica& replica, const Outline& outline, const std::string& id)
{
    if (const auto deletion = replica.deletion(id); !deletion)
        return deletion.error();
    RestoreTask step{id, placeFor(replica, outline, id), {}};
    std::unordered_set<std::string> seen{id};
    std::vector<std::string> toVisit{id};
    while (!toVisit.empty()) {
        const std::string current = std::move(toVisit.back());
        toVisit.pop_back();
        const auto visit = [&](const std::string& next) {
            if (isDeleted(replica, next) && seen.insert(next).second)
                toVisit.push_back(next);
        };
        if (isListId(current)) {
            Array order;
            for (const std::string& child : idsIn(replica, current)) {
                if (!isDeleted(replica, child))
                    continue;  // it lives elsewhere by now
                order.emplace_back(child);
                visit(child);
            }
            step.objects.emplace_back(current, Object{{"A", std::move(order)}});
            continue;
        }
        auto content = contentBefore(replica, current);
        if (!content)
            continue;
        for (const auto& [key, field] : *content) {
            if (isFlatKey(key) && field.asString() && !field.asString()->starts_with('!'))
                visit(*field.asString());
        }
        step.objects.emplace_back(current, *std::move(content));
    }
    if (step.objects.empty())
        return Error{ErrorCode::NotFound, id + ": what it said is not here"};
    return step;
}

Result<Edited> TaskList::restore(std::span<const std::string> ids)
{
    if (readOnlyReason())
        return *readOnlyReason();
    // What was deleted last comes first: each finds around it what was there when it went.
    std::vector<std::pair<std::uint32_t, std::string>> all;
    for (const std::string& id : ids) {
        const auto deletion = m_replica.deletion(id);
        all.emplace_back(deletion && deletion->delta ? deletion->delta->index : 0, id);
    }
    stableSort(std::span(all), [](const auto& a, const auto& b) { return a.first > b.first; });

    Edited edited;
    if (auto error = settle(edited))
        return *std::move(error);
    std::optional<Error> missing;
    for (const auto& [index, id] : all) {
        const auto step = core::restoring(m_replica, m_outline, id);
        if (!step) {
            missing = step.error();
            continue;
        }
        if (auto error = performStep(*step, edited))
            return *std::move(error);
        edited.ids.push_back(id);
    }
    if (edited.ids.empty() && missing)
        return *std::move(missing);
    finish(edited);
    std::ranges::reverse(edited.undo);
    return edited;
}

}  // namespace meldado::core
