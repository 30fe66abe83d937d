// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFileInfo>
#include <QString>

namespace meldado::ui {

// Whether the desktop has a message bus. Without one, libdbus would look for it by starting programs.
[[nodiscard]] inline bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

}  // namespace meldado::ui
