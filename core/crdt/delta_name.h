// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The name of one commit: "<index>-<digest>" since 0.6, where index counts generations; "<digest>" before.
// Ordered by index, then by digest. Source: core/FORMAT.md, Deltas.

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/hash/digest.h"

namespace meldado::core {

struct DeltaName {
    std::uint32_t index = 0;  // 0: a name of an older family, which has none
    Digest digest;

    // Without extension. Nothing, when the text is not exactly such a name.
    static std::optional<DeltaName> parse(std::string_view text);
    [[nodiscard]] std::string text() const;
    void appendTo(std::string& out) const;

    friend bool operator==(const DeltaName&, const DeltaName&) = default;
    friend std::strong_ordering operator<=>(const DeltaName&, const DeltaName&) = default;
};

}  // namespace meldado::core

template <>
struct std::hash<meldado::core::DeltaName> {
    std::size_t operator()(const meldado::core::DeltaName& name) const noexcept
    {
        return std::hash<meldado::core::Digest>{}(name.digest);
    }
};
