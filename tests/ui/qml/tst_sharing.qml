// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import MeldaDo.Platform
import MeldaDo.Tests
import MeldaDo.Window

TestCase {
    id: test

    property var alice
    property var window

    name: "Sharing"
    when: windowShown
    visible: true
    width: 100
    height: 100

    Component {
        id: mainComponent

        Main {
            width: 1000
            height: 760
            visible: true
        }
    }

    function initTestCase() {
        Settings.motion = Settings.LessMotion;
    }

    function cleanupTestCase() {
        Settings.motion = Settings.SystemMotion;
    }

    function cleanup() {
        Settings.personName = "";
        Settings.personColor = "";
    }

    // What is seen, by its name; null: nothing is called so.
    function named(name, item) {
        item = item ?? test.window.Overlay.overlay;
        if (!item.visible)
            return null;
        if (item.Accessible.name === name && !item.toString().startsWith("Label"))
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = test.named(name, item.children[i]);
            if (found)
                return found;
        }
        return null;
    }

    function button(name) {
        let found = null;
        tryVerify(() => { found = test.named(name); return found !== null; }, 5000, "nothing is called " + name);
        return found;
    }

    function press(name) {
        const item = test.button(name);
        tryVerify(() => item.enabled);
        item.clicked();
    }

    function open(width) {
        test.alice = TestLists.makePerson();
        test.alice.makeList("Groceries", ["Milk", "Cheese"]);
        test.openWindow(width);
    }

    function openWindow(width) {
        test.window = createTemporaryObject(mainComponent, test, {
            "pane": test.alice.lists.pane, "lists": test.alice.lists, "sharing": test.alice.sharing, "width": width ?? 1000
        });
        verify(test.window);
        test.window.requestActivate();
        tryVerify(() => test.window.active);
        waitForRendering(test.window.contentItem);
    }

    function test_aListIsSharedByKeysAlone() {
        test.open();
        const sharing = test.alice.sharing;

        keyClick(Qt.Key_S, Qt.ControlModifier | Qt.ShiftModifier);
        test.press("Share this list…");
        const name = test.button("Your name");
        tryVerify(() => name.activeFocus);
        name.text = "Alice";
        keyClick(Qt.Key_Return);
        tryCompare(Settings, "personName", "Alice");
        const dropbox = test.button("Dropbox");
        tryVerify(() => dropbox.activeFocus);
        compare(dropbox.checked, true);
        verify(sharing.wizard.readers.includes("2 tasks will be readable by whoever can open this folder"));
        keyClick(Qt.Key_Return);

        tryVerify(() => sharing.wizard.done);
        tryVerify(() => test.named("QR code of the invite") !== null);
        tryVerify(() => test.window.activeFocusItem.text === "Close");
        test.press("Copy link");
        keyClick(Qt.Key_Escape);
        tryVerify(() => test.named("QR code of the invite") === null);
        test.button("Invite someone…");  // the panel is back, and shows the way
        tryVerify(() => sharing.ways.count === 1);
    }

    function test_backLeadsToTheNameAndForthAgain() {
        test.open();

        test.window.showSharing("wizard");
        test.button("Your name").text = "Alice";
        test.press("Next");
        test.press("Back");
        tryVerify(() => test.button("Your name").activeFocus);
        test.press("Next");
        test.button("Dropbox");
        test.press("Cancel");
        tryVerify(() => test.named("Dropbox") === null);
        compare(test.alice.sharing.shared, false);
    }

    function test_whoHasANameIsNotAskedAgain() {
        Settings.personName = "Alice";
        test.open();

        test.window.showSharing("wizard");

        test.button("Dropbox");
        verify(test.named("Your name") === null);
        verify(test.named("Back") === null);
    }

    function test_thePanelShowsWhoTakesPartAndRemovesThemTruthfully() {
        Settings.personName = "Alice";
        test.open();
        verify(test.alice.share());
        verify(test.alice.joinAsBob());

        test.window.showSharing("panel");
        tryVerify(() => { test.alice.look(); return test.named("Remove Bob") !== null; });
        test.press("Remove Bob");

        const text = "⁨Bob⁩ keeps what was there until now.";
        tryVerify(() => test.words().includes(text));
        verify(test.words().includes("new changes can still be read and written there"));
        tryVerify(() => test.button("Cancel").activeFocus);  // the safe one
        test.press("Remove");
        tryVerify(() => test.named("Remove Bob") === null);
        tryVerify(() => test.words().includes("not joined, or removed"));
    }

    // All that is written in what lies above the window.
    function words(item) {
        item = item ?? test.window.Overlay.overlay;
        if (!item.visible)
            return "";
        let text = item.text !== undefined ? item.text + "\n" : "";
        for (let i = 0; i < item.children.length; ++i)
            text += test.words(item.children[i]);
        return text;
    }

    function test_whatIsWrongIsSaidWithOneAction() {
        Settings.personName = "Alice";
        test.open();
        verify(test.alice.share());
        test.window.showSharing("panel");

        test.alice.loseFolder();

        test.button("Find it…");
        verify(test.words().includes("The folder is not there."));
        verify(test.words().includes("Your list is safe on this computer"));
        test.alice.sharing.findFolder(test.alice.sharing.ways.data(test.alice.sharing.ways.index(0, 0), 256), test.alice.lostFolder());
        tryVerify(() => test.named("Find it…") === null);
    }

    function test_aWayIsPausedFromItsMenu() {
        Settings.personName = "Alice";
        test.open();
        verify(test.alice.share());
        test.window.showSharing("panel");

        test.press("More about Dropbox/Groceries");
        test.button("Pause").triggered();
        tryVerify(() => test.words().includes("Paused by you"));
        test.press("More about Dropbox/Groceries");
        tryVerify(() => test.named("Go on") !== null);
    }

    function test_stoppingSaysWhatItDoesNot() {
        Settings.personName = "Alice";
        test.open();
        verify(test.alice.share());
        test.window.showSharing("panel");

        test.press("Stop sharing…");
        tryVerify(() => test.words().includes("nothing is deleted there"));
        test.press("Stop sharing");
        tryVerify(() => !test.alice.sharing.shared);
        test.button("Share this list…");
    }

    function test_thatItIsNoInviteIsSaidInTheSheet() {
        test.open();

        test.window.showSharing("join");
        const field = test.button("Link of the invite");
        tryVerify(() => field.activeFocus);
        field.text = "hello";
        keyClick(Qt.Key_Return);

        tryVerify(() => test.words().includes("This is no invite"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => test.named("Link of the invite") === null);
        compare(test.alice.sharing.offers.length, 0);
    }

    function test_anInviteAsksAndStaysAnOffer() {
        test.open();

        test.alice.sharing.joining.openText('{"by":{"name":"Eve"},"list":"0123456789abcdefghjkmnpqrs","meldado-invite":1,"title":"Picnic"}');
        tryVerify(() => test.words().includes("Join ⁨Picnic⁩ from ⁨Eve⁩?"));
        tryVerify(() => test.named("Find it…") !== null);
        compare(test.button("Join").enabled, false);
        test.press("Not now");
        tryVerify(() => test.named("Join") === null);
        compare(test.alice.sharing.offers.length, 1);

        test.window.showSettings("sharing");
        test.press("Open the invite to Picnic");
        tryVerify(() => test.named("Find it…") !== null);
    }

    function test_receivingShowsHowFarItIsAndIsCancelledByTheKeyboard() {
        Settings.personName = "Alice";
        test.alice = TestLists.makePerson();
        test.alice.receiveForEver();
        test.openWindow();
        test.alice.sharing.joining.openText(test.alice.inviteOfBob());
        test.press("Join");

        tryVerify(() => test.words().includes("Receiving 1 of 2"));
        verify(test.named(test.alice.sharing.joining.progress).visible);  // the bar
        tryVerify(() => test.button("Cancel").activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => test.button("Join").activeFocus);
        verify(!test.words().includes("Receiving"));

        keyClick(Qt.Key_Return);
        tryVerify(() => test.words().includes("Receiving 1 of 2"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => test.button("Join").activeFocus);
    }

    function test_theFootSaysHowItIsAndLeadsToTheSettings() {
        Settings.personName = "Alice";
        test.open();
        const foot = () => test.named("Sharing: " + test.alice.sharing.wholeStatus, test.window.contentItem);
        tryVerify(() => foot() !== null);
        compare(test.alice.sharing.wholeStatus, "Only on this computer");
        verify(test.alice.share());
        tryVerify(() => test.alice.sharing.wholeStatus.endsWith("not yet seen by anyone"));

        foot().clicked();
        tryVerify(() => test.words().includes("Dropbox/Groceries"));
        test.button("Pause everything").toggle();
        test.button("Pause everything").toggled();
        tryCompare(test.alice.sharing, "wholeStatus", "Paused by you");
    }

    function test_itAllFitsIntoANarrowWindow_data() {
        return [{ "tag": "panel", "part": "panel" }, { "tag": "wizard", "part": "wizard" }, { "tag": "join", "part": "join" }];
    }

    function test_itAllFitsIntoANarrowWindow(row) {
        Settings.personName = "Alice";
        test.open(360);
        verify(test.alice.share());

        test.window.showSharing(row.part);

        tryVerify(() => test.words().length > 0);
        const wide = [];
        const look = item => {
            if (!item.visible)
                return;
            if (item.width > 0 && item.mapToItem(null, item.width, 0).x > 361)
                wide.push(item + " " + item.mapToItem(null, item.width, 0).x);
            for (let i = 0; i < item.children.length; ++i)
                look(item.children[i]);
        };
        look(test.window.Overlay.overlay.children[0]);
        compare(wide.filter(each => each.includes("Button")), []);
    }
}
