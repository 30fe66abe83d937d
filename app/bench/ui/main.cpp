// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a person waits for at the window: its first frame, opening a list, an edit, a key in the search, a frame while
// scrolling, an edit in a view across lists. Drawn without a display by the software renderer. Openings and first frames are
// wall time, edits, keys and frames processor time of the drawing thread. Figures, never a verdict: tests do not ask for them.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QQuickStyle>
#include <QTemporaryDir>
#include <QThread>

#include "app/bench/clocks.h"
#include "app/bench/ui/across_lists.h"
#include "app/bench/ui/figures.h"
#include "app/bench/ui/generated_list.h"
#include "app/bench/ui/window.h"
#include "core/todo/query.h"
#include "ui/session/search_text.h"
#include "ui/session/session_index.h"

namespace {

using namespace meldado;
using namespace meldado::bench;

constexpr int kStarts = 7;
constexpr int kFrames = 600;
constexpr std::size_t kStartTasks = 1000;
constexpr const char* kHelp =
    "meldado-bench ui [N]\n"
    "    first frame, opening, edits, searching and scrolling, with a list of N tasks (100000)\n";

std::int64_t nanoseconds() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

// --- in a process of its own --------------------------------------------------------------------------------------

// Prints how long it took from `since` until a frame shows what is asked for, and the most memory until then.
int firstFrame(std::int64_t since, const std::string& file)
{
    OpenList list;
    if (!file.empty())
        list.open(file);
    Window window(file.empty() ? nullptr : &list.pane());
    if (!window.isMade())
        return 1;
    waitUntil([&] { return file.empty() || list.tasks().rowCount() > 0; });
    window.drawFrame();
    std::printf("%lld %ld\n", static_cast<long long>(nanoseconds() - since), peakMemoryKib());
    return 0;
}

// --- the whole ----------------------------------------------------------------------------------------------------

struct Start {
    std::vector<double> milliseconds;
    std::vector<double> mebibytes;
};

bool start(Start& into, const QStringList& arguments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                QStringList{QStringLiteral("first-frame"), QString::number(nanoseconds())} + arguments);
    if (!child.waitForFinished(kPatienceMs) || child.exitCode() != 0)
        return false;
    const QList<QByteArray> words = child.readAllStandardOutput().trimmed().split(' ');
    into.milliseconds.push_back(words.value(0).toDouble() / 1e6);
    into.mebibytes.push_back(words.value(1).toDouble() / 1024);
    return true;
}

bool measureStarts(const QTemporaryDir& folder)
{
    const QString file = folder.filePath(QStringLiteral("start"));
    if (!makeList(file.toStdString(), kStartTasks))
        return false;
    Start empty;
    Start list;
    for (int i = 0; i < kStarts; ++i) {  // in turn, so that a noisy moment hits both
        if (!start(empty, {}) || !start(list, {file}))
            return false;
    }
    printRow("first frame, one control: ms", empty.milliseconds);
    printRow("first frame, 1000 tasks: ms", list.milliseconds);
    printRow("first frame, one control: MiB", empty.mebibytes);
    printRow("first frame, 1000 tasks: MiB", list.mebibytes);
    return true;
}

void measureEdits(OpenList& list)
{
    auto& tasks = list.tasks();
    const int step = std::max(1, tasks.rowCount() / kEdits - 1);
    printTimes("edit, complete: ms", [&](int i) { tasks.toggle(i * step); });
    printTimes("edit, rename: ms", [&](int i) { tasks.rename(i * step, QStringLiteral("Renamed %1").arg(i)); });
    printTimes("edit, add: ms", [&](int i) { tasks.add(QStringLiteral("Added %1").arg(i), i * step); });
    printTimes("edit, move: ms", [&](int i) { tasks.move(i * step, tasks.rowCount() / 2); });
    printTimes("edit, remove: ms", [&](int i) { tasks.remove(i * step); });
}

// Queries as they are typed, key by key, over all tasks; then the rows that they leave.
void measureSearch(OpenList& list, Window& window)
{
    ui::SessionIndex& index = ui::SessionIndex::of(list.session());
    const double before = workedMs();
    index.want();
    const double first = workedMs() - before;
    waitUntil([&] { return index.isComplete(); });
    printRow("search, the first slice of reading: ms", {first});
    printRow("search, all of reading: ms", {workedMs() - before});

    std::vector<double> firstKeys;
    std::vector<double> nextKeys;
    std::vector<double> filters;
    for (int i = 0; i < kEdits; ++i) {
        const std::string text = std::to_string(i * 997 % 1000) + " of a";
        for (std::size_t length = 1; length <= text.size(); ++length) {
            const double start = workedMs();
            const auto query = core::readQuery(text.substr(0, length), ui::foldedForSearch, true);
            const auto found = index.best(query, 8);
            (length == 1 ? firstKeys : nextKeys).push_back(workedMs() - start);
            if (found.count == 0)
                break;
        }
    }
    ui::ListFilter& filter = *list.pane().filter();
    const double closed = workedMs();
    filter.show();
    window.drawFrame();
    printRow("filter of the rows, its field appears: ms", {workedMs() - closed});
    for (int i = 0; i < kEdits / 2; ++i) {
        const double start = workedMs();
        filter.setText(QString::number(i));
        window.drawFrame();
        filters.push_back(workedMs() - start);
    }
    printRow("search, the first key: ms", std::move(firstKeys));
    printRow("search, each other key: ms", std::move(nextKeys));
    printRow("filter of the rows, a key and its frame: ms", std::move(filters));
    filter.close();
    window.drawFrame();
}

void measureScrolling(Window& window)
{
    auto* rows = window.list();
    if (rows == nullptr)
        return;
    const auto scroll = [&](const char* what, double pixels) {
        std::vector<double> spent;
        double y = rows->property("contentY").toDouble();
        for (int i = 0; i < kFrames; ++i) {
            const double before = workedMs();
            const double room = rows->property("contentHeight").toDouble() - rows->height();
            y = y + pixels < room ? y + pixels : 0;  // from the top again
            rows->setProperty("contentY", y);
            window.drawFrame();
            spent.push_back(workedMs() - before);
        }
        printRow(what, std::move(spent));
    };
    scroll("frame, 12 pixels on: ms", 12);
    scroll("frame, a page on: ms", 500);
}

int measure(std::size_t taskCount)
{
    const QTemporaryDir folder;
    std::printf("| what | median | 99 %% | most | times |\n|---|---:|---:|---:|---:|\n");
    if (!folder.isValid() || !measureStarts(folder)) {
        std::fprintf(stderr, "meldado-bench: a window could not be started\n");
        return 1;
    }
    const std::string file = folder.filePath(QStringLiteral("list")).toStdString();
    if (const auto made = makeList(file, taskCount); !made) {
        std::fprintf(stderr, "error: %s\n", made.error().detail.c_str());
        return 1;
    }
    OpenList list;
    Window window(&list.pane());
    if (!window.isMade())
        return 1;
    window.drawFrame();
    QElapsedTimer timer;
    timer.start();
    list.open(file);
    waitUntil([&] { return list.tasks().rowCount() > 0; });
    window.drawFrame();
    printRow("open, first rows drawn: ms", {static_cast<double>(timer.nsecsElapsed()) / 1e6});
    waitUntil([&] { return list.isReady(); });
    window.drawFrame();
    printRow("open, with its history: ms", {static_cast<double>(timer.nsecsElapsed()) / 1e6});
    measureScrolling(window);
    measureSearch(list, window);
    measureEdits(list);
    waitUntil([&] { return list.session().unsavedCount() == 0; });
    return measureAcrossLists(folder, taskCount) ? 0 : 1;
}

}  // namespace

int main(int count, char** values)
{
    desktop::completeEnvironment();
    desktop::drawWithoutDisplay();
    QGuiApplication app(count, values);
    QCoreApplication::setApplicationName(QStringLiteral("meldado-bench-ui"));
    QQuickStyle::setStyle(QStringLiteral("MeldaDo.Style"));
    QQuickStyle::setFallbackStyle(QStringLiteral("Basic"));

    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.value(0) == QLatin1String("first-frame"))
        return firstFrame(words.value(1).toLongLong(), words.value(2).toStdString());
    bool isNumber = true;
    const auto taskCount = words.isEmpty() ? 100'000U : words.first().toUInt(&isNumber);
    if (!isNumber || words.size() > 1 || taskCount < 2 * kEdits) {
        std::fprintf(stderr, "meldado-bench: ui takes the number of tasks, %d at least\n\n%s", 2 * kEdits, kHelp);
        return 2;
    }
    return measure(taskCount);
}
