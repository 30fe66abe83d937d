// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The program's window, without what only a person needs, and one with a single control to compare it with.

#pragma once

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include "ui/viewmodels/list_pane.h"

namespace meldado::bench {

class Window {
public:
    // Null: a window with one text field and nothing else.
    explicit Window(ui::ListPane* pane);

    [[nodiscard]] QQuickWindow* operator->() { return m_window; }
    [[nodiscard]] bool isMade() const { return m_window != nullptr; }
    [[nodiscard]] QQuickItem* list();  // the rows; null when there are none

    void drawFrame();  // returns when the next frame is done

private:
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
};

}  // namespace meldado::bench
