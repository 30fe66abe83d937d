// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sync/sync_engine.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

#include <QDateTime>
#include <QEventLoop>

namespace meldado::adapters {

namespace {

constexpr int kMaxWaitMs = 5'000;
constexpr SyncTime kLongestTick{60'000};

}  // namespace

// What a share came to in one slice.
struct SyncEngine::Report {
    ShareStatus status;
    std::optional<ShareMemory> memory;  // none: it could not be opened
    SyncTime due{};
    std::size_t arrivedCount = 0;
};

// A share on whatever thread runs it. Only one does at a time: the engine sees to that.
class SyncEngine::Worker {
public:
    Worker(std::function<core::Result<Share::Setup>()> open, std::uint64_t seed) : m_open(std::move(open)), m_random(seed) {}

    // From any thread.
    void stop() { m_isStopped = true; }

    Report run(const Wishes& wishes, const QElapsedTimer& clock)
    {
        const auto now = [&clock] { return SyncTime(clock.elapsed()); };
        if (!m_share)
            open(now(), wishes.tryNow);
        if (!m_share)
            return m_failure;
        tell(wishes);
        Report report;
        const auto end = now() + kSlice;
        do {
            report.due = m_share->step(now());
        } while (report.due <= now() && now() < end && !m_isStopped);
        report.status = m_share->status();
        report.memory = m_share->memory();
        report.arrivedCount = m_share->takeArrivedCount();
        return report;
    }

private:
    void open(SyncTime now, bool isHurried)
    {
        if (now < m_pauses.until() && !isHurried)
            return;
        auto setup = m_open();
        if (setup) {
            m_share.emplace(*std::move(setup), m_random);
            return;
        }
        m_pauses.failed(now, m_random);
        m_failure.due = m_pauses.until();
        m_failure.status.state = ShareState::NeedsAttention;
        m_failure.status.attention = {ShareCode::FolderGone, false, 0, setup.error().detail};
        m_failure.status.attentions = {m_failure.status.attention};
    }

    void tell(const Wishes& wishes)
    {
        if (wishes.newsHere)
            m_share->newsHere();
        if (wishes.newsThere)
            m_share->newsThere();
        if (wishes.tryNow)
            m_share->tryNow();
        if (wishes.putBack)
            m_share->putBack();
        if (wishes.tidyUp)
            m_share->tidyUp();
        if (wishes.pause)
            m_share->pause();
        if (wishes.resume)
            m_share->resume();
    }

    std::function<core::Result<Share::Setup>()> m_open;
    core::SeededRandom m_random;
    std::atomic<bool> m_isStopped = false;
    std::optional<Share> m_share;
    Pauses m_pauses;  // of opening
    Report m_failure;
};

struct SyncEngine::Entry {
    QString list;
    std::shared_ptr<Worker> worker;  // shared with the task that runs it
    QObject* watch = nullptr;        // lives on the thread of watches; null: none
    std::optional<Wishes> wishes;
    bool isRunning = false;
    SyncTime due{};
    ShareStatus status;
    std::optional<ShareMemory> memory;
};

// How a task that has ended finds the engine, if that is still there.
struct SyncEngine::Link {
    std::mutex mutex;
    SyncEngine* engine;
};

namespace {

// Ends the watch on its own thread, with itself.
class WatchHolder final : public QObject {
public:
    void start(const std::function<std::unique_ptr<PlaceWatch>(std::function<void()>)>& make, std::function<void()> onNews)
    {
        m_watch = make(std::move(onNews));
    }

private:
    std::unique_ptr<PlaceWatch> m_watch;
};

}  // namespace

SyncEngine::SyncEngine(core::Random& random, QObject* parent)
    : QObject(parent), m_random(random), m_pool(std::make_unique<QThreadPool>()), m_link(std::make_shared<Link>())
{
    qRegisterMetaType<ShareStatus>();
    qRegisterMetaType<ShareMemory>();
    m_link->engine = this;
    m_clock.start();
    m_wallBegin = QDateTime::currentMSecsSinceEpoch();
    m_pool->setMaxThreadCount(kThreads);
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &SyncEngine::onTick);
}

SyncEngine::~SyncEngine()
{
    while (!m_shares.empty())
        remove(m_shares.begin()->first);
    m_watchThread.quit();
    m_watchThread.wait();  // after it no watch is left
    {
        const std::lock_guard lock(m_link->mutex);
        m_link->engine = nullptr;
    }
    // What hangs on a dead drive is left to the end of the process.
    if (!m_pool->waitForDone(kMaxWaitMs))
        static_cast<void>(m_pool.release());
}

// --- shares -----------------------------------------------------------------------------------------------------

void SyncEngine::add(const QString& share, Setup setup)
{
    Entry& entry = m_shares[share];
    entry.list = setup.list;
    entry.worker = std::make_shared<Worker>(std::move(setup.open), m_random.next());
    if (setup.watch) {
        if (!m_watchThread.isRunning())
            m_watchThread.start();
        auto* holder = new WatchHolder;
        holder->moveToThread(&m_watchThread);
        connect(&m_watchThread, &QThread::finished, holder, &QObject::deleteLater);
        entry.watch = holder;
        const auto onNews = [this, share] {
            QMetaObject::invokeMethod(
                this, [this, share] { wish(share, [](Wishes& wishes) { wishes.newsThere = true; }); }, Qt::QueuedConnection);
        };
        QMetaObject::invokeMethod(holder, [holder, onNews, watch = std::move(setup.watch)] { holder->start(watch, onNews); });
    }
    schedule();
}

void SyncEngine::remove(const QString& share)
{
    const auto at = m_shares.find(share);
    if (at == m_shares.end())
        return;
    at->second.worker->stop();
    if (at->second.watch)
        at->second.watch->deleteLater();
    m_shares.erase(at);
}

bool SyncEngine::has(const QString& share) const
{
    return m_shares.contains(share);
}

ShareStatus SyncEngine::status(const QString& share) const
{
    const auto at = m_shares.find(share);
    auto status = at == m_shares.end() ? ShareStatus() : at->second.status;
    if (m_isPaused)
        status.state = ShareState::Paused;
    return status;
}

// --- wishes -----------------------------------------------------------------------------------------------------

void SyncEngine::wish(const QString& share, void (*change)(Wishes&))
{
    const auto at = m_shares.find(share);
    if (at == m_shares.end())
        return;
    if (!at->second.wishes)
        at->second.wishes.emplace();
    change(*at->second.wishes);
    schedule();
}

void SyncEngine::newsHere(const QString& list)
{
    for (const auto& [share, entry] : m_shares) {
        if (entry.list == list)
            wish(share, [](Wishes& wishes) { wishes.newsHere = true; });
    }
}

void SyncEngine::lookNow()
{
    for (const auto& [share, entry] : m_shares)
        wish(share, [](Wishes& wishes) { wishes.tryNow = true; });
}

void SyncEngine::pause(const QString& share)
{
    wish(share, [](Wishes& wishes) { wishes.pause = true, wishes.resume = false; });
}

void SyncEngine::resume(const QString& share)
{
    wish(share, [](Wishes& wishes) { wishes.pause = false, wishes.resume = true; });
}

void SyncEngine::putBack(const QString& share)
{
    wish(share, [](Wishes& wishes) { wishes.putBack = true; });
}

void SyncEngine::tidyUp(const QString& share)
{
    wish(share, [](Wishes& wishes) { wishes.tidyUp = true; });
}

void SyncEngine::pauseAll(bool isPaused)
{
    if (std::exchange(m_isPaused, isPaused) == isPaused)
        return;
    for (const auto& [share, entry] : m_shares)
        emit statusChanged(share, status(share));
    schedule();
}

void SyncEngine::sendTheRest(std::chrono::milliseconds most)
{
    const auto isDone = [this] {
        return std::ranges::all_of(m_shares, [](const auto& each) {
            const Entry& entry = each.second;
            const bool isHeld = entry.status.state == ShareState::NeedsAttention || entry.status.state == ShareState::Offline
                || entry.status.state == ShareState::Paused;
            return !entry.isRunning && !entry.wishes && (isHeld || entry.status.changesToSend == 0);
        });
    };
    if (m_isPaused || isDone())
        return;
    constexpr std::chrono::milliseconds kBetween{10};
    QEventLoop loop;
    QTimer look;
    connect(&look, &QTimer::timeout, &loop, [&] {
        if (isDone())
            loop.quit();
    });
    look.start(kBetween);
    QTimer::singleShot(most, &loop, &QEventLoop::quit);
    loop.exec();
}

// --- running ----------------------------------------------------------------------------------------------------

void SyncEngine::schedule()
{
    if (m_isPaused)
        return m_tick.stop();
    auto next = now() + kLongestTick;
    for (const auto& [share, entry] : m_shares) {
        if (!entry.isRunning)
            next = std::min(next, entry.wishes ? SyncTime{} : entry.due);
    }
    m_tick.start(std::max(SyncTime{}, next - now()));
}

void SyncEngine::onTick()
{
    const auto wallAhead = QDateTime::currentMSecsSinceEpoch() - m_wallBegin - m_clock.elapsed();
    if (std::exchange(m_wallAhead, wallAhead) + kSleptMs < wallAhead)
        lookNow();
    for (auto& [share, entry] : m_shares) {
        if (!entry.isRunning && (entry.wishes || entry.due <= now()))
            run(share, entry);
    }
    schedule();
}

void SyncEngine::run(const QString& share, Entry& entry)
{
    entry.isRunning = true;
    const auto wishes = std::exchange(entry.wishes, std::nullopt).value_or(Wishes());
    m_pool->start([link = m_link, clock = m_clock, worker = entry.worker, wishes, share] {
        const auto report = worker->run(wishes, clock);
        const std::lock_guard lock(link->mutex);
        if (auto* engine = link->engine) {
            QMetaObject::invokeMethod(
                engine, [engine, share, worker, report] { engine->onReport(share, worker, report); }, Qt::QueuedConnection);
        }
    });
}

void SyncEngine::onReport(const QString& share, const std::shared_ptr<Worker>& worker, const Report& report)
{
    const auto at = m_shares.find(share);
    if (at == m_shares.end() || at->second.worker != worker)
        return;  // removed meanwhile
    auto& entry = at->second;
    entry.isRunning = false;
    entry.due = report.due;
    const auto list = entry.list;
    const bool isNewStatus = std::exchange(entry.status, report.status) != report.status;
    const bool isNewMemory = report.memory && std::exchange(entry.memory, report.memory) != report.memory;
    if (report.arrivedCount > 0) {
        for (auto& [id, other] : m_shares) {
            if (id != share && other.list == list)
                wish(id, [](Wishes& wishes) { wishes.newsHere = true; });
        }
    }
    schedule();
    if (report.arrivedCount > 0)
        emit arrived(list);
    if (isNewMemory)
        emit memoryChanged(share, *report.memory);
    if (isNewStatus)
        emit statusChanged(share, status(share));
}

}  // namespace meldado::adapters
