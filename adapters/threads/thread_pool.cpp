// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/threads/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>

namespace meldado::adapters {

// One run(). Whoever works on it takes the next index until there is none.
struct ThreadPool::Batch {
    const std::function<void(std::size_t)>& work;
    const std::size_t count;
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> hasFailed = false;
    std::exception_ptr failure;   // written by the one who sets hasFailed first
    std::size_t helperCount = 0;  // under the mutex of the pool

    void takeAll() noexcept
    {
        for (;;) {
            const auto index = next.fetch_add(1, std::memory_order_relaxed);
            if (index >= count)
                return;
            try {
                work(index);
            } catch (...) {
                if (!hasFailed.exchange(true))
                    failure = std::current_exception();
                next.store(count, std::memory_order_relaxed);
            }
        }
    }
};

std::size_t ThreadPool::usualWidth() noexcept
{
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMaxWidth);
}

ThreadPool::ThreadPool(std::size_t width) : m_width(std::clamp<std::size_t>(width, 1, kMaxWidth)) {}

ThreadPool::~ThreadPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_hasNews.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

void ThreadPool::startThreads()
{
    try {
        while (m_threads.size() + 1 < m_width)
            m_threads.emplace_back([this] { help(); });
    } catch (const std::system_error&) {
        // No more threads here and now: those that there are do it.
    }
}

void ThreadPool::run(std::size_t count, const std::function<void(std::size_t)>& work)
{
    if (count <= 1 || m_width == 1) {
        core::Executor::inPlace().run(count, work);
        return;
    }
    Batch batch{.work = work, .count = count, .failure = {}};
    {
        const std::lock_guard lock(m_mutex);
        startThreads();
        m_batches.push_back(&batch);
    }
    m_hasNews.notify_all();
    batch.takeAll();

    std::unique_lock lock(m_mutex);
    std::erase(m_batches, &batch);  // nobody begins to help with it now
    m_isDone.wait(lock, [&] { return batch.helperCount == 0; });
    if (batch.failure)
        std::rethrow_exception(batch.failure);
}

void ThreadPool::help()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_hasNews.wait(lock, [&] { return m_isEnding || !m_batches.empty(); });
        if (m_isEnding)
            return;
        auto& batch = *m_batches.front();
        ++batch.helperCount;
        lock.unlock();
        batch.takeAll();
        lock.lock();
        std::erase(m_batches, &batch);  // no call of it is left to begin
        --batch.helperCount;            // once the mutex is free, the batch may be gone
        m_isDone.notify_all();
    }
}

}  // namespace meldado::adapters
