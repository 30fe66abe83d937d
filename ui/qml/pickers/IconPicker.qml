// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Theme

/*! A list's icon, from a few. Arrow keys go along, Enter takes the one they are at. */
Popup {
    id: root

    property string chosen         // the one that it has; empty: the usual one
    property string token          // its colour
    readonly property var icons: [
        { "icon": "list-checks", "name": qsTr("List") },
        { "icon": "house", "name": qsTr("House") },
        { "icon": "briefcase", "name": qsTr("Briefcase") },
        { "icon": "shopping-cart", "name": qsTr("Shopping cart") },
        { "icon": "utensils", "name": qsTr("Cutlery") },
        { "icon": "heart", "name": qsTr("Heart") },
        { "icon": "star", "name": qsTr("Star") },
        { "icon": "book-open", "name": qsTr("Book") },
        { "icon": "graduation-cap", "name": qsTr("Mortarboard") },
        { "icon": "plane", "name": qsTr("Aeroplane") },
        { "icon": "dumbbell", "name": qsTr("Dumbbell") },
        { "icon": "music", "name": qsTr("Music") },
        { "icon": "leaf", "name": qsTr("Leaf") },
        { "icon": "paw-print", "name": qsTr("Paw") },
        { "icon": "wrench", "name": qsTr("Spanner") },
        { "icon": "gift", "name": qsTr("Present") },
        { "icon": "users", "name": qsTr("People") },
        { "icon": "wallet", "name": qsTr("Wallet") }
    ]

    signal picked(string icon)  // empty: the usual one

    function pick(index: int): void {
        root.close();
        root.picked(index <= 0 ? "" : root.icons[index].icon);
    }

    focus: true
    padding: 8
    margins: 8
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: grid.currentIndex = Math.max(0, root.icons.findIndex(one => one.icon === root.chosen))
    onOpened: grid.forceActiveFocus(Qt.PopupFocusReason)

    contentWidth: grid.width
    contentHeight: grid.height

    GridView {
        id: grid

        readonly property int columns: 6

        width: cellWidth * columns
        height: cellHeight * Math.ceil(root.icons.length / columns)
        cellWidth: Theme.controlHeight + 6
        cellHeight: cellWidth
        interactive: false
        keyNavigationEnabled: true
        focus: true
        model: root.icons
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Icon")
        Keys.onReturnPressed: root.pick(grid.currentIndex)
        Keys.onEnterPressed: root.pick(grid.currentIndex)
        Keys.onSpacePressed: root.pick(grid.currentIndex)

        delegate: Item {
            id: cell

            required property int index
            required property var modelData
            readonly property bool has: root.chosen === cell.modelData.icon || (root.chosen === "" && cell.index === 0)

            width: grid.cellWidth
            height: grid.cellHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: cell.modelData.name
            Accessible.selected: cell.has
            Accessible.focusable: true
            Accessible.focused: cell.GridView.isCurrentItem && grid.activeFocus
            Accessible.onPressAction: root.pick(cell.index)

            HoverHandler { id: pointer }

            Rectangle {
                anchors.fill: parent
                anchors.margins: 3
                radius: Theme.rowRadius
                color: cell.has ? Theme.selection : pointer.hovered ? Theme.hover : "transparent"

                FocusRing {
                    gap: -2
                    targetRadius: Theme.rowRadius
                    visible: cell.GridView.isCurrentItem && grid.activeFocus
                }
            }

            Icon {
                anchors.centerIn: parent
                icon: cell.modelData.icon
                color: root.token.length > 0 ? Theme.token(root.token) : Theme.textSecondary
            }

            MouseArea {
                anchors.fill: parent
                onClicked: root.pick(cell.index)
            }

            ToolTip.visible: pointer.hovered
            ToolTip.text: cell.modelData.name
        }
    }
}
