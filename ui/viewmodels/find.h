// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One box to go anywhere: what fits best of the places in the sidebar, the tasks of all lists, people, and commands. The
// window tells which commands there are, and runs them; all else is gone to here.

#pragma once

#include <string>
#include <vector>

#include <QString>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "core/todo/query.h"
#include "core/todo/row.h"
#include "ui/models/rows_model.h"
#include "ui/session/search_scope.h"

namespace meldado::ui {

class MainWindow;
class Workspace;

class Find : public meldado::ui::RowsModel {
    Q_OBJECT
    QML_NAMED_ELEMENT(FindModel)
    QML_UNCREATABLE("made by the window's model")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QVariantList commands READ commands WRITE setCommands NOTIFY commandsChanged)
    Q_PROPERTY(int count READ count NOTIFY foundChanged)
    Q_PROPERTY(bool looking READ isLooking NOTIFY foundChanged)

public:
    enum Kind { Place, Task, Person, Command, Results, InHistory };
    Q_ENUM(Kind)
    enum Role { KindRole = Qt::UserRole, TitleRole, DetailRole, IconRole, TokenRole, DoneRole };

    Find(MainWindow& window, Workspace& workspace, QObject* parent = nullptr);  // which outlive it

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] const QVariantList& commands() const { return m_commands; }
    void setCommands(const QVariantList& commands);  // each { command, title, icon, keys }
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool isLooking() const;  // not all tasks are read yet

    Q_INVOKABLE void begin();  // the box is open, and empty
    Q_INVOKABLE void end();    // nothing is followed until then
    // Goes there. The command that is to be run, or nothing.
    Q_INVOKABLE QString choose(int row);
    Q_INVOKABLE void showResults();  // of the tasks, as rows

signals:
    void textChanged();
    void commandsChanged();
    void foundChanged();

private:
    struct Row {
        Kind kind;
        int score;  // smaller is better
        QString key;  // of a place, a command; a query; a task's id
        QString title;
        QString detail;
        QString icon;
        QString token;
        bool isDone = false;
        ListSession* session = nullptr;  // of a task
    };

    void look();
    void addPlaces(const core::Query& query, std::vector<Row>& rows) const;
    void addTasks(const core::Query& query, std::vector<Row>& rows) const;
    void addPeople(const core::Query& query, std::vector<Row>& rows) const;
    void addCommands(const core::Query& query, std::vector<Row>& rows) const;
    void show(const std::vector<Row>& rows);
    [[nodiscard]] static QString wayTo(const ListSession& session, core::TaskNumber task);

    MainWindow& m_window;
    Workspace& m_workspace;
    SearchScope m_scope;
    QString m_text;
    QVariantList m_commands;
    std::vector<Row> m_rows;
    mutable std::size_t m_taskCount = 0;  // of all that fit
    QTimer m_soon;
    bool m_isOpen = false;
};

}  // namespace meldado::ui
