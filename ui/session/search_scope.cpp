// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/search_scope.h"

#include <algorithm>

#include "ui/session/workspace.h"

namespace meldado::ui {

SearchScope::SearchScope(ListSession& session, QObject* parent) : QObject(parent), m_session(&session) {}

SearchScope::SearchScope(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(&workspace)
{
    connect(&workspace, &Workspace::listsChanged, this, [this] {
        if (!m_isWanted)
            return;
        watch();
        emit completed(nullptr);
    });
}

std::vector<SessionIndex*> SearchScope::indexes() const
{
    if (m_session)
        return {&SessionIndex::of(*m_session)};
    std::vector<SessionIndex*> all;
    for (ListSession* session : m_workspace->sessions())
        all.push_back(&SessionIndex::of(*session));
    return all;
}

void SearchScope::want()
{
    m_isWanted = true;
    watch();
}

void SearchScope::watch()
{
    for (SessionIndex* index : indexes()) {
        if (std::ranges::find(m_watched, index) != m_watched.end())
            continue;
        m_watched.push_back(index);  // they live as long as the workspace
        connect(index, &SessionIndex::completed, this, [this, index] { emit completed(index); });
        connect(index, &SessionIndex::changed, this,
                [this, index](const std::vector<core::TaskNumber>& tasks) { emit changed(index, tasks); });
        index->want();
    }
}

bool SearchScope::isComplete() const
{
    return std::ranges::all_of(indexes(), &SessionIndex::isComplete);
}

}  // namespace meldado::ui
