// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick.Dialogs

/*! Which invite: the dialog of the system. */
FileDialog {
    title: qsTr("Open an invite")
    nameFilters: [qsTr("Invites (*.meldado-invite)"), qsTr("All files (*)")]
}
