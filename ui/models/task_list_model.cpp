// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/task_list_model.h"

#include <algorithm>
#include <utility>

#include "ui/models/row_date.h"
#include "ui/models/texts.h"
#include "ui/sentences/date_sentence.h"
#include "ui/session/row_source.h"

namespace meldado::ui {

namespace {

constexpr std::size_t kMaxShown = 2000;  // what a person scrolls through in a minute

}  // namespace

TaskListModel::TaskListModel(RowSource& rows, QObject* parent) : RowsModel(parent), m_source(rows)
{
    connect(&rows, &RowSource::opened, this, &TaskListModel::reload);
    connect(&rows, &RowSource::changed, this, &TaskListModel::apply);
    connect(&rows, &RowSource::reshown, this, &TaskListModel::catchUp);
    connect(&rows, &RowSource::relaid, this, &TaskListModel::layAnew);
    connect(&rows, &RowSource::sortChanged, this, &TaskListModel::movableChanged);
    connect(&rows, &RowSource::reviewMarkChanged, this, &TaskListModel::repaintReview);
    reload();
}

const TaskListModel::Shown& TaskListModel::shown(core::TaskNumber task) const
{
    if (const auto known = m_shown.find(task); known != m_shown.end())
        return known->second;
    if (m_shown.size() >= kMaxShown)
        m_shown.clear();
    core::Task read = m_source.task(task);
    QString title = QString::fromStdString(read.title);
    QString notesLine = QString::fromStdString(read.notesLine);
    return m_shown.emplace(task, Shown{std::move(read), std::move(title), std::move(notesLine)}).first->second;
}

// --- what QML reads -----------------------------------------------------------------------------------------

int TaskListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TaskListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::Row& row = at(index.row());
    switch (role) {
    case IndentRole:
        return row.indent;
    case ChildCountRole:
        return row.childCount;
    case DoneChildCountRole:
        return row.doneChildCount;
    case CollapsedRole:
        return row.isCollapsed;
    case SelectedRole:
        return m_selected.contains(row.task);
    case HeadingRole:
        return m_source.isHeading(row.task);
    case ActionTextRole:
        return m_source.offerOf(row.task);
    case ReviewCountRole:
        return m_source.reviewMarkOf(row.task).count;
    case DecisionRole:
        return m_source.reviewMarkOf(row.task).decision;
    case QuietRole:
        return m_source.reviewMarkOf(row.task).quiet;
    default:
        break;
    }
    const Shown& shown = this->shown(row.task);
    const core::Task& task = shown.task;
    switch (role) {
    case IdRole:
        return QString::fromStdString(task.id);
    case Qt::DisplayRole:
    case TitleRole:
        return shown.title;
    case NotesLineRole:
        return shown.notesLine;
    case DoneRole:
        return task.isDone;
    case SectionRole:
        return task.kind == core::TaskKind::Section;
    case DateTextRole:
        return rowDate(task, m_source.now());
    case DateStateRole: {
        const core::PlanTime now = m_source.now();
        const ShownDate date = shownDate(task, now);
        if (!date.plan)
            return NoDate;
        const int days = daysFromToday(*date.plan, now);
        return task.isDone || days > 0 ? Later : days == 0 ? Today : Late;
    }
    case DateNameRole: {
        const ShownDate date = shownDate(task, m_source.now());
        return date.plan ? longDate(*date.plan) : QString();
    }
    case RepeatsRole:
        return task.repeats;
    case TagsRole:
        return wordsOf(task.tags);
    case PeopleRole:
        return wordsOf(task.people);
    case PriorityRole:
        return task.priority;
    case FileCountRole:
        return static_cast<int>(task.fileCount);
    case RepeatPausedRole:
        return task.isRepeatPaused;
    default:
        return {};
    }
}

QHash<int, QByteArray> TaskListModel::roleNames() const
{
    return {{IdRole, "taskId"},
            {TitleRole, "title"},
            {NotesLineRole, "notesLine"},
            {DoneRole, "done"},
            {SectionRole, "section"},
            {IndentRole, "indent"},
            {ChildCountRole, "childCount"},
            {DoneChildCountRole, "doneChildCount"},
            {CollapsedRole, "collapsed"},
            {SelectedRole, "selected"},
            {DateTextRole, "dateText"},
            {DateStateRole, "dateState"},
            {DateNameRole, "dateName"},
            {RepeatsRole, "repeats"},
            {TagsRole, "tags"},
            {PeopleRole, "people"},
            {PriorityRole, "priority"},
            {FileCountRole, "fileCount"},
            {HeadingRole, "heading"},
            {ActionTextRole, "actionText"},
            {RepeatPausedRole, "repeatPaused"},
            {ReviewCountRole, "reviewCount"},
            {DecisionRole, "decision"},
            {QuietRole, "settledQuietly"}};
}

QString TaskListModel::idAt(int row) const
{
    return has(row) ? QString::fromStdString(idOf(row)) : QString();
}

int TaskListModel::rowOf(const QString& id) const
{
    const auto row = m_source.rowOf(id.toStdString());
    return row ? static_cast<int>(*row) : -1;
}

int TaskListModel::parentRow(int row) const
{
    int above = has(row) ? row : 0;
    while (above > 0 && at(above).level >= at(row).level)
        --above;
    return has(row) && at(above).level < at(row).level ? above : -1;
}

// Headings come before what stands under them, and few in a row when these are closed.
int TaskListModel::firstTaskRow() const
{
    const auto found = std::ranges::find_if(m_rows, [this](const core::Row& row) { return !m_source.isHeading(row.task); });
    return found != m_rows.end() ? static_cast<int>(found - m_rows.begin()) : m_rows.empty() ? -1 : 0;
}

QString TaskListModel::titleOf(const QString& id) const
{
    const auto task = m_source.find(id.toStdString());
    return task ? shown(*task).title : QString();
}

bool TaskListModel::isDone(int row) const
{
    return has(row) && shown(at(row).task).task.isDone;
}

bool TaskListModel::isSection(int row) const
{
    return has(row) && shown(at(row).task).task.kind == core::TaskKind::Section;
}

bool TaskListModel::isCollapsed(int row) const
{
    return has(row) && at(row).isCollapsed;
}

bool TaskListModel::hasChildren(int row) const
{
    return has(row) && at(row).childCount > 0;
}

int TaskListModel::indentAt(int row) const
{
    return has(row) ? at(row).indent : 0;
}

int TaskListModel::priorityAt(int row) const
{
    return has(row) ? shown(at(row).task).task.priority : 0;
}

bool TaskListModel::isTitleEditable(int row) const
{
    return has(row) && !shown(at(row).task).task.isTitleElided;
}

bool TaskListModel::isToReview(int row) const
{
    return has(row) && m_source.reviewMarkOf(at(row).task).count > 0;
}

bool TaskListModel::isMovable() const
{
    return m_source.canMove();
}

QString TaskListModel::actionAt(int row) const
{
    return has(row) ? m_source.offerOf(at(row).task) : QString();
}

bool TaskListModel::isHeading(int row) const
{
    return has(row) && m_source.isHeading(at(row).task);
}

QString TaskListModel::textOf(const QString& id) const
{
    return m_source.textOf(id.toStdString());
}

void TaskListModel::rollDates()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {DateTextRole, DateStateRole});
}

bool TaskListModel::repeats(int row) const
{
    return has(row) && shown(at(row).task).task.repeats;
}

bool TaskListModel::isRepeatPaused(int row) const
{
    return has(row) && shown(at(row).task).task.isRepeatPaused;
}

}  // namespace meldado::ui
