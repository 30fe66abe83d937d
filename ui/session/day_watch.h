// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tells that another day has come: at midnight, and soon after the computer slept through it. Its timer may stand still
// while the computer sleeps, so it looks at the clock every minute and whenever it is asked to.

#pragma once

#include <chrono>

#include <QObject>
#include <QTimer>

#include "core/base/clock.h"

namespace meldado::ui {

class DayWatch : public QObject {
    Q_OBJECT

public:
    explicit DayWatch(const core::Clock& clock, QObject* parent = nullptr);  // which outlives it

    void look();

signals:
    void dayChanged();

private:
    const core::Clock& m_clock;
    std::chrono::sys_days m_today;
    QTimer m_timer;
};

}  // namespace meldado::ui
