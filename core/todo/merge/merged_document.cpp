// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/merged_document.h"

#include <algorithm>
#include <unordered_set>

#include "core/crdt/list_order.h"
#include "core/todo/merge/origins.h"
#include "core/todo/merge/sought_names.h"
#include "core/todo/merge/undone_decision.h"

namespace meldado::core {

namespace {

constexpr std::size_t kNoList = SIZE_MAX;

// The object that a list belongs to by its name, "^owner@key"; empty: the name does not say.
std::string_view ownerOf(std::string_view list)
{
    const auto end = list.rfind('@');
    return end == std::string_view::npos || !isListId(list) ? std::string_view() : list.substr(1, end - 1);
}

template <typename T>
Result<void> asVoid(const Result<T>& result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

}  // namespace

MergedDocument::MergedDocument(Replica& replica, const schema::Form& form, Owning owning)
    : m_replica(replica), m_form(form), m_owning(owning), m_views(replica), m_writer(replica, m_views)
{
    read();
}

// --- reading --------------------------------------------------------------------------------------------------

std::string MergedDocument::itemsKey(std::string_view parent) const
{
    return std::string(parent == kRootId ? m_form.items : schema::kItems);
}

std::string MergedDocument::listNamedBy(std::string_view id, Handle object) const
{
    if (m_owning == Owning::ByName)
        return "^" + std::string(id) + "@" + itemsKey(id);
    const auto content = m_views.content(object);
    const Value* items = content ? content->find(itemsKey(id)) : nullptr;
    const std::string* list = items ? items->asString() : nullptr;
    return list && isListId(*list) ? *list : std::string();
}

void MergedDocument::read()
{
    const auto& lineage = m_views.lineage();
    m_forest = {};
    m_tree = {};
    m_listOf.clear();
    m_parentOf.clear();

    // The lists of live owners; of two that say they own one, the document has it, else the smaller identifier.
    std::vector<std::pair<std::string_view, Handle>> live;
    for (Handle object = 0; object < lineage.objectsEnd(); ++object) {
        if (lineage.has(object) && !lineage.isList(object) && m_views.isLive(object))
            live.emplace_back(lineage.id(object), object);
    }
    std::ranges::sort(live);
    std::unordered_set<Handle> liveObjects;
    std::unordered_set<std::string> owned;
    const auto own = [&](std::string_view id, Handle object) {
        const auto list = listNamedBy(id, object);
        if (list.empty() || !owned.insert(list).second)
            return;
        const auto handle = lineage.find(list);
        m_listOf.emplace(id, m_forest.lists.size());
        m_forest.lists.push_back({handle.value_or(Forest::kTop), id == kRootId ? Forest::kTop : object, {}});
    };
    const auto root = lineage.find(kRootId);
    if (!root || !m_views.isLive(*root))
        return;
    own(kRootId, *root);
    if (m_forest.lists.empty())
        return;
    for (const auto& [id, object] : live) {
        if (id == kRootId)
            continue;
        liveObjects.insert(object);
        own(id, object);
    }

    std::unordered_set<Handle> named;
    for (auto& list : m_forest.lists) {
        if (list.list == Forest::kTop)
            continue;  // it is not here yet
        list.order = m_views.orderOf(list.list);
        std::erase_if(list.order, [&](Handle each) { return !liveObjects.contains(each); });
        named.insert(list.order.begin(), list.order.end());
    }
    // What no list names now is a task if a list of tasks named it once.
    std::vector<Handle> itemLists;
    for (Handle object = 0; object < lineage.objectsEnd(); ++object) {
        if (!lineage.has(object) || !lineage.isList(object))
            continue;
        const auto id = lineage.id(object);
        if (owned.contains(std::string(id)) || id.ends_with("@" + itemsKey(kRootId)) || id.ends_with("@" + itemsKey({})))
            itemLists.push_back(object);
    }
    std::unordered_set<Handle> unnamed;
    for (const auto object : liveObjects) {
        if (!named.contains(object))
            unnamed.insert(object);
    }
    const SoughtNames sought(lineage, unnamed);
    for (const auto list : unnamed.empty() ? std::vector<Handle>() : itemLists)
        named.merge(sought.namedBy(list));
    for (const auto& [id, object] : live) {
        if (id != kRootId && named.contains(object))
            m_forest.tasks.push_back(object);
    }
    m_tree = viewTree(m_views, m_forest);
    for (const auto& [owner, list] : m_listOf) {
        for (const auto task : m_tree.shown[list])
            m_parentOf.emplace(lineage.id(task), owner);
    }
}

std::size_t MergedDocument::listOf(std::string_view parent) const
{
    const auto known = m_listOf.find(parent);
    return known == m_listOf.end() ? kNoList : known->second;
}

std::vector<std::string> MergedDocument::children(std::string_view parent) const
{
    std::vector<std::string> ids;
    if (const auto list = listOf(parent); list != kNoList) {
        for (const auto task : m_tree.shown[list])
            ids.emplace_back(m_views.lineage().id(task));
    }
    return ids;
}

std::string MergedDocument::parent(std::string_view id) const
{
    const auto known = m_parentOf.find(id);
    return known == m_parentOf.end() ? std::string() : known->second;
}

Object MergedDocument::content(std::string_view id) const
{
    const auto object = m_views.lineage().find(id);
    return (object ? m_views.content(*object) : std::nullopt).value_or(Object());
}

std::map<std::string, const FieldView*> MergedDocument::undecided() const
{
    std::map<std::string, const FieldView*> found;
    for (const auto& id : m_replica.inConflict()) {
        const auto object = m_views.lineage().find(id);
        const auto* view = object && !m_views.lineage().isList(*object) ? m_views.fields(*object) : nullptr;
        if (view && !view->undecided.empty())
            found.emplace(id, view);
    }
    return found;
}

// --- structure ------------------------------------------------------------------------------------------------

Result<void> MergedDocument::writeStructure()
{
    read();
    const auto& lineage = m_views.lineage();
    std::unordered_set<Handle> done;
    for (std::size_t list = 0; list < m_forest.lists.size(); ++list) {
        const auto handle = m_forest.lists[list].list;
        if (handle == Forest::kTop)
            continue;
        done.insert(handle);
        const auto order = writtenOrder(m_views, handle, m_tree.shown[list]);
        const bool isDeletedEmpty = order.empty() && lineage.leaves(handle).size() == 1 && lineage.isDeleted(lineage.leaves(handle).back());
        if (isDeletedEmpty)
            continue;
        if (const auto edit = m_writer.setOrder(std::string(lineage.id(handle)), order); !edit)
            return edit.error();
    }
    for (Handle object = 0; object < lineage.objectsEnd(); ++object) {
        if (!lineage.has(object) || !lineage.isList(object) || done.contains(object) || lineage.leaves(object).empty())
            continue;
        const std::string id(lineage.id(object));
        const auto owner = lineage.find(ownerOf(id));
        const bool isOwnerDeleted = owner && !lineage.leaves(*owner).empty() && !m_views.isLive(*owner);
        if (isOwnerDeleted) {
            if (const auto edit = m_writer.removeList(id); !edit)
                return edit.error();
        } else if (lineage.leaves(object).size() > 1) {
            std::vector<Value> order;
            for (const auto each : m_views.orderOf(object)) {
                if (!lineage.isText(each) || !lineage.has(each) || m_views.isLive(each))
                    order.push_back(lineage.elementValue(each));
            }
            if (const auto edit = m_writer.setOrder(id, order); !edit)
                return edit.error();
        }
    }
    read();
    return {};
}

// A task gets its first list with its first subtask.
Result<void> MergedDocument::ownList(std::string_view parent)
{
    if (listOf(parent) != kNoList)
        return {};
    const auto key = itemsKey(parent);
    return asVoid(m_writer.edit(parent, {{key, Value(m_replica.listId(parent, key))}}));
}

Result<void> MergedDocument::writeChildren(std::string_view parent, const std::vector<std::string>& children, bool isForced)
{
    const auto list = listOf(parent);
    const auto key = itemsKey(parent);
    const bool isHere = list != kNoList && m_forest.lists[list].list != Forest::kTop;
    const std::string id = isHere ? std::string(m_views.lineage().id(m_forest.lists[list].list)) : m_replica.listId(parent, key);
    std::vector<Value> order(children.begin(), children.end());
    if (isHere) {  // what is no task of ours stays behind
        for (const auto each : m_views.orderOf(m_forest.lists[list].list)) {
            const auto& lineage = m_views.lineage();
            const bool isOther = !lineage.isText(each) || !lineage.has(each);
            if (isOther && std::ranges::find(children, lineage.elementText(each)) == children.end())
                order.push_back(lineage.elementValue(each));
        }
    }
    return asVoid(m_writer.setOrder(id, order, isForced));
}

// --- verbs ----------------------------------------------------------------------------------------------------

Result<void> MergedDocument::edit(std::string_view id, const FieldChanges& changes)
{
    if (const auto edited = m_writer.edit(id, changes); !edited)
        return edited.error();
    return writeStructure();
}

Result<void> MergedDocument::setOrder(std::string_view parent, const std::vector<std::string>& children)
{
    read();
    if (const auto written = writeChildren(parent, children, false); !written)
        return written;
    return writeStructure();
}

Result<void> MergedDocument::insert(std::string_view id, std::string_view parent, std::size_t index, const Object& content)
{
    read();
    const auto known = m_views.lineage().find(id);
    const auto made = known && !m_views.lineage().leaves(*known).empty() ? m_replica.updateObject(id, content) : m_replica.createObject(id, content);
    if (!made)
        return made.error();
    auto siblings = children(parent);
    siblings.insert(siblings.begin() + static_cast<std::ptrdiff_t>(std::min(index, siblings.size())), std::string(id));
    if (parent != kRootId) {
        const bool hasList = listOf(parent) != kNoList;
        if (const auto touched = hasList ? asVoid(m_writer.touch(parent)) : ownList(parent); !touched)
            return touched;
    }
    if (const auto written = writeChildren(parent, siblings, false); !written)
        return written;
    return writeStructure();
}

Result<void> MergedDocument::move(std::string_view id, std::string_view target, std::size_t index)
{
    read();
    const auto from = parent(id);
    if (from.empty())
        return Error{ErrorCode::UnknownObject, "no such task is shown: " + std::string(id)};
    auto siblings = children(from);
    std::erase(siblings, id);
    auto wanted = target == from ? siblings : children(target);
    wanted.insert(wanted.begin() + static_cast<std::ptrdiff_t>(std::min(index, wanted.size())), std::string(id));
    if (target != from) {
        if (const auto touched = m_writer.touch(id); !touched)
            return touched.error();
        if (target != kRootId) {
            const bool hasList = listOf(target) != kNoList;
            if (const auto touched = hasList ? asVoid(m_writer.touch(target)) : ownList(target); !touched)
                return touched;
        }
        if (const auto written = writeChildren(from, siblings, false); !written)
            return written;
    }
    if (const auto written = writeChildren(target, wanted, false); !written)
        return written;
    return writeStructure();
}

Result<void> MergedDocument::remove(const std::vector<std::string>& ids)
{
    read();
    std::vector<std::string> toRemove;
    std::unordered_set<std::string> seen;
    std::vector<std::string> toVisit(ids.rbegin(), ids.rend());
    while (!toVisit.empty()) {
        auto id = std::move(toVisit.back());
        toVisit.pop_back();
        if (!seen.insert(id).second)
            continue;
        for (auto& child : children(id))
            toVisit.push_back(std::move(child));
        toRemove.push_back(std::move(id));
    }
    std::map<std::string, std::vector<std::string>> left;  // by parent
    for (const auto& id : toRemove) {
        const auto above = parent(id);
        if (!above.empty() && !seen.contains(above))
            std::erase(left.try_emplace(above, children(above)).first->second, id);
    }
    for (const auto& id : toRemove) {
        const auto object = m_views.lineage().find(id);
        if (!object || !m_views.isLive(*object))
            continue;
        if (const auto removed = m_writer.remove(id); !removed)
            return removed.error();
    }
    // Written also when the list says so already: it was shown otherwise.
    for (const auto& [above, siblings] : left) {
        if (const auto written = writeChildren(above, siblings, true); !written)
            return written;
    }
    return writeStructure();
}

Decisions MergedDocument::suggestions() const
{
    Decisions decisions;
    for (const auto& [id, view] : undecided()) {
        for (const auto& field : view->undecided)
            decisions[id].emplace_back(field.field, field.offers[field.suggestion].value);
    }
    return decisions;
}

Result<void> MergedDocument::apply(const Decisions& decisions)
{
    read();
    for (const auto& [id, changes] : decisions) {
        const bool isDeletion = std::ranges::any_of(changes, [](const auto& each) { return each.first == kDeletedField && each.second == Value(true); });
        const auto above = isDeletion ? parent(id) : std::string();
        auto siblings = children(above);
        if (const auto decided = m_writer.decide(id, changes); !decided)
            return decided.error();
        if (!above.empty()) {
            std::erase(siblings, id);
            if (const auto written = writeChildren(above, siblings, true); !written)
                return written;
        }
    }
    for (const auto& id : m_writer.settled()) {
        if (const auto written = m_writer.edit(id, {}); !written)
            return written.error();
    }
    return writeStructure();
}

Result<void> MergedDocument::undoDecision(std::string_view id, const Revision& decision)
{
    if (const auto undone = core::undoDecision(m_replica, m_views, id, decision); !undone)
        return undone.error();
    return writeStructure();
}

}  // namespace meldado::core
