// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/joined_lists.h"

#include <algorithm>
#include <utility>

#include "ui/session/workspace.h"

namespace meldado::ui {

JoinedLists::JoinedLists(Shares& shares, Workspace& workspace, QObject* parent)
    : QObject(parent), m_shares(shares), m_workspace(workspace)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, qOverload<>(&JoinedLists::goOn));
    connect(&shares, &Shares::written, this, &JoinedLists::goOnSoon);
    connect(&workspace, &Workspace::listsChanged, this, &JoinedLists::goOnSoon);
    connect(&workspace, &Workspace::listChanged, this, &JoinedLists::goOnSoon);
    connect(&workspace, &Workspace::unsavedChanged, this, &JoinedLists::goOnSoon);
    connect(&workspace.document(), &ListSession::phaseChanged, this, &JoinedLists::goOnSoon);
}

bool JoinedLists::join(const QString& document, const QString& place, const QString& title)
{
    const auto share = m_shares.add(document, place, {Shares::Joining::Step::Begun, title});
    if (share)
        m_listed.erase(*share);
    return share.has_value();
}

void JoinedLists::goOn()
{
    if (!m_shares.isWritten())
        return;  // written() calls again
    const auto& all = m_shares.all();
    const auto isOpen = [](const Shares::Share& share) { return share.joining.step != Shares::Joining::Step::Done; };
    static_cast<void>(std::ranges::any_of(all, [&](const Shares::Share& share) { return isOpen(share) && goOn(share); }));
}

bool JoinedLists::goOn(const Shares::Share& share)
{
    return share.joining.step == Shares::Joining::Step::Begun ? list(share) : takePart(share);
}

bool JoinedLists::list(const Shares::Share& share)
{
    const QString document = share.document;
    const Workspace::Entry* entry = m_workspace.findDocument(document.toStdString());
    if (!entry && m_listed.contains(share.id)) {  // it was deleted at once
        m_shares.setJoining(share.id, {});
        return true;
    }
    if (!entry) {
        if (const auto made = m_workspace.adoptList(document.toStdString(), share.joining.title)) {
            m_listed.insert(share.id);
            emit listed(document, QString::fromStdString(*made));
        }
        return false;
    }
    if (m_listed.insert(share.id).second)
        emit listed(document, QString::fromStdString(entry->id));
    if (!m_workspace.document().queue().isSaved())
        return false;
    m_shares.setJoining(share.id, {Shares::Joining::Step::Listed, {}});
    return true;
}

bool JoinedLists::takePart(const Shares::Share& share)
{
    if (m_workspace.document().phase() != ListSession::Phase::Ready)
        return false;
    if (const Workspace::Entry* entry = m_workspace.findDocument(share.document.toStdString())) {
        ListSession& session = *entry->session;
        const Author self = session.author();
        const bool hasBegun = session.phase() == ListSession::Phase::Ready && session.tasks()->hasRoot();
        if (!hasBegun || !session.setTakesPart(Action::JoinList, self.personId.toStdString(), self.name, true) ||
            !session.queue().isSaved())
            return false;
    }
    m_shares.setJoining(share.id, {});  // also of a list that was deleted meanwhile: nobody takes part then
    return true;
}

}  // namespace meldado::ui
