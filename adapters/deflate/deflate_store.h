// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store around a store: the key K is kept as "K.flate", its bytes as raw DEFLATE (RFC 1951, no zlib or gzip
// header), as the reference implementation does. What is cut off, or followed by other bytes, is Malformed.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/store/packed_store.h"

namespace meldado::adapters {

class DeflateStore final : public core::PackedStore {
public:
    explicit DeflateStore(std::unique_ptr<core::Store> inner);

private:
    [[nodiscard]] core::Result<std::string> pack(std::string_view bytes) const override;
    [[nodiscard]] core::Result<void> unpack(std::string_view packed,
                                            core::UnpackedBytes& bytes) const override;
};

}  // namespace meldado::adapters
