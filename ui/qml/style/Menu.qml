// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

T.Menu {
    id: root

    // As wide as its widest item, within reason.
    implicitWidth: [...Array(root.count).keys()].reduce((width, i) => Math.max(width, Math.min(480 + Theme.grown(240), root.itemAt(i).implicitWidth)), 200)
                   + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: 8
    padding: 4
    overlap: 1

    // Over separators and what is off; from the last to the first, and back, as the menus of systems do.
    function step(by: int): void {
        let index = root.currentIndex < 0 && by < 0 ? 0 : root.currentIndex;
        for (let left = root.count; left > 0; --left) {
            index = (index + by + root.count) % root.count;
            const item = root.itemAt(index);
            if (item instanceof T.MenuItem && item.enabled && item.visible) {
                root.currentIndex = index;
                item.forceActiveFocus(by < 0 ? Qt.BacktabFocusReason : Qt.TabFocusReason);
                return;
            }
        }
    }

    delegate: MenuItem {}

    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: root.currentIndex
        keyNavigationEnabled: false  // it would stop at separators
        focus: true
        Keys.onUpPressed: root.step(-1)
        Keys.onDownPressed: root.step(1)
        T.ScrollBar.vertical: ScrollBar {}
    }

    background: Item {
        SoftShadow {}

        Rectangle {
            anchors.fill: parent
            radius: Theme.cardRadius
            color: Theme.raised
            border.width: Theme.borderWidth
            border.color: Theme.line
        }
    }

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.hoverDuration } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.hoverDuration } }
}
