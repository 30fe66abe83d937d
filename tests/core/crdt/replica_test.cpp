// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/replica.h"

#include <algorithm>
#include <array>

#include "core/base/limits.h"
#include "core/base/random.h"
#include "core/crdt/describe.h"
#include "core/diff/list_patch.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::ErrorCode;
using core::Family;
using core::ItemInserted;
using core::ItemMoved;
using core::ItemRemoved;
using core::ObjectChange;
using core::Replica;
using core::Revision;
using What = core::ObjectChange::What;

namespace {

std::string listContent(const Replica& replica)
{
    return core::canonicalText(*replica.value(kItems));
}

std::string written(const core::ChangeSet& changes)
{
    constexpr const char* kWords[] = {"created", "changed", "deleted", "restored", "forgotten", "conflict"};
    std::string text;
    for (const auto& change : changes.objects)
        text += std::string(change.id) + ' ' + kWords[static_cast<int>(change.what)] + ';';
    for (const auto& list : changes.lists) {
        for (const auto& step : list.steps) {
            if (const auto* inserted = std::get_if<ItemInserted>(&step))
                text += " +" + std::to_string(inserted->index) + std::string(inserted->id);
            else if (const auto* removed = std::get_if<ItemRemoved>(&step))
                text += " -" + std::to_string(removed->index) + std::string(removed->id);
            else if (const auto* moved = std::get_if<ItemMoved>(&step))
                text += ' ' + std::to_string(moved->from) + '>' + std::to_string(moved->to) + std::string(moved->id);
        }
    }
    return text;
}

void rename(Replica& replica, std::string_view id, const char* title)
{
    if (const auto edit = replica.updateObject(id, core::Object{{"title", title}}); !edit)
        qFatal("rename: %s", edit.error().detail.c_str());
}

// Two replicas that have the same items.
std::pair<Replica, Replica> twoReplicasWith(std::initializer_list<const char*> items)
{
    auto alice = replicaWith(items);
    auto bob = copyOf(alice);
    return {std::move(alice), std::move(bob)};
}

std::string documentWith(const Names& items)
{
    core::Array array;
    for (const auto& item : items)
        array.emplace_back(core::Object{{"_id", item}, {"title", item}});
    return core::canonicalText(core::Object{{"items♭", std::move(array)}});
}

}  // namespace

class ReplicaTest : public QObject {
    Q_OBJECT

private slots:
    // A move knows its patch without a search, also among equal elements: it is the one that the diff finds.
    void aMoveIsThePatchThatTheDiffOfTheWholeGives()
    {
        core::SeededRandom random(21);
        for (int i = 0; i < 3000; ++i) {
            Replica replica;
            core::Array items;
            const auto letterCount = 1 + random.below(9);
            for (auto count = 2 + random.below(8); count > 0; --count)
                items.emplace_back(std::string(1, static_cast<char>('a' + random.below(letterCount))));
            QVERIFY(replica.createObject(kItems, core::Object{{"A", items}}));
            static_cast<void>(commit(replica));
            const auto from = random.below(items.size());
            const auto to = random.below(items.size());
            const auto lettersOf = [&] {
                std::vector<std::uint32_t> letters;
                const auto ids = replica.orderIds(kItems);
                for (const auto& id : *ids)
                    letters.push_back(static_cast<std::uint32_t>(id.front()));
                return letters;
            };
            const auto before = lettersOf();
            auto after = before;
            const auto item = after[from];
            after.erase(after.begin() + static_cast<std::ptrdiff_t>(from));
            after.insert(after.begin() + static_cast<std::ptrdiff_t>(to), item);

            const auto edit = replica.moveInList(kItems, from, to);

            QVERIFY(edit);
            QVERIFY(lettersOf() == after);
            QCOMPARE(edit->version.has_value(), before != after);
            if (before == after)
                continue;
            core::Array steps;
            for (const auto& step : core::diffLists(before, after)) {
                core::Array letters;
                for (const auto letter : step.items)
                    letters.emplace_back(std::string(1, static_cast<char>(letter)));
                const auto position = static_cast<std::uint64_t>(step.position);
                if (step.kind == core::PatchStep::Kind::Insert)
                    steps.emplace_back(core::Array{"i", position, std::move(letters)});
                else
                    steps.emplace_back(core::Array{"d", static_cast<std::uint64_t>(step.count), position});
            }
            const auto patch = replica.value(kItems, replica.revision(*edit));
            QCOMPARE(core::canonicalText(*patch), core::canonicalText(core::Object{{"a", std::move(steps)}}));
        }
    }

    void settingAFieldIsAnUpdateOfTheObject()
    {
        Replica one;
        Replica other;
        const core::Object task{{"title", "a } brace"}, {"done", false}, {"tags", core::Array{"x"}}};
        for (auto* replica : {&one, &other}) {
            QVERIFY(replica->createObject("milk", task));
            static_cast<void>(commit(*replica));
        }
        const std::array edits{std::pair{"done", core::Value(true)}, std::pair{"title", core::Value("plain")},
                               std::pair{"due", core::Value("2026-11-22")}, std::pair{"tags", core::Value(core::Array{})},
                               std::pair{"a", core::Value()}, std::pair{"title", core::Value(":-}")}};
        auto content = task;
        for (const auto& [key, value] : edits) {
            content.set(key, value);
            QVERIFY(one.setField("milk", key, value));
            QVERIFY(other.updateObject("milk", content));
            QCOMPARE(one.winner("milk")->text(), other.winner("milk")->text());
        }
        QVERIFY(!one.setField("milk", "title", core::Value(":-}"))->changes.objects.size());
        QVERIFY(failsWith(ErrorCode::InvalidContent, one.setField("milk", "_id", core::Value("x"))));
        QVERIFY(failsWith(ErrorCode::UnknownObject, one.setField("nobody", "title", core::Value("x"))));
    }

    void receivingBytesIsReadingThemAndTakingThemIn()
    {
        Replica alice;
        QVERIFY(alice.update(object(R"({"items♭":[{"_id":"milk","title":"Milk"}]})")));
        const auto first = commit(alice);
        QVERIFY(alice.setField("milk", "title", core::Value("Oat milk")));
        const auto second = commit(alice);
        auto damaged = second.delta;
        damaged.name.digest = core::sha256("something else");
        Replica bob;
        std::vector<Replica::Refused> refused;

        // The later one first, so that it waits; a damaged one between.
        QVERIFY(bob.receive(second.packs, std::array{second.delta, damaged}, refused));
        QVERIFY(!bob.isLive(core::kRootId));
        QCOMPARE(refused.size(), std::size_t{1});
        QCOMPARE(refused.front().name, damaged.name.text());
        QVERIFY(bob.receive(first.packs, std::array{first.delta, first.delta}, refused));

        QCOMPARE(core::canonicalText(core::describeState(bob)), core::canonicalText(core::describeState(alice)));
        QVERIFY(bob.setField("milk", "title", core::Value("x")));
        QVERIFY(failsWith(ErrorCode::StageNotEmpty, bob.receive({}, {}, refused)));
    }

    void writesTheCommitsOfTheReference()
    {
        Replica replica;
        QVERIFY(replica.update(object("{\"software\":\"MeldaDo\",\"version\":\"1.0.0\",\"items♭\":[]}")));
        const auto first = *replica.commit(object("{\"author\":\"Alice\",\"description\":\"First commit\"}"))->commit;
        QCOMPARE(first.packs.front().name.hex(),
                 std::string("10e9fd7c18288e276a7f915f33961c200809cd64bde5e4efed3c8f78df856f15"));
        QCOMPARE(first.delta.name.text(),
                 std::string("1-3a3d61c94e50b2536d6e96db99038a7d77ad0f14f21eb43e47f2a56ae9a87851"));

        QVERIFY(replica.update(object(
            "{\"software\":\"MeldaDo\",\"version\":\"1.0.0\",\"items♭\":[{\"_id\":\"alice_todo_01\",\"title\":\"Buy milk\","
            "\"description\":\"Go to the grocery store\"}]}")));
        const auto second = *replica.commit(object("{\"author\":\"Alice\",\"description\":\"Add buy milk\"}"))->commit;
        QCOMPARE(std::string(*second.packs.front().bytes),
                 std::string("[{\"description\":\"Go to the grocery store\",\"title\":\"Buy milk\"},"
                             "{\"a\":[[\"i\",0,[\"alice_todo_01\"]]]}]"));
        QCOMPARE(replica.winner(kItems)->text(),
                 std::string("2-97e948cecf3ab8dea1488522c426bc548d42f470fb181becd9204306476b2a5c_a41bc74"));
    }

    void readsTheCommitsOfTheReference()
    {
        const auto pack1 = packFrom("[{\"items♭\":\"^√@items♭\",\"software\":\"MeldaDo\",\"version\":\"1.0.0\"},{\"A\":[]}]");
        const auto pack2 = packFrom("[{\"a\":[[\"i\",0,[\"alice_todo_01\"]]]},"
                                    "{\"description\":\"Go to the grocery store\",\"title\":\"Buy milk\"}]");
        const auto delta1 = deltaFrom(
            1, "{\"c\":[[\"^√@items♭\",\"167c6a7b4f4c1968596dba94b40d4168be7bf402367d78d4f23e7f76e0a7471f\"],"
               "[\"√\",\"e892cd49a31ed4a88c86d2c533c37bd9108a974ca01370aba4224c75c52504c4\"]],"
               "\"i\":{\"author\":\"Alice\",\"description\":\"First commit\"},"
               "\"k\":[\"95700d1e005a6b07cd8f11602c0b7d07d50f60bd2cedfea1dc08896d59a3f9b8\"]}");
        const auto delta2 = deltaFrom(
            2, "{\"c\":[[\"^√@items♭\",\"1-167c6a7b4f4c1968596dba94b40d4168be7bf402367d78d4f23e7f76e0a7471f\","
               "\"97e948cecf3ab8dea1488522c426bc548d42f470fb181becd9204306476b2a5c\"],"
               "[\"alice_todo_01\",\"97b28653481154b606b06eccf674f294f0d7b096c5b62f99e25384e1776aa4c4\"]],"
               "\"i\":{\"author\":\"Alice\",\"description\":\"Add buy milk\"},"
               "\"k\":[\"ec6c2a01d0f3c76af042cab5a83b0f81fc84901da5b5f03776713aff881ee3fb\"],"
               "\"p\":[\"1-86af1e7ca997fce221c1be4879c6aa6def05292fee2a68ebec2968b34fc68f63\"]}");
        QCOMPARE(delta1->name().text(), std::string("1-86af1e7ca997fce221c1be4879c6aa6def05292fee2a68ebec2968b34fc68f63"));
        QCOMPARE(delta2->name().text(), std::string("2-ff4743314387fbd33fb3053c5dcf7ad9638056021f590de0c845431297f009d4"));
        Replica alice;
        deliver(alice, arrivals({delta2, delta1}, {pack2, pack1}));
        auto bob = copyOf(alice);

        QVERIFY(alice.update(object("{\"software\":\"MeldaDo\",\"version\":\"1.0.0\",\"items♭\":[{\"_id\":\"alice_todo_02\","
                                    "\"title\":\"Take picture of our dog\",\"description\":\"It must be a nice one\"}]}")));
        QVERIFY(bob.update(object("{\"software\":\"MeldaDo\",\"version\":\"1.0.0\",\"items♭\":["
                                  "{\"_id\":\"alice_todo_01\",\"title\":\"Buy milk\",\"description\":\"Go to the grocery store\"},"
                                  "{\"_id\":\"bob_todo_01\",\"title\":\"Pay bills\",\"description\":\"Withdraw 500 to pay bill\"},"
                                  "{\"_id\":\"bob_todo_02\",\"title\":\"Call mom\",\"description\":\"Call mom to schedule dinner\"}]}")));
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob));
        exchangeEverything(alice, bob);

        QCOMPARE(alice.winner(kItems)->text(),
                 std::string("3-dd6f756454dc5febeefb3672dc44cc7defabd752610a90667013311a5b9c03c4_dd8b9d1"));
        QCOMPARE(alice.conflicting(kItems)->front().text(),
                 std::string("3-40458411a6731662927ca1165f8e68dd0dbdfcbcb5841717ed3a6c0b605e4ec0_dd8b9d1"));
        QCOMPARE(alice.winner("alice_todo_01")->text(), std::string("2-d_24e2227"));
        QCOMPARE(itemsOf(bob), (Names{"alice_todo_01", "bob_todo_01", "bob_todo_02", "alice_todo_02"}));
        QCOMPARE(documentOf(bob),
                 std::string("{\"_id\":\"√\",\"items♭\":["
                             "{\"_id\":\"bob_todo_01\",\"description\":\"Withdraw 500 to pay bill\",\"title\":\"Pay bills\"},"
                             "{\"_id\":\"bob_todo_02\",\"description\":\"Call mom to schedule dinner\",\"title\":\"Call mom\"},"
                             "{\"_id\":\"alice_todo_02\",\"description\":\"It must be a nice one\",\"title\":\"Take picture of our dog\"}],"
                             "\"software\":\"MeldaDo\",\"version\":\"1.0.0\"}"));
        QCOMPARE(documentOf(alice), documentOf(bob));
        QCOMPARE(alice.anchors().size(), std::size_t{2});
    }

    // --- lists ------------------------------------------------------------------------------------------------

    void anEditOfAListIsThePatchOfTheWholeDocument_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");

        for (int from = 0; from < 5; ++from) {
            for (int to = 0; to < 5; ++to) {
                if (from != to)
                    QTest::addRow("%d to %d", from, to) << from << to;
            }
        }
    }
    void anEditOfAListIsThePatchOfTheWholeDocument()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        auto moving = replicaWith({"a", "b", "c", "d", "e"});
        auto whole = copyOf(moving);

        QVERIFY(moving.moveInList(kItems, static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
        auto items = Names{"a", "b", "c", "d", "e"};
        const auto item = items[static_cast<std::size_t>(from)];
        items.erase(items.begin() + from);
        items.insert(items.begin() + to, item);
        QCOMPARE(itemsOf(moving), items);
        QVERIFY(whole.update(object(documentWith(items))));

        QCOMPARE(listContent(moving), listContent(whole));
        QCOMPARE(moving.winner(kItems)->text(), whole.winner(kItems)->text());
    }

    void insertingAndRemovingAreThePatchesOfTheWholeDocument()
    {
        auto replica = replicaWith({"a", "b", "c"});
        auto whole = copyOf(replica);

        QVERIFY(replica.createObject("x", core::Object{{"title", "x"}}));
        QVERIFY(replica.insertIntoList(kItems, 1, {"x"}));
        QVERIFY(whole.update(object(documentWith({"a", "x", "b", "c"}))));
        QCOMPARE(replica.winner(kItems)->text(), whole.winner(kItems)->text());

        QVERIFY(replica.removeFromList(kItems, 2, 2));
        QVERIFY(replica.deleteObject("b"));
        QVERIFY(replica.deleteObject("c"));
        QVERIFY(whole.update(object(documentWith({"a", "x"}))));
        QCOMPARE(replica.winner(kItems)->text(), whole.winner(kItems)->text());
        QCOMPARE(documentOf(replica), documentOf(whole));
    }

    // The second patch has the digest of the first; it is a change all the same.
    void removingTheFirstRowTwiceRemovesTwo()
    {
        auto replica = replicaWith({"a", "b", "c"});

        QVERIFY(replica.removeFromList(kItems, 0, 1));
        QVERIFY(replica.removeFromList(kItems, 0, 1));

        QCOMPARE(itemsOf(replica), Names{"c"});
        static_cast<void>(commit(replica));
        QCOMPARE(itemsOf(copyOf(replica)), Names{"c"});
    }

    void positionsOutsideOfAListAreRefused()
    {
        auto replica = replicaWith({"a", "b"});

        QVERIFY(failsWith(ErrorCode::InvalidContent, replica.insertIntoList(kItems, 3, {"x"})));
        QVERIFY(failsWith(ErrorCode::InvalidContent, replica.removeFromList(kItems, 1, 2)));
        QVERIFY(failsWith(ErrorCode::InvalidContent, replica.removeFromList(kItems, 1, static_cast<std::size_t>(-1))));
        QVERIFY(failsWith(ErrorCode::InvalidContent, replica.removeFromList(kItems, 3, 0)));
        QVERIFY(failsWith(ErrorCode::InvalidContent, replica.moveInList(kItems, 0, 2)));
        QVERIFY(failsWith(ErrorCode::InvalidContent, replica.moveInList(kItems, 2, 0)));
        QVERIFY(failsWith(ErrorCode::InvalidId, replica.insertIntoList(kItems, 0, {"^x"})));
        QVERIFY(failsWith(ErrorCode::InvalidId, replica.insertIntoList(kItems, 0, {"!x"})));
        QVERIFY(failsWith(ErrorCode::InvalidId, replica.insertIntoList("items", 0, {"x"})));
        QVERIFY(failsWith(ErrorCode::UnknownObject, replica.removeFromList("^nothing", 0, 0)));
        QVERIFY(!replica.hasStaging());
        QCOMPARE(itemsOf(replica), (Names{"a", "b"}));
    }

    void anEditThatDoesNothingStagesNothing()
    {
        auto replica = replicaWith({"a", "b"});

        QVERIFY(!replica.moveInList(kItems, 1, 1)->version);
        QVERIFY(!replica.removeFromList(kItems, 1, 0)->version);
        QVERIFY(!replica.insertIntoList(kItems, 1, {})->version);
        QVERIFY(replica.update(object(documentWith({"a", "b"}))));
        rename(replica, "a", "a");

        QVERIFY(!replica.hasStaging());
        QVERIFY(!replica.commit()->commit);
    }

    void concurrentEditsOfAListMerge()
    {
        auto [alice, bob] = twoReplicasWith({"a", "b", "c"});
        QVERIFY(alice.createObject("x", core::Object{{"title", "x"}}));
        QVERIFY(alice.insertIntoList(kItems, 1, {"x"}));
        QVERIFY(bob.moveInList(kItems, 0, 2));
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob));

        exchangeEverything(alice, bob);

        QCOMPARE(itemsOf(alice), itemsOf(bob));
        QCOMPARE(itemsOf(alice).size(), std::size_t{4});
        QVERIFY(alice.isInConflict(kItems));
        for (std::size_t index = 0; index < 4; ++index)
            QCOMPARE(alice.indexInList(kItems, alice.orderIds(kItems)->at(index)).value(), index);
        QVERIFY(failsWith(ErrorCode::NotFound, alice.indexInList(kItems, "nobody")));
        QVERIFY(failsWith(ErrorCode::NotFound, alice.indexInList(kItems, kItems)));
        QVERIFY(failsWith(ErrorCode::UnknownObject, alice.indexInList("^nothing", "a")));
    }

    // What is shown is written first: an edit of a merged list must not bring back or lose what was merged.
    void anEditOfAMergedListSettlesIt()
    {
        auto [alice, bob] = twoReplicasWith({"a", "b", "c"});
        QVERIFY(alice.createObject("x", core::Object{}));
        QVERIFY(alice.insertIntoList(kItems, 0, {"x"}));
        QVERIFY(bob.createObject("y", core::Object{}));
        QVERIFY(bob.insertIntoList(kItems, 3, {"y"}));
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob));
        exchangeEverything(alice, bob);
        QCOMPARE(itemsOf(alice), (Names{"x", "a", "b", "c", "y"}));

        QVERIFY(alice.removeFromList(kItems, 0, 1));

        QCOMPARE(itemsOf(alice), (Names{"a", "b", "c", "y"}));
        QVERIFY(!alice.isInConflict(kItems));
        static_cast<void>(commit(alice));
        exchangeEverything(alice, bob);
        QCOMPARE(itemsOf(bob), (Names{"a", "b", "c", "y"}));
    }

    void aCommitSettlesListsInConflict()
    {
        auto [alice, bob] = twoReplicasWith({"a", "b"});
        QVERIFY(alice.insertIntoList(kItems, 0, {"x"}));
        QVERIFY(bob.insertIntoList(kItems, 2, {"y"}));
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob));
        exchangeEverything(alice, bob);
        const auto shown = itemsOf(alice);
        QCOMPARE(alice.inConflict(), Names{std::string(kItems)});

        rename(alice, "a", "A");
        const auto committed = alice.commit();

        QVERIFY(committed && committed->commit);
        QVERIFY(alice.inConflict().empty());
        QCOMPARE(itemsOf(alice), shown);
        QCOMPARE(written(committed->changes).find("created"), std::string::npos);
        deliver(bob, core::arrivalsOf(*committed->commit));
        QVERIFY(bob.inConflict().empty());
        QCOMPARE(itemsOf(bob), shown);
    }

    void aListWithABadPatchStaysAsItsParentHadIt()
    {
        auto replica = replicaWith({"a", "b"});
        const auto before = replica.winner(kItems)->text();
        const auto pack = packFrom("[{\"a\":[[\"d\",9,0]]}]");
        const auto bad = deltaFrom(2, "{\"c\":[[\"" + std::string(kItems) + "\",\"" + before + "\",\""
                                          + core::sha256("{\"a\":[[\"d\",9,0]]}").hex() + "\"]],\"k\":[\""
                                          + pack->name().hex() + "\"],\"p\":[\"" + replica.anchors().front().text() + "\"]}");

        deliver(replica, arrivals({bad}, {pack}));

        QVERIFY(replica.winner(kItems)->text() != before);
        QCOMPARE(itemsOf(replica), (Names{"a", "b"}));
        QVERIFY(replica.insertIntoList(kItems, 2, {"c"}));
        QCOMPARE(itemsOf(replica), (Names{"a", "b", "c"}));
    }

    void aSnapshotEndsAChainOfPatches()
    {
        auto replica = replicaWith({"a", "b"});
        QVERIFY(replica.insertIntoList(kItems, 2, {"c"}));
        static_cast<void>(commit(replica));

        QVERIFY(replica.stageFullSnapshot());
        QCOMPARE(listContent(replica), std::string("{\"A\":[\"a\",\"b\",\"c\"]}"));
        static_cast<void>(commit(replica));
        QVERIFY(replica.stageFullSnapshot());

        QVERIFY(!replica.hasStaging());  // nothing is a patch any more
        QCOMPARE(itemsOf(copyOf(replica)), (Names{"a", "b", "c"}));
    }

    // --- objects ----------------------------------------------------------------------------------------------

    void keepsBothTitlesWhenTwoPeopleRenameTheSameTask()
    {
        auto [alice, bob] = twoReplicasWith({"milk"});
        rename(alice, "milk", "Buy oat milk");
        rename(bob, "milk", "Buy two milks");
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob));

        exchangeEverything(alice, bob);

        QCOMPARE(alice.inConflict(), Names{"milk"});
        QCOMPARE(alice.leaves("milk")->size(), std::size_t{2});
        QCOMPARE(documentOf(alice), documentOf(bob));
        QVERIFY(alice.leaves("milk")->back() == *alice.winner("milk"));
        QVERIFY(alice.conflicting("milk")->front() == alice.leaves("milk")->front());
    }

    void theSameEditOnTwoSidesIsNoConflict()
    {
        auto [alice, bob] = twoReplicasWith({"milk"});
        rename(alice, "milk", "Buy oat milk");
        rename(bob, "milk", "Buy oat milk");
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob));

        exchangeEverything(alice, bob);

        QVERIFY(alice.inConflict().empty());
        QCOMPARE(alice.anchors().size(), std::size_t{1});  // even the commits have one name
    }

    void aConflictIsSettledByALosingVersion()
    {
        auto [alice, bob] = twoReplicasWith({"milk"});
        rename(alice, "milk", "one");
        rename(bob, "milk", "two");
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob));
        exchangeEverything(alice, bob);
        const auto loser = alice.conflicting("milk")->front();
        const auto content = core::canonicalText(*alice.value("milk", loser));

        const auto resolved = alice.resolveAs("milk", loser);

        QVERIFY(resolved);
        QCOMPARE(written(resolved->changes), std::string("milk changed;"));
        QCOMPARE(core::canonicalText(*alice.value("milk")), content);
        static_cast<void>(commit(alice));
        exchangeEverything(alice, bob);
        QVERIFY(bob.inConflict().empty());
        QCOMPARE(core::canonicalText(*bob.value("milk")), content);
    }

    void aConflictIsSettledByAMergedContent()
    {
        auto [alice, bob] = twoReplicasWith({"milk"});
        rename(alice, "milk", "one");
        rename(bob, "milk", "two");
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob));
        exchangeEverything(alice, bob);

        QVERIFY(alice.resolve("milk", core::Object{{"title", "one and two"}}));

        QVERIFY(!alice.isInConflict("milk"));
        QCOMPARE(core::canonicalText(*alice.value("milk")), std::string("{\"title\":\"one and two\"}"));
        QVERIFY(failsWith(ErrorCode::NotInConflict, alice.resolve("milk", core::Object{})));
    }

    void whatCannotBeSettledIsTold()
    {
        auto replica = replicaWith({"milk"});
        const auto winner = *replica.winner("milk");

        QVERIFY(failsWith(ErrorCode::NotInConflict, replica.resolveAs("milk", winner)));
        QVERIFY(failsWith(ErrorCode::UnknownObject, replica.resolveAs("nobody", winner)));
        QVERIFY(failsWith(ErrorCode::NotALeaf, replica.resolveAs("milk", *Revision::parse("1-abc"))));
    }

    void aDeletionThatWinsOnlySealsTheOthers()
    {
        auto [alice, bob] = twoReplicasWith({"milk"});
        rename(bob, "milk", "x");
        rename(bob, "milk", "y");
        QVERIFY(alice.deleteObject("milk"));
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob, {.squash = true}));
        exchangeEverything(alice, bob);
        QVERIFY(alice.isInConflict("milk"));
        const bool wasLive = alice.isLive("milk");
        const auto leaves = *alice.leaves("milk");
        const auto deletion = *std::ranges::find_if(leaves, &Revision::isDeleted);

        QVERIFY(alice.resolveAs("milk", deletion));

        QVERIFY(!alice.isLive("milk"));
        QVERIFY(alice.winner("milk")->isDeleted());  // no object that only looks deleted
        QVERIFY(!alice.isInConflict("milk"));
        QCOMPARE(alice.winner("milk")->index(), wasLive ? 3U : 2U);
    }

    void aLosingDeletionDeletesTheWinner()
    {
        auto [alice, bob] = twoReplicasWith({"milk"});
        rename(bob, "milk", "x");
        static_cast<void>(commit(bob));
        rename(bob, "milk", "y");
        static_cast<void>(commit(bob));  // the longer branch wins
        QVERIFY(alice.deleteObject("milk"));
        static_cast<void>(commit(alice));
        exchangeEverything(alice, bob);
        QVERIFY(bob.isLive("milk"));

        QVERIFY(bob.resolveAs("milk", bob.conflicting("milk")->front()));

        QCOMPARE(bob.winner("milk")->index(), 4U);
        QVERIFY(bob.winner("milk")->isDeleted());
        QVERIFY(!bob.isInConflict("milk"));
    }

    void aDeletedObjectComesBackByAnUpdate()
    {
        auto replica = replicaWith({"milk"});
        QCOMPARE(written(replica.deleteObject("milk")->changes), std::string("milk deleted;"));
        QVERIFY(!replica.deleteObject("milk")->version);
        QVERIFY(!replica.deleteObject("nobody")->version);

        const auto back = replica.updateObject("milk", core::Object{{"title", "milk"}});

        QCOMPARE(written(back->changes), std::string("milk restored;"));
        QVERIFY(replica.isLive("milk"));
    }

    void aRemovedNewObjectIsForgotten()
    {
        auto replica = replicaWith({"a"});
        QVERIFY(replica.createObject("x", core::Object{{"title", "x"}}));

        QCOMPARE(written(replica.removeObject("x")->changes), std::string("x forgotten;"));

        QVERIFY(!replica.hasStaging());
        QVERIFY(failsWith(ErrorCode::UnknownObject, replica.winner("x")));
        QVERIFY(replica.revision(*replica.removeObject("a")).isDeleted());
    }

    void removingADraftOfASealedObjectOnlyDropsIt()
    {
        Replica replica;
        deliver(replica, arrivals({deltaFrom(0, "{\"c\":[[\"√\",\"e\"],[\"x\",\"e\"],[\"x\",\"1-e\",\"r\"]]}")}));
        QVERIFY(failsWith(ErrorCode::NoWinner, replica.removeObject("x")));
        QVERIFY(replica.createObject("x", core::Object{{"title", "again"}}));

        const auto removed = replica.removeObject("x");

        QVERIFY(removed);
        QCOMPARE(written(removed->changes), std::string("x forgotten;"));
        QVERIFY(!replica.hasStaging());
    }

    void contentsThatMeldaCannotCarryAreRefused_data()
    {
        QTest::addColumn<std::string>("content");

        const auto row = [](const char* text) { QTest::newRow(text) << std::string(text); };
        row("{\"_id\":\"x\"}");
        row("{\"#\":\"61\",\"title\":\"lost\"}");
        row("{\"#\":\"not a number\"}");
        row("{\"#\":\"123456789\"}");
        row("{\"#\":1}");
        row("{\"#\":\"d\"}");
    }
    void contentsThatMeldaCannotCarryAreRefused()
    {
        QFETCH(std::string, content);
        auto replica = replicaWith({"a"});

        QVERIFY(failsWith(ErrorCode::InvalidContent, replica.createObject("x", object(content))));
        QVERIFY(failsWith(ErrorCode::InvalidContent, replica.updateObject("a", object(content))));

        QVERIFY(!replica.hasStaging());
        QVERIFY(replica.objects() == replicaWith({"a"}).objects());
    }

    void aCharacterObjectLivesInItsName()
    {
        auto replica = replicaWith({"a"});
        QVERIFY(replica.createObject("c", object("{\"#\":\"61\"}")));
        const auto made = commit(replica);

        QVERIFY(made.packs.empty());
        QCOMPARE(core::canonicalText(*copyOf(replica).value("c")), std::string("{\"#\":\"61\"}"));
    }

    void errorsOfReadingHaveNames()
    {
        auto replica = replicaWith({"a"});

        QVERIFY(failsWith(ErrorCode::NoRoot, Replica().read()));
        QVERIFY(failsWith(ErrorCode::NoRoot, replica.read("nobody")));
        QVERIFY(failsWith(ErrorCode::UnknownObject, replica.value("nobody")));
        QVERIFY(failsWith(ErrorCode::UnknownRevision, replica.value("a", *Revision::parse("9-abc_def"))));
        QVERIFY(failsWith(ErrorCode::UnknownObject, replica.order("^nothing")));
        QVERIFY(replica.read("a"));
        QVERIFY(replica.deleteObject(core::kRootId));
        QVERIFY(failsWith(ErrorCode::NoRoot, replica.read()));
    }

    void aMissingListIsShownEmpty()
    {
        auto replica = replicaWith({"a"});
        QVERIFY(replica.deleteObject(kItems));

        QCOMPARE(documentOf(replica), std::string("{\"_id\":\"√\",\"items♭\":[]}"));
        QVERIFY(replica.order(kItems)->empty());
        QVERIFY(replica.insertIntoList(kItems, 0, {"a"}));
        QCOMPARE(itemsOf(replica), Names{"a"});
    }

    // --- stage and commit -------------------------------------------------------------------------------------

    void severalEditsBeforeTheFirstCommitBecomeFirstVersions()
    {
        Replica replica;
        QVERIFY(replica.update(object(documentWith({"a", "gone"}))));
        QVERIFY(replica.update(object(documentWith({"a", "b"}))));
        rename(replica, "a", "A");
        const auto document = documentOf(replica);

        const auto made = commit(replica);

        QVERIFY(!deltaOf(made)->hasOriginUpdate());
        QVERIFY(std::ranges::none_of(deltaOf(made)->changes(), [](const auto& change) { return change.object == "gone"; }));
        QCOMPARE(listContent(replica), std::string("{\"A\":[\"a\",\"b\"]}"));
        QCOMPARE(documentOf(replica), document);
        QCOMPARE(documentOf(copyOf(replica)), document);
    }

    void squashingKeepsTheOutcomeAndOneVersionAnObject()
    {
        auto replica = replicaWith({"a", "b", "c"});
        for (const auto* title : {"1", "2", "3"})
            rename(replica, "a", title);
        rename(replica, "b", "changed");
        rename(replica, "b", "b");
        QVERIFY(replica.createObject("x", core::Object{}));
        QVERIFY(replica.insertIntoList(kItems, 0, {"x"}));
        QVERIFY(replica.removeFromList(kItems, 3, 1));
        QVERIFY(replica.createObject("y", core::Object{}));
        QVERIFY(replica.deleteObject("y"));
        const auto document = documentOf(replica);

        const auto made = commit(replica, {.squash = true});

        QCOMPARE(deltaOf(made)->changes().size(), std::size_t{3});  // the list, a, x
        QCOMPARE(replica.winner("a")->index(), 2U);
        QCOMPARE(replica.winner(kItems)->index(), 2U);
        QCOMPARE(listContent(replica), std::string("{\"a\":[[\"i\",0,[\"x\"]],[\"d\",1,3]]}"));
        QCOMPARE(documentOf(replica), document);
        QCOMPARE(documentOf(copyOf(replica)), document);
    }

    void whatCameToNothingIsNoCommit()
    {
        auto replica = replicaWith({"a"});
        rename(replica, "a", "b");
        rename(replica, "a", "a");

        const auto committed = replica.commit(std::nullopt, {.squash = true});

        QVERIFY(committed && !committed->commit);
        QVERIFY(!replica.hasStaging());
        QCOMPARE(replica.winner("a")->index(), 1U);
    }

    void aStageIsKeptAndReplayed()
    {
        auto replica = replicaWith({"a", "b"});
        auto other = copyOf(replica);
        rename(replica, "a", ":-}");
        QVERIFY(replica.insertIntoList(kItems, 2, {"x"}));
        QVERIFY(replica.createObject("x", core::Object{}));
        QVERIFY(replica.deleteObject("b"));
        const auto document = documentOf(replica);

        const auto stage = replica.stage();
        QVERIFY(stage);
        QVERIFY(other.replayStage(object(core::canonicalText(*stage))));
        QCOMPARE(documentOf(other), document);

        const auto undone = replica.unstage();
        QCOMPARE(documentOf(replica), documentOf(replicaWith({"a", "b"})));
        QCOMPARE(written(undone), std::string("^√@items♭ changed;a changed;b restored;x forgotten; -2x"));
        QVERIFY(!replica.stage());
        QCOMPARE(deltaOf(commit(other))->parents().size(), std::size_t{1});
    }

    void aStageThatDoesNotFitIsRefusedAndLeavesNothing()
    {
        auto replica = replicaWith({"a"});
        const std::string digest(64, 'a');

        QVERIFY(failsWith(ErrorCode::NotFound, replica.replayStage(object("{\"c\":[[\"x\",\"" + digest + "\"]]}"))));
        QVERIFY(failsWith(ErrorCode::Damaged, replica.replayStage(object("{\"o\":{\"" + digest + "\":{}}}"))));
        QVERIFY(failsWith(ErrorCode::Malformed, replica.replayStage(object("{\"o\":{\"x\":{}}}"))));
        QVERIFY(failsWith(ErrorCode::Malformed, replica.replayStage(object("{\"c\":[[\"x\",1]]}"))));
        QVERIFY(failsWith(ErrorCode::Malformed, replica.replayStage(object("{\"c\":[[\"x\",\"nonsense\",\"d\"]]}"))));
        QVERIFY(replica.replayStage(object("{\"c\":[[\"x\"],1,[\"a\",\"b\",\"c\",\"d\"]]}")));

        QVERIFY(!replica.hasStaging());
    }

    void refreshAndTimeTravelWaitForTheStage()
    {
        auto replica = replicaWith({"a"});
        rename(replica, "a", "b");

        QVERIFY(failsWith(ErrorCode::StageNotEmpty, replica.refresh({})));
        QVERIFY(failsWith(ErrorCode::StageNotEmpty, replica.reloadUntil({})));

        QVERIFY(replica.hasStaging());
    }

    void theSameCommitMadeAgainFromThePastIsTheAnchor()
    {
        auto replica = replicaWith({"a"});
        const auto then = replica.anchors();
        QVERIFY(replica.deleteObject("a"));  // without a content, which would be in a pack already
        const auto first = commit(replica);
        const auto document = *replica.read();

        QVERIFY(replica.reloadUntil(then));
        QVERIFY(replica.deleteObject("a"));
        const auto again = commit(replica);

        QCOMPARE(again.delta.name.text(), first.delta.name.text());
        QVERIFY(replica.anchors() == std::vector<core::DeltaName>{first.delta.name});
        QCOMPARE(*replica.read(), document);
    }

    void aRefusedCommitTellsTheConflictsAsTheyAre()
    {
        auto [alice, bob] = twoReplicasWith({"a"});
        const auto list = std::string(kItems);
        QVERIFY(alice.updateObject("x", object("{\"title\":\"x\"}")) && alice.insertIntoList(list, 0, {"x"}));
        QVERIFY(bob.updateObject("y", object("{\"title\":\"y\"}")) && bob.insertIntoList(list, 0, {"y"}));
        const auto theirs = commit(bob);
        commit(alice);
        QVERIFY(alice.refresh(core::arrivalsOf(theirs)));
        QVERIFY(alice.isInConflict(list));
        rename(alice, "a", "b");

        // The list is settled before the delta turns out to be too large.
        const core::Object tooLarge{{"author", std::string(core::kMaxDeltaBytes, 'x')}};
        QVERIFY(failsWith(ErrorCode::LimitExceeded, alice.commit(tooLarge)));

        const auto conflicts = alice.inConflict();
        QCOMPARE(std::ranges::find(conflicts, list) != conflicts.end(), alice.isInConflict(list));
        alice.unstage();
        QVERIFY(alice.isInConflict(list));
        QCOMPARE(alice.inConflict(), std::vector<std::string>{list});
    }

    void theSameCommitFromTwoPlacesIsOne()
    {
        auto [alice, bob] = twoReplicasWith({"a"});
        rename(alice, "a", "b");
        rename(bob, "a", "b");
        const auto made = commit(alice);

        const auto same = commit(bob);

        QCOMPARE(same.delta.name.text(), made.delta.name.text());
    }

    // --- time -------------------------------------------------------------------------------------------------

    void thePastIsShownAndBranchesOff()
    {
        auto replica = replicaWith({"a"});
        const auto then = replica.anchors();
        const auto before = documentOf(replica);
        rename(replica, "a", "later");
        static_cast<void>(commit(replica));
        const auto now = documentOf(replica);

        const auto changes = replica.reloadUntil(then);
        QVERIFY(changes);
        QCOMPARE(written(*changes), std::string("a changed;"));
        QCOMPARE(documentOf(replica), before);
        QVERIFY(replica.anchors() == then);

        deliver(replica, {});  // back to the present
        QCOMPARE(documentOf(replica), now);

        QVERIFY(replica.reloadUntil(then));
        rename(replica, "a", "another");
        const auto branch = commit(replica);
        QVERIFY(std::ranges::equal(deltaOf(branch)->parents(), then));
        deliver(replica, {});
        QVERIFY(replica.isInConflict("a"));
        QCOMPARE(replica.anchors().size(), std::size_t{2});
    }

    void aPastThatIsNotHereIsRefusedAndNothingMoves()
    {
        auto replica = replicaWith({"a"});
        const auto before = documentOf(replica);

        QVERIFY(failsWith(ErrorCode::UnknownDelta, replica.reloadUntil({{9, core::sha256("")}})));

        QCOMPARE(documentOf(replica), before);
        QVERIFY(replica.reloadUntil({}));
        QCOMPARE(documentOf(replica), before);
    }

    // --- families ---------------------------------------------------------------------------------------------

    void anOldFolderIsWrittenAsItsProgramsExpect_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<std::string>("list");

        QTest::newRow("0.2") << static_cast<int>(Family::Old02)
                             << std::string("^df9a00d3a2c7d498c502519a042141e1da9d681b8fb8f9bdb809ac6b375a6419");
        QTest::newRow("0.5") << static_cast<int>(Family::Old05) << std::string("^√@items♭");
    }
    void anOldFolderIsWrittenAsItsProgramsExpect()
    {
        QFETCH(int, family);
        QFETCH(std::string, list);
        Replica replica({.family = static_cast<Family>(family), .salvage = false});
        QVERIFY(replica.refresh({}));
        QCOMPARE(static_cast<int>(replica.family()), family);
        QCOMPARE(replica.listId(core::kRootId, "items♭"), list);
        QVERIFY(replica.update(object(documentWith({"a"}))));
        const auto first = commit(replica);
        rename(replica, "a", "A");
        const auto second = commit(replica);

        QCOMPARE(first.delta.name.index, 0U);
        QCOMPARE(second.delta.name.text().size(), std::size_t{64});
        QCOMPARE(deltaOf(second)->parents().front().text(), first.delta.name.text());
        QVERIFY(replica.isLive(list));

        const auto other = copyOf(replica);  // told by what is here
        QCOMPARE(static_cast<int>(other.family()), family);
        QCOMPARE(documentOf(other), documentOf(replica));
    }

    void theFirstDeltaOf06TakesOver()
    {
        Replica old({.family = Family::Old02, .salvage = false});
        QVERIFY(old.refresh({}));
        QVERIFY(old.update(object("{\"n\":1}")));
        auto replica = Replica();
        deliver(replica, core::arrivalsOf(commit(old)));
        QCOMPARE(documentOf(replica), std::string("{\"_id\":\"√\",\"n\":1}"));
        Replica fresh;
        QVERIFY(fresh.update(object("{\"n\":2}")));

        const auto changes = deliver(replica, core::arrivalsOf(commit(fresh)));

        QCOMPARE(documentOf(replica), std::string("{\"_id\":\"√\",\"n\":2}"));
        QCOMPARE(written(changes), std::string("√ changed;"));
        QVERIFY(replica.family() == Family::New06);
        QCOMPARE(replica.waiting().size(), std::size_t{1});
        QVERIFY(replica.waiting().front().reason == core::Waiting::Reason::OtherFamily);
        Replica both({.family = Family::Old02, .salvage = false});
        deliver(both, replica.everything());
        QCOMPARE(documentOf(both), std::string("{\"_id\":\"√\",\"n\":1}"));
    }

    void release01IsOnlyRead()
    {
        const std::string root = "{\"items♭\":[],\"software\":\"MeldaDo\",\"version\":\"1.0.0\"}";
        const auto pack = packFrom('[' + root + ']');
        Replica replica;
        deliver(replica, arrivals({deltaFrom(0, "{\"c\":[[\"√\",\"" + core::sha256(root).hex() + "\"]],\"k\":[\""
                                                    + pack->name().hex() + "\"]}")},
                                  {pack}));

        QCOMPARE(pack->name().hex(), std::string("b4e50e445542c4737f4cfd7a9193ffd3be3794049d361d114a44f36434257cb3"));
        QVERIFY(replica.family() == Family::Old01);
        QCOMPARE(documentOf(replica), std::string("{\"_id\":\"√\",\"items♭\":[],\"software\":\"MeldaDo\",\"version\":\"1.0.0\"}"));
        QVERIFY(failsWith(ErrorCode::ReadOnly, replica.update(object("{}"))));
        QVERIFY(failsWith(ErrorCode::ReadOnly, replica.createObject("x", core::Object{})));
        QVERIFY(failsWith(ErrorCode::ReadOnly, replica.deleteObject(core::kRootId)));
        QVERIFY(failsWith(ErrorCode::ReadOnly, replica.stageFullSnapshot()));
        QVERIFY(!replica.hasStaging());
    }

    // --- what is told of a change -----------------------------------------------------------------------------

    void aRefreshTellsExactlyWhatChanged()
    {
        auto [alice, bob] = twoReplicasWith({"a", "b", "c"});
        rename(alice, "a", "A");
        QVERIFY(alice.deleteObject("c"));
        QVERIFY(alice.removeFromList(kItems, 2, 1));
        QVERIFY(alice.createObject("x", core::Object{}));
        QVERIFY(alice.insertIntoList(kItems, 0, {"x"}));
        QVERIFY(alice.moveInList(kItems, 2, 1));
        const auto made = commit(alice);

        QCOMPARE(written(deliver(bob, core::arrivalsOf(made))),
                 std::string("^√@items♭ changed;a changed;c deleted;x created; -2c 0>1a +0x"));
        QVERIFY(deliver(bob, core::arrivalsOf(made)).empty());
    }

    void aConflictThatOnlyLostIsToldAsSuch()
    {
        auto [alice, bob] = twoReplicasWith({"a"});
        rename(alice, "a", "1");
        static_cast<void>(commit(alice));
        rename(alice, "a", "2");
        static_cast<void>(commit(alice));
        rename(bob, "a", "3");
        const auto losing = commit(bob);

        QCOMPARE(written(deliver(alice, core::arrivalsOf(losing))), std::string("a conflict;"));
    }
};

const Suite<ReplicaTest> registeredReplicaTest;

}  // namespace meldado::tests

#include "replica_test.moc"
