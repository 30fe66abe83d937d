// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! One line of text in which recognised words are marked. It scrolls under the caret and never breaks. */
FocusScope {
    id: root

    required property QuickAddModel quickAdd
    property string placeholderText
    property alias text: edit.text
    property alias cursorPosition: edit.cursorPosition
    property alias name: edit.accessibleName
    readonly property bool canUndo: edit.canUndo
    readonly property bool canRedo: edit.canRedo
    readonly property bool hasSelection: edit.selectedText.length > 0
    readonly property bool composing: edit.inputMethodComposing
    readonly property real caretX: edit.cursorRectangle.x - view.contentX

    property QuickAddModel told: null  // who has heard what is typed here; not yet one that has just come
    property bool isTakingOver: false

    signal keyPressed(var event)

    function xAt(position: int): real {
        return edit.positionToRectangle(position).x - view.contentX;
    }

    // As if it was typed there; for what comes from outside.
    function insert(position: int, text: string): void {
        edit.insert(position, text);
    }

    // To what Tab leads, or Shift+Tab.
    function leave(forward: bool): void {
        edit.nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    function tell(): void {
        if (root.told === root.quickAdd && !root.isTakingOver)
            root.quickAdd.edit(edit.text, edit.cursorPosition);
    }

    function takeOver(text: string, caret: int): void {
        root.isTakingOver = true;
        if (edit.text !== text)
            edit.text = text;
        edit.cursorPosition = Math.min(caret, edit.length);
        root.isTakingOver = false;
    }

    // Each has a text of its own.
    function meet(): void {
        root.takeOver(root.quickAdd.text, root.quickAdd.text.length);
        root.told = root.quickAdd;
    }

    implicitHeight: Theme.controlHeight
    Component.onCompleted: root.meet()
    onQuickAddChanged: root.meet()

    Connections {
        target: root.quickAdd

        // Typed in another field of the same text; before anything is marked in it.
        function onTextChanged(): void {
            if (edit.text !== root.quickAdd.text)
                root.takeOver(root.quickAdd.text, edit.cursorPosition);
        }

        function onTextReplaced(text: string, caret: int): void {
            root.takeOver(text, caret);
        }
    }

    Flickable {
        id: view

        function follow(): void {
            const caret = edit.cursorRectangle;
            const end = Math.max(0, view.contentWidth - view.width);
            if (caret.x < view.contentX)
                view.contentX = Math.max(0, caret.x - 24);
            else if (caret.x + caret.width > view.contentX + view.width)
                view.contentX = Math.min(end, caret.x + caret.width - view.width + 24);
            else if (view.contentX > end)
                view.contentX = end;
        }

        anchors.fill: parent
        interactive: false
        clip: true
        contentWidth: edit.width
        contentHeight: height
        onWidthChanged: view.follow()
        onContentWidthChanged: view.follow()

        TextEdit {
            id: edit

            property string accessibleName
            property real beginning: 0

            function place(): void {
                edit.beginning = edit.positionToRectangle(0).x;
            }

            width: Math.max(view.width, Math.ceil(edit.contentWidth) + 2)
            height: view.height
            focus: true
            activeFocusOnTab: true
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.NoWrap
            horizontalAlignment: TextEdit.AlignLeft  // where the window begins
            verticalAlignment: TextEdit.AlignVCenter
            selectByMouse: true
            persistentSelection: false
            color: root.enabled ? Theme.text : Theme.textTertiary
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            font.pixelSize: Theme.bodySize
            Accessible.role: Accessible.EditableText
            Accessible.name: edit.accessibleName
            Accessible.multiLine: false
            Keys.onPressed: event => root.keyPressed(event)
            onTextChanged: root.tell()
            onWidthChanged: edit.place()
            onContentWidthChanged: edit.place()
            onCursorPositionChanged: root.tell()
            onCursorRectangleChanged: view.follow()

            Repeater {  // the colour alone would say nothing to some
                model: marks.spans.length / 2

                Rectangle {
                    required property int index

                    x: edit.beginning + marks.spans[2 * index]
                    y: Math.round(edit.cursorRectangle.y + edit.cursorRectangle.height - 2)
                    width: marks.spans[2 * index + 1]
                    height: Theme.borderWidth
                    color: Theme.accent
                }
            }
        }
    }

    WordMarks {
        id: marks

        document: edit.textDocument
        ranges: root.quickAdd.ranges
        color: Theme.accent
        onSpansChanged: edit.place()
    }

    Label {
        anchors.fill: parent
        visible: edit.length === 0 && edit.preeditText.length === 0
        text: root.placeholderText
        color: Theme.textTertiary
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
