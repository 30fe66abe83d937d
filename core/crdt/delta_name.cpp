// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/delta_name.h"

#include <charconv>

#include "core/base/limits.h"

namespace meldado::core {

std::optional<DeltaName> DeltaName::parse(std::string_view text)
{
    DeltaName name;
    const auto dash = text.find('-');
    if (dash != std::string_view::npos) {
        const auto digits = text.substr(0, dash);
        if (digits.empty() || digits.front() == '0')
            return std::nullopt;  // an index starts at 1 and has no leading zeros
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), name.index);
        if (error != std::errc{} || end != digits.data() + digits.size() || name.index > kMaxIndex)
            return std::nullopt;
        text.remove_prefix(dash + 1);
    }
    const auto digest = Digest::fromHex(text);
    if (!digest)
        return std::nullopt;
    name.digest = *digest;
    return name;
}

std::string DeltaName::text() const
{
    std::string out;
    appendTo(out);
    return out;
}

void DeltaName::appendTo(std::string& out) const
{
    if (index != 0) {
        char digits[16];
        out.append(digits, std::to_chars(digits, digits + sizeof digits, index).ptr);
        out += '-';
    }
    appendHex(out, digest);
}

}  // namespace meldado::core
