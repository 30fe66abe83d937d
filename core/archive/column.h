// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A column is one stream of an archive: numbers and texts of one kind, one behind the other, so that they pack well.
// A reader of damaged bytes gives zeros and nothing, and remembers that it failed: it is asked once, at the end.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace meldado::core {

class ColumnWriter {
public:
    void number(std::uint64_t value);  // seven bits a byte, the lowest first
    void bytes(std::string_view bytes) { m_bytes.append(bytes); }
    void text(std::string_view text)   // with its length before it
    {
        number(text.size());
        bytes(text);
    }

    [[nodiscard]] const std::string& all() const { return m_bytes; }

private:
    std::string m_bytes;
};

class ColumnReader {
public:
    ColumnReader() = default;
    explicit ColumnReader(std::string_view bytes) : m_rest(bytes) {}

    std::uint64_t number();
    std::uint32_t number32();  // fails above 32 bits
    std::string_view bytes(std::uint64_t count);
    std::string_view text() { return bytes(number()); }
    std::string_view until(char end);  // which is taken, but not given

    void fail()
    {
        m_failed = true;
        m_rest = {};
    }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

}  // namespace meldado::core
