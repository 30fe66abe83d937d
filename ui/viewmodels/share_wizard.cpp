// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/share_wizard.h"

#include <algorithm>

#include <QDir>

#include "ui/sentences/change_sentence.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/sharing.h"

namespace meldado::ui {

ShareWizard::ShareWizard(Sharing& sharing) : m_sharing(sharing) {}

void ShareWizard::begin()
{
    m_chosen = 0;
    m_folder.clear();
    m_problem.clear();
    m_isWorking = false;
    m_isLooking = true;
    m_sharing.background().run(m_sharing.places().folders, [this](const std::vector<CarriedFolder>& folders) {
        m_places = folders;
        m_isLooking = false;
        m_sharing.setCarriers(folders);
        emit changed();
    });
    emit changed();
}

QVariantList ShareWizard::places() const
{
    QVariantList all;
    for (const CarriedFolder& place : m_places) {
        const bool isStick = place.kind == QLatin1String("usb");
        all << QVariantMap{
            {QStringLiteral("name"), isStick ? tr("Stick or disk %1").arg(isolated(place.name)) : place.name},
            {QStringLiteral("icon"), isStick ? QStringLiteral("usb") : QStringLiteral("folder")}};
    }
    return all;
}

void ShareWizard::choose(int place)
{
    m_chosen = std::clamp(place, 0, static_cast<int>(m_places.size()));
    m_problem.clear();
    emit changed();
}

void ShareWizard::chooseFolder(const QUrl& folder)
{
    if (!folder.isLocalFile())
        return;
    m_other = QDir::cleanPath(folder.toLocalFile());
    choose(static_cast<int>(m_places.size()));
}

QString ShareWizard::other() const
{
    return m_other.isEmpty() ? QString() : m_sharing.nameOfPlace(m_other);
}

QString ShareWizard::parentFolder() const
{
    const auto chosen = static_cast<std::size_t>(m_chosen);
    return chosen < m_places.size() ? m_places[chosen].path : m_other;
}

QString ShareWizard::readers() const
{
    const core::TaskList* tasks = m_sharing.session() ? m_sharing.session()->tasks() : nullptr;
    const int count = tasks ? static_cast<int>(tasks->outline().openCount()) : 0;
    const auto chosen = static_cast<std::size_t>(m_chosen);
    const bool isStick = chosen < m_places.size() && m_places[chosen].kind == QLatin1String("usb");
    if (isStick)
        return tr("%n tasks will be readable by whoever holds it in hand, with all that is added later.", nullptr, count);
    return tr("%n tasks will be readable by whoever can open this folder, with all that is added later.", nullptr, count);
}

QString ShareWizard::folderName() const
{
    return m_folder.isEmpty() ? QString() : m_sharing.nameOfPlace(m_folder);
}

void ShareWizard::fail(const QString& problem)
{
    m_isWorking = false;
    m_problem = problem;
    emit changed();
}

void ShareWizard::share()
{
    ListSession* session = m_sharing.session();
    if (!session || !isReady())
        return;
    m_isWorking = true;
    m_problem.clear();
    emit changed();
    if (m_sharing.workspace())
        m_sharing.workspace()->whenRead({session}, [this] { shareNow(); });
    else
        shareNow();
}

// First we are in the list, so that it has an id; then it gets its folder.
void ShareWizard::shareNow()
{
    ListSession* session = m_sharing.session();
    if (!session || !m_isWorking)
        return;
    const Author self = session->author();
    if (!session->setTakesPart(Action::ShareList, self.personId.toStdString(), self.name, true)) {
        fail(tr("This list can only be read, so it cannot be shared from here."));
        return;
    }
    const QString list = QString::fromStdString(session->identity());
    m_sharing.background().run(
        [make = m_sharing.places().makeFolder, parent = parentFolder(), title = session->title(), list] {
            return make(parent, title, list);
        },
        [this](const core::Result<QString>& folder) { onMade(folder); });
}

void ShareWizard::onMade(const core::Result<QString>& folder)
{
    if (folder) {
        m_isWorking = false;
        m_folder = *folder;
        m_sharing.addWay(m_folder);
        emit changed();
        return;
    }
    switch (folder.error().code) {
    case core::ErrorCode::InvalidContent:
        fail(tr("This folder holds another list. Choose the folder that it lies in, or another one."));
        return;
    case core::ErrorCode::PermissionDenied:
        fail(tr("Nothing can be written into this folder. Choose another one."));
        return;
    case core::ErrorCode::FolderGone:
        fail(tr("This folder is not there any more. Choose another one."));
        return;
    case core::ErrorCode::DiskFull:
        fail(tr("The disk of this folder is full. Choose another one."));
        return;
    default:
        fail(tr("This folder cannot be used. Choose another one."));
    }
}

}  // namespace meldado::ui
