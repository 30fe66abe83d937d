// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Puts things that build on each other into one line, the newest first: never something before what builds on it,
// whatever the clocks say. Among those that could be next the one with the latest date is; what has no date stands where
// what builds on it stands. So each beginning of the line leaves behind a past that was really there, or could have been.
//
//     read:   4 ─▶ 3, 2     3 ─▶ 1     2 ─▶ 1     1          line:  4, then 3 or 2 by their dates, at last 1
//
// Things are read little by little, each after all that builds on it; isRash() says when more has to be read first.

#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/small_vector.h"

namespace meldado::core {

// `Tie`: decides between equal dates, the greater one first.
template <typename Tie>
class NewestFirst {
public:
    using Number = std::uint32_t;
    using Moment = std::chrono::sys_seconds;

    Number add()  // only known by what builds on it so far
    {
        m_items.emplace_back();
        return static_cast<Number>(m_items.size() - 1);
    }

    // `before`: what it builds on, each once.
    void read(Number number, std::optional<Moment> date, Tie tie, std::span<const Number> before)
    {
        Item& item = m_items[number];
        item.isRead = true;
        item.tie = std::move(tie);
        if (date)
            item.bound = std::min(item.bound, *date);
        for (const Number one : before) {
            item.before.push_back(one);
            ++m_items[one].followerCount;
        }
        if (item.isWanted)
            --m_wantedCount;
        if (item.passedCount == item.followerCount)
            offer(number);
    }

    [[nodiscard]] bool isRead(Number number) const { return m_items[number].isRead; }
    [[nodiscard]] bool isRash() const { return m_wantedCount != 0; }  // next() could pass over what was not read yet
    [[nodiscard]] bool hasNext() const { return !m_ready.empty(); }

    Number next()
    {
        std::ranges::pop_heap(m_ready, isEarlier());
        const Number number = m_ready.back();
        m_ready.pop_back();
        m_items[number].place = static_cast<Number>(m_line.size());
        m_line.push_back(number);
        const Moment bound = m_items[number].bound;
        for (const Number one : m_items[number].before.span()) {
            Item& item = m_items[one];
            item.bound = std::min(item.bound, bound);
            ++item.passedCount;
            if (item.isRead && item.passedCount == item.followerCount)
                offer(one);
            else if (!item.isRead && !std::exchange(item.isWanted, true))
                ++m_wantedCount;
        }
        return number;
    }

    [[nodiscard]] const std::vector<Number>& line() const { return m_line; }  // so far

    // What nothing builds on when the first `count` of the line, which has more, are taken away.
    [[nodiscard]] std::vector<Number> frontier(std::size_t count, std::span<const Number> heads) const
    {
        std::vector<Number> found;
        std::vector<std::pair<Number, Number>> passed;  // how often each was built on by those
        for (std::size_t place = 0; place < count; ++place) {
            for (const Number one : m_items[m_line[place]].before.span()) {
                if (m_items[one].place >= count)
                    passed.emplace_back(one, 0);
            }
        }
        std::ranges::sort(passed);
        for (auto at = passed.begin(); at != passed.end();) {
            const auto end = std::find_if(at, passed.end(), [at](const auto& one) { return one.first != at->first; });
            if (static_cast<std::uint32_t>(end - at) == m_items[at->first].followerCount)
                found.push_back(at->first);
            at = end;
        }
        std::ranges::copy_if(heads, std::back_inserter(found), [&](Number head) { return m_items[head].place >= count; });
        return found;
    }

private:
    struct Item {
        SmallVector<Number, 1> before;
        Moment bound = Moment::max();
        Tie tie{};
        Number place = static_cast<Number>(-1);  // in the line
        std::uint32_t followerCount = 0;
        std::uint32_t passedCount = 0;  // of them, those in the line
        bool isRead = false;
        bool isWanted = false;  // something in the line builds on it, and it was not read yet
    };

    [[nodiscard]] auto isEarlier() const
    {
        return [this](Number a, Number b) {
            return std::tie(m_items[a].bound, m_items[a].tie) < std::tie(m_items[b].bound, m_items[b].tie);
        };
    }

    void offer(Number number)
    {
        m_ready.push_back(number);
        std::ranges::push_heap(m_ready, isEarlier());
    }

    std::vector<Item> m_items;
    std::vector<Number> m_ready;  // a heap
    std::vector<Number> m_line;
    std::size_t m_wantedCount = 0;
};

}  // namespace meldado::core
