// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store that forgets: for tests, and for a first look without a folder. It keeps the contract of a store to
// the letter, healing included, so that what works on it works on the others.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/store.h"

namespace meldado::adapters {

class MemoryStore final : public core::Store {
public:
    // A new, empty one, which nobody else sees.
    MemoryStore();

    // The store that this process knows by `name`: everyone who asks for it shares one content, as two
    // programs share a folder, on any thread. It lasts as long as the process.
    [[nodiscard]] static MemoryStore named(std::string_view name);

    [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override;
    using core::Store::read;
    [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset,
                                                 std::uint64_t length) override;
    [[nodiscard]] core::Result<void> write(std::string_view key, std::string_view bytes) override;
    [[nodiscard]] core::Result<void> replace(std::string_view key, std::string_view bytes) override;

private:
    struct Blobs;
    explicit MemoryStore(std::shared_ptr<Blobs> blobs);

    std::shared_ptr<Blobs> m_blobs;  // shared by all stores of one name
};

}  // namespace meldado::adapters
