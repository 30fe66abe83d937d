// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Melds a list with a place in both directions, as the window does in the background: what is half copied waits, what is
// torn is healed. It may be interrupted at any moment; the next call goes on.

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <random>
#include <thread>

#include "adapters/registry/open_store.h"
#include "adapters/sqlite/local_replica.h"
#include "adapters/sync/share.h"
#include "adapters/threads/thread_pool.h"
#include "app/cli/commands/commands.h"
#include "app/cli/output.h"

namespace meldado::cli {

namespace {

using adapters::Share;
using adapters::ShareState;
using adapters::SyncTime;

struct Options {
    std::string list;
    std::string place;
    int waitSeconds = 0;
    bool putBack = false;
    bool tidyUp = false;
};

// The list's own store. The program keeps its lists in files of this ending, which no other program reads.
core::Result<Share::Setup> openList(const std::string& text)
{
    constexpr std::string_view kOwn = ".replica";
    Share::Setup setup;
    if (!adapters::isStoreUrl(text) && text.ends_with(kOwn)) {
        auto own = std::make_unique<adapters::LocalReplica>(std::filesystem::path(text));
        setup.own = own.get();
        setup.here = std::move(own);
        return setup;
    }
    auto opened = adapters::openStore(text);
    if (!opened)
        return opened.error();
    setup.here = std::move(opened->store);
    return setup;
}

SyncTime now()
{
    return std::chrono::duration_cast<SyncTime>(std::chrono::steady_clock::now().time_since_epoch());
}

// Until nothing is left to do, or what is left takes longer than somebody wants to wait.
void runToTheEnd(Share& share, int waitSeconds)
{
    const auto end = now() + std::max<SyncTime>(std::chrono::seconds(waitSeconds), 2 * Share::kLeastBetweenLooks);
    for (;;) {
        const auto due = share.step(now());
        if (due <= now())
            continue;
        if ((share.isQuiet() && !share.hasDoubts()) || due > end)
            return;
        std::this_thread::sleep_for(due - now());
    }
}

std::string sentence(const adapters::ShareStatus& status)
{
    const auto counted = [](std::size_t changes, std::size_t files) {
        auto text = std::to_string(changes) + (changes == 1 ? " change" : " changes");
        if (files > 0)
            text += " and " + std::to_string(files) + (files == 1 ? " file" : " files");
        return text;
    };
    return "Sent " + counted(status.sentCount, status.sentFileCount) + ", received "
        + counted(status.receivedCount, status.receivedFileCount);
}

core::Value toJson(const adapters::ShareStatus& status)
{
    core::Array attentions;
    for (const auto& each : status.attentions)
        attentions.emplace_back(std::string(adapters::textOf(each.code)));
    const auto number = [](std::size_t count) { return core::Value(static_cast<std::int64_t>(count)); };
    return core::Value(core::Object{
        {"sent", number(status.sentCount)},
        {"received", number(status.receivedCount)},
        {"sentFiles", number(status.sentFileCount)},
        {"receivedFiles", number(status.receivedFileCount)},
        {"waiting", number(status.changesToSend)},
        {"copies", number(status.copyCount)},
        {"state", std::string(adapters::textOf(status.state))},
        {"attention", core::Value(std::move(attentions))},
    });
}

int run(const Options& options, const Context& context)
{
    auto setup = openList(options.list);
    if (!setup)
        return fail("Cannot open " + options.list, setup.error());
    auto place = adapters::openStore(options.place);
    if (!place)
        return fail("Cannot open " + options.place, place.error());
    if (!place->warning.empty())
        printError(place->warning);
    setup->there = std::move(place->store);

    core::SeededRandom random(std::random_device{}());
    adapters::ThreadPool threads;
    Share share(*std::move(setup), random, threads);
    runToTheEnd(share, options.waitSeconds);
    if (options.putBack || options.tidyUp) {
        if (options.putBack)
            share.putBack();
        if (options.tidyUp)
            share.tidyUp();
        runToTheEnd(share, options.waitSeconds);
    }

    const auto& status = share.status();
    if (context.json)
        printJson(toJson(status));
    else
        printLine(sentence(status));
    for (const auto& each : status.attentions) {
        const auto where = each.isHere ? options.list : options.place;
        const auto count = each.count > 0 ? " (" + std::to_string(each.count) + ")" : std::string();
        printError(where + ": " + std::string(adapters::textOf(each.code)) + count
                   + (each.detail.empty() ? "" : ": " + each.detail));
    }
    if (status.state == ShareState::Offline)
        printError(options.place + " does not answer; " + std::to_string(status.changesToSend) + " changes wait");
    const bool isDone = share.isQuiet() && status.changesToSend == 0 && !share.hasDoubts();
    return isDone ? kDone : kFailed;
}

}  // namespace

void addSync(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("sync", "Bring a list and a shared place up to date, both ways");
    const auto options = std::make_shared<Options>();
    command->add_option("list", options->list, "The list: a URL, a folder, or a file of the program (.replica)")->required();
    command->add_option("place", options->place, "What it is shared through (URL or folder)")->required();
    command->add_option("--wait", options->waitSeconds, "Seconds to wait for what is being copied or does not answer")
        ->check(CLI::Range(0, 86'400));
    command->add_flag("--put-back", options->putBack, "Send again what is gone there, even if it is more than half");
    command->add_flag("--tidy-up", options->tidyUp, "Put copies that sync programs made into .meldado/aside");
    command->callback([options, &context] { context.exitCode = run(*options, context); });
}

}  // namespace meldado::cli
