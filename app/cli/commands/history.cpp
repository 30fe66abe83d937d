// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <memory>

#include "app/cli/commands/commands.h"
#include "app/cli/document.h"
#include "app/cli/output.h"
#include "core/crdt/describe.h"

namespace meldado::cli {

namespace {

struct Options {
    std::string source;
    std::string object;
};

int run(const Options& options, const Context& context)
{
    auto document = Document::open(options.source);
    if (!document)
        return fail("Cannot open " + options.source, document.error());
    const auto history = document->replica().history(options.object);
    if (!history) {
        printError("Invalid object " + options.object + ": " + core::errorWord(history.error()));
        return kUnknown;
    }
    core::Array lines;
    for (const auto& revision : *history) {
        if (context.json)
            lines.emplace_back(revision.text());
        else
            printLine(revision.text());
    }
    if (context.json)
        printJson(std::move(lines));
    return kDone;
}

}  // namespace

void addHistory(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("history", "Print the revisions of an object, the winner first");
    const auto options = std::make_shared<Options>();
    command->add_option("-s,--source", options->source, "Store to read (URL or folder)")->required();
    command->add_option("-o,--object", options->object, "Identifier of the object")->required();
    command->callback([options, &context] { context.exitCode = run(*options, context); });
}

}  // namespace meldado::cli
