// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The fields of an object in its canonical text, without a tree of values: to show one, or to write another value
// into one. Only for text that is known to be canonical (core/json/canonical.h); nothing is checked here.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace meldado::core {

struct FieldText {
    std::string_view key;    // between its quotes, escapes and all
    std::string_view value;  // canonical JSON
};

// Takes the next field off `rest`, which began as the text behind the object's first brace. Nothing: there is no more.
[[nodiscard]] std::optional<FieldText> takeField(std::string_view& rest);

// Writes the object with `value`, canonical JSON, under `key` to `out`, which is emptied first. Nothing is written,
// and false returned, when a key is not plain enough to be compared as it stands.
[[nodiscard]] bool writeWithField(std::string& out, std::string_view object, std::string_view key,
                                  std::string_view value);

}  // namespace meldado::core
