// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/ui/figures.h"

#include <time.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace meldado::bench {

double workedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void waitUntil(const std::function<bool()>& isSo)
{
    const QDeadlineTimer patience(kPatienceMs);
    while (!isSo() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
}

void printRow(const char* what, std::vector<double> values)
{
    std::ranges::sort(values);
    const auto count = values.size();
    std::printf("| %s | %.2f | %.2f | %.2f | %zu |\n", what, values[count / 2], values[count * 99 / 100], values.back(), count);
    std::fflush(stdout);
}

void printTimes(const char* what, const std::function<void(int number)>& edit)
{
    std::vector<double> spent;
    for (int i = 0; i < kEdits; ++i) {
        const double before = workedMs();
        edit(i);
        spent.push_back(workedMs() - before);
    }
    printRow(what, std::move(spent));
}

}  // namespace meldado::bench
