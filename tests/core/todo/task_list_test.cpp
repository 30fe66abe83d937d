// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/core/todo/profile.h"

using namespace meldado::test;

class TaskListTest : public QObject {
    Q_OBJECT

private slots:
    void makesTheRootWithTheFirstTask()
    {
        Profile profile;
        QVERIFY(!profile.list().hasRoot());

        profile.add("Milk");

        QCOMPARE(profile.list().title(), std::string("Groceries"));
        QCOMPARE(profile.titles(), std::string("Milk"));
        const auto text = profile.replica.read();
        QVERIFY(text.has_value());
        QVERIFY(text->find("\"software\":\"MeldaDo\"") != std::string::npos);
        QVERIFY(text->find("\"version\":\"1.0.0\"") != std::string::npos);
        QCOMPARE(profile.id(0).size(), std::size_t{26});
    }

    void addsAtTheEndOrBelowARow()
    {
        const auto profile = profileWith({"A", "B"});

        profile->add("end");
        profile->add("between", 1);
        profile->add("top", 0);

        QCOMPARE(profile->titles(), std::string("top A between B end"));
        QCOMPARE(profile->log, std::vector<std::string>{"insert 0"});
    }

    void cleansWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("newline at the end") << "Milk\n" << "Milk";
        QTest::newRow("two lines") << "Milk\r\n\r\nBread" << "Milk Bread";
        QTest::newRow("line separator") << QString::fromUtf8("Milk\u2028Bread") << "Milk Bread";
        QTest::newRow("tabs and braces stay") << "a\t{b}\"\\" << "a\t{b}\"\\";
        QTest::newRow("other scripts") << QString::fromUtf8("Grüße 漢字 🎉 שלום") << QString::fromUtf8("Grüße 漢字 🎉 שלום");
        QTest::newRow("blank") << " \n " << "";
    }
    void cleansWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);

        QCOMPARE(QString::fromStdString(cleanTitle(typed.toStdString())), kept);
    }

    void aWordIsKeptWithoutItsSign()
    {
        QCOMPARE(cleanWord(" ##errand\n", '#'), std::string("errand"));
        QCOMPARE(cleanWord("@ Bob", '@'), std::string("Bob"));
        QCOMPARE(cleanWord("#1 fan", '@'), std::string("#1 fan"));
        QCOMPARE(cleanWord("# ", '#'), std::string());
    }

    void renamesOnlyTheTitleAndKeepsWhatItDoesNotKnow()
    {
        const auto profile = profileReading(documentWith(
            {Value(task("a", {{"title", "Milk"}, {"x-colour", "red"}, {"when", "2026-12-01"}, {"done", true}}))}));

        profile->done(profile->list().rename("a", "Oat milk\n"));

        QCOMPARE(profile->log, std::vector<std::string>{"change 0"});
        const Object expected{{"title", "Oat milk"}, {"x-colour", "red"}, {"when", "2026-12-01"}, {"done", true}};
        QVERIFY(profile->content("a") == expected);
    }

    void doesNothingForTheSameTitleOrState()
    {
        const auto profile = profileWith({"Milk"});

        const auto renamed = profile->list().rename(profile->id(0), "Milk ");
        const auto reopened = profile->setDone(profile->id(0), false);

        QVERIFY(renamed.has_value() && !renamed->isDone && renamed->undo.empty());
        QVERIFY(reopened.has_value() && !reopened->isDone);
        QVERIFY(!profile->replica.hasStaging());
    }

    void completesWithATimeAndReopensWithout()
    {
        const auto profile = profileWith({"Milk"});
        const std::string id = profile->id(0);

        const auto undo = profile->done(profile->setDone(id, true));
        QVERIFY(profile->task(0).isDone);
        QCOMPARE(profile->list().outline().openCount(), std::size_t{0});
        QVERIFY(profile->content(id).find("completed") != nullptr);

        profile->done(profile->setDone(id, false));
        QVERIFY(profile->content(id).find("completed") == nullptr);

        QVERIFY(!undo.empty());
        profile->done(profile->setDone(id, true));
        profile->done(profile->list().perform(undo));
        QVERIFY(!profile->content(id).contains("done"));  // exactly as it was
    }

    void movesWithOneRowMove_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("titles");
        QTest::newRow("down") << 0 << 1 << "B A C D";
        QTest::newRow("up") << 3 << 2 << "A B D C";
        QTest::newRow("to the top") << 3 << 0 << "D A B C";
        QTest::newRow("to the bottom") << 0 << 3 << "B C D A";
        QTest::newRow("across") << 1 << 2 << "A C B D";
    }
    void movesWithOneRowMove()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, titles);
        const auto profile = profileWith({"A", "B", "C", "D"});

        const auto undo = profile->done(
            profile->move(profile->id(static_cast<std::size_t>(from)), static_cast<std::size_t>(to)));
        QCOMPARE(QString::fromStdString(profile->titles()), titles);
        QCOMPARE(profile->log.size(), std::size_t{1});
        QVERIFY(profile->log[0].starts_with("move"));

        QVERIFY(!undo.empty());
        profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("A B C D"));
    }

    void removesWithSubtasksAndRestoresAllOfIt()
    {
        const Object sub = task("sub", {{"title", "Cheddar"}});
        const auto profile = profileReading(documentWith({
            Value(task("a", {{"title", "A"}})),
            Value(task("b", {{"title", "Cheese"}, {"note", "kept"}, {kItems, Array{Value(sub)}}})),
            Value(task("c", {{"title", "C"}})),
        }));
        const std::string before = *profile->replica.read();

        const auto undo = profile->done(profile->remove("b"));
        QCOMPARE(profile->titles(), std::string("A C"));
        QCOMPARE(profile->log, std::vector<std::string>{"remove 1"});
        QVERIFY(!profile->replica.isLive("b"));
        QVERIFY(!profile->replica.isLive("sub"));

        QVERIFY(!undo.empty());
        const auto redo = profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("A Cheese >Cheddar C"));
        QCOMPARE(profile->log, std::vector<std::string>{"insert 1"});
        QCOMPARE(*profile->replica.read(), before);

        QVERIFY(!redo.empty());
        profile->done(profile->list().perform(redo));
        QCOMPARE(profile->titles(), std::string("A C"));
    }

    void undoOfAddRemovesAndRedoBringsTheSameTaskBack()
    {
        const auto profile = profileWith({"A"});
        const auto undo = profile->add("B");
        const std::string id = profile->id(1);

        const auto redo = profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("A"));

        profile->done(profile->list().perform(redo));
        QCOMPARE(profile->titles(), std::string("A B"));
        QCOMPARE(profile->id(1), id);
    }

    void tellsWhetherWhatWasAddedIsAsItWas()
    {
        const auto profile = profileWith({"A", "B"});
        const std::string id = profile->id(1);
        const std::vector<Step> takeBack{RemoveTask{id}};
        const Digest added = profile->list().deletedBy(takeBack);
        QVERIFY(profile->list().deletedBy(std::vector<Step>{RemoveTask{profile->id(0)}}) != added);

        const auto undo = profile->done(profile->list().rename(id, "Bread"));
        QVERIFY(profile->list().deletedBy(takeBack) != added);
        profile->done(profile->list().perform(undo));
        QVERIFY(profile->list().deletedBy(takeBack) == added);

        profile->addUnder(id, "below");
        QVERIFY(profile->list().deletedBy(takeBack) != added);
        profile->done(profile->remove(profile->id(2)));
        profile->done(profile->list().move(std::vector{id}, Place::first(profile->id(0))));
        QVERIFY(profile->list().deletedBy(takeBack) != added);
    }

    void restoresNextToItsNeighbourWhenOthersMoved()
    {
        const auto profile = profileWith({"A", "B", "C", "D"});
        const auto undo = profile->done(profile->remove(profile->id(1)));
        profile->done(profile->move(profile->id(0), 2));  // C D A

        profile->done(profile->list().perform(undo));

        QCOMPARE(profile->titles(), std::string("C D A B"));
    }

    void showsWhatOthersDidRowByRow()
    {
        const auto alice = profileWith({"A", "B", "C"});
        Profile bob(2);
        bob.list();
        bob.receive(*alice);
        QCOMPARE(bob.titles(), std::string("A B C"));

        alice->done(alice->list().rename(alice->id(1), "Bread"));
        alice->done(alice->move(alice->id(2), 0));
        alice->add("D");
        bob.receive(*alice);

        QCOMPARE(bob.titles(), std::string("C A Bread D"));
        QCOMPARE(bob.log, (std::vector<std::string>{"move 2 0", "insert 3", "change 2"}));
    }

    void meetsInTheSameRowsAfterBothMoved()
    {
        const auto alice = profileWith({"A", "B", "C", "D"});
        Profile bob(2);
        bob.receive(*alice);

        alice->done(alice->move(alice->id(3), 0));
        bob.done(bob.move(bob.id(1), 2));
        bob.add("E");
        alice->receive(bob);
        bob.receive(*alice);

        QCOMPARE(alice->titles(), bob.titles());
        QCOMPARE(alice->rows().size(), std::size_t{5});

        alice->add("F");  // settles the order that both changed
        bob.receive(*alice);
        QCOMPARE(alice->titles(), bob.titles());
    }

    void hidesUnknownAndDeletedAndForeignElements()
    {
        const auto profile = profileReading(documentWith({
            Value(task("a", {{"title", "A"}})),
            Value("a plain text"),
            Value(task("b", {{"title", "B"}})),
        }));
        const std::string list = profile->replica.listId(kRootId, schema::kItems);
        QVERIFY(profile->replica.insertIntoList(list, 0, {"not here yet"}).has_value());
        QVERIFY(profile->replica.deleteObject("b").has_value());
        QVERIFY(profile->replica.commit().has_value());

        QCOMPARE(profile->titles(), std::string("A"));
        profile->add("end");
        profile->add("top", 0);
        QCOMPARE(profile->titles(), std::string("top A end"));
        profile->done(profile->move(profile->id(2), 0));
        QCOMPARE(profile->titles(), std::string("end top A"));

        const auto arrived = profile->replica.createObject("not here yet", {{"title", "late"}});
        QVERIFY(arrived.has_value());
        profile->show(profile->list().apply(arrived->changes));
        QVERIFY(profile->titles().find("late") != std::string::npos);
    }

    void showsAWrongTypeAsTextAndKeepsIt()
    {
        const auto profile = profileReading(documentWith({
            Value(task("a", {{"title", Array{Value(1), Value("x")}}, {"done", "yes"}, {"description", 7}})),
            Value(task("b", {})),
            Value(task("c", {{"title", "Market"}, {"kind", "section"}})),
        }));

        const std::vector<Task> rows{profile->task(0), profile->task(1), profile->task(2)};
        QCOMPARE(rows[0].title, std::string("[1,\"x\"]"));
        QCOMPARE(rows[0].notesLine, std::string("7"));
        QVERIFY(!rows[0].isDone);
        QCOMPARE(rows[1].title, std::string());
        QVERIFY(rows[2].kind == TaskKind::Section);
        QCOMPARE(profile->list().outline().openCount(), std::size_t{2});

        profile->done(profile->setDone("a", true));
        QVERIFY(profile->content("a").find("title")->asArray() != nullptr);
    }

    void aRowHearsThatItsTaskBecameASectionAndATaskAgain()
    {
        const auto profile = profileReading(documentWith({Value(task("a", {})), Value(task("b", {}))}));
        const std::vector<std::string> ids{"b"};

        for (const auto& kind : {std::optional<Value>(schema::kKindSection), std::optional<Value>()}) {
            profile->done(profile->list().setField(ids, schema::kKind, kind));
            QVERIFY(std::ranges::find(profile->log, std::string("change 1")) != profile->log.end());
            QCOMPARE(profile->task(1).kind, kind ? TaskKind::Section : TaskKind::Task);
        }
    }

    void elidesALongTitleBetweenCharacters()
    {
        std::string longTitle;
        while (longTitle.size() < 3 * schema::kMaxShownBytes)
            longTitle += "ü\u20ac";
        const auto profile = profileReading(documentWith({Value(task("a", {{"title", longTitle}}))}));

        const Task row = profile->task(0);
        QVERIFY(row.title.size() <= schema::kMaxShownBytes);
        QVERIFY(row.isTitleElided);
        QVERIFY(QString::fromStdString(row.title).toStdString() == row.title);

        const auto renamed = profile->list().rename("a", row.title + "x");
        QVERIFY(renamed.has_value() && !renamed->isDone);  // or the rest would be lost
    }

    void onlyReadsAListOfANewerProgram()
    {
        Object document = documentWith({Value(task("a", {{"title", "A"}}))});
        document.set("version", "2.3.0");
        const auto profile = profileReading(document);

        QCOMPARE(profile->titles(), std::string("A"));
        QVERIFY(profile->list().readOnlyReason()->code == ErrorCode::NewerFormat);
        const auto renamed = profile->list().rename("a", "B");
        QVERIFY(!renamed && renamed.error().code == ErrorCode::NewerFormat);
        QVERIFY(!profile->list().add("new", "x", Place::last({}), profile->clock));
        QVERIFY(!profile->remove("a"));
        QVERIFY(!profile->move("a", 0));
    }

    void addsToARootWithoutItems()
    {
        const auto profile = profileReading(Object{{"title", "Bare"}, {"own", 1}});
        QVERIFY(profile->list().hasRoot());

        const auto root = profile->list().ensureRoot("ignored");
        QVERIFY(root.has_value());
        profile->show(root->update);
        profile->done(profile->list().add("new", "A", Place::last({}), profile->clock));

        QCOMPARE(profile->titles(), std::string("A"));
        QCOMPARE(profile->list().title(), std::string("Bare"));
        QVERIFY(profile->replica.read()->find("\"own\":1") != std::string::npos);
    }

    void opensTheExampleOfTheReference()
    {
        const auto profile = profileReading(Object{
            {"software", "MeldaDo"},
            {"version", "1.0.0"},
            {kItems, Array{Value(task("alice_todo_01", {{"title", "Buy milk"}, {"description", "Go to the store"}}))}}});

        QCOMPARE(profile->titles(), std::string("Buy milk"));
        QCOMPARE(profile->task(0).notesLine, std::string("Go to the store"));
    }

    void followsLongRandomHistories()
    {
        Profile alice(7);
        Profile bob(8);
        SeededRandom dice(42);
        alice.add("first");
        bob.receive(alice);

        for (int round = 0; round < 300; ++round) {
            Profile& one = dice.below(2) == 0 ? alice : bob;
            const std::size_t count = one.rows().size();
            const auto row = static_cast<std::size_t>(dice.below(count));
            switch (count == 0 ? 0 : dice.below(6)) {
            case 0:
            case 1:
                one.add("t" + std::to_string(round), dice.below(count + 1));
                break;
            case 2:
                one.done(one.remove(one.id(row)));
                break;
            case 3:
                one.done(one.move(one.id(row), dice.below(count)));
                break;
            case 4:
                one.done(one.list().rename(one.id(row), "r" + std::to_string(round)));
                break;
            default:
                alice.receive(bob);
                bob.receive(alice);
                break;
            }
            if (QTest::currentTestFailed())
                return;
        }
        alice.receive(bob);
        bob.receive(alice);
        QCOMPARE(alice.titles(), bob.titles());
    }
};

QTEST_APPLESS_MAIN(TaskListTest)
#include "task_list_test.moc"
