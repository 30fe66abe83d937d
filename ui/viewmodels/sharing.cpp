// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/sharing.h"

#include <algorithm>

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QSaveFile>

#include "ui/models/place_key.h"
#include "ui/sentences/change_sentence.h"
#include "ui/session/meeting_watch.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/main_window.h"

namespace meldado::ui {

namespace {

constexpr int kSoonMs = 50;        // once for all that one batch tells
constexpr int kMinutesMs = 30'000;  // "2 min ago" grows older by itself

}  // namespace

Sharing::Sharing(Shares& shares, SharePlaces places, Workspace& workspace, MainWindow& window, const QString& offersFile, QObject* parent)
    : QObject(parent), m_shares(shares), m_places(std::move(places)), m_workspace(&workspace), m_window(&window),
      m_offers(offersFile), m_wizard(*this),
      m_joinedLists(std::make_unique<JoinedLists>(shares, workspace)), m_joining(std::make_unique<Joining>(*this)),
      m_meetings(std::make_unique<MeetingWatch>(shares, workspace))
{
    connectAll();
    connect(m_meetings.get(), &MeetingWatch::leftToReview, this, &Sharing::tellOfReview);
    connect(&window, &MainWindow::currentChanged, this, &Sharing::followWindow);
    connect(&workspace, &Workspace::listsChanged, this, &Sharing::followWindow);
    connect(&workspace, &Workspace::listChanged, this, [this](ListSession* session) {
        if (session == m_session)
            emit listChanged();
    });
    connect(&m_offers, &Offers::changed, this, &Sharing::offersChanged);
    followWindow();
}

Sharing::Sharing(Shares& shares, SharePlaces places, const QString& document, ListSession& session, QObject* parent)
    : QObject(parent), m_shares(shares), m_places(std::move(places)), m_offers({}), m_wizard(*this)
{
    connectAll();
    connect(&session, &ListSession::opened, this, &Sharing::listChanged);
    setList(document, &session);
}

Sharing::~Sharing() = default;

void Sharing::connectAll()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &Sharing::update);
    m_minutes.start(kMinutesMs);
    connect(&m_minutes, &QTimer::timeout, this, &Sharing::update);
    connect(&m_minutes, &QTimer::timeout, this, &Sharing::showPeople);
    connect(&m_shares, &Shares::changed, this, &Sharing::update);
    connect(&m_shares.engine(), &adapters::SyncEngine::statusChanged, this, &Sharing::updateSoon);
}

void Sharing::tellOfReview(ListSession* first, int lists, int tasks)
{
    const Workspace::Entry* entry = m_workspace->findSession(first);
    if (lists > 1 || !entry) {
        emit reviewNeeded(tr("%n tasks in several lists need you.", nullptr, tasks), {});
        return;
    }
    emit reviewNeeded(tr("%n tasks in %1 need you.", nullptr, tasks).arg(isolated(first->title())), keyOf(Keyed::List, entry->id));
}

// --- the list in front --------------------------------------------------------------------------------------

void Sharing::followWindow()
{
    const auto id = nameIn(Keyed::List, m_window->current());
    const Workspace::Entry* entry = id ? m_workspace->find(id->toStdString()) : nullptr;
    setList(entry ? QString::fromStdString(entry->document) : QString(), entry ? entry->session : nullptr);
}

void Sharing::setList(const QString& document, ListSession* session)
{
    const bool isOther = m_document != document || m_session != session;
    m_document = document;
    m_session = session;
    if (isOther) {
        m_reader.reset();
        m_people.show({});
        if (m_isWatched && m_session) {
            m_reader = std::make_unique<ListPeople>(*m_session);
            connect(m_reader.get(), &ListPeople::changed, this, &Sharing::showPeople);
        }
        emit listChanged();
        emit inviteChanged();
    }
    update();
}

void Sharing::setWatched(bool isWatched)
{
    if (std::exchange(m_isWatched, isWatched) == isWatched)
        return;
    m_reader.reset();
    if (m_isWatched && m_session) {
        m_reader = std::make_unique<ListPeople>(*m_session);
        connect(m_reader.get(), &ListPeople::changed, this, &Sharing::showPeople);
        showPeople();
    }
    if (m_isWatched)
        m_background.run(m_places.folders, [this](const std::vector<CarriedFolder>& folders) { setCarriers(folders); });
    emit watchedChanged();
}

QString Sharing::title() const
{
    return m_session ? m_session->title() : QString();
}

void Sharing::setCarriers(std::vector<CarriedFolder> carriers)
{
    m_carriers = std::move(carriers);
    update();
    emit inviteChanged();
}

// --- ways ---------------------------------------------------------------------------------------------------

void Sharing::addWay(const QString& folder)
{
    m_shares.add(m_document, folder);
    emit inviteChanged();
}

void Sharing::setWayPaused(const QString& way, bool isPaused)
{
    if (isPaused)
        m_shares.engine().pause(way);
    else
        m_shares.engine().resume(way);
}

void Sharing::lookNow()
{
    m_shares.engine().lookNow();
}

void Sharing::putBack(const QString& way)
{
    m_shares.engine().putBack(way);
}

void Sharing::tidyUp(const QString& way)
{
    m_shares.engine().tidyUp(way);
}

void Sharing::takeAway(const QString& way)
{
    m_shares.remove(way);
    emit inviteChanged();
}

void Sharing::stopSharing()
{
    for (const QString& way : m_shares.of(m_document))
        m_shares.remove(way);
    emit inviteChanged();
}

void Sharing::findFolder(const QString& way, const QUrl& folder)
{
    const Shares::Share* share = m_shares.find(way);
    const ListSession* session = share ? sessionOf(share->document) : nullptr;
    if (!session || !folder.isLocalFile())
        return;
    const QString path = QDir::cleanPath(folder.toLocalFile());
    const QString list = QString::fromStdString(session->identity());
    m_background.run([look = m_places.look, path] { return look(path); }, [this, way, path, list](const FolderLook& seen) {
        const QString name = isolated(QDir(path).dirName());
        if (seen.what == FolderLook::What::List && (seen.list == list || seen.list.isEmpty()))
            m_shares.setPlace(way, path);
        else if (seen.what == FolderLook::What::List)
            emit said(tr("The folder %1 holds another list.").arg(name));
        else
            emit said(tr("There is no list in the folder %1.").arg(name));
    });
}

ListSession* Sharing::sessionOf(const QString& document) const
{
    if (!m_workspace)
        return m_session;
    const Workspace::Entry* entry = m_workspace->findDocument(document.toStdString());
    return entry ? entry->session : nullptr;
}

void Sharing::showListOf(const QString& way)
{
    const Shares::Share* share = m_shares.find(way);
    if (!share || !m_workspace)
        return;
    if (const Workspace::Entry* entry = m_workspace->findDocument(share->document.toStdString()))
        m_window->show(keyOf(Keyed::List, entry->id));
}

QString Sharing::detailsOf(const QString& way) const
{
    const Shares::Share* share = m_shares.find(way);
    return share ? shareDetails(share->place, m_shares.engine().status(way)) : QString();
}

QUrl Sharing::folderOf(const QString& way) const
{
    const Shares::Share* share = m_shares.find(way);
    return share && QDir::isAbsolutePath(share->place) ? QUrl::fromLocalFile(share->place) : QUrl();
}

void Sharing::removePerson(const QString& person)
{
    const auto& all = m_people.all();
    const auto found = std::ranges::find(all, person, &PeopleModel::Person::id);
    if (m_session && found != all.end())
        m_session->setTakesPart(Action::RemovePerson, person.toStdString(), found->name, false);
    showPeople();
}

// --- invites ------------------------------------------------------------------------------------------------

std::optional<core::Invite> Sharing::invite() const
{
    if (!m_session || !isShared() || !core::isListIdentity(m_session->identity()))
        return std::nullopt;
    core::Invite invite{m_session->identity(), title().toStdString()};
    if (m_session->tasks())
        invite.taskCount = m_session->tasks()->outline().openCount();
    invite.byName = m_session->author().name.toStdString();
    invite.byPerson = m_session->author().personId.toStdString();
    for (const QString& way : m_shares.of(m_document)) {
        const Shares::Share* share = m_shares.find(way);
        if (QDir::isAbsolutePath(share->place) && invite.ways.size() < core::kMaxInviteWays) {
            invite.ways.push_back(
                core::InviteWay::folder(QDir(share->place).dirName().toStdString(), carrierOf(share->place).toStdString()));
        }
    }
    return invite;
}

QString Sharing::inviteLink() const
{
    const auto made = invite();
    return made ? QString::fromStdString(core::inviteLink(*made)) : QString();
}

QString Sharing::inviteFileName() const
{
    const QString name = title().simplified().left(60).replace(QLatin1Char('/'), QLatin1Char('-'));
    return (name.isEmpty() ? QStringLiteral("MeldaDo") : name) + QString::fromLatin1(core::kInviteExtension.data());
}

bool Sharing::prepareInvite()
{
    if (!m_session)
        return false;
    const Author self = m_session->author();
    const bool isIn = m_session->setTakesPart(Action::ShareList, self.personId.toStdString(), self.name, true);
    emit inviteChanged();
    if (!isIn)
        emit said(tr("This list can only be read, so nobody can be invited from here."));
    return isIn;
}

void Sharing::copyInvite()
{
    copy(inviteLink());
    emit said(tr("The link is copied."));
}

void Sharing::copy(const QString& text)
{
    if (QClipboard* clipboard = QGuiApplication::clipboard())
        clipboard->setText(text);
}

void Sharing::saveInvite(const QUrl& url)
{
    const auto made = invite();
    if (!made || !url.isLocalFile())
        return;
    QString name = url.toLocalFile();
    const QString extension = QString::fromLatin1(core::kInviteExtension.data());
    if (!name.endsWith(extension))
        name += extension;
    m_background.run(
        [name, bytes = QByteArray::fromStdString(core::inviteText(*made))] {
            QSaveFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        },
        [this](bool isSaved) { emit said(isSaved ? tr("The invite is saved.") : tr("The invite could not be saved there.")); });
}

// --- offers -------------------------------------------------------------------------------------------------

QVariantList Sharing::offers() const
{
    QVariantList all;
    for (const core::Invite& offer : m_offers.all()) {
        all << QVariantMap{{QStringLiteral("list"), QString::fromStdString(offer.list)},
                           {QStringLiteral("title"), QString::fromStdString(offer.title).simplified()},
                           {QStringLiteral("from"), QString::fromStdString(offer.byName).simplified()}};
    }
    return all;
}

void Sharing::openOffer(const QString& list)
{
    const auto& all = m_offers.all();
    const auto found = std::ranges::find(all, list.toStdString(), &core::Invite::list);
    if (found != all.end() && m_joining)
        m_joining->openText(QString::fromStdString(core::inviteText(*found)));
}

void Sharing::removeOffer(const QString& list)
{
    m_offers.remove(list.toStdString());
}

}  // namespace meldado::ui
