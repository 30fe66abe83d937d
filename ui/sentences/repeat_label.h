// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A rule of RFC 5545 in two or three words, for a chip: "every Fri", "every 2 weeks", "last Fri of the month". What a
// chip has no room for, as an end or an unusual part, makes it "repeats".

#pragma once

#include <string_view>

#include <QString>

namespace meldado::ui {

[[nodiscard]] QString repeatLabel(std::string_view rule);

}  // namespace meldado::ui
