// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Who writes in a list, as its commits say, and what they have of ours: a person has a commit of ours when one of theirs
// builds upon it. Commits are added once each, parents first (as Replica::applied() has them); what is asked costs what
// came since, and a look at our own commits.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/crdt/delta.h"

namespace meldado::core {

class PeopleOfList {
public:
    // Anybody can write under any name: whoever comes later is not told apart, and counts as "others".
    static constexpr std::size_t kMaxPeople = 200;

    struct Person {
        std::string id;         // as commits name it; of programs that say no more, the name
        std::string name;       // the last one that was said
        std::string device;     // the last one
        std::string color;      // the last one; empty: none was chosen
        std::string lastChange;  // ISO 8601; empty: it is not said
        // The date of the last of our commits up to which they have all; empty: none is known.
        std::string hasUpTo;
        bool isMe = false;
    };

    // `me`: the id of a person.
    explicit PeopleOfList(std::string me);

    void add(const Delta& commit);
    [[nodiscard]] bool has(const DeltaName& commit) const { return m_numbers.contains(commit); }
    [[nodiscard]] std::size_t commitCount() const { return m_commits.size(); }
    [[nodiscard]] std::vector<Person> people() const;  // ourselves first, if we wrote; the others as they came
    [[nodiscard]] bool hasOthers() const { return m_hasOthers; }  // more than kMaxPeople

private:
    using Number = std::uint32_t;
    static constexpr Number kMe = 0;
    static constexpr Number kOther = kMaxPeople;

    struct Commit {
        std::vector<std::uint32_t> parents;  // by number
        Number by;
        std::string date;                    // of ours only
        std::vector<Number> reachedBy;
    };
    [[nodiscard]] Number numberOf(const std::string& id);
    void markReached(std::uint32_t from, Number by);
    [[nodiscard]] std::string reachedUpTo(Number person) const;

    std::string m_me;
    std::vector<Commit> m_commits;
    std::unordered_map<DeltaName, std::uint32_t> m_numbers;
    std::vector<Person> m_people;
    std::unordered_map<std::string, Number> m_ids;
    std::vector<std::uint32_t> m_mine;  // commits, as they came
    std::vector<std::uint32_t> m_open;  // of markReached(), kept for its memory
    bool m_hasOthers = false;
};

}  // namespace meldado::core
