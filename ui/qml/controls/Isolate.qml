// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma Singleton

import QtQuick

/*! A name inside a sentence: whichever way it runs, the words around it stay where they are. In C++: `isolated()`. */
QtObject {
    function name(text: string): string {
        // First strong isolate … pop. By their numbers: texts are quoted in C++ that is generated, and a compiler warns of these.
        return String.fromCharCode(0x2068) + text + String.fromCharCode(0x2069);
    }
}
