// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Packs the columns of an archive with DEFLATE, by zlib: what every system has, and no worse than others on columns.

#pragma once

#include "core/archive/packer.h"

namespace meldado::adapters {

class DeflatePacker final : public core::Packer {
public:
    [[nodiscard]] std::string pack(std::string_view bytes) const override;
    [[nodiscard]] core::Result<std::string> unpack(std::string_view packed, std::size_t size) const override;
};

}  // namespace meldado::adapters
