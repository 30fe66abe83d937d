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

}  // namespace meldado::core
