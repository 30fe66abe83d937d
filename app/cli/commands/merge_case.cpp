// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <fstream>
#include <iterator>
#include <memory>

#include "app/cli/commands/commands.h"
#include "app/cli/merge_case.h"
#include "app/cli/output.h"
#include "core/json/parse.h"

namespace meldado::cli {

namespace {

constexpr int kSomeFailed = 1;

core::Result<MergeCaseOutcome> runFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return core::Error{core::ErrorCode::Io, "cannot be read"};
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto value = core::parseJson(text);
    if (!value)
        return value.error();
    return runMergeCase(*value);
}

int run(const std::vector<std::string>& files)
{
    std::size_t passed = 0;
    std::size_t failed = 0;
    bool isCase = true;
    for (const auto& file : files) {
        const auto outcome = runFile(file);
        if (!outcome) {
            printError(file + " is no case: " + outcome.error().detail);
            isCase = false;
            continue;
        }
        if (!outcome->difference.empty())
            printLine(outcome->name + ": " + outcome->difference);
        ++(outcome->difference.empty() ? passed : failed);
    }
    printLine(std::to_string(passed) + " passed, " + std::to_string(failed) + " failed");
    if (!isCase)
        return kUsage;
    return failed == 0 ? kDone : kSomeFailed;
}

}  // namespace

void addMergeCase(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("merge-case", "Play cases of merging to-do documents, and compare what comes out");
    const auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("files", *files, "The cases, one a file")->required();
    command->callback([files, &context] { context.exitCode = run(*files); });
}

}  // namespace meldado::cli
