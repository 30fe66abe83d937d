// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! A picture among the files, as large as it is or as the window has room. Esc, Enter and a click beside it close it. */
Popup {
    id: root

    required property TaskDetails details
    property string fileId
    property string name
    readonly property int longestSide: Math.ceil(Math.max(root.roomX, root.roomY) * Screen.devicePixelRatio)
    readonly property real roomX: Math.max(100, (root.parent ? root.parent.width : 640) - 80)
    readonly property real roomY: Math.max(100, (root.parent ? root.parent.height : 480) - 140)

    // `small`: what is shown until the large one is there.
    function look(id: string, name: string, small: var): void {
        root.fileId = id;
        root.name = name;
        face.picture = small;
        root.open();
        root.details.wantPicture(id, root.longestSide);
    }

    anchors.centerIn: parent
    modal: true
    focus: true
    padding: 12
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onOpened: closer.forceActiveFocus(Qt.PopupFocusReason)

    Overlay.modal: Rectangle { color: Theme.shade }

    Connections {
        target: root.details

        function onPictureShown(id: string, longestSide: int, picture: var): void {
            if (root.visible && id === root.fileId && longestSide > Math.max(face.implicitWidth, face.implicitHeight))
                face.picture = picture;
        }
    }

    contentWidth: column.implicitWidth
    contentHeight: column.implicitHeight

    Column {
        id: column

        spacing: 8

        PictureItem {
            id: face

            readonly property real fit: Math.min(1, root.roomX / implicitWidth, root.roomY / implicitHeight)

            anchors.horizontalCenter: parent.horizontalCenter
            width: implicitWidth * fit
            height: implicitHeight * fit
            Accessible.role: Accessible.Graphic
            Accessible.name: root.name
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 12

            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.roomX - closer.width - 12)
                text: root.name
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }

            Button {
                id: closer

                text: qsTr("Close")
                Keys.onReturnPressed: root.close()
                Keys.onEnterPressed: root.close()
                onClicked: root.close()
            }
        }
    }
}
