// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/query_edit.h"

#include <algorithm>

namespace meldado::core {

namespace {

using TermKind = QueryTerm::Kind;

constexpr std::string_view kBlanksOfLines = " \t";

void trimEnd(std::string& text)
{
    text.erase(text.find_last_not_of(kBlanksOfLines) + 1);
}

}  // namespace

std::string withTerm(std::string_view text, const Query& query, std::string_view term)
{
    std::string all(text);
    if (query.isQuoteOpen)
        all += '"';
    else
        trimEnd(all);
    if (!all.empty())
        all += ' ';
    return all.append(term);
}

std::string withoutTerm(std::string_view text, const Query& query, std::size_t number)
{
    if (number >= query.pieces.size())
        return std::string(text);
    const auto [begin, end] = query.pieces[number];
    std::string all(text.substr(0, begin));
    trimEnd(all);
    const auto next = text.find_first_not_of(kBlanksOfLines, end);
    if (next == std::string_view::npos)
        return all;
    if (!all.empty())
        all += ' ';
    return all.append(text.substr(next));
}

std::string withOpposite(std::string_view text, const Query& query, std::size_t number)
{
    std::string all(text);
    if (number >= query.pieces.size())
        return all;
    if (query.terms[number].isExcluded)
        all.erase(query.pieces[number].begin, 1);
    else
        all.insert(query.pieces[number].begin, 1, '-');
    return all;
}

std::optional<std::size_t> findTerm(const Query& query, const QueryTerm& term)
{
    const bool hasName = term.kind == TermKind::Words || term.kind == TermKind::Tag || term.kind == TermKind::Person || term.kind == TermKind::List;
    const auto found = std::ranges::find_if(query.terms, [&](const QueryTerm& one) {
        return one.kind == term.kind && one.priority == term.priority && (!hasName || one.text == term.text);
    });
    return found == query.terms.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - query.terms.begin()));
}

}  // namespace meldado::core
