// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What commands print, and the exit codes that scripts can rely on.

#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/json/value.h"

namespace meldado::cli {

// The first four are those of libmelda-tools.
enum ExitCode {
    kDone = 0,
    kNotInConflict = 1,
    kUsage = 2,     // wrong arguments; not a valid winner
    kUnknown = 3,   // no such object or revision; a resolve that failed
    kFailed = 4,    // a file or store that cannot be read or written; an empty document
};

// Standard error, one line.
void printError(const std::string& sentence);
// "what: why"; returns kFailed.
int fail(const std::string& what, const core::Error& error);

void printLine(const std::string& line);
void printJson(const core::Value& value);  // one line of canonical text

// ["a", "b"], as the Rust tools print a list of names; {"a", "b"} with other brackets.
std::string quotedList(const std::vector<std::string>& names, char open, char close);

}  // namespace meldado::cli
