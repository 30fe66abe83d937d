// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Whose history it is, the moment, and the way there and back. */
GridLayout {
    id: root

    required property HistoryPageModel history
    property bool narrow: false

    columns: root.narrow ? 1 : 2
    columnSpacing: 8
    rowSpacing: 4

    RowLayout {
        Layout.fillWidth: true
        spacing: 4

        ToolButton {
            icon.source: Theme.icon("chevron-left")
            Accessible.name: qsTr("Back")
            ToolTip.visible: hovered
            ToolTip.text: qsTr("Back (Esc)")
            onClicked: root.history.goBack()
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Heading {
                Layout.fillWidth: true
                text: root.history.mode === HistoryPageModel.InTexts ? qsTr("In history: %1").arg(Isolate.name(root.history.title))
                    : root.history.mode === HistoryPageModel.OfTask ? Isolate.name(root.history.title)
                    : root.history.past ? qsTr("%1 as of %2", "a list, a moment").arg(Isolate.name(root.history.title)).arg(root.history.moment)
                                        : Isolate.name(root.history.title)
                elide: Text.ElideRight
                maximumLineCount: 2
            }

            Label {
                Layout.fillWidth: true
                text: root.history.mode === HistoryPageModel.OfTask ? qsTr("History of this task")
                    : root.history.mode === HistoryPageModel.InTexts ? qsTr("What was deleted or changed")
                    : root.history.past ? qsTr("As it was; nothing here can be edited") : qsTr("History of this list")
                elide: Text.ElideRight
                color: Theme.textTertiary
                font.pixelSize: Theme.secondarySize
            }
        }
    }

    RowLayout {
        Layout.alignment: root.narrow ? Qt.AlignLeft : Qt.AlignRight
        visible: root.history.mode === HistoryPageModel.OfList
        spacing: 4

        Icon {
            visible: root.history.working
            icon: "clock"
            size: Theme.smallIconSize
            color: Theme.textTertiary
        }

        ToolButton {
            enabled: root.history.hasEarlier
            icon.source: Theme.icon("chevron-left")
            Accessible.name: qsTr("A change earlier")
            ToolTip.visible: hovered
            ToolTip.text: qsTr("A change earlier (Alt+↓)")
            onClicked: root.history.goEarlier()
        }

        Label {
            visible: root.width >= Theme.scaled(300)
            text: qsTr("change")
            color: Theme.textSecondary
            font.pixelSize: Theme.secondarySize
            Accessible.ignored: true
        }

        ToolButton {
            enabled: root.history.hasLater
            icon.source: Theme.icon("chevron-right")
            Accessible.name: qsTr("A change later")
            ToolTip.visible: hovered
            ToolTip.text: qsTr("A change later (Alt+↑)")
            onClicked: root.history.goLater()
        }

        Button {
            enabled: root.history.past
            text: qsTr("Back to now")
            onClicked: root.history.backToNow()
        }
    }
}
