// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls

/*! A popup, menu or dialog that is made when it is first wanted. */
OnDemand {
    id: root

    readonly property Popup popup: root.item as Popup
    readonly property bool shown: root.popup !== null && root.popup.visible

    signal closed()

    function close(): void {
        if (root.popup)
            root.popup.close();
    }

    Connections {
        target: root.popup

        function onClosed(): void {
            root.closed();
        }
    }
}
