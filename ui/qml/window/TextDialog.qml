// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls

/*! A text to be read, such as the details of a notice. */
Dialog {
    id: root

    property string text

    anchors.centerIn: parent
    width: Math.min(560, (parent ? parent.width : 560) - 24)
    modal: true
    standardButtons: Dialog.Close

    contentItem: LongText { text: root.text }
}
