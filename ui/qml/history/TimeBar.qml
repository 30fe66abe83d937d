// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! The time from the first change to now, with what stands out in it; drag, click, or use the arrow keys. */
Item {
    id: root

    required property HistoryPageModel history
    readonly property real inset: 10
    readonly property real span: Math.max(1, root.width - 2 * root.inset)
    // Those marks whose words do not lie on others; the last ones first.
    readonly property var labelled: root.pickLabels(root.history.marks, root.span)

    function pickLabels(marks: var, span: real): var {
        const room = Theme.scaled(104);
        const taken = [0, span];
        const picked = [];
        for (let i = 0; i < marks.length; ++i) {
            const at = marks[i].at * span;
            if (taken.every(other => Math.abs(other - at) >= room)) {
                taken.push(at);
                picked.push(i);
            }
        }
        return picked;
    }

    function place(share: real): real {
        return root.inset + (Theme.mirrored ? 1 - share : share) * root.span;
    }

    function shareAt(x: real): real {
        const share = Math.max(0, Math.min(1, (x - root.inset) / root.span));
        return Theme.mirrored ? 1 - share : share;
    }

    implicitHeight: 30 + words.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Moment")
    Accessible.description: root.history.past ? root.history.moment : qsTr("now")
    Accessible.focusable: true
    Accessible.onIncreaseAction: root.history.goLater()
    Accessible.onDecreaseAction: root.history.goEarlier()
    Keys.onLeftPressed: Theme.mirrored ? root.history.goLater() : root.history.goEarlier()
    Keys.onRightPressed: Theme.mirrored ? root.history.goEarlier() : root.history.goLater()
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Home && event.key !== Qt.Key_End)
            return;
        event.accepted = true;
        if (event.key === Qt.Key_Home)
            root.history.goToShare(0);
        else
            root.history.backToNow();
    }

    Rectangle {
        x: root.inset
        y: 13
        width: root.span
        height: 2
        color: Theme.lineStrong
    }

    Repeater {
        model: root.history.marks

        Rectangle {
            id: mark

            required property var modelData
            required property int index

            x: root.place(mark.modelData.at) - 1
            y: 8
            width: 2
            height: 12
            color: Theme.theirs

            HoverHandler { id: over; margin: 4 }

            ToolTip.visible: over.hovered
            ToolTip.text: mark.modelData.text

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                y: 16
                width: Math.min(implicitWidth, Theme.scaled(100))
                visible: root.labelled.includes(mark.index)
                text: mark.modelData.text
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.textTertiary
                font.pixelSize: Theme.captionSize
            }
        }
    }

    Label {
        id: words

        x: Theme.mirrored ? root.width - width : 0
        y: 24
        text: root.history.beginning
        textFormat: Text.PlainText
        color: Theme.textTertiary
        font.pixelSize: Theme.captionSize
    }

    Label {
        x: Theme.mirrored ? 0 : root.width - width
        y: 24
        text: qsTr("now")
        color: Theme.textTertiary
        font.pixelSize: Theme.captionSize
    }

    Rectangle {
        id: handle

        x: root.place(root.history.share) - width / 2
        y: 6
        width: 16
        height: 16
        radius: 8
        color: Theme.accent
        border.width: 2
        border.color: Theme.background

        FocusRing {
            targetRadius: 8
            visible: root.activeFocus
        }
    }

    MouseArea {
        anchors.left: parent.left
        anchors.right: parent.right
        height: 26
        Accessible.ignored: true
        onPressed: mouse => root.history.goToShare(root.shareAt(mouse.x))
        onPositionChanged: mouse => root.history.goToShare(root.shareAt(mouse.x))
    }
}
