// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>

#include "app/cli/commands/commands.h"
#include "app/cli/document.h"
#include "app/cli/output.h"
#include "core/json/parse.h"

namespace meldado::cli {

namespace {

struct Options {
    std::string target;
    std::string file;
    std::optional<std::string> author;
    std::optional<std::string> description;
};

core::Result<core::Object> readDocument(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        return core::Error{core::ErrorCode::Io, std::string("cannot read ") + path + ": " + std::strerror(errno)};
    auto json = core::parseJson(text.str());
    if (!json)
        return core::Error{json.error().code, path + ": " + json.error().detail};
    if (json->asObject() == nullptr)
        return core::Error{core::ErrorCode::Malformed, path + ": not a JSON object"};
    return std::move(*json->asObject());
}

int run(const Options& options, const Context& context)
{
    const auto wanted = readDocument(options.file);
    if (!wanted)
        return fail("Cannot update", wanted.error());
    auto document = Document::open(options.target);
    if (!document)
        return fail("Cannot open " + options.target, document.error());
    if (const auto updated = document->replica().update(*wanted); !updated)
        return fail("Cannot update", updated.error());

    std::optional<core::Object> information;
    if (options.author || options.description) {
        information.emplace();
        if (options.author)
            information->set("author", *options.author);
        if (options.description)
            information->set("description", *options.description);
    }
    const auto block = document->commit(std::move(information));
    if (!block)
        return fail("Cannot commit", block.error());
    if (context.json)
        printJson(core::Object{{"block", *block ? core::Value((*block)->text()) : core::Value()}});
    else
        printLine(*block ? "Committed block " + (*block)->text() : "Nothing to commit");
    return kDone;
}

}  // namespace

void addUpdate(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("update", "Commit the document in a JSON file as the new state");
    const auto options = std::make_shared<Options>();  // shared with the parser, which outlives this call
    command->add_option("-t,--target", options->target, "Store to update (URL or folder)")->required();
    command->add_option("-j,--jsonfile", options->file, "File with the document")->required();
    command->add_option("-a,--author", options->author, "Who made the change");
    command->add_option("-d,--description", options->description, "What was changed");
    command->callback([options, &context] { context.exitCode = run(*options, context); });
}

}  // namespace meldado::cli
