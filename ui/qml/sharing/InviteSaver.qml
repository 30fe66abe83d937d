// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick.Dialogs

/*! Where an invite is saved: the dialog of the system. */
FileDialog {
    id: root

    function save(name: string): void {
        root.selectedFile = root.currentFolder + "/" + encodeURIComponent(name);
        root.open();
    }

    title: qsTr("Save the invite")
    fileMode: FileDialog.SaveFile
}
