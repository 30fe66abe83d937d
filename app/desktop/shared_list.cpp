// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/shared_list.h"

#include <memory>
#include <system_error>
#include <utility>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "adapters/filesystem/folder_watch.h"
#include "adapters/registry/open_store.h"
#include "adapters/sqlite/local_replica.h"
#include "app/desktop/inbox.h"

namespace meldado::desktop {

namespace {

// A folder tells when others have written into it.
class FolderPlaceWatch final : public adapters::PlaceWatch {
public:
    FolderPlaceWatch(std::filesystem::path folder, std::function<void()> onNews) : m_watch(std::move(folder))
    {
        QObject::connect(&m_watch, &adapters::FolderWatch::changed, &m_watch, std::move(onNews));
        m_watch.start();
    }

private:
    adapters::FolderWatch m_watch;
};

std::string bytesOf(const QString& urlOrPath)
{
    return QFile::encodeName(urlOrPath).toStdString();
}

core::Result<void> checkThere(const QString& urlOrPath)
{
    const auto folder = adapters::localFolderOf(bytesOf(urlOrPath));
    if (!folder)
        return {};
    std::error_code error;
    const auto status = std::filesystem::status(*folder, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return core::Error{core::ErrorCode::FolderGone, folder->string() + ": not there"};
    if (std::filesystem::exists(status) && !std::filesystem::is_directory(status))
        return core::Error{core::ErrorCode::Malformed, folder->string() + ": not a folder"};
    return {};
}

std::filesystem::path replicaFile(const std::filesystem::path& lists, const QString& document)
{
    return lists / (document.toStdString() + ".replica");
}

}  // namespace

QString wholePlace(const QString& urlOrPath)
{
    return adapters::isStoreUrl(bytesOf(urlOrPath)) ? urlOrPath : QDir::cleanPath(QFileInfo(urlOrPath).absoluteFilePath());
}

QString documentOf(const QString& urlOrPath)
{
    const QByteArray digest = QCryptographicHash::hash(wholePlace(urlOrPath).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(digest);
}

ui::OpenPlace openShared(const std::filesystem::path& lists, const QString& document, const QString& urlOrPath)
{
    return [lists, document, urlOrPath]() -> core::Result<ui::Place> {
        auto own = openOwn(lists, document.toStdString());
        std::error_code error;
        if (!own || std::filesystem::exists(replicaFile(lists, document), error))
            return own;
        if (const auto checked = checkThere(urlOrPath); !checked)
            return checked.error();
        const auto opened = adapters::openStore(bytesOf(urlOrPath));
        if (!opened)
            return opened.error();
        // What cannot be read now is the engine's business.
        if (const auto taken = takeIn(*opened->store, *own->store); !taken)
            return taken.error();
        return own;
    };
}

adapters::SyncEngine::Setup shareSetup(const std::filesystem::path& lists, const ui::Shares::Share& share, const QString& me)
{
    adapters::SyncEngine::Setup setup;
    setup.list = share.document;
    setup.open = [lists, share, me]() -> core::Result<adapters::Share::Setup> {
        auto place = adapters::openStore(bytesOf(share.place));
        if (!place)
            return place.error();
        auto own = std::make_unique<adapters::LocalReplica>(replicaFile(lists, share.document));
        adapters::Share::Setup opened;
        opened.own = own.get();
        opened.here = std::move(own);
        opened.there = std::move(place->store);
        opened.me = me.toStdString();
        opened.memory = share.memory;
        return opened;
    };
    if (const auto folder = adapters::localFolderOf(bytesOf(share.place))) {
        setup.watch = [folder = *folder](std::function<void()> onNews) -> std::unique_ptr<adapters::PlaceWatch> {
            return std::make_unique<FolderPlaceWatch>(folder, std::move(onNews));
        };
    }
    return setup;
}

}  // namespace meldado::desktop
