// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One person at one window, without the window: clock, chance, session, pane, and a model tester that watches.

#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

#include <QAbstractItemModelTester>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "tests/ui/shared_place.h"
#include "ui/viewmodels/list_pane.h"

namespace meldado::test {

class SteppingClock final : public core::Clock {
public:
    void sleep(std::chrono::seconds time) { m_seconds += static_cast<int>(time.count()); }  // of the computer
    [[nodiscard]] Reading now() const override
    {
        return {std::chrono::sys_seconds(std::chrono::seconds(1'795'000'000 + m_seconds++)), std::chrono::minutes(60)};
    }

private:
    mutable int m_seconds = 0;
};

class Profile {
public:
    static constexpr int kPatienceMs = 30'000;  // where nothing else ends a wait

    explicit Profile(const QString& name = QStringLiteral("Alice"), std::uint64_t seed = 1,
                     const core::Recurrence* recurrence = nullptr)
        : m_random(seed),
          session({m_clock, m_random, {name, name.toLower(), name.toLower() + QStringLiteral("-pc")}, recurrence}),
          pane(session, QStringLiteral("Groceries"), {QStringLiteral("Nothing yet.")})
    {
        session.queue().setFirstPause(20);
    }

    [[nodiscard]] ui::TaskListModel& tasks() { return *pane.tasks(); }

    void startToOpen(auto& place)
    {
        if constexpr (requires { place.watch(session); })
            m_watch = place.watch(session);
        session.open(place.opener(), QStringLiteral("Groceries"));
    }
    bool open(auto& place)
    {
        startToOpen(place);
        return QTest::qWaitFor([this] { return session.phase() == ui::ListSession::Phase::Ready; });
    }
    bool waitUntilSaved()
    {
        QEventLoop loop;  // qWaitFor() sleeps between its looks, which adds up over hundreds of commits
        QObject::connect(&session.queue(), &ui::SaveQueue::changed, &loop, [&] {
            if (session.queue().isSaved())
                loop.quit();
        });
        QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
        if (!session.queue().isSaved())
            loop.exec();
        return session.queue().isSaved();
    }
    void stopWatchingTheModel() { m_tester.reset(); }  // which costs time for each row

    QStringList titles()
    {
        QStringList all;
        for (int row = 0; row < tasks().rowCount(); ++row)
            all << tasks().data(tasks().index(row), ui::TaskListModel::TitleRole).toString();
        return all;
    }
    bool waitForTitles(const QStringList& wanted)
    {
        return QTest::qWaitFor([&] { return titles() == wanted; });
    }

private:
    SteppingClock m_clock;
    core::SeededRandom m_random;

public:
    ui::ListSession session;
    ui::ListPane pane;

private:
    std::shared_ptr<void> m_watch;  // of a place that tells; gone before the session
    std::unique_ptr<QAbstractItemModelTester> m_tester = std::make_unique<QAbstractItemModelTester>(
        pane.tasks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
};

}  // namespace meldado::test
