// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// TaskList is a Melda document seen as a to-do list: its visible rows, and the verbs that edit them. It knows the
// fields and their rules; the Replica knows versions and merging. Nothing is committed here.
//
// Every verb answers with an Edited: what changed (to be given to apply(), which turns it into row changes), and the
// step that takes it back. Verbs and received changes therefore reach a view by one path.
//
// Visible are the tasks of the root's "items♭" whose objects exist and are not deleted, each once, in the list's
// order. This stage shows the top level; subtasks are kept and travel with their task.

#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crdt/replica.h"
#include "core/todo/task.h"

namespace meldado::core {

// --- what a view repaints: steps, applied one after the other ------------------------------------------------

struct RowInserted { std::size_t row; Task task; };
struct RowRemoved { std::size_t row; std::string id; };
struct RowMoved { std::size_t from; std::size_t to; };  // `to`: its row after it was taken out
struct RowChanged { std::size_t row; Task task; };
using RowChange = std::variant<RowInserted, RowRemoved, RowMoved, RowChanged>;

struct ListUpdate {
    std::vector<RowChange> rows;
    bool isRootChanged = false;  // title, or whether it may be edited

    [[nodiscard]] bool empty() const { return rows.empty() && !isRootChanged; }
};

// --- steps: an edit as a value, so that undo can keep it ------------------------------------------------------

// A place in the list: after this task, if it is still there; else at this row.
struct Place {
    std::string after;  // empty: at the top
    std::size_t row = 0;
};

struct SetFields {
    std::string id;
    std::vector<std::pair<std::string, std::optional<Value>>> fields;  // none: the field is taken out
};
struct RemoveTask { std::string id; };
struct RestoreTask {
    std::string id;
    Place place;
    std::vector<std::pair<std::string, Object>> objects;  // the task and all below it, as they were
};
struct MoveTask {
    std::string id;
    Place place;
};
using Step = std::variant<SetFields, RemoveTask, RestoreTask, MoveTask>;

struct Edited {
    std::string id;             // the task that it was about
    ChangeSet changes;          // empty: there was nothing to do
    std::optional<Step> undo;   // takes it back; none when nothing was done
};

class TaskList {
public:
    // The list stays with this replica, which outlives it.
    explicit TaskList(Replica& replica);

    [[nodiscard]] const std::vector<Task>& rows() const { return m_rows; }
    [[nodiscard]] std::optional<std::size_t> rowOf(std::string_view id) const;
    [[nodiscard]] std::size_t openCount() const { return m_openCount; }  // tasks, not sections
    [[nodiscard]] const std::string& title() const { return m_title; }   // empty: it has none
    [[nodiscard]] bool hasRoot() const { return m_hasRoot; }

    // Why the list is only read (NewerFormat, ReadOnly, InvalidContent: its items are no list); none: it is edited.
    [[nodiscard]] const std::optional<Error>& readOnlyReason() const { return m_readOnlyReason; }

    // Errors of the verbs: readOnlyReason(), UnknownObject (no such visible row), those of the Replica. After an
    // error a part may be staged: the caller drops the stage.

    // Makes the root of an empty document. Nothing is done when there is one.
    Result<Edited> ensureRoot(std::string_view title);
    // `id`: a new one (makeId). `row`: none, or beyond the end: at the end. The document must have a root.
    Result<Edited> add(std::string id, std::string_view title, std::optional<std::size_t> row, const Clock& clock);
    Result<Edited> rename(std::string_view id, std::string_view title);
    Result<Edited> setDone(std::string_view id, bool isDone, const Clock& clock);
    Result<Edited> remove(std::string_view id);  // with its subtasks
    Result<Edited> move(std::string_view id, std::size_t row);  // `row`: after it was taken out

    // Undo and redo.
    Result<Edited> perform(const Step& step);

    // Brings the rows up to date with what an edit or a refresh changed. Looks at nothing else.
    ListUpdate apply(const ChangeSet& changes);

private:
    using Number = std::uint32_t;  // of an identifier that ever was in the list
    struct Item {
        std::string id;
        bool isInOrder;  // the list names it
        bool isVisible;  // …and it is a row
    };

    void readRoot();
    [[nodiscard]] std::vector<Number> readOrder();
    [[nodiscard]] Number numberOf(std::string_view id);
    [[nodiscard]] bool isInOrder(std::string_view id) const;
    [[nodiscard]] static std::size_t indexOf(const std::vector<Number>& numbers, Number number);
    [[nodiscard]] std::optional<Task> readTask(const std::string& id) const;
    [[nodiscard]] std::optional<Error> whyNot(std::string_view id) const;
    [[nodiscard]] Place placeOf(std::size_t row) const;
    [[nodiscard]] std::string taskBefore(const Place& place, std::string_view id) const;
    [[nodiscard]] std::vector<std::pair<std::string, Object>> withEverythingBelow(const std::string& id) const;

    Result<Edited> performStep(const SetFields& step);
    Result<Edited> performStep(const RemoveTask& step);
    Result<Edited> performStep(const RestoreTask& step);
    Result<Edited> performStep(const MoveTask& step);
    Result<Edit> insertAfter(std::string_view before, const std::string& id);

    bool applyStep(const OrderStep& step, ListUpdate& update);
    void applyWholeOrder(const std::vector<Number>& order, const std::vector<std::string_view>& touched,
                         ListUpdate& update);
    void applyObject(std::string_view id, ListUpdate& update);
    [[nodiscard]] std::size_t rowsBefore(std::size_t position, bool isShown) const;
    void insertRow(std::size_t row, Number number, Task task, ListUpdate& update);
    void removeRow(std::size_t row, ListUpdate& update);
    void moveRow(std::size_t from, std::size_t to, ListUpdate& update);

    Replica& m_replica;
    std::string m_listId;  // empty: the root has no list yet
    std::string m_title;
    bool m_hasRoot = false;
    std::optional<Error> m_readOnlyReason;
    std::deque<Item> m_items;  // by number; they stay where they are
    std::unordered_map<std::string_view, Number> m_numbers;
    std::vector<Number> m_order;       // every identifier of the list once, visible or not
    bool m_isOrderPlain = true;        // each once, and nothing else: its positions are those of the replica
    std::vector<Task> m_rows;          // the visible ones
    std::vector<Number> m_rowNumbers;  // the same
    std::size_t m_openCount = 0;
};

}  // namespace meldado::core
