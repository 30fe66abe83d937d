// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! One way that a list takes to others: where it goes, how it is doing, and what to do when something is wrong. */
ColumnLayout {
    id: root

    required property string way
    required property string kind
    required property string name
    required property string place
    required property string list
    required property string stateIcon
    required property string sentence
    required property string traffic
    required property string wrong
    required property string safe
    required property string action
    required property int remedy
    required property bool paused
    required property bool busy
    required property int doneCount
    required property int totalCount
    required property string progress
    required property bool puttable
    required property bool tidyable

    property bool named: false  // the list is told as well
    property bool worksForLong: false

    signal menuWanted(Item beside)
    signal remedyWanted()

    spacing: 4
    onBusyChanged: root.worksForLong = false

    Timer {
        interval: 1000
        running: root.busy
        onTriggered: root.worksForLong = true
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 6
            Layout.leftMargin: (2 * Theme.smallIconSize - Theme.iconSize) / 2
            Layout.rightMargin: (2 * Theme.smallIconSize - Theme.iconSize) / 2
            icon: "folder"
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.topMargin: 6
            spacing: 4
            Accessible.role: Accessible.ListItem
            Accessible.name: (root.named ? root.list + ", " : "") + qsTr("Folder %1").arg(root.name) + ", " + root.sentence
                             + (root.traffic.length > 0 ? ", " + root.traffic : "")

            Label {
                Layout.fillWidth: true
                visible: root.named
                text: root.list
                textFormat: Text.PlainText
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Label {
                Layout.fillWidth: true
                text: qsTr("Folder %1").arg(Isolate.name(root.name))
                textFormat: Text.PlainText
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 3
                elide: Text.ElideRight
                font.weight: root.named ? Font.Normal : Font.Medium
                Accessible.ignored: true
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: 6

                StateMark {
                    Layout.alignment: Qt.AlignTop
                    icon: root.stateIcon
                }

                Label {
                    Layout.fillWidth: true
                    text: root.sentence
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.secondarySize
                    color: root.wrong.length > 0 ? Theme.late : Theme.textSecondary
                    Accessible.ignored: true
                }
            }

            ProgressLine {
                Layout.fillWidth: true
                visible: root.busy && root.worksForLong
                doneCount: root.doneCount
                totalCount: root.totalCount
                sentence: root.progress
            }

            Label {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.busy && root.worksForLong ? root.progress : root.traffic
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.captionSize
                color: Theme.textTertiary
                Accessible.ignored: true
            }
        }

        ToolButton {
            id: more

            Layout.alignment: Qt.AlignTop
            icon.source: Theme.icon("ellipsis")
            Accessible.name: qsTr("More about %1").arg(root.name)
            ToolTip.visible: hovered
            ToolTip.text: qsTr("More")
            onClicked: root.menuWanted(more)
        }
    }

    ProblemCard {
        Layout.fillWidth: true
        visible: root.wrong.length > 0
        wrong: root.wrong
        safe: root.safe
        action: root.action
        onActed: root.remedyWanted()
    }
}
