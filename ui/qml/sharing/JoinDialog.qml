// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! An invite is opened, and the list joined: by a link that is pasted, a file, or the folder of the list itself. */
Dialog {
    id: root

    required property JoiningModel joining
    readonly property bool asking: root.joining.state === JoiningModel.Asking || root.joining.state === JoiningModel.Taking
    readonly property bool taking: root.joining.state === JoiningModel.Taking
    property bool asksName: false

    signal fileWanted()
    signal folderWanted()
    signal listFolderWanted()

    function begin(): void {
        root.asksName = Settings.personName.length === 0;
        if (!root.opened)
            linkField.text = root.asking ? "" : root.joining.linkInClipboard();
        root.open();
        root.takeKeyboard();
    }

    function takeKeyboard(): void {
        if (!root.asking) {
            linkField.forceActiveFocus();
            linkField.selectAll();  // what was found in the clipboard gives way to what is pasted
        } else {
            actions.takeKeyboard();
        }
    }

    function join(): void {
        if (!root.asking) {
            root.joining.openText(linkField.text);
            return;
        }
        if (root.asksName)
            nameForm.keep();
        root.joining.join();
    }

    anchors.centerIn: parent
    width: Math.min(440 + Theme.grown(240), (parent ? parent.width : 440) - 24)
    height: Math.min(implicitHeight, (parent ? parent.height : 480) - 24)
    modal: true
    focus: true
    closePolicy: root.taking ? Popup.NoAutoClose : Popup.CloseOnEscape
    title: root.asking ? root.joining.question : qsTr("Open an invite")
    onAskingChanged: root.takeKeyboard()
    onTakingChanged: keyboardDue.restart()
    onClosed: {
        if (root.joining.state === JoiningModel.Asking)
            root.joining.later();
        else if (!root.taking)
            root.joining.giveUp();
    }

    LongColumn {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            visible: !root.asking
            spacing: 12

            Label {
                Layout.fillWidth: true
                text: qsTr("Paste the link that you got, or open the file.")
                wrapMode: Text.Wrap
            }

            TextField {
                id: linkField

                Layout.fillWidth: true
                focus: true
                maximumLength: 24000
                placeholderText: qsTr("Link, such as meldado:invite/…")
                Accessible.name: qsTr("Link of the invite")
                onAccepted: root.join()
            }

            Flow {
                Layout.fillWidth: true
                spacing: 8

                Button {
                    text: qsTr("Open file…")
                    icon.source: Theme.icon("file-down")
                    onClicked: root.fileWanted()
                }

                Button {
                    text: qsTr("Open a list's folder…")
                    icon.source: Theme.icon("folder-open")
                    onClicked: root.listFolderWanted()
                }
            }

            Label {
                Layout.fillWidth: true
                visible: root.joining.state === JoiningModel.Reading
                text: qsTr("Looking whether you have it already…")
                color: Theme.textTertiary
            }
        }

        ColumnLayout {
            width: parent.width
            visible: root.asking
            spacing: 12

            ColumnLayout {
                Layout.fillWidth: true
                visible: root.asksName
                spacing: 8

                Label {
                    Layout.fillWidth: true
                    text: qsTr("How should others see you?")
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }

                NameForm {
                    id: nameForm

                    Layout.fillWidth: true
                    onAccepted: root.join()
                }
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                Icon {
                    Layout.alignment: Qt.AlignTop
                    icon: root.joining.folderState === JoiningModel.Found ? "circle-check"
                          : root.joining.folderState === JoiningModel.Looking ? "search" : "triangle-alert"
                    size: Theme.smallIconSize
                    color: root.joining.folderState === JoiningModel.Found ? Theme.ok
                           : root.joining.folderState === JoiningModel.Looking ? Theme.textTertiary : Theme.warning
                }

                Label {
                    Layout.fillWidth: true
                    text: root.joining.folderSentence
                    textFormat: Text.PlainText
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }

            Button {
                visible: root.joining.folderState !== JoiningModel.Looking && !root.taking
                text: root.joining.folderState === JoiningModel.Found ? qsTr("Another folder…") : qsTr("Find it…")
                icon.source: Theme.icon("folder-open")
                onClicked: root.folderWanted()
            }
        }

        ColumnLayout {
            width: parent.width
            visible: root.taking && root.joining.progressShown
            spacing: 4

            Timer {  // once it is known which of the buttons can be pressed
                id: keyboardDue

                interval: 0
                onTriggered: actions.takeKeyboard()
            }

            Shortcut {
                sequences: ["Escape"]
                enabled: root.taking
                onActivated: root.joining.cancel()
            }

            ProgressLine {
                Layout.fillWidth: true
                Layout.topMargin: 12
                doneCount: root.joining.doneCount
                totalCount: root.joining.totalCount
                sentence: root.joining.progress
            }

            Label {
                Layout.fillWidth: true
                text: root.joining.progress
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font.pixelSize: Theme.captionSize
                color: Theme.textTertiary
                Accessible.ignored: true
            }
        }

        NoticeStrip {
            width: parent.width
            visible: root.joining.problem.length > 0 && root.joining.folderState !== JoiningModel.Wrong
            serious: true
            text: root.joining.problem
        }
    }

    footer: DialogActions {
        id: actions

        quietText: root.asking && !root.taking ? qsTr("Not now") : qsTr("Cancel")
        mainText: root.taking ? qsTr("Getting the list…") : root.asking ? qsTr("Join") : qsTr("Open")
        mainEnabled: !root.taking && (!root.asking ? linkField.text.length > 0 : root.joining.folderState === JoiningModel.Found)
        onQuietChosen: root.taking ? root.joining.cancel() : root.close()
        onMainChosen: root.join()
    }
}
