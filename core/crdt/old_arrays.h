// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Documents of release 0.1: a flattened array stands inside its object, as identifiers, and is merged with the same
// array of the other leaves when it is read; a key that begins with Δ is stored as a patch. Read, never written.
// Source: core/FORMAT.md, Release 0.1.

#pragma once

#include "core/crdt/replica_private.h"

namespace meldado::core {

// The content of a version with its arrays put together and merged. Errors: NotFound, Malformed.
[[nodiscard]] Result<Value> valueWithOldArrays(Replica::Private& replica, Handle object, VersionId version);

// Whether some object keeps an array of identifiers in itself.
[[nodiscard]] bool hasOldArrays(const Replica::Private& replica);

}  // namespace meldado::core
