// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One batch of blobs from there to here, or from here to there. No more than a batch is in memory.

#include <algorithm>
#include <utility>

#include "adapters/sync/share.h"
#include "core/hash/sha256.h"
#include "core/store/publish.h"

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

// Parsed, when it is a commit; null for anything else, and for one that no replica takes.
std::shared_ptr<const core::Delta> commitFrom(const BlobId& id, const core::Bytes& bytes)
{
    if (id.kind != BlobId::Kind::Delta)
        return nullptr;
    return core::Delta::parseShared({id.index, id.digest}, bytes).value_or(nullptr);
}

// What reading one name came to. Several threads write, each its own.
struct Outcome {
    enum class Kind { LeftOut, Good, Bad };  // left out: the batch is full
    Kind kind = Kind::LeftOut;
    core::Bytes bytes;
    ErrorCode code = ErrorCode::Io;
};

}  // namespace

// --- from there to here -----------------------------------------------------------------------------------------

// What is tried again comes first, then blobs, then the copies of blobs; an attachment alone.
std::vector<Share::Wanted> Share::takeWanted()
{
    std::vector<Wanted> wanted;
    for (const auto& [name, doubt] : m_doubts.all()) {
        if (doubt.nextTry <= m_now && wanted.size() < m_batchBlobs)
            wanted.push_back({name, doubt.id});
    }
    for (auto* ids : {&m_toReceive, &m_toCompare}) {
        while (!ids->empty() && wanted.size() < m_batchBlobs) {
            const auto id = *ids->begin();
            const bool isLarge = id.kind == BlobId::Kind::Raw;
            if (isLarge && !wanted.empty())
                return wanted;
            ids->erase(ids->begin());
            wanted.push_back({id.key(), id});
            if (isLarge)
                return wanted;
        }
    }
    while (!m_copiesToTake.empty() && wanted.size() < m_batchBlobs) {
        auto copy = std::move(m_copiesToTake.back());
        m_copiesToTake.pop_back();
        wanted.push_back({std::move(copy.name), copy.id});
    }
    return wanted;
}

// It was not looked at, or could not be kept: the next batch has it.
void Share::putBackWanted(const Wanted& wanted)
{
    if (m_doubts.find(wanted.name))
        return;  // it is still due
    if (wanted.name != wanted.id.key())
        m_copiesToTake.push_back({wanted.name, wanted.id});
    else
        (m_here.contains(wanted.id) ? m_toCompare : m_toReceive).insert(wanted.id);
}

void Share::receive()
{
    const auto wanted = takeWanted();
    std::vector<std::string> names;
    for (const auto& each : wanted)
        names.push_back(each.name);
    std::vector<Outcome> outcomes(wanted.size());
    std::atomic<std::size_t> byteCount = 0;
    m_thereStore->readEach(names, m_executor, [&](std::size_t index, Result<core::Bytes> bytes) {
        auto& outcome = outcomes[index];
        if (!bytes) {
            outcome.kind = Outcome::Kind::Bad;
            outcome.code = bytes.error().code;
            return;
        }
        if (m_isStopped || byteCount > kMaxBatchBytes)
            return;
        byteCount += (*bytes)->size();
        const bool isRight = core::sha256(**bytes) == wanted[index].id.digest;
        outcome.kind = isRight ? Outcome::Kind::Good : Outcome::Kind::Bad;
        outcome.code = ErrorCode::Damaged;
        if (isRight)
            outcome.bytes = *std::move(bytes);
    });

    const auto countOf = [&](Outcome::Kind kind) {
        return static_cast<std::size_t>(std::ranges::count(outcomes, kind, &Outcome::kind));
    };
    const auto isSilent = [](const Outcome& outcome) {  // the medium, as opposed to one file
        return outcome.kind == Outcome::Kind::Bad && (outcome.code == ErrorCode::Io || outcome.code == ErrorCode::Busy);
    };
    const auto gone = std::ranges::find(outcomes, ErrorCode::FolderGone, &Outcome::code);
    const bool isGone = gone != outcomes.end() && gone->kind == Outcome::Kind::Bad;
    const bool isDead = isGone || (outcomes.size() >= kFailuresInARow && std::ranges::all_of(outcomes, isSilent));
    if (isDead) {
        for (const auto& each : wanted)
            putBackWanted(each);
        return failThere({isGone ? ErrorCode::FolderGone : ErrorCode::Io, "cannot read " + names.front()});
    }
    const auto leftOut = countOf(Outcome::Kind::LeftOut);
    m_batchBlobs = leftOut > 0 ? std::max<std::size_t>(1, outcomes.size() - leftOut)
                               : std::min(2 * m_batchBlobs, kMaxBatchBlobs);

    std::vector<Wanted> good;
    std::vector<core::KeyedBytes> batch;
    for (std::size_t index = 0; index < outcomes.size(); ++index) {
        const auto& id = wanted[index].id;
        switch (outcomes[index].kind) {
        case Outcome::Kind::LeftOut: putBackWanted(wanted[index]); break;
        case Outcome::Kind::Bad: judge(wanted[index], outcomes[index].code); break;
        case Outcome::Kind::Good:
            good.push_back(wanted[index]);
            if (!m_here.contains(id))
                batch.push_back({id.key(), std::move(outcomes[index].bytes)});
            break;
        }
    }
    keep(good, std::move(batch));
}

void Share::judge(const Wanted& wanted, ErrorCode code)
{
    if (code == ErrorCode::NotFound)
        return m_doubts.settle(wanted.name);  // it is gone: the next look says so
    const auto state = m_thereStore->keyState(wanted.name).value_or(std::nullopt);
    const bool isOnlineOnly = state && state->isOnlineOnly;
    const auto why = code == ErrorCode::LimitExceeded ? Doubts::Why::TooLarge
                   : isOnlineOnly                     ? Doubts::Why::OnlineOnly
                   : code == ErrorCode::Damaged || code == ErrorCode::Malformed ? Doubts::Why::Torn
                                                                                : Doubts::Why::Unreadable;
    m_doubts.failed(wanted.name, wanted.id, why, state, m_now);
    if (m_here.contains(wanted.id) && isToSend(wanted.id))
        m_toSend.insert(wanted.id);
}

void Share::keep(const std::vector<Wanted>& wanted, std::vector<core::KeyedBytes> batch)
{
    if (!batch.empty()) {
        if (const auto kept = m_hereStore->writeEach(batch); !kept) {
            for (const auto& each : wanted) {
                if (!m_here.contains(each.id))
                    m_unkept.insert(each.id);
                putBackWanted(each);
            }
            m_batchBlobs = std::max<std::size_t>(1, wanted.size() / 2);
            return failKeeping(kept.error());
        }
        m_keepTrouble.reset();
        m_keepPauses.succeeded();
    }
    for (const auto& blob : batch)
        noteReceived(*BlobId::parse(blob.key), blob.bytes);
    for (const auto& each : wanted) {
        m_doubts.settle(each.name);
        if (each.name == each.id.key())
            noteThere(each.id);
        else if (isToSend(each.id))  // under its own name it is not there yet
            m_toSend.insert(each.id);
    }
    m_doneCount += wanted.size();
}

void Share::noteReceived(const BlobId& id, const core::Bytes& bytes)
{
    m_here.insert(id);
    m_unkept.erase(id);
    m_toReceive.erase(id);
    ++m_arrivedCount;
    m_status.lastReceived = m_now;
    m_status.receivedFileCount += id.kind == BlobId::Kind::Raw ? 1 : 0;
    if (id.kind != BlobId::Kind::Delta)
        return;
    ++m_status.receivedCount;
    if (!m_seenBy.isFollowing())
        return;
    if (const auto commit = commitFrom(id, bytes))
        m_seenBy.received(*commit);
}

// --- from here to there -----------------------------------------------------------------------------------------

void Share::send()
{
    std::size_t byteCount = 0;
    std::size_t blobCount = 0;
    const auto isHeld = [this] { return std::max({m_sendPauses.until(), m_therePauses.until(), m_herePauses.until()}) > m_now; };
    while (!m_toSend.empty() && byteCount <= kMaxBatchBytes && blobCount < kMaxBatchBlobs && !m_isStopped) {
        const auto id = *m_toSend.begin();
        if (id.kind == BlobId::Kind::Raw && blobCount > 0)
            return;
        byteCount += sendOne(id);
        ++blobCount;
        if (isHeld())
            return;
    }
    if (!m_toSend.empty() || !m_refusal)
        return;
    // Was it the place, or only these names?
    const auto refusal = *std::exchange(m_refusal, std::nullopt);
    const bool isForbidden = refusal.code == ErrorCode::PermissionDenied;
    if (!(isForbidden ? m_hasSentLately : m_hasSent))
        failSending(refusal);
}

// How many bytes went. Either the blob is not in m_toSend any more, or there is a pause.
std::size_t Share::sendOne(const BlobId& id)
{
    const auto key = id.key();
    auto read = m_hereStore->read(key);
    const bool isLost = read ? core::sha256(*read) != id.digest
                             : read.error().code != ErrorCode::Io && read.error().code != ErrorCode::Busy;
    if (isLost) {
        m_here.erase(id);
        m_lost.push_back(id);
        m_toSend.erase(id);
        return 0;
    }
    if (!read) {
        failHere(read.error());
        return 0;
    }
    m_hereTrouble.reset();
    m_herePauses.succeeded();
    const auto bytes = core::makeBytes(*std::move(read));
    const auto commit = m_seenBy.isFollowing() || !m_refused.empty() ? commitFrom(id, bytes) : nullptr;
    if (commit && waitsForPack(*commit)) {
        m_toSend.erase(id);
        m_refused.insert(id);
        return 0;
    }
    const auto written = m_thereStore->write(key, *bytes);
    if (written) {
        noteSent(id, commit.get());
        return bytes->size();
    }
    const auto code = written.error().code;
    if (code == ErrorCode::FolderGone || code == ErrorCode::NotFound) {
        failThere(written.error());
        return 0;
    }
    if (code == ErrorCode::DiskFull || code == ErrorCode::ReadOnly) {
        failSending(written.error());
        return 0;
    }
    // One name that is not taken does not hold up the others, until it looks as if none were.
    m_toSend.erase(id);
    m_refused.insert(id);
    m_refusal = written.error();
    if (++m_failuresInARow >= kFailuresInARow)
        failSending(*std::exchange(m_refusal, std::nullopt));
    return 0;
}

bool Share::waitsForPack(const core::Delta& commit) const
{
    return std::ranges::any_of(commit.packs(), [this](const core::Digest& pack) {
        return m_refused.contains({BlobId::Kind::Pack, 0, pack});
    });
}

void Share::noteSent(const BlobId& id, const core::Delta* commit)
{
    m_toSend.erase(id);
    noteThere(id);
    m_doubts.settle(id.key());
    m_failuresInARow = 0;
    m_hasSent = true;
    m_hasSentLately = true;
    m_sendTrouble.reset();
    m_sendPauses.succeeded();
    if (m_gone.erase(id) > 0) {
        m_putBackAt[id] = m_now;
        ++m_status.putBackCount;
    } else {
        ++m_presentCount;
    }
    m_expectedCount = std::max<std::uint64_t>(m_expectedCount, m_there.size() + m_gone.size());
    m_status.lastSent = m_now;
    m_status.sentCount += id.kind == BlobId::Kind::Delta ? 1 : 0;
    m_status.sentFileCount += id.kind == BlobId::Kind::Raw ? 1 : 0;
    ++m_doneCount;
    if (commit)
        m_seenBy.sent(*commit);
}

// Nobody's commit has come by since the program began, but others may have written before: a list that was joined was taken in
// as a whole. The first commits are read, by whoever began the list, and the last ones.
void Share::meetOthers()
{
    m_hasMetOthers = true;
    std::vector<BlobId> commits;
    for (auto each = m_there.lower_bound({BlobId::Kind::Delta, 0, {}});
         each != m_there.end() && each->first.kind == BlobId::Kind::Delta; ++each)
        commits.push_back(each->first);
    if (commits.size() > kMaxMet)
        commits.erase(commits.begin() + kMaxMet / 2, commits.end() - kMaxMet / 2);
    for (const BlobId& id : commits) {
        const auto state = m_thereStore->keyState(id.key());
        if (!state || (*state && (*state)->isOnlineOnly))
            continue;  // nothing is fetched for this
        auto bytes = m_thereStore->read(id.key());
        if (const auto commit = bytes ? commitFrom(id, core::makeBytes(*std::move(bytes))) : nullptr)
            m_seenBy.met(*commit);
    }
}

void Share::tidy()
{
    m_isToTidy = false;
    std::erase_if(m_copies, [this](const FoundCopy& copy) {
        if (m_sendPauses.until() > m_now || !m_here.contains(copy.id) || isUnfinishedName(copy.name))
            return false;
        const auto done = m_thereStore->setAside(copy.name);
        if (!done && done.error().code != ErrorCode::NotFound)
            failSending(done.error());
        return done.has_value();
    });
}

}  // namespace meldado::adapters
