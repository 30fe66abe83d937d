// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import MeldaDo.Controls
import MeldaDo.Platform

/*! What others have made and is in here, with the licence of each; laid out as keys are. */
KeysTable {
    rows: [
        { "what": "Qt " + Program.qtVersion, "keys": "LGPL-3.0" },
        { "what": "OpenSSL", "keys": "Apache-2.0" },
        { "what": "simdjson", "keys": "Apache-2.0" },
        { "what": "SQLite", "keys": qsTr("public domain") },
        { "what": "libical", "keys": "MPL-2.0" },
        { "what": "libqrencode", "keys": "LGPL-2.1" },
        { "what": "Brotli", "keys": "MIT" },
        { "what": "zlib", "keys": "Zlib" },
        { "what": qsTr("Lucide icons"), "keys": "ISC" }
    ]
}
