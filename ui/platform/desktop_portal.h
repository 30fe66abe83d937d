// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Where the freedesktop portal is: https://flatpak.github.io/xdg-desktop-portal

#pragma once

#include <QFileInfo>
#include <QString>

namespace meldado::ui {

inline constexpr const char* kPortalService = "org.freedesktop.portal.Desktop";
inline constexpr const char* kPortalPath = "/org/freedesktop/portal/desktop";

// Whether the desktop has a message bus. Without one, libdbus would look for it by starting programs.
[[nodiscard]] inline bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

}  // namespace meldado::ui
