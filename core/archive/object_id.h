// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Identifiers in fewer bytes than their letters: hexadecimal digits, UUIDs and ours (128 bits in Crockford's base32)
// as the bits that they stand for. Whatever is not exactly of such a form is kept as a text.

#pragma once

#include <string>
#include <string_view>

#include "core/archive/column.h"

namespace meldado::core {

// The kind goes to one column, what it stands for to one of the others; all three may be one. Whoever reads them in
// the same order gets the identifiers back.
void putObjectId(ColumnWriter& kinds, ColumnWriter& bits, ColumnWriter& texts, std::string_view id);
void takeObjectId(ColumnReader& kinds, ColumnReader& bits, ColumnReader& texts, std::string& id);  // appends

// `kinds` holds small numbers, nearly always the same one; `bits` what does not pack.
struct ObjectIdWriter {
    ColumnWriter kinds;
    ColumnWriter bits;
    ColumnWriter texts;

    void add(std::string_view id) { putObjectId(kinds, bits, texts, id); }
};

struct ObjectIdReader {
    ColumnReader kinds;
    ColumnReader bits;
    ColumnReader texts;

    void appendNext(std::string& id) { takeObjectId(kinds, bits, texts, id); }
    [[nodiscard]] bool failed() const { return kinds.failed() || bits.failed() || texts.failed(); }
};

}  // namespace meldado::core
