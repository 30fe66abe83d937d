// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/quick_add/names.h"

#include <algorithm>

#include "core/todo/quick_add/fold.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

using Kind = Recognition::Kind;

std::vector<std::string> foldedWords(std::string_view name)
{
    std::vector<std::string> all;
    for (const Word& word : wordsOf(name))
        all.push_back(word.folded);
    return all;
}

// Signs that a name may have inside: "bob.smith", "R&D".
bool joinsName(const Word& word)
{
    return word.is(".") || word.is("-") || word.is("&") || word.is("+");
}

}  // namespace

std::optional<Kind> kindOfSign(std::string_view sign)
{
    if (sign == "#")
        return Kind::Tag;
    if (sign == "@")
        return Kind::Person;
    if (sign == "/")
        return Kind::List;
    return sign == "!" ? std::optional(Kind::Priority) : std::nullopt;
}

NameReader::NameReader(std::string_view text, std::span<const Word> words, const QuickAddNames& names)
    : m_text(text), m_words(words)
{
    const std::array<const std::vector<std::string>*, 3> all{&names.tags, &names.people, &names.lists};
    const bool hasSign = std::ranges::any_of(words, [](const Word& word) { return kindOfSign(word.folded).has_value(); });
    for (std::size_t i = 0; hasSign && i < all.size(); ++i) {
        for (const std::string& name : *all[i])
            m_known[i].push_back({name, foldedWords(name)});
    }
}

std::span<const NameReader::Known> NameReader::known(Kind kind) const
{
    return m_known[kind == Kind::Tag ? 0 : kind == Kind::Person ? 1 : 2];
}

std::optional<SpokenName> NameReader::nameAt(std::size_t at) const
{
    if (!mayBeginAt(m_words, at) || m_words[at].isKept || m_words[at].kind != Word::Kind::Sign || at + 1 >= m_words.size())
        return std::nullopt;
    const auto kind = kindOfSign(m_words[at].folded);
    const Word& next = m_words[at + 1];
    if (!kind || !next.isGlued || next.isKept)
        return std::nullopt;
    if (*kind == Kind::Priority) {
        const bool isDigit = next.isNumber() && next.folded.size() == 1;
        if (!isDigit || next.number < 1 || next.number > schema::kLowestPriority || !mayEndAt(m_words, at + 2))
            return std::nullopt;
        return SpokenName{*kind, at + 2, next.folded, true};
    }
    if (auto name = longestKnown(*kind, at + 1))
        return name;
    if (next.kind == Word::Kind::Quote)
        return quoted(*kind, at + 1);
    return oneWord(*kind, at + 1);
}

std::optional<SpokenName> NameReader::longestKnown(Kind kind, std::size_t at) const
{
    std::optional<SpokenName> longest;
    for (const Known& each : known(kind)) {
        const std::size_t end = at + each.words.size();
        if (each.words.empty() || end > m_words.size() || (longest && end <= longest->end))
            continue;
        const auto said = m_words.subspan(at, each.words.size());
        const bool isIt = std::ranges::equal(said, each.words, [](const Word& word, const std::string& folded) {
            return !word.isKept && word.kind != Word::Kind::Quote && word.folded == folded;
        });
        if (isIt && mayEndAt(m_words, end))
            longest = SpokenName{kind, end, each.name, true};
    }
    return longest;
}

std::optional<SpokenName> NameReader::quoted(Kind kind, std::size_t at) const
{
    if (!mayEndAt(m_words, at + 1))
        return std::nullopt;
    const TextRange inner = m_words[at].inner;
    std::string name(m_text.substr(inner.begin, inner.end - inner.begin));
    SpokenName found{kind, at + 1, {}, false};
    found.name = spelledAsKnown(kind, name, found.isKnown);
    return found;
}

std::optional<SpokenName> NameReader::oneWord(Kind kind, std::size_t at) const
{
    const auto isPart = [&](std::size_t i) {
        return i < m_words.size() && !m_words[i].isKept && (i == at || m_words[i].isGlued)
               && m_words[i].kind != Word::Kind::Sign && m_words[i].kind != Word::Kind::Quote;
    };
    std::size_t end = at;
    bool hasLetters = false;
    while (isPart(end)) {
        hasLetters = hasLetters || m_words[end].kind == Word::Kind::Letters;
        ++end;
        if (end < m_words.size() && m_words[end].isGlued && joinsName(m_words[end]) && isPart(end + 1))
            ++end;
    }
    const bool isNumber = kind != Kind::Tag && m_words[at].kind != Word::Kind::Letters;  // "@5", "/24"
    if (end == at || !hasLetters || isNumber || !mayEndAt(m_words, end))
        return std::nullopt;
    const std::size_t begin = m_words[at].range.begin;
    return SpokenName{kind, end, std::string(m_text.substr(begin, m_words[end - 1].range.end - begin)), false};
}

// Quotes around a name that exists change nothing but where it ends.
std::string NameReader::spelledAsKnown(Kind kind, std::string_view name, bool& isKnown) const
{
    const auto words = foldedWords(name);
    const auto found = std::ranges::find(known(kind), words, &Known::words);
    isKnown = found != known(kind).end();
    if (isKnown)
        return found->name;
    while (!name.empty() && name.front() == ' ')
        name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ')
        name.remove_suffix(1);
    return std::string(name);
}

}  // namespace meldado::core
