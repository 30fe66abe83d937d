// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What tests of the archive share: a packer that packs nothing, folding blobs into segments, and what came out again.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/archive/segment.h"
#include "core/store/publish.h"

namespace meldado::tests {

class PlainPacker final : public core::Packer {
public:
    [[nodiscard]] std::string pack(std::string_view bytes) const override { return std::string(bytes); }
    [[nodiscard]] core::Result<std::string> unpack(std::string_view packed, std::size_t size) const override
    {
        if (packed.size() != size)
            return core::Error{core::ErrorCode::Malformed, "of another size"};
        return std::string(packed);
    }
};

inline std::map<std::string, std::string> blobsOf(const core::Arrivals& arrivals)
{
    std::map<std::string, std::string> blobs;
    for (const auto& delta : arrivals.deltas)
        blobs[core::keyOf(delta->name())] = *delta->bytes();
    for (const auto& pack : arrivals.packs)
        blobs[core::keyOf(pack->name())] = *pack->bytes();
    return blobs;
}

inline std::map<std::string, std::string> blobsOf(const core::SegmentBlobs& read)
{
    std::map<std::string, std::string> blobs;
    for (const auto& [name, bytes] : read.deltas)
        blobs[core::keyOf(name)] = *bytes;
    for (const auto& [name, bytes] : read.packs)
        blobs[core::keyOf(name)] = *bytes;
    return blobs;
}

// The segments of these arrivals, given in `portions` one after the other: what a program folds in its idle times.
inline std::vector<core::Segment> segmentsOf(const core::Arrivals& arrivals, std::size_t portions)
{
    std::vector<core::Segment> segments;
    core::History history;
    for (std::size_t portion = 1; portion <= portions; ++portion) {
        core::Arrivals some = arrivals;
        some.deltas.resize(arrivals.deltas.size() * portion / portions);
        auto segment = core::writeSegment(history, some, PlainPacker());
        if (!segment.bytes.empty())
            segments.push_back(std::move(segment));
    }
    return segments;
}

// Empty, or what is wrong: every blob that went in comes out, and nothing else.
inline std::string lostBy(const std::vector<core::Segment>& segments)
{
    core::History history;
    for (const auto& segment : segments) {
        const auto read = core::readSegment(history, segment.bytes, PlainPacker());
        if (!read)
            return read.error().detail;
        const auto expected = blobsOf(segment.folded);
        const auto blobs = blobsOf(*read);
        for (const auto& [key, bytes] : expected) {
            const auto blob = blobs.find(key);
            if (blob == blobs.end() || blob->second != bytes)
                return key + " does not come out as it went in: " + bytes;
        }
        if (blobs.size() != expected.size())
            return "more came out than went in";
    }
    return {};
}

}  // namespace meldado::tests
