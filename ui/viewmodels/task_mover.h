// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Where chosen tasks can be moved to: the lists in their groups, then the places in one of them: its top, its end, under its
// sections and tasks. Typing narrows both.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "core/todo/step.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

class TaskMover : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the list's pane")
    Q_PROPERTY(QString heading READ heading NOTIFY begun)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int firstTarget READ firstTarget NOTIFY targetsChanged)

public:
    enum Kind { Heading, List, Place };
    Q_ENUM(Kind)
    enum Role { KindRole = Qt::UserRole, TitleRole, IconRole, ColorRole, IndentRole, SpokenRole, ShownRole };

    // `rows`: whose tasks they are; `session`: the list that is looked at. No workspace: it is the only one.
    TaskMover(RowSource& rows, ListSession& session, Workspace* workspace, QObject* parent = nullptr);  // all outlive it

    Q_INVOKABLE void begin(const QStringList& ids);  // these tasks, by their ids in the rows
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);

    Q_INVOKABLE void choose(int row);      // moves them there
    Q_INVOKABLE bool showPlaces(int row);  // of that list, instead; false: it is none, or they are shown
    Q_INVOKABLE [[nodiscard]] int step(int row, int by) const;  // to the next target, over headings; the same: there is none
    Q_INVOKABLE [[nodiscard]] int firstPlace() const;  // in the list whose places are shown
    [[nodiscard]] int firstTarget() const;  // -1: nothing fits

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void begun();
    void filterChanged();
    void targetsChanged();

private:
    struct Target {
        Kind kind;
        QString title;
        QString icon;
        QString color;  // a token of the theme
        int indent = 0;
        QString spoken;
        ListSession* session = nullptr;
        core::Place place{};
    };

    void readPlaces();
    void update();
    void addLists(std::vector<Target>& targets) const;
    void addPlaces(std::vector<Target>& targets) const;
    [[nodiscard]] bool fits(const QString& title) const;

    RowSource& m_rows;
    ListSession& m_session;
    Workspace* m_workspace;
    QStringList m_ids;
    std::vector<Workspace::Chosen> m_chosen;  // the same, by their lists
    bool m_hasSection = false;  // among what is moved: it goes under no other
    ListSession* m_open = nullptr;  // whose places are shown
    std::vector<Target> m_places;   // of it, all of them
    std::vector<Target> m_targets;
    QString m_filter;
};

}  // namespace meldado::ui
