// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Theme

/*! What fills the circle of a task that is done. */
Rectangle {
    id: root

    required property CircleFace face

    // It grows by whole pixels and is not scaled: where a scaled corner meets the edge of the window, the software
    // renderer of Qt 6.4 writes beside its picture.
    implicitWidth: 2 * Math.max(0, Math.round(Theme.circleSize * root.face.growth / 2))
    implicitHeight: root.implicitWidth
    radius: root.implicitWidth / 2
    color: Theme.ok

    Icon {
        anchors.centerIn: parent
        icon: "check-bold"
        size: Math.round(Theme.circleSize * 0.7)
        color: Theme.background
        opacity: root.face.growth > 0.4 ? 1 : 0
    }
}
