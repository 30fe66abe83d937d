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

/*! The history of a list, of a task, or what was found in it. Wide, the list as it was stands beside what changed since;
    narrow, one of them is shown at a time. */
FocusScope {
    id: root

    required property HistoryPageModel history
    readonly property bool narrow: root.width < Theme.narrowWidth
    readonly property bool ofList: root.history.mode === HistoryPageModel.OfList
    readonly property bool split: root.ofList && root.history.past  // there is a list as it was
    property string part: "changes"  // "tasks", only in a narrow window; "since", "changes"
    property bool choosing: false    // a moment, among all changes: they stay in sight
    readonly property string shownPart: !root.split ? "changes" : root.part === "tasks" && !root.narrow ? "since" : root.part

    property bool wasSplit: false
    readonly property real aside: root.split ? 0 : Math.max(0, (root.width - Theme.textColumnWidth) / 2 - 16)

    signal undoWanted()

    function takeKeyboard(): void {
        if (root.shownPart === "tasks")
            past.rows.takeKeyboard();
        else if (root.shownPart === "since")
            since.takeKeyboard();
        else
            changes.takeKeyboard();
    }

    function showToast(text: string, action: string): void {
        toast.make({});
        (toast.item as Toast).show(text, action);
    }

    function askForList(): void {
        dialog.make({ "parent": Overlay.overlay });
        const box = dialog.item as BringBackDialog;
        box.sentence = root.history.planSentence;
        box.moment = root.history.moment;
        box.open();
    }

    Keys.onPressed: event => {
        event.accepted = true;
        const alt = (event.modifiers & Qt.AltModifier) !== 0;
        if (event.key === Qt.Key_Escape)
            root.history.goBack();
        else if (alt && event.key === Qt.Key_Down && root.ofList)
            root.history.goEarlier();
        else if (alt && event.key === Qt.Key_Up && root.ofList)
            root.history.goLater();
        else
            event.accepted = false;
    }

    Connections {
        target: root.history

        function onMomentChanged(): void {
            if (root.split && !root.wasSplit && !root.choosing) {
                const hadKeyboard = changes.activeFocus;
                root.part = root.narrow ? "tasks" : "since";
                if (hadKeyboard)
                    root.takeKeyboard();
            } else if (!root.split && (since.activeFocus || past.rows.activeFocus)) {
                changes.takeKeyboard();
            }
            root.wasSplit = root.split;
            if (root.ofList)
                Announcer.announce(root.history.past ? qsTr("As of %1").arg(root.history.moment) : qsTr("Now"));
        }

        function onModeChanged(): void {
            root.part = root.split ? "since" : "changes";
            root.wasSplit = root.split;
            if (root.history.mode !== HistoryPageModel.Closed)
                root.takeKeyboard();
        }

        function onFailed(sentence: string): void {
            root.showToast(sentence, "");
            Announcer.announce(sentence);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.narrow ? 8 : 16
        spacing: 8

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: header.implicitHeight + 16
            radius: Theme.cardRadius
            color: root.history.past && root.ofList ? Theme.reviewBackground : "transparent"
            border.width: Theme.isHighContrast && root.history.past ? Theme.borderWidth : 0
            border.color: Theme.line

            ColumnLayout {
                id: header

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: 8
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                HistoryBar {
                    Layout.fillWidth: true
                    history: root.history
                    narrow: root.width < Theme.scaled(560)
                }

                TimeBar {
                    Layout.fillWidth: true
                    visible: root.ofList && root.history.beginning.length > 0  // no commit may say when
                    history: root.history
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 12

            PastPane {
                id: past

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                visible: root.split && (!root.narrow || root.shownPart === "tasks")
                history: root.history
                onListWanted: root.askForList()
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 2
                Layout.leftMargin: root.aside
                Layout.rightMargin: root.aside
                visible: !past.visible || !root.narrow
                spacing: 6

                SettledLines {
                    id: settled

                    Layout.fillWidth: true
                    visible: settled.any && root.ofList && root.shownPart === "changes" && !root.history.past
                    history: root.history
                    most: Math.max(Theme.scaled(120), root.height / 3)
                }

                ChangeFilter {
                    id: filter

                    Layout.fillWidth: true
                    visible: filter.any && root.history.mode !== HistoryPageModel.InTexts && root.shownPart !== "tasks"
                    history: root.history
                    notChosenShown: root.shownPart === "changes"
                }

                ChangesView {
                    id: since

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.shownPart === "since"
                    changes: root.history.since
                    name: qsTr("What changed since")
                    looking: root.history.working
                    emptySentence: qsTr("Nothing changed since.")
                    onChosen: row => root.history.showTaskSince(row)
                    onActionWanted: row => root.history.bringBackSince(row)
                }

                ChangesView {
                    id: changes

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.shownPart === "changes"
                    changes: root.history.rows
                    name: root.ofList ? qsTr("Changes of this list") : root.history.mode === HistoryPageModel.InTexts
                                      ? qsTr("Found in history") : qsTr("Versions of this task")
                    looking: root.history.looking
                    emptySentence: root.history.notChosenOnly ? qsTr("Nothing was left unchosen.")
                                 : root.history.mode === HistoryPageModel.InTexts ? qsTr("Nothing found in history.")
                                                                                  : qsTr("Nothing happened here yet.")
                    onChosen: row => {
                        root.choosing = true;
                        if (root.ofList && !root.history.notChosenOnly)
                            root.history.goTo(row);
                        else
                            root.history.showTaskAt(row);
                        root.choosing = false;
                    }
                    onActionWanted: row => root.history.bringBackRow(row)
                    onFieldWanted: (row, field) => root.history.bringBackField(row, field)
                }
            }
        }

        Flow {
            Layout.fillWidth: true
            visible: root.split
            spacing: 6

            ChoiceChip {
                visible: root.narrow
                text: qsTr("Tasks then")
                checked: root.shownPart === "tasks"
                onClicked: root.part = "tasks"
            }

            ChoiceChip {
                text: qsTr("What changed since")
                checked: root.shownPart === "since"
                onClicked: root.part = "since"
            }

            ChoiceChip {
                text: qsTr("All changes")
                checked: root.shownPart === "changes"
                onClicked: root.part = "changes"
            }
        }
    }

    OnDemand {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 56
        width: Math.min(implicitWidth, parent.width - 24)
        address: Qt.resolvedUrl("../Controls/Toast.qml")

        Connections {
            target: toast.item

            function onActed(): void {
                root.undoWanted();
            }
        }
    }

    PopupOnDemand {
        id: dialog

        address: Qt.resolvedUrl("BringBackDialog.qml")
        onClosed: root.takeKeyboard()

        Connections {
            target: dialog.item

            function onWanted(): void {
                root.history.bringBackList();
            }
        }
    }
}
