// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Store is the port through which a replica reaches a medium: names and bytes, never a task. A store holds
// immutable blobs under their names; it lists, reads a range, writes once. Adapters implement it.
//
// Threads: a store is used by one thread at a time; every call may block on the medium, so it runs on a worker.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace meldado::core {

class Store {
public:
    virtual ~Store() = default;

    // All keys that end with `extension` (with its dot; empty: every key), extension included, in no particular
    // order. What the store does not understand (foreign files, other wrappers' keys) is left out or passed on
    // as it is; one bad entry never fails the listing. An empty or not yet existing place has no keys.
    // Errors: FolderGone, PermissionDenied, Io.
    [[nodiscard]] virtual Result<std::vector<std::string>> list(std::string_view extension) = 0;

    // `length` bytes of `key` from `offset`; 0 and 0 mean all of it. Bytes are as stored: the caller checks digests.
    // Errors: NotFound, LimitExceeded (more than `kMaxRawItemBytes`, or a range past the end), Malformed (a wrapper
    // cannot unpack), PermissionDenied, FolderGone, Io.
    [[nodiscard]] virtual Result<std::string> read(std::string_view key, std::uint64_t offset, std::uint64_t length) = 0;
    [[nodiscard]] Result<std::string> read(std::string_view key) { return read(key, 0, 0); }

    // Keeps `bytes` under `key`, for good: when this returns, they survive a loss of power on a medium that can.
    // A key that exists with bytes that fit its digest stays as it is and is no error; one whose bytes do not fit
    // the digest in its name is replaced (healed). Nothing half-written is ever visible under `key`.
    // Errors: InvalidId (a key that this store cannot hold), DiskFull, PermissionDenied, ReadOnly, FolderGone, Io.
    [[nodiscard]] virtual Result<void> write(std::string_view key, std::string_view bytes) = 0;
};

}  // namespace meldado::core
