// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Writes a commit to a store: packs first, then the delta, so that a crash in between leaves an unused pack and
// never a delta without its contents.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/crdt/blob.h"
#include "core/store/store.h"

namespace meldado::core {

// What a store calls them.
[[nodiscard]] std::string keyOf(const DeltaName& delta);
[[nodiscard]] std::string keyOf(const Digest& pack);

// The other way; none for a key that is not one of theirs.
[[nodiscard]] std::optional<DeltaName> deltaNameOf(std::string_view key);
[[nodiscard]] std::optional<Digest> packNameOf(std::string_view key);

// Errors: those of Store::write. After success the commit is as durable as the store.
[[nodiscard]] Result<void> publish(Store& store, const Commit& commit);

}  // namespace meldado::core
