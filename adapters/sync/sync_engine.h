// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// SyncEngine owns all shares of all lists and runs them in the background: each step on one of a few threads of its own,
// never two of one share at the same time. What comes of it is told in signals that carry values.
//
// Threads: lives on the thread of the window, where no call of it waits for a medium. Several shares that hang on a dead
// network drive can keep the others waiting; the window never.

#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include "adapters/sync/share.h"
#include "core/base/random.h"
#include "core/base/result.h"

namespace meldado::adapters {

// Tells when something may be new in a place, until it is destroyed.
class PlaceWatch {
public:
    virtual ~PlaceWatch() = default;
};

class SyncEngine final : public QObject {
    Q_OBJECT

public:
    static constexpr int kThreads = 4;
    static constexpr SyncTime kSlice{200};  // so long one share may step before it says how far it is
    // The clock on the wall was ahead by so much more than ours: the machine has slept.
    static constexpr qint64 kSleptMs = 10'000;

    struct Setup {
        QString list;  // all shares of one list say the same
        // Runs on a worker, again after a failure.
        std::function<core::Result<Share::Setup>()> open;
        // Runs on the thread of all watches, and so does its end; may be empty. `onNews`: from any thread.
        std::function<std::unique_ptr<PlaceWatch>(std::function<void()> onNews)> watch;
    };

    // `random` outlives the engine and is used on its thread.
    explicit SyncEngine(core::Random& random, QObject* parent = nullptr);
    // Waits for the step that each share is at, for a few seconds at most.
    ~SyncEngine() override;

    // `share`: an id that nobody else has.
    void add(const QString& share, Setup setup);
    void remove(const QString& share);  // what it has begun ends in the background
    [[nodiscard]] bool has(const QString& share) const;
    // None of them says anything before its first step.
    [[nodiscard]] ShareStatus status(const QString& share) const;

    void newsHere(const QString& list);  // it has a new commit, and it is durable
    void lookNow();                      // everywhere, also where a pause has not ended: the window came to the front
    void pause(const QString& share);
    void resume(const QString& share);
    void pauseAll(bool isPaused);        // apart from what each share remembers
    void putBack(const QString& share);
    void tidyUp(const QString& share);

    // Before the program ends: returns when what is here has been sent, as far as nothing is in the way, or after `most`.
    // Events are handled meanwhile.
    void sendTheRest(std::chrono::milliseconds most);

    // Of a clock that only goes forward: what the times in a ShareStatus count from.
    [[nodiscard]] SyncTime now() const { return SyncTime(m_clock.elapsed()); }

signals:
    void statusChanged(const QString& share, const meldado::adapters::ShareStatus& status);
    // Blobs have come through one of its shares, and are in the list's store.
    void arrived(const QString& list);
    // To be kept for Share::Setup::memory when the program starts again.
    void memoryChanged(const QString& share, const meldado::adapters::ShareMemory& memory);

private:
    // What is to be said to a share before its next step.
    struct Wishes {
        bool newsHere = false;
        bool newsThere = false;
        bool tryNow = false;
        bool pause = false;
        bool resume = false;
        bool putBack = false;
        bool tidyUp = false;
    };
    class Worker;
    struct Report;
    struct Entry;
    struct Link;

    void wish(const QString& share, void (*change)(Wishes&));
    void run(const QString& share, Entry& entry);
    void onReport(const QString& share, const std::shared_ptr<Worker>& worker, const Report& report);
    void schedule();
    void onTick();

    core::Random& m_random;
    QElapsedTimer m_clock;
    qint64 m_wallBegin = 0;  // in ms: the clock on the wall when ours began
    qint64 m_wallAhead = 0;  // by how much it has been put ahead of ours since
    bool m_isPaused = false;
    std::map<QString, Entry> m_shares;
    QTimer m_tick;
    std::unique_ptr<QThreadPool> m_pool;
    std::shared_ptr<Link> m_link;  // shared with what runs in the pool
    QThread m_watchThread;
};

}  // namespace meldado::adapters

Q_DECLARE_METATYPE(meldado::adapters::ShareStatus)
Q_DECLARE_METATYPE(meldado::adapters::ShareMemory)
