// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! A heading of what follows; screen readers go from one to the next. */
Label {
    id: root

    font.pixelSize: Theme.sectionSize
    font.weight: Font.DemiBold
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.ignored: true  // a label keeps its own role in Qt 6.4

    Item {
        anchors.fill: parent
        Accessible.role: Accessible.Heading
        Accessible.name: root.text
    }
}
