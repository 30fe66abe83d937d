// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Where the window was, and how large, from one start to the next; always on a screen that is there.

#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickWindow>
#include <QRect>
#include <QString>

namespace meldado::desktop {

class WindowPlace : public QObject {
    Q_OBJECT

public:
    // Puts the window where the file says, and from then on writes there where it is.
    WindowPlace(QQuickWindow& window, const QString& file, QObject* parent = nullptr);
    ~WindowPlace() override;

    // `wanted` moved and cut so that all of it is on one of the screens, the one that has most of it.
    [[nodiscard]] static QRect onScreen(const QRect& wanted, const QList<QRect>& screens);

private:
    void restore();
    void note();

    QPointer<QQuickWindow> m_window;
    QString m_file;
    QRect m_place;  // when it was last neither maximised nor hidden
    bool m_isMaximized = false;
};

}  // namespace meldado::desktop
