<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
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
</TS>
