// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/tags.h"

#include <algorithm>
#include <set>

#include "core/todo/query.h"
#include "core/todo/rank.h"
#include "core/todo/schema.h"
#include "ui/sentences/tag_sentence.h"
#include "ui/session/agenda_order.h"
#include "ui/session/agenda_scope.h"
#include "ui/session/search_text.h"
#include "ui/session/used_names.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

namespace {

// Views whose ranks say something of a tag, which is named where a task is in others. On disk; never change.
constexpr std::string_view kTagPlaces = "tags";
constexpr std::string_view kTagColors = "tag colors";  // the rank is the colour's name

core::ViewRank tagMark(std::string_view view, const QString& name, std::string rank = {})
{
    return {std::string(view), {}, name.toStdString(), std::move(rank)};
}

std::string orderNameOf(const QString& tag)
{
    return AgendaScope{AgendaScope::What::Tag, tag}.orderName();
}

}  // namespace

// --- looking ------------------------------------------------------------------------------------------------

QStringList Tags::inOrder(QStringList names) const
{
    const core::ViewOrders* orders = m_workspace.orders();
    if (!orders)
        return names;
    const auto isInFront = [orders](const QString& a, const QString& b) {
        return isRankedBefore(orders->rankOf(tagMark(kTagPlaces, a)), orders->rankOf(tagMark(kTagPlaces, b)));
    };
    std::ranges::stable_sort(names, isInFront);
    return names;
}

QVariantMap Tags::colors() const
{
    QVariantMap all;
    if (!m_workspace.orders())
        return all;
    for (const auto& [list, ofTags] : m_workspace.orders()->ranks(kTagColors)) {
        for (const auto& [tag, color] : ofTags)
            all.insert(QString::fromStdString(tag), QString::fromStdString(color));
    }
    return all;
}

QString Tags::colorOf(const QString& name) const
{
    return m_workspace.orders() ? QString::fromStdString(m_workspace.orders()->rankOf(tagMark(kTagColors, name))) : QString();
}

Tags::Reach Tags::reachOf(const QString& name) const
{
    Reach reach;
    for (const ListSession* session : m_workspace.sessions()) {
        const int count = static_cast<int>(tasksTagged(*session, name.toStdString()).size());
        if (count == 0 || !session->readOnlyReason()) {
            reach.count += count;
            continue;
        }
        reach.keptCount += count;
        reach.keptIn << session->title();
    }
    return reach;
}

bool Tags::isUsed(const QString& name) const
{
    return std::ranges::any_of(m_workspace.sessions(), [&](const ListSession* session) {
        return !tasksTagged(*session, name.toStdString()).empty();
    });
}

void Tags::whenKnown(std::function<void()> act) const
{
    Workspace& workspace = m_workspace;
    workspace.whenRead({&workspace.document()}, [&workspace, act = std::move(act)] {
        std::vector<ListSession*> readable = workspace.sessions();
        std::erase_if(readable, [](const ListSession* session) { return session->phase() == ListSession::Phase::Failed; });
        workspace.whenRead(std::move(readable), act);
    });
}

// --- changing -----------------------------------------------------------------------------------------------

void Tags::rename(const QString& name, const QString& to)
{
    if (!to.isEmpty() && to != name)
        change(isUsed(to) ? Action::MergeTags : Action::RenameTag, tagPair(name, to), name, to);
}

void Tags::remove(const QString& name)
{
    change(Action::RemoveTag, name, name, {});
}

// `to`: empty, it goes.
void Tags::change(Action action, const QString& title, const QString& name, const QString& to)
{
    const auto count = static_cast<std::size_t>(std::max(1, reachOf(name).count));
    Steps steps;
    if (m_workspace.orders()) {
        moveOrder(steps, name, to, action == Action::MergeTags);
        moveMarks(steps, name, to, action == Action::MergeTags);
        if (!to.isEmpty())
            renameInFilters(steps, name, to);
    }
    const auto edits = [&] {
        for (ListSession* session : m_workspace.sessions()) {
            const std::vector<std::string> ids = tasksTagged(*session, name.toStdString());
            if (!ids.empty() && !session->readOnlyReason())
                session->replaceMember(action, title, ids, core::schema::kTags, name, to);
        }
        m_workspace.document().perform(action, title, count, steps);
    };
    m_workspace.asOneStep(edits, UndoStep{action, title.toStdString(), count, {}});
}

void Tags::setRank(Steps& steps, const core::ViewRank& rank) const
{
    if (m_workspace.orders()->rankOf(rank) != rank.rank)
        steps.emplace_back(core::SetRank{rank.id(), rank});
}

// What was put somewhere by hand under the one name stands there under the other. Two orders are not woven into one: what
// comes to a tag that has its own stands behind.
void Tags::moveOrder(Steps& steps, const QString& name, const QString& to, bool isMerge) const
{
    const std::string old = orderNameOf(name);
    for (const auto& [list, ofTasks] : m_workspace.orders()->ranks(old)) {
        for (const auto& [task, rank] : ofTasks) {
            if (!to.isEmpty() && !isMerge)
                setRank(steps, {orderNameOf(to), list, task, rank});
            setRank(steps, {old, list, task, {}});
        }
    }
}

void Tags::moveMarks(Steps& steps, const QString& name, const QString& to, bool isMerge) const
{
    for (const std::string_view view : {kTagPlaces, kTagColors}) {
        const std::string rank = m_workspace.orders()->rankOf(tagMark(view, name));
        const bool hasOwn = isMerge && !m_workspace.orders()->rankOf(tagMark(view, to)).empty();
        if (!to.isEmpty() && !rank.empty() && !hasOwn)
            setRank(steps, tagMark(view, to, rank));
        setRank(steps, tagMark(view, name));
    }
}

// A filter does not tell case from case. One that also finds another tag stays as it is.
void Tags::renameInFilters(Steps& steps, const QString& name, const QString& to) const
{
    const std::string old = name.toStdString();
    const std::string folded = foldedForSearch(old);
    for (const ListSession* session : m_workspace.sessions()) {
        const std::set<std::string> used = tagsUsedIn(*session);
        if (std::ranges::any_of(used, [&](const std::string& tag) { return tag != old && foldedForSearch(tag) == folded; }))
            return;
    }
    for (const Workspace::Filter& filter : m_workspace.filters()) {
        const std::string query = filter.query.toStdString();
        std::string renamed = core::withTagRenamed(query, old, to.toStdString(), foldedForSearch);
        if (renamed != query)
            steps.emplace_back(core::SetFields{filter.id, {{std::string(core::schema::kQuery), core::Value(std::move(renamed))}}});
    }
}

void Tags::setColor(const QString& name, const QString& token)
{
    if (token.isEmpty() || core::isRank(token.toStdString()))
        m_workspace.document().setRanks(Action::ColorTag, name, 1, std::vector{tagMark(kTagColors, name, token.toStdString())});
}

void Tags::arrange(const QStringList& order, int moved)
{
    const core::ViewOrders* orders = m_workspace.orders();
    if (!orders)
        return;
    std::vector<std::string> ranks;
    for (const QString& name : order)
        ranks.push_back(orders->rankOf(tagMark(kTagPlaces, name)));
    std::vector<core::ViewRank> written;
    for (auto& [place, rank] : core::ranksToWrite(ranks, static_cast<std::size_t>(moved), 1))
        written.push_back(tagMark(kTagPlaces, order[static_cast<qsizetype>(place)], std::move(rank)));
    m_workspace.document().setRanks(Action::MoveTag, order[moved], 1, written);
}

}  // namespace meldado::ui
