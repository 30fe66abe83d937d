// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick

/*! The ring around what the keyboard would act on: 2 px, with a gap of 2 px. */
Rectangle {
    id: root

    property int targetRadius: Theme.rowRadius
    property int gap: Theme.ringGap

    anchors.fill: parent
    anchors.margins: -(root.gap + Theme.ringWidth)
    radius: root.targetRadius + root.gap + Theme.ringWidth
    color: "transparent"
    border.width: Theme.ringWidth
    border.color: Theme.accent
}
