// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Keys that call this program while another one is in front. Each system gives them in its own way, or not at all.
// Thread: that of the window.

#pragma once

#include <memory>

#include <QKeySequence>
#include <QObject>
#include <QString>

class QWindow;

namespace meldado::ui {

class KeyGrab : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // What gives keys here; null: nothing does.
    static std::unique_ptr<KeyGrab> ofSystem();

    // Instead of those held before. One key with its modifiers. Then held() or refused(), maybe before it returns.
    virtual void hold(QKeyCombination keys) = 0;
    virtual void release() = 0;
    // Whether the desktop asks the person first, and may give other keys.
    [[nodiscard]] virtual bool asksPerson() const = 0;
    // After pressed(): the desktop lets no window to the front that a person did not ask for.
    virtual void bringToFront(QWindow& window) = 0;

signals:
    void held(const QString& words);  // what a person presses, in the words of the desktop; empty: as asked
    void refused();                   // others have them, or the person does not want it
    void pressed();
};

}  // namespace meldado::ui
