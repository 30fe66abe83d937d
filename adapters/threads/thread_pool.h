// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// An executor with a few threads of its own, which help whoever calls run(). The caller works too, so a pool without
// any thread still does everything, and a run() within a run() cannot wait for itself.
//
// Threads: run() may be called by several at the same time; their work is helped with in the order of the calls.

#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "core/base/executor.h"

namespace meldado::adapters {

class ThreadPool final : public core::Executor {
public:
    // More would only wait for the medium, or take the machine from its user.
    static constexpr std::size_t kMaxWidth = 8;

    // As many as the machine has processors, up to kMaxWidth; 1 when that is not known.
    [[nodiscard]] static std::size_t usualWidth() noexcept;

    // `width`: how many calls run at the same time at most, the caller's included; 1 to kMaxWidth, else the nearest.
    // Threads are started by the first run() that has work for two, and last as long as the pool. A system that gives
    // fewer is not an error.
    explicit ThreadPool(std::size_t width = usualWidth());
    ~ThreadPool() override;  // waits for its threads; no run() may be going on
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    void run(std::size_t count, const std::function<void(std::size_t index)>& work) override;

private:
    struct Batch;
    void startThreads();  // under the mutex
    void help();          // what each thread does

    const std::size_t m_width;
    std::mutex m_mutex;                  // of all that follows
    std::condition_variable m_hasNews;   // there is a batch, or it ends
    std::condition_variable m_isDone;    // a helper has left its batch
    std::deque<Batch*> m_batches;        // with calls that nobody has begun; their run() keeps them alive
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;  // no jthread: libc++ has none yet
};

}  // namespace meldado::adapters
