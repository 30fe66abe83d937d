// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/day_watch.h"

#include <algorithm>

#include "core/todo/plan_time.h"

namespace meldado::ui {

namespace {

using namespace std::chrono_literals;
constexpr std::chrono::seconds kLongest = 60s;
constexpr std::chrono::seconds kAfterMidnight = 1s;  // timers may be a little early

}  // namespace

DayWatch::DayWatch(const core::Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_today(core::PlanTime::at(clock.now()).date())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DayWatch::look);
    look();
}

void DayWatch::look()
{
    const auto now = m_clock.now();
    const auto local = now.instant + now.offset;
    const auto today = std::chrono::floor<std::chrono::days>(local);
    const auto untilMidnight = std::chrono::duration_cast<std::chrono::seconds>(today + std::chrono::days(1) - local);
    m_timer.start(std::min(kLongest, untilMidnight + kAfterMidnight));
    if (today == m_today)
        return;
    m_today = today;
    emit dayChanged();
}

}  // namespace meldado::ui
