// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Reads JSON that is expected to be spelled in one way, piece by piece and without a tree of values: what the quick
// readers of deltas and orders have in common. Not a parser: whatever is spelled otherwise is just not what was asked
// for, and goes to parse.h.

#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/json/plain_text.h"

namespace meldado::core {

class TextReader {
public:
    explicit TextReader(std::string_view json) : m_rest(json), m_isPlain(isPlainButQuotes(json)) {}

    [[nodiscard]] std::string_view rest() const { return m_rest; }
    void skip(std::size_t count) { m_rest.remove_prefix(count); }
    void backTo(std::string_view rest) { m_rest = rest; }  // one that was here

    bool take(std::string_view text)
    {
        if (!m_rest.starts_with(text))
            return false;
        skip(text.size());
        return true;
    }

    // The rest of an array, one element or more.
    bool takeEach(auto takeOne, std::size_t limit)
    {
        for (std::size_t count = 0; count < limit; ++count) {
            if (!takeOne())
                return false;
            if (!take(","))
                return take("]");
        }
        return false;
    }

    // A text without escapes.
    std::optional<std::string_view> takeString()
    {
        if (!take("\""))
            return std::nullopt;
        const auto end = m_rest.find('"');
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto text = m_rest.substr(0, end);
        if (!m_isPlain && !isPlainText(text))
            return std::nullopt;
        skip(end + 1);
        return text;
    }

    // A number without sign, fraction or exponent.
    std::optional<std::uint64_t> takeNumber()
    {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), number);
        const auto length = static_cast<std::size_t>(end - m_rest.data());
        if (error != std::errc{} || (m_rest.front() == '0' && length > 1))
            return std::nullopt;
        skip(length);
        return number;
    }

private:
    std::string_view m_rest;
    bool m_isPlain;  // asked once: then no string in it needs to be looked at
};

}  // namespace meldado::core
