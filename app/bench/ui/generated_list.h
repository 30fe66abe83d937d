// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A list of tasks as the program keeps it, for measuring, and a session that opens it.

#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>

#include "app/desktop/system.h"
#include "core/base/result.h"
#include "ui/session/list_session.h"
#include "ui/viewmodels/list_pane.h"

namespace meldado::bench {

// A local replica in a new file, folded, with its checkpoint; a third is done, a third may be planned. Errors: those of the
// store.
core::Result<void> makeList(const std::filesystem::path& file, std::size_t taskCount, std::optional<std::chrono::sys_days> plan = {});

// What stands behind a window. Nothing is opened before open().
class OpenList {
public:
    OpenList() : m_session({m_clock, m_random, {QStringLiteral("Bench"), QStringLiteral("bench"), QStringLiteral("here")}}),
                 m_pane(m_session, QStringLiteral("a list"), {})
    {
    }

    void open(const std::filesystem::path& file);

    [[nodiscard]] ui::ListSession& session() { return m_session; }
    [[nodiscard]] ui::ListPane& pane() { return m_pane; }
    [[nodiscard]] ui::TaskListModel& tasks() { return *m_pane.tasks(); }
    [[nodiscard]] bool isReady() const { return m_session.phase() == ui::ListSession::Phase::Ready; }

private:
    desktop::SystemClock m_clock;
    desktop::SystemRandom m_random;
    ui::ListSession m_session;
    ui::ListPane m_pane;
};

}  // namespace meldado::bench
