// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Outline is a document seen as a tree of tasks: who stands under whom, in which order. It reads a Replica, follows
// its ChangeSets, and edits nothing.
//
// Shown are the tasks of the root's "items♭", and of the "items♭" of what is shown, whose objects live; each once. What
// several people changed is shown merged (core/todo/merge): fields, orders, and the tree, in which a task that several
// lists name stands in the one that named it last, and one that no list reaches is put back. Whatever a document says,
// this ends.
//
//   items♭ of a task ──names──▶ tasks        a list is read when its owner becomes known,
//   order: all that it names, in its order   shown or not, so that what arrives later finds its place
//
// Costs follow the change, but for documents in which a task is named twice, or is put back: those are walked as a whole,
// until the next verb writes what is shown.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/crdt/replica.h"
#include "core/todo/list_root.h"
#include "core/todo/merge/merge_views.h"
#include "core/todo/row.h"
#include "core/todo/task.h"

namespace meldado::core {

// What a change did to the tree.
struct OutlineUpdate {
    bool isRootChanged = false;       // title, or whether it may be edited
    bool isRebuilt = false;           // any of the tree may have changed
    std::vector<TaskNumber> changed;  // shown before and after, with other fields
    std::vector<TaskNumber> swayed;   // the same with the same fields, but open no longer, or again: see Outline::isOpen
    std::vector<TaskNumber> placed;   // came, went, or moved, with all that is below
    std::vector<TaskNumber> gone;     // shown before, each of them, also what was below another
    std::vector<TaskNumber> parents;  // shown, and others stand under them now, or in another order

    void add(OutlineUpdate later);  // both in order, and so is what comes of it
    void putInOrder();              // each sorted, and each task once
    [[nodiscard]] bool empty() const { return !isRootChanged && !isRebuilt && changed.empty() && swayed.empty() && placed.empty(); }
};

class Outline {
public:
    explicit Outline(const Replica& replica, const schema::Form& form = schema::kListForm);  // both outlive it

    // Brings the tree up to date with what an edit or a refresh changed.
    OutlineUpdate apply(const ChangeSet& changes);
    // The same for a part of an edit, between whose parts a task may stand nowhere: nobody is put back before finish().
    OutlineUpdate applyPart(const ChangeSet& changes);
    OutlineUpdate finish();
    // The same for what may be large, in bits: first who goes and who moves; then so many objects with each call, those that
    // are new in the order of their list. What was not read yet says what it said before, and what is new is as good as
    // not arrived. What is put back by rules needs all of it at once.
    OutlineUpdate begin(const ChangeSet& changes, std::size_t most);
    OutlineUpdate goOn(std::size_t most);
    [[nodiscard]] bool isBehind() const { return !m_waiting.empty() || !m_toRead.empty(); }

    // --- what was merged
    [[nodiscard]] const MergeViews& views() const { return m_views; }
    // Tasks of which something has to be decided; some may not be shown. Kept, never searched for.
    [[nodiscard]] const std::set<TaskNumber>& undecided() const { return m_undecided; }
    // Tasks of which a field was settled without asking; the same.
    [[nodiscard]] const std::set<TaskNumber>& quiet() const { return m_quiet; }
    // Tasks that several moved: they stand where the latest put them, until the next verb.
    struct QuietMove {
        VersionId shown = kNoVersion;  // of a list; kNoVersion: nobody knows
        VersionId other = kNoVersion;  // that put it elsewhere:
        TaskNumber parent = kNoTask;   // under this one; kNoTask: at the top
        TaskNumber behind = kNoTask;   // and behind this one, which stands there; kNoTask: in front

        friend bool operator==(const QuietMove&, const QuietMove&) = default;
    };
    [[nodiscard]] const std::map<TaskNumber, QuietMove>& quietMoves() const { return m_quietMoves; }
    // Of a circle that two moves made, the task that was taken out of it, until the next verb.
    struct MoveCycle {
        TaskNumber task;
        TaskNumber parent;  // under which it stands; kNoTask: at the top
        TaskNumber other;   // under which it was put last
    };
    [[nodiscard]] const std::vector<MoveCycle>& cycles() const { return m_cycles; }
    [[nodiscard]] const std::set<TaskNumber>& recovered() const { return m_recovered; }  // stand at the end of the top until then
    // Lists that are shown otherwise than their winner says, with what they say when they are written.
    [[nodiscard]] bool isSettled() const { return m_mergedLists.empty() && m_ruledLists.empty(); }
    [[nodiscard]] std::vector<std::pair<std::string, std::vector<Value>>> unsettledLists() const;

    [[nodiscard]] bool hasRoot() const { return m_hasRoot; }
    [[nodiscard]] const ListRoot& root() const { return m_root; }

    [[nodiscard]] std::optional<TaskNumber> find(std::string_view id) const;  // a task that is shown
    [[nodiscard]] bool isShown(TaskNumber task) const { return m_nodes[task].isShown; }
    [[nodiscard]] const std::string& id(TaskNumber task) const { return m_nodes[task].id; }
    [[nodiscard]] TaskKind kind(TaskNumber task) const { return m_nodes[task].kind; }
    [[nodiscard]] bool isDone(TaskNumber task) const { return m_nodes[task].isDone; }
    // Neither done nor below a done task of the top, which takes all below it out of sight: what stands there says itself
    // whether it is done, and is open again when that task is.
    [[nodiscard]] bool isOpen(TaskNumber task) const { return !m_nodes[task].isDone && !m_nodes[task].isUnderDone; }
    // The days of "when" and "deadline"; none: kNoDay, which is after all others.
    static constexpr std::chrono::sys_days kNoDay = std::chrono::sys_days::max();
    struct Days { std::chrono::sys_days when = kNoDay; std::chrono::sys_days deadline = kNoDay; };
    [[nodiscard]] const Days& days(TaskNumber task) const { return m_nodes[task].days; }
    // Of the day on which it is planned, or else of its deadline; kNoMinute: all day, or no day.
    static constexpr std::int16_t kNoMinute = -1;
    [[nodiscard]] int minute(TaskNumber task) const { return m_nodes[task].minute; }
    [[nodiscard]] const std::vector<std::string>& tags(TaskNumber task) const;
    // Every task that has tags, shown or not; costs follow their number.
    void forEachTagged(auto&& visit) const
    {
        for (const auto& [task, tags] : m_tags)
            visit(task, tags);
    }
    [[nodiscard]] TaskNumber parent(TaskNumber task) const  // kNoTask: it stands at the top
    {
        const ListNumber place = m_nodes[task].place;
        return place == kNoList ? kNoTask : m_lists[place].owner;
    }
    [[nodiscard]] bool isBelow(TaskNumber task, TaskNumber ancestor) const;

    // What stands under a task, or at the top (kNoTask), in order.
    [[nodiscard]] std::vector<TaskNumber> children(TaskNumber task) const;
    void forEachChild(TaskNumber task, auto&& visit) const
    {
        forEachChildOf(task, [](TaskNumber) { return true; }, visit);
    }
    // The same of those that are wanted, which is asked first: of a long list few may be.
    void forEachChildOf(TaskNumber task, auto&& isWanted, auto&& visit) const
    {
        const ListNumber list = listOf(task);
        if (list == kNoList)
            return;
        for (const TaskNumber child : m_lists[list].order) {
            if (isWanted(child) && m_nodes[child].isShown && m_nodes[child].place == list)
                visit(child);
        }
    }
    // The sibling in front; kNoTask: it is the first.
    [[nodiscard]] TaskNumber previousSibling(TaskNumber task) const;
    [[nodiscard]] std::string lastNamed(TaskNumber task) const;  // by its list, shown or not; empty: there is none
    // The identifier of the list under a task, or at the top; empty: there is none yet.
    [[nodiscard]] std::string itemsId(TaskNumber task) const;
    // The lists that name a task, shown or not; mostly one. Looks through all of them when it is named more often.
    [[nodiscard]] std::vector<std::string> listsNaming(std::string_view id) const;

    [[nodiscard]] bool isEmpty() const;  // nothing is shown
    [[nodiscard]] std::size_t openCount() const { return m_openCount; }  // tasks that are shown and open, not sections
    [[nodiscard]] std::size_t doneOnTopCount() const { return m_doneOnTopCount; }  // under no other task
    [[nodiscard]] std::size_t openDueBy(std::chrono::sys_days day) const;  // of the open ones: whose first day has come by then
    [[nodiscard]] Task task(TaskNumber task) const;                      // read now; empty when it cannot be read
    [[nodiscard]] Object content(TaskNumber task) const;                 // all its fields; the same
    // When it was completed, on the wall clock there; kNeverDone: it is not done, or does not say.
    static constexpr std::chrono::sys_seconds kNeverDone = std::chrono::sys_seconds::min();
    [[nodiscard]] std::chrono::sys_seconds completed(TaskNumber task) const { return m_nodes[task].completed; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }    // numbers are smaller

private:
    using ListNumber = std::uint32_t;
    static constexpr ListNumber kNoList = UINT32_MAX;
    static constexpr ListNumber kTopList = 0;

    // 64 bytes, a line of the processor's memory: a filter looks at very many.
    struct Node {
        std::string id;
        ListNumber items = kNoList;   // the list under it
        ListNumber place = kNoList;   // the list in which it stands; of one that is not shown: would stand
        std::uint32_t nameCount = 0;  // how often lists name it
        Days days{};
        TaskKind kind = TaskKind::Task;
        bool isRead : 1 = false;
        bool isLive : 1 = false;
        bool isDone : 1 = false;
        bool isShown : 1 = false;
        bool isDoneOnTop : 1 = false;  // counted as such
        bool isUnderDone : 1 = false;  // of what is shown
        std::int16_t minute = kNoMinute;
        std::chrono::sys_seconds completed = kNeverDone;
    };
    struct List {
        std::string id;
        TaskNumber owner;               // kNoTask: the root
        std::vector<TaskNumber> order;  // all that it names, each once
        bool isPlain = true;            // its positions are those of the replica
        bool isMerged = false;          // it follows no steps: it has several leaves, or holds what was put back
    };

    [[nodiscard]] ListNumber listOf(TaskNumber task) const { return task == kNoTask ? kTopList : m_nodes[task].items; }
    [[nodiscard]] TaskNumber numberOf(std::string_view id);
    void readAll();
    void readRoot();
    void readFacts(TaskNumber task);
    std::size_t readNew(std::size_t most = SIZE_MAX);
    void ownList(TaskNumber owner, const std::string& id);
    void readOrder(ListNumber list);
    void addName(ListNumber list, TaskNumber task);
    void dropName(ListNumber list, TaskNumber task);
    [[nodiscard]] bool applyStep(ListNumber list, const OrderStep& step);
    void applyObject(std::string_view id, OutlineUpdate& update);
    [[nodiscard]] bool isOfStructure(const ObjectChange& change) const;
    void takeIn(const ChangeSet& changes, std::size_t most, OutlineUpdate& update);
    void settleAll(std::vector<ListNumber> changedLists, std::size_t knownLists, OutlineUpdate& update);

    [[nodiscard]] std::optional<Object> shownContent(std::string_view id) const;  // none: it does not live
    void setLive(Node& node, bool isLive);
    void applyLists(const ChangeSet& changes, std::vector<ListNumber>& changedLists);
    [[nodiscard]] bool isOfTasks(std::string_view list) const;  // and not of comments, or something else
    void noteStrays(const ChangeSet& changes);
    void findStrays();
    void adoptStrays();
    [[nodiscard]] std::unordered_set<Handle> tasksAmong(const std::unordered_set<Handle>& objects) const;
    [[nodiscard]] bool needsRules() const { return m_doubledCount > 0 || m_liveCount != m_shownCount; }
    void takeRules();
    [[nodiscard]] bool finishTree();
    void noteQuietMoves(OutlineUpdate& update);
    void walkByRules();
    void putBack(ListNumber list, const std::vector<TaskNumber>& shown);
    void walk();
    void settle(const std::vector<ListNumber>& changedLists, OutlineUpdate& update);
    void show(TaskNumber task);
    void hide(TaskNumber task, std::vector<TaskNumber>& hidden);
    void setShown(Node& node, bool isShown);
    [[nodiscard]] bool isOnTop(const Node& node) const;
    [[nodiscard]] bool closesBelow(const Node& node) const;
    [[nodiscard]] bool isBelowDone(const Node& node) const;
    void sway(TaskNumber task, std::vector<TaskNumber>& swayed);
    void count(Node& node, int difference);
    [[nodiscard]] bool isListShown(ListNumber list) const;

    const Replica& m_replica;
    const schema::Form& m_form;
    ListRoot m_root;
    bool m_hasRoot = false;
    std::deque<Node> m_nodes;  // by number; they stay where they are
    std::unordered_map<std::string_view, TaskNumber> m_numbers;
    std::deque<List> m_lists;  // the first is the root's
    std::unordered_map<std::string_view, ListNumber> m_listNumbers;
    std::deque<TaskNumber> m_toRead;    // named for the first time
    std::deque<std::string_view> m_waiting;  // objects that changed, since begin()
    std::vector<TaskNumber> m_touched;  // may stand elsewhere, since the tree was settled
    bool m_isUnfinished = false;        // finish() is still to come for what was touched before
    bool m_isStale = false;             // a list belongs to another task: everything is to be read again
    std::size_t m_doubledCount = 0;     // tasks that are named more than once
    MergeViews m_views;
    std::size_t m_liveCount = 0;        // of nodes
    std::size_t m_shownCount = 0;
    std::set<TaskNumber> m_undecided;
    std::set<TaskNumber> m_quiet;
    std::map<TaskNumber, QuietMove> m_quietMoves;
    std::map<TaskNumber, QuietMove> m_doubled;  // of them those that several lists name
    std::set<ListNumber> m_mergedLists;  // with several leaves
    std::set<ListNumber> m_ruledLists;   // where a task does not stand that they name, or one that they do not
    std::vector<ListNumber> m_putBackInto;
    std::vector<MoveCycle> m_cycles;
    std::set<TaskNumber> m_recovered;
    std::vector<std::string> m_strays;   // live objects that no list of tasks named when they were met
    std::set<std::string, std::less<>> m_namedElsewhere;  // of them, those in other lists
    std::size_t m_openCount = 0;
    std::size_t m_doneOnTopCount = 0;
    std::map<std::chrono::sys_days, std::size_t> m_openDue;  // how many of the open ones, by their first day
    std::unordered_map<TaskNumber, std::vector<std::string>> m_tags;
};

}  // namespace meldado::core
