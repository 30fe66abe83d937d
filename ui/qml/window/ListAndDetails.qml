// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Details
import MeldaDo.Models
import MeldaDo.Pickers
import MeldaDo.Tasks
import MeldaDo.Theme

/*! A list and the details of its current task: beside it, over its end, or instead of it, as the window has room. */
FocusScope {
    id: root

    required property ListPaneModel pane
    property real windowWidth: root.width
    readonly property bool wide: root.windowWidth >= Theme.wideWidth
    readonly property bool narrow: root.windowWidth < Theme.narrowWidth
    property bool closed: false  // beside the list: until it is asked for again
    property bool open: false    // over the list, or instead of it
    property real detailsWidth: 340
    readonly property bool detailsShown: root.pane.details.there && (root.wide ? !root.closed : root.open)

    property SharingModel sharing: null
    property bool backShown: false
    property bool findShown: false
    property bool moveDue: false
    readonly property string part: detailsPane.activeFocus ? "details" : listPane.isAddFieldFocused ? "field" : "rows"
    readonly property TaskListView rows: listPane.rows

    signal sharingWanted(string part)
    signal backWanted()
    signal findWanted()
    signal historyWanted()
    signal taskHistoryWanted(string id)  // of a row
    signal historySearchWanted(string words)
    signal keysWanted()
    signal settingsWanted()
    signal quitWanted()
    signal reviewWanted(string id)  // of a row; empty: the first
    signal neededReviewWanted()  // that a message offered

    function focusList(): void {
        listPane.rows.takeKeyboard();
    }

    // Of what a dialog was above.
    function takeKeyboardBack(): void {
        if (root.narrow && root.detailsShown)
            root.enterDetails();
        else
            listPane.rows.takeKeyboard();
    }

    function focusFilter(): void {
        root.open = false;
        listPane.focusFilter();
    }

    function showRow(id: string): void {
        root.open = false;
        listPane.showRow(id);
    }

    function focusAddField(): void {
        listPane.focusAddField();
    }

    function offerReview(text: string): void {
        listPane.offerReview(text);
    }

    function showToast(text: string, action: string): void {
        listPane.showToast(text, action);
    }

    // What there is to go to, in the order in which it stands.
    function parts(): list<string> {
        if (root.narrow && root.detailsShown)
            return ["details"];
        return ["rows"].concat(listPane.takesNew ? ["field"] : [], root.detailsShown ? ["details"] : []);
    }

    function enterPart(part: string): void {
        if (part === "details")
            root.enterDetails();
        else if (part === "field")
            listPane.focusAddField();
        else
            listPane.rows.takeKeyboard();
    }

    // The pane follows the current row. Wide, there is one from the beginning.
    function follow(): void {
        const rows = listPane.rows;
        if (rows.still)
            return;  // they are others in a moment
        if (root.wide && rows.currentIndex < 0 && rows.count > 0)
            rows.currentIndex = root.pane.tasks.firstTaskRow();
        if (root.pane.details.there && root.pane.tasks.isHeading(rows.currentIndex))
            return;  // who walks past it keeps seeing the last task, and nothing jumps
        if (root.wide || root.open)
            root.pane.showDetails(rows.currentIndex < 0 ? "" : root.pane.tasks.idAt(rows.currentIndex));
    }

    function openDetails(): void {
        if (root.pane.tasks.isHeading(listPane.rows.currentIndex))
            return;  // it has none
        root.closed = false;
        root.open = true;
        root.follow();
        if (root.pane.details.there)
            root.enterDetails();
    }

    function enterDetails(): void {
        detailsPane.make(detailsPane.beginning);
        (detailsPane.item as DetailsPane).takeKeyboard();
    }

    function backToRow(): void {
        root.open = false;
        listPane.rows.takeKeyboard();
    }

    function goTo(id: string): void {
        const row = root.pane.tasks.rowOf(root.pane.rowIdOf(id));
        if (row >= 0)
            listPane.rows.currentIndex = row;
        else
            root.pane.showDetails(root.pane.rowIdOf(id));  // no row shows it
    }

    function plan(isDeadline: bool): void {
        const ids = listPane.rows.chosenIds();
        if (ids.length === 0 || !root.pane.editable)
            return;
        root.pane.showDetails(ids[0]);
        picker.ids = ids;
        picker.isDeadline = isDeadline;
        picker.fromDetails = detailsPane.activeFocus;
        picker.make({ "details": root.pane.details });
        const popup = picker.item as DatePicker;
        const label = isDeadline ? qsTr("Deadline") : qsTr("When");
        popup.details = root.pane.details;
        popup.label = label;
        popup.heading = ids.length > 1 ? qsTr("%1 · %n tasks", "Deadline", ids.length).arg(label)
                                       : qsTr("%1 · %2", "Deadline, a task").arg(label).arg(Isolate.name(root.pane.details.title));
        popup.value = isDeadline ? root.pane.details.deadline : root.pane.details.when;
        root.center(popup);
        popup.open();
    }

    // Of the chosen rows, or of the task that the details are about.
    function moveTo(): void {
        const fromDetails = detailsPane.activeFocus;
        const ids = fromDetails ? [root.pane.rowIdOf(root.pane.details.taskId)] : listPane.rows.chosenIds();
        if (ids.length === 0 || !root.pane.editable)
            return;
        root.pane.mover.begin(ids);
        mover.fromDetails = fromDetails;
        mover.make({ "mover": root.pane.mover, "parent": root });
        const popup = mover.item as MovePicker;
        popup.mover = root.pane.mover;
        root.center(popup);
        popup.open();
    }

    // The task that commands are about, by its row; empty: there is none.
    function taskId(): string {
        const ids = listPane.rows.chosenIds();
        return detailsPane.activeFocus ? root.pane.rowIdOf(root.pane.details.taskId) : ids.length > 0 ? ids[0] : "";
    }

    // Of the first row, as soon as there is one.
    function showMove(): void {
        root.moveDue = listPane.rows.count === 0;
        if (root.moveDue)
            return;
        listPane.rows.currentIndex = Math.max(0, listPane.rows.currentIndex);
        root.moveTo();
    }

    function chooseWords(people: bool): void {
        const ids = listPane.rows.chosenIds();
        if (ids.length === 0 || !root.pane.editable)
            return;
        words.make({ "tasks": root.pane.tasks, "parent": root });
        const popup = words.item as WordsPicker;
        popup.tasks = root.pane.tasks;
        popup.ids = ids;
        popup.people = people;
        root.center(popup);
        popup.open();
    }

    function center(popup: Popup): void {
        popup.x = Qt.binding(() => Math.max(12, (root.width - popup.width) / 2));
        popup.y = Qt.binding(() => Math.max(12, (root.height - popup.height) / 2));
    }

    onWideChanged: root.follow()
    Component.onCompleted: root.follow()

    Connections {
        target: listPane.rows

        function onCurrentIndexChanged(): void {
            later.restart();  // not at once: it may come of the very change that shows or hides the details
        }

        function onCountChanged(): void {
            later.restart();
        }

        function onDetailsWanted(): void {
            root.openDetails();
        }

        function onPlanWanted(deadline: bool): void {
            root.plan(deadline);
        }

        function onWordsWanted(people: bool): void {
            root.chooseWords(people);
        }

        function onMoveToWanted(): void {
            root.moveTo();
        }

        function onHistoryWanted(id: string): void {
            root.taskHistoryWanted(id);
        }
    }

    Connections {
        target: root.pane.details

        function onFileFailed(sentence: string): void {
            root.showToast(sentence, "");
        }

        function onGone(): void {
            const hadKeyboard = detailsPane.activeFocus;
            root.open = false;
            if (hadKeyboard)
                listPane.rows.takeKeyboard();
            later.restart();
        }
    }

    Connections {
        target: root.pane

        function onPhaseChanged(): void {
            later.restart();
        }
    }

    Timer {  // when the rows have settled
        id: later

        interval: 0
        onTriggered: {
            root.follow();
            if (root.moveDue)
                root.showMove();
        }
    }

    Shortcut {
        sequence: "Ctrl+T"
        onActivated: root.plan(false)
    }
    Shortcut {
        sequence: "Ctrl+Shift+T"
        onActivated: root.plan(true)
    }

    Shortcut {
        sequence: "Ctrl+Shift+M"
        onActivated: root.moveTo()
    }
    Shortcut {
        sequence: "Ctrl+D"
        onActivated: {
            root.pane.finishTyping();
            listPane.rows.duplicateChosen();
        }
    }

    ListPane {
        id: listPane

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: root.wide && root.detailsShown ? parent.width - detailsPane.width : parent.width
        visible: !root.narrow || !root.detailsShown
        focus: true
        pane: root.pane
        marksCurrent: root.detailsShown && (root.wide || detailsPane.activeFocus)
        backShown: root.backShown
        findShown: root.findShown
        sharing: root.sharing
        onSharingWanted: part => root.sharingWanted(part)
        onFindWanted: root.findWanted()
        onBackWanted: root.backWanted()
        onOpenWanted: id => {
            root.goTo(id);
            root.openDetails();
        }
        onHistoryWanted: root.historyWanted()
        onHistorySearchWanted: words => root.historySearchWanted(words)
        onKeysWanted: root.keysWanted()
        onSettingsWanted: root.settingsWanted()
        onQuitWanted: root.quitWanted()
        onReviewWanted: id => root.reviewWanted(id)
        onNeededReviewWanted: root.neededReviewWanted()
    }

    Rectangle {
        anchors.fill: parent
        visible: !root.wide && !root.narrow && detailsPane.visible
        color: Theme.shade
        opacity: root.detailsShown ? 1 : 0

        Behavior on opacity { NumberAnimation { duration: Theme.paneDuration } }

        MouseArea {
            anchors.fill: parent
            onClicked: root.backToRow()
        }
    }

    OnDemand {
        id: detailsPane

        readonly property var beginning: ({ "details": root.pane.details, "page": root.narrow, "focus": true })
        readonly property bool due: detailsPane.visible && detailsPane.status === Loader.Null

        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: root.detailsShown || root.wide ? 0 : -width
        width: root.narrow ? parent.width : Math.min(root.detailsWidth, parent.width - 48)
        visible: root.wide ? root.detailsShown : anchors.rightMargin > -width && (root.detailsShown || !root.narrow)
        address: Qt.resolvedUrl("../Details/DetailsPane.qml")

        Rectangle {  // what is there before it
            anchors.fill: parent
            visible: detailsPane.status !== Loader.Ready
            color: root.narrow ? Theme.background : Theme.side
        }

        Binding {
            target: detailsPane.item
            property: "details"
            value: root.pane.details
        }

        Binding {
            target: detailsPane.item
            property: "page"
            value: root.narrow
        }

        Connections {
            target: detailsPane.item

            function onLeaveWanted(): void {
                root.backToRow();
            }

            function onCloseWanted(): void {
                root.closed = true;
                root.backToRow();
            }

            function onTaskWanted(id: string): void {
                root.goTo(id);
            }

            function onHistoryWanted(): void {
                root.taskHistoryWanted(root.pane.rowIdOf(root.pane.details.taskId));
            }

            function onMoveWanted(): void {
                root.moveTo();
            }

            function onReviewWanted(): void {
                root.reviewWanted(root.pane.rowIdOf(root.pane.details.taskId));
            }

            function onNoticeWanted(sentence: string): void {
                root.showToast(sentence, "");
            }
        }

        Connections {  // the rows come first
            target: root.Window.window
            enabled: detailsPane.due

            function onFrameSwapped(): void {
                detailsPane.makeSoon(detailsPane.beginning);
            }
        }

        Behavior on anchors.rightMargin {
            enabled: !root.wide && !root.narrow

            NumberAnimation { duration: Theme.paneDuration; easing.type: Easing.OutCubic }
        }

        MouseArea {  // its edge
            width: 8
            height: parent.height
            anchors.left: parent.left
            anchors.leftMargin: -4
            visible: root.wide
            cursorShape: Qt.SplitHCursor
            preventStealing: true
            Accessible.ignored: true
            onPositionChanged: mouse => {
                const there = mapToItem(root, mouse.x, 0).x;
                const width = Theme.mirrored ? there : root.width - there;
                root.detailsWidth = Math.max(300, Math.min(480, width));
            }
        }
    }

    PopupOnDemand {
        id: picker

        property var ids: []
        property bool isDeadline: false
        property bool fromDetails: false

        address: Qt.resolvedUrl("../Details/DatePicker.qml")
        onClosed: {
            if (picker.fromDetails)
                detailsPane.forceActiveFocus(Qt.TabFocusReason);
            else
                listPane.rows.takeKeyboard();
        }
    }

    PopupOnDemand {
        id: mover

        property bool fromDetails: false

        address: Qt.resolvedUrl("../Pickers/MovePicker.qml")
        onClosed: {
            if (mover.fromDetails && root.detailsShown)
                detailsPane.forceActiveFocus(Qt.TabFocusReason);
            else
                listPane.rows.takeKeyboard();
        }
    }

    PopupOnDemand {
        id: words

        address: Qt.resolvedUrl("../Pickers/WordsPicker.qml")
        onClosed: listPane.rows.takeKeyboard()
    }

    Connections {
        target: picker.item

        function onPicked(value: string): void {
            root.pane.plan(picker.ids, picker.isDeadline, value);
        }
    }
}
