// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick.Dialogs

/*! Which files are to be added to a task: the dialog of the system. */
FileDialog {
    title: qsTr("Add files to the task")
    fileMode: FileDialog.OpenFiles
}
