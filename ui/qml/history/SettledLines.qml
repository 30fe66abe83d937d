// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Models
import MeldaDo.Theme

/*! What was settled without asking, above the changes of a list, each with the other choice. As high as it is, up to
    \c most. */
Flickable {
    id: root

    required property HistoryPageModel history
    required property real most
    readonly property bool any: root.history.settled.lines.length > 0

    implicitHeight: Math.min(root.most, lines.implicitHeight)
    contentWidth: width
    contentHeight: lines.implicitHeight
    clip: true
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar {}
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Settled by itself")

    ColumnLayout {
        id: lines

        width: root.width - 12  // beside the bar
        spacing: 4

        Label {
            text: qsTr("Settled by itself")
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            font.weight: Font.DemiBold
        }

        Repeater {
            model: root.history.settled.lines

            delegate: Flow {
                id: line

                required property int index
                required property var modelData

                Layout.fillWidth: true
                spacing: 8

                Label {
                    width: Math.min(implicitWidth, line.width)
                    height: Math.max(implicitHeight, button.height)
                    verticalAlignment: Text.AlignVCenter
                    text: line.modelData.text
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                }

                Button {
                    id: button

                    width: Math.min(implicitWidth, line.width)
                    flat: true
                    enabled: root.history.editable
                    text: line.modelData.action
                    Accessible.description: line.modelData.text
                    onActiveFocusChanged: {
                        if (activeFocus)
                            root.contentY = Math.max(0, Math.min(line.y, root.contentHeight - root.height));
                    }
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()
                    onClicked: root.history.settled.takeOther(line.index)
                }
            }
        }
    }
}
