// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma Singleton

import QtQuick

/*! What is pasted into one line ends in a newline more often than not. */
QtObject {
    function clean(text: string): string {
        return text.replace(/[\s\u0085]*[\n\r\u2028\u2029]+\s*$/, "").replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, " ");
    }
}
