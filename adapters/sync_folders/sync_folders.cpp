// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sync_folders/sync_folders.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>
#include <QXmlStreamReader>

namespace meldado::adapters {

namespace {

constexpr qint64 kMaxSettingsBytes = qint64{1} << 20;  // larger ones are not what we take them for
constexpr std::size_t kMaxFolders = 40;

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(kMaxSettingsBytes + 1);
    return bytes.size() > kMaxSettingsBytes ? QByteArray() : bytes;
}

// What stands behind `key=` at the beginning of a line, with or without quotes; `key` may be the end of a longer word.
QStringList valuesIn(const QByteArray& settings, const QByteArray& key)
{
    QStringList values;
    for (const QByteArray& line : settings.split('\n')) {
        const qsizetype equals = line.indexOf('=');
        if (equals < 0 || !line.left(equals).trimmed().endsWith(key))
            continue;
        QString value = QString::fromUtf8(line.mid(equals + 1)).trimmed();
        if (value.size() > 1 && value.startsWith(QLatin1Char('"')) && value.endsWith(QLatin1Char('"')))
            value = value.mid(1, value.size() - 2);
        values << value;
    }
    return values;
}

QStringList dropboxPaths(const QByteArray& settings)
{
    QStringList paths;
    const QJsonObject accounts = QJsonDocument::fromJson(settings).object();
    for (const QJsonValue& account : accounts)
        paths << account.toObject()[QLatin1String("path")].toString();
    return paths;
}

struct Labelled {
    QString label;
    QString path;
};

std::vector<Labelled> syncthingFolders(const QByteArray& settings)
{
    std::vector<Labelled> folders;
    QXmlStreamReader reader(settings);
    int depth = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        ++depth;
        if (depth == 2 && reader.name() == QLatin1String("folder")) {  // deeper ones are defaults
            const auto attributes = reader.attributes();
            folders.push_back({attributes.value(QLatin1String("label")).toString(), attributes.value(QLatin1String("path")).toString()});
        }
    }
    return folders;
}

class Finder {
public:
    explicit Finder(const SyncFolderPlaces& places) : m_places(places) {}

    void take(const char* kind, const QString& name, QString path)
    {
        if (path.startsWith(QLatin1String("~/")))
            path = m_places.home + path.mid(1);
        path = QDir::cleanPath(path);
        const bool isKnown = std::ranges::find(m_found, path, &SyncFolder::path) != m_found.end();
        if (isKnown || m_found.size() >= kMaxFolders || !QDir::isAbsolutePath(path) || !QFileInfo(path).isDir())
            return;
        m_found.push_back({QLatin1String(kind), name, path});
    }
    void takeAll(const char* kind, const char* name, const QStringList& paths)
    {
        for (const QString& path : paths)
            take(kind, QLatin1String(name), path);
    }
    [[nodiscard]] QString home(const char* name) const { return m_places.home + QLatin1Char('/') + QLatin1String(name); }
    [[nodiscard]] QString config(const char* name) const { return m_places.config + QLatin1Char('/') + QLatin1String(name); }

    std::vector<SyncFolder> found() && { return std::move(m_found); }

private:
    const SyncFolderPlaces& m_places;
    std::vector<SyncFolder> m_found;
};

void findClients(Finder& finder)
{
    finder.takeAll("dropbox", "Dropbox", dropboxPaths(bytesOf(finder.home(".dropbox/info.json"))));
    finder.takeAll("dropbox", "Dropbox", {finder.home("Dropbox")});
    finder.takeAll("nextcloud", "Nextcloud", valuesIn(bytesOf(finder.config("Nextcloud/nextcloud.cfg")), "localPath"));
    finder.takeAll("nextcloud", "Nextcloud", {finder.home("Nextcloud")});
    finder.takeAll("owncloud", "ownCloud", valuesIn(bytesOf(finder.config("ownCloud/owncloud.cfg")), "localPath"));
    finder.takeAll("owncloud", "ownCloud", {finder.home("ownCloud")});
    for (const QString& settings : {finder.home(".local/state/syncthing/config.xml"), finder.config("syncthing/config.xml")}) {
        for (const Labelled& folder : syncthingFolders(bytesOf(settings))) {
            const QString name = folder.label.isEmpty() ? QFileInfo(folder.path).fileName() : folder.label;
            finder.take("syncthing", QStringLiteral("Syncthing: ") + name.simplified().left(60), folder.path);
        }
    }
    finder.takeAll("syncthing", "Syncthing", {finder.home("Sync")});
    finder.takeAll("onedrive", "OneDrive", valuesIn(bytesOf(finder.config("onedrive/config")), "sync_dir"));
    finder.takeAll("onedrive", "OneDrive", {finder.home("OneDrive")});
}

// What a person has put in: where the systems of this kind mount it.
bool isTakenOut(const QStorageInfo& medium)
{
    const QString root = medium.rootPath();
    return root.startsWith(QLatin1String("/media/")) || root.startsWith(QLatin1String("/run/media/")) ||
           root.startsWith(QLatin1String("/Volumes/"));
}

void findMedia(Finder& finder)
{
    for (const QStorageInfo& medium : QStorageInfo::mountedVolumes()) {
        if (medium.isValid() && medium.isReady() && !medium.isReadOnly() && isTakenOut(medium))
            finder.take("usb", medium.displayName().section(QLatin1Char('/'), -1).simplified().left(60), medium.rootPath());
    }
}

}  // namespace

std::vector<SyncFolder> findSyncFolders(const SyncFolderPlaces& places)
{
    Finder finder(places);
    findClients(finder);
    if (places.withMedia)
        findMedia(finder);
    return std::move(finder).found();
}

QString serviceOf(const std::vector<SyncFolder>& folders, const QString& path)
{
    const auto found = std::ranges::find_if(folders, [&](const SyncFolder& folder) {
        return path == folder.path || path.startsWith(folder.path + QLatin1Char('/'));
    });
    return found == folders.end() ? QString() : found->name;
}

}  // namespace meldado::adapters
