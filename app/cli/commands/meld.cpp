// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <memory>

#include "adapters/registry/open_store.h"
#include "adapters/threads/thread_pool.h"
#include "app/cli/commands/commands.h"
#include "app/cli/output.h"
#include "core/store/fetch.h"

namespace meldado::cli {

namespace {

struct Options {
    std::string source;
    std::string target;
};

int run(const Options& options, const Context& context)
{
    const auto source = adapters::openStore(options.source);
    if (!source)
        return fail("Cannot open " + options.source, source.error());
    const auto target = adapters::openStore(options.target);
    if (!target)
        return fail("Cannot open " + options.target, target.error());
    adapters::ThreadPool threads;
    const auto copied = core::meld(*source->store, *target->store, threads);
    if (!copied)
        return fail("Cannot meld", copied.error());
    if (context.json)
        printJson(core::Array(copied->begin(), copied->end()));
    else
        printLine(quotedList(*copied, '[', ']'));
    return kDone;
}

}  // namespace

void addMeld(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("meld", "Copy what one store has and another lacks");
    const auto options = std::make_shared<Options>();
    command->add_option("-s,--source", options->source, "Store to copy from (URL or folder)")->required();
    command->add_option("-t,--target", options->target, "Store to copy to (URL or folder)")->required();
    command->callback([options, &context] { context.exitCode = run(*options, context); });
}

}  // namespace meldado::cli
