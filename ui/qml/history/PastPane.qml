// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Tasks
import MeldaDo.Theme

/*! The tasks as they were: tinted, to be read and copied, and to be brought back. */
Rectangle {
    id: root

    required property HistoryPageModel history
    readonly property TaskListView rows: tasks

    signal listWanted()

    function bringBack(): void {
        const ids = tasks.chosenIds();
        if (ids.length > 0)
            root.history.bringBackTask(ids[0], true);
    }

    color: Theme.side
    border.width: Theme.isHighContrast ? Theme.borderWidth : 0
    border.color: Theme.line
    radius: Theme.cardRadius

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 4
        spacing: 4

        TaskListView {
            id: tasks

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            tasks: root.history.tasks
            editable: false
            sideMargin: 4
            marksCurrent: true
            Accessible.name: qsTr("Tasks as of %1").arg(root.history.moment)
            onHistoryWanted: id => root.history.showTaskOf(id)
            Keys.onPressed: event => {
                if (event.matches(StandardKey.Copy)) {
                    root.history.copy(tasks.chosenIds());
                    event.accepted = true;
                }
            }

            EmptyState {
                anchors.centerIn: parent
                width: Math.min(360, parent.width - 48)
                visible: tasks.count === 0
                icon: root.history.working ? "clock" : "inbox"
                sentence: root.history.working ? qsTr("Looking…") : qsTr("There was nothing in this list.")
            }
        }

        Flow {
            Layout.fillWidth: true
            Layout.margins: 6
            visible: root.history.editable
            spacing: 8

            Button {
                enabled: tasks.currentIndex >= 0
                text: qsTr("Bring back this task")
                onClicked: root.bringBack()
            }

            Button {
                enabled: !root.history.working
                text: qsTr("Bring back list…")
                onClicked: root.listWanted()
            }
        }
    }
}
