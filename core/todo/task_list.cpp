// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/task_list.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "core/crdt/list_order.h"
#include "core/todo/list_root.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

constexpr std::string_view kFlatSign = "\xE2\x99\xAD";

std::string text(std::string_view view)
{
    return std::string(view);
}

// Adds what came later. Steps of lists stay in their order; an object is named once.
void append(ChangeSet& all, ChangeSet more)
{
    std::vector<ObjectChange> both;  // of equal ones the earlier comes first
    std::ranges::merge(all.objects, more.objects, std::back_inserter(both), {}, &ObjectChange::id, &ObjectChange::id);
    const auto repeated = std::ranges::unique(both, {}, &ObjectChange::id);
    both.erase(repeated.begin(), repeated.end());
    all.objects = std::move(both);
    for (ListChange& change : more.lists) {
        const auto known = std::ranges::find(all.lists, change.list, &ListChange::list);
        if (known == all.lists.end())
            all.lists.push_back(std::move(change));
        else
            std::ranges::move(change.steps, std::back_inserter(known->steps));
    }
}

}  // namespace

// --- reading ------------------------------------------------------------------------------------------------

TaskList::TaskList(Replica& replica) : m_replica(replica)
{
    readRoot();
    for (const Number number : readOrder()) {
        Item& item = m_items[number];
        item.isInOrder = true;
        m_order.push_back(number);
        std::optional<Task> task = readTask(item.id);
        item.isVisible = task.has_value();
        if (!task)
            continue;
        m_openCount += task->kind == TaskKind::Task && !task->isDone ? 1 : 0;
        m_rows.push_back(std::move(*task));
        m_rowNumbers.push_back(number);
    }
}

TaskList::Number TaskList::numberOf(std::string_view id)
{
    if (const auto known = m_numbers.find(id); known != m_numbers.end())
        return known->second;
    const auto number = static_cast<Number>(m_items.size());
    m_items.push_back({text(id), false, false});
    m_numbers.emplace(m_items.back().id, number);
    return number;
}

void TaskList::readRoot()
{
    m_title.clear();
    m_listId.clear();
    m_readOnlyReason.reset();
    m_hasRoot = m_replica.isLive(kRootId);
    if (m_replica.family() == Family::Old01)
        m_readOnlyReason = Error{ErrorCode::ReadOnly, "a document of family 0.1"};
    if (!m_hasRoot)
        return;

    const Result<Value> value = m_replica.value(kRootId);
    const Object* root = value ? value->asObject() : nullptr;
    if (!root) {
        m_readOnlyReason = Error{ErrorCode::Malformed, "the root object cannot be read"};
        return;
    }
    ListRoot read = ListRoot::read(*root);
    m_title = std::move(read.title);
    m_listId = std::move(read.listId);
    m_readOnlyReason = std::move(read.readOnlyReason);
}

bool TaskList::isInOrder(std::string_view id) const
{
    const auto number = m_numbers.find(id);
    return number != m_numbers.end() && m_items[number->second].isInOrder;
}

// Numbers lie close together: to look through a hundred thousand takes less than to keep their places up to date.
std::size_t TaskList::indexOf(const std::vector<Number>& numbers, Number number)
{
    return static_cast<std::size_t>(std::ranges::find(numbers, number) - numbers.begin());
}

// Each identifier once, at its first place.
std::vector<TaskList::Number> TaskList::readOrder()
{
    std::vector<Number> order;
    m_isOrderPlain = true;
    if (m_listId.empty())
        return order;
    const Result<std::vector<Value>> elements = m_replica.order(m_listId);
    if (!elements)
        return order;  // the list itself is not here yet: its tasks appear when it arrives
    std::vector<bool> isThere;
    for (const Value& element : *elements) {
        if (!element.asString())
            continue;
        const Number number = numberOf(*element.asString());
        isThere.resize(m_items.size());
        if (!isThere[number])
            order.push_back(number);
        isThere[number] = true;
    }
    m_isOrderPlain = order.size() == elements->size();
    return order;
}

std::optional<Task> TaskList::readTask(const std::string& id) const
{
    if (id == kRootId || isListId(id) || !m_replica.isLive(id))
        return std::nullopt;
    const Result<Value> value = m_replica.value(id);
    const Object* content = value ? value->asObject() : nullptr;
    return content ? Task::readShown(id, *content) : std::nullopt;
}

std::optional<std::size_t> TaskList::rowOf(std::string_view id) const
{
    const auto number = m_numbers.find(id);
    const bool isRow = number != m_numbers.end() && m_items[number->second].isVisible;
    return isRow ? std::optional(indexOf(m_rowNumbers, number->second)) : std::nullopt;
}

// --- verbs --------------------------------------------------------------------------------------------------

std::optional<Error> TaskList::whyNot(std::string_view id) const
{
    if (m_readOnlyReason)
        return m_readOnlyReason;
    if (!rowOf(id))
        return Error{ErrorCode::UnknownObject, "no such task: " + text(id)};
    return std::nullopt;
}

Place TaskList::placeOf(std::size_t row) const
{
    return {row == 0 ? std::string() : m_rows[row - 1].id, row};
}

// The task after which `id` shall stand; empty: at the top.
std::string TaskList::taskBefore(const Place& place, std::string_view id) const
{
    if (place.row == 0 && place.after.empty())
        return {};
    if (!place.after.empty() && place.after != id && rowOf(place.after))
        return place.after;
    const auto own = rowOf(id);
    const std::size_t last = std::min(place.row, m_rows.size() - (own ? 1 : 0));  // so many stand in front of it
    if (last == 0)
        return {};
    return m_rows[own && *own < last ? last : last - 1].id;
}

Result<Edit> TaskList::insertAfter(std::string_view before, const std::string& id)
{
    if (!m_replica.winner(m_listId))  // never written, or not here: it begins with this task
        return m_replica.updateObject(m_listId, Object{{"A", Array{Value(id)}}});
    if (before.empty())
        return m_replica.insertIntoList(m_listId, 0, {id});
    const Result<std::size_t> position = m_replica.indexInList(m_listId, before);
    if (!position)
        return position.error();
    return m_replica.insertIntoList(m_listId, *position + 1, {id});
}

Result<Edited> TaskList::ensureRoot(std::string_view title)
{
    if (m_readOnlyReason)
        return *m_readOnlyReason;

    Edited edited;
    const std::string listId = m_replica.listId(kRootId, schema::kItems);
    Object root;
    if (m_hasRoot) {
        if (!m_listId.empty())
            return edited;
        const Result<Value> value = m_replica.value(kRootId);
        if (!value)
            return value.error();
        root = *value->asObject();
    } else {
        root = Object{{text(schema::kSoftware), schema::kSoftwareName},
                      {text(schema::kVersion), schema::kDocumentVersion},
                      {text(schema::kTitle), cleanTitle(title)}};
    }
    root.set(text(schema::kItems), listId);

    Result<Edit> list = m_replica.updateObject(listId, Object{{"A", Array{}}});
    if (!list)
        return list.error();
    append(edited.changes, std::move(list->changes));
    Result<Edit> object = m_replica.updateObject(kRootId, root);
    if (!object)
        return object.error();
    append(edited.changes, std::move(object->changes));
    readRoot();
    return edited;
}

Result<Edited> TaskList::add(std::string id, std::string_view title, std::optional<std::size_t> row, const Clock& clock)
{
    if (m_readOnlyReason)
        return *m_readOnlyReason;
    if (m_listId.empty())
        return Error{ErrorCode::NoRoot, "the document has no list yet"};

    Edited edited;
    edited.id = std::move(id);
    const Object content{{text(schema::kTitle), cleanTitle(title)}, {text(schema::kCreated), toIsoTime(clock.now())}};
    Result<Edit> object = m_replica.createObject(edited.id, content);
    if (!object)
        return object.error();
    append(edited.changes, std::move(object->changes));

    const std::size_t place = std::min(row.value_or(m_rows.size()), m_rows.size());
    const std::string last = m_order.empty() ? std::string() : m_items[m_order.back()].id;  // behind hidden ones, too
    Result<Edit> list = insertAfter(place == m_rows.size() ? last : placeOf(place).after, edited.id);
    if (!list)
        return list.error();
    append(edited.changes, std::move(list->changes));
    edited.undo = RemoveTask{edited.id};
    return edited;
}

Result<Edited> TaskList::rename(std::string_view id, std::string_view title)
{
    if (auto error = whyNot(id))
        return *std::move(error);
    const Task& task = m_rows[*rowOf(id)];
    std::string cleaned = cleanTitle(title);
    if (!task.canBecome(cleaned))
        return Edited{text(id), {}, {}};
    return performStep(SetFields{text(id), {{text(schema::kTitle), Value(std::move(cleaned))}}});
}

Result<Edited> TaskList::setDone(std::string_view id, bool isDone, const Clock& clock)
{
    if (auto error = whyNot(id))
        return *std::move(error);
    const Task& task = m_rows[*rowOf(id)];
    if (!task.canBeSetDone(isDone))
        return Edited{text(id), {}, {}};
    std::optional<Value> completed;
    if (isDone)
        completed = Value(toIsoTime(clock.now()));
    return performStep(SetFields{
        text(id), {{text(schema::kDone), Value(isDone)}, {text(schema::kCompleted), std::move(completed)}}});
}

Result<Edited> TaskList::remove(std::string_view id)
{
    return performStep(RemoveTask{text(id)});
}

Result<Edited> TaskList::move(std::string_view id, std::size_t row)
{
    return performStep(MoveTask{text(id), {{}, row}});
}

Result<Edited> TaskList::perform(const Step& step)
{
    return std::visit([this](const auto& one) { return performStep(one); }, step);
}

Result<Edited> TaskList::performStep(const SetFields& step)
{
    if (auto error = whyNot(step.id))
        return *std::move(error);
    Result<Value> value = m_replica.value(step.id);
    if (!value)
        return value.error();
    Object content = *value->asObject();

    SetFields before{step.id, {}};
    for (const auto& [key, newValue] : step.fields) {
        const Value* old = content.find(key);
        before.fields.emplace_back(key, old ? std::optional<Value>(*old) : std::nullopt);
        if (newValue)
            content.set(key, *newValue);
        else
            content.erase(key);
    }
    Result<Edit> edit = m_replica.updateObject(step.id, content);
    if (!edit)
        return edit.error();
    return Edited{step.id, std::move(edit->changes), Step(std::move(before))};
}

// Explicit stack: what is below a task comes from outside, and may be deep or go round in circles.
std::vector<std::pair<std::string, Object>> TaskList::withEverythingBelow(const std::string& id) const
{
    std::vector<std::pair<std::string, Object>> found;
    std::unordered_set<std::string> seen{id, text(kRootId)};
    std::vector<std::string> toVisit{id};
    const auto visit = [&](const std::string& next) {
        if (!isInOrder(next) && seen.insert(next).second)  // a row of its own stays
            toVisit.push_back(next);
    };
    while (!toVisit.empty()) {
        const std::string current = std::move(toVisit.back());
        toVisit.pop_back();
        if (!m_replica.isLive(current))
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
        const Result<Value> value = m_replica.value(current);
        if (!value || !value->asObject())
            continue;
        for (const auto& [key, field] : *value->asObject()) {
            if (std::string_view(key).ends_with(kFlatSign) && field.asString() && !field.asString()->starts_with('!'))
                visit(*field.asString());
        }
        found.emplace_back(current, *value->asObject());
    }
    return found;
}

Result<Edited> TaskList::performStep(const RemoveTask& step)
{
    if (auto error = whyNot(step.id))
        return *std::move(error);
    RestoreTask before{step.id, placeOf(*rowOf(step.id)), withEverythingBelow(step.id)};

    Edited edited{step.id, {}, {}};
    for (const auto& [id, content] : before.objects) {
        Result<Edit> edit = m_replica.deleteObject(id);
        if (!edit)
            return edit.error();
        append(edited.changes, std::move(edit->changes));
    }
    const Result<std::size_t> position = m_replica.indexInList(m_listId, step.id);
    if (!position)
        return position.error();
    Result<Edit> list = m_replica.removeFromList(m_listId, *position, 1);
    if (!list)
        return list.error();
    append(edited.changes, std::move(list->changes));
    edited.undo = std::move(before);
    return edited;
}

Result<Edited> TaskList::performStep(const RestoreTask& step)
{
    if (m_readOnlyReason)
        return *m_readOnlyReason;

    Edited edited{step.id, {}, {}};
    for (const auto& [id, content] : step.objects) {
        if (m_replica.isLive(id))
            continue;  // someone else brought it back, perhaps changed
        Result<Edit> edit = m_replica.updateObject(id, content);
        if (!edit)
            return edit.error();
        append(edited.changes, std::move(edit->changes));
    }
    if (!isInOrder(step.id)) {
        Result<Edit> list = insertAfter(taskBefore(step.place, step.id), step.id);
        if (!list)
            return list.error();
        append(edited.changes, std::move(list->changes));
    }
    if (!edited.changes.empty())
        edited.undo = RemoveTask{step.id};
    return edited;
}

Result<Edited> TaskList::performStep(const MoveTask& step)
{
    if (auto error = whyNot(step.id))
        return *std::move(error);
    const std::size_t row = *rowOf(step.id);
    const Place before = placeOf(row);
    const std::string anchor = taskBefore(step.place, step.id);
    if (anchor == before.after)
        return Edited{step.id, {}, {}};

    const Result<std::size_t> from = m_replica.indexInList(m_listId, step.id);
    const Result<std::size_t> anchorPosition =
        anchor.empty() ? Result<std::size_t>(0) : m_replica.indexInList(m_listId, anchor);
    if (!from || !anchorPosition)
        return !from ? from.error() : anchorPosition.error();
    std::size_t to = anchor.empty() ? 0 : *anchorPosition + 1;
    if (!anchor.empty() && *from < *anchorPosition)
        --to;  // it was taken out in front of it
    Result<Edit> edit = m_replica.moveInList(m_listId, *from, to);
    if (!edit)
        return edit.error();
    return Edited{step.id, std::move(edit->changes), Step(MoveTask{step.id, before})};
}

}  // namespace meldado::core
