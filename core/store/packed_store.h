// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store around a store that keeps each blob in another form: the key K as "K" and an extension, its bytes
// packed. Digests in names are those of the unpacked bytes, so the inner store cannot check what it has, and
// this one heals: what does not unpack, or does not fit its name, it asks the inner store to replace. A
// wrapper derives from it and says only how to pack and unpack.
//
// What is unpacked comes from outside: it stops one byte after maxBytesOf(K), whatever sizes it claims.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/store/store.h"

namespace meldado::core {

// Bytes that come out of an unpacking, up to a limit. They grow by what has come, not by what was promised.
class UnpackedBytes {
public:
    explicit UnpackedBytes(std::size_t limit) : m_limit(limit) {}

    // Errors: LimitExceeded; then unpacking ends.
    [[nodiscard]] Result<void> append(std::string_view more);

    [[nodiscard]] std::string take() && { return std::move(m_bytes); }

private:
    std::size_t m_limit;
    std::string m_bytes;
};

class PackedStore : public Store {
public:
    // Plain blobs of the inner store, and those of other wrappers, stay out of sight.
    [[nodiscard]] Result<std::vector<std::string>> list(std::string_view extension) final;

    [[nodiscard]] Result<std::vector<std::string>> listAll(Executor& executor) final;

    // Offsets count unpacked bytes; each range unpacks the whole blob. Errors also: Malformed, when the
    // stored bytes do not unpack.
    using Store::read;
    [[nodiscard]] Result<std::string> read(std::string_view key, std::uint64_t offset,
                                           std::uint64_t length) final;

    // Unpacks on the threads of the executor, whether or not the inner store reads on them.
    void readEach(std::span<const std::string> keys, Executor& executor, const TakeBlob& take) final;

    // Reads what is there first, and replaces it in the inner store when it does not unpack or does not fit.
    [[nodiscard]] Result<void> write(std::string_view key, std::string_view bytes) final;
    [[nodiscard]] Result<void> replace(std::string_view key, std::string_view bytes) final;

    [[nodiscard]] Result<std::optional<KeyState>> keyState(std::string_view key) final;  // of the packed bytes
    [[nodiscard]] Result<void> setAside(std::string_view key) final;
    void expectThere() final;

protected:
    // `extension` with its dot; it is on disk and never changes.
    PackedStore(std::unique_ptr<Store> inner, std::string_view extension);

private:
    // Errors: Io.
    [[nodiscard]] virtual Result<std::string> pack(std::string_view bytes) const = 0;

    // All of `packed` and nothing after it. Errors: Malformed, Io, those of UnpackedBytes; the key is added
    // to the detail here. Called on several threads at the same time.
    [[nodiscard]] virtual Result<void> unpack(std::string_view packed, UnpackedBytes& bytes) const = 0;

    [[nodiscard]] std::string packedKey(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> unpackedKeys(std::vector<std::string> keys) const;
    [[nodiscard]] Result<std::string> packFor(std::string_view key, std::string_view bytes) const;
    [[nodiscard]] Result<std::string> readWhole(std::string_view key);
    [[nodiscard]] Result<std::string> unpacked(std::string_view key, std::string_view packed) const;

    std::unique_ptr<Store> m_inner;
    std::string m_extension;
};

}  // namespace meldado::core
