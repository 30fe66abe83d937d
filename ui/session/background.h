// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What waits for a medium, done by a thread beside the window, one after the other; what comes of it is told to the thread
// that asked, unless nobody is there any more.

#pragma once

#include <memory>
#include <utility>

#include <QObject>
#include <QThreadPool>

namespace meldado::ui {

class Background {
public:
    Background() : m_relay(new QObject, [](QObject* relay) { relay->deleteLater(); }), m_pool(std::make_unique<QThreadPool>())
    {
        m_pool->setMaxThreadCount(1);
    }
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;
    ~Background()
    {
        m_pool->clear();
        if (!m_pool->waitForDone(kStopPatienceMs))
            static_cast<void>(m_pool.release());  // the medium does not answer
    }

    // `then` gets what `job` returned. Not one that was asked for before cancel().
    template <typename Job, typename Then>
    void run(Job job, Then then)
    {
        m_pool->start([relay = m_relay, wanted = std::weak_ptr<int>(m_wanted), job = std::move(job), then = std::move(then)] {
            auto result = job();
            QMetaObject::invokeMethod(
                relay.get(),
                [wanted, then, result = std::move(result)] {
                    if (!wanted.expired())
                        then(result);
                },
                Qt::QueuedConnection);
        });
    }
    void cancel() { m_wanted = std::make_shared<int>(); }  // what comes of all that runs is not told

private:
    static constexpr int kStopPatienceMs = 5000;

    std::shared_ptr<QObject> m_relay;  // also of the jobs; it lives on the thread that asks
    std::shared_ptr<int> m_wanted = std::make_shared<int>();
    std::unique_ptr<QThreadPool> m_pool;
};

}  // namespace meldado::ui
