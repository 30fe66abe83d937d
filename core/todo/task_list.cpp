// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/task_list.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
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

// Where `id` stands among the elements of a list; its size when it is not there.
std::size_t positionOf(const std::vector<Value>& order, std::string_view id)
{
    const auto found = std::ranges::find_if(order, [id](const Value& element) {
        return element.asString() && *element.asString() == id;
    });
    return static_cast<std::size_t>(found - order.begin());
}

// For each number, whether it belongs to one longest rising run: those rows stay, the others are moved.
std::vector<bool> longestRisingRun(const std::vector<std::size_t>& numbers)
{
    std::vector<std::size_t> tails;  // tails[k]: where a run of length k + 1 with the smallest end ends
    std::vector<std::size_t> previous(numbers.size(), numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto place = std::ranges::lower_bound(tails, numbers[i], {}, [&](std::size_t t) { return numbers[t]; });
        if (place != tails.begin())
            previous[i] = *std::prev(place);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> stays(numbers.size(), false);
    for (std::size_t i = tails.empty() ? numbers.size() : tails.back(); i < numbers.size(); i = previous[i])
        stays[i] = true;
    return stays;
}

}  // namespace

// --- reading ------------------------------------------------------------------------------------------------

TaskList::TaskList(Replica& replica) : m_replica(replica)
{
    readRoot();
    for (std::string& id : readOrder()) {
        std::optional<Task> task = readTask(id);
        m_order.push_back({std::move(id), task.has_value()});
        if (!task)
            continue;
        m_openCount += task->kind == TaskKind::Task && !task->isDone ? 1 : 0;
        m_rows.push_back(std::move(*task));
    }
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

std::vector<std::string> TaskList::readOrder() const
{
    if (m_listId.empty())
        return {};
    Result<std::vector<std::string>> ids = m_replica.orderIds(m_listId);
    if (!ids)
        return {};  // the list itself is not here yet: its tasks appear when it arrives
    std::unordered_set<std::string_view> seen;
    seen.reserve(ids->size());
    if (std::ranges::all_of(*ids, [&seen](const std::string& id) { return seen.insert(id).second; }))
        return *std::move(ids);

    seen.clear();  // an identifier stands there twice: it is shown at its first place
    std::vector<std::string> order;
    for (const std::string& id : *ids) {
        if (seen.insert(id).second)
            order.push_back(id);
    }
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
    const auto found = std::ranges::find(m_rows, id, &Task::id);
    if (found == m_rows.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_rows.begin());
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
    std::size_t row = 0;
    const Task* before = nullptr;
    for (const Task& task : m_rows) {
        if (row == place.row)
            break;
        if (task.id == id)
            continue;
        before = &task;
        ++row;
    }
    return before ? before->id : std::string();
}

Result<Edit> TaskList::insertAfter(std::string_view before, const std::string& id)
{
    const Result<std::vector<Value>> order = m_replica.order(m_listId);
    if (!order)  // never written, or not here: it begins with this task
        return m_replica.updateObject(m_listId, Object{{"A", Array{Value(id)}}});
    const std::size_t position = before.empty() ? 0 : positionOf(*order, before) + 1;
    return m_replica.insertIntoList(m_listId, std::min(position, order->size()), {id});
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
    const std::string last = m_order.empty() ? std::string() : m_order.back().id;  // behind hidden ones, too
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
    if (cleaned == task.title || task.isTitleElided)
        return Edited{text(id), {}, {}};
    return performStep(SetFields{text(id), {{text(schema::kTitle), Value(std::move(cleaned))}}});
}

Result<Edited> TaskList::setDone(std::string_view id, bool isDone, const Clock& clock)
{
    if (auto error = whyNot(id))
        return *std::move(error);
    const Task& task = m_rows[*rowOf(id)];
    if (task.isDone == isDone || task.kind == TaskKind::Section)
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
    for (const Entry& entry : m_order)
        seen.insert(entry.id);  // a row of its own stays
    std::vector<std::string> toVisit{id};
    const auto visit = [&](const std::string& next) {
        if (seen.insert(next).second)
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
    const Result<std::vector<Value>> order = m_replica.order(m_listId);
    if (!order)
        return order.error();
    Result<Edit> list = m_replica.removeFromList(m_listId, positionOf(*order, step.id), 1);
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
    if (std::ranges::find(m_order, step.id, &Entry::id) == m_order.end()) {
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

    const Result<std::vector<Value>> order = m_replica.order(m_listId);
    if (!order)
        return order.error();
    const std::size_t from = positionOf(*order, step.id);
    const std::size_t anchorPosition = positionOf(*order, anchor);
    std::size_t to = anchor.empty() ? 0 : anchorPosition + 1;
    if (!anchor.empty() && from < anchorPosition)
        --to;  // it was taken out in front of it
    Result<Edit> edit = m_replica.moveInList(m_listId, from, to);
    if (!edit)
        return edit.error();
    return Edited{step.id, std::move(edit->changes), Step(MoveTask{step.id, before})};
}

// --- row changes --------------------------------------------------------------------------------------------

void TaskList::insertRow(std::size_t row, Task task, ListUpdate& update)
{
    m_openCount += task.kind == TaskKind::Task && !task.isDone ? 1 : 0;
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row), task);
    update.rows.push_back(RowInserted{row, std::move(task)});
}

void TaskList::removeRow(std::size_t row, ListUpdate& update)
{
    const auto found = m_rows.begin() + static_cast<std::ptrdiff_t>(row);
    m_openCount -= found->kind == TaskKind::Task && !found->isDone ? 1 : 0;
    update.rows.push_back(RowRemoved{row, found->id});
    m_rows.erase(found);
}

void TaskList::moveRow(std::size_t from, std::size_t to, ListUpdate& update)
{
    Task task = std::move(m_rows[from]);
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(from));
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(to), std::move(task));
    update.rows.push_back(RowMoved{from, to});
}

// An object of the list changed, and the list's order did not.
void TaskList::applyObject(const std::string& id, ListUpdate& update)
{
    std::size_t row = 0;
    auto entry = m_order.begin();
    for (; entry != m_order.end() && entry->id != id; ++entry)
        row += entry->isVisible ? 1 : 0;
    if (entry == m_order.end())
        return;

    std::optional<Task> task = readTask(id);
    const bool wasVisible = std::exchange(entry->isVisible, task.has_value());
    if (wasVisible && !task) {
        removeRow(row, update);
    } else if (!wasVisible && task) {
        insertRow(row, *std::move(task), update);
    } else if (task && *task != m_rows[row]) {
        const auto open = [](const Task& t) { return t.kind == TaskKind::Task && !t.isDone ? 1 : 0; };
        m_openCount = m_openCount + static_cast<std::size_t>(open(*task)) - static_cast<std::size_t>(open(m_rows[row]));
        m_rows[row] = *task;
        update.rows.push_back(RowChanged{row, *std::move(task)});
    }
}

// The list's order changed: rows that went, rows that moved, rows that came; each once. Only the part between the
// first and the last difference is looked at. What became visible or hidden elsewhere is for applyObject().
void TaskList::applyOrder(const std::vector<std::string>& order, const std::vector<std::string>& touched,
                          ListUpdate& update)
{
    const auto [oldFirst, newFirst] = std::ranges::mismatch(m_order, order, {}, &Entry::id);
    auto oldLast = m_order.end();
    auto newLast = order.end();
    while (oldLast != oldFirst && newLast != newFirst && std::prev(oldLast)->id == *std::prev(newLast)) {
        --oldLast;
        --newLast;
    }
    const auto visibleIn = [](auto from, auto to) {
        return static_cast<std::size_t>(std::count_if(from, to, [](const Entry& entry) { return entry.isVisible; }));
    };
    const std::size_t firstRow = visibleIn(m_order.begin(), oldFirst);
    const std::size_t endRow = firstRow + visibleIn(oldFirst, oldLast);

    std::unordered_map<std::string_view, bool> wasVisible;
    for (auto entry = oldFirst; entry != oldLast; ++entry)
        wasVisible.emplace(entry->id, entry->isVisible);

    std::vector<Entry> entries;
    std::unordered_map<std::string_view, std::size_t> target;  // of each visible row
    std::unordered_map<std::string_view, Task> arrived;
    for (auto place = newFirst; place != newLast; ++place) {
        const std::string& id = *place;
        const auto old = wasVisible.find(id);
        const bool isKnown = old != wasVisible.end() && !std::ranges::binary_search(touched, id);
        bool isVisible = isKnown && old->second;
        if (!isKnown) {
            std::optional<Task> task = readTask(id);
            isVisible = task.has_value();
            if (task && (old == wasVisible.end() || !old->second))
                arrived.emplace(id, *std::move(task));
        }
        if (isVisible)
            target.emplace(id, target.size());
        entries.push_back({id, isVisible});
    }

    for (std::size_t row = endRow; row-- > firstRow;) {
        if (!target.contains(m_rows[row].id))
            removeRow(row, update);
    }

    std::vector<std::size_t> ranks;  // where each row that stays shall stand
    for (std::size_t row = firstRow; row < m_rows.size() && target.contains(m_rows[row].id); ++row)
        ranks.push_back(target.at(m_rows[row].id));
    const std::vector<bool> stays = longestRisingRun(ranks);
    std::vector<std::size_t> toMove;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (!stays[i])
            toMove.push_back(ranks[i]);
    }
    std::vector<std::size_t> goal = ranks;
    std::ranges::sort(goal);
    std::ranges::sort(toMove);
    for (const std::size_t rank : toMove) {
        const auto from = std::ranges::find(ranks, rank);
        const auto fromRow = static_cast<std::size_t>(from - ranks.begin());
        ranks.erase(from);
        const auto place = std::ranges::lower_bound(goal, rank);
        const auto after = place == goal.begin() ? ranks.begin() : std::next(std::ranges::find(ranks, *std::prev(place)));
        const auto toRow = static_cast<std::size_t>(after - ranks.begin());
        ranks.insert(after, rank);
        if (fromRow != toRow)
            moveRow(firstRow + fromRow, firstRow + toRow, update);
    }

    std::size_t row = firstRow;
    for (const Entry& entry : entries) {
        if (!entry.isVisible)
            continue;
        if (const auto task = arrived.find(entry.id); task != arrived.end())
            insertRow(row, std::move(task->second), update);
        ++row;
    }
    const auto rest = m_order.erase(oldFirst, oldLast);
    m_order.insert(rest, std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
}

ListUpdate TaskList::apply(const ChangeSet& changes)
{
    ListUpdate update;
    std::vector<std::string> touched;
    for (const ObjectChange& change : changes.objects)
        touched.emplace_back(change.id);
    std::ranges::sort(touched);

    const std::string listBefore = m_listId;
    if (std::ranges::binary_search(touched, kRootId)) {
        readRoot();
        update.isRootChanged = true;
    }
    const bool isOrderTouched = update.isRootChanged || m_listId != listBefore ||
                                std::ranges::binary_search(touched, m_listId) ||
                                std::ranges::find(changes.lists, m_listId, &ListChange::list) != changes.lists.end();
    if (isOrderTouched)
        applyOrder(readOrder(), touched, update);
    for (const std::string& id : touched)
        applyObject(id, update);
    return update;
}

}  // namespace meldado::core
