// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/composition.h"

#include <filesystem>
#include <system_error>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSysInfo>

#include "adapters/filesystem/folder_watch.h"
#include "adapters/registry/open_store.h"
#include "adapters/threads/thread_pool.h"
#include "app/desktop/inbox.h"

namespace meldado::desktop {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::desktop::Composition)
};

// A folder tells when others have written into it.
class FolderNews final : public ui::NewsSource {
public:
    explicit FolderNews(std::filesystem::path folder) : m_watch(std::move(folder)) {}

    void start(std::function<void()> onNews) override
    {
        QObject::connect(&m_watch, &adapters::FolderWatch::changed, &m_watch, std::move(onNews));
        m_watch.start();
    }

private:
    adapters::FolderWatch m_watch;
};

core::Result<ui::Place> openFolderOrUrl(const std::string& urlOrPath)
{
    core::Result<adapters::OpenedStore> opened = adapters::openStore(urlOrPath);
    if (!opened)
        return opened.error();
    const auto folder = adapters::localFolderOf(urlOrPath);
    auto place = ui::Place::shared(std::move(opened->store), folder ? std::make_unique<FolderNews>(*folder) : nullptr);
    place.threads = std::make_unique<adapters::ThreadPool>();
    return place;
}

// Has to be there, or a slip of the pen would look like an empty list.
ui::OpenPlace givenPlace(const QString& urlOrPath)
{
    return [urlOrPath = QFile::encodeName(urlOrPath).toStdString()]() -> core::Result<ui::Place> {
        if (const auto folder = adapters::localFolderOf(urlOrPath)) {
            std::error_code error;
            const auto status = std::filesystem::status(*folder, error);
            if (status.type() == std::filesystem::file_type::not_found)
                return core::Error{core::ErrorCode::FolderGone, folder->string() + ": not there"};
            if (std::filesystem::exists(status) && !std::filesystem::is_directory(status))
                return core::Error{core::ErrorCode::Malformed, folder->string() + ": not a folder"};
        }
        return openFolderOrUrl(urlOrPath);
    };
}

QString nameOf(const QString& urlOrPath)
{
    const auto folder = adapters::localFolderOf(QFile::encodeName(urlOrPath).toStdString());
    const QString path = folder ? QDir::cleanPath(QString::fromStdString(folder->string())) : urlOrPath;
    const QString name = path.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return name.isEmpty() || name == QLatin1String(".") ? QDir(path).dirName() : name;
}

// One line in a file: who this person is, on all their lists on this computer.
QString personId(core::Random& random)
{
    QFile file(dataFolder() + QStringLiteral("/person"));
    if (file.open(QIODevice::ReadOnly)) {
        const QString known = QString::fromUtf8(file.read(100)).trimmed();
        if (!known.isEmpty())
            return known;
    }
    const QString id = QString::fromStdString(core::makeId(random));
    QDir().mkpath(dataFolder());
    QSaveFile made(file.fileName());
    if (made.open(QIODevice::WriteOnly)) {
        made.write(id.toUtf8() + '\n');
        made.commit();  // if it fails, this run has an id of its own
    }
    return id;
}

// What is typed and not added yet, a file for each list.
QString unsentFile(const QString& place)
{
    const QByteArray name = place == QLatin1String("inbox") ? QByteArrayLiteral("inbox")
                                            : QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex();
    return dataFolder() + QStringLiteral("/unsent/") + QString::fromLatin1(name);
}

QString userName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? Words::tr("Someone") : name;
}

}  // namespace

Composition::Composition(const QString& place)
{
    ui::ListSession::Surroundings surroundings{
        m_clock, m_random, {userName(), personId(m_random), QSysInfo::machineHostName()}, &m_recurrence};
    surroundings.drafts = &m_drafts;
    m_drafts.keepIn(unsentFile(place.isEmpty() ? QStringLiteral("inbox") : place) + QStringLiteral("-tasks"));
    if (!place.isEmpty()) {
        m_session = std::make_unique<ui::ListSession>(surroundings);
        m_session->setShowsDone(false);
        m_pane = std::make_unique<ui::ListPane>(*m_session, place,
                                                ui::ListPane::Empty{Words::tr("Nothing in this list yet.")});
        m_pane->quickAdd()->keepUnsentIn(unsentFile(place));
        m_session->open(givenPlace(place), nameOf(place));
        return;
    }
    const QString lists = dataFolder() + QStringLiteral("/lists");
    const std::filesystem::path folder(QFile::encodeName(lists).toStdString());
    m_workspace = std::make_unique<ui::Workspace>(
        surroundings,
        ui::Workspace::Places{[folder] { return openOwn(folder, "workspace"); }, [folder] { return openInbox(folder); },
                              [folder](const std::string& document) -> ui::OpenPlace {
                                  return [folder, document] { return openOwn(folder, document); };
                              }},
        Words::tr("Inbox"));
    m_window = std::make_unique<ui::MainWindow>(*m_workspace, lists, unsentFile);
    m_workspace->open();
}

}  // namespace meldado::desktop
