// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! A page of settings. While something is looked for, every page that has some of it is shown below the others. */
ColumnLayout {
    id: root

    required property string title
    property bool current: false
    required property string query
    readonly property bool searching: root.query.length > 0
    readonly property bool matches: {
        for (let i = 0; i < root.children.length; ++i) {
            const row = root.children[i] as SettingsRow;
            if (row && row.matches)
                return true;
        }
        return false;
    }

    visible: root.searching ? root.matches : root.current
    spacing: 20

    Heading {
        Layout.fillWidth: true
        Layout.rightMargin: Theme.controlHeight  // where the button that closes is
        text: root.title
    }
}
