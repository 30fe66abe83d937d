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

/*! The query above the rows that it filters: how many there are, how it was read, and, on a page of results, a way to
    keep it. Escape gives all rows back; Enter and the down key lead to them. */
FocusScope {
    id: root

    required property ListFilterModel filter
    property bool naming: false
    readonly property string found: root.filter.looking ? qsTr("Looking…")
                                  : root.filter.active ? qsTr("%n found", "tasks", root.filter.count) : ""

    signal rowsWanted()

    function takeKeyboard(): void {
        field.forceActiveFocus();
        field.selectAll();
    }

    function showText(): void {
        if (field.text !== root.filter.text)
            field.text = root.filter.text;
    }

    // A page stays what it is about.
    function leave(): void {
        if (!root.filter.page)
            root.filter.close();
        root.rowsWanted();
    }

    function startNaming(): void {
        root.naming = true;
        naming.takeKeyboard();
    }

    implicitHeight: column.implicitHeight
    onFilterChanged: {
        root.naming = false;
        root.showText();
    }
    onFoundChanged: {
        if (field.activeFocus)
            announcing.restart();
    }
    Component.onCompleted: root.showText()

    Connections {
        target: root.filter

        function onTextChanged(): void {
            root.showText();
        }
    }

    Timer {  // when the typing pauses
        id: announcing

        interval: 600
        onTriggered: Announcer.announce(root.found)
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            TextField {
                id: field

                Layout.fillWidth: true
                focus: true
                readonly property real roomBefore: 12 + Theme.smallIconSize + 8
                readonly property real roomAfter: 12 + (counter.visible ? counter.implicitWidth + 8 : 0)

                leftPadding: Theme.mirrored ? roomAfter : roomBefore
                rightPadding: Theme.mirrored ? roomBefore : roomAfter
                placeholderText: root.filter.page ? qsTr("Search in all lists") : qsTr("Filter these tasks")
                Accessible.name: placeholderText
                Accessible.description: root.found
                onTextEdited: {
                    const cleaned = LineCleaner.clean(text);
                    if (cleaned !== text)
                        text = cleaned;
                    root.filter.text = text;
                }
                onAccepted: root.rowsWanted()
                Keys.onDownPressed: root.rowsWanted()
                Keys.onEscapePressed: root.leave()

                Icon {
                    anchors.left: parent.left
                    anchors.leftMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    icon: root.filter.saved ? "funnel" : "search"
                    size: Theme.smallIconSize
                    color: Theme.textTertiary
                }

                Label {
                    id: counter

                    anchors.right: parent.right
                    anchors.rightMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    visible: text.length > 0 && field.width > 3 * implicitWidth
                    text: root.found
                    color: Theme.textTertiary
                    font.pixelSize: Theme.captionSize
                    Accessible.ignored: true
                }
            }

            ToolButton {
                id: conditions

                icon.source: Theme.icon("funnel-plus")
                Accessible.name: qsTr("Choose what to look for")
                ToolTip.visible: hovered && !conditionMenu.shown
                ToolTip.text: Accessible.name
                onClicked: {
                    conditionMenu.make({});
                    (conditionMenu.item as ConditionMenu).show(root.filter, conditions);
                }

                PopupOnDemand {
                    id: conditionMenu

                    address: Qt.resolvedUrl("ConditionMenu.qml")
                }
            }

            ToolButton {
                visible: !root.filter.page
                icon.source: Theme.icon("x")
                Accessible.name: qsTr("Show all tasks again")
                ToolTip.visible: hovered
                ToolTip.text: Accessible.name
                onClicked: root.leave()
            }
        }

        Flow {
            Layout.fillWidth: true
            visible: !root.naming && (chips.count > 0 || root.filter.savable)
            spacing: 6

            Repeater {
                id: chips

                model: root.filter.chips.length

                Item {
                    id: chip

                    required property int index
                    readonly property var part: root.filter.chips[index] ?? { "label": "", "icon": "" }

                    implicitWidth: chipFace.implicitWidth
                    implicitHeight: root.filter.savable ? Theme.controlHeight : chipFace.implicitHeight

                    QueryChip {
                        id: chipFace

                        anchors.verticalCenter: parent.verticalCenter
                        text: chip.part.label
                        icon.source: chip.part.icon === "" ? "" : Theme.icon(chip.part.icon)
                        onClicked: root.filter.turnPart(chip.index)
                        onRemoveWanted: {
                            root.filter.removePart(chip.index);
                            field.forceActiveFocus();
                        }
                    }
                }
            }

            Button {
                visible: root.filter.savable
                flat: true
                icon.source: Theme.icon("bookmark-plus")
                icon.width: Theme.smallIconSize
                icon.height: Theme.smallIconSize
                text: root.filter.saved ? qsTr("Keep this search in the filter") : qsTr("Save as filter…")
                onClicked: {
                    if (root.filter.saved)
                        root.filter.save();
                    else
                        root.startNaming();
                }
            }
        }

        FilterName {
            id: naming

            Layout.fillWidth: true
            visible: root.naming
            suggestion: root.filter.text.trim()
            onNamed: name => {
                root.naming = false;
                root.filter.saveAs(name);
                root.rowsWanted();
            }
            onGivenUp: {
                root.naming = false;
                field.forceActiveFocus();
            }
        }
    }
}
