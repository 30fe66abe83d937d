// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How the window is to look: as an option of the program says, else as the person has set, else as the system wants.
// Theme.qml picks its colours and durations by it, and follows when it changes.

#pragma once

#include <optional>

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "ui/platform/desktop_wishes.h"

namespace meldado::ui {

class Appearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)

public:
    enum Scheme { Light, Dark, HighContrast, HighContrastDark };
    Q_ENUM(Scheme)

    explicit Appearance(QObject* parent = nullptr);

    // "light", "dark", "high-contrast", "high-contrast-dark"; none for any other text.
    static std::optional<Scheme> schemeNamed(const QString& name);

    // Instead of what is set and what the system wants. Before the first window is made.
    static void overrideScheme(Scheme scheme);
    static void overrideReducedMotion(bool reduced);

    // Setting either of them says what the system wants; the other two go before it.
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);

signals:
    void schemeChanged();
    void reducedMotionChanged();

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void askSystem();
    void update();

    DesktopWishes m_wishes;
    Scheme m_systemScheme = Light;
    bool m_systemReducesMotion = false;
    Scheme m_scheme = Light;
    bool m_reducedMotion = false;
};

}  // namespace meldado::ui
