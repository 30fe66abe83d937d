// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is half typed for a task when the program ends without a word.

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/profile.h"
#include "ui/session/drafts.h"

using namespace meldado;
using namespace meldado::test;

namespace {

using Kind = ui::Drafts::Kind;

// Alice with a file for what she has begun. A second one on the same file is her next run: the first never ended.
struct Alice : Profile {
    Alice(SharedPlace& place, const QString& file, std::uint64_t run = 1) : Profile("Alice", run)
    {
        session.drafts().keepIn(file);
        if (!open(place))
            QTest::qFail("not opened", __FILE__, __LINE__);
    }

    ui::TaskDetails& detailsOf(int row)
    {
        pane.showDetails(tasks().idAt(row));
        return *pane.details();
    }
};

bool isWritten(const QString& name, const QByteArray& text)
{
    return QTest::qWaitFor([&] {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
    });
}

}  // namespace

class DraftsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsBegunForATaskWaitsThereAndSurvivesACrash()
    {
        SharedPlace place;
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("unsent"));
        Alice before(place, file);
        before.tasks().add("Milk", -1);
        before.tasks().add("Bread", -1);
        before.detailsOf(0).typeComment("the one from\nthe mark");
        before.detailsOf(1).typeSubtask("with see");
        QCOMPARE(before.detailsOf(0).commentDraft(), QString("the one from\nthe mark"));
        QCOMPARE(before.detailsOf(0).subtaskDraft(), QString());
        QVERIFY(before.waitUntilSaved() && isWritten(file, "with see"));

        Alice after(place, file, 2);
        QCOMPARE(after.detailsOf(0).commentDraft(), QString("the one from\nthe mark"));
        QCOMPARE(after.detailsOf(1).subtaskDraft(), QString("with see"));
    }

    void whatIsSentIsForgottenOnceItIsSaved()
    {
        SharedPlace place;
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("unsent"));
        Alice alice(place, file);
        alice.tasks().add("Milk", -1);
        QVERIFY(alice.waitUntilSaved());
        ui::TaskDetails& details = alice.detailsOf(0);
        details.typeComment("kept for now");
        QVERIFY(isWritten(file, "kept for now"));

        place.failToWrite(core::ErrorCode::DiskFull);
        details.addComment("kept for now");
        QCOMPARE(details.comments().size(), 1);
        QCOMPARE(details.commentDraft(), QString());
        details.typeComment("the next one");
        QVERIFY(isWritten(file, "the next one"));
        QVERIFY(isWritten(file, "kept for now"));  // it is nowhere else yet
        details.typeComment({});
        QVERIFY(isWritten(file, "kept for now"));

        place.failToWrite(std::nullopt);
        QVERIFY(alice.waitUntilSaved());
        QTRY_VERIFY(!QFile::exists(file));
    }

    void aTaskBegunBelowARowIsAddedThereInTheNextRun()
    {
        SharedPlace place;
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("unsent"));
        Alice before(place, file);
        before.tasks().add("Milk", -1);
        before.tasks().add("Bread", -1);
        QVERIFY(before.waitUntilSaved());
        before.pane.draft()->beginBelow(before.tasks().idAt(0));
        before.pane.draft()->edit("Cheese #errand", 14);
        QVERIFY(isWritten(file, "Cheese"));

        Alice after(place, file, 2);
        QVERIFY(after.waitForTitles({"Milk", "Cheese", "Bread"}));
        QVERIFY(after.pane.draft()->isBlank());
        QVERIFY(after.waitUntilSaved());
        QTRY_VERIFY(!QFile::exists(file));
        QVERIFY(after.session.undo());  // one step like any other
        QCOMPARE(after.titles(), (QStringList{"Milk", "Bread"}));
    }

    void whatIsGivenUpIsGone()
    {
        SharedPlace place;
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("unsent"));
        Alice alice(place, file);
        alice.tasks().add("Milk", -1);
        QVERIFY(alice.waitUntilSaved());
        alice.pane.draft()->beginBelow(alice.tasks().idAt(0));
        alice.pane.draft()->edit("slip", 4);
        QVERIFY(isWritten(file, "slip"));
        alice.pane.draft()->clear();
        QTRY_VERIFY(!QFile::exists(file));
    }

    void aFileOfAnybodyIsReadAsFarAsItGoes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("[{\"kind\":");
        QTest::newRow("an object") << QByteArray("{\"kind\":\"comment\"}");
        QTest::newRow("other types") << QByteArray("[1,null,[],{\"kind\":3,\"task\":[],\"text\":{}},{\"kind\":\"row\"}]");
    }
    void aFileOfAnybodyIsReadAsFarAsItGoes()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("unsent")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        ui::Drafts drafts;
        drafts.keepIn(file.fileName());
        QVERIFY(drafts.text(Kind::Comment, "x").isEmpty());
        QVERIFY(drafts.text(Kind::Row, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "drafts_test.moc"
