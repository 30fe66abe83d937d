// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A commit as it travels on our own links: without what its receiver can derive. What is left are a few bytes that name
// what it builds on, the values that changed, and a check; one field of one task is about 25 bytes instead of 420.
//
//     parents, objects, versions      as marks of 2 or 4 bytes, looked up among what the receiver has
//     contents                        as what became of the fields of the version before; orders as steps
//     digests, revisions, tails, pack derived
//     the commit's information        as what became of its parent's
//
// Whatever cannot be said so (foreign spelling, several packs, very much) is carried as it is. So every commit comes out
// bit for bit, or not at all. core/FORMAT.md, On our own links, draws every byte.
//
// Why a false commit cannot come out: the names of what is given back are computed from its bytes, all 32 of each, so it
// is some commit under its own name. That it is the one that was sent, says the check, 8 bytes of the digest of its
// delta: a delta holds the digest of each pack, which covers the contents; the content digests and, by tails and parent
// revisions, what they hang on; the names of its parents; and its information as it is. So a delta with this digest has
// no other bytes, and neither have its packs. The check is against accidents (a mark that means something else here); a
// peer that wants to send another commit just does.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/archive/packer.h"
#include "core/base/result.h"
#include "core/crdt/blob.h"
#include "core/crdt/replica.h"

namespace meldado::core {

// What is past these is carried as it is, or, past the last one, not at all.
inline constexpr std::size_t kMaxDerivedBytes = std::size_t{64} << 20;   // that a frame makes its reader write and look at
inline constexpr std::size_t kMaxVersionSteps = 1'000;                   // back to one parent version …
inline constexpr std::size_t kMaxFrameSteps = 1'000'000;                 // … and to all of a frame
inline constexpr std::size_t kMaxFramePacks = 1'000;
inline constexpr std::size_t kMaxFrameBytes = std::size_t{128} << 20;    // unpacked

// All of them run where the replica is owned, and leave it as it is.

// A frame for a receiver that has what the commit builds on. `commit` has all packs that its delta names and that the
// receiver may lack; the sender has applied its parents, and maybe itself. Costs what the commit is large.
// Errors: those of reading the blobs; Malformed, when there are packs that the delta does not name; LimitExceeded, when
// it is larger than kMaxFrameBytes: then its blobs travel one by one.
[[nodiscard]] Result<std::string> writeCompact(const Replica& sender, const Commit& commit, const Packer& packer);

// The commit; its bytes fit their names. Give it to Replica::receive(), which checks what a blob has to be. `packer` is
// of the sender's kind.
// Errors: NotFound (the receiver lacks what it builds on, or has several that it may mean), Damaged (it comes to another
// commit than was sent), Malformed, LimitExceeded, NewerFormat; those of unpacking. After any of them, the sender can be
// asked for writeWhole().
[[nodiscard]] Result<Commit> readCompact(const Replica& receiver, std::string_view frame, const Packer& packer);

// A frame that any receiver can read. Errors: as writeCompact().
[[nodiscard]] Result<std::string> writeWhole(const Commit& commit, const Packer& packer);

}  // namespace meldado::core
