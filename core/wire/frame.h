// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The numbers in a frame of core/wire/compact.h, shared by its writer and its reader. On the wire; never change.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/archive/packer.h"
#include "core/base/result.h"
#include "core/crdt/blob.h"
#include "core/crdt/replica.h"
#include "core/hash/digest.h"

namespace meldado::core {

// The first byte: the form and flags.
enum class FrameForm : std::uint8_t { Whole = 1, Compact = 2 };
inline constexpr unsigned kFrameFormMask = 0x0f;
inline constexpr unsigned kFrameIsPacked = 0x10;        // the size of the body, and the body packed
inline constexpr unsigned kFrameHasInformation = 0x20;  // Compact only

// The second byte of a compact body: parents (two bits), packs (two), records (four); the greatest of the first and the
// last say that a number follows.
inline constexpr std::uint64_t kManyParents = 3;
inline constexpr std::uint64_t kManyRecords = 15;
enum class FramePacks : std::uint8_t {
    None,
    Derived,  // one: all contents that the records name, each once, by digest
    Listed,   // one: these of the contents that the records name, in this order
};

// The first byte of a record: object (three bits), parent (two), content (three).
enum class FrameObject : std::uint8_t {
    Known,       // a mark of four bytes
    Fresh,       // its identifier
    Same,        // as in the record before
    Introduced,  // a number among those whose identifier this frame had
    Root,        // "√"
    RootItems,   // "^√@items♭"
};
enum class FrameParent : std::uint8_t {
    None,    // a first version
    Known,   // a mark of two bytes
    Before,  // what the record before made, of the same object
    Named,   // the text of its revision
};
enum class FrameContent : std::uint8_t {
    Deleted,
    Resolved,
    Empty,
    Body,   // what became of the fields of the parent
    Patch,  // steps
    Items,  // of a list, as a whole
    Text,   // as it is spelt
};

// An item of a list, or where a number is given for it.
inline constexpr std::uint64_t kItemKnown = 0;
inline constexpr std::uint64_t kItemFresh = 1;
inline constexpr std::uint64_t kItemIntroduced = 2;  // and those above it

inline constexpr std::string_view kRootItemsId = "^\xE2\x88\x9A@items\xE2\x99\xAD";
inline constexpr std::size_t kMarkBytes = 4;
inline constexpr std::size_t kCheckBytes = 8;  // the last of a frame: the first of the digest of its delta

// What a commit tells about itself, in the text of its delta: the base for the information of the next one. Looked for
// from the end, and not far: nothing when it is not there, and any text that looks like it is as good.
[[nodiscard]] std::string_view informationIn(std::string_view delta);

// What readCompact() gives, whatever the check says: for whoever tests it with frames that nobody wrote.
[[nodiscard]] Result<Commit> readUnchecked(const Replica& receiver, std::string_view frame, const Packer& packer);

[[nodiscard]] bool isSameCommit(const Commit& a, const Commit& b);  // the same names and bytes

[[nodiscard]] inline std::string_view checkOf(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.bytes.data()), kCheckBytes};
}

}  // namespace meldado::core
