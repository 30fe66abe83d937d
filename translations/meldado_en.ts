<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
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
</TS>
