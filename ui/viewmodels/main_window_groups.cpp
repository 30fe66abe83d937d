// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the sidebar does with lists and their groups, and with tasks that are dropped there.

#include <algorithm>

#include "core/todo/schema.h"
#include "ui/models/place_key.h"
#include "ui/viewmodels/main_window.h"

namespace meldado::ui {

namespace {

constexpr QLatin1String kListsHeading("heading:lists");  // what is dropped there becomes lists

}  // namespace

void MainWindow::setListIcon(const QString& key, const QString& icon)
{
    if (const Workspace::Entry* entry = entryOf(key))
        m_workspace.setIcon(std::string(entry->id), icon);
}

QString MainWindow::listIcon(const QString& key) const
{
    const Workspace::Entry* entry = entryOf(key);
    return entry ? entry->icon : QString();
}

QString MainWindow::listColor(const QString& key) const
{
    const Workspace::Entry* entry = entryOf(key);
    return entry ? entry->color : QString();
}

QString MainWindow::groupOf(const QString& key) const
{
    const Workspace::Entry* entry = entryOf(key);
    return entry ? entry->group : QString();
}

QString MainWindow::addGroup(const QString& title, const QString& list)
{
    const QString cleaned = QString::fromStdString(core::cleanTitle(title.toStdString()));
    if (cleaned.isEmpty())
        return {};
    m_workspace.asOneStep([&] {
        m_workspace.addGroup(cleaned);
        if (const Workspace::Entry* entry = entryOf(list))
            m_workspace.setGroup(std::string(entry->id), cleaned);
    });
    m_sidebar.update();
    return keyOf(Keyed::Group, cleaned);
}

bool MainWindow::isGroup(const QString& key)
{
    return nameIn(Keyed::Group, key).has_value();
}

void MainWindow::renameGroup(const QString& key, const QString& title)
{
    if (const auto group = nameIn(Keyed::Group, key))
        m_workspace.renameGroup(*group, title);
}

void MainWindow::removeGroup(const QString& key)
{
    if (const auto group = nameIn(Keyed::Group, key))
        m_workspace.removeGroup(*group);
}

void MainWindow::setGroupCollapsed(const QString& key, bool isCollapsed)
{
    if (const auto group = nameIn(Keyed::Group, key))
        m_workspace.setGroupCollapsed(*group, isCollapsed);
    m_sidebar.update();
}

// --- tasks --------------------------------------------------------------------------------------------------

bool MainWindow::takesTasks(const QString& key) const
{
    return key == kListsHeading || key == QLatin1String("inbox") || key == QLatin1String("today") || isList(key) || nameIn(Keyed::Tag, key);
}

void MainWindow::dropTasks(const QStringList& ids, const QString& key)
{
    if (!m_pane || ids.isEmpty() || !takesTasks(key))
        return;
    m_pane->finishTyping();
    std::vector<std::string> all;
    for (const QString& id : ids)
        all.push_back(id.toStdString());
    if (key == kListsHeading) {
        m_pane->makeLists(ids);
        return;
    }
    if (const auto tag = nameIn(Keyed::Tag, key)) {
        m_pane->tasks()->setWord(ids, false, *tag, true);
        return;
    }
    RowSource& rows = m_pane->tasks()->source();
    if (key == QLatin1String("today")) {
        const core::Value today(core::PlanTime::onDay(rows.now().date()).text());
        rows.setField(Action::Plan, all, core::schema::kWhen, today);
        return;
    }
    const Workspace::Entry* entry = entryOf(key);
    std::vector<Workspace::Chosen> chosen = Workspace::chosenOf(rows, all);
    ListSession& to = entry ? *entry->session : m_workspace.inbox();
    std::erase_if(chosen, [&](const Workspace::Chosen& one) { return one.session == &to; });  // they are there
    if (!chosen.empty())
        m_workspace.moveTasks(std::move(chosen), to, core::Place::last({}));
}

void MainWindow::dropOutside(const QList<QUrl>& urls, const QString& text, const QByteArray& mozUrl, const QString& key, bool atTop)
{
    if (!m_pane || !takesTasks(key) || key == kListsHeading)
        return;
    if (!m_pane->takesNew() || !m_pane->isEditable())
        show(key);  // whatever is asked is asked where something can be added
    core::Object fields;
    if (const auto tag = nameIn(Keyed::Tag, key))
        fields.set(std::string(core::schema::kTags), core::Array{core::Value(tag->toStdString())});
    else if (key == QLatin1String("today"))
        fields.set(std::string(core::schema::kWhen), core::PlanTime::onDay(m_workspace.inbox().now().date()).text());
    const Workspace::Entry* entry = entryOf(key);
    ListSession& to = entry ? *entry->session : m_workspace.inbox();
    const QString name = key == m_current ? QString() : m_sidebar.titleOf(key);
    const core::Place place = atTop ? core::Place::first({}) : core::Place::last({});
    m_workspace.whenRead({&to}, [pane = m_pane, target = TaskDropping::Target{&to, place, fields, name}, urls, text, mozUrl] {
        pane->dropping()->takeInto(target, urls, text, mozUrl);
    });
}

void MainWindow::goTo(const ListSession* session, const QString& id)
{
    const Workspace::Entry* entry = m_workspace.findSession(session);
    if (!entry && session != &m_workspace.inbox())
        return;
    show(entry ? keyOf(Keyed::List, entry->id) : QStringLiteral("inbox"));
    emit taskWanted(id);
}

}  // namespace meldado::ui
