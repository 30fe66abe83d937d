// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Theme

/*! A rounded outline of dashes: what others wrote, told by more than its colour. */
Canvas {
    id: root

    required property color color
    property real lineWidth: Theme.borderWidth

    onColorChanged: root.requestPaint()
    onLineWidthChanged: root.requestPaint()
    onWidthChanged: root.requestPaint()
    onHeightChanged: root.requestPaint()
    onPaint: {
        const context = root.getContext("2d");
        const inset = root.lineWidth / 2;
        context.reset();
        context.strokeStyle = root.color;
        context.lineWidth = root.lineWidth;
        context.setLineDash([4 / root.lineWidth, 3 / root.lineWidth]);
        context.beginPath();
        context.roundedRect(inset, inset, root.width - root.lineWidth, root.height - root.lineWidth, Theme.cardRadius, Theme.cardRadius);
        context.stroke();
    }
}
