// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
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

    Label {
        Layout.fillWidth: true
        text: root.title
        font.pixelSize: Theme.sectionSize
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: root.title
    }
}
