// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <deque>
#include <memory>
#include <set>

#include "app/cli/commands/commands.h"
#include "app/cli/document.h"
#include "app/cli/output.h"
#include "core/json/canonical.h"

namespace meldado::cli {

namespace {

struct Options {
    std::string source;
    std::string block;
};

std::vector<std::string> texts(const auto& names, auto textOf)
{
    std::vector<std::string> result;
    for (const auto& name : names)
        result.push_back(textOf(name));
    return result;
}

void print(const core::Delta& delta, char mark, bool json)
{
    const auto packs = texts(delta.packs(), [](const core::Digest& pack) { return pack.hex(); });
    const auto parents = texts(delta.parents(), [](const core::DeltaName& parent) { return parent.text(); });
    const auto& information = delta.information();
    if (json) {
        core::Object line{{"block", delta.name().text()},
                          {"kind", mark == 'A' ? "anchor" : mark == 'O' ? "origin" : "other"},
                          {"packs", core::Array(packs.begin(), packs.end())},
                          {"parents", core::Array(parents.begin(), parents.end())}};
        line.set("info", information ? core::Value(*information) : core::Value());
        printJson(std::move(line));
        return;
    }
    printLine(std::string("(") + mark + ") Block: " + delta.name().text());
    if (information)
        printLine("\t\tInformation: " + core::canonicalText(*information));
    if (!packs.empty())
        printLine("\t\tPacks: " + quotedList(packs, '{', '}'));
    if (!parents.empty()) {
        const bool isOld = delta.name().index == 0;  // each release of the tools prints in its own way
        printLine("\t\tParents: " + quotedList(parents, isOld ? '{' : '[', isOld ? '}' : ']'));
    }
}

int run(const Options& options, const Context& context)
{
    auto document = Document::open(options.source);
    if (!document)
        return fail("Cannot open " + options.source, document.error());
    auto& replica = document->replica();
    if (!options.block.empty()) {
        const auto name = core::DeltaName::parse(options.block);
        if (!name || !replica.reloadUntil({*name})) {
            printError("No such block: " + options.block);
            return kUnknown;
        }
    }

    // Breadth first from the anchors towards the origins, each once.
    const auto anchors = replica.anchors();
    const std::set<core::DeltaName> isAnchor(anchors.begin(), anchors.end());
    std::deque<core::DeltaName> queue(anchors.begin(), anchors.end());
    std::set<core::DeltaName> seen = isAnchor;
    for (; !queue.empty(); queue.pop_front()) {
        const auto delta = replica.delta(queue.front());
        const char mark = isAnchor.contains(delta->name()) ? 'A' : delta->parents().empty() ? 'O' : '-';
        print(*delta, mark, context.json);
        for (const auto& parent : delta->parents()) {
            if (seen.insert(parent).second)
                queue.push_back(parent);
        }
    }
    return kDone;
}

}  // namespace

void addLog(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("log", "Print the blocks from the anchors towards the origins");
    const auto options = std::make_shared<Options>();
    command->add_option("-s,--source", options->source, "Store to read (URL or folder)")->required();
    command->add_option("-b,--block", options->block, "Start at this block");
    command->callback([options, &context] { context.exitCode = run(*options, context); });
}

}  // namespace meldado::cli
