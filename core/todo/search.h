// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// SearchIndex keeps the folded texts of all tasks of one list, so that a query with each key is one pass over them. It
// is read in slices, so that nobody waits for a long list, and follows changes by what they touch.
//
//     of each task:  title \n #tag \n @person \n notes \n comment \n       each folded, with single blanks
//
// What a query means: query.h. What fits best: the beginning of the title, the beginning of a word in it, inside it,
// anywhere else; what is open before what is done.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/todo/query.h"
#include "core/todo/search_texts.h"
#include "core/todo/task_list.h"

namespace meldado::core {

inline constexpr std::size_t kMaxSearchedBytes = std::size_t{64} << 10;  // of one task

// Where and when it is looked.
struct SearchPlace {
    std::string_view list;  // its name, folded
    std::chrono::sys_days today;
};

struct SearchHit {
    TaskNumber task;
    int rank;  // smaller is better
};

class SearchIndex {
public:
    SearchIndex(const TaskList& list, Fold fold);  // the list outlives it

    // Reads as many more tasks. True: that was all of them.
    bool readMore(std::size_t count);
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    // After the outline has followed a change. Answers with the tasks that were read again or for the first time; after a
    // change of very many it is not complete any more.
    std::vector<TaskNumber> apply(const OutlineUpdate& update);
    // The same for objects by their ids: tasks, comments, lists of comments. Others are passed over.
    std::vector<TaskNumber> touch(std::span<const std::string> objects);

    // Calls visit(task) for each task that fits, in no certain order: one run through all texts for a word.
    void forEachFitting(const Query& query, const SearchPlace& place, auto&& visit) const
    {
        const QueryTerm* words = longestWords(query);
        const auto visitFitting = [&](TaskNumber task) {
            if (fitsBesides(words, query, task, place))
                visit(task);
        };
        if (words) {
            m_texts.forEachWith(words->text, visitFitting);
            return;
        }
        for (TaskNumber task = 0; task < m_entries.size(); ++task)
            visitFitting(task);
    }
    // Of a task that is shown and was read.
    [[nodiscard]] bool fits(const Query& query, TaskNumber task, const SearchPlace& place) const
    {
        return fitsBesides(nullptr, query, task, place);
    }

    // The best ones, best first, and how many fit. Sections are none.
    struct Best { std::vector<SearchHit> hits; std::size_t count = 0; };
    [[nodiscard]] Best best(const Query& query, const SearchPlace& place, std::size_t count) const;

    [[nodiscard]] std::set<std::string> people() const;  // those for whom tasks are

private:
    struct Entry {
        std::uint32_t titleEnd = 0;
        std::uint32_t namesEnd = 0;  // of tags and people
        int priority = 0;
        bool isRead = false;
    };

    void read(TaskNumber task);
    void readBelow(TaskNumber task, std::vector<TaskNumber>& changed);
    void readNew(std::vector<TaskNumber>& changed);
    void forget(TaskNumber task);
    [[nodiscard]] static const QueryTerm* longestWords(const Query& query);  // that have to be there; null: none
    [[nodiscard]] int rankOfFitting(const Query& query, TaskNumber task) const;
    // `met`: a term that it is known to hold; null: none.
    [[nodiscard]] bool fitsBesides(const QueryTerm* met, const Query& query, TaskNumber task, const SearchPlace& place) const;
    [[nodiscard]] bool holds(const QueryTerm& term, TaskNumber task, const SearchPlace& place) const;

    const TaskList& m_list;
    Fold m_fold;
    std::vector<Entry> m_entries;  // by number
    SearchTexts m_texts;           // by number
    TaskNumber m_next = 0;         // all before it were read
    bool m_isComplete = false;
    std::unordered_map<TaskNumber, std::vector<std::string>> m_peopleOf;
    std::unordered_map<std::string, TaskNumber> m_ownerOf;  // of lists of comments, and of comments
    std::unordered_map<TaskNumber, std::vector<std::string>> m_commentsOf;
};

// As texts are kept here: folded, blanks collapsed; what is beyond `room` bytes is left out.
[[nodiscard]] std::string foldedLine(std::string_view text, const Fold& fold, std::size_t room = kMaxSearchedBytes);

// The rank of a name by the words of a query alone, also those that say a day: of a list, a tag, a command. None: it
// does not fit.
[[nodiscard]] std::optional<int> rankOfName(const Query& query, std::string_view folded);

}  // namespace meldado::core
