// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Models
import MeldaDo.Platform
import MeldaDo.Theme

/*! What a picture among the files looks like, small; it opens large. Not visible before there is one. */
T.AbstractButton {
    id: root

    required property TaskDetails details
    required property var file
    readonly property string fileId: root.file.id
    property var picture: null
    readonly property int side: 48

    function ask(): void {
        if (root.file.isPicture === true)
            root.details.wantPicture(root.fileId, 2 * root.side);  // also where a pixel is several
    }

    visible: root.picture !== null
    implicitWidth: root.side
    implicitHeight: root.side
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Look at %1", "a picture among the files").arg(root.file.name)
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    onFileIdChanged: {
        root.picture = null;
        root.ask();
    }
    Component.onCompleted: root.ask()

    Connections {
        target: root.details

        function onPictureShown(id: string, longestSide: int, picture: var): void {
            if (id === root.fileId && longestSide === 2 * root.side)
                root.picture = picture;
        }
    }

    contentItem: PictureItem {
        cropped: true
        picture: root.picture
    }

    FocusRing {
        gap: 1
        targetRadius: 2
        visible: root.visualFocus
    }
}
