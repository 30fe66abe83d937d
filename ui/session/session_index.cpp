// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/session_index.h"

#include <chrono>

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

core::TaskRows::Filter SessionIndex::filter(std::shared_ptr<const core::Query> query) const
{
    struct Question {
        std::shared_ptr<const core::Query> query;
        std::string list;
        std::chrono::sys_days today;

        [[nodiscard]] core::SearchPlace place() const { return {list, today}; }
    };
    const auto question = std::make_shared<const Question>(
        Question{std::move(query), foldedForSearch(m_session.title().toStdString()), m_session.now().date()});
    return {[this, question](core::TaskNumber task) { return m_index && m_index->fits(*question->query, task, question->place()); },
            [this, question](const core::TaskRows::Filter::Visit& visit) {
                if (m_index)
                    m_index->forEachFitting(*question->query, question->place(), visit);
            }};
}

std::set<std::string> SessionIndex::people() const
{
    return m_index ? m_index->people() : std::set<std::string>();
}

}  // namespace meldado::ui
