// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A body as what became of the fields of another one, its base: which got another value, which are gone, which are new.
// Of a base that is not here, or is spelt in an unusual way, all fields are new. Values are added to the background.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/archive/body.h"
#include "core/archive/column.h"
#include "core/wire/allowance.h"
#include "core/wire/value_code.h"

namespace meldado::core {

void putBody(ColumnWriter& out, Background& background, std::span<const BodyField> fields, std::string_view base);

// Writes the body to `text`, which is emptied first. False: there is none, or it costs more than `allowance`.
[[nodiscard]] bool takeBody(ColumnReader& in, Background& background, std::string_view base, std::string& text,
                            Allowance& allowance);

}  // namespace meldado::core
