// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Says to a screen reader what just happened ("Tomatoes, 3 of 9"). The window shows `message` as the name of a
// hidden live item; a new name is read aloud. (QAccessible::announce came with Qt 6.8.)

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class Announcer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)

public:
    explicit Announcer(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QString message() const { return m_message; }
    Q_INVOKABLE void announce(const QString& message);

signals:
    void messageChanged();

private:
    QString m_message;
};

}  // namespace meldado::ui
