// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick.Dialogs

/*! Where a copy of a file goes: the dialog of the system. */
FileDialog {
    id: root

    property string file

    signal chosen(string file, url target)

    function save(file: string, name: string): void {
        root.file = file;
        root.selectedFile = root.currentFolder + "/" + encodeURIComponent(name);
        root.open();
    }

    title: qsTr("Save a copy")
    fileMode: FileDialog.SaveFile
    onAccepted: root.chosen(root.file, root.selectedFile)
}
