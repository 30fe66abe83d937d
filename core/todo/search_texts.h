// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// SearchTexts keeps the texts of many tasks one behind the other, so that looking for words in all of them is one run
// through memory. A text that is replaced is put at the end; what is left behind is taken out once it is half of all.

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/todo/row.h"

namespace meldado::core {

class SearchTexts {
public:
    // Instead of what the task had. An empty text takes it out.
    void put(TaskNumber task, std::string_view text);
    [[nodiscard]] std::string_view of(TaskNumber task) const
    {
        return task < m_places.size() ? std::string_view(m_text).substr(m_places[task].begin, m_places[task].size) : std::string_view();
    }

    // Calls visit(task) once for each task whose text has the words, which are some; in no certain order. Words that go
    // on from one text into the next are in none.
    void forEachWith(std::string_view words, auto&& visit) const
    {
        auto piece = m_pieces.begin();
        for (std::size_t at = m_text.find(words); at != std::string::npos;) {
            const auto startsBehind = [at](const Piece& one) { return one.begin > at; };
            piece = std::find_if(piece, m_pieces.end(), startsBehind) - 1;
            const Place place = m_places[piece->task];
            const bool isCurrent = place.begin == piece->begin && at + words.size() <= place.begin + place.size;
            if (isCurrent)
                visit(piece->task);
            const std::size_t next = piece + 1 == m_pieces.end() ? m_text.size() : (piece + 1)->begin;
            at = m_text.find(words, isCurrent || place.begin != piece->begin ? next : at + 1);
        }
    }

    [[nodiscard]] std::size_t byteCount() const { return m_text.size(); }  // with what was left behind

private:
    struct Place {
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    struct Piece {
        std::size_t begin;
        TaskNumber task;
    };
    void tidyUp();

    std::string m_text;
    std::vector<Piece> m_pieces;  // all that were ever put, by their place
    std::vector<Place> m_places;  // by number
    std::size_t m_leftBehind = 0;  // bytes
};

}  // namespace meldado::core
