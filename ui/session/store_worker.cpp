// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/store_worker.h"

#include <chrono>

#include "core/store/publish.h"

namespace meldado::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kRescanInterval = 60s;  // watching is a hint: network drives and sleep lose events

}  // namespace

StoreWorker::~StoreWorker()
{
    m_place.news.reset();  // no more calls into this object
}

void StoreWorker::remember(const core::Arrivals& arrivals)
{
    for (const auto& delta : arrivals.deltas)
        m_known.insert(core::keyOf(delta->name()));
    for (const auto& pack : arrivals.packs)
        m_known.insert(core::keyOf(pack->name()));
}

core::Result<core::Fetched> StoreWorker::fetchUnknown()
{
    auto fetched = core::fetch(*m_place.store, [this](const std::string& key) { return m_known.contains(key); });
    if (fetched)
        remember(fetched->arrivals);
    return fetched;
}

void StoreWorker::open(const OpenPlace& openPlace)
{
    m_place = {};
    m_known.clear();
    core::Result<Place> place = openPlace();
    if (!place) {
        emit openFailed(place.error());
        return;
    }
    m_place = *std::move(place);

    // Watch first, then read: what is written in between is told.
    if (m_place.news) {
        m_place.news->start([this] {
            if (!m_isNewsPending.exchange(true))
                QMetaObject::invokeMethod(this, &StoreWorker::fetchNews, Qt::QueuedConnection);
        });
    }
    core::Result<core::Fetched> fetched = fetchUnknown();
    if (!fetched) {
        m_place = {};
        emit openFailed(fetched.error());
        return;
    }
    core::Replica replica;
    if (const auto changes = replica.refresh(fetched->arrivals); !changes) {
        m_place = {};
        emit openFailed(changes.error());
        return;
    }
    auto document = std::make_shared<OpenDocument>(std::move(replica));
    auto rest = std::make_shared<core::Fetched>(*std::move(fetched));
    rest->arrivals = {};
    emit opened(document, rest);
    document.reset();

    connect(&m_rescan, &QTimer::timeout, this, &StoreWorker::fetchNews, Qt::UniqueConnection);
    m_rescan.start(kRescanInterval);
}

void StoreWorker::fetchNews()
{
    m_isNewsPending = false;
    if (!m_place.store)
        return;
    core::Result<core::Fetched> news = fetchUnknown();
    if (!news) {
        emit fetchFailed(news.error());
        return;
    }
    emit fetched(std::make_shared<const core::Fetched>(*std::move(news)));
}

void StoreWorker::publish(const core::Commit& commit)
{
    if (!m_place.store) {
        emit publishFailed({core::ErrorCode::FolderGone, "the place is not open"});
        return;
    }
    if (const auto result = core::publish(*m_place.store, commit); !result) {
        emit publishFailed(result.error());
        return;
    }
    for (const auto& pack : commit.packs)
        m_known.insert(core::keyOf(pack.name));
    m_known.insert(core::keyOf(commit.delta.name));
    emit published();
}

}  // namespace meldado::ui
