// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A text as pieces of texts that writer and reader both have at hand (the window), and what is new between them: the
// sentence of a commit repeats the title of its task, the next one repeats the sentence.
//
//     2n−1, n bytes           n new bytes
//     2(n−3), distance        n bytes of the window, that far before its end
//     0                       the end
//
// All numbers are those of core/archive/column.h.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/column.h"
#include "core/wire/allowance.h"

namespace meldado::core {

class TextWindow {
public:
    // It has this much at most; what comes then is not added.
    static constexpr std::size_t kMaxBytes = std::size_t{64} << 10;  // On the wire; never change.

    TextWindow();  // with a few texts that every list has

    // Both sides add the same, in the same order.
    void add(std::string_view text);

    void put(ColumnWriter& out, std::string_view text);

    // Appends the text to `out`. False: it is none, or it costs more than `allowance`.
    [[nodiscard]] bool take(ColumnReader& in, std::string& out, Allowance& allowance) const;

private:
    struct Piece {
        std::size_t at = 0;
        std::size_t length = 0;
    };
    [[nodiscard]] Piece longestPiece(std::string_view text) const;
    void indexAll();

    std::string m_bytes;
    std::vector<std::uint32_t> m_places;  // by the hash of the bytes there: a place + 1; made when first needed
    std::size_t m_indexed = 0;            // up to here
};

}  // namespace meldado::core
