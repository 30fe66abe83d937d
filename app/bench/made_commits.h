// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Every commit that was made, in order: what its bytes are counted from, as blobs and on our own links. For the latter each
// is written in its compact form (core/wire/compact.h) by a replica that has it, and
// read by one that has everything before it; all of it when the clocks have stopped and memory was read.

#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/bench/blobs.h"
#include "core/base/result.h"

namespace meldado::bench {

using BytesByPhase = std::vector<std::pair<std::string, std::size_t>>;  // in the order of their first commits

class MadeCommits {
public:
    // `phase` is empty for what is made while no clock runs: it is not counted. Stays where it is.
    const Blobs& add(std::string_view phase, Blobs commit);

    [[nodiscard]] BytesByPhase blobBytes() const;

    // A commit that does not come through at first is counted with the whole that is asked for then. Errors: those of
    // writing and reading; Damaged, when another commit came out.
    [[nodiscard]] core::Result<BytesByPhase> wireBytes() const;

private:
    struct Made {
        std::size_t phase;  // a number of m_phases
        Blobs blobs;
    };

    [[nodiscard]] BytesByPhase named(const std::vector<std::size_t>& counts) const;

    std::vector<std::string> m_phases;
    std::deque<Made> m_commits;
};

}  // namespace meldado::bench
