// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QElapsedTimer>
#include <QTest>

#include <functional>

#include "tests/ui/profile.h"
#include "core/crdt/delta.h"
#include "core/store/blob_name.h"
#include "core/todo/schema.h"

using namespace meldado;
using namespace meldado::test;

class ListSessionTest : public QObject {
    Q_OBJECT

private slots:
    void opensAnEmptyPlaceWithoutWritingIntoIt()
    {
        SharedPlace place;
        Profile alice;

        QVERIFY(alice.open(place));

        QCOMPARE(alice.tasks().rowCount(), 0);
        QVERIFY(alice.pane.isEditable());
        QCOMPARE(alice.pane.title(), QStringLiteral("Groceries"));
        QVERIFY(place.keys().empty());
    }

    void saysSavedOnlyWhenItIsDurable()
    {
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        QSignalSpy status(&alice.pane, &ui::ListPane::statusChanged);

        alice.tasks().add("Milk", -1);
        QCOMPARE(alice.titles(), QStringList{"Milk"});
        QCOMPARE(alice.pane.saveState(), ui::ListPane::Saving);

        QVERIFY(alice.waitUntilSaved());
        QCOMPARE(alice.pane.saveState(), ui::ListPane::Saved);
        QVERIFY(alice.pane.status().contains("Saved"));
        QCOMPARE(place.keys().size(), std::size_t{2});  // a pack and a delta
        QVERIFY(status.count() >= 2);
    }

    void commitsOnceForEachGestureWithWhoAndWhat()
    {
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));

        alice.tasks().add("Milk", -1);
        alice.tasks().toggle(0);
        alice.tasks().rename(0, "Milk");  // the same title: no commit
        QVERIFY(alice.waitUntilSaved());

        int deltas = 0;
        for (const std::string& key : place.keys()) {
            const auto name = core::BlobName::parse(key);
            if (!name || name->kind != core::BlobKind::Delta)
                continue;
            ++deltas;
            const std::string bytes = *place.take(key);
            for (const char* word : {"\"author\":\"Alice\"", "\"device\":\"alice-pc\"", "\"person\":\"alice\"",
                                     "\"program\":\"MeldaDo ", "\"kind\":\"", "\"description\":\"", "\"list\":\"",
                                     "\"args\":\"[\\\"Milk\\\"]\"", "\"date\":\"2026-"})
                QVERIFY2(bytes.find(word) != std::string::npos, word);
        }
        QCOMPARE(deltas, 2);
    }

    void keepsTheBytesAndTriesAgainWhenTheDiskIsFull()
    {
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        place.failToWrite(core::ErrorCode::DiskFull);

        alice.tasks().add("Milk", -1);
        alice.tasks().add("Bread", -1);
        QTRY_COMPARE(alice.pane.saveState(), ui::ListPane::NotSaved);
        QVERIFY(alice.pane.notice().contains("disk is full"));
        QVERIFY(alice.pane.notice().contains("kept in this window"));
        QCOMPARE(alice.pane.noticeAction(), QStringLiteral("Try again"));
        QCOMPARE(alice.titles(), (QStringList{"Milk", "Bread"}));

        place.failToWrite(std::nullopt);
        QVERIFY(alice.waitUntilSaved());  // by itself
        QVERIFY(alice.pane.notice().isEmpty());

        Profile again;
        QVERIFY(again.open(place));
        QCOMPARE(again.titles(), (QStringList{"Milk", "Bread"}));
    }

    void closesOnlyWhenEverythingIsSaved()
    {
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        QVERIFY(alice.pane.prepareToClose());
        place.failToWrite(core::ErrorCode::DiskFull);
        alice.tasks().add("Milk", -1);
        QSignalSpy mayClose(&alice.pane, &ui::ListPane::mayClose);

        QVERIFY(!alice.pane.prepareToClose());
        QVERIFY(alice.pane.notice().contains("before closing"));
        place.failToWrite(std::nullopt);

        QVERIFY(mayClose.wait());
    }

    void showsWhatAnotherOneCommits()
    {
        SharedPlace place;
        Profile alice("Alice", 1);
        Profile bob("Bob", 2);
        QVERIFY(alice.open(place));
        alice.tasks().add("Milk", -1);
        QVERIFY(alice.waitUntilSaved());
        QVERIFY(bob.open(place));
        QCOMPARE(bob.titles(), QStringList{"Milk"});

        alice.tasks().add("Bread", -1);
        QVERIFY(bob.waitForTitles({"Milk", "Bread"}));
        bob.tasks().move(1, 0);
        bob.tasks().rename(1, "Oat milk");
        QVERIFY(alice.waitForTitles({"Bread", "Oat milk"}));
        QVERIFY(!alice.session.undo() || alice.titles() != QStringList());
    }

    void anUndoneAdditionIsInTheTrashOnlyIfSomebodyChangedIt()
    {
        SharedPlace place;
        Profile alice("Alice", 1);
        Profile bob("Bob", 2);
        QVERIFY(alice.open(place));
        alice.tasks().add("Milk", -1);
        alice.tasks().add("Bread", -1);
        QVERIFY(alice.waitUntilSaved());
        QVERIFY(bob.open(place));
        bob.tasks().rename(0, "Oat milk");
        QVERIFY(alice.waitForTitles({"Oat milk", "Bread"}));

        QVERIFY(alice.session.undo() && alice.session.undo());
        QCOMPARE(alice.titles(), QStringList());
        core::TrashReader trash = alice.session.tasks()->trash();
        while (trash.readSome(100)) {}
        const auto found = trash.take();
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].title, std::string("Oat milk"));
    }

    void receivingWritesNothing()
    {
        SharedPlace place;
        Profile alice("Alice", 1);
        Profile bob("Bob", 2);
        QVERIFY(alice.open(place) && bob.open(place));
        alice.tasks().add("Milk", -1);
        QVERIFY(bob.waitForTitles({"Milk"}));
        QVERIFY(alice.waitUntilSaved());

        QCOMPARE(place.keys().size(), std::size_t{2});
    }

    void undoesAndRedoesEveryKindOfEdit()
    {
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        QVERIFY(alice.pane.undoText().isEmpty());
        for (const char* title : {"A", "B", "C"})
            alice.tasks().add(title, -1);
        alice.tasks().rename(0, "AA");
        alice.tasks().toggle(1);
        alice.tasks().move(2, 0);
        alice.tasks().remove(1);
        QCOMPARE(alice.titles(), (QStringList{"C", "B"}));
        QVERIFY(alice.pane.undoText().contains("Deleted"));
        QVERIFY(alice.pane.undoText().contains("AA"));

        alice.pane.undo();
        QCOMPARE(alice.titles(), (QStringList{"C", "AA", "B"}));
        alice.pane.undo();
        QCOMPARE(alice.titles(), (QStringList{"AA", "B", "C"}));
        QVERIFY(alice.tasks().isDone(1));
        alice.pane.undo();
        QVERIFY(!alice.tasks().isDone(1));
        alice.pane.undo();
        QCOMPARE(alice.titles(), (QStringList{"A", "B", "C"}));
        for (int i = 0; i < 3; ++i)
            alice.pane.undo();
        QCOMPARE(alice.titles(), QStringList());
        QVERIFY(alice.pane.undoText().isEmpty());

        while (!alice.pane.redoText().isEmpty())
            alice.pane.redo();
        QCOMPARE(alice.titles(), (QStringList{"C", "B"}));
        QVERIFY(alice.tasks().isDone(1));
        QVERIFY(alice.waitUntilSaved());
        Profile again;
        QVERIFY(again.open(place));
        QCOMPARE(again.titles(), (QStringList{"C", "B"}));
    }

    void undoPassesOverWhatIsGone()
    {
        SharedPlace place;
        Profile alice("Alice", 1);
        Profile bob("Bob", 2);
        QVERIFY(alice.open(place));
        alice.tasks().add("A", -1);
        alice.tasks().add("B", -1);
        alice.tasks().rename(1, "BB");
        QVERIFY(alice.waitUntilSaved());
        QVERIFY(bob.open(place));
        bob.tasks().remove(1);
        QVERIFY(alice.waitForTitles({"A"}));

        alice.pane.undo();  // neither renaming nor adding B can be taken back; adding A can

        QCOMPARE(alice.titles(), QStringList());
    }

    void offersUndoAfterDeletingAndSaysWhereThingsWent()
    {
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        QSignalSpy toast(&alice.pane, &ui::ListPane::toastWanted);
        QSignalSpy announced(&alice.pane, &ui::ListPane::announced);

        alice.tasks().add("Milk", -1);
        alice.tasks().add("Tomatoes", -1);
        QCOMPARE(announced.last().first().toString(), QStringLiteral("Tomatoes, 2 of 2"));
        alice.tasks().move(1, 0);
        QCOMPARE(announced.last().first().toString(), QStringLiteral("Tomatoes, 1 of 2"));
        alice.tasks().remove(0);

        QCOMPARE(toast.count(), 1);
        QVERIFY(toast.last().at(0).toString().contains("Tomatoes"));
        QCOMPARE(toast.last().at(1).toString(), QStringLiteral("Undo"));
    }

    void saysWhenAPlaceIsNotThereAndOpensItWhenItIsBack()
    {
        SharedPlace place;
        place.failToOpen(core::ErrorCode::FolderGone);
        Profile alice;

        alice.startToOpen(place);
        QTRY_COMPARE(alice.pane.phase(), ui::ListPane::Failed);
        QVERIFY(alice.pane.failure().contains("is not there"));
        QVERIFY(!alice.pane.isEditable());

        place.failToOpen(std::nullopt);
        alice.pane.tryAgain();
        QTRY_COMPARE(alice.pane.phase(), ui::ListPane::Ready);
    }

    void keepsWhatItShowsWhenTheFolderGoes()
    {
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        alice.tasks().add("Milk", -1);
        QVERIFY(alice.waitUntilSaved());

        place.failToList(core::ErrorCode::FolderGone);
        alice.pane.lookForNews();
        QTRY_VERIFY(alice.pane.notice().contains("is not there"));
        QCOMPARE(alice.titles(), QStringList{"Milk"});

        place.failToList(std::nullopt);
        alice.pane.tryAgain();
        QTRY_VERIFY(alice.pane.notice().isEmpty());
    }

    void namesUnreadableFilesQuietly()
    {
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        alice.tasks().add("Milk", -1);
        QVERIFY(alice.waitUntilSaved());

        place.put(std::string(64, 'a') + ".pack", "half a pa");
        place.put("7-" + std::string(64, 'b') + ".delta", "");

        QTRY_VERIFY(alice.pane.notice().contains("2 files in this folder could not be read"));
        QVERIFY(alice.pane.notice().contains("The rest of the list is shown"));
        QVERIFY(alice.pane.noticeDetails().contains(std::string(64, 'a').c_str()));
        QVERIFY(!alice.pane.isNoticeSerious());
        QVERIFY(alice.pane.isEditable());
    }

    void waitsForWhatIsOnItsWayAndMakesNoSecondBeginning()
    {
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        alice.tasks().add("Milk", -1);
        QVERIFY(alice.waitUntilSaved());
        alice.tasks().add("Bread", -1);
        QVERIFY(alice.waitUntilSaved());
        std::string first;  // the delta that holds the root
        for (const std::string& key : place.keys()) {
            if (key.starts_with("1-"))
                first = key;
        }
        const std::string bytes = place.take(first).value();

        Profile bob("Bob", 2);
        QVERIFY(bob.open(place));
        QVERIFY(bob.pane.notice().contains("Waiting for"));
        QVERIFY(!bob.pane.isEditable());
        QVERIFY(bob.tasks().add("x", -1).isEmpty());

        place.put(first, bytes);
        QVERIFY(bob.waitForTitles({"Milk", "Bread"}));
        QVERIFY(bob.pane.notice().isEmpty());
        QVERIFY(bob.pane.isEditable());
    }

    // A guard against work that grows with the list, not a measurement; the numbers are printed.
    void staysQuickWithTenThousandTasks()
    {
        SharedPlace place;
        {
            core::Replica replica;
            core::Array tasks;
            for (int i = 0; i < 10'000; ++i)
                tasks.emplace_back(core::Object{{"_id", "task-" + std::to_string(i)}, {"title", "Task " + std::to_string(i)}});
            QVERIFY(replica.update(core::Object{{"title", "Long"}, {std::string(core::schema::kItems), tasks}}).has_value());
            const auto committed = replica.commit();
            QVERIFY(committed.has_value() && committed->commit);
            for (const auto& pack : committed->commit->packs)
                place.put(pack.name.hex() + ".pack", std::string(*pack.bytes));
            place.put(committed->commit->delta.name.text() + ".delta", std::string(*committed->commit->delta.bytes));
        }
        Profile alice;
        alice.stopWatchingTheModel();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(alice.open(place));
        QCOMPARE(alice.tasks().rowCount(), 10'000);
        qInfo("open: %lld ms", timer.elapsed());

        const auto measure = [&](const char* what, const std::function<void(int)>& edit) {
            timer.restart();
            for (int i = 0; i < 20; ++i)
                edit(i);
            const double each = static_cast<double>(timer.nsecsElapsed()) / 20e6;
            qInfo("%s: %.2f ms each", what, each);
            QVERIFY2(each < 100, what);
        };
        measure("complete", [&](int i) { alice.tasks().toggle(i * 400); });
        measure("rename", [&](int i) { alice.tasks().rename(i * 300, "other"); });
        measure("add", [&](int) { alice.tasks().add("more", 5000); });
        measure("move", [&](int i) { alice.tasks().move(9000, i); });
        measure("remove", [&](int i) { alice.tasks().remove(i * 100); });
        QVERIFY(alice.waitUntilSaved());
    }

    void keepsALongListAndItsRowsExact()
    {
        SharedPlace place;
        Profile alice("Alice", 1);
        Profile bob("Bob", 2);
        QVERIFY(alice.open(place) && bob.open(place));
        QSignalSpy resets(alice.pane.tasks(), &QAbstractItemModel::modelReset);
        core::SeededRandom dice(5);
        alice.tasks().add("first", -1);
        QVERIFY(bob.waitForTitles({"first"}));

        for (int round = 0; round < 60; ++round) {
            Profile& one = dice.below(2) == 0 ? alice : bob;
            const int count = one.tasks().rowCount();
            const auto pick = [&] { return count == 0 ? 0 : static_cast<int>(dice.below(static_cast<std::uint64_t>(count))); };
            switch (dice.below(5)) {
            case 0:
                one.tasks().remove(pick());
                break;
            case 1:
                one.tasks().move(pick(), pick());
                break;
            case 2:
                one.tasks().toggle(pick());
                break;
            default:
                one.tasks().add(QStringLiteral("t%1").arg(round), pick());
                break;
            }
            QTest::qWait(static_cast<int>(dice.below(3)));
        }
        alice.tasks().add("end", -1);
        QVERIFY(alice.waitUntilSaved() && bob.waitUntilSaved());
        QTRY_COMPARE(alice.titles(), bob.titles());
        QCOMPARE(resets.count(), 0);
    }
};

QTEST_GUILESS_MAIN(ListSessionTest)
#include "list_session_test.moc"
