// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The keys that add a task while another program is in front: those that the person has set, held where the system
// gives such keys.

#pragma once

#include <memory>

#include <QObject>
#include <QString>
#include <QWindow>
#include <QtQml/qqmlregistration.h>

#include "ui/platform/key_grab.h"
#include "ui/platform/settings.h"

class QJSEngine;
class QQmlEngine;

namespace meldado::ui {

class GlobalKeys : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString keys READ keys NOTIFY changed)
    Q_PROPERTY(bool asksPerson READ asksPerson NOTIFY changed)

public:
    // Impossible: this system gives none to a program. Taken: others have them, or the person refused.
    enum State { Impossible, Off, Asking, Held, Taken };
    Q_ENUM(State)

    explicit GlobalKeys(Settings& settings, QObject* parent = nullptr);
    ~GlobalKeys() override;

    // Once; null: there are none to be had here.
    void holdBy(std::unique_ptr<KeyGrab> grab);

    // Of this program; before use() one that holds nothing.
    static GlobalKeys& ofProgram();
    static void use(GlobalKeys& keys);  // outlives all windows
    static GlobalKeys* create(QQmlEngine* engine, QJSEngine* scriptEngine);  // for QML

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString keys() const;  // as a person reads them; empty: none
    [[nodiscard]] bool asksPerson() const { return m_grab && m_grab->asksPerson(); }

    // Of a key that is pressed in the window: as Settings keeps it; empty: it is not one to be held.
    Q_INVOKABLE static QString textOf(int key, int modifiers);
    // While the person presses other keys in the window, those held so far shall not do their work.
    Q_INVOKABLE void pause(bool isPaused);
    // After pressed(), and when the person asked in another way.
    Q_INVOKABLE void bringToFront(QWindow* window);

signals:
    void changed();
    void pressed();

private:
    void hold();
    void setState(State state, const QString& words = QString());

    Settings& m_settings;
    std::unique_ptr<KeyGrab> m_grab;
    State m_state = Impossible;
    QString m_words;  // of the desktop, for what it gave
    bool m_isPaused = false;
};

}  // namespace meldado::ui
