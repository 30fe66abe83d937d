// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/inbox.h"

#include <algorithm>
#include <system_error>

#include "adapters/filesystem/folder_store.h"
#include "adapters/sqlite/local_replica.h"
#include "adapters/threads/thread_pool.h"
#include "app/desktop/told_reading.h"
#include "core/store/fetch.h"

namespace meldado::desktop {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

Result<void> makeFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error)
        return {};
    const bool isDenied = error == std::errc::permission_denied || error == std::errc::read_only_file_system;
    return Error{isDenied ? ErrorCode::PermissionDenied : ErrorCode::Io, folder.string() + ": " + error.message()};
}

Result<void> meldIn(const std::filesystem::path& folder, core::LocalStore& replica)
{
    adapters::FolderStore store(folder);
    const auto isWhole = takeIn(store, replica);
    if (!isWhole)
        return isWhole.error();
    if (*isWhole) {  // else it is not put aside
        std::error_code isTakenOrFixed;  // then it is melded in again next time
        std::filesystem::rename(folder, folder.string() + "-melded", isTakenOrFixed);
    }
    return {};
}

}  // namespace

Result<bool> takeIn(core::Store& store, core::LocalStore& replica)
{
    ui::TakingIn nobodyLooks;
    return takeIn(store, replica, nobodyLooks);
}

Result<bool> takeIn(core::Store& store, core::LocalStore& replica, ui::TakingIn& taking)
{
    adapters::ThreadPool threads;
    ToldReading reading(store, taking);
    auto fetched = core::fetch(reading, [](const std::string&) { return false; }, threads);
    if (!fetched)
        return fetched.error();
    if (taking.isStopped())
        return false;
    if (!fetched->arrivals.empty()) {
        if (const auto done = replica.compact(fetched->arrivals, nullptr); !done)
            return done.error();
    }
    return fetched->unusable.empty();
}

// Names come from a document, and so from anywhere: only those that this program gives are opened.
Result<ui::Place> openOwn(const std::filesystem::path& lists, const std::string& name)
{
    const auto isPlain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    constexpr std::size_t kMaxLength = 64;
    if (name.empty() || name.size() > kMaxLength || !std::ranges::all_of(name, isPlain))
        return Error{ErrorCode::InvalidId, "not the name of a list: " + name};
    if (const auto made = makeFolder(lists); !made)
        return made.error();
    return ui::Place::ofOurOwn(std::make_unique<adapters::LocalReplica>(lists / (name + ".replica")));
}

Result<ui::Place> openInbox(const std::filesystem::path& lists)
{
    if (const auto made = makeFolder(lists); !made)
        return made.error();
    auto replica = std::make_unique<adapters::LocalReplica>(lists / "inbox.replica");
    const auto old = lists / "inbox";
    std::error_code error;
    if (std::filesystem::is_directory(old, error)) {
        if (const auto melded = meldIn(old, *replica); !melded)
            return melded.error();
    }
    return ui::Place::ofOurOwn(std::move(replica));
}

}  // namespace meldado::desktop
