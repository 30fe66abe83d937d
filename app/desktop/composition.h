// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How the parts become the desktop program: place → session → pane → window. Concrete stores are named here and in
// inbox.h only.

#pragma once

#include <memory>

#include <QString>

#include "adapters/recurrence/ical_recurrence.h"
#include "app/desktop/system.h"
#include "ui/session/list_session.h"
#include "ui/viewmodels/list_pane.h"

namespace meldado::desktop {

class Composition {
public:
    // `place`: a folder or a URL; empty: the inbox. Starts to open it; nothing here waits for the disk but a few
    // bytes that say who edits.
    explicit Composition(const QString& place);

    [[nodiscard]] ui::ListSession& session() { return m_session; }
    [[nodiscard]] ui::ListPane& pane() { return *m_pane; }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    adapters::IcalRecurrence m_recurrence;
    ui::ListSession m_session;
    std::unique_ptr<ui::ListPane> m_pane;
};

}  // namespace meldado::desktop
