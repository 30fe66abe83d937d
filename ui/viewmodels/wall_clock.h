// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

#include <QDateTime>
#include <QTimeZone>

#include "core/base/clock.h"

namespace meldado::ui {

// A moment as it is told here.
[[nodiscard]] inline QDateTime onWallClock(std::chrono::sys_seconds moment, std::chrono::minutes offset)
{
    return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count(),
                                         QTimeZone(static_cast<int>(std::chrono::seconds(offset).count())));
}
[[nodiscard]] inline QDateTime onWallClock(const core::Clock::Reading& reading)
{
    return onWallClock(reading.instant, reading.offset);
}

}  // namespace meldado::ui
