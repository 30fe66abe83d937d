// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store around a store: the key K is kept as "K.brotli", its bytes as one Brotli stream (RFC 7932), as the
// reference implementation does. What is cut off, or followed by other bytes, is Malformed; so is a stream
// with a "large window", which is no part of the RFC and could ask for a gibibyte of memory.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/store/packed_store.h"

namespace meldado::adapters {

class BrotliStore final : public core::PackedStore {
public:
    explicit BrotliStore(std::unique_ptr<core::Store> inner);

private:
    [[nodiscard]] core::Result<std::string> pack(std::string_view bytes) const override;
    [[nodiscard]] core::Result<void> unpack(std::string_view packed,
                                            core::UnpackedBytes& bytes) const override;
};

}  // namespace meldado::adapters
