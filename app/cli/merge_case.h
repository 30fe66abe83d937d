// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A case of merging a to-do document, told as JSON (tests/data/merge/README.md): what three people do apart from each
// other, and what everybody must see, be asked and write afterwards.

#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/json/value.h"

namespace meldado::cli {

struct MergeCaseOutcome {
    std::string name;
    std::string difference;  // the first one; empty: it passed
};

// Errors: Malformed, when this is no case.
[[nodiscard]] core::Result<MergeCaseOutcome> runMergeCase(const core::Value& mergeCase);

}  // namespace meldado::cli
