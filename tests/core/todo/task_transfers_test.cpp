// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tasks that go from one list to another, and copies of them.

#include "tests/core/todo/profile.h"

using namespace meldado::test;

namespace {

using Ids = std::vector<std::string>;

std::vector<TaskTree> lifted(Profile& from, const Ids& ids)
{
    Result<std::vector<TaskTree>> trees = from.list().lift(ids);
    if (!trees) {
        QTest::qFail(trees.error().detail.c_str(), __FILE__, __LINE__);
        return {};
    }
    return *std::move(trees);
}

struct Moved {
    std::vector<Step> undoPut;
    std::vector<Step> undoRemove;
};

Moved moveTo(Profile& to, Profile& from, const Ids& ids, const Place& place = Place::last({}))
{
    Moved moved;
    moved.undoPut = to.done(to.list().put(lifted(from, ids), place, to.random));
    moved.undoRemove = from.done(from.list().remove(ids));
    return moved;
}

// An empty list under a task means the same as none, and is what stays where something stood: others may be adding to it.
std::string documentOf(Profile& profile)
{
    std::string text = profile.replica.read().value_or("unreadable");
    for (const std::string& empty : {",\"" + kItems + "\":[]", "\"" + kItems + "\":[],"}) {
        for (auto at = text.find(empty); at != std::string::npos; at = text.find(empty))
            text.erase(at, empty.size());
    }
    return text;
}

// Everything that a task can hold, some of it of a later program.
Object richTask()
{
    return task("market", {{"title", "Market"}, {"kind", "section"}, {"later", Object{{"x", 1}}},
                           {"files", Array{Value(Object{{"name", "list.pdf"}, {"digest", "ab"}})}},
                           {kItems, Array{task("milk", {{"title", "Milk"}, {"tags", Array{Value("food")}},
                                                        {std::string(schema::kComments),
                                                         Array{task("c1", {{"text", "the oat one"}, {"by", "Bob"}}),
                                                               task("c2", {{"text", "yes"}, {"by", "Alice"}})}},
                                                        {kItems, Array{task("oat", {{"title", "Oat"}})}}}),
                                          task("eggs", {{"title", "Eggs"}, {"done", true}})}},
                           {"labels\xE2\x99\xAD", Array{task("l1", {{"colour", "red"}})}}});
}

}  // namespace

class TaskTransfersTest : public QObject {
    Q_OBJECT

private slots:
    void takesAllThatATaskHoldsAlong()
    {
        const auto from = profileReading(documentWith({richTask(), task("bread", {{"title", "Bread"}})}));
        const auto to = profileReading(documentWith({task("soap", {{"title", "Soap"}})}));

        moveTo(*to, *from, {"market"}, Place::first({}));

        QCOMPARE(from->titles(), std::string("Bread"));
        QCOMPARE(to->titles(), std::string("Market >Milk >>Oat >Eggs Soap"));
        const auto whole = profileReading(documentWith({richTask(), task("soap", {{"title", "Soap"}})}));
        QCOMPARE(documentOf(*to), documentOf(*whole));
        QCOMPARE(to->list().comments("milk").size(), std::size_t{2});
    }

    void goesThereAndBack_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= (qEnvironmentVariableIsSet("MELDADO_LONG") ? 300 : 40); ++seed)
            QTest::newRow(qPrintable(QString("seed %1").arg(seed))) << seed;
    }
    void goesThereAndBack()
    {
        QFETCH(const quint64, seed);
        SeededRandom dice(seed);
        Profile from(seed * 2);
        Profile to(seed * 2 + 1);
        for (Profile* one : {&from, &to}) {
            one->add("first");
            for (std::size_t i = 0; i < 4 + dice.below(20); ++i) {
                const std::string parent = dice.below(3) == 0 ? std::string() : one->id(dice.below(one->rows().size()));
                const Object fields{{"unknown", Array{Value(static_cast<int>(i)), Value(Object{{"deep", true}})}}};
                one->done(one->list().add(makeId(one->random), "t" + std::to_string(i), Place{parent, {}, dice.below(4)}, one->clock,
                                          dice.below(2) == 0 ? fields : Object()));
                const std::string commented = one->id(dice.below(one->rows().size()));
                if (dice.below(3) == 0)
                    one->done(one->list().addComment(commented, makeId(one->random), "well", "Bob", one->clock));
            }
        }
        Ids chosen;
        for (std::size_t i = 0; i <= dice.below(4); ++i)
            chosen.push_back(from.id(dice.below(from.rows().size())));
        const Place place{dice.below(2) == 0 ? std::string() : to.id(dice.below(to.rows().size())), {}, dice.below(5)};
        const std::string fromBefore = documentOf(from);
        const std::string toBefore = documentOf(to);
        const std::size_t taskCount = from.rows().size() + to.rows().size();

        const Moved moved = moveTo(to, from, chosen, place);
        QCOMPARE(from.rows().size() + to.rows().size(), taskCount);
        const std::string fromAfter = documentOf(from);
        const std::string toAfter = documentOf(to);

        const auto redoRemove = from.done(from.list().perform(moved.undoRemove));
        const auto redoPut = to.done(to.list().perform(moved.undoPut));
        QCOMPARE(documentOf(from), fromBefore);
        QCOMPARE(documentOf(to), toBefore);

        to.done(to.list().perform(redoPut));
        from.done(from.list().perform(redoRemove));
        QCOMPARE(documentOf(from), fromAfter);
        QCOMPARE(documentOf(to), toAfter);

        moveTo(from, to, chosen);  // the identifiers were used and deleted here before
        QCOMPARE(documentOf(to), toBefore);
        QCOMPARE(from.rows().size() + to.rows().size(), taskCount);
    }

    void twoDevicesThatMoveTheSameMakeOne()
    {
        const auto from = profileReading(documentWith({richTask()}));
        Profile fromOfBob(2);
        fromOfBob.receive(*from);
        const auto to = profileReading(documentWith({}));
        Profile toOfBob(3);
        toOfBob.receive(*to);

        moveTo(*to, *from, {"market"});
        moveTo(toOfBob, fromOfBob, {"market"});
        from->receive(fromOfBob);
        to->receive(toOfBob);

        QCOMPARE(from->titles(), std::string());
        QCOMPARE(to->titles(), std::string("Market >Milk >>Oat >Eggs"));
        QVERIFY(to->replica.inConflict().empty());
    }

    // As after a crash between the two halves: the tasks are in both lists.
    void movingAgainWhatIsThereMakesOne()
    {
        const auto from = profileReading(documentWith({richTask()}));
        const auto to = profileReading(documentWith({}));
        to->done(to->list().put(lifted(*from, {"market"}), Place::last({}), to->random));
        const std::string after = documentOf(*to);

        const auto again = to->list().put(lifted(*from, {"market"}), Place::last({}), to->random);
        QVERIFY(again && !again->isDone);
        QCOMPARE(again->ids, Ids{"market"});
        from->done(from->list().remove(Ids{"market"}));

        QCOMPARE(documentOf(*to), after);
        QCOMPARE(from->titles(), std::string());
    }

    void whatWasChangedInBothIsKeptInBothWords()
    {
        const auto from = profileReading(documentWith({richTask()}));
        const auto to = profileReading(documentWith({}));
        to->random = SeededRandom(9);  // two devices draw other identifiers
        to->done(to->list().put(lifted(*from, {"market"}), Place::last({}), to->random));
        to->done(to->list().rename("milk", "Oat milk"));
        from->done(from->list().rename("milk", "Soy milk"));
        from->addUnder("market", "Flour");
        from->addUnder("oat", "Barista");

        moveTo(*to, *from, {"market"});

        QCOMPARE(to->titles(), std::string("Market >Oat milk >>Oat >>>Barista >Eggs >Soy milk >Flour"));
        QCOMPARE(from->titles(), std::string());
    }

    void aSubtaskThatWentAheadStaysWhereItIs()
    {
        const auto from = profileReading(documentWith({richTask()}));
        const auto to = profileReading(documentWith({task("soap", {{"title", "Soap"}})}));
        to->done(to->list().put(lifted(*from, {"milk"}), Place::last("soap"), to->random));  // and nobody removed it yet

        moveTo(*to, *from, {"market"});

        QCOMPARE(to->titles(), std::string("Soap >Milk >>Oat Market >Eggs"));
        QCOMPARE(to->list().outline().listsNaming("milk").size(), std::size_t{1});
    }

    void isRefusedWhereNothingMayBeWritten()
    {
        const auto from = profileReading(documentWith({richTask()}));
        Object newer = documentWith({});
        newer.set("version", "2.0.0");
        const auto to = profileReading(newer);
        const auto put = to->list().put(lifted(*from, {"market"}), Place::last({}), to->random);
        QVERIFY(!put);
        QCOMPARE(put.error().code, ErrorCode::NewerFormat);

        Profile empty(3);
        const auto early = empty.list().put(lifted(*from, {"market"}), Place::last({}), empty.random);
        QCOMPARE(early.error().code, ErrorCode::NoRoot);
        QVERIFY(!to->list().lift(Ids{"market"}));  // and nothing leaves a list that cannot be written
        QCOMPARE(from->list().lift(Ids{"nobody"}).error().code, ErrorCode::UnknownObject);
    }

    void whatIsBelowAnotherGoesWithIt()
    {
        const auto from = profileReading(documentWith({richTask(), task("bread", {{"title", "Bread"}})}));
        const auto to = profileReading(documentWith({}));
        moveTo(*to, *from, {"oat", "bread", "market"});
        QCOMPARE(to->titles(), std::string("Market >Milk >>Oat >Eggs Bread"));
    }

    void aDuplicateIsOpenAndOfItsOwn()
    {
        Object market = richTask();
        market.set("done", true);
        market.set("kind", "task");
        const auto profile = profileReading(documentWith({market, task("bread", {{"title", "Bread"}})}));
        const std::string before = documentOf(*profile);

        const auto undo = profile->done(profile->list().duplicate(Ids{"market", "oat"}, profile->clock, profile->random));

        QCOMPARE(profile->titles(), std::string("Market >Milk >>Oat >Eggs Market >Milk >>Oat >Eggs Bread"));
        QVERIFY(profile->task(0).isDone && profile->task(3).isDone);
        for (std::size_t row = 4; row < 8; ++row) {
            QVERIFY(!profile->task(row).isDone);
            QVERIFY(profile->id(row) != profile->id(row - 4));
        }
        QVERIFY(profile->content(profile->id(4)).contains("later"));
        QCOMPARE(profile->list().comments(profile->id(5)).size(), std::size_t{0});
        profile->done(profile->list().perform(undo));
        QCOMPARE(documentOf(*profile), before);
    }

    void aWordIsAddedOnceAndTakenOut()
    {
        const auto profile = profileReading(documentWith({task("a", {{"title", "A"}, {"tags", Array{Value("x")}}}),
                                                          task("b", {{"title", "B"}}),
                                                          task("c", {{"title", "C"}, {"tags", "not several"}})}));
        const std::string before = documentOf(*profile);
        const Ids all{"a", "b", "c"};

        const auto undo = profile->done(profile->list().setMember(all, schema::kTags, "x", true));
        QCOMPARE(profile->task(1).tags, std::vector<std::string>{"x"});
        QCOMPARE(*profile->content("c").find("tags")->asString(), std::string("not several"));
        profile->done(profile->list().perform(undo));
        QCOMPARE(documentOf(*profile), before);

        profile->done(profile->list().setMember(all, schema::kTags, "x", false));
        QVERIFY(!profile->content("a").contains("tags"));
    }
};

QTEST_GUILESS_MAIN(TaskTransfersTest)
#include "task_transfers_test.moc"
