// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is measured at the window, as rows of a table: median, 99 of 100, most.

#pragma once

#include <functional>
#include <vector>

namespace meldado::bench {

constexpr int kEdits = 100;
constexpr int kPatienceMs = 60'000;

// What this thread, which is the one that draws, has worked so far: the pauses of a renderer without a display, and what
// others do on the machine, do not count.
[[nodiscard]] double workedMs();

void waitUntil(const std::function<bool()>& isSo);  // in the event loop, as long as our patience lasts

void printRow(const char* what, std::vector<double> values);
void printTimes(const char* what, const std::function<void(int number)>& edit);  // of kEdits, by workedMs()

}  // namespace meldado::bench
