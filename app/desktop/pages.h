// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What `--page NAME` can open. To add one: a line in pages.cpp, and a function of Main.qml that takes a string.

#pragma once

#include <span>

#include <QQuickWindow>
#include <QString>

namespace meldado::desktop {

struct Page {
    const char* name;
    const char* function;  // of Main.qml; empty: what the window shows anyway
    const char* argument;
    const char* what;      // for --help
};

[[nodiscard]] std::span<const Page> allPages();
[[nodiscard]] const Page* pageNamed(const QString& name);  // null: there is none
[[nodiscard]] QString pageNames();                         // "list, keys, …"

// False: Main.qml has no such function.
[[nodiscard]] bool openPage(QQuickWindow& window, const Page& page);

}  // namespace meldado::desktop
