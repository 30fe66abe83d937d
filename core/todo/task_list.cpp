// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/task_list.h"

#include <algorithm>
#include <unordered_set>

#include "core/crdt/flatten.h"
#include "core/crdt/list_order.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

std::string text(std::string_view view)
{
    return std::string(view);
}

}  // namespace

TaskList::TaskList(Replica& replica, const schema::Form& form)
    : m_replica(replica), m_form(form), m_outline(replica, form), m_edits(replica, m_outline.views()), m_orders(replica)
{
}

Result<Object> TaskList::content(std::string_view id) const
{
    if (id != kRootId && !m_outline.find(id))
        return Error{ErrorCode::UnknownObject, "no such task: " + text(id)};
    Result<Value> value = m_edits.value(id);
    if (!value)
        return value.error();
    Object* content = value->asObject();
    return content ? Result<Object>(std::move(*content)) : Error{ErrorCode::Malformed, text(id) + ": no object"};
}

// --- what all verbs need ------------------------------------------------------------------------------------

std::optional<Error> TaskList::whyNot(std::string_view id) const
{
    if (readOnlyReason())
        return readOnlyReason();
    if (!m_outline.find(id))
        return Error{ErrorCode::UnknownObject, "no such task: " + text(id)};
    return std::nullopt;
}

Result<Object> TaskList::contentToEdit(std::string_view id) const
{
    if (auto error = whyNot(id))
        return *std::move(error);
    return content(id);
}

Place TaskList::placeOf(TaskNumber task) const
{
    const TaskNumber parent = m_outline.parent(task);
    const TaskNumber before = m_outline.previousSibling(task);
    std::size_t index = 0;
    bool isPassed = false;
    m_outline.forEachChild(parent, [&](TaskNumber child) {
        isPassed = isPassed || child == task;
        index += isPassed ? 0 : 1;
    });
    return {parent == kNoTask ? std::string() : m_outline.id(parent),
            before == kNoTask ? std::string() : m_outline.id(before), index};
}

// The sibling behind which `id` shall stand; kNoTask: in front of all.
TaskNumber TaskList::siblingBefore(const Place& place, TaskNumber parent, std::string_view id) const
{
    if (!place.after.empty() && place.after != id) {
        const auto after = m_outline.find(place.after);
        if (after && m_outline.parent(*after) == parent)
            return *after;
    }
    TaskNumber last = kNoTask;
    std::size_t count = 0;
    m_outline.forEachChild(parent, [&](TaskNumber child) {
        if (m_outline.id(child) != id && count++ < place.index)
            last = child;
    });
    return last;
}

// Takes an edit of the replica into the outline.
std::optional<Error> TaskList::take(Result<Edit> edit, Edited& edited)
{
    if (!edit)
        return edit.error();
    if (edit->changes.empty())
        return std::nullopt;
    edited.isDone = true;
    m_orders.apply(edit->changes);
    edited.update.add(m_outline.applyPart(edit->changes));
    return std::nullopt;
}

std::optional<Error> TaskList::settle(Edited& edited)
{
    if (m_outline.isSettled() || readOnlyReason())
        return std::nullopt;
    for (const auto& [list, order] : m_outline.unsettledLists()) {
        if (auto error = take(m_edits.writer().setOrder(list, order), edited))
            return error;
    }
    finish(edited);
    return std::nullopt;
}

// Once a commit is enough. Nothing that is shown changes.
std::optional<Error> TaskList::touch(TaskNumber task)
{
    const std::string& id = m_outline.id(task);
    const auto& lineage = m_outline.views().lineage();
    const auto object = lineage.find(id);
    const auto leaves = object ? lineage.leaves(*object) : std::span<const VersionId>();
    if (leaves.empty() || lineage.isStaged(leaves.back()))
        return std::nullopt;
    const Result<Edit> edit = m_edits.writer().touch(id);
    if (!edit)
        return edit.error();
    static_cast<void>(m_outline.applyPart(edit->changes));
    return std::nullopt;
}

// Names a task that no list names. What the outline does not show keeps its place beside what it shows.
std::optional<Error> TaskList::insert(const std::string& id, const Place& place, Edited& edited)
{
    const auto found = place.parent.empty() ? std::nullopt : m_outline.find(place.parent);
    const TaskNumber parent = found.value_or(kNoTask);
    const std::string& parentId = parent == kNoTask ? text(kRootId) : m_outline.id(parent);
    const std::string key = text(parent == kNoTask ? m_form.items : schema::kItems);
    const std::string listId = m_replica.listId(parentId, key);
    if (m_outline.itemsId(parent).empty()) {
        Result<Value> value = m_edits.value(parentId);
        if (!value)
            return value.error();
        Object content = *std::move(*value).asObject();
        content.set(key, listId);
        if (auto error = take(m_edits.updateObject(parentId, content), edited))
            return error;
    }
    const std::string items = m_outline.itemsId(parent);
    if (parent != kNoTask) {
        if (auto error = touch(parent))
            return error;
    }
    if (!m_edits.isLive(items))  // never written, or not here: it begins with this task
        return take(m_edits.updateObject(items, Object{{"A", Array{Value(id)}}}), edited);

    const bool isAtEnd = place.after.empty() && place.index == SIZE_MAX;
    const TaskNumber before = isAtEnd ? kNoTask : siblingBefore(place, parent, id);
    const std::string anchor = isAtEnd ? m_outline.lastNamed(parent) : before == kNoTask ? std::string() : m_outline.id(before);
    if (anchor.empty())
        return take(m_replica.insertIntoList(items, 0, {id}), edited);
    const Result<std::size_t> position = m_replica.indexInList(items, anchor);
    if (!position)
        return position.error();
    return take(m_replica.insertIntoList(items, *position + 1, {id}), edited);
}

std::optional<Error> TaskList::takeOut(const std::string& id, Edited& edited)
{
    for (const std::string& list : m_outline.listsNaming(id)) {
        const Result<std::size_t> position = m_replica.indexInList(list, id);
        if (!position && position.error().code == ErrorCode::NotFound)
            continue;  // only the merge of the list names it, of which nothing was to be seen while it was deleted
        if (!position)
            return position.error();
        if (auto error = take(m_replica.removeFromList(list, *position, 1), edited))
            return error;
    }
    return std::nullopt;
}

// --- verbs --------------------------------------------------------------------------------------------------

Result<Edited> TaskList::ensureRoot(std::string_view title)
{
    if (readOnlyReason())
        return *readOnlyReason();

    Edited edited;
    if (hasRoot() && !m_outline.itemsId(kNoTask).empty())
        return edited;
    const std::string listId = m_replica.listId(kRootId, m_form.items);
    Object root{{text(schema::kSoftware), m_form.software},
                {text(schema::kVersion), schema::kDocumentVersion},
                {text(schema::kTitle), cleanTitle(title)}};
    if (hasRoot()) {
        const Result<Value> value = m_edits.value(kRootId);
        if (!value)
            return value.error();
        root = *value->asObject();
    }
    root.set(text(m_form.items), listId);
    if (auto error = take(m_edits.updateObject(listId, Object{{"A", Array{}}}), edited))
        return *std::move(error);
    if (auto error = take(m_edits.updateObject(kRootId, root), edited))
        return *std::move(error);
    return edited;
}

Result<Edited> TaskList::add(std::string id, std::string_view title, const Place& place, const Clock& clock,
                             const Object& fields)
{
    if (readOnlyReason())
        return *readOnlyReason();
    if (m_outline.itemsId(kNoTask).empty())
        return Error{ErrorCode::NoRoot, "the document has no list yet"};

    Object content{{text(schema::kTitle), cleanTitle(title)}, {text(schema::kCreated), toIsoTime(clock.now())}};
    for (const auto& [key, value] : fields)
        content.set(key, value);
    Edited edited;
    if (auto error = settle(edited))
        return *std::move(error);
    if (auto error = take(m_replica.createObject(id, content), edited))
        return *std::move(error);
    if (auto error = insert(id, place, edited))
        return *std::move(error);
    finish(edited);
    edited.undo.push_back(RemoveTask{id});
    edited.ids.push_back(std::move(id));
    return edited;
}

Result<Edited> TaskList::rename(std::string_view id, std::string_view title)
{
    if (auto error = whyNot(id))
        return *std::move(error);
    std::string cleaned = cleanTitle(title);
    if (!m_outline.task(*m_outline.find(id)).canBecome(cleaned))
        return Edited{{text(id)}, {}, {}};
    const std::vector<Step> steps{SetFields{text(id), {{text(schema::kTitle), Value(std::move(cleaned))}}}};
    return perform(steps);
}

Result<Edited> TaskList::renameList(std::string_view title)
{
    if (!hasRoot())
        return Error{ErrorCode::NoRoot, "the document has no root yet"};
    const std::vector<Step> steps{SetFields{text(kRootId), {{text(schema::kTitle), Value(cleanTitle(title))}}}};
    return perform(steps);
}

std::vector<std::string> TaskList::participants() const
{
    std::vector<std::string> ids;
    const Result<Object> root = content(kRootId);
    const Value* people = root ? root->find(schema::kPeople) : nullptr;
    if (!people || !people->asArray())
        return ids;
    for (const Value& person : *people->asArray()) {
        if (person.asString())
            ids.push_back(*person.asString());
    }
    return ids;
}

// A set, as the people of a task are: two who join at the same time are both in it.
Result<Edited> TaskList::setTakesPart(std::string_view person, bool takesPart)
{
    if (!hasRoot())
        return Error{ErrorCode::NoRoot, "the document has no root yet"};
    const Result<Object> root = content(kRootId);
    if (!root)
        return root.error();
    const Value* field = root->find(schema::kPeople);
    Array people = field && field->asArray() ? *field->asArray() : Array();
    const Value member(person);
    if ((std::ranges::find(people, member) != people.end()) == takesPart)
        return Edited{};
    if (takesPart)
        people.push_back(member);
    else
        std::erase(people, member);
    const std::vector<Step> steps{SetFields{text(kRootId), {{text(schema::kPeople), Value(std::move(people))}}}};
    return perform(steps);
}

Result<Edited> TaskList::setDone(std::span<const std::string> ids, bool isDone, const Clock& clock)
{
    const Clock::Reading now = clock.now();
    std::optional<Value> completed;
    if (isDone)
        completed = Value(toIsoTime(now));
    std::vector<Step> steps;
    for (const std::string& id : ids) {
        if (auto error = whyNot(id))
            return *std::move(error);
        const TaskNumber task = *m_outline.find(id);
        if (m_outline.kind(task) != TaskKind::Task || m_outline.isDone(task) == isDone)
            continue;
        steps.push_back(SetFields{id, {{text(schema::kDone), Value(isDone)}, {text(schema::kCompleted), completed}}});
        const Result<Object> content = isDone ? this->content(id) : Error{ErrorCode::UnknownObject, id};
        if (auto next = content ? nextOf(task, *content, PlanTime::at(now)) : std::nullopt)
            steps.push_back(*std::move(next));
    }
    return perform(steps);
}

Result<Edited> TaskList::setField(std::span<const std::string> ids, std::string_view key, const std::optional<Value>& value)
{
    std::vector<Step> steps;
    for (const std::string& id : ids)
        steps.push_back(SetFields{id, {{text(key), value}}});
    return perform(steps);
}

Result<Edited> TaskList::remove(std::span<const std::string> ids)
{
    const auto tasks = topmost(ids);
    if (!tasks)
        return tasks.error();
    std::vector<Step> steps;
    for (const TaskNumber task : *tasks)
        steps.push_back(RemoveTask{m_outline.id(task)});
    return perform(steps);
}

// --- steps --------------------------------------------------------------------------------------------------

Result<Edited> TaskList::perform(std::span<const Step> steps)
{
    if (readOnlyReason())
        return *readOnlyReason();
    Edited edited;
    if (auto error = settle(edited))
        return *std::move(error);
    std::optional<Error> missing;
    for (const Step& step : steps) {
        auto error = std::visit([&](const auto& one) { return performStep(one, edited); }, step);
        if (error && error->code != ErrorCode::UnknownObject)
            return *std::move(error);
        if (error)
            missing = std::move(error);
        else
            edited.ids.push_back(std::visit([](const auto& one) { return one.id; }, step));
    }
    if (missing && edited.ids.empty())
        return *std::move(missing);
    finish(edited);
    std::ranges::reverse(edited.undo);
    return edited;
}

std::optional<Error> TaskList::performStep(const SetFields& step, Edited& edited)
{
    Result<Object> content = this->content(step.id);
    if (!content)
        return content.error();

    SetFields before{step.id, {}};
    for (const auto& [key, newValue] : step.fields) {
        const Value* old = content->find(key);
        if (old ? newValue && *old == *newValue : !newValue)
            continue;
        before.fields.emplace_back(key, old ? std::optional<Value>(*old) : std::nullopt);
        if (newValue)
            content->set(key, *newValue);
        else
            content->erase(key);
    }
    if (before.fields.empty())
        return std::nullopt;
    if (auto error = take(m_edits.updateObject(step.id, *content), edited))
        return error;
    edited.undo.emplace_back(std::move(before));
    return std::nullopt;
}

// Explicit stack: what is below a task comes from outside, and may be deep or go round in circles.
std::vector<std::pair<std::string, Object>> TaskList::withEverythingBelow(const std::string& id) const
{
    std::vector<std::pair<std::string, Object>> found;
    std::unordered_set<std::string> seen{id, text(kRootId)};
    std::vector<std::string> toVisit{id};
    const TaskNumber top = *m_outline.find(id);
    const auto visit = [&](const std::string& next) {
        const auto task = m_outline.find(next);
        const bool standsElsewhere = task && *task != top && !m_outline.isBelow(*task, top);
        if (!standsElsewhere && seen.insert(next).second)
            toVisit.push_back(next);
    };
    while (!toVisit.empty()) {
        const std::string current = std::move(toVisit.back());
        toVisit.pop_back();
        if (!m_edits.isLive(current))
            continue;
        if (isListId(current)) {
            Result<std::vector<Value>> order = m_replica.order(current);
            if (!order)
                continue;
            for (const Value& element : *order) {
                if (element.asString() && !element.asString()->starts_with('!'))
                    visit(*element.asString());
            }
            found.emplace_back(current, Object{{"A", *std::move(order)}});
            continue;
        }
        const Result<Value> value = m_edits.value(current);
        if (!value || !value->asObject())
            continue;
        for (const auto& [key, field] : *value->asObject()) {
            if (isFlatKey(key) && field.asString() && !field.asString()->starts_with('!'))
                visit(*field.asString());
        }
        found.emplace_back(current, *value->asObject());
    }
    return found;
}

Digest TaskList::deletedBy(std::span<const Step> steps) const
{
    Array all;
    for (const Step& step : steps) {
        const auto* remove = std::get_if<RemoveTask>(&step);
        if (!remove || !m_outline.find(remove->id))
            continue;
        const TaskNumber parent = m_outline.parent(*m_outline.find(remove->id));
        all.emplace_back(parent == kNoTask ? std::string() : m_outline.id(parent));
        for (auto& [id, content] : withEverythingBelow(remove->id)) {
            all.emplace_back(id);
            all.emplace_back(std::move(content));
        }
    }
    return sha256(canonicalText(Value(std::move(all))));
}

std::optional<Error> TaskList::performStep(const RemoveTask& step, Edited& edited)
{
    if (auto error = whyNot(step.id))
        return error;
    RestoreTask before{step.id, placeOf(*m_outline.find(step.id)), withEverythingBelow(step.id)};
    if (auto error = takeOut(step.id, edited))
        return error;
    for (const auto& [id, content] : before.objects) {
        if (auto error = take(m_edits.deleteObject(id), edited))
            return error;
    }
    edited.undo.emplace_back(std::move(before));
    return std::nullopt;
}

std::optional<Error> TaskList::performStep(const RestoreTask& step, Edited& edited)
{
    const bool wasShown = m_outline.find(step.id).has_value();
    for (const auto& [id, content] : step.objects) {
        if (m_edits.isLive(id))
            continue;  // someone else brought it back, perhaps changed
        if (auto error = take(m_edits.updateObject(id, content), edited))
            return error;
    }
    if (m_outline.listsNaming(step.id).empty()) {
        if (auto error = insert(step.id, step.place, edited))
            return error;
    }
    if (!wasShown && m_outline.find(step.id))
        edited.undo.emplace_back(RemoveTask{step.id});
    return std::nullopt;
}

}  // namespace meldado::core
