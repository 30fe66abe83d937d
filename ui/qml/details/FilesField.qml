// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! The files of a task, and how one more comes to it. Enter opens a copy, Del takes it off the task. */
Column {
    id: root

    required property TaskDetails details

    // What may be a program is opened only after a question.
    function open(file: var): void {
        if (!file.isRisky) {
            root.details.openFile(file.id);
            return;
        }
        question.make({ "parent": root.Overlay.overlay });
        (question.item as RiskyFileDialog).ask(file.id, file.name);
    }

    function saveAs(file: var): void {
        saver.make({});
        (saver.item as FileSaver).save(file.id, file.name);
    }

    function look(file: var, small: var): void {
        viewer.make({ "details": root.details, "parent": root.Overlay.overlay });
        const popup = viewer.item as PicturePopup;
        popup.details = root.details;
        popup.look(file.id, file.name, small);
    }

    function openMenu(file: var, place: Item): void {
        menu.make({});
        const commands = menu.item as FileMenu;
        commands.file = file;
        commands.editable = root.details.editable;
        const isAtStart = place.width > commands.implicitWidth;  // below a row; at the end of a button
        const side = isAtStart !== Theme.mirrored ? 0 : place.width - commands.implicitWidth;
        commands.popup(place, side, place.height + 2);
    }

    spacing: 2

    Repeater {
        model: root.details.files.length

        FocusScope {
            id: row

            required property int index
            readonly property var file: root.details.files[row.index] ?? { "id": "", "name": "", "size": "", "isRisky": true, "isPicture": false }

            width: root.width
            height: Math.max(preview.visible ? preview.height + 8 : 34, name.implicitHeight + 12)
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: row.file.size.length > 0 ? qsTr("%1, %2", "a file and its size").arg(row.file.name).arg(row.file.size)
                                                      : row.file.name
            Accessible.description: qsTr("Enter opens it, Delete takes it off the task")
            Accessible.focusable: true
            Accessible.onPressAction: root.open(row.file)
            Keys.onReturnPressed: root.open(row.file)
            Keys.onEnterPressed: root.open(row.file)
            Keys.onSpacePressed: root.open(row.file)
            Keys.onDeletePressed: root.details.removeFile(row.file.id)
            Keys.onMenuPressed: root.openMenu(row.file, row)

            Rectangle {
                anchors.fill: parent
                radius: Theme.rowRadius
                color: pointer.hovered ? Theme.hover : "transparent"

                FocusRing {
                    gap: -2
                    targetRadius: Theme.rowRadius
                    visible: row.activeFocus
                }
            }

            HoverHandler { id: pointer }

            MouseArea {
                anchors.fill: parent
                acceptedButtons: Qt.LeftButton | Qt.RightButton
                Accessible.ignored: true
                onClicked: mouse => {
                    if (mouse.button === Qt.RightButton)
                        root.openMenu(row.file, row);
                    else
                        root.open(row.file);
                }
            }

            FilePreview {
                id: preview

                anchors.left: parent.left
                anchors.leftMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                details: root.details
                file: row.file
                onClicked: root.look(row.file, preview.picture)
            }

            Icon {
                id: clip

                anchors.left: parent.left
                anchors.leftMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                visible: !preview.visible
                icon: "paperclip"
                size: 16
                color: Theme.textTertiary
            }

            Label {
                id: name

                anchors.left: preview.visible ? preview.right : clip.right
                anchors.leftMargin: 8
                anchors.right: size.left
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                text: row.file.name
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }

            Label {
                id: size

                anchors.right: more.left
                anchors.rightMargin: 4
                anchors.verticalCenter: parent.verticalCenter
                text: row.file.size
                color: Theme.textTertiary
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }

            ToolButton {
                id: more

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                height: 30
                focusPolicy: Qt.NoFocus  // the menu key does the same
                icon.source: Theme.icon("ellipsis")
                icon.width: Theme.smallIconSize
                icon.height: Theme.smallIconSize
                Accessible.name: qsTr("What can be done with %1").arg(row.file.name)
                onClicked: root.openMenu(row.file, more)
            }
        }
    }

    ValueButton {
        anchors.left: parent.left
        visible: root.details.editable
        label: qsTr("Files")
        value: root.details.waitingFiles > 0 ? qsTr("Adding %n files…", "", root.details.waitingFiles) : qsTr("Add files…")
        ink: Theme.textTertiary
        Accessible.name: value
        onClicked: {
            chooser.make({});
            (chooser.item as FileChooser).open();
        }
    }

    OnDemand {
        id: chooser

        address: Qt.resolvedUrl("FileChooser.qml")

        Connections {
            target: chooser.item

            function onAccepted(): void {
                root.details.addFiles((chooser.item as FileChooser).selectedFiles);
            }
        }
    }

    OnDemand {
        id: saver

        address: Qt.resolvedUrl("FileSaver.qml")

        Connections {
            target: saver.item

            function onChosen(file: string, target: url): void {
                root.details.saveFile(file, target);
            }
        }
    }

    PopupOnDemand {
        id: menu

        address: Qt.resolvedUrl("FileMenu.qml")

        Connections {
            target: menu.item

            function onOpenWanted(): void {
                root.open((menu.item as FileMenu).file);
            }

            function onSaveWanted(): void {
                root.saveAs((menu.item as FileMenu).file);
            }

            function onRemoveWanted(): void {
                root.details.removeFile((menu.item as FileMenu).file.id);
            }
        }
    }

    PopupOnDemand {
        id: viewer

        address: Qt.resolvedUrl("PicturePopup.qml")
        onClosed: root.forceActiveFocus()
    }

    PopupOnDemand {
        id: question

        address: Qt.resolvedUrl("RiskyFileDialog.qml")

        Connections {
            target: question.item

            function onOpenWanted(file: string): void {
                root.details.openFile(file);
            }
        }
    }

    Connections {
        target: root.details

        function onFileReady(copy: url): void {
            Qt.openUrlExternally(copy);
        }
    }
}
