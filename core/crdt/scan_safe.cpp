// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/scan_safe.h"

namespace meldado::core {

bool isScanSafe(std::string_view canonicalObject)
{
    // Nearly every content has no braces but its own, which two fast searches tell.
    if (canonicalObject.size() > 2) {
        const auto inside = canonicalObject.substr(1, canonicalObject.size() - 2);
        if (inside.find('{') == std::string_view::npos && inside.find('}') == std::string_view::npos)
            return canonicalObject.front() == '{' && canonicalObject.back() == '}';
    }
    std::size_t depth = 0;
    for (std::size_t i = 0; i < canonicalObject.size(); ++i) {
        const char c = canonicalObject[i];
        if (c == '{')
            ++depth;
        else if (c == '}' && --depth == 0)
            return i + 1 == canonicalObject.size();
    }
    return false;
}

std::string withEscapedBraces(std::string_view canonicalObject)
{
    std::string out;
    out.reserve(canonicalObject.size() + 32);
    bool inString = false;
    for (std::size_t i = 0; i < canonicalObject.size(); ++i) {
        const char c = canonicalObject[i];
        if (inString && c == '\\') {
            out += c;
            out += canonicalObject[++i];  // canonical text never ends in a backslash
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (inString && c == '{')
            out += "\\u007b";
        else if (inString && c == '}')
            out += "\\u007d";
        else
            out += c;
    }
    return out;
}

}  // namespace meldado::core
