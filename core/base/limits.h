// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How large outside input may be before it counts as "not here yet". Every limit has a test that goes past it.

#pragma once

#include <cstddef>
#include <cstdint>

namespace meldado::core {

inline constexpr std::size_t kMaxDeltaBytes = std::size_t{16} << 20;        // unpacked
inline constexpr std::size_t kMaxPackBytes = std::size_t{64} << 20;         // unpacked
inline constexpr std::size_t kMaxObjectBytes = std::size_t{4} << 20;        // one content in a pack
inline constexpr std::size_t kMaxPackContents = 1'000'000;                  // as many as changes in a delta
inline constexpr std::size_t kMaxRawItemBytes = std::size_t{256} << 20;     // an attachment
inline constexpr std::size_t kMaxJsonDepth = 127;                           // the reference refuses 128
inline constexpr std::size_t kMaxDeltaParents = 4096;
inline constexpr std::size_t kMaxDeltaChanges = 1'000'000;
inline constexpr std::size_t kMaxOrderEntries = 1'000'000;                  // in one list
inline constexpr std::uint32_t kMaxIndex = 4'000'000'000U;                  // of a revision or a delta

}  // namespace meldado::core
