// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/replay.h"

#include <algorithm>

#include "app/bench/saved_list.h"
#include "core/hash/sha256.h"

namespace meldado::bench {

using core::Error;
using core::ErrorCode;
using core::Result;
using Kind = Operation::Kind;

namespace {

constexpr std::size_t kFirstTasks = 50;  // must be readable before a load counts as done

adapters::Durability levelOf(Durability durability)
{
    return durability == Durability::Fsync ? adapters::Durability::PowerLoss : adapters::Durability::ProgramEnd;
}

}  // namespace

Replay::Replay(const Script& script, const std::filesystem::path& folder, Form form, Durability durability)
    : m_script(script), m_store(folder / "store", form, levelOf(durability)), m_log(durability), m_folder(folder),
      m_participants(script.replicaCount()), m_states(script.replicaCount())
{
}

Result<Outcome> Replay::run()
{
    if (auto opened = m_log.open(m_folder / "commits.db"); !opened)
        return opened.error();
    if (!m_script.opensAStore())
        begin(0);

    m_outcome.baseKib = peakMemoryKib();
    for (const auto& operation : m_script.operations()) {
        if (auto done = replay(operation); !done)
            return done.error();
    }
    m_clock.end();
    m_outcome.peakKib = peakMemoryKib();
    m_outcome.updateBytes = m_commits.blobBytes();
    auto wire = m_commits.wireBytes();
    if (!wire)
        return wire.error();
    m_outcome.wireBytes = *std::move(wire);

    m_outcome.phases = m_clock.phases();
    if (m_isSaved)
        m_outcome.saved = m_store.size();
    for (const auto& state : m_states) {
        if (state && std::ranges::find(m_outcome.states, state->hex()) == m_outcome.states.end())
            m_outcome.states.push_back(state->hex());
    }
    return std::move(m_outcome);
}

Contender& Replay::begin(std::uint32_t number)
{
    auto& who = m_participants[number];
    who = Participant{};
    who.contender = std::make_unique<Contender>(number);
    return *who.contender;
}

Result<void> Replay::replay(const Operation& operation)
{
    auto& who = m_participants[operation.replica];
    const bool isOnlyRead = operation.kind == Kind::Phase || operation.kind == Kind::Check || operation.kind == Kind::Drop
        || operation.kind == Kind::Fork || operation.kind == Kind::Load || operation.kind == Kind::Open;
    if (who.saved && !isOnlyRead) {
        if (auto taken = takeUp(who); !taken)
            return taken;
    }
    const bool isMade = operation.kind == Kind::Phase || operation.kind == Kind::Check || operation.kind == Kind::Fork
        || operation.kind == Kind::Load || operation.kind == Kind::Open || who.contender != nullptr;
    if (!isMade)
        return Error{ErrorCode::Malformed, "the script uses a replica that is not there"};

    switch (operation.kind) {
    case Kind::Phase:
        m_clock.begin(m_script.value(operation));
        return {};
    case Kind::Insert:
    case Kind::Set:
    case Kind::Move:
    case Kind::Delete:
    case Kind::Text:
        return who.contender->apply(m_script, operation);
    case Kind::Commit:
        return commit(who);
    case Kind::Fork:
        return fork(operation.replica, operation.at);
    case Kind::Drop:
        who.contender.reset();
        who.saved.reset();
        return {};
    case Kind::Sync:
        return sync(operation.replica, operation);
    case Kind::Save:
        m_isSaved = true;
        return m_store.save(who.contender->replica());
    case Kind::Load:
    case Kind::Open:
        return load(operation.replica);
    case Kind::Check:
        return check(operation);
    }
    return {};
}

Result<void> Replay::commit(Participant& who)
{
    auto committed = who.contender->commit();
    if (!committed)
        return committed.error();
    if (!*committed)
        return {};
    const auto phase = m_clock.isRunning() ? std::string_view(m_clock.current()) : std::string_view();
    const auto& commit = m_commits.add(phase, **std::move(committed));
    who.outbox.append(commit);
    return m_log.append(commit);
}

Result<void> Replay::fork(std::uint32_t number, std::uint32_t from)
{
    auto& source = m_participants[from];
    if (source.saved) {
        if (auto taken = takeUp(source); !taken)
            return taken;
    }
    if (!source.contender)
        return Error{ErrorCode::Malformed, "the script forks a replica that is not there"};
    // Bytes, parsed anew: what a person does who copies the folder of a list.
    auto received = source.received;
    received[from] = {source.outbox.deltas.size(), source.outbox.packs.size()};
    auto& contender = begin(number);
    m_participants[number].received = std::move(received);
    return contender.receive(Blobs::of(source.contender->replica()));
}

Result<void> Replay::sync(std::uint32_t number, const Operation& operation)
{
    auto& who = m_participants[number];
    const auto takeNew = [&](std::uint32_t i) {
        const auto from = m_script.others(operation)[i];
        const auto& outbox = m_participants[from].outbox;
        const auto before = std::exchange(who.received[from], {outbox.deltas.size(), outbox.packs.size()});
        return BlobsView(outbox, before.deltas, before.packs);
    };
    if (operation.to == 1)
        return who.contender->receive(takeNew(0));
    Blobs all;
    for (std::uint32_t i = 0; i < operation.to; ++i)
        all.append(takeNew(i));
    return who.contender->receive(all);
}

// What a window does: the first tasks are shown from the checkpoint. The history is read when somebody edits.
Result<void> Replay::load(std::uint32_t number)
{
    auto& who = m_participants[number];
    who = Participant{};
    auto glance = m_store.glance();
    if (!glance)
        return glance.error();
    who.saved = *std::move(glance);
    if (who.saved) {
        const auto first = readSaved(*who.saved, kFirstTasks);
        return first ? Result<void>() : first.error();
    }
    if (auto taken = takeUp(who); !taken)
        return taken;
    const auto first = who.contender->read(kFirstTasks);
    return first ? Result<void>() : first.error();
}

// A replica with all of its history, of the store.
Result<void> Replay::takeUp(Participant& who)
{
    auto arrivals = m_store.load();
    if (!arrivals)
        return arrivals.error();
    who.contender = std::make_unique<Contender>(static_cast<std::uint32_t>(&who - m_participants.data()));
    who.saved.reset();
    return who.contender->receive(*std::move(arrivals));
}

Result<void> Replay::check(const Operation& operation)
{
    for (std::uint32_t i = 0; i < operation.to; ++i) {
        const auto number = m_script.others(operation)[i];
        auto& who = m_participants[number];
        if (!who.contender && !who.saved)
            return Error{ErrorCode::Malformed, "the script checks a replica that is not there"};
        const auto state = who.saved ? readSaved(*who.saved, Contender::kAll) : who.contender->read();
        if (!state)
            return state.error();
        m_states[number] = m_clock.unclocked([&] { return core::sha256(*state); });
    }
    return {};
}

}  // namespace meldado::bench
