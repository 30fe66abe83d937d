// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What can be gone to: the inbox, the views across lists, the lists in their groups, the tags. Each goes by a key.

#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "ui/session/filter_counts.h"

namespace meldado::ui {

class Workspace;

class SidebarModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window's model")

public:
    enum Kind { View, Heading, Group, List, Tag, Archived, Filter };
    Q_ENUM(Kind)
    enum Role { KeyRole = Qt::UserRole, KindRole, TitleRole, IconRole, ColorRole, CountRole, IndentRole };

    // Keys: "inbox", "today", "upcoming", "all", "done", "trash", "list:<entry>", "tag:<name>", "filter:<entry>"; those of
    // headings lead nowhere.
    explicit SidebarModel(Workspace& workspace, QObject* parent = nullptr);  // the workspace outlives it

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE [[nodiscard]] QString keyAt(int row) const;  // empty: none, or it leads nowhere
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString& key) const;
    [[nodiscard]] QString titleOf(const QString& key) const;

    // A place that can be gone to, for those who list them in another way.
    struct Place {
        QString key;
        Kind kind;
        QString title;
        QString icon;
        QString color;
    };
    [[nodiscard]] std::vector<Place> places() const;

    void update();  // now; else soon after a change
    // Views that are not shown, by their keys. The inbox always is.
    void setHidden(const QStringList& keys);

private:
    struct Row {
        QString key;
        Kind kind;
        QString title;
        QString icon;
        QString color;  // a token of the theme; empty: none
        int count = 0;
        int indent = 0;

        friend bool operator==(const Row&, const Row&) = default;
    };

    [[nodiscard]] std::vector<Row> read() const;

    Workspace& m_workspace;
    FilterCounts m_filterCounts;
    std::vector<Row> m_rows;
    QTimer m_soon;
    QStringList m_hidden;
};

}  // namespace meldado::ui
