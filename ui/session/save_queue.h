// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// SaveQueue holds the bytes of each commit until they are durable, in their order. After a failure it tries again by
// itself with growing pauses; nothing is dropped. It lives on the GUI thread; the worker writes.
//
// A queue can wait for another one: what goes from one list to another is taken out of the one on its medium only when it
// is on the other's. Each waits for what was added before, so that two never wait for each other.

#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include <QObject>
#include <QPointer>
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
    // Why the last attempt failed, of this one or of the one that it waits for; none while all goes well.
    [[nodiscard]] const std::optional<core::Error>& error() const;

    void add(core::Commit commit);
    // What is added next, and all behind it, is written when all that `other` has by now is durable. If `other` ends before
    // that, never.
    void waitFor(const SaveQueue& other);
    void tryAgain();  // now, instead of after the pause

    // For tests: the first pause after a failure; each further one is twice as long.
    void setFirstPause(int milliseconds) { m_firstPauseMs = milliseconds; }

signals:
    void changed();  // pendingCount() or error()

private:
    struct Gate {
        QPointer<const SaveQueue> other;
        std::uint64_t count;  // of what it has to have made durable
    };
    struct Entry {
        core::Commit commit;
        std::optional<Gate> gate;
    };

    [[nodiscard]] bool isHeld() const;
    void writeNext();
    void onOtherChanged();
    void onPublished();
    void onFailed(const core::Error& error);

    StoreWorker& m_worker;
    std::deque<Entry> m_commits;
    std::optional<Gate> m_gate;  // of the next one
    std::uint64_t m_durableCount = 0;
    std::optional<core::Error> m_error;
    QTimer m_retry;
    bool m_isWriting = false;
    int m_firstPauseMs = 1000;
    int m_pauseMs = 0;
};

}  // namespace meldado::ui
