// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <memory>

#include "app/cli/commands/commands.h"
#include "app/cli/document.h"
#include "app/cli/output.h"
#include "core/crdt/describe.h"
#include "core/json/canonical.h"

namespace meldado::cli {

namespace {

std::string valueText(const core::Result<core::Value>& value)
{
    return value ? core::canonicalText(*value) : "(" + value.error().detail + ")";
}

int run(const std::string& source, const Context& context)
{
    auto document = Document::open(source);
    if (!document)
        return fail("Cannot open " + source, document.error());
    const auto& replica = document->replica();
    if (context.json) {
        printJson(*core::describeState(replica).find("conflicts"));
        return kDone;
    }
    for (const auto& id : replica.inConflict()) {
        printLine(id + ":");
        printLine("\t\xF0\x9F\x8F\x86 " + replica.winner(id)->text() + ": " + valueText(replica.value(id)));  // trophy
        const auto losers = replica.conflicting(id);
        for (const auto& loser : *losers)
            printLine("\t\xF0\x9F\x97\xB2 " + loser.text() + ": " + valueText(replica.value(id, loser)));  // lightning
    }
    return kDone;
}

}  // namespace

void addConflicts(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("conflicts", "Print the objects that have concurrent versions");
    const auto source = std::make_shared<std::string>();
    command->add_option("-s,--source", *source, "Store to read (URL or folder)")->required();
    command->callback([source, &context] { context.exitCode = run(*source, context); });
}

}  // namespace meldado::cli
