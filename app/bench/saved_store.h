// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The store that `save` makes and `load` and `open` read: today the folder that MeldaDo keeps a list in, one file a
// blob, flushed to the medium whatever --durable says.

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/base/result.h"
#include "core/crdt/replica.h"

namespace meldado::bench {

class SavedStore {
public:
    explicit SavedStore(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    // Writes everything that the replica has; blobs that are there already stay. Errors: those of Store::write.
    core::Result<void> save(const core::Replica& replica);

    // All of it, read, checked and parsed. Errors: those of fetch; Damaged, when any blob cannot be used.
    [[nodiscard]] core::Result<core::Arrivals> load() const;

    // Of all files, and the same after zlib at level 6. Not timed.
    struct Size {
        std::uint64_t bytes = 0;
        std::uint64_t deflated = 0;
    };
    [[nodiscard]] Size size() const;

private:
    std::filesystem::path m_folder;
};

}  // namespace meldado::bench
