// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tasks of all lists in one view: Today, Upcoming, All, or those with a tag. Headings stand between them as sections of
// their own, which nobody can edit. What is done while it is shown stays until settle().
//
// A task goes by the id "<list>:<id>" here, since two lists may have a task of the same id.

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ui/session/row_source.h"

namespace meldado::core { struct OutlineUpdate; }

namespace meldado::ui {

class ListSession;
class Workspace;

class Agenda : public RowSource {
    Q_OBJECT

public:
    enum class What { Today, Upcoming, All, Tag };

    Agenda(Workspace& workspace, What what, QString tag, QObject* parent = nullptr);  // the workspace outlives it

    [[nodiscard]] What what() const { return m_what; }
    [[nodiscard]] const QString& tag() const { return m_tag; }
    [[nodiscard]] std::size_t openCount() const;  // tasks that are shown and not done

    // Whose task it is, and what it is called there.
    struct Owner { ListSession* session; std::string id; };
    [[nodiscard]] std::optional<Owner> ownerOf(const std::string& id) const;
    [[nodiscard]] std::string idOf(const ListSession* session, const std::string& id) const { return prefixOf(session) + id; }

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
    [[nodiscard]] core::Object toBeSeen(core::Object fields) const override;
    bool rename(const std::string& id, const QString& title) override;
    bool setDone(Ids ids, bool isDone) override;
    bool setField(Action action, Ids ids, std::string_view key, const std::optional<core::Value>& value) override;
    void type(const std::string& id, std::string_view key, const std::string& text) override;
    void finishTyping(const std::string& id) override;
    bool remove(Ids ids) override;
    bool move(Ids ids, const core::Place& place) override;  // not yet
    bool moveBy(Way way, Ids ids) override;                 // in its list
    bool forEachOwner(Ids ids, const std::function<bool(ListSession&, Ids)>& edit) override;
    void setCollapsed(core::TaskNumber task, bool isCollapsed) override;

private:
    struct Item {
        ListSession* session;       // null: a heading
        core::TaskNumber task = core::kNoTask;
        QString heading;
        std::string key;  // of a heading
    };

    [[nodiscard]] std::uint64_t keyOf(const ListSession* session, core::TaskNumber task) const;
    [[nodiscard]] core::TaskNumber numberOf(ListSession* session, core::TaskNumber task);
    [[nodiscard]] std::optional<core::TaskNumber> shownNumberOf(const ListSession* session, core::TaskNumber task) const;
    [[nodiscard]] core::TaskNumber headingOf(std::string key, const QString& text);
    [[nodiscard]] bool fits(ListSession* session, core::TaskNumber task);
    [[nodiscard]] std::vector<core::TaskNumber> fittingOf(ListSession* session);
    [[nodiscard]] std::vector<core::Row> layOut();
    void layOutDays(std::vector<core::Row>& rows);
    void layOutLists(std::vector<core::Row>& rows);
    void follow(ListSession* session, const core::OutlineUpdate& update);
    void watch();
    void forget(ListSession* session);
    [[nodiscard]] std::string prefixOf(const ListSession* session) const;

    Workspace& m_workspace;
    What m_what;
    QString m_tag;
    std::vector<core::Row> m_rows;
    std::vector<Item> m_items;  // by number
    std::unordered_map<std::uint64_t, core::TaskNumber> m_numbers;  // by keyOf()
    std::map<std::string, core::TaskNumber> m_headings;
    std::vector<ListSession*> m_watched;  // their places are the first part of an id
    std::unordered_set<core::TaskNumber> m_shown;
    std::unordered_set<core::TaskNumber> m_collapsed;  // headings
    bool m_isActive = true;
    bool m_isStale = false;  // something has changed since nobody looks
};

}  // namespace meldado::ui
