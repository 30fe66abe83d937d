// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// StoreWorker does what waits for the medium: opens, lists, reads and writes the store of one list. It lives on its
// own thread; its slots are reached by queued calls, its signals carry immutable values.

#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/store/fetch.h"
#include "ui/session/open_document.h"
#include "ui/session/place.h"

namespace meldado::ui {

// What a fetch brought. Shared, because queued signals copy their arguments; immutable.
using FetchedPtr = std::shared_ptr<const core::Fetched>;
// Shared for the same reason; after the signal only the receiver holds it.
using OpenDocumentPtr = std::shared_ptr<OpenDocument>;

class StoreWorker : public QObject {
    Q_OBJECT

public:
    StoreWorker() = default;
    ~StoreWorker() override;

    void open(const OpenPlace& openPlace);   // then opened() or openFailed()
    void fetchNews();                        // then fetched() or fetchFailed()
    void publish(const core::Commit& commit);  // then published() or publishFailed()

signals:
    void opened(const meldado::ui::OpenDocumentPtr& document, const meldado::ui::FetchedPtr& fetched);
    void openFailed(const meldado::core::Error& error);
    void fetched(const meldado::ui::FetchedPtr& fetched);
    void fetchFailed(const meldado::core::Error& error);
    void published();
    void publishFailed(const meldado::core::Error& error);

private:
    void remember(const core::Arrivals& arrivals);
    core::Result<core::Fetched> fetchUnknown();

    Place m_place;
    std::unordered_set<std::string> m_known;  // keys that the document has
    std::atomic<bool> m_isNewsPending = false;  // set by the news source on any thread
    QTimer m_rescan{this};  // a child, so that it moves to the worker as well
};

}  // namespace meldado::ui
