// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What tests ask of a Result.

#pragma once

#include "core/base/result.h"

namespace meldado::tests {

// A call that did not fail is told by the test, not by an assertion in error().
template <typename T>
bool failsWith(core::ErrorCode code, const core::Result<T>& result)
{
    return !result && result.error().code == code;
}

}  // namespace meldado::tests
