// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import MeldaDo.Controls

TestCase {
    id: root

    name: "PopupOnDemand"
    when: windowShown
    width: 600
    height: 500

    Component {
        id: onDemand

        PopupOnDemand {}
    }

    function test_kindsOfPopupsAreShownAndClosed_data() {
        return [
            { "tag": "a dialog", "address": "qrc:/qt/qml/MeldaDo/Window/KeysDialog.qml" },
            { "tag": "a menu", "address": "qrc:/qt/qml/MeldaDo/Style/Menu.qml" },
            { "tag": "a popup", "address": "qrc:/qt/qml/MeldaDo/Style/Popup.qml" }
        ];
    }

    function test_kindsOfPopupsAreShownAndClosed(row) {
        const popup = createTemporaryObject(onDemand, root, { "address": row.address });
        const closed = createTemporaryQmlObject("import QtTest; SignalSpy { signalName: 'closed' }", root);
        closed.target = popup;
        popup.make({});
        popup.item.parent = root;
        popup.item.open();
        tryCompare(popup, "shown", true);

        popup.close();

        tryCompare(closed, "count", 1);
        compare(popup.shown, false);
    }
}
