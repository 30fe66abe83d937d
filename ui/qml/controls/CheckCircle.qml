// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

/*! The circle that completes a task. It shows `done` and asks for the other state; the row answers. */
T.CheckBox {
    id: root

    required property bool done
    property bool still: false  // see CircleFace

    signal toggleWanted()

    Accessible.onPressAction: root.toggleWanted()
    Accessible.onToggleAction: root.toggleWanted()
    checked: root.done
    nextCheckState: () => root.checkState  // it shows what the list says, not what was clicked
    onClicked: root.toggleWanted()

    implicitWidth: Theme.circleSize + 12
    implicitHeight: Theme.circleSize + 12
    focusPolicy: Qt.NoFocus  // Space on the row does the same

    indicator: CircleFace {
        width: root.width
        height: root.height
        done: root.done
        still: root.still
        hovered: root.hovered
    }
}
