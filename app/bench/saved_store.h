// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The store that `save` makes and `load` and `open` read: the local replica in which MeldaDo keeps a list, compacted, or
// a shared folder (saved_folder.h).

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "adapters/sqlite/local_replica.h"
#include "app/bench/saved_folder.h"
#include "core/base/result.h"
#include "core/crdt/replica.h"

namespace meldado::bench {

enum class Form { Database, Folder };

class SavedStore {
public:
    SavedStore(std::filesystem::path folder, Form form, adapters::Durability durability)
        : m_folder(std::move(folder)), m_form(form), m_durability(durability)
    {
    }

    // Everything that the replica has, and what it shows. Errors: those of LocalReplica::compact and SavedFolder::save.
    core::Result<void> save(const core::Replica& replica);

    // What is shown, when that says all; none: there is no such checkpoint, as in a folder. Ends before this object, and before the next
    // save.
    [[nodiscard]] core::Result<std::optional<core::CheckpointView>> glance();

    // All of it, checked and parsed. Errors: those of LocalReplica::everything and SavedFolder::load.
    [[nodiscard]] core::Result<core::Arrivals> load();

    // Of all files once it is closed, and the same after zlib at level 6. Not timed.
    struct Size {
        std::uint64_t bytes = 0;
        std::uint64_t deflated = 0;
    };
    [[nodiscard]] Size size();

private:
    core::Result<void> open();

    std::filesystem::path m_folder;
    Form m_form;
    adapters::Durability m_durability;
    std::unique_ptr<adapters::LocalReplica> m_store;
};

}  // namespace meldado::bench
