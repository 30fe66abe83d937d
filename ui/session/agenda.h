// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tasks of all lists in one view: Today, Upcoming, All, those with a tag, or what was done. Headings stand between them as
// sections of their own, which nobody can edit. What is done while it is shown stays until settle().
//
//     which tasks: agenda_scope    in which groups: agenda_layout    in which order: agenda_order    whose: agenda_items
//     new ones: agenda_adding.cpp
//
// To put a task elsewhere changes the order of this view and no list's (agenda_moves.cpp); under another day it also
// plans it for that day.

#pragma once

#include <functional>
#include <map>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/todo/query_wish.h"
#include "ui/session/agenda_items.h"
#include "ui/session/agenda_layout.h"
#include "ui/session/agenda_scope.h"
#include "ui/session/lists_view.h"
#include "ui/session/number_set.h"

namespace meldado::core { struct OutlineUpdate; }

namespace meldado::ui {

class ListSession;
class Workspace;

class Agenda : public ListsView {
    Q_OBJECT

public:
    using What = AgendaScope::What;

    // `tag`: of a Search it is the saved filter's id, or nothing. A search shows nothing without a filter.
    Agenda(Workspace& workspace, What what, QString tag, QObject* parent = nullptr);  // the workspace outlives it

    [[nodiscard]] What what() const { return m_scope.what; }
    [[nodiscard]] const QString& tag() const { return m_scope.tag; }
    [[nodiscard]] std::size_t openCount() const;  // tasks that are shown and open

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString countSentence() const override;
    [[nodiscard]] bool takesNew() const override { return m_scope.what != What::Done; }
    [[nodiscard]] std::optional<Owner> ownerOf(const std::string& id) const override { return m_items.ownerOf(id); }
    [[nodiscard]] std::string idOf(const ListSession* session, const std::string& id) const override
    {
        return m_items.prefixOf(session) + id;
    }
    void settle() override;
    void setActive(bool isActive) override;
    void refresh();  // another day has come, or the lists are others

    // Shows only what fits, in All with what it stands under; none: everything. What is shown once stays until there is
    // another filter. `isAboutDone`: what is done is shown as well, as long as it is.
    using Filter = std::function<bool(ListSession&, core::TaskNumber)>;
    void setFilter(Filter filter, bool isAboutDone = false);
    // What a query says of a new task, asked when one is added; see core/todo/query_wish.h.
    void setWish(std::function<core::QueryWish()> wish) { m_wish = std::move(wish); }
    void setShowsDone(bool showsDone);  // of a Search; others show what is open
    [[nodiscard]] bool showsDone() const { return m_showsDone; }
    [[nodiscard]] std::size_t hiddenDoneCount() const { return m_hiddenDoneCount; }  // that a Search would show
    [[nodiscard]] std::size_t taskCount() const;  // of the rows

    // What is late is planned for today: one commit for each list, one step.
    bool planEarlier();
    [[nodiscard]] QString offerOf(core::TaskNumber number) const override;
    [[nodiscard]] ReviewMark reviewMarkOf(core::TaskNumber number) const override;
    bool act(Ids ids) override;
    [[nodiscard]] bool isHeading(core::TaskNumber number) const override { return !m_items.at(number).session; }
    // "Tomatoes, 3 of 9": where what was moved last stands now; empty: it is not shown.
    [[nodiscard]] QString placeOfLastMoved() const;

    // For the counts beside the names of the views: open tasks of one list.
    [[nodiscard]] static std::size_t dueCount(const ListSession& session);  // today or earlier

    [[nodiscard]] const std::vector<core::Row>& rows() const override { return m_rows; }
    [[nodiscard]] core::Task task(core::TaskNumber task) const override;
    [[nodiscard]] std::optional<core::TaskNumber> find(const std::string& id) const override;
    [[nodiscard]] core::Drop dropAt(std::span<const core::TaskNumber> moved, std::size_t gap, int indent) const override;
    [[nodiscard]] core::PlanTime now() const override;
    // Into the inbox, or the list that a query names, so that it is seen here: for today, with the tag. By list, below a
    // row: into the list of that row. In this view it comes to stand at `place`; see agenda_adding.cpp.
    std::optional<std::string> add(const QString& title, const core::Place& place, const core::Object& fields) override;
    bool addAll(std::vector<core::NewTask> tasks, const core::Place& place) override;
    [[nodiscard]] ListSession* takerOf(const core::Place& place) override { return homeOfNew(place).session; }
    [[nodiscard]] core::Object toBeSeen(core::Object fields) const override;
    bool rename(const std::string& id, const QString& title) override;
    bool setDone(Ids ids, bool isDone) override;
    bool setField(Action action, Ids ids, std::string_view key, const std::optional<core::Value>& value) override;
    void type(const std::string& id, std::string_view key, const std::string& text) override;
    void finishTyping(const std::string& id) override;
    bool remove(Ids ids) override;
    // A place here is under a heading, by its key, or in All under a task.
    bool move(Ids ids, const core::Place& place) override;
    bool moveBy(Way way, Ids ids) override;
    bool forEachOwner(Ids ids, const std::function<bool(ListSession&, Ids)>& edit) override;
    void setCollapsed(core::TaskNumber task, bool isCollapsed) override;
    [[nodiscard]] std::optional<core::SortBy> sortedBy() const override { return m_sort; }
    void setSort(std::optional<core::SortBy> by) override;
    bool keepSort() override;
    [[nodiscard]] bool canMove() const override { return !m_sort && !m_scope.orderName().empty(); }
    [[nodiscard]] bool canDrop(std::span<const core::TaskNumber> moved, std::size_t gap) const override;

private:
    struct Home { ListSession* session; core::Place place; };
    [[nodiscard]] Home homeOfNew(const core::Place& place) const;
    [[nodiscard]] core::Object fieldsOfNew(core::Object fields, const core::Place& place) const;
    void showNew(ListSession& session, const std::string& id);
    void putNew(Ids ids, const core::Place& place);
    [[nodiscard]] std::optional<core::TaskNumber> shownNumberOf(const ListSession* session, core::TaskNumber task) const;
    [[nodiscard]] bool fits(ListSession* session, core::TaskNumber task);
    [[nodiscard]] bool passes(ListSession* session, core::TaskNumber task);
    [[nodiscard]] std::vector<AgendaGroup> groups();
    void putInOrder(std::vector<AgendaGroup>& groups);
    [[nodiscard]] const core::SortKey& sortKey(const AgendaGroup::Entry& entry);
    [[nodiscard]] std::vector<core::Row> layOut();
    void renew();
    [[nodiscard]] bool leavesRowsInPlace(ListSession* session, const core::OutlineUpdate& update);
    [[nodiscard]] bool standsAsBefore(const ListSession* session, core::TaskNumber task) const;
    void follow(ListSession* session, const core::OutlineUpdate& update);
    void watch();
    void forget(ListSession* session);
    struct Where { std::size_t group; std::size_t entry; };
    [[nodiscard]] std::optional<Where> whereIs(core::TaskNumber number) const;
    [[nodiscard]] std::vector<Where> whereAre(Ids ids) const;  // as they stand; those that may be moved together
    // Under which parent of the group they come to stand, and behind how many of those that are not moved.
    struct Target {
        std::size_t group;  // their number: a new one, of `day`
        std::size_t parent = AgendaGroup::kNoParent;
        std::size_t before = 0;
        std::chrono::sys_days day = core::Outline::kNoDay;
    };
    [[nodiscard]] std::optional<Target> targetOf(const std::vector<Where>& moved, const core::Place& place) const;
    [[nodiscard]] std::vector<std::size_t> restOf(const Target& target, const std::vector<Where>& moved) const;
    bool moveTo(const std::vector<Where>& moved, const Target& target, Action action = Action::MoveInView);
    bool planFor(const std::vector<AgendaGroup::Entry>& entries, std::chrono::sys_days day);
    // Valid until the next change; empty: none.
    [[nodiscard]] std::vector<std::string_view> ranksOf(const std::vector<AgendaGroup::Entry>& entries) const;
    [[nodiscard]] core::ViewRank rankFor(const AgendaGroup::Entry& entry, std::string rank) const;
    void addGone(std::vector<core::ViewRank>& ranks) const;

    Workspace& m_workspace;
    AgendaScope m_scope;
    AgendaItems m_items;
    std::vector<AgendaGroup> m_groups;  // as they were laid out last
    std::vector<core::Row> m_rows;
    std::optional<core::SortBy> m_sort;
    std::map<const ListSession*, core::TaskSort> m_keys;  // while it sorts
    std::string m_lastMoved;  // by its id
    NumberSet m_shown;
    std::chrono::sys_days m_today{};  // as of the last look: to ask the clock for each task takes longer than all else
    std::unordered_set<core::TaskNumber> m_collapsed;  // headings
    Filter m_filter;
    std::function<core::QueryWish()> m_wish;
    NumberSet m_passed;  // the filter
    std::size_t m_hiddenDoneCount = 0;
    bool m_isAboutDone = false;
    bool m_showsDone = false;
    bool m_isLingering = false;  // something is shown only because it was before
    bool m_isActive = true;
    bool m_isStale = false;  // something has changed since nobody looks
};

}  // namespace meldado::ui
