// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/review.h"

#include <map>
#include <set>

#include "tests/core/todo/profile.h"

using namespace meldado::test;

namespace {

// Two who have the same list, and then renamed its first task apart from each other.
struct Renamed {
    std::unique_ptr<Profile> alice = profileWith({"A", "B"});
    Profile bob{2};
    std::string id;

    Renamed()
    {
        bob.receive(*alice);
        id = alice->id(0);
        alice->done(alice->list().rename(id, "from Alice"));
        bob.done(bob.list().rename(id, "from Bob"));
        exchange();
    }
    void exchange()
    {
        alice->receive(bob);
        bob.receive(*alice);
    }
};

// Three who have the same list, and then change it apart from each other.
struct Three {
    std::unique_ptr<Profile> alice = profileWith({"A", "B"});
    Profile bob{2};
    Profile eve{3};
    std::string id = alice->id(0);

    Three()
    {
        bob.receive(*alice);
        eve.receive(*alice);
    }
    void meetAtAlices()
    {
        alice->receive(bob);
        alice->receive(eve);
    }
};

}  // namespace

class ReviewTest : public QObject {
    Q_OBJECT

    // What is asked of a task: by field all values, sorted by their text.
    static std::map<std::string, std::vector<Value>> asksOf(Profile& profile, const std::string& id)
    {
        std::map<std::string, std::vector<Value>> asked;
        for (const auto& field : reviewOf(profile.list().outline(), id).fields) {
            auto& values = asked[field.field];
            for (const auto& offer : field.offers)
                values.push_back(offer.value.value_or(Value()));
            std::ranges::sort(values, {}, [](const Value& value) { return canonicalText(value); });
        }
        return asked;
    }

private slots:
    void offersBothTitlesAndWhatItWas()
    {
        Renamed two;

        const auto& outline = two.alice->list().outline();
        QCOMPARE(outline.undecided().size(), std::size_t{1});
        QCOMPARE(tasksToReview(outline), std::vector<std::string>{two.id});
        const auto task = reviewOf(outline, two.id);
        QCOMPARE(task.fields.size(), std::size_t{1});
        QCOMPARE(task.fields[0].field, std::string("title"));
        QCOMPARE(task.fields[0].offers.size(), std::size_t{2});
        QVERIFY(task.fields[0].before == Value("A"));
        QVERIFY(task.fields[0].offers[0].value != task.fields[0].offers[1].value);
        QCOMPARE(two.alice->titles(), two.bob.titles());
        QVERIFY(reviewOf(outline, "nobody").fields.empty());
    }

    void tellsWhoWroteWhat()
    {
        const auto alice = profileWith({"A"});
        Profile bob(2);
        bob.receive(*alice);
        const auto id = alice->id(0);
        QVERIFY(alice->list().rename(id, "X").has_value());
        QVERIFY(alice->replica.commit(Object{{"author", "Alice"}, {"device", "desk"}, {"date", "2026-11-22T10:00:00+01:00"}}));
        QVERIFY(bob.list().rename(id, "Y").has_value());
        QVERIFY(bob.replica.commit(Object{{"author", "Bob"}, {"date", "2026-11-22T11:00:00+01:00"}}));

        alice->receive(bob);

        const auto task = reviewOf(alice->list().outline(), id);
        QCOMPARE(task.fields.size(), std::size_t{1});
        const auto& field = task.fields[0];
        QCOMPARE(field.suggestion, std::size_t{1});
        QCOMPARE(field.reason, UndecidedField::Reason::LaterDate);
        QCOMPARE(field.offers[0].writer.author, std::string("Alice"));
        QCOMPARE(field.offers[0].writer.device, std::string("desk"));
        QCOMPARE(field.offers[1].writer.author, std::string("Bob"));
        QCOMPARE(field.offers[1].writer.date, std::string("2026-11-22T11:00:00+01:00"));
    }

    void aDecisionIsSharedAndCanBeTakenBack()
    {
        Renamed two;
        const std::vector<std::pair<std::string, FieldChanges>> chosen{{two.id, {{"title", Value("from Alice")}}}};

        const auto undo = two.alice->done(two.alice->list().decide(chosen));
        two.exchange();

        QCOMPARE(two.bob.titles(), std::string("from Alice B"));
        QVERIFY(two.bob.list().outline().undecided().empty());
        const auto redo = two.alice->done(two.alice->list().perform(undo));
        two.exchange();
        QCOMPARE(two.bob.list().outline().undecided().size(), std::size_t{1});
        QCOMPARE(reviewOf(two.bob.list().outline(), two.id).fields.at(0).offers.size(), std::size_t{2});
        two.alice->done(two.alice->list().perform(redo));
        two.exchange();
        QVERIFY(two.bob.list().outline().undecided().empty());
        QCOMPARE(two.bob.titles(), std::string("from Alice B"));
    }

    void aDecisionAboutOneOfTwoFieldsCanBeTakenBack_data()
    {
        QTest::addColumn<bool>("isThird");  // somebody wrote a third title
        QTest::addColumn<QString>("chosen");
        for (const bool isThird : {false, true}) {
            for (const char* chosen : {"from Alice", "from Bob", "something else"})
                QTest::addRow("%s of %d", chosen, isThird ? 3 : 2) << isThird << chosen;
        }
    }
    void aDecisionAboutOneOfTwoFieldsCanBeTakenBack()
    {
        QFETCH(const bool, isThird);
        QFETCH(const QString, chosen);
        Three three;
        auto& [alice, bob, eve, id] = three;
        const auto edit = [&](Profile& one, const char* name, const char* when) {
            one.done(one.list().rename(id, name));
            one.done(one.list().setField(std::vector{id}, schema::kWhen, Value(when)));
        };
        edit(*alice, "from Alice", "2026-12-01");
        edit(bob, "from Bob", "2026-12-02");
        if (isThird)
            edit(eve, "from Eve", "2026-12-02");
        three.meetAtAlices();
        const auto asked = asksOf(*alice, id);
        const std::vector<std::pair<std::string, FieldChanges>> title{{id, {{"title", Value(chosen.toStdString())}}}};

        const auto undo = alice->done(alice->list().decide(title));
        bob.receive(*alice);
        QCOMPARE(asksOf(bob, id).size(), std::size_t{1});
        const auto redo = alice->done(alice->list().perform(undo));
        bob.receive(*alice);

        auto again = asksOf(bob, id);
        QCOMPARE(asksOf(*alice, id), again);
        if (chosen == "something else")
            std::erase(again.at("title"), Value(chosen.toStdString()));
        QCOMPARE(again, asked);
        alice->done(alice->list().perform(redo));
        QCOMPARE(asksOf(*alice, id).size(), std::size_t{1});
        QCOMPARE(alice->task(0).title, chosen.toStdString());
    }

    void keepingATaskWhoseTitleIsAskedCanBeTakenBack()
    {
        Three three;
        auto& [alice, bob, eve, id] = three;
        alice->done(alice->list().rename(id, "from Alice"));
        bob.done(bob.list().rename(id, "from Bob"));
        eve.done(eve.remove(id));
        three.meetAtAlices();
        const auto asked = asksOf(*alice, id);
        QVERIFY(asked.contains(std::string(kDeletedField)) && asked.contains("title"));
        const std::vector<std::pair<std::string, FieldChanges>> kept{{id, {{std::string(kDeletedField), Value(false)}}}};

        const auto undo = alice->done(alice->list().decide(kept));
        QCOMPARE(asksOf(*alice, id).size(), std::size_t{1});
        alice->done(alice->list().perform(undo));
        bob.receive(*alice);

        QCOMPARE(asksOf(*alice, id), asked);
        QCOMPARE(asksOf(bob, id), asked);
    }

    // By then no line is left on which the other title could stand beside the chosen one.
    void aDecisionAboutOneFieldIsPassedOverWhenTheRestWasDecidedSince()
    {
        Renamed two;
        two.alice->done(two.alice->list().setField(std::vector{two.id}, schema::kWhen, Value("2026-12-01")));
        two.bob.done(two.bob.list().setField(std::vector{two.id}, schema::kWhen, Value("2026-12-02")));
        two.exchange();
        QCOMPARE(asksOf(*two.alice, two.id).size(), std::size_t{2});
        const std::vector<std::pair<std::string, FieldChanges>> title{{two.id, {{"title", Value("from Bob")}}}};
        const std::vector<std::pair<std::string, FieldChanges>> when{{two.id, {{std::string(schema::kWhen), Value("2026-12-01")}}}};
        const auto undo = two.alice->done(two.alice->list().decide(title));
        two.alice->done(two.alice->list().decide(when));

        const auto undone = two.alice->list().perform(undo);

        QVERIFY(!undone);
        QVERIFY(!two.alice->replica.hasStaging());
        QCOMPARE(two.alice->titles(), std::string("from Bob B"));
    }

    void whoWroteTheSameIsNamedBesideTheLatest()
    {
        const auto alice = profileWith({"A"});
        Profile bob(2);
        Profile eve(3);
        bob.receive(*alice);
        eve.receive(*alice);
        const auto id = alice->id(0);
        const auto renamed = [&](Profile& profile, const char* title, const char* name, const char* date) {
            QVERIFY(profile.list().rename(id, title).has_value());
            QVERIFY(profile.replica.commit(Object{{"author", name}, {"person", name}, {"date", date}}));
        };
        renamed(*alice, "X", "Alice", "2026-11-22T10:00:00Z");
        renamed(bob, "X", "Bob", "2026-11-22T11:00:00Z");
        renamed(eve, "Y", "Eve", "2026-11-22T12:00:00Z");

        alice->receive(bob);
        alice->receive(eve);

        const auto field = reviewOf(alice->list().outline(), id).fields.at(0);
        QCOMPARE(field.offers.size(), std::size_t{2});
        QCOMPARE(field.offers[0].writer.author, std::string("Alice"));
        QCOMPARE(field.offers[0].alsoBy.size(), std::size_t{1});
        QCOMPARE(field.offers[0].alsoBy[0].author, std::string("Bob"));
        QVERIFY(field.offers[1].alsoBy.empty());
        QCOMPARE(reviewCount(alice->list().outline()), std::size_t{1});
        QCOMPARE(undecidedCount(alice->list().outline(), id), std::size_t{1});
    }

    void saysWhatMergedByItselfAndWhatWasSettledWithoutAsking()
    {
        const auto alice = profileWith({"A"});
        Profile bob(2);
        bob.receive(*alice);
        const auto id = alice->id(0);
        const auto set = [&](Profile& profile, std::string_view field, const Value& value) {
            profile.done(profile.list().setField(std::span(&id, 1), field, value));
        };
        set(*alice, schema::kPriority, Value(1));
        set(*alice, schema::kWhen, Value("2026-11-28"));
        set(bob, schema::kPriority, Value(3));
        alice->receive(bob);

        const auto& outline = alice->list().outline();
        QCOMPARE(settledQuietly(outline), std::vector{id});
        const auto task = reviewOf(outline, id);
        QVERIFY(task.fields.empty());
        QCOMPARE(task.quiet.size(), std::size_t{1});
        QCOMPARE(task.quiet[0].offers.size(), std::size_t{2});
        const auto merged = mergedFields(outline, id);
        QCOMPARE(merged.size(), std::size_t{2});
        QCOMPARE(merged[1].field, std::string(schema::kWhen));
        QVERIFY(!merged[1].before && merged[1].now == Value("2026-11-28"));
        QVERIFY(mergedFields(outline, "nobody").empty());
        QCOMPARE(versionsOf(outline, id).size(), std::size_t{2});
        QVERIFY(versionsOf(outline, "nobody").empty());
    }

    void saysOfATaskThatBothMovedWhereElseItWasPut_data()
    {
        QTest::addColumn<QString>("hers");
        QTest::addColumn<QString>("his");
        QTest::addColumn<bool>("isSaid");

        QTest::newRow("in one list") << "1" << "0" << true;
        QTest::newRow("under two tasks") << "A" << "B" << true;
        QTest::newRow("to one place") << "0" << "0" << false;
        QTest::newRow("by one") << "A" << "" << false;
    }
    void saysOfATaskThatBothMovedWhereElseItWasPut()
    {
        QFETCH(const QString, hers);
        QFETCH(const QString, his);
        QFETCH(const bool, isSaid);
        const auto alice = profileWith({"A", "B", "C", "D"});
        Profile bob(2);
        bob.receive(*alice);
        const auto id = alice->id(3);
        const std::map<QString, std::string> parents{{"A", alice->id(0)}, {"B", alice->id(1)}};
        const auto put = [&](Profile& one, const QString& where) {
            if (!where.isEmpty())
                one.done(one.move(id, parents.contains(where) ? Place::last(parents.at(where)) : Place{{}, {}, where.toULong()}));
            return one.titles();
        };
        std::set<std::string> places{put(*alice, hers), put(bob, his)};
        alice->receive(bob);
        bob.receive(*alice);

        const auto& outline = alice->list().outline();
        QCOMPARE(alice->titles(), bob.titles());
        QCOMPARE(settledQuietly(outline), isSaid ? std::vector{id} : std::vector<std::string>());
        const auto other = otherPlaceOf(outline, id);
        QCOMPARE(other.has_value(), isSaid);
        if (!isSaid)
            return;
        QCOMPARE(places.erase(alice->titles()), std::size_t{1});  // one of the two
        alice->done(alice->move(id, other->place));
        QCOMPARE(alice->titles(), *places.begin());  // and the other one
        QVERIFY(outline.quietMoves().empty());
        bob.receive(*alice);
        QCOMPARE(bob.titles(), alice->titles());
        QVERIFY(settledQuietly(bob.list().outline()).empty());
    }

    void differentFieldsAreShownTogetherAndAskNothing()
    {
        const auto alice = profileWith({"A"});
        Profile bob(2);
        bob.receive(*alice);
        const auto id = alice->id(0);
        alice->done(alice->list().rename(id, "X"));
        bob.done(bob.list().setMember(std::vector{id}, schema::kTags, "shop", true));

        alice->receive(bob);
        bob.receive(*alice);

        for (auto* one : {alice.get(), &bob}) {
            const auto task = one->list().outline().task(*one->list().outline().find(id));
            QCOMPARE(task.title, std::string("X"));
            QCOMPARE(task.tags, std::vector<std::string>{"shop"});
            QVERIFY(one->list().outline().undecided().empty());
        }
    }

    void aTaskThatOneDeletedAndAnotherEditedStaysAtItsPlace()
    {
        const auto alice = profileWith({"A", "B", "C"});
        Profile bob(2);
        bob.receive(*alice);
        const auto id = alice->id(1);
        alice->done(alice->remove(id));
        bob.done(bob.list().rename(id, "edited"));

        alice->receive(bob);
        bob.receive(*alice);

        QCOMPARE(alice->titles(), std::string("A edited C"));
        QCOMPARE(bob.titles(), alice->titles());
        QCOMPARE(reviewOf(bob.list().outline(), id).fields.at(0).field, std::string(kDeletedField));
        const std::vector<std::pair<std::string, FieldChanges>> deleted{{id, {{std::string(kDeletedField), Value(true)}}}};
        const auto undo = alice->done(alice->list().decide(deleted));
        bob.receive(*alice);
        QCOMPARE(bob.titles(), std::string("A C"));
        alice->done(alice->list().perform(undo));
        bob.receive(*alice);
        QCOMPARE(bob.titles(), std::string("A edited C"));
    }

    void aMoveCountsAsAnEditAgainstADeletion()
    {
        const auto alice = profileWith({"A", "B", "C"});
        Profile bob(2);
        bob.receive(*alice);
        const auto moved = alice->id(1);
        const auto under = alice->id(2);
        alice->done(alice->remove(moved));
        bob.done(bob.list().move(std::vector{moved}, Place::last(under)));

        alice->receive(bob);
        bob.receive(*alice);

        QCOMPARE(alice->titles(), std::string("A C >B"));
        QCOMPARE(bob.titles(), alice->titles());
        QCOMPARE(tasksToReview(alice->list().outline()), std::vector<std::string>{moved});
    }
};

QTEST_APPLESS_MAIN(ReviewTest)
#include "review_test.moc"
