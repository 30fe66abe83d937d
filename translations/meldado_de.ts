<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ChipStrip</name>
    <message>
        <source>Recognised in the text</source>
        <translation>Im Text erkannt</translation>
    </message>
</context>
<context>
    <name>CompletionOption</name>
    <message>
        <source>%1, %2</source>
        <comment>a suggestion and what it means</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>New task below</source>
        <translation>Neue Aufgabe darunter</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>New task below</source>
        <translation>Neue Aufgabe darunter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Complete or reopen</source>
        <translation>Erledigen oder wieder öffnen</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>↑ ↓ Home End</source>
        <translation>↑ ↓ Pos1 Ende</translation>
    </message>
    <message>
        <source>Go to another task</source>
        <translation>Zu einer anderen Aufgabe</translation>
    </message>
    <message>
        <source>Alt+↑ ↓</source>
        <translation>Alt+↑ ↓</translation>
    </message>
    <message>
        <source>Move the task</source>
        <translation>Aufgabe verschieben</translation>
    </message>
    <message>
        <source>Alt+Shift+↑ ↓</source>
        <translation>Alt+Umschalt+↑ ↓</translation>
    </message>
    <message>
        <source>Move to the top or bottom</source>
        <translation>An den Anfang oder ans Ende</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Add a task and go to it</source>
        <translation>Aufgabe hinzufügen und zu ihr gehen</translation>
    </message>
    <message>
        <source>Tab, Del</source>
        <translation>Tab, Entf</translation>
    </message>
    <message>
        <source>Turn recognised words back into text</source>
        <translation>Erkannte Wörter wieder zu Text machen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
    </message>
    <message>
        <source>Type below and press Enter: “Call mum tomorrow 5pm”.</source>
        <translation>Unten schreiben und Eingabe drücken: „Mama anrufen morgen 17 Uhr“.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Opening the list…</source>
        <translation>Die Liste wird geöffnet …</translation>
    </message>
    <message>
        <source>This list can only be read</source>
        <translation>Diese Liste kann nur gelesen werden</translation>
    </message>
    <message>
        <source>What needs doing?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>New task title</source>
        <translation>Titel der neuen Aufgabe</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Type below and press Enter.</source>
        <translation>Unten schreiben und Eingabe drücken.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 — MeldaDo</source>
        <translation>%1 — MeldaDo</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>PasteChoice</name>
    <message numerus="yes">
        <source>You pasted %n lines</source>
        <translation>
            <numerusform>%n eingefügte Zeile</numerusform>
            <numerusform>%n eingefügte Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than can be added at once. What comes behind the first %n tasks is left out.</source>
        <translation>
            <numerusform>Das ist mehr, als auf einmal hinzugefügt werden kann. Was nach der ersten Aufgabe kommt, wird weggelassen.</numerusform>
            <numerusform>Das ist mehr, als auf einmal hinzugefügt werden kann. Was nach den ersten %n Aufgaben kommt, wird weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>One task with notes</source>
        <translation>Eine Aufgabe mit Notizen</translation>
    </message>
    <message>
        <source>Add nothing</source>
        <translation>Nichts hinzufügen</translation>
    </message>
</context>
<context>
    <name>QuickAddField</name>
    <message>
        <source>Add task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
</context>
<context>
    <name>RecognitionChip</name>
    <message>
        <source>%1, turn back into text</source>
        <translation>%1, wieder zu Text machen</translation>
    </message>
    <message>
        <source>%1, new, turn back into text</source>
        <translation>%1, neu, wieder zu Text machen</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a tag or a person that was not there before</comment>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>SchemeSample</name>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>TaskListView</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>TaskMenu</name>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>New task below</source>
        <translation>Neue Aufgabe darunter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Alt+↑</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>An den Anfang</translation>
    </message>
    <message>
        <source>Alt+Shift+↑</source>
        <translation>Alt+Umschalt+↑</translation>
    </message>
    <message>
        <source>Move to the bottom</source>
        <translation>Ans Ende</translation>
    </message>
    <message>
        <source>Alt+Shift+↓</source>
        <translation>Alt+Umschalt+↓</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Section %1, %2 of %3</source>
        <translation>Abschnitt %1, %2 von %3</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Not everything is saved</source>
        <translation>Nicht alles ist gespeichert</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Keep open and try again</source>
        <translation>Offen lassen und erneut versuchen</translation>
    </message>
</context>
<context>
    <name>meldado::desktop::Composition</name>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Everything you think of lands here.</source>
        <translation>Hier landet alles, was dir einfällt.</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Nothing in this list yet.</source>
        <translation>In dieser Liste ist noch nichts.</translation>
    </message>
</context>
<context>
    <name>meldado::ui::ChangeSentence</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>Renamed %1</source>
        <translation>%1 umbenannt</translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>Reopened %1</source>
        <translation>%1 wieder geöffnet</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Brought back %1</source>
        <translation>%1 zurückgeholt</translation>
    </message>
    <message>
        <source>Moved %1</source>
        <translation>%1 verschoben</translation>
    </message>
    <message>
        <source>Undo adding %1</source>
        <translation>Rückgängig: %1 hinzufügen</translation>
    </message>
    <message>
        <source>Undo renaming %1</source>
        <translation>Rückgängig: %1 umbenennen</translation>
    </message>
    <message>
        <source>Undo completing %1</source>
        <translation>Rückgängig: %1 erledigen</translation>
    </message>
    <message>
        <source>Undo reopening %1</source>
        <translation>Rückgängig: %1 wieder öffnen</translation>
    </message>
    <message>
        <source>Undo deleting %1</source>
        <translation>Rückgängig: %1 löschen</translation>
    </message>
    <message>
        <source>Undo bringing back %1</source>
        <translation>Rückgängig: %1 zurückholen</translation>
    </message>
    <message>
        <source>Undo moving %1</source>
        <translation>Rückgängig: %1 verschieben</translation>
    </message>
    <message>
        <source>Redo adding %1</source>
        <translation>Wiederholen: %1 hinzufügen</translation>
    </message>
    <message>
        <source>Redo renaming %1</source>
        <translation>Wiederholen: %1 umbenennen</translation>
    </message>
    <message>
        <source>Redo completing %1</source>
        <translation>Wiederholen: %1 erledigen</translation>
    </message>
    <message>
        <source>Redo reopening %1</source>
        <translation>Wiederholen: %1 wieder öffnen</translation>
    </message>
    <message>
        <source>Redo deleting %1</source>
        <translation>Wiederholen: %1 löschen</translation>
    </message>
    <message>
        <source>Redo bringing back %1</source>
        <translation>Wiederholen: %1 zurückholen</translation>
    </message>
    <message>
        <source>Redo moving %1</source>
        <translation>Wiederholen: %1 verschieben</translation>
    </message>
</context>
<context>
    <name>meldado::ui::ErrorText</name>
    <message>
        <source>The place of this list</source>
        <translation>Der Ort dieser Liste</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>In %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 may not be read.</source>
        <translation>%1 darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 can only be read.</source>
        <translation>%1 kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>MeldaDo does not know this kind of address: %1</source>
        <translation>MeldaDo kennt diese Art von Adresse nicht: %1</translation>
    </message>
    <message>
        <source>This list was made by a newer MeldaDo.</source>
        <translation>Diese Liste stammt von einem neueren MeldaDo.</translation>
    </message>
    <message>
        <source>This is larger than MeldaDo can keep.</source>
        <translation>Das ist größer, als MeldaDo behalten kann.</translation>
    </message>
    <message>
        <source>The beginning of this list has not arrived yet.</source>
        <translation>Der Anfang dieser Liste ist noch nicht angekommen.</translation>
    </message>
    <message>
        <source>This task is not here any more.</source>
        <translation>Diese Aufgabe ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The tasks of this list are written in a way that MeldaDo does not know.</source>
        <translation>Die Aufgaben dieser Liste sind so geschrieben, wie MeldaDo es nicht kennt.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>Das ging nicht.</translation>
    </message>
    <message>
        <source>Is it spelt right, and is its drive connected?</source>
        <translation>Ist es richtig geschrieben, und ist das Laufwerk verbunden?</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>Darin wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Your changes are kept in this window and tried again by themselves.</source>
        <translation>Deine Änderungen bleiben in diesem Fenster und werden von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>What you see is kept; changes by others appear when it is back.</source>
        <translation>Was du siehst, bleibt; Änderungen von anderen erscheinen, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>meldado::ui::ListPane</name>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · Saved</source>
        <translation>%1 · Gespeichert</translation>
    </message>
    <message>
        <source>%1 · Saving…</source>
        <translation>%1 · Wird gespeichert …</translation>
    </message>
    <message>
        <source>%1 · Not saved</source>
        <translation>%1 · Nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are only in this window.</source>
        <translation>
            <numerusform>%n Änderung ist nur in diesem Fenster.</numerusform>
            <numerusform>%n Änderungen sind nur in diesem Fenster.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving your last changes before closing…</source>
        <translation>Deine letzten Änderungen werden noch gespeichert …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This list was made by a newer MeldaDo. It is shown, and can be edited after an update.</source>
        <translation>Diese Liste stammt von einem neueren MeldaDo. Sie wird gezeigt und lässt sich nach einer Aktualisierung bearbeiten.</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message numerus="yes">
        <source>%n files in this folder could not be read. The rest of the list is shown. Nothing was changed.</source>
        <translation>
            <numerusform>%n Datei in diesem Ordner war nicht lesbar. Der Rest der Liste wird gezeigt. Nichts wurde geändert.</numerusform>
            <numerusform>%n Dateien in diesem Ordner waren nicht lesbar. Der Rest der Liste wird gezeigt. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files in this folder could not be read, and no list is in the rest. Nothing was changed.</source>
        <translation>
            <numerusform>%n Datei in diesem Ordner war nicht lesbar, und im Rest ist keine Liste. Nichts wurde geändert.</numerusform>
            <numerusform>%n Dateien in diesem Ordner waren nicht lesbar, und im Rest ist keine Liste. Nichts wurde geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n changes that are still on their way.</source>
        <translation>
            <numerusform>Wartet auf %n Änderung, die noch unterwegs ist.</numerusform>
            <numerusform>Wartet auf %n Änderungen, die noch unterwegs sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>meldado::ui::QuickAdd</name>
    <message>
        <source>Create %1</source>
        <translation>%1 neu anlegen</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>the first of several titles</comment>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>meldado::ui::RecognitionLabel</name>
    <message>
        <source>%1 d %2 h %3 min before</source>
        <translation>%1 T. %2 Std. %3 Min. vorher</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <translation>
            <numerusform>%n Woche vorher</numerusform>
            <numerusform>%n Wochen vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n Tag vorher</numerusform>
            <numerusform>%n Tage vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours before</source>
        <translation>
            <numerusform>%n Stunde vorher</numerusform>
            <numerusform>%n Stunden vorher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes before</source>
        <translation>
            <numerusform>%n Minute vorher</numerusform>
            <numerusform>%n Minuten vorher</numerusform>
        </translation>
    </message>
    <message>
        <source>at its time</source>
        <translation>zur Zeit</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a last day</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>%1, once done</source>
        <comment>a repeat that counts from when it was done</comment>
        <translation>%1 nach Erledigung</translation>
    </message>
    <message>
        <source>%1 priority</source>
        <translation>Priorität: %1</translation>
    </message>
</context>
<context>
    <name>meldado::ui::RepeatLabel</name>
    <message>
        <source>every day</source>
        <translation>täglich</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>wöchentlich</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>monatlich</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>jeden Monat</numerusform>
            <numerusform>alle %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jährlich</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>jedes Jahr</numerusform>
            <numerusform>alle %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>wiederholt sich</translation>
    </message>
    <message>
        <source>every weekday</source>
        <translation>werktags</translation>
    </message>
    <message>
        <source>every weekend</source>
        <translation>am Wochenende</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tage</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the days of a week</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>a day of the week, or some</comment>
        <translation>jeden %1</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>every 2 weeks, on days of the week</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>last %1 of the month</source>
        <translation>letzter %1 im Monat</translation>
    </message>
    <message>
        <source>first %1 of the month</source>
        <translation>erster %1 im Monat</translation>
    </message>
    <message>
        <source>second %1 of the month</source>
        <translation>zweiter %1 im Monat</translation>
    </message>
    <message>
        <source>third %1 of the month</source>
        <translation>dritter %1 im Monat</translation>
    </message>
    <message>
        <source>fourth %1 of the month</source>
        <translation>vierter %1 im Monat</translation>
    </message>
    <message>
        <source>last day of the month</source>
        <translation>letzter Tag im Monat</translation>
    </message>
    <message>
        <source>every month on day %1</source>
        <translation>monatlich am %1.</translation>
    </message>
    <message>
        <source>every year on %1</source>
        <translation>jährlich am %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of any year</comment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>Über MeldaDo</translation>
    </message>
    <message>
        <source>MeldaDo %1</source>
        <translation>MeldaDo %1</translation>
    </message>
    <message>
        <source>Ordered to-do lists, shared without an account. Free software under the MIT licence.</source>
        <translation>Geordnete Aufgabenlisten, geteilt ohne Konto. Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
    <message>
        <source>folder backup</source>
        <translation>Ordner Sicherung</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>library licence open source</source>
        <translation>Bibliothek Lizenz Open Source</translation>
    </message>
    <message>
        <source>Hide the licence texts</source>
        <translation>Lizenztexte ausblenden</translation>
    </message>
    <message>
        <source>Show the licence texts</source>
        <translation>Lizenztexte anzeigen</translation>
    </message>
</context>
<context>
    <name>AccessibilityPage</name>
    <message>
        <source>Accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Black and white, strong outlines, and a border around what is selected.</source>
        <translation>Schwarz und Weiß, kräftige Umrisse und ein Rahmen um das Ausgewählte.</translation>
    </message>
    <message>
        <source>theme colours vision</source>
        <translation>Design Farben Sehen</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Rows that slide, circles that fill.</source>
        <translation>Zeilen, die gleiten, Kreise, die sich füllen.</translation>
    </message>
    <message>
        <source>reduce motion animation</source>
        <translation>Bewegung reduzieren Animation</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Screen readers</source>
        <translation>Bildschirmleser</translation>
    </message>
    <message>
        <source>Everything has a name, and what happens is said. Nothing needs to be set.</source>
        <translation>Alles hat einen Namen, und was geschieht, wird gesagt. Es muss nichts eingestellt werden.</translation>
    </message>
    <message>
        <source>orca nvda voice</source>
        <translation>orca nvda Sprachausgabe Vorlesen</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>colours dark night contrast</source>
        <translation>Farben dunkel Nacht Kontrast</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>More tasks on the screen.</source>
        <translation>Mehr Aufgaben auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>dense height</source>
        <translation>dicht Höhe eng</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close settings</source>
        <translation>Einstellungen schließen</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>New tasks go to</source>
        <translation>Neue Aufgaben kommen</translation>
    </message>
    <message>
        <source>add order</source>
        <translation>hinzufügen Reihenfolge</translation>
    </message>
    <message>
        <source>The end of the list</source>
        <translation>Ans Ende der Liste</translation>
    </message>
    <message>
        <source>The top of the list</source>
        <translation>An den Anfang der Liste</translation>
    </message>
    <message>
        <source>Show tasks that are done</source>
        <translation>Erledigte Aufgaben anzeigen</translation>
    </message>
    <message>
        <source>Otherwise what you tick goes away after a moment, and is offered below the list.</source>
        <translation>Sonst verschwindet nach einem Moment, was du abhakst, und steht unter der Liste bereit.</translation>
    </message>
    <message>
        <source>completed hide</source>
        <translation>fertig ausblenden verbergen</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everything here can be done without a mouse.</source>
        <translation>Alles hier geht auch ohne Maus.</translation>
    </message>
</context>
<context>
    <name>PartsTable</name>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>Lucide icons</source>
        <translation>Lucide-Symbole</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>Seite: %1</translation>
    </message>
    <message>
        <source>No setting is called “%1”.</source>
        <translation>Keine Einstellung heißt „%1“.</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>font large zoom scale</source>
        <translation>Schrift groß Zoom Skalierung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>This is how large it will be.</source>
        <translation>So groß wird es.</translation>
    </message>
</context>
</TS>
