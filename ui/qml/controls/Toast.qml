// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Theme

/*! Says what was done and offers to undo it; stays while the pointer or the focus is on it. */
FocusScope {
    id: root

    property string text
    property string action
    property bool shown: false

    signal acted()

    function show(text: string, action: string): void {
        root.text = text;
        root.action = action;
        root.shown = true;
        if (countdown.running)
            countdown.restart();
    }

    function hide(): void {
        root.shown = false;
    }

    readonly property real wordsWidth: Math.ceil(metrics.advanceWidth) + 2  // in one line; by its own width a wrapped text goes round in circles

    implicitWidth: root.wordsWidth + 8 + (actionButton.visible ? actionButton.implicitWidth + 8 : 0) + closeButton.implicitWidth + 24
    implicitHeight: Math.max(Theme.fieldHeight, content.implicitHeight + 12)
    opacity: root.shown ? 1 : 0
    visible: opacity > 0
    enabled: root.shown
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text
    Keys.onEscapePressed: root.hide()

    Behavior on opacity { NumberAnimation { duration: Theme.rowDuration } }

    Timer {
        id: countdown

        interval: Theme.toastDuration
        running: root.shown && !pointer.hovered && !root.activeFocus
        onTriggered: root.hide()
    }

    TextMetrics {
        id: metrics

        font: words.font
        text: root.text
    }

    SoftShadow {}

    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.toast
        border.width: Theme.isHighContrast ? Theme.borderWidth : 0
        border.color: Theme.toastText
    }

    HoverHandler { id: pointer }

    GridLayout {
        id: content

        // Words that are left too little beside the buttons stand above them.
        readonly property real roomForWords: root.width - root.implicitWidth + root.wordsWidth
        readonly property bool stacked: content.roomForWords < Math.min(root.wordsWidth, Theme.scaled(140))

        anchors.fill: parent
        anchors.leftMargin: 16
        anchors.rightMargin: 8
        columns: content.stacked ? 2 : 3
        columnSpacing: 8
        rowSpacing: 0

        Label {
            id: words

            Layout.fillWidth: true
            Layout.columnSpan: content.stacked ? 2 : 1
            text: root.text
            color: Theme.toastText
            elide: Text.ElideRight
            wrapMode: Text.Wrap
            maximumLineCount: Theme.hasLargeText ? 4 : 2
            textFormat: Text.PlainText
            Accessible.ignored: true
        }

        Button {
            id: actionButton

            Layout.alignment: Qt.AlignRight
            Layout.fillWidth: content.stacked
            visible: root.action.length > 0
            focus: true
            text: root.action
            flat: true
            onClicked: {
                root.hide();
                root.acted();
            }
            contentItem: Label {
                text: actionButton.text
                color: Theme.toastAction
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Rectangle {
                radius: Theme.rowRadius
                color: actionButton.hovered || actionButton.down ? Theme.toastHover : "transparent"
                border.width: actionButton.visualFocus ? Theme.ringWidth : 0
                border.color: Theme.toastAction
            }
        }

        ToolButton {
            id: closeButton

            icon.source: Theme.icon("x")
            icon.color: Theme.toastText
            icon.width: Theme.smallIconSize
            icon.height: Theme.smallIconSize
            Accessible.name: qsTr("Close this message")
            onClicked: root.hide()
            background: Rectangle {
                radius: Theme.rowRadius
                color: closeButton.hovered ? Theme.toastHover : "transparent"
                border.width: closeButton.visualFocus ? Theme.ringWidth : 0
                border.color: Theme.toastAction
            }
        }
    }
}
