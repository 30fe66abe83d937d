// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How a ListSession takes in what others wrote: commit by commit, and of a large one so many objects at a time, so that the
// window is drawn in between. Whoever edits before all of it is taken in does so after it.

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "ui/session/arrival_slices.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

void ListSession::lookForNews()
{
    if (m_phase != Phase::Ready)
        return;
    ++m_lookCount;
    QMetaObject::invokeMethod(m_worker, &StoreWorker::fetchNews, Qt::QueuedConnection);
}

bool ListSession::isTakingIn() const
{
    return m_lookCount > 0 || (m_document && (!m_arrivals.empty() || isBehind()));
}

void ListSession::onFetched(const FetchedPtr& fetched)
{
    if (!m_document)
        return;
    m_lookCount = std::max(0, m_lookCount - 1);  // those of before it was opened again are none of ours
    m_fetchError.reset();
    m_retryPauseMs = 0;
    for (const auto& delta : fetched->arrivals.deltas) {
        if (m_document->identity.empty())
            m_document->identity = OpenDocument::identityIn(*delta);
    }
    m_unusable = fetched->unusable;
    if (!fetched->arrivals.empty())
        std::ranges::move(arrivalSlices(fetched->arrivals), std::back_inserter(m_arrivals));
    if (!m_takingIn.isActive())  // else it goes on by itself
        takeIn();
}

// Nothing is staged: each gesture has committed before the event loop came here.
void ListSession::takeIn()
{
    if (isBehind())
        catchUp(kObjectsAtOnce);
    else if (!m_arrivals.empty())
        refresh();
    if (m_arrivals.empty() && !isBehind())
        noteWaiting();
    else
        m_takingIn.start();
}

void ListSession::refresh()
{
    core::Result<core::ChangeSet> changes = m_document->replica.refresh(m_arrivals.front());
    m_arrivals.pop_front();
    if (!changes) {
        m_fetchError = changes.error();
        return;
    }
    if (changes->empty())
        return;
    m_arriving = *std::move(changes);
    follow(m_document->list.begin(m_arriving, kObjectsAtOnce));
    if (isBehind())
        emit touched({});  // who reads the replica hears of it at once
    else
        tellTouched(std::exchange(m_arriving, {}));
}

bool ListSession::isBehind() const
{
    return m_document->list.outline().isBehind();
}

void ListSession::catchUp(std::size_t most)
{
    follow(m_document->list.goOn(most));
    if (!isBehind())
        tellTouched(std::exchange(m_arriving, {}));
}

core::TaskList& ListSession::upToDate()
{
    while (isBehind())
        catchUp(SIZE_MAX);
    return m_document->list;
}

void ListSession::onFetchFailed(const core::Error& error)
{
    m_lookCount = std::max(0, m_lookCount - 1);
    m_fetchError = error;
    retryLater();
    emit problemsChanged();
}

void ListSession::noteWaiting()
{
    m_waitingCount = m_document->replica.waiting().size();
    emit problemsChanged();
}

}  // namespace meldado::ui
