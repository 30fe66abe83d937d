// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// SaveQueue holds the bytes of each commit until they are durable, in their order. After a failure it tries again by
// itself with growing pauses; nothing is dropped. It lives on the GUI thread; the worker writes.

#pragma once

#include <deque>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/base/result.h"
#include "core/crdt/replica.h"

namespace meldado::ui {

class StoreWorker;

class SaveQueue : public QObject {
    Q_OBJECT

public:
    // `worker` may live on another thread; it outlives the queue.
    explicit SaveQueue(StoreWorker& worker, QObject* parent = nullptr);

    [[nodiscard]] bool isSaved() const { return m_commits.empty(); }
    [[nodiscard]] int pendingCount() const { return static_cast<int>(m_commits.size()); }
    // Why the last attempt failed; none while all goes well.
    [[nodiscard]] const std::optional<core::Error>& error() const { return m_error; }

    void add(core::Commit commit);
    void tryAgain();  // now, instead of after the pause

    // For tests: the first pause after a failure; each further one is twice as long.
    void setFirstPause(int milliseconds) { m_firstPauseMs = milliseconds; }

signals:
    void changed();  // pendingCount() or error()

private:
    void writeNext();
    void onPublished();
    void onFailed(const core::Error& error);

    StoreWorker& m_worker;
    std::deque<core::Commit> m_commits;
    std::optional<core::Error> m_error;
    QTimer m_retry;
    bool m_isWriting = false;
    int m_firstPauseMs = 1000;
    int m_pauseMs = 0;
};

}  // namespace meldado::ui
