// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import MeldaDo.Controls
import MeldaDo.Models
import MeldaDo.Theme

/*! All sheets about sharing, each made when it is first wanted, and what leads from one to the other. */
Item {
    id: root

    required property SharingModel sharing

    signal settingsWanted(string page)
    signal finished()  // the keyboard may go back to where it was

    readonly property Item sheet: Overlay.overlay
    property bool backToPanel: false  // one sheet at a time: it comes back behind the one that it led to

    function lead(part: string): void {
        root.backToPanel = true;
        panel.close();
        root.show(part);
    }

    function goBack(): void {
        if (root.backToPanel)
            root.show("panel");
        else
            root.finished();
    }

    // "panel", "wizard", "invite", "join"
    function show(part: string): void {
        switch (part) {
        case "panel":
            root.backToPanel = false;
            panel.make({ "parent": root.sheet, "sharing": root.sharing });
            (panel.item as SharingPanel).open();
            break;
        case "wizard":
            wizard.make({ "parent": root.sheet, "sharing": root.sharing });
            (wizard.item as ShareDialog).begin();
            break;
        case "invite":
            if (!root.sharing.prepareInvite()) {
                root.goBack();
                return;
            }
            invite.make({ "parent": root.sheet, "sharing": root.sharing });
            (invite.item as InviteDialog).notice = "";
            (invite.item as InviteDialog).open();
            break;
        case "join":
            if (!root.sharing.joining)
                return;
            join.make({ "parent": root.sheet, "joining": root.sharing.joining });
            (join.item as JoinDialog).begin();
            break;
        }
    }

    function confirm(purpose: string, subject: string, title: string, sentence: string, action: string): void {
        question.make({ "parent": root.sheet, "sentence": sentence, "action": action });
        question.purpose = purpose;
        question.subject = subject;
        const dialog = question.item as ConfirmDialog;
        dialog.title = title;
        dialog.sentence = sentence;
        dialog.action = action;
        dialog.open();
    }

    function confirmed(purpose: string, subject: string): void {
        switch (purpose) {
        case "stop":
            root.sharing.stopSharing();
            break;
        case "take-away":
            root.sharing.takeAway(subject);
            break;
        case "remove":
            root.sharing.removePerson(subject);
            break;
        }
    }

    function showText(title: string, text: string, copyable: bool): void {
        details.make({ "parent": root.sheet });
        const dialog = details.item as DetailsDialog;
        dialog.title = title;
        dialog.text = text;
        dialog.copyable = copyable;
        dialog.open();
    }

    function chooseFolder(purpose: string, title: string): void {
        folders.make({});
        (folders.item as FolderChooser).ask(purpose, title);
    }

    function takeFolder(purpose: string, folder: url): void {
        if (purpose === "share")
            root.sharing.wizard.chooseFolder(folder);
        else if (purpose === "join")
            root.sharing.joining.useFolder(folder);
        else if (purpose === "open")
            root.sharing.joining.openFolder(folder);
        else
            root.sharing.findFolder(purpose, folder);
    }

    // The main action of what is wrong with a way.
    function remedy(way: string, remedy: int): void {
        switch (remedy) {
        case WaysModel.FindFolder:
            root.chooseFolder(way, qsTr("Where is the folder now?"));
            break;
        case WaysModel.PutBack:
            root.sharing.putBack(way);
            break;
        case WaysModel.ChooseAnother:
            root.sharing.showListOf(way);
            if (panel.shown)
                root.lead("wizard");
            else
                root.show("wizard");
            break;
        case WaysModel.ShowDisk:
            Qt.openUrlExternally(root.sharing.folderOf(way));
            break;
        case WaysModel.ShowHow:
            root.showText(qsTr("Keep the files on this computer"), root.sharing.onlineOnlyHelp(), false);
            break;
        case WaysModel.Details:
            root.showText(qsTr("Details"), root.sharing.detailsOf(way), true);
            break;
        case WaysModel.TidyUp:
            root.sharing.tidyUp(way);
            break;
        case WaysModel.AskAgain:
            root.sharing.lookNow();
            break;
        case WaysModel.Update:
            root.settingsWanted("about");
            break;
        }
    }

    function openMenu(way: string, paused: bool, puttable: bool, tidyable: bool, beside: Item): void {
        wayMenu.make({});
        const menu = wayMenu.item as WayMenu;
        menu.way = way;
        menu.paused = paused;
        menu.puttable = puttable;
        menu.tidyable = tidyable;
        menu.folder = root.sharing.folderOf(way);
        menu.popup(beside, Theme.mirrored ? 0 : beside.width - menu.implicitWidth, beside.height + 4);
    }

    function askToTakeAway(way: string): void {
        root.confirm("take-away", way, qsTr("Take this way away?"),
                     qsTr("The list stays on this computer, with all that came. What is in the folder stays there: nothing is deleted, and whoever can open it can go on with it. Your later changes no longer go there."),
                     qsTr("Take away"));
    }

    Connections {
        target: root.sharing

        function onSaid(sentence: string): void {
            if (panel.shown)
                (panel.item as SharingPanel).notice = sentence;
            if (wizard.shown)
                (wizard.item as ShareDialog).notice = sentence;
            if (invite.shown)
                (invite.item as InviteDialog).notice = sentence;
        }
    }

    Connections {
        target: root.sharing ? root.sharing.joining : null  // the window may go first

        function onEnded(): void {
            join.close();
        }
    }

    PopupOnDemand {
        id: panel

        address: Qt.resolvedUrl("SharingPanel.qml")
        onClosed: {
            if (!root.backToPanel)
                root.finished();
        }

        Connections {
            target: panel.item

            function onInviteWanted(): void {
                root.lead("invite");
            }

            function onAddWanted(): void {
                root.lead("wizard");
            }

            function onStopWanted(): void {
                root.confirm("stop", "", qsTr("Stop sharing %1?").arg(Isolate.name(root.sharing.title)),
                             qsTr("The list stays on this computer, with all that came. The others keep what they have, and can go on with it in the folder: nothing is deleted there. Your later changes no longer go to them, nor theirs to you."),
                             qsTr("Stop sharing"));
            }

            function onRemoveWanted(person: string, name: string): void {
                root.confirm("remove", person, qsTr("Remove %1?").arg(Isolate.name(name)),
                             qsTr("%1 keeps what was there until now. This list lies open in its folder: as long as %1 can open the folder, new changes can still be read and written there. To end that, take %1 out of the folder in the program that carries it, or share the list through another folder and take this way away.").arg(Isolate.name(name)),
                             qsTr("Remove"));
            }

            function onMenuWanted(way: string, paused: bool, puttable: bool, tidyable: bool, beside: Item): void {
                root.openMenu(way, paused, puttable, tidyable, beside);
            }

            function onClockHelpWanted(): void {
                root.showText(qsTr("A clock is wrong"), root.sharing.clockHelp(), false);
            }

            function onRemedyWanted(way: string, remedy: int): void {
                root.remedy(way, remedy);
            }
        }
    }

    PopupOnDemand {
        id: wizard

        address: Qt.resolvedUrl("ShareDialog.qml")
        onClosed: root.goBack()

        Connections {
            target: wizard.item

            function onFolderWanted(): void {
                root.chooseFolder("share", qsTr("A folder that the others can open as well"));
            }

            function onSaveWanted(): void {
                saver.make({});
                (saver.item as InviteSaver).save(root.sharing.inviteFileName);
            }
        }
    }

    PopupOnDemand {
        id: invite

        address: Qt.resolvedUrl("InviteDialog.qml")
        onClosed: root.goBack()

        Connections {
            target: invite.item

            function onSaveWanted(): void {
                saver.make({});
                (saver.item as InviteSaver).save(root.sharing.inviteFileName);
            }
        }
    }

    PopupOnDemand {
        id: join

        address: Qt.resolvedUrl("JoinDialog.qml")
        onClosed: root.finished()

        Connections {
            target: join.item

            function onFileWanted(): void {
                invites.make({});
                (invites.item as InviteChooser).open();
            }

            function onFolderWanted(): void {
                root.chooseFolder("join", qsTr("Where is the list's folder?"));
            }

            function onListFolderWanted(): void {
                root.chooseFolder("open", qsTr("Open a list's folder"));
            }
        }
    }

    PopupOnDemand {
        id: question

        property string purpose
        property string subject

        address: Qt.resolvedUrl("ConfirmDialog.qml")

        Connections {
            target: question.item

            function onConfirmed(): void {
                root.confirmed(question.purpose, question.subject);
            }
        }
    }

    PopupOnDemand {
        id: details

        address: Qt.resolvedUrl("DetailsDialog.qml")

        Connections {
            target: details.item

            function onCopyWanted(): void {
                root.sharing.copy((details.item as DetailsDialog).text);
            }
        }
    }

    PopupOnDemand {
        id: wayMenu

        address: Qt.resolvedUrl("WayMenu.qml")

        Connections {
            target: wayMenu.item

            function onPauseWanted(paused: bool): void {
                root.sharing.setWayPaused((wayMenu.item as WayMenu).way, paused);
            }

            function onLookWanted(): void {
                root.sharing.lookNow();
            }

            function onPutBackWanted(): void {
                root.sharing.putBack((wayMenu.item as WayMenu).way);
            }

            function onTidyWanted(): void {
                root.sharing.tidyUp((wayMenu.item as WayMenu).way);
            }

            function onDetailsWanted(): void {
                root.showText(qsTr("Details"), root.sharing.detailsOf((wayMenu.item as WayMenu).way), true);
            }

            function onTakeAwayWanted(): void {
                root.askToTakeAway((wayMenu.item as WayMenu).way);
            }
        }
    }

    OnDemand {
        id: folders

        address: Qt.resolvedUrl("FolderChooser.qml")

        Connections {
            target: folders.item

            function onChosen(purpose: string, folder: url): void {
                root.takeFolder(purpose, folder);
            }
        }
    }

    OnDemand {
        id: invites

        address: Qt.resolvedUrl("InviteChooser.qml")

        Connections {
            target: invites.item

            function onAccepted(): void {
                root.sharing.joining.openFile((invites.item as InviteChooser).selectedFile);
            }
        }
    }

    OnDemand {
        id: saver

        address: Qt.resolvedUrl("InviteSaver.qml")

        Connections {
            target: saver.item

            function onAccepted(): void {
                root.sharing.saveInvite((saver.item as InviteSaver).selectedFile);
            }
        }
    }
}
