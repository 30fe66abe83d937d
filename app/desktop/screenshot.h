// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Draws the window into a picture once the list is there, then quits: 0, or 1 when it could not be done.

#pragma once

#include <QObject>
#include <QQuickWindow>
#include <QString>

#include "ui/viewmodels/list_pane.h"

namespace meldado::desktop {

class Screenshot : public QObject {
    Q_OBJECT

public:
    Screenshot(QQuickWindow& window, const ui::ListPane& pane, QString file, QObject* parent = nullptr);

private:
    void waitForPane();
    void waitForParts();
    void take();

    QQuickWindow& m_window;
    const ui::ListPane& m_pane;
    QString m_file;
    bool m_isTaking = false;
};

}  // namespace meldado::desktop
