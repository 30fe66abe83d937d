// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/outline.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/overloaded.h"
#include "core/crdt/list_order.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

bool canBeTask(std::string_view id)
{
    return id != kRootId && !isListId(id);
}

std::chrono::sys_days dayIn(const std::optional<PlanTime>& plan)
{
    return plan ? plan->date() : Outline::kNoDay;
}

std::int16_t minuteIn(const std::optional<PlanTime>& plan)
{
    return plan && plan->time ? static_cast<std::int16_t>(plan->time->count()) : Outline::kNoMinute;
}

// As the clock of whoever did it showed it: that is the day on which it was done.
std::chrono::sys_seconds completedIn(const Object& content)
{
    const auto time = Task::planIn(content, schema::kCompleted);
    return time ? std::chrono::sys_seconds(time->date()) + time->time.value_or(std::chrono::minutes(0)) : Outline::kNeverDone;
}

}  // namespace

// A step of an edit adds a few to what may be many.
void OutlineUpdate::add(OutlineUpdate later)
{
    const auto unite = [](std::vector<TaskNumber>& all, const std::vector<TaskNumber>& more) {
        if (all.empty() || more.empty() || all.back() < more.front()) {
            all.insert(all.end(), more.begin(), more.end());
            return;
        }
        std::vector<TaskNumber> both;
        both.reserve(all.size() + more.size());
        std::ranges::set_union(all, more, std::back_inserter(both));
        all = std::move(both);
    };
    isRootChanged = isRootChanged || later.isRootChanged;
    isRebuilt = isRebuilt || later.isRebuilt;
    unite(changed, later.changed);
    unite(swayed, later.swayed);
    unite(placed, later.placed);
    unite(gone, later.gone);
    unite(parents, later.parents);
}

void OutlineUpdate::putInOrder()
{
    for (auto* tasks : {&changed, &swayed, &placed, &gone, &parents}) {
        std::ranges::sort(*tasks);
        tasks->erase(std::ranges::unique(*tasks).begin(), tasks->end());
    }
}

// --- reading ------------------------------------------------------------------------------------------------

Outline::Outline(const Replica& replica, const schema::Form& form) : m_replica(replica), m_form(form), m_views(replica)
{
    readAll();
}

void Outline::readAll()
{
    for (TaskNumber task = 0; task < m_nodes.size(); ++task) {  // they keep their numbers
        Node& node = m_nodes[task];
        node.items = node.place = kNoList;
        node.nameCount = 0;
        node.isRead = node.isLive = node.isShown = false;
        m_toRead.push_back(task);
    }
    m_liveCount = m_shownCount = 0;
    m_undecided.clear();
    m_quiet.clear();
    m_mergedLists.clear();
    m_ruledLists.clear();
    m_putBackInto.clear();
    m_lists.clear();
    m_listNumbers.clear();
    m_doubledCount = 0;
    m_openCount = 0;
    m_doneOnTopCount = 0;
    m_openDue.clear();
    m_isStale = m_isUnfinished = false;
    m_waiting.clear();
    m_lists.push_back({{}, kNoTask, {}});
    readRoot();
    readNew();
    walk();
    findStrays();
    takeRules();
    OutlineUpdate all;
    noteQuietMoves(all);
}

std::optional<Object> Outline::shownContent(std::string_view id) const
{
    if (m_replica.isInConflict(id))
        return m_views.content(*m_views.lineage().find(id));
    if (!m_replica.isLive(id))
        return std::nullopt;
    Result<Value> value = m_replica.value(id);
    Object* content = value ? value->asObject() : nullptr;
    return content && Task::isShown(*content) ? std::optional(std::move(*content)) : std::nullopt;
}

void Outline::setLive(Node& node, bool isLive)
{
    if (node.isLive != isLive)
        m_liveCount += isLive ? 1 : SIZE_MAX;  // or one less
    node.isLive = isLive;
}

TaskNumber Outline::numberOf(std::string_view id)
{
    if (const auto known = m_numbers.find(id); known != m_numbers.end())
        return known->second;
    const auto number = static_cast<TaskNumber>(m_nodes.size());
    m_nodes.push_back({std::string(id)});
    m_numbers.emplace(m_nodes.back().id, number);
    m_toRead.push_back(number);
    return number;
}

void Outline::readRoot()
{
    m_root = {};
    m_hasRoot = m_replica.isInConflict(kRootId) ? shownContent(kRootId).has_value() : m_replica.isLive(kRootId);
    if (m_hasRoot) {
        const auto root = shownContent(kRootId);
        if (root)
            m_root = ListRoot::read(*root, m_form);
        else
            m_root.readOnlyReason = Error{ErrorCode::Malformed, "the root object cannot be read"};
    }
    if (m_replica.family() == Family::Old01)
        m_root.readOnlyReason = Error{ErrorCode::ReadOnly, "a document of family 0.1"};

    List& top = m_lists[kTopList];
    if (top.id == m_root.listId)
        return;
    m_isStale = !top.id.empty() || m_listNumbers.contains(m_root.listId);
    if (m_isStale)
        return;
    top.id = m_root.listId;
    m_listNumbers.emplace(top.id, kTopList);
    readOrder(kTopList);
}

void Outline::readFacts(TaskNumber task)
{
    Node& node = m_nodes[task];
    node.isRead = true;
    const auto content = canBeTask(node.id) ? shownContent(node.id) : std::nullopt;
    setLive(node, content.has_value());
    const auto* view = content && m_replica.isInConflict(node.id) ? m_views.fields(*m_views.lineage().find(node.id)) : nullptr;
    if (view && !view->undecided.empty())
        m_undecided.insert(task);
    else if (!m_undecided.empty())
        m_undecided.erase(task);
    if (view && !view->quiet.empty())
        m_quiet.insert(task);
    else if (!m_quiet.empty())
        m_quiet.erase(task);
    if (!content)
        return;
    count(node, -1);
    node.kind = Task::kindOf(*content);
    node.isDone = Task::isDoneIn(*content);
    const auto when = Task::planIn(*content, schema::kWhen);
    const auto deadline = Task::planIn(*content, schema::kDeadline);
    node.days = {dayIn(when), dayIn(deadline)};
    node.minute = minuteIn(when ? when : deadline);
    node.completed = node.isDone ? completedIn(*content) : kNeverDone;
    count(node, 1);
    if (auto tags = Task::tagsIn(*content); !tags.empty())
        m_tags[task] = std::move(tags);
    else
        m_tags.erase(task);
    const Value* items = content->find(schema::kItems);
    const std::string listId = items && items->asString() && isListId(*items->asString()) ? *items->asString() : std::string();
    const bool hasOther = node.items != kNoList && m_lists[node.items].id != listId;
    m_isStale = m_isStale || hasOther;
    if (!hasOther && !listId.empty())
        ownList(task, listId);
}

// Of two that say they own a list, the first has it.
void Outline::ownList(TaskNumber owner, const std::string& id)
{
    const auto number = static_cast<ListNumber>(m_lists.size());
    if (m_listNumbers.contains(id))
        return;
    m_lists.push_back({id, owner, {}});
    m_listNumbers.emplace(m_lists.back().id, number);
    m_nodes[owner].items = number;
    readOrder(number);
}

// Not one within the other: lists may be as deep as anyone likes. How many.
std::size_t Outline::readNew(std::size_t most)
{
    std::size_t count = 0;
    for (; count < most && !m_toRead.empty(); ++count) {
        const TaskNumber next = m_toRead.front();
        m_toRead.pop_front();
        readFacts(next);
        m_touched.push_back(next);  // it may have been named long ago
    }
    return count;
}

void Outline::readOrder(ListNumber number)
{
    List& list = m_lists[number];
    std::vector<TaskNumber> before = std::exchange(list.order, {});
    list.isPlain = true;
    list.isMerged = m_replica.isInConflict(list.id);
    if (list.isMerged) {
        m_mergedLists.insert(number);
        for (const auto element : m_views.orderOf(*m_views.lineage().find(list.id))) {
            if (m_views.lineage().isText(element))
                list.order.push_back(numberOf(m_views.lineage().elementText(element)));
        }
    } else if (!m_mergedLists.empty()) {
        m_mergedLists.erase(number);
    }
    if (list.isMerged) {
        list.isPlain = false;
    } else if (const Result<std::vector<Value>> elements = m_replica.order(list.id)) {  // else it is not here yet
        list.order.reserve(elements->size());
        std::vector<bool> isThere;
        for (const Value& element : *elements) {
            if (!element.asString())
                continue;
            const TaskNumber task = numberOf(*element.asString());
            isThere.resize(m_nodes.size());
            if (!isThere[task])  // each once, at its first place
                list.order.push_back(task);
            isThere[task] = true;
        }
        list.isPlain = list.order.size() == elements->size();
    }
    const auto [newFirst, oldFirst] = std::ranges::mismatch(list.order, before);
    const auto added = std::vector<TaskNumber>(newFirst, list.order.end());
    before.erase(before.begin(), oldFirst);
    for (const TaskNumber task : before)
        dropName(number, task);
    for (const TaskNumber task : added)
        addName(number, task);
}

void Outline::addName(ListNumber list, TaskNumber task)
{
    Node& node = m_nodes[task];
    ++node.nameCount;
    if (node.nameCount == 1)
        node.place = list;
    if (node.nameCount == 2)
        ++m_doubledCount;
    m_touched.push_back(task);
}

void Outline::dropName(ListNumber list, TaskNumber task)
{
    Node& node = m_nodes[task];
    --node.nameCount;
    if (node.nameCount == 1)
        --m_doubledCount;
    if (node.place == list)
        node.place = kNoList;
    m_touched.push_back(task);
}

// In no other task. One that no list names at this moment is about to be hidden.
bool Outline::isOnTop(const Node& node) const
{
    if (node.place == kNoList)
        return false;
    const TaskNumber owner = m_lists[node.place].owner;
    return owner == kNoTask || m_nodes[owner].kind == TaskKind::Section;
}

// Adds a task to what is counted, or takes it off, as it is now.
void Outline::count(Node& node, int difference)
{
    if (!node.isShown || node.kind != TaskKind::Task)
        return;
    if (node.isDone) {
        if (difference > 0)  // when it is taken off, what it stands under may be something else
            node.isDoneOnTop = isOnTop(node);
        m_doneOnTopCount += static_cast<std::size_t>(node.isDoneOnTop ? difference : 0);
        return;
    }
    if (node.isUnderDone)
        return;
    m_openCount += static_cast<std::size_t>(difference);
    const auto due = std::min(node.days.when, node.days.deadline);
    if (due == kNoDay)
        return;
    const auto counted = m_openDue.emplace(due, 0).first;
    counted->second += static_cast<std::size_t>(difference);
    if (counted->second == 0)
        m_openDue.erase(counted);
}

void Outline::setShown(Node& node, bool isShown)
{
    if (node.isShown == isShown)
        return;
    count(node, -1);
    m_shownCount += isShown ? 1 : SIZE_MAX;  // or one less
    node.isShown = isShown;
    if (isShown)
        node.isUnderDone = isBelowDone(node);  // what it stands under is shown before it
    count(node, 1);
}

// Nothing below it is open, whatever it says.
bool Outline::closesBelow(const Node& node) const
{
    return node.isUnderDone || (node.isDone && node.kind == TaskKind::Task && isOnTop(node));
}

bool Outline::isBelowDone(const Node& node) const
{
    const TaskNumber owner = node.place == kNoList ? kNoTask : m_lists[node.place].owner;
    return owner != kNoTask && closesBelow(m_nodes[owner]);
}

// Tells all below a task whether it closes them. Costs follow how many of them it sways.
void Outline::sway(TaskNumber task, std::vector<TaskNumber>& swayed)
{
    std::vector<TaskNumber> toVisit{task};
    while (!toVisit.empty()) {
        const TaskNumber above = toVisit.back();
        toVisit.pop_back();
        forEachChild(above, [&](TaskNumber child) {
            Node& node = m_nodes[child];
            const bool isUnderDone = closesBelow(m_nodes[above]);
            if (node.isUnderDone == isUnderDone)
                return;
            const bool didClose = closesBelow(node);
            count(node, -1);
            node.isUnderDone = isUnderDone;
            count(node, 1);
            swayed.push_back(child);
            if (closesBelow(node) != didClose)
                toVisit.push_back(child);
        });
    }
}

// --- the tree -----------------------------------------------------------------------------------------------

bool Outline::isListShown(ListNumber list) const
{
    return list != kNoList && (m_lists[list].owner == kNoTask || m_nodes[m_lists[list].owner].isShown);
}

// All of it, from the top: who is met a second time stands where he was met first.
void Outline::walk()
{
    m_touched.clear();
    for (Node& node : m_nodes) {
        setShown(node, false);
        node.place = kNoList;
    }
    for (ListNumber list = 0; list < m_lists.size(); ++list) {
        for (const TaskNumber task : m_lists[list].order)
            m_nodes[task].place = list;
    }
    struct Stop { ListNumber list; std::size_t next; };
    std::vector<Stop> way{{kTopList, 0}};
    while (!way.empty()) {
        auto& [list, next] = way.back();
        if (next == m_lists[list].order.size()) {
            way.pop_back();
            continue;
        }
        Node& node = m_nodes[m_lists[list].order[next++]];
        if (!node.isLive || node.isShown)
            continue;
        node.place = list;
        setShown(node, true);
        if (node.items != kNoList)
            way.push_back({node.items, 0});
    }
}

void Outline::hide(TaskNumber task, std::vector<TaskNumber>& hidden)
{
    std::vector<TaskNumber> toHide{task};
    while (!toHide.empty()) {
        const TaskNumber next = toHide.back();
        toHide.pop_back();
        forEachChild(next, [&](TaskNumber child) { toHide.push_back(child); });
        setShown(m_nodes[next], false);
        hidden.push_back(next);
    }
}

void Outline::show(TaskNumber task)
{
    std::vector<TaskNumber> toShow{task};
    while (!toShow.empty()) {
        Node& node = m_nodes[toShow.back()];
        toShow.pop_back();
        if (!node.isLive || node.isShown)
            continue;
        setShown(node, true);
        if (node.items == kNoList)
            continue;
        for (const TaskNumber child : m_lists[node.items].order) {
            if (m_nodes[child].place == node.items)
                toShow.push_back(child);
        }
    }
}

// What was touched is taken out with all below it, then put where it stands now.
void Outline::settle(const std::vector<ListNumber>& changedLists, OutlineUpdate& update)
{
    std::vector<TaskNumber> touched = std::exchange(m_touched, {});
    std::ranges::sort(touched);
    touched.erase(std::ranges::unique(touched).begin(), touched.end());
    if (touched.empty())
        return;
    if (m_doubledCount > 0) {
        walk();
        update.isRebuilt = true;
        return;
    }
    for (const TaskNumber task : touched) {
        Node& node = m_nodes[task];
        if (node.place != kNoList || node.nameCount == 0)
            continue;
        for (const ListNumber list : changedLists) {  // it was named by two for a moment, and by one of these still
            if (std::ranges::find(m_lists[list].order, task) != m_lists[list].order.end())
                node.place = list;
        }
    }
    std::erase_if(touched, [this](TaskNumber task) {
        const Node& node = m_nodes[task];
        return !node.isShown && !node.isLive;
    });
    std::vector<bool> wasShown;
    for (const TaskNumber task : touched)
        wasShown.push_back(m_nodes[task].isShown);
    for (const TaskNumber task : touched) {
        if (m_nodes[task].isShown)
            hide(task, update.gone);
    }
    for (const TaskNumber task : touched) {
        if (isListShown(m_nodes[task].place))
            show(task);
    }
    std::erase_if(update.gone, [this](TaskNumber task) { return m_nodes[task].isShown; });
    for (std::size_t i = 0; i < touched.size(); ++i) {
        if (wasShown[i] || m_nodes[touched[i]].isShown)
            update.placed.push_back(touched[i]);
    }
}

// --- following changes --------------------------------------------------------------------------------------

// False: it does not fit, and the whole order is to be read.
bool Outline::applyStep(ListNumber number, const OrderStep& step)
{
    std::vector<TaskNumber>& order = m_lists[number].order;
    const auto at = [&order](std::size_t index) { return order.begin() + static_cast<std::ptrdiff_t>(index); };
    const auto isAt = [&](std::size_t index, std::string_view id) {
        return index < order.size() && m_nodes[order[index]].id == id;
    };
    return std::visit(Overloaded{
                          [&](const ItemInserted& inserted) {
                              if (inserted.index > order.size())
                                  return false;
                              const TaskNumber task = numberOf(inserted.id);
                              if (m_nodes[task].nameCount > 0 && std::ranges::find(order, task) != order.end())
                                  return false;
                              order.insert(at(inserted.index), task);
                              addName(number, task);
                              return true;
                          },
                          [&](const ItemRemoved& removed) {
                              if (!isAt(removed.index, removed.id))
                                  return false;
                              const TaskNumber task = order[removed.index];
                              order.erase(at(removed.index));
                              dropName(number, task);
                              return true;
                          },
                          [&](const ItemMoved& moved) {
                              if (!isAt(moved.from, moved.id) || moved.to >= order.size())
                                  return false;
                              if (moved.from < moved.to)
                                  std::rotate(at(moved.from), at(moved.from) + 1, at(moved.to) + 1);
                              else
                                  std::rotate(at(moved.to), at(moved.from), at(moved.from) + 1);
                              m_touched.push_back(order[moved.to]);
                              return true;
                          },
                      },
                      step);
}

void Outline::applyObject(std::string_view id, OutlineUpdate& update)
{
    const auto known = m_numbers.find(id);
    if (known == m_numbers.end())
        return;
    const TaskNumber task = known->second;
    Node& node = m_nodes[task];
    if (!node.isRead)
        return;  // it will be, as it is now
    const bool wasLive = node.isLive;
    const TaskKind kindBefore = node.kind;
    const bool didClose = closesBelow(node);
    readFacts(task);
    if (node.isShown && closesBelow(node) != didClose)
        sway(task, update.swayed);
    if (node.kind != kindBefore) {
        forEachChild(task, [this](TaskNumber child) {
            count(m_nodes[child], -1);
            count(m_nodes[child], 1);
        });
    }
    if (node.isLive != wasLive || node.kind != kindBefore)
        m_touched.push_back(task);  // what is below a section stands elsewhere than what is below a task
    if (node.isLive == wasLive && node.isShown)
        update.changed.push_back(task);
}

OutlineUpdate Outline::apply(const ChangeSet& changes)
{
    OutlineUpdate update = applyPart(changes);
    update.add(finish());
    return update;
}

OutlineUpdate Outline::finish()
{
    OutlineUpdate update;
    m_isUnfinished = false;
    update.isRebuilt = finishTree();
    noteQuietMoves(update);
    return update;
}

// True: any of it may stand elsewhere.
bool Outline::finishTree()
{
    const auto isRuled = [this] { return !m_ruledLists.empty() || needsRules(); };
    const bool isPartly = !m_toRead.empty();
    if (isPartly) {
        if (!isRuled())
            return false;  // whose list was not read yet stands nowhere so far
        readNew();
        walk();
    }
    adoptStrays();
    if (!isRuled())
        return isPartly;
    takeRules();
    return true;
}

OutlineUpdate Outline::applyPart(const ChangeSet& changes)
{
    OutlineUpdate update;
    takeIn(changes, SIZE_MAX, update);
    return update;
}

// Whether somebody may come, go or move by it, and nothing else is to be asked first. Who deletes what another edited
// deletes nothing.
bool Outline::isOfStructure(const ObjectChange& change) const
{
    using enum ObjectChange::What;
    if (change.id == kRootId || isListId(change.id) || change.what == Created)
        return true;
    return (change.what == Deleted || change.what == Forgotten) && !m_replica.isInConflict(change.id);
}

OutlineUpdate Outline::begin(const ChangeSet& changes, std::size_t most)
{
    ChangeSet structure{{}, changes.lists};
    std::set<std::string_view> owners;  // of lists that are new: they may hold what stood elsewhere
    bool isNamedOtherwise = false;
    for (const ObjectChange& change : changes.objects) {
        if (!isListId(change.id) || m_listNumbers.contains(change.id))
            continue;
        const auto end = change.id.rfind('@');
        isNamedOtherwise = isNamedOtherwise || end == std::string_view::npos;
        owners.insert(change.id.substr(1, end - 1));
    }
    if (changes.objects.size() <= most || isNamedOtherwise)
        return apply(changes);
    for (const ObjectChange& change : changes.objects) {
        if (isOfStructure(change) || owners.contains(change.id) || !m_numbers.contains(change.id))
            structure.objects.push_back(change);
        else
            m_waiting.push_back(change.id);
    }
    OutlineUpdate update;
    takeIn(structure, most, update);
    update.add(finish());
    return update;
}

OutlineUpdate Outline::goOn(std::size_t most)
{
    OutlineUpdate update;
    const auto knownLists = m_lists.size();
    for (std::size_t left = most - readNew(most); left > 0 && !m_waiting.empty(); --left) {
        const auto id = m_waiting.front();
        m_waiting.pop_front();
        applyObject(id, update);
    }
    m_isUnfinished = m_isUnfinished || !m_touched.empty() || m_isStale || !m_strays.empty();  // else everybody stands where they stood
    settleAll({}, knownLists, update);
    // Who is put back comes with the last bit. At once only goes on what else would be seen to come and go.
    const bool isToFinish = !isBehind() || m_doubledCount > 0 || !update.gone.empty();
    if (m_isUnfinished && isToFinish)
        update.add(finish());
    return update;
}

void Outline::takeIn(const ChangeSet& changes, std::size_t most, OutlineUpdate& update)
{
    std::vector<ListNumber> changedLists;
    applyLists(changes, changedLists);
    noteStrays(changes);
    const auto knownLists = m_lists.size();
    for (const ObjectChange& change : changes.objects) {
        if (change.id == kRootId) {
            const bool hadList = !m_lists[kTopList].id.empty();
            readRoot();
            update.isRootChanged = true;
            if (!hadList && !m_lists[kTopList].id.empty())
                changedLists.push_back(kTopList);
        } else if (!isListId(change.id)) {
            applyObject(change.id, update);
        }
    }
    readNew(most);
    settleAll(std::move(changedLists), knownLists, update);
}

void Outline::settleAll(std::vector<ListNumber> changedLists, std::size_t knownLists, OutlineUpdate& update)
{
    for (auto list = static_cast<ListNumber>(knownLists); list < m_lists.size(); ++list)
        changedLists.push_back(list);
    if (m_isStale) {
        readAll();
        update.isRebuilt = true;
        update.changed.clear();
        update.swayed.clear();
        update.putInOrder();
        return;
    }
    settle(changedLists, update);
    for (const ListNumber list : changedLists) {
        if (m_lists[list].owner != kNoTask && isListShown(list))
            update.parents.push_back(m_lists[list].owner);
    }
    for (auto* tasks : {&update.changed, &update.swayed})
        std::erase_if(*tasks, [&](TaskNumber task) { return !m_nodes[task].isShown; });
    update.putInOrder();
}

// --- asking -------------------------------------------------------------------------------------------------

std::optional<TaskNumber> Outline::find(std::string_view id) const
{
    const auto known = m_numbers.find(id);
    return known != m_numbers.end() && m_nodes[known->second].isShown ? std::optional(known->second) : std::nullopt;
}

std::size_t Outline::openDueBy(std::chrono::sys_days day) const
{
    std::size_t count = 0;
    for (auto due = m_openDue.begin(); due != m_openDue.end() && due->first <= day; ++due)
        count += due->second;
    return count;
}

const std::vector<std::string>& Outline::tags(TaskNumber task) const
{
    static const std::vector<std::string> none;
    const auto known = m_tags.find(task);
    return known == m_tags.end() ? none : known->second;
}

bool Outline::isBelow(TaskNumber task, TaskNumber ancestor) const
{
    for (TaskNumber at = parent(task); at != kNoTask; at = parent(at)) {
        if (at == ancestor)
            return true;
    }
    return false;
}

std::vector<TaskNumber> Outline::children(TaskNumber task) const
{
    std::vector<TaskNumber> all;
    forEachChild(task, [&](TaskNumber child) { all.push_back(child); });
    return all;
}

bool Outline::isEmpty() const
{
    return std::ranges::none_of(m_lists[kTopList].order, [this](TaskNumber task) { return m_nodes[task].isShown; });
}

// Numbers lie close together: to look through a hundred thousand takes less than to keep their places up to date.
TaskNumber Outline::previousSibling(TaskNumber task) const
{
    const ListNumber place = m_nodes[task].place;
    const std::vector<TaskNumber>& order = m_lists[place].order;
    auto at = std::ranges::find(order, task);
    while (at != order.begin()) {
        --at;
        if (m_nodes[*at].isShown && m_nodes[*at].place == place)
            return *at;
    }
    return kNoTask;
}

std::vector<std::string> Outline::listsNaming(std::string_view id) const
{
    std::vector<std::string> found;
    const auto known = m_numbers.find(id);
    if (known == m_numbers.end())
        return found;
    const Node& node = m_nodes[known->second];
    if (node.nameCount == 1 && node.place != kNoList)
        return {m_lists[node.place].id};
    for (const List& list : m_lists) {
        if (node.nameCount > 0 && std::ranges::find(list.order, known->second) != list.order.end())
            found.push_back(list.id);
    }
    return found;
}

std::string Outline::lastNamed(TaskNumber task) const
{
    const ListNumber list = listOf(task);
    return list == kNoList || m_lists[list].order.empty() ? std::string() : m_nodes[m_lists[list].order.back()].id;
}

std::string Outline::itemsId(TaskNumber task) const
{
    const ListNumber list = listOf(task);
    return list == kNoList ? std::string() : m_lists[list].id;
}

Object Outline::content(TaskNumber task) const
{
    return shownContent(m_nodes[task].id).value_or(Object());
}

Task Outline::task(TaskNumber task) const
{
    return Task::read(m_nodes[task].id, content(task));
}

}  // namespace meldado::core
