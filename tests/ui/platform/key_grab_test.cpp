// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Started by on_a_screen.sh, on an X11 screen and a message bus of its own.

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ui/platform/global_keys.h"
#include "ui/platform/key_symbol.h"
#include "ui/platform/portal_key_grab.h"
#include "ui/platform/x11_key_grab.h"

using namespace meldado;

namespace {

constexpr QKeyCombination kKeys = Qt::CTRL | Qt::ALT | Qt::Key_Space;

// Another process, so that both halves speak the bus's language for themselves.
class Desktop : public QProcess {
public:
    explicit Desktop(const QString& answer)
    {
        setProcessChannelMode(QProcess::ForwardedErrorChannel);
        start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(SCRIPTS "/desktop_of_keys.py"), answer});
        says("ready");
    }
    ~Desktop() override
    {
        closeWriteChannel();
        waitForFinished();
    }
    // Within seconds, after what it said before.
    bool says(const QByteArray& line)
    {
        return QTest::qWaitFor([&] { return canReadLine(); }, 10000) && readLine().trimmed() == line;
    }
    // Returns when the bus has it.
    bool press(const QByteArray& how)
    {
        write(how + '\n');
        return says("pressed");
    }
};

void pressKeys(const char* keys)
{
    QCOMPARE(QProcess::execute(QStringLiteral("xdotool"), {QStringLiteral("key"), QString::fromLatin1(keys)}), 0);
}

}  // namespace

class KeyGrabTest : public QObject {
    Q_OBJECT

    ui::X11KeyGrab m_someone;  // or the server begins anew whenever its last program goes

private slots:
    void aKeyOfTheScreenIsHeldAlsoWithNumLock()
    {
        ui::X11KeyGrab grab;
        QSignalSpy held(&grab, &ui::KeyGrab::held);
        QSignalSpy pressed(&grab, &ui::KeyGrab::pressed);

        QTRY_VERIFY((grab.hold(kKeys), !held.isEmpty()));
        pressKeys("ctrl+alt+space");
        QTRY_COMPARE(pressed.count(), 1);
        pressKeys("Num_Lock");
        pressKeys("ctrl+alt+space");
        pressKeys("Num_Lock");
        QTRY_COMPARE(pressed.count(), 2);
        pressKeys("ctrl+alt+shift+space");  // another one
        pressKeys("space");
        grab.release();
        pressKeys("ctrl+alt+space");
        grab.hold(Qt::CTRL | Qt::Key_F5);
        pressKeys("ctrl+F5");
        QTRY_COMPARE(pressed.count(), 3);
    }

    void aKeyThatAnotherProgramHoldsIsRefused()
    {
        ui::X11KeyGrab first;
        ui::X11KeyGrab second;
        QSignalSpy refused(&second, &ui::KeyGrab::refused);
        QSignalSpy held(&second, &ui::KeyGrab::held);
        QSignalSpy firstHeld(&first, &ui::KeyGrab::held);
        QTRY_VERIFY((first.hold(kKeys), !firstHeld.isEmpty()));  // when the server has let go of what is gone

        second.hold(kKeys);
        QVERIFY(refused.count() > 0 && held.isEmpty());
        first.release();
        QTRY_VERIFY((second.hold(kKeys), !held.isEmpty()));
    }

    void theDesktopGivesKeysAndTellsWhich()
    {
        Desktop desktop(QStringLiteral("agrees"));
        ui::PortalKeyGrab grab;
        QSignalSpy held(&grab, &ui::KeyGrab::held);
        QSignalSpy pressed(&grab, &ui::KeyGrab::pressed);

        grab.hold(kKeys);
        QVERIFY(desktop.says("asked quick-add CTRL+ALT+space"));
        QTRY_COMPARE(held.count(), 1);
        QCOMPARE(held[0][0].toString(), QStringLiteral("Super+N"));
        QVERIFY(desktop.press("elsewhere quick-add"));
        QVERIFY(desktop.press("here other"));
        QVERIFY(desktop.press("here quick-add"));
        QTRY_COMPARE(pressed.count(), 1);
        grab.release();
        QVERIFY(desktop.says("closed"));
        QVERIFY(desktop.press("here quick-add"));
        grab.hold(kKeys);
        QTRY_COMPARE(held.count(), 2);  // the answer comes after what was sent before
        QCOMPARE(pressed.count(), 1);
    }

    void aDesktopThatGivesNoneRefuses_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("the person does not want it") << QStringLiteral("refuses");
        QTest::newRow("its portal knows no such keys") << QStringLiteral("has-none");
    }
    void aDesktopThatGivesNoneRefuses()
    {
        QFETCH(QString, answer);
        Desktop desktop(answer);
        ui::PortalKeyGrab grab;
        QSignalSpy refused(&grab, &ui::KeyGrab::refused);

        grab.hold(kKeys);
        QTRY_COMPARE(refused.count(), 1);
    }

    void aDesktopThatAsksIsAskedWhenThePersonWantsKeys()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        Desktop desktop(QStringLiteral("agrees"));
        {
            ui::Settings settings(file);
            ui::GlobalKeys keys(settings);
            keys.holdBy(std::make_unique<ui::PortalKeyGrab>());
            QCOMPARE(keys.state(), ui::GlobalKeys::Off);

            settings.setQuickAddKeys(settings.quickAddKeys());
            QTRY_COMPARE(keys.state(), ui::GlobalKeys::Held);
            QCOMPARE(keys.keys(), QStringLiteral("Super+N"));
            QVERIFY(desktop.says("asked quick-add CTRL+ALT+space"));
            QVERIFY(!desktop.canReadLine());
        }
        QVERIFY(desktop.says("closed"));

        ui::Settings settings(file);  // the next start
        ui::GlobalKeys keys(settings);
        keys.holdBy(std::make_unique<ui::PortalKeyGrab>());
        QTRY_COMPARE(keys.state(), ui::GlobalKeys::Held);
        settings.setQuickAddKeys(QString());
        QCOMPARE(keys.state(), ui::GlobalKeys::Off);
        QVERIFY(keys.keys().isEmpty());
    }

    void keysOfTheScreenAreHeldFromTheFirstStart()
    {
        ui::Settings settings{QString()};
        ui::GlobalKeys keys(settings);
        QSignalSpy pressed(&keys, &ui::GlobalKeys::pressed);
        QTRY_VERIFY((keys.holdBy(std::make_unique<ui::X11KeyGrab>()), keys.state() == ui::GlobalKeys::Held));

        keys.pause(true);  // while others are chosen
        pressKeys("ctrl+alt+space");
        settings.setQuickAddKeys(QStringLiteral("Ctrl+Alt+N"));
        keys.pause(false);
        pressKeys("ctrl+alt+n");
        QTRY_COMPARE(pressed.count(), 1);

        ui::Settings others{QString()};
        ui::GlobalKeys another(others);
        others.setQuickAddKeys(QStringLiteral("Ctrl+Alt+N"));
        another.holdBy(std::make_unique<ui::X11KeyGrab>());
        QCOMPARE(another.state(), ui::GlobalKeys::Taken);
    }

    void onlyKeysThatNobodyTypesWithCanBeHeld_data()
    {
        QTest::addColumn<QKeyCombination>("pressed");
        QTest::addColumn<QString>("text");
        QTest::newRow("letter") << (Qt::CTRL | Qt::Key_N) << "Ctrl+N";
        QTest::newRow("system key") << (Qt::META | Qt::SHIFT | Qt::Key_7) << "Meta+Shift+7";
        QTest::newRow("function key") << QKeyCombination(Qt::Key_F9) << "F9";
        QTest::newRow("keypad") << QKeyCombination(Qt::ControlModifier | Qt::KeypadModifier, Qt::Key_5) << "Ctrl+5";
        QTest::newRow("letter alone") << QKeyCombination(Qt::Key_N) << QString();
        QTest::newRow("capital letter") << (Qt::SHIFT | Qt::Key_N) << QString();
        QTest::newRow("a key that no table has") << (Qt::CTRL | Qt::Key_Bluetooth) << QString();
    }
    void onlyKeysThatNobodyTypesWithCanBeHeld()
    {
        QFETCH(QKeyCombination, pressed);
        QFETCH(QString, text);
        QCOMPARE(ui::GlobalKeys::textOf(pressed.key(), static_cast<int>(pressed.keyboardModifiers())), text);
    }
};

QTEST_MAIN(KeyGrabTest)
#include "key_grab_test.moc"
