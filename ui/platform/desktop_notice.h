// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One message of this program on the desktop, with a button, for when the window is not in front:
// https://specifications.freedesktop.org/notification-spec. Where there is no message bus, or nobody shows messages, nothing
// happens; nothing waits for an answer.

#pragma once

#include <functional>

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class DesktopNotice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit DesktopNotice(QObject* parent = nullptr) : QObject(parent) {}

    // In the place of the one before. `text`: shown as it is, whoever wrote it. `action`: words of the button.
    Q_INVOKABLE void show(const QString& text, const QString& action);
    Q_INVOKABLE void close();

signals:
    void acted();  // its button was pressed, or the message itself

private slots:
    void onActionInvoked(uint id, const QString& key);
    void onClosed(uint id, uint reason);

private:
    bool m_isConnected = false;
    bool m_isAsked = false;        // the desktop has not said yet which number the message has
    std::function<void()> m_next;  // the last wish since then
    uint m_id = 0;                 // that the desktop gave it; 0: none is shown
};

}  // namespace meldado::ui
