// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/threads/thread_pool.h"

#include <QTest>
#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/support/suite.h"

namespace meldado::tests {

using adapters::ThreadPool;

class ThreadPoolTest : public QObject {
    Q_OBJECT

private slots:
    void doesEachOnce_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("count");
        for (const int width : {0, 1, 2, 3, 1000}) {
            for (const int count : {0, 1, 2, 3, 10'000})
                QTest::addRow("%d of %d threads", count, width) << width << count;
        }
    }
    void doesEachOnce()
    {
        QFETCH(int, width);
        QFETCH(int, count);
        ThreadPool threads(static_cast<std::size_t>(width));

        for (int round = 0; round < 3; ++round) {
            std::vector<int> times(static_cast<std::size_t>(count), 0);  // each written by one thread, read here after
            threads.run(times.size(), [&](std::size_t index) { ++times[index]; });
            QCOMPARE(times, std::vector<int>(times.size(), 1));
        }
    }

    // Each waits until the other has begun.
    void worksOnTwoAtTheSameTime()
    {
        ThreadPool threads(2);
        std::latch bothBegan(2);

        threads.run(2, [&](std::size_t) { bothBegan.arrive_and_wait(); });

        QVERIFY(bothBegan.try_wait());
    }

    void aRunWithinARunIsDone()
    {
        ThreadPool threads(3);
        std::atomic<int> done = 0;

        threads.run(20, [&](std::size_t) {
            threads.run(20, [&](std::size_t) { threads.run(3, [&](std::size_t) { ++done; }); });
        });

        QCOMPARE(done.load(), 20 * 20 * 3);
    }

    void severalCallersShareIt()
    {
        ThreadPool threads(2);
        std::atomic<int> done = 0;
        std::vector<std::thread> callers;

        for (int i = 0; i < 4; ++i) {
            callers.emplace_back([&] {
                for (int round = 0; round < 50; ++round)
                    threads.run(10, [&](std::size_t) { ++done; });
            });
        }
        for (auto& caller : callers)
            caller.join();

        QCOMPARE(done.load(), 4 * 50 * 10);
    }

    void anExceptionArrivesAtTheCallerAfterAllHaveEnded()
    {
        ThreadPool threads(4);
        for (int round = 0; round < 100; ++round) {
            std::atomic<int> running = 0;
            const auto work = [&](std::size_t index) {
                ++running;
                std::this_thread::yield();
                --running;
                if (index % 7 == 3)
                    throw std::runtime_error("a fault of the test");
            };

            QVERIFY_EXCEPTION_THROWN(threads.run(100, work), std::runtime_error);

            QCOMPARE(running.load(), 0);
        }
        std::atomic<int> done = 0;
        threads.run(10, [&](std::size_t) { ++done; });
        QCOMPARE(done.load(), 10);
    }

    void hasAtLeastTheCaller()
    {
        QVERIFY(ThreadPool::usualWidth() >= 1);
        QVERIFY(ThreadPool::usualWidth() <= ThreadPool::kMaxWidth);
    }
};

const Suite<ThreadPoolTest> registeredThreadPoolTest;

}  // namespace meldado::tests

#include "thread_pool_test.moc"
