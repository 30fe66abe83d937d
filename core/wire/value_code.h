// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One JSON value in few bytes, as it is spelt: true is one byte, a time is the seconds since the last one, an
// identifier its bits, a text what is new in it or what became of the one before. core/FORMAT.md, On our own links,
// draws them.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/archive/body.h"
#include "core/archive/column.h"
#include "core/base/clock.h"
#include "core/wire/allowance.h"
#include "core/wire/text_window.h"

namespace meldado::core {

// What writer and reader have at hand, and grow alike.
struct Background {
    TextWindow texts;
    Clock::Reading time{};  // the last one that was met
    bool hasTime = false;

    // The first time among these fields, if there is any, and none was met so far, becomes the last one.
    void startTimeFrom(std::span<const BodyField> fields);
};

// `before` is the value that it replaces; empty: there is none.
void putValue(ColumnWriter& out, Background& background, std::string_view json, std::string_view before);

// Appends the value to `json`. False: there is none, or it costs more than `allowance`. What it appends need not be JSON.
[[nodiscard]] bool takeValue(ColumnReader& in, Background& background, std::string& json, std::string_view before,
                             Allowance& allowance);

}  // namespace meldado::core
