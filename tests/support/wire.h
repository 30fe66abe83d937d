// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What tests of the wire form share: commits taken from what a replica has, and whether they come through.

#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/wire/compact.h"
#include "core/wire/frame.h"
#include "tests/support/archive.h"

namespace meldado::tests {

// The commits of these arrivals, parents first (but for families without an index), each with the packs that its delta names.
inline std::vector<core::Commit> commitsOf(const core::Arrivals& arrivals)
{
    std::map<core::Digest, core::PackBlob> packs;
    for (const auto& pack : arrivals.packs)
        packs[pack->name()] = {pack->name(), pack->bytes()};
    std::vector<core::Commit> commits;
    for (const auto& delta : arrivals.deltas) {
        auto& commit = commits.emplace_back(core::Commit{{delta->name(), delta->bytes()}, {}});
        for (const auto& name : delta->packs()) {
            if (const auto pack = packs.find(name); pack != packs.end())
                commit.packs.push_back(pack->second);
        }
    }
    std::ranges::sort(commits, {}, [](const core::Commit& commit) { return commit.delta.name; });
    return commits;
}

using core::isSameCommit;

inline core::Arrivals arrivalsOfBytes(const core::Commit& commit)
{
    core::Arrivals arrivals;
    for (const auto& pack : commit.packs) {
        if (auto parsed = core::Pack::parseShared(pack.name, pack.bytes))
            arrivals.packs.push_back(*parsed);
    }
    if (auto parsed = core::Delta::parseShared(commit.delta.name, commit.delta.bytes))
        arrivals.deltas.push_back(*parsed);
    return arrivals;
}

}  // namespace meldado::tests
