// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*!
    The field in which a new task is typed. It grows away from its line: upwards at the bottom of a list, downwards in a
    row (`compact`), so that the caret stays where it is.
*/
FocusScope {
    id: root

    required property QuickAddModel quickAdd
    property string belowId  // the task below which it adds; empty: at the end
    property bool compact: false
    property bool completesBelow: root.compact  // the names for the word at the caret; else above
    property string placeholderText
    property string name
    property alias text: line.text
    property alias line: line
    readonly property bool isAdderDragged: adderDrag.active
    readonly property bool asking: root.quickAdd.pastedCount > 0
    readonly property bool completing: line.activeFocus && root.quickAdd.completions.length > 0
    readonly property real completionsHeight: root.completing && completions.popup ? completions.popup.implicitHeight + 6 : 0

    signal added(string id, bool another)  // another: with Shift, where that says something
    signal opened(string id)  // added, and its details are wanted
    signal pasted()
    signal emptied()  // Enter without a text
    signal escaped()
    signal upWanted()
    signal adderMoved(point scene)  // the + is dragged: where in the window
    signal adderDropped()
    signal adderGivenUp()
    signal undoWanted()
    signal redoWanted()

    // Where it is typed, also if the chips had it before.
    function takeKeyboard(): void {
        line.forceActiveFocus();
    }

    // `goesThere`: if the line names another list, to the task there.
    function addFromText(goesThere: bool): string {
        if (root.quickAdd.isBlank)
            return "";
        return root.belowId !== "" ? root.quickAdd.addBelow(root.belowId, goesThere)
                                   : root.quickAdd.add(Settings.newTasks === Settings.AtTop, goesThere);
    }

    function addAndStay(another: bool): void {
        if (root.quickAdd.isBlank) {
            root.emptied();
            return;
        }
        const id = root.addFromText(false);
        if (id !== "")
            root.added(id, another);
    }

    function addAndOpen(): void {
        const id = root.addFromText(true);
        if (id !== "")
            root.opened(id);
    }

    function answer(done: bool): void {
        line.forceActiveFocus();
        if (done)
            root.pasted();
    }

    function takeKey(event: var): void {
        event.accepted = true;
        if (root.completing && root.takeKeyForPopup(event))
            return;
        const plain = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier;
        const isEnter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (isEnter && (event.modifiers & Qt.ControlModifier))
            root.addAndOpen();
        else if (isEnter)
            root.addAndStay((event.modifiers & Qt.ShiftModifier) !== 0);
        else if (event.key === Qt.Key_Backspace && plain && !line.hasSelection && !line.composing)
            event.accepted = root.quickAdd.turnBackAt(line.cursorPosition);
        else if (event.key === Qt.Key_Tab && plain && root.quickAdd.chips.count > 0)
            chipStrip.takeKeyboard();
        else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab)
            line.leave(event.key === Qt.Key_Tab);
        else if (event.key === Qt.Key_Escape)
            root.escaped();
        else if (event.key === Qt.Key_Up && plain)
            root.upWanted();
        else if (event.matches(StandardKey.Undo) && !line.canUndo)
            root.undoWanted();
        else if (event.matches(StandardKey.Redo) && !line.canRedo)
            root.redoWanted();
        else
            event.accepted = false;
    }

    function takeKeyForPopup(event: var): bool {
        const plain = (event.modifiers & ~Qt.KeypadModifier) === Qt.NoModifier;
        const names = completions.item as CompletionPopup;
        if (!plain)
            return false;
        if (event.key === Qt.Key_Up)
            names.step(-1);
        else if (event.key === Qt.Key_Down)
            names.step(1);
        else if (event.key === Qt.Key_Escape)
            root.quickAdd.dismissCompletions();
        else if (event.key === Qt.Key_Tab)
            root.quickAdd.complete(Math.max(0, names.current));
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && names.current >= 0)
            root.quickAdd.complete(names.current);
        else
            return false;
        return true;
    }

    implicitHeight: frame.height + (root.asking ? choice.implicitHeight + 8 : 0)
    onAskingChanged: {
        if (!root.asking)
            return;
        choice.make({ "quickAdd": root.quickAdd, "focus": true });
        choice.forceActiveFocus(Qt.TabFocusReason);  // keys answer, so it shows where they go
    }
    onCompletingChanged: {
        if (root.completing)
            completions.make({ "parent": frame, "quickAdd": root.quickAdd, "line": line, "below": root.completesBelow });
    }

    OnDemand {
        id: choice

        width: parent.width
        height: implicitHeight
        y: root.compact ? frame.height + 8 : 0
        visible: root.asking
        address: Qt.resolvedUrl("PasteChoice.qml")

        Binding {
            target: choice.item
            property: "quickAdd"
            value: root.quickAdd
        }

        Connections {
            target: choice.item

            function onTasksWanted(): void {
                root.answer(root.quickAdd.addPastedTasks(root.belowId));
            }

            function onNoteWanted(): void {
                root.answer(root.quickAdd.addPastedNote(root.belowId) !== "");
            }

            function onDropped(): void {
                root.quickAdd.dropPasted();
                root.answer(false);
            }
        }
    }

    Rectangle {
        id: frame

        readonly property int lineHeight: root.compact ? Theme.controlHeight : Theme.fieldHeight
        readonly property int chipsHeight: root.quickAdd.chips.count > 0 ? chipStrip.implicitHeight + 8 : 0

        width: parent.width
        height: frame.lineHeight + frame.chipsHeight
        y: root.compact ? 0 : parent.height - height
        radius: Theme.cardRadius
        color: Theme.side
        border.width: line.activeFocus ? Theme.ringWidth : Theme.borderWidth
        border.color: line.activeFocus ? Theme.accent : Theme.lineStrong

        Behavior on border.color { ColorAnimation { duration: Theme.hoverDuration } }

        ToolButton {
            id: adder

            anchors.left: parent.left
            anchors.leftMargin: 8
            anchors.verticalCenter: line.verticalCenter
            visible: !root.compact
            enabled: !root.quickAdd.isBlank
            opacity: 1
            focusPolicy: Qt.NoFocus  // Enter in the field does the same
            icon.source: Theme.icon("plus")
            icon.color: Theme.accent
            background: null
            Accessible.name: qsTr("Add task")
            onClicked: root.addAndStay(false)
        }

        Item {  // above the button, whose clicks it lets through; also when there is nothing to be added
            anchors.fill: adder
            visible: !root.compact

            DragHandler {
                id: adderDrag

                property bool moved: false

                target: null
                enabled: root.enabled
                cursorShape: adderDrag.active ? Qt.ClosedHandCursor : Qt.ArrowCursor
                onActiveChanged: {
                    if (!adderDrag.active && adderDrag.moved)
                        root.adderDropped();
                    adderDrag.moved = false;
                }
                onCentroidChanged: {
                    if (!adderDrag.active)
                        return;
                    adderDrag.moved = true;
                    root.adderMoved(adderDrag.centroid.scenePosition);
                }
                onCanceled: {
                    adderDrag.moved = false;
                    root.adderGivenUp();
                }
            }
        }

        ChipStrip {
            id: chipStrip

            anchors.left: line.left
            anchors.right: line.right
            y: root.compact ? frame.lineHeight : 10
            visible: root.quickAdd.chips.count > 0
            chips: root.quickAdd.chips
            onTurnBackWanted: chip => root.quickAdd.turnBack(chip)
            onEscaped: line.forceActiveFocus()
            onPassed: line.leave(true)
        }

        QuickAddLine {
            id: line

            anchors.left: root.compact ? parent.left : adder.right
            anchors.leftMargin: 7
            anchors.right: parent.right
            anchors.rightMargin: 8
            y: root.compact ? 0 : frame.chipsHeight
            height: frame.lineHeight
            focus: true
            quickAdd: root.quickAdd
            placeholderText: root.placeholderText
            name: root.name
            onKeyPressed: event => root.takeKey(event)
        }

        PopupOnDemand {
            id: completions

            address: Qt.resolvedUrl("CompletionPopup.qml")

            Binding {
                target: completions.item
                property: "quickAdd"
                value: root.quickAdd
            }

            Binding {
                target: completions.item
                property: "wanted"
                value: root.completing
            }

            Connections {
                target: completions.item

                function onTaken(index: int): void {
                    root.quickAdd.complete(index);
                }
            }
        }
    }
}
