// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The rows of an open list for QML. Wishes go to the session; what comes back, from here or from others, arrives as
// exact row signals. A reset happens only when another list is opened.

#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "core/todo/task_list.h"

namespace meldado::ui {

class ListSession;

class TaskListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the list's pane")

public:
    enum Role { IdRole = Qt::UserRole, TitleRole, NotesLineRole, DoneRole, SectionRole };

    explicit TaskListModel(ListSession& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // What is asked of the list; rows outside of it are ignored.
    Q_INVOKABLE QString add(const QString& title, int row);  // row -1: at the end; the new task's id, or nothing
    Q_INVOKABLE void rename(int row, const QString& title);  // an empty title is no title: nothing happens
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void move(int from, int to);                 // to: its row after it was taken out

    Q_INVOKABLE [[nodiscard]] QString idAt(int row) const;
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString& id) const;  // -1: not there
    Q_INVOKABLE [[nodiscard]] QString titleOf(const QString& id) const;
    Q_INVOKABLE [[nodiscard]] bool isDone(int row) const;
    Q_INVOKABLE [[nodiscard]] bool isSection(int row) const;
    Q_INVOKABLE [[nodiscard]] bool isTitleEditable(int row) const;

private:
    struct Row {
        QString id;
        QString title;
        QString notesLine;
        bool isDone;
        bool isSection;
        bool isTitleElided;
    };

    static Row load(const core::Task& task);
    void reload();
    void catchUp();
    void apply(const core::ListUpdate& update);
    void insertRow(const core::RowInserted& inserted);
    void removeRow(const core::RowRemoved& removed);
    void moveRow(const core::RowMoved& moved);
    void changeRow(const core::RowChanged& changed);
    [[nodiscard]] bool has(int row) const { return row >= 0 && row < static_cast<int>(m_rows.size()); }
    [[nodiscard]] const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    ListSession& m_session;
    std::vector<Row> m_rows;
};

}  // namespace meldado::ui
