// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// TaskList's verbs that take tasks out of one document and put them into another, and that copy them within one.

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/crdt/flatten.h"
#include "core/crdt/list_order.h"
#include "core/todo/next_occurrence.h"
#include "core/todo/schema.h"
#include "core/todo/task_list.h"

namespace meldado::core {

namespace {

// The list that a field names; empty: it names none.
std::string_view listNamedBy(std::string_view key, const Value& field)
{
    const std::string* text = isFlatKey(key) ? field.asString() : nullptr;
    return text && isListId(*text) ? std::string_view(*text) : std::string_view();
}

// What an object says itself: its lists are objects of their own, and are looked at one by one.
Object withoutLists(Object content)
{
    std::vector<std::string> keys;
    for (const auto& [key, field] : content) {
        if (!listNamedBy(key, field).empty())
            keys.push_back(key);
    }
    for (const std::string& key : keys)
        content.erase(key);
    return content;
}

bool isPlainValue(const Value& element)
{
    return !element.asString() || element.asString()->starts_with('!');
}

}  // namespace

// How a tree is written into a document that may have some of it.
struct TaskList::Putting {
    std::unordered_map<std::string_view, const Object*> objects;     // of the tree, by their identifiers there
    std::unordered_map<std::string_view, std::string> names;         // the identifiers here
    std::unordered_set<std::string_view> kept;                       // here already, with the same words

    [[nodiscard]] bool has(const Value& element) const { return element.asString() && names.contains(*element.asString()); }
    [[nodiscard]] const std::string& nameOf(const Value& element) const { return names.at(*element.asString()); }
};

Result<std::vector<TaskTree>> TaskList::lift(std::span<const std::string> ids) const
{
    const auto tasks = topmost(ids);
    if (!tasks)
        return tasks.error();
    std::vector<TaskTree> trees;
    for (const TaskNumber task : *tasks) {
        TaskTree tree{m_outline.id(task), withEverythingBelow(m_outline.id(task))};
        std::unordered_set<std::string_view> lifted;
        for (const auto& [id, content] : tree.objects)
            lifted.insert(id);
        // What is left behind would stand under nothing.
        std::vector<TaskNumber> toVisit{task};
        while (!toVisit.empty()) {
            const TaskNumber one = toVisit.back();
            toVisit.pop_back();
            if (!lifted.contains(m_outline.id(one)))
                return Error{ErrorCode::Damaged, "cannot be read whole: " + m_outline.id(one)};
            const std::vector<TaskNumber> below = m_outline.children(one);
            toVisit.insert(toVisit.end(), below.begin(), below.end());
        }
        trees.push_back(std::move(tree));
    }
    return trees;
}

Result<Edited> TaskList::put(std::span<const TaskTree> trees, const Place& place, Random& random)
{
    if (readOnlyReason())
        return *readOnlyReason();
    if (m_outline.itemsId(kNoTask).empty())
        return Error{ErrorCode::NoRoot, "the document has no list yet"};
    Edited edited;
    if (auto error = settle(edited))
        return *std::move(error);
    Place next = place;
    for (const TaskTree& tree : trees) {
        const Putting putting = prepare(tree, random);
        if (auto error = putObjects(tree, putting, edited))
            return *std::move(error);
        const std::string& top = putting.names.at(tree.id);
        edited.ids.push_back(top);
        if (!m_outline.listsNaming(top).empty())
            continue;  // somebody brought it here before
        if (auto error = insert(top, next, edited))
            return *std::move(error);
        edited.undo.emplace_back(RemoveTask{top});
        next = Place::behind(place.parent, top);
    }
    finish(edited);
    std::ranges::reverse(edited.undo);
    return edited;
}

// The same identifiers, so that two devices that move a task make one. What is here with other words stays as it is: what
// comes gets another identifier, and both are seen.
TaskList::Putting TaskList::prepare(const TaskTree& tree, Random& random) const
{
    Putting putting;
    for (const auto& [id, content] : tree.objects) {
        putting.objects.emplace(id, &content);
        if (isListId(id))
            continue;
        const bool isHere = m_edits.isLive(id);
        const Result<Value> here = isHere ? m_edits.value(id) : Error{ErrorCode::UnknownObject, id};
        const bool isSame = here && here->asObject() && withoutLists(*here->asObject()) == withoutLists(content);
        if (isSame)
            putting.kept.insert(id);
        putting.names.emplace(id, isHere && !isSame ? makeId(random) : id);
    }
    return putting;
}

std::optional<Error> TaskList::putObjects(const TaskTree& tree, const Putting& putting, Edited& edited)
{
    // A list of `owner`, as far as it belongs to the tree. What stands somewhere here already stays there.
    const auto elementsOf = [&](std::string_view owner, std::string_view list) {
        const auto found = putting.objects.find(list);
        const Value* order = found == putting.objects.end() ? nullptr : found->second->find("A");
        const bool isOwnerRenamed = putting.names.at(owner) != owner;
        Array elements;
        if (!order || !order->asArray())
            return elements;
        for (const Value& element : *order->asArray()) {
            if (isPlainValue(element)) {
                elements.push_back(element);
                continue;
            }
            if (!putting.has(element))
                continue;
            const bool isKept = putting.kept.contains(*element.asString());
            if (!isKept || !(isOwnerRenamed || !m_outline.listsNaming(*element.asString()).empty()))
                elements.emplace_back(putting.nameOf(element));
        }
        return elements;
    };

    std::vector<std::pair<std::string, const Object*>> grown;  // those that are here, which may get more
    for (const auto& [id, content] : tree.objects) {
        if (isListId(id))
            continue;
        if (putting.kept.contains(id)) {
            grown.emplace_back(id, &content);
            continue;
        }
        const std::string& name = putting.names.at(id);
        Object copy = content;
        for (const auto& [key, field] : content) {
            const std::string_view list = listNamedBy(key, field);
            if (!list.empty()) {
                const std::string own = m_replica.listId(name, key);
                copy.set(key, own);
                if (auto error = take(m_edits.updateObject(own, Object{{"A", elementsOf(id, list)}}), edited))
                    return error;
            } else if (isFlatKey(key) && putting.has(field)) {
                copy.set(key, putting.nameOf(field));
            }
        }
        if (auto error = take(m_edits.updateObject(name, copy), edited))
            return error;
    }
    for (const auto& [owner, content] : grown) {
        for (const auto& [key, field] : *content) {
            const std::string_view list = listNamedBy(key, field);
            if (list.empty())
                continue;
            for (const Value& element : elementsOf(owner, list)) {
                if (isPlainValue(element))
                    continue;
                if (auto error = append(owner, key, *element.asString(), edited))
                    return error;
            }
        }
    }
    return std::nullopt;
}

// Names an object at the end of a list of `owner`, unless it is there; `owner` may not have that list yet.
std::optional<Error> TaskList::append(const std::string& owner, const std::string& key, const std::string& id, Edited& edited)
{
    const std::string list = m_replica.listId(owner, key);
    const Result<Value> value = m_edits.value(owner);
    if (!value)
        return value.error();
    if (!value->asObject()->contains(key)) {
        Object content = *value->asObject();
        content.set(key, list);
        if (auto error = take(m_edits.updateObject(owner, content), edited))
            return error;
    }
    if (!m_edits.isLive(list)) {
        if (auto error = take(m_edits.updateObject(list, Object{{"A", Array{Value(id)}}}), edited))
            return error;
    } else {
        const Result<std::vector<Value>> order = m_replica.order(list);
        if (!order)
            return order.error();
        if (std::ranges::find(*order, Value(id)) != order->end())
            return std::nullopt;
        if (auto error = take(m_replica.insertIntoList(list, order->size(), {id}), edited))
            return error;
    }
    if (key == schema::kItems)
        edited.undo.emplace_back(RemoveTask{id});
    else if (key == schema::kComments)
        edited.undo.emplace_back(RemoveComment{owner, id});
    return std::nullopt;
}

RestoreTask TaskList::restoring(TaskTree tree, Place place) const
{
    std::unordered_map<std::string, std::string> lists;
    for (auto& [id, content] : tree.objects) {
        if (isListId(id))
            continue;
        const Object before = content;
        for (const auto& [key, field] : before) {
            const std::string list(listNamedBy(key, field));
            if (!list.empty())
                content.set(key, lists.emplace(list, m_replica.listId(id, key)).first->second);
        }
    }
    for (auto& [id, content] : tree.objects) {
        if (const auto known = lists.find(id); known != lists.end())
            id = known->second;
    }
    return {tree.id, std::move(place), std::move(tree.objects)};
}

// --- copies -------------------------------------------------------------------------------------------------

// Explicit stack: what is below a task comes from outside, and may be deep.
RestoreTask TaskList::copyOf(TaskNumber task, std::string id, Object content, const CopyName& nameOf) const
{
    struct Copy {
        TaskNumber from;
        std::string id;
        Object content;
    };
    const TaskNumber parent = m_outline.parent(task);
    RestoreTask step{id, Place::behind(parent == kNoTask ? std::string() : m_outline.id(parent), m_outline.id(task)), {}};
    std::vector<Copy> toVisit;
    toVisit.push_back({task, std::move(id), std::move(content)});
    while (!toVisit.empty()) {
        Copy copy = std::move(toVisit.back());
        toVisit.pop_back();
        Array names;
        m_outline.forEachChild(copy.from, [&](TaskNumber child) {
            Result<Object> below = this->content(m_outline.id(child));
            if (!below)
                return;
            std::string name = nameOf(copy.id, m_outline.id(child));
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

Result<Edited> TaskList::duplicate(std::span<const std::string> ids, const Clock& clock, Random& random)
{
    const auto tasks = topmost(ids);
    if (!tasks)
        return tasks.error();
    std::vector<Step> steps;
    const std::string now = toIsoTime(clock.now());
    for (const TaskNumber task : *tasks) {
        Result<Object> content = this->content(m_outline.id(task));
        if (!content)
            return content.error();
        Object copy = openedAgain(*std::move(content));
        copy.set(std::string(schema::kCreated), now);
        steps.emplace_back(copyOf(task, makeId(random), std::move(copy),
                                  [&](const std::string&, const std::string&) { return makeId(random); }));
    }
    return perform(steps);
}

}  // namespace meldado::core
