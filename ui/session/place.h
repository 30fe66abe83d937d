// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A place is where a list is kept, as the session sees it: a store of the program's own, or one that is shared with
// others, and perhaps something that tells when they may have written there. The program's composition names the
// concrete ones.

#pragma once

#include <functional>
#include <memory>

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/store/local_store.h"

namespace meldado::ui {

// "Something may be new": a hint, never the truth; the store is then listed.
class NewsSource {
public:
    virtual ~NewsSource() = default;

    // Calls `onNews` from now on, on any thread, until it is destroyed.
    virtual void start(std::function<void()> onNews) = 0;
};

struct Place {
    std::unique_ptr<core::Store> store;
    std::unique_ptr<NewsSource> news;  // null: the store is only looked at from time to time
    core::LocalStore* own = nullptr;   // `store`, when it is the program's own
    std::unique_ptr<core::Executor> threads;  // to read and check many blobs at the same time; null: one by one

    [[nodiscard]] static Place shared(std::unique_ptr<core::Store> store, std::unique_ptr<NewsSource> news)
    {
        return {std::move(store), std::move(news), nullptr, nullptr};
    }
    [[nodiscard]] static Place ofOurOwn(std::unique_ptr<core::LocalStore> store)
    {
        core::LocalStore* own = store.get();
        return {std::move(store), nullptr, own, nullptr};
    }
};

// Opens a place. Runs on the worker, since it may touch the disk; called again after a failure.
using OpenPlace = std::function<core::Result<Place>()>;

}  // namespace meldado::ui
