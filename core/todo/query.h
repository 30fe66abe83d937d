// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a person looks for, as one line of text. It is what is typed, and what a saved filter keeps; any text is a query.
//
//     milk bread             both words, anywhere in the title, notes, tags, people or comments
//     "oat milk" "today"     side by side, and words that would mean something else without quotes
//     #errand @Bob !1        a tag, a person, a priority; with blanks in quotes: @"Bob Miller"
//     list:Home  /Home       in the list of this name
//     today overdue upcoming no-date     by the first of its days: the one to do it, or the last
//     is:done is:open
//     -#errand -milk         not this
//
// Of the day, the priority, the list, and whether it is done, a task has but one, so several of them are alternatives:
// "today overdue !1 !2". Of all else it must have all. The words for days are also understood in German, whatever the
// language of the program: a filter goes where its person goes.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace meldado::core {

inline constexpr std::size_t kMaxQueryBytes = 1000;  // what stands behind is not read
inline constexpr std::size_t kMaxQueryTerms = 32;

// Text as it is compared, with what search does not tell apart gone: case, accents. See folded() for the rest.
using Fold = std::function<std::string(std::string_view)>;

struct QueryTerm {
    enum class Kind { Words, Tag, Person, Priority, List, Today, Overdue, Upcoming, NoDate, Done, Open };

    Kind kind = Kind::Words;
    bool isExcluded = false;
    bool isBegun = false;  // a name that is still being typed: all that begin with it
    int priority = 0;
    std::string text;      // of all but priorities: folded, blanks collapsed
    std::string shown;     // the same as it was typed, without its sign and quotes

    friend bool operator==(const QueryTerm&, const QueryTerm&) = default;
};

struct Query {
    struct Piece { std::size_t begin; std::size_t end; };  // bytes of the text

    std::vector<QueryTerm> terms;
    std::vector<Piece> pieces;  // of each of them, with its sign and quotes
    bool isQuoteOpen = false;   // at the end of the text

    [[nodiscard]] bool isEmpty() const { return terms.empty(); }
    [[nodiscard]] bool asksForDone() const;  // it says so, and not that it shall be open
};

// `isTyping`: the name at the end may go on.
[[nodiscard]] Query readQuery(std::string_view text, const Fold& fold, bool isTyping = false);

// The same query after a tag has got another name; all else stays as it was typed. What would be too long stays as it is.
[[nodiscard]] std::string withTagRenamed(std::string_view query, std::string_view tag, std::string_view name, const Fold& fold);

// A name behind its sign ("@" or "list:"), in quotes when it needs them.
[[nodiscard]] std::string queryName(std::string_view sign, std::string_view name);

}  // namespace meldado::core
