// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! Gives a list a way to others: how they see this person (once), where it goes, and the invite that is to be sent. */
Dialog {
    id: root

    required property SharingModel sharing
    readonly property ShareWizardModel wizard: root.sharing.wizard
    property string step: "where"  // "name", "where"; when it is done the invite is shown
    property bool asksName: false
    property string notice
    readonly property bool atInvite: root.wizard.done
    readonly property bool looking: root.wizard.looking

    signal folderWanted()
    signal saveWanted()

    function begin(): void {
        root.notice = "";
        root.asksName = Settings.personName.length === 0;
        root.step = root.asksName ? "name" : "where";
        root.wizard.begin();
        root.open();
        if (root.asksName)
            nameForm.takeKeyboard();
    }

    function next(): void {
        if (root.step === "name" && nameForm.name.length > 0) {
            nameForm.keep();
            root.step = "where";
            places.takeKeyboard();
        } else if (root.step === "where" && root.wizard.ready) {
            root.wizard.share();
        }
    }

    anchors.centerIn: parent
    width: Math.min(440 + Theme.grown(240), (parent ? parent.width : 440) - 24)
    height: Math.min(implicitHeight, (parent ? parent.height : 480) - 24)
    modal: true
    focus: true
    closePolicy: root.wizard.working ? Popup.NoAutoClose : Popup.CloseOnEscape
    title: qsTr("Share %1").arg(Isolate.name(root.sharing.title))
    onLookingChanged: {
        if (!root.looking && root.step === "where")
            places.takeKeyboard();
    }
    onAtInviteChanged: {
        if (root.atInvite)
            closeButton.forceActiveFocus();
    }

    LongColumn {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            visible: !root.atInvite && root.step === "name"
            spacing: 12

            Label {
                Layout.fillWidth: true
                text: qsTr("How should others see you?")
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }

            NameForm {
                id: nameForm

                Layout.fillWidth: true
                onAccepted: root.next()
            }

            Label {
                Layout.fillWidth: true
                text: qsTr("Your name goes with what you change from now on. Nothing is sent to anybody else. It can be changed in the settings.")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.secondarySize
                color: Theme.textTertiary
            }
        }

        ColumnLayout {
            id: places

            function takeKeyboard(): void {
                const button = folders.itemAt(root.wizard.chosen);
                if (button)
                    button.forceActiveFocus(Qt.TabFocusReason);
                else
                    otherFolder.forceActiveFocus(Qt.TabFocusReason);
            }

            width: parent.width
            visible: !root.atInvite && root.step === "where"
            spacing: 8

            Label {
                Layout.fillWidth: true
                text: qsTr("A folder you both can see")
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }

            Label {
                Layout.fillWidth: true
                text: qsTr("The list gets a folder of its own in it, named after it.")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.secondarySize
                color: Theme.textTertiary
            }

            Column {
                id: column

                Layout.fillWidth: true
                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("A folder you both can see")

                Repeater {
                    id: folders

                    model: root.wizard.places

                    RadioButton {
                        id: place

                        required property var modelData
                        required property int index

                        width: column.width
                        text: place.modelData.name
                        checked: root.wizard.chosen === place.index
                        onClicked: root.wizard.chosen = place.index
                        Keys.onReturnPressed: root.next()
                    }
                }

                RadioButton {
                    id: otherFolder

                    width: column.width
                    text: root.wizard.other.length > 0 ? qsTr("Other folder: %1").arg(Isolate.name(root.wizard.other)) : qsTr("Other folder…")
                    checked: root.wizard.chosen === root.wizard.places.length
                    onClicked: {
                        root.wizard.chosen = root.wizard.places.length;
                        root.folderWanted();
                    }
                }
            }

            Label {
                Layout.fillWidth: true
                visible: root.wizard.looking
                text: qsTr("Looking for folders…")
                color: Theme.textTertiary
            }

            Label {
                Layout.fillWidth: true
                visible: !root.wizard.looking && root.wizard.places.length === 0
                text: qsTr("No folder of Dropbox, Nextcloud, ownCloud, Syncthing or OneDrive was found here, and no stick. Any folder that the others can open as well will do.")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.secondarySize
                color: Theme.textTertiary
            }

            RowLayout {
                Layout.fillWidth: true
                Layout.topMargin: 4
                spacing: 8

                Icon {
                    Layout.alignment: Qt.AlignTop
                    icon: "eye"
                    size: Theme.smallIconSize
                    color: Theme.warning
                }

                Label {
                    Layout.fillWidth: true
                    text: root.wizard.readers
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.secondarySize
                }
            }

            NoticeStrip {
                Layout.fillWidth: true
                visible: root.wizard.problem.length > 0
                serious: true
                text: root.wizard.problem
            }
        }

        ColumnLayout {
            width: parent.width
            visible: root.atInvite
            spacing: 12

            Label {
                Layout.fillWidth: true
                text: qsTr("In the folder %1").arg(Isolate.name(root.wizard.folderName))
                textFormat: Text.PlainText
                font.weight: Font.DemiBold
                wrapMode: Text.WrapAnywhere
            }

            Label {
                Layout.fillWidth: true
                text: qsTr("Now share the folder itself with them, in the program that carries it. Then send this invite:")
                wrapMode: Text.Wrap
            }

            Button {
                text: qsTr("Open the folder")
                icon.source: Theme.icon("folder-open")
                onClicked: Qt.openUrlExternally(root.wizard.folder)
            }

            InvitePane {
                Layout.fillWidth: true
                sharing: root.sharing
                onSaveWanted: root.saveWanted()
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: 6

                StateMark { icon: root.sharing.stateIcon }

                Label {
                    Layout.fillWidth: true
                    text: root.notice.length > 0 ? root.notice : root.sharing.status
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.secondarySize
                }
            }
        }
    }

    footer: RowLayout {
        spacing: 8

        Button {
            Layout.leftMargin: 20
            Layout.bottomMargin: 20
            Layout.topMargin: 4
            visible: root.asksName && root.step === "where" && !root.atInvite
            enabled: !root.wizard.working
            text: qsTr("Back")
            onClicked: {
                root.step = "name";
                nameForm.takeKeyboard();
            }
        }

        Item { Layout.fillWidth: true }

        Button {
            Layout.bottomMargin: 20
            Layout.topMargin: 4
            visible: !root.atInvite
            enabled: !root.wizard.working
            text: qsTr("Cancel")
            onClicked: root.close()
        }

        Button {
            Layout.rightMargin: 20
            Layout.bottomMargin: 20
            Layout.topMargin: 4
            visible: !root.atInvite
            highlighted: true
            enabled: root.step === "name" ? nameForm.name.length > 0 : root.wizard.ready
            text: root.step === "name" ? qsTr("Next") : root.wizard.working ? qsTr("Sharing…") : qsTr("Share")
            onClicked: root.next()
        }

        Button {
            id: closeButton

            Layout.rightMargin: 20
            Layout.bottomMargin: 20
            Layout.topMargin: 4
            visible: root.atInvite
            highlighted: true
            text: qsTr("Close")
            onClicked: root.close()
        }
    }
}
