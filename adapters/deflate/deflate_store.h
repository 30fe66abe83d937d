// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store around a store: the key K is kept as "K.flate", its bytes as raw DEFLATE (RFC 1951, no zlib or gzip
// header), as the reference implementation does. Digests in names are those of the unpacked bytes. Plain
// blobs of the inner store stay out of sight.
//
// What is unpacked comes from outside: it stops one byte after maxBytesOf(K), whatever sizes it claims.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/store.h"

namespace meldado::adapters {

class DeflateStore final : public core::Store {
public:
    explicit DeflateStore(std::unique_ptr<core::Store> inner);

    [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override;

    // Offsets count unpacked bytes; each range unpacks the whole blob. Errors also: Malformed, when the
    // stored bytes are cut off, are followed by others, or are not DEFLATE.
    using core::Store::read;
    [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset,
                                                 std::uint64_t length) override;

    // Reads what is there first, and replaces it in the inner store when it does not unpack or does not fit.
    [[nodiscard]] core::Result<void> write(std::string_view key, std::string_view bytes) override;
    [[nodiscard]] core::Result<void> replace(std::string_view key, std::string_view bytes) override;

private:
    core::Result<std::string> readWhole(std::string_view key);

    std::unique_ptr<core::Store> m_inner;
};

}  // namespace meldado::adapters
