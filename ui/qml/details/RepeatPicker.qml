// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! How often, counted from what, until when; with the dates that come of it. One change when it is done. */
Popup {
    id: root

    required property TaskDetails details
    property var parts: ({})      // see TaskDetails.partsOfRule
    property bool repeats: false
    property bool afterFinish: false
    property string special       // a rule that has no parts, until something else is chosen
    readonly property string rule: !root.repeats ? "" : root.special.length > 0 ? root.special : root.details.ruleOfParts(root.parts)
    readonly property date base: new Date((root.details.when || root.details.deadline || root.details.today()).slice(0, 10) + "T00:00:00Z")
    readonly property int weekday: (root.base.getUTCDay() + 6) % 7 + 1
    readonly property int nth: Math.ceil(root.base.getUTCDate() / 7)
    readonly property int every: root.parts.every ?? -1

    signal picked(string rule, bool afterFinish)

    function take(changes: var): void {
        root.special = "";
        root.repeats = true;
        root.parts = Object.assign({ "every": 0, "interval": 1 }, root.parts, changes);
    }

    // Without what the kind before said of its days.
    function setEvery(every: int): void {
        const interval = every === root.every ? root.parts.interval ?? 1 : 1;
        root.take({ "every": every, "interval": interval, "weekdays": [], "monthDay": 0, "nth": 0 });
    }

    function toggleDay(day: int): void {
        const days = root.parts.weekdays ?? [];
        root.take({ "weekdays": days.includes(day) ? days.filter(one => one !== day) : days.concat([day]) });
    }

    function finish(): void {
        if (root.details.rule !== root.rule || (root.rule.length > 0 && root.details.afterFinish !== root.afterFinish))
            root.picked(root.rule, root.afterFinish);
        root.close();
    }

    padding: 12
    margins: 8
    width: Math.max(336, Theme.secondarySize * 25)
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: {
        root.parts = root.details.partsOfRule(root.details.rule);
        root.repeats = root.details.rule.length > 0;
        root.special = root.parts.every === undefined ? root.details.rule : "";
        root.afterFinish = root.details.afterFinish;
    }
    onOpened: none.forceActiveFocus(Qt.PopupFocusReason)

    contentWidth: column.implicitWidth
    contentHeight: column.implicitHeight

    LongColumn {  // large text in a low window
        anchors.fill: parent

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 10
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Repeat")

            Flow {
                Layout.fillWidth: true
                spacing: 4

                ChoiceChip {
                    id: none

                    text: qsTr("Never")
                    checked: !root.repeats
                    onClicked: root.repeats = false
                }

                Repeater {
                    model: [qsTr("Daily"), qsTr("Weekly"), qsTr("Monthly"), qsTr("Yearly")]

                    ChoiceChip {
                        required property int index
                        required property string modelData

                        text: modelData
                        checked: root.repeats && root.special.length === 0 && root.every === index
                        onClicked: root.setEvery(index)
                    }
                }
            }

            RowLayout {
                visible: root.repeats && root.every >= 0
                spacing: 8

                Label {
                    text: qsTr("Every", "2 weeks")
                    Accessible.ignored: true
                }

                TextField {
                    implicitWidth: 52
                    text: root.parts.interval ?? 1
                    validator: IntValidator { bottom: 1; top: 999 }
                    inputMethodHints: Qt.ImhDigitsOnly
                    Accessible.name: qsTr("How many between two")
                    onTextEdited: {
                        if (acceptableInput)
                            root.take({ "interval": Number(text) });
                    }
                }

                Label {
                    Layout.fillWidth: true
                    text: [qsTr("days"), qsTr("weeks"), qsTr("months"), qsTr("years")][root.every] ?? ""
                    Accessible.ignored: true
                }
            }

            Row {
                visible: root.repeats && root.every === 1
                spacing: 4

                Repeater {
                    model: 7

                    ChoiceChip {
                        id: weekdayChip

                        required property int index
                        readonly property int day: (Qt.locale().firstDayOfWeek + 6 + index) % 7 + 1

                        width: Math.max(36, Math.round(Theme.secondarySize * 2.6))
                        horizontalPadding: 2
                        text: Qt.locale().standaloneDayName(weekdayChip.day % 7, Locale.ShortFormat).slice(0, 2)
                        Accessible.name: Qt.locale().standaloneDayName(weekdayChip.day % 7, Locale.LongFormat)
                        checked: (root.parts.weekdays ?? []).includes(weekdayChip.day)
                        onClicked: root.toggleDay(weekdayChip.day)
                    }
                }
            }

            Flow {
                Layout.fillWidth: true
                visible: root.repeats && root.every === 2
                spacing: 4

                ChoiceChip {
                    text: qsTr("On day %1", "of a month").arg(root.base.getUTCDate())
                    checked: (root.parts.nth ?? 0) === 0 && root.parts.monthDay !== -1
                    onClicked: root.take({ "nth": 0, "monthDay": root.base.getUTCDate() })
                }
                ChoiceChip {
                    text: qsTr("On the last day")
                    checked: root.parts.monthDay === -1
                    onClicked: root.take({ "nth": 0, "monthDay": -1 })
                }
                ChoiceChip {
                    readonly property int which: root.nth > 4 ? -1 : root.nth

                    text: qsTr("On the %1 %2", "third, Friday").arg(root.details.ordinal(which))
                                                               .arg(Qt.locale().standaloneDayName(root.weekday % 7, Locale.LongFormat))
                    checked: (root.parts.nth ?? 0) > 0 || (root.parts.nth === -1 && root.nth > 4)
                    onClicked: root.take({ "monthDay": 0, "nth": which, "nthDay": root.weekday })
                }
                ChoiceChip {
                    visible: root.nth === 4
                    text: qsTr("On the %1 %2", "third, Friday").arg(root.details.ordinal(-1))
                                                               .arg(Qt.locale().standaloneDayName(root.weekday % 7, Locale.LongFormat))
                    checked: root.parts.nth === -1
                    onClicked: root.take({ "monthDay": 0, "nth": -1, "nthDay": root.weekday })
                }
            }

            Flow {
                Layout.fillWidth: true
                visible: root.repeats
                spacing: 4

                ChoiceChip {
                    text: qsTr("After the plan")
                    checked: !root.afterFinish
                    Accessible.description: qsTr("The next date is counted from the day that was planned")
                    onClicked: root.afterFinish = false
                }
                ChoiceChip {
                    text: qsTr("After I finish")
                    checked: root.afterFinish
                    Accessible.description: qsTr("The next date is counted from the day on which it was done")
                    onClicked: root.afterFinish = true
                }
            }

            Flow {
                Layout.fillWidth: true
                visible: root.repeats && root.every >= 0
                spacing: 4

                ChoiceChip {
                    text: qsTr("No end")
                    checked: !(root.parts.count > 0) && !root.parts.until
                    onClicked: root.take({ "count": 0, "until": "" })
                }
                ChoiceChip {
                    text: qsTr("Until…")
                    checked: !!root.parts.until
                    onClicked: {
                        root.take({ "count": 0, "until": root.parts.until || root.details.planOfWords("in 6 months") || root.details.today() });
                        untilField.forceActiveFocus(Qt.TabFocusReason);
                    }
                }
                ChoiceChip {
                    text: qsTr("So many times…")
                    checked: root.parts.count > 0
                    onClicked: {
                        root.take({ "count": root.parts.count > 0 ? root.parts.count : 5, "until": "" });
                        countField.forceActiveFocus(Qt.TabFocusReason);
                    }
                }
            }

            TextField {
                id: untilField

                Layout.fillWidth: true
                visible: root.repeats && !!root.parts.until
                placeholderText: root.details.dateWords(root.parts.until ?? "")
                Accessible.name: qsTr("Until, in words")
                onTextEdited: {
                    const day = root.details.planOfWords(text);
                    if (day.length > 0)
                        root.take({ "until": day.slice(0, 10) });
                }
            }

            RowLayout {
                visible: root.repeats && root.parts.count > 0
                spacing: 8

                TextField {
                    id: countField

                    implicitWidth: 52
                    text: root.parts.count ?? 1
                    validator: IntValidator { bottom: 1; top: 999 }
                    inputMethodHints: Qt.ImhDigitsOnly
                    Accessible.name: qsTr("How often, this time included")
                    onTextEdited: {
                        if (acceptableInput)
                            root.take({ "count": Number(text) });
                    }
                }

                Label {
                    Layout.fillWidth: true
                    text: qsTr("times, this one included")
                    Accessible.ignored: true
                }
            }

            Label {
                Layout.fillWidth: true
                text: root.details.sentenceOfRule(root.rule, root.afterFinish)
                wrapMode: Text.Wrap
                font.weight: Font.DemiBold
                font.pixelSize: Theme.secondarySize
            }

            Label {
                readonly property var dates: root.visible ? root.details.nextDates(root.rule, root.afterFinish) : []

                Layout.fillWidth: true
                visible: root.repeats
                text: dates.length > 0 ? qsTr("Next: %1").arg(dates.join(", ")) : qsTr("No date comes after this one")
                wrapMode: Text.Wrap
                color: Theme.textTertiary
                font.pixelSize: Theme.secondarySize
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                Button {
                    visible: root.details.rule.length > 0 && !root.details.repeatPaused
                    flat: true
                    text: qsTr("Skip once")
                    onClicked: {
                        root.close();
                        root.details.skipOnce();
                    }
                    Keys.onReturnPressed: clicked()
                }

                Button {
                    visible: root.details.rule.length > 0
                    flat: true
                    text: root.details.repeatPaused ? qsTr("Go on repeating") : qsTr("Pause repeating")
                    onClicked: {
                        root.close();
                        root.details.setRepeatPaused(!root.details.repeatPaused);
                    }
                    Keys.onReturnPressed: clicked()
                }

                Item { Layout.fillWidth: true }

                Button {
                    highlighted: true
                    text: qsTr("Done")
                    onClicked: root.finish()
                    Keys.onReturnPressed: clicked()
                }
            }
        }
    }
}
