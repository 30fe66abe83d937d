// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! Which tasks are gone through. */
Menu {
    id: root

    required property Review review

    CommandItem {
        enabled: root.review.hasThisList
        text: root.review.hasThisList ? root.review.listTitle : qsTr("This list")
        icon.source: Theme.icon(root.review.everywhere ? "list-checks" : "check-bold")
        onTriggered: root.review.everywhere = false
    }
    CommandItem {
        enabled: root.review.hasLists
        text: qsTr("All lists")
        icon.source: Theme.icon(root.review.everywhere ? "check-bold" : "list-todo")
        onTriggered: root.review.everywhere = true
    }
}
