// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/main_window.h"

#include <algorithm>

#include "ui/session/agenda.h"

namespace meldado::ui {

namespace {

const QString kListPrefix = QStringLiteral("list:");
const QString kTagPrefix = QStringLiteral("tag:");
constexpr qsizetype kMaxVisited = 100;

}  // namespace

MainWindow::MainWindow(Workspace& workspace, QString place, UnsentFile unsentFile, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_placeName(std::move(place)),
      m_unsentFile(std::move(unsentFile)),
      m_sidebar(workspace)
{
    connect(&workspace, &Workspace::listsChanged, this, &MainWindow::onListsChanged);
    show(QStringLiteral("inbox"));
}

MainWindow::~MainWindow() = default;

bool MainWindow::isList(const QString& key) const
{
    return entryOf(key) != nullptr;
}

const Workspace::Entry* MainWindow::entryOf(const QString& key) const
{
    return key.startsWith(kListPrefix) ? m_workspace.find(key.mid(kListPrefix.size()).toStdString()) : nullptr;
}

bool MainWindow::leadsSomewhere(const QString& key) const
{
    static const QStringList views{"inbox", "today", "upcoming", "all"};
    return views.contains(key) || isList(key) || (key.startsWith(kTagPrefix) && key.size() > kTagPrefix.size());
}

// --- going --------------------------------------------------------------------------------------------------

std::unique_ptr<ListPane> MainWindow::makePane(const QString& key)
{
    if (key == QLatin1String("inbox")) {
        return std::make_unique<ListPane>(m_workspace.inbox(), m_placeName, tr("Everything you think of lands here."), nullptr,
                                          &m_workspace);
    }
    if (const Workspace::Entry* entry = entryOf(key))
        return std::make_unique<ListPane>(*entry->session, m_placeName, tr("Nothing in this list yet."), nullptr, &m_workspace);

    const QString tag = key.startsWith(kTagPrefix) ? key.mid(kTagPrefix.size()) : QString();
    const auto what = key == QLatin1String("today")      ? Agenda::What::Today
                      : key == QLatin1String("upcoming") ? Agenda::What::Upcoming
                      : key == QLatin1String("all")      ? Agenda::What::All
                                                         : Agenda::What::Tag;
    const QString empty = what == Agenda::What::Today      ? tr("Nothing planned for today.")
                          : what == Agenda::What::Upcoming ? tr("Nothing planned for later.")
                          : what == Agenda::What::All      ? tr("There is nothing to do.")
                                                           : tr("Nothing open has this tag.");
    auto& agenda = m_agendas[key];
    agenda = std::make_unique<Agenda>(m_workspace, what, tag);
    return std::make_unique<ListPane>(m_workspace.inbox(), m_placeName, empty, agenda.get(), &m_workspace);
}

void MainWindow::go(const QString& key)
{
    auto& pane = m_panes[key];
    if (!pane) {
        pane = makePane(key);
        connect(pane.get(), &ListPane::goWanted, this, &MainWindow::goTo);
        if (m_unsentFile)
            pane->quickAdd()->keepUnsentIn(m_unsentFile(key));
    }
    if (m_pane)
        m_pane->setActive(false);
    m_pane = pane.get();
    m_pane->setActive(true);
    m_current = key;
    emit currentChanged();
}

void MainWindow::show(const QString& key)
{
    if (!leadsSomewhere(key) || key == m_current)
        return;
    m_visited = m_visited.mid(std::max<qsizetype>(0, m_place + 2 - kMaxVisited), m_place + 1);
    m_visited << key;
    m_place = m_visited.size() - 1;
    go(key);
}

void MainWindow::goBack()
{
    if (hasBack())
        go(m_visited[--m_place]);
}

void MainWindow::goForward()
{
    if (hasForward())
        go(m_visited[++m_place]);
}

void MainWindow::showAt(int number)
{
    int seen = 0;
    for (int row = 0; row < m_sidebar.rowCount(); ++row) {
        const QString key = m_sidebar.keyAt(row);
        if (!key.isEmpty() && ++seen == number) {
            show(key);
            return;
        }
    }
}

// What is gone is no longer gone to.
void MainWindow::onListsChanged()
{
    const auto isGone = [this](const QString& key) { return !leadsSomewhere(key); };
    if (std::ranges::none_of(m_visited, isGone))
        return;
    for (qsizetype i = m_visited.size() - 1; i >= 0; --i) {
        if (!isGone(m_visited[i]))
            continue;
        m_visited.removeAt(i);
        if (i <= m_place)
            --m_place;
    }
    if (m_visited.isEmpty())
        m_visited << QStringLiteral("inbox");
    m_place = std::clamp<qsizetype>(m_place, 0, m_visited.size() - 1);
    if (isGone(m_current))
        go(m_visited[m_place]);
    else
        emit currentChanged();
}

// --- lists --------------------------------------------------------------------------------------------------

QString MainWindow::addList(const QString& title)
{
    const Workspace::Entry* current = entryOf(m_current);
    const auto id = m_workspace.addList(title, current ? current->group : QString());
    if (!id)
        return {};
    const QString key = kListPrefix + QString::fromStdString(*id);
    m_sidebar.update();
    show(key);
    return key;
}

void MainWindow::renameList(const QString& key, const QString& title)
{
    if (const Workspace::Entry* entry = entryOf(key))
        m_workspace.renameList(std::string(entry->id), title);
}

void MainWindow::setListColor(const QString& key, const QString& token)
{
    if (const Workspace::Entry* entry = entryOf(key))
        m_workspace.setColor(std::string(entry->id), token);
}

void MainWindow::setListGroup(const QString& key, const QString& group)
{
    if (const Workspace::Entry* entry = entryOf(key))
        m_workspace.setGroup(std::string(entry->id), group);
}

void MainWindow::archiveList(const QString& key, bool isArchived)
{
    if (const Workspace::Entry* entry = entryOf(key))
        m_workspace.setArchived(std::string(entry->id), isArchived);
}

bool MainWindow::isArchived(const QString& key) const
{
    const Workspace::Entry* entry = entryOf(key);
    return entry && entry->isArchived;
}

void MainWindow::removeList(const QString& key)
{
    if (const Workspace::Entry* entry = entryOf(key))
        m_workspace.removeList(std::string(entry->id));
}

}  // namespace meldado::ui
