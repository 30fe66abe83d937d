// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/list_order.h"

#include <algorithm>
#include <array>

#include "core/base/limits.h"
#include "core/base/random.h"
#include "tests/core/fixtures.h"
#include "tests/support/orders.h"

namespace meldado::tests {

using core::Handle;
using core::NameTable;
using core::Order;
using core::PatchStep;

namespace {

// One letter, one element.
Order order(std::string_view letters)
{
    return {letters.begin(), letters.end()};
}

std::string letters(const Order& order)
{
    return {order.begin(), order.end()};
}

std::string merged(std::string_view into, std::string_view other)
{
    auto result = order(into);
    mergeInto(result, order(other));
    return letters(result);
}

// The rule as it is written down, without any index: FORMAT.md, Lists.
Order mergedNaively(Order n, const Order& m)
{
    if (n.empty() || m.empty())
        return n.empty() ? m : n;
    std::size_t pivot = m.size();
    std::size_t cursor = 0;
    for (std::size_t i = 0; i < m.size(); ++i) {
        const auto found = std::ranges::find(n, m[i]);
        if (found == n.end())
            continue;
        pivot = i;
        cursor = static_cast<std::size_t>(found - n.begin());
        break;
    }
    for (std::size_t i = 0; i < m.size(); ++i) {
        const auto found = std::ranges::find(n, m[i]);
        if (found != n.end()) {
            cursor = static_cast<std::size_t>(found - n.begin());
            continue;
        }
        if (i < pivot)
            pivot = i;
        else
            ++cursor;
        n.insert(n.begin() + static_cast<std::ptrdiff_t>(cursor), m[i]);
    }
    return n;
}

Order applyNaively(Order order, const std::vector<PatchStep>& steps)
{
    for (const auto& step : steps) {
        const auto at = order.begin() + static_cast<std::ptrdiff_t>(step.position);
        if (step.kind == PatchStep::Kind::Insert)
            order.insert(at, step.items.begin(), step.items.end());
        else
            order.erase(at, at + static_cast<std::ptrdiff_t>(step.count));
    }
    return order;
}

}  // namespace

class ListOrderTest : public QObject {
    Q_OBJECT

private slots:
    void merges_data()
    {
        QTest::addColumn<std::string>("into");
        QTest::addColumn<std::string>("other");
        QTest::addColumn<std::string>("result");

        const auto row = [](const char* name, const char* into, const char* other, const char* result) {
            QTest::newRow(name) << std::string(into) << std::string(other) << std::string(result);
        };
        row("worked example", "abcq", "xaybz", "xaybzcq");
        row("nothing in common", "4", "123", "1234");
        row("into nothing", "", "abc", "abc");
        row("nothing", "abc", "", "abc");
        row("the same", "abc", "abc", "abc");
        row("another order: the first wins", "abc", "cba", "abc");
        row("leading elements go right before the first common one", "abc", "xyc", "abxyc");
        row("what was removed comes back", "ac", "abc", "abc");
        row("both at one place", "axb", "ayb", "ayxb");
        row("repeated elements meet their first occurrence", "aab", "xaya", "xayab");
    }
    void merges()
    {
        QFETCH(std::string, into);
        QFETCH(std::string, other);
        QFETCH(std::string, result);

        QCOMPARE(merged(into, other), result);
        QCOMPARE(letters(mergedNaively(order(into), order(other))), result);
    }

    // Orders that share chunks with one that was here are not walked again.
    void mergesOfManyAreOneMergeAfterTheOther()
    {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            core::SeededRandom random(seed);
            Order all(random.below(1600));
            for (std::size_t i = 0; i < all.size(); ++i)
                all[i] = static_cast<Handle>(random.below(20) == 0 && i > 0 ? random.below(i) : i);
            const core::Sequence base(all);
            auto wanted = all;
            core::PlacesByHandle places;
            auto first = base;
            if (!first.empty() && random.below(2) == 0)
                first.erase(random.below(first.size()), 1);
            wanted = first.items();
            core::OrderMerge merge(first, places);
            for (auto leaf = random.below(6); leaf > 0; --leaf) {
                auto other = base;
                for (auto edits = random.below(5); edits > 0; --edits) {
                    const Order item{static_cast<Handle>(5000 + random.below(6))};
                    other.insert(random.below(other.size() + 1), item);
                    other.erase(random.below(other.size()), 1);
                }
                merge.add(other);
                wanted = mergedNaively(wanted, other.items());
            }
            QVERIFY2(merge.result() == wanted, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    // The quick way of reading has to say the same as the other, of valid contents and of any other.
    void theUsualSpellingSaysWhatAnyOtherDoes()
    {
        const std::array usual{std::string(R"({"A":["a","b","ü",""]})"), std::string(R"({"A":[]})"),
                               std::string(R"({"a":[["i",0,["x","y"]],["d",1,10],["i",3,[]]]})")};
        core::SeededRandom random(9);
        const auto inWords = [](const std::optional<core::StoredOrder>& stored, const NameTable& names) {
            if (!stored)
                return std::string("unreadable");
            return (stored->isFull ? core::fullOrderText(stored->items, names) : core::patchText(stored->steps, names));
        };
        int accepted = 0;
        for (int i = 0; i < 20'000; ++i) {
            auto text = usual[random.below(usual.size())];
            for (auto times = random.below(3); times > 0; --times) {
                const auto at = random.below(text.size());
                if (random.below(2) == 0)
                    text[at] = "{}[]\",:\\10id\x01"[random.below(13)];
                else
                    text.insert(at, text.substr(random.below(text.size()), random.below(6)));
            }
            NameTable names;
            const auto value = core::parseJson(text);
            const auto plain = value ? core::parseStoredOrder(*value, names) : std::nullopt;
            const auto quick = core::parseStoredOrder(std::string_view(text), names);
            accepted += quick ? 1 : 0;
            QCOMPARE(inWords(quick, names), inWords(plain, names));
        }
        QVERIFY(accepted > 1000);
    }

    void mergesAsTheRuleSays()
    {
        core::SeededRandom random(7);
        for (int i = 0; i < 20'000; ++i) {
            Order a(random.below(12));
            Order b(random.below(12));
            const auto letterCount = 1 + random.below(16);
            for (auto* list : {&a, &b}) {
                for (auto& item : *list)
                    item = static_cast<Handle>('a' + random.below(letterCount));
            }
            auto result = a;
            mergeInto(result, b);
            if (result != mergedNaively(a, b))
                QFAIL(qPrintable(QString::fromStdString(letters(a) + " with " + letters(b) + ": " + letters(result))));
        }
    }

    void readsAFullOrderAndAPatch()
    {
        NameTable names;
        const auto full = core::parseStoredOrder(json(R"({"A":["a","b",1,null,["!x"]],"a":0})"), names);
        const auto patch = core::parseStoredOrder(json(R"({"a":[["i",1,["x","y"]],["d",2,0]]})"), names);

        QVERIFY(full && full->isFull);
        QCOMPARE(full->items.size(), std::size_t{5});
        QCOMPARE(core::fullOrderText(full->items, names), std::string(R"({"A":["a","b",1,null,["!x"]]})"));
        QCOMPARE(core::elementValue(full->items[2], names), core::Value(1));
        QVERIFY(patch && !patch->isFull);
        QCOMPARE(core::patchText(patch->steps, names), std::string(R"({"a":[["i",1,["x","y"]],["d",2,0]]})"));
        QCOMPARE(patch->steps[1].count, std::size_t{2});
        QCOMPARE(patch->steps[1].position, std::size_t{0});
    }

    void refusesABadContent_data()
    {
        QTest::addColumn<std::string>("content");

        const auto row = [](const char* name, const char* content) { QTest::newRow(name) << std::string(content); };
        row("no object", "[]");
        row("neither", "{}");
        row("another letter", R"({"B":[]})");
        row("an order that is no array", R"({"A":"a"})");
        row("a bad order beside a good patch", R"({"A":1,"a":[]})");
        row("a patch that is no array", R"({"a":{}})");
        row("a step that is no array", R"({"a":["i"]})");
        row("an empty step", R"({"a":[[]]})");
        row("a short step", R"({"a":[["i",0]]})");
        row("a long step", R"({"a":[["i",0,[],0]]})");
        row("an unknown step", R"({"a":[["m",0,1]]})");
        row("a step whose kind is no string", R"({"a":[[1,0,[]]]})");
        row("a negative position", R"({"a":[["i",-1,["a"]]]})");
        row("a fraction", R"({"a":[["i",0.0,["a"]]]})");
        row("a position that is no number", R"({"a":[["i","0",["a"]]]})");
        row("items that are no array", R"({"a":[["i",0,"a"]]})");
        row("a negative count", R"({"a":[["d",-1,0]]})");
        row("a count beyond 64 bits", R"({"a":[["d",18446744073709551616,0]]})");
        row("a good step and a bad one", R"({"a":[["d",1,0],["x",1,0]]})");
    }
    void refusesABadContent()
    {
        QFETCH(std::string, content);
        NameTable names;

        QVERIFY(!core::parseStoredOrder(json(content), names));
    }

    void aPatchThatDoesNotFitChangesNothing_data()
    {
        QTest::addColumn<std::string>("patch");

        const auto row = [](const char* name, const char* patch) { QTest::newRow(name) << std::string(patch); };
        row("an insertion past the end", R"([["i",4,["x"]]])");
        row("a removal past the end", R"([["d",1,3]])");
        row("a removal of more than there is", R"([["d",4,0]])");
        row("a count that wraps round", R"([["d",18446744073709551615,2]])");
        row("a position that wraps round", R"([["d",2,18446744073709551615]])");
        row("the second step", R"([["d",3,0],["d",1,0]])");
        row("an insertion far away", R"([["i",18446744073709551615,["x"]]])");
    }
    void aPatchThatDoesNotFitChangesNothing()
    {
        QFETCH(std::string, patch);
        NameTable names;
        auto list = order("abc");
        const auto stored = core::parseStoredOrder(json("{\"a\":" + patch + '}'), names);
        QVERIFY(stored);

        QVERIFY(!applyPatch(list, stored->steps));
        QCOMPARE(letters(list), std::string("abc"));
    }

    void aPatchAtTheEdgesFits()
    {
        NameTable names;
        auto list = order("abc");
        const auto stored = core::parseStoredOrder(json(R"({"a":[["i",3,[]],["d",0,3],["d",3,0],["i",0,[]]]})"), names);

        QVERIFY(stored && applyPatch(list, stored->steps));
        QVERIFY(list.empty());
    }

    // Long patches are applied in another way than short ones; the result must not tell.
    void longPatchesGiveWhatTheirStepsGive()
    {
        core::SeededRandom random(11);
        for (int round = 0; round < 60; ++round) {
            const auto stepCount = std::size_t{1} << (round % 13);
            Order list(random.below(3000));
            for (auto& item : list)
                item = static_cast<Handle>(random.below(1000));
            std::vector<PatchStep> steps;
            auto size = list.size();
            for (std::size_t i = 0; i < stepCount; ++i) {
                const auto position = random.below(size + 1);
                if (random.below(2) == 0) {
                    const auto count = std::min<std::size_t>(random.below(random.below(8) == 0 ? 900 : 3), size - position);
                    steps.push_back({PatchStep::Kind::Delete, position, count, {}});
                    size -= count;
                } else {
                    std::vector<Handle> items(random.below(random.below(8) == 0 ? 900 : 3));
                    for (auto& item : items)
                        item = static_cast<Handle>(1000 + random.below(1000));
                    size += items.size();
                    steps.push_back({PatchStep::Kind::Insert, position, items.size(), std::move(items)});
                }
            }
            auto result = list;
            QVERIFY(applyPatch(result, steps));
            QVERIFY2(result == applyNaively(list, steps), qPrintable(QString::number(round)));
        }
    }

    void anOrderHasALimit()
    {
        std::string text = "[0";
        for (std::size_t i = 0; i < core::kMaxOrderEntries; ++i)
            text += ",0";
        NameTable names;

        QVERIFY(!core::parseStoredOrder(json("{\"A\":" + text + "]}"), names));
        QVERIFY(!core::parseStoredOrder(json("{\"a\":[[\"i\",0," + text + "]]]}"), names));

        Order list(core::kMaxOrderEntries, 1);
        QVERIFY(!applyPatch(list, {{PatchStep::Kind::Insert, 0, 1, {2}}}));
        QCOMPARE(list.size(), core::kMaxOrderEntries);
        QVERIFY(applyPatch(list, {{PatchStep::Kind::Delete, 0, 1, {}}, {PatchStep::Kind::Insert, 0, 1, {2}}}));
        QCOMPARE(list.size(), core::kMaxOrderEntries);
    }

    void elementsOfOtherKindsAreNotTheirTexts()
    {
        NameTable names;

        QVERIFY(names.internElement(json("1")) != names.internElement(json("\"1\"")));
        QVERIFY(names.internElement(json("1")) != names.internElement(json("1.0")));
        QCOMPARE(names.internElement(json("\"1\"")), names.intern("1"));
        QCOMPARE(names.internElement(json("[1,2]")), names.internElement(json(" [1, 2]")));
        QVERIFY(names.isText(names.intern("")));
        QVERIFY(!names.find("unknown"));
    }
};

const Suite<ListOrderTest> registeredListOrderTest;

}  // namespace meldado::tests

#include "list_order_test.moc"
