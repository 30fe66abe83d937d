// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! One task: grip, circle, title, tags and notes, chips, date, people. It shows what it is given and says what is wanted. */
FocusScope {
    id: root

    required property int index
    required property string taskId
    required property string title
    required property string notesLine
    required property bool done
    required property bool section
    required property int indent
    required property int childCount
    required property int doneChildCount
    required property bool collapsed
    required property bool selected
    required property string dateText
    required property int dateState
    required property string dateName
    required property bool repeats
    required property var tags
    required property var people
    required property int priority
    required property int fileCount
    required property bool heading
    required property string actionText
    required property bool repeatPaused
    required property int reviewCount
    required property string decision
    required property string settledQuietly

    property int count: 0
    property bool still: false        // it becomes another task's row: nothing is to be animated
    property bool editable: true
    property bool movable: true
    property bool restorable: false   // it was deleted: nothing else can be done with it
    property bool current: false      // the row that the keyboard acts on
    property bool ringed: false       // …and the keyboard is here
    property bool editing: false
    property bool drafting: false     // a new task is being typed below
    property QuickAddModel draft: null
    property bool dragged: false
    property int sideMargin: 8

    signal pressed()
    signal menuWanted(real x, real y)
    signal chosen(int modifiers)  // with the mouse, among several
    signal collapseWanted(bool collapsed)
    signal toggleWanted()
    signal actionWanted()
    signal reviewWanted()
    signal editWanted()
    signal titleTyped(string title)
    signal renamed(string title)
    signal editingOver()
    signal drafted(string id)
    signal draftOver()
    signal dragMoved(real x, real y, point scene)
    signal dragEnded()
    signal dragGivenUp()

    readonly property bool draggable: root.editable && root.movable && !root.heading && !root.editing
    readonly property bool handleShown: root.draggable
                                        && (pointer.hovered || root.ringed || gripDrag.active)

    // By address: in Qt 6.4 a Loader cannot make a component of a file with bound components.
    function updateEditor(): void {
        if (root.editing)
            editor.setSource(Qt.resolvedUrl("../Controls/TitleField.qml"), { "title": root.title, "selected": true });
        else
            editor.source = "";
    }

    function updateDraft(): void {
        if (root.drafting && root.draft)
            draftLoader.setSource(Qt.resolvedUrl("DraftRow.qml"), { "quickAdd": root.draft, "belowId": root.taskId });
        else
            draftLoader.source = "";
    }

    readonly property int indentWidth: Math.min(root.indent, Theme.maxShownIndent) * Theme.indentWidth
    readonly property string secondLine: root.tags.map(tag => "#" + tag).concat(root.notesLine.length > 0 ? [root.notesLine] : []).join("  ·  ")
    readonly property bool colored: root.tags.some(tag => Theme.hasTagColor(tag))
    readonly property string spokenDetails: [
        root.reviewCount > 0 ? qsTr("to review") : root.decision,
        root.settledQuietly,
        root.dateName,
        root.priority > 0 ? qsTr("priority %1").arg(root.priority) : "",
        root.childCount > 0 && !root.section ? qsTr("%1 of %2 subtasks done").arg(root.doneChildCount).arg(root.childCount) : "",
        root.collapsed ? qsTr("closed") : "",
        root.repeatPaused ? qsTr("repeating is paused") : root.repeats ? qsTr("repeats") : "",
        root.people.length > 0 ? qsTr("for %1").arg(root.people.join(", ")) : "",
        root.secondLine
    ].filter(part => part.length > 0).join(", ")

    implicitHeight: row.height + (root.drafting ? Math.max(Theme.rowHeight, draftLoader.implicitHeight) : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.section ? qsTr("Section %1, %2 of %3").arg(root.title).arg(root.index + 1).arg(root.count)
                                  : root.indent > 0 ? qsTr("%1, %2 of %3, level %4").arg(root.title).arg(root.index + 1)
                                                                                    .arg(root.count).arg(root.indent + 1)
                                                    : qsTr("%1, %2 of %3").arg(root.title).arg(root.index + 1).arg(root.count)
    Accessible.description: root.spokenDetails
    Accessible.focusable: true
    Accessible.focused: root.ringed
    Accessible.selectable: true
    Accessible.selected: root.current || root.selected
    Accessible.checkable: !root.section && !root.restorable
    Accessible.checked: root.done
    Accessible.onPressAction: root.editWanted()
    Accessible.onToggleAction: root.toggleWanted()

    Component.onCompleted: {
        root.updateEditor();
        root.updateDraft();
    }
    onEditingChanged: root.updateEditor()
    onDraftingChanged: root.updateDraft()
    onDraggedChanged: {
        if (!root.dragged) {
            gripDrag.giveUp();
            holdDrag.giveUp();
        }
    }

    HoverHandler { id: pointer }

    RowDrag {
        id: gripDrag

        area: grip
        onMoved: (x, y, scene) => root.dragMoved(x, y, scene)
        onEnded: root.dragEnded()
        onGivenUp: root.dragGivenUp()
    }

    RowDrag {
        id: holdDrag

        area: surface
        onMoved: (x, y, scene) => root.dragMoved(x, y, scene)
        onEnded: root.dragEnded()
        onGivenUp: root.dragGivenUp()
    }

    Rectangle {
        id: row

        x: root.sideMargin
        width: root.width - 2 * root.sideMargin
        height: Math.max(root.section ? Theme.sectionHeight : root.secondLine.length > 0 ? Theme.rowHeightWithNotes
                                                                                         : Theme.rowHeight,
                         words.implicitHeight + Theme.rowPadding)
        radius: Theme.rowRadius
        color: root.current || root.selected ? Theme.selection : pointer.hovered ? Theme.hover : "transparent"
        opacity: root.dragged ? 0.35 : 1
        border.width: Theme.isHighContrast && (root.current || root.selected) ? Theme.borderWidth : 0
        border.color: Theme.line

        Behavior on color { ColorAnimation { duration: Theme.hoverDuration } }

        FocusRing {
            gap: -row.border.width - Theme.ringGap - Theme.ringWidth  // inside: rows touch each other
            targetRadius: Theme.rowRadius
            visible: root.ringed
        }

        MouseArea {
            id: surface

            anchors.fill: parent
            acceptedButtons: Qt.LeftButton | Qt.RightButton
            pressAndHoldInterval: Theme.holdDuration
            onPressed: mouse => {
                preventStealing = mouse.source === Qt.MouseEventNotSynthesized;  // a mouse does not flick, a finger does
                holdDrag.press(mouse.x, mouse.y);
                if (mouse.source === Qt.MouseEventNotSynthesized && mouse.modifiers === Qt.NoModifier)
                    root.pressed();
            }
            onPressAndHold: mouse => {
                mouse.accepted = root.draggable && mouse.source !== Qt.MouseEventNotSynthesized;  // a mouse has the grip
                if (!mouse.accepted)
                    return;
                preventStealing = true;
                holdDrag.hold();
            }
            onPositionChanged: mouse => {
                if (holdDrag.active)
                    holdDrag.move(mouse.x, mouse.y);
            }
            onReleased: holdDrag.release()
            onCanceled: holdDrag.cancel()
            onClicked: mouse => {
                if (mouse.button === Qt.LeftButton && mouse.modifiers !== Qt.NoModifier) {
                    root.chosen(mouse.modifiers);
                    return;
                }
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

            property bool wasShown: false

            anchors.left: parent.left
            anchors.leftMargin: root.indentWidth
            width: 20
            height: parent.height
            opacity: root.handleShown ? 1 : 0
            onOpacityChanged: handle.wasShown = true

            Behavior on opacity { NumberAnimation { duration: Theme.hoverDuration } }

            Loader {
                anchors.centerIn: parent
                source: handle.wasShown ? Qt.resolvedUrl("Grip.qml") : ""
            }

            MouseArea {
                id: grip

                anchors.fill: parent
                anchors.leftMargin: -root.sideMargin
                enabled: root.draggable
                preventStealing: true
                cursorShape: gripDrag.active ? Qt.ClosedHandCursor : Qt.OpenHandCursor
                Accessible.ignored: true
                onPressed: mouse => {
                    gripDrag.press(mouse.x, mouse.y);
                    root.pressed();
                }
                onPositionChanged: mouse => gripDrag.move(mouse.x, mouse.y)
                onReleased: gripDrag.release()
                onCanceled: gripDrag.cancel()
            }
        }

        CheckCircle {
            id: circle

            anchors.left: parent.left
            anchors.leftMargin: root.indentWidth + 20 - 6
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.section && !root.restorable
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
            anchors.left: parent.left
            anchors.leftMargin: root.indentWidth + (root.section || root.restorable ? 20 : Theme.circleSize + 30)
            anchors.right: facts.left
            anchors.rightMargin: 8
            spacing: 1
            visible: !root.editing

            Label {
                width: parent.width
                text: root.title.length > 0 ? root.title : qsTr("Untitled")
                textFormat: Text.PlainText
                elide: Text.ElideRight
                maximumLineCount: Theme.hasLargeText ? 4 : 1
                wrapMode: Theme.hasLargeText ? Text.Wrap : Text.NoWrap
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

            Loader {
                id: tagLine

                function make(): void {
                    if (root.colored && tagLine.status === Loader.Null)
                        tagLine.setSource(Qt.resolvedUrl("TagLine.qml"), {
                            "tags": Qt.binding(() => root.tags),
                            "notes": Qt.binding(() => root.notesLine)
                        });
                }

                readonly property bool wanted: root.colored

                width: parent.width
                visible: tagLine.wanted
                onWantedChanged: tagLine.make()
                Component.onCompleted: tagLine.make()
            }

            Label {
                width: parent.width
                visible: root.secondLine.length > 0 && !root.colored
                text: root.secondLine
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
            id: facts

            readonly property bool wanted: root.priority > 0 || root.fileCount > 0 || root.repeats || root.dateText.length > 0
                                           || root.people.length > 0 || root.childCount > 0 || root.actionText.length > 0
                                           || root.reviewCount > 0 || root.decision.length > 0 || root.settledQuietly.length > 0

            function make(): void {
                if (facts.wanted && facts.status === Loader.Null)
                    facts.setSource(Qt.resolvedUrl("TaskFacts.qml"), { "row": root });
            }

            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: facts.wanted && !root.editing
            onWantedChanged: facts.make()
            Component.onCompleted: facts.make()
        }

        Loader {
            id: editor

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: words.left
            anchors.leftMargin: -8
            anchors.right: parent.right
            anchors.rightMargin: 12
            z: 1
            focus: root.editing
        }

        Connections {
            target: editor.item

            function onTyped(title: string): void {
                root.titleTyped(title);
            }

            function onRenamed(title: string): void {
                root.renamed(title);
            }

            function onFinished(): void {
                root.editingOver();
            }
        }
    }

    Loader {
        id: draftLoader

        anchors.top: row.bottom
        anchors.left: row.left
        anchors.leftMargin: root.indentWidth
        anchors.right: row.right
        focus: root.drafting
    }

    Connections {
        target: draftLoader.item

        function onDrafted(id: string): void {
            root.drafted(id);
        }

        function onOver(): void {
            root.draftOver();
        }
    }
}
