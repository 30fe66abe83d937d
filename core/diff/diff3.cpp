// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/diff/diff3.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/diff/list_patch.h"

namespace meldado::core {

namespace {

using Line = std::uint32_t;  // equal ones have one number

class Lines {
public:
    std::vector<Line> of(std::string_view text)
    {
        std::vector<Line> lines;
        while (!text.empty()) {
            const auto end = text.find('\n');
            lines.push_back(number(text.substr(0, end)));
            if (end == std::string_view::npos)
                break;
            text.remove_prefix(end + 1);
            if (text.empty())
                lines.push_back(number(text));  // a break at the end begins another line
        }
        return lines;
    }

    [[nodiscard]] std::string join(const std::vector<Line>& lines) const
    {
        std::string text;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            text += i > 0 ? "\n" : "";
            text += m_texts[lines[i]];
        }
        return text;
    }

private:
    Line number(std::string_view line)
    {
        const auto [known, isNew] = m_numbers.emplace(line, static_cast<Line>(m_texts.size()));
        if (isNew)
            m_texts.push_back(line);
        return known->second;
    }

    std::unordered_map<std::string_view, Line> m_numbers;
    std::vector<std::string_view> m_texts;
};

// The lines [from, to) of the base became these.
struct Hunk {
    std::size_t from;
    std::size_t to;
    std::vector<Line> lines;

    friend bool operator==(const Hunk&, const Hunk&) = default;
};

std::vector<Hunk> hunksOf(const std::vector<Line>& base, const std::vector<Line>& changed)
{
    constexpr std::size_t kNew = SIZE_MAX;
    std::vector<std::size_t> from(base.size());  // where in the base each line of the result stands
    for (std::size_t i = 0; i < from.size(); ++i)
        from[i] = i;
    for (const auto& step : diffLists(base, changed)) {
        const auto at = from.begin() + static_cast<std::ptrdiff_t>(step.position);
        if (step.kind == PatchStep::Kind::Insert)
            from.insert(at, step.count, kNew);
        else
            from.erase(at, at + static_cast<std::ptrdiff_t>(step.count));
    }

    std::vector<Hunk> hunks;
    std::size_t inBase = 0;
    std::vector<Line> lines;
    for (std::size_t i = 0; i <= from.size(); ++i) {
        if (i < from.size() && from[i] == kNew) {
            lines.push_back(changed[i]);
            continue;
        }
        const auto next = i < from.size() ? from[i] : base.size();
        if (next > inBase || !lines.empty())
            hunks.push_back({inBase, next, std::move(lines)});
        lines.clear();
        inBase = next + 1;
    }
    return hunks;
}

bool overlap(const Hunk& a, const Hunk& b)
{
    if (a.from == a.to && b.from == b.to)
        return a.from == b.from;
    return a.from < b.to && b.from < a.to;
}

}  // namespace

std::optional<std::string> diff3(std::string_view base, std::string_view left, std::string_view right)
{
    Lines numbers;
    const auto baseLines = numbers.of(base);
    const auto leftLines = numbers.of(left);
    const auto rightLines = numbers.of(right);
    if (std::max({baseLines.size(), leftLines.size(), rightLines.size()}) > kMaxDiff3Lines)
        return std::nullopt;
    const auto ours = hunksOf(baseLines, leftLines);
    const auto theirs = hunksOf(baseLines, rightLines);

    std::vector<Line> joined;
    std::size_t done = 0;  // lines of the base
    const auto apply = [&](const Hunk& hunk) {
        joined.insert(joined.end(), baseLines.begin() + static_cast<std::ptrdiff_t>(done),
                      baseLines.begin() + static_cast<std::ptrdiff_t>(hunk.from));
        joined.insert(joined.end(), hunk.lines.begin(), hunk.lines.end());
        done = hunk.to;
    };
    auto a = ours.begin();
    auto b = theirs.begin();
    while (a != ours.end() || b != theirs.end()) {
        if (a != ours.end() && b != theirs.end()) {
            if (*a == *b) {
                apply(*a++);
                ++b;
                continue;
            }
            if (overlap(*a, *b))
                return std::nullopt;
        }
        // At one place, what is put in there comes before what changes the line.
        const auto place = [](const Hunk& hunk) { return std::pair(hunk.from, hunk.to); };
        const bool isOurs = b == theirs.end() || (a != ours.end() && place(*a) < place(*b));
        apply(isOurs ? *a++ : *b++);
    }
    apply({baseLines.size(), baseLines.size(), {}});
    return numbers.join(joined);
}

}  // namespace meldado::core
