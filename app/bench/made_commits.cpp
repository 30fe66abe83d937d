// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/made_commits.h"

#include <algorithm>

#include "adapters/sqlite/deflate_packer.h"
#include "core/wire/compact.h"
#include "core/wire/frame.h"

namespace meldado::bench {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

Result<void> take(core::Replica& replica, const core::Commit& commit)
{
    std::vector<core::Replica::Refused> refused;
    const auto changes = replica.receive(commit.packs, {&commit.delta, 1}, refused);
    if (!changes)
        return changes.error();
    return refused.empty() ? Result<void>() : refused.front().error;
}

}  // namespace

const Blobs& MadeCommits::add(std::string_view phase, Blobs commit)
{
    const auto known = std::ranges::find(m_phases, phase);
    const auto number = static_cast<std::size_t>(known - m_phases.begin());
    if (known == m_phases.end())
        m_phases.emplace_back(phase);
    return m_commits.emplace_back(Made{number, std::move(commit)}).blobs;
}

BytesByPhase MadeCommits::blobBytes() const
{
    std::vector<std::size_t> counts(m_phases.size());
    for (const auto& [phase, blobs] : m_commits)
        counts[phase] += blobs.byteCount();
    return named(counts);
}

BytesByPhase MadeCommits::named(const std::vector<std::size_t>& counts) const
{
    BytesByPhase bytes;
    for (std::size_t phase = 0; phase < counts.size(); ++phase) {
        if (!m_phases[phase].empty())
            bytes.emplace_back(m_phases[phase], counts[phase]);
    }
    return bytes;
}

Result<BytesByPhase> MadeCommits::wireBytes() const
{
    const adapters::DeflatePacker packer;
    core::Replica sender;
    core::Replica receiver;
    std::vector<std::size_t> counts(m_phases.size());
    for (const auto& [phase, blobs] : m_commits) {
        const core::Commit commit{blobs.deltas.front(), blobs.packs};
        if (const auto taken = take(sender, commit); !taken)
            return taken.error();
        const auto frame = core::writeCompact(sender, commit, packer);
        if (!frame)
            return frame.error();
        auto size = frame->size();
        auto read = core::readCompact(receiver, *frame, packer);
        if (!read) {
            const auto whole = core::writeWhole(commit, packer);
            if (!whole)
                return whole.error();
            size += whole->size();
            read = core::readCompact(receiver, *whole, packer);
        }
        if (!read)
            return read.error();
        if (!core::isSameCommit(*read, commit))
            return Error{ErrorCode::Damaged, "another commit came out of the wire form"};
        if (const auto taken = take(receiver, *read); !taken)
            return taken.error();
        counts[phase] += size;
    }
    return named(counts);
}

}  // namespace meldado::bench
