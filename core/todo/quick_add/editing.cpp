// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What quick_add.h promises while a line is being typed.

#include <algorithm>

#include "core/todo/quick_add.h"
#include "core/todo/quick_add/fold.h"
#include "core/todo/quick_add/names.h"

namespace meldado::core {

namespace {

using Kind = Recognition::Kind;

// The bytes [begin, oldEnd) became [begin, newEnd).
struct TextEdit {
    std::size_t begin = 0;
    std::size_t oldEnd = 0;
    std::size_t newEnd = 0;
};

bool isInsideCharacter(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::size_t commonEnd(std::string_view a, std::string_view b)
{
    const auto [inA, inB] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    std::size_t length = static_cast<std::size_t>(inA - a.rbegin());
    while (isInsideCharacter(a, a.size() - length) || isInsideCharacter(b, b.size() - length))
        --length;
    return length;
}

std::size_t commonBeginning(std::string_view a, std::string_view b)
{
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    std::size_t length = static_cast<std::size_t>(inA - a.begin());
    while (length > 0 && (isInsideCharacter(a, length) || isInsideCharacter(b, length)))
        --length;
    return length;
}

// What is typed, pasted or deleted ends at the caret: so "friday " in front of "friday" is not taken for one behind it.
TextEdit editBetween(std::string_view before, std::string_view after, std::size_t caret)
{
    const bool isKnownEnd = caret <= after.size() && before.ends_with(after.substr(caret)) && !isInsideCharacter(after, caret);
    std::size_t end = isKnownEnd ? after.size() - caret : commonEnd(before, after);
    const std::size_t begin = commonBeginning(before.substr(0, before.size() - end), after.substr(0, after.size() - end));
    return {begin, before.size() - end, after.size() - end};
}

bool isInside(std::size_t at, std::span<const TextRange> ranges)
{
    return std::ranges::any_of(ranges, [&](const TextRange& range) { return range.begin <= at && at < range.end; });
}

const std::vector<std::string>* namesOf(Kind kind, const QuickAddNames& names)
{
    switch (kind) {
    case Kind::Tag: return &names.tags;
    case Kind::Person: return &names.people;
    case Kind::List: return &names.lists;
    default: return nullptr;
    }
}

bool beginsOne(std::string_view prefix, const std::vector<std::string>* names)
{
    const std::string wanted = folded(prefix);
    return names && std::ranges::any_of(*names, [&](const std::string& name) { return folded(name).starts_with(wanted); });
}

std::size_t blanksIn(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += characterAt(text, at).length)
        count += isBlank(characterAt(text, at).code) ? 1 : 0;
    return count;
}

// From `at`: to the next blank.
std::size_t endOfWord(std::string_view text, std::size_t at)
{
    while (at < text.size() && !isBlank(characterAt(text, at).code))
        at += characterAt(text, at).length;
    return at;
}

// Of the name that begins behind the sign at `sign`, when the caret may still be in it.
std::optional<Completion> completionBehind(std::string_view text, std::size_t sign, std::size_t caret, Kind kind,
                                           const QuickAddNames& names)
{
    const std::size_t begin = sign + 1;
    std::string_view prefix = text.substr(begin, caret - begin);
    if (prefix.starts_with('"')) {
        prefix.remove_prefix(1);
        if (prefix.find('"') != std::string_view::npos)
            return std::nullopt;
        const std::size_t close = text.find('"', caret);
        return Completion{kind, {sign, close == std::string_view::npos ? caret : close + 1}, std::string(prefix)};
    }
    const bool isOneWord = blanksIn(prefix) == 0;
    if (!isOneWord && !beginsOne(prefix, namesOf(kind, names)))
        return std::nullopt;
    const bool isPath = kind == Kind::List && prefix.find('/') != std::string_view::npos;
    if (isPath || (kind == Kind::Priority && (!isOneWord || prefix.size() > 1)))
        return std::nullopt;
    return Completion{kind, {sign, endOfWord(text, caret)}, std::string(prefix)};
}

}  // namespace

std::vector<TextRange> keptAfterEdit(std::string_view before, std::string_view after, std::size_t caret,
                                     std::span<const TextRange> kept)
{
    const TextEdit edit = editBetween(before, after, caret);
    const auto moved = [&](std::size_t at) { return at - edit.oldEnd + edit.newEnd; };
    std::vector<TextRange> all;
    for (TextRange range : kept) {
        if (range.begin >= range.end || range.end > before.size())
            continue;
        if (edit.oldEnd <= range.begin) {
            range = {moved(range.begin), moved(range.end)};
        } else if (edit.begin < range.end) {
            // What replaces an end of it is new text, what is typed in its middle belongs to it.
            const std::size_t begin = range.begin < edit.begin ? range.begin : edit.newEnd;
            const std::size_t end = edit.oldEnd < range.end ? moved(range.end) : edit.begin;
            range = {begin, end};
        }
        if (range.begin < range.end)
            all.push_back(range);
    }
    return all;
}

std::optional<Completion> completionAt(std::string_view text, std::size_t caret, const QuickAddNames& names,
                                       std::span<const TextRange> kept)
{
    if (caret > text.size() || caret > kMaxQuickAddBytes || isInsideCharacter(text, caret))
        return std::nullopt;
    const std::vector<Word> words = wordsOf(text.substr(0, caret));  // a sign in quotes is not among them
    for (std::size_t at = words.size(); at-- > 0;) {
        const auto kind = words[at].isGlued || words[at].kind != Word::Kind::Sign ? std::nullopt : kindOfSign(words[at].folded);
        if (!kind)
            continue;
        const std::size_t sign = words[at].range.begin;
        return isInside(sign, kept) ? std::nullopt : completionBehind(text, sign, caret, *kind, names);
    }
    return std::nullopt;
}

std::string quickAddName(Kind kind, std::string_view name)
{
    const QuickAddNames nobody;
    const std::string sign = kind == Kind::Tag ? "#" : kind == Kind::Person ? "@" : kind == Kind::List ? "/" : "!";
    const std::string plain = sign + std::string(name);
    const std::vector<Word> words = wordsOf(plain);
    const auto read = NameReader(plain, words, nobody).nameAt(0);
    const bool isWhole = read && read->end == words.size() && read->name == name;
    return isWhole || name.find('"') != std::string_view::npos ? plain : sign + '"' + std::string(name) + '"';
}

}  // namespace meldado::core
