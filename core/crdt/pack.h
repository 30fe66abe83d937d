// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A pack holds the contents that one commit brought, "[content,content,…]", and is named by the hash of its bytes.
// There is no table: a reader finds the contents by scanning. Source: core/FORMAT.md, Packs.

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/small_vector.h"
#include "core/crdt/blob.h"
#include "core/hash/digest.h"

namespace meldado::core {

class Pack {
public:
    struct Entry {
        Digest digest;
        std::uint32_t offset;  // in bytes from the start of the pack
        std::uint32_t length;
    };

    // Errors: Damaged (the digest does not fit), LimitExceeded. Bytes between contents are ignored, as is an object
    // larger than kMaxObjectBytes.
    static Result<Pack> parse(const Digest& name, Bytes bytes);
    static Result<std::shared_ptr<const Pack>> parseShared(const Digest& name, Bytes bytes);
    // The same into an object that is used again and again. After an error it holds nothing.
    Result<void> read(const Digest& name, Bytes bytes);
    Pack() = default;  // to be read into

    // One that parse() accepted before, or that we have written ourselves.
    static Pack parseKnown(const PackBlob& blob);

    [[nodiscard]] const Digest& name() const noexcept { return m_name; }
    [[nodiscard]] const Bytes& bytes() const noexcept { return m_bytes; }
    [[nodiscard]] std::span<const Entry> entries() const noexcept { return m_entries.span(); }
    [[nodiscard]] std::string_view content(const Entry& entry) const
    {
        return (*m_bytes).substr(entry.offset, entry.length);
    }

private:

    Digest m_name;
    Bytes m_bytes;
    SmallVector<Entry, 1> m_entries;
};

}  // namespace meldado::core
