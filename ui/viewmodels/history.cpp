// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Opening. Reading in slices: history_reading.cpp. Moments: history_moments.cpp. What rows say: history_rows.cpp.

#include "ui/viewmodels/history.h"

#include <algorithm>

#include "core/todo/history/commit_changes.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

History::History(ListSession& session, Workspace* workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_session(&session),
      m_past(session.clock()),
      m_rows([this](int row) { return rowOf(row); }),
      m_since([this](int row) { return sinceRow(row); }),
      m_tasks(m_past)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &History::readSlice);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &History::beginAnew);
}

History::~History() = default;

// What it reads goes with the document, or does not fit any more.
void History::follow(ListSession& session)
{
    if (!m_followed.insert(&session).second)
        return;
    const auto changed = [this, one = &session] {
        if (m_mode == Closed || (m_mode != InTexts && one != m_session))
            return;
        m_log.reset();
        m_versions.reset();
        m_events.reset();
        m_search.reset();
        m_slices.stop();
        m_isWorkerCurrent = false;
        m_soon.start();
    };
    connect(&session, &ListSession::touched, this, changed);
    connect(&session, &ListSession::documentChanged, this, changed);
    connect(&session, &ListSession::phaseChanged, this, changed);
}

void History::open(Mode mode, ListSession& session)
{
    if (m_session != &session || mode != OfTask) {
        m_worker.reset();
        m_isWorkerCurrent = false;
    }
    if (mode != OfTask || m_session != &session) {
        m_place = 0;
        m_moment.reset();
        m_past.show({});
        m_since.reset(0);
    }
    m_session = &session;
    m_only.clear();
    m_isNotChosenOnly = false;
    m_until.reset();
    setWorking(false);
    follow(session);
    m_settled.follow(mode == OfList ? &session : nullptr);
    m_mode = mode;
    beginAnew();
    emit modeChanged();
    emit onlyChanged();
}

void History::showList(ListSession& session)
{
    m_below = Closed;
    open(OfList, session);
}

void History::showTask(ListSession& session, const std::string& id)
{
    m_below = m_mode == OfTask ? m_below : m_mode;
    m_task = id;
    open(OfTask, session);
}

void History::showTaskAt(int row)
{
    if (row < 0 || row >= m_rows.count())
        return;
    const auto number = static_cast<std::size_t>(row);
    if (m_mode == OfList && m_isNotChosenOnly) {
        showTask(*m_session, std::string(m_left[number].task));
    } else if (m_mode == InTexts && !m_found[number].hit.task.empty()) {
        ListSession& session = *m_found[number].session;
        showTask(session, std::string(m_found[number].hit.task));
    }
}

void History::showTaskSince(int row)
{
    if (const core::PastChange* change = changeAt(row))
        showTask(*m_session, std::string(change->id));
}

void History::lookFor(const QString& words)
{
    m_below = Closed;
    m_words = words;
    const std::vector<ListSession*> all = m_workspace ? m_workspace->sessions() : std::vector{m_session};
    for (ListSession* session : all)
        follow(*session);
    open(InTexts, *m_session);
}

void History::goBack()
{
    const Mode below = std::exchange(m_below, Closed);
    if (below == Closed) {
        close();
        return;
    }
    m_mode = below;
    m_only.clear();
    m_isNotChosenOnly = false;
    beginAnew();
    emit modeChanged();
    emit onlyChanged();
    emit momentChanged();
}

// Lets go of all that was read.
void History::close()
{
    if (m_mode == Closed)
        return;
    m_mode = Closed;
    m_below = Closed;
    m_settled.follow(nullptr);
    m_place = 0;
    m_moment.reset();
    m_worker.reset();
    beginAnew();
    m_past.show({});
    m_since.reset(0);
    setWorking(false);
    emit modeChanged();
    emit momentChanged();
}

QString History::title() const
{
    if (m_mode == InTexts)
        return m_words;
    if (m_mode != OfTask || !m_session->tasks())
        return m_session->title();
    const auto& outline = m_session->tasks()->outline();
    const auto task = outline.find(m_task);
    return QString::fromStdString(task ? outline.task(*task).title : core::lastTitle(outline.views().lineage(), m_task));
}

bool History::isEditable() const
{
    return m_session->phase() == ListSession::Phase::Ready && !m_session->readOnlyReason();
}

void History::beginAnew()
{
    m_soon.stop();
    m_log.reset();
    m_versions.reset();
    m_events.reset();
    m_search.reset();
    m_shown.clear();
    m_looked = 0;
    m_found.clear();
    m_left.clear();
    m_nextObject = 0;
    m_marks.clear();
    m_marked = 0;
    m_rows.reset(0);
    const bool isRead = m_mode != Closed && m_session->replica() && m_session->phase() == ListSession::Phase::Ready;
    if (isRead && m_mode == OfList) {
        m_log.emplace(*m_session->replica());
    } else if (isRead && m_mode == OfTask) {
        const core::MergeViews& views = m_session->tasks()->outline().views();
        m_versions.emplace(views, m_task);
        m_events.emplace(views.lineage(), m_task);
    } else if (m_mode == InTexts) {
        m_toSearch = m_workspace ? m_workspace->sessions() : std::vector{m_session};
    }
    emit titleChanged();
    emit marksChanged();
    emit peopleChanged();
    if (isRead || m_mode == InTexts) {
        m_slices.start();
        readSlice();
    } else {
        m_slices.stop();
    }
    emit lookingChanged();
}

// --- whose --------------------------------------------------------------------------------------------------

bool History::isWanted(const core::Writer& writer) const
{
    return m_only.isEmpty() || writerName(writer, m_session->author()) == m_only;
}

QStringList History::people() const
{
    QStringList names;
    const auto add = [&](const core::Writer& writer) {
        const QString name = writerName(writer, m_session->author());
        if (!names.contains(name))
            names << name;
    };
    if (m_log) {
        for (const core::Writer& writer : m_log->writers())
            add(writer);
    } else if (m_versions && m_versions->isComplete()) {
        for (const core::TaskVersion& version : m_versions->versions())
            add(version.writer);
        for (const core::TaskEvent& event : m_events->events())
            add(event.writer);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

void History::setOnly(const QString& person)
{
    if (person == m_only)
        return;
    m_only = person;
    emit onlyChanged();
    beginAnew();
    showSince();
}

void History::setNotChosenOnly(bool isSo)
{
    if (isSo == m_isNotChosenOnly)
        return;
    m_isNotChosenOnly = isSo;
    emit onlyChanged();
    beginAnew();
}

}  // namespace meldado::ui
