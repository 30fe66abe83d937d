// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The time of the sync engine, and how long it waits after a failure: each pause is longer than the one before, and none
// is exactly as long as another machine's, so that those that failed together do not come back together.

#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "core/base/random.h"

namespace meldado::adapters {

// Of a clock that only goes forward, whatever it began with: neither a wrong date nor one put right changes a pause.
using SyncTime = std::chrono::milliseconds;

inline constexpr SyncTime kNever = SyncTime::max();

class Pauses {
public:
    static constexpr SyncTime kFirst{2'000};
    static constexpr SyncTime kLongest{600'000};

    void failed(SyncTime now, core::Random& random)
    {
        m_pause = m_pause == SyncTime{} ? kFirst : std::min(2 * m_pause, kLongest);
        const auto spread = static_cast<std::uint64_t>(m_pause.count() / 2);
        m_until = now + m_pause * 3 / 4 + SyncTime(static_cast<SyncTime::rep>(random.next() % spread));
    }
    void succeeded() { *this = {}; }
    void hurry() { m_until = {}; }  // somebody says that it may go now; the next pause is longer all the same

    [[nodiscard]] SyncTime until() const { return m_until; }
    [[nodiscard]] bool hasFailed() const { return m_pause != SyncTime{}; }

private:
    SyncTime m_pause{};
    SyncTime m_until{};
};

}  // namespace meldado::adapters
