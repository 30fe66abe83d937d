// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Started by on_a_screen.sh, on a message bus of its own, with a desktop that another process plays.

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include "ui/platform/desktop_notice.h"

using namespace meldado;

class DesktopNoticeTest : public QObject {
    Q_OBJECT

private slots:
    void aMessageIsPlainTextWithOneButtonAndTheNextOneTakesItsPlace()
    {
        ui::DesktopNotice early;
        early.show("nobody is there to show it", "Review");
        early.close();
        QProcess desktop;
        desktop.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        desktop.start("/usr/bin/python3", {QStringLiteral(SCRIPTS "/desktop_of_notices.py")});
        QCOMPARE(said(desktop), QJsonArray{"ready"});
        ui::DesktopNotice notice;
        QSignalSpy acted(&notice, &ui::DesktopNotice::acted);
        const QString text = "3 tasks in <b>Food & drink</b> need you.";
        const QJsonArray buttons{"default", "Review", "act", "Review"};

        notice.show(text, "Review");
        QCOMPARE(said(desktop), (QJsonArray{"shown", 1, 0, text, "", buttons}));
        tell(desktop, "press 7");  // that of another program
        QVERIFY(acted.isEmpty());
        QTest::qWait(0);
        notice.show("4 tasks", "Review");
        QCOMPARE(said(desktop), (QJsonArray{"shown", 1, 1, "4 tasks", "", buttons}));
        tell(desktop, "press 1");
        QTRY_COMPARE(acted.count(), 1);
        notice.show("5 tasks", "Review");  // it went with its button
        QCOMPARE(said(desktop), (QJsonArray{"shown", 2, 0, "5 tasks", "", buttons}));
        tell(desktop, "close 2");
        tell(desktop, "press 2");
        QCOMPARE(acted.count(), 1);
        notice.show("6 tasks", "Review");
        QCOMPARE(said(desktop), (QJsonArray{"shown", 3, 0, "6 tasks", "", buttons}));
        notice.close();
        QCOMPARE(said(desktop), (QJsonArray{"closed", 3}));

        notice.show("7 tasks", "Review");  // the desktop has not said the number of the one before yet
        notice.show("8 tasks", "Review");
        notice.close();
        QCOMPARE(said(desktop), (QJsonArray{"shown", 4, 0, "7 tasks", "", buttons}));
        QCOMPARE(said(desktop), (QJsonArray{"closed", 4}));

        desktop.closeWriteChannel();
        desktop.waitForFinished();
    }

private:
    // Within seconds, after what it said before.
    static QJsonArray said(QProcess& desktop)
    {
        if (!QTest::qWaitFor([&] { return desktop.canReadLine(); }, 10'000))
            return {};
        const QByteArray line = desktop.readLine();
        // An answer that was written before this line has been delivered as well.
        QCoreApplication::processEvents();
        return QJsonDocument::fromJson(line).array();
    }
    // Returns when the bus has it.
    static void tell(QProcess& desktop, const QByteArray& line)
    {
        desktop.write(line + '\n');
        QCOMPARE(said(desktop), QJsonArray{"done"});
    }
};

QTEST_GUILESS_MAIN(DesktopNoticeTest)
#include "desktop_notice_test.moc"
