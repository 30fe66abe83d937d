// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How a shared list is doing, in the words of the design.

#pragma once

#include <QString>

#include "adapters/sync/share_status.h"

namespace meldado::ui {

// "Up to date · 2 min ago". `now`: of the same clock as the times in the status.
[[nodiscard]] QString shareSentence(const adapters::ShareStatus& status, adapters::SyncTime now);

// A count for a bar and for plural forms, which are `int`.
[[nodiscard]] int shareCount(std::size_t count);

// "Receiving 120 of 2 400".
[[nodiscard]] QString receivingSentence(std::size_t doneCount, std::size_t totalCount);

// "about 2 min left"; empty as long as `passed` is too short to tell.
[[nodiscard]] QString restSentence(std::size_t doneCount, std::size_t totalCount, adapters::SyncTime passed);

// "2 h ago", "just now".
[[nodiscard]] QString agoSentence(adapters::SyncTime passed);

}  // namespace meldado::ui
