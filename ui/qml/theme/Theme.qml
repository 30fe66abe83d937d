// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma Singleton

import QtQuick
import MeldaDo.Platform

/*! Colours, sizes and durations; no other file holds such numbers. Each colour: light, dark, and both in high contrast.
    Also which way the window runs. */
QtObject {
    id: root

    readonly property int scheme: Appearance.scheme
    readonly property bool isDark: scheme === Appearance.Dark || scheme === Appearance.HighContrastDark
    readonly property bool isHighContrast: scheme === Appearance.HighContrast || scheme === Appearance.HighContrastDark

    readonly property color background: pick("#FFFFFF", "#1B1D21", "#FFFFFF", "#000000")
    readonly property color side: pick("#F4F5F7", "#16181B", "#FFFFFF", "#000000")
    readonly property color hover: pick("#EEF0F3", "#2A2D33", "#E6E6E6", "#262626")
    readonly property color selection: pick("#DCE8FB", "#27405F", "#FFF3A3", "#1F3B00")
    readonly property color line: pick("#D9DCE1", "#3A3E45", "#000000", "#FFFFFF")
    readonly property color lineStrong: pick("#868C97", "#8A919C", "#000000", "#FFFFFF")
    readonly property color text: pick("#1C1E22", "#ECEEF1", "#000000", "#FFFFFF")
    readonly property color textSecondary: pick("#4A4F57", "#C3C7CE", "#000000", "#FFFFFF")
    readonly property color textTertiary: pick("#5A606A", "#AEB5C0", "#2B2B2B", "#E0E0E0")
    readonly property color textDisabled: pick("#868C97", "#8A919C", "#595959", "#A6A6A6")
    readonly property color accent: pick("#1F5FBF", "#8AB8FF", "#00347A", "#9CD0FF")
    readonly property color accentText: pick("#FFFFFF", "#0B1F3A", "#FFFFFF", "#000000")
    readonly property color warning: pick("#8A5A00", "#F2C14E", "#4F3300", "#FFE066")
    readonly property color late: pick("#B3261E", "#FF9C94", "#7A0000", "#FFB3AD")
    readonly property color ok: pick("#1B6E3C", "#7FD3A0", "#00401C", "#9CF0BE")
    readonly property color theirs: pick("#7A3E9D", "#D8A6F0", "#4B0E73", "#EBC2FF")
    readonly property color mineBackground: pick("#E3EEFC", "#1F3350", "#FFFFFF", "#000000")
    readonly property color theirsBackground: pick("#F3E8F9", "#3A2647", "#FFFFFF", "#000000")
    readonly property color reviewBackground: pick("#FFF1D6", "#453410", "#FFF3A3", "#332B00")
    readonly property color okBackground: pick("#E2F4E8", "#173524", "#FFFFFF", "#000000")
    readonly property color errorBackground: pick("#FCE8E6", "#4A211E", "#FFFFFF", "#000000")
    readonly property color raised: pick("#FFFFFF", "#24272C", "#FFFFFF", "#000000")  // menus, dialogs
    readonly property color toast: pick("#2B2E34", "#ECEEF1", "#000000", "#FFFFFF")
    readonly property color toastText: pick("#FFFFFF", "#1C1E22", "#FFFFFF", "#000000")
    readonly property color toastAction: pick("#A9CBFF", "#1F5FBF", "#FFFFFF", "#000000")
    readonly property color toastHover: "#33888888"
    readonly property color shade: root.isDark ? "#80000000" : "#40000000"  // over a window behind a dialog
    readonly property real shadowOpacity: isHighContrast ? 0 : isDark ? 0.05 : 0.018

    // Of each scheme, to choose from; appearance_test compares them with what stands above.
    readonly property var samples: [
        { "background": "#FFFFFF", "text": "#1C1E22", "accent": "#1F5FBF", "outline": "#868C97" },
        { "background": "#1B1D21", "text": "#ECEEF1", "accent": "#8AB8FF", "outline": "#8A919C" },
        { "background": "#FFFFFF", "text": "#000000", "accent": "#00347A", "outline": "#000000" },
        { "background": "#000000", "text": "#FFFFFF", "accent": "#9CD0FF", "outline": "#FFFFFF" }
    ]

    // The interface language runs from right to left, and so does every window. Anchors, layouts and positioners follow by
    // themselves (LayoutMirroring); what is placed by a number looks here.
    readonly property bool mirrored: Application.layoutDirection === Qt.RightToLeft

    // Those that point somewhere are drawn the other way round then; CMakeLists.txt makes them.
    readonly property var directionalIcons: [
        "chevron-left", "chevron-right", "corner-up-right", "indent-decrease", "indent-increase", "log-out", "panel-left",
        "panel-right", "redo-2", "undo-2"
    ]

    property var tagColors: ({})  // tokens, by tag: what the person chose; the window says so

    // Distances: 4, 8, 12, 16, 20, 24, 32, 48.
    readonly property int unit: 4
    readonly property int rowRadius: 6
    readonly property int cardRadius: 8
    readonly property int sheetRadius: 12
    readonly property int borderWidth: isHighContrast ? 2 : 1
    readonly property int ringWidth: 2
    readonly property int ringGap: 2

    // Sizes with words in them grow by as much as the words do; what is only room around them stays.
    readonly property real textScale: Settings.textSize / 100
    readonly property bool hasLargeText: root.textScale > 1.3  // what was one line may be several
    readonly property string fontFamily: Settings.fontFamily

    readonly property int rowHeight: (Settings.compactRows ? 32 : 44) + grown(20)
    readonly property int rowHeightWithNotes: (Settings.compactRows ? 44 : 56) + grown(36)
    readonly property int rowPadding: !Settings.compactRows ? 12 : isHighContrast ? 2 * (borderWidth + ringGap + ringWidth) + 4 : 6  // above and below the words together
    readonly property int sectionHeight: (Settings.compactRows ? 32 : 40) + grown(20)
    readonly property int controlHeight: 32 + grown(20)
    readonly property int fieldHeight: 44 + grown(20)
    readonly property int indentWidth: 24
    readonly property int maxShownIndent: 12  // what is deeper stands as if it was there
    readonly property int sidebarRowHeight: 34 + grown(20)
    readonly property int sidebarWidth: 240 + grown(140)
    readonly property int circleSize: 2 * drawn(10)
    readonly property int iconSize: drawn(20)
    readonly property int smallIconSize: drawn(16)
    readonly property int tinyIconSize: drawn(14)
    readonly property int textColumnWidth: 760 + grown(400)
    readonly property int narrowWidth: 640 + grown(240)
    readonly property int wideWidth: 1040 + grown(240)

    readonly property int pageSize: scaled(24)
    readonly property int sectionSize: scaled(18)
    readonly property int bodySize: scaled(14)
    readonly property int secondarySize: scaled(13)
    readonly property int captionSize: scaled(12)
    readonly property int overlineSize: scaled(11)

    readonly property int hoverDuration: motion(80)
    readonly property int rowDuration: motion(150)
    readonly property int paneDuration: motion(200)
    readonly property int completionDuration: motion(250)
    readonly property int toastDuration: 10000
    readonly property int holdDuration: 500  // a finger that stays so long takes hold of what is under it

    function scaled(size: int): int {
        return Math.round(size * root.textScale);
    }

    // What is added to a height for so much text in it; small text takes nothing away, or there is less to hit.
    function grown(text: int): int {
        return Math.round(text * Math.max(0, root.textScale - 1));
    }

    // Icons follow the text until they are easily seen.
    function drawn(size: int): int {
        return Math.round(size * Math.max(1, Math.min(1.5, root.textScale)));
    }

    function motion(duration: int): int {
        return Appearance.reducedMotion ? Math.min(duration, 1) : duration;
    }

    // The colour of a list, as its entry names it; what is not known is drawn like the rest.
    function token(name: string): color {
        switch (name) {
        case "accent":
            return root.accent;
        case "ok":
            return root.ok;
        case "warning":
            return root.warning;
        case "late":
            return root.late;
        case "theirs":
            return root.theirs;
        default:
            return root.textSecondary;
        }
    }

    function hasTagColor(tag: string): bool {
        return typeof root.tagColors[tag] === "string";  // and not what every object has
    }

    // `plain`: of a tag that has none of its own.
    function tagColor(tag: string, plain: color): color {
        return root.hasTagColor(tag) ? root.token(root.tagColors[tag]) : plain;
    }

    function icon(name: string): url {
        return "qrc:/icons/" + (root.mirrored && root.directionalIcons.includes(name) ? "mirrored/" : "") + name + ".svg";
    }

    // The left edge of what is so wide and begins at `x`.
    function beginningAt(x: real, width: real): real {
        return root.mirrored ? x - width : x;
    }

    // The keys that lead forward and back, as they are here.
    function keys(text: string): string {
        return root.mirrored ? text.replace(/[←→]/g, arrow => arrow === "←" ? "→" : "←") : text;
    }

    function pick(light: color, dark: color, highContrast: color, highContrastDark: color): color {
        switch (root.scheme) {
        case Appearance.Dark:
            return dark;
        case Appearance.HighContrast:
            return highContrast;
        case Appearance.HighContrastDark:
            return highContrastDark;
        default:
            return light;
        }
    }
}
