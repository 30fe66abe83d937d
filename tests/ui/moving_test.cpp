// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tasks that go from list to list, and the order of the lists themselves.

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/home.h"
#include "ui/session/agenda.h"
#include "ui/viewmodels/main_window.h"

using namespace meldado;
using namespace meldado::test;

namespace {

using Ids = std::vector<std::string>;

std::string titlesOf(const ui::RowSource& source)
{
    std::string all;
    for (const core::Row& row : source.rows())
        all += (all.empty() ? "" : " ") + std::string(row.level, '>') + source.task(row.task).title;
    return all;
}

std::string idOf(const ui::RowSource& source, std::size_t row)
{
    return source.task(source.rows().at(row).task).id;
}

void move(Home& home, ui::ListSession& from, const Ids& ids, ui::ListSession& to, const core::Place& place = core::Place::last({}))
{
    home.workspace->moveTasks({{&from, ids}}, to, place);
}

// Two lists on media that can be told to fail, as after a crash when they are opened again.
class Media {
public:
    ui::Workspace& start(bool waits = true)
    {
        workspace.reset();
        m_random.emplace(++m_seed);
        const auto opener = [this](const std::string& id) {
            if (!m_lists.contains(id))
                order.push_back(id);
            return m_lists[id].opener();
        };
        workspace = std::make_unique<ui::Workspace>(
            ui::ListSession::Surroundings{m_clock, *m_random, {"Alice", "alice", "alice-pc"}},
            ui::Workspace::Places{m_workspace.opener(), m_inbox.opener(), opener}, "Inbox");
        workspace->open();
        [[maybe_unused]] const bool isOpen = QTest::qWaitFor([this, waits] {
            return !waits || (workspace->inbox().phase() == ui::ListSession::Phase::Ready && areAllReady());
        });
        return *workspace;
    }
    bool areAllReady() const
    {
        return workspace->lists().size() == order.size() && std::ranges::all_of(workspace->sessions(), [](const auto* session) {
            return session->phase() == ui::ListSession::Phase::Ready;
        });
    }
    void add(const QString& title)
    {
        QVERIFY(QTest::qWaitFor([&] { return workspace->addList(title, {}).has_value(); }));
        QVERIFY(QTest::qWaitFor([this] { return areAllReady(); }));
        list(order.size() - 1).queue().setFirstPause(20);
    }
    ui::ListSession& list(std::size_t row) { return *workspace->lists().at(row).session; }
    SharedPlace& place(std::size_t row) { return m_lists[order.at(row)]; }
    SharedPlace& entries() { return m_workspace; }

    std::unique_ptr<ui::Workspace> workspace;
    std::vector<std::string> order;

private:
    SteppingClock m_clock;
    std::optional<core::SeededRandom> m_random;
    std::uint64_t m_seed = 0;
    SharedPlace m_workspace;
    SharedPlace m_inbox;
    std::map<std::string, SharedPlace> m_lists;
};

}  // namespace

class MovingTest : public QObject {
    Q_OBJECT

private slots:
    void aTaskBecomesAListOfItsSubtasksInOneStep()
    {
        Home home;
        home.start();
        home.add(QStringLiteral("Work"), QStringLiteral("Home"));
        ui::ListSession& work = home.list(0);
        const auto trip = work.add(QStringLiteral("Trip"), core::Place::last({}));
        const auto tent = work.add(QStringLiteral("Tent"), core::Place::last(*trip));
        QVERIFY(work.add(QStringLiteral("Pegs"), core::Place::last(*tent)));
        QVERIFY(work.add(QStringLiteral("Map"), core::Place::last(*trip)));
        QSignalSpy made(home.workspace.get(), &ui::Workspace::listsMade);

        home.workspace->makeLists({{&work, {*trip}}});

        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(home.titles(), QStringList({"Work", "Trip"}));
        QCOMPARE(home.workspace->lists()[1].group, QStringLiteral("Home"));
        QCOMPARE(titlesOf(home.list(1)), std::string("Tent >Pegs Map"));
        QCOMPARE(titlesOf(work), std::string());
        QVERIFY(!made[0][2].toBool());
        QVERIFY(home.workspace->undo());
        QCOMPARE(home.titles(), QStringList("Work"));
        QCOMPARE(titlesOf(work), std::string("Trip >Tent >>Pegs >Map"));
        QVERIFY(home.workspace->redo());
        QCOMPARE(titlesOf(home.list(1)), std::string("Tent >Pegs Map"));
        home.waitUntilSaved();
        home.start(2);
        QCOMPARE(titlesOf(home.list(1)), std::string("Tent >Pegs Map"));
        QCOMPARE(titlesOf(home.list(0)), std::string());
    }

    void noTaskIsTakenOutBeforeItsListIsWritten()
    {
        Media media;
        media.start();
        media.add("A");
        const auto trip = *media.list(0).add("trip", core::Place::last({}));
        QVERIFY(media.list(0).add("tent", core::Place::last(trip)));
        QVERIFY(QTest::qWaitFor([&] { return media.workspace->unsavedCount() == 0; }));
        const auto before = media.place(0).keys();
        QSignalSpy made(media.workspace.get(), &ui::Workspace::listsMade);

        media.entries().failToWrite(core::ErrorCode::DiskFull);
        media.workspace->makeLists({{&media.list(0), {trip}}});
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(titlesOf(media.list(0)), std::string());  // seen at once
        QTRY_VERIFY(media.list(0).queue().error().has_value());
        QCOMPARE(media.place(0).keys(), before);

        media.order.pop_back();  // nobody has written that there is another list
        media.start();           // as after a crash
        QCOMPARE(titlesOf(media.list(0)), std::string("trip >tent"));
    }

    void whatAListCannotHoldStaysInItsFirstTask()
    {
        Home home;
        home.start();
        ui::ListSession& inbox = home.workspace->inbox();
        const core::Object fields{{std::string(core::schema::kDescription), "by train"}};
        const auto trip = inbox.add(QStringLiteral("Trip"), core::Place::last({}), fields);
        QVERIFY(inbox.add(QStringLiteral("Tent"), core::Place::last(*trip)));
        QVERIFY(inbox.add(QStringLiteral("Milk"), core::Place::last({})));
        QSignalSpy made(home.workspace.get(), &ui::Workspace::listsMade);

        home.workspace->makeLists({{&inbox, {*trip}}});

        QTRY_COMPARE(made.size(), 1);
        QVERIFY(made[0][2].toBool());
        QCOMPARE(titlesOf(home.list(0)), std::string("Trip Tent"));
        const auto first = home.list(0).tasks()->content(idOf(home.list(0), 0));
        QCOMPARE(*first->find(core::schema::kDescription)->asString(), "by train");
        QCOMPARE(titlesOf(inbox), std::string("Milk"));
        QVERIFY(home.workspace->undo());
        QCOMPARE(titlesOf(inbox), std::string("Trip >Tent Milk"));
        QVERIFY(home.workspace->lists().empty());
    }

    void tasksMoveWithAllBelowThemAndBackAsOneStep()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        ui::ListSession& a = home.list(0);
        ui::ListSession& b = home.list(1);
        const auto milk = *a.add("milk", core::Place::last({}));
        a.add("oat", core::Place::last(milk));
        a.add("bread", core::Place::last({}));
        const auto market = *b.add("market", core::Place::last({}));
        const QSignalSpy moved(home.workspace.get(), &ui::Workspace::moved);

        move(home, a, {milk}, b, core::Place::last(market));
        QCOMPARE(titlesOf(a), std::string("bread"));
        QCOMPARE(titlesOf(b), std::string("market >milk >>oat"));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved.first().at(2).toString(), QString("milk"));
        QCOMPARE(home.workspace->nextUndo()->action, ui::Action::MoveOut);

        QVERIFY(home.workspace->undo());
        QCOMPARE(titlesOf(a), std::string("milk >oat bread"));
        QCOMPARE(titlesOf(b), std::string("market"));
        QVERIFY(home.workspace->redo());
        QCOMPARE(titlesOf(a), std::string("bread"));
        QCOMPARE(titlesOf(b), std::string("market >milk >>oat"));
        home.waitUntilSaved();

        home.start(2);
        QCOMPARE(titlesOf(home.list(0)), std::string("bread"));
        QCOMPARE(titlesOf(home.list(1)), std::string("market >milk >>oat"));
    }

    void filesGoAlong()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        ui::ListSession& a = home.list(0);
        ui::ListSession& b = home.list(1);
        const auto milk = *a.add("milk", core::Place::last({}));
        QTemporaryDir folder;
        QFile receipt(folder.filePath("receipt.txt"));
        QVERIFY(receipt.open(QIODevice::WriteOnly) && receipt.write("2 l") == 3);
        receipt.close();
        a.attachments().add(milk, {receipt.fileName()});
        QTRY_COMPARE(a.attachments().waitingCount(), 0);

        move(home, a, {milk}, b, core::Place::last({}));
        const auto content = b.tasks()->content(milk);
        QVERIFY(content && content->contains("files"));
        const auto file = ui::FileItem::read(*content->find("files")->asArray()->front().asObject());
        QSignalSpy given(&b.attachments(), &ui::Attachments::given);
        b.attachments().copy(file, folder.filePath("copy.txt"));
        QVERIFY(given.wait());
        QFile copy(folder.filePath("copy.txt"));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("2 l"));
    }

    void whatOthersDidMeanwhileComesBackWithTheTask()
    {
        Media media;
        media.start();
        media.add("A");
        media.add("B");
        const auto milk = *media.list(0).add("milk", core::Place::last({}));
        media.workspace->moveTasks({{&media.list(0), {milk}}}, media.list(1), core::Place::last({}));
        QVERIFY(QTest::qWaitFor([&] { return media.workspace->unsavedCount() == 0; }));
        Profile bob("Bob", 99);
        QVERIFY(bob.open(media.place(1)));
        const auto watch = media.place(1).watch(media.list(1));
        QVERIFY(bob.session.rename(milk, "oat milk"));
        QVERIFY(bob.session.add("barista", core::Place::last(milk)).has_value());
        QVERIFY(QTest::qWaitFor([&] { return titlesOf(media.list(1)) == "oat milk >barista"; }));

        QVERIFY(media.workspace->undo());
        QCOMPARE(titlesOf(media.list(0)), std::string("oat milk >barista"));
        QCOMPARE(titlesOf(media.list(1)), std::string());
    }

    void severalFromTodayMoveEachFromItsOwnList()
    {
        Home home;
        home.start();
        home.add("A");
        home.add("B");
        home.add("C");
        const core::Object today{{"when", "2026-11-18"}};
        home.list(0).add("a", core::Place::last({}), today);
        home.list(1).add("b", core::Place::last({}), today);
        ui::Agenda agenda(*home.workspace, ui::Agenda::What::Today, {});
        const Ids ids{idOf(agenda, 0), idOf(agenda, 1)};

        home.workspace->moveTasks(ui::Workspace::chosenOf(agenda, ids), home.list(2), core::Place::first({}));
        QCOMPARE(home.list(2).rows().size(), std::size_t{2});
        QCOMPARE(titlesOf(home.list(0)) + titlesOf(home.list(1)), std::string());
        QCOMPARE(agenda.rows().size(), std::size_t{2});
        QVERIFY(home.workspace->undo());
        QCOMPARE(titlesOf(home.list(0)) + titlesOf(home.list(1)) + titlesOf(home.list(2)), std::string("ab"));
        QVERIFY(home.workspace->redo());
        QCOMPARE(home.list(2).rows().size(), std::size_t{2});
    }

    // Nothing is taken out on the medium before it is durable in the other list, in either direction.
    void aListThatCannotBeWrittenLosesNothing()
    {
        Media media;
        media.start();
        media.add("A");
        media.add("B");
        const auto milk = *media.list(0).add("milk", core::Place::last({}));
        QVERIFY(QTest::qWaitFor([&] { return media.workspace->unsavedCount() == 0; }));
        const auto before = media.place(0).keys();

        media.place(1).failToWrite(core::ErrorCode::DiskFull);
        media.workspace->moveTasks({{&media.list(0), {milk}}}, media.list(1), core::Place::last({}));
        QCOMPARE(titlesOf(media.list(0)), std::string());  // seen at once
        QCOMPARE(titlesOf(media.list(1)), std::string("milk"));
        QVERIFY(QTest::qWaitFor([&] { return media.list(1).queue().error().has_value(); }));
        QVERIFY(media.list(0).queue().error().has_value());  // which waits, and says why
        QCOMPARE(media.place(0).keys(), before);

        media.start();  // as after a crash
        QCOMPARE(titlesOf(media.list(0)), std::string("milk"));
        QCOMPARE(titlesOf(media.list(1)), std::string());

        media.place(1).failToWrite(std::nullopt);
        media.place(0).failToWrite(core::ErrorCode::DiskFull);
        media.workspace->moveTasks({{&media.list(0), {milk}}}, media.list(1), core::Place::last({}));
        QVERIFY(QTest::qWaitFor([&] { return media.list(0).queue().error().has_value() && media.list(1).queue().isSaved(); }));
        media.start();  // between the two halves: in both
        QCOMPARE(titlesOf(media.list(0)), std::string("milk"));
        QCOMPARE(titlesOf(media.list(1)), std::string("milk"));

        media.place(0).failToWrite(std::nullopt);
        media.workspace->moveTasks({{&media.list(0), {milk}}}, media.list(1), core::Place::last({}));
        QCOMPARE(titlesOf(media.list(0)), std::string());
        QCOMPARE(titlesOf(media.list(1)), std::string("milk"));  // one
        QVERIFY(QTest::qWaitFor([&] { return media.workspace->unsavedCount() == 0; }));
    }

    void undoingWaitsAsWell()
    {
        Media media;
        media.start();
        media.add("A");
        media.add("B");
        const auto milk = *media.list(0).add("milk", core::Place::last({}));
        media.workspace->moveTasks({{&media.list(0), {milk}}}, media.list(1), core::Place::last({}));
        QVERIFY(QTest::qWaitFor([&] { return media.workspace->unsavedCount() == 0; }));

        media.place(0).failToWrite(core::ErrorCode::DiskFull);
        const auto before = media.place(1).keys();
        QVERIFY(media.workspace->undo());
        QVERIFY(QTest::qWaitFor([&] { return media.list(0).queue().error().has_value(); }));
        QCOMPARE(media.place(1).keys(), before);
        media.start();
        QCOMPARE(titlesOf(media.list(0)) + titlesOf(media.list(1)), std::string("milk"));
    }

    void thereAndBackAgainNeverWaitsForItself()
    {
        Media media;
        media.start();
        media.add("A");
        media.add("B");
        const auto milk = *media.list(0).add("milk", core::Place::last({}));
        for (int i = 0; i < 5; ++i) {
            media.workspace->moveTasks({{&media.list(0), {milk}}}, media.list(1), core::Place::last({}));
            media.workspace->moveTasks({{&media.list(1), {milk}}}, media.list(0), core::Place::last({}));
        }
        QVERIFY(QTest::qWaitFor([&] { return media.workspace->unsavedCount() == 0; }));
        QCOMPARE(titlesOf(media.list(0)), std::string("milk"));
        media.start();
        QCOMPARE(titlesOf(media.list(0)) + "|" + titlesOf(media.list(1)), std::string("milk|"));
    }

    void aListThatIsStillReadIsWaitedFor()
    {
        Home home;
        home.start();
        home.add("A");
        const auto milk = *home.list(0).add("milk", core::Place::last({}));
        QVERIFY(home.workspace->addList("B", {}).has_value());
        ui::ListSession& b = home.list(1);
        QVERIFY(b.phase() != ui::ListSession::Phase::Ready);

        move(home, home.list(0), {milk}, b);
        QCOMPARE(titlesOf(home.list(0)), std::string("milk"));
        QVERIFY(home.workspace->unsavedCount() > 0);
        QVERIFY(QTest::qWaitFor([&] { return titlesOf(b) == "milk"; }));
        QCOMPARE(titlesOf(home.list(0)), std::string());
    }

    void aListThatCannotBeOpenedIsRefused()
    {
        Media media;
        media.start();
        media.add("A");
        media.add("B");
        const auto milk = *media.list(0).add("milk", core::Place::last({}));
        QVERIFY(QTest::qWaitFor([&] { return media.workspace->unsavedCount() == 0; }));
        media.place(1).failToOpen(core::ErrorCode::FolderGone);
        media.start(false);
        QVERIFY(QTest::qWaitFor([&] {
            return media.workspace->lists().size() == 2 && media.list(0).phase() == ui::ListSession::Phase::Ready &&
                   media.list(1).phase() == ui::ListSession::Phase::Failed;
        }));
        const QSignalSpy refused(media.workspace.get(), &ui::Workspace::refused);
        media.workspace->moveTasks({{&media.list(0), {milk}}}, media.list(1), core::Place::last({}));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(titlesOf(media.list(0)), std::string("milk"));
        QCOMPARE(media.workspace->unsavedCount(), 0);
    }

    void aLineNamesTheListItGoesTo()
    {
        Home home;
        home.start();
        home.add("Groceries");
        ui::MainWindow window(*home.workspace, "here");
        ui::QuickAdd& line = *window.pane()->quickAdd();
        line.setLanguage("en");
        const QSignalSpy elsewhere(&line, &ui::QuickAdd::addedElsewhere);
        line.edit("Bread /gro", 10);
        QCOMPARE(line.completions().at(0).toMap().value("text").toString(), QString("/Groceries"));
        line.complete(0);
        QCOMPARE(line.add(), QString());
        QCOMPARE(titlesOf(home.list(0)), std::string("Bread"));
        QCOMPARE(elsewhere.count(), 1);
        QVERIFY(line.isBlank());

        line.edit("Boxes /Move", 11);
        QCOMPARE(line.chips()->count(), 0);  // a word with a slash is a list only when somebody says so
        QCOMPARE(line.completions().last().toMap().value("isNew").toBool(), true);
        line.complete(static_cast<int>(line.completions().size()) - 1);
        QCOMPARE(line.chips()->count(), 1);
        QVERIFY(!line.chips()->index(0).data(ui::RecognitionModel::KnownRole).toBool());
        line.add(false, true);
        QVERIFY(QTest::qWaitFor([&] { return home.titles().size() == 2 && titlesOf(home.list(1)) == "Boxes"; }));
        QCOMPARE(window.pane()->title(), QString("Move"));  // which was gone to

        window.show("today");
        ui::QuickAdd& today = *window.pane()->quickAdd();
        today.setLanguage("en");
        today.edit("Milk /Groceries", 15);
        today.add();
        QCOMPARE(titlesOf(home.list(0)), std::string("Bread Milk"));
        QCOMPARE(window.pane()->tasks()->rowCount(), 1);  // where it was typed it is seen
    }

    void listsAndGroupsAreArranged()
    {
        Home home;
        home.start();
        for (const char* title : {"A", "B", "C"})
            home.add(title);
        ui::SidebarModel sidebar(*home.workspace);
        const int first = sidebar.rowOf("heading:lists") + 1;
        const auto shown = [&] {
            sidebar.update();
            QStringList rows;
            for (int row = first; row < sidebar.rowCount(); ++row) {
                const QModelIndex index = sidebar.index(row);
                const bool isGroup = index.data(ui::SidebarModel::KindRole).toInt() == ui::SidebarModel::Group;
                rows << QString(index.data(ui::SidebarModel::IndentRole).toInt(), '>') + index.data().toString() + (isGroup ? ":" : "");
            }
            return rows.join(' ');
        };
        const auto key = [&](const QString& title) {
            for (int row = 0; row < sidebar.rowCount(); ++row) {
                if (sidebar.index(row).data().toString() == title)
                    return sidebar.stopAt(row);
            }
            return QString();
        };
        home.workspace->addGroup("Home");
        QCOMPARE(shown(), QString("A B C Home:"));  // it is there while it is empty

        sidebar.drop(key("B"), first + 4, 1);
        QCOMPARE(shown(), QString("A C Home: >B"));
        sidebar.drop(key("A"), first + 4, 1);
        QCOMPARE(shown(), QString("C Home: >B >A"));
        sidebar.drop(key("A"), first + 2, 1);
        QCOMPARE(shown(), QString("C Home: >A >B"));
        sidebar.drop(key("Home"), first, 0);
        QCOMPARE(shown(), QString("Home: >A >B C"));
        sidebar.drop(key("C"), first + 3, 1);  // which is where it is, but in the group
        QCOMPARE(shown(), QString("Home: >A >B >C"));
        sidebar.step(key("C"), 1);
        QCOMPARE(shown(), QString("Home: >A >B C"));
        sidebar.step(key("C"), 1);  // there is nothing below
        QCOMPARE(shown(), QString("Home: >A >B C"));
        for (int i = 0; i < 3; ++i)
            sidebar.step(key("C"), -1);
        QCOMPARE(shown(), QString("Home: >C >A >B"));
        sidebar.step(key("C"), -1);
        QCOMPARE(shown(), QString("C Home: >A >B"));
        sidebar.step(key("Home"), -1);
        QCOMPARE(shown(), QString("Home: >A >B C"));
        QCOMPARE(sidebar.dropIndent("today", first + 1, 0), -1);
        QCOMPARE(sidebar.dropIndent(key("A"), 2, 0), -1);

        home.workspace->setGroupCollapsed("Home", true);
        QCOMPARE(shown(), QString("Home: C"));
        QVERIFY(home.workspace->undo());  // what comes before it: how something is looked at is no step
        QVERIFY(home.workspace->redo());
        QCOMPARE(shown(), QString("Home: C"));
        home.workspace->renameGroup("Home", "House");
        QCOMPARE(shown(), QString("House: C"));
        home.waitUntilSaved();
        home.start(2);
        ui::SidebarModel again(*home.workspace);
        again.update();
        QVERIFY(again.rowOf("group:House") >= 0);
        QCOMPARE(again.rowOf("list:" + QString::fromStdString(home.workspace->lists()[0].id)), -1);

        home.workspace->removeGroup("House");
        QCOMPARE(home.workspace->groups(), QStringList());
        QCOMPARE(home.titles().size(), 3);
        QVERIFY(home.workspace->undo());
        QCOMPARE(home.workspace->groups(), QStringList("House"));
        QCOMPARE(home.workspace->shelves().front().lists.size(), std::size_t{2});
    }

    void tasksAreDroppedOnWhatTakesThem()
    {
        Home home;
        home.start();
        home.add("A");
        ui::MainWindow window(*home.workspace, "here");
        const auto milk = *home.workspace->inbox().add("milk", core::Place::last({}));
        const QStringList ids{QString::fromStdString(milk)};
        const QString list = "list:" + QString::fromStdString(home.workspace->lists()[0].id);
        QVERIFY(window.takesTasks(list) && window.takesTasks("today") && !window.takesTasks("upcoming"));

        window.dropTasks(ids, "today");
        QCOMPARE(*home.workspace->inbox().tasks()->content(milk)->find("when")->asString(), std::string("2026-11-18"));
        window.dropTasks(ids, "inbox");  // where it is
        QCOMPARE(home.workspace->nextUndo()->action, ui::Action::Plan);
        window.dropTasks(ids, "tag:food");
        window.dropTasks(ids, list);
        QCOMPARE(titlesOf(home.list(0)), std::string("milk"));
        QCOMPARE(home.list(0).task(*home.list(0).find(milk)).tags, std::vector<std::string>{"food"});
        window.show(list);
        window.dropTasks(ids, "inbox");
        QCOMPARE(titlesOf(home.workspace->inbox()), std::string("milk"));
    }

    void thePickerNarrowsAndMoves()
    {
        Home home;
        home.start();
        home.add("Groceries", "Home");
        home.add("Work");
        home.list(0).add("Market", core::Place::last({}), core::Object{{"kind", "section"}});
        ui::MainWindow window(*home.workspace, "here");
        const auto milk = *home.workspace->inbox().add("milk", core::Place::last({}));
        const auto bread = *home.workspace->inbox().add("bread", core::Place::last({}));
        const QSignalSpy said(window.pane(), &ui::ListPane::announced);
        ui::TaskMover& mover = *window.pane()->mover();
        const QAbstractItemModelTester tester(&mover, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto shown = [&] {
            QStringList rows;
            for (int row = 0; row < mover.rowCount(); ++row)
                rows << mover.index(row).data().toString();
            return rows;
        };
        mover.begin({QString::fromStdString(milk)});
        QCOMPARE(shown(), (QStringList{"Inbox", "Home", "Groceries", "Work", "In \u2068Inbox\u2069", "At the top", "At the end", "bread"}));
        QCOMPARE(mover.firstTarget(), 0);
        QCOMPARE(mover.step(0, 1), 2);  // over the heading
        QVERIFY(mover.showPlaces(2));
        QCOMPARE(shown().mid(4), (QStringList{"In \u2068Groceries\u2069", "At the top", "At the end", "Market"}));
        mover.setFilter("mark");
        QCOMPARE(shown(), (QStringList{"In \u2068Groceries\u2069", "Market"}));
        mover.choose(mover.firstTarget());
        QCOMPARE(titlesOf(home.list(0)), std::string("Market >milk"));
        QCOMPARE(said.last().first().toString(), QString("milk, 1 of 1, under Market"));

        mover.begin({QString::fromStdString(bread)});
        mover.setFilter("wo");
        mover.choose(mover.firstTarget());
        QCOMPARE(titlesOf(home.list(1)), std::string("bread"));
        QCOMPARE(said.last().first().toString(), QString("bread, 1 of 1, in Work"));
        mover.setFilter("no such list");
        QCOMPARE(mover.firstTarget(), -1);
        mover.choose(-1);
    }

    void severalRowsGetWordsAndCopies()
    {
        Home home;
        home.start();
        home.add("A");
        const core::Object today{{"when", "2026-11-18"}, {"tags", core::Array{core::Value("x")}}};
        home.list(0).add("a", core::Place::last({}), today);
        home.workspace->inbox().add("b", core::Place::last({}), core::Object{{"when", "2026-11-18"}});
        ui::Agenda agenda(*home.workspace, ui::Agenda::What::Today, {});
        ui::TaskListModel model(agenda);
        const QStringList ids{model.idAt(0), model.idAt(1)};
        const auto words = [&] {
            QStringList all;
            for (const QVariant& one : model.words(ids, false))
                all << one.toMap().value("word").toString() + one.toMap().value("count").toString();
            return all.join(' ');
        };
        QCOMPARE(words(), QString("x1"));
        model.setWord(ids, false, "#x ", true);
        QCOMPARE(words(), QString("x2"));
        QVERIFY(home.workspace->undo());
        QCOMPARE(words(), QString("x1"));
        model.setWord(ids, true, "Bob", true);
        QCOMPARE(model.words(ids, true).at(0).toMap().value("count").toInt(), 2);
        model.duplicate(ids);
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(home.workspace->undo());
        QCOMPARE(model.rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(MovingTest)
#include "moving_test.moc"
