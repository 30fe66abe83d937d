// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One machine in a test of sharing: a list with its replica and its own store, and one share of it. And a hand on the
// clock.

#pragma once

#include <cassert>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "adapters/memory/memory_store.h"
#include "adapters/sync/share.h"
#include "core/base/random.h"
#include "core/store/fetch.h"
#include "core/store/publish.h"
#include "tests/support/carried_folder.h"

namespace meldado::tests {

using adapters::Share;
using adapters::ShareCode;
using adapters::ShareMemory;
using adapters::ShareState;
using adapters::SyncTime;
using namespace std::chrono_literals;

// Several stores of one content: what the program and its share each have open.
class SharedStore final : public core::Store {
public:
    explicit SharedStore(std::shared_ptr<core::Store> inner) : m_inner(std::move(inner)) {}

    [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override
    {
        return m_inner->list(extension);
    }
    using core::Store::read;
    [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset, std::uint64_t length) override
    {
        return m_inner->read(key, offset, length);
    }
    [[nodiscard]] core::Result<void> write(std::string_view key, std::string_view bytes) override
    {
        return m_inner->write(key, bytes);
    }
    [[nodiscard]] core::Result<void> writeEach(std::span<const core::KeyedBytes> blobs) override
    {
        return m_inner->writeEach(blobs);
    }

private:
    std::shared_ptr<core::Store> m_inner;
};

class Machine {
public:
    // `own`: what keeps the list; null: memory.
    explicit Machine(CarriedFolder& folder, std::string person = {}, std::shared_ptr<core::LocalStore> own = nullptr)
        : m_folder(folder), m_person(std::move(person)), m_own(own), m_here(std::move(own))
    {
        if (!m_here)
            m_here = std::make_shared<adapters::MemoryStore>();
        start(ShareMemory{});
    }

    // The program ends, however, and begins again.
    void restart() { start(m_share->memory()); }
    void start(ShareMemory memory) { start(std::make_unique<CarriedFolderStore>(m_folder), memory); }
    void start(std::unique_ptr<core::Store> there, ShareMemory memory = {})
    {
        start(std::make_unique<SharedStore>(m_here), m_own.get(), std::move(there), memory);
    }
    // The list's own store behind another one, for its share.
    void startOver(auto wrapped)
    {
        start(wrapped(std::make_unique<SharedStore>(m_here)), nullptr, std::make_unique<CarriedFolderStore>(m_folder), {});
    }

    [[nodiscard]] Share& share() { return *m_share; }
    [[nodiscard]] const adapters::ShareStatus& status() const { return m_share->status(); }
    [[nodiscard]] core::Store& here() { return *m_here; }
    [[nodiscard]] core::Replica& replica() { return m_replica; }
    [[nodiscard]] CarriedFolder& folder() { return m_folder; }
    [[nodiscard]] SyncTime due() const { return m_due; }

    // One commit, kept here; its keys, the pack first.
    std::pair<std::string, std::string> commit(const std::string& text)
    {
        const core::Object content{{"title", text}};
        const auto edit = m_replica.isLive(core::kRootId) ? m_replica.updateObject(core::kRootId, content)
                                                         : m_replica.createObject(core::kRootId, content);
        assert(edit);
        core::Object information{{"author", m_person + "'s name"}, {"person", m_person}};
        const auto committed = m_replica.commit(information);
        assert(committed && committed->commit);
        const auto published = core::publish(*m_here, *committed->commit);
        assert(published);
        m_share->newsHere();
        m_due = {};
        return {core::keyOf(committed->commit->packs.front().name), core::keyOf(committed->commit->delta.name)};
    }

    // Takes what came into the document. Empty, or what went wrong.
    std::string refresh()
    {
        const auto fetched = core::fetch(*m_here, [this](const std::string& key) { return m_known.contains(key); });
        if (!fetched)
            return fetched.error().detail;
        for (const auto& each : fetched->arrivals.deltas)
            m_known.insert(core::keyOf(each->name()));
        for (const auto& each : fetched->arrivals.packs)
            m_known.insert(core::keyOf(each->name()));
        const auto changes = m_replica.refresh(fetched->arrivals);
        return changes ? std::string() : changes.error().detail;
    }

    // Whatever is due at `now`.
    void run(SyncTime now)
    {
        constexpr int kMaxSteps = 1000;
        int steps = 0;
        while (m_due <= now && ++steps < kMaxSteps)
            m_due = m_share->step(now);
        assert(steps < kMaxSteps);
    }

    // As run(), and on until `end`, at each moment when something is due.
    void runUntil(SyncTime now, SyncTime end)
    {
        run(now);
        while (m_due <= end)
            run(m_due);
    }

    void hint()
    {
        m_share->newsThere();
        m_due = {};
    }
    void hurry()
    {
        m_share->tryNow();
        m_due = {};
    }

private:
    void start(std::unique_ptr<core::Store> here, core::LocalStore* own, std::unique_ptr<core::Store> there,
               ShareMemory memory)
    {
        m_share = std::make_unique<Share>(Share::Setup{.here = std::move(here),
                                                       .own = own,
                                                       .there = std::move(there),
                                                       .me = m_person,
                                                       .memory = memory},
                                          m_random);
        m_due = {};
    }

    CarriedFolder& m_folder;
    std::string m_person;
    std::shared_ptr<core::LocalStore> m_own;
    std::shared_ptr<core::Store> m_here;
    core::SeededRandom m_random{1};
    std::unique_ptr<Share> m_share;
    core::Replica m_replica;
    std::set<std::string> m_known;
    SyncTime m_due{};
};

}  // namespace meldado::tests
