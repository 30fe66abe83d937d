// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/list_filter.h"

#include <functional>
#include <unordered_map>

#include "ui/session/agenda.h"
#include "ui/session/search_scope.h"
#include "ui/session/search_text.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

ListFilter::ListFilter(ListSession& session, ListsView* view, Workspace* workspace, QObject* parent)
    : QObject(parent), m_session(session), m_agenda(qobject_cast<Agenda*>(view)), m_workspace(workspace),
      m_isAvailable(!view || m_agenda)
{
    if (!isPage())
        return;
    m_savedId = m_agenda->tag().toStdString();
    m_isShown = true;
    if (isSaved())
        connect(workspace, &Workspace::listsChanged, this, &ListFilter::refresh);
    refresh();
}

ListFilter::~ListFilter() = default;

bool ListFilter::isPage() const
{
    return m_agenda && m_agenda->what() == Agenda::What::Search;
}

QString ListFilter::savedText() const
{
    const Workspace::Filter* filter = isSaved() ? m_workspace->findFilter(m_savedId) : nullptr;
    return filter ? filter->query : QString();
}

void ListFilter::refresh()
{
    if (const QString saved = savedText(); saved != m_keptText) {
        m_keptText = saved;
        setText(saved);
    } else if (isActive() && m_day != m_session.now().date()) {
        apply();
    }
}

bool ListFilter::isSavable() const
{
    return isPage() && isActive() && (!isSaved() || m_text.trimmed() != savedText());
}

int ListFilter::count() const
{
    if (!isActive())
        return 0;
    return static_cast<int>(m_agenda ? m_agenda->taskCount() : m_session.fittingCount());
}

void ListFilter::show()
{
    if (std::exchange(m_isShown, true))
        return;
    scope().want();  // while the first words are typed
    emit shownChanged();
}

SearchScope& ListFilter::scope()
{
    if (m_scope)
        return *m_scope;
    m_scope = m_agenda ? std::make_unique<SearchScope>(*m_workspace) : std::make_unique<SearchScope>(m_session);
    connect(m_scope.get(), &SearchScope::completed, this, [this] {
        if (isActive())
            apply();
    });
    return *m_scope;
}

void ListFilter::close()
{
    setText(savedText());
    if (isPage() || !std::exchange(m_isShown, false))
        return;
    emit shownChanged();
}

void ListFilter::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    auto query = core::readQuery(text.toStdString(), foldedForSearch, !isSaved());
    const bool isOther = query.terms != m_query->terms;  // not only another blank
    m_query = std::make_shared<core::Query>(std::move(query));
    if (isOther)
        apply();
    emit textChanged();
    emit countChanged();
}

void ListFilter::apply()
{
    if (!m_scope) {
        m_isShown = false;
        show();
    }
    m_day = m_session.now().date();
    if (isPage())
        m_agenda->setWish([this] { return wish(); });
    m_isLooking = isActive() && !m_scope->isComplete();
    if (!m_isLooking && m_agenda)
        applyToAgenda();
    else if (!m_isLooking)
        applyToList();
    emit countChanged();
}

void ListFilter::applyToList()
{
    m_session.setFilter(isActive() ? SessionIndex::of(m_session).filter(m_query) : core::TaskRows::Filter());
}

void ListFilter::applyToAgenda()
{
    if (!isActive()) {
        m_agenda->setFilter({});
        return;
    }
    std::unordered_map<const ListSession*, core::TaskRows::Filter> filters;
    for (const SessionIndex* index : m_scope->indexes())
        filters.emplace(&index->session(), index->filter(m_query));
    const auto fits = [filters = std::move(filters)](const ListSession& session, core::TaskNumber task) {
        const auto filter = filters.find(&session);
        return filter != filters.end() && filter->second.fits(task);
    };
    m_agenda->setFilter(fits, m_query->asksForDone());
}

core::QueryWish ListFilter::wish() const
{
    core::QuickAddNames known;
    for (const SessionIndex* index : m_scope->indexes()) {
        const ListSession& session = index->session();
        known.lists.push_back(session.title().toStdString());
        for (const std::string& person : index->people())
            known.people.push_back(person);
        if (!session.tasks())
            continue;
        session.tasks()->outline().forEachTagged([&](core::TaskNumber, const std::vector<std::string>& tags) {
            known.tags.insert(known.tags.end(), tags.begin(), tags.end());
        });
    }
    return core::wishOf(*m_query, known, m_session.now().date(), foldedForSearch);
}

void ListFilter::saveAs(const QString& name)
{
    if (!m_workspace || !isActive())
        return;
    if (const auto id = m_workspace->addFilter(name, m_text.trimmed()))
        emit filterSaved(QString::fromStdString(*id));
}

void ListFilter::save()
{
    if (!isSaved() || !isActive())
        return;
    m_keptText = m_text.trimmed();
    m_workspace->setQuery(m_savedId, m_keptText);
    emit textChanged();
}

}  // namespace meldado::ui
