// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How much this thread worked at most between two turns of its event loop, as long as this lives, whatever else the machine did
// meanwhile: what a frame would have waited for.

#pragma once

#include <algorithm>
#include <ctime>

#include <QObject>
#include <QTimer>

namespace meldado::test {

class LongestTurn {
public:
    LongestTurn()
    {
        QObject::connect(&m_ticks, &QTimer::timeout, &m_ticks, [this] { note(); });
        m_ticks.start(0);
    }
    [[nodiscard]] double ms()
    {
        note();
        return m_longestMs;
    }

private:
    static double workedMs()
    {
#ifdef Q_OS_LINUX
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
#else
        return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;  // of all threads
#endif
    }
    void note()
    {
        const double now = workedMs();
        m_longestMs = std::max(m_longestMs, now - m_lastMs);
        m_lastMs = now;
    }

    QTimer m_ticks;
    double m_longestMs = 0;
    double m_lastMs = workedMs();
};

}  // namespace meldado::test
