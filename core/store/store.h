// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Store is the port through which a replica reaches a medium: names and bytes, never a task. A store holds
// immutable blobs under their names; it lists, reads a range, writes once. Adapters implement it.
//
// A wrapper is a store around a store: it keeps another form of the bytes under another key ("K.flate"). The
// inner store cannot check those bytes, so a wrapper asks for replace() when it has seen that they are no
// good.
//
// Threads: a store is used by one thread at a time; every call may block on the medium, so it runs on a
// worker. listAll() and readEach() may use more of them while they run, which they are given.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/executor.h"
#include "core/base/result.h"

namespace meldado::core {

inline constexpr std::size_t kMaxKeyBytes = 200;  // ours have up to 156; file systems take 255

// Whether every store can hold `key`: 2 to 200 characters that every file system takes in a name (no blank,
// no letter beyond ASCII, none of "*/:<>?\|), not beginning with a dot, without "..".
[[nodiscard]] bool isStoreKey(std::string_view key) noexcept;

// How many bytes a store takes or gives under `key`, by its extension. A wrapper's extension comes after ours
// ("….delta.flate"); bytes that do not pack well are then a little longer than the unpacked ones.
[[nodiscard]] std::uint64_t maxBytesOf(std::string_view key) noexcept;

// What write() asks before it does anything. Errors: InvalidId (not isStoreKey), LimitExceeded (more than
// maxBytesOf(key)).
[[nodiscard]] Result<void> checkWrite(std::string_view key, std::string_view bytes);

// What read() gives of bytes that are in memory as a whole. Errors: LimitExceeded (a range past the end).
[[nodiscard]] Result<std::string> rangeOf(std::string_view bytes, std::string_view key, std::uint64_t offset,
                                          std::uint64_t length);

// Whether what a store has under `key` stays there when `key` is written again: its bytes fit the digest in
// the name. A name that does not tell the digest of its bytes (a signature's, a wrapper's) keeps them unless
// empty.
[[nodiscard]] bool staysUnder(std::string_view key, std::string_view bytes);

// What readEach() calls: which of the keys, and what read() gives for it. At the same time on several threads.
using TakeBlob = std::function<void(std::size_t index, Result<Bytes> bytes)>;

// A blob on its way into a store.
struct KeyedBytes {
    std::string key;
    Bytes bytes;
};

// What a store can tell of a key without reading it: while this is the same, the bytes are the same.
struct KeyState {
    std::uint64_t sizeBytes = 0;     // as stored
    std::int64_t modifiedNs = 0;     // since the epoch, by the clock of the medium
    bool isOnlineOnly = false;       // a sync client fetches the bytes when somebody reads them
    bool isMisplaced = false;        // it is read here, and others would not find it: write() puts it where it belongs

    friend bool operator==(const KeyState&, const KeyState&) = default;
};

class Store {
public:
    virtual ~Store() = default;

    // All keys that end with `extension` (with its dot; empty: every key), extension included, each once, in no
    // particular order. What the store does not understand (foreign files, other wrappers' keys) is left out
    // or passed on as it is; one bad entry never fails the listing. An empty or not yet existing place has no
    // keys. Errors: FolderGone, Malformed (what lies there is something else), PermissionDenied, Io.
    [[nodiscard]] virtual Result<std::vector<std::string>> list(std::string_view extension) = 0;

    // Every key, as list({}) gives them: one walk over the medium for all kinds of blobs, on threads of `executor` too
    // where there are many places to look at. It is no picture of a moment: of what others write meanwhile, a later
    // blob may be in it and an earlier one not. Errors: those of list.
    [[nodiscard]] virtual Result<std::vector<std::string>> listAll(Executor& executor);

    // `length` bytes of `key` from `offset`; 0 and 0 mean all of it. Bytes are as stored: the caller checks
    // digests. Errors: NotFound, LimitExceeded (more than maxBytesOf(key), or a range past the end),
    // Malformed (a wrapper cannot unpack), PermissionDenied, FolderGone, Io.
    [[nodiscard]] virtual Result<std::string> read(std::string_view key, std::uint64_t offset,
                                                   std::uint64_t length) = 0;
    [[nodiscard]] Result<std::string> read(std::string_view key) { return read(key, 0, 0); }

    // The whole of each of `keys`, taken once each in any order, on threads of `executor` too; returns when all are
    // taken. For many keys it costs much less than as many calls of read(): stores that can look up, unpack or wait
    // for several at once do so. No more is in memory than what is being taken and about as much again, read ahead.
    // Small blobs may lie side by side in one piece of memory, which lasts as long as any of them.
    // One that cannot be read is told to `take` with its error and does not disturb the others. `take` calls nothing
    // of this store.
    virtual void readEach(std::span<const std::string> keys, Executor& executor, const TakeBlob& take);

    // Keeps `bytes` under `key`, for good: when this returns, they survive a loss of power on a medium that
    // can. What is there and staysUnder(key) is left alone, which is no error; what does not fit is replaced
    // (healed). Nothing half-written is ever visible under `key`. Errors: InvalidId (not isStoreKey),
    // LimitExceeded (more than maxBytesOf(key), which nobody would read), DiskFull, PermissionDenied,
    // ReadOnly, FolderGone, Io.
    [[nodiscard]] virtual Result<void> write(std::string_view key, std::string_view bytes) = 0;

    // write() for each of them in their order, until one fails. A store for which many at once cost little more than one
    // overrides it, and may then keep all or none. Errors: those of write.
    [[nodiscard]] virtual Result<void> writeEach(std::span<const KeyedBytes> blobs);

    // The same, whatever is there: for a wrapper that has read `key` and cannot use it, and for nobody else.
    // A store that never takes back what it has (a server, a log) does not implement it. Errors: those of
    // write.
    [[nodiscard]] virtual Result<void> replace(std::string_view key, std::string_view bytes)
    {
        return write(key, bytes);
    }

    // --- for stores in places that others write too, and that programs carry from machine to machine --------------

    // None: this store does not tell. Errors: NotFound, FolderGone, PermissionDenied, Io.
    [[nodiscard]] virtual Result<std::optional<KeyState>> keyState(std::string_view key)
    {
        static_cast<void>(key);
        return std::optional<KeyState>();
    }

    // Puts away what was listed under `key`, which is no key of ours, so that it is not listed any more; nothing is
    // deleted. Errors: NotFound, also of a store that keeps nothing beside; those of write.
    [[nodiscard]] virtual Result<void> setAside(std::string_view key)
    {
        return Error{ErrorCode::NotFound, std::string(key) + ": nothing is put away here"};
    }

    // Somebody knows that this place was there before: when it is not, it is gone (FolderGone), and is not made.
    virtual void expectThere() {}
};

}  // namespace meldado::core
