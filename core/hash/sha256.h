// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// SHA-256 (FIPS 180-4), by libcrypto, or by the system on Windows.

#pragma once

#include <string_view>

#include "core/hash/digest.h"

namespace meldado::core {

[[nodiscard]] Digest sha256(std::string_view bytes);

}  // namespace meldado::core
