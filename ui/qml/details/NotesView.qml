// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! Notes as they are read. Enter or a click begins to edit; a link or a checkbox does what it says. */
Item {
    id: root

    required property TaskDetails details

    readonly property color linkColor: Theme.accent
    property bool styled: false

    signal editWanted()
    signal linkActivated(string link)

    // Another colour of links is another text: it is read anew.
    function restyle(): void {
        RichText.setLinkColor(root.linkColor);
        root.styled = !root.styled;
    }

    Component.onCompleted: root.restyle()
    onLinkColorChanged: root.restyle()
    implicitHeight: Math.max(32, words.implicitHeight + 12)
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: root.details.notes.length > 0 ? qsTr("Notes: %1").arg(root.details.notes.slice(0, 500)) : qsTr("Add notes")
    Accessible.focusable: true
    Accessible.onPressAction: root.editWanted()
    Keys.onReturnPressed: root.editWanted()
    Keys.onEnterPressed: root.editWanted()
    Keys.onSpacePressed: root.editWanted()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F2) {
            root.editWanted();
            event.accepted = true;
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.rowRadius
        color: pointer.hovered && root.details.editable ? Theme.hover : "transparent"

        FocusRing {
            gap: 0
            targetRadius: Theme.rowRadius
            visible: root.activeFocus
        }
    }

    HoverHandler { id: pointer }

    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.IBeamCursor
        enabled: root.details.editable
        Accessible.ignored: true
        onClicked: root.editWanted()
    }

    Text {
        anchors.left: parent.left
        anchors.leftMargin: 8
        y: 6
        visible: root.details.notes.length === 0
        text: qsTr("Add notes")
        color: Theme.textTertiary
        font.pixelSize: Theme.bodySize
        Accessible.ignored: true
    }

    Text {
        id: words

        x: 8
        y: 6
        width: parent.width - 16
        text: root.details.shownNotes + (root.styled ? " " : "")
        textFormat: Text.MarkdownText  // from the beginning: what it was given before, Qt 6.4 takes for HTML
        wrapMode: Text.Wrap
        color: Theme.text
        linkColor: Theme.accent
        font.pixelSize: Theme.bodySize
        Accessible.ignored: true
        onLinkActivated: link => root.linkActivated(link)

        HoverHandler {
            enabled: words.hoveredLink.length > 0
            cursorShape: Qt.PointingHandCursor
        }
    }
}
