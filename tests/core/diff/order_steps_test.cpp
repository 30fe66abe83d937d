// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/diff/order_steps.h"

#include <algorithm>
#include <set>

#include "core/base/random.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::OrderStepOf;
using Items = std::vector<std::uint32_t>;

namespace {

std::string written(const std::vector<OrderStepOf>& steps)
{
    std::string text;
    for (const auto& step : steps) {
        text += text.empty() ? "" : " ";
        switch (step.kind) {
        case OrderStepOf::Kind::Insert: text += '+' + std::to_string(step.to); break;
        case OrderStepOf::Kind::Remove: text += '-' + std::to_string(step.from); break;
        case OrderStepOf::Kind::Move: text += std::to_string(step.from) + '>' + std::to_string(step.to); break;
        }
    }
    return text;
}

// False when a step is out of range or names another item than the one that stands there.
bool applySteps(Items& list, const std::vector<OrderStepOf>& steps)
{
    for (const auto& step : steps) {
        if (step.kind != OrderStepOf::Kind::Insert) {
            if (step.from >= list.size() || list[step.from] != step.item)
                return false;
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(step.from));
        }
        if (step.kind != OrderStepOf::Kind::Remove) {
            if (step.to > list.size())
                return false;
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(step.to), step.item);
        }
    }
    return true;
}

Items items(std::string_view letters)
{
    return {letters.begin(), letters.end()};
}

}  // namespace

class OrderStepsTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatAPersonDid_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("after");
        QTest::addColumn<std::string>("steps");

        const auto row = [](const char* name, const char* before, const char* after, const char* steps) {
            QTest::newRow(name) << std::string(before) << std::string(after) << std::string(steps);
        };
        row("nothing", "abc", "abc", "");
        row("one inserted", "abc", "abxc", "+2");
        row("one removed", "abc", "ac", "-1");
        row("one moved down", "abcde", "acdbe", "1>3");
        row("one moved up", "abcde", "adbce", "3>1");
        row("first to last", "abcde", "bcdea", "0>4");
        row("last to first", "abcde", "eabcd", "4>0");
        row("neighbours changed places", "ab", "ba", "1>0");
        row("from nothing", "", "ab", "+0 +1");
        row("to nothing", "ab", "", "-1 -0");
        row("one of two equal ones removed", "aab", "ab", "-1");
    }
    void saysWhatAPersonDid()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, after);
        QFETCH(std::string, steps);

        const auto result = core::orderSteps(items(before), items(after));

        auto list = items(before);
        QVERIFY(applySteps(list, result));
        QVERIFY(list == items(after));
        if (before == "ab" && after == "ba")  // either of the two may be the one that moved
            QCOMPARE(result.size(), std::size_t{1});
        else
            QCOMPARE(written(result), steps);
    }

    void stepsTurnBeforeIntoAfter()
    {
        core::SeededRandom random(13);
        for (int i = 0; i < 20'000; ++i) {
            Items before(random.below(14));
            Items after(random.below(14));
            const auto kinds = 1 + random.below(20);
            for (auto* list : {&before, &after}) {
                for (auto& item : *list)
                    item = static_cast<std::uint32_t>(random.below(kinds));
            }
            auto list = before;
            QVERIFY(applySteps(list, core::orderSteps(before, after)));
            QVERIFY(list == after);
        }
    }

    // Of distinct items, as many stay as are in order already; none is removed and inserted again.
    void asFewAsPossibleAreMoved()
    {
        core::SeededRandom random(17);
        for (int i = 0; i < 2'000; ++i) {
            Items before(random.below(9));
            for (std::uint32_t j = 0; j < before.size(); ++j)
                before[j] = j;
            auto after = before;
            for (std::size_t j = after.size(); j > 1; --j)
                std::swap(after[j - 1], after[random.below(j)]);

            std::size_t longest = 0;  // increasing subsequence of `after`, by trying all
            for (std::uint32_t set = 0; set < 1U << after.size(); ++set) {
                Items chosen;
                for (std::size_t j = 0; j < after.size(); ++j) {
                    if ((set >> j & 1U) != 0)
                        chosen.push_back(after[j]);
                }
                if (std::ranges::is_sorted(chosen))
                    longest = std::max(longest, chosen.size());
            }
            const auto steps = core::orderSteps(before, after);
            QVERIFY(std::ranges::all_of(steps, [](const auto& step) { return step.kind == OrderStepOf::Kind::Move; }));
            QVERIFY(steps.size() <= before.size() - longest);
        }
    }
};

const Suite<OrderStepsTest> registeredOrderStepsTest;

}  // namespace meldado::tests

#include "order_steps_test.moc"
