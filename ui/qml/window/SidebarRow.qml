// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! One place to go to, or a heading above some. */
Item {
    id: root

    required property int index
    required property string key
    required property int kind
    required property string title
    required property string iconName
    required property string token
    required property int count
    required property int indent
    required property bool collapsed
    required property int reviews
    required property string shareIcon
    required property string shareText

    property bool current: false
    property bool ringed: false
    property bool editing: false
    property bool arrangeable: false  // it can be dragged to another place
    property bool dragged: false
    property bool targeted: false     // it takes the tasks that are dragged over it

    signal wanted()
    signal addGroupWanted()
    signal dragMoved(real x, real y)  // since it began; in this row
    signal dragEnded()
    signal dragGivenUp()
    signal menuWanted(real x, real y)
    signal addWanted()
    signal renamed(string title)
    signal editingOver()

    readonly property bool group: root.kind === SidebarModel.Group
    readonly property bool leads: root.kind !== SidebarModel.Heading  // a click does something
    readonly property bool heading: root.kind === SidebarModel.Heading

    function updateEditor(): void {
        if (root.editing)
            editor.setSource(Qt.resolvedUrl("../Controls/TitleField.qml"), { "title": root.title, "selected": true });
        else
            editor.source = "";
    }

    opacity: root.dragged ? 0.35 : 1
    implicitHeight: root.heading ? Theme.sidebarRowHeight + 10 : Theme.sidebarRowHeight
    Accessible.role: root.leads ? Accessible.ListItem : Accessible.Heading
    Accessible.name: (root.count > 0 ? qsTr("%1, %n open", "", root.count).arg(root.title) : root.title)
                     + (root.reviews > 0 ? ", " + qsTr("%n to review", "", root.reviews) : "")
    Accessible.focusable: root.leads
    Accessible.focused: root.ringed
    Accessible.selectable: root.leads
    Accessible.selected: root.current
    Accessible.description: root.group && root.collapsed ? qsTr("closed") : root.shareText
    Accessible.onPressAction: root.wanted()
    Component.onCompleted: root.updateEditor()
    onEditingChanged: root.updateEditor()
    onDraggedChanged: {
        if (!root.dragged && pressArea.dragging)
            pressArea.given = true;  // Esc was pressed: what follows until the release means nothing
    }

    HoverHandler { id: pointer }

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        radius: Theme.rowRadius
        color: !root.leads ? "transparent" : root.current || root.targeted ? Theme.selection
                                                                           : pointer.hovered ? Theme.hover : "transparent"
        border.width: root.targeted ? Theme.ringWidth : Theme.isHighContrast && root.current ? Theme.borderWidth : 0
        border.color: root.targeted ? Theme.accent : Theme.line

        FocusRing {
            gap: -2 - Theme.ringWidth
            targetRadius: Theme.rowRadius
            visible: root.ringed
        }
    }

    MouseArea {
        id: pressArea

        property bool dragging: false
        property bool given: false
        property real startX: 0
        property real startY: 0

        anchors.fill: parent
        enabled: root.leads && !root.editing
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onPressed: mouse => {
            preventStealing = root.arrangeable && mouse.source === Qt.MouseEventNotSynthesized;  // a finger scrolls
            dragging = false;
            given = false;
            startX = mouse.x;
            startY = mouse.y;
        }
        onPositionChanged: mouse => {
            const isFar = Math.max(Math.abs(mouse.x - startX), Math.abs(mouse.y - startY)) > 6;
            if (!preventStealing || given || mouse.buttons !== Qt.LeftButton || !(dragging || isFar))
                return;
            dragging = true;
            root.dragMoved(Theme.mirrored ? startX - mouse.x : mouse.x - startX, mouse.y);
        }
        onReleased: {
            if (dragging && !given)
                root.dragEnded();
        }
        onCanceled: {
            if (dragging && !given)
                root.dragGivenUp();
        }
        onClicked: mouse => {
            if (dragging)
                return;
            if (mouse.button === Qt.RightButton)
                root.menuWanted(mouse.x, mouse.y);
            else
                root.wanted();
        }
    }

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: 16 + root.indent * 16
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.heading
        icon: root.group && !root.collapsed ? "folder-open" : root.iconName.length > 0 ? root.iconName : "list-checks"
        color: root.token.length > 0 ? Theme.token(root.token) : Theme.textSecondary
    }

    Label {
        anchors.left: root.heading ? parent.left : icon.right
        anchors.leftMargin: root.heading ? 16 : 8
        anchors.right: shareMark.visible ? shareMark.left : badge.visible ? badge.left : counter.left
        anchors.rightMargin: 8
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.heading ? 8 : (Theme.sidebarRowHeight - implicitHeight) / 2
        visible: !root.editing
        text: root.heading ? root.title.toLocaleUpperCase() : root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: root.heading || root.group ? Theme.textTertiary : Theme.text
        font.pixelSize: root.heading ? Theme.overlineSize : Theme.bodySize
        font.weight: root.heading || root.current ? Font.DemiBold : Font.Normal
        Accessible.ignored: true
    }

    Rectangle {  // so many tasks wait for a decision
        id: badge

        anchors.right: counter.visible ? counter.left : parent.right
        anchors.rightMargin: counter.visible ? 8 : 16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.reviews > 0 && !root.editing
        width: Math.max(height, badgeText.implicitWidth + 10)
        height: badgeText.implicitHeight + 4
        radius: height / 2
        color: Theme.reviewBackground
        border.width: Theme.isHighContrast ? Theme.borderWidth : 0
        border.color: Theme.warning

        Label {
            id: badgeText

            anchors.centerIn: parent
            text: root.reviews.toLocaleString(Qt.locale(), "f", 0)
            font.pixelSize: Theme.captionSize
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }

    Icon {
        id: shareMark

        anchors.right: badge.visible ? badge.left : counter.left
        anchors.rightMargin: counter.visible || badge.visible ? 6 : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: root.shareIcon.length > 0 && !root.editing
        // That all is well is not worth a mark of its own: the list is shared.
        icon: root.shareIcon === "circle-check" || root.shareIcon === "eye-off" || root.shareIcon === "ellipsis" ? "users" : root.shareIcon
        size: Theme.tinyIconSize
        color: root.shareIcon === "triangle-alert" ? Theme.late : Theme.textTertiary
    }

    Label {
        id: counter

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.count > 0 && !root.editing
        text: root.count.toLocaleString(Qt.locale(), "f", 0)
        color: Theme.textTertiary
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }

    Icon {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.group && root.collapsed && root.count === 0 && !root.editing
        icon: "chevron-right"
        size: Theme.tinyIconSize
        color: Theme.textTertiary
    }

    ToolButton {
        id: adder

        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.bottom: parent.bottom
        visible: root.key === "heading:lists"
        icon.source: Theme.icon("plus")
        icon.width: Theme.smallIconSize
        icon.height: Theme.smallIconSize
        Accessible.name: qsTr("New list")
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        onClicked: root.addWanted()
    }

    ToolButton {
        anchors.right: adder.left
        anchors.rightMargin: 4  // in high contrast they have frames
        anchors.bottom: parent.bottom
        visible: adder.visible
        icon.source: Theme.icon("folder-plus")
        icon.width: Theme.smallIconSize
        icon.height: Theme.smallIconSize
        Accessible.name: qsTr("New group")
        ToolTip.visible: hovered
        ToolTip.text: Accessible.name
        onClicked: root.addGroupWanted()
    }

    Loader {
        id: editor

        anchors.left: icon.right
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        focus: root.editing
    }

    Connections {
        target: editor.item

        function onRenamed(title: string): void {
            root.renamed(title);
        }

        function onFinished(): void {
            root.editingOver();
        }
    }
}
