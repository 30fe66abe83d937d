// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/save_queue.h"

#include <algorithm>
#include <utility>

#include "ui/session/store_worker.h"

namespace meldado::ui {

namespace {

constexpr int kLongestPauseMs = 60'000;

}  // namespace

SaveQueue::SaveQueue(StoreWorker& worker, QObject* parent) : QObject(parent), m_worker(worker)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SaveQueue::writeNext);
    connect(&worker, &StoreWorker::published, this, &SaveQueue::onPublished);
    connect(&worker, &StoreWorker::publishFailed, this, &SaveQueue::onFailed);
}

void SaveQueue::add(core::Commit commit)
{
    m_commits.push_back({std::move(commit), std::exchange(m_gate, std::nullopt)});
    emit changed();
    if (!m_retry.isActive())
        writeNext();
}

const std::optional<core::Error>& SaveQueue::error() const
{
    return !m_error && isHeld() && m_commits.front().gate->other ? m_commits.front().gate->other->error() : m_error;
}

void SaveQueue::waitFor(const SaveQueue& other)
{
    if (&other == this || other.isSaved())
        return;
    m_gate = Gate{&other, other.m_durableCount + other.m_commits.size()};
    connect(&other, &SaveQueue::changed, this, &SaveQueue::onOtherChanged, Qt::UniqueConnection);
}

void SaveQueue::onOtherChanged()
{
    if (isHeld() && error())
        emit changed();  // why nothing is saved here
    else if (!m_retry.isActive())
        writeNext();
}

bool SaveQueue::isHeld() const
{
    if (m_commits.empty() || !m_commits.front().gate)
        return false;
    const Gate& gate = *m_commits.front().gate;
    return !gate.other || gate.other->m_durableCount < gate.count;
}

void SaveQueue::tryAgain()
{
    m_retry.stop();
    m_pauseMs = 0;
    writeNext();
}

void SaveQueue::writeNext()
{
    if (m_isWriting || m_commits.empty() || isHeld())
        return;
    m_isWriting = true;
    QMetaObject::invokeMethod(
        &m_worker, [worker = &m_worker, commit = m_commits.front().commit] { worker->publish(commit); }, Qt::QueuedConnection);
}

void SaveQueue::onPublished()
{
    m_isWriting = false;
    m_pauseMs = 0;
    m_error.reset();
    m_commits.pop_front();
    ++m_durableCount;
    emit changed();
    writeNext();
}

void SaveQueue::onFailed(const core::Error& error)
{
    m_isWriting = false;
    m_error = error;
    m_pauseMs = m_pauseMs == 0 ? m_firstPauseMs : std::min(2 * m_pauseMs, kLongestPauseMs);
    m_retry.start(m_pauseMs);
    emit changed();
}

}  // namespace meldado::ui
