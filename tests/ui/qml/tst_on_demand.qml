// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import MeldaDo.Controls

TestCase {
    id: test

    name: "OnDemand"
    when: windowShown
    width: 200
    height: 100
    visible: true

    Component {
        id: component

        OnDemand { address: "qrc:/qt/qml/MeldaDo/Controls/TitleField.qml" }
    }

    function test_nothingIsThereBeforeItIsWanted() {
        const place = createTemporaryObject(component, test);
        compare(place.item, null);
        place.make({ "title": "Milk" });
        compare(place.item.text, "Milk");
    }

    function test_whatIsThereStays() {
        const place = createTemporaryObject(component, test);
        place.make({ "title": "Milk" });
        const item = place.item;
        place.make({ "title": "Bread" });
        place.makeSoon({ "title": "Bread" });
        compare(place.item, item);
    }

    function test_itComesBetweenTheFrames() {
        const place = createTemporaryObject(component, test);
        place.makeSoon({ "title": "Milk" });
        tryVerify(() => place.item !== null);
        compare(place.item.text, "Milk");
    }

    function test_itHurriesWhenSomebodyWaits() {
        failOnWarning(/Required property/);
        const place = createTemporaryObject(component, test);
        place.makeSoon({ "title": "Milk" });
        place.make({ "title": "Milk" });
        compare(place.item.text, "Milk");
    }
}
