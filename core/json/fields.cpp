// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/json/fields.h"

#include <algorithm>

#include "core/json/plain_text.h"

namespace meldado::core {

namespace {

// Behind the string that begins at `at` with its quote.
std::size_t endOfString(std::string_view text, std::size_t at)
{
    for (auto end = text.find('"', at + 1); end != std::string_view::npos; end = text.find('"', end + 1)) {
        auto escapes = end;
        while (text[escapes - 1] == '\\')
            --escapes;
        if ((end - escapes) % 2 == 0)
            return end + 1;
    }
    return text.size();
}

std::size_t endOfValue(std::string_view text, std::size_t at)
{
    if (text[at] == '"')
        return endOfString(text, at);
    if (text[at] != '{' && text[at] != '[')
        return std::min(text.find_first_of(",}", at), text.size());
    std::size_t depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = endOfString(text, at);
            continue;
        }
        if (depth == 0 && (c == ',' || c == '}' || c == ']'))
            return at;
        if (c == '{' || c == '[')
            ++depth;
        ++at;
        if ((c == '}' || c == ']') && --depth == 0)
            return at;
    }
    return text.size();
}

}  // namespace

std::optional<FieldText> takeField(std::string_view& rest)
{
    if (rest.starts_with(','))
        rest.remove_prefix(1);
    if (!rest.starts_with('"'))
        return std::nullopt;
    const auto keyEnd = endOfString(rest, 0);
    const auto valueEnd = endOfValue(rest, keyEnd + 1);
    const FieldText field{rest.substr(1, keyEnd - 2), rest.substr(keyEnd + 1, valueEnd - keyEnd - 1)};
    rest.remove_prefix(valueEnd);
    return field;
}

bool writeWithField(std::string& out, std::string_view object, std::string_view key, std::string_view value)
{
    if (!isPlainText(key))
        return false;
    auto rest = object.substr(1);
    auto before = rest.data();  // what stays in front of the field ends here
    auto after = rest.data();   // and what stays behind it begins here
    while (const auto field = takeField(rest)) {
        if (!isPlainText(field->key))
            return false;
        if (field->key > key)
            break;
        before = field->key == key ? before : rest.data();
        after = rest.data();
        if (field->key == key)
            break;
    }
    const auto head = object.substr(0, static_cast<std::size_t>(before - object.data()));
    const auto tail = object.substr(static_cast<std::size_t>(after - object.data()));
    out.assign(head);
    if (head.size() > 1)
        out += ',';
    out += '"';
    out += key;
    out += "\":";
    out += value;
    if (head.size() == 1 && tail.starts_with('"'))
        out += ',';
    out += tail;
    return true;
}

}  // namespace meldado::core
