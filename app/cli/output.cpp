// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/cli/output.h"

#include <iostream>

#include "core/json/canonical.h"

namespace meldado::cli {

void printError(const std::string& sentence)
{
    std::cerr << sentence << '\n';
}

int fail(const std::string& what, const core::Error& error)
{
    printError(what + ": " + error.detail);
    return kFailed;
}

void printLine(const std::string& line)
{
    std::cout << line << '\n';
}

void printJson(const core::Value& value)
{
    std::cout << core::canonicalText(value) << '\n';
}

std::string quotedList(const std::vector<std::string>& names, char open, char close)
{
    std::string text(1, open);
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "\"" : ", \"") + names[i] + '"';
    return text + close;
}

}  // namespace meldado::cli
