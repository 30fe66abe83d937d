// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The values of one field, as JSON texts. Written plainly one behind the other, or as a table of the different ones and
// numbers into it, whichever packs into fewer bytes: titles are all different, tags and dates are not.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/column.h"
#include "core/archive/packer.h"
#include "core/base/byte_arena.h"
#include "core/base/hash_index.h"

namespace meldado::core {

class ValueColumnWriter {
public:
    // False, when the column cannot hold it: a line break, which no canonical text has.
    [[nodiscard]] static bool canHold(std::string_view json) { return json.find('\n') == std::string_view::npos; }

    void add(std::string_view json);  // only what it can hold

    // Both forms begin with a byte that tells them apart.
    [[nodiscard]] std::string bytes(const Packer& packer) const;

private:
    std::vector<std::string_view> m_distinct;
    HashIndex m_index;
    ByteArena m_texts;
    std::vector<std::uint32_t> m_values;  // numbers of m_distinct
};

// A value as it stands in a column, whose bytes it is a view of.
struct SpeltValue {
    char kind = 0;          // 0: a text, else see value_column.cpp
    std::string_view text;  // of a text: JSON, between its quotes

    void appendJson(std::string& out) const;
    [[nodiscard]] bool isText() const { return kind == 0; }
    [[nodiscard]] bool isTrue() const;
    // A text without its escapes, in `room` when there are any; nothing when it is no text.
    [[nodiscard]] std::string_view decoded(std::string& room) const;
};

class ValueColumnReader {
public:
    ValueColumnReader() = default;
    explicit ValueColumnReader(std::string_view bytes);

    SpeltValue next();                   // an empty text after a failure
    void appendNext(std::string& json);  // nothing after a failure

    [[nodiscard]] bool failed() const { return m_texts.failed(); }
    [[nodiscard]] bool atEnd() const { return m_texts.atEnd(); }

private:
    static SpeltValue take(ColumnReader& texts);

    ColumnReader m_texts;  // plain values; or the numbers
    bool m_isTable = false;
    std::vector<SpeltValue> m_table;
};

}  // namespace meldado::core
