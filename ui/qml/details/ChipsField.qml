// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Platform
import MeldaDo.Theme

/*! Words that a task has, and a field that adds one, with those that are known already below it. */
Flow {
    id: root

    required property string label
    required property string addLabel
    required property var items         // of { text, value }, some with an ink of their own
    property bool editable: true
    property color ink: Theme.text
    property var known: []              // the same, to be suggested
    property string problem             // why what was typed is not taken; gone with the next key
    readonly property var matching: {
        const typed = field.text.trim().toLowerCase();
        return root.known.filter(one => !root.items.some(item => item.value === one.value)
                                        && one.text.toLowerCase().includes(typed)).slice(0, 8);
    }

    signal suggestionsWanted()   // the field is entered
    signal added(string value)   // one of those known
    signal typed(string text)    // something else; clear() when it is good
    signal removed(string value)

    function clear(): void {
        field.clear();
        list.currentIndex = -1;
        root.problem = "";
    }

    // The words stay, to be changed.
    function refuse(problem: string): void {
        root.problem = problem;
        Announcer.announce(problem);
    }

    function add(value: string): void {
        root.clear();
        root.added(value);
    }

    function accept(): void {
        if (list.currentIndex >= 0 && list.currentIndex < root.matching.length)
            root.add(root.matching[list.currentIndex].value);
        else if (field.text.trim().length > 0)
            root.typed(field.text);
    }

    spacing: 4
    topPadding: 2
    bottomPadding: 2

    Repeater {
        model: root.items.length  // and not the items: a change of one must not take the keyboard from another

        Chip {
            required property int index
            readonly property var item: root.items[index] ?? { "text": "", "value": "" }

            width: Math.min(implicitWidth, root.width)
            text: item.text
            ink: item.ink ?? root.ink
            frame: item.ink ?? Theme.line
            removable: root.editable
            Accessible.name: qsTr("%1: %2", "a field and its value").arg(root.label).arg(item.text)
            onRemoveWanted: {
                field.forceActiveFocus(Qt.TabFocusReason);
                root.removed(item.value);
            }
        }
    }

    QuietField {
        id: field

        visible: root.editable
        width: Math.min(root.width, activeFocus || text.length > 0 ? 180 : Math.max(60, prompt.implicitWidth + 16))
        font.pixelSize: Theme.secondarySize
        placeholderText: root.addLabel
        Accessible.name: root.addLabel
        onActiveFocusChanged: {
            if (activeFocus)
                root.suggestionsWanted();
            else
                list.currentIndex = -1;
        }
        onTextEdited: {
            list.currentIndex = -1;
            root.problem = "";
        }
        onAccepted: root.accept()
        Keys.onDownPressed: list.currentIndex = Math.min(list.currentIndex + 1, root.matching.length - 1)
        Keys.onUpPressed: list.currentIndex = Math.max(list.currentIndex - 1, -1)
        Keys.onEscapePressed: event => {
            event.accepted = field.text.length > 0;
            root.clear();
        }

        TextMetrics {
            id: prompt

            readonly property real implicitWidth: prompt.advanceWidth

            font: field.font
            text: root.addLabel
        }

        Popup {
            x: Theme.mirrored ? field.width - width : 0
            y: field.height + 2
            width: 200
            padding: 4
            visible: field.activeFocus && root.matching.length > 0
            closePolicy: Popup.NoAutoClose

            ListView {
                id: list

                anchors.fill: parent
                implicitHeight: contentHeight
                currentIndex: -1
                model: root.matching
                onModelChanged: currentIndex = -1  // Qt chooses the first of a new model: Enter would take it for what was typed
                Accessible.role: Accessible.List
                Accessible.name: root.label
                delegate: MenuItem {
                    required property int index
                    required property var modelData

                    width: list.width
                    focusPolicy: Qt.NoFocus
                    highlighted: list.currentIndex === index || hovered
                    text: modelData.text
                    onClicked: root.add(modelData.value)
                }
            }
        }
    }

    Label {
        width: root.width
        visible: root.problem.length > 0
        text: root.problem
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.warning
        font.pixelSize: Theme.captionSize
        Accessible.name: text
    }
}
