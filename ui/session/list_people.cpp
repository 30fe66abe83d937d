// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/list_people.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

#include <QElapsedTimer>

namespace meldado::ui {

namespace {

constexpr qint64 kSliceMs = 4;

}  // namespace

ListPeople::ListPeople(ListSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_people(session.author().personId.toStdString())
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &ListPeople::readSlice);
    connect(&session, &ListSession::documentChanged, this, &ListPeople::readAll);
    connect(&session, &ListSession::touched, this, &ListPeople::follow);
    readAll();
}

void ListPeople::readAll()
{
    m_people = core::PeopleOfList(m_session.author().personId.toStdString());
    m_unread.clear();
    if (!m_session.replica())
        return;
    m_unread = m_session.replica()->applied();
    std::ranges::reverse(m_unread);
    m_slices.start();
}

void ListPeople::readSlice()
{
    QElapsedTimer time;
    time.start();
    const core::Replica* replica = m_session.replica();
    while (replica && !m_unread.empty() && !time.hasExpired(kSliceMs)) {
        if (const auto delta = replica->delta(m_unread.back()))
            m_people.add(*delta);
        m_unread.pop_back();
    }
    if (replica && !m_unread.empty())
        return;
    m_slices.stop();
    follow();
    emit changed();
}

// From what nothing builds upon back to what is known; then read in the order in which it was done.
void ListPeople::follow()
{
    if (m_slices.isActive() || !m_session.replica())
        return;
    std::unordered_set<core::DeltaName> found;
    std::vector<core::DeltaName> open = m_session.replica()->anchors();
    while (!open.empty()) {
        const core::DeltaName name = open.back();
        open.pop_back();
        const auto delta = m_people.has(name) ? nullptr : m_session.replica()->delta(name);
        if (delta && found.insert(name).second)
            open.insert(open.end(), delta->parents().begin(), delta->parents().end());
    }
    if (found.empty())
        return;
    m_unread.assign(found.begin(), found.end());
    std::ranges::sort(m_unread, std::ranges::greater());  // parents have lower indexes
    m_slices.start();
}

}  // namespace meldado::ui
