// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Several lists, their workspace, and one undo for all: as the program keeps them, in files.

#include <array>

#include <QSignalSpy>
#include <QTest>

#include "tests/ui/home.h"
#include "tests/ui/longest_turn.h"
#include "ui/models/task_list_model.h"
#include "ui/session/agenda.h"
#include "ui/session/trash.h"
#include "ui/viewmodels/main_window.h"

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

std::string idOf(const ui::RowSource& source, const std::string& title)
{
    for (const core::Row& row : source.rows()) {
        if (source.task(row.task).title == title)
            return source.task(row.task).id;
    }
    return {};
}

int rowOf(const ui::RowSource& source, const std::string& title)
{
    return static_cast<int>(source.rowOf(idOf(source, title)).value_or(99));
}

using Way = ui::RowSource::Way;

bool moveBy(ui::RowSource& source, Way way, const std::string& title)
{
    const std::string id = idOf(source, title);
    return source.moveBy(way, std::span(&id, 1));
}

void removeTask(ui::ListSession& list, const std::string& title)
{
    const std::string id = idOf(list, title);
    QVERIFY(list.remove(std::span(&id, 1)));
}

bool waitFor(const ui::RowSource& source, const std::string& titles)
{
    return QTest::qWaitFor([&] { return titlesOf(source) == titles; });
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
        QCOMPARE(titlesOf(today), std::string("a/b renamed/c"));
    }

    // Most edits leave rows where they are, and nothing is laid out anew for them. Whatever comes, it looks as if it were.
    void looksAsALayoutAnewAfterAnyEdit()
    {
        constexpr std::uint64_t kSeed = 11;
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        core::SeededRandom random(kSeed);
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        using What = ui::Agenda::What;
        const std::vector<std::pair<What, QString>> views{{What::Today, {}}, {What::Upcoming, {}}, {What::All, {}}, {What::Tag, "x"}, {What::Done, {}}};
        std::vector<std::unique_ptr<ui::Agenda>> kept;
        for (const auto& [what, tag] : views)
            kept.push_back(std::make_unique<ui::Agenda>(*home.workspace, what, tag));
        const auto look = [](const ui::Agenda& agenda) {
            std::string all;
            for (const core::Row& row : agenda.rows()) {
                const core::Task task = agenda.task(row.task);
                all += std::string(row.indent, '>') + task.id + '=' + task.title + (task.isDone ? "!" : "") + ' ';
            }
            return all;
        };
        std::array<std::vector<std::string>, 2> ids;
        const std::array<const char*, 7> plans{"2026-11-01", "2026-11-18", "2026-11-18T09:00", "2026-11-18T17:30", "2026-11-25", "2026-12-24", ""};
        for (int step = 0; step < 250; ++step) {  // before the day is over, which the clock comes nearer to with each
            const auto which = random.below(2);
            ui::ListSession& list = home.list(which);
            auto& known = ids[which];
            const auto kind = known.empty() ? 0 : random.below(12);
            const std::string id = known.empty() ? std::string() : known[random.below(known.size())];
            const std::vector<std::string> one{id};
            const auto text = [&](std::uint64_t count) { return core::Value(plans[random.below(count)]); };
            if (kind <= 1)
                known.push_back(list.add(QString("t%1").arg(step), core::Place::last(known.empty() || kind == 0 ? std::string() : id), {}).value_or(id));
            else if (kind <= 3)
                list.rename(id, QString("r%1").arg(step));
            else if (kind <= 5)
                list.setDone(one, random.below(2) == 0);
            else if (kind <= 8)
                list.setField(ui::Action::Plan, one, kind == 8 ? core::schema::kDeadline : core::schema::kWhen,
                              random.below(5) == 0 ? std::nullopt : std::optional(text(6)));
            else if (kind == 9)
                list.setField(ui::Action::Tag, one, core::schema::kTags, core::Value(core::Array{core::Value(random.below(2) == 0 ? "x" : "y")}));
            else if (kind == 10)
                list.move(one, core::Place::first({}));
            else
                home.workspace->undo();
            for (std::size_t i = 0; i < views.size(); ++i) {
                kept[i]->settle();
                const ui::Agenda anew(*home.workspace, views[i].first, views[i].second);
                QVERIFY2(look(*kept[i]) == look(anew), qPrintable(QString("step %1, view %2\n%3\n%4").arg(step).arg(i).arg(QString::fromStdString(look(*kept[i])), QString::fromStdString(look(anew)))));
            }
        }
    }

    // Prints what it costs; see ux.md: no frame over 32 ms.
    void typingLooksThroughALongListInSlices()
    {
        constexpr int kTasks = 10'000;
        Home home;
        home.start();
        home.add("A");
        std::vector<core::NewTask> tasks;
        for (int i = 0; i < kTasks; ++i)
            tasks.push_back({home.list(0).newId(), i + 1 == kTasks ? "Zebra" : "task", {}, 0});
        QVERIFY(home.list(0).addAll(std::move(tasks), core::Place::last({})));
        ui::TaskListModel model(home.list(0));
        QSignalSpy found(model.jump(), &ui::RowJump::found);
        QCoreApplication::processEvents();
        LongestTurn turns;
        QVERIFY(model.jump()->type("z", 0));
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(found.front().front().toInt(), kTasks - 1);
        qInfo("to the last of %d rows: at most %.0f ms between two frames", kTasks, turns.ms());

        // Rows that become others meanwhile are looked at no more; the next key begins anew.
        QVERIFY(model.jump()->type("e", 0));
        home.list(0).add("new", core::Place::first({}));
        QVERIFY(model.jump()->type("b", 0));
        QTRY_COMPARE(found.count(), 2);
        QCOMPARE(found.back().front().toInt(), kTasks);
        QVERIFY(!model.jump()->type(QString(), 0) && !model.jump()->type("\r", 0));
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

    // It is out of sight in its list. It is open nowhere else then, and is again with the task above it.
    void whatStandsBelowADoneTaskIsOpenNowhere()
    {
        Home home;
        home.start();
        home.add("A");
        plan(home.list(0), "trip", "2026-11-18");
        const std::vector<std::string> trip{idOf(home.list(0), "trip")};
        home.list(0).add("pack", core::Place::last(trip.front()), core::Object{{"when", "2026-11-18"}, {"tags", core::Array{core::Value("x")}}});
        using What = ui::Agenda::What;
        ui::Agenda today(*home.workspace, What::Today, {});
        ui::Agenda all(*home.workspace, What::All, {});
        ui::Agenda tag(*home.workspace, What::Tag, "x");
        ui::Agenda done(*home.workspace, What::Done, {});
        const auto seen = [&] {
            for (ui::Agenda* view : {&today, &all, &tag, &done})
                view->settle();
            home.list(0).settle();
            return titlesOf(today) + '|' + titlesOf(all) + '|' + titlesOf(tag) + '|' + titlesOf(home.list(0));
        };
        const std::string open = "trip/pack|A/trip/pack|A/pack|trip pack";
        QCOMPARE(seen(), open);

        QVERIFY(home.list(0).setDone(trip, true));
        QCOMPARE(titlesOf(today), std::string("trip/pack"));  // a moment longer
        QCOMPARE(today.openCount(), std::size_t{0});
        QCOMPARE(seen(), std::string("|||"));
        QCOMPARE(titlesOf(done), std::string("Today/trip"));
        QCOMPARE(ui::Agenda::dueCount(home.list(0)), std::size_t{0});
        QCOMPARE(home.list(0).tasks()->outline().openCount(), std::size_t{0});
        home.list(0).setShowsDone(true);
        QCOMPARE(titlesOf(home.list(0)), std::string("trip pack"));
        QVERIFY(!home.list(0).task(home.list(0).rows()[1].task).isDone);  // nothing of it was changed
        home.list(0).setShowsDone(false);

        QVERIFY(home.list(0).setDone(trip, false));
        QCOMPARE(seen(), open);
        QCOMPARE(ui::Agenda::dueCount(home.list(0)), std::size_t{2});
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

    // --- own orders of views

    void movesInAViewChangeNoList()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        for (const char* title : {"a1", "a2", "a3"})
            plan(home.list(0), title, "2026-11-18");
        plan(home.list(1), "b1", "2026-11-18");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        ui::TaskListModel model(today);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(titlesOf(today), std::string("a1/a2/a3/b1"));

        QVERIFY(moveBy(today, Way::Up, "b1"));
        QCOMPARE(titlesOf(today), std::string("a1/a2/b1/a3"));
        QCOMPARE(today.placeOfLastMoved(), QString("b1, 3 of 4"));
        model.moveToTop({QString::fromStdString(idOf(today, "a2"))});
        QCOMPARE(titlesOf(today), std::string("a2/a1/b1/a3"));
        model.moveToBottom({QString::fromStdString(idOf(today, "a2"))});
        QCOMPARE(titlesOf(today), std::string("a1/b1/a3/a2"));
        model.drop({model.idAt(0)}, 3, 0);
        QCOMPARE(titlesOf(today), std::string("b1/a3/a1/a2"));
        QVERIFY(!moveBy(today, Way::Up, "b1"));
        QVERIFY(!moveBy(today, Way::In, "a3"));
        QCOMPARE(titlesOf(home.list(0)), std::string("a1 a2 a3"));
        plan(home.list(0), "new", "2026-11-18");
        QCOMPARE(titlesOf(today), std::string("b1/a3/a1/a2/new"));

        QVERIFY(home.workspace->undo());
        QVERIFY(home.workspace->undo());
        QCOMPARE(titlesOf(today), std::string("a1/b1/a3/a2"));
        QVERIFY(home.workspace->redo());
        QCOMPARE(titlesOf(today), std::string("b1/a3/a1/a2"));
        home.waitUntilSaved();

        home.start(2);
        const ui::Agenda again(*home.workspace, ui::Agenda::What::Today, {});
        QVERIFY(waitFor(again, "b1/a3/a1/a2"));
        const ui::Agenda all(*home.workspace, ui::Agenda::What::All, {});
        QCOMPARE(titlesOf(all), std::string("A/a1/a2/a3/B/b1"));  // an order of its own
    }

    // Lists come one after the other there, the inbox first; what is typed stands where it was typed all the same.
    void whatIsTypedInTodayStandsAtItsEndAndIsOneStep()
    {
        Home home;
        home.start();
        home.add("A");
        plan(home.list(0), "a1", "2026-11-18");
        plan(home.list(0), "a2 at nine", "2026-11-18T09:00");
        plan(home.list(0), "late", "2026-11-10");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        ui::TaskListModel model(today);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(titlesOf(today), std::string("Earlier/late/Today/a1/a2 at nine"));

        QVERIFY(!model.add("new", -1).isEmpty());
        QCOMPARE(titlesOf(today), std::string("Earlier/late/Today/a1/a2 at nine/new"));
        QCOMPARE(today.placeOfLastMoved(), QString("new, 4 of 4"));
        QVERIFY(model.add("newer", -1) != QString());
        QCOMPARE(titlesOf(today), std::string("Earlier/late/Today/a1/a2 at nine/new/newer"));
        QCOMPARE(home.workspace->nextUndo()->title, std::string("newer"));
        QCOMPARE(titlesOf(home.list(0)), std::string("a1 a2 at nine late"));

        QVERIFY(home.workspace->undo());
        QVERIFY(home.workspace->undo());
        QCOMPARE(titlesOf(today), std::string("Earlier/late/Today/a1/a2 at nine"));
        QVERIFY(home.workspace->orders()->ranks("today").empty());
        QVERIFY(home.workspace->redo());
        QCOMPARE(titlesOf(today), std::string("Earlier/late/Today/a1/a2 at nine/new"));
        home.waitUntilSaved();

        home.start(2);
        const ui::Agenda again(*home.workspace, ui::Agenda::What::Today, {});
        QVERIFY(waitFor(again, "Earlier/late/Today/a1/a2 at nine/new"));
    }

    void whatIsTypedInTodayGoesToTheTopOrBelowARowWhenThatIsWanted()
    {
        Home home;
        home.start();
        home.add("A");
        for (const char* title : {"a1", "a2"})
            plan(home.list(0), title, "2026-11-18");
        plan(home.workspace->inbox(), "i", "2026-11-18");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        ui::TaskListModel model(today);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QVERIFY(!model.addBelow("below", model.idAt(1)).isEmpty());
        QCOMPARE(titlesOf(today), std::string("i/a1/below/a2"));
        QVERIFY(today.add("top", core::Place::first({}), {}));
        QCOMPARE(titlesOf(today), std::string("top/i/a1/below/a2"));
        // A time of day says itself where it stands, unless a row was pointed at.
        plan(home.list(0), "at ten", "2026-11-18T10:00");
        QVERIFY(today.add("at nine", core::Place::last({}), core::Object{{"when", "2026-11-18T09:00"}}));
        QCOMPARE(titlesOf(today), std::string("top/i/a1/below/a2/at nine/at ten"));
    }

    void belowARowOfAnotherDayWhatIsTypedIsForThatDay()
    {
        Home home;
        home.start();
        home.add("A");
        plan(home.list(0), "fri", "2026-11-20");
        plan(home.list(0), "fri too", "2026-11-20");
        ui::Agenda upcoming(*home.workspace, ui::Agenda::What::Upcoming, {});
        ui::TaskListModel model(upcoming);
        QVERIFY(!model.addBelow("new", model.idAt(1)).isEmpty());
        QCOMPARE(titlesOf(upcoming), std::string("Friday 20 Nov/fri/new/fri too"));
        QVERIFY(!model.add("tomorrow", -1).isEmpty());  // where nothing is pointed at
        QCOMPARE(titlesOf(upcoming), std::string("Tomorrow/tomorrow/Friday 20 Nov/fri/new/fri too"));
    }

    void belowARowOfATagWhatIsTypedGoesIntoItsList()
    {
        Home home;
        home.start();
        home.add("A");
        const core::Object tagged{{"tags", core::Array{core::Value("x")}}};
        for (const char* title : {"a1", "a2"})
            home.list(0).add(title, core::Place::last({}), tagged);
        home.workspace->inbox().add("i", core::Place::last({}), tagged);
        ui::Agenda tag(*home.workspace, ui::Agenda::What::Tag, "x");
        ui::TaskListModel model(tag);
        QCOMPARE(titlesOf(tag), std::string("Inbox/i/A/a1/a2"));
        QVERIFY(!model.addBelow("new", model.idAt(3)).isEmpty());
        QCOMPARE(titlesOf(tag), std::string("Inbox/i/A/a1/new/a2"));
        QCOMPARE(titlesOf(home.list(0)), std::string("a1 new a2"));
        QVERIFY(home.workspace->orders()->ranks("tag:x").empty());  // it stands there by its list

        QVERIFY(moveBy(tag, Way::Up, "a2"));
        QCOMPARE(titlesOf(tag), std::string("Inbox/i/A/a1/a2/new"));
        QVERIFY(!model.addBelow("newer", model.idAt(3)).isEmpty());
        QCOMPARE(titlesOf(tag), std::string("Inbox/i/A/a1/newer/a2/new"));
        QVERIFY(!model.add("last", -1).isEmpty());
        QCOMPARE(titlesOf(tag), std::string("Inbox/i/last/A/a1/newer/a2/new"));
        QVERIFY(!model.addBelow("first of A", model.idAt(3)).isEmpty());  // below its heading
        QCOMPARE(titlesOf(tag), std::string("Inbox/i/last/A/first of A/a1/newer/a2/new"));
        QCOMPARE(titlesOf(home.list(0)), std::string("first of A a1 newer new a2"));
    }

    void severalLinesThatArePastedInAViewStandWhereTheyWerePasted()
    {
        Home home;
        home.start();
        home.add("A");
        for (const char* title : {"a1", "a2"})
            plan(home.list(0), title, "2026-11-18");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        ui::TaskListModel model(today);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ui::QuickAdd line(home.workspace->inbox(), model, &today);
        line.edit("x\n  below x\ny", 0);
        QVERIFY(line.addPastedTasks());
        QCOMPARE(titlesOf(today), std::string("a1/a2/x/y"));
        QCOMPARE(titlesOf(home.workspace->inbox()), std::string("x below x y"));
        line.edit("p\nq", 0);
        QVERIFY(line.addPastedTasks(model.idAt(0)));
        QCOMPARE(titlesOf(today), std::string("a1/p/q/a2/x/y"));
        QVERIFY(home.workspace->undo());
        QVERIFY(home.workspace->undo());
        QCOMPARE(titlesOf(today), std::string("a1/a2"));
        QCOMPARE(titlesOf(home.workspace->inbox()), std::string());
    }

    // Standing behind others by hand is a rank for each of these: that is done for so many, and the task is added anyway.
    void inALongTodayWhatIsTypedStandsWhereItsListPutsIt()
    {
        Home home;
        home.start();
        home.add("A");
        std::vector<core::NewTask> tasks;
        for (int i = 0; i < 201; ++i)
            tasks.push_back({home.list(0).newId(), "a", core::Object{{"when", "2026-11-18"}}, 0});
        QVERIFY(home.list(0).addAll(std::move(tasks), core::Place::last({})));
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        const auto id = today.add("new", core::Place::last({}), {});
        QVERIFY(id.has_value());
        QCOMPARE(*today.rowOf(*id), std::size_t{0});
        QVERIFY(!home.workspace->orders() || home.workspace->orders()->ranks("today").empty());
    }

    void overADayAMovePlans()
    {
        Home home;
        home.start();
        home.add("A");
        plan(home.list(0), "late", "2026-11-10T09:00");
        plan(home.list(0), "today", "2026-11-18");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        ui::TaskListModel model(today);
        QCOMPARE(titlesOf(today), std::string("Earlier/late/Today/today"));
        QCOMPARE(model.dropIndent({model.idAt(3)}, 1, 0), -1);  // nobody plans something late
        QVERIFY(!moveBy(today, Way::Up, "today"));
        QCOMPARE(model.dropIndent({model.idAt(1)}, 0, 0), -1);

        model.drop({model.idAt(1)}, 4, 0);
        QCOMPARE(titlesOf(today), std::string("today/late"));
        QCOMPARE(home.list(0).task(home.list(0).rows()[0].task).when->text(), std::string("2026-11-18T09:00"));
        QVERIFY(home.workspace->undo());  // the day and the place are one step
        QCOMPARE(titlesOf(today), std::string("Earlier/late/Today/today"));

        QVERIFY(moveBy(today, Way::Down, "late"));
        QCOMPARE(titlesOf(today), std::string("late/today"));
        QVERIFY(home.workspace->undo());

        plan(home.list(0), "fri", "2026-11-20");
        plan(home.list(0), "sat", "2026-11-21");
        ui::Agenda upcoming(*home.workspace, ui::Agenda::What::Upcoming, {});
        QCOMPARE(titlesOf(upcoming), std::string("Friday 20 Nov/fri/Saturday 21 Nov/sat"));
        QVERIFY(moveBy(upcoming, Way::Up, "sat"));
        QCOMPARE(upcoming.rows().size(), std::size_t{3});
        const auto row = static_cast<std::size_t>(rowOf(home.list(0), "sat"));
        QCOMPARE(home.list(0).task(home.list(0).rows()[row].task).when->text(), std::string("2026-11-20"));
    }

    void plansAllThatIsLateForToday()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        plan(home.list(0), "a", "2026-11-10");
        plan(home.list(1), "b", "2026-11-11");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        const std::string heading = today.task(today.rows()[0].task).id;
        QCOMPARE(today.offerOf(today.rows()[0].task), QString("Plan all for today"));
        QVERIFY(today.isHeading(today.rows()[0].task) && !today.isHeading(today.rows()[1].task));
        QVERIFY(today.act(std::span(&heading, 1)));
        QCOMPARE(titlesOf(today), std::string("a/b"));
        QVERIFY(home.workspace->undo());
        QCOMPARE(titlesOf(today), std::string("Earlier/a/b"));
    }

    void movesWithinOneListOfATagAndBelowOneTaskOfAll()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        const core::Object tagged{{"tags", core::Array{core::Value("x")}}};
        for (const char* title : {"a1", "a2"})
            home.list(0).add(title, core::Place::last({}), tagged);
        home.list(1).add("b1", core::Place::last({}), tagged);
        ui::Agenda tag(*home.workspace, ui::Agenda::What::Tag, "x");
        ui::TaskListModel model(tag);
        QCOMPARE(titlesOf(tag), std::string("A/a1/a2/B/b1"));
        QCOMPARE(model.dropIndent({model.idAt(1)}, 5, 0), -1);  // that is another list
        QVERIFY(!moveBy(tag, Way::Down, "a2"));
        model.drop({model.idAt(1)}, 3, 0);
        QCOMPARE(titlesOf(tag), std::string("A/a2/a1/B/b1"));

        const std::string parent = idOf(home.list(0), "a1");
        for (const char* title : {"s1", "s2"})
            home.list(0).add(title, core::Place::last(parent));
        ui::Agenda all(*home.workspace, ui::Agenda::What::All, {});
        QCOMPARE(titlesOf(all), std::string("A/a1/s1/s2/a2/B/b1"));
        QVERIFY(moveBy(all, Way::Up, "s2"));
        QVERIFY(moveBy(all, Way::Down, "a1"));
        QCOMPARE(titlesOf(all), std::string("A/a2/a1/s2/s1/B/b1"));
        QVERIFY(!moveBy(all, Way::Down, "s1"));
        QCOMPARE(titlesOf(home.list(0)), std::string("a1 s1 s2 a2"));
    }

    void forgetsThePlacesOfWhatIsGone()
    {
        Home home;
        home.start();
        home.add("A");
        for (const char* title : {"a", "b", "c"})
            plan(home.list(0), title, "2026-11-18");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        QVERIFY(moveBy(today, Way::Up, "c"));
        QVERIFY(moveBy(today, Way::Up, "c"));
        const auto ranks = [&] { return home.workspace->orders()->ranks("today").at(home.workspace->idOf(&home.list(0))); };
        const auto before = ranks().size();
        removeTask(home.list(0), "c");
        QCOMPARE(ranks().size(), before);
        QVERIFY(moveBy(today, Way::Up, "b"));
        QCOMPARE(titlesOf(today), std::string("b/a"));
        for (const auto& [task, rank] : ranks())
            QVERIFY2(home.list(0).find(task).has_value(), rank.c_str());
    }

    // --- sorted

    void sortsAViewAndMakesThatItsOrder()
    {
        Home home;
        home.start();
        home.add("A");
        for (const char* title : {"c", "a", "b"})
            plan(home.list(0), title, "2026-11-18");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        today.setSort(core::SortBy::Title);
        QCOMPARE(titlesOf(today), std::string("a/b/c"));
        QVERIFY(!today.canMove() && !moveBy(today, Way::Down, "a"));
        home.list(0).rename(idOf(home.list(0), "a"), "z");
        QCOMPARE(titlesOf(today), std::string("b/c/z"));
        QVERIFY(today.keepSort());
        QVERIFY(!today.sortedBy());
        QCOMPARE(titlesOf(today), std::string("b/c/z"));
        QCOMPARE(titlesOf(home.list(0)), std::string("c z b"));
        QVERIFY(home.workspace->undo());
        QCOMPARE(titlesOf(today), std::string("c/z/b"));

        ui::ListSession& list = home.list(0);
        list.setSort(core::SortBy::Title);
        QCOMPARE(titlesOf(list), std::string("b c z"));
        list.setSort(std::nullopt);
        QCOMPARE(titlesOf(list), std::string("c z b"));
        list.setSort(core::SortBy::Title);
        QVERIFY(list.keepSort());
        QCOMPARE(titlesOf(list), std::string("b c z"));
        QVERIFY(home.workspace->undo());
        QCOMPARE(titlesOf(list), std::string("c z b"));
    }

    // --- what was done, what was deleted

    void showsWhatWasDoneByDayTheNewestFirst()
    {
        Home home;
        home.start();
        home.add("A");
        for (const char* title : {"first", "second", "third", "open"})
            plan(home.list(0), title, {});
        const auto complete = [&](const std::string& title) {
            const std::string id = idOf(home.list(0), title);
            QVERIFY(home.list(0).setDone(std::span(&id, 1), true));
        };
        complete("first");
        home.clock().sleep(std::chrono::hours(24));
        complete("second");
        home.clock().sleep(std::chrono::minutes(2));
        complete("third");
        ui::Agenda done(*home.workspace, ui::Agenda::What::Done, {});
        QCOMPARE(titlesOf(done), std::string("Today/third/second/Yesterday/first"));
        QCOMPARE(done.countSentence(), QString("3 done"));
        QVERIFY(!done.canMove());
        const std::string id = idOf(done, "second");
        QVERIFY(done.setDone(std::span(&id, 1), false));
        QCOMPARE(titlesOf(done).find("second") != std::string::npos, true);  // a moment longer
        done.settle();
        QCOMPARE(titlesOf(done), std::string("Today/third/Yesterday/first"));
    }

    void bringsBackFromTheTrashOfAllLists()
    {
        Home home;
        home.start();
        home.add("A");
        const std::string entry = home.add("B");
        for (const char* title : {"a1", "a2", "a3"})
            plan(home.list(0), title, {});
        plan(home.list(1), "b1", {});
        ui::Trash trash(*home.workspace);
        removeTask(home.list(0), "a2");
        home.clock().sleep(std::chrono::minutes(1));
        removeTask(home.list(1), "b1");
        QVERIFY(waitFor(trash, "b1 a2"));
        QCOMPARE(trash.countSentence(), QString("2 deleted"));
        const core::Task first = trash.task(trash.rows()[0].task);
        QVERIFY2(QString::fromStdString(first.notesLine).startsWith("B · deleted: Today"), first.notesLine.c_str());
        QCOMPARE(trash.textOf(first.id), QString("b1\n"));

        const std::vector<std::string> both{idOf(trash, "b1"), idOf(trash, "a2")};
        QVERIFY(trash.act(both));
        QCOMPARE(titlesOf(home.list(0)), std::string("a1 a2 a3"));
        QCOMPARE(titlesOf(home.list(1)), std::string("b1"));
        QVERIFY(waitFor(trash, ""));
        QVERIFY(home.workspace->undo());  // both are one step
        QCOMPARE(titlesOf(home.list(0)), std::string("a1 a3"));
        QVERIFY(QTest::qWaitFor([&] { return trash.rows().size() == 2; }));

        home.clock().sleep(std::chrono::minutes(1));
        home.workspace->removeList(entry);
        QVERIFY(QTest::qWaitFor([&] { return titlesOf(trash).starts_with("B"); }));
        const std::string list = idOf(trash, "B");
        QVERIFY(trash.act(std::span(&list, 1)));
        QCOMPARE(home.titles(), (QStringList{"A", "B"}));
        QVERIFY(!trash.rename(list, "x") && !trash.remove(std::span(&list, 1)));
    }

    void theTrashSaysWhereWhatCameBackIs()
    {
        Home home;
        home.start();
        home.add("A");
        const std::string entry = home.add("B");
        for (const char* title : {"a1", "a2", "a3"})
            plan(home.list(0), title, {});
        plan(home.list(1), "b1", {});
        home.list(0).add("sub", core::Place::last(idOf(home.list(0), "a1")));
        ui::Trash trash(*home.workspace);
        QSignalSpy back(&trash, &ui::Trash::broughtBack);
        const auto bringBack = [&](std::vector<std::string> ids) {
            back.clear();
            return trash.act(ids) && back.count() == 1 ? back.front().front().toString().remove(QChar(0x2068)).remove(QChar(0x2069)) : QString();
        };
        removeTask(home.list(0), "a2");
        removeTask(home.list(0), "a3");
        removeTask(home.list(1), "b1");
        QVERIFY(QTest::qWaitFor([&] { return trash.rows().size() == 3; }));
        QCOMPARE(bringBack({idOf(trash, "a2")}), QString("“a2” is back in A"));
        QVERIFY(home.workspace->undo());
        QVERIFY(QTest::qWaitFor([&] { return trash.rows().size() == 3; }));
        QCOMPARE(bringBack({idOf(trash, "a2"), idOf(trash, "a3")}), QString("2 tasks are back in A"));
        QVERIFY(home.workspace->undo());
        QVERIFY(QTest::qWaitFor([&] { return trash.rows().size() == 3; }));
        QCOMPARE(bringBack({idOf(trash, "a2"), idOf(trash, "b1")}), QString("2 tasks are back in their lists"));

        // What it stood under is deleted as well: it comes back without that, which comes back alone later.
        removeTask(home.list(0), "sub");
        removeTask(home.list(0), "a1");
        QVERIFY(QTest::qWaitFor([&] { return !idOf(trash, "sub").empty() && !idOf(trash, "a1").empty(); }));
        QCOMPARE(bringBack({idOf(trash, "sub")}), QString("“sub” is back in A. What it stood under is deleted, so it stands further up."));
        QCOMPARE(titlesOf(home.list(0)), std::string("sub a2"));
        QVERIFY(QTest::qWaitFor([&] { return idOf(trash, "sub").empty(); }));
        QCOMPARE(bringBack({idOf(trash, "a1")}), QString("“a1” is back in A"));
        QCOMPARE(titlesOf(home.list(0)), std::string("a1 sub a2"));

        home.workspace->removeList(entry);
        QVERIFY(QTest::qWaitFor([&] { return !idOf(trash, "B").empty(); }));
        QCOMPARE(bringBack({idOf(trash, "B"), idOf(trash, "a3")}), QString("2 tasks and lists are back"));
        home.workspace->removeList(home.workspace->lists()[1].id);
        QVERIFY(QTest::qWaitFor([&] { return !idOf(trash, "B").empty(); }));
        QCOMPARE(bringBack({idOf(trash, "B")}), QString("“B” is back"));
    }

    void anAdditionThatIsUndoneLeavesNothingInTheTrash()
    {
        Home home;
        home.start();
        home.add("A");
        ui::Trash trash(*home.workspace);
        plan(home.list(0), "slip", {});
        home.list(0).rename(idOf(home.list(0), "slip"), "slipped");
        QVERIFY(home.workspace->undo() && home.workspace->undo());
        QCOMPARE(titlesOf(home.list(0)), std::string());
        removeTask(home.workspace->inbox(), home.workspace->inbox().add("meant", core::Place::last({})) ? "meant" : "");
        QVERIFY(waitFor(trash, "meant"));
        QVERIFY(home.workspace->undo() && home.workspace->undo());
        QVERIFY(waitFor(trash, ""));
        QCOMPARE(titlesOf(home.workspace->inbox()), std::string());

        QVERIFY(home.workspace->redo());
        QCOMPARE(titlesOf(home.workspace->inbox()), std::string("meant"));
        const std::string id = idOf(home.workspace->inbox(), "meant");
        home.workspace->inbox().addComment(id, "what somebody said");
        QVERIFY(home.workspace->undo() && home.workspace->undo());
        QVERIFY(waitFor(trash, ""));
    }

    void whatIsTakenOutOfTheTrashIsNotShownThereAgain()
    {
        Home home;
        home.start();
        home.add("A");
        for (const char* title : {"a", "b", "c"})
            plan(home.list(0), title, {});
        const std::string a = idOf(home.list(0), "a");
        removeTask(home.list(0), "a");
        removeTask(home.list(0), "b");
        {
            ui::Trash trash(*home.workspace);
            QVERIFY(waitFor(trash, "b a"));
            const std::vector<std::string> both{idOf(trash, "a"), idOf(trash, "b")};
            QVERIFY(trash.forgetDeleted(both));
            QCOMPARE(titlesOf(trash), std::string());
            QVERIFY(home.workspace->undo());  // both are one step
            QCOMPARE(titlesOf(trash), std::string("b a"));
            QVERIFY(trash.forgetDeleted(std::span(both).first(1)));
            QCOMPARE(titlesOf(trash), std::string("b"));
            QVERIFY(home.list(0).tasks()->deletedText(a) == "a\n");  // nothing is erased
        }
        home.waitUntilSaved();
        home.start(2);
        ui::Trash trash(*home.workspace);
        QVERIFY(waitFor(trash, "b"));

        home.clock().sleep(std::chrono::minutes(1));
        QVERIFY(home.list(0).restore(std::span(&a, 1), "a"));
        removeTask(home.list(0), "a");
        QVERIFY(waitFor(trash, "a b"));  // it was deleted again
    }

    void anotherDayRollsTheViews()
    {
        Home home;
        home.start();
        home.add("A");
        plan(home.list(0), "a", "2026-11-18");
        plan(home.list(0), "b", "2026-11-19");
        ui::Agenda today(*home.workspace, ui::Agenda::What::Today, {});
        const QSignalSpy days(home.workspace.get(), &ui::Workspace::dayChanged);
        home.workspace->days().look();
        QCOMPARE(days.size(), 0);
        QCOMPARE(titlesOf(today), std::string("a"));
        home.clock().sleep(std::chrono::hours(24));
        home.workspace->days().look();
        QCOMPARE(days.size(), 1);
        QCOMPARE(titlesOf(today), std::string("Earlier/a/Today/b"));
    }

    void viewsCanBeHidden()
    {
        Home home;
        home.start();
        ui::MainWindow window(*home.workspace, "here");
        QVERIFY(window.sidebar()->rowOf("trash") > 0);
        window.setHiddenViews({"trash", "inbox", "nonsense"});
        QCOMPARE(window.sidebar()->rowOf("trash"), -1);
        QVERIFY(window.sidebar()->rowOf("inbox") == 0);
        window.show("trash");
        QCOMPARE(window.current(), QString("trash"));
    }

    void saysWhatWouldBeUndoneAsSoonAsItIsDone()
    {
        Home home;
        home.start();
        std::string told;
        connect(home.workspace.get(), &ui::Workspace::undoChanged, this, [&] {
            const ui::UndoStep* next = home.workspace->nextUndo();
            told = next ? next->title : "nothing";
        });

        plan(home.workspace->inbox(), "Milk", {});
        QCOMPARE(told, std::string("Milk"));
        plan(home.workspace->inbox(), "Bread", {});
        QCOMPARE(told, std::string("Bread"));
        home.workspace->undo();
        QCOMPARE(told, std::string("Milk"));
        home.workspace->undo();
        QCOMPARE(told, std::string("nothing"));
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
