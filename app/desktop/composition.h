// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How the parts become the desktop program: places → sessions → panes → window. Concrete stores are named here and in
// inbox.h only.

#pragma once

#include <filesystem>
#include <memory>

#include <QString>

#include "adapters/recurrence/ical_recurrence.h"
#include "app/desktop/system.h"
#include "ui/session/list_session.h"
#include "ui/session/shares.h"
#include "ui/viewmodels/list_pane.h"
#include "ui/viewmodels/main_window.h"
#include "ui/viewmodels/sharing.h"

namespace meldado::desktop {

class Composition {
public:
    // `place`: a folder or a URL, whose list is shown alone; empty: the person's own lists. Starts to open it; nothing here waits for
    // the disk but a few bytes that say who edits.
    explicit Composition(const QString& place);
    ~Composition();  // waits a little for what is still being sent
    Composition(const Composition&) = delete;
    Composition& operator=(const Composition&) = delete;

    [[nodiscard]] ui::ListPane& pane() { return m_window ? *m_window->pane() : *m_pane; }  // that is shown first
    [[nodiscard]] ui::MainWindow* window() { return m_window.get(); }  // null: there is one list only
    [[nodiscard]] ui::Sharing& sharing() { return *m_sharing; }

private:
    [[nodiscard]] ui::Author author();
    void makeShares(const std::filesystem::path& lists, const QString& file, const QString& me);
    void share(const QString& place, const QString& me);

    SystemClock m_clock;
    SystemRandom m_random;
    adapters::IcalRecurrence m_recurrence;
    ui::Drafts m_drafts;
    std::unique_ptr<ui::ListSession> m_session;
    std::unique_ptr<ui::ListPane> m_pane;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Shares> m_shares;
    std::unique_ptr<ui::Sharing> m_sharing;
};

}  // namespace meldado::desktop
