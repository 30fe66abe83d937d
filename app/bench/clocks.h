// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The three clocks of the peer bench. `busy` is what a person waits for on an idle machine, less the disk: the
// processor time of the replaying thread (the kernel's counter behind /proc/self/schedstat, which the JavaScript
// contenders read, but exact without a nap) and of every thread that it waits for. We do not tell those from others:
// all threads of the process count, also those that have ended, so `busy` is never too small.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace meldado::bench {

struct Clocks {
    double seconds = 0;  // wall
    double busy = 0;
    double cpu = 0;      // all threads, user and system

    static Clocks now();

    Clocks& operator+=(const Clocks& other);
    friend Clocks operator-(const Clocks& a, const Clocks& b);
};

// How long each phase took. A phase may come twice: its times add up.
class PhaseClock {
public:
    struct Phase {
        std::string name;
        Clocks spent;
    };

    void begin(std::string_view name);  // ends the one before
    void end();
    [[nodiscard]] const std::string& current() const { return m_phases[m_current].name; }  // after a begin()
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] const std::vector<Phase>& phases() const { return m_phases; }

    // What happens in `work` is not the contender's.
    template <typename Work>
    auto unclocked(Work work)
    {
        const auto before = Clocks::now();
        auto result = work();
        m_since += Clocks::now() - before;
        return result;
    }

private:
    std::vector<Phase> m_phases;  // in the order of their first begin()
    std::size_t m_current = 0;
    bool m_isRunning = false;
    Clocks m_since;
};

// The most memory that the process had so far.
[[nodiscard]] long peakMemoryKib();

}  // namespace meldado::bench
