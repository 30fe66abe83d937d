// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Who shares the list in front, and by which ways. */
Dialog {
    id: root

    required property SharingModel sharing
    readonly property bool narrow: (parent ? parent.width : 0) < Theme.narrowWidth
    property string notice  // what was said a moment ago

    signal inviteWanted()
    signal addWanted()
    signal stopWanted()
    signal removeWanted(string person, string name)
    signal menuWanted(string way, bool paused, bool puttable, bool tidyable, Item beside)
    signal remedyWanted(string way, int remedy)
    signal clockHelpWanted()

    anchors.centerIn: parent
    width: root.narrow ? (parent ? parent.width : 360) : 500 + Theme.grown(240)
    height: Math.min(implicitHeight, (parent ? parent.height : 480) - (root.narrow ? 0 : 48))
    margins: root.narrow ? 0 : 12
    modal: true
    focus: true
    standardButtons: Dialog.Close
    title: qsTr("Sharing %1").arg(Isolate.name(root.sharing.title))
    onAboutToShow: {
        root.notice = "";
        root.sharing.watched = true;
    }
    onOpened: (root.sharing.shared ? inviteButton : addButton).forceActiveFocus()
    onClosed: root.sharing.watched = false

    LongColumn {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            spacing: 12

            Label {
                Layout.fillWidth: true
                visible: !root.sharing.shared
                text: qsTr("This list is only on this computer. Share it through a folder that others can open as well: of a sync program, on a stick, on a network drive.")
                wrapMode: Text.Wrap
                color: Theme.textSecondary
            }

            Label {
                visible: root.sharing.shared
                text: qsTr("People").toLocaleUpperCase()
                font.pixelSize: Theme.overlineSize
                font.weight: Font.DemiBold
                color: Theme.textTertiary
                Accessible.role: Accessible.Heading
                Accessible.name: qsTr("People")
            }

            Repeater {
                model: root.sharing.shared ? root.sharing.people : null

                PersonRow {
                    id: personRow

                    Layout.fillWidth: true
                    onRemoveWanted: root.removeWanted(personRow.person, personRow.name)
                    onClockHelpWanted: root.clockHelpWanted()
                }
            }

            Label {
                Layout.topMargin: 4
                visible: root.sharing.shared
                text: qsTr("Ways").toLocaleUpperCase()
                font.pixelSize: Theme.overlineSize
                font.weight: Font.DemiBold
                color: Theme.textTertiary
                Accessible.role: Accessible.Heading
                Accessible.name: qsTr("Ways")
            }

            Repeater {
                model: root.sharing.ways

                WayRow {
                    id: wayRow

                    Layout.fillWidth: true
                    onMenuWanted: beside => root.menuWanted(wayRow.way, wayRow.paused, wayRow.puttable, wayRow.tidyable, beside)
                    onRemedyWanted: root.remedyWanted(wayRow.way, wayRow.remedy)
                }
            }

            NoticeStrip {
                Layout.fillWidth: true
                visible: root.sharing.paused && root.sharing.shared
                text: qsTr("All sharing is paused.")
                action: qsTr("Go on")
                onActed: root.sharing.paused = false
            }

            NoticeStrip {
                Layout.fillWidth: true
                visible: root.notice.length > 0
                text: root.notice
            }

            Flow {
                Layout.fillWidth: true
                Layout.topMargin: 4
                spacing: 8

                Button {
                    id: inviteButton

                    visible: root.sharing.shared
                    highlighted: true
                    text: qsTr("Invite someone…")
                    icon.source: Theme.icon("user-plus")
                    onClicked: root.inviteWanted()
                }

                Button {
                    id: addButton

                    highlighted: !root.sharing.shared
                    text: root.sharing.shared ? qsTr("Add a way…") : qsTr("Share this list…")
                    icon.source: Theme.icon("plus")
                    onClicked: root.addWanted()
                }

                Button {
                    visible: root.sharing.shared
                    text: qsTr("Stop sharing…")
                    onClicked: root.stopWanted()
                }
            }
        }
    }
}
