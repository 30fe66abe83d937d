// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Bytes of a blob as they travel: immutable, shared between threads, copied never.

#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace meldado::core {

// Shared because a blob is held by the replica, by the save queue and by a worker at the same time; const
// makes that safe without a lock.
using Bytes = std::shared_ptr<const std::string>;

inline Bytes makeBytes(std::string bytes) { return std::make_shared<const std::string>(std::move(bytes)); }

}  // namespace meldado::core
