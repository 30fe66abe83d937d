// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What stands at the end of a task's row: priority, files, repeat, date, people, what it offers, subtasks. Many tasks have none of it. */
Row {
    id: root

    required property TaskRow row

    spacing: 8

    Loader {
        id: review

        readonly property bool wanted: root.row.reviewCount > 0 || root.row.decision.length > 0 || root.row.settledQuietly.length > 0

        function make(): void {
            if (review.wanted && review.status === Loader.Null)
                review.setSource(Qt.resolvedUrl("ReviewMark.qml"), { "row": root.row });
        }

        anchors.verticalCenter: parent.verticalCenter
        visible: review.wanted
        onWantedChanged: review.make()
        Component.onCompleted: review.make()
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.priority > 0
        text: "!".repeat(Math.max(0, 4 - root.row.priority))
        color: root.row.priority === 1 ? Theme.late : root.row.priority === 2 ? Theme.warning : Theme.textTertiary
        font.pixelSize: Theme.secondarySize
        font.weight: Font.Bold
        Accessible.ignored: true
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.fileCount > 0
        icon: "paperclip"
        size: Theme.tinyIconSize
        color: Theme.textTertiary
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.repeats
        icon: root.row.repeatPaused ? "repeat-off" : "repeat"
        size: Theme.tinyIconSize
        color: Theme.textTertiary
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.dateText.length > 0
        text: root.row.dateText
        textFormat: Text.PlainText
        color: root.row.dateState === TaskListModel.Late ? Theme.late
                                                     : root.row.dateState === TaskListModel.Today ? Theme.warning : Theme.textSecondary
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.people.length > 0
        text: root.row.people.length > 0 ? root.row.people[0] + (root.row.people.length > 1 ? " +" + (root.row.people.length - 1) : "") : ""
        textFormat: Text.PlainText
        elide: Text.ElideRight
        width: root.row.people.length > 0 ? Math.min(implicitWidth, Theme.scaled(90)) : 0
        color: Theme.theirs
        font.pixelSize: Theme.captionSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    Button {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.actionText.length > 0
        width: root.row.actionText.length > 0 ? implicitWidth : 0
        height: Theme.controlHeight - 4
        flat: true
        focusPolicy: Qt.NoFocus  // Enter on the row does the same
        text: root.row.actionText
        font.pixelSize: Theme.captionSize
        Accessible.name: root.row.heading ? root.row.actionText
                                          : qsTr("%1: %2", "an action, a task").arg(root.row.actionText).arg(root.row.title)
        onClicked: root.row.actionWanted()
    }

    ToolButton {
        id: opener

        anchors.verticalCenter: parent.verticalCenter
        visible: root.row.childCount > 0
        width: visible ? implicitWidth : 0
        height: Theme.controlHeight - 4
        focusPolicy: Qt.NoFocus  // the arrow keys on the row do the same
        padding: 4
        text: root.row.section ? "" : root.row.doneChildCount + "/" + root.row.childCount
        font.pixelSize: Theme.captionSize
        icon.source: Theme.icon(root.row.collapsed ? "chevron-right" : "chevron-down")
        icon.width: Theme.tinyIconSize
        icon.height: Theme.tinyIconSize
        display: root.row.section ? AbstractButton.IconOnly : AbstractButton.TextBesideIcon
        Accessible.name: root.row.collapsed ? qsTr("Show what is under %1").arg(root.row.title)
                                        : qsTr("Hide what is under %1").arg(root.row.title)
        onClicked: root.row.collapseWanted(!root.row.collapsed)
    }
}
