// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
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
    readonly property bool stacked: root.width < Theme.scaled(360)  // the button stands below
    readonly property real before: 12
    readonly property real behind: 8
    readonly property string spokenSign: root.sign === "+" ? qsTr("came") : root.sign === "–" ? qsTr("went") : root.sign === "~" ? qsTr("changed") : ""

    signal pressed()
    signal actionWanted()
    signal fieldWanted(string field)

    function spoken(): string {
        const parts = root.spokenSign.length > 0 ? [root.spokenSign] : [];
        parts.push(root.title, root.detail, qsTr("%1 of %2").arg(root.index + 1).arg(root.count));
        return parts.join(", ");
    }

    // By positions alone: layouts settle on heights of a width that is not theirs any more.
    implicitHeight: content.height + 20 + (button.visible && root.stacked ? button.height - 4 : 0)
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

    Label {
        id: signMark

        x: Theme.mirrored ? root.width - root.before - width : root.before
        anchors.top: content.top
        width: Theme.scaled(12)
        text: root.sign
        horizontalAlignment: Text.AlignHCenter
        color: root.sign === "+" ? Theme.ok : root.sign === "–" ? Theme.late : Theme.textTertiary
        font.weight: Font.Bold
        Accessible.ignored: true
    }

    Column {
        id: content

        readonly property real beginning: root.before + signMark.width + 10
        readonly property real ending: root.behind + (button.visible && !root.stacked ? button.width + 10 : 0)

        x: Theme.mirrored ? ending : beginning
        y: 10
        width: root.width - beginning - ending
        spacing: 3

        Label {
            width: parent.width
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

                width: content.width
                height: implicitHeight
                change: line.modelData
                reachable: root.reachable
                onBringBackWanted: root.fieldWanted(line.modelData.field)
            }
        }

        Label {
            width: parent.width
            visible: root.more.length > 0
            text: root.more
            wrapMode: Text.Wrap
            color: Theme.textTertiary
            font.pixelSize: Theme.secondarySize
            Accessible.ignored: true
        }

        Label {
            width: parent.width
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
        id: button

        readonly property real beside: root.stacked ? content.beginning - leftPadding : root.width - root.behind - width

        x: Theme.mirrored ? root.width - beside - width : beside
        y: root.stacked ? content.y + content.height : content.y
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
