// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// StoreWorker does what waits for the medium: opens, lists, reads and writes the store of one list, and folds the
// history of our own when nothing was saved for a while. It lives on its own thread; its slots are reached by queued
// calls, its signals carry immutable values.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include "core/store/fetch.h"
#include "core/todo/glance.h"
#include "ui/session/file_item.h"
#include "ui/session/open_document.h"
#include "ui/session/place.h"

namespace meldado::ui {

// What a fetch brought. Shared, because queued signals copy their arguments; immutable.
using FetchedPtr = std::shared_ptr<const core::Fetched>;
using GlancePtr = std::shared_ptr<const core::Glance>;
// Shared for the same reason; after the signal only the receiver holds it.
using OpenDocumentPtr = std::shared_ptr<OpenDocument>;

class StoreWorker : public QObject {
    Q_OBJECT

public:
    StoreWorker();

    // Then opened() or openFailed(). `form`: of the document; it outlives the worker.
    void open(const OpenPlace& openPlace, const core::schema::Form& form);
    void fetchNews();                        // then fetched() or fetchFailed()
    void publish(const core::Commit& commit);  // then published() or publishFailed()
    // A failure is not told: the text is in the window.
    void keepStage(const std::optional<core::Object>& stage);
    void takeFile(const QString& path);                        // then fileTaken() or fileRefused()
    void giveFile(const FileItem& file, const QString& path);  // then fileGiven() or fileNotGiven()
    // Then fileRead(); its bytes are not checked. No bytes: it is not here, or has more than so many.
    void readFile(const std::string& sha256, std::size_t most);
    // What is here and not in the other place is there too then. Both live on one thread. What fails stays here.
    void copyFiles(const std::vector<std::string>& digests, StoreWorker& to);

    // For tests: how long nothing is saved before history is folded.
    void setIdlePause(int milliseconds) { m_idlePauseMs = milliseconds; }

signals:
    // Before opened(), when there is a checkpoint. `isCurrent`: it shows all that is here.
    void glanced(const meldado::ui::GlancePtr& glance, bool isCurrent);
    void opened(const meldado::ui::OpenDocumentPtr& document, const meldado::ui::FetchedPtr& fetched);
    void openFailed(const meldado::core::Error& error);
    void fetched(const meldado::ui::FetchedPtr& fetched);
    void fetchFailed(const meldado::core::Error& error);
    void published();
    void publishFailed(const meldado::core::Error& error);
    void fileTaken(const meldado::ui::FileItem& file);
    void fileRefused(const QString& name, const meldado::core::Error& error);
    void fileGiven(const QString& path);
    void fileNotGiven(const QString& name, const meldado::core::Error& error);
    void fileRead(const QString& sha256, const QByteArray& bytes);

private:
    void glance(const core::schema::Form& form);
    core::Result<FileItem> readIn(const QString& path);
    core::Result<void> writeOut(const FileItem& file, const QString& path);
    core::Result<core::Fetched> fetchAll();
    core::Result<core::Fetched> fetchAround();
    core::Result<core::Fetched> fetchRecent();
    void remember(const core::Arrivals& arrivals);
    void fold();

    Place m_place;
    std::unordered_set<std::string> m_known;  // keys that the document has
    std::vector<core::Unusable> m_unusable;  // in our own store, as far as it was read
    std::optional<core::Unusable> m_damagedHistory;  // of our own store: what could not be told in one go
    QTimer m_idle{this};  // a child, so that it moves to the worker as well
    int m_idlePauseMs;
};

}  // namespace meldado::ui
