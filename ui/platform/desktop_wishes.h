// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the desktop says about colours, contrast and motion, and when it changes: the freedesktop portal's settings
// (org.freedesktop.appearance, and what GNOME passes through it). Nothing waits for an answer; where there is no such
// desktop, there are no wishes. (Qt tells of the colour scheme from 6.5 on, of the rest later still.)

#pragma once

#include <optional>

#include <QObject>
#include <QString>
#include <QVariant>

class QDBusMessage;

namespace meldado::ui {

class DesktopWishes : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void listen();  // without a desktop's message bus: does nothing

    [[nodiscard]] std::optional<bool> isDark() const { return m_isDark; }
    [[nodiscard]] bool wantsHighContrast() const { return m_wantsHighContrast; }
    [[nodiscard]] bool wantsReducedMotion() const { return m_wantsReducedMotion; }

    // One value of the portal, as it was read or as it became.
    void take(const QString& group, const QString& key, const QVariant& value);

#ifdef MELDADO_DBUS
public slots:
    void takeSignal(const QDBusMessage& signal);  // as the portal sends it; public, or the bus does not find it
#endif

signals:
    void changed();

private:
    std::optional<bool> m_isDark;
    bool m_wantsHighContrast = false;
    bool m_wantsReducedMotion = false;
};

}  // namespace meldado::ui
