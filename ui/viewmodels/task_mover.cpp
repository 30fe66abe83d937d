// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/task_mover.h"

#include <algorithm>
#include <unordered_set>

#include "ui/sentences/change_sentence.h"
#include "ui/session/list_session.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

namespace {

constexpr std::size_t kMaxPlaces = 2000;  // each title is read; nobody looks through more

}  // namespace

TaskMover::TaskMover(RowSource& rows, ListSession& session, Workspace* workspace, QObject* parent)
    : QAbstractListModel(parent), m_rows(rows), m_session(session), m_workspace(workspace)
{
}

void TaskMover::begin(const QStringList& ids)
{
    m_ids = ids;
    m_filter.clear();
    m_open = nullptr;
    m_hasSection = false;
    std::vector<std::string> all;
    for (const QString& id : ids)
        all.push_back(id.toStdString());
    m_chosen = Workspace::chosenOf(m_rows, all);
    for (const Workspace::Chosen& chosen : m_chosen) {
        if (!m_open)
            m_open = chosen.session;
        for (const std::string& id : chosen.ids) {
            const auto task = chosen.session->find(id);
            m_hasSection = m_hasSection || (task && chosen.session->task(*task).kind == core::TaskKind::Section);
        }
    }
    readPlaces();
    update();
    emit begun();
    emit filterChanged();
}

QString TaskMover::heading() const
{
    if (m_ids.size() != 1)
        return tr("Move %n tasks to…", nullptr, static_cast<int>(m_ids.size()));
    const auto task = m_rows.find(m_ids.first().toStdString());
    return tr("Move %1 to…").arg(quoted(task ? QString::fromStdString(m_rows.task(*task).title) : QString()));
}

void TaskMover::setFilter(const QString& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    update();
    emit filterChanged();
}

// --- targets ------------------------------------------------------------------------------------------------

bool TaskMover::fits(const QString& title) const
{
    return title.contains(m_filter.trimmed(), Qt::CaseInsensitive);
}

void TaskMover::readPlaces()
{
    m_places.clear();
    if (!m_open)
        return;
    m_places.push_back({Place, tr("At the top"), "arrow-up-to-line", {}, 0, tr("At the top of %1").arg(m_open->title()), m_open,
                        core::Place::first({})});
    m_places.push_back({Place, tr("At the end"), "arrow-down-to-line", {}, 0, tr("At the end of %1").arg(m_open->title()), m_open,
                        core::Place::last({})});
    if (!m_open->tasks() || m_hasSection)
        return;
    std::unordered_set<std::string> moved;
    for (const Workspace::Chosen& chosen : m_chosen) {
        if (chosen.session == m_open)
            moved.insert(chosen.ids.begin(), chosen.ids.end());
    }
    const core::Outline& outline = m_open->tasks()->outline();
    outline.forEachChild(core::kNoTask, [&](core::TaskNumber number) {
        if (m_places.size() >= kMaxPlaces || outline.isDone(number) || moved.contains(outline.id(number)))
            return;
        const core::Task task = outline.task(number);
        const QString title = task.title.empty() ? tr("Untitled") : QString::fromStdString(task.title);
        m_places.push_back({Place, title, task.kind == core::TaskKind::Section ? "heading" : "circle", {}, 0,
                            tr("under %1").arg(title), m_open, core::Place::last(task.id)});
    });
}

void TaskMover::addLists(std::vector<Target>& targets) const
{
    const auto add = [&](ListSession& session, const QString& icon, const QString& color, int indent) {
        if (fits(session.title()))
            targets.push_back({List, session.title(), icon, color, indent, session.title(), &session, core::Place::last({})});
    };
    add(m_workspace->inbox(), QStringLiteral("inbox"), {}, 0);
    for (const Workspace::Shelf& shelf : m_workspace->shelves()) {
        const bool isGroup = !shelf.group.title.isEmpty();
        if (isGroup && std::ranges::any_of(shelf.lists, [&](const auto* entry) { return fits(entry->session->title()); }))
            targets.push_back({Heading, shelf.group.title, "folder", {}, 0, shelf.group.title});
        for (const Workspace::Entry* entry : shelf.lists)
            add(*entry->session, entry->icon.isEmpty() ? QStringLiteral("list-checks") : entry->icon, entry->color, isGroup ? 1 : 0);
    }
}

void TaskMover::addPlaces(std::vector<Target>& targets) const
{
    const std::size_t heading = targets.size();
    for (const Target& place : m_places) {
        if (fits(place.title))
            targets.push_back(place);
    }
    if (targets.size() > heading) {
        const QString title = tr("In %1", "a list").arg(isolated(m_open->title()));
        targets.insert(targets.begin() + static_cast<std::ptrdiff_t>(heading), {Heading, title, {}, {}, 0, title});
    }
}

void TaskMover::update()
{
    beginResetModel();
    m_targets.clear();
    if (m_workspace)
        addLists(m_targets);
    if (m_open)
        addPlaces(m_targets);
    endResetModel();
    emit targetsChanged();
}

bool TaskMover::showPlaces(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    const Target& target = m_targets[static_cast<std::size_t>(row)];
    if (target.kind != List || target.session == m_open)
        return false;
    m_open = target.session;
    readPlaces();
    update();
    return true;
}

int TaskMover::firstTarget() const
{
    const auto first = std::ranges::find_if(m_targets, [](const Target& target) { return target.kind != Heading; });
    return first == m_targets.end() ? -1 : static_cast<int>(first - m_targets.begin());
}

int TaskMover::firstPlace() const
{
    const auto first = std::ranges::find(m_targets, Place, &Target::kind);
    return first == m_targets.end() ? firstTarget() : static_cast<int>(first - m_targets.begin());
}

int TaskMover::step(int row, int by) const
{
    for (int next = row + by; next >= 0 && next < rowCount(); next += by > 0 ? 1 : -1) {
        if (m_targets[static_cast<std::size_t>(next)].kind != Heading)
            return next;
    }
    return row;
}

void TaskMover::choose(int row)
{
    if (row < 0 || row >= rowCount() || !m_targets[static_cast<std::size_t>(row)].session)
        return;
    const Target target = m_targets[static_cast<std::size_t>(row)];
    if (m_workspace)
        m_workspace->moveTasks(m_chosen, *target.session, target.place);
    else if (!m_chosen.empty())
        m_session.move(m_chosen.front().ids, target.place);
}

// --- what QML reads -----------------------------------------------------------------------------------------

int TaskMover::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_targets.size());
}

QVariant TaskMover::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Target& target = m_targets[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return target.kind;
    case Qt::DisplayRole:
    case TitleRole:
        return target.title;
    case IconRole:
        return target.icon;
    case ColorRole:
        return target.color;
    case IndentRole:
        return target.indent;
    case SpokenRole:
        return target.spoken;
    case ShownRole:
        return target.kind == List && target.session == m_open;
    default:
        return {};
    }
}

QHash<int, QByteArray> TaskMover::roleNames() const
{
    return {{KindRole, "kind"},     {TitleRole, "title"},   {IconRole, "iconName"}, {ColorRole, "token"},
            {IndentRole, "indent"}, {SpokenRole, "spoken"}, {ShownRole, "placesShown"}};
}

}  // namespace meldado::ui
