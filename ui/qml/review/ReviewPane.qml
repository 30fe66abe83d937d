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

/*! One task that several people changed: what each wrote, field by field, and what it will be. */
FocusScope {
    id: root

    required property Review review
    property bool narrow: false
    property bool historyOffered: false
    property FieldChoice field  // what a function returns goes through a property first: see ui/README.md
    property string shownTask
    readonly property Item focused: root.Window.activeFocusItem

    signal closeWanted()
    signal keysWanted()
    signal historyWanted()

    // The field that the keyboard is in; else the first.
    function currentField(): int {
        for (let i = 0; i < fields.count; ++i) {
            if ((fields.itemAt(i) as FieldChoice).activeFocus)
                return i;
        }
        return 0;
    }

    function focusField(number: int): void {
        root.field = fields.itemAt(number) as FieldChoice;
        if (root.field)
            root.field.takeKeyboard();
        else if (root.review.count === 0)
            closer.forceActiveFocus(Qt.TabFocusReason);
    }

    // Of another task the first field; what is above it is seen as well.
    function takeKeyboard(): void {
        root.shownTask = root.review.taskId + "/" + root.review.number + "/" + root.review.count;
        scroll.contentY = 0;
        root.focusField(0);
        scroll.contentY = 0;
    }

    function apply(closing: bool): void {
        if (root.review.apply() && (closing || root.review.count === 0))
            root.closeWanted();
    }

    function write(): void {
        root.field = fields.itemAt(root.currentField()) as FieldChoice;
        if (root.field)
            root.field.write();
    }

    function letter(event: var): bool {
        const field = root.currentField();
        if (event.key >= Qt.Key_1 && event.key <= Qt.Key_9) {
            root.review.choose(field, event.key - Qt.Key_1);
            root.focusField(field);
        } else if (event.key === Qt.Key_0) {
            root.review.chooseBefore(field);
        } else if (event.key === Qt.Key_J) {
            root.review.next();
        } else if (event.key === Qt.Key_K) {
            root.review.previous();
        } else if (event.key === Qt.Key_B) {
            root.review.chooseBoth(field);
        } else if (event.key === Qt.Key_E) {
            root.write();
        } else if (event.key === Qt.Key_L) {
            root.closeWanted();
        } else if (event.key === Qt.Key_A) {
            actions.openRemaining();
        } else if (event.key === Qt.Key_H && root.historyOffered && root.review.taskId !== "") {
            root.historyWanted();
        } else if (event.text === "?") {
            root.keysWanted();
        } else {
            return false;
        }
        return true;
    }

    // What the keyboard has come to is in sight.
    function reveal(): void {
        if (!root.activeFocus || !root.focused || !fieldsColumn.activeFocus)
            return;
        const top = root.focused.mapToItem(column, 0, 0).y;
        const bottom = top + root.focused.height;
        if (top - 30 < scroll.contentY)
            scroll.contentY = Math.max(0, top - 30);
        else if (bottom > scroll.contentY + scroll.height)
            scroll.contentY = Math.min(Math.max(0, scroll.contentHeight - scroll.height), bottom + 12 - scroll.height);
    }

    onFocusedChanged: root.reveal()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Review changes")
    Keys.onPressed: event => {
        const control = (event.modifiers & Qt.ControlModifier) !== 0;
        const alt = (event.modifiers & Qt.AltModifier) !== 0;
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        event.accepted = true;
        if (enter && !alt)
            root.apply(control);
        else if (alt && event.key === Qt.Key_Down)
            root.review.next();
        else if (alt && event.key === Qt.Key_Up)
            root.review.previous();
        else if (control && event.key === Qt.Key_Z && !(event.modifiers & Qt.ShiftModifier))
            root.review.undo();
        else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
            scroll.contentY = Math.max(0, Math.min(scroll.contentHeight - scroll.height,
                                                   scroll.contentY + (event.key === Qt.Key_PageDown ? 0.9 : -0.9) * scroll.height));
        else
            event.accepted = !control && !alt && Settings.letterKeys && root.letter(event);
    }

    Timer {  // when its fields are there
        id: soon

        interval: 0
        onTriggered: root.takeKeyboard()
    }

    Connections {
        target: root.review

        function onChanged(): void {
            const shown = root.review.taskId + "/" + root.review.number + "/" + root.review.count;
            if (shown !== root.shownTask)
                soon.start();
        }

        function onFieldWanted(field: int): void {
            root.focusField(field);
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.narrow ? 12 : 24
        spacing: 10

        ReviewHeader {
            Layout.fillWidth: true
            review: root.review
            historyOffered: root.historyOffered
            onHistoryWanted: root.historyWanted()
            onKeysWanted: root.keysWanted()
            onCloseWanted: root.closeWanted()
        }

        Flickable {
            id: scroll

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.review.count > 0
            contentHeight: column.implicitHeight + 8
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            interactive: contentHeight > height
            ScrollBar.vertical: ScrollBar {}

            ColumnLayout {
                id: column

                x: 4  // room for the focus ring
                y: 4
                width: scroll.width - 20
                spacing: 14

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    Label {
                        Layout.fillWidth: true
                        text: root.review.sentence
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        color: Theme.textSecondary
                        font.pixelSize: Theme.bodySize
                    }

                    MergedChanges {
                        Layout.fillWidth: true
                        review: root.review
                    }
                }

                FocusScope {
                    id: fieldsColumn

                    Layout.fillWidth: true
                    implicitHeight: list.implicitHeight
                    focus: true

                    Column {
                        id: list

                        width: parent.width
                        spacing: 16

                        Repeater {
                            id: fields

                            model: root.review.fields

                            delegate: FieldChoice {
                                id: choice

                                width: list.width
                                narrow: root.narrow
                                onCardChosen: card => root.review.choose(choice.index, card)
                                onBeforeWanted: root.review.chooseBefore(choice.index)
                                onBothWanted: root.review.chooseBoth(choice.index)
                                onWritten: text => {
                                    if (root.review.write(choice.index, text))
                                        choice.finishWriting();
                                    else
                                        choice.refuse();
                                }
                            }
                        }
                    }
                }

                ResultRow {
                    Layout.fillWidth: true
                    result: root.review.result
                }

                Label {
                    Layout.fillWidth: true
                    text: qsTr("What you don't choose stays in History.")
                    wrapMode: Text.Wrap
                    color: Theme.textTertiary
                    font.pixelSize: Theme.captionSize
                }
            }
        }

        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.review.count === 0
            icon: "circle-check"
            sentence: qsTr("All changes are settled.")
        }

        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.review.news
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.theirs
            font.pixelSize: Theme.secondarySize
            font.weight: Font.DemiBold
            Accessible.ignored: true  // it is announced
        }

        ReviewActions {
            id: actions

            Layout.fillWidth: true
            visible: root.review.count > 0
            review: root.review
            onLaterWanted: root.closeWanted()
            onApplyWanted: root.apply(false)
        }

        Button {
            id: closer

            Layout.alignment: Qt.AlignRight
            visible: root.review.count === 0
            highlighted: true
            text: qsTr("Close")
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: root.closeWanted()
        }
    }
}
