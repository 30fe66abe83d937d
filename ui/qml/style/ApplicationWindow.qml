// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Templates as T
import MeldaDo.Theme

T.ApplicationWindow {
    color: Theme.background
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    palette.window: Theme.background
    palette.windowText: Theme.text
    palette.text: Theme.text
    // For Qt's own dialog of files, where the system has none: it brings backgrounds of its palette along.
    palette.base: Theme.background
    palette.button: Theme.side
    palette.buttonText: Theme.text
    palette.light: Theme.hover
    palette.midlight: Theme.hover
    palette.mid: Theme.line
    palette.dark: Theme.lineStrong
    palette.placeholderText: Theme.textTertiary
    palette.highlight: Theme.accent
    palette.highlightedText: Theme.text  // there on a tint of the highlight; our own fields have their own colours
}
