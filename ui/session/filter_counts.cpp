// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/filter_counts.h"

#include <algorithm>
#include <numeric>

#include "ui/session/search_scope.h"
#include "ui/session/search_text.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

FilterCounts::FilterCounts(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::listsChanged, this, &FilterCounts::readFilters);
    readFilters();
}

FilterCounts::~FilterCounts() = default;

void FilterCounts::readFilters()
{
    const auto& filters = m_workspace.filters();
    std::erase_if(m_filters, [this](const auto& known) { return !m_workspace.findFilter(known.first); });
    if (filters.empty())
        return;
    for (const auto& filter : filters) {
        Counted& counted = m_filters[filter.id];
        if (counted.query && counted.text == filter.query)
            continue;
        counted.text = filter.query;
        counted.query = std::make_shared<core::Query>(core::readQuery(filter.query.toStdString(), foldedForSearch));
        counted.lists.clear();
    }
    if (!m_scope) {
        m_scope = std::make_unique<SearchScope>(m_workspace);
        connect(m_scope.get(), &SearchScope::changed, this, &FilterCounts::follow);
        connect(m_scope.get(), &SearchScope::completed, this, [this](SessionIndex* index) {
            for (auto& [id, counted] : m_filters)
                counted.lists.erase(index);
            if (index)
                countAll(index);
        });
        m_scope->want();
    }
    const auto indexes = m_scope->indexes();
    for (auto& [id, counted] : m_filters) {  // a list that was deleted counts no more
        std::erase_if(counted.lists, [&](const auto& list) { return std::ranges::find(indexes, list.first) == indexes.end(); });
    }
    for (SessionIndex* index : indexes)
        countAll(index);
}

void FilterCounts::count(const Counted& filter, InList& list, const SessionIndex& index, core::TaskNumber task)
{
    const core::Outline& outline = index.session().tasks()->outline();
    if (list.counted.size() < outline.size())
        list.counted.resize(outline.size());
    const bool isOfThem = outline.isShown(task) && outline.kind(task) == core::TaskKind::Task &&
                          (filter.query->asksForDone() || outline.isOpen(task)) && !filter.query->isEmpty() && list.fits(task);
    list.count += (isOfThem ? 1 : 0) - (list.counted[task] ? 1 : 0);
    list.counted[task] = isOfThem;
}

// In those filters that have not counted it yet.
void FilterCounts::countAll(SessionIndex* index)
{
    if (!index->isComplete() || !index->session().tasks())
        return;
    m_day = index->session().now().date();
    bool isAny = false;
    for (auto& [id, counted] : m_filters) {
        const auto [list, isNew] = counted.lists.try_emplace(index);
        if (!isNew)
            continue;
        isAny = true;
        list->second.fits = index->filter(counted.query).fits;
        for (core::TaskNumber task = 0; task < index->session().tasks()->outline().size(); ++task)
            count(counted, list->second, *index, task);
    }
    if (isAny)
        emit changed();
}

void FilterCounts::follow(SessionIndex* index, const std::vector<core::TaskNumber>& tasks)
{
    if (m_day != index->session().now().date()) {  // another day has come
        for (auto& [id, counted] : m_filters)
            counted.lists.clear();
        for (SessionIndex* each : m_scope->indexes())
            countAll(each);
        return;
    }
    for (auto& [id, counted] : m_filters) {
        const auto list = counted.lists.find(index);
        if (list == counted.lists.end())
            continue;
        for (const core::TaskNumber task : tasks)
            count(counted, list->second, *index, task);
    }
    emit changed();
}

int FilterCounts::count(const std::string& filter) const
{
    const auto found = m_filters.find(filter);
    if (found == m_filters.end())
        return 0;
    return std::accumulate(found->second.lists.begin(), found->second.lists.end(), 0,
                           [](int sum, const auto& list) { return sum + list.second.count; });
}

}  // namespace meldado::ui
