// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tags as things of their own, on all lists of one person: another name, two that become one, a colour, a place, an end.

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/todo/schema.h"
#include "tests/ui/home.h"
#include "ui/session/agenda.h"
#include "ui/viewmodels/main_window.h"

using namespace meldado;
using namespace meldado::test;

namespace {

using core::Place;

core::Object tagged(std::initializer_list<const char*> tags)
{
    core::Array all;
    for (const char* tag : tags)
        all.emplace_back(tag);
    return {{"tags", std::move(all)}};
}

// "milk #a #b, bread", also what is done.
std::string tasksOf(ui::ListSession& list)
{
    std::string all;
    const core::Outline& outline = list.tasks()->outline();
    outline.forEachChild(core::kNoTask, [&](core::TaskNumber number) {
        const core::Task task = outline.task(number);
        all += (all.empty() ? "" : ", ") + task.title;
        for (const std::string& tag : task.tags)
            all += " #" + tag;
    });
    return all;
}

std::string titlesOf(const ui::RowSource& source)
{
    std::string all;
    for (const core::Row& row : source.rows())
        all += (all.empty() ? "" : "/") + source.task(row.task).title;
    return all;
}

// How it stands at the side: "b a(ok)".
std::string shownIn(ui::SidebarModel& sidebar)
{
    sidebar.update();
    std::string all;
    for (const auto& place : sidebar.places()) {
        if (place.kind != ui::SidebarModel::Tag)
            continue;
        all += (all.empty() ? "" : " ") + place.title.toStdString();
        all += place.color.isEmpty() ? "" : "(" + place.color.toStdString() + ")";
    }
    return all;
}

// Of its last commit, or so many before.
std::string saidBy(const ui::ListSession& list)
{
    const auto anchors = list.replica()->anchors();
    return *list.replica()->delta(*anchors.begin())->information()->find("description")->asString();
}

// Without what keeps names apart in sentences that run both ways.
QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

void makeReadOnly(ui::ListSession& list)
{
    const std::string root(core::kRootId);
    QVERIFY(list.setField(ui::Action::ChangeList, std::span(&root, 1), core::schema::kVersion, core::Value("2.0.0")));
    QVERIFY(list.readOnlyReason());
}

// Three lists and a window; "a" is on four tasks, one of them done, one in an archived list.
struct Lists {
    Home home;
    std::unique_ptr<ui::MainWindow> window;

    Lists()
    {
        home.start();
        home.add("A");
        home.add("B");
        const auto archived = home.add("Old");
        home.workspace->inbox().add("i", Place::last({}), tagged({"a"}));
        home.list(0).add("milk", Place::last({}), tagged({"x", "a"}));
        home.list(0).add("bread", Place::last({}), tagged({"b"}));
        const auto done = *home.list(1).add("done", Place::last({}), tagged({"a", "b"}));
        home.list(1).setDone(std::span(&done, 1), true);
        home.list(2).add("old", Place::last({}), tagged({"a"}));
        home.workspace->setArchived(archived, true);
        window = std::make_unique<ui::MainWindow>(*home.workspace, QStringLiteral("here"));
    }
    ~Lists() { window.reset(); }

    std::string all()
    {
        std::string text = tasksOf(home.workspace->inbox());
        for (std::size_t i = 0; i < 3; ++i)
            text += " | " + tasksOf(home.list(i));
        return text;
    }
    ui::TagEditor& tags() { return *window->tags(); }
    QString nextUndo() const { return window->pane()->undoText(); }
};

}  // namespace

class TagsTest : public QObject {
    Q_OBJECT

private slots:
    void anotherNameIsOneStepAndACommitForEachList()
    {
        Lists lists;
        const std::string before = lists.all();
        QSignalSpy toasts(lists.window->pane(), &ui::ListPane::toastWanted);
        const auto deltas = [&](ui::ListSession& list) { return list.replica()->everything().deltas.size(); };
        const auto deltasBefore = deltas(lists.home.list(0));

        lists.tags().rename("tag:a", " #errand ");

        QCOMPARE(lists.all(), std::string("i #errand | milk #x #errand, bread #b | done #errand #b | old #errand"));
        QCOMPARE(deltas(lists.home.list(0)), deltasBefore + 1);
        QCOMPARE(plain(QString::fromStdString(saidBy(lists.home.list(0)))), QString("Renamed tag #a to #errand · 1 tasks"));
        QCOMPARE(plain(lists.nextUndo()), QString("Undo: Renamed tag #a to #errand · 4 tasks"));
        QCOMPARE(toasts.count(), 1);
        QCOMPARE(plain(toasts.first().first().toString()), QString("Renamed tag #a to #errand · 4 tasks"));

        QVERIFY(lists.home.workspace->undo());
        QCOMPARE(lists.all(), before);
        QCOMPARE(plain(QString::fromStdString(saidBy(lists.home.list(0)))), QString("Renamed tag #errand to #a · 1 tasks"));
        QVERIFY(lists.home.workspace->redo());
        lists.home.waitUntilSaved();
        lists.window.reset();
        lists.home.start(2);
        QCOMPARE(lists.all(), std::string("i #errand | milk #x #errand, bread #b | done #errand #b | old #errand"));
    }

    void blankOrTheSameNameChangesNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", " # ", "a", "#a"})
            QTest::newRow(text) << QString(text);
    }
    void blankOrTheSameNameChangesNothing()
    {
        QFETCH(QString, text);
        Lists lists;
        const auto before = lists.all();
        const QString undo = lists.nextUndo();
        const QSignalSpy asked(&lists.tags(), &ui::TagEditor::asked);

        lists.tags().rename("tag:a", text);

        QCOMPARE(lists.all(), before);
        QCOMPARE(lists.nextUndo(), undo);
        QCOMPARE(asked.count(), 0);
    }

    void anotherCaseIsAnotherName()
    {
        Lists lists;
        const QSignalSpy asked(&lists.tags(), &ui::TagEditor::asked);

        lists.tags().rename("tag:a", "A");

        QCOMPARE(asked.count(), 0);
        QCOMPARE(tasksOf(lists.home.list(0)), std::string("milk #x #A, bread #b"));
    }

    void orderColourPlaceFilterAndPageGoAlong()
    {
        Lists lists;
        ui::Workspace& workspace = *lists.home.workspace;
        ui::ListSession& list = lists.home.list(0);
        list.add("jam", Place::last({}), tagged({"a"}));
        const auto filter = *workspace.addFilter("F", "milk -#A");
        lists.window->show("tag:a");
        auto* agenda = qobject_cast<ui::Agenda*>(&lists.window->pane()->tasks()->source());
        QVERIFY(agenda);
        const std::vector<std::string> last{agenda->task(agenda->rows().at(4).task).id};
        QVERIFY(agenda->moveBy(ui::RowSource::Way::Up, last));
        QCOMPARE(titlesOf(*agenda), std::string("Inbox/i/A/jam/milk/Old/old"));
        lists.tags().setColor("tag:a", "ok");
        lists.window->sidebar()->step("tag:x", -1);
        QCOMPARE(shownIn(*lists.window->sidebar()), std::string("a(ok) x b"));
        lists.window->pane()->quickAdd()->edit("half typed", 10);

        lists.tags().rename("tag:a", "errand");

        QCOMPARE(lists.window->current(), QString("tag:errand"));
        QCOMPARE(lists.window->pane()->quickAdd()->text(), QString("half typed"));
        QCOMPARE(titlesOf(lists.window->pane()->tasks()->source()), std::string("Inbox/i/A/jam/milk/Old/old"));
        QVERIFY(workspace.orders()->ranks("tag:a").empty());
        QCOMPARE(shownIn(*lists.window->sidebar()), std::string("errand(ok) x b"));
        QCOMPARE(workspace.findFilter(filter)->query, QString("milk -#errand"));

        QVERIFY(workspace.undo());
        QCOMPARE(lists.window->current(), QString("tag:a"));
        QCOMPARE(shownIn(*lists.window->sidebar()), std::string("a(ok) x b"));
        QCOMPARE(workspace.findFilter(filter)->query, QString("milk -#A"));
        QCOMPARE(titlesOf(lists.window->pane()->tasks()->source()), std::string("Inbox/i/A/jam/milk/Old/old"));
        QVERIFY(workspace.redo());
        QCOMPARE(lists.window->current(), QString("tag:errand"));
    }

    void aFilterThatFindsAnotherTagAsWellStays()
    {
        Lists lists;
        const auto filter = *lists.home.workspace->addFilter("F", "#a");
        lists.home.list(0).add("jam", Place::last({}), tagged({"A"}));

        lists.tags().rename("tag:a", "errand");

        QCOMPARE(lists.home.workspace->findFilter(filter)->query, QString("#a"));
    }

    void twoTagsBecomeOneAfterAQuestion()
    {
        Lists lists;
        const auto before = lists.all();
        lists.tags().setColor("tag:a", "ok");
        lists.window->show("tag:a");
        const QSignalSpy asked(&lists.tags(), &ui::TagEditor::asked);

        lists.tags().rename("tag:a", "b");
        QCOMPARE(lists.all(), before);
        QCOMPARE(plain(asked.first().at(0).toString()), QString("Merge #a into #b?"));
        QCOMPARE(plain(asked.first().at(1).toString()), QString("4 tasks get #b in the place of #a. Those that have both keep one."));
        lists.tags().confirm();

        QCOMPARE(lists.all(), std::string("i #b | milk #x #b, bread #b | done #b | old #b"));
        QCOMPARE(shownIn(*lists.window->sidebar()), std::string("b(ok) x"));
        QCOMPARE(lists.window->current(), QString("tag:b"));
        QCOMPARE(plain(lists.nextUndo()), QString("Undo: Merged tag #a into #b · 4 tasks"));
        lists.tags().confirm();  // a second time it is nothing

        QVERIFY(lists.home.workspace->undo());
        QCOMPARE(lists.all(), before);
        QCOMPARE(shownIn(*lists.window->sidebar()), std::string("a(ok) b x"));
        QCOMPARE(plain(QString::fromStdString(saidBy(lists.home.list(0)))), QString("Took the tags #a and #b apart again · 1 tasks"));
    }

    void aTagIsDeletedAfterAQuestionAndComesBack()
    {
        Lists lists;
        const auto before = lists.all();
        lists.tags().setColor("tag:a", "late");
        lists.window->show("all");
        lists.window->show("tag:a");
        const QSignalSpy asked(&lists.tags(), &ui::TagEditor::asked);

        lists.tags().remove("tag:a");
        QCOMPARE(lists.all(), before);
        QCOMPARE(plain(asked.first().at(1).toString()), QString("It is taken off 4 tasks, which stay."));
        lists.tags().confirm();

        QCOMPARE(lists.all(), std::string("i | milk #x, bread #b | done #b | old"));
        QCOMPARE(shownIn(*lists.window->sidebar()), std::string("b x"));
        QVERIFY(lists.tags().colors().isEmpty());
        QCOMPARE(lists.window->current(), QString("all"));

        QVERIFY(lists.home.workspace->undo());
        QCOMPARE(lists.all(), before);
        QCOMPARE(shownIn(*lists.window->sidebar()), std::string("a(late) b x"));
    }

    void listsThatAreOnlyReadAreNamedAndStay()
    {
        Lists lists;
        makeReadOnly(lists.home.list(0));
        const QSignalSpy asked(&lists.tags(), &ui::TagEditor::asked);

        lists.tags().rename("tag:a", "errand");
        QCOMPARE(asked.count(), 1);
        QCOMPARE(plain(asked.first().at(1).toString()), QString("1 tasks in A keep #a: that can only be read here."));
        lists.tags().confirm();

        QCOMPARE(lists.all(), std::string("i #errand | milk #x #a, bread #b | done #errand #b | old #errand"));
        QCOMPARE(plain(lists.nextUndo()), QString("Undo: Renamed tag #a to #errand · 3 tasks"));
    }

    void whereNothingCanBeChangedItIsSaid()
    {
        Lists lists;
        makeReadOnly(lists.home.list(0));
        QSignalSpy refused(lists.home.workspace.get(), &ui::Workspace::refused);

        lists.tags().rename("tag:x", "y");
        lists.tags().remove("tag:x");

        QCOMPARE(refused.count(), 2);
        QCOMPARE(tasksOf(lists.home.list(0)), std::string("milk #x #a, bread #b"));
    }

    void aListThatIsStillReadIsWaitedFor()
    {
        Lists lists;
        const auto before = lists.all();
        QVERIFY(lists.home.workspace->addList("New", {}));
        QVERIFY(!lists.home.areAllReady());

        lists.tags().rename("tag:a", "errand");
        QCOMPARE(lists.all(), before);

        QVERIFY(QTest::qWaitFor([&] { return lists.all() != before; }));
        QVERIFY(lists.home.areAllReady());
        QCOMPARE(plain(lists.nextUndo()), QString("Undo: Renamed tag #a to #errand · 4 tasks"));
    }

    void tagsAreOrderedByHand()
    {
        Lists lists;
        ui::SidebarModel& sidebar = *lists.window->sidebar();
        lists.home.list(0).add("jam", Place::last({}), tagged({"y"}));
        QCOMPARE(shownIn(sidebar), std::string("a b x y"));

        sidebar.step("tag:x", -1);
        QCOMPARE(shownIn(sidebar), std::string("a x b y"));
        lists.home.list(0).add("tea", Place::last({}), tagged({"aa"}));
        QCOMPARE(shownIn(sidebar), std::string("a x aa b y"));  // what was never moved follows, as before
        const int heading = sidebar.rowOf("heading:tags");
        QCOMPARE(sidebar.dropIndent("tag:y", heading, 0), -1);
        QCOMPARE(sidebar.dropIndent("tag:y", heading + 1, 1), 0);
        sidebar.drop("tag:y", heading + 2, 0);
        QCOMPARE(shownIn(sidebar), std::string("a y x aa b"));
        sidebar.drop("tag:a", heading + 6, 0);
        QCOMPARE(shownIn(sidebar), std::string("y x aa b a"));
        sidebar.step("tag:y", -1);  // it is the first
        sidebar.step("tag:a", 1);
        QCOMPARE(shownIn(sidebar), std::string("y x aa b a"));
        QCOMPARE(plain(lists.nextUndo()), QString("Undo: Moved tag #a"));
        lists.home.workspace->undo();
        QCOMPARE(shownIn(sidebar), std::string("a y x aa b"));

        lists.home.waitUntilSaved();
        lists.window.reset();
        ui::SidebarModel again(lists.home.start(2));
        QCOMPARE(shownIn(again), std::string("a y x aa b"));
    }

    void onlyColoursOfTheThemeAreKept()
    {
        Lists lists;
        lists.tags().setColor("tag:a", "#ff0000");
        QVERIFY(lists.tags().colors().isEmpty());

        lists.tags().setColor("tag:a", "theirs");
        lists.tags().setColor("tag:a", "accent");
        QCOMPARE(lists.tags().colors(), (QVariantMap{{"a", "accent"}}));

        lists.tags().setColor("tag:a", {});
        QVERIFY(lists.tags().colors().isEmpty());
    }

    // What it costs is printed, beside another command for as many tasks.
    void manyTasksTakeNoLongerThanOtherCommandsForAll()
    {
        constexpr int kMany = 10'000;
        Home home;
        home.start();
        home.add("A");
        std::vector<core::NewTask> tasks;
        for (int i = 0; i < kMany; ++i)
            tasks.push_back({home.list(0).newId(), "task " + std::to_string(i), tagged({"a"})});
        QVERIFY(home.list(0).addAll(tasks, Place::last({})));
        std::vector<std::string> ids;
        for (const core::NewTask& task : tasks)
            ids.push_back(task.id);
        ui::MainWindow window(*home.workspace, QStringLiteral("here"));
        QElapsedTimer timer;

        timer.start();
        QVERIFY(home.list(0).setMember(ui::Action::Tag, ids, core::schema::kTags, "z", true));
        const auto adding = timer.restart();
        window.tags()->rename("tag:a", "errand");
        const auto renaming = timer.restart();
        QVERIFY(home.workspace->undo());
        const auto undoing = timer.elapsed();

        QVERIFY(home.list(0).tasks()->outline().tags(0) == (std::vector<std::string>{"a", "z"}));
        std::vector<core::ViewRank> ranks;
        for (int i = 0; i < kMany; ++i)
            ranks.push_back({"tag:a", home.workspace->idOf(&home.list(0)), ids[static_cast<std::size_t>(i)], "i" + std::to_string(10 * i + 1)});
        QVERIFY(home.workspace->document().setRanks(ui::Action::Arrange, "a", 1, ranks));
        timer.restart();
        window.tags()->rename("tag:a", "errand");
        qInfo("the same with an own order of all of them: %lld ms", timer.elapsed());

        qInfo("%d tasks: adding a tag %lld ms, renaming one %lld ms, taking that back %lld ms", kMany, adding, renaming, undoing);
    }
};

QTEST_GUILESS_MAIN(TagsTest)
#include "tags_test.moc"
