// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/task_list_model.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <unordered_map>

#include "core/base/overloaded.h"
#include "core/diff/order_steps.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

TaskListModel::TaskListModel(ListSession& session, QObject* parent) : QAbstractListModel(parent), m_session(session)
{
    connect(&session, &ListSession::opened, this, &TaskListModel::reload);
    connect(&session, &ListSession::changed, this, &TaskListModel::apply);
    connect(&session, &ListSession::reshown, this, &TaskListModel::catchUp);
    reload();
}

TaskListModel::Row TaskListModel::load(const core::Task& task)
{
    return {QString::fromStdString(task.id),        QString::fromStdString(task.title),
            QString::fromStdString(task.notesLine), task.isDone,
            task.kind == core::TaskKind::Section,   task.isTitleElided};
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
    const Row& row = at(index.row());
    switch (role) {
    case IdRole:
        return row.id;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case NotesLineRole:
        return row.notesLine;
    case DoneRole:
        return row.isDone;
    case SectionRole:
        return row.isSection;
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
            {SectionRole, "section"}};
}

QString TaskListModel::idAt(int row) const
{
    return has(row) ? at(row).id : QString();
}

int TaskListModel::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString TaskListModel::titleOf(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? QString() : at(row).title;
}

bool TaskListModel::isDone(int row) const
{
    return has(row) && at(row).isDone;
}

bool TaskListModel::isSection(int row) const
{
    return has(row) && at(row).isSection;
}

bool TaskListModel::isTitleEditable(int row) const
{
    return has(row) && !at(row).isTitleElided;
}

// --- wishes -------------------------------------------------------------------------------------------------

QString TaskListModel::add(const QString& title, int row)
{
    if (core::cleanTitle(title.toStdString()).empty())
        return {};
    const auto place = row < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row));
    const std::optional<std::string> id = m_session.add(title, place);
    return id ? QString::fromStdString(*id) : QString();
}

void TaskListModel::rename(int row, const QString& title)
{
    if (has(row) && !core::cleanTitle(title.toStdString()).empty())
        m_session.rename(at(row).id.toStdString(), title);
}

void TaskListModel::toggle(int row)
{
    if (has(row))
        m_session.setDone(at(row).id.toStdString(), !at(row).isDone);
}

void TaskListModel::remove(int row)
{
    if (has(row))
        m_session.remove(at(row).id.toStdString());
}

void TaskListModel::move(int from, int to)
{
    if (has(from) && has(to))
        m_session.move(at(from).id.toStdString(), static_cast<std::size_t>(to));
}

// --- what comes back ----------------------------------------------------------------------------------------

void TaskListModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (const core::Task& task : m_session.rows())
        m_rows.push_back(load(task));
    endResetModel();
}

// The few rows that are shown stay where they can, and all others come between them: one signal for each gap.
void TaskListModel::catchUp()
{
    const std::vector<core::Task>& tasks = m_session.rows();
    std::unordered_map<QString, std::uint32_t> numbers;
    std::vector<std::uint32_t> before;
    for (const Row& row : m_rows) {
        before.push_back(static_cast<std::uint32_t>(numbers.size()));
        numbers.emplace(row.id, before.back());
    }
    std::vector<std::uint32_t> after;
    std::vector<bool> isShown(tasks.size());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto number = numbers.find(QString::fromStdString(tasks[i].id));
        isShown[i] = number != numbers.end();
        if (isShown[i])
            after.push_back(number->second);
    }
    for (const core::OrderStepOf& step : core::orderSteps(before, after)) {
        if (step.kind == core::OrderStepOf::Kind::Move)
            moveRow({step.from, step.to});
        else
            removeRow({step.from, {}});  // none is inserted: those come below
    }
    for (std::size_t i = 0; i < tasks.size();) {
        if (isShown[i]) {
            changeRow({i, tasks[i]});
            ++i;
            continue;
        }
        std::size_t end = i;
        std::vector<Row> rows;
        for (; end < tasks.size() && !isShown[end]; ++end)
            rows.push_back(load(tasks[end]));
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), std::make_move_iterator(rows.begin()),
                      std::make_move_iterator(rows.end()));
        endInsertRows();
        i = end;
    }
}

void TaskListModel::apply(const core::ListUpdate& update)
{
    for (const core::RowChange& change : update.rows) {
        std::visit(core::Overloaded{
                       [this](const core::RowInserted& inserted) { insertRow(inserted); },
                       [this](const core::RowRemoved& removed) { removeRow(removed); },
                       [this](const core::RowMoved& moved) { moveRow(moved); },
                       [this](const core::RowChanged& changed) { changeRow(changed); },
                   },
                   change);
    }
}

void TaskListModel::insertRow(const core::RowInserted& inserted)
{
    const int row = static_cast<int>(inserted.row);
    beginInsertRows({}, row, row);
    m_rows.insert(m_rows.begin() + row, load(inserted.task));
    endInsertRows();
}

void TaskListModel::removeRow(const core::RowRemoved& removed)
{
    const int row = static_cast<int>(removed.row);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void TaskListModel::moveRow(const core::RowMoved& moved)
{
    const int from = static_cast<int>(moved.from);
    const int to = static_cast<int>(moved.to);
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);  // Qt counts before the row is taken out
    Row row = std::move(m_rows[moved.from]);
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, std::move(row));
    endMoveRows();
}

void TaskListModel::changeRow(const core::RowChanged& changed)
{
    Row& row = m_rows[changed.row];
    Row now = load(changed.task);
    QList<int> roles;
    if (now.title != row.title)
        roles << TitleRole << Qt::DisplayRole;
    if (now.notesLine != row.notesLine)
        roles << NotesLineRole;
    if (now.isDone != row.isDone)
        roles << DoneRole;
    if (now.isSection != row.isSection)
        roles << SectionRole;
    row = std::move(now);
    if (roles.isEmpty())
        return;
    const QModelIndex place = index(static_cast<int>(changed.row));
    emit dataChanged(place, place, roles);
}

}  // namespace meldado::ui
