// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Theme

/*! One change: what happened, who did it and when, and what it said before. */
Rectangle {
    id: root

    required property int index
    required property string sign
    required property string title
    required property string detail
    required property var fields
    required property string more
    required property string action
    required property bool current     // it is what is shown
    required property bool notChosen
    required property bool own

    property int count: 0
    property bool chosen: false        // the keyboard acts on it
    property bool ringed: false        // …and is here
    readonly property bool reachable: root.chosen || pointer.hovered
    readonly property string spokenSign: root.sign === "+" ? qsTr("came") : root.sign === "–" ? qsTr("went") : root.sign === "~" ? qsTr("changed") : ""

    signal pressed()
    signal actionWanted()
    signal fieldWanted(string field)

    function spoken(): string {
        const parts = root.spokenSign.length > 0 ? [root.spokenSign] : [];
        parts.push(root.title, root.detail, qsTr("%1 of %2").arg(root.index + 1).arg(root.count));
        return parts.join(", ");
    }

    implicitHeight: content.implicitHeight + 20
    radius: Theme.rowRadius
    color: root.current ? Theme.selection : root.reachable ? Theme.hover : "transparent"
    border.width: Theme.isHighContrast && root.current ? Theme.borderWidth : 0
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken()
    Accessible.description: root.fields.map(field => field.name + ": " + (field.hasBefore ? field.before + " → " : "") + field.after
                                                     + (field.isNotChosen ? " (" + qsTr("not chosen") + ")" : "")).join("; ")
    Accessible.focusable: true
    Accessible.focused: root.ringed
    Accessible.selectable: true
    Accessible.selected: root.chosen
    Accessible.onPressAction: root.pressed()

    HoverHandler { id: pointer }

    TapHandler { onTapped: root.pressed() }

    FocusRing {
        gap: -2
        targetRadius: Theme.rowRadius
        visible: root.ringed
    }

    RowLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 12
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 10

        Label {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.scaled(12)
            text: root.sign
            horizontalAlignment: Text.AlignHCenter
            color: root.sign === "+" ? Theme.ok : root.sign === "–" ? Theme.late : Theme.textTertiary
            font.weight: Font.Bold
            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 3

            Label {
                Layout.fillWidth: true
                text: root.title
                textFormat: Text.PlainText
                elide: Text.ElideRight
                wrapMode: Text.Wrap
                maximumLineCount: 2
                font.weight: root.current ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }

            Repeater {
                model: root.fields

                FieldChangeLine {
                    id: line

                    required property var modelData

                    Layout.fillWidth: true
                    change: line.modelData
                    reachable: root.reachable
                    onBringBackWanted: root.fieldWanted(line.modelData.field)
                }
            }

            Label {
                visible: root.more.length > 0
                text: root.more
                color: Theme.textTertiary
                font.pixelSize: Theme.secondarySize
                Accessible.ignored: true
            }

            Label {
                Layout.fillWidth: true
                text: root.detail
                textFormat: Text.PlainText
                elide: Text.ElideRight
                wrapMode: Text.Wrap
                maximumLineCount: 2
                color: root.own ? Theme.textTertiary : Theme.theirs
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }
        }

        Button {
            Layout.alignment: Qt.AlignTop
            visible: root.action.length > 0
            opacity: root.reachable || Theme.isHighContrast ? 1 : 0.75
            flat: true
            activeFocusOnTab: root.chosen
            text: root.action
            font.pixelSize: Theme.secondarySize
            Accessible.name: qsTr("%1: %2", "what is done, with what").arg(root.action).arg(root.title)
            onClicked: root.actionWanted()
        }
    }
}
