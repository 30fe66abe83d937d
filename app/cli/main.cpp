// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands/commands.h"
#include "app/cli/output.h"

int main(int argc, char** argv)
{
    using namespace meldado::cli;

    CLI::App app("Lists of MeldaDo and any other Melda document, from the command line", "meldado-cli");
    Context context;
    app.add_flag("--json", context.json, "Print JSON for machines");
    app.set_version_flag("--version", MELDADO_VERSION);
    app.footer("A store is a folder or a URL such as file:///folder, file+flate:///folder,\n"
               "sqlite:///folder/list.db.\n"
               "Exit codes: 0 done; 1 the object is not in conflict, or a case failed; 2 wrong arguments, or not a valid winner;\n"
               "3 no such object, revision or block; 4 a file or store cannot be read or written, or the document is empty.");
    app.require_subcommand(1);
    app.fallthrough();  // --json may stand behind the verb
    addUpdate(app, context);
    addRead(app, context);
    addMeld(app, context);
    addSync(app, context);
    addLog(app, context);
    addConflicts(app, context);
    addResolve(app, context);
    addHistory(app, context);
    addValue(app, context);
    addDump(app, context);
    addBatch(app, context);
    addMergeCase(app, context);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kUsage;
    }
    return context.exitCode;
}
