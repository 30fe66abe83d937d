// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tasks that become lists: each one's title is the list's, what stands under it are the list's tasks. What a list cannot hold
// stays with the task, which is the first of its list then. As with every move, things are put there before they are taken out
// here.

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "ui/session/workspace.h"

namespace meldado::ui {

namespace {

// Whether a list of its title says all that it says.
bool isOnlyAName(const core::Object& task)
{
    static constexpr std::array kSaid{core::schema::kTitle, core::schema::kCreated, core::schema::kKind, core::schema::kItems};
    return std::ranges::all_of(task, [](const auto& field) {
        const auto& [key, value] = field;
        const bool isOpen = key == core::schema::kDone && value.asBool() && !*value.asBool();
        return isOpen || key == "_id" || std::ranges::find(kSaid, key) != kSaid.end();
    });
}

std::vector<std::string> childrenOf(const core::TaskList& list, const std::string& id)
{
    std::vector<std::string> children;
    if (const auto task = list.outline().find(id))
        list.outline().forEachChild(*task, [&](core::TaskNumber child) { children.push_back(list.outline().id(child)); });
    return children;
}

}  // namespace

void Workspace::makeLists(std::vector<Chosen> tasks)
{
    std::vector<ListSession*> sessions{m_document.get()};
    std::ranges::transform(tasks, std::back_inserter(sessions), &Chosen::session);
    whenRead(std::move(sessions), [this, tasks = std::move(tasks)] { beginLists(tasks); });
}

// The lists are there at once; what goes into them, when they are read.
void Workspace::beginLists(const std::vector<Chosen>& tasks)
{
    std::vector<BegunList> begun;
    std::vector<ListSession*> sessions;
    asOneStep([&] {
        for (const Chosen& chosen : tasks) {
            if (const auto reason = chosen.session->readOnlyReason()) {
                emit refused(*reason);
                continue;
            }
            for (const std::string& id : chosen.ids) {
                const auto task = chosen.session->find(id);
                const Entry* own = findSession(chosen.session);
                const QString group = own ? own->group : QString();  // a copy: the entries are read anew
                const auto entry = task ? addList(QString::fromStdString(chosen.session->task(*task).title), group) : std::nullopt;
                if (!entry)
                    continue;
                begun.push_back({chosen.session, id, find(*entry)->session});
                sessions.push_back(begun.back().to);
            }
        }
    });
    if (begun.empty())
        return;
    whenRead(std::move(sessions), [this, begun, undoable = m_undo.size()] {
        const bool isLast = m_undo.size() == undoable && m_undo.back().parts.front().session == m_document.get();
        bool keepsTask = false;
        asOneStepSince(m_undo.size() - (isLast ? 1 : 0), [&] {
            for (const BegunList& one : begun)
                keepsTask = fillList(one) || keepsTask;
        });
        emit listsMade(begun.front().to->title(), static_cast<int>(begun.size()), keepsTask);
    });
}

// Whether the task is in its list.
bool Workspace::fillList(const BegunList& begun)
{
    const auto content = begun.from->tasks()->content(begun.task);
    if (!content)
        return false;  // somebody has deleted it since
    begun.to->queue().waitFor(m_document->queue());  // which says that there is this list
    const std::vector<std::string> children = childrenOf(*begun.from->tasks(), begun.task);
    if (!children.empty() && transfer({begun.from, children}, *begun.to, core::Place::last({})).size() != children.size())
        return false;
    if (!isOnlyAName(*content))
        return !transfer({begun.from, {begun.task}}, *begun.to, core::Place::first({})).empty();
    begun.from->queue().waitFor(children.empty() ? m_document->queue() : begun.to->queue());
    static_cast<void>(begun.from->takeOut(std::span(&begun.task, 1)));
    return false;
}

}  // namespace meldado::ui
