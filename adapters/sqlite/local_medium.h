// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Whether a place is on a file system of another computer. A database with a write-ahead log needs shared memory, and
// locks that hold: neither is certain there.

#pragma once

#include <cstdint>
#include <filesystem>

namespace meldado::adapters {

// False also when it cannot be told: FUSE, an unknown system.
[[nodiscard]] bool isOnNetwork(const std::filesystem::path& folder);

// The same for a number of statfs(2) on Linux.
[[nodiscard]] bool isNetworkFileSystem(std::uint64_t type);

}  // namespace meldado::adapters
