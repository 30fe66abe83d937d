// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Several lists, their workspace, and one undo for all: as the program keeps them, in files.

#include <QSignalSpy>
#include <QTest>

#include "tests/ui/home.h"
#include "ui/models/task_list_model.h"
#include "ui/session/agenda.h"

using namespace meldado;
using namespace meldado::test;

namespace {

std::string titlesOf(const ui::RowSource& source)
{
    const char* space = dynamic_cast<const ui::Agenda*>(&source) != nullptr ? "/" : " ";
    std::string all;
    for (const core::Row& row : source.rows())
        all += (all.empty() ? "" : space) + source.task(row.task).title;
    return all;
}

void plan(ui::ListSession& list, const QString& title, const std::string& when)
{
    core::Object fields;
    if (!when.empty())
        fields.set("when", when);
    list.add(title, core::Place::last({}), fields);
}

}  // namespace

class WorkspaceTest : public QObject {
    Q_OBJECT

private slots:
    void keepsListsAndWhatIsInThem()
    {
        Home home;
        home.start();
        home.add("Groceries");
        home.add("Work", "Office");
        home.list(0).add("Milk", core::Place::last({}));
        home.list(1).add("Report", core::Place::last({}));
        home.workspace->inbox().add("Call mum", core::Place::last({}));
        home.workspace->setColor(home.workspace->lists()[0].id, "late");
        home.waitUntilSaved();

        home.start(2);
        QCOMPARE(home.titles(), (QStringList{"Groceries", "Work"}));
        QCOMPARE(titlesOf(home.list(0)), std::string("Milk"));
        QCOMPARE(titlesOf(home.list(1)), std::string("Report"));
        QCOMPARE(titlesOf(home.workspace->inbox()), std::string("Call mum"));
        QCOMPARE(home.workspace->lists()[0].color, QString("late"));
        QCOMPARE(home.workspace->lists()[1].group, QString("Office"));
    }

    void undoesAcrossLists()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        home.list(0).add("a1", core::Place::last({}));
        home.list(1).add("b1", core::Place::last({}));
        home.list(0).add("a2", core::Place::last({}));
        const auto seen = [&] { return titlesOf(home.list(0)) + "|" + titlesOf(home.list(1)); };

        QVERIFY(home.workspace->undo());
        QCOMPARE(seen(), std::string("a1|b1"));
        QVERIFY(home.workspace->undo());
        QCOMPARE(seen(), std::string("a1|"));
        QVERIFY(home.workspace->redo());
        QCOMPARE(seen(), std::string("a1|b1"));
        home.list(1).add("b2", core::Place::last({}));
        QVERIFY(!home.workspace->redo());  // something new was done since, in another list
        QCOMPARE(seen(), std::string("a1|b1 b2"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(home.workspace->undo());
        QCOMPARE(seen(), std::string("|"));
        QVERIFY(home.workspace->undo());
        QCOMPARE(home.titles(), QStringList{"A"});
    }

    void renamesTheEntryAndTheListAsOneStep()
    {
        Home home;
        home.start();
        const std::string id = home.add("Groceries");
        home.list(0).add("Milk", core::Place::last({}));
        home.workspace->renameList(id, "Shopping");
        QCOMPARE(home.list(0).title(), QString("Shopping"));
        QVERIFY(home.workspace->undo());
        QCOMPARE(home.list(0).title(), QString("Groceries"));
        QVERIFY(home.workspace->redo());
        home.waitUntilSaved();
        home.start(2);
        QCOMPARE(home.titles(), QStringList{"Shopping"});
    }

    void removesAListAndBringsItBackWithAllThatIsInIt()
    {
        Home home;
        home.start();
        home.add("A");
        const std::string id = home.add("B");
        home.list(1).add("b1", core::Place::last({}));
        home.workspace->removeList(id);
        QCOMPARE(home.titles(), QStringList{"A"});
        home.workspace->undo();
        QCOMPARE(home.titles(), (QStringList{"A", "B"}));
        QCOMPARE(titlesOf(home.list(1)), std::string("b1"));
    }

    void movesAndArchivesLists()
    {
        Home home;
        home.start();
        for (const char* title : {"A", "B", "C"})
            home.add(title);
        home.workspace->moveList(home.workspace->lists()[2].id, core::Place::first({}));
        QCOMPARE(home.titles(), (QStringList{"C", "A", "B"}));
        home.workspace->setArchived(home.workspace->lists()[0].id, true);
        QVERIFY(home.workspace->lists()[0].isArchived);
        home.workspace->undo();
        QVERIFY(!home.workspace->lists()[0].isArchived);
        QVERIFY(!home.workspace->addList("  ", {}));
    }

    void showsWhatIsForTodayOfAllLists()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        plan(home.list(0), "late", "2026-11-10");
        plan(home.list(0), "today", "2026-11-18");  // the clock of these tests
        plan(home.list(1), "today at nine", "2026-11-18T09:00");
        plan(home.list(1), "tomorrow", "2026-11-19");
        plan(home.workspace->inbox(), "never", {});
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        QCOMPARE(QString::fromStdString(today.now().text()).left(10), QString("2026-11-18"));
        QCOMPARE(titlesOf(today), std::string("Earlier/late/Today/today/today at nine"));
        QCOMPARE(today.openCount(), std::size_t{3});
        QCOMPARE(ui::Agenda::dueCount(home.list(0)) + ui::Agenda::dueCount(home.list(1)), std::size_t{3});
        ui::Agenda upcoming(*home.workspace, ui::Agenda::What::Upcoming, {});
        QCOMPARE(titlesOf(upcoming), std::string("Tomorrow/tomorrow"));
        ui::Agenda all(*home.workspace, ui::Agenda::What::All, {});
        QCOMPARE(titlesOf(all), std::string("Inbox/never/A/late/today/B/today at nine/tomorrow"));
    }

    void editsTasksOfSeveralListsAsOneStep()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        plan(home.list(0), "a", "2026-11-18");
        plan(home.list(1), "b", "2026-11-18");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        ui::TaskListModel model(today);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);

        model.setDone({model.idAt(0), model.idAt(1)}, true);
        QCOMPARE(model.rowCount(), 2);  // a moment longer
        QVERIFY(model.isDone(0) && model.isDone(1));
        today.settle();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(home.workspace->undo());
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.isDone(0) && !model.isDone(1));

        model.rename(1, "b renamed");
        QCOMPARE(titlesOf(home.list(1)), std::string("b renamed"));
        QVERIFY(!model.add("c", -1).isEmpty());
        QCOMPARE(titlesOf(home.workspace->inbox()), std::string("c"));
        QCOMPARE(titlesOf(today), std::string("c/a/b renamed"));
    }

    void followsNothingWhileNobodyLooks()
    {
        Home home;
        home.start();
        home.add("A");
        plan(home.list(0), "a", "2026-11-18");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        const QSignalSpy changes(&today, &ui::Agenda::changed);
        today.setActive(false);
        plan(home.list(0), "b", "2026-11-18");
        const std::string first = home.list(0).task(home.list(0).rows()[0].task).id;
        home.list(0).setDone(std::span(&first, 1), true);
        QVERIFY(changes.isEmpty());
        QCOMPARE(titlesOf(today), std::string("a"));
        today.setActive(true);
        QCOMPARE(titlesOf(today), std::string("b"));
    }

    void tellsTasksOfTheSameIdApart()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        for (std::size_t list : {0, 1}) {
            core::Object fields{{"tags", core::Array{core::Value("errand")}}};
            home.list(list).add("task", core::Place::last({}), fields);
        }
        ui::Agenda tagged(*home.workspace, ui::Agenda::What::Tag, "errand");
        QCOMPARE(titlesOf(tagged), std::string("A/task/B/task"));
        const std::string second = tagged.task(tagged.rows()[3].task).id;
        QVERIFY(tagged.rename(second, "other"));
        QCOMPARE(titlesOf(tagged), std::string("A/task/B/other"));
        QVERIFY(!tagged.rename("99:x", "nobody"));
        QVERIFY(!tagged.rename("nonsense", "nobody"));
        QVERIFY(!tagged.rename(tagged.task(tagged.rows()[0].task).id, "a heading"));
    }

    void undoesTwoHundredNamedSteps()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        constexpr int kSteps = 220;
        for (int i = 0; i < kSteps; ++i)
            home.list(static_cast<std::size_t>(i % 2)).add(QString::number(i), core::Place::last({}));
        for (int i = 0; i < kSteps; ++i) {
            QVERIFY(home.workspace->nextUndo() != nullptr);
            QCOMPARE(QString::fromStdString(home.workspace->nextUndo()->title), QString::number(kSteps - 1 - i));
            QVERIFY(home.workspace->undo());
        }
        QCOMPARE(titlesOf(home.list(0)) + titlesOf(home.list(1)), std::string());
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "workspace_test.moc"
