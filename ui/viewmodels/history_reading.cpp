// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Reading what a history shows, in slices between other events.

#include "ui/viewmodels/history.h"

#include <algorithm>

#include <QElapsedTimer>

#include "core/todo/history/commit_changes.h"
#include "ui/session/search_text.h"

namespace meldado::ui {

namespace {

constexpr qint64 kSliceMs = 4;  // of the time between two frames
constexpr std::size_t kStepsAtOnce = 32;

}  // namespace

void History::readSlice()
{
    QElapsedTimer timer;
    timer.start();
    bool isOver = false;
    while (!isOver && timer.elapsed() < kSliceMs) {
        isOver = m_mode == OfList && m_isNotChosenOnly ? readLog() && readNotChosen()
                 : m_mode == OfList                    ? readLog()
                 : m_mode == OfTask                    ? readTask()
                                                       : readTexts();
    }
    if (m_mode == OfList && !m_isNotChosenOnly)
        showRows(m_shown.size());
    if (m_mode == OfList)
        noteMarks();
    if (isOver) {
        m_slices.stop();
        emit lookingChanged();
        emit peopleChanged();
        emit marksChanged();
    }
}

void History::showRows(std::size_t count)
{
    m_rows.growTo(static_cast<int>(count));
}

// True: there is no more, of this and of the three below.
bool History::readLog()
{
    if (!m_log)
        return true;
    const bool isOver = m_log->readMore(kStepsAtOnce);
    for (; m_looked < m_log->size(); ++m_looked) {
        const core::LoggedCommit& commit = m_log->at(m_looked);
        if (m_moment && commit.name == *m_moment)
            setPlace(m_looked);
        if (isWanted(writerOf(commit)))
            m_shown.push_back(static_cast<std::uint32_t>(m_looked));
        if (m_until && commit.when && *commit.when <= *m_until) {
            m_until.reset();
            setPlace(m_looked);
        }
    }
    if (isOver && m_until) {
        m_until.reset();
        setPlace(m_log->size() == 0 ? 0 : m_log->size() - 1);
    }
    return isOver;
}

// Versions and events, newest first: an event stands above what it builds on.
bool History::readTask()
{
    if (!m_versions || !m_events)
        return true;
    if (!m_versions->readMore(kStepsAtOnce) || !m_events->readMore(kStepsAtOnce))
        return false;
    const auto& lineage = m_session->tasks()->outline().views().lineage();
    const auto& versions = m_versions->versions();
    const auto& events = m_events->events();
    std::size_t event = 0;
    const auto showEvent = [&] {
        if (isWanted(events[event].writer) && !m_isNotChosenOnly)
            m_shown.push_back(static_cast<std::uint32_t>(versions.size() + event));
        ++event;
    };
    for (std::size_t place = 0; place < versions.size(); ++place) {
        const auto delta = core::TaskEvents::deltaOf(lineage, versions[place].version);
        while (event < events.size() && events[event].delta > delta)
            showEvent();
        if (isWanted(versions[place].writer) && (!m_isNotChosenOnly || !versions[place].notChosen.empty()))
            m_shown.push_back(static_cast<std::uint32_t>(place));
    }
    while (event < events.size())
        showEvent();
    showRows(m_shown.size());
    return true;
}

bool History::readTexts()
{
    while (!m_search) {
        if (m_toSearch.empty())
            return true;
        if (!m_toSearch.front()->tasks()) {
            m_toSearch.erase(m_toSearch.begin());
            continue;
        }
        const core::Query query = core::readQuery(m_words.toStdString(), foldedForSearch);
        m_search.emplace(m_toSearch.front()->tasks()->outline().views(), query, foldedForSearch);
    }
    if (!m_search->lookMore(kStepsAtOnce))
        return false;
    for (const core::HistoryHit& hit : m_search->hits())
        m_found.push_back({m_toSearch.front(), hit});
    std::ranges::stable_sort(m_found, std::ranges::greater(), [](const Found& found) { return found.hit.when; });
    m_rows.reset(static_cast<int>(m_found.size()));
    m_search.reset();
    m_toSearch.erase(m_toSearch.begin());
    return m_toSearch.empty();
}

// Only of tasks that were ever settled, or are changed differently now.
bool History::readNotChosen()
{
    const core::MergeViews& views = m_session->tasks()->outline().views();
    const core::Lineage& lineage = views.lineage();
    for (std::size_t count = 0; count < kStepsAtOnce && m_nextObject < lineage.objectsEnd(); ++count, ++m_nextObject) {
        const bool wasParted = lineage.has(m_nextObject) && !lineage.isList(m_nextObject) &&
                               (lineage.hasSeals(m_nextObject) || lineage.leaves(m_nextObject).size() > 1);
        if (!wasParted)
            continue;
        const std::string id(lineage.id(m_nextObject));
        core::TaskHistory history(views, id);
        while (!history.readMore(kStepsAtOnce)) {}
        for (std::size_t place = 0; place < history.versions().size(); ++place) {
            const core::TaskVersion& version = history.versions()[place];
            if (version.notChosen.empty() || !isWanted(version.writer))
                continue;
            for (core::FieldChange& change : history.changes(place)) {
                if (std::ranges::find(version.notChosen, change.field) != version.notChosen.end())
                    m_left.push_back({id, core::lastTitle(lineage, id), std::move(change), version.writer, history.content(place)});
            }
        }
        showRows(m_left.size());
    }
    return m_nextObject >= lineage.objectsEnd();
}

}  // namespace meldado::ui
