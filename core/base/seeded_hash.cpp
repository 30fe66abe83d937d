// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/base/seeded_hash.h"

#include <random>

namespace meldado::core {

std::uint64_t hashSeed() noexcept
{
    static const std::uint64_t seed = [] {
        std::random_device device;
        return (std::uint64_t{device()} << 32 | device()) | 1;
    }();
    return seed;
}

}  // namespace meldado::core
