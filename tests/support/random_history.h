// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A group of replicas that edit, commit and exchange blobs at random, all from one seed: in any order, in part, more
// than once. Every step checks that the ChangeSet told the truth; laws() checks what must hold when all is exchanged.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/crdt/replica.h"

namespace meldado::tests {

class RandomHistory {
public:
    static constexpr std::size_t kReplicas = 5;

    // `stepCount` edits and deliveries. The same seed and count make the same history; a smaller count makes a
    // prefix of it.
    RandomHistory(std::uint64_t seed, std::size_t stepCount);

    // Runs it, exchanges everything, checks all laws. Empty, or a sentence about the first law that was broken.
    std::string run();

    // All that was ever committed; after run().
    [[nodiscard]] core::Arrivals everything() const { return m_members.front().replica.everything(); }

private:
    struct Member {
        core::Replica replica;
        core::Arrivals committed;  // what it made itself
        // What a view would show that only ever listened to ChangeSets.
        std::map<std::string, std::vector<std::string>> shownOrders;
        std::map<std::string, std::string> shownWinners;
        std::set<std::string> shownConflicts;
    };

    void step();
    void edit(Member& member);
    void editList(Member& member);
    void editWholeDocument(Member& member);
    void resolveSomething(Member& member);
    void commit(Member& member);
    core::Result<core::ChangeSet> takeIn(Member& member, core::Arrivals batch);
    void deliver(Member& from, Member& to, bool everything);
    void travel(Member& member);

    void listen(Member& member, const core::ChangeSet& changes);
    template <typename T>
    bool succeeded(Member& member, const core::Result<T>& result);
    void checkListener(Member& member);
    void broken(const std::string& law);

    std::string freshOrKnownId();
    std::vector<std::string> knownIds(const Member& member) const;
    core::Object randomContent();

    core::SeededRandom m_random;
    std::size_t m_stepCount;
    std::vector<Member> m_members;
    std::set<std::string> m_added;     // put into the root's list by someone
    std::set<std::string> m_doubtful;  // deleted, moved or left out by someone
    std::string m_broken;
};

}  // namespace meldado::tests
