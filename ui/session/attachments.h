// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Files of the tasks of one list. Their bytes are raw items of the store, named by their digest; their names and sizes
// stand in the task (core/FORMAT.md). Bytes are read, hashed and written by the worker; a task names a file only once its
// bytes are safe. Lives on the GUI thread.

#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include "core/base/result.h"
#include "ui/session/file_item.h"

namespace meldado::ui {

class ListSession;
class StoreWorker;

class Attachments : public QObject {
    Q_OBJECT

public:
    // Both outlive it.
    Attachments(ListSession& session, StoreWorker& worker, QObject* parent = nullptr);

    struct Taken {
        std::vector<FileItem> files;  // their bytes are in the store: tasks may name them
        std::vector<std::pair<QString, core::Error>> refused;  // the names of others
    };
    using Then = std::function<void(const Taken&)>;
    void take(const QStringList& paths, Then then);
    bool attach(const std::string& task, const std::vector<FileItem>& files);  // what was taken; one commit

    // Each is one commit when its bytes are in the store. Then done() of the session, or notAdded().
    void add(const std::string& task, const QStringList& paths);
    [[nodiscard]] int waitingCount() const { return static_cast<int>(m_waiting.size()); }

    bool remove(const std::string& task, const std::string& sha256);  // its bytes stay: others may still need them

    // A copy of it at `path`, which is replaced. Then given() or notGiven().
    void copy(const FileItem& file, const QString& path);

    // Their bytes go to the files of another list of the same workspace, before whatever is saved there from now on.
    void copyTo(Attachments& other, std::vector<std::string> digests);

signals:
    void waitingChanged();
    void given(const QString& path);
    void notAdded(const QString& name, const meldado::core::Error& error);
    void notGiven(const QString& name, const meldado::core::Error& error);

private:
    struct Waiting {
        QString path;
        std::shared_ptr<Taken> taken;  // with the others of one take()
        Then then;                     // of the last of these
    };

    void takeNext();
    void goOn(const Waiting& done);

    ListSession& m_session;
    StoreWorker& m_worker;
    std::deque<Waiting> m_waiting;  // the first is with the worker
};

}  // namespace meldado::ui
