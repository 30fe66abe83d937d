// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/version_table.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "core/crdt/describe.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::ContentName;
using core::DeltaName;
using core::Revision;

namespace {

DeltaName delta(std::uint32_t index)
{
    return {index, core::sha256(std::to_string(index))};
}

Revision first(std::string_view content) { return Revision::first(nameOf(content)); }
Revision after(const Revision& parent, std::string_view content) { return Revision::after(parent, nameOf(content)); }
Revision sealed(const Revision& parent) { return Revision::after(parent, ContentName::resolved()); }

// The versions of one object, by their revisions.
class RevisionTree {
public:
    static constexpr auto kNone = core::kNoVersion;

    void insert(const Revision& revision, const std::optional<Revision>& parent, const DeltaName& delta)
    {
        m_versions.beginDelta(delta);
        m_versions.insert(kObject, parent, revision.content());
    }
    bool stage(const Revision& revision, const std::optional<Revision>& parent)
    {
        const auto above = parent ? m_versions.find(kObject, *parent) : kNone;
        return m_versions.stage(kObject, above, m_contents->intern(revision.content())).isNew;
    }
    void commitStaged(const DeltaName& delta) { m_versions.commitStaged(delta); }
    void dropStaged() { m_versions.dropStaged(kObject); }
    [[nodiscard]] bool hasStaged() const { return m_versions.hasStaged(kObject); }
    [[nodiscard]] std::size_t stagedCount() const
    {
        std::size_t count = 0;
        m_versions.visitStaged([&](core::VersionId) { ++count; });
        return count;
    }
    [[nodiscard]] auto leaves() const { return m_versions.leaves(kObject); }
    [[nodiscard]] auto winner() const { return m_versions.winner(kObject); }
    [[nodiscard]] bool isInConflict() const { return m_versions.isInConflict(kObject); }
    [[nodiscard]] bool isStaged(core::VersionId version) const { return m_versions.isStaged(version); }
    [[nodiscard]] Revision revision(core::VersionId version) const { return m_versions.revision(version); }
    [[nodiscard]] auto find(const Revision& revision) const { return m_versions.find(kObject, revision); }
    [[nodiscard]] auto parent(core::VersionId version) const { return m_versions.parent(version); }
    [[nodiscard]] std::size_t size() const { return m_versions.count(kObject); }
    [[nodiscard]] auto reshapings() const { return m_versions.reshapings(kObject); }

private:
    static constexpr core::Handle kObject = 3;
    std::unique_ptr<core::ContentTable> m_contents = std::make_unique<core::ContentTable>();
    core::VersionTable m_versions{*m_contents};
};

Names leavesOf(const RevisionTree& tree)
{
    Names texts;
    for (const auto leaf : tree.leaves())
        texts.push_back(tree.revision(leaf).text());
    return texts;
}

Names texts(std::initializer_list<Revision> revisions)
{
    Names texts;
    for (const auto& revision : revisions)
        texts.push_back(revision.text());
    return texts;
}

// Two contents whose first versions have one tail: their children can not tell them apart.
std::pair<std::string, std::string> collidingContents()
{
    std::unordered_map<std::string, std::string> seen;
    for (int i = 0;; ++i) {
        const auto content = "{\"n\":" + std::to_string(i) + '}';
        const auto child = Revision::after(first(content), ContentName::deleted()).text();
        const auto [it, isNew] = seen.emplace(child, content);
        if (!isNew)
            return {it->second, content};
    }
}

}  // namespace

class VersionTableTest : public QObject {
    Q_OBJECT

private slots:
    void theGreatestLeafWins()
    {
        RevisionTree tree;
        const auto root = first("{}1");
        const auto low = after(root, "low");
        const auto high = after(root, "high");

        tree.insert(root, std::nullopt, delta(1));
        tree.insert(low, root, delta(2));
        tree.insert(high, root, delta(3));

        QVERIFY(tree.isInConflict());
        QCOMPARE(tree.leaves().size(), std::size_t{2});
        QCOMPARE(tree.revision(tree.winner()).text(), std::max(low, high).text());
    }

    void insertingTwiceChangesNothing()
    {
        RevisionTree tree;
        const auto root = first("a");

        tree.insert(root, std::nullopt, delta(1));
        tree.insert(after(root, "b"), root, delta(2));
        tree.insert(root, std::nullopt, delta(3));
        tree.insert(after(root, "b"), root, delta(4));

        QCOMPARE(tree.size(), std::size_t{2});
        QCOMPARE(leavesOf(tree), texts({after(root, "b")}));
    }

    void aSealedBranchIsNoLeaf()
    {
        RevisionTree tree;
        const auto root = first("a");
        const auto left = after(root, "b");
        const auto right = after(root, "c");

        tree.insert(root, std::nullopt, delta(1));
        tree.insert(left, root, delta(2));
        tree.insert(right, root, delta(3));
        tree.insert(sealed(left), left, delta(4));

        QCOMPARE(leavesOf(tree), texts({right}));
        QVERIFY(!tree.isInConflict());
    }

    void withEverythingSealedThereIsNoWinner()
    {
        RevisionTree tree;
        const auto root = first("a");

        tree.insert(root, std::nullopt, delta(1));
        tree.insert(sealed(root), root, delta(2));

        QCOMPARE(tree.winner(), RevisionTree::kNone);
        QVERIFY(tree.leaves().empty());
    }

    void anEditOfASealedBranchIsALeafAgain()
    {
        RevisionTree tree;
        const auto root = first("a");
        const auto sealing = sealed(root);

        tree.insert(root, std::nullopt, delta(1));
        tree.insert(sealing, root, delta(2));
        tree.insert(after(sealing, "b"), sealing, delta(3));

        QCOMPARE(leavesOf(tree), texts({after(sealing, "b")}));
    }

    void aDeletionIsAnOrdinaryLeaf()
    {
        RevisionTree tree;
        const auto root = first("a");
        const auto gone = Revision::after(root, ContentName::deleted());

        tree.insert(root, std::nullopt, delta(1));
        tree.insert(gone, root, delta(2));
        tree.insert(gone, root, delta(3));  // deleted on two sides: one version

        QCOMPARE(leavesOf(tree), texts({gone}));
    }

    void aBranchIsInvisibleUntilItsParentsCame()
    {
        std::vector<std::pair<Revision, std::optional<Revision>>> records;
        records.emplace_back(first("a"), std::nullopt);
        for (int i = 0; i < 4; ++i)
            records.emplace_back(after(records.back().first, std::to_string(i)), records.back().first);
        const auto side = after(records[1].first, "side");
        records.emplace_back(side, records[1].first);
        RevisionTree whole;
        for (const auto& [revision, parent] : records)
            whole.insert(revision, parent, delta(1));

        std::vector<std::size_t> order(records.size());
        std::iota(order.begin(), order.end(), 0U);
        do {
            RevisionTree tree;
            bool hasRoot = false;
            for (const auto i : order) {
                tree.insert(records[i].first, records[i].second, delta(static_cast<std::uint32_t>(i) + 1));
                hasRoot = hasRoot || i == 0;
                QCOMPARE(tree.winner() != RevisionTree::kNone, hasRoot);
            }
            QCOMPARE(leavesOf(tree), leavesOf(whole));
        } while (std::ranges::next_permutation(order).found);
    }

    void stagedVersionsCountAndCanBeDropped()
    {
        RevisionTree tree;
        const auto root = first("a");
        tree.insert(root, std::nullopt, delta(1));

        QVERIFY(tree.stage(after(root, "b"), root));
        QVERIFY(!tree.stage(after(root, "b"), root));
        QVERIFY(tree.stage(after(after(root, "b"), "c"), after(root, "b")));
        QVERIFY(tree.hasStaged());
        QCOMPARE(tree.stagedCount(), std::size_t{2});
        QCOMPARE(leavesOf(tree), texts({after(after(root, "b"), "c")}));

        const auto before = tree.reshapings();
        tree.dropStaged();
        QVERIFY(!tree.hasStaged());
        QCOMPARE(leavesOf(tree), texts({root}));
        QVERIFY(tree.reshapings() != before);
    }

    void committedVersionsStay()
    {
        RevisionTree tree;
        const auto root = first("a");
        QVERIFY(tree.stage(root, std::nullopt));

        tree.commitStaged(delta(1));
        tree.dropStaged();

        QCOMPARE(leavesOf(tree), texts({root}));
        QVERIFY(!tree.isStaged(tree.find(root)));
    }

    void droppingTheStageOfALongTreeLeavesItsOtherVersions()
    {
        RevisionTree tree;
        auto tip = first("a");
        tree.insert(tip, std::nullopt, delta(1));
        for (int i = 0; i < 40; ++i) {  // past the size from which a tree is indexed
            const auto next = after(tip, std::to_string(i));
            tree.insert(next, tip, delta(2));
            tip = next;
        }
        QVERIFY(tree.stage(after(tip, "x"), tip));

        tree.dropStaged();

        QCOMPARE(leavesOf(tree), texts({tip}));
        QCOMPARE(tree.find(after(tip, "x")), RevisionTree::kNone);
        QVERIFY(tree.find(first("a")) != RevisionTree::kNone);
    }

    // A tail has 28 bits. Two deltas that name one child with different parents: the lowest delta decides.
    void collidingTailsEndInOneTreeInEveryOrder()
    {
        const auto [one, two] = collidingContents();
        const auto a = first(one);
        const auto b = first(two);
        const auto child = after(a, "child");
        const auto grandchild = after(child, "grandchild");
        QCOMPARE(child.text(), after(b, "child").text());

        struct Record {
            Revision revision;
            std::optional<Revision> parent;
            DeltaName delta;
        };
        const std::vector<Record> records{
            {a, std::nullopt, delta(1)}, {b, std::nullopt, delta(1)}, {child, a, delta(2)},
            {child, b, delta(3)},        {grandchild, child, delta(4)},
        };
        std::vector<std::size_t> order(records.size());
        std::iota(order.begin(), order.end(), 0U);
        do {
            RevisionTree tree;
            for (const auto i : order)
                tree.insert(records[i].revision, records[i].parent, records[i].delta);
            QCOMPARE(tree.parent(tree.find(child)), tree.find(a));
            QCOMPARE(leavesOf(tree), texts({b, grandchild}));
        } while (std::ranges::next_permutation(order).found);
    }

    void collidingTailsEndInOneDocumentInEveryOrder()
    {
        const auto [one, two] = collidingContents();
        const std::string three = R"({"child":1})";
        const std::string four = R"({"grandchild":1})";
        const auto pack = packFrom('[' + one + ',' + two + ',' + three + ',' + four + ']');
        const auto hex = [](const std::string& content) { return core::sha256(content).hex(); };
        const auto k = "\"k\":[\"" + pack->name().hex() + "\"]";
        const auto record = [&](const Revision& parent, const std::string& content) {
            return "{\"c\":[[\"√\",\"" + parent.text() + "\",\"" + hex(content) + "\"]]," + k;
        };
        const auto origin =
            deltaFrom(1, "{\"c\":[[\"√\",\"" + hex(one) + "\"],[\"√\",\"" + hex(two) + "\"]]," + k + '}');
        const auto onTopOf = [](const std::string& start, const DeltaPointer& parent) {
            return deltaFrom(parent->name().index + 1, start + ",\"p\":[\"" + parent->name().text() + "\"]}");
        };
        const auto onA = onTopOf(record(first(one), three), origin);
        const auto onB = onTopOf(record(first(two), three), origin);
        const auto child = after(first(one), three);
        for (const auto& base : {onA, onB}) {
            const auto above = onTopOf(record(child, four), base);
            std::vector<DeltaPointer> deltas{origin, onA, onB, above};
            std::ranges::sort(deltas);
            core::Replica whole;
            deliver(whole, arrivals(deltas, {pack}));
            const auto wanted = core::canonicalText(core::describe(whole));
            const auto parent = *whole.parent(core::kRootId, child);
            QVERIFY(parent.has_value());
            QCOMPARE(parent->text(), onA->name() < onB->name() ? first(one).text() : first(two).text());
            do {
                core::Replica replica;
                deliver(replica, arrivals({}, {pack}));
                for (const auto& each : deltas)
                    deliver(replica, arrivals({each}));
                QCOMPARE(core::canonicalText(core::describe(replica)), wanted);
                const auto reloaded = copyOf(replica);
                QCOMPARE(reloaded.parent(core::kRootId, child)->value().text(), parent->text());
            } while (std::ranges::next_permutation(deltas).found);
        }
    }

    void aClaimWithTheSameParentMovesNothing()
    {
        RevisionTree tree;
        const auto orphan = after(first("a"), "b");
        tree.insert(orphan, first("a"), delta(9));

        tree.insert(orphan, first("a"), delta(8));
        tree.insert(orphan, first("a"), delta(7));
        tree.insert(first("a"), std::nullopt, delta(10));

        QCOMPARE(leavesOf(tree), texts({orphan}));
        QCOMPARE(tree.parent(tree.find(orphan)), tree.find(first("a")));
    }

    void aClaimForAParentThatIsMissingHidesTheBranchUntilItComes()
    {
        const auto [one, two] = collidingContents();
        const auto child = after(first(one), "child");
        RevisionTree tree;
        tree.insert(first(one), std::nullopt, delta(1));
        tree.insert(child, first(one), delta(5));

        tree.insert(child, first(two), delta(4));
        QCOMPARE(leavesOf(tree), texts({first(one)}));

        tree.insert(first(two), std::nullopt, delta(6));
        QCOMPARE(leavesOf(tree), texts({first(one), child}));
        QCOMPARE(tree.parent(tree.find(child)), tree.find(first(two)));
    }
};

const Suite<VersionTableTest> registeredVersionTableTest;

}  // namespace meldado::tests

#include "version_table_test.moc"
