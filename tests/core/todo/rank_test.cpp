// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <string>
#include <vector>

#include <QTest>

#include "core/base/random.h"
#include "core/todo/rank.h"

using namespace meldado::core;

namespace {

// What a view does: things with a rank first, by it; then the others.
struct Thing {
    int name;
    std::string rank;
};

std::vector<std::string> ranksOf(const std::vector<Thing>& things)
{
    std::vector<std::string> ranks;
    for (const Thing& thing : things)
        ranks.push_back(thing.rank);
    return ranks;
}

std::size_t put(std::vector<Thing>& things, std::size_t first, std::size_t count)
{
    const auto written = ranksToWrite(ranksOf(things), first, count);
    for (const auto& [place, rank] : written)
        things[place].rank = rank;
    return written.size();
}

bool isInOrder(const std::vector<Thing>& things)
{
    std::vector<Thing> sorted = things;
    std::ranges::stable_sort(sorted, [](const Thing& a, const Thing& b) {
        return !a.rank.empty() && (b.rank.empty() || a.rank < b.rank);
    });
    return std::ranges::equal(sorted, things, {}, &Thing::name, &Thing::name);
}

}  // namespace

class RankTest : public QObject {
    Q_OBJECT

private slots:
    void findsOneBetween_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("between");
        QTest::newRow("the first of all") << "" << "" << "i";
        QTest::newRow("behind") << "i" << "" << "j";
        QTest::newRow("behind the last digit") << "z" << "" << "zi";
        QTest::newRow("in front") << "" << "i" << "h";
        QTest::newRow("in front of the first digit") << "" << "1" << "0z";
        QTest::newRow("a gap") << "a" << "k" << "f";
        QTest::newRow("no gap") << "a" << "b" << "ai";
        QTest::newRow("one begins the other") << "i" << "i1" << "i0i";
    }
    void findsOneBetween()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, between);
        QCOMPARE(QString::fromStdString(rankBetween(before.toStdString(), after.toStdString())), between);
    }

    void tellsRanksFromOtherTexts()
    {
        QVERIFY(isRank("i"));
        QVERIFY(!isRank(""));
        QVERIFY(!isRank("a0"));  // there is no room in front of it
        QVERIFY(!isRank("A"));
        QVERIFY(!isRank("\xC3\xA4"));
    }

    void alwaysFindsOneBetweenAnyTwo()
    {
        constexpr std::uint64_t kSeed = 20261122;
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        SeededRandom random(kSeed);
        std::vector<std::string> all{rankBetween({}, {})};
        for (int i = 0; i < 5000; ++i) {
            const std::size_t gap = random.below(all.size() + 1);
            const std::string before = gap == 0 ? std::string() : all[gap - 1];
            const std::string after = gap == all.size() ? std::string() : all[gap];
            const std::string rank = rankBetween(before, after);
            QVERIFY(isRank(rank));
            QVERIFY(before < rank && (after.empty() || rank < after));
            all.insert(all.begin() + static_cast<std::ptrdiff_t>(gap), rank);
        }
    }

    void spreadsManyOverAllTheRoom()
    {
        for (const std::size_t count : {1, 2, 35, 36, 1000, 100'000}) {
            const auto ranks = ranksBetween({}, {}, count);
            QCOMPARE(ranks.size(), count);
            QVERIFY(std::ranges::all_of(ranks, isRank));
            QVERIFY(std::ranges::adjacent_find(ranks, std::greater_equal<>()) == ranks.end());
            QVERIFY(std::ranges::max(ranks, {}, &std::string::size).size() <= 5);
        }
        const auto between = ranksBetween("a", "b", 100);
        QVERIFY(between.front() > "a" && between.back() < "b");
        QVERIFY(std::ranges::adjacent_find(between, std::greater_equal<>()) == between.end());
    }

    void oneMoveWritesOneRank()
    {
        std::vector<Thing> things{{1, "a"}, {2, "b"}, {3, "c"}, {4, {}}, {5, {}}};
        std::rotate(things.begin(), things.begin() + 2, things.begin() + 3);  // the third to the front
        QCOMPARE(put(things, 0, 1), std::size_t{1});
        QVERIFY(isInOrder(things));
    }

    void whatHasNoneInFrontGetsOne()
    {
        std::vector<Thing> things{{1, {}}, {2, {}}, {4, {}}, {3, {}}, {5, {}}};
        QCOMPARE(put(things, 2, 1), std::size_t{3});
        QVERIFY(isInOrder(things));
        QVERIFY(things[3].rank.empty() && things[4].rank.empty());
    }

    void ranksOfOthersMayBeAnything()
    {
        std::vector<Thing> things{{1, "b"}, {2, "b"}, {3, "NO"}, {4, "b"}, {5, "zzzzzzzzzzzzzzzzzzzzzz"}, {6, {}}};
        put(things, 3, 1);
        QVERIFY(things[2].rank < things[3].rank);
        QVERIFY(things[1].rank < things[2].rank && things[0].rank < things[1].rank);
        QVERIFY(things[3].rank < things[4].rank);
    }

    void staysShortWhereMuchIsPutIntoOneGap()
    {
        std::vector<Thing> things{{-1, "a"}, {-2, "b"}};
        std::size_t written = 0;
        constexpr int kTimes = 2000;
        for (int i = 0; i < kTimes; ++i) {
            things.insert(things.begin() + 1, {i, {}});
            written += put(things, 1, 1);
            QVERIFY(isInOrder(things));
        }
        QVERIFY(std::ranges::all_of(things, [](const Thing& thing) { return thing.rank.size() <= kMaxRankLength; }));
        QVERIFY2(written < 10 * kTimes, std::to_string(written).c_str());  // moving apart is rare
    }

    void staysShortWhereMuchIsPutBehindTheLast()
    {
        std::vector<Thing> things;
        for (int i = 0; i < 6'000; ++i)
            things.push_back({i, {}});
        for (std::size_t i = 59; i < things.size(); i += 60)  // what stands in front gets a rank as well
            QCOMPARE(put(things, i, 1), std::size_t{60});
        QVERIFY(isInOrder(things));
        QVERIFY(std::ranges::max(things, {}, [](const Thing& thing) { return thing.rank.size(); }).rank.size() <= kMaxRankLength / 2);
    }

    void followsRandomMovesOfOneOrSeveral()
    {
        constexpr std::uint64_t kSeed = 7;
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        SeededRandom random(kSeed);
        std::vector<Thing> things;
        for (int i = 0; i < 60; ++i)
            things.push_back({i, {}});
        for (int i = 0; i < 5000; ++i) {
            const std::size_t count = 1 + random.below(3);
            const std::size_t from = random.below(things.size() - count + 1);
            const std::vector<Thing> moved(things.begin() + static_cast<std::ptrdiff_t>(from),
                                           things.begin() + static_cast<std::ptrdiff_t>(from + count));
            things.erase(things.begin() + static_cast<std::ptrdiff_t>(from), things.begin() + static_cast<std::ptrdiff_t>(from + count));
            const std::size_t to = random.below(things.size() + 1);
            things.insert(things.begin() + static_cast<std::ptrdiff_t>(to), moved.begin(), moved.end());
            put(things, to, count);
            QVERIFY(isInOrder(things));
        }
        QVERIFY(std::ranges::all_of(things, [](const Thing& thing) { return thing.rank.size() <= kMaxRankLength; }));
    }
};

QTEST_GUILESS_MAIN(RankTest)
#include "rank_test.moc"
