// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/main_window.h"

#include <algorithm>

#include "ui/models/place_key.h"
#include "ui/session/agenda.h"
#include "ui/session/trash.h"

namespace meldado::ui {

namespace {

const QString kSearch = QStringLiteral("search");  // the page of results
constexpr qsizetype kMaxVisited = 100;

}  // namespace

MainWindow::MainWindow(Workspace& workspace, QString place, UnsentFile unsentFile, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_placeName(std::move(place)),
      m_unsentFile(std::move(unsentFile)),
      m_sidebar(workspace),
      m_tags(workspace)
{
    connect(&m_tags, &TagEditor::renamed, this, &MainWindow::followTag);
    connect(&m_tags, &TagEditor::removed, this, [this](const QString& key) {
        m_sidebar.update();
        leave([&key](const QString& visited) { return visited == key; });
    });
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
    const auto id = nameIn(Keyed::List, key);
    return id ? m_workspace.find(id->toStdString()) : nullptr;
}

bool MainWindow::leadsSomewhere(const QString& key) const
{
    return key == QLatin1String("inbox") || key == kSearch || canHide(key) || isList(key) || isFilter(key) ||
           !nameIn(Keyed::Tag, key).value_or(QString()).isEmpty();
}

bool MainWindow::canHide(const QString& key) const
{
    static const QStringList views{"today", "upcoming", "all", "done", "trash"};
    return views.contains(key);
}

void MainWindow::setHiddenViews(const QStringList& keys)
{
    if (keys == m_hiddenViews)
        return;
    m_hiddenViews = keys;
    m_sidebar.setHidden(keys);
    emit hiddenViewsChanged();
}

// --- going --------------------------------------------------------------------------------------------------

ListPane::Empty MainWindow::emptyOf(const QString& key) const
{
    if (key == QLatin1String("inbox"))
        return {tr("Everything you think of lands here.")};
    if (key == QLatin1String("today"))
        return {tr("Nothing planned for today."), tr("Plan something"), QStringLiteral("sun")};
    if (key == QLatin1String("upcoming"))
        return {tr("Nothing planned for later."), tr("Plan something"), QStringLiteral("calendar-days")};
    if (key == QLatin1String("all"))
        return {tr("There is nothing to do."), tr("Add a task"), QStringLiteral("list-todo")};
    if (key == QLatin1String("done"))
        return {tr("What you complete is kept here, by day."), {}, QStringLiteral("circle-check")};
    if (key == QLatin1String("trash"))
        return {tr("Deleted tasks rest here. Nothing is removed by itself."), {}, QStringLiteral("trash-2")};
    if (key == kSearch || isFilter(key))
        return {tr("Type what you look for."), {}, QStringLiteral("search")};
    if (nameIn(Keyed::Tag, key))
        return {tr("Nothing open has this tag."), tr("Add a task with it"), QStringLiteral("tag")};
    return {tr("Nothing in this list yet."), tr("Add a task"), QStringLiteral("list-checks")};
}

std::unique_ptr<ListPane> MainWindow::makePane(const QString& key)
{
    const Workspace::Entry* entry = entryOf(key);
    if (entry || key == QLatin1String("inbox")) {
        ListSession& session = entry ? *entry->session : m_workspace.inbox();
        return std::make_unique<ListPane>(session, m_placeName, emptyOf(key), nullptr, &m_workspace);
    }
    auto& view = m_views[key];
    if (key == QLatin1String("trash")) {
        view = std::make_unique<Trash>(m_workspace);
    } else {
        const bool isSearch = key == kSearch || isFilter(key);
        const auto what = key == QLatin1String("today")      ? Agenda::What::Today
                          : key == QLatin1String("upcoming") ? Agenda::What::Upcoming
                          : key == QLatin1String("all")      ? Agenda::What::All
                          : key == QLatin1String("done")     ? Agenda::What::Done
                          : isSearch                         ? Agenda::What::Search
                                                             : Agenda::What::Tag;
        const QString tag = nameIn(Keyed::Tag, key).value_or(QString::fromStdString(filterOf(key)));
        view = std::make_unique<Agenda>(m_workspace, what, tag);
    }
    auto pane = std::make_unique<ListPane>(m_workspace.inbox(), m_placeName, emptyOf(key), view.get(), &m_workspace);
    connect(pane->filter(), &ListFilter::filterSaved, this, [this](const QString& id) {
        m_sidebar.update();
        show(keyOf(Keyed::Filter, id));
    });
    return pane;
}

Find* MainWindow::find()
{
    if (!m_find)
        m_find = std::make_unique<Find>(*this, m_workspace);
    return m_find.get();
}

void MainWindow::showResults(const QString& query)
{
    show(kSearch);
    m_pane->filter()->setText(query);
}

void MainWindow::reveal(const ListSession& session, const QString& id)
{
    const Workspace::Entry* entry = m_workspace.findSession(&session);
    show(entry ? keyOf(Keyed::List, entry->id) : QStringLiteral("inbox"));
    m_pane->reveal(id);
}

ListPane* MainWindow::inbox()
{
    return &paneOf(QStringLiteral("inbox"));
}

ListPane& MainWindow::paneOf(const QString& key)
{
    auto& pane = m_panes[key];
    if (!pane) {
        pane = makePane(key);
        connect(pane.get(), &ListPane::goWanted, this, &MainWindow::goTo);
        if (m_unsentFile)
            pane->quickAdd()->keepUnsentIn(m_unsentFile(key));
    }
    return *pane;
}

void MainWindow::go(const QString& key)
{
    ListPane& pane = paneOf(key);
    if (m_pane)
        m_pane->setActive(false);
    m_pane = &pane;
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
        const bool hasNumber = !key.isEmpty() && key != QLatin1String("done") && key != QLatin1String("trash");
        if (hasNumber && ++seen == number) {
            show(key);
            return;
        }
    }
}

void MainWindow::onListsChanged()
{
    leave([this](const QString& key) { return !leadsSomewhere(key); });
}

// What is gone is no longer gone to.
void MainWindow::leave(const std::function<bool(const QString&)>& isGone)
{
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

// The page stays, with what was being typed there.
void MainWindow::followTag(const QString& key, const QString& newKey)
{
    m_sidebar.update();
    std::ranges::replace(m_visited, key, newKey);
    emit tagRenamed(key, newKey);
    if (m_current != key)
        return;
    QuickAdd& before = *paneOf(key).quickAdd();
    QuickAdd& after = *paneOf(newKey).quickAdd();
    if (!before.isBlank() && after.isBlank()) {
        after.edit(before.text(), static_cast<int>(before.text().size()));
        before.edit({}, 0);
    }
    go(newKey);
}

// --- lists --------------------------------------------------------------------------------------------------

QString MainWindow::addList(const QString& title)
{
    const Workspace::Entry* current = entryOf(m_current);
    const auto id = m_workspace.addList(title, current ? current->group : QString());
    if (!id)
        return {};
    const QString key = keyOf(Keyed::List, *id);
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

// --- filters ------------------------------------------------------------------------------------------------

std::string MainWindow::filterOf(const QString& key) const
{
    const std::string id = nameIn(Keyed::Filter, key).value_or(QString()).toStdString();
    return m_workspace.findFilter(id) ? id : std::string();
}

bool MainWindow::isFilter(const QString& key) const
{
    return !filterOf(key).empty();
}

void MainWindow::renameFilter(const QString& key, const QString& title)
{
    m_workspace.renameFilter(filterOf(key), title);
}

void MainWindow::removeFilter(const QString& key)
{
    m_workspace.removeFilter(filterOf(key));
}

void MainWindow::moveFilter(const QString& key, int places)
{
    m_workspace.moveFilter(filterOf(key), places);
}

}  // namespace meldado::ui
