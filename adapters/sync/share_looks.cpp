// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is here, what is there, and what follows from it.

#include <algorithm>
#include <iterator>

#include "adapters/sync/share.h"
#include "core/base/seeded_hash.h"

namespace meldado::adapters {

using core::Error;

// The program's own store tells what may be new; any other is read anew, and may have lost something.
std::size_t Share::lookHere()
{
    if (m_own)
        static_cast<void>(m_own->hasNews());  // from here on
    const auto keys = m_own ? m_own->recentKeys() : m_hereStore->listAll(m_executor);
    if (!keys) {
        failHere(keys.error());
        return 0;
    }
    m_isNewsHere = false;
    m_hereTrouble.reset();
    m_herePauses.succeeded();
    if (!m_own)
        m_here.clear();
    std::size_t newCount = 0;
    for (const auto& key : *keys) {
        const auto id = BlobId::parse(key);
        if (!id || m_unkept.contains(*id))
            continue;
        if (m_toReceive.erase(*id) > 0)
            m_toCompare.insert(*id);  // it came another way
        if (m_here.insert(*id).second && m_hasLooked) {
            ++newCount;
            if (isToSend(*id))
                m_toSend.insert(*id);
        }
    }
    return newCount;
}

void Share::lookThere()
{
    const auto news = m_own ? m_own->hasNews() : core::Result<bool>(true);
    m_isNewsHere = !news || *news;
    if (m_isNewsHere) {
        const auto newCount = lookHere();
        m_arrivedCount += m_own ? newCount : 0;  // nobody told: another share or another program brought them
    }
    if (m_isNewsHere)
        return;
    const auto names = m_thereStore->listAll(m_executor);
    if (!names)
        return failThere(names.error());
    m_isNewsThere = false;
    m_thereTrouble.reset();
    m_therePauses.succeeded();
    m_lastLook = m_now;
    m_nextLook = m_now + kLookInterval;
    compare(sortOut(*names));
}

void Share::compare(const FoundNames& found)
{
    std::vector<BlobId> present;
    std::ranges::set_union(found.blobs, found.onlineOnly, std::back_inserter(present));
    noteGone(present);
    for (const auto& id : m_lost) {
        if (!std::ranges::binary_search(present, id))
            m_here.insert(id);
    }
    m_lost.clear();
    lookAtDoubts(found);
    m_copies = found.copies;
    m_foreignCount = found.foreignCount;
    planReceiving(found);
    audit();
    m_refused.clear();
    m_hasSentLately = false;
    m_failuresInARow = 0;
    m_hasLooked = true;
    planSending();
    if (!isReceiving()) {  // what could not be kept is gone there, or here another way
        m_keepTrouble.reset();
        m_keepPauses.succeeded();
    }
    if (m_toSend.empty()) {  // what was refused has come there another way
        m_sendTrouble.reset();
        m_sendPauses.succeeded();
    }
}

void Share::noteGone(const std::vector<BlobId>& present)
{
    const auto isPresent = [&](const BlobId& id) { return std::ranges::binary_search(present, id); };
    for (auto each = m_there.begin(); each != m_there.end();) {
        if (isPresent(each->first)) {
            ++each;
        } else {
            m_gone.try_emplace(each->first, m_now);
            each = m_there.erase(each);
        }
    }
    std::erase_if(m_gone, [&](const auto& each) { return isPresent(each.first); });
    m_presentCount = present.size();
    m_asksGone = 2 * m_presentCount < m_expectedCount;
    if (!m_asksGone)
        m_expectedCount = m_presentCount + m_gone.size();
}

// Those that are there no more are forgotten; of the others, whether they have changed.
void Share::lookAtDoubts(const FoundNames& found)
{
    m_doubts.removeIf([&](const std::string& name, const Doubts::Doubt& doubt) {
        const bool isBlob = name == doubt.id.key();
        return isBlob ? !std::ranges::binary_search(found.blobs, doubt.id)
                      : !std::ranges::binary_search(found.copies, name, {}, &FoundCopy::name);
    });
    std::vector<std::string> names;
    for (const auto& [name, doubt] : m_doubts.all())
        names.push_back(name);
    for (const auto& name : names) {
        if (const auto state = m_thereStore->keyState(name))
            m_doubts.look(name, *state, m_now);
    }
}

namespace {

// Never 0. Whether the bytes are online only is left out: they are the same.
std::uint64_t markOf(const core::KeyState& state)
{
    return core::foldedProduct(state.sizeBytes ^ core::hashSeed(), static_cast<std::uint64_t>(state.modifiedNs)) | 1U;
}

}  // namespace

// Its bytes were read or written a moment ago, and are right.
void Share::noteThere(const BlobId& id)
{
    const auto state = m_thereStore->keyState(id.key());
    m_there[id] = state && *state ? markOf(**state) : 0;
}

// A sync client may bring a file that was torn elsewhere over one that we knew to be whole: then its size or time changes,
// and it is read again, once. Somebody may have moved it by hand, where others would not find it. Each look asks for some.
void Share::audit()
{
    auto each = m_lastAudited ? m_there.upper_bound(*m_lastAudited) : m_there.begin();
    std::vector<BlobId> changed;
    std::vector<BlobId> misplaced;
    for (auto count = std::min(kMaxAudited, m_there.size()); count > 0; --count, ++each) {
        if (each == m_there.end())
            each = m_there.begin();
        auto& [id, mark] = *each;
        m_lastAudited = id;
        const auto state = m_thereStore->keyState(id.key());
        if (state && !*state)
            return;  // this place does not tell
        if (!state || (*state)->isOnlineOnly)
            continue;
        if ((*state)->isMisplaced && m_here.contains(id)) {
            misplaced.push_back(id);
            continue;
        }
        const auto now = markOf(**state);
        if ((*state)->sizeBytes == 0 || (mark != 0 && mark != now))
            changed.push_back(id);
        mark = now;
    }
    for (const auto& id : changed) {
        m_there.erase(id);
        m_toCompare.insert(id);
    }
    for (const auto& id : misplaced)
        m_there.erase(id);  // it is sent to its place
}

void Share::planReceiving(const FoundNames& found)
{
    m_toReceive.clear();
    m_toCompare.clear();
    m_copiesToTake.clear();
    for (const auto& id : found.blobs) {
        if (m_there.contains(id) || m_doubts.find(id.key()))
            continue;
        (m_here.contains(id) ? m_toCompare : m_toReceive).insert(id);
    }
    const auto isMissed = [this](const BlobId& id) { return !m_here.contains(id); };
    m_onlineOnlyCount = static_cast<std::size_t>(std::ranges::count_if(found.onlineOnly, isMissed));
    for (const auto& id : found.onlineOnly) {
        if (!isMissed(id))
            m_there.try_emplace(id);
    }
    // Many are what was here and there before the program began; attachments are large.
    const bool isMany = m_toCompare.size() > kMaxCompared;
    for (auto each = m_toCompare.begin(); each != m_toCompare.end();) {
        if (isMany || each->kind == BlobId::Kind::Raw) {
            m_there.try_emplace(*each);
            each = m_toCompare.erase(each);
        } else {
            ++each;
        }
    }
    for (const auto& copy : found.copies) {
        if (isMissed(copy.id) && !m_toReceive.contains(copy.id) && !m_doubts.find(copy.name))
            m_copiesToTake.push_back(copy);
    }
}

bool Share::isToSend(const BlobId& id) const
{
    if (m_there.contains(id) || m_refused.contains(id) || m_toCompare.contains(id))
        return false;
    if (const auto gone = m_gone.find(id); gone != m_gone.end()) {
        const auto last = m_putBackAt.find(id);
        return m_now - gone->second >= kToPutBack && (last == m_putBackAt.end() || m_now - last->second >= kBetweenPutBacks);
    }
    if (m_doubts.all().empty())
        return true;
    const auto* doubt = m_doubts.find(id.key());
    return !doubt || (doubt->why == Doubts::Why::Torn && m_now - doubt->unchangedSince > Doubts::kToHeal);
}

void Share::planSending()
{
    m_toSend.clear();
    auto there = m_there.begin();
    for (const auto& id : m_here) {
        while (there != m_there.end() && there->first < id)
            ++there;
        const bool isThere = there != m_there.end() && there->first == id;
        if (!isThere && isToSend(id))
            m_toSend.insert(m_toSend.end(), id);
    }
}

}  // namespace meldado::adapters
