// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Reads what a store holds and we lack: names unknown here are read, digests checked, bodies parsed, each blob once and
// several at the same time. Bad blobs are reported, never fatal. Runs on a worker; the result is immutable and crosses
// threads.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/crdt/replica.h"
#include "core/store/store.h"

namespace meldado::core {

// A blob that is there but cannot be used, and why (Damaged, Malformed, LimitExceeded, NotFound, Io …).
struct Unusable {
    std::string key;
    Error error;
};

// The same for the same blobs, whatever the executor. Packs are in the order of their names, deltas by their index, so
// that ancestors come first; packs that the listing had not come last.
struct Fetched {
    Arrivals arrivals;
    std::vector<Unusable> unusable;
    std::size_t foreignCount = 0;  // keys with our extensions whose names are not ours
};

// Reads every delta and pack for which `isKnown` (given the key with extension, on this thread) says no. After a commit
// of someone else that is one listing and a read for each of its blobs. What a writer finishes meanwhile is complete or
// wholly unseen, as far as the store shows a pack before the delta that was written after it.
// Errors: those of Store::list; a failed read of one blob is an Unusable.
[[nodiscard]] Result<Fetched> fetch(Store& store, const std::function<bool(const std::string& key)>& isKnown,
                                    Executor& executor = Executor::inPlace());

// The same among these keys, of a store that tells what is new. Reading them gives no error of its own.
[[nodiscard]] Fetched fetchAmong(std::vector<std::string> keys, Store& store,
                                 const std::function<bool(const std::string& key)>& isKnown,
                                 Executor& executor = Executor::inPlace());

// The names that `source` has and `target` lacks or has damaged, copied as bytes, packs before deltas; verified on
// the way, what `target` has on the threads of the executor.
// Returns the keys written, sorted. Errors: those of list and write; unusable blobs are left out.
[[nodiscard]] Result<std::vector<std::string>> meld(Store& source, Store& target,
                                                    Executor& executor = Executor::inPlace());

}  // namespace meldado::core
