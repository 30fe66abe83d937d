// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/store_worker.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/store/blob_name.h"
#include "core/store/publish.h"

namespace meldado::ui {

namespace {

constexpr int kIdlePauseMs = 20'000;
constexpr std::int64_t kWorthFolding = 100;  // blobs: folding writes the checkpoint anew, which costs what the list costs
constexpr std::size_t kGlanceRows = core::kFirstChunkEntries - 1;  // with the root, what is read at once

}  // namespace

StoreWorker::StoreWorker() : m_idlePauseMs(kIdlePauseMs)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &StoreWorker::fold);
}

void StoreWorker::remember(const core::Arrivals& arrivals)
{
    for (const auto& delta : arrivals.deltas)
        m_known.insert(core::keyOf(delta->name()));
    for (const auto& pack : arrivals.packs)
        m_known.insert(core::keyOf(pack->name()));
}

// Our own store tells in one go what it has; what it cannot tell so is read around, and told.
core::Result<core::Fetched> StoreWorker::fetchAll()
{
    static_cast<void>(m_place.store->hasNews());  // from here on
    auto everything = m_place.store->everything();  // none of it is remembered: who else writes here, and is not us, is rare
    if (everything)
        return core::Fetched{*std::move(everything), {}, 0};
    if (everything.error().code != core::ErrorCode::Damaged && everything.error().code != core::ErrorCode::Malformed)
        return everything.error();
    m_damagedHistory = core::Unusable{"history", everything.error()};
    return fetchAround();
}

core::Result<core::Fetched> StoreWorker::fetchAround()
{
    auto fetched = core::fetch(*m_place.store, [](const std::string&) { return false; });
    if (!fetched)
        return fetched;
    remember(fetched->arrivals);
    if (m_damagedHistory)
        fetched->unusable.push_back(*m_damagedHistory);
    m_unusable = fetched->unusable;
    return fetched;
}

// Of our own store, what came since: a list of years is not read again for one change of somebody else.
core::Result<core::Fetched> StoreWorker::fetchRecent()
{
    auto keys = m_place.store->recentKeys();
    if (!keys)
        return keys.error();
    core::Fetched fetched = core::fetchAmong(*std::move(keys), *m_place.store,
                                             [this](const std::string& key) { return m_known.contains(key); });
    remember(fetched.arrivals);
    m_place.store->rest();
    // What was told before is still so, unless it came whole since.
    std::erase_if(m_unusable, [this](const core::Unusable& each) { return m_known.contains(each.key); });
    const auto isTold = [&](const core::Unusable& each) {
        return std::ranges::find(fetched.unusable, each.key, &core::Unusable::key) != fetched.unusable.end();
    };
    for (const core::Unusable& each : m_unusable) {
        if (!isTold(each))
            fetched.unusable.push_back(each);
    }
    m_unusable = fetched.unusable;
    return fetched;
}

void StoreWorker::open(const OpenPlace& openPlace, const core::schema::Form& form)
{
    m_place = {};
    m_known.clear();
    m_unusable.clear();
    m_damagedHistory.reset();
    core::Result<Place> place = openPlace();
    if (!place) {
        emit openFailed(place.error());
        return;
    }
    m_place = *std::move(place);

    glance(form);
    core::Result<core::Fetched> fetched = fetchAll();
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
    auto document = std::make_shared<OpenDocument>(std::move(replica), form);
    document->keptStage = m_place.store->keptStage().value_or(std::nullopt);
    auto rest = std::make_shared<core::Fetched>(*std::move(fetched));
    rest->arrivals = {};
    emit opened(document, rest);
    document.reset();

    m_idle.start(m_idlePauseMs);
}

// What the list began with when its history was last folded. Nothing depends on it.
void StoreWorker::glance(const core::schema::Form& form)
{
    auto checkpoint = m_place.store->checkpoint();
    if (!checkpoint || !*checkpoint)
        return;
    auto glance = core::readGlance((*checkpoint)->view, kGlanceRows, form);
    if (glance)
        emit glanced(std::make_shared<const core::Glance>(*std::move(glance)), (*checkpoint)->isCurrent);
}

void StoreWorker::fetchNews()
{
    if (!m_place.store)
        return;
    const auto hasNews = m_place.store->hasNews();
    if (hasNews && !*hasNews) {
        emit fetched(std::make_shared<const core::Fetched>(core::Fetched{{}, m_unusable, 0}));
        return;
    }
    core::Result<core::Fetched> news = fetchRecent();
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
    const auto result = m_place.store->commit(commit);
    if (!result) {
        emit publishFailed(result.error());
        return;
    }
    for (const auto& pack : commit.packs)
        m_known.insert(core::keyOf(pack.name));
    m_known.insert(core::keyOf(commit.delta.name));
    m_idle.start(m_idlePauseMs);
    emit published();
}

void StoreWorker::keepStage(const std::optional<core::Object>& stage)
{
    if (m_place.store)
        static_cast<void>(m_place.store->keepStage(stage));
}

namespace {

// Both without reading all of it: a file may be large.
bool has(core::Store& store, const std::string& key)
{
    const auto first = store.read(key, 0, 1);
    return first || first.error().code == core::ErrorCode::LimitExceeded;  // it is empty
}

bool hasOfLength(core::Store& store, const std::string& key, std::uint64_t length)
{
    return has(store, key) && (length == 0 || store.read(key, length - 1, 1)) && !store.read(key, length, 1);
}

std::string rawKey(const std::string& digest)
{
    return digest + std::string(core::extensionOf(core::BlobKind::Raw));
}

}  // namespace

// --- files of tasks -----------------------------------------------------------------------------------------

void StoreWorker::takeFile(const QString& path)
{
    const core::Result<FileItem> file = readIn(path);
    if (file)
        emit fileTaken(*file);
    else
        emit fileRefused(QFileInfo(path).fileName(), file.error());
}

core::Result<FileItem> StoreWorker::readIn(const QString& path)
{
    const QFileInfo information(path);
    if (!m_place.store)
        return core::Error{core::ErrorCode::FolderGone, "the place is not open"};
    if (!information.exists())
        return core::Error{core::ErrorCode::NotFound, path.toStdString()};
    if (!information.isFile())
        return core::Error{core::ErrorCode::Malformed, path.toStdString() + ": no file"};
    if (information.size() > static_cast<qint64>(core::kMaxRawItemBytes))
        return core::Error{core::ErrorCode::LimitExceeded, path.toStdString()};
    QFile from(path);
    if (!from.open(QIODevice::ReadOnly))
        return core::Error{core::ErrorCode::PermissionDenied, path.toStdString()};
    const QByteArray bytes = from.read(static_cast<qint64>(core::kMaxRawItemBytes) + 1);  // it may have grown since
    if (from.error() != QFileDevice::NoError)
        return core::Error{core::ErrorCode::Io, path.toStdString()};

    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const std::string digest = core::sha256(view).hex();
    if (!hasOfLength(*m_place.store, rawKey(digest), view.size())) {
        if (const auto written = m_place.store->write(rawKey(digest), view); !written)
            return written.error();
    }
    const QMimeType type = QMimeDatabase().mimeTypeForFileNameAndData(information.fileName(), bytes);
    return FileItem{information.fileName(), view.size(), digest, type.name().toStdString()};
}

void StoreWorker::giveFile(const FileItem& file, const QString& path)
{
    const core::Result<void> written = writeOut(file, path);
    if (written)
        emit fileGiven(path);
    else
        emit fileNotGiven(file.name, written.error());
}

void StoreWorker::readFile(const std::string& sha256, std::size_t most)
{
    const std::string key = rawKey(sha256);
    QByteArray read;
    if (m_place.store && !m_place.store->read(key, most, 1)) {
        if (const auto bytes = m_place.store->read(key))
            read = QByteArray(bytes->data(), static_cast<qsizetype>(bytes->size()));
    }
    emit fileRead(QString::fromStdString(sha256), read);
}

void StoreWorker::copyFiles(const std::vector<std::string>& digests, StoreWorker& to)
{
    for (const std::string& digest : digests) {
        const std::string key = rawKey(digest);
        if (!m_place.store || !to.m_place.store || has(*to.m_place.store, key))
            continue;
        if (const auto bytes = m_place.store->read(key))
            static_cast<void>(to.m_place.store->write(key, *bytes));
    }
}

core::Result<void> StoreWorker::writeOut(const FileItem& file, const QString& path)
{
    if (!m_place.store)
        return core::Error{core::ErrorCode::FolderGone, "the place is not open"};
    const auto bytes = m_place.store->read(rawKey(file.sha256));
    if (!bytes)
        return bytes.error();
    if (core::sha256(*bytes).hex() != file.sha256)
        return core::Error{core::ErrorCode::Damaged, file.sha256};
    QSaveFile to(path);
    if (!to.open(QIODevice::WriteOnly))
        return core::Error{core::ErrorCode::PermissionDenied, path.toStdString()};
    to.write(bytes->data(), static_cast<qint64>(bytes->size()));
    return to.commit() ? core::Result<void>() : core::Error{core::ErrorCode::Io, path.toStdString()};
}

// --- idle time ----------------------------------------------------------------------------------------------

// A failure changes nothing, and is tried again after the next pause: nobody is told.
void StoreWorker::fold()
{
    if (!m_place.store)
        return;
    const auto count = m_place.store->looseBlobCount();
    if (count && *count >= kWorthFolding)
        static_cast<void>(m_place.store->compact({}, nullptr));
}

}  // namespace meldado::ui
