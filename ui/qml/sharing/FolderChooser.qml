// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick.Dialogs

/*! Which folder: the dialog of the system. */
FolderDialog {
    id: root

    property string purpose  // what it is for, given back with the answer

    signal chosen(string purpose, url folder)

    function ask(purpose: string, title: string): void {
        root.purpose = purpose;
        root.title = title;
        root.open();
    }

    onAccepted: root.chosen(root.purpose, root.selectedFolder)
}
