// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <memory>

#include "app/cli/commands/commands.h"
#include "app/cli/document.h"
#include "app/cli/output.h"

namespace meldado::cli {

namespace {

struct Options {
    std::string target;
    std::string object;
    std::string winner;
};

int resolveOne(core::Replica& replica, const std::string& id, const std::string& wanted, core::Array& report,
               const Context& context)
{
    const auto previous = replica.winner(id);
    if (!previous) {
        printError("Failed to resolve " + id + ": " + previous.error().detail);
        return kUnknown;
    }
    const auto revision = wanted.empty() ? previous : core::Revision::parse(wanted);
    const auto resolved = revision ? replica.resolveAs(id, *revision) : core::Result<core::Edit>(revision.error());
    if (!resolved) {
        const auto code = resolved.error().code;
        const bool isInvalid = code == core::ErrorCode::NotALeaf || code == core::ErrorCode::Malformed;
        printError(isInvalid ? wanted + " not a valid winner"
                             : "Failed to resolve " + id + ": " + resolved.error().detail);
        return isInvalid ? kUsage : kUnknown;
    }
    const auto now = replica.revision(*resolved).text();
    if (!context.json)
        printLine(id + " resolved as " + now + " (previous: " + previous->text() + ")");
    report.emplace_back(core::Object{{"object", id}, {"previous", previous->text()}, {"winner", now}});
    return kDone;
}

int run(const Options& options, const Context& context)
{
    auto document = Document::open(options.target);
    if (!document)
        return fail("Cannot open " + options.target, document.error());
    auto& replica = document->replica();

    std::vector<std::string> ids = replica.inConflict();
    if (!options.object.empty()) {
        if (!replica.isInConflict(options.object)) {
            printError(options.object + " has no conflicts");
            return kNotInConflict;
        }
        ids = {options.object};
    }
    core::Array report;
    for (const auto& id : ids) {
        if (const int code = resolveOne(replica, id, options.winner, report, context); code != kDone)
            return code;
    }
    const auto block = document->commit(std::nullopt);
    if (!block)
        return fail("Cannot commit", block.error());
    if (context.json)
        printJson(core::Object{{"resolved", std::move(report)},
                               {"block", *block ? core::Value((*block)->text()) : core::Value()}});
    else
        printLine("Committed changes");
    return kDone;
}

}  // namespace

void addResolve(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("resolve", "Settle conflicts: all of them by their winners, or one object");
    const auto options = std::make_shared<Options>();
    command->add_option("-t,--target", options->target, "Store to update (URL or folder)")->required();
    auto* object = command->add_option("-o,--object", options->object, "Only this object");
    command->add_option("-w,--winner", options->winner, "The revision to go on from")->needs(object);
    command->callback([options, &context] { context.exitCode = run(*options, context); });
}

}  // namespace meldado::cli
