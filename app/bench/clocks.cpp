// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/clocks.h"

#include <sys/resource.h>
#include <time.h>

#include <algorithm>

namespace meldado::bench {

namespace {

double read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

rusage usage()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used;
}

double inSeconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

Clocks Clocks::now()
{
    const auto used = usage();
    return {.seconds = read(CLOCK_MONOTONIC),
            .busy = read(CLOCK_PROCESS_CPUTIME_ID),
            .cpu = inSeconds(used.ru_utime) + inSeconds(used.ru_stime)};
}

Clocks& Clocks::operator+=(const Clocks& other)
{
    seconds += other.seconds;
    busy += other.busy;
    cpu += other.cpu;
    return *this;
}

Clocks operator-(const Clocks& a, const Clocks& b)
{
    return {.seconds = a.seconds - b.seconds, .busy = a.busy - b.busy, .cpu = a.cpu - b.cpu};
}

void PhaseClock::begin(std::string_view name)
{
    end();
    auto phase = std::find_if(m_phases.begin(), m_phases.end(), [&](const Phase& each) { return each.name == name; });
    if (phase == m_phases.end())
        phase = m_phases.insert(phase, Phase{std::string(name), {}});
    m_current = static_cast<std::size_t>(phase - m_phases.begin());
    m_isRunning = true;
    m_since = Clocks::now();
}

void PhaseClock::end()
{
    if (m_isRunning)
        m_phases[m_current].spent += Clocks::now() - m_since;
    m_isRunning = false;
}

long peakMemoryKib() { return usage().ru_maxrss; }

}  // namespace meldado::bench
