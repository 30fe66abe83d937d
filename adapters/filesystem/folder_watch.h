// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tells when something that may hold blobs has changed in a folder, also by other programs and machines:
// within 0.2 s where the system notifies, within 1.2 s where it does not (a network drive, too many watches)
// but the folder can be read.
//
// Notifications are a hint only. Whether something has changed is decided by looking (folder_scan.h): after
// each hint, each second for what moved, each minute for everything.
//
// Threads: looking blocks on the medium, so a watch lives on a worker: make it, moveToThread, then start()
// there. Everything it owns is made by start(), and all its slots are called by queued signals or
// invokeMethod.

#pragma once

#include <QObject>
#include <QString>
#include <chrono>
#include <filesystem>

#include "adapters/filesystem/folder_scan.h"

class QFileSystemWatcher;
class QTimer;

namespace meldado::adapters {

class FolderWatch final : public QObject {
    Q_OBJECT

public:
    // The folder may be missing, and come later.
    explicit FolderWatch(std::filesystem::path root, QObject* parent = nullptr);
    ~FolderWatch() override;

    // Before start(), for tests.
    void setPollInterval(std::chrono::milliseconds interval) { m_pollInterval = interval; }

public slots:
    // What is there now is not a change: start first, then list.
    void start();
    void stop();

    // Looks at everything at once: the window came to the front, the machine woke up.
    void scanNow();

signals:
    // Something is new, gone, or has grown; also that the folder itself has gone or is back. Several changes
    // within 100 ms are told once. Own writes are told too: they are in the list already.
    void changed();

private:
    void look(FolderScan::Depth depth);
    void watchFolders();

    std::filesystem::path m_root;
    FolderScan m_scan;
    std::chrono::milliseconds m_pollInterval{1000};
    QFileSystemWatcher* m_watcher = nullptr;
    QTimer* m_hint = nullptr;  // runs while hints are gathered
    QTimer* m_poll = nullptr;
    QTimer* m_fullScan = nullptr;
};

}  // namespace meldado::adapters
