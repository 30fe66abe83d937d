// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The content of a list, a full order or a patch (FORMAT.md, Lists), as steps. Put together again it is the same bytes.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meldado::core {

struct ListContent {
    struct Step {
        bool isInsertion;
        std::uint64_t position;
        std::uint64_t count;  // how many are deleted; of `items`, how many are inserted
    };
    bool isFull = false;                  // then one insertion holds the order
    std::vector<Step> steps;
    std::vector<std::string_view> items;  // of all insertions, one behind the other

    // Nothing, when `text` is not exactly what appendTo() would write.
    [[nodiscard]] static std::optional<ListContent> parse(std::string_view text);

    void appendTo(std::string& out) const;
};

}  // namespace meldado::core
