// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <memory>

#include "app/cli/commands/commands.h"
#include "app/cli/document.h"
#include "app/cli/output.h"

namespace meldado::cli {

namespace {

struct Options {
    std::string source;
    std::string block;
};

int run(const Options& options)
{
    auto document = Document::open(options.source);
    if (!document)
        return fail("Cannot open " + options.source, document.error());
    if (!options.block.empty()) {
        const auto name = core::DeltaName::parse(options.block);
        if (!name || !document->replica().reloadUntil({*name})) {
            printError("No such block: " + options.block);
            return kUnknown;
        }
    }
    const auto text = document->replica().read();
    if (!text)
        return fail("Failed to read", text.error());
    printLine(*text);
    return kDone;
}

}  // namespace

void addRead(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("read", "Print the document");
    const auto options = std::make_shared<Options>();
    command->add_option("-s,--source", options->source, "Store to read (URL or folder)")->required();
    command->add_option("-b,--block", options->block, "The document as of this block");
    command->callback([options, &context] { context.exitCode = run(*options); });
}

}  // namespace meldado::cli
