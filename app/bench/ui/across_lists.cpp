// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/ui/across_lists.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>

#include "adapters/sqlite/local_replica.h"
#include "app/bench/ui/figures.h"
#include "app/bench/ui/generated_list.h"
#include "app/desktop/system.h"
#include "ui/models/task_list_model.h"
#include "ui/session/agenda.h"
#include "ui/session/workspace.h"

namespace meldado::bench {

namespace {

constexpr std::size_t kLists = 10;

void measureView(const char* name, ui::Workspace& workspace, ui::Agenda::What what)
{
    const auto label = [&](const char* edit) { return std::string(name) + ", " + edit + ": ms"; };
    const double before = workedMs();
    ui::Agenda agenda(workspace, what, {});
    ui::TaskListModel rows(agenda);
    const int count = rows.rowCount();
    printRow(label(("open, " + std::to_string(count) + " rows").c_str()).c_str(), {workedMs() - before});
    const int step = std::max(1, count / kEdits - 1);
    printTimes(label("rename").c_str(), [&](int i) { rows.rename(1 + i * step, QStringLiteral("Renamed %1").arg(i)); });
    printTimes(label("move, at the top").c_str(), [&](int i) { rows.moveDown({rows.idAt(1 + i)}); });
    // What stands in front of it gets its rank then, if it has none yet.
    printTimes(label("move, further and further down").c_str(), [&](int i) { rows.moveDown({rows.idAt(1 + i * step)}); });
    printTimes(label("add").c_str(), [&](int i) { rows.add(QStringLiteral("Added %1").arg(i), -1); });
    printTimes(label("complete").c_str(), [&](int i) { rows.toggle(1 + i * step); });
    printTimes(label("settle, one done").c_str(), [&](int i) {
        rows.toggle(1 + i * step);
        agenda.settle();
    });
}

}  // namespace

bool measureAcrossLists(const QTemporaryDir& folder, std::size_t taskCount)
{
    const desktop::SystemClock clock;
    desktop::SystemRandom random;
    const auto place = [&](const std::string& name) -> ui::OpenPlace {
        return [file = folder.filePath(QString::fromStdString(name)).toStdString()]() -> core::Result<ui::Place> {
            return ui::Place::ofOurOwn(std::make_unique<adapters::LocalReplica>(file));
        };
    };
    ui::Workspace workspace({clock, random, {QStringLiteral("Bench"), QStringLiteral("bench"), QStringLiteral("here")}},
                            {place("workspace"), place("inbox"), place}, QStringLiteral("Inbox"));
    workspace.open();
    waitUntil([&] { return !workspace.isReading(); });
    for (std::size_t i = 0; i < kLists; ++i) {
        const std::string name = "list-" + std::to_string(i);
        const auto made = makeList(folder.filePath(QString::fromStdString(name)).toStdString(), taskCount / kLists,
                                   workspace.inbox().now().date());
        if (!made || !workspace.adoptList(name, QStringLiteral("List %1").arg(i))) {
            std::fprintf(stderr, "meldado-bench: lists could not be made\n");
            return false;
        }
    }
    const auto areReady = [&] {
        return std::ranges::all_of(workspace.sessions(), [](const auto* session) { return session->phase() == ui::ListSession::Phase::Ready; });
    };
    waitUntil([&] { return !workspace.isReading() && areReady(); });
    measureView("today", workspace, ui::Agenda::What::Today);
    measureView("all", workspace, ui::Agenda::What::All);
    waitUntil([&] { return workspace.unsavedCount() == 0; });
    return true;
}

}  // namespace meldado::bench
