// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/saved_folder.h"

#include <fstream>
#include <string>
#include <string_view>

#include "adapters/filesystem/folder_store.h"
#include "adapters/threads/thread_pool.h"
#include "core/store/fetch.h"
#include "core/store/publish.h"

namespace meldado::bench {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

Result<void> writeFile(const std::filesystem::path& root, const std::string& key, std::string_view bytes)
{
    const auto folder = root / key.substr(0, 2);
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    std::ofstream file(folder / key, std::ios::binary);
    file << bytes;
    file.close();
    return !failure && file ? Result<void>() : Error{ErrorCode::Io, "cannot write " + key};
}

}  // namespace

Result<void> SavedFolder::save(const core::Replica& replica) const
{
    for (const auto& [name, bytes] : replica.packs()) {
        if (auto written = writeFile(m_root, core::keyOf(name), *bytes); !written)
            return written;
    }
    for (const auto& [name, bytes] : replica.deltas()) {
        if (auto written = writeFile(m_root, core::keyOf(name), *bytes); !written)
            return written;
    }
    return {};
}

Result<core::Arrivals> SavedFolder::load() const
{
    adapters::FolderStore store(m_root);
    adapters::ThreadPool threads;
    auto fetched = core::fetch(store, [](const std::string&) { return false; }, threads);
    if (!fetched)
        return fetched.error();
    if (!fetched->unusable.empty())
        return fetched->unusable.front().error;
    return std::move(fetched->arrivals);
}

}  // namespace meldado::bench
