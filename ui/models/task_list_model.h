// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The rows of an open list for QML. Wishes go to the session; what comes back, from here or from others, arrives as
// exact row signals. A reset happens only when another list is opened. What a row says is read when it is painted, and
// kept while it is painted again and again.

#pragma once

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "core/todo/row.h"
#include "core/todo/step.h"
#include "core/todo/task.h"
#include "ui/models/row_jump.h"
#include "ui/models/rows_model.h"

namespace meldado::ui {

class RowSource;

class TaskListModel : public meldado::ui::RowsModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the list's pane")
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged)
    Q_PROPERTY(bool movable READ isMovable NOTIFY movableChanged)
    Q_PROPERTY(meldado::ui::RowJump* jump READ jump CONSTANT)

public:
    enum Role {
        IdRole = Qt::UserRole,
        TitleRole,
        NotesLineRole,
        DoneRole,
        SectionRole,
        IndentRole,
        ChildCountRole,
        DoneChildCountRole,
        CollapsedRole,
        SelectedRole,
        DateTextRole,   // when, or the deadline, in words; empty: none
        DateStateRole,  // a DateState
        DateNameRole,   // the same for a screen reader
        RepeatsRole,
        TagsRole,
        PeopleRole,
        PriorityRole,   // 1 to 3; 0: none
        FileCountRole,
        HeadingRole,     // it is no task, and stays where it is
        ActionTextRole,  // what the row offers besides; empty: nothing
        RepeatPausedRole,
        ReviewCountRole,  // fields that are to be decided
        DecisionRole,     // "Bob decided", for a moment
        QuietRole,        // what was settled without asking, in words; empty: nothing
    };
    enum DateState { NoDate, Later, Today, Late };
    Q_ENUM(DateState)

    explicit TaskListModel(RowSource& rows, QObject* parent = nullptr);

    [[nodiscard]] RowSource& source() { return m_source; }
    [[nodiscard]] RowJump* jump() { return &m_jump; }  // to a row by the beginning of its title

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // What is asked of the list; rows outside of it are ignored.
    Q_INVOKABLE QString add(const QString& title, int row);  // as a row, -1: at the end; the new task's id, or nothing
    Q_INVOKABLE QString addBelow(const QString& title, const QString& id);  // behind it, or as the first below it
    Q_INVOKABLE void rename(int row, const QString& title);  // an empty title is no title: nothing happens
    Q_INVOKABLE void typeTitle(int row, const QString& title);  // with each key; see RowSource::type
    Q_INVOKABLE void finishTitle(int row);
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void move(int from, int to);                 // to: its row after it was taken out
    Q_INVOKABLE void setCollapsed(int row, bool isCollapsed);

    // The same for several, as one step.
    Q_INVOKABLE void setDone(const QStringList& ids, bool isDone);
    Q_INVOKABLE void removeAll(const QStringList& ids);
    Q_INVOKABLE void moveUp(const QStringList& ids);
    Q_INVOKABLE void moveDown(const QStringList& ids);
    Q_INVOKABLE void moveToTop(const QStringList& ids);     // of what they stand under
    Q_INVOKABLE void moveToBottom(const QStringList& ids);
    Q_INVOKABLE void indent(const QStringList& ids);
    Q_INVOKABLE void outdent(const QStringList& ids);
    Q_INVOKABLE void drop(const QStringList& ids, int gap, int indent);  // in front of the row `gap`
    Q_INVOKABLE [[nodiscard]] int dropIndent(const QStringList& ids, int gap, int indent) const;  // as it will be; -1: not there
    Q_INVOKABLE void act(const QStringList& ids);  // what their rows offer
    Q_INVOKABLE void forget(const QStringList& ids);  // in the trash: see RowSource
    Q_INVOKABLE [[nodiscard]] QString actionAt(int row) const;
    Q_INVOKABLE [[nodiscard]] bool isHeading(int row) const;
    Q_INVOKABLE [[nodiscard]] QString textOf(const QString& id) const;
    Q_INVOKABLE void setSection(const QStringList& ids, bool isSection);
    Q_INVOKABLE void setPriority(const QStringList& ids, int priority);  // 0: none
    Q_INVOKABLE void duplicate(const QStringList& ids);                  // right below each
    Q_INVOKABLE void setRepeatPaused(const QStringList& ids, bool isPaused);
    Q_INVOKABLE [[nodiscard]] bool repeats(int row) const;         // also when that is paused
    Q_INVOKABLE [[nodiscard]] bool isRepeatPaused(int row) const;

    // Tags, or people: those that any of the tasks has, then others of these rows, as { word, count }: how many of them have it.
    Q_INVOKABLE [[nodiscard]] QVariantList words(const QStringList& ids, bool arePeople) const;
    Q_INVOKABLE void setWord(const QStringList& ids, bool arePeople, const QString& word, bool isSet);

    Q_INVOKABLE [[nodiscard]] QString idAt(int row) const;
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString& id) const;  // -1: not there
    Q_INVOKABLE [[nodiscard]] int parentRow(int row) const;        // -1: it stands at the top
    Q_INVOKABLE [[nodiscard]] int firstTaskRow() const;            // that is no heading; else the first one; -1: there is none
    Q_INVOKABLE [[nodiscard]] QString titleOf(const QString& id) const;
    Q_INVOKABLE [[nodiscard]] bool isDone(int row) const;
    Q_INVOKABLE [[nodiscard]] bool isSection(int row) const;
    Q_INVOKABLE [[nodiscard]] bool isCollapsed(int row) const;
    Q_INVOKABLE [[nodiscard]] bool hasChildren(int row) const;
    Q_INVOKABLE [[nodiscard]] int indentAt(int row) const;
    Q_INVOKABLE [[nodiscard]] int priorityAt(int row) const;
    Q_INVOKABLE [[nodiscard]] bool isTitleEditable(int row) const;
    Q_INVOKABLE [[nodiscard]] bool isToReview(int row) const;

    [[nodiscard]] bool isMovable() const;  // rows can be put elsewhere
    void rollDates();  // another day has come: they are said in other words

    // Several rows that a person has chosen. Empty: commands are about the current row.
    Q_INVOKABLE void select(int row, bool isSelected);
    Q_INVOKABLE void selectRange(int from, int to);  // and nothing else
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection();
    Q_INVOKABLE [[nodiscard]] bool isSelected(int row) const;
    Q_INVOKABLE [[nodiscard]] QStringList selectedIds() const;  // in their order
    [[nodiscard]] int selectedCount() const { return static_cast<int>(m_selected.size()); }

    // Where a new task goes below this one: behind it, or as the first under it. None: it is not there.
    [[nodiscard]] std::optional<core::Place> placeBelow(const QString& id) const;
    // Of a new one in front of the row `gap`; none: not there.
    [[nodiscard]] std::optional<core::Place> placeAt(int gap, int indent) const;

signals:
    void selectionChanged();
    void aboutToLayAnew();  // the rows become those of another filter
    void laidAnew();
    void movableChanged();
    void moveRefused();  // a move was asked for while rows cannot be moved

private:
    struct Shown {
        core::Task task;
        QString title;
        QString notesLine;
    };

    [[nodiscard]] const Shown& shown(core::TaskNumber task) const;
    [[nodiscard]] bool mayMove();
    void reload();
    void layAnew();
    void catchUp(const std::vector<std::string>& before);
    void apply(const core::ListUpdate& update);
    void insertRows(const core::RowsInserted& inserted);
    void removeRows(const core::RowsRemoved& removed);
    void moveRow(const core::RowMoved& moved);
    void changeRow(const core::RowChanged& changed);
    void repaintReview(core::TaskNumber task);
    void setSelection(std::unordered_set<core::TaskNumber> selected);
    [[nodiscard]] bool has(int row) const { return row >= 0 && row < static_cast<int>(m_rows.size()); }
    [[nodiscard]] const core::Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] std::string idOf(int row) const { return shown(at(row).task).task.id; }

    RowSource& m_source;
    RowJump m_jump{m_source};
    std::vector<core::Row> m_rows;
    mutable std::unordered_map<core::TaskNumber, Shown> m_shown;  // what was painted of late
    std::unordered_set<core::TaskNumber> m_selected;
};

}  // namespace meldado::ui
