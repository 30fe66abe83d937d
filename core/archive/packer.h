// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What makes a column of an archive smaller, given by the program: core links no compressor.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace meldado::core {

class Packer {
public:
    virtual ~Packer() = default;

    // Any bytes that unpack() turns back. The same bytes are packed alike.
    [[nodiscard]] virtual std::string pack(std::string_view bytes) const = 0;

    // Memory follows the bytes that come out, never a size that is claimed.
    // Errors: Malformed, when they are not packed bytes of exactly `size` bytes.
    [[nodiscard]] virtual Result<std::string> unpack(std::string_view packed, std::size_t size) const = 0;

protected:
    Packer() = default;
    Packer(const Packer&) = default;
    Packer& operator=(const Packer&) = default;
};

}  // namespace meldado::core
