// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! One task: grip, circle, title, first line of its notes. It shows what it is given and says what is wanted. */
FocusScope {
    id: root

    required property int index
    required property string taskId
    required property string title
    required property string notesLine
    required property bool done
    required property bool section

    property int count: 0
    property bool still: false        // it becomes another task's row: nothing is to be animated
    property bool editable: true
    property bool current: false      // the row that the keyboard acts on
    property bool ringed: false       // …and the keyboard is here
    property bool editing: false
    property bool drafting: false     // a new task is being typed below
    property bool dragged: false
    property int sideMargin: 8

    signal pressed()
    signal menuWanted(real x, real y)
    signal toggleWanted()
    signal editWanted()
    signal renamed(string title)
    signal editingOver()
    signal drafted(string title)
    signal draftOver()
    signal dragMoved(real y)
    signal dragEnded()

    readonly property bool handleShown: root.editable && !root.editing
                                        && (pointer.hovered || root.ringed || grip.dragging)

    // By address: in Qt 6.4 a Loader cannot make a component of a file with bound components.
    function updateEditor(): void {
        if (root.editing)
            editor.setSource(Qt.resolvedUrl("../Controls/TitleField.qml"), { "title": root.title, "selected": true });
        else
            editor.source = "";
    }

    implicitHeight: row.height + (root.drafting ? Theme.rowHeight : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.section ? qsTr("Section %1, %2 of %3").arg(root.title).arg(root.index + 1).arg(root.count)
                                  : qsTr("%1, %2 of %3").arg(root.title).arg(root.index + 1).arg(root.count)
    Accessible.description: root.notesLine
    Accessible.focusable: true
    Accessible.focused: root.ringed
    Accessible.selectable: true
    Accessible.selected: root.current
    Accessible.checkable: !root.section
    Accessible.checked: root.done
    Accessible.onPressAction: root.editWanted()
    Accessible.onToggleAction: root.toggleWanted()

    Component.onCompleted: root.updateEditor()
    onEditingChanged: root.updateEditor()
    onDraggedChanged: {
        if (!root.dragged && grip.dragging)
            grip.giveUp();
    }

    HoverHandler { id: pointer }

    Rectangle {
        id: row

        x: root.sideMargin
        width: root.width - 2 * root.sideMargin
        height: Math.max(root.section ? Theme.sectionHeight : root.notesLine.length > 0 ? Theme.rowHeightWithNotes
                                                                                        : Theme.rowHeight,
                         words.implicitHeight + 12)
        radius: Theme.rowRadius
        color: root.current ? Theme.selection : pointer.hovered ? Theme.hover : "transparent"
        opacity: root.dragged ? 0.35 : 1

        Behavior on color { ColorAnimation { duration: Theme.hoverDuration } }

        FocusRing {
            gap: -2 - Theme.ringWidth  // inside: rows touch each other
            targetRadius: Theme.rowRadius
            visible: root.ringed
        }

        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.LeftButton | Qt.RightButton
            onPressed: mouse => {
                preventStealing = mouse.source === Qt.MouseEventNotSynthesized;  // a mouse does not flick, a finger does
                if (mouse.source === Qt.MouseEventNotSynthesized)
                    root.pressed();
            }
            onClicked: mouse => {
                root.pressed();
                if (mouse.button === Qt.RightButton)
                    root.menuWanted(root.sideMargin + mouse.x, mouse.y);
            }
            onDoubleClicked: mouse => {
                if (mouse.button === Qt.LeftButton)
                    root.editWanted();
            }
        }

        Item {
            id: handle

            width: 20
            height: parent.height
            opacity: root.handleShown ? 1 : 0

            Behavior on opacity { NumberAnimation { duration: Theme.hoverDuration } }

            Icon {
                anchors.centerIn: parent
                icon: "grip-vertical"
                size: 16
                color: Theme.textTertiary
            }

            MouseArea {
                id: grip

                property bool dragging: false
                property bool given: false  // Esc was pressed: what follows until the release means nothing
                property real startY: 0

                function giveUp(): void {
                    grip.dragging = false;
                    grip.given = true;
                }

                anchors.fill: parent
                anchors.leftMargin: -root.sideMargin
                enabled: root.editable && !root.editing
                preventStealing: true
                cursorShape: dragging ? Qt.ClosedHandCursor : Qt.OpenHandCursor
                Accessible.ignored: true
                onPressed: mouse => {
                    given = false;
                    startY = mouse.y;
                    root.pressed();
                }
                onPositionChanged: mouse => {
                    if (!given && (dragging || Math.abs(mouse.y - startY) > 3)) {
                        dragging = true;
                        root.dragMoved(mouse.y);
                    }
                }
                onReleased: {
                    const wasDragging = dragging;
                    dragging = false;
                    if (wasDragging && !given)
                        root.dragEnded();
                }
                onCanceled: dragging = false
            }
        }

        CheckCircle {
            id: circle

            x: 20 - 6
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.section
            enabled: root.editable
            done: root.done
            still: root.still
            Accessible.name: root.title.length > 0 ? root.title : qsTr("Untitled")
            onToggleWanted: {
                root.pressed();
                root.toggleWanted();
            }
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: root.section ? 20 : 50
            width: parent.width - x - 12
            spacing: 1
            visible: !root.editing

            Label {
                width: parent.width
                text: root.title.length > 0 ? root.title : qsTr("Untitled")
                textFormat: Text.PlainText
                elide: Text.ElideRight
                maximumLineCount: 1
                wrapMode: Text.NoWrap
                color: root.done || root.title.length === 0 ? Theme.textTertiary : Theme.text
                font.strikeout: root.done
                font.italic: root.title.length === 0
                font.weight: root.section ? Font.DemiBold : Font.Normal
                font.pixelSize: Theme.bodySize
                Accessible.ignored: true

                Behavior on color {
                    enabled: !root.still

                    ColorAnimation { duration: Theme.completionDuration }
                }
            }

            Label {
                width: parent.width
                visible: root.notesLine.length > 0
                text: root.notesLine
                textFormat: Text.PlainText
                elide: Text.ElideRight
                maximumLineCount: 1
                wrapMode: Text.NoWrap
                color: Theme.textSecondary
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }
        }

        Loader {
            id: editor

            anchors.verticalCenter: parent.verticalCenter
            x: words.x - 8
            width: words.width + 12
            focus: root.editing
        }

        Connections {
            target: editor.item

            function onRenamed(title: string): void {
                root.renamed(title);
            }

            function onFinished(): void {
                root.editingOver();
            }
        }
    }

    Loader {
        id: draft

        anchors.top: row.bottom
        anchors.left: row.left
        anchors.right: row.right
        focus: root.drafting
        source: root.drafting ? Qt.resolvedUrl("DraftRow.qml") : ""
    }

    Connections {
        target: draft.item

        function onDrafted(title: string): void {
            root.drafted(title);
        }

        function onOver(): void {
            root.draftOver();
        }
    }
}
