// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <iostream>
#include <string>

#include "app/cli/batch_session.h"
#include "app/cli/commands/commands.h"
#include "app/cli/output.h"
#include "core/json/parse.h"

namespace meldado::cli {

namespace {

int run()
{
    BatchSession session;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const auto step = core::parseJson(line);
        if (!step)
            printJson(core::Object{{"error", step.error().detail}});
        else if (step->asObject() == nullptr)
            printJson(core::Object{{"error", "an operation is a JSON object"}});
        else
            printJson(session.run(*step->asObject()));
        std::cout.flush();
    }
    return kDone;
}

}  // namespace

void addBatch(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("batch", "Run operations from standard input, one JSON object a line");
    command->callback([&context] { context.exitCode = run(); });
}

}  // namespace meldado::cli
