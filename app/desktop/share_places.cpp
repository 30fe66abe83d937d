// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/share_places.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "adapters/registry/open_store.h"
#include "adapters/sync_folders/folder_name.h"
#include "app/desktop/inbox.h"
#include "core/json/string_field.h"
#include "core/store/publish.h"

namespace meldado::desktop {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;
using ui::FolderLook;
using What = FolderLook::What;

constexpr std::size_t kMaxCommitsRead = 500;  // of a list that says nowhere what it is
constexpr int kMaxFoldersLookedAt = 300;
constexpr int kMaxSameNames = 20;

// Blobs lie in folders named by the two characters that their names begin with: whether there is one costs one listing of names.
bool mayHaveBlobs(const QDir& folder)
{
    const QStringList names = folder.entryList({QStringLiteral("[0-9a-f][0-9a-f]"), QStringLiteral("[0-9]-")}, QDir::Dirs | QDir::NoDotAndDotDot);
    return !names.isEmpty();
}

// The first commit that names the list.
QString identityIn(core::Store& store, const std::vector<std::string>& keys)
{
    std::vector<core::DeltaName> names;
    for (const std::string& key : keys) {
        const auto end = key.find('.');
        if (const auto name = core::DeltaName::parse(std::string_view(key).substr(0, end)))
            names.push_back(*name);
    }
    std::ranges::sort(names);
    names.resize(std::min(names.size(), kMaxCommitsRead));
    for (const core::DeltaName& name : names) {
        auto bytes = store.read(core::keyOf(name));
        if (!bytes)
            continue;
        const auto delta = core::Delta::parse(name, core::makeBytes(*std::move(bytes)));
        if (!delta || !delta->information())
            continue;
        if (const std::string list = core::stringField(*delta->information(), "list"); !list.empty())
            return QString::fromStdString(list);
    }
    return {};
}

FolderLook look(const QString& path)
{
    const QFileInfo information(path);
    if (!information.exists())
        return {What::Missing};
    if (!information.isDir())
        return {What::Other};
    if (!information.isReadable() || !information.isExecutable())
        return {What::Unreadable};
    const QDir folder(path);
    if (!mayHaveBlobs(folder)) {
        const bool isEmpty = folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty();  // hidden ones are of clients
        return {isEmpty ? What::Empty : What::Other};
    }
    const auto opened = adapters::openStore(QFile::encodeName(path).toStdString());
    if (!opened)
        return {What::Unreadable};
    const auto keys = opened->store->list(".delta");
    if (!keys)
        return {What::Unreadable};
    if (keys->empty())
        return {What::Other};
    return {What::List, identityIn(*opened->store, *keys)};
}

std::vector<ui::CarriedFolder> carried(const adapters::SyncFolderPlaces& places)
{
    std::vector<ui::CarriedFolder> folders;
    for (const adapters::SyncFolder& folder : adapters::findSyncFolders(places))
        folders.push_back({folder.kind, folder.name, folder.path});
    return folders;
}

// Looks for one list, never at more folders than the limit, and at each once.
class ListFinder {
public:
    explicit ListFinder(const core::Invite& invite) : m_list(QString::fromStdString(invite.list))
    {
        for (const core::InviteWay& way : invite.ways) {
            if (!way.folderName().empty())
                m_names << QString::fromStdString(way.folderName());
        }
    }

    std::optional<QString> byName(const QString& parent)
    {
        for (const QString& name : m_names) {
            if (is(parent + QLatin1Char('/') + name))
                return parent + QLatin1Char('/') + name;
        }
        return std::nullopt;
    }
    // The folder itself, and what lies in it directly or one below.
    std::optional<QString> within(const QString& parent, int depth = 2)
    {
        if (is(parent))
            return parent;
        if (depth == 0 || mayHaveBlobs(QDir(parent)))
            return std::nullopt;
        const QStringList names = QDir(parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QString& name : names) {
            if (m_lookedAt > kMaxFoldersLookedAt)
                return std::nullopt;
            if (auto found = within(parent + QLatin1Char('/') + name, depth - 1))
                return found;
        }
        return std::nullopt;
    }

private:
    bool is(const QString& path)
    {
        ++m_lookedAt;
        const FolderLook seen = look(path);
        return seen.what == What::List && seen.list == m_list;
    }

    QString m_list;
    QStringList m_names;
    int m_lookedAt = 0;
};

std::optional<QString> findList(const core::Invite& invite, const adapters::SyncFolderPlaces& places)
{
    ListFinder finder(invite);
    const auto folders = carried(places);
    for (const ui::CarriedFolder& folder : folders) {
        if (auto found = finder.byName(folder.path))
            return found;
    }
    for (const QString& parent : {places.home, places.home + QStringLiteral("/Documents")}) {
        if (auto found = finder.byName(parent))
            return found;
    }
    for (const ui::CarriedFolder& folder : folders) {
        if (auto found = finder.within(folder.path))
            return found;
    }
    return std::nullopt;
}

Result<QString> usable(const QString& path)
{
    if (!QFileInfo(path).isWritable())
        return Error{ErrorCode::PermissionDenied, path.toStdString()};
    return path;
}

Result<QString> made(const QString& path)
{
    std::error_code error;
    std::filesystem::create_directory(std::filesystem::path(QFile::encodeName(path).toStdString()), error);
    if (!error)
        return path;
    const bool isDenied = error == std::errc::permission_denied || error == std::errc::read_only_file_system;
    const auto code = isDenied                                       ? ErrorCode::PermissionDenied
                      : error == std::errc::no_space_on_device       ? ErrorCode::DiskFull
                      : error == std::errc::no_such_file_or_directory ? ErrorCode::FolderGone
                                                                     : ErrorCode::Io;
    return Error{code, path.toStdString() + ": " + error.message()};
}

Result<QString> makeListFolder(const QString& parent, const QString& title, const QString& list)
{
    const QString name = adapters::folderNameOf(title);
    const FolderLook above = look(parent);
    switch (above.what) {
    case What::Missing:
        return Error{ErrorCode::FolderGone, parent.toStdString()};
    case What::Unreadable:
        return Error{ErrorCode::PermissionDenied, parent.toStdString()};
    case What::List:
        if (above.list == list)
            return usable(parent);
        return Error{ErrorCode::InvalidContent, parent.toStdString() + ": another list"};
    case What::Empty:
        if (QDir(parent).dirName() == name)
            return usable(parent);
        break;
    case What::Other:
        break;
    }
    for (int i = 1; i <= kMaxSameNames; ++i) {
        const QString path = parent + QLatin1Char('/') + (i == 1 ? name : QStringLiteral("%1 %2").arg(name).arg(i));
        const FolderLook there = look(path);
        if (there.what == What::Missing)
            return made(path);
        if (there.what == What::Empty || (there.what == What::List && there.list == list))
            return usable(path);
    }
    return Error{ErrorCode::Io, parent.toStdString() + ": no name is free"};
}

// A store that was only made for this. What is beside it is the database's own, while it is written and after a crash.
void removeReplica(const std::filesystem::path& file)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        std::error_code isThereNoMore;
        std::filesystem::remove(file.string() + suffix, isThereNoMore);
    }
}

Result<void> takeInFrom(const std::filesystem::path& lists, const QString& document, const QString& path, ui::TakingIn& taking)
{
    const auto opened = adapters::openStore(QFile::encodeName(path).toStdString());
    if (!opened)
        return opened.error();
    const auto file = lists / (document.toStdString() + ".replica");
    std::error_code error;
    const bool wasHere = std::filesystem::exists(file, error);  // of a list that was deleted, say
    auto own = openOwn(lists, document.toStdString());
    if (!own)
        return own.error();
    const auto taken = takeIn(*opened->store, *own->store, taking);  // what cannot be read now is the engine's business
    if (taken && taking.finish())
        return {};
    own->store.reset();
    if (!wasHere)
        removeReplica(file);
    return taken ? Error{ErrorCode::Io, "stopped"} : taken.error();
}

}  // namespace

ui::SharePlaces sharePlaces(const std::filesystem::path& lists, const adapters::SyncFolderPlaces& places)
{
    ui::SharePlaces answers;
    answers.folders = [places] { return carried(places); };
    answers.look = look;
    answers.find = [places](const core::Invite& invite) { return findList(invite, places); };
    answers.makeFolder = makeListFolder;
    answers.takeIn = [lists](const QString& document, const QString& path, ui::TakingIn& taking) {
        return takeInFrom(lists, document, path, taking);
    };
    return answers;
}

}  // namespace meldado::desktop
