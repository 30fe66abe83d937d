// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A place is where a list is kept, as the session sees it: a store, and perhaps something that tells when others may
// have written there. The program's composition names the concrete ones.

#pragma once

#include <functional>
#include <memory>

#include "core/base/result.h"
#include "core/store/store.h"

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
    std::unique_ptr<NewsSource> news;  // null: the store is only listed from time to time
};

// Opens a place. Runs on the worker, since it may touch the disk; called again after a failure.
using OpenPlace = std::function<core::Result<Place>()>;

}  // namespace meldado::ui
