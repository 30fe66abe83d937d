// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Platform
import MeldaDo.Theme

/*! How others see this person: asked once, before the first list is shared or joined, and changed in the settings. */
ColumnLayout {
    id: root

    readonly property string name: nameField.text.trim()
    property bool atOnce: false  // what is typed counts as soon as the field is left

    signal accepted()

    function takeKeyboard(): void {
        nameField.forceActiveFocus();
        nameField.selectAll();
    }

    function keep(): void {
        if (root.name.length > 0)
            Settings.personName = root.name;
    }

    readonly property var colours: [
        { "token": "", "name": qsTr("No colour") }, { "token": "accent", "name": qsTr("Blue") },
        { "token": "ok", "name": qsTr("Green") }, { "token": "warning", "name": qsTr("Amber") },
        { "token": "late", "name": qsTr("Red") }, { "token": "theirs", "name": qsTr("Purple") }
    ]

    spacing: 12

    TextField {
        id: nameField

        Layout.fillWidth: true
        focus: true
        text: Settings.personName.length > 0 ? Settings.personName : Settings.systemPersonName
        maximumLength: 80
        placeholderText: qsTr("Your name")
        Accessible.name: qsTr("Your name")
        onAccepted: root.accepted()
        onEditingFinished: {
            if (root.atOnce)
                root.keep();
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: 4
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Your colour")

        Repeater {
            model: root.colours

            AbstractButton {
                id: choice

                required property var modelData

                implicitWidth: Theme.controlHeight
                implicitHeight: Theme.controlHeight
                checkable: true
                autoExclusive: true
                checked: Settings.personColor === choice.modelData.token
                Accessible.role: Accessible.RadioButton
                Accessible.name: choice.modelData.name
                Accessible.onPressAction: choice.clicked()
                ToolTip.visible: choice.hovered
                ToolTip.text: choice.modelData.name
                onClicked: Settings.personColor = choice.modelData.token

                contentItem: Item {
                    Rectangle {
                        anchors.centerIn: parent
                        width: Theme.circleSize
                        height: width
                        radius: width / 2
                        color: choice.modelData.token.length > 0 ? Theme.token(choice.modelData.token) : "transparent"
                        border.width: choice.modelData.token.length > 0 ? 0 : 1.5
                        border.color: Theme.lineStrong

                        Icon {
                            anchors.centerIn: parent
                            visible: choice.checked
                            icon: "check-bold"
                            size: Theme.tinyIconSize
                            color: choice.modelData.token.length > 0 ? Theme.background : Theme.text
                        }

                        FocusRing {
                            targetRadius: parent.radius
                            visible: choice.visualFocus
                        }
                    }
                }
            }
        }
    }
}
