// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T

/*! A popup, menu or dialog that is made when it is first wanted. */
OnDemand {
    id: root

    // Of the templates: a Dialog or Menu of a style is no Popup of that style.
    readonly property T.Popup popup: root.item as T.Popup
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
