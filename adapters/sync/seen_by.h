// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Who has seen what we did: a person has, when a commit of that person builds upon ours. It says so of commits that passed
// by since the program began; of earlier ones it says nothing, which is never wrong.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/crdt/delta.h"

namespace meldado::adapters {

class SeenBy {
public:
    // Of these commits the oldest are forgotten first: then they count as seen.
    static constexpr std::size_t kMaxCommits = 10'000;

    // `me`: the id of a person, as commits name it; empty: nothing is followed.
    explicit SeenBy(std::string me);

    void sent(const core::Delta& commit);
    void received(const core::Delta& commit);
    // One of earlier: whoever wrote it is somebody whom we wait for.
    void met(const core::Delta& commit);

    [[nodiscard]] bool isFollowing() const { return !m_me.empty(); }
    // Whether there are commits of ours that are waited for. No names: nobody else has written yet.
    [[nodiscard]] bool hasUnseen() const;
    [[nodiscard]] bool knowsNobody() const { return m_names.size() == 1; }  // but us
    [[nodiscard]] std::vector<std::string> notSeenBy() const;  // names as shown, sorted

private:
    using PersonNumber = std::uint32_t;
    static constexpr PersonNumber kMe = 0;

    struct Commit {
        std::vector<core::DeltaName> parents;
        PersonNumber by = kMe;
        std::vector<PersonNumber> reachedBy;  // who has written something that builds upon it
    };
    [[nodiscard]] PersonNumber numberOf(const core::Delta& commit);
    void add(const core::Delta& commit, PersonNumber by);
    void markReached(const core::DeltaName& from, PersonNumber by);
    [[nodiscard]] bool isSeenBy(PersonNumber person) const;

    std::string m_me;
    std::unordered_map<core::DeltaName, Commit> m_commits;
    std::vector<core::DeltaName> m_order;  // as they came
    std::vector<std::string> m_names;      // of people by number, as shown
    std::map<std::string, PersonNumber> m_numbers;  // by the ids of people
};

}  // namespace meldado::adapters
