// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One taking-in of a list: how far it is, which a worker tells, and that nobody wants it any more, which the window tells.
// Whoever is first decides: what is finished cannot be stopped, and what is stopped leaves nothing behind.
//
// For any threads.

#pragma once

#include <atomic>
#include <cstddef>

namespace meldado::ui {

class TakingIn {
public:
    // --- the worker
    void begin(std::size_t totalCount) { m_totalCount = totalCount; }  // of blobs to read
    void noteOne() { ++m_doneCount; }
    [[nodiscard]] bool isStopped() const { return m_end == End::Stopped; }
    [[nodiscard]] bool finish() { return end(End::Finished); }  // false: it was stopped

    // --- the window
    [[nodiscard]] bool stop() { return end(End::Stopped); }  // false: it is finished
    [[nodiscard]] std::size_t doneCount() const { return m_doneCount; }
    [[nodiscard]] std::size_t totalCount() const { return m_totalCount; }  // 0: not known yet

private:
    enum class End { Open, Stopped, Finished };

    bool end(End how)
    {
        End open = End::Open;
        return m_end.compare_exchange_strong(open, how) || open == how;
    }

    std::atomic<std::size_t> m_doneCount = 0;
    std::atomic<std::size_t> m_totalCount = 0;
    std::atomic<End> m_end = End::Open;
};

}  // namespace meldado::ui
