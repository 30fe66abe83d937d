// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A document as separately tracked objects: a field whose key ends with the flat sign holds tracked objects, all
// others are opaque. Arrays under such a field become list objects. Source: core/FORMAT.md, Flattening.

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/json/value.h"

namespace meldado::core {

inline constexpr std::string_view kFlatSign = "\xE2\x99\xAD";  // U+266D. On disk; never change.
inline constexpr char kStringMark = '!';                       // On disk; never change. Before a string value.

[[nodiscard]] inline bool isFlatKey(std::string_view key) { return key.ends_with(kFlatSign); }

// How the identifier of a list is formed.
enum class ListIds {
    ByOwner,  // "^" owner "@" key, since 0.5
    ByPath,   // "^" and the SHA-256 of the path, before
};

struct Flattened {
    std::string root;
    std::map<std::string, Object> objects;  // identifier → content; {"A":[…]} for lists
};

// Errors: InvalidId, when an "_id" is not a string or begins with "^"; LimitExceeded, when nested too deep.
[[nodiscard]] Result<Flattened> flatten(const Object& document, ListIds listIds);

// The identifier of the list under `key` of the object `owner`; `path` leads to the owner (only used by path).
[[nodiscard]] std::string makeListId(std::string_view path, std::string_view owner, std::string_view key, ListIds listIds);

}  // namespace meldado::core
