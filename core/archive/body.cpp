// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/body.h"

namespace meldado::core {

namespace {

// Behind the quote that ends the string whose first character is at `at`; npos when there is none.
std::size_t endOfString(std::string_view text, std::size_t at)
{
    for (; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return std::string_view::npos;
}

}  // namespace

std::size_t endOfValue(std::string_view text, std::size_t at)
{
    std::size_t depth = 0;
    while (at < text.size()) {
        switch (text[at]) {
        case '"':
            at = endOfString(text, at + 1);
            continue;
        case '{':
        case '[':
            ++depth;
            break;
        case ',':
            if (depth == 0)
                return at;
            break;
        case '}':
        case ']':
            if (depth-- == 0)
                return at;
            break;
        default:
            break;
        }
        ++at;
    }
    return std::string_view::npos;
}

std::optional<std::vector<BodyField>> splitBody(std::string_view text)
{
    std::vector<BodyField> fields;
    if (text == "{}")
        return fields;
    if (!text.starts_with("{\""))
        return std::nullopt;
    for (std::size_t at = 1; at < text.size();) {
        if (text[at] != '"')
            return std::nullopt;
        const auto keyEnd = endOfString(text, at + 1);
        if (keyEnd >= text.size() || text[keyEnd] != ':')
            return std::nullopt;
        const auto valueEnd = endOfValue(text, keyEnd + 1);
        if (valueEnd == std::string_view::npos)
            return std::nullopt;
        fields.push_back({text.substr(at + 1, keyEnd - at - 2), text.substr(keyEnd + 1, valueEnd - keyEnd - 1)});
        if (text[valueEnd] == '}')
            return valueEnd + 1 == text.size() ? std::optional(std::move(fields)) : std::nullopt;
        if (text[valueEnd] != ',')
            return std::nullopt;
        at = valueEnd + 1;
    }
    return std::nullopt;
}

}  // namespace meldado::core
