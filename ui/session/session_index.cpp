// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/session_index.h"

#include <QElapsedTimer>

#include "ui/session/list_session.h"
#include "ui/session/search_text.h"

namespace meldado::ui {

namespace {

constexpr qint64 kSliceMs = 4;  // of the time between two frames
constexpr std::size_t kTasksAtOnce = 64;

}  // namespace

SessionIndex& SessionIndex::of(ListSession& session)
{
    auto* known = session.findChild<SessionIndex*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new SessionIndex(session);
}

SessionIndex::SessionIndex(ListSession& session) : QObject(&session), m_session(session)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &SessionIndex::readSlice);
    connect(&session, &ListSession::documentChanged, this, &SessionIndex::begin);
    connect(&session, &ListSession::outlineFollowed, this, [this](const core::OutlineUpdate& update) {
        if (m_index)
            tell(m_index->apply(update));
    });
    connect(&session, &ListSession::touched, this, [this](const std::vector<std::string>& objects) {
        if (m_index && !objects.empty())
            tell(m_index->touch(objects));
    });
}

void SessionIndex::want()
{
    if (std::exchange(m_isWanted, true))
        return;
    begin();
}

void SessionIndex::begin()
{
    m_slices.stop();
    m_index.reset();
    if (!m_isWanted || !m_session.tasks())
        return;
    m_index.emplace(*m_session.tasks(), foldedForSearch);
    readSlice();
}

void SessionIndex::readSlice()
{
    QElapsedTimer timer;
    timer.start();
    while (!m_index->readMore(kTasksAtOnce)) {
        if (timer.elapsed() >= kSliceMs) {
            m_slices.start();
            return;
        }
    }
    m_slices.stop();
    emit completed();
}

void SessionIndex::tell(const std::vector<core::TaskNumber>& tasks)
{
    if (!m_index->isComplete())
        m_slices.start();
    else if (!tasks.empty())
        emit changed(tasks);
}

bool SessionIndex::isComplete() const
{
    return m_index ? m_index->isComplete() : !m_session.tasks();
}

core::SearchIndex::Best SessionIndex::best(const core::Query& query, std::size_t count) const
{
    if (!m_index)
        return {};
    const std::string list = foldedForSearch(m_session.title().toStdString());
    return m_index->best(query, {list, m_session.now().date()}, count);
}

std::function<bool(core::TaskNumber)> SessionIndex::filter(std::shared_ptr<const core::Query> query) const
{
    return [this, query = std::move(query), list = foldedForSearch(m_session.title().toStdString()),
            today = m_session.now().date()](core::TaskNumber task) {
        return m_index && m_index->rankOf(*query, task, {list, today}).has_value();
    };
}

std::set<std::string> SessionIndex::people() const
{
    return m_index ? m_index->people() : std::set<std::string>();
}

}  // namespace meldado::ui
