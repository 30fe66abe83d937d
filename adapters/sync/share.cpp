// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is due, what failed, and what the share says of itself. What it finds is share_looks.cpp, what it moves
// share_moves.cpp.

#include "adapters/sync/share.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;

Share::Share(Setup setup, core::Random& random, core::Executor& executor)
    : m_hereStore(std::move(setup.here)),
      m_own(setup.own),
      m_thereStore(std::move(setup.there)),
      m_random(random),
      m_executor(executor),
      m_seenBy(std::move(setup.me)),
      m_isPaused(setup.memory.isPaused),
      m_expectedCount(setup.memory.seenCount)
{
    assert(m_hereStore && m_thereStore);
    if (m_expectedCount > 0)
        m_thereStore->expectThere();
    showStatus();
}

ShareMemory Share::memory() const
{
    return {m_expectedCount, m_isPaused};
}

// --- what is due ------------------------------------------------------------------------------------------------

bool Share::isReceiving() const
{
    return !m_toReceive.empty() || !m_toCompare.empty() || !m_copiesToTake.empty();
}

bool Share::isSending() const
{
    return !m_toSend.empty() && !m_asksGone;
}

bool Share::isQuiet() const
{
    return m_hasLooked && !m_isNewsHere && !m_isNewsThere && !m_isToTidy && !isReceiving() && !isSending()
        && !m_thereTrouble && !m_hereTrouble && !m_keepTrouble;
}

bool Share::hasDoubts() const
{
    return m_onlineOnlyCount > 0 || std::ranges::any_of(m_doubts.all(), [this](const auto& each) {
               return each.first == each.second.id.key() && !m_here.contains(each.second.id);
           });
}

Share::Due Share::next() const
{
    if (m_isPaused)
        return {Task::LookThere, kNever};
    if (m_isNewsHere)
        return {Task::LookHere, m_herePauses.until()};

    const auto send = std::max({m_therePauses.until(), m_herePauses.until(), m_sendPauses.until()});
    const bool isMoving =
        (isReceiving() && !m_keepPauses.hasFailed()) || (isSending() && !m_sendPauses.hasFailed());
    auto look = m_nextLook;
    if (m_isNewsThere && !isMoving)  // what we write is told as well
        look = std::min(look, m_lastLook + kLeastBetweenLooks);

    Due due{Task::LookThere, std::max(look, m_therePauses.until())};
    const auto consider = [&](Task task, SyncTime at) {
        if (at < due.at && m_now < due.at)  // what is due at once goes in this order
            due = {task, at};
    };
    if (m_hasLooked) {
        if (m_isToTidy)
            consider(Task::Tidy, send);
        const auto receive = isReceiving() ? SyncTime{} : m_doubts.nextTry();
        if (receive != kNever)
            consider(Task::Receive, std::max({receive, m_therePauses.until(), m_keepPauses.until()}));
        if (isSending())
            consider(Task::Send, send);
    }
    return due;
}

SyncTime Share::step(SyncTime now)
{
    m_now = now;
    m_isStopped = false;
    const auto due = next();
    if (due.at > now) {
        showStatus();
        return due.at;
    }
    run(due.task);
    if (!isReceiving() && !isSending()) {
        m_doneCount = 0;
        if (m_own)
            m_own->rest();
    }
    if (m_hasLooked && !m_hasMetOthers && m_seenBy.knowsNobody() && m_seenBy.hasUnseen())
        meetOthers();
    if (isQuiet() && !m_sendTrouble)
        m_status.upToDateSince = now;
    showStatus();
    return next().at;
}

void Share::run(Task task)
{
    switch (task) {
    case Task::LookHere: static_cast<void>(lookHere()); return;
    case Task::LookThere: return lookThere();
    case Task::Tidy: return tidy();
    case Task::Receive: return receive();
    case Task::Send: return send();
    }
}

// --- what people say --------------------------------------------------------------------------------------------

void Share::tryNow()
{
    m_herePauses.hurry();
    m_keepPauses.hurry();
    m_therePauses.hurry();
    m_sendPauses.hurry();
    m_isNewsThere = true;
}

void Share::pause()
{
    m_isPaused = true;
    showStatus();
}

void Share::resume()
{
    m_isPaused = false;
    tryNow();
    showStatus();
}

void Share::putBack()
{
    m_asksGone = false;
    m_expectedCount = m_presentCount;
    m_gone.clear();  // what is not there and not missed is sent
    if (m_hasLooked)
        planSending();
    tryNow();
}

std::size_t Share::takeArrivedCount()
{
    return std::exchange(m_arrivedCount, 0);
}

// --- what failed ------------------------------------------------------------------------------------------------

void Share::failHere(const Error& error)
{
    m_hereTrouble = error;
    m_herePauses.failed(m_now, m_random);
}

void Share::failKeeping(const Error& error)
{
    m_keepTrouble = error;
    m_keepPauses.failed(m_now, m_random);
}

void Share::failThere(const Error& error)
{
    m_thereTrouble = error;
    m_therePauses.failed(m_now, m_random);
}

void Share::failSending(const Error& error)
{
    m_sendTrouble = error;
    m_failuresInARow = 0;
    m_sendPauses.failed(m_now, m_random);
}

// --- what it says -----------------------------------------------------------------------------------------------

namespace {

ShareCode codeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FolderGone:
    case ErrorCode::NotFound: return ShareCode::FolderGone;
    case ErrorCode::PermissionDenied:
    case ErrorCode::ReadOnly: return ShareCode::FolderReadonly;
    case ErrorCode::DiskFull: return ShareCode::DiskFull;
    case ErrorCode::NewerFormat: return ShareCode::NewerFormat;
    case ErrorCode::Damaged:
    case ErrorCode::Malformed: return ShareCode::Damaged;
    default: return ShareCode::None;  // a medium or a network that does not answer: offline
    }
}

std::size_t countOf(const std::set<BlobId>& blobs, BlobId::Kind kind)
{
    const BlobId first{kind, 0, {}};
    const BlobId last{static_cast<BlobId::Kind>(static_cast<int>(kind) + 1), 0, {}};
    return static_cast<std::size_t>(std::distance(blobs.lower_bound(first), blobs.lower_bound(last)));
}

// One file more, and what it is called: the first of them are enough for who looks after them.
void count(std::size_t& files, std::string& names, const std::string& name)
{
    if (++files <= Share::kMaxNamed)
        names += names.empty() ? name : "\n" + name;
}

}  // namespace

std::vector<Attention> Share::attentions() const
{
    std::vector<Attention> all;
    const auto add = [&](ShareCode code, bool isHere, std::size_t count, std::string detail) {
        all.push_back({code, isHere, count, std::move(detail)});
    };
    for (const auto* trouble : {&m_thereTrouble, &m_hereTrouble, &m_keepTrouble, &m_sendTrouble}) {
        const auto code = *trouble ? codeFor((*trouble)->code) : ShareCode::None;
        if (code != ShareCode::None)
            add(code, trouble == &m_hereTrouble || trouble == &m_keepTrouble, 0, (*trouble)->detail);
    }
    if (m_asksGone)
        add(ShareCode::FolderGone, false, m_expectedCount - m_presentCount, "more than half of what was there is gone");

    std::size_t damaged = 0;
    std::size_t partial = 0;
    std::size_t onlineOnly = m_onlineOnlyCount;
    std::string damagedNames;
    std::string partialNames;
    for (const auto& [name, doubt] : m_doubts.all()) {
        const bool isSettled = m_now - doubt.unchangedSince >= Doubts::kToDamaged;
        const bool isMissed = !m_here.contains(doubt.id);
        if (doubt.why == Doubts::Why::OnlineOnly)
            onlineOnly += isMissed ? 1 : 0;
        else if (doubt.why != Doubts::Why::TooLarge && isSettled && isMissed)
            count(damaged, damagedNames, name);
        else if (doubt.why == Doubts::Why::Torn && isMissed && m_now - doubt.since >= Doubts::kToPartial)
            count(partial, partialNames, name);
    }
    if (damaged > 0)
        add(ShareCode::Damaged, false, damaged, std::move(damagedNames));
    if (onlineOnly > 0)
        add(ShareCode::OnlineOnly, false, onlineOnly, {});
    if (partial > 0)
        add(ShareCode::Partial, false, partial, std::move(partialNames));
    if (m_copies.size() + m_foreignCount > kForeignToTell)
        add(ShareCode::ForeignFiles, false, m_copies.size() + m_foreignCount, {});
    return all;
}

ShareState Share::state() const
{
    if (m_isPaused)
        return ShareState::Paused;
    if (!m_status.attentions.empty())
        return ShareState::NeedsAttention;
    if (m_thereTrouble || m_hereTrouble || m_keepTrouble || m_sendTrouble)
        return ShareState::Offline;
    if (!m_hasLooked)
        return ShareState::Looking;
    if (!m_toReceive.empty() || !m_copiesToTake.empty())
        return ShareState::Receiving;
    if (isSending())
        return ShareState::Sending;
    if (m_status.changesToSend > 0)
        return ShareState::Waiting;
    return m_seenBy.hasUnseen() ? ShareState::NotYetSeen : ShareState::UpToDate;
}

void Share::showStatus()
{
    m_status.attentions = attentions();
    m_status.attention = m_status.attentions.empty() ? Attention{} : m_status.attentions.front();
    m_status.changesToSend = countOf(m_toSend, BlobId::Kind::Delta) + countOf(m_refused, BlobId::Kind::Delta);
    m_status.filesToSend = countOf(m_toSend, BlobId::Kind::Raw) + countOf(m_refused, BlobId::Kind::Raw);
    m_status.doneCount = m_doneCount;
    m_status.totalCount = m_doneCount + m_toReceive.size() + m_copiesToTake.size() + (isSending() ? m_toSend.size() : 0);
    m_status.copyCount = m_copies.size();
    m_status.notSeenBy = m_seenBy.notSeenBy();
    m_status.state = state();
}

}  // namespace meldado::adapters
