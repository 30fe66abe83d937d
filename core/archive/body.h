// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The text of a JSON object cut into its fields, without looking into their values: put together again they are the
// same bytes, however the object is spelt.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meldado::core {

struct BodyField {
    std::string_view key;    // as it is spelt between its quotes
    std::string_view value;  // JSON text
};

// Nothing, when `text` is not {"key":value,…} without blanks between these.
[[nodiscard]] std::optional<std::vector<BodyField>> splitBody(std::string_view text);

// The end of the JSON value that begins at `at`: where a ',' or a bracket that it has not opened follows.
// npos, when there is none.
[[nodiscard]] std::size_t endOfValue(std::string_view text, std::size_t at);

}  // namespace meldado::core
