<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
    <message>
        <source>Letter keys in the review</source>
        <translation>Buchstabentasten beim Prüfen</translation>
    </message>
    <message>
        <source>J and K go from task to task, 1 to 9 choose. Off: only keys with Ctrl or Alt, arrows and Enter.</source>
        <translation>J und K gehen von Aufgabe zu Aufgabe, 1 bis 9 wählen. Aus: nur Tasten mit Strg oder Alt, Pfeile und Eingabe.</translation>
    </message>
    <message>
        <source>keyboard shortcuts changes</source>
        <translation>Tastatur Kürzel Änderungen</translation>
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
    <name>BringBackDialog</name>
    <message>
        <source>Bring back the list as of %1?</source>
        <translation>Die Liste mit dem Stand %1 zurückholen?</translation>
    </message>
    <message>
        <source>%1. It can be undone, and nothing is erased from history.</source>
        <translation>%1. Das lässt sich rückgängig machen, und im Verlauf wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>The list says that already.</source>
        <translation>Die Liste ist schon so.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ChangeFilter</name>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Whose changes are shown</source>
        <translation>Wessen Änderungen gezeigt werden</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Nicht gewählt</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>came</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>went</source>
        <translation>weggefallen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, with what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Delete takes it away</source>
        <translation>Entf nimmt es weg</translation>
    </message>
</context>
<context>
    <name>ChipStrip</name>
    <message>
        <source>Recognised in the text</source>
        <translation>Im Text erkannt</translation>
    </message>
</context>
<context>
    <name>ChipsField</name>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1: %2</translation>
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
    <name>ColorMenu</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>CommentsField</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, when, what</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter begins a line</source>
        <translation>Eingabe sendet, Umschalt+Eingabe beginnt eine Zeile</translation>
    </message>
    <message>
        <source>Delete takes it away</source>
        <translation>Entf nimmt es weg</translation>
    </message>
    <message>
        <source>Delete the comment</source>
        <translation>Kommentar löschen</translation>
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
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>%1 · %2</source>
        <comment>Mon 2 Nov, 3 days late</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>DatePicker</name>
    <message>
        <source>fri 5pm, in 3 days…</source>
        <translation>fr 17 uhr, in 3 tagen …</translation>
    </message>
    <message>
        <source>%1 in words</source>
        <comment>a field of a task</comment>
        <translation>%1 in Worten</translation>
    </message>
    <message>
        <source>%1 · Enter</source>
        <translation>%1 · Eingabe</translation>
    </message>
    <message>
        <source>No date in this yet</source>
        <translation>Noch kein Datum darin</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>Tomorrow, Sun</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Kein Datum</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten von %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a list</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>The day you want to do it</source>
        <translation>Der Tag, an dem du es tun willst</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>The last possible day</source>
        <translation>Der letzte mögliche Tag</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>For</source>
        <comment>a person</comment>
        <translation>Für</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichworte</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Subtasks</source>
        <translation>Unteraufgaben</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf …</translation>
    </message>
    <message>
        <source>History of this task</source>
        <translation>Verlauf dieser Aufgabe</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
    <message>
        <source>“%1” is not opened: only links to the web and to mail addresses are.</source>
        <translation>„%1“ wird nicht geöffnet, nur Links ins Web und zu E-Mail-Adressen.</translation>
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
    <name>FieldChangeLine</name>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>Bring back %1</source>
        <comment>a field</comment>
        <translation>%1 zurückholen</translation>
    </message>
</context>
<context>
    <name>FieldChoice</name>
    <message>
        <source>Changed again: choose once more</source>
        <translation>Wieder geändert: bitte noch einmal wählen</translation>
    </message>
    <message>
        <source>More for %1</source>
        <comment>a field</comment>
        <translation>Mehr für %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how it was chosen, a value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>As it was before</source>
        <translation>Wie es vorher war</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Write my own</source>
        <translation>Selbst schreiben</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Add files to the task</source>
        <translation>Dateien zur Aufgabe hinzufügen</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Take off the task</source>
        <translation>Von der Aufgabe nehmen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Look at %1</source>
        <comment>a picture among the files</comment>
        <translation>%1 ansehen</translation>
    </message>
</context>
<context>
    <name>FileSaver</name>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>%1, %2</source>
        <comment>a file and its size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Enter opens it, Delete takes it off the task</source>
        <translation>Eingabe öffnet sie, Entf nimmt sie von der Aufgabe</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Was mit %1 getan werden kann</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message numerus="yes">
        <source>Adding %n files…</source>
        <translation>
            <numerusform>%n Datei wird hinzugefügt…</numerusform>
            <numerusform>%n Dateien werden hinzugefügt…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in all lists</source>
        <translation>In allen Listen suchen</translation>
    </message>
    <message>
        <source>Filter these tasks</source>
        <translation>Diese Aufgaben filtern</translation>
    </message>
    <message>
        <source>Show all tasks again</source>
        <translation>Wieder alle Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Keep this search in the filter</source>
        <translation>Diese Suche im Filter behalten</translation>
    </message>
    <message>
        <source>Save as filter…</source>
        <translation>Als Filter speichern …</translation>
    </message>
    <message>
        <source>Choose what to look for</source>
        <translation>Auswählen, wonach gesucht wird</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
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
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>FilterName</name>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FindPalette</name>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>Filter these tasks</source>
        <translation>Diese Aufgaben filtern</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Hide done tasks</source>
        <translation>Erledigte ausblenden</translation>
    </message>
    <message>
        <source>Show done tasks</source>
        <translation>Erledigte Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Show or hide the lists</source>
        <translation>Listen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Aussehen</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Aussehen</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Aussehen wie im System</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
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
        <source>Ctrl+Shift+N</source>
        <translation>Strg+Umschalt+N</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Strg+Umschalt+R</translation>
    </message>
    <message>
        <source>Share the list, people</source>
        <translation>Die Liste teilen, Personen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>Open an invite…</source>
        <translation>Einladung öffnen …</translation>
    </message>
</context>
<context>
    <name>FindPane</name>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Go to a list, a task, a command…</source>
        <translation>Zu einer Liste, einer Aufgabe, einem Befehl …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter goes there</source>
        <translation>Pfeiltasten wählen, Eingabe führt hin</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
</context>
<context>
    <name>FindRow</name>
    <message>
        <source>%1, %2</source>
        <comment>what was found, and where</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message numerus="yes">
        <source>Take %n tasks out of the trash?</source>
        <translation>
            <numerusform>%n Aufgabe aus dem Papierkorb nehmen?</numerusform>
            <numerusform>%n Aufgaben aus dem Papierkorb nehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Take “%1” out of the trash?</source>
        <translation>„%1“ aus dem Papierkorb nehmen?</translation>
    </message>
    <message>
        <source>It cannot be brought back from here any more. Nothing is erased: the history of its list still has it, on every computer that has the list.</source>
        <translation>Von hier kann es danach nicht mehr zurückgeholt werden. Gelöscht wird nichts: Der Verlauf der Liste hat es weiterhin, auf jedem Computer, der die Liste hat.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Hier behalten</translation>
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
    <message>
        <source>Show Today at the side</source>
        <translation>„Heute“ in der Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Show Upcoming at the side</source>
        <translation>„Demnächst“ in der Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Show All at the side</source>
        <translation>„Alle“ in der Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Show Done at the side</source>
        <translation>„Erledigt“ in der Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Show Trash at the side</source>
        <translation>„Papierkorb“ in der Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Add a task from anywhere</source>
        <translation>Von überall eine Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>global shortcut keys quick add</source>
        <translation>globale Tastenkombination Tasten schnell hinzufügen</translation>
    </message>
    <message>
        <source>Another program has these keys. Choose others.</source>
        <translation>Ein anderes Programm hat diese Tasten. Wähle andere.</translation>
    </message>
    <message>
        <source>The desktop is asked for them.</source>
        <translation>Die Arbeitsumgebung wird danach gefragt.</translation>
    </message>
    <message>
        <source>Keys that open a small window, whatever is in front of you.</source>
        <translation>Tasten, die ein kleines Fenster öffnen, was auch immer du gerade vor dir hast.</translation>
    </message>
    <message>
        <source>Keys to add a task from anywhere</source>
        <translation>Tasten, um von überall eine Aufgabe hinzuzufügen</translation>
    </message>
    <message>
        <source>Here only the desktop gives such keys: in its settings, let them start “meldado --quick-add”.</source>
        <translation>Hier vergibt nur die Arbeitsumgebung solche Tasten: Lass sie in deren Einstellungen „meldado --quick-add“ starten.</translation>
    </message>
    <message>
        <source>The desktop did not give these keys. In its settings, let keys start “meldado --quick-add”.</source>
        <translation>Die Arbeitsumgebung hat diese Tasten nicht vergeben. Lass in ihren Einstellungen Tasten „meldado --quick-add“ starten.</translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Open the group</source>
        <translation>Gruppe aufklappen</translation>
    </message>
    <message>
        <source>Close the group</source>
        <translation>Gruppe zuklappen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
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
        <source>Delete the group, keep its lists</source>
        <translation>Gruppe löschen, Listen behalten</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>HistoryBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>In history: %1</source>
        <translation>Im Verlauf: %1</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <comment>a list, a moment</comment>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>History of this task</source>
        <translation>Verlauf dieser Aufgabe</translation>
    </message>
    <message>
        <source>What was deleted or changed</source>
        <translation>Was gelöscht oder geändert wurde</translation>
    </message>
    <message>
        <source>As it was; nothing here can be edited</source>
        <translation>Wie es war; hier lässt sich nichts bearbeiten</translation>
    </message>
    <message>
        <source>History of this list</source>
        <translation>Verlauf dieser Liste</translation>
    </message>
    <message>
        <source>A change earlier</source>
        <translation>Eine Änderung früher</translation>
    </message>
    <message>
        <source>A change earlier (Alt+↓)</source>
        <translation>Eine Änderung früher (Alt+↓)</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>A change later</source>
        <translation>Eine Änderung später</translation>
    </message>
    <message>
        <source>A change later (Alt+↑)</source>
        <translation>Eine Änderung später (Alt+↑)</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Was sich seitdem geändert hat</translation>
    </message>
    <message>
        <source>Nothing changed since.</source>
        <translation>Seitdem hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Changes of this list</source>
        <translation>Änderungen dieser Liste</translation>
    </message>
    <message>
        <source>Found in history</source>
        <translation>Im Verlauf gefunden</translation>
    </message>
    <message>
        <source>Versions of this task</source>
        <translation>Fassungen dieser Aufgabe</translation>
    </message>
    <message>
        <source>Nothing was left unchosen.</source>
        <translation>Nichts blieb ungewählt.</translation>
    </message>
    <message>
        <source>Nothing found in history.</source>
        <translation>Im Verlauf nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing happened here yet.</source>
        <translation>Hier ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Tasks then</source>
        <translation>Aufgaben damals</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
</context>
<context>
    <name>IconPicker</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>Briefcase</source>
        <translation>Aktentasche</translation>
    </message>
    <message>
        <source>Shopping cart</source>
        <translation>Einkaufswagen</translation>
    </message>
    <message>
        <source>Cutlery</source>
        <translation>Besteck</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Mortarboard</source>
        <translation>Doktorhut</translation>
    </message>
    <message>
        <source>Aeroplane</source>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>Dumbbell</source>
        <translation>Hantel</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Paw</source>
        <translation>Pfote</translation>
    </message>
    <message>
        <source>Spanner</source>
        <translation>Schraubenschlüssel</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Geldbörse</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
</context>
<context>
    <name>InviteChooser</name>
    <message>
        <source>Open an invite</source>
        <translation>Einladung öffnen</translation>
    </message>
    <message>
        <source>Invites (*.meldado-invite)</source>
        <translation>Einladungen (*.meldado-invite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Invite someone to %1</source>
        <translation>Jemanden zu %1 einladen</translation>
    </message>
</context>
<context>
    <name>InvitePane</name>
    <message>
        <source>QR code of the invite</source>
        <translation>QR-Code der Einladung</translation>
    </message>
    <message>
        <source>This invite is too long for a QR code. Send the link or the file.</source>
        <translation>Diese Einladung ist zu lang für einen QR-Code. Schicke den Link oder die Datei.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Save file…</source>
        <translation>Datei sichern …</translation>
    </message>
    <message>
        <source>An invite tells which list it is and what its folder is called. It opens nothing by itself: who joins needs the folder as well.</source>
        <translation>Eine Einladung sagt, welche Liste es ist und wie ihr Ordner heißt. Sie allein öffnet nichts: Wer beitritt, braucht auch den Ordner.</translation>
    </message>
</context>
<context>
    <name>InviteSaver</name>
    <message>
        <source>Save the invite</source>
        <translation>Einladung sichern</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Open an invite</source>
        <translation>Einladung öffnen</translation>
    </message>
    <message>
        <source>Paste the link that you got, or open the file.</source>
        <translation>Füge den Link ein, den du bekommen hast, oder öffne die Datei.</translation>
    </message>
    <message>
        <source>Link, such as meldado:invite/…</source>
        <translation>Link, etwa meldado:invite/…</translation>
    </message>
    <message>
        <source>Link of the invite</source>
        <translation>Link der Einladung</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open a list&apos;s folder…</source>
        <translation>Ordner einer Liste öffnen …</translation>
    </message>
    <message>
        <source>Looking whether you have it already…</source>
        <translation>Es wird nachgesehen, ob sie schon da ist …</translation>
    </message>
    <message>
        <source>How should others see you?</source>
        <translation>Wie sollen andere dich sehen?</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Getting the list…</source>
        <translation>Die Liste wird geholt …</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>With Ctrl, Alt or the system key…</source>
        <translation>Mit Strg, Alt oder der Systemtaste …</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Drücke die Tasten …</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>%1: switch off</source>
        <translation>%1: ausschalten</translation>
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
        <source>Details of the task</source>
        <translation>Einzelheiten der Aufgabe</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Strg+T</translation>
    </message>
    <message>
        <source>When to do it</source>
        <translation>Wann sie getan wird</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Strg+Umschalt+T</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
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
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Go to a list, a task, a command</source>
        <translation>Zu einer Liste, einer Aufgabe, einem Befehl</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Filter these tasks</source>
        <translation>Diese Aufgaben filtern</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Strg+Umschalt+M</translation>
    </message>
    <message>
        <source>Move to another place or list</source>
        <translation>An eine andere Stelle oder in eine andere Liste</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>In the trash: bring back</source>
        <translation>Im Papierkorb: zurückholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Strg+Umschalt+N</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation>Strg+Umschalt+G</translation>
    </message>
    <message>
        <source>New group of lists</source>
        <translation>Neue Gruppe von Listen</translation>
    </message>
    <message>
        <source>Shift+Del</source>
        <translation>Umschalt+Entf</translation>
    </message>
    <message>
        <source>In the trash: take out of it</source>
        <translation>Im Papierkorb: herausnehmen</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
    <message>
        <source>History of the task</source>
        <translation>Verlauf der Aufgabe</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Strg+Umschalt+I</translation>
    </message>
    <message>
        <source>History of the list</source>
        <translation>Verlauf der Liste</translation>
    </message>
    <message>
        <source>In history: a change later or earlier</source>
        <translation>Im Verlauf: eine Änderung später oder früher</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Strg+Umschalt+R</translation>
    </message>
    <message>
        <source>Review what several people changed</source>
        <translation>Prüfen, was mehrere geändert haben</translation>
    </message>
    <message>
        <source>J K, 1 … 9</source>
        <translation>J K, 1 … 9</translation>
    </message>
    <message>
        <source>In the review: next and previous task, choose a version</source>
        <translation>Beim Prüfen: nächste und vorige Aufgabe, eine Fassung wählen</translation>
    </message>
    <message>
        <source>0 B E</source>
        <translation>0 B E</translation>
    </message>
    <message>
        <source>In the review: as before, both, write my own</source>
        <translation>Beim Prüfen: wie vorher, beides, selbst schreiben</translation>
    </message>
    <message>
        <source>Enter, Ctrl+Enter</source>
        <translation>Eingabe, Strg+Eingabe</translation>
    </message>
    <message>
        <source>In the review: apply and go on, apply and close</source>
        <translation>Beim Prüfen: anwenden und weiter, anwenden und schließen</translation>
    </message>
    <message>
        <source>A, H, L</source>
        <translation>A, H, L</translation>
    </message>
    <message>
        <source>In the review: all remaining, history, later</source>
        <translation>Beim Prüfen: alle übrigen, Verlauf, später</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>Sharing of the list</source>
        <translation>Die Liste teilen</translation>
    </message>
    <message>
        <source>Alt+Shift+→ ←</source>
        <translation>Alt+Umschalt+→ ←</translation>
    </message>
    <message>
        <source>Make it a subtask, or one level up</source>
        <translation>Zur Unteraufgabe machen, oder eine Ebene höher</translation>
    </message>
    <message>
        <source>Open or close what is below a task</source>
        <translation>Auf- oder zuklappen, was unter einer Aufgabe steht</translation>
    </message>
    <message>
        <source>Shift+↑ ↓, Ctrl+A</source>
        <translation>Umschalt+↑ ↓, Strg+A</translation>
    </message>
    <message>
        <source>Choose several tasks</source>
        <translation>Mehrere Aufgaben auswählen</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>All that can be done with a task</source>
        <translation>Alles, was mit einer Aufgabe getan werden kann</translation>
    </message>
    <message>
        <source>Ctrl+1 … 9</source>
        <translation>Strg+1 … 9</translation>
    </message>
    <message>
        <source>Go to the inbox, to Today, to a list</source>
        <translation>Zum Eingang, zu Heute, zu einer Liste</translation>
    </message>
    <message>
        <source>Alt+← →</source>
        <translation>Alt+← →</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Zurück, vor</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Umschalt+F6</translation>
    </message>
    <message>
        <source>Next part of the window, the one before</source>
        <translation>Nächster Teil des Fensters, voriger</translation>
    </message>
    <message>
        <source>Show or hide the lists</source>
        <translation>Listen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>A letter</source>
        <translation>Ein Buchstabe</translation>
    </message>
    <message>
        <source>Go to the next task that begins so</source>
        <translation>Zur nächsten Aufgabe gehen, die so beginnt</translation>
    </message>
</context>
<context>
    <name>LargeFileDialog</name>
    <message>
        <source>Add a large file?</source>
        <translation>Große Datei hinzufügen?</translation>
    </message>
    <message>
        <source>Add for everyone</source>
        <translation>Für alle hinzufügen</translation>
    </message>
    <message>
        <source>Don&apos;t add</source>
        <translation>Nicht hinzufügen</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open %1?</source>
        <translation>%1 öffnen?</translation>
    </message>
</context>
<context>
    <name>ListAndDetails</name>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n tasks</source>
        <comment>Deadline</comment>
        <translation>
            <numerusform>%1 · %n Aufgabe</numerusform>
            <numerusform>%1 · %n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>Deadline, a task</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>Hide done tasks</source>
        <translation>Erledigte ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Show %n done tasks</source>
        <translation>
            <numerusform>%n erledigte Aufgabe zeigen</numerusform>
            <numerusform>%n erledigte Aufgaben zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter these tasks</source>
        <translation>Diese Aufgaben filtern</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
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
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Strg+Umschalt+I</translation>
    </message>
    <message>
        <source>Sharing…</source>
        <translation>Teilen …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>Open an invite…</source>
        <translation>Einladung öffnen …</translation>
    </message>
    <message>
        <source>Show done tasks</source>
        <translation>Erledigte Aufgaben zeigen</translation>
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
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n done tasks</source>
        <translation>
            <numerusform>%n erledigte Aufgabe zeigen</numerusform>
            <numerusform>%n erledigte Aufgaben zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in open tasks.</source>
        <translation>Nichts in offenen Aufgaben.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Show done tasks</source>
        <translation>Erledigte Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Drag to order, or Alt+↑ ↓</source>
        <translation>Zum Ordnen ziehen oder Alt+↑ ↓</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Deleted task</source>
        <translation>Gelöschte Aufgabe</translation>
    </message>
    <message>
        <source>For example “Call mum tomorrow 5pm”</source>
        <translation>Zum Beispiel „Mama anrufen morgen 17 Uhr“</translation>
    </message>
    <message>
        <source>What needs doing? For example “Call mum tomorrow 5pm”</source>
        <translation>Was ist zu tun? Zum Beispiel „Mama anrufen morgen 17 Uhr“</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Open an invite…</source>
        <translation>Einladung öffnen …</translation>
    </message>
    <message>
        <source>Search in history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Nothing can be added here.</source>
        <translation>Hier kann nichts hinzugefügt werden.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 — MeldaDo</source>
        <translation>%1 — MeldaDo</translation>
    </message>
    <message>
        <source>%1 as of %2 — MeldaDo</source>
        <comment>a list, a moment</comment>
        <translation>%1, Stand %2 — MeldaDo</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>MergedChanges</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, what became of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, what to do</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>Calendar, %1</source>
        <translation>Kalender, %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a month and a year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>MovePicker</name>
    <message>
        <source>List, section or task</source>
        <translation>Liste, Abschnitt oder Aufgabe</translation>
    </message>
    <message>
        <source>Search where to move</source>
        <translation>Ziel suchen</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>MoveTarget</name>
    <message>
        <source>Show places in %1</source>
        <comment>a list</comment>
        <translation>Stellen in %1 zeigen</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Your colour</source>
        <translation>Deine Farbe</translation>
    </message>
</context>
<context>
    <name>NewNameField</name>
    <message>
        <source>Name of the new group</source>
        <translation>Name der neuen Gruppe</translation>
    </message>
    <message>
        <source>Name of the new list</source>
        <translation>Name der neuen Liste</translation>
    </message>
</context>
<context>
    <name>NotesField</name>
    <message>
        <source>Notes in Markdown</source>
        <translation>Notizen in Markdown</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Notes: %1</source>
        <translation>Notizen: %1</translation>
    </message>
    <message>
        <source>Add notes</source>
        <translation>Notizen schreiben</translation>
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
    <name>OfferMenu</name>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Take out of the trash…</source>
        <translation>Aus dem Papierkorb nehmen…</translation>
    </message>
    <message>
        <source>Shift+Del</source>
        <translation>Umschalt+Entf</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
</context>
<context>
    <name>OwnValue</name>
    <message>
        <source>Your own: %1</source>
        <comment>a field</comment>
        <translation>Dein eigenes: %1</translation>
    </message>
    <message>
        <source>This was not understood</source>
        <translation>Das wurde nicht verstanden</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
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
    <name>PastPane</name>
    <message>
        <source>Tasks as of %1</source>
        <translation>Aufgaben, Stand %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>There was nothing in this list.</source>
        <translation>In dieser Liste war nichts.</translation>
    </message>
    <message>
        <source>Bring back this task</source>
        <translation>Diese Aufgabe zurückholen</translation>
    </message>
    <message>
        <source>Bring back list…</source>
        <translation>Liste zurückholen…</translation>
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
    <message>
        <source>%1 · to %2</source>
        <comment>the first of several titles, a list</comment>
        <translation>%1 · nach %2</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>For</source>
        <comment>a person</comment>
        <translation>Für</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>PicturePopup</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PriorityField</name>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Keine Priorität</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Niedrige Priorität</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Medium priority</source>
        <translation>Mittlere Priorität</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Hohe Priorität</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>QueryChip</name>
    <message>
        <source>Space: the opposite. Delete takes it away</source>
        <translation>Leertaste: das Gegenteil. Entf nimmt es weg</translation>
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
    <name>QuickAddWindow</name>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
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
        <source>Enter adds · Shift+Enter adds, and another · Ctrl+Enter adds and opens</source>
        <translation>Eingabe fügt hinzu · Umschalt+Eingabe fügt hinzu, und noch eine · Strg+Eingabe fügt hinzu und öffnet</translation>
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
    <name>RemindersField</name>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Add reminder</source>
        <translation>Erinnerung hinzufügen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>10 min before · needs a date</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not understood. For example “tomorrow 9:00” or “30 min before”.</source>
        <translation>Nicht verstanden. Zum Beispiel „morgen 9:00“ oder „30 Min. vorher“.</translation>
    </message>
    <message>
        <source>This needs a time of day: set it in When.</source>
        <translation>Das braucht eine Uhrzeit: lege sie bei „Wann“ fest.</translation>
    </message>
    <message>
        <source>This needs a date: set When first.</source>
        <translation>Das braucht ein Datum: lege zuerst „Wann“ fest.</translation>
    </message>
</context>
<context>
    <name>RepeatField</name>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>RepeatPicker</name>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Jährlich</translation>
    </message>
    <message>
        <source>Every</source>
        <comment>2 weeks</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>How many between two</source>
        <translation>Wie viele dazwischen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>On day %1</source>
        <comment>of a month</comment>
        <translation>Am %1.</translation>
    </message>
    <message>
        <source>On the last day</source>
        <translation>Am letzten Tag</translation>
    </message>
    <message>
        <source>On the %1 %2</source>
        <comment>third, Friday</comment>
        <translation>Am %1 %2</translation>
    </message>
    <message>
        <source>After the plan</source>
        <translation>Nach dem Plan</translation>
    </message>
    <message>
        <source>The next date is counted from the day that was planned</source>
        <translation>Das nächste Datum zählt ab dem geplanten Tag</translation>
    </message>
    <message>
        <source>After I finish</source>
        <translation>Wenn ich fertig bin</translation>
    </message>
    <message>
        <source>The next date is counted from the day on which it was done</source>
        <translation>Das nächste Datum zählt ab dem Tag, an dem es getan wurde</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>Bis …</translation>
    </message>
    <message>
        <source>So many times…</source>
        <translation>So viele Male …</translation>
    </message>
    <message>
        <source>Until, in words</source>
        <translation>Bis, in Worten</translation>
    </message>
    <message>
        <source>How often, this time included</source>
        <translation>Wie oft, dieses Mal eingeschlossen</translation>
    </message>
    <message>
        <source>times, this one included</source>
        <translation>Mal, dieses eingeschlossen</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächste: %1</translation>
    </message>
    <message>
        <source>No date comes after this one</source>
        <translation>Danach kommt kein Datum mehr</translation>
    </message>
    <message>
        <source>Skip once</source>
        <translation>Einmal auslassen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Go on repeating</source>
        <translation>Weiter wiederholen</translation>
    </message>
    <message>
        <source>Pause repeating</source>
        <translation>Wiederholung anhalten</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>Result: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>All remaining</source>
        <translation>Alle übrigen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Apply and next</source>
        <translation>Anwenden und weiter</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>ReviewButton</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Several people changed the same (Ctrl+Shift+R)</source>
        <translation>Mehrere haben dasselbe geändert (Strg+Umschalt+R)</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
</context>
<context>
    <name>ReviewHeader</name>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>Review changes — %1 of %2</source>
        <translation>Änderungen prüfen — %1 von %2</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Alle Listen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Which lists are reviewed</source>
        <translation>Welche Listen geprüft werden</translation>
    </message>
    <message>
        <source>History of this task</source>
        <translation>Verlauf dieser Aufgabe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ReviewMark</name>
    <message>
        <source>Review · %1</source>
        <translation>Prüfen · %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <comment>a task</comment>
        <translation>Geprüft: %1</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Review changes</source>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>What you don&apos;t choose stays in History.</source>
        <translation>Was du nicht wählst, bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>All changes are settled.</source>
        <translation>Alle Änderungen sind entschieden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RiskyFileDialog</name>
    <message>
        <source>Open this file?</source>
        <translation>Diese Datei öffnen?</translation>
    </message>
    <message>
        <source>“%1” may be a program. Open it only if you know who added it and why.</source>
        <translation>„%1“ ist vielleicht ein Programm. Öffne es nur, wenn du weißt, wer es hinzugefügt hat und warum.</translation>
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
    <name>ScopeMenu</name>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Alle Listen</translation>
    </message>
</context>
<context>
    <name>SearchHint</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
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
    <name>SettledLines</name>
    <message>
        <source>Settled by itself</source>
        <translation>Von selbst entschieden</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share %1</source>
        <translation>%1 teilen</translation>
    </message>
    <message>
        <source>How should others see you?</source>
        <translation>Wie sollen andere dich sehen?</translation>
    </message>
    <message>
        <source>Your name goes with what you change from now on. Nothing is sent to anybody else. It can be changed in the settings.</source>
        <translation>Dein Name steht von nun an bei dem, was du änderst. An niemanden sonst wird etwas geschickt. In den Einstellungen lässt er sich ändern.</translation>
    </message>
    <message>
        <source>A folder you both can see</source>
        <translation>Ein Ordner, den alle Beteiligten sehen</translation>
    </message>
    <message>
        <source>The list gets a folder of its own in it, named after it.</source>
        <translation>Die Liste bekommt darin einen eigenen Ordner, der wie sie heißt.</translation>
    </message>
    <message>
        <source>Other folder: %1</source>
        <translation>Anderer Ordner: %1</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Looking for folders…</source>
        <translation>Ordner werden gesucht …</translation>
    </message>
    <message>
        <source>No folder of Dropbox, Nextcloud, ownCloud, Syncthing or OneDrive was found here, and no stick. Any folder that the others can open as well will do.</source>
        <translation>Hier wurde kein Ordner von Dropbox, Nextcloud, ownCloud, Syncthing oder OneDrive gefunden und kein Stick. Jeder Ordner, den auch die anderen öffnen können, ist recht.</translation>
    </message>
    <message>
        <source>In the folder %1</source>
        <translation>Im Ordner %1</translation>
    </message>
    <message>
        <source>Now share the folder itself with them, in the program that carries it. Then send this invite:</source>
        <translation>Gib nun den Ordner selbst für die anderen frei, in dem Programm, das ihn abgleicht. Schicke dann diese Einladung:</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Sharing…</source>
        <translation>Teilen …</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message>
        <source>Sharing</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>How others see you</source>
        <translation>Wie andere dich sehen</translation>
    </message>
    <message>
        <source>name colour person</source>
        <translation>Name Farbe Person</translation>
    </message>
    <message>
        <source>Your name and colour go with what you change from now on, in lists that you share.</source>
        <translation>Name und Farbe stehen von nun an bei dem, was du in geteilten Listen änderst.</translation>
    </message>
    <message>
        <source>Name of this computer</source>
        <translation>Name dieses Computers</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Pause everything</source>
        <translation>Alles anhalten</translation>
    </message>
    <message>
        <source>sync stop</source>
        <translation>Abgleich anhalten Pause</translation>
    </message>
    <message>
        <source>Nothing is sent or received until you go on. Your changes wait.</source>
        <translation>Bis du fortfährst, wird nichts gesendet und nichts empfangen. Deine Änderungen warten.</translation>
    </message>
    <message>
        <source>Shared lists</source>
        <translation>Geteilte Listen</translation>
    </message>
    <message>
        <source>folder way</source>
        <translation>Ordner Weg</translation>
    </message>
    <message>
        <source>No list is shared yet. The button with the people, above a list, begins it.</source>
        <translation>Noch ist keine Liste geteilt. Der Knopf mit den Personen über einer Liste beginnt damit.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>invite join</source>
        <translation>Einladung beitreten</translation>
    </message>
    <message>
        <source>Invites that you left for later.</source>
        <translation>Einladungen, die du für später gelassen hast.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>a list, a person</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open the invite to %1</source>
        <translation>Die Einladung zu %1 öffnen</translation>
    </message>
    <message>
        <source>Remove the invite to %1</source>
        <translation>Die Einladung zu %1 entfernen</translation>
    </message>
    <message>
        <source>Say when something needs you</source>
        <translation>Sagen, wenn etwas dich braucht</translation>
    </message>
    <message>
        <source>notifications review message</source>
        <translation>Benachrichtigungen Hinweis prüfen Meldung</translation>
    </message>
    <message>
        <source>After changes of others have come: once, how many tasks are to be reviewed.</source>
        <translation>Nachdem Änderungen anderer gekommen sind: einmal, wie viele Aufgaben zu prüfen sind.</translation>
    </message>
</context>
<context>
    <name>SharingPanel</name>
    <message>
        <source>Sharing %1</source>
        <translation>%1 teilen</translation>
    </message>
    <message>
        <source>This list is only on this computer. Share it through a folder that others can open as well: of a sync program, on a stick, on a network drive.</source>
        <translation>Diese Liste ist nur auf diesem Computer. Teile sie über einen Ordner, den auch andere öffnen können: den eines Abgleichprogramms, auf einem Stick, auf einem Netzlaufwerk.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>All sharing is paused.</source>
        <translation>Alles Teilen ist angehalten.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Invite someone…</source>
        <translation>Jemanden einladen …</translation>
    </message>
    <message>
        <source>Add a way…</source>
        <translation>Weg hinzufügen …</translation>
    </message>
    <message>
        <source>Share this list…</source>
        <translation>Diese Liste teilen …</translation>
    </message>
    <message>
        <source>Stop sharing…</source>
        <translation>Nicht mehr teilen …</translation>
    </message>
</context>
<context>
    <name>SharingSheets</name>
    <message>
        <source>Where is the folder now?</source>
        <translation>Wo ist der Ordner jetzt?</translation>
    </message>
    <message>
        <source>Keep the files on this computer</source>
        <translation>Die Dateien auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Take this way away?</source>
        <translation>Diesen Weg entfernen?</translation>
    </message>
    <message>
        <source>The list stays on this computer, with all that came. What is in the folder stays there: nothing is deleted, and whoever can open it can go on with it. Your later changes no longer go there.</source>
        <translation>Die Liste bleibt auf diesem Computer, mit allem, was gekommen ist. Was im Ordner liegt, bleibt dort: Nichts wird gelöscht, und wer ihn öffnen kann, kann damit weitermachen. Deine späteren Änderungen gehen nicht mehr dorthin.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Stop sharing %1?</source>
        <translation>%1 nicht mehr teilen?</translation>
    </message>
    <message>
        <source>The list stays on this computer, with all that came. The others keep what they have, and can go on with it in the folder: nothing is deleted there. Your later changes no longer go to them, nor theirs to you.</source>
        <translation>Die Liste bleibt auf diesem Computer, mit allem, was gekommen ist. Die anderen behalten, was sie haben, und können im Ordner damit weitermachen: Dort wird nichts gelöscht. Deine späteren Änderungen gehen nicht mehr zu ihnen und ihre nicht mehr zu dir.</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Nicht mehr teilen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>%1 keeps what was there until now. This list lies open in its folder: as long as %1 can open the folder, new changes can still be read and written there. To end that, take %1 out of the folder in the program that carries it, or share the list through another folder and take this way away.</source>
        <translation>%1 behält, was bis jetzt da war. Diese Liste liegt offen in ihrem Ordner: Solange %1 den Ordner öffnen kann, lassen sich neue Änderungen dort weiterhin lesen und schreiben. Um das zu beenden, nimm %1 in dem Programm, das den Ordner abgleicht, aus dem Ordner heraus, oder teile die Liste über einen anderen Ordner und entferne diesen Weg.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>A folder that the others can open as well</source>
        <translation>Ein Ordner, den auch die anderen öffnen können</translation>
    </message>
    <message>
        <source>Where is the list&apos;s folder?</source>
        <translation>Wo ist der Ordner der Liste?</translation>
    </message>
    <message>
        <source>Open a list&apos;s folder</source>
        <translation>Ordner einer Liste öffnen</translation>
    </message>
    <message>
        <source>A clock is wrong</source>
        <translation>Eine Uhr geht falsch</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>SidebarFoot</name>
    <message>
        <source>Sharing: %1</source>
        <translation>Teilen: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SidebarMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
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
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation>In eine Gruppe</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Neue Gruppe …</translation>
    </message>
    <message>
        <source>Icon…</source>
        <translation>Symbol …</translation>
    </message>
    <message>
        <source>Sharing…</source>
        <translation>Teilen …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, %n offen</numerusform>
            <numerusform>%1, %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SortBar</name>
    <message>
        <source>Back to my order</source>
        <translation>Zurück zu meiner Ordnung</translation>
    </message>
    <message>
        <source>Make this my order</source>
        <translation>Als meine Ordnung übernehmen</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>My order</source>
        <translation>Meine Ordnung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>When it was added</source>
        <translation>Wann hinzugefügt</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
</context>
<context>
    <name>SubtasksField</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Add a subtask</source>
        <translation>Unteraufgabe hinzufügen</translation>
    </message>
    <message>
        <source>New subtask title</source>
        <translation>Titel einer neuen Unteraufgabe</translation>
    </message>
</context>
<context>
    <name>TagMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
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
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Stichwort hinzufügen</translation>
    </message>
</context>
<context>
    <name>TaskDrop</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskFacts</name>
    <message>
        <source>Show what is under %1</source>
        <translation>Zeigen, was unter %1 steht</translation>
    </message>
    <message>
        <source>Hide what is under %1</source>
        <translation>Verbergen, was unter %1 steht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an action, a task</comment>
        <translation>%1: %2</translation>
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
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Make it a subtask</source>
        <translation>Zur Unteraufgabe machen</translation>
    </message>
    <message>
        <source>Alt+Shift+→</source>
        <translation>Alt+Umschalt+→</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>Eine Ebene höher</translation>
    </message>
    <message>
        <source>Alt+Shift+←</source>
        <translation>Alt+Umschalt+←</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
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
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Make it a task</source>
        <translation>Zur Aufgabe machen</translation>
    </message>
    <message>
        <source>Make it a section</source>
        <translation>Zum Abschnitt machen</translation>
    </message>
    <message>
        <source>When…</source>
        <translation>Wann …</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Strg+T</translation>
    </message>
    <message>
        <source>Deadline…</source>
        <translation>Frist …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Strg+Umschalt+T</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Stichworte …</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>Personen …</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Strg+Umschalt+M</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Go on repeating</source>
        <translation>Weiter wiederholen</translation>
    </message>
    <message>
        <source>Pause repeating</source>
        <translation>Wiederholung anhalten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
    <message>
        <source>Review changes…</source>
        <translation>Änderungen prüfen…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Strg+Umschalt+R</translation>
    </message>
    <message>
        <source>Make them lists</source>
        <translation>Zu Listen machen</translation>
    </message>
    <message>
        <source>Make it a list</source>
        <translation>Zu einer Liste machen</translation>
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
    <message>
        <source>priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>%1 of %2 subtasks done</source>
        <translation>%1 von %2 Unteraufgaben erledigt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1, %2 of %3, level %4</source>
        <translation>%1, %2 von %3, Ebene %4</translation>
    </message>
    <message>
        <source>repeating is paused</source>
        <translation>Wiederholung angehalten</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>wiederholt sich</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
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
<context>
    <name>TimeBar</name>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>TitleBox</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
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
    <name>ValueButton</name>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: none</source>
        <comment>a field without a value</comment>
        <translation>%1: keine</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>suggested: %1</source>
        <comment>why</comment>
        <translation>vorgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show all views</source>
        <translation>Alle Ansichten zeigen</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>sidebar views hide</source>
        <translation>Seitenleiste Ansichten ausblenden</translation>
    </message>
</context>
<context>
    <name>WayMenu</name>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Put back what is gone</source>
        <translation>Zurücklegen, was fehlt</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten …</translation>
    </message>
    <message>
        <source>Take this way away…</source>
        <translation>Diesen Weg entfernen …</translation>
    </message>
</context>
<context>
    <name>WayRow</name>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>WordsPicker</name>
    <message>
        <source>none of them</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a tag, which of the tasks have it</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Who %n tasks are for</source>
        <translation>
            <numerusform>Für wen %n Aufgabe ist</numerusform>
            <numerusform>Für wen %n Aufgaben sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n tasks</source>
        <translation>
            <numerusform>Stichworte von %n Aufgabe</numerusform>
            <numerusform>Stichworte von %n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Stichwort hinzufügen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichworte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>meldado::desktop::Composition</name>
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
    <name>meldado::ui::Agenda</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Noch nichts erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n erledigt</numerusform>
            <numerusform>%n erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>No open tasks</source>
        <translation>Keine offenen Aufgaben</translation>
    </message>
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
        <source>Some time ago</source>
        <translation>Irgendwann</translation>
    </message>
    <message>
        <source>Plan all for today</source>
        <translation>Alle für heute planen</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
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
    <message numerus="yes">
        <source>Added %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe hinzugefügt</numerusform>
            <numerusform>%n Aufgaben hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renamed %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe umbenannt</numerusform>
            <numerusform>%n Aufgaben umbenannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Completed %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe erledigt</numerusform>
            <numerusform>%n Aufgaben erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopened %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe wieder geöffnet</numerusform>
            <numerusform>%n Aufgaben wieder geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe gelöscht</numerusform>
            <numerusform>%n Aufgaben gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe zurückgeholt</numerusform>
            <numerusform>%n Aufgaben zurückgeholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe verschoben</numerusform>
            <numerusform>%n Aufgaben verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe geplant</numerusform>
            <numerusform>%n Aufgaben geplant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed how %n tasks repeat</source>
        <translation>
            <numerusform>Wiederholung von %n Aufgabe geändert</numerusform>
            <numerusform>Wiederholung von %n Aufgaben geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the reminders of %n tasks</source>
        <translation>
            <numerusform>Erinnerungen von %n Aufgabe geändert</numerusform>
            <numerusform>Erinnerungen von %n Aufgaben geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the tags of %n tasks</source>
        <translation>
            <numerusform>Stichworte von %n Aufgabe geändert</numerusform>
            <numerusform>Stichworte von %n Aufgaben geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed who %n tasks are for</source>
        <translation>
            <numerusform>Geändert, für wen %n Aufgabe ist</numerusform>
            <numerusform>Geändert, für wen %n Aufgaben sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the priority of %n tasks</source>
        <translation>
            <numerusform>Priorität von %n Aufgabe geändert</numerusform>
            <numerusform>Priorität von %n Aufgaben geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the notes of %n tasks</source>
        <translation>
            <numerusform>Notizen von %n Aufgabe geändert</numerusform>
            <numerusform>Notizen von %n Aufgaben geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed what %n tasks are</source>
        <translation>
            <numerusform>Geändert, was %n Aufgabe ist</numerusform>
            <numerusform>Geändert, was %n Aufgaben sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the files of %n tasks</source>
        <translation>
            <numerusform>Dateien von %n Aufgabe geändert</numerusform>
            <numerusform>Dateien von %n Aufgaben geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commented on %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe kommentiert</numerusform>
            <numerusform>%n Aufgaben kommentiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned %1</source>
        <translation>%1 geplant</translation>
    </message>
    <message>
        <source>Changed how %1 repeats</source>
        <translation>Wiederholung von %1 geändert</translation>
    </message>
    <message>
        <source>Changed the reminders of %1</source>
        <translation>Erinnerungen von %1 geändert</translation>
    </message>
    <message>
        <source>Changed the tags of %1</source>
        <translation>Stichworte von %1 geändert</translation>
    </message>
    <message>
        <source>Changed who %1 is for</source>
        <translation>Geändert, für wen %1 ist</translation>
    </message>
    <message>
        <source>Changed the priority of %1</source>
        <translation>Priorität von %1 geändert</translation>
    </message>
    <message>
        <source>Changed the notes of %1</source>
        <translation>Notizen von %1 geändert</translation>
    </message>
    <message>
        <source>Changed what %1 is</source>
        <translation>Geändert, was %1 ist</translation>
    </message>
    <message>
        <source>Changed the files of %1</source>
        <translation>Dateien von %1 geändert</translation>
    </message>
    <message>
        <source>Commented on %1</source>
        <translation>%1 kommentiert</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Added the list %1</source>
        <translation>Liste %1 angelegt</translation>
    </message>
    <message>
        <source>Renamed the list %1</source>
        <translation>Liste %1 umbenannt</translation>
    </message>
    <message>
        <source>Changed the list %1</source>
        <translation>Liste %1 geändert</translation>
    </message>
    <message>
        <source>Moved the list %1</source>
        <translation>Liste %1 verschoben</translation>
    </message>
    <message>
        <source>Deleted the list %1</source>
        <translation>Liste %1 gelöscht</translation>
    </message>
    <message>
        <source>Brought back the list %1</source>
        <translation>Liste %1 zurückgeholt</translation>
    </message>
    <message>
        <source>Kept what was being typed in %1</source>
        <translation>Getipptes in %1 behalten</translation>
    </message>
    <message>
        <source>Saved the filter %1</source>
        <translation>Filter %1 gespeichert</translation>
    </message>
    <message>
        <source>Renamed the filter %1</source>
        <translation>Filter %1 umbenannt</translation>
    </message>
    <message>
        <source>Changed the filter %1</source>
        <translation>Filter %1 geändert</translation>
    </message>
    <message>
        <source>Moved the filter %1</source>
        <translation>Filter %1 verschoben</translation>
    </message>
    <message>
        <source>Deleted the filter %1</source>
        <translation>Filter %1 gelöscht</translation>
    </message>
    <message>
        <source>Brought back the filter %1</source>
        <translation>Filter %1 zurückgeholt</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n tasks here from another list</source>
        <translation>
            <numerusform>%n Aufgabe aus einer anderen Liste hierher verschoben</numerusform>
            <numerusform>%n Aufgaben aus einer anderen Liste hierher verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n tasks to another list</source>
        <translation>
            <numerusform>%n Aufgabe in eine andere Liste verschoben</numerusform>
            <numerusform>%n Aufgaben in eine andere Liste verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicated %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe verdoppelt</numerusform>
            <numerusform>%n Aufgaben verdoppelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back %n lists</source>
        <translation>
            <numerusform>%n Liste zurückgeholt</numerusform>
            <numerusform>%n Listen zurückgeholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n lists</source>
        <translation>
            <numerusform>%n Liste gelöscht</numerusform>
            <numerusform>%n Listen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Put %1 in order</source>
        <comment>a list or view</comment>
        <translation>%1 geordnet</translation>
    </message>
    <message>
        <source>Moved %1 here from another list</source>
        <translation>%1 aus einer anderen Liste hierher verschoben</translation>
    </message>
    <message>
        <source>Moved %1 to another list</source>
        <translation>%1 in eine andere Liste verschoben</translation>
    </message>
    <message>
        <source>Duplicated %1</source>
        <translation>%1 verdoppelt</translation>
    </message>
    <message>
        <source>Added the group %1</source>
        <translation>Gruppe %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Renamed the group %1</source>
        <translation>Gruppe %1 umbenannt</translation>
    </message>
    <message>
        <source>Moved the group %1</source>
        <translation>Gruppe %1 verschoben</translation>
    </message>
    <message>
        <source>Opened or closed the group %1</source>
        <translation>Gruppe %1 auf- oder zugeklappt</translation>
    </message>
    <message>
        <source>Deleted the group %1</source>
        <translation>Gruppe %1 gelöscht</translation>
    </message>
    <message>
        <source>Brought back the group %1</source>
        <translation>Gruppe %1 zurückgeholt</translation>
    </message>
    <message numerus="yes">
        <source>Took %n tasks out of the trash</source>
        <translation>
            <numerusform>%n Aufgabe aus dem Papierkorb genommen</numerusform>
            <numerusform>%n Aufgaben aus dem Papierkorb genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took back adding %n tasks</source>
        <translation>
            <numerusform>Hinzufügen von %n Aufgabe zurückgenommen</numerusform>
            <numerusform>Hinzufügen von %n Aufgaben zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Took %1 out of the trash</source>
        <translation>%1 aus dem Papierkorb genommen</translation>
    </message>
    <message>
        <source>Took back adding %1</source>
        <translation>Hinzufügen von %1 zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>Brought back %n tasks from history</source>
        <translation>
            <numerusform>%n Aufgabe aus dem Verlauf zurückgeholt</numerusform>
            <numerusform>%n Aufgaben aus dem Verlauf zurückgeholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review: %n tasks</source>
        <translation>
            <numerusform>Geprüft: %n Aufgabe</numerusform>
            <numerusform>Geprüft: %n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought back %1 from history</source>
        <translation>%1 aus dem Verlauf zurückgeholt</translation>
    </message>
    <message>
        <source>Brought back %1 as it was</source>
        <comment>a list</comment>
        <translation>%1 zurückgeholt, wie es war</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <comment>a task or list of which was decided what counts</comment>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>Began to share the list</source>
        <translation>Begann die Liste zu teilen</translation>
    </message>
    <message>
        <source>Joined the list</source>
        <translation>Trat der Liste bei</translation>
    </message>
    <message>
        <source>Removed %1 from the list</source>
        <translation>Entfernte %1 aus der Liste</translation>
    </message>
    <message>
        <source>Archived the list %1</source>
        <translation>Liste %1 archiviert</translation>
    </message>
    <message>
        <source>Took the list %1 out of the archive</source>
        <translation>Liste %1 aus dem Archiv geholt</translation>
    </message>
</context>
<context>
    <name>meldado::ui::DateSentence</name>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a date of this year, as QDate writes it</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date of another year, as QDate writes it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day and a time</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n Tag zu spät</numerusform>
            <numerusform>%n Tage zu spät</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>dddd d MMM</source>
        <comment>a date as a heading, as QDate writes it</comment>
        <translation>dddd, d. MMM</translation>
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
    <name>meldado::ui::FieldSentence</name>
    <message>
        <source>Keep or delete</source>
        <translation>Behalten oder löschen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Paused repeating</source>
        <translation>Pausierte Wiederholung</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Task or section</source>
        <translation>Aufgabe oder Abschnitt</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichworte</translation>
    </message>
    <message>
        <source>For</source>
        <comment>people</comment>
        <translation>Für</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a task is</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a task is</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>meldado::ui::FileSentence</name>
    <message>
        <source>%1 is not there, so it was not added.</source>
        <translation>%1 ist nicht da und wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 is no file, so it was not added. Add the files that are in it.</source>
        <translation>%1 ist keine Datei und wurde nicht hinzugefügt. Füge die Dateien darin hinzu.</translation>
    </message>
    <message>
        <source>%1 is larger than %2, so it was not added. Put a link to it into the notes.</source>
        <translation>%1 ist größer als %2 und wurde nicht hinzugefügt. Schreibe einen Link darauf in die Notizen.</translation>
    </message>
    <message>
        <source>The disk is full, so %1 was not added. Make room, then add it again.</source>
        <translation>Der Datenträger ist voll, darum wurde %1 nicht hinzugefügt. Schaffe Platz und füge sie noch einmal hinzu.</translation>
    </message>
    <message>
        <source>%1 could not be read, so it was not added. It is where it was.</source>
        <translation>%1 konnte nicht gelesen werden und wurde nicht hinzugefügt. Die Datei ist, wo sie war.</translation>
    </message>
    <message>
        <source>%1 has not arrived on this computer yet. Try again when the list is up to date.</source>
        <translation>%1 ist auf diesem Rechner noch nicht angekommen. Versuche es noch einmal, wenn die Liste auf dem Stand ist.</translation>
    </message>
    <message>
        <source>%1 has arrived damaged. Whoever added it can add it again.</source>
        <translation>%1 ist beschädigt angekommen. Wer sie hinzugefügt hat, kann es noch einmal tun.</translation>
    </message>
    <message>
        <source>The disk is full, so there is no copy of %1. It is safe in the list.</source>
        <translation>Der Datenträger ist voll, darum gibt es keine Kopie von %1. In der Liste ist sie sicher.</translation>
    </message>
    <message>
        <source>A copy of %1 could not be written. It is safe in the list.</source>
        <translation>Eine Kopie von %1 konnte nicht geschrieben werden. In der Liste ist sie sicher.</translation>
    </message>
    <message>
        <source>%1 has %2 and goes to everyone in this list. What was added once stays in the list&apos;s history, also when it is taken off the task.</source>
        <translation>%1 hat %2 und geht an alle in dieser Liste. Was einmal hinzugefügt wurde, bleibt im Verlauf der Liste, auch wenn es von der Aufgabe entfernt wird.</translation>
    </message>
</context>
<context>
    <name>meldado::ui::Find</name>
    <message numerus="yes">
        <source>Show all %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe zeigen</numerusform>
            <numerusform>Alle %n Aufgaben zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Archived list</source>
        <translation>Archivierte Liste</translation>
    </message>
    <message>
        <source>All tasks for them</source>
        <translation>Alle Aufgaben für diese Person</translation>
    </message>
    <message>
        <source>Search in history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>What was deleted or changed</source>
        <translation>Was gelöscht oder geändert wurde</translation>
    </message>
</context>
<context>
    <name>meldado::ui::History</name>
    <message>
        <source>It says that already.</source>
        <translation>Sie ist schon so.</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks change</source>
        <translation>
            <numerusform>%n Aufgabe ändert sich</numerusform>
            <numerusform>%n Aufgaben ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come back</source>
        <translation>
            <numerusform>%n kommt zurück</numerusform>
            <numerusform>%n kommen zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go to the trash</source>
        <translation>
            <numerusform>%n kommt in den Papierkorb</numerusform>
            <numerusform>%n kommen in den Papierkorb</numerusform>
        </translation>
    </message>
    <message>
        <source>the order changes</source>
        <translation>die Reihenfolge ändert sich</translation>
    </message>
    <message>
        <source>the list gets its old name</source>
        <translation>die Liste bekommt ihren alten Namen</translation>
    </message>
    <message>
        <source>a time that is not known</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%1 deleted %n</source>
        <comment>a person, so many tasks</comment>
        <translation>
            <numerusform>%1 hat %n gelöscht</numerusform>
            <numerusform>%1 hat %n gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>First change by %1</source>
        <translation>Erste Änderung von %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <comment>a version of a task</comment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>a version of a task</comment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>a version of a task</comment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Brought back</source>
        <comment>a version of a task</comment>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Decided between several</source>
        <comment>a version of a task</comment>
        <translation>Zwischen mehreren entschieden</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>moved to the top level</source>
        <translation>auf die oberste Ebene verschoben</translation>
    </message>
    <message>
        <source>moved under %1</source>
        <translation>unter %1 verschoben</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>im Papierkorb</translation>
    </message>
    <message>
        <source>Moved from %1 to %2</source>
        <comment>two places that a task stood under</comment>
        <translation>Von %1 nach %2 verschoben</translation>
    </message>
    <message>
        <source>Moved to another place in %1</source>
        <comment>a place that a task stands under</comment>
        <translation>An eine andere Stelle in %1 verschoben</translation>
    </message>
    <message>
        <source>Comment deleted</source>
        <comment>about a task</comment>
        <translation>Kommentar gelöscht</translation>
    </message>
    <message>
        <source>Comment written</source>
        <comment>about a task</comment>
        <translation>Kommentar geschrieben</translation>
    </message>
</context>
<context>
    <name>meldado::ui::HistorySentence</name>
    <message>
        <source>Changed %1</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>Changed nothing that is shown</source>
        <translation>Nichts geändert, was zu sehen ist</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n tasks</source>
        <translation>
            <numerusform>%n Aufgabe geändert</numerusform>
            <numerusform>%n Aufgaben geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::Joining</name>
    <message>
        <source>This invite was made by a newer MeldaDo. It can be opened after an update.</source>
        <translation>Diese Einladung ist von einem neueren MeldaDo. Nach einer Aktualisierung lässt sie sich öffnen.</translation>
    </message>
    <message>
        <source>This is no invite, or only a part of one. Copy all of the link, or open the file.</source>
        <translation>Das ist keine Einladung oder nur ein Teil davon. Kopiere den ganzen Link, oder öffne die Datei.</translation>
    </message>
    <message>
        <source>This file cannot be read, or is no invite.</source>
        <translation>Diese Datei lässt sich nicht lesen oder ist keine Einladung.</translation>
    </message>
    <message>
        <source>There is no list in the folder %1.</source>
        <translation>Im Ordner %1 ist keine Liste.</translation>
    </message>
    <message>
        <source>You already have %1.</source>
        <translation>%1 hast du schon.</translation>
    </message>
    <message>
        <source>The folder %1 holds another list.</source>
        <translation>Im Ordner %1 liegt eine andere Liste.</translation>
    </message>
    <message>
        <source>The folder %1 is empty. What others put there may still be on its way.</source>
        <translation>Der Ordner %1 ist leer. Was andere dort hineingelegt haben, ist vielleicht noch unterwegs.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>einer Liste</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Join %1?</source>
        <translation>%1 beitreten?</translation>
    </message>
    <message>
        <source>Join %1 (%2)?</source>
        <translation>%1 (%2) beitreten?</translation>
    </message>
    <message>
        <source>Join %1 from %2?</source>
        <comment>a list, a person</comment>
        <translation>%1 von %2 beitreten?</translation>
    </message>
    <message>
        <source>Join %1 (%2) from %3?</source>
        <comment>a list, “38 tasks”, a person</comment>
        <translation>%1 (%2) von %3 beitreten?</translation>
    </message>
    <message>
        <source>Looking for its folder on this computer…</source>
        <translation>Ihr Ordner wird auf diesem Computer gesucht …</translation>
    </message>
    <message>
        <source>Its folder is here: %1</source>
        <translation>Ihr Ordner ist hier: %1</translation>
    </message>
    <message>
        <source>Its folder was not found on this computer.</source>
        <translation>Ihr Ordner wurde auf diesem Computer nicht gefunden.</translation>
    </message>
    <message>
        <source>Its folder %1 was not found on this computer. It has to be shared with you first; then find it here.</source>
        <translation>Ihr Ordner %1 wurde auf diesem Computer nicht gefunden. Er muss erst für dich freigegeben werden; suche ihn dann hier.</translation>
    </message>
    <message>
        <source>Its folder %1 was not found on this computer. It has to be shared with you in %2 first; then find it here.</source>
        <translation>Ihr Ordner %1 wurde auf diesem Computer nicht gefunden. Er muss erst in %2 für dich freigegeben werden; suche ihn dann hier.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Die Festplatte dieses Computers ist voll.</translation>
    </message>
    <message>
        <source>The list cannot be read there now. Nothing has happened; try again.</source>
        <translation>Die Liste lässt sich dort gerade nicht lesen. Es ist nichts geschehen; versuche es noch einmal.</translation>
    </message>
    <message>
        <source>No more lists can be shared on this computer.</source>
        <translation>Auf diesem Computer können keine weiteren Listen geteilt werden.</translation>
    </message>
    <message>
        <source>Looking what there is…</source>
        <translation>Nachsehen, was da ist …</translation>
    </message>
    <message>
        <source>Saving the list on this computer…</source>
        <translation>Die Liste wird auf diesem Computer gespeichert …</translation>
    </message>
</context>
<context>
    <name>meldado::ui::ListFilter</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Done or open</source>
        <translation>Erledigt oder offen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
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
    <message>
        <source>Tasks stand where the sorting puts them. To move them, go back to your order.</source>
        <translation>Die Aufgaben stehen, wo die Sortierung sie hinstellt. Zum Verschieben zurück zu deiner Ordnung gehen.</translation>
    </message>
    <message>
        <source>Added %1 to %2</source>
        <comment>a task, a list</comment>
        <translation>%1 zu %2 hinzugefügt</translation>
    </message>
    <message>
        <source>Sorted by title</source>
        <translation>Nach Titel sortiert</translation>
    </message>
    <message>
        <source>Sorted by date</source>
        <translation>Nach Datum sortiert</translation>
    </message>
    <message>
        <source>Sorted by deadline</source>
        <translation>Nach Frist sortiert</translation>
    </message>
    <message>
        <source>Sorted by priority</source>
        <translation>Nach Priorität sortiert</translation>
    </message>
    <message>
        <source>Sorted by when they were added</source>
        <translation>Danach sortiert, wann sie hinzugefügt wurden</translation>
    </message>
    <message>
        <source>%1, %2 of %3, under %4</source>
        <comment>a task, its place, what it stands under</comment>
        <translation>%1, %2 von %3, unter %4</translation>
    </message>
    <message>
        <source>%1, %2 of %3, in %4</source>
        <comment>a task, its place, a list</comment>
        <translation>%1, %2 von %3, in %4</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n tasks to %1</source>
        <translation>
            <numerusform>%n Aufgabe nach %1 verschoben</numerusform>
            <numerusform>%n Aufgaben nach %1 verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <comment>a task, a list</comment>
        <translation>%1 nach %2 verschoben</translation>
    </message>
    <message>
        <source>Added to %1, not in this view</source>
        <comment>a list</comment>
        <translation>Zu %1 hinzugefügt, nicht in dieser Ansicht</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>A deleted list shows its history when it was brought back.</source>
        <translation>Eine gelöschte Liste zeigt ihren Verlauf, wenn sie zurückgeholt wurde.</translation>
    </message>
    <message>
        <source>%1 is a list now.</source>
        <comment>a task</comment>
        <translation>%1 ist jetzt eine Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are lists now.</source>
        <translation>
            <numerusform>%n Aufgabe ist jetzt eine Liste.</numerusform>
            <numerusform>%n Aufgaben sind jetzt Listen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What a list cannot hold is in its first task.</source>
        <comment>a sentence</comment>
        <translation>%1 Was eine Liste nicht aufnehmen kann, steht in ihrer ersten Aufgabe.</translation>
    </message>
    <message numerus="yes">
        <source>Added %n files to %1</source>
        <translation>
            <numerusform>%n Datei zu %1 hinzugefügt</numerusform>
            <numerusform>%n Dateien zu %1 hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n tasks to %1</source>
        <comment>a list</comment>
        <translation>
            <numerusform>%n Aufgabe zu %1 hinzugefügt</numerusform>
            <numerusform>%n Aufgaben zu %1 hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::MainWindow</name>
    <message>
        <source>Everything you think of lands here.</source>
        <translation>Hier landet alles, was dir einfällt.</translation>
    </message>
    <message>
        <source>Nothing in this list yet.</source>
        <translation>In dieser Liste ist noch nichts.</translation>
    </message>
    <message>
        <source>Nothing planned for today.</source>
        <translation>Für heute ist nichts geplant.</translation>
    </message>
    <message>
        <source>Nothing planned for later.</source>
        <translation>Für später ist nichts geplant.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Nothing open has this tag.</source>
        <translation>Nichts Offenes hat dieses Stichwort.</translation>
    </message>
    <message>
        <source>Type what you look for.</source>
        <translation>Tippe, was du suchst.</translation>
    </message>
    <message>
        <source>Plan something</source>
        <translation>Etwas planen</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>What you complete is kept here, by day.</source>
        <translation>Was du erledigst, steht hier, nach Tagen.</translation>
    </message>
    <message>
        <source>Deleted tasks rest here. Nothing is removed by itself.</source>
        <translation>Hier ruhen gelöschte Aufgaben. Nichts verschwindet von selbst.</translation>
    </message>
    <message>
        <source>Add a task with it</source>
        <translation>Aufgabe damit hinzufügen</translation>
    </message>
</context>
<context>
    <name>meldado::ui::PortalKeyGrab</name>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
</context>
<context>
    <name>meldado::ui::QueryLabel</name>
    <message>
        <source>for %1</source>
        <comment>a person</comment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1 priority</source>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a list</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>upcoming</source>
        <translation>demnächst</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>a part of a search</comment>
        <translation>nicht %1</translation>
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
    <name>meldado::ui::RepeatSentence</name>
    <message>
        <source>Every weekday</source>
        <translation>Jeden Werktag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Jede Woche</numerusform>
            <numerusform>Alle %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>every week, on days of it</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Jeden Monat</numerusform>
            <numerusform>Alle %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on the %2 %3</source>
        <comment>every month, last, Friday</comment>
        <translation>%1 am %2 %3</translation>
    </message>
    <message>
        <source>%1 on the last day</source>
        <comment>every month</comment>
        <translation>%1 am letzten Tag</translation>
    </message>
    <message>
        <source>%1 on day %2</source>
        <comment>every month, a number</comment>
        <translation>%1 am %2.</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation>
            <numerusform>Jedes Jahr</numerusform>
            <numerusform>Alle %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>first</source>
        <comment>Monday of a month</comment>
        <translation>ersten</translation>
    </message>
    <message>
        <source>second</source>
        <comment>Monday of a month</comment>
        <translation>zweiten</translation>
    </message>
    <message>
        <source>third</source>
        <comment>Monday of a month</comment>
        <translation>dritten</translation>
    </message>
    <message>
        <source>fourth</source>
        <comment>Monday of a month</comment>
        <translation>vierten</translation>
    </message>
    <message>
        <source>last</source>
        <comment>Monday of a month</comment>
        <translation>letzten</translation>
    </message>
    <message>
        <source>By a rule of its own</source>
        <translation>Nach einer eigenen Regel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>every day, 3 times</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, as QDate writes it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>every day, a date</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>%1, after I finish</source>
        <comment>every day</comment>
        <translation>%1, wenn ich fertig bin</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>At the time</source>
        <translation>Zur Zeit selbst</translation>
    </message>
    <message>
        <source>%1 after</source>
        <comment>30 min</comment>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>%1 before</source>
        <comment>30 min</comment>
        <translation>%1 vorher</translation>
    </message>
</context>
<context>
    <name>meldado::ui::Review</name>
    <message>
        <source>%1: %2.</source>
        <comment>a task, who decided about it</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>A task is gone: somebody deleted it.</source>
        <translation>Eine Aufgabe ist weg: jemand hat sie gelöscht.</translation>
    </message>
    <message>
        <source>Changed again while you looked. Choose once more.</source>
        <translation>Hat sich wieder geändert, während du geschaut hast. Wähle noch einmal.</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>two titles as one</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Applied: %1. All changes are settled.</source>
        <translation>Angewendet: %1. Alle Änderungen sind entschieden.</translation>
    </message>
    <message numerus="yes">
        <source>Applied: %1. %n more.</source>
        <translation>
            <numerusform>Angewendet: %1. Noch %n.</numerusform>
            <numerusform>Angewendet: %1. Noch %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>A change of %1 does not say when it was made</source>
        <comment>a person</comment>
        <translation>Eine Änderung von %1 sagt nicht, wann sie gemacht wurde</translation>
    </message>
    <message>
        <source>The clock of %1 is ahead of this one</source>
        <comment>a person</comment>
        <translation>Die Uhr von %1 geht dieser hier vor</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>As suggested</source>
        <translation>Wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Die neueste</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Wie es vorher war</translation>
    </message>
    <message numerus="yes">
        <source>%n are left out because they changed again.</source>
        <translation>
            <numerusform>%n bleibt aus, weil sie sich wieder geändert hat.</numerusform>
            <numerusform>%n bleiben aus, weil sie sich wieder geändert haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied to %n tasks</source>
        <translation>
            <numerusform>Auf %n Aufgabe angewendet</numerusform>
            <numerusform>Auf %n Aufgaben angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>applied to 14 tasks</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>applied to 14 tasks, 3 left out</comment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n left out because they changed again</source>
        <translation>
            <numerusform>%n ausgelassen, weil sie sich wieder geändert hat</numerusform>
            <numerusform>%n ausgelassen, weil sie sich wieder geändert haben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>what a field was, what it is</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n braucht dich</numerusform>
            <numerusform>%n brauchen dich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>2 need you</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>2 changes merged by themselves, 2 need you</comment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes merged by themselves</source>
        <translation>
            <numerusform>%n Änderung hat sich von selbst gefügt</numerusform>
            <numerusform>%n Änderungen haben sich von selbst gefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>the other value</comment>
        <translation>%1 verwenden</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks stood in no list any more. They are at the end.</source>
        <translation>
            <numerusform>%n Aufgabe stand in keiner Liste mehr. Sie steht am Ende.</numerusform>
            <numerusform>%n Aufgaben standen in keiner Liste mehr. Sie stehen am Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>It will be in the trash.</source>
        <translation>Sie wird im Papierkorb liegen.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>meldado::ui::ReviewModel</name>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n weitere Zeile</numerusform>
            <numerusform>%n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>added: %1</source>
        <comment>a line of notes</comment>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>taken out: %1</source>
        <comment>a line of notes</comment>
        <translation>herausgenommen: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a version, of how many</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Wie es vorher war</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Dein eigenes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n versions</source>
        <comment>a field</comment>
        <translation>
            <numerusform>%1, %n Fassung</numerusform>
            <numerusform>%1, %n Fassungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::ReviewSentence</name>
    <message>
        <source>%1 and %2</source>
        <comment>people, or fields</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>you</source>
        <comment>one of several who wrote the same</comment>
        <translation>du</translation>
    </message>
    <message>
        <source>also %1</source>
        <comment>people</comment>
        <translation>auch %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>newer</source>
        <translation>neuer</translation>
    </message>
    <message>
        <source>not deleted</source>
        <translation>nicht gelöscht</translation>
    </message>
    <message>
        <source>same on all devices</source>
        <comment>why a value is suggested: no time tells, so each device picks the same one</comment>
        <translation>auf allen Geräten gleich</translation>
    </message>
    <message>
        <source>from you</source>
        <translation>von dir</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a person</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <comment>a time of day</comment>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>The list %1.</source>
        <translation>Die Liste %1.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <comment>a task, a list</comment>
        <translation>%1 in %2.</translation>
    </message>
    <message>
        <source>%1 changed it while apart.</source>
        <comment>people</comment>
        <translation>%1 haben es getrennt voneinander geändert.</translation>
    </message>
    <message>
        <source>%1 changed it on two devices.</source>
        <comment>a person</comment>
        <translation>%1 hat es auf zwei Geräten geändert.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Two moves do not fit together.</source>
        <translation>Zwei Verschiebungen passen nicht zusammen.</translation>
    </message>
    <message>
        <source>%1 both changed this.</source>
        <comment>two people</comment>
        <translation>%1 haben das beide geändert.</translation>
    </message>
    <message>
        <source>%1 changed this.</source>
        <comment>people</comment>
        <translation>%1 haben das geändert.</translation>
    </message>
    <message>
        <source>%1 deleted this.</source>
        <comment>a person</comment>
        <translation>%1 hat das gelöscht.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep the task: you moved it, or added to it</source>
        <translation>Die Aufgabe behalten: du hast sie verschoben oder etwas hinzugefügt</translation>
    </message>
    <message>
        <source>Keep the task: you changed %1</source>
        <comment>fields</comment>
        <translation>Die Aufgabe behalten: du hast %1 geändert</translation>
    </message>
    <message>
        <source>Keep the task: %1 moved it, or added to it</source>
        <comment>a person</comment>
        <translation>Die Aufgabe behalten: %1 hat sie verschoben oder etwas hinzugefügt</translation>
    </message>
    <message>
        <source>Keep the task: %1 changed %2</source>
        <comment>a person, fields</comment>
        <translation>Die Aufgabe behalten: %1 hat %2 geändert</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>a list</comment>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Under %1</source>
        <comment>a task</comment>
        <translation>Unter %1</translation>
    </message>
</context>
<context>
    <name>meldado::ui::ReviewWatch</name>
    <message>
        <source>You decided on another computer</source>
        <translation>Du hast auf einem anderen Computer entschieden</translation>
    </message>
    <message>
        <source>%1 decided</source>
        <comment>a person</comment>
        <translation>%1 hat entschieden</translation>
    </message>
    <message>
        <source>%1 moved this too</source>
        <comment>a person</comment>
        <translation>%1 hat das auch verschoben</translation>
    </message>
    <message>
        <source>Something was settled by itself</source>
        <translation>Etwas hat sich von selbst entschieden</translation>
    </message>
</context>
<context>
    <name>meldado::ui::Settings</name>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>meldado::ui::SettledChanges</name>
    <message>
        <source>%1 stands where you put it. %2 moved it too.</source>
        <comment>a task, a person</comment>
        <translation>%1 steht, wo du es hingestellt hast. Auch %2 hat es verschoben.</translation>
    </message>
    <message>
        <source>%1 stands where %2 put it.</source>
        <comment>a task, a person</comment>
        <translation>%1 steht, wo %2 es hingestellt hat.</translation>
    </message>
    <message>
        <source>Put it where you put it</source>
        <translation>Dorthin, wo du es hingestellt hast</translation>
    </message>
    <message>
        <source>Put it where %1 put it</source>
        <comment>a person</comment>
        <translation>Dorthin, wo %1 es hingestellt hat</translation>
    </message>
    <message>
        <source>%1 – %2: %3</source>
        <comment>a task, a field, its value</comment>
        <translation>%1 – %2: %3</translation>
    </message>
    <message>
        <source>Use yours: %1</source>
        <comment>a value</comment>
        <translation>Deins nehmen: %1</translation>
    </message>
    <message>
        <source>Use that of %1: %2</source>
        <comment>a person, a value</comment>
        <translation>Das von %1 nehmen: %2</translation>
    </message>
</context>
<context>
    <name>meldado::ui::ShareProblem</name>
    <message>
        <source>Your list is safe on this computer, and goes on working.</source>
        <translation>Deine Liste ist auf diesem Computer sicher und funktioniert weiter.</translation>
    </message>
    <message>
        <source>More than half of what was in the folder is gone.</source>
        <translation>Mehr als die Hälfte dessen, was im Ordner war, ist weg.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>The folder is not there. It may have been moved, or its disk is not connected.</source>
        <translation>Der Ordner ist nicht da. Vielleicht wurde er verschoben, oder sein Laufwerk ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>The folder can only be read, so your changes do not get there.</source>
        <translation>Der Ordner lässt sich nur lesen; deine Änderungen kommen dort nicht an.</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Anderen wählen …</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is full, so nothing new can be received.</source>
        <translation>Die Festplatte dieses Computers ist voll; es lässt sich nichts Neues empfangen.</translation>
    </message>
    <message>
        <source>What you have is safe.</source>
        <translation>Was du hast, ist sicher.</translation>
    </message>
    <message>
        <source>Show disk</source>
        <translation>Laufwerk zeigen</translation>
    </message>
    <message>
        <source>The disk of the folder is full, so your changes wait.</source>
        <translation>Das Laufwerk des Ordners ist voll; deine Änderungen warten.</translation>
    </message>
    <message>
        <source>Somebody uses a newer MeldaDo.</source>
        <translation>Jemand verwendet ein neueres MeldaDo.</translation>
    </message>
    <message>
        <source>Everything is kept, also what this version cannot show.</source>
        <translation>Alles bleibt erhalten, auch was diese Version nicht zeigen kann.</translation>
    </message>
    <message>
        <source>Check for update</source>
        <translation>Nach Aktualisierung sehen</translation>
    </message>
    <message numerus="yes">
        <source>%n files in the folder are damaged.</source>
        <translation>
            <numerusform>%n Datei im Ordner ist beschädigt.</numerusform>
            <numerusform>%n Dateien im Ordner sind beschädigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the list is shown; who has them whole can send them again.</source>
        <translation>Der Rest der Liste ist zu sehen; wer sie heil hat, kann sie noch einmal senden.</translation>
    </message>
    <message>
        <source>Ask others again</source>
        <translation>Andere noch einmal fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n files are not on this computer: the sync program keeps them online.</source>
        <translation>
            <numerusform>%n Datei ist nicht auf diesem Computer: Das Abgleichprogramm hat sie nur online.</numerusform>
            <numerusform>%n Dateien sind nicht auf diesem Computer: Das Abgleichprogramm hat sie nur online.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest of the list is shown.</source>
        <translation>Der Rest der Liste ist zu sehen.</translation>
    </message>
    <message>
        <source>Show how</source>
        <translation>Zeigen, wie</translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being copied by the sync program.</source>
        <translation>
            <numerusform>%n Datei wird vom Abgleichprogramm noch kopiert.</numerusform>
            <numerusform>%n Dateien werden vom Abgleichprogramm noch kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are taken in when they are complete.</source>
        <translation>Sie werden übernommen, sobald sie vollständig sind.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>There are many copies in the folder that sync programs made.</source>
        <translation>Im Ordner sind viele Kopien, die Abgleichprogramme angelegt haben.</translation>
    </message>
    <message>
        <source>They do no harm; tidying up moves them aside and deletes nothing.</source>
        <translation>Sie schaden nicht; Aufräumen legt sie beiseite und löscht nichts.</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Some sync programs leave files online and fetch them when they are opened. MeldaDo has to read all files of the list.

Open the folder in your file manager, press the right mouse button on it, and choose what keeps it on this computer:

• Dropbox: “Make available offline”
• Nextcloud, ownCloud: “Make always available locally”
• OneDrive: “Always keep on this device”

MeldaDo goes on by itself as soon as the files are there.</source>
        <translation>Manche Abgleichprogramme lassen Dateien online und holen sie erst, wenn sie geöffnet werden. MeldaDo muss alle Dateien der Liste lesen.

Öffne den Ordner in deiner Dateiverwaltung, klicke ihn mit der rechten Maustaste an und wähle, was ihn auf diesem Computer behält:

• Dropbox: „Offline verfügbar machen“
• Nextcloud, ownCloud: „Immer lokal verfügbar machen“
• OneDrive: „Immer auf diesem Gerät behalten“

MeldaDo macht von selbst weiter, sobald die Dateien da sind.</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Ort: %1</translation>
    </message>
    <message>
        <source>The clocks of two computers differ by more than five minutes.

Nothing is lost, and no change wins because of its date. Only what a review suggests as newer, and words such as “2 h ago”, may be wrong.

Set the clock of the computer that is wrong; most systems can do that by themselves. What is changed from then on is dated right.</source>
        <translation>Die Uhren zweier Computer weichen um mehr als fünf Minuten voneinander ab.

Nichts geht verloren, und keine Änderung gewinnt wegen ihrer Zeit. Nur was beim Durchsehen als neuer vorgeschlagen wird, und Angaben wie „vor 2 Std.“, können falsch sein.

Stelle die Uhr des Computers, der falsch geht; die meisten Systeme können das von selbst. Was danach geändert wird, trägt die richtige Zeit.</translation>
    </message>
</context>
<context>
    <name>meldado::ui::ShareSentence</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>most of the folder is gone</source>
        <translation>der größte Teil des Ordners ist weg</translation>
    </message>
    <message>
        <source>the folder is not there</source>
        <translation>der Ordner ist nicht da</translation>
    </message>
    <message>
        <source>the folder can only be read</source>
        <translation>der Ordner kann nur gelesen werden</translation>
    </message>
    <message>
        <source>this disk is full</source>
        <translation>die Platte dieses Computers ist voll</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>made by a newer MeldaDo</source>
        <translation>von einem neueren MeldaDo geschrieben</translation>
    </message>
    <message>
        <source>something is damaged</source>
        <translation>etwas ist beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>%n files are online only</source>
        <translation>
            <numerusform>%n Datei ist nur online</numerusform>
            <numerusform>%n Dateien sind nur online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being copied</source>
        <translation>
            <numerusform>%n Datei wird noch kopiert</numerusform>
            <numerusform>%n Dateien werden noch kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>copies made by sync programs</source>
        <translation>Kopien von Abgleichprogrammen</translation>
    </message>
    <message>
        <source>Up to date · %1</source>
        <translation>Auf dem neuesten Stand · %1</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>In the folder · not yet seen by anyone</source>
        <translation>Im Ordner · noch von niemandem gesehen</translation>
    </message>
    <message>
        <source>In the folder · not yet seen by %1</source>
        <translation>Im Ordner · noch nicht gesehen von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>%n Änderung wartet</numerusform>
            <numerusform>%n Änderungen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n changes…</source>
        <translation>
            <numerusform>%n Änderung wird gesendet…</numerusform>
            <numerusform>%n Änderungen werden gesendet…</numerusform>
        </translation>
    </message>
    <message>
        <source>Receiving %1 of %2</source>
        <translation>Empfange %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Offline — %n changes will be sent later</source>
        <translation>
            <numerusform>Offline — %n Änderung wird später gesendet</numerusform>
            <numerusform>Offline — %n Änderungen werden später gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Von dir angehalten</translation>
    </message>
    <message>
        <source>Needs attention: %1</source>
        <translation>Braucht Aufmerksamkeit: %1</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>noch etwa %n min</numerusform>
            <numerusform>noch etwa %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::ShareWizard</name>
    <message>
        <source>Stick or disk %1</source>
        <translation>Stick oder Laufwerk %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks will be readable by whoever holds it in hand, with all that is added later.</source>
        <translation>
            <numerusform>%n Aufgabe kann lesen, wer ihn in der Hand hat, und alles, was später dazukommt.</numerusform>
            <numerusform>%n Aufgaben kann lesen, wer ihn in der Hand hat, und alles, was später dazukommt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks will be readable by whoever can open this folder, with all that is added later.</source>
        <translation>
            <numerusform>%n Aufgabe kann lesen, wer diesen Ordner öffnen kann, und alles, was später dazukommt.</numerusform>
            <numerusform>%n Aufgaben kann lesen, wer diesen Ordner öffnen kann, und alles, was später dazukommt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This list can only be read, so it cannot be shared from here.</source>
        <translation>Diese Liste lässt sich nur lesen; von hier aus kann sie nicht geteilt werden.</translation>
    </message>
    <message>
        <source>This folder holds another list. Choose the folder that it lies in, or another one.</source>
        <translation>In diesem Ordner liegt eine andere Liste. Wähle den Ordner, in dem er liegt, oder einen anderen.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder. Choose another one.</source>
        <translation>In diesen Ordner lässt sich nichts schreiben. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>This folder is not there any more. Choose another one.</source>
        <translation>Dieser Ordner ist nicht mehr da. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>The disk of this folder is full. Choose another one.</source>
        <translation>Das Laufwerk dieses Ordners ist voll. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>This folder cannot be used. Choose another one.</source>
        <translation>Dieser Ordner lässt sich nicht verwenden. Wähle einen anderen.</translation>
    </message>
</context>
<context>
    <name>meldado::ui::Sharing</name>
    <message>
        <source>The folder %1 holds another list.</source>
        <translation>Im Ordner %1 liegt eine andere Liste.</translation>
    </message>
    <message>
        <source>There is no list in the folder %1.</source>
        <translation>Im Ordner %1 ist keine Liste.</translation>
    </message>
    <message>
        <source>This list can only be read, so nobody can be invited from here.</source>
        <translation>Diese Liste lässt sich nur lesen; von hier aus kann niemand eingeladen werden.</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Der Link ist kopiert.</translation>
    </message>
    <message>
        <source>The invite is saved.</source>
        <translation>Die Einladung ist gesichert.</translation>
    </message>
    <message>
        <source>The invite could not be saved there.</source>
        <translation>Dort ließ sich die Einladung nicht sichern.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>sent %1</source>
        <comment>at a time of day</comment>
        <translation>gesendet %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <comment>at a time of day</comment>
        <translation>empfangen %1</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Von dir angehalten</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>changed %1</source>
        <comment>a moment, such as: 2 h ago</comment>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>not joined, or removed</source>
        <translation>nicht beigetreten oder entfernt</translation>
    </message>
    <message>
        <source>has everything up to %1</source>
        <comment>a time of day</comment>
        <translation>hat alles bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks in several lists need you.</source>
        <translation>
            <numerusform>%n Aufgabe in mehreren Listen braucht dich.</numerusform>
            <numerusform>%n Aufgaben in mehreren Listen brauchen dich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks in %1 need you.</source>
        <translation>
            <numerusform>%n Aufgabe in %1 braucht dich.</numerusform>
            <numerusform>%n Aufgaben in %1 brauchen dich.</numerusform>
        </translation>
    </message>
    <message>
        <source>A clock is wrong, theirs or yours: the last change is dated %1.</source>
        <comment>a moment to come</comment>
        <translation>Eine Uhr geht falsch, die andere oder deine: Die letzte Änderung trägt die Zeit %1.</translation>
    </message>
</context>
<context>
    <name>meldado::ui::SidebarModel</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichworte</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
</context>
<context>
    <name>meldado::ui::TagEditor</name>
    <message numerus="yes">
        <source>%n tasks in %1 keep %2: that can only be read here.</source>
        <translation>
            <numerusform>%n Aufgabe in %1 behält %2: das kann hier nur gelesen werden.</numerusform>
            <numerusform>%n Aufgaben in %1 behalten %2: das kann hier nur gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks get %1 in the place of %2. Those that have both keep one.</source>
        <translation>
            <numerusform>%n Aufgabe bekommt %1 anstelle von %2. Was beide hat, behält eines.</numerusform>
            <numerusform>%n Aufgaben bekommen %1 anstelle von %2. Was beide hat, behält eines.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge %1 into %2?</source>
        <translation>%1 mit %2 zusammenführen?</translation>
    </message>
    <message>
        <source>Rename %1 to %2?</source>
        <translation>%1 in %2 umbenennen?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>It is taken off %n tasks, which stay.</source>
        <translation>
            <numerusform>Es wird von %n Aufgabe entfernt; sie bleibt.</numerusform>
            <numerusform>Es wird von %n Aufgaben entfernt; sie bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the tag %1?</source>
        <translation>Das Stichwort %1 löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>meldado::ui::TagSentence</name>
    <message numerus="yes">
        <source>Renamed tag %1 to %2 · %n tasks</source>
        <translation>
            <numerusform>Stichwort %1 in %2 umbenannt · %n Aufgabe</numerusform>
            <numerusform>Stichwort %1 in %2 umbenannt · %n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged tag %1 into %2 · %n tasks</source>
        <translation>
            <numerusform>Stichwort %1 mit %2 zusammengeführt · %n Aufgabe</numerusform>
            <numerusform>Stichwort %1 mit %2 zusammengeführt · %n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the tags %1 and %2 apart again · %n tasks</source>
        <translation>
            <numerusform>Stichworte %1 und %2 wieder getrennt · %n Aufgabe</numerusform>
            <numerusform>Stichworte %1 und %2 wieder getrennt · %n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted tag %1 · %n tasks</source>
        <translation>
            <numerusform>Stichwort %1 gelöscht · %n Aufgabe</numerusform>
            <numerusform>Stichwort %1 gelöscht · %n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back tag %1 · %n tasks</source>
        <translation>
            <numerusform>Stichwort %1 zurückgeholt · %n Aufgabe</numerusform>
            <numerusform>Stichwort %1 zurückgeholt · %n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the colour of tag %1</source>
        <translation>Farbe des Stichworts %1 geändert</translation>
    </message>
    <message>
        <source>Moved tag %1</source>
        <translation>Stichwort %1 verschoben</translation>
    </message>
</context>
<context>
    <name>meldado::ui::TaskDetails</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Wochenende</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <comment>how a task repeats</comment>
        <translation>%1 · angehalten</translation>
    </message>
    <message>
        <source>needs a date</source>
        <comment>a reminder so long before it</comment>
        <translation>braucht ein Datum</translation>
    </message>
    <message>
        <source>needs a time of day</source>
        <comment>a reminder so long before it</comment>
        <translation>braucht eine Uhrzeit</translation>
    </message>
</context>
<context>
    <name>meldado::ui::TaskDropping</name>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Drop files and links one after the other. Nothing was added.</source>
        <translation>Lege Dateien und Links nacheinander ab. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more were not added, either.</source>
        <comment>a sentence about one file</comment>
        <translation>
            <numerusform>%1 %n weitere wurde auch nicht hinzugefügt.</numerusform>
            <numerusform>%1 %n weitere wurden auch nicht hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n things can be dropped at once. Nothing was added.</source>
        <translation>
            <numerusform>Höchstens %n Ding kann auf einmal abgelegt werden. Es wurde nichts hinzugefügt.</numerusform>
            <numerusform>Höchstens %n Dinge können auf einmal abgelegt werden. Es wurde nichts hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This text is too long for a task. Save it as a file and drop that. Nothing was added.</source>
        <translation>Dieser Text ist zu lang für eine Aufgabe. Speichere ihn als Datei und lege diese ab. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was not added: only files, and links to the web and to mail addresses are.</source>
        <translation>%1 wurde nicht hinzugefügt: Das geht nur mit Dateien und mit Links ins Web und zu E-Mail-Adressen.</translation>
    </message>
    <message>
        <source>There is no text in this. Nothing was added.</source>
        <translation>Darin ist kein Text. Es wurde nichts hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>meldado::ui::TaskListModel</name>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
</context>
<context>
    <name>meldado::ui::TaskMover</name>
    <message numerus="yes">
        <source>Move %n tasks to…</source>
        <translation>
            <numerusform>%n Aufgabe verschieben nach …</numerusform>
            <numerusform>%n Aufgaben verschieben nach …</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1 to…</source>
        <translation>%1 verschieben nach …</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>An den Anfang</translation>
    </message>
    <message>
        <source>At the top of %1</source>
        <translation>An den Anfang von %1</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Ans Ende</translation>
    </message>
    <message>
        <source>At the end of %1</source>
        <translation>Ans Ende von %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>a list</comment>
        <translation>In %1</translation>
    </message>
</context>
<context>
    <name>meldado::ui::Trash</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Nothing deleted</source>
        <translation>Nichts gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n gelöscht</numerusform>
            <numerusform>%n gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <comment>when</comment>
        <translation>gelöscht: %1</translation>
    </message>
    <message>
        <source>deleted by %1</source>
        <translation>gelöscht von %1</translation>
    </message>
    <message>
        <source>deleted by %1: %2</source>
        <comment>who, when</comment>
        <translation>gelöscht von %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks below</source>
        <translation>
            <numerusform>%n Aufgabe darunter</numerusform>
            <numerusform>%n Aufgaben darunter</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <comment>a list</comment>
        <translation>%1 ist wieder da</translation>
    </message>
    <message>
        <source>%1 is back in %2. What it stood under is deleted, so it stands further up.</source>
        <comment>a task, a list</comment>
        <translation>%1 ist wieder in %2. Die Aufgabe, unter der es stand, ist gelöscht, daher steht es weiter oben.</translation>
    </message>
    <message>
        <source>%1 is back in %2</source>
        <comment>a task, a list</comment>
        <translation>%1 ist wieder in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks and lists are back</source>
        <translation>
            <numerusform>%n Aufgabe oder Liste ist wieder da</numerusform>
            <numerusform>%n Aufgaben und Listen sind wieder da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are back in their lists</source>
        <translation>
            <numerusform>%n Aufgabe ist wieder in ihrer Liste</numerusform>
            <numerusform>%n Aufgaben sind wieder in ihren Listen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are back in %1</source>
        <comment>a list</comment>
        <translation>
            <numerusform>%n Aufgabe ist wieder in %1</numerusform>
            <numerusform>%n Aufgaben sind wieder in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::WriterSentence</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>%1 is a time of day</comment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a date of this year, as QDate writes it</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date of another year, as QDate writes it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a date and a time of day</comment>
        <translation>%1 %2</translation>
    </message>
</context>
</TS>
