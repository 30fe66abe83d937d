// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The changes of a list in order, newest first, read page by page: fifty thousand commits are never read to see ten of
// them. What each says besides is read when somebody looks (commit_changes.h).
//
// A place in this order is also a moment of the list: all from that commit on to the oldest. It is a past that every
// replica with these commits can show (anchorsAt).

#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/crdt/lineage.h"
#include "core/todo/history/newest_first.h"
#include "core/todo/writer.h"

namespace meldado::core {

struct LoggedCommit {
    DeltaName name;
    std::uint32_t writer = 0;                      // a number of CommitLog::writers()
    std::uint32_t deletedCount = 0;                // objects that it deleted, lists aside
    std::optional<std::chrono::sys_seconds> when;  // as it says; none: it does not, or not as a time
};

class CommitLog {
public:
    explicit CommitLog(const Replica& replica);  // which outlives it, and does not change before it was let go

    // Looks at so many commits. True: those were all.
    bool readMore(std::size_t count);
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    [[nodiscard]] std::size_t size() const { return m_line.line().size(); }  // in their order, so far
    [[nodiscard]] std::size_t knownCount() const { return m_lineage.deltasEnd(); }  // about how many there will be
    [[nodiscard]] const LoggedCommit& at(std::size_t place) const { return m_commits[m_line.line()[place]]; }
    [[nodiscard]] const std::vector<Writer>& writers() const { return m_writers; }  // without dates
    [[nodiscard]] std::optional<std::size_t> placeOf(const DeltaName& name) const;  // among those in order
    [[nodiscard]] std::optional<std::chrono::sys_seconds> beginning() const;        // what the very first one says

    // What the list was built on when the commit at this place was the newest; 0: now.
    [[nodiscard]] std::vector<DeltaName> anchorsAt(std::size_t place) const;

    [[nodiscard]] const Lineage& lineage() const { return m_lineage; }

private:
    using Line = NewestFirst<DeltaName>;

    void read(const DeltaName& name);
    [[nodiscard]] Line::Number numberOf(const DeltaName& name);
    [[nodiscard]] std::uint32_t numberOf(const Writer& writer);

    Lineage m_lineage;
    Line m_line;
    std::vector<LoggedCommit> m_commits;  // by number
    std::unordered_map<DeltaName, Line::Number> m_numbers;
    std::vector<Line::Number> m_heads;
    std::vector<Writer> m_writers;
    std::map<std::tuple<std::string, std::string, std::string>, std::uint32_t> m_writerNumbers;
    Lineage::DeltaNumber m_next;  // all from it on were read
    std::unordered_map<DeltaName, std::size_t> m_places;
    bool m_isComplete = false;
};

}  // namespace meldado::core
