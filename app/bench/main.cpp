// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/bench/engine.h"
#include "app/bench/replay.h"
#include "app/bench/report.h"

namespace {

using namespace meldado::bench;

constexpr int kFailed = 1;
constexpr int kUsage = 2;
constexpr const char* kHelp =
    "meldado-bench --script FILE [--store DIR] [--durable none|os|fsync] [--kept database|folder]\n"
    "    replays a script of the peer bench; the last line printed is the result. --kept folder: what is saved and\n"
    "    opened is a shared folder, two files a commit, instead of a database\n"
    "meldado-bench engine [N]\n"
    "    what each operation of the engine costs, on a list of N tasks (1000)\n"
    "meldado-bench ui [arguments]\n"
    "    what a person sees: starts meldado-bench-ui, which lies beside this program\n"
    "meldado-bench --version | --help\n";

int misused(const std::string& why)
{
    std::fprintf(stderr, "meldado-bench: %s\n\n%s", why.c_str(), kHelp);
    return kUsage;
}

int failed(const meldado::core::Error& error)
{
    std::fprintf(stderr, "error: %s\n", error.detail.c_str());
    return kFailed;
}

std::optional<Durability> durabilityOf(std::string_view word)
{
    if (word == "none")
        return Durability::None;
    if (word == "os")
        return Durability::Os;
    if (word == "fsync")
        return Durability::Fsync;
    return std::nullopt;
}

std::optional<Form> formOf(std::string_view word)
{
    if (word == "database")
        return Form::Database;
    if (word == "folder")
        return Form::Folder;
    return std::nullopt;
}

int replay(const std::vector<std::string>& words)
{
    std::string script;
    std::string durable = "none";
    std::string kept = "database";
    std::filesystem::path store;
    for (std::size_t i = 0; i < words.size(); i += 2) {
        if (i + 1 == words.size())
            return misused("no value for " + words[i]);
        const auto& value = words[i + 1];
        if (words[i] == "--script")
            script = value;
        else if (words[i] == "--store")
            store = value;
        else if (words[i] == "--durable")
            durable = value;
        else if (words[i] == "--kept")
            kept = value;
        else
            return misused("unknown option: " + words[i]);
    }
    const auto durability = durabilityOf(durable);
    if (!durability)
        return misused("--durable is none, os or fsync");
    const auto form = formOf(kept);
    if (!form)
        return misused("--kept is database or folder");
    if (script.empty())
        return misused("no --script");
    if (!store.empty())
        std::filesystem::create_directories(store);

    const auto operations = Script::read(script);
    if (!operations)
        return failed(operations.error());
    const auto outcome = Replay(*operations, store, *form, *durability).run();
    if (!outcome)
        return failed(outcome.error());
    std::printf("%s\n", resultLine(operations->head(), durable, *outcome).c_str());
    return 0;
}

int engine(const std::vector<std::string>& words)
{
    std::size_t taskCount = 1000;
    if (!words.empty()) {
        try {
            taskCount = std::stoul(words.front());
        } catch (const std::exception&) {
            taskCount = 0;
        }
    }
    if (words.size() > 1 || taskCount < 2)
        return misused("engine takes the number of tasks, two at least");
    if (const auto measured = measureEngine(taskCount); !measured)
        return failed(measured.error());
    return 0;
}

int ui(char** arguments)
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).replace_filename("meldado-bench-ui");
    ::execv(program.c_str(), arguments);
    std::fprintf(stderr, "meldado-bench: meldado-bench-ui is not beside it, so the window cannot be measured\n");
    return kUsage;
}

}  // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.empty())
        return misused("nothing to do");
    if (words.front() == "--help") {
        std::printf("%s", kHelp);
        return 0;
    }
    if (words.front() == "--version") {
        std::printf("%s\n", MELDADO_VERSION);
        return 0;
    }
    if (words.front() == "engine")
        return engine({words.begin() + 1, words.end()});
    if (words.front() == "ui")
        return ui(argv + 1);
    return replay(words);
}
