// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How a query was read, in the words of chips: "#errand", "for Bob", "not done".

#pragma once

#include <QString>

#include "core/todo/query.h"

namespace meldado::ui {

[[nodiscard]] QString queryLabel(const core::QueryTerm& term);
[[nodiscard]] QString queryIcon(core::QueryTerm::Kind kind);  // the name of a bundled one

}  // namespace meldado::ui
