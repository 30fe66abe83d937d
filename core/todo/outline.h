// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Outline is a document seen as a tree of tasks: who stands under whom, in which order. It reads a Replica, follows
// its ChangeSets, and edits nothing.
//
// Shown are the tasks of the root's "items♭", and of the "items♭" of what is shown, whose objects exist and are not
// deleted; each once. A task that several lists name stands where a walk from the top meets it first; one that is only
// below itself is not shown. Whatever a document says, this ends.
//
//   items♭ of a task ──names──▶ tasks        a list is read when its owner becomes known,
//   order: all that it names, in its order   shown or not, so that what arrives later finds its place
//
// Costs follow the change, but for documents in which a task is named twice: those are walked as a whole.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/crdt/replica.h"
#include "core/todo/list_root.h"
#include "core/todo/row.h"
#include "core/todo/task.h"

namespace meldado::core {

// What a change did to the tree.
struct OutlineUpdate {
    bool isRootChanged = false;       // title, or whether it may be edited
    bool isRebuilt = false;           // any of the tree may have changed
    std::vector<TaskNumber> changed;  // shown before and after, with other fields
    std::vector<TaskNumber> placed;   // came, went, or moved, with all that is below
    std::vector<TaskNumber> gone;     // shown before, each of them, also what was below another
    std::vector<TaskNumber> parents;  // shown, and others stand under them now, or in another order

    void add(OutlineUpdate later);  // each sorted, and each task once
    [[nodiscard]] bool empty() const { return !isRootChanged && !isRebuilt && changed.empty() && placed.empty(); }
};

class Outline {
public:
    explicit Outline(const Replica& replica, const schema::Form& form = schema::kListForm);  // both outlive it

    // Brings the tree up to date with what an edit or a refresh changed.
    OutlineUpdate apply(const ChangeSet& changes);

    [[nodiscard]] bool hasRoot() const { return m_hasRoot; }
    [[nodiscard]] const ListRoot& root() const { return m_root; }

    [[nodiscard]] std::optional<TaskNumber> find(std::string_view id) const;  // a task that is shown
    [[nodiscard]] bool isShown(TaskNumber task) const { return m_nodes[task].isShown; }
    [[nodiscard]] const std::string& id(TaskNumber task) const { return m_nodes[task].id; }
    [[nodiscard]] TaskKind kind(TaskNumber task) const { return m_nodes[task].kind; }
    [[nodiscard]] bool isDone(TaskNumber task) const { return m_nodes[task].isDone; }
    // The days of "when" and "deadline"; none: kNoDay, which is after all others.
    static constexpr std::chrono::sys_days kNoDay = std::chrono::sys_days::max();
    struct Days { std::chrono::sys_days when = kNoDay; std::chrono::sys_days deadline = kNoDay; };
    [[nodiscard]] const Days& days(TaskNumber task) const { return m_nodes[task].days; }
    [[nodiscard]] const std::vector<std::string>& tags(TaskNumber task) const;
    // Every task that has tags, shown or not; costs follow their number.
    void forEachTagged(auto&& visit) const
    {
        for (const auto& [task, tags] : m_tags)
            visit(task, tags);
    }
    [[nodiscard]] TaskNumber parent(TaskNumber task) const;  // kNoTask: it stands at the top
    [[nodiscard]] bool isBelow(TaskNumber task, TaskNumber ancestor) const;

    // What stands under a task, or at the top (kNoTask), in order.
    [[nodiscard]] std::vector<TaskNumber> children(TaskNumber task) const;
    void forEachChild(TaskNumber task, auto&& visit) const
    {
        const ListNumber list = listOf(task);
        if (list == kNoList)
            return;
        for (const TaskNumber child : m_lists[list].order) {
            if (m_nodes[child].isShown && m_nodes[child].place == list)
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
    [[nodiscard]] std::size_t openCount() const { return m_openCount; }  // tasks that are shown, not sections
    [[nodiscard]] std::size_t doneOnTopCount() const { return m_doneOnTopCount; }  // under no other task
    [[nodiscard]] std::size_t openDueBy(std::chrono::sys_days day) const;  // those whose first day has come by then
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

    struct Node {
        std::string id;
        ListNumber items = kNoList;   // the list under it
        ListNumber place = kNoList;   // the list in which it stands; of one that is not shown: would stand
        std::uint32_t nameCount = 0;  // how often lists name it
        Days days{};
        std::chrono::sys_seconds completed = kNeverDone;
        TaskKind kind = TaskKind::Task;
        bool isLive = false;
        bool isDone = false;
        bool isShown = false;
        bool isDoneOnTop = false;  // counted as such
    };
    struct List {
        std::string id;
        TaskNumber owner;               // kNoTask: the root
        std::vector<TaskNumber> order;  // all that it names, each once
        bool isPlain = true;            // its positions are those of the replica
    };

    [[nodiscard]] ListNumber listOf(TaskNumber task) const { return task == kNoTask ? kTopList : m_nodes[task].items; }
    [[nodiscard]] TaskNumber numberOf(std::string_view id);
    void readAll();
    void readRoot();
    void readFacts(TaskNumber task);
    void readNew();
    void ownList(TaskNumber owner, const std::string& id);
    void readOrder(ListNumber list);
    void addName(ListNumber list, TaskNumber task);
    void dropName(ListNumber list, TaskNumber task);
    [[nodiscard]] bool applyStep(ListNumber list, const OrderStep& step);
    void applyObject(std::string_view id, OutlineUpdate& update);

    void walk();
    void settle(const std::vector<ListNumber>& changedLists, OutlineUpdate& update);
    void show(TaskNumber task);
    void hide(TaskNumber task, std::vector<TaskNumber>& hidden);
    void setShown(Node& node, bool isShown);
    [[nodiscard]] bool isOnTop(const Node& node) const;
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
    std::vector<TaskNumber> m_toRead;   // named for the first time
    std::vector<TaskNumber> m_touched;  // may stand elsewhere, since the tree was settled
    bool m_isStale = false;             // a list belongs to another task: everything is to be read again
    std::size_t m_doubledCount = 0;     // tasks that are named more than once
    std::size_t m_openCount = 0;
    std::size_t m_doneOnTopCount = 0;
    std::map<std::chrono::sys_days, std::size_t> m_openDue;  // how many of the open ones, by their first day
    std::unordered_map<TaskNumber, std::vector<std::string>> m_tags;
};

}  // namespace meldado::core
