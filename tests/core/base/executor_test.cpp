// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/base/executor.h"

#include <stdexcept>

#include "tests/core/fixtures.h"

namespace meldado::tests {

class ExecutorTest : public QObject {
    Q_OBJECT

private slots:
    void inPlaceDoesEverythingInOrder()
    {
        std::vector<std::size_t> done;

        core::Executor::inPlace().run(4, [&](std::size_t index) { done.push_back(index); });
        core::Executor::inPlace().run(0, [&](std::size_t index) { done.push_back(index); });

        QCOMPARE(done, (std::vector<std::size_t>{0, 1, 2, 3}));
    }

    void inPlaceMayBeNested()
    {
        std::vector<std::size_t> done;

        core::Executor::inPlace().run(2, [&](std::size_t outer) {
            core::Executor::inPlace().run(2, [&](std::size_t inner) { done.push_back(outer * 2 + inner); });
        });

        QCOMPARE(done, (std::vector<std::size_t>{0, 1, 2, 3}));
    }

    void inPlaceLetsAnExceptionThrough()
    {
        std::vector<std::size_t> done;
        const auto work = [&](std::size_t index) {
            if (index == 2)
                throw std::runtime_error("a fault of the test");
            done.push_back(index);
        };

        QVERIFY_EXCEPTION_THROWN(core::Executor::inPlace().run(4, work), std::runtime_error);

        QCOMPARE(done, (std::vector<std::size_t>{0, 1}));
    }
};

const Suite<ExecutorTest> registeredExecutorTest;

}  // namespace meldado::tests

#include "executor_test.moc"
