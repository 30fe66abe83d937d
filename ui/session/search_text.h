// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Text as search compares it: without case, accents, and letters that only look different (Unicode's compatibility forms).

#pragma once

#include <string>
#include <string_view>

namespace meldado::ui {

[[nodiscard]] std::string foldedForSearch(std::string_view text);  // UTF-8, as is the text

}  // namespace meldado::ui
