// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tasks of all lists in one view: Today, Upcoming, All, or those with a tag. Headings stand between them as sections of
// their own, which nobody can edit. What is done while it is shown stays until settle().
//
//     which tasks: agenda_scope    where they stand: agenda_layout    whose they are: agenda_items

#pragma once

#include <functional>
#include <unordered_set>
#include <vector>

#include "ui/session/agenda_items.h"
#include "ui/session/agenda_layout.h"
#include "ui/session/agenda_scope.h"
#include "ui/session/row_source.h"

namespace meldado::core { struct OutlineUpdate; }

namespace meldado::ui {

class ListSession;
class Workspace;

class Agenda : public RowSource {
    Q_OBJECT

public:
    using What = AgendaScope::What;
    using Owner = AgendaItems::Owner;

    Agenda(Workspace& workspace, What what, QString tag, QObject* parent = nullptr);  // the workspace outlives it

    [[nodiscard]] What what() const { return m_scope.what; }
    [[nodiscard]] const QString& tag() const { return m_scope.tag; }
    [[nodiscard]] std::size_t openCount() const;  // tasks that are shown and not done

    // Whose task it is, and what it is called there.
    [[nodiscard]] std::optional<Owner> ownerOf(const std::string& id) const { return m_items.ownerOf(id); }
    [[nodiscard]] std::string idOf(const ListSession* session, const std::string& id) const
    {
        return m_items.prefixOf(session) + id;
    }

    void settle();
    void refresh();  // another day has come, or the lists are others

    // Whether somebody looks at it; if not, nothing is followed until then. First it is.
    void setActive(bool isActive);

    // For the counts beside the names of the views: open tasks of one list.
    [[nodiscard]] static std::size_t dueCount(const ListSession& session);  // today or earlier

    [[nodiscard]] const std::vector<core::Row>& rows() const override { return m_rows; }
    [[nodiscard]] core::Task task(core::TaskNumber task) const override;
    [[nodiscard]] std::optional<core::TaskNumber> find(const std::string& id) const override;
    [[nodiscard]] core::Drop dropAt(std::span<const core::TaskNumber> moved, std::size_t gap, int indent) const override;
    [[nodiscard]] core::PlanTime now() const override;
    // Into the inbox, so that it is seen here: for today, with the tag.
    std::optional<std::string> add(const QString& title, const core::Place& place, const core::Object& fields) override;
    bool rename(const std::string& id, const QString& title) override;
    bool setDone(Ids ids, bool isDone) override;
    bool setField(Action action, Ids ids, std::string_view key, const std::optional<core::Value>& value) override;
    bool remove(Ids ids) override;
    bool move(Ids ids, const core::Place& place) override;  // not yet
    bool moveBy(Way way, Ids ids) override;                 // in its list
    void setCollapsed(core::TaskNumber task, bool isCollapsed) override;

private:
    [[nodiscard]] std::optional<core::TaskNumber> shownNumberOf(const ListSession* session, core::TaskNumber task) const;
    [[nodiscard]] bool fits(const ListSession* session, core::TaskNumber task) const;
    [[nodiscard]] std::vector<AgendaGroup> groups() const;
    [[nodiscard]] std::vector<core::Row> layOut();
    void follow(ListSession* session, const core::OutlineUpdate& update);
    void watch();
    void forget(ListSession* session);
    bool forEachOwner(Ids ids, const std::function<bool(ListSession&, Ids)>& edit);

    Workspace& m_workspace;
    AgendaScope m_scope;
    AgendaItems m_items;
    std::vector<core::Row> m_rows;
    std::unordered_set<core::TaskNumber> m_shown;
    std::unordered_set<core::TaskNumber> m_collapsed;  // headings
    bool m_isActive = true;
    bool m_isStale = false;  // something has changed since nobody looks
};

}  // namespace meldado::ui
