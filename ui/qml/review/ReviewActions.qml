// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! All remaining, later, and the one main action. They wrap where there is no room. */
Flow {
    id: root

    required property Review review

    signal laterWanted()
    signal applyWanted()

    function openRemaining(): void {
        menu.make({ "review": root.review });
        const popup = menu.item as RemainingMenu;
        popup.review = root.review;
        popup.popup(all, 0, -popup.implicitHeight - 4);
    }

    spacing: 8

    Button {
        id: all

        enabled: root.review.editable && root.review.count > 0
        text: qsTr("All remaining")
        icon.source: Theme.icon("chevron-down")
        icon.width: Theme.tinyIconSize
        icon.height: Theme.tinyIconSize
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.openRemaining()

        PopupOnDemand {
            id: menu

            address: Qt.resolvedUrl("RemainingMenu.qml")

            Connections {
                target: menu.item

                function onChosen(key: string): void {
                    root.review.applyRemaining(key);
                }
            }
        }
    }

    Item {
        width: Math.max(0, root.width - all.width - later.width - main.width - 3 * root.spacing)
        height: 1
    }

    Button {
        id: later

        text: qsTr("Later")
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.laterWanted()
    }

    Button {
        id: main

        highlighted: true
        enabled: root.review.editable && root.review.complete
        text: root.review.count > 1 ? qsTr("Apply and next") : qsTr("Apply")
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
        onClicked: root.applyWanted()
    }
}
