// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The tree of a list: subtasks, sections, what is collapsed, hidden or filtered, and documents that make no tree.

#include "core/todo/merge/merged_document.h"
#include "tests/core/todo/profile.h"
#include "tests/support/sanitized.h"

using namespace meldado::test;

namespace {

Object named(std::string_view id, Array tasks = {})
{
    Object object = task(id, {{"title", id}});
    if (!tasks.empty())
        object.set(kItems, std::move(tasks));
    return object;
}

Object section(std::string_view id, Array tasks)
{
    Object object = named(id, std::move(tasks));
    object.set("kind", "section");
    return object;
}

// a, a1, a11, b in no section; M with m1, m2; an empty section N
std::unique_ptr<Profile> aTree()
{
    return profileReading(documentWith({
        Value(named("a", {Value(named("a1", {Value(named("a11"))}))})),
        Value(named("b")),
        Value(section("M", {Value(named("m1")), Value(named("m2"))})),
        Value(section("N", {})),
    }));
}

std::vector<std::string> ids(std::initializer_list<const char*> names)
{
    return {names.begin(), names.end()};
}

TaskRows::Filter filterBy(Profile& profile, const std::function<bool(TaskNumber)>& fits)
{
    return {fits, [&profile, fits](const TaskRows::Filter::Visit& visit) {
                for (TaskNumber task = 0; task < profile.list().outline().size(); ++task) {
                    if (fits(task))
                        visit(task);
                }
            }};
}

}  // namespace

class OutlineTest : public QObject {
    Q_OBJECT

private slots:
    void showsWhoStandsUnderWhom()
    {
        const auto profile = aTree();
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 >m2 N"));
        QCOMPARE(profile->rows()[2].indent, std::uint16_t{2});
        QCOMPARE(profile->rows()[5].indent, std::uint16_t{0});  // in a section, and no subtask
        QCOMPARE(profile->rows()[4].childCount, std::uint32_t{2});
        QCOMPARE(profile->list().outline().openCount(), std::size_t{6});
    }

    void takesATaskUnderTheOneInFrontAndBack()
    {
        const auto profile = profileWith({"A", "B", "C"});
        const std::vector<std::string> both{profile->id(1), profile->id(2)};

        const auto undo = profile->done(profile->list().indent(both));
        QCOMPARE(profile->titles(), std::string("A >B >C"));

        const auto redo = profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("A B C"));
        profile->done(profile->list().perform(redo));
        QCOMPARE(profile->titles(), std::string("A >B >C"));

        profile->done(profile->list().outdent(both));
        QCOMPARE(profile->titles(), std::string("A B C"));
    }

    void indentsOnlyBelowASibling()
    {
        const auto profile = aTree();
        const auto before = profile->titles();
        for (const char* id : {"a", "a1", "m1", "N"}) {
            const auto edited = profile->list().indent(ids({id}));
            QVERIFY(edited.has_value() && !edited->isDone);
        }
        for (const char* id : {"a", "m1"}) {  // a task leaves its section by moving
            const auto edited = profile->list().outdent(ids({id}));
            QVERIFY(edited.has_value() && !edited->isDone);
        }
        QCOMPARE(profile->titles(), before);
    }

    void movesWithAllThatIsBelow()
    {
        const auto profile = aTree();
        const auto undo = profile->done(profile->move("a", Place::behind("M", "m1")));
        QCOMPARE(profile->titles(), std::string("b M >m1 >a >>a1 >>>a11 >m2 N"));
        profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 >m2 N"));
    }

    void doesNotMoveATaskBelowItself()
    {
        const auto profile = aTree();
        for (const char* parent : {"a", "a1", "a11"}) {
            const auto edited = profile->move("a", Place::last(parent));
            QVERIFY(edited.has_value() && !edited->isDone);
        }
    }

    void movesSeveralAsOneStep()
    {
        const auto profile = aTree();
        const auto undo = profile->done(profile->list().move(ids({"m2", "a11", "a1", "b"}), Place::first("N")));
        QCOMPARE(profile->titles(), std::string("a M >m1 N >a1 >>a11 >b >m2"));  // in their order; a11 went along
        profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 >m2 N"));

        const auto close = profile->done(profile->list().move(ids({"a", "b"}), Place::behind({}, "b")));
        Q_UNUSED(close);
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 >m2 N"));  // behind one of themselves
    }

    void movesByOnePlaceThroughSections_data()
    {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QStringList>("stations");
        QTest::newRow("m2 up") << "m2" << QStringList{"a >a1 >>a11 b M >m2 >m1 N", "a >a1 >>a11 b m2 M >m1 N",
                                                      "a >a1 >>a11 m2 b M >m1 N", "m2 a >a1 >>a11 b M >m1 N",
                                                      "m2 a >a1 >>a11 b M >m1 N"};
        QTest::newRow("b down") << "b" << QStringList{"a >a1 >>a11 M >b >m1 >m2 N", "a >a1 >>a11 M >m1 >b >m2 N",
                                                      "a >a1 >>a11 M >m1 >m2 >b N", "a >a1 >>a11 M >m1 >m2 N >b",
                                                      "a >a1 >>a11 M >m1 >m2 N >b"};
        QTest::newRow("N up") << "N" << QStringList{"a >a1 >>a11 b N M >m1 >m2"};
    }
    void movesByOnePlaceThroughSections()
    {
        QFETCH(const QString, task);
        QFETCH(const QStringList, stations);
        const auto profile = aTree();
        const bool isUp = QByteArray(QTest::currentDataTag()).contains("up");
        const std::vector<std::string> one{task.toStdString()};
        std::vector<std::vector<Step>> undo;
        for (const QString& station : stations) {
            undo.push_back(profile->done(isUp ? profile->list().moveUp(one) : profile->list().moveDown(one)));
            QCOMPARE(QString::fromStdString(profile->titles()), station);
        }
        while (!undo.empty()) {
            profile->done(profile->list().perform(undo.back()));
            undo.pop_back();
        }
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 >m2 N"));
    }

    void movesSeveralByOnePlaceTogether()
    {
        const auto profile = profileWith({"A", "B", "C", "D"});
        const std::vector<std::string> both{profile->id(1), profile->id(2)};
        profile->done(profile->list().moveUp(both));
        QCOMPARE(profile->titles(), std::string("B C A D"));
        profile->done(profile->list().moveUp(both));
        QCOMPARE(profile->titles(), std::string("B C A D"));
        profile->done(profile->list().moveDown(both));
        profile->done(profile->list().moveDown(both));
        profile->done(profile->list().moveDown(both));
        QCOMPARE(profile->titles(), std::string("A D B C"));
    }

    void addsBelowATaskThatHadNone()
    {
        const auto profile = profileWith({"A"});
        const auto undo = profile->addUnder(profile->id(0), "B");
        QCOMPARE(profile->titles(), std::string("A >B"));
        QCOMPARE(profile->rows()[0].childCount, std::uint32_t{1});
        profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("A"));
        QCOMPARE(profile->rows()[0].childCount, std::uint32_t{0});
    }

    void removesSeveralAndPutsThemBack()
    {
        const auto profile = aTree();
        const std::string before = *profile->replica.read();
        const auto undo = profile->done(profile->list().remove(ids({"m1", "M", "b", "a1"})));
        QCOMPARE(profile->titles(), std::string("a N"));
        const auto redo = profile->done(profile->list().perform(undo));
        QCOMPARE(*profile->replica.read(), before);
        profile->done(profile->list().perform(redo));
        QCOMPARE(profile->titles(), std::string("a N"));
    }

    void putsATaskBackAtTheTopWhenItsParentIsGone()
    {
        const auto profile = aTree();
        const auto undo = profile->done(profile->remove("a1"));
        profile->done(profile->remove("a"));
        profile->done(profile->list().perform(undo));
        QVERIFY(QString::fromStdString(profile->titles()).contains("a1 >a11"));
    }

    void countsWhatIsDoneBelow()
    {
        const auto profile = aTree();
        profile->done(profile->list().setDone(ids({"m1", "M", "a1"}), true, profile->clock));
        QCOMPARE(profile->rows()[4].doneChildCount, std::uint32_t{1});
        QCOMPARE(profile->rows()[0].doneChildCount, std::uint32_t{1});
        QCOMPARE(profile->list().outline().openCount(), std::size_t{4});
        QVERIFY(!profile->task(4).isDone);  // a section is never done
    }

    // It is out of sight in its list; counts and searches say the same, and what stands there keeps what it says.
    void whatIsBelowADoneTaskOfTheTopIsNotOpenUntilThatIs()
    {
        const auto profile = aTree();
        const auto open = [&] {
            const Outline& outline = profile->list().outline();
            std::string all;
            for (const char* id : {"a", "a1", "a11", "b", "m1", "m2"}) {
                const auto task = outline.find(id);
                all += task && outline.isOpen(*task) ? std::string(all.empty() ? "" : " ") + id : "";
            }
            return all + ' ' + std::to_string(outline.openCount());
        };
        const auto setDone = [&](const char* id, bool isDone) {
            const auto edited = profile->list().setDone(ids({id}), isDone, profile->clock);
            return profile->done(edited);
        };
        QCOMPARE(open(), std::string("a a1 a11 b m1 m2 6"));
        const auto undo = setDone("a", true);
        QCOMPARE(open(), std::string("b m1 m2 3"));
        QVERIFY(!profile->task(1).isDone && !profile->task(2).isDone);
        setDone("a1", true);
        setDone("a", false);
        QCOMPARE(open(), std::string("a a11 b m1 m2 5"));  // what is done under an open task stays in sight, and so does this
        setDone("a", true);
        QCOMPARE(open(), std::string("b m1 m2 3"));

        profile->done(profile->list().move(ids({"a11"}), Place::last({})));
        QCOMPARE(open(), std::string("a11 b m1 m2 4"));
        profile->done(profile->list().move(ids({"b"}), Place::last("a")));
        QCOMPARE(open(), std::string("a11 m1 m2 3"));
        profile->done(profile->list().setField(ids({"a"}), schema::kKind, Value(schema::kKindSection)));
        QCOMPARE(open(), std::string("a11 b m1 m2 4"));  // a section is never done, and a1 stands at the top in it
        profile->done(profile->list().setField(ids({"a"}), schema::kKind, std::nullopt));
        profile->done(profile->list().perform(undo));
        QCOMPARE(open(), std::string("a a11 b m1 m2 5"));
    }

    // What it costs to complete a task follows how much stands below it.
    void aDoneTaskTellsOnlyOfWhatStandsBelowIt()
    {
        const auto profile = aTree();
        const auto edited = profile->list().setDone(ids({"a"}), true, profile->clock);
        QVERIFY(edited);
        std::vector<TaskNumber> below{*profile->list().outline().find("a1"), *profile->list().outline().find("a11")};
        std::ranges::sort(below);
        QVERIFY(edited->update.swayed == below);
        QVERIFY(edited->update.changed == std::vector{*profile->list().outline().find("a")});
    }

    void collapsesAndExpands()
    {
        const auto profile = aTree();
        profile->rows();
        const TaskNumber a = *profile->list().outline().find("a");
        const auto view = [&](const ListUpdate& update) {
            follow(profile->view, update);
            QVERIFY(profile->view == profile->rows());
        };
        view(profile->shown->setCollapsed(a, true));
        QCOMPARE(profile->titles(), std::string("a b M >m1 >m2 N"));
        view(profile->shown->setCollapsed(*profile->list().outline().find("M"), true));
        QCOMPARE(profile->titles(), std::string("a b M N"));

        const auto taken = profile->list().move(ids({"b"}), Place::last("a1"));  // under what is not shown
        view(profile->shown->apply(taken->update));
        QCOMPARE(profile->titles(), std::string("a M N"));
        view(profile->shown->setCollapsed(a, false));
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 >>b M N"));
    }

    void hidesWhatIsDoneAfterAMoment()
    {
        const auto profile = aTree();
        profile->rows();
        const auto view = [&](const ListUpdate& update) {
            follow(profile->view, update);
            QVERIFY(profile->view == profile->rows());
        };
        const auto setDone = [&](std::initializer_list<const char*> names, bool isDone) {
            view(profile->shown->apply(profile->list().setDone(ids(names), isDone, profile->clock)->update));
        };
        view(profile->shown->setShowsDone(false));
        setDone({"b", "m1", "a1"}, true);
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 >m2 N"));
        QVERIFY(profile->shown->isWaitingToSettle());
        setDone({"m1"}, false);
        view(profile->shown->settle());
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 M >m1 >m2 N"));  // a done subtask stays with its task
        QCOMPARE(profile->shown->hiddenDoneCount(), std::size_t{1});
        setDone({"b"}, false);
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 >m2 N"));
        setDone({"a"}, true);
        view(profile->shown->settle());
        QCOMPARE(profile->titles(), std::string("b M >m1 >m2 N"));
        view(profile->shown->setShowsDone(true));
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 >m2 N"));
    }

    void filtersWithAllThatAMatchStandsUnder()
    {
        const auto profile = aTree();
        profile->rows();
        const auto fits = [&](TaskNumber number) {
            const std::string title = profile->list().outline().task(number).title;
            return title.find("1") != std::string::npos && title.size() > 2;
        };
        profile->shown->setFilter(filterBy(*profile, fits));
        profile->view = profile->rows();
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11"));
        QCOMPARE(profile->shown->fittingCount(), std::size_t{1});
        const auto renamed = profile->list().rename("m2", "m21");
        follow(profile->view, profile->shown->apply(renamed->update));
        QVERIFY(profile->view == profile->rows());
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 M >m21"));
        profile->shown->setFilter({});
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 >m21 N"));
    }

    void keepsWhatIsWorkedOnUntilThereIsAnotherFilter()
    {
        const auto profile = aTree();
        profile->rows();
        const auto fits = [&](TaskNumber number) { return profile->list().outline().id(number) == "m1"; };
        const auto edit = [&](Result<Edited> edited) {
            for (const std::string& id : edited->ids)
                profile->shown->keepShown(*profile->list().outline().find(id));
            follow(profile->view, profile->shown->apply(edited->update));
            QVERIFY(profile->view == profile->rows());
        };
        profile->shown->setFilter(filterBy(*profile, fits));
        profile->view = profile->rows();
        QCOMPARE(profile->titles(), std::string("M >m1"));

        edit(profile->list().add("n", "new", Place::last("a1"), profile->clock));
        QCOMPARE(profile->titles(), std::string("a >a1 >>new M >m1"));
        const auto others = profile->list().rename("b", "by somebody else");
        follow(profile->view, profile->shown->apply(others->update));
        QCOMPARE(profile->titles(), std::string("a >a1 >>new M >m1"));
        profile->shown->setFilter(filterBy(*profile, fits));
        QCOMPARE(profile->titles(), std::string("M >m1"));
    }

    void tellsThatATaskChangedWhichAlsoMoved()
    {
        const auto alice = profileWith({"A", "B", "C"});
        Profile bob(2);
        bob.receive(*alice);
        bob.done(bob.move(bob.id(2), 0));
        bob.done(bob.list().rename(bob.id(0), "C changed"));
        alice->receive(bob);
        QCOMPARE(alice->titles(), std::string("C changed A B"));
        QCOMPARE(alice->log, (std::vector<std::string>{"move 2 0", "change 0"}));
    }

    void showsATaskOnceThatTwoListsName()
    {
        const auto profile = aTree();
        const std::string top = profile->replica.listId(kRootId, schema::kItems);
        const auto doubled = profile->replica.insertIntoList(top, 4, {"m2"});
        QVERIFY(doubled.has_value());
        profile->list();
        profile->show(profile->list().apply(doubled->changes));
        QCOMPARE(profile->titles(), std::string("a >a1 >>a11 b M >m1 N m2"));  // where it was named last

        profile->done(profile->move("m1", Place::first({})));  // while another is named twice
        QCOMPARE(profile->titles(), std::string("m1 a >a1 >>a11 b M N m2"));
        QCOMPARE(profile->list().outline().listsNaming("m2").size(), std::size_t{1});  // any verb writes what is shown
        profile->done(profile->move("m2", Place::last("N")));
        QCOMPARE(profile->titles(), std::string("m1 a >a1 >>a11 b M N >m2"));
        QCOMPARE(profile->list().outline().listsNaming("m2").size(), std::size_t{1});
        profile->done(profile->remove("N"));
        QVERIFY(!profile->replica.isLive("m2"));
    }

    void opensACircleThatTwoMovesMade()
    {
        const auto alice = profileWith({"A", "B", "C"});
        Profile bob(2);
        bob.receive(*alice);
        const std::string a = alice->id(0);
        const std::string b = alice->id(1);
        alice->done(alice->move(a, Place::last(b)));
        bob.done(bob.move(b, Place::last(a)));
        alice->receive(bob);
        bob.receive(*alice);
        QCOMPARE(alice->titles(), bob.titles());
        QCOMPARE(alice->rows().size(), std::size_t{3});
        QCOMPARE(alice->list().outline().cycles().size(), std::size_t{1});
        alice->done(alice->list().rename(a, "again"));  // which writes the tree as it is shown
        QVERIFY(alice->list().outline().cycles().empty());
        QVERIFY(alice->list().outline().isSettled());
    }

    void standsDeepDocuments()
    {
        Profile deep;
        deep.add("t0");
        const TaskList& list = deep.list();
        std::string parent = deep.id(0);
        for (int level = 1; level < 3000; ++level) {
            std::string id = makeId(deep.random);
            QVERIFY(deep.list().add(id, "t", Place::last(parent), deep.clock).has_value());
            parent = std::move(id);
        }
        QVERIFY(deep.replica.commit().has_value());
        const TaskList fresh(deep.replica);
        const TaskRows rows(fresh.outline());
        QCOMPARE(rows.rows().size(), std::size_t{3000});
        QCOMPARE(rows.rows().back().level, std::uint32_t{2999});
        QVERIFY(list.outline().isBelow(*list.outline().find(parent), *list.outline().find(deep.id(0))));
    }

    void followsRandomTreesOfTwoPeople_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= (qEnvironmentVariableIsSet("MELDADO_LONG") ? 100 : meldado::tests::kIsSanitized ? 4 : 12); ++seed)
            QTest::newRow(qPrintable(QString("seed %1").arg(seed))) << seed;
    }
    void followsRandomTreesOfTwoPeople()
    {
        QFETCH(const quint64, seed);
        Profile alice(7);
        Profile bob(8);
        SeededRandom dice(seed);
        alice.add("first");
        bob.receive(alice);
        std::vector<std::vector<Step>> undo;

        for (int round = 0; round < 600; ++round) {
            Profile& one = dice.below(2) == 0 ? alice : bob;
            const std::size_t count = one.rows().size();
            const auto any = [&] { return one.id(static_cast<std::size_t>(dice.below(count))); };
            const auto some = [&] {
                std::vector<std::string> chosen;
                for (std::size_t i = 0; i <= dice.below(3); ++i)
                    chosen.push_back(any());
                return chosen;
            };
            const auto place = [&] { return Place{dice.below(3) == 0 ? std::string() : any(), any(), dice.below(5)}; };
            const std::vector<Step>* last = nullptr;
            switch (count == 0 ? 0 : dice.below(13)) {
            case 0:
            case 1:
                one.done(one.list().add(makeId(one.random), "t" + std::to_string(round),
                                        count == 0 ? Place::last({}) : place(), one.clock));
                break;
            case 2:
                if (count > 12)
                    undo.push_back(one.done(one.list().remove(some())));
                break;
            case 3: undo.push_back(one.done(one.list().move(some(), place()))); break;
            case 4: undo.push_back(one.done(one.list().indent(some()))); break;
            case 5: undo.push_back(one.done(one.list().outdent(some()))); break;
            case 6: one.done(one.list().moveUp(some())); break;
            case 7: one.done(one.list().moveDown(some())); break;
            case 10: one.done(one.list().setField(some(), schema::kWhen, Value("2026-11-" + std::to_string(10 + dice.below(20))))); break;
            case 11: one.done(one.list().setDone(some(), dice.below(2) == 0, one.clock)); break;
            case 8: one.done(one.list().setField(some(), schema::kKind, dice.below(2) == 0 ? std::optional<Value>()
                                                                                            : Value("section"))); break;
            case 9: last = undo.empty() ? nullptr : &undo.back(); break;
            default:
                alice.receive(bob);
                bob.receiveInBits(alice, 1 + static_cast<std::size_t>(dice.below(6)));  // nobody may tell the difference
                break;
            }
            if (last && &one == &alice) {
                const auto steps = *last;
                undo.pop_back();
                const auto undone = one.list().perform(steps);
                if (undone)
                    one.done(undone);
                else
                    one.show(one.list().apply(one.replica.unstage()));  // about a task that is gone
            }
            if (QTest::currentTestFailed())
                return;
        }
        alice.receive(bob);
        bob.receive(alice);
        QCOMPARE(alice.titles(), bob.titles());
        isAsTheDocumentIsMerged(alice);
    }

    void takesInWhatIsLargeInBits()
    {
        constexpr std::size_t kOld = 30;
        constexpr std::size_t kNew = 40;
        Profile alice(7);
        Profile bob(8);
        std::vector<NewTask> tasks;
        for (std::size_t i = 0; i < kOld; ++i)
            tasks.push_back({makeId(alice.random), "old " + std::to_string(i), {}, 0});
        alice.add("first");
        alice.done(alice.list().addAll(tasks, Place::last({}), alice.clock));
        bob.receive(alice);
        std::vector<Step> both;
        for (const NewTask& task : tasks)
            both.push_back(SetFields{task.id, {{"title", Value("bob's " + task.title)}}});
        bob.done(bob.list().perform(both));
        for (Step& step : both)
            std::get<SetFields>(step).fields.front().second = Value("alice's");
        tasks.clear();
        for (std::size_t i = 0; i < kNew; ++i)  // every other one under the one in front
            tasks.push_back({makeId(alice.random), "new " + std::to_string(i), {}, i % 2});
        // All of it is one commit.
        alice.show(alice.list().perform(both)->update);
        alice.show(alice.list().move(std::vector{alice.id(5)}, Place::first({}))->update);
        alice.show(alice.list().remove(std::vector{alice.id(1)})->update);
        alice.done(alice.list().addAll(tasks, Place::last({}), alice.clock));
        const std::string moved = alice.id(0);

        std::size_t seen = 0;
        const auto bits = bob.receiveInBits(alice, 10, [&] {
            QCOMPARE(bob.id(0), moved);  // who moves does so at once
            const std::size_t count = bob.rows().size();
            QVERIFY(count >= seen);      // and nobody comes and goes
            seen = count;
            for (std::size_t row = 0; row < count; ++row)
                QVERIFY(!bob.task(row).title.empty());
        });

        QVERIFY2(bits >= (kOld + kNew) / 10 && bits <= (kOld + kNew) / 10 + 2, qPrintable(QString::number(bits)));
        QCOMPARE(bob.list().outline().undecided().size(), kOld);
        isAsTheDocumentIsMerged(bob);
    }

    // Each was looked for in every version of the list once, which took a minute.
    void putsBackAThousandThatOneDeletedWhileAnotherEditedThem()
    {
        constexpr std::size_t kCount = 1000;
        Profile alice(7);
        Profile bob(8);
        alice.add("first");
        std::vector<NewTask> tasks;
        std::vector<std::string> ids;
        std::vector<Step> renames;
        for (std::size_t i = 0; i < kCount; ++i) {
            ids.push_back(makeId(alice.random));
            tasks.push_back({ids.back(), "t" + std::to_string(i), {}, 0});
            renames.push_back(SetFields{ids.back(), {{"title", Value("bob's " + std::to_string(i))}}});
        }
        alice.done(alice.list().addAll(tasks, Place::last({}), alice.clock));
        bob.receive(alice);
        Profile carol(9);
        carol.receive(alice);
        bob.done(bob.list().perform(renames));
        alice.done(alice.list().remove(ids));
        carol.receive(alice);
        Profile dora(10);  // who never saw them
        dora.receive(alice);

        const auto before = idsOf(bob);
        bob.receiveInBits(alice, 100, [&] { QCOMPARE(bob.rows().size(), kCount + 1); });
        const auto bits = carol.receiveInBits(bob, 100, [&] { QCOMPARE(carol.rows().size(), 1); });  // and then all at once
        dora.receiveInBits(bob, 100);

        QVERIFY(bits >= kCount / 100);
        QCOMPARE(bob.list().outline().undecided().size(), kCount);
        for (Profile* one : {&bob, &carol, &dora}) {
            QCOMPARE(idsOf(*one), before);
            isAsTheDocumentIsMerged(*one);
        }
    }

    // By one gesture, which writes an order for each: whoever went earlier is missing where the next one stood.
    void putsSiblingsBackInTheOrderThatTheyHad_data()
    {
        QTest::addColumn<std::vector<std::size_t>>("deleted");

        QTest::newRow("from the first on") << std::vector<std::size_t>{1, 2, 3, 4};
        QTest::newRow("from the last on") << std::vector<std::size_t>{4, 3, 2, 1};
        QTest::newRow("now here, now there") << std::vector<std::size_t>{3, 1, 4, 2};
        QTest::newRow("also the first of the list") << std::vector<std::size_t>{0, 2, 1};
    }
    void putsSiblingsBackInTheOrderThatTheyHad()
    {
        QFETCH(const std::vector<std::size_t>, deleted);
        const auto alice = profileWith({"a", "b", "c", "d", "e", "f"});
        Profile bob(8);
        bob.receive(*alice);
        const auto before = idsOf(*alice);
        std::vector<std::string> gone;
        for (const auto index : deleted)
            gone.push_back(before[index]);
        alice->done(alice->list().remove(gone));
        bob.done(bob.list().setField(gone, schema::kDescription, Value("seen")));

        alice->receive(bob);
        bob.receive(*alice);

        QCOMPARE(idsOf(*alice), before);
        QCOMPARE(idsOf(bob), before);
    }

    // By their identifiers a child may come first, when what it stood under stands nowhere yet.
    void putsATreeBackAsItWas()
    {
        const auto alice = aTree();
        Profile bob(8);
        bob.receive(*alice);
        const auto before = alice->titles();
        bob.done(bob.list().setField(ids({"a", "a1", "a11", "M", "m1", "m2"}), schema::kDescription, Value("seen")));
        alice->done(alice->list().remove(ids({"a", "M"})));

        alice->receive(bob);

        QCOMPARE(alice->titles(), before);
        QVERIFY(alice->list().outline().recovered().empty());
        isAsTheDocumentIsMerged(*alice);
    }

private:
    static std::vector<std::string> idsOf(Profile& profile)
    {
        std::vector<std::string> ids;
        for (std::size_t row = 0; row < profile.rows().size(); ++row)
            ids.push_back(profile.id(row));
        return ids;
    }

    // The tree and the fields that were followed, beside those of the document read as a whole.
    static void isAsTheDocumentIsMerged(Profile& profile)
    {
        const MergedDocument document(profile.replica);
        const auto& outline = profile.list().outline();
        std::vector<TaskNumber> toVisit{kNoTask};
        while (!toVisit.empty()) {
            const TaskNumber parent = toVisit.back();
            toVisit.pop_back();
            std::vector<std::string> ids;
            for (const TaskNumber child : outline.children(parent)) {
                ids.push_back(outline.id(child));
                QVERIFY(outline.content(child) == document.content(outline.id(child)));
                toVisit.push_back(child);
            }
            QCOMPARE(ids, document.children(parent == kNoTask ? std::string(kRootId) : outline.id(parent)));
        }
        QCOMPARE(outline.undecided().size(), document.undecided().size());
    }
};

QTEST_APPLESS_MAIN(OutlineTest)
#include "outline_test.moc"
