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

// "2 h ago", "just now".
[[nodiscard]] QString agoSentence(adapters::SyncTime passed);

}  // namespace meldado::ui
