// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The verbs. Each adds itself to the parser with its options; `exitCode` is what main returns when it ran.

#pragma once

#include <CLI/CLI.hpp>

namespace meldado::cli {

struct Context {
    bool json = false;  // --json: one JSON value a line, for machines
    int exitCode = 0;
};

void addUpdate(CLI::App& app, Context& context);
void addRead(CLI::App& app, Context& context);
void addMeld(CLI::App& app, Context& context);
void addSync(CLI::App& app, Context& context);
void addLog(CLI::App& app, Context& context);
void addConflicts(CLI::App& app, Context& context);
void addResolve(CLI::App& app, Context& context);
void addHistory(CLI::App& app, Context& context);
void addValue(CLI::App& app, Context& context);
void addDump(CLI::App& app, Context& context);
void addBatch(CLI::App& app, Context& context);
void addMergeCase(CLI::App& app, Context& context);

}  // namespace meldado::cli
