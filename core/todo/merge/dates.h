// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// When a version was made, as its commits say: the earliest date among the deltas that brought it. One that is missing,
// or that runs backwards against a parent delta by more than kDateTolerance, is older than every date. A date decides no
// winner: it only says which of two values is suggested, and which of two moves is shown.

#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/crdt/lineage.h"

namespace meldado::core {

inline constexpr std::chrono::minutes kDateTolerance{5};

// ISO 8601 with or without offset (without: as if it were UTC), down to the second.
[[nodiscard]] std::optional<std::chrono::sys_seconds> instantOf(std::string_view text);

class CommitDates {
public:
    explicit CommitDates(const Lineage& lineage) : m_lineage(lineage) {}  // outlives it

    static constexpr std::chrono::sys_seconds kNever = std::chrono::sys_seconds::min();   // no date, or a wrong one
    static constexpr std::chrono::sys_seconds kStaged = std::chrono::sys_seconds::max();  // it is being made

    [[nodiscard]] std::chrono::sys_seconds of(VersionId version);
    // By date; of equal ones the greater revision is later. Both of one object.
    [[nodiscard]] bool isLater(VersionId a, VersionId b);

private:
    struct Written {
        std::chrono::sys_seconds date;
        std::vector<DeltaName> parents;
    };
    [[nodiscard]] std::chrono::sys_seconds ofDelta(Lineage::DeltaNumber delta);
    [[nodiscard]] const Written& written(const DeltaName& name);

    const Lineage& m_lineage;
    std::unordered_map<DeltaName, Written> m_written;  // what each says: a large one is parsed once
    std::unordered_map<DeltaName, std::chrono::sys_seconds> m_dates;    // what it counts
};

}  // namespace meldado::core
