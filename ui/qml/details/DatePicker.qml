// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! A day, and perhaps a time of it: in words, by one of the near days, or from a calendar. */
Popup {
    id: root

    required property TaskDetails details
    property string label
    property string heading  // where nothing else says what it is about
    property string value  // a plan as the document spells it; empty: none
    readonly property string day: root.value.slice(0, 10)
    readonly property string time: root.value.slice(11, 16)
    readonly property string understood: root.details.planOfWords(words.text)
    readonly property int barRoom: 10  // in the padding, so that no scroll bar lies over a day

    signal picked(string value)

    function withTime(day: string): string {
        return root.time.length > 0 && day.length > 0 ? day + "T" + root.time : day;
    }

    function choose(value: string): void {
        root.close();
        root.picked(value);
    }

    function setTime(text: string): void {
        const time = root.details.timeOfWords(text);
        const day = root.day.length > 0 ? root.day : root.details.today();
        if (time.length > 0)
            root.choose(day + "T" + time);
        else if (text.trim().length === 0 && root.time.length > 0)
            root.choose(root.day);
    }

    padding: 12
    margins: 8
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: {
        words.clear();
        timeField.text = root.time;
        month.cursor = root.day.length > 0 ? root.day : root.details.today();
    }
    onOpened: words.forceActiveFocus(Qt.PopupFocusReason)

    contentWidth: column.implicitWidth
    contentHeight: column.implicitHeight

    LongColumn {  // large text in a low window
        anchors.fill: parent
        anchors.rightMargin: -root.barRoom

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: root.barRoom
            spacing: 8
            Accessible.role: Accessible.Grouping
            Accessible.name: root.label

            Label {
                Layout.fillWidth: true
                visible: root.heading.length > 0
                text: root.heading
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            TextField {
                id: words

                Layout.fillWidth: true
                placeholderText: qsTr("fri 5pm, in 3 days…")
                Accessible.name: qsTr("%1 in words", "a field of a task").arg(root.label)
                Accessible.description: understoodLabel.text
                onAccepted: {
                    if (root.understood.length > 0)
                        root.choose(root.understood);
                }
                Keys.onDownPressed: month.forceActiveFocus(Qt.TabFocusReason)
            }

            Label {
                id: understoodLabel

                Layout.fillWidth: true
                visible: words.text.trim().length > 0
                text: root.understood.length > 0 ? qsTr("%1 · Enter").arg(root.details.dateWords(root.understood))
                                                 : qsTr("No date in this yet")
                color: root.understood.length > 0 ? Theme.ok : Theme.textTertiary
                font.pixelSize: Theme.secondarySize
                elide: Text.ElideRight
            }

            GridLayout {
                id: nearDays

                Layout.fillWidth: true
                columns: 2
                columnSpacing: 4
                rowSpacing: 4

                Repeater {
                    model: root.opened || root.visible ? root.details.quickDates() : []

                    ChoiceChip {
                        required property var modelData

                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.columnSpan: implicitWidth > (nearDays.width - nearDays.columnSpacing) / 2 ? 2 : 1
                        checked: root.day === modelData.value
                        text: Theme.hasLargeText ? modelData.text : qsTr("%1 · %2", "Tomorrow, Sun").arg(modelData.text).arg(modelData.day)
                        onClicked: root.choose(root.withTime(modelData.value))
                    }
                }
            }

            MonthCalendar {
                id: month

                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                Layout.alignment: Qt.AlignHCenter
                today: root.details.today()
                chosen: root.day
                spokenDay: root.details.longDateWords(month.cursor)
                onPicked: day => root.choose(root.withTime(day))
            }

            RowLayout {
                spacing: 8

                Icon {
                    icon: "clock"
                    size: 16
                    color: Theme.textTertiary
                }

                TextField {
                    id: timeField

                    Layout.fillWidth: true
                    placeholderText: qsTr("Time")
                    Accessible.name: qsTr("Time")
                    onAccepted: root.setTime(text)
                }

                Button {
                    text: qsTr("None")
                    enabled: root.value.length > 0
                    onClicked: root.choose("")
                    Keys.onReturnPressed: clicked()
                }
            }
        }
    }
}
