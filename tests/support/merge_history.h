// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A few people who edit one to-do document apart from each other, at random, all from one seed: fields, orders, moves,
// deletions, decisions and their undoing, with clocks that differ. What they make travels in any order, in part, more
// than once. Then the laws of merging are checked.

#pragma once

#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/base/random.h"
#include "core/todo/merge/merged_document.h"

namespace meldado::tests {

class MergeHistory {
public:
    static constexpr std::size_t kReplicas = 3;

    // The same seed and count make the same history; a smaller count makes a prefix of it.
    MergeHistory(std::uint64_t seed, std::size_t stepCount);

    // Runs it, exchanges everything, checks all laws. Empty, or a sentence about the first law that was broken.
    std::string run();

private:
    struct Member {
        core::Replica replica;
        std::unique_ptr<core::MergedDocument> document;  // kept all the time: its caches must not go stale
        std::int64_t clockError = 0;                     // seconds
        std::vector<std::pair<std::string, core::Revision>> decisions;
        std::set<std::size_t> has;  // of m_commits
    };

    void step();
    void edit(Member& member);
    void editField(Member& member, const std::string& id);
    void arrange(Member& member);
    void moveOne(Member& member);
    void insertOne(Member& member);
    void removeOne(Member& member);
    void decide(Member& member);
    void undo(Member& member);
    void useOtherTool(Member& member);
    void commit(Member& member);
    void deliver(Member& from, Member& to, bool everything);
    void exchangeEverything();
    void checkLaws();
    [[nodiscard]] std::vector<std::size_t> shuffled(const std::set<std::size_t>& commits);
    [[nodiscard]] core::Arrivals blobs(const std::vector<std::size_t>& commits) const;
    void checkSameViews(const std::string& when);
    void checkNothingLost();
    void must(const core::Result<void>& result, const std::string& what);
    void broken(const std::string& law);
    [[nodiscard]] std::string anyTask(Member& member, bool withTop = false);

    core::SeededRandom m_random;
    std::size_t m_stepCount;
    std::int64_t m_now = 0;  // seconds
    std::size_t m_taskCount = 0;
    std::vector<Member> m_members;
    std::vector<core::Arrivals> m_commits;  // of all
    std::set<std::tuple<std::string, std::string, std::string>> m_written;  // task, field, value
    std::string m_broken;
};

// All that is shown of a document, as one text: the tree, the fields, what is asked.
[[nodiscard]] std::string shownText(const core::MergedDocument& document, bool withQuestions);

}  // namespace meldado::tests
