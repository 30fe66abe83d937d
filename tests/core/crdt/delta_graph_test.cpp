// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/delta_graph.h"

#include <algorithm>
#include <numeric>

#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::Waiting;

namespace {

const std::string kContent = R"({"a":1})";
const std::string kOther = R"({"b":1})";

std::string hex(const std::string& text) { return core::sha256(text).hex(); }

DeltaPointer child(const DeltaPointer& parent, const std::string& more = {})
{
    return deltaFrom(parent->name().index + 1, '{' + more + "\"p\":[\"" + parent->name().text() + "\"]}");
}

std::string reasons(const core::Replica& replica)
{
    constexpr const char* kWords[] = {"parent", "pack", "content", "index", "origin", "family"};
    std::string text;
    for (const auto& waiting : replica.waiting()) {
        text += text.empty() ? "" : " ";
        text += kWords[static_cast<int>(waiting.reason)];
        text += waiting.missing.empty() ? "" : ":" + waiting.missing.substr(0, 8);
    }
    return text;
}

}  // namespace

class DeltaGraphTest : public QObject {
    Q_OBJECT

private slots:
    void aDeltaWaitsForItsParent()
    {
        const auto origin = deltaFrom(1, R"({"c":[["√","e"]]})");
        const auto next = child(origin);
        core::Replica replica;

        deliver(replica, arrivals({next}));
        QCOMPARE(reasons(replica), "parent:" + origin->name().text().substr(0, 8));
        QVERIFY(replica.hasDelta(next->name()));
        QVERIFY(replica.anchors().empty());
        QVERIFY(!replica.delta(next->name()));

        deliver(replica, arrivals({origin}));
        QCOMPARE(reasons(replica), std::string());
        QVERIFY(replica.anchors() == std::vector{next->name()});
    }

    void aDeltaWaitsForThePackItNames()
    {
        const auto pack = packFrom('[' + kContent + ']');
        const auto origin = deltaFrom(1, "{\"c\":[[\"√\",\"e\"]],\"k\":[\"" + pack->name().hex() + "\"]}");
        core::Replica replica;

        deliver(replica, arrivals({origin}));
        QCOMPARE(reasons(replica), "pack:" + pack->name().hex().substr(0, 8));

        deliver(replica, arrivals({}, {pack}));
        QCOMPARE(documentOf(replica), std::string(R"({"_id":"√"})"));
    }

    void aDeltaWaitsForContentsInWhateverPack()
    {
        const auto origin = deltaFrom(1, "{\"c\":[[\"√\",\"" + hex(kContent) + "\"]]}");
        core::Replica replica;

        deliver(replica, arrivals({origin}, {packFrom('[' + kOther + ']')}));
        QCOMPARE(reasons(replica), "content:" + hex(kContent).substr(0, 8));

        deliver(replica, arrivals({}, {packFrom('[' + kOther + ',' + kContent + ']')}));
        QCOMPARE(documentOf(replica), std::string(R"({"_id":"√","a":1})"));
    }

    void aDeltaWaitsForTheContentOfAParentRevision()
    {
        const auto origin = deltaFrom(1, R"({"c":[["√","e"]]})");
        const auto next = child(origin, "\"c\":[[\"x\",\"1-" + hex(kContent) + "\",\"d\"]],");
        core::Replica replica;

        deliver(replica, arrivals({origin, next}));
        QCOMPARE(reasons(replica), "content:" + hex(kContent).substr(0, 8));

        deliver(replica, arrivals({}, {packFrom('[' + kContent + ']')}));
        QCOMPARE(reasons(replica), std::string());
    }

    void aDigestThatNoContentHasWaitsForGood()
    {
        core::Replica replica;

        deliver(replica, arrivals({deltaFrom(1, R"({"c":[["√","nonsense"]]})")}));

        QCOMPARE(reasons(replica), std::string("content"));
    }

    void anOriginWithAnUpdateIsLeftAside()
    {
        const auto origin = deltaFrom(1, R"({"c":[["√","e"],["√","1-e","d"]]})");
        const auto next = child(origin);
        core::Replica replica;

        deliver(replica, arrivals({origin, next}));

        QCOMPARE(reasons(replica), "origin parent:" + origin->name().text().substr(0, 8));
    }

    void salvageTakesAnOriginWithAnUpdate()
    {
        const auto pack = packFrom('[' + kContent + ']');
        const auto origin =
            deltaFrom(1, "{\"c\":[[\"√\",\"e\"],[\"√\",\"1-e\",\"" + hex(kContent) + "\"]],\"k\":[\"" + pack->name().hex() + "\"]}");
        core::Replica strict;
        core::Replica salvaging({.family = {}, .salvage = true});

        deliver(strict, arrivals({origin}, {pack}));
        deliver(salvaging, arrivals({origin}, {pack}));

        QVERIFY(failsWith(core::ErrorCode::NoRoot, strict.read()));
        QCOMPARE(documentOf(salvaging), std::string(R"({"_id":"√","a":1})"));
    }

    void theOldFamilyTakesUpdatesInOrigins()
    {
        core::Replica replica;

        deliver(replica, arrivals({deltaFrom(0, R"({"c":[["√","e"],["x","e"],["x","1-e","d"]]})")}));

        QCOMPARE(reasons(replica), std::string());
        QVERIFY(!replica.isLive("x"));
    }

    void aDeltaOfTheOtherFamilyIsNamed()
    {
        core::Replica replica;

        deliver(replica, arrivals({deltaFrom(0, R"({"c":[["√","e"]]})"), deltaFrom(1, R"({"c":[["√","e"]]})")}));

        QCOMPARE(reasons(replica), std::string("family"));
        QCOMPARE(replica.anchors().front().index, 1U);
    }

    void anyOrderOfArrivalEndsInTheSameState()
    {
        const auto pack = packFrom('[' + kContent + ',' + kOther + ']');
        const auto origin = deltaFrom(1, R"({"c":[["√","e"]]})");
        const auto left = child(origin, "\"c\":[[\"√\",\"1-e\",\"" + hex(kContent) + "\"]],");
        const auto right = child(origin, "\"c\":[[\"√\",\"1-e\",\"" + hex(kOther) + "\"]],\"k\":[\"" + pack->name().hex() + "\"],");
        std::vector<std::string> parents{left->name().text(), right->name().text()};
        std::ranges::sort(parents);
        const auto both = deltaFrom(3, "{\"p\":[\"" + parents[0] + R"(",")" + parents[1] + "\"]}");
        std::vector<core::Arrivals> parts{arrivals({origin}), arrivals({left}), arrivals({right}), arrivals({both}),
                                          arrivals({}, {pack})};
        core::Replica whole;
        deliver(whole, arrivals({both, right, left, origin}, {pack}));

        std::vector<std::size_t> order(parts.size());
        std::iota(order.begin(), order.end(), 0U);
        do {
            core::Replica replica;
            for (const auto i : order) {
                deliver(replica, parts[i]);
                deliver(replica, parts[order.front()]);  // repetition changes nothing
            }
            QCOMPARE(documentOf(replica), documentOf(whole));
            QVERIFY(replica.anchors() == std::vector{both->name()});
            QVERIFY(replica.waiting().empty());
            QVERIFY(replica.isInConflict(core::kRootId));
        } while (std::ranges::next_permutation(order).found);
    }
};

const Suite<DeltaGraphTest> registeredDeltaGraphTest;

}  // namespace meldado::tests

#include "delta_graph_test.moc"
