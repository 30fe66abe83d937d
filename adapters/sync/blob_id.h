// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The name of a blob as the sync engine keeps it: a list may have a hundred thousand. Ordered as blobs travel: packs, then
// commits from the oldest generation to the newest, so that none comes before what it needs; attachments last, so that a
// large one does not hold up what somebody typed.

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/hash/digest.h"

namespace meldado::adapters {

struct BlobId {
    enum class Kind : std::uint8_t { Pack, Delta, Raw };  // in the order of travel

    Kind kind = Kind::Pack;
    std::uint32_t index = 0;  // of a delta whose name has one
    core::Digest digest;      // of the bytes

    // Nothing for any other name, an index of packs among them: those are derived, and do not travel.
    static std::optional<BlobId> parse(std::string_view key);
    [[nodiscard]] std::string key() const;

    friend bool operator==(const BlobId&, const BlobId&) = default;
    friend std::strong_ordering operator<=>(const BlobId&, const BlobId&) = default;
};

}  // namespace meldado::adapters
