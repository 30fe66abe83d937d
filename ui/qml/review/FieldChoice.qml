// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Theme

/*! One field that is to be decided: what it was, a card for each value, and what else it can become. Arrows go from card to
    card and choose, Tab goes to the next field. */
FocusScope {
    id: root

    required property int index
    required property string label
    required property string before
    required property string name
    required property var cards
    required property int chosen
    required property var extra
    required property bool again
    required property bool canBoth
    required property bool canWrite
    required property bool several
    required property bool off
    required property string ownText

    property bool narrow: false
    property Item card  // what a function returns goes through a property first: see ui/README.md
    readonly property bool writing: own.item !== null && own.visible

    signal cardChosen(int card)
    signal beforeWanted()
    signal bothWanted()
    signal written(string text)

    // The card that is chosen, or the first one.
    function takeKeyboard(): void {
        root.focusCard(Math.max(0, root.chosen));
    }

    function focusCard(number: int): void {
        root.card = repeater.itemAt(number);
        if (root.card)
            root.card.forceActiveFocus(Qt.TabFocusReason);
    }

    function step(by: int): void {
        let at = root.chosen;
        for (let i = 0; i < repeater.count; ++i) {
            if ((repeater.itemAt(i) as VersionCard).activeFocus)
                at = i;
        }
        const next = Math.max(0, Math.min(repeater.count - 1, at + by));
        root.cardChosen(next);
        root.focusCard(next);
    }

    function write(): void {
        if (!root.canWrite || root.off)
            return;
        own.setSource(Qt.resolvedUrl("OwnValue.qml"), { "label": root.label, "value": root.ownText, "several": root.several });
        (own.item as OwnValue).takeKeyboard();
    }

    function finishWriting(): void {
        own.source = "";
        root.takeKeyboard();
    }

    function refuse(): void {
        if (own.item)
            (own.item as OwnValue).refused = true;
    }

    implicitHeight: column.implicitHeight
    enabled: !root.off
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name
    Keys.onPressed: event => {
        const inward = Theme.mirrored ? Qt.Key_Left : Qt.Key_Right;
        const outward = Theme.mirrored ? Qt.Key_Right : Qt.Key_Left;
        if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier || root.writing)
            return;
        event.accepted = true;
        if (event.key === inward || event.key === Qt.Key_Down)
            root.step(1);
        else if (event.key === outward || event.key === Qt.Key_Up)
            root.step(-1);
        else
            event.accepted = false;
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Label {
                text: root.label
                textFormat: Text.PlainText
                font.pixelSize: Theme.secondarySize
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Label {
                Layout.fillWidth: true
                text: root.before
                textFormat: Text.PlainText
                elide: Text.ElideRight
                color: Theme.textTertiary
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }

            Label {
                visible: root.again
                text: qsTr("Changed again: choose once more")
                color: Theme.warning
                font.pixelSize: Theme.captionSize
                font.weight: Font.DemiBold
            }

            ToolButton {
                id: more

                icon.source: Theme.icon("ellipsis")
                checked: menu.shown
                Accessible.name: qsTr("More for %1", "a field").arg(root.label)
                ToolTip.visible: hovered && !menu.shown
                ToolTip.text: Accessible.name
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                onClicked: {
                    menu.make({ "canBoth": root.canBoth, "canWrite": root.canWrite });
                    const popup = menu.item as FieldMenu;
                    popup.popup(more, Theme.mirrored ? 0 : more.width - popup.implicitWidth, more.height + 4);
                }

                PopupOnDemand {
                    id: menu

                    address: Qt.resolvedUrl("FieldMenu.qml")

                    Connections {
                        target: menu.item

                        function onBeforeWanted(): void {
                            root.beforeWanted();
                        }

                        function onBothWanted(): void {
                            root.bothWanted();
                        }

                        function onWriteWanted(): void {
                            Qt.callLater(root.write);  // when the menu has given the keyboard back
                        }
                    }
                }
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root.narrow ? 1 : 2
            columnSpacing: 12
            rowSpacing: 8

            Repeater {
                id: repeater

                model: root.cards

                delegate: VersionCard {
                    required property int index
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumWidth: 0
                    Layout.preferredWidth: 100  // as wide as the other
                    number: index + 1
                    words: modelData.text
                    marked: modelData.marked
                    lines: modelData.lines
                    by: modelData.by
                    mine: modelData.mine
                    reason: modelData.reason
                    spoken: modelData.name
                    chosen: root.chosen === index
                    onClicked: {
                        root.cardChosen(index);
                        forceActiveFocus(Qt.MouseFocusReason);
                    }
                }
            }
        }

        Loader {
            Layout.fillWidth: true
            active: root.extra.text !== undefined
            visible: active
            sourceComponent: VersionCard {
                number: repeater.count + 1
                words: root.extra.text ?? ""
                by: root.extra.title ?? ""
                chosen: true
                spoken: qsTr("%1: %2", "how it was chosen, a value").arg(root.extra.title ?? "").arg(root.extra.text ?? "")
            }
        }

        Loader {
            id: own

            Layout.fillWidth: true
            visible: status === Loader.Ready
        }

        Connections {
            target: own.item

            function onWritten(text: string): void {
                root.written(text);
            }

            function onGivenUp(): void {
                root.finishWriting();
            }
        }
    }
}
