// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/composition.h"

#include <chrono>
#include <filesystem>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimer>

#include "adapters/registry/open_store.h"
#include "app/desktop/inbox.h"
#include "app/desktop/share_places.h"
#include "app/desktop/shared_list.h"
#include "ui/platform/settings.h"
#include "ui/sentences/share_problem.h"
#include "ui/sentences/share_sentence.h"

namespace meldado::desktop {

namespace {

// What was done last is in the shared place when the program ends, as far as that answers.
constexpr std::chrono::seconds kTimeToSend{3};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::desktop::Composition)
};

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

// Where the programs of others keep what is theirs.
adapters::SyncFolderPlaces foldersOfPerson()
{
    return {QDir::homePath(), QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)};
}

}  // namespace

Composition::Composition(const QString& place)
{
    ui::ListSession::Surroundings surroundings{m_clock, m_random, author(), &m_recurrence};
    auto& settings = ui::Settings::ofProgram();
    QObject::connect(&settings, &ui::Settings::personChanged, &m_drafts, [this] {
        if (m_workspace)
            m_workspace->setAuthor(author());
        else
            m_session->setAuthor(author());
    });
    surroundings.drafts = &m_drafts;
    m_drafts.keepIn(unsentFile(place.isEmpty() ? QStringLiteral("inbox") : place) + QStringLiteral("-tasks"));
    if (!place.isEmpty()) {
        m_session = std::make_unique<ui::ListSession>(surroundings);
        m_session->setShowsDone(false);
        m_pane = std::make_unique<ui::ListPane>(*m_session, place,
                                                ui::ListPane::Empty{Words::tr("Nothing in this list yet.")});
        m_pane->quickAdd()->keepUnsentIn(unsentFile(place));
        share(place, surroundings.author.personId);
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
    makeShares(folder, dataFolder() + QStringLiteral("/shares.json"), surroundings.author.personId);
    m_shares->followAll(*m_workspace);
    m_sharing = std::make_unique<ui::Sharing>(*m_shares, sharePlaces(folder, foldersOfPerson()), *m_workspace, *m_window,
                                              dataFolder() + QStringLiteral("/offers.json"));
    m_workspace->open();
    // After what is seen first.
    QTimer::singleShot(std::chrono::seconds(1), m_shares.get(), [this] { m_shares->start(); });
}

// Once for all: the person is asked for a name when it is first seen by others.
ui::Author Composition::author()
{
    const auto& settings = ui::Settings::ofProgram();
    const QString device = settings.deviceName();
    const QString name = settings.personName();
    return {name.isEmpty() ? ui::Settings::systemPersonName() : name, personId(m_random),
            device.isEmpty() ? ui::Settings::systemDeviceName() : device, settings.personColor()};
}

Composition::~Composition()
{
    if (m_shares)
        m_shares->engine().sendTheRest(kTimeToSend);
}

void Composition::makeShares(const std::filesystem::path& lists, const QString& file, const QString& me)
{
    m_shares = std::make_unique<ui::Shares>(m_random, file, [lists, me](const ui::Shares::Share& share) {
        return shareSetup(lists, share, me);
    });
    auto* engine = &m_shares->engine();
    QObject::connect(qGuiApp, &QGuiApplication::applicationStateChanged, engine, [engine](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            engine->lookNow();
    });
}

// The list of a place that was named: kept here, melded with it.
void Composition::share(const QString& place, const QString& me)
{
    const QString folder = dataFolder() + QStringLiteral("/shared");
    const std::filesystem::path lists(QFile::encodeName(folder).toStdString());
    const QString document = documentOf(place);
    makeShares(lists, folder + QLatin1Char('/') + document + QStringLiteral(".json"), me);
    m_shares->follow(document, *m_session);
    m_pane->expectShareSentence();
    auto& engine = m_shares->engine();
    QObject::connect(&engine, &adapters::SyncEngine::statusChanged, m_pane.get(),
                     [this, &engine](const QString&, const adapters::ShareStatus& status) {
                         m_pane->setShareSentence(ui::shareSentence(status, engine.now()), ui::shareIcon(status));
                     });
    QObject::connect(m_session.get(), &ui::ListSession::phaseChanged, m_shares.get(), [this, document, place] {
        if (m_session->phase() != ui::ListSession::Phase::Ready)
            return;
        m_shares->add(document, wholePlace(place));
        m_shares->start();
    });
    m_sharing = std::make_unique<ui::Sharing>(*m_shares, sharePlaces(lists, foldersOfPerson()), document, *m_session);
    m_session->open(openShared(lists, document, place), nameOf(place));
}

}  // namespace meldado::desktop
