// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Keys of a Wayland desktop, by the freedesktop portal's interface GlobalShortcuts: the desktop asks the person, remembers
// the answer for this program, and may give other keys than those asked for. Nothing waits for an answer.

#pragma once

#include <functional>

#include <QVariantMap>

#include "ui/platform/key_grab.h"

class QDBusMessage;

namespace meldado::ui {

class PortalKeyGrab final : public KeyGrab {
    Q_OBJECT

public:
    PortalKeyGrab();
    ~PortalKeyGrab() override;

    void hold(QKeyCombination keys) override;
    void release() override;
    [[nodiscard]] bool asksPerson() const override { return true; }
    void bringToFront(QWindow& window) override;

public slots:  // as the portal sends them; public, or the bus does not find them
    void takeResponse(const QDBusMessage& signal);
    void takeActivated(const QDBusMessage& signal);

private:
    using Next = std::function<void(const QVariantMap& results)>;
    void ask(const QString& method, QVariantList words, QVariantMap options, Next next);
    void stopWaiting();
    void bind();

    QKeyCombination m_keys = QKeyCombination::fromCombined(0);
    QString m_request;  // that is waited for; empty: none
    Next m_next;        // when it has been answered
    QString m_session;  // empty: nothing is held
    QString m_activation;  // what lets a window to the front, once
};

}  // namespace meldado::ui
