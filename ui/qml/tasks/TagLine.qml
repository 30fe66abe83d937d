// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Theme

/*! The second line of a row of which a tag has a colour: the tags, each in its own, and the notes behind them. */
Row {
    id: root

    required property var tags
    required property string notes

    // What is left of the line behind so many tags.
    function roomBehind(count: int): real {
        let room = root.width;
        for (let i = 0; i < count; ++i)
            room -= words.itemAt(i)?.width ?? 0;
        return Math.max(0, room);
    }

    component Between: Label {
        text: "  ·  "
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }

    component Part: Label {
        textFormat: Text.PlainText
        elide: Text.ElideRight
        maximumLineCount: 1
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }

    clip: true

    Repeater {
        id: words

        model: root.tags

        Row {
            id: word

            required property int index
            required property string modelData

            Between {
                id: front

                visible: word.index > 0
            }

            Part {
                width: Math.min(implicitWidth, Math.max(0, root.roomBehind(word.index) - (front.visible ? front.implicitWidth : 0)))
                text: "#" + word.modelData
                color: Theme.tagColor(word.modelData, Theme.textSecondary)
            }
        }
    }

    Between {
        id: end

        visible: root.notes.length > 0
    }

    Part {
        visible: root.notes.length > 0
        width: Math.max(0, root.roomBehind(root.tags.length) - end.implicitWidth)
        text: root.notes
    }
}
