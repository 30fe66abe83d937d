// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/checkpoint.h"

#include "core/archive/checkpoint_layout.h"
#include "core/archive/column.h"
#include "tests/core/fixtures.h"
#include "tests/support/archive.h"

namespace meldado::tests {

using core::CheckpointView;
using core::ErrorCode;

namespace {

const PlainPacker kPacker;

core::Result<CheckpointView> viewOf(const core::Checkpoint& checkpoint)
{
    return CheckpointView::open(
        checkpoint.header,
        [chunks = checkpoint.chunks](std::size_t chunk) -> core::Result<std::string> {
            if (chunk < chunks.size())
                return chunks[chunk];
            return core::Error{ErrorCode::NotFound, "no such chunk"};
        },
        kPacker);
}

core::Replica listOf(int count)
{
    core::Array items;
    for (int i = 0; i < count; ++i)
        items.emplace_back(core::Object{{"_id", "task" + std::to_string(i)}, {"number", i}});
    core::Replica replica;
    if (!replica.update(core::Object{{"items♭", std::move(items)}}))
        qFatal("update");
    static_cast<void>(commit(replica));
    return replica;
}

std::string jsonOf(const CheckpointView::Field* field)
{
    std::string json;
    if (field)
        field->value.appendJson(json);
    return json;
}

}  // namespace

class CheckpointTest : public QObject {
    Q_OBJECT

private slots:
    void showsEveryTaskInItsOrder_data()
    {
        QTest::addColumn<int>("count");
        // The first chunk also holds the root.
        for (const int count : {0, 1, 127, 128, 1151, 1152, 3000})
            QTest::addRow("%d", count) << count;
    }

    void showsEveryTaskInItsOrder()
    {
        QFETCH(int, count);
        const auto replica = listOf(count);

        auto view = viewOf(*core::writeCheckpoint(replica, kPacker));

        QVERIFY(view);
        QCOMPARE(view->anchors(), replica.anchors());
        QCOMPARE(view->entryCount(), static_cast<std::size_t>(count) + 1);
        const auto items = view->entry(0)->find("items♭")->children;
        QCOMPARE(items.count, static_cast<std::size_t>(count));
        for (std::size_t i = 0; i < items.count; ++i) {
            const auto task = view->entry(items.first + i);
            QCOMPARE(std::string(task->id), "task" + std::to_string(i));
            QCOMPARE(jsonOf(task->find("number")), std::to_string(i));
        }
    }

    void listsOfListsStandBehindEachOther()
    {
        core::Replica replica;
        QVERIFY(replica.update(object(R"({"items♭":[
            {"_id":"a","items♭":[{"_id":"a1"},{"_id":"a2"}]},{"_id":"b"},{"_id":"c","items♭":[{"_id":"c1"}]}],
            "one♭":{"_id":"single","x":[1,{"y":null}]},"text♭":"plain"})")));
        static_cast<void>(commit(replica));

        auto view = viewOf(*core::writeCheckpoint(replica, kPacker));

        const auto root = *view->entry(0);
        QCOMPARE(root.find("items♭")->children.count, std::size_t{3});
        QCOMPARE(std::string(view->entry(root.find("one♭")->children.first)->id), std::string("single"));
        QCOMPARE(root.find("text♭")->children.count, std::size_t{0});
        const auto a = *view->entry(1);
        const auto c = *view->entry(3);
        QCOMPARE(std::string(view->entry(a.find("items♭")->children.first + 1)->id), std::string("a2"));
        QCOMPARE(std::string(view->entry(c.find("items♭")->children.first)->id), std::string("c1"));
        QCOMPARE(jsonOf(view->entry(root.find("one♭")->children.first)->find("x")), std::string(R"([1,{"y":null}])"));
    }

    void tellsConflictsAndLeavesDeletedTasksOut()
    {
        auto alice = replicaWith({"a", "b"});
        auto bob = copyOf(alice);
        QVERIFY(alice.updateObject("a", object(R"({"title":"Oat milk"})")));
        QVERIFY(bob.updateObject("a", object(R"({"title":"Two milks"})")));
        QVERIFY(bob.deleteObject("b"));
        static_cast<void>(commit(alice));
        static_cast<void>(commit(bob));
        exchangeEverything(alice, bob);

        auto view = viewOf(*core::writeCheckpoint(alice, kPacker));

        QCOMPARE(view->entryCount(), std::size_t{2});
        QVERIFY(!view->entry(0)->isInConflict);
        QVERIFY(view->entry(1)->isInConflict);
        QCOMPARE(jsonOf(view->entry(1)->find("title")), core::canonicalText(*alice.value("a")->asObject()->find("title")));
    }

    void readsTextsWithAndWithoutEscapes()
    {
        core::Replica replica;
        QVERIFY(replica.createObject(core::kRootId, core::Object{{"a", "plain é"}, {"b", "\"quoted\"\n\x01"}, {"c", 7},
                                                                 {"d", ""}, {"e", false}}));
        static_cast<void>(commit(replica));

        auto view = viewOf(*core::writeCheckpoint(replica, kPacker));

        const auto root = *view->entry(0);
        std::string room;
        QCOMPARE(std::string(root.find("a")->value.decoded(room)), std::string("plain é"));
        QCOMPARE(std::string(root.find("b")->value.decoded(room)), std::string("\"quoted\"\n\x01"));
        QCOMPARE(std::string(root.find("c")->value.decoded(room)), std::string());
        QVERIFY(!root.find("c")->value.isText());
        QCOMPARE(jsonOf(root.find("d")), std::string("\"\""));
        QCOMPARE(jsonOf(root.find("e")), std::string("false"));
    }

    void thereIsNoneWithoutADocumentOrWithStagedEdits()
    {
        core::Replica replica;
        QVERIFY(!core::writeCheckpoint(replica, kPacker));
        QVERIFY(replica.createObject(core::kRootId, core::Object{}));
        QVERIFY(!core::writeCheckpoint(replica, kPacker));
    }

    void refusesWhatIsDamagedAnywhere()
    {
        const auto checkpoint = *core::writeCheckpoint(listOf(200), kPacker);
        for (std::size_t at = 0; at < checkpoint.header.size(); ++at) {
            auto damaged = checkpoint;
            damaged.header[at] = static_cast<char>(damaged.header[at] ^ 1);
            QVERIFY(!viewOf(damaged));
        }
        for (std::size_t at = 0; at < checkpoint.chunks[1].size(); at += 7) {
            auto damaged = checkpoint;
            damaged.chunks[1][at] = static_cast<char>(damaged.chunks[1][at] ^ 1);
            auto view = viewOf(damaged);
            QVERIFY(view && view->entry(0));
            QVERIFY(failsWith(ErrorCode::Damaged, view->entry(150)));
            QVERIFY(view->entry(0));
        }
    }

    void saysThatACheckpointIsNewer()
    {
        core::ColumnWriter newer;
        newer.number(core::kCheckpointFormat + 1);
        newer.bytes(std::string(40, 'x'));

        QVERIFY(failsWith(ErrorCode::NewerFormat, viewOf({newer.all(), {}})));
    }
};

const Suite<CheckpointTest> registeredCheckpointTest;

}  // namespace meldado::tests

#include "checkpoint_test.moc"
