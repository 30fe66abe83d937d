// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/joining.h"

#include <algorithm>
#include <utility>

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include "ui/models/place_key.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/share_sentence.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/main_window.h"
#include "ui/viewmodels/sharing.h"

namespace meldado::ui {

namespace {

using adapters::SyncTime;

constexpr int kProgressMs = 100;        // between two looks how far it is
constexpr SyncTime kWorthTelling{1000};  // what takes longer is shown

QString shortened(const std::string& text)
{
    return isolated(shortName(text));
}

// Nothing, when it cannot be read, or is too large to be an invite.
QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(Joining::kMaxFileBytes + 1);
    return bytes.size() > Joining::kMaxFileBytes ? QByteArray() : bytes;
}

}  // namespace

Joining::Joining(Sharing& sharing) : m_sharing(sharing)
{
    Workspace& workspace = *sharing.workspace();
    connect(&workspace, &Workspace::listsChanged, this, &Joining::beginWhenRead);
    connect(&workspace, &Workspace::listChanged, this, &Joining::beginWhenRead);
    connect(&workspace.document(), &ListSession::phaseChanged, this, &Joining::beginWhenRead);
    connect(sharing.joinedLists(), &JoinedLists::listed, this, &Joining::onListed);
    m_progress.setInterval(kProgressMs);
    connect(&m_progress, &QTimer::timeout, this, &Joining::changed);
}

// --- an invite ----------------------------------------------------------------------------------------------

void Joining::openText(const QString& text)
{
    const auto invite = core::readInvite(text.toStdString());
    if (invite) {
        begin(*invite, {});
        return;
    }
    const bool isName = text.trimmed().endsWith(QString::fromLatin1(core::kInviteExtension.data()));
    if (isName) {
        openFile(QUrl::fromLocalFile(text.trimmed()));
        return;
    }
    forget();
    emit wanted();
    fail(invite.error().code == core::ErrorCode::NewerFormat
             ? tr("This invite was made by a newer MeldaDo. It can be opened after an update.")
             : tr("This is no invite, or only a part of one. Copy all of the link, or open the file."));
}

void Joining::openFile(const QUrl& file)
{
    if (!file.isLocalFile())
        return;
    m_sharing.background().run([name = file.toLocalFile()] { return bytesOf(name); }, [this](const QByteArray& bytes) {
        if (!bytes.trimmed().isEmpty()) {
            openText(QString::fromUtf8(bytes));
            return;
        }
        forget();
        emit wanted();
        fail(tr("This file cannot be read, or is no invite."));
    });
}

void Joining::openFolder(const QUrl& url)
{
    if (!url.isLocalFile())
        return;
    const QString folder = QDir::cleanPath(url.toLocalFile());
    m_sharing.background().run([look = m_sharing.places().look, folder] { return look(folder); }, [this, folder](const FolderLook& seen) {
        if (seen.what == FolderLook::What::List) {
            begin({seen.list.toStdString(), QDir(folder).dirName().toStdString()}, folder);
            return;
        }
        forget();
        emit wanted();
        fail(tr("There is no list in the folder %1.").arg(isolated(QDir(folder).dirName())));
    });
}

QString Joining::linkInClipboard() const
{
    const QClipboard* clipboard = QGuiApplication::clipboard();
    const QString text = clipboard ? clipboard->text() : QString();
    const bool isLink = text.size() <= static_cast<qsizetype>(core::kMaxInviteLinkBytes) &&
                        text.trimmed().startsWith(QString::fromLatin1(core::kInviteLink.data()));
    return isLink ? text.trimmed() : QString();
}

void Joining::begin(core::Invite invite, const QString& folder)
{
    forget();
    m_invite = std::move(invite);
    m_folder = folder;
    setState(Reading);
    beginWhenRead();
}

// Whether the list is here is not known before all lists are read.
void Joining::beginWhenRead()
{
    if (m_state != Reading || m_isRead || m_sharing.workspace()->isReading())
        return;
    m_isRead = true;
    if (goToKnown())
        return;
    ask();
}

bool Joining::goToKnown()
{
    const Workspace& workspace = *m_sharing.workspace();
    const Workspace::Entry* known = workspace.findByIdentity(m_invite->list);
    for (const Workspace::Entry& entry : workspace.lists()) {
        const bool isCalledSo = !m_invite->list.empty() && entry.document == m_invite->list;
        const auto& all = m_sharing.shares().all();
        const bool isSharedThere = !m_folder.isEmpty() && std::ranges::any_of(all, [&](const Shares::Share& share) {
            return share.place == m_folder && share.document.toStdString() == entry.document;
        });
        if (!known && (isCalledSo || isSharedThere))
            known = &entry;
    }
    if (!known)
        return false;
    m_sharing.show(tr("You already have %1.").arg(shortened(known->session->title().toStdString())));
    m_sharing.keptOffers().remove(m_invite->list);
    const std::string entry = known->id;
    forget();
    emit ended();
    goTo(entry);
    return true;
}

void Joining::goTo(const std::string& entry)
{
    m_sharing.window()->sidebar()->update();
    m_sharing.window()->show(keyOf(Keyed::List, entry));
}

void Joining::ask()
{
    m_folderState = m_folder.isEmpty() ? Looking : Found;
    setState(Asking);
    emit wanted();
    if (m_folderState == Found)
        return;
    m_sharing.background().run([find = m_sharing.places().find, invite = *m_invite] { return find(invite); },
                               [this, list = m_invite->list](const std::optional<QString>& folder) {
                                   if (m_state != Asking || m_folderState != Looking || m_invite->list != list)
                                       return;
                                   m_folderState = folder ? Found : Missing;
                                   m_folder = folder.value_or(QString());
                                   emit changed();
                               });
}

// --- the folder ---------------------------------------------------------------------------------------------

void Joining::useFolder(const QUrl& url)
{
    if (m_state != Asking || !url.isLocalFile())
        return;
    const QString folder = QDir::cleanPath(url.toLocalFile());
    m_sharing.background().run([look = m_sharing.places().look, folder] { return look(folder); },
                               [this, folder](const FolderLook& seen) { onLooked(folder, seen); });
}

void Joining::onLooked(const QString& folder, const FolderLook& seen)
{
    if (m_state != Asking)
        return;
    const bool isIt = seen.what == FolderLook::What::List && seen.list.toStdString() == m_invite->list;
    m_folder = folder;
    m_folderState = isIt ? Found : Wrong;
    const QString name = isolated(QDir(folder).dirName());
    m_problem = isIt                                         ? QString()
                : seen.what == FolderLook::What::List        ? tr("The folder %1 holds another list.").arg(name)
                : seen.what == FolderLook::What::Empty       ? tr("The folder %1 is empty. What others put there may still be on its way.").arg(name)
                : seen.what == FolderLook::What::Unreadable  ? tr("The folder %1 cannot be read.").arg(name)
                                                             : tr("There is no list in the folder %1.").arg(name);
    emit changed();
}

QString Joining::title() const
{
    return m_invite->title.empty() ? tr("a list") : shortened(m_invite->title);
}

QString Joining::question() const
{
    if (!m_invite)
        return {};
    const QString tasks = m_invite->taskCount
                              ? tr("%n tasks", nullptr, static_cast<int>(std::min<std::uint64_t>(*m_invite->taskCount, 1'000'000)))
                              : QString();
    if (m_invite->byName.empty())
        return tasks.isEmpty() ? tr("Join %1?").arg(title()) : tr("Join %1 (%2)?").arg(title(), tasks);
    const QString name = shortened(m_invite->byName);
    return tasks.isEmpty() ? tr("Join %1 from %2?", "a list, a person").arg(title(), name)
                           : tr("Join %1 (%2) from %3?", "a list, “38 tasks”, a person").arg(title(), tasks, name);
}

QString Joining::folderSentence() const
{
    if (!m_invite)
        return {};
    switch (m_folderState) {
    case Looking:
        return tr("Looking for its folder on this computer…");
    case Found:
        return tr("Its folder is here: %1").arg(isolated(m_sharing.nameOfPlace(m_folder)));
    case Wrong:
        return m_problem;
    case Missing:
        break;
    }
    const auto way = std::ranges::find_if(m_invite->ways, [](const core::InviteWay& one) { return !one.folderName().empty(); });
    if (way == m_invite->ways.end())
        return tr("Its folder was not found on this computer.");
    const QString name = shortened(way->folderName());
    if (way->service().empty())
        return tr("Its folder %1 was not found on this computer. It has to be shared with you first; then find it here.").arg(name);
    return tr("Its folder %1 was not found on this computer. It has to be shared with you in %2 first; then find it here.")
        .arg(name, shortened(way->service()));
}

// --- joining ------------------------------------------------------------------------------------------------

void Joining::join()
{
    if (m_state != Asking || m_folderState != Found)
        return;
    const QString document = core::isListIdentity(m_invite->list) ? QString::fromStdString(m_invite->list)
                                                                  : QString::fromStdString(m_sharing.workspace()->inbox().newId());
    m_problem.clear();
    if (core::isListIdentity(m_invite->list))
        m_sharing.keptOffers().keep(*m_invite);  // until the list is here: the program may end before
    m_taking = std::make_shared<TakingIn>();
    m_takingSince = m_sharing.shares().engine().now();
    m_progress.start();
    setState(Taking);
    m_sharing.background().run(
        [take = m_sharing.places().takeIn, document, folder = m_folder, taking = m_taking] { return take(document, folder, *taking); },
        [this, document, taking = m_taking](const core::Result<void>& taken) {
            if (m_taking == taking)
                onTaken(document, taken);
        });
}

void Joining::cancel()
{
    if (m_state != Taking || !m_taking || !m_taking->stop())
        return;
    m_taking.reset();
    m_progress.stop();
    setState(Asking);
}

void Joining::onTaken(const QString& document, const core::Result<void>& taken)
{
    m_progress.stop();
    m_taking.reset();
    if (!taken) {
        setState(Asking);
        fail(taken.error().code == core::ErrorCode::DiskFull ? tr("The disk of this computer is full.")
                                                             : tr("The list cannot be read there now. Nothing has happened; try again."));
        return;
    }
    m_taken = document;
    if (!m_sharing.joinedLists()->join(document, m_folder, QString::fromStdString(m_invite->title).simplified())) {
        setState(Asking);
        fail(tr("No more lists can be shared on this computer."));
    }
}

void Joining::onListed(const QString& document, const QString& entry)
{
    const bool isTaken = m_state == Taking && m_taken == document;
    const bool isAsked = m_state == Asking && document.toStdString() == m_invite->list;  // begun before another start
    if (!isTaken && !isAsked)
        return;
    m_sharing.keptOffers().remove(m_invite->list);
    forget();
    emit ended();
    goTo(entry.toStdString());
}

SyncTime Joining::timeTaken() const
{
    return m_taking ? m_sharing.shares().engine().now() - m_takingSince : SyncTime{};
}

bool Joining::isProgressShown() const
{
    return timeTaken() >= kWorthTelling;
}

int Joining::doneCount() const
{
    return m_taking ? shareCount(std::min(m_taking->doneCount(), m_taking->totalCount())) : 0;
}

int Joining::totalCount() const
{
    return m_taking ? shareCount(m_taking->totalCount()) : 0;
}

QString Joining::progress() const
{
    if (totalCount() == 0)
        return tr("Looking what there is…");
    if (doneCount() == totalCount())
        return tr("Saving the list on this computer…");
    const QString rest = restSentence(static_cast<std::size_t>(doneCount()), static_cast<std::size_t>(totalCount()), timeTaken());
    const QString received = receivingSentence(static_cast<std::size_t>(doneCount()), static_cast<std::size_t>(totalCount()));
    return rest.isEmpty() ? received : received + QStringLiteral(" · ") + rest;
}

void Joining::later()
{
    if (m_invite && core::isListIdentity(m_invite->list))
        m_sharing.keptOffers().keep(*m_invite);
    giveUp();
}

void Joining::giveUp()
{
    forget();
    emit ended();
}

void Joining::forget()
{
    m_invite.reset();
    m_isRead = false;
    m_folder.clear();
    m_problem.clear();
    m_folderState = Looking;
    m_taken.clear();
    setState(Waiting);
}

void Joining::setState(State state)
{
    m_state = state;
    emit changed();
}

void Joining::fail(const QString& problem)
{
    m_problem = problem;
    emit changed();
}

}  // namespace meldado::ui
