// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/key_grab.h"

#include <QGuiApplication>

#ifdef MELDADO_XCB
#include "ui/platform/x11_key_grab.h"
#endif
#ifdef MELDADO_DBUS
#include "ui/platform/desktop_portal.h"
#include "ui/platform/portal_key_grab.h"
#endif

namespace meldado::ui {

std::unique_ptr<KeyGrab> KeyGrab::ofSystem()
{
    const QString system = QGuiApplication::platformName();
#ifdef MELDADO_XCB
    if (system == QLatin1String("xcb")) {
        if (auto grab = std::make_unique<X11KeyGrab>(); grab->isConnected())
            return grab;
    }
#endif
#ifdef MELDADO_DBUS
    if (system.startsWith(QLatin1String("wayland")) && hasSessionBus())
        return std::make_unique<PortalKeyGrab>();
#endif
    return nullptr;
}

}  // namespace meldado::ui
