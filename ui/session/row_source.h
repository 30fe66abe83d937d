// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a view of tasks asks for, whether it shows one list or tasks of many: rows, what they say, and the verbs. Tasks
// go by their ids; numbers are those of the rows, and stay until opened() or reshown().

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <QObject>
#include <QString>

#include "core/json/value.h"
#include "core/todo/drop.h"
#include "core/todo/plan_time.h"
#include "core/todo/row.h"
#include "core/todo/step.h"
#include "core/todo/task.h"
#include "core/todo/task_sort.h"
#include "ui/session/review_watch.h"
#include "ui/session/undo.h"

namespace meldado::ui {

class ListSession;

class RowSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    using Ids = std::span<const std::string>;
    enum class Way { Up, Down, In, Out };

    [[nodiscard]] virtual const std::vector<core::Row>& rows() const = 0;
    [[nodiscard]] virtual core::Task task(core::TaskNumber task) const = 0;
    [[nodiscard]] virtual std::optional<core::TaskNumber> find(const std::string& id) const = 0;
    [[nodiscard]] std::optional<std::size_t> rowOf(const std::string& id) const;
    [[nodiscard]] virtual core::Drop dropAt(std::span<const core::TaskNumber> moved, std::size_t gap, int indent) const = 0;
    [[nodiscard]] virtual core::PlanTime now() const = 0;  // on this wall clock

    // Edits: one step each. False: nothing was done.
    virtual std::optional<std::string> add(const QString& title, const core::Place& place, const core::Object& fields) = 0;
    // Several, of which some may stand below others; as one step. Their ids are new.
    virtual bool addAll(std::vector<core::NewTask>, const core::Place&) { return false; }
    // The list that gets what is added there; null: none takes anything.
    [[nodiscard]] virtual ListSession* takerOf(const core::Place&) { return nullptr; }
    // What a new task needs besides, to be one of these.
    [[nodiscard]] virtual core::Object toBeSeen(core::Object fields) const { return fields; }
    virtual bool rename(const std::string& id, const QString& title) = 0;
    virtual bool setDone(Ids ids, bool isDone) = 0;
    virtual bool setField(Action action, Ids ids, std::string_view key, const std::optional<core::Value>& value) = 0;
    // What is being typed for a field, and is not set yet: kept through a crash until finishTyping().
    virtual void type(const std::string& id, std::string_view key, const std::string& text) = 0;
    virtual void finishTyping(const std::string& id) = 0;
    virtual bool remove(Ids ids) = 0;
    virtual bool move(Ids ids, const core::Place& place) = 0;
    virtual bool moveBy(Way way, Ids ids) = 0;

    // What a row offers besides that, in words ("Bring back"), and doing it; empty: nothing.
    [[nodiscard]] virtual QString offerOf(core::TaskNumber) const { return {}; }
    virtual bool act(Ids) { return false; }
    // What was deleted is not shown among the deleted any more. Nothing is erased: a list keeps its history.
    virtual bool forgetDeleted(Ids) { return false; }
    [[nodiscard]] virtual bool isHeading(core::TaskNumber) const { return false; }  // it is no task, and stays where it is
    // What of it is to be reviewed.
    [[nodiscard]] virtual ReviewMark reviewMarkOf(core::TaskNumber) const { return {}; }
    [[nodiscard]] virtual QString textOf(const std::string&) const { return {}; }  // all of it, where nothing else shows it

    // Each list does its own part, with the ids that the tasks have there; all of it is one step. False: none did anything.
    virtual bool forEachOwner(Ids ids, const std::function<bool(ListSession&, Ids)>& edit) = 0;

    // How it is looked at. Nothing of it is kept.
    virtual void setCollapsed(core::TaskNumber task, bool isCollapsed) = 0;

    // Sorted, rows cannot be put elsewhere. Which sorting makes the order that is shown the own one, as one step.
    [[nodiscard]] virtual std::optional<core::SortBy> sortedBy() const { return std::nullopt; }
    virtual void setSort(std::optional<core::SortBy>) {}
    virtual bool keepSort() { return false; }
    [[nodiscard]] virtual bool canMove() const { return !sortedBy(); }
    [[nodiscard]] virtual bool canDrop(std::span<const core::TaskNumber>, std::size_t) const { return canMove(); }

signals:
    void opened();  // rows() are another list's now
    void reshown(const std::vector<std::string>& before);  // rows() are others than these, of the same list
    void relaid();  // rows() are others: a filter came or went
    void changed(const meldado::core::ListUpdate& update);  // in the order of the edits
    void sortChanged();
    void reviewMarkChanged(meldado::core::TaskNumber task);  // and nothing else of its row
};

}  // namespace meldado::ui
