// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What an upstream 0.6 program needs of a store that we wrote: the writer's checklist of core/FORMAT.md, checked
// from the bytes, by a scanner as naive as the reference's and with nothing of our engine but JSON and SHA-256.

#pragma once

#include "core/store/store.h"
#include "tests/conformance/vector_case.h"

namespace meldado::conformance {

void checkUpstreamRules(Report& report, core::Store& store, const std::string& format);

}  // namespace meldado::conformance
