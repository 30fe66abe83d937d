// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The promise: what another program puts into the folder is told within two seconds.

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <filesystem>
#include <fstream>

#include "adapters/filesystem/folder_scan.h"
#include "adapters/filesystem/folder_store.h"
#include "adapters/filesystem/folder_watch.h"
#include "tests/adapters/blobs.h"
#include "tests/support/suite.h"

namespace fs = std::filesystem;

namespace meldado::tests {

using adapters::FolderScan;
using adapters::FolderStore;
using adapters::FolderWatch;

namespace {

constexpr int kPromiseMs = 2000;

void makeFile(const fs::path& path, std::string_view bytes)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

class FolderWatchTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path().toStdString();
    }

    void tellsWhatAnotherProgramDoes_data()
    {
        using Change = std::function<void(const fs::path& root)>;
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };

        row("a new file", [](auto& root) { makeFile(root / "1-" / "1-new.delta", "x"); });
        row("a file in a new folder", [](auto& root) { makeFile(root / "ab" / "abc.pack", "x"); });
        row("a removed file", [](auto& root) { fs::remove(root / "1-" / "1-old.delta"); });
        row("a removed folder", [](auto& root) { fs::remove_all(root / "1-"); });
        row("a renamed file",
            [](auto& root) { fs::rename(root / "1-" / "1-old.delta", root / "1-" / "1-b.delta"); });
        row("a file that grows in place",
            [](auto& root) { std::ofstream(root / "1-" / "1-old.delta", std::ios::app) << "more"; });
        row("a blob of ours", [](auto& root) {
            const auto pack = packOf("Buy milk");
            QVERIFY(FolderStore(root).write(pack.key, pack.bytes));
        });
        row("the folder is gone", [](auto& root) { fs::remove_all(root); });
        row("another process commits", [](auto& root) {
            QProcess writer;
            writer.start(FOLDER_WRITER, {root.c_str(), "1", "10"});
            QVERIFY(writer.waitForFinished());
        });
    }
    void tellsWhatAnotherProgramDoes()
    {
        using Change = std::function<void(const fs::path& root)>;
        QFETCH(Change, change);
        makeFile(m_root / "1-" / "1-old.delta", "x");
        FolderWatch watch(m_root);
        QSignalSpy told(&watch, &FolderWatch::changed);
        watch.start();

        change(m_root);

        QVERIFY(told.wait(kPromiseMs));
    }

    void tellsTheSecondFileOfANewFolderToo()
    {
        FolderWatch watch(m_root);
        QSignalSpy told(&watch, &FolderWatch::changed);
        watch.start();

        for (const auto* name : {"abc.pack", "abd.pack", "abe.pack"}) {
            makeFile(m_root / "ab" / name, "x");
            QVERIFY(told.wait(kPromiseMs));
        }
    }

    void noticesAFolderThatComesLater()
    {
        const auto root = m_root / "later";
        FolderWatch watch(root);
        QSignalSpy told(&watch, &FolderWatch::changed);
        watch.start();

        makeFile(root / "ab" / "abc.pack", "x");

        QVERIFY(told.wait(kPromiseMs));
    }

    void tellsManyChangesAtOnceAFewTimes()
    {
        FolderWatch watch(m_root);
        QSignalSpy told(&watch, &FolderWatch::changed);
        watch.start();

        for (int i = 0; i < 500; ++i)
            makeFile(m_root / std::to_string(10 + i % 50) / (std::to_string(i) + ".pack"), "x");

        QVERIFY(told.wait(kPromiseMs));
        QVERIFY(told.size() < 5);
    }

    void isQuietAboutWhatCannotBeABlob()
    {
        makeFile(m_root / "1-" / "1-old.delta", "x");
        FolderWatch watch(m_root);
        watch.setPollInterval(std::chrono::milliseconds(20));
        QSignalSpy told(&watch, &FolderWatch::changed);
        watch.start();

        makeFile(m_root / "notes.txt", "x");
        makeFile(m_root / ".meldado" / "tmp" / "~0.tmp", "x");

        QVERIFY(!told.wait(500));
    }

    void looksAtOnceWhenAsked()
    {
        makeFile(m_root / "1-" / "1-old.delta", "x");
        FolderWatch watch(m_root);
        watch.setPollInterval(std::chrono::hours(1));
        QSignalSpy told(&watch, &FolderWatch::changed);
        watch.start();
        makeFile(m_root / "1-" / "1-new.delta", "x");

        watch.scanNow();

        QCOMPARE(told.size(), 1);
    }

    void livesOnAWorker()
    {
        QThread worker;
        worker.start();
        auto* const watch = new FolderWatch(m_root);
        watch->moveToThread(&worker);
        connect(&worker, &QThread::finished, watch, &QObject::deleteLater);
        QSignalSpy told(watch, &FolderWatch::changed);
        QVERIFY(QMetaObject::invokeMethod(watch, &FolderWatch::start, Qt::BlockingQueuedConnection));

        makeFile(m_root / "ab" / "abc.pack", "x");
        const bool isTold = told.wait(kPromiseMs);

        worker.quit();
        QVERIFY(worker.wait());
        QVERIFY(isTold);
    }

    void stopsWhenAsked()
    {
        FolderWatch watch(m_root);
        watch.setPollInterval(std::chrono::milliseconds(20));
        QSignalSpy told(&watch, &FolderWatch::changed);
        watch.start();
        watch.stop();

        makeFile(m_root / "ab" / "abc.pack", "x");
        watch.scanNow();

        QVERIFY(!told.wait(200));
    }

    // Without notifications, as on a network drive: what a poll sees.
    void seesEachChangeByLooking()
    {
        FolderScan scan(m_root);
        makeFile(m_root / "ab" / "abc.pack", "x");
        QVERIFY(scan.look(FolderScan::Depth::WhatMoved));
        QVERIFY(!scan.look(FolderScan::Depth::WhatMoved));

        makeFile(m_root / "ab" / "abd.pack", "x");
        QVERIFY(scan.look(FolderScan::Depth::WhatMoved));

        makeFile(m_root / "ab" / "abd.pack", "xy");
        QVERIFY(scan.look(FolderScan::Depth::WhatMoved));

        fs::rename(m_root / "ab", m_root / "ac");
        QVERIFY(scan.look(FolderScan::Depth::WhatMoved));
        QCOMPARE(scan.folders(), std::vector<std::string>{"ac"});
        QVERIFY(!scan.look(FolderScan::Depth::Everything));
    }

    void looksCheaplyAtManyBlobs()
    {
        for (int i = 0; i < 2000; ++i)
            makeFile(m_root / std::to_string(100 + i % 256) / (std::to_string(i) + ".pack"), "x");
        FolderScan scan(m_root);
        QVERIFY(scan.look(FolderScan::Depth::Everything));

        QElapsedTimer clock;
        clock.start();
        QVERIFY(!scan.look(FolderScan::Depth::Everything));

        qInfo("2000 files in 256 folders: %.1f ms", static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QVERIFY(clock.elapsed() < 500);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

const Suite<FolderWatchTest> registeredFolderWatchTest;

}  // namespace meldado::tests

#include "folder_watch_test.moc"
