// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import MeldaDo.Models
import MeldaDo.Theme

/*! All that was recognised, in the order of the text. Arrow keys go along, Delete turns one back into text. */
FocusScope {
    id: root

    required property RecognitionModel chips
    property int current: 0

    signal turnBackWanted(int chip)
    signal escaped()
    signal passed()  // by Tab, to what stands behind the text

    function takeKeyboard(): void {
        root.current = 0;
        root.forceActiveFocus();
    }

    function turnBack(chip: int): void {
        const hadFocus = root.activeFocus;
        root.turnBackWanted(chip);
        if (!hadFocus || root.chips.count === 0)
            root.escaped();
        else
            root.current = Math.min(chip, root.chips.count - 1);
    }

    implicitHeight: flow.implicitHeight
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Recognised in the text")

    Keys.onPressed: event => {
        const forward = Theme.mirrored ? Qt.Key_Left : Qt.Key_Right;
        const back = Theme.mirrored ? Qt.Key_Right : Qt.Key_Left;
        event.accepted = true;
        if (event.key === forward)
            root.current = Math.min(root.current + 1, root.chips.count - 1);
        else if (event.key === back)
            root.current = Math.max(root.current - 1, 0);
        else if (event.key === Qt.Key_Home)
            root.current = 0;
        else if (event.key === Qt.Key_End)
            root.current = root.chips.count - 1;
        else if ([Qt.Key_Delete, Qt.Key_Backspace, Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key))
            root.turnBack(root.current);
        else if ([Qt.Key_Escape, Qt.Key_Backtab, Qt.Key_Down, Qt.Key_Up].includes(event.key))
            root.escaped();
        else if (event.key === Qt.Key_Tab)
            root.passed();
        else
            event.accepted = false;
    }

    Flow {
        id: flow

        width: parent.width
        spacing: 6
        focus: true

        Repeater {
            model: root.chips

            RecognitionChip {
                required property int index

                ringed: root.activeFocus && root.current === index
                onTurnBackWanted: root.turnBack(index)
            }
        }
    }
}
