// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/meeting_watch.h"

#include <algorithm>
#include <utility>

#include "ui/session/shares.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

MeetingWatch::MeetingWatch(Shares& shares, Workspace& workspace, QObject* parent)
    : QObject(parent), m_shares(shares), m_workspace(workspace)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuiet);
    connect(&m_quiet, &QTimer::timeout, this, &MeetingWatch::onQuiet);
    connect(&shares.engine(), &adapters::SyncEngine::arrived, this, &MeetingWatch::onArrived);
}

// What came is read in the background, so the list does not know of it yet.
void MeetingWatch::onArrived(const QString& document)
{
    const Workspace::Entry* entry = m_workspace.findDocument(document.toStdString());
    if (!entry)
        return;  // it was deleted here
    m_before.emplace(entry->session, entry->session->reviews().count());
    m_quiet.start();
}

void MeetingWatch::onQuiet()
{
    const auto isReceiving = [this](const Shares::Share& share) {
        return m_shares.engine().status(share.id).state == adapters::ShareState::Receiving;
    };
    const auto isBusy = [](const auto& each) { return each.first->isTakingIn(); };
    if (std::ranges::any_of(m_shares.all(), isReceiving) || std::ranges::any_of(m_before, isBusy)) {
        m_quiet.start();
        return;
    }
    ListSession* first = nullptr;
    int lists = 0;
    int tasks = 0;
    const auto before = std::exchange(m_before, {});
    for (const Workspace::Entry& entry : m_workspace.lists()) {
        const auto known = before.find(entry.session);
        const int count = known == before.end() ? 0 : entry.session->reviews().count();
        if (known == before.end() || count <= known->second)
            continue;
        first = first ? first : entry.session;
        ++lists;
        tasks += count;
    }
    if (first)
        emit leftToReview(first, lists, tasks);
}

}  // namespace meldado::ui
