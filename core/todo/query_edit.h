// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A query that is put together by choosing instead of typing. It stays the one line of text that it is (query.h): each part
// is written into it, or cut out of it, and what the person typed besides stays as it stands.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/todo/query.h"

namespace meldado::core {

// `term` as it is typed: at the end, behind a quote that was left open.
[[nodiscard]] std::string withTerm(std::string_view text, const Query& query, std::string_view term);
// `number`: of a term that was read from this text; of another one nothing changes.
[[nodiscard]] std::string withoutTerm(std::string_view text, const Query& query, std::size_t number);
// "#errand" becomes "-#errand", and that again "#errand".
[[nodiscard]] std::string withOpposite(std::string_view text, const Query& query, std::size_t number);

// The number of the term that says the same, or just the opposite; none: it is not among them.
[[nodiscard]] std::optional<std::size_t> findTerm(const Query& query, const QueryTerm& term);

}  // namespace meldado::core
