// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What can be gone to: the inbox, the views across lists, the lists in their groups, the tags. Each goes by a key.

#pragma once

#include <map>
#include <string>
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
    enum Role { KeyRole = Qt::UserRole, KindRole, TitleRole, IconRole, ColorRole, CountRole, IndentRole, CollapsedRole, ReviewsRole,
                ShareIconRole, ShareTextRole };

    // Keys: "inbox", "today", "upcoming", "all", "done", "trash", and those of place_key.h; those of headings and groups lead
    // nowhere.
    explicit SidebarModel(Workspace& workspace, QObject* parent = nullptr);  // the workspace outlives it

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE [[nodiscard]] QString keyAt(int row) const;  // empty: none, or it leads nowhere
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString& key) const;
    Q_INVOKABLE [[nodiscard]] QString titleOf(const QString& key) const;
    Q_INVOKABLE [[nodiscard]] QString stopAt(int row) const;  // the key of a row that the keyboard stops at; empty: a heading

    // Lists, groups and tags in another order, lists into groups and out of them. `gap`: in front of which row. `indent`: 0 or 1, whether
    // it shall be in a group, where both are possible.
    Q_INVOKABLE [[nodiscard]] int dropIndent(const QString& key, int gap, int indent) const;  // as it will be; -1: not there
    Q_INVOKABLE void drop(const QString& key, int gap, int indent);
    Q_INVOKABLE void dropInto(const QString& key, const QString& group);  // a list; by the group's key
    Q_INVOKABLE void step(const QString& key, int by);  // -1: to the place above

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
    // How the sharing of lists is doing, by their documents: the shape of the state, and its sentence.
    struct ShareMark {
        QString icon;
        QString text;

        friend bool operator==(const ShareMark&, const ShareMark&) = default;
    };
    void setShareMarks(std::map<std::string, ShareMark> marks);
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
        QString group{};  // of a list, or a group's own
        bool isCollapsed = false;
        int reviews = 0;  // of a list: tasks to review
        ShareMark share{};  // of a list

        friend bool operator==(const Row&, const Row&) = default;
    };

    [[nodiscard]] std::vector<Row> read() const;
    void readLists(std::vector<Row>& rows) const;

    // Where a list or a group can stand, from the top to the bottom.
    struct Spot {
        std::size_t behind;  // so many of the rows that stay
        int indent;
        QString group;
        std::string before;  // an entry; empty: at the end
    };
    // Tags all stand at one level.
    [[nodiscard]] QStringList tagsInOrder() const;
    [[nodiscard]] int tagPlaceAt(const QString& name, int gap) const;  // among the others; -1: not there
    void arrangeTag(const QString& name, int place);

    struct Spots {
        std::vector<int> staying;  // rows
        std::vector<Spot> all;
    };
    [[nodiscard]] Spots spotsFor(const QString& key) const;
    [[nodiscard]] const Spot* spotAt(const Spots& spots, int gap, int indent) const;
    void arrange(const QString& key, const Spot& spot);

    Workspace& m_workspace;
    FilterCounts m_filterCounts;
    std::vector<Row> m_rows;
    QTimer m_soon;
    QStringList m_hidden;
    std::map<std::string, ShareMark> m_shareMarks;
};

}  // namespace meldado::ui
