// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/notes.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace meldado::core {

namespace {

std::size_t skipped(std::string_view line, std::string_view characters, std::size_t from)
{
    return std::min(line.find_first_not_of(characters, from), line.size());
}

// Past the bullet or the number of a list item and the blanks behind it; none: it is no list item.
std::optional<std::size_t> behindMarker(std::string_view line)
{
    std::size_t at = skipped(line, " \t>", 0);  // also inside a quote
    const std::size_t digits = skipped(line, "0123456789", at) - at;
    const std::string_view signs = digits == 0 ? "-*+" : ".)";
    at += digits;
    if (at == line.size() || signs.find(line[at]) == std::string_view::npos)
        return std::nullopt;
    const std::size_t text = skipped(line, " \t", at + 1);
    return text > at + 1 ? std::optional(text) : std::nullopt;
}

std::optional<Checkbox> checkboxOf(std::string_view line)
{
    const auto box = behindMarker(line);
    if (!box)
        return std::nullopt;
    const auto rest = line.substr(*box);
    const bool isChecked = rest.starts_with("[x]") || rest.starts_with("[X]");
    const bool isApart = rest.size() == 3 || (rest.size() > 3 && (rest[3] == ' ' || rest[3] == '\t' || rest[3] == '\r'));
    return (isChecked || rest.starts_with("[ ]")) && isApart ? std::optional(Checkbox{*box + 1, isChecked}) : std::nullopt;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

// The lines of `before` from `begin` to before `end` became other ones.
struct Changed {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::string_view> lines;
};

Changed changeOf(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after)
{
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t same = 0;
    while (same < most && before[same] == after[same])
        ++same;
    std::size_t sameAtEnd = 0;
    while (sameAtEnd < most - same && before[before.size() - 1 - sameAtEnd] == after[after.size() - 1 - sameAtEnd])
        ++sameAtEnd;
    const auto at = [](std::size_t index) { return static_cast<std::ptrdiff_t>(index); };
    return {same, before.size() - sameAtEnd, {after.begin() + at(same), after.end() - at(sameAtEnd)}};
}

}  // namespace

std::vector<Checkbox> checkboxesIn(std::string_view notes)
{
    std::vector<Checkbox> found;
    std::string_view fence;  // what the code began with that this line stands in
    for (std::size_t begin = 0; begin < notes.size();) {
        const std::size_t end = std::min(notes.find('\n', begin), notes.size());
        const auto line = notes.substr(begin, end - begin);
        const auto text = line.substr(skipped(line, " \t>", 0));
        if (!fence.empty()) {
            if (text.starts_with(fence))
                fence = {};
        } else if (text.starts_with("```") || text.starts_with("~~~")) {
            fence = text.starts_with('`') ? "```" : "~~~";
        } else if (const auto box = checkboxOf(line)) {
            found.push_back({begin + box->cross, box->isChecked});
        }
        begin = end + 1;
    }
    return found;
}

std::string uncheckedNotes(std::string notes)
{
    for (const Checkbox& box : checkboxesIn(notes)) {
        if (box.isChecked)
            notes[box.cross] = ' ';
    }
    return notes;
}

std::string mergedNotes(std::string_view before, std::string_view ours, std::string_view theirs)
{
    if (before == theirs || ours == theirs)
        return std::string(ours);
    if (before == ours)
        return std::string(theirs);
    const auto old = linesOf(before);
    const Changed mine = changeOf(old, linesOf(ours));
    const Changed others = changeOf(old, linesOf(theirs));
    const bool isMineFirst = mine.begin <= others.begin;
    const Changed& first = isMineFirst ? mine : others;
    const Changed& second = isMineFirst ? others : mine;
    const bool isApart = first.end <= second.begin && !(first.begin == second.begin && first.end == second.end);

    std::string merged;
    bool isBegun = false;
    const auto put = [&](std::string_view line) {
        if (isBegun)
            merged += '\n';
        isBegun = true;
        merged += line;
    };
    const auto putOld = [&](std::size_t begin, std::size_t end) {
        for (std::size_t line = begin; line < end; ++line)
            put(old[line]);
    };
    const auto putLines = [&](const Changed& change) { std::ranges::for_each(change.lines, put); };

    putOld(0, first.begin);
    if (isApart) {
        putLines(first);
        putOld(first.end, second.begin);
        putLines(second);
        putOld(second.end, old.size());
        return merged;
    }
    // What each of them left of the region in which both wrote is in its lines or around them.
    const std::size_t end = std::max(first.end, second.end);
    const auto putWhole = [&](const Changed& change) {
        putOld(first.begin, change.begin);
        putLines(change);
        putOld(change.end, end);
    };
    putWhole(mine);
    putWhole(others);
    putOld(end, old.size());
    return merged;
}

}  // namespace meldado::core
