// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Finding, filtering, and filters that are kept: over several lists, as the program keeps them.

#include <QSignalSpy>
#include <QTest>

#include "tests/ui/home.h"
#include "ui/session/agenda.h"
#include "ui/session/filter_counts.h"
#include "ui/session/search_text.h"
#include "ui/viewmodels/main_window.h"

using namespace meldado;
using namespace meldado::test;

namespace {

std::string add(ui::ListSession& list, const QString& title, const core::Object& fields = {}, const std::string& parent = {})
{
    return list.add(title, core::Place::last(parent), fields).value_or(std::string());
}

core::Object tagged(const char* tag)
{
    return {{"tags", core::Array{core::Value(tag)}}};
}

// Three lists: groceries with milk (and what is below it), work, and the inbox.
struct Found {
    Home home;
    std::string milk;
    std::string cow;
    std::unique_ptr<ui::MainWindow> window;

    Found()
    {
        home.start();
        home.add("Groceries");
        home.add("Work");
        milk = add(home.list(0), "Oat milk", tagged("errand"));
        cow = add(home.list(0), "The cow", {}, milk);
        add(home.list(1), "Milestone", {{"people", core::Array{core::Value("Bob Miller")}}});
        add(home.list(1), "Crème brûlée");
        add(home.workspace->inbox(), "Call Camilla", {{"description", "about the milk"}});
        window = std::make_unique<ui::MainWindow>(*home.workspace, "here");
        window->sidebar()->update();
    }

    // What the box shows, in its order; behind it there is history.
    QString found(const QString& text)
    {
        ui::Find& find = *window->find();
        find.begin();
        find.setText(text);
        if (!QTest::qWaitFor([&] { return !find.isLooking(); }))
            return "still looking";
        QStringList all;
        for (int row = 0; row < find.rowCount(); ++row) {
            if (find.index(row).data(ui::Find::KindRole) != ui::Find::InHistory)
                all << find.index(row).data(ui::Find::TitleRole).toString();
        }
        return all.join('|');
    }

    QString rows()
    {
        const ui::TaskListModel& tasks = *window->pane()->tasks();
        QStringList all;
        for (int row = 0; row < tasks.rowCount(); ++row)
            all << tasks.index(row).data(ui::TaskListModel::TitleRole).toString();
        return all.join('|');
    }

    int rowOf(const QString& title)
    {
        ui::Find& find = *window->find();
        for (int row = 0; row < find.rowCount(); ++row) {
            if (find.index(row).data(ui::Find::TitleRole).toString() == title)
                return row;
        }
        return -1;
    }
};

}  // namespace

class FindTest : public QObject {
    Q_OBJECT

private slots:
    void foldsWhatPeopleDoNotTellApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << "MILK" << "milk";
        QTest::newRow("accents") << "Crème Brûlée" << "creme brulee";
        QTest::newRow("dots") << "Äpfel über Öl" << "apfel uber ol";
        QTest::newRow("sharp s") << "Straße STRASSE" << "strasse strasse";
        QTest::newRow("strokes") << "Łódź Ærø" << "lodz aero";
        QTest::newRow("Greek") << "ΆΛΦΑ" << "αλφα";
        QTest::newRow("Arabic") << "أَحْمَد" << "احمد";
        QTest::newRow("digits and forms") << "٣ ﬁne ５" << "3 fine 5";
    }
    void foldsWhatPeopleDoNotTellApart()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, folded);
        QCOMPARE(QString::fromStdString(ui::foldedForSearch(text.toStdString())), folded);
    }

    void findsTasksPlacesPeopleAndCommandsBestFirst()
    {
        Found f;
        f.window->find()->setCommands({QVariantMap{{"command", "settings"}, {"title", "Settings"}, {"icon", "settings"}, {"keys", ""}}});
        QCOMPARE(f.found("mil"), QString("Milestone|Oat milk|Bob Miller|Call Camilla|Show all 3 tasks"));
        QCOMPARE(f.found("gro"), QString("Groceries"));
        QCOMPARE(f.found("set"), QString("Settings"));
        QCOMPARE(f.found("creme brulee"), QString("Crème brûlée|Show all 1 tasks"));
        QCOMPARE(f.found("#err"), QString("errand|Oat milk|Show all 1 tasks"));
        QCOMPARE(f.found("@bob"), QString("Bob Miller|Milestone|Show all 1 tasks"));
        QCOMPARE(f.found("nothing like it"), QString());
        QCOMPARE(f.window->find()->choose(0), QString("history-search"));
        QVERIFY(f.found("").startsWith("Inbox|Today|Upcoming|All|Done|Trash|Groceries|Work"));
        QCOMPARE(f.found("cow"), QString("The cow|Show all 1 tasks"));
        QCOMPARE(f.window->find()->index(0).data(ui::Find::DetailRole).toString(), QString(u8"\u2068Groceries\u2069 ▸ \u2068Oat milk\u2069"));
    }

    void whatIsDoneComesLast()
    {
        Found f;
        f.home.list(0).setDone(std::span<const std::string>(&f.milk, 1), true);
        QCOMPARE(f.found("mil"), QString("Milestone|Bob Miller|Call Camilla|Oat milk|Show all 3 tasks"));
    }

    void followsWhatChangesWhileItIsOpen()
    {
        Found f;
        QCOMPARE(f.found("cheddar"), QString());
        add(f.home.list(1), "Cheddar");
        QTRY_COMPARE(f.rowOf("Cheddar"), 0);
        f.home.workspace->undo();
        QTRY_COMPARE(f.rowOf("Cheddar"), -1);
        f.window->find()->end();
        QCOMPARE(f.window->find()->rowCount(), 0);
    }

    void findsWhatWasSaidInComments()
    {
        Found f;
        QCOMPARE(f.found("parcel"), QString());
        f.home.list(0).addComment(f.cow, "Ask about the parcel");
        QCOMPARE(f.found("parcel"), QString("The cow|Show all 1 tasks"));
        f.home.workspace->undo();
        QCOMPARE(f.found("parcel"), QString());
    }

    void goesToATaskWhateverHidesItsRow()
    {
        Found f;
        f.home.list(0).setDone(std::span<const std::string>(&f.milk, 1), true);
        f.home.list(0).settle();
        f.found("cow");
        QString wanted;
        f.window->find()->choose(0);
        QVERIFY(f.window->current().startsWith("list:"));
        QCOMPARE(f.window->pane()->title(), QString("Groceries"));
        QCOMPARE(f.rows(), QString("Oat milk|The cow"));

        f.window->pane()->tasks()->setCollapsed(0, true);
        f.window->pane()->filter()->show();
        f.window->pane()->filter()->setText("nothing");
        QCOMPARE(f.rows(), QString());
        const QSignalSpy rows(f.window->pane(), &ui::ListPane::rowWanted);
        f.found("cow");
        f.window->find()->choose(0);
        QCOMPARE(f.rows(), QString("Oat milk|The cow"));
        QCOMPARE(rows.at(0).at(0).toString().toStdString(), f.cow);
    }

    void goesToPlacesPeopleAndResults()
    {
        Found f;
        f.found("work");
        QCOMPARE(f.window->find()->choose(0), QString());
        QCOMPARE(f.window->pane()->title(), QString("Work"));
        f.found("bob");
        f.window->find()->choose(f.rowOf("Bob Miller"));
        QCOMPARE(f.window->current(), QString("search"));
        QCOMPARE(f.window->pane()->filter()->text(), QString("@\"Bob Miller\""));
        QCOMPARE(f.rows(), QString("Work|Milestone"));
        f.found("milk");
        f.window->find()->choose(f.rowOf("Show all 2 tasks"));
        QCOMPARE(f.rows(), QString("Inbox|Call Camilla|Groceries|Oat milk"));
        f.found("#err");
        f.window->find()->choose(f.rowOf("Show all 1 tasks"));
        QCOMPARE(f.rows(), QString("Groceries|Oat milk"));  // as many as were promised
        f.window->goBack();
        QCOMPARE(f.window->pane()->title(), QString("Work"));
    }

    void showsResultsThatCanBeWorkedWith()
    {
        Found f;
        f.window->showResults("milk");
        ui::TaskListModel& tasks = *f.window->pane()->tasks();
        const QAbstractItemModelTester tester(&tasks, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tasks.rename(3, "Soy drink");  // stays while it is worked with
        QCOMPARE(f.rows(), QString("Inbox|Call Camilla|Groceries|Soy drink"));
        tasks.toggle(3);
        f.window->pane()->settle();
        QCOMPARE(f.rows(), QString("Inbox|Call Camilla"));
        QCOMPARE(f.window->pane()->hiddenDoneCount(), 1);
        f.window->pane()->setShowsDone(true);
        QCOMPARE(f.rows(), QString("Inbox|Call Camilla|Groceries|Soy drink"));
        f.window->pane()->setShowsDone(false);
        f.window->pane()->filter()->setText("is:done");
        QCOMPARE(f.rows(), QString("Groceries|Soy drink"));  // it says so
        f.window->pane()->filter()->setText("xyz");
        QCOMPARE(f.rows(), QString());
        f.window->pane()->filter()->setText("");
        QCOMPARE(f.rows(), QString());  // a search for nothing finds nothing
    }

    void whatIsAddedToResultsIsOneOfThem()
    {
        Found f;
        const auto addHere = [&](const char* text) {
            ui::QuickAdd& line = *f.window->pane()->quickAdd();
            line.setLanguage("en");
            line.edit(text, static_cast<int>(qstrlen(text)));
            return line.add();
        };
        f.window->showResults("#errand");
        QVERIFY(!addHere("Stamps").isEmpty());
        QCOMPARE(f.rows(), QString("Inbox|Stamps|Groceries|Oat milk"));
        QVERIFY(!addHere("Soap #home").isEmpty());  // with both
        QCOMPARE(f.rows(), QString("Inbox|Stamps|Soap|Groceries|Oat milk"));

        f.window->pane()->filter()->setText("list:work @\"Bob Miller\" !1 today");
        QVERIFY(!addHere("Report").isEmpty());
        QCOMPARE(f.rows(), QString("Work|Report"));

        f.window->show("tag:errand");
        QVERIFY(!addHere("Post #home").isEmpty());
        QVERIFY2(f.rows().contains("Post"), qPrintable(f.rows()));
    }

    void saysWhereWhatDoesNotFitWasAdded()
    {
        Found f;
        f.window->showResults("milk -#errand");
        ui::ListPane& pane = *f.window->pane();
        ui::QuickAdd& line = *pane.quickAdd();
        const QString before = f.rows();
        const QSignalSpy toast(&pane, &ui::ListPane::toastWanted);
        line.edit("Stamps", 6);

        QCOMPARE(line.add(), QString());

        QVERIFY(line.isBlank());
        QCOMPARE(f.rows(), before);
        QCOMPARE(toast.count(), 1);
        QCOMPARE(toast.at(0).at(0).toString(), QString(u8"Added to \u2068Inbox\u2069, not in this view"));
        QCOMPARE(toast.at(0).at(1).toString(), QString("Show"));

        const QSignalSpy shown(f.window.get(), &ui::MainWindow::taskWanted);
        pane.actOnToast();
        QCOMPARE(f.window->pane()->title(), QString("Inbox"));
        QCOMPARE(shown.count(), 1);
    }

    void pastedLinesAreResultsToo()
    {
        Found f;
        f.window->showResults("#errand");
        ui::QuickAdd& line = *f.window->pane()->quickAdd();
        line.edit("Stamps\nSoap\n", 12);
        QVERIFY(line.addPastedTasks());
        QCOMPARE(f.rows(), QString("Inbox|Stamps|Soap|Groceries|Oat milk"));
    }

    void filtersAListWithItsTreeAndOrder()
    {
        Found f;
        f.window->show("list:" + QString::fromStdString(f.home.workspace->lists()[0].id));
        add(f.home.list(0), "Bread");
        ui::ListFilter& filter = *f.window->pane()->filter();
        const QAbstractItemModelTester tester(f.window->pane()->tasks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.show();
        filter.setText("COW");
        QCOMPARE(f.rows(), QString("Oat milk|The cow"));
        QCOMPARE(filter.count(), 1);
        f.window->pane()->tasks()->add("Soap", -1);
        QCOMPARE(f.rows(), QString("Oat milk|The cow|Soap"));  // does not fit, but was just added
        f.window->pane()->tasks()->rename(1, "The calf");
        QCOMPARE(f.rows(), QString("Oat milk|The calf|Soap"));
        filter.setText("#errand ");
        QCOMPARE(f.rows(), QString("Oat milk"));
        QCOMPARE(filter.chips().size(), 1);
        filter.close();
        QCOMPARE(f.rows(), QString("Oat milk|The calf|Bread|Soap"));
        QVERIFY(!filter.isShown() && filter.text().isEmpty());
    }

    void aQueryIsPutTogetherByChoosing()
    {
        Found f;
        f.window->show("all");
        ui::ListFilter& filter = *f.window->pane()->filter();
        const auto choices = [&] {
            QStringList all;
            for (const QVariant& group : filter.conditions()) {
                for (const QVariant& choice : group.toMap()["choices"].toList())
                    all << choice.toMap()["term"].toString() + (choice.toMap()["chosen"].toBool() ? "*" : "");
            }
            return all.join(' ');
        };
        QCOMPARE(choices(), QString("today overdue upcoming no-date !1 !2 !3 is:open is:done #errand @\"Bob Miller\" /Groceries /Inbox /Work"));
        filter.choose("@\"Bob Miller\"");
        QCOMPARE(filter.text(), QString("@\"Bob Miller\""));
        QCOMPARE(f.rows(), QString("Work|Milestone"));
        filter.choose("/Work");
        QVERIFY(choices().endsWith("@\"Bob Miller\"* /Groceries /Inbox /Work*"));
        filter.turnPart(0);
        QCOMPARE(filter.text(), QString("-@\"Bob Miller\" /Work"));
        QCOMPARE(f.rows(), QString("Work|Crème brûlée"));
        filter.choose("@\"Bob Miller\"");
        QCOMPARE(f.rows(), QString("Work|Milestone"));
        filter.choose("@\"Bob Miller\"");
        QCOMPARE(filter.text(), QString("/Work"));
        filter.removePart(0);
        QVERIFY(filter.text().isEmpty());
        filter.removePart(7);
        filter.turnPart(-1);
    }

    void filtersAViewOfAllLists()
    {
        Found f;
        f.window->show("all");
        ui::ListFilter& filter = *f.window->pane()->filter();
        const QAbstractItemModelTester tester(f.window->pane()->tasks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.show();
        filter.setText("cow");
        QCOMPARE(f.rows(), QString("Groceries|Oat milk|The cow"));
        f.window->pane()->tasks()->add("Soap", -1);
        f.window->pane()->settle();
        QCOMPARE(f.rows(), QString("Inbox|Soap|Groceries|Oat milk|The cow"));
        filter.close();
        QCOMPARE(f.rows(), QString("Inbox|Call Camilla|Soap|Groceries|Oat milk|The cow|Work|Milestone|Crème brûlée"));
    }

    // Filtering shows what a plain look at each row says, with what it stands under.
    void filtersLikeAPlainLook()
    {
        constexpr std::uint64_t kSeed = 5;
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        core::SeededRandom random(kSeed);
        Found f;
        ui::ListSession& list = f.home.list(0);
        f.window->show("list:" + QString::fromStdString(f.home.workspace->lists()[0].id));
        std::vector<std::string> ids{""};
        for (int i = 0; i < 80; ++i)
            ids.push_back(add(list, QString("t%1").arg(random.below(100)), {}, ids[random.below(ids.size())]));
        ui::ListFilter& filter = *f.window->pane()->filter();
        filter.show();
        for (int i = 0; i < 30; ++i) {
            const std::string wanted = std::to_string(random.below(50));
            filter.setText(QString::fromStdString(wanted));
            QStringList plain;
            const core::Outline& outline = list.tasks()->outline();
            const auto has = [&](core::TaskNumber task) { return outline.task(task).title.find(wanted) != std::string::npos; };
            const std::function<bool(core::TaskNumber)> holds = [&](core::TaskNumber task) {
                const auto below = outline.children(task);
                return has(task) || std::ranges::any_of(below, holds);
            };
            const std::function<void(core::TaskNumber)> walk = [&](core::TaskNumber task) {
                for (const core::TaskNumber child : outline.children(task)) {
                    if (!holds(child))
                        continue;
                    plain << QString::fromStdString(outline.task(child).title);
                    walk(child);
                }
            };
            walk(core::kNoTask);
            QCOMPARE(f.rows(), plain.join('|'));
        }
    }

    void keepsFiltersWithTheirCounts()
    {
        Found f;
        f.window->showResults("#errand");
        f.window->pane()->filter()->saveAs("Errands");
        QCOMPARE(f.home.workspace->filters().size(), std::size_t{1});
        QVERIFY(f.window->isFilter(f.window->current()));
        QCOMPARE(f.window->pane()->title(), QString("Errands"));
        QCOMPARE(f.rows(), QString("Groceries|Oat milk"));
        QCOMPARE(f.home.titles(), (QStringList{"Groceries", "Work"}));  // it is no list

        const QString key = f.window->current();
        const auto shownCount = [&] {
            const ui::SidebarModel& sidebar = *f.window->sidebar();
            return sidebar.index(sidebar.rowOf(key)).data(ui::SidebarModel::CountRole).toInt();
        };
        QTRY_COMPARE(shownCount(), 1);
        add(f.home.list(1), "Post office", tagged("errand"));
        QTRY_COMPARE(shownCount(), 2);
        f.home.list(0).setDone(std::span<const std::string>(&f.milk, 1), true);
        QTRY_COMPARE(shownCount(), 1);
        f.home.waitUntilSaved();

        f.window.reset();
        f.home.start(2);
        QCOMPARE(f.home.workspace->filters().at(0).title, QString("Errands"));
        QCOMPARE(f.home.workspace->filters().at(0).query, QString("#errand"));
        f.window = std::make_unique<ui::MainWindow>(*f.home.workspace, "here");
        QTRY_COMPARE(shownCount(), 1);
    }

    void changesFiltersAndTakesItBack()
    {
        Found f;
        const std::string a = *f.home.workspace->addFilter("A", "milk");
        f.home.add("Later");
        *f.home.workspace->addFilter("B", "cow");
        const auto filters = [&] {
            QStringList all;
            for (const auto& filter : f.home.workspace->filters())
                all << filter.title + '=' + filter.query;
            return all.join(' ');
        };
        const QString key = "filter:" + QString::fromStdString(a);
        f.window->show(key);
        QCOMPARE(f.rows(), QString("Inbox|Call Camilla|Groceries|Oat milk"));
        f.window->moveFilter(key, 1);
        QCOMPARE(filters(), QString("B=cow A=milk"));
        f.window->moveFilter(key, 1);
        f.window->moveFilter(key, -1);
        QCOMPARE(filters(), QString("A=milk B=cow"));
        f.window->renameFilter(key, "A2");
        f.window->pane()->filter()->setText("cow");
        QVERIFY(f.window->pane()->filter()->isSavable());
        f.window->pane()->filter()->save();
        QVERIFY(!f.window->pane()->filter()->isSavable());
        QCOMPARE(filters(), QString("A2=cow B=cow"));
        f.window->removeFilter(key);
        QCOMPARE(filters(), QString("B=cow"));
        QVERIFY(f.window->current() != key);

        QVERIFY(f.window->pane()->undoText().contains("Deleted the filter"));
        f.home.workspace->undo();
        QCOMPARE(filters(), QString("A2=cow B=cow"));
        f.home.workspace->undo();
        f.home.workspace->undo();
        QCOMPARE(filters(), QString("A=milk B=cow"));
        f.window->show(key);
        QCOMPARE(f.rows(), QString("Inbox|Call Camilla|Groceries|Oat milk"));
    }

    // After any edits in any list, the counts are those of one that counts anew.
    void countsLikeACountAnew()
    {
        constexpr std::uint64_t kSeed = 11;
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        core::SeededRandom random(kSeed);
        Found f;
        const std::string milk = *f.home.workspace->addFilter("A", "milk");
        const std::string done = *f.home.workspace->addFilter("B", "is:done -milk");
        const ui::FilterCounts kept(*f.home.workspace);
        for (int i = 0; i < 200; ++i) {
            ui::ListSession& list = f.home.list(random.below(2));
            const auto size = list.rows().size();
            const std::string id = size == 0 ? std::string() : list.task(list.rows()[random.below(size)].task).id;
            switch (random.below(5)) {
            case 0: add(list, random.below(2) == 0 ? "more milk" : "bread", {}, random.below(2) == 0 ? id : std::string()); break;
            case 1: list.rename(id, random.below(2) == 0 ? "milk" : "soap"); break;
            case 2: list.setDone(std::span<const std::string>(&id, 1), random.below(2) == 0); break;
            case 3: list.remove(std::span<const std::string>(&id, 1)); break;
            case 4: f.home.workspace->undo(); break;
            }
            if (f.home.workspace->filters().size() != 2)
                f.home.workspace->redo();
            const ui::FilterCounts anew(*f.home.workspace);
            QCOMPARE(kept.count(milk), anew.count(milk));
            QCOMPARE(kept.count(done), anew.count(done));
        }
    }
};

QTEST_GUILESS_MAIN(FindTest)
#include "find_test.moc"
