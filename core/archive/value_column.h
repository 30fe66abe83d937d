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

class ValueColumnReader {
public:
    ValueColumnReader() = default;
    explicit ValueColumnReader(std::string_view bytes);

    void appendNext(std::string& json);  // nothing after a failure

    void skip();
    [[nodiscard]] bool failed() const { return m_texts.failed(); }
    [[nodiscard]] bool atEnd() const { return m_texts.atEnd(); }

private:
    // A value as it is spelt in the column.
    struct Spelt {
        char kind = 0;
        std::string_view text;
    };
    static Spelt take(ColumnReader& texts);
    Spelt next();

    ColumnReader m_texts;  // plain values; or the numbers
    bool m_isTable = false;
    std::vector<Spelt> m_table;
};

}  // namespace meldado::core
