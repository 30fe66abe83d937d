// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How the parts become the desktop program: place → session → pane → window. The only file that names concrete
// stores, the system's clock and its randomness.

#pragma once

#include <memory>

#include <QString>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "ui/session/list_session.h"
#include "ui/viewmodels/list_pane.h"

namespace meldado::desktop {

class SystemClock final : public core::Clock {
public:
    [[nodiscard]] Reading now() const override;
};

class SystemRandom final : public core::Random {
public:
    [[nodiscard]] std::uint64_t next() override;
};

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
    ui::ListSession m_session;
    std::unique_ptr<ui::ListPane> m_pane;
};

}  // namespace meldado::desktop
