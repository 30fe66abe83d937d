// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Edits in the views across lists: as many tasks as one list was measured with, in ten lists, a third of them in Today.

#pragma once

#include <cstddef>

#include <QTemporaryDir>

namespace meldado::bench {

[[nodiscard]] bool measureAcrossLists(const QTemporaryDir& folder, std::size_t taskCount);

}  // namespace meldado::bench
