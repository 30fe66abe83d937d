<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>FilesField</name>
    <message numerus="yes">
        <source>Adding %n files…</source>
        <translation>
            <numerusform>Adding %n file…</numerusform>
            <numerusform>Adding %n files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <comment>tasks</comment>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message numerus="yes">
        <source>Take %n tasks out of the trash?</source>
        <translation>
            <numerusform>Take %n task out of the trash?</numerusform>
            <numerusform>Take %n tasks out of the trash?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListAndDetails</name>
    <message numerus="yes">
        <source>%1 · %n tasks</source>
        <comment>Deadline</comment>
        <translation>
            <numerusform>%1 · %n task</numerusform>
            <numerusform>%1 · %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message numerus="yes">
        <source>Show %n done tasks</source>
        <translation>
            <numerusform>Show %n done task</numerusform>
            <numerusform>Show %n done tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>Show %n done tasks</source>
        <translation>
            <numerusform>Show %n done task</numerusform>
            <numerusform>Show %n done tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteChoice</name>
    <message numerus="yes">
        <source>You pasted %n lines</source>
        <translation>
            <numerusform>You pasted %n line</numerusform>
            <numerusform>You pasted %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than can be added at once. What comes behind the first %n tasks is left out.</source>
        <translation>
            <numerusform>This is more than can be added at once. What comes behind the first %n task is left out.</numerusform>
            <numerusform>This is more than can be added at once. What comes behind the first %n tasks is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewButton</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, %n open</numerusform>
            <numerusform>%1, %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskDrop</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsPicker</name>
    <message numerus="yes">
        <source>Who %n tasks are for</source>
        <translation>
            <numerusform>Who %n task is for</numerusform>
            <numerusform>Who %n tasks are for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n tasks</source>
        <translation>
            <numerusform>Tags of %n task</numerusform>
            <numerusform>Tags of %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::Agenda</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::ChangeSentence</name>
    <message numerus="yes">
        <source>Added %n tasks</source>
        <translation>
            <numerusform>Added %n task</numerusform>
            <numerusform>Added %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renamed %n tasks</source>
        <translation>
            <numerusform>Renamed %n task</numerusform>
            <numerusform>Renamed %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Completed %n tasks</source>
        <translation>
            <numerusform>Completed %n task</numerusform>
            <numerusform>Completed %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopened %n tasks</source>
        <translation>
            <numerusform>Reopened %n task</numerusform>
            <numerusform>Reopened %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n tasks</source>
        <translation>
            <numerusform>Deleted %n task</numerusform>
            <numerusform>Deleted %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back %n tasks</source>
        <translation>
            <numerusform>Brought back %n task</numerusform>
            <numerusform>Brought back %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n tasks</source>
        <translation>
            <numerusform>Moved %n task</numerusform>
            <numerusform>Moved %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned %n tasks</source>
        <translation>
            <numerusform>Planned %n task</numerusform>
            <numerusform>Planned %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed how %n tasks repeat</source>
        <translation>
            <numerusform>Changed how %n task repeats</numerusform>
            <numerusform>Changed how %n tasks repeat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the reminders of %n tasks</source>
        <translation>
            <numerusform>Changed the reminders of %n task</numerusform>
            <numerusform>Changed the reminders of %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the tags of %n tasks</source>
        <translation>
            <numerusform>Changed the tags of %n task</numerusform>
            <numerusform>Changed the tags of %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed who %n tasks are for</source>
        <translation>
            <numerusform>Changed who %n task is for</numerusform>
            <numerusform>Changed who %n tasks are for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the priority of %n tasks</source>
        <translation>
            <numerusform>Changed the priority of %n task</numerusform>
            <numerusform>Changed the priority of %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the notes of %n tasks</source>
        <translation>
            <numerusform>Changed the notes of %n task</numerusform>
            <numerusform>Changed the notes of %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed what %n tasks are</source>
        <translation>
            <numerusform>Changed what %n task is</numerusform>
            <numerusform>Changed what %n tasks are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the files of %n tasks</source>
        <translation>
            <numerusform>Changed the files of %n task</numerusform>
            <numerusform>Changed the files of %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commented on %n tasks</source>
        <translation>
            <numerusform>Commented on %n task</numerusform>
            <numerusform>Commented on %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n tasks here from another list</source>
        <translation>
            <numerusform>Moved %n task here from another list</numerusform>
            <numerusform>Moved %n tasks here from another list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n tasks to another list</source>
        <translation>
            <numerusform>Moved %n task to another list</numerusform>
            <numerusform>Moved %n tasks to another list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicated %n tasks</source>
        <translation>
            <numerusform>Duplicated %n task</numerusform>
            <numerusform>Duplicated %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back %n lists</source>
        <translation>
            <numerusform>Brought back %n list</numerusform>
            <numerusform>Brought back %n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n lists</source>
        <translation>
            <numerusform>Deleted %n list</numerusform>
            <numerusform>Deleted %n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n tasks out of the trash</source>
        <translation>
            <numerusform>Took %n task out of the trash</numerusform>
            <numerusform>Took %n tasks out of the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took back adding %n tasks</source>
        <translation>
            <numerusform>Took back adding %n task</numerusform>
            <numerusform>Took back adding %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back %n tasks from history</source>
        <translation>
            <numerusform>Brought back %n task from history</numerusform>
            <numerusform>Brought back %n tasks from history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review: %n tasks</source>
        <translation>
            <numerusform>Review: %n task</numerusform>
            <numerusform>Review: %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::DateSentence</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::Find</name>
    <message numerus="yes">
        <source>Show all %n tasks</source>
        <translation>
            <numerusform>Show %n task</numerusform>
            <numerusform>Show all %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::History</name>
    <message numerus="yes">
        <source>%n tasks change</source>
        <translation>
            <numerusform>%n task changes</numerusform>
            <numerusform>%n tasks change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come back</source>
        <translation>
            <numerusform>%n comes back</numerusform>
            <numerusform>%n come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go to the trash</source>
        <translation>
            <numerusform>%n goes to the trash</numerusform>
            <numerusform>%n go to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 deleted %n</source>
        <comment>a person, so many tasks</comment>
        <translation>
            <numerusform>%1 deleted %n</numerusform>
            <numerusform>%1 deleted %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::HistorySentence</name>
    <message numerus="yes">
        <source>Changed %n tasks</source>
        <translation>
            <numerusform>Changed %n task</numerusform>
            <numerusform>Changed %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::Joining</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::ListPane</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are only in this window.</source>
        <translation>
            <numerusform>%n change is only in this window.</numerusform>
            <numerusform>%n changes are only in this window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files in this folder could not be read. The rest of the list is shown. Nothing was changed.</source>
        <translation>
            <numerusform>%n file in this folder could not be read. The rest of the list is shown. Nothing was changed.</numerusform>
            <numerusform>%n files in this folder could not be read. The rest of the list is shown. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files in this folder could not be read, and no list is in the rest. Nothing was changed.</source>
        <translation>
            <numerusform>%n file in this folder could not be read, and no list is in the rest. Nothing was changed.</numerusform>
            <numerusform>%n files in this folder could not be read, and no list is in the rest. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n changes that are still on their way.</source>
        <translation>
            <numerusform>Waiting for %n change that is still on its way.</numerusform>
            <numerusform>Waiting for %n changes that are still on their way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n tasks to %1</source>
        <translation>
            <numerusform>Moved %n task to %1</numerusform>
            <numerusform>Moved %n tasks to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are lists now.</source>
        <translation>
            <numerusform>%n task is a list now.</numerusform>
            <numerusform>%n tasks are lists now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n files to %1</source>
        <translation>
            <numerusform>Added %n file to %1</numerusform>
            <numerusform>Added %n files to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n tasks to %1</source>
        <comment>a list</comment>
        <translation>
            <numerusform>Added %n task to %1</numerusform>
            <numerusform>Added %n tasks to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::RecognitionLabel</name>
    <message numerus="yes">
        <source>%n weeks before</source>
        <translation>
            <numerusform>%n week before</numerusform>
            <numerusform>%n weeks before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::RepeatLabel</name>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::RepeatSentence</name>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Every month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation>
            <numerusform>Every year</numerusform>
            <numerusform>Every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::Review</name>
    <message numerus="yes">
        <source>Applied: %1. %n more.</source>
        <translation>
            <numerusform>Applied: %1. %n more.</numerusform>
            <numerusform>Applied: %1. %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are left out because they changed again.</source>
        <translation>
            <numerusform>%n is left out because it changed again.</numerusform>
            <numerusform>%n are left out because they changed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied to %n tasks</source>
        <translation>
            <numerusform>Applied to %n task</numerusform>
            <numerusform>Applied to %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out because they changed again</source>
        <translation>
            <numerusform>%n left out because it changed again</numerusform>
            <numerusform>%n left out because they changed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes merged by themselves</source>
        <translation>
            <numerusform>%n change merged by itself</numerusform>
            <numerusform>%n changes merged by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks stood in no list any more. They are at the end.</source>
        <translation>
            <numerusform>%n task stood in no list any more. It is at the end.</numerusform>
            <numerusform>%n tasks stood in no list any more. They are at the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::ReviewModel</name>
    <message numerus="yes">
        <source>%n more lines</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n versions</source>
        <comment>a field</comment>
        <translation>
            <numerusform>%1, %n version</numerusform>
            <numerusform>%1, %n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::ShareProblem</name>
    <message numerus="yes">
        <source>%n files in the folder are damaged.</source>
        <translation>
            <numerusform>%n file in the folder is damaged.</numerusform>
            <numerusform>%n files in the folder are damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are not on this computer: the sync program keeps them online.</source>
        <translation>
            <numerusform>%n file is not on this computer: the sync program keeps it online.</numerusform>
            <numerusform>%n files are not on this computer: the sync program keeps them online.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being copied by the sync program.</source>
        <translation>
            <numerusform>%n file is still being copied by the sync program.</numerusform>
            <numerusform>%n files are still being copied by the sync program.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::ShareSentence</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are online only</source>
        <translation>
            <numerusform>%n file is online only</numerusform>
            <numerusform>%n files are online only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are still being copied</source>
        <translation>
            <numerusform>%n file is still being copied</numerusform>
            <numerusform>%n files are still being copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n changes…</source>
        <translation>
            <numerusform>Sending %n change…</numerusform>
            <numerusform>Sending %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline — %n changes will be sent later</source>
        <translation>
            <numerusform>Offline — %n change will be sent later</numerusform>
            <numerusform>Offline — %n changes will be sent later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::ShareWizard</name>
    <message numerus="yes">
        <source>%n tasks will be readable by whoever holds it in hand, with all that is added later.</source>
        <translation>
            <numerusform>%n task will be readable by whoever holds it in hand, with all that is added later.</numerusform>
            <numerusform>%n tasks will be readable by whoever holds it in hand, with all that is added later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks will be readable by whoever can open this folder, with all that is added later.</source>
        <translation>
            <numerusform>%n task will be readable by whoever can open this folder, with all that is added later.</numerusform>
            <numerusform>%n tasks will be readable by whoever can open this folder, with all that is added later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::Sharing</name>
    <message numerus="yes">
        <source>%n tasks in several lists need you.</source>
        <translation>
            <numerusform>%n task in several lists needs you.</numerusform>
            <numerusform>%n tasks in several lists need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks in %1 need you.</source>
        <translation>
            <numerusform>%n task in %1 needs you.</numerusform>
            <numerusform>%n tasks in %1 need you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::TagEditor</name>
    <message numerus="yes">
        <source>%n tasks in %1 keep %2: that can only be read here.</source>
        <translation>
            <numerusform>%n task in %1 keeps %2: that can only be read here.</numerusform>
            <numerusform>%n tasks in %1 keep %2: that can only be read here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks get %1 in the place of %2. Those that have both keep one.</source>
        <translation>
            <numerusform>%n task gets %1 in the place of %2. If it has both, it keeps one.</numerusform>
            <numerusform>%n tasks get %1 in the place of %2. Those that have both keep one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is taken off %n tasks, which stay.</source>
        <translation>
            <numerusform>It is taken off %n task, which stays.</numerusform>
            <numerusform>It is taken off %n tasks, which stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::TagSentence</name>
    <message numerus="yes">
        <source>Renamed tag %1 to %2 · %n tasks</source>
        <translation>
            <numerusform>Renamed tag %1 to %2 · %n task</numerusform>
            <numerusform>Renamed tag %1 to %2 · %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged tag %1 into %2 · %n tasks</source>
        <translation>
            <numerusform>Merged tag %1 into %2 · %n task</numerusform>
            <numerusform>Merged tag %1 into %2 · %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the tags %1 and %2 apart again · %n tasks</source>
        <translation>
            <numerusform>Took the tags %1 and %2 apart again · %n task</numerusform>
            <numerusform>Took the tags %1 and %2 apart again · %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted tag %1 · %n tasks</source>
        <translation>
            <numerusform>Deleted tag %1 · %n task</numerusform>
            <numerusform>Deleted tag %1 · %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back tag %1 · %n tasks</source>
        <translation>
            <numerusform>Brought back tag %1 · %n task</numerusform>
            <numerusform>Brought back tag %1 · %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::TaskDropping</name>
    <message numerus="yes">
        <source>%1 %n more were not added, either.</source>
        <comment>a sentence about one file</comment>
        <translation>
            <numerusform>%1 %n more was not added, either.</numerusform>
            <numerusform>%1 %n more were not added, either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n things can be dropped at once. Nothing was added.</source>
        <translation>
            <numerusform>At most %n thing can be dropped at once. Nothing was added.</numerusform>
            <numerusform>At most %n things can be dropped at once. Nothing was added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::TaskMover</name>
    <message numerus="yes">
        <source>Move %n tasks to…</source>
        <translation>
            <numerusform>Move %n task to…</numerusform>
            <numerusform>Move %n tasks to…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meldado::ui::Trash</name>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks below</source>
        <translation>
            <numerusform>%n task below</numerusform>
            <numerusform>%n tasks below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks and lists are back</source>
        <translation>
            <numerusform>%n task or list is back</numerusform>
            <numerusform>%n tasks and lists are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are back in their lists</source>
        <translation>
            <numerusform>%n task is back in its list</numerusform>
            <numerusform>%n tasks are back in their lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are back in %1</source>
        <comment>a list</comment>
        <translation>
            <numerusform>%n task is back in %1</numerusform>
            <numerusform>%n tasks are back in %1</numerusform>
        </translation>
    </message>
</context>
</TS>
