// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <memory>

#include "app/cli/commands/commands.h"
#include "app/cli/document.h"
#include "app/cli/output.h"
#include "core/crdt/describe.h"

namespace meldado::cli {

namespace {

struct Options {
    std::string source;
    std::string family;
};

// What becomes readable when update records in deltas without parents are taken, too (written by upstream 0.6).
void addSalvage(core::Object& description, const Options& options, core::Replica::Options how)
{
    how.salvage = true;
    auto salvaged = Document::open(options.source, how);
    if (!salvaged)
        return;
    const auto text = salvaged->replica().read();
    core::Array anchors;
    for (const auto& name : salvaged->replica().anchors())
        anchors.emplace_back(name.text());
    description.set("salvage_read_text", text ? core::Value(*text) : core::Value());
    description.set("salvage_anchors", std::move(anchors));
}

int run(const Options& options)
{
    core::Replica::Options how;
    if (options.family == "old")
        how.family = core::Family::Old02;
    else if (options.family == "new")
        how.family = core::Family::New06;
    auto document = Document::open(options.source, how);
    if (!document)
        return fail("Cannot open " + options.source, document.error());

    auto description = core::describe(document->replica());
    description.set("open", "ok");
    core::Array problems;
    for (const auto& unusable : document->unusable())
        problems.emplace_back(core::Object{{"name", unusable.key}, {"error", unusable.error.detail}});
    description.set("unusable", std::move(problems));
    const auto waiting = document->replica().waiting();
    core::Array waits;
    for (const auto& each : waiting)
        waits.emplace_back(each.delta.text());
    description.set("waiting", std::move(waits));
    if (std::ranges::any_of(waiting, [](const auto& each) { return each.reason == core::Waiting::Reason::OriginUpdate; }))
        addSalvage(description, options, how);
    printJson(std::move(description));
    return kDone;
}

}  // namespace

void addDump(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("dump", "Print everything that a store says of its document, as JSON");
    const auto options = std::make_shared<Options>();
    command->add_option("-s,--source", options->source, "Store to read (URL or folder)")->required();
    command->add_option("--family", options->family, "Where blocks of several formats lie: old or new")
        ->check(CLI::IsMember({"old", "new"}));
    command->callback([options, &context] { context.exitCode = run(*options); });
}

}  // namespace meldado::cli
