// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The names of what a replica keeps in a store: "<index>-<digest>.delta" (or "<digest>.delta" in the two older
// families), "<digest>.pack", "<digest>.raw". Anything else in a store is foreign and left alone.
// Source: core/FORMAT.md, Packs, Deltas, Families.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/hash/digest.h"

namespace meldado::core {

enum class BlobKind { Delta, Pack, Raw, Index };

// The extension with its dot: ".delta", ".pack", ".raw", ".index".
std::string_view extensionOf(BlobKind kind);

struct BlobName {
    std::string text;  // with extension: what a store calls the blob
    BlobKind kind;
    Digest digest;     // of the blob's bytes; of the pack's bytes in the case of an index

    // Nothing, when the name is not exactly one of ours (a conflicted copy, a temporary file, a foreign one).
    static std::optional<BlobName> parse(std::string_view text);

    friend bool operator==(const BlobName& a, const BlobName& b) { return a.text == b.text; }
    friend auto operator<=>(const BlobName& a, const BlobName& b) { return a.text <=> b.text; }
};

}  // namespace meldado::core
