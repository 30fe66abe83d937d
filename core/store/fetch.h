// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Reads what a store holds and we lack: names unknown here are read, digests checked, bodies parsed. Bad blobs are
// reported, never fatal. Runs on a worker; the result is immutable and crosses threads.

#pragma once

#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/base/result.h"
#include "core/crdt/replica.h"
#include "core/store/store.h"

namespace meldado::core {

// A blob that is there but cannot be used, and why (Damaged, Malformed, LimitExceeded, NotFound, Io …).
struct Unusable {
    std::string key;
    Error error;
};

struct Fetched {
    Arrivals arrivals;
    std::vector<Unusable> unusable;
    std::size_t foreignCount = 0;  // keys with our extensions whose names are not ours
};

// Reads every delta and pack for which `isKnown` (given the key with extension) says no.
// Errors: those of Store::list; a failed read of one blob is an Unusable.
[[nodiscard]] Result<Fetched> fetch(Store& store, const std::function<bool(const std::string& key)>& isKnown);

// The names that `source` has and `target` lacks or has damaged, copied as bytes, packs before deltas; verified on
// the way.
// Returns the keys written, sorted. Errors: those of list and write; unusable blobs are left out.
[[nodiscard]] Result<std::vector<std::string>> meld(Store& source, Store& target);

}  // namespace meldado::core
