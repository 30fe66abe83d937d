// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tags as things of their own: another name, a colour and a place at the side, on all tasks that have them at once. A tag is what
// tasks say; what it has besides is kept in the workspace document beside the own orders (core/FORMAT.md, Tags).
//
// Names are told apart by every letter, as tasks have them: "Errand" is not "errand". Costs follow the tasks that have tags.
// All on the GUI thread. Nothing is kept here.

#pragma once

#include <functional>
#include <vector>

#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "core/todo/view_orders.h"
#include "ui/session/undo.h"

namespace meldado::ui {

class Workspace;

class Tags {
public:
    explicit Tags(Workspace& workspace) : m_workspace(workspace) {}  // which outlives it

    // Those that were put somewhere first, in their order; the others behind them, as they come.
    [[nodiscard]] QStringList inOrder(QStringList names) const;
    [[nodiscard]] QVariantMap colors() const;  // tokens of the theme, by tag; of those that have one
    [[nodiscard]] QString colorOf(const QString& name) const;  // empty: none

    // How far a change of a tag would go.
    struct Reach {
        int count = 0;       // tasks that it changes
        int keptCount = 0;   // tasks that keep it: their lists are only read
        QStringList keptIn;  // what these are called
    };
    [[nodiscard]] Reach reachOf(const QString& name) const;
    [[nodiscard]] bool isUsed(const QString& name) const;  // by a task of any list

    // Does it when every list has been read that can be; the others keep what they have.
    void whenKnown(std::function<void()> act) const;

    // Each one step of undo, with one commit for each list. Own orders and filters go along.
    void rename(const QString& name, const QString& to);  // on tasks that have both, one stays
    void remove(const QString& name);
    void setColor(const QString& name, const QString& token);  // empty: none
    void arrange(const QStringList& order, int moved);  // as they shall stand; the index of the one that was put there

private:
    using Steps = std::vector<core::Step>;
    void change(Action action, const QString& title, const QString& name, const QString& to);
    void setRank(Steps& steps, const core::ViewRank& rank) const;
    void moveOrder(Steps& steps, const QString& name, const QString& to, bool isMerge) const;
    void moveMarks(Steps& steps, const QString& name, const QString& to, bool isMerge) const;
    void renameInFilters(Steps& steps, const QString& name, const QString& to) const;

    Workspace& m_workspace;
};

}  // namespace meldado::ui
