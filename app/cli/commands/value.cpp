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
    std::string revision;
};

int run(const Options& options)
{
    auto document = Document::open(options.source);
    if (!document)
        return fail("Cannot open " + options.source, document.error());
    const auto& replica = document->replica();
    if (options.revision.empty()) {
        const auto value = replica.value(options.object);
        if (!value) {
            printError("Invalid object " + options.object + ": " + core::errorWord(value.error()));
            return kUnknown;
        }
        printJson(*value);
        return kDone;
    }
    const auto revision = core::Revision::parse(options.revision);
    const auto value = revision ? replica.value(options.object, *revision) : core::Result<core::Value>(revision.error());
    if (!value) {
        printError("Invalid object or revision " + options.object + ' ' + options.revision + ": "
                   + core::errorWord(value.error()));
        return kUnknown;
    }
    printJson(*value);
    return kDone;
}

}  // namespace

void addValue(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("value", "Print the content of a version of an object");
    const auto options = std::make_shared<Options>();
    command->add_option("-s,--source", options->source, "Store to read (URL or folder)")->required();
    command->add_option("-o,--object", options->object, "Identifier of the object")->required();
    command->add_option("-r,--revision", options->revision, "The version; otherwise the winner");
    command->callback([options, &context] { context.exitCode = run(*options); });
}

}  // namespace meldado::cli
