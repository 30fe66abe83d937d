// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Past the limits of core/base/limits.h, from our own side: what is refused leaves everything as it was. What a peer
// writes past them: delta_test, pack_test, list_order_test, fetch_test, bombs_test.

#include "core/base/limits.h"

#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::ErrorCode;
using core::Replica;
using core::Revision;

class LimitsTest : public QObject {
    Q_OBJECT

private slots:
    void aTitleOf10MegabytesIsRefused()
    {
        auto replica = replicaWith({"a"});
        const auto before = documentOf(replica);
        const core::Object huge{{"title", std::string(10'000'000, 'x')}};

        QVERIFY(failsWith(ErrorCode::LimitExceeded, replica.updateObject("a", huge)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, replica.createObject("x", huge)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, replica.update(huge)));

        QVERIFY(!replica.hasStaging());
        QCOMPARE(documentOf(replica), before);
        QVERIFY(failsWith(ErrorCode::UnknownObject, replica.winner("x")));
        QVERIFY(replica.updateObject("a", core::Object{{"title", std::string(4'000'000, 'x')}}));
        QVERIFY(replica.updateObject("a", core::Object{{"title", "fine"}}));
        QVERIFY(!commit(replica).delta.bytes->empty());
    }

    void aDocumentWithAListThatIsTooLongChangesNothing()
    {
        auto replica = replicaWith({"a", "b"});
        QVERIFY(replica.updateObject("a", core::Object{{"title", "staged"}}));
        const auto before = documentOf(replica);
        core::Array items;
        for (int i = 0; i < 200'000; ++i)
            items.emplace_back(core::Object{{"_id", "an-identifier-of-26-letters-" + std::to_string(i)}});

        QVERIFY(failsWith(ErrorCode::LimitExceeded, replica.update(core::Object{{"items♭", std::move(items)}})));

        QCOMPARE(documentOf(replica), before);
        QCOMPARE(replica.objects().size(), std::size_t{4});
        QCOMPARE(core::canonicalText(*replica.value("a")), std::string(R"({"title":"staged"})"));
        QVERIFY(deltaOf(commit(replica))->changes().size() == 1);
    }

    void aListHasALimit()
    {
        auto replica = replicaWith({"a"});
        std::vector<std::string> ids;
        ids.reserve(core::kMaxOrderEntries);
        for (std::size_t i = 0; i < core::kMaxOrderEntries; ++i)
            ids.emplace_back("x");

        QVERIFY(failsWith(ErrorCode::LimitExceeded, replica.insertIntoList(kItems, 0, ids)));

        QVERIFY(!replica.hasStaging());
        QCOMPARE(itemsOf(replica), Names{"a"});
    }

    void aCommitThatIsTooLargeKeepsTheStage()
    {
        auto replica = replicaWith({"a"});
        for (int i = 0; i < 260'000; ++i)
            QVERIFY(replica.createObject("object-" + std::to_string(i), core::Object{{"n", i}}));

        QVERIFY(failsWith(ErrorCode::LimitExceeded, replica.commit()));

        QVERIFY(replica.hasStaging());
        QVERIFY(replica.isLive("object-259999"));
        for (int i = 100'000; i < 260'000; ++i)
            QVERIFY(replica.removeObject("object-" + std::to_string(i)));
        const auto made = commit(replica);
        QCOMPARE(deltaOf(made)->changes().size(), std::size_t{100'000});
        QVERIFY(copyOf(replica).isLive("object-99999"));
    }

    // One pack has at most kMaxPackBytes; a larger commit has several.
    void aLargeCommitHasSeveralPacks()
    {
        auto replica = replicaWith({"a"});
        for (int i = 0; i < 17; ++i)
            QVERIFY(replica.createObject(std::to_string(i), core::Object{{"t", std::string(4'000'000, static_cast<char>('a' + i))}}));

        const auto made = commit(replica);

        QCOMPARE(made.packs.size(), std::size_t{2});
        QCOMPARE(deltaOf(made)->packs().size(), std::size_t{2});
        for (const auto& pack : made.packs)
            QVERIFY(pack.bytes->size() <= core::kMaxPackBytes);
        const auto other = copyOf(replica);
        QVERIFY(other.isLive("0") && other.isLive("16"));
        QVERIFY(other.value("16"));
    }

    // A peer that makes very many origins cannot keep us from committing.
    void moreAnchorsThanADeltaHasParentsAreTakenInTurn()
    {
        std::vector<DeltaPointer> deltas;
        for (std::size_t i = 0; i < core::kMaxDeltaParents + 10; ++i)
            deltas.push_back(deltaFrom(1, "{\"c\":[[\"√\",\"e\"]],\"i\":{\"n\":\"" + std::to_string(i) + "\"}}"));
        Replica replica;
        deliver(replica, arrivals(std::move(deltas)));
        QCOMPARE(replica.anchors().size(), core::kMaxDeltaParents + 10);

        QVERIFY(replica.updateObject(core::kRootId, core::Object{{"n", 1}}));
        const auto first = commit(replica);
        QCOMPARE(deltaOf(first)->parents().size(), core::kMaxDeltaParents);
        QCOMPARE(replica.anchors().size(), std::size_t{11});
        QVERIFY(parsedDelta(2, std::string(*first.delta.bytes)));

        QVERIFY(replica.updateObject(core::kRootId, core::Object{{"n", 2}}));
        const auto second = commit(replica);
        QCOMPARE(deltaOf(second)->parents().size(), std::size_t{11});
        QCOMPARE(replica.anchors().size(), std::size_t{1});
        QCOMPARE(documentOf(copyOf(replica)), documentOf(replica));
    }

    void aVersionAtTheLimitOfTheIndexIsNotGoneBeyond()
    {
        auto replica = replicaWith({"a"});
        const auto digits = std::to_string(core::kMaxIndex);

        QVERIFY(Revision::parse(digits + "-e_1234567"));
        QVERIFY(failsWith(ErrorCode::Malformed, Revision::parse(std::to_string(core::kMaxIndex + 1) + "-e_1234567")));
        QVERIFY(failsWith(ErrorCode::LimitExceeded,
                          replica.replayStage(object("{\"c\":[[\"a\",\"" + digits + "-e_1234567\",\"e\"]]}"))));
        QVERIFY(!replica.hasStaging());
    }

    void aDocumentThatIsTooDeepIsRefused()
    {
        auto replica = replicaWith({"a"});
        core::Value deep(1);
        for (std::size_t i = 0; i < core::kMaxJsonDepth; ++i)
            deep = core::Value(core::Array{std::move(deep)});

        QVERIFY(failsWith(ErrorCode::LimitExceeded, replica.updateObject("a", core::Object{{"deep", deep}})));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, replica.update(core::Object{{"deep", deep}})));

        QVERIFY(!replica.hasStaging());
    }
};

const Suite<LimitsTest> registeredLimitsTest;

}  // namespace meldado::tests

#include "limits_test.moc"
