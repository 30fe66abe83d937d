// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma Singleton

import QtQuick

/*! A name inside a sentence: whichever way it runs, the words around it stay where they are. In C++: `isolated()`. */
QtObject {
    function name(text: string): string {
        return "\u2068" + text + "\u2069";  // first strong isolate … pop
    }
}
