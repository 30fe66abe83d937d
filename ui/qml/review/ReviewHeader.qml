// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Which task it is, of how many, of which lists. */
RowLayout {
    id: root

    required property Review review
    property bool historyOffered: false

    signal historyWanted()
    signal keysWanted()
    signal closeWanted()

    spacing: 4

    Heading {
        Layout.fillWidth: true
        text: root.review.count === 0 ? qsTr("Review changes")
                                      : qsTr("Review changes — %1 of %2").arg(root.review.number).arg(root.review.count)
        font.weight: Font.Bold
    }

    Button {
        id: scope

        visible: root.review.hasLists && root.review.hasThisList
        flat: true
        text: root.review.everywhere ? qsTr("All lists") : qsTr("This list")
        icon.source: Theme.icon("chevron-down")
        icon.width: Theme.tinyIconSize
        icon.height: Theme.tinyIconSize
        Accessible.description: qsTr("Which lists are reviewed")
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: {
            menu.make({ "review": root.review });
            const popup = menu.item as ScopeMenu;
            popup.review = root.review;
            popup.popup(scope, Theme.mirrored ? 0 : scope.width - popup.implicitWidth, scope.height + 4);
        }

        PopupOnDemand {
            id: menu

            address: Qt.resolvedUrl("ScopeMenu.qml")
        }
    }

    ToolButton {
        visible: root.historyOffered && root.review.taskId.length > 0
        icon.source: Theme.icon("clock")
        Accessible.name: qsTr("History of this task")
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.historyWanted()
    }

    ToolButton {
        icon.source: Theme.icon("keyboard")
        Accessible.name: qsTr("Keys")
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.keysWanted()
    }

    ToolButton {
        icon.source: Theme.icon("x")
        Accessible.name: qsTr("Close")
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.closeWanted()
    }
}
