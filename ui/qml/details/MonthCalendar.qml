// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Theme

/*! A month to pick a day from: arrows by day and week, Page keys by month, Home and End in the week, Enter picks. */
FocusScope {
    id: root

    required property string today   // days as the document spells them
    required property string chosen  // empty: none
    property string cursor: root.today
    property string spokenDay        // the day of the cursor in words
    readonly property date first: root.dateOf(root.cursor.slice(0, 8) + "01")
    readonly property int firstDay: Qt.locale().firstDayOfWeek % 7
    readonly property int lead: (root.first.getUTCDay() - root.firstDay + 7) % 7

    // Two letters, where they tell the days apart; in Arabic all begin with the same two.
    readonly property var dayNames: {
        const days = [0, 1, 2, 3, 4, 5, 6];
        const two = days.map(day => Qt.locale().standaloneDayName(day, Locale.ShortFormat).slice(0, 2));
        return new Set(two).size === days.length ? two : days.map(day => Qt.locale().standaloneDayName(day, Locale.NarrowFormat));
    }

    signal picked(string day)

    function dateOf(day: string): date {
        return new Date(day + "T00:00:00Z");
    }

    function textOf(time: double): string {
        return new Date(time).toISOString().slice(0, 10);
    }

    function dayAt(cell: int): string {
        return root.textOf(root.first.getTime() + (cell - root.lead) * 86400000);
    }

    function step(days: int): void {
        root.cursor = root.textOf(root.dateOf(root.cursor).getTime() + days * 86400000);
    }

    // The same day of another month, or its last one.
    function stepMonth(months: int): void {
        const day = root.dateOf(root.cursor);
        const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0));
        const wanted = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day.getUTCDate(), last.getUTCDate()));
        root.cursor = root.textOf(wanted);
    }

    function weekdayOf(day: string): int {
        return (root.dateOf(day).getUTCDay() - root.firstDay + 7) % 7;
    }

    readonly property int naturalWidth: 7 * Math.max(36, Math.round(Theme.secondarySize * 2.6))
    readonly property int cellWidth: Math.floor(Math.min(root.naturalWidth, root.width) / 7)  // all days of a week are seen
    readonly property int cellHeight: Math.max(32, Math.round(Theme.secondarySize * (Theme.hasLargeText ? 1.5 : 2.4)))  // six weeks are seen

    implicitWidth: root.naturalWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Calendar, %1").arg(root.spokenDay)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 4

        RowLayout {
            spacing: 0

            Label {
                Layout.fillWidth: true
                leftPadding: Theme.mirrored ? 0 : 8
                rightPadding: Theme.mirrored ? 8 : 0
                text: qsTr("%1 %2", "a month and a year").arg(Qt.locale().standaloneMonthName(root.first.getUTCMonth()))
                                                         .arg(root.first.getUTCFullYear())
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            ToolButton {
                icon.source: Theme.icon("chevron-left")
                icon.width: Theme.smallIconSize
                icon.height: Theme.smallIconSize
                focusPolicy: Qt.NoFocus  // Page up does the same
                Accessible.name: qsTr("Month before")
                onClicked: root.stepMonth(-1)
            }

            ToolButton {
                icon.source: Theme.icon("chevron-right")
                icon.width: Theme.smallIconSize
                icon.height: Theme.smallIconSize
                focusPolicy: Qt.NoFocus
                Accessible.name: qsTr("Next month")
                onClicked: root.stepMonth(1)
            }
        }

        Row {
            Repeater {
                model: 7

                Label {
                    required property int index

                    width: root.cellWidth
                    height: Math.max(20, implicitHeight)
                    horizontalAlignment: Text.AlignHCenter
                    text: root.dayNames[(root.firstDay + index) % 7]
                    color: Theme.textTertiary
                    font.pixelSize: Theme.captionSize
                    Accessible.ignored: true
                }
            }
        }

        Grid {
            id: grid

            columns: 7
            activeFocusOnTab: true
            focus: true
            Accessible.role: Accessible.Table
            Accessible.name: root.Accessible.name
            Accessible.focusable: true
            Keys.onPressed: event => {
                const forward = Theme.mirrored ? -1 : 1;
                event.accepted = true;
                if (event.key === Qt.Key_Left)
                    root.step(-forward);
                else if (event.key === Qt.Key_Right)
                    root.step(forward);
                else if (event.key === Qt.Key_Up)
                    root.step(-7);
                else if (event.key === Qt.Key_Down)
                    root.step(7);
                else if (event.key === Qt.Key_PageUp)
                    root.stepMonth(-1);
                else if (event.key === Qt.Key_PageDown)
                    root.stepMonth(1);
                else if (event.key === Qt.Key_Home)
                    root.step(-root.weekdayOf(root.cursor));
                else if (event.key === Qt.Key_End)
                    root.step(6 - root.weekdayOf(root.cursor));
                else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
                    root.picked(root.cursor);
                else
                    event.accepted = false;
            }

            Repeater {
                model: 42

                Item {
                    id: cell

                    required property int index
                    readonly property string day: root.dayAt(cell.index)
                    readonly property bool isOfMonth: cell.day.slice(0, 7) === root.cursor.slice(0, 7)
                    readonly property bool isChosen: cell.day === root.chosen

                    width: root.cellWidth
                    height: root.cellHeight
                    Accessible.ignored: true

                    Rectangle {
                        id: face

                        anchors.centerIn: parent
                        width: parent.width - 6
                        height: parent.height - 4
                        radius: Theme.rowRadius
                        color: cell.isChosen ? Theme.accent : hover.hovered ? Theme.hover : "transparent"
                        border.width: cell.day === root.today && !cell.isChosen ? Theme.borderWidth : 0
                        border.color: Theme.accent

                        FocusRing {
                            gap: 0
                            targetRadius: Theme.rowRadius
                            visible: grid.activeFocus && cell.day === root.cursor
                        }
                    }

                    Label {
                        anchors.centerIn: parent
                        text: Number(cell.day.slice(8))
                        color: cell.isChosen ? Theme.accentText : !cell.isOfMonth ? Theme.textTertiary
                             : cell.day === root.today ? Theme.accent : Theme.text
                        font.pixelSize: Theme.secondarySize
                        font.weight: cell.isChosen || cell.day === root.today ? Font.DemiBold : Font.Normal
                        Accessible.ignored: true
                    }

                    HoverHandler { id: hover }

                    TapHandler { onTapped: root.picked(cell.day) }
                }
            }
        }
    }
}
