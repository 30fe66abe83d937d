// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! What is looked for, the pages, and the page that is open. */
FocusScope {
    id: root

    required property string page
    required property var keyRows
    property SharingModel sharing: null
    required property bool narrow
    readonly property string query: search.text.trim().toLowerCase()
    readonly property bool searching: root.query.length > 0
    readonly property string pageTitle: root.pages.find(page => page.name === root.page)?.title ?? ""
    readonly property var pages: [
        { "name": "general", "title": general.title, "icon": "settings", "found": general.matches },
        { "name": "appearance", "title": appearance.title, "icon": "palette", "found": appearance.matches },
        { "name": "sharing", "title": sharingPage.title, "icon": "users", "found": sharingPage.matches },
        { "name": "keyboard", "title": keyboard.title, "icon": "keyboard", "found": keyboard.matches },
        { "name": "accessibility", "title": accessibility.title, "icon": "accessibility", "found": accessibility.matches },
        { "name": "about", "title": about.title, "icon": "info", "found": about.matches }
    ]

    property Item next

    signal pageWanted(string page)
    signal closeWanted()

    function show(page: string): void {
        search.clear();
        root.pageWanted(page);
        content.contentY = 0;
    }

    function step(by: int): void {
        const at = root.pages.findIndex(page => page.name === root.page) + by;
        if (at < 0 || at >= root.pages.length)
            return;
        root.next = tabs.itemAt(at);
        root.next.forceActiveFocus(Qt.TabFocusReason);
        root.show(root.pages[at].name);
    }

    Keys.onPressed: event => {
        if (event.key !== Qt.Key_PageDown && event.key !== Qt.Key_PageUp)
            return;
        content.scrollTo(content.contentY + content.height * (event.key === Qt.Key_PageDown ? 0.9 : -0.9));
        event.accepted = true;
    }
    Shortcut {
        sequence: "Ctrl+F"
        onActivated: search.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    GridLayout {
        anchors.fill: parent
        columns: root.narrow ? 1 : 2
        columnSpacing: 0
        rowSpacing: 0

        ColumnLayout {
            Layout.fillWidth: root.narrow
            Layout.fillHeight: !root.narrow
            Layout.preferredWidth: root.narrow ? -1 : 220 + Theme.grown(120)
            Layout.maximumWidth: root.narrow ? -1 : 220 + Theme.grown(120)
            Layout.margins: 12
            Layout.topMargin: root.narrow ? 12 : 20
            spacing: 2

            RowLayout {
                Layout.fillWidth: true
                Layout.bottomMargin: 8
                spacing: 4

                Heading {
                    Layout.fillWidth: true
                    Layout.leftMargin: 8
                    text: qsTr("Settings")
                    font.weight: Font.Bold
                }

                CloseButton {
                    visible: root.narrow
                    onClicked: root.closeWanted()
                }
            }

            TextField {
                id: search

                Layout.fillWidth: true
                Layout.bottomMargin: 8
                focus: true
                leftPadding: Theme.mirrored ? 12 : Theme.smallIconSize + 18
                rightPadding: Theme.mirrored ? Theme.smallIconSize + 18 : 12
                placeholderText: qsTr("Find a setting")
                Accessible.name: qsTr("Find a setting")
                Keys.onDownPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
                Keys.onEscapePressed: event => {
                    event.accepted = text.length > 0;  // else it closes the settings
                    clear();
                }

                Icon {
                    anchors.left: parent.left
                    anchors.leftMargin: 10
                    anchors.verticalCenter: parent.verticalCenter
                    icon: "search"
                    size: Theme.smallIconSize
                    color: Theme.textTertiary
                }
            }

            Button {
                id: chooser

                Layout.fillWidth: true
                visible: root.narrow && !root.searching
                text: root.pageTitle
                icon.source: Theme.icon("chevron-down")
                Accessible.name: qsTr("Page: %1").arg(root.pageTitle)
                onClicked: pageMenu.popup(chooser, Theme.beginningAt(Theme.mirrored ? chooser.width : 0, pageMenu.implicitWidth), chooser.height + 4)
            }

            Repeater {
                id: tabs

                model: root.narrow ? [] : root.pages

                PageTab {
                    id: tab

                    required property var modelData

                    Layout.fillWidth: true
                    visible: !root.searching || tab.modelData.found
                    text: tab.modelData.title
                    icon.source: Theme.icon(tab.modelData.icon)
                    checked: !root.searching && tab.modelData.name === root.page
                    onClicked: root.show(tab.modelData.name)
                    Keys.onUpPressed: root.step(-1)
                    Keys.onDownPressed: root.step(1)
                }
            }

            Item { Layout.fillHeight: true }
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Rectangle {
                anchors.left: parent.left
                width: root.narrow ? parent.width : Theme.borderWidth
                height: root.narrow ? Theme.borderWidth : parent.height
                color: Theme.line
            }

            LongColumn {
                id: content

                anchors.fill: parent
                anchors.margins: Theme.borderWidth
                contentMargin: root.narrow ? 20 : 24
                onContentHeightChanged: returnToBounds()

                ColumnLayout {
                    width: parent.width
                    spacing: 28

                    GeneralPage {
                        id: general

                        Layout.fillWidth: true
                        query: root.query
                        current: root.page === "general"
                    }

                    AppearancePage {
                        id: appearance

                        Layout.fillWidth: true
                        query: root.query
                        current: root.page === "appearance"
                    }

                    SharingPage {
                        id: sharingPage

                        Layout.fillWidth: true
                        query: root.query
                        current: root.page === "sharing"
                        sharing: root.sharing
                        onPageWanted: page => root.show(page)
                    }

                    KeyboardPage {
                        id: keyboard

                        Layout.fillWidth: true
                        query: root.query
                        current: root.page === "keyboard"
                        keyRows: root.keyRows
                    }

                    AccessibilityPage {
                        id: accessibility

                        Layout.fillWidth: true
                        query: root.query
                        current: root.page === "accessibility"
                    }

                    AboutPage {
                        id: about

                        Layout.fillWidth: true
                        query: root.query
                        current: root.page === "about"
                    }

                    EmptyState {
                        Layout.fillWidth: true
                        Layout.topMargin: 32
                        visible: root.searching && !root.pages.some(page => page.found)
                        icon: "search"
                        sentence: qsTr("No setting is called “%1”.").arg(Isolate.name(search.text.trim()))
                    }
                }
            }

            CloseButton {
                anchors.top: parent.top
                anchors.right: parent.right
                anchors.margins: 16
                visible: !root.narrow
                onClicked: root.closeWanted()
            }
        }
    }

    Menu {
        id: pageMenu

        Repeater {
            model: root.pages

            MenuItem {
                id: item

                required property var modelData

                text: item.modelData.title
                icon.source: Theme.icon(item.modelData.icon)
                onTriggered: root.show(item.modelData.name)
            }
        }
    }
}
