// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Sharing
import MeldaDo.Theme

/*! Who one is for others, the ways of all lists, and invites that were left for later. */
SettingsPage {
    id: root

    property SharingModel sharing: null
    readonly property bool there: root.sharing !== null

    property string notice  // what was said a moment ago

    signal pageWanted(string page)

    onCurrentChanged: root.notice = ""

    Connections {
        target: root.sharing

        function onSaid(sentence: string): void {
            root.notice = sentence;
        }
    }

    title: qsTr("Sharing")

    SettingsRow {
        query: root.query
        label: qsTr("How others see you")
        otherWords: qsTr("name colour person")
        hint: qsTr("Your name and colour go with what you change from now on, in lists that you share.")

        NameForm {
            Layout.fillWidth: true
            atOnce: true
        }
    }

    SettingsRow {
        query: root.query
        label: qsTr("Name of this computer")
        otherWords: qsTr("device")

        TextField {
            Layout.fillWidth: true
            text: Settings.deviceName.length > 0 ? Settings.deviceName : Settings.systemDeviceName
            maximumLength: 80
            Accessible.name: qsTr("Name of this computer")
            onEditingFinished: Settings.deviceName = text
        }
    }

    SwitchRow {
        query: root.query
        available: root.there
        label: qsTr("Pause everything")
        otherWords: qsTr("sync stop")
        hint: qsTr("Nothing is sent or received until you go on. Your changes wait.")
        value: root.there && root.sharing.paused
        onChosen: value => root.sharing.paused = value
    }

    SwitchRow {
        query: root.query
        label: qsTr("Say when something needs you")
        otherWords: qsTr("notifications review message")
        hint: qsTr("After changes of others have come: once, how many tasks are to be reviewed.")
        value: Settings.reviewNotices
        onChosen: value => Settings.reviewNotices = value
    }

    SettingsRow {
        query: root.query
        available: root.there
        label: qsTr("Shared lists")
        otherWords: qsTr("folder way")
        hint: root.there && root.sharing.allWays.count === 0 ? qsTr("No list is shared yet. The button with the people, above a list, begins it.") : ""

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 16

            NoticeStrip {
                Layout.fillWidth: true
                visible: root.notice.length > 0
                text: root.notice
            }

            Repeater {
                model: root.there ? root.sharing.allWays : null

                WayRow {
                    id: wayRow

                    Layout.fillWidth: true
                    named: true
                    onMenuWanted: beside => sheets.openMenu(wayRow.way, wayRow.paused, wayRow.puttable, wayRow.tidyable, beside)
                    onRemedyWanted: sheets.remedy(wayRow.way, wayRow.remedy)
                }
            }
        }
    }

    SettingsRow {
        query: root.query
        available: root.there && root.sharing.offers.length > 0
        label: qsTr("Offers")
        otherWords: qsTr("invite join")
        hint: qsTr("Invites that you left for later.")

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 4

            Repeater {
                model: root.there ? root.sharing.offers : []

                RowLayout {
                    id: offer

                    required property var modelData
                    readonly property string name: offer.modelData.title.length > 0 ? offer.modelData.title : qsTr("Untitled")

                    Layout.fillWidth: true
                    spacing: 8

                    Label {
                        Layout.fillWidth: true
                        text: offer.modelData.from.length > 0
                              ? qsTr("%1 from %2", "a list, a person").arg(Isolate.name(offer.name)).arg(Isolate.name(offer.modelData.from))
                              : offer.name
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                    }

                    Button {
                        text: qsTr("Open…")
                        Accessible.name: qsTr("Open the invite to %1").arg(offer.name)
                        onClicked: root.sharing.openOffer(offer.modelData.list)
                    }

                    ToolButton {
                        icon.source: Theme.icon("trash-2")
                        Accessible.name: qsTr("Remove the invite to %1").arg(offer.name)
                        ToolTip.visible: hovered
                        ToolTip.text: Accessible.name
                        onClicked: root.sharing.removeOffer(offer.modelData.list)
                    }
                }
            }
        }
    }

    SharingSheets {
        id: sheets

        visible: false  // in the layout; what it opens lies above
        sharing: root.sharing
        onSettingsWanted: page => root.pageWanted(page)
    }
}
