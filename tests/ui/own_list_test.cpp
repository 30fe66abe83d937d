// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A list in the program's own store: shown from its checkpoint, edited before its history is read, folded in idle time.

#include <QTest>

#include "tests/ui/own_place.h"
#include "tests/ui/profile.h"

using namespace meldado;
using namespace meldado::test;

namespace {

constexpr int kCount = 300;  // enough for a checkpoint, and more than its beginning

QStringList numbered(int count)
{
    QStringList titles;
    for (int i = 0; i < count; ++i)
        titles << QStringLiteral("Task %1").arg(i);
    return titles;
}

bool hasRows(Profile& profile, int count)
{
    return QTest::qWaitFor([&] { return profile.tasks().rowCount() == count; });
}

}  // namespace

class OwnListTest : public QObject {
    Q_OBJECT

private:
    // As an earlier run of the program left it, folded.
    static void fill(OwnPlace& place)
    {
        {
            Profile earlier("Alice", 99);  // another chance, or later ids would be the same
            earlier.stopWatchingTheModel();
            QVERIFY(earlier.open(place));
            for (const QString& title : numbered(kCount))
                earlier.tasks().add(title, -1);
            QVERIFY(earlier.waitUntilSaved());
        }
        QVERIFY(adapters::LocalReplica(place.file()).compact());
    }

private slots:
    void keepsWhatIsDone()
    {
        OwnPlace place;
        {
            Profile alice;
            QVERIFY(alice.open(place));
            alice.tasks().add("Milk", -1);
            alice.tasks().add("Bread", 0);
            alice.tasks().toggle(1);
            QVERIFY(alice.waitUntilSaved());
        }
        Profile again;
        QVERIFY(again.open(place));
        QCOMPARE(again.titles(), (QStringList{"Bread", "Milk"}));
        QVERIFY(again.tasks().isDone(1));
    }

    void showsTheBeginningBeforeTheHistoryIsReadAndTheRestAfterIt()
    {
        OwnPlace place;
        fill(place);
        place.holdHistory();
        Profile alice;
        QSignalSpy resets(&alice.tasks(), &QAbstractItemModel::modelReset);
        alice.startToOpen(place);

        QVERIFY(hasRows(alice, 127));
        QCOMPARE(alice.titles(), numbered(127));
        QCOMPARE(alice.pane.phase(), ui::ListPane::Ready);
        QVERIFY(!alice.pane.isWhole());
        QVERIFY(alice.pane.isEditable());
        const auto resetsBefore = resets.count();

        place.giveHistory();
        QVERIFY(hasRows(alice, kCount));
        QCOMPARE(alice.titles(), numbered(kCount));
        QVERIFY(alice.pane.isWhole());
        QCOMPARE(resets.count(), resetsBefore);
    }

    void isEditedBeforeItsHistoryIsRead()
    {
        OwnPlace place;
        fill(place);
        place.holdHistory();
        QStringList early;
        {
            Profile alice;
            alice.startToOpen(place);
            QVERIFY(hasRows(alice, 127));

            const QString id = alice.tasks().add("New", 1);
            QVERIFY(!id.isEmpty());
            alice.tasks().rename(0, "First");
            alice.tasks().toggle(2);
            alice.tasks().move(3, 0);
            alice.tasks().remove(5);
            early = alice.titles();
            QCOMPARE(early.mid(0, 4), (QStringList{"Task 2", "First", "New", "Task 1"}));
            QCOMPARE(alice.pane.saveState(), ui::ListPane::Saving);
            QVERIFY(!alice.pane.prepareToClose());
            QSignalSpy mayClose(&alice.pane, &ui::ListPane::mayClose);

            place.giveHistory();
            QVERIFY(hasRows(alice, kCount));
            QCOMPARE(alice.titles().mid(0, early.size()), early);
            QCOMPARE(alice.tasks().rowOf(id), 2);
            QVERIFY(QTest::qWaitFor([&] { return mayClose.count() == 1; }));
            QCOMPARE(alice.pane.saveState(), ui::ListPane::Saved);

            alice.pane.undo();  // each was a step of its own
            QVERIFY(hasRows(alice, kCount + 1));
            alice.pane.redo();
            QVERIFY(alice.waitUntilSaved());
        }
        Profile again;
        QVERIFY(again.open(place));
        QVERIFY(hasRows(again, kCount));
        QCOMPARE(again.titles().mid(0, early.size()), early);
        QVERIFY(again.tasks().isDone(3));
    }

    void takesBackWhatWasDoneEarly()
    {
        OwnPlace place;
        fill(place);
        place.holdHistory();
        Profile alice;
        alice.startToOpen(place);
        QVERIFY(hasRows(alice, 127));

        alice.tasks().remove(0);
        alice.tasks().rename(0, "Second");
        alice.pane.undo();
        alice.pane.undo();
        QCOMPARE(alice.titles(), numbered(127));
        QCOMPARE(alice.pane.saveState(), ui::ListPane::Saved);

        place.giveHistory();
        QVERIFY(hasRows(alice, kCount));
        QCOMPARE(alice.titles(), numbered(kCount));
    }

    void correctsABeginningThatIsOlderThanTheList()
    {
        OwnPlace place;
        fill(place);
        QStringList last;
        {
            Profile alice;
            QVERIFY(alice.open(place));
            alice.stopWatchingTheModel();
            alice.tasks().move(0, 299);
            alice.tasks().remove(10);
            alice.tasks().rename(20, "Renamed");
            alice.tasks().add("New", 3);
            last = alice.titles();
            QVERIFY(alice.waitUntilSaved());
        }
        place.holdHistory();
        Profile alice;
        QSignalSpy resets(&alice.tasks(), &QAbstractItemModel::modelReset);
        alice.startToOpen(place);
        QVERIFY(hasRows(alice, 127));  // after a while
        QCOMPARE(alice.titles(), numbered(127));
        const auto resetsBefore = resets.count();

        place.giveHistory();
        QVERIFY(alice.waitForTitles(last));
        QCOMPARE(resets.count(), resetsBefore);
    }

    void keepsWhatWasDoneEarlyWhenTheHistoryCannotBeRead()
    {
        OwnPlace place;
        fill(place);
        place.holdHistory();
        Profile alice;
        alice.startToOpen(place);
        QVERIFY(hasRows(alice, 127));
        alice.tasks().rename(0, "First");

        place.failToReadHistory(core::ErrorCode::Io);
        place.giveHistory();
        QVERIFY(QTest::qWaitFor([&] { return alice.pane.phase() == ui::ListPane::Failed; }));
        QVERIFY(!alice.pane.prepareToClose());
        QVERIFY(alice.pane.unsavedSentence().contains("1"));

        place.failToReadHistory(std::nullopt);
        place.holdHistory();
        alice.pane.tryAgain();
        QVERIFY(QTest::qWaitFor([&] { return alice.pane.phase() == ui::ListPane::Ready; }));  // shown again meanwhile
        QCOMPARE(alice.titles().size(), 127);
        place.giveHistory();
        QVERIFY(hasRows(alice, kCount));
        QCOMPARE(alice.titles().first(), QStringLiteral("First"));
        QVERIFY(alice.waitUntilSaved());
    }

    void goesOnSayingThatPartOfItsHistoryIsDamaged()
    {
        OwnPlace place;
        fill(place);
        place.failToReadHistory(core::ErrorCode::Damaged);
        Profile alice;
        QVERIFY(alice.open(place));
        QVERIFY(hasRows(alice, kCount));  // read blob by blob
        QTRY_VERIFY(alice.pane.notice().contains("could not be read"));

        QSignalSpy looks(&alice.session, &ui::ListSession::problemsChanged);
        alice.session.lookForNews();
        QTRY_VERIFY(!looks.isEmpty());
        QVERIFY(alice.pane.notice().contains("could not be read"));

        QVERIFY(adapters::LocalReplica(place.file()).write(std::string(64, 'a') + ".pack", "x"));  // somebody else
        looks.clear();
        alice.session.lookForNews();
        QTRY_VERIFY(!looks.isEmpty());
        QVERIFY(alice.pane.noticeDetails().contains("history"));
    }

    void foldsItsHistoryWhenNothingIsSavedForAWhile()
    {
        OwnPlace place;
        Profile alice;
        alice.session.setIdlePause(1);
        QVERIFY(alice.open(place));
        for (const QString& title : numbered(kCount))
            alice.tasks().add(title, -1);
        QVERIFY(alice.waitUntilSaved());

        QVERIFY(QTest::qWaitFor([&] { return adapters::LocalReplica(place.file()).looseBlobCount().value_or(-1) == 0; }));
        Profile again;
        QVERIFY(again.open(place));
        QCOMPARE(again.titles(), numbered(kCount));
    }

    void hearsOfWhatASecondWindowSaved()
    {
        OwnPlace place;
        Profile alice;
        Profile bob("Bob", 2);
        QVERIFY(alice.open(place));
        alice.tasks().add("Milk", -1);
        QVERIFY(alice.waitUntilSaved());
        QVERIFY(bob.open(place));
        bob.tasks().add("Bread", -1);
        QVERIFY(bob.waitUntilSaved());

        alice.pane.lookForNews();
        QVERIFY(alice.waitForTitles({"Milk", "Bread"}));
    }
};

QTEST_GUILESS_MAIN(OwnListTest)
#include "own_list_test.moc"
