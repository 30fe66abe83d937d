// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A place is where a list is kept, as the session sees it: a store of the program's own. What is shared with others is melded
// with it in the background (shares.h). The program's composition names the concrete ones.

#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "core/base/result.h"
#include "core/store/local_store.h"

namespace meldado::ui {

struct Place {
    std::unique_ptr<core::LocalStore> store;

    [[nodiscard]] static Place ofOurOwn(std::unique_ptr<core::LocalStore> store) { return {std::move(store)}; }
};

// Opens a place. Runs on the worker, since it may touch the disk; called again after a failure.
using OpenPlace = std::function<core::Result<Place>()>;

}  // namespace meldado::ui
