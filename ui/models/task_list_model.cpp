// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/task_list_model.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <utility>

#include "core/base/overloaded.h"
#include "core/diff/order_steps.h"
#include "core/todo/schema.h"
#include "ui/sentences/date_sentence.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

namespace {

constexpr std::size_t kMaxLearnt = 2000;  // rows whose words are offered
constexpr std::size_t kMaxShown = 2000;  // what a person scrolls through in a minute

std::vector<std::string> textsOf(const QStringList& ids)
{
    std::vector<std::string> texts;
    texts.reserve(static_cast<std::size_t>(ids.size()));
    for (const QString& id : ids)
        texts.push_back(id.toStdString());
    return texts;
}

QStringList wordsOf(const std::vector<std::string>& texts)
{
    QStringList words;
    for (const std::string& text : texts)
        words << QString::fromStdString(text);
    return words;
}

// The date that a row shows: the day to do it, or the last day when that is all there is, or when it has come.
struct ShownDate {
    const core::PlanTime* plan = nullptr;
    bool isDeadline = false;
};

ShownDate dateOf(const core::Task& task, const core::PlanTime& now)
{
    const bool isPressing = task.deadline && daysFromToday(*task.deadline, now) <= 0;
    if (task.when && !isPressing)
        return {&*task.when};
    if (task.deadline)
        return {&*task.deadline, true};
    return {};
}

}  // namespace

TaskListModel::TaskListModel(RowSource& rows, QObject* parent) : QAbstractListModel(parent), m_source(rows)
{
    connect(&rows, &RowSource::opened, this, &TaskListModel::reload);
    connect(&rows, &RowSource::changed, this, &TaskListModel::apply);
    connect(&rows, &RowSource::reshown, this, &TaskListModel::catchUp);
    connect(&rows, &RowSource::relaid, this, &TaskListModel::layAnew);
    connect(&rows, &RowSource::sortChanged, this, &TaskListModel::movableChanged);
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
    case DateTextRole: {
        const core::PlanTime now = m_source.now();
        const ShownDate date = dateOf(task, now);
        if (!date.plan)
            return QString();
        if (!task.isDone && daysFromToday(*date.plan, now) < 0)
            return lateSentence(*date.plan, now);
        const QString text = dateSentence(*date.plan, now);
        return date.isDeadline ? tr("due %1").arg(text) : text;
    }
    case DateStateRole: {
        const core::PlanTime now = m_source.now();
        const ShownDate date = dateOf(task, now);
        if (!date.plan)
            return NoDate;
        const int days = daysFromToday(*date.plan, now);
        return task.isDone || days > 0 ? Later : days == 0 ? Today : Late;
    }
    case DateNameRole: {
        const ShownDate date = dateOf(task, m_source.now());
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
            {RepeatPausedRole, "repeatPaused"}};
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

// --- wishes -------------------------------------------------------------------------------------------------

QString TaskListModel::add(const QString& title, int row)
{
    if (core::cleanTitle(title.toStdString()).empty())
        return {};
    const bool isAtEnd = row < 0 || row >= rowCount();
    const auto place = isAtEnd ? core::Place::last({})
                               : m_source.dropAt({}, static_cast<std::size_t>(row), at(row).indent).place;
    const std::optional<std::string> id = m_source.add(title, place, {});
    return id ? QString::fromStdString(*id) : QString();
}

std::optional<core::Place> TaskListModel::placeBelow(const QString& id) const
{
    const int row = rowOf(id);
    if (row < 0)
        return std::nullopt;
    const bool goesUnder = !isCollapsed(row) && (isSection(row) || (has(row + 1) && at(row + 1).level > at(row).level));
    const int parent = parentRow(row);
    return goesUnder ? core::Place::first(idOf(row))
                     : core::Place::behind(parent < 0 ? std::string() : idOf(parent), idOf(row));
}

QString TaskListModel::addBelow(const QString& title, const QString& id)
{
    const auto place = placeBelow(id);
    if (!place || core::cleanTitle(title.toStdString()).empty())
        return {};
    const std::optional<std::string> added = m_source.add(title, *place, {});
    return added ? QString::fromStdString(*added) : QString();
}

void TaskListModel::rename(int row, const QString& title)
{
    if (has(row) && !core::cleanTitle(title.toStdString()).empty())
        m_source.rename(idOf(row), title);
}

void TaskListModel::typeTitle(int row, const QString& title)
{
    const std::string text = core::cleanTitle(title.toStdString());
    if (has(row) && !text.empty())
        m_source.type(idOf(row), core::schema::kTitle, text);
}

void TaskListModel::finishTitle(int row)
{
    if (has(row))
        m_source.finishTyping(idOf(row));
}

void TaskListModel::toggle(int row)
{
    if (has(row))
        setDone({idAt(row)}, !isDone(row));
}

void TaskListModel::remove(int row)
{
    if (has(row))
        removeAll({idAt(row)});
}

void TaskListModel::move(int from, int to)
{
    if (!has(from) || !has(to))
        return;
    int gap = to;
    if (to > from) {  // behind all that stands below the row there
        const int length = static_cast<int>(m_rows.size());
        gap = to + 1;
        for (int below = from + 1; below < length && at(below).level > at(from).level; ++below)
            ++gap;
        gap = std::min(gap, length);
    }
    drop({idAt(from)}, gap, at(from).indent);
}

void TaskListModel::setCollapsed(int row, bool isCollapsed)
{
    if (has(row))
        m_source.setCollapsed(at(row).task, isCollapsed);
}

void TaskListModel::setDone(const QStringList& ids, bool isDone)
{
    m_source.setDone(textsOf(ids), isDone);
}

void TaskListModel::removeAll(const QStringList& ids)
{
    m_source.remove(textsOf(ids));
}

void TaskListModel::moveUp(const QStringList& ids)
{
    if (!mayMove())
        return;
    m_source.moveBy(RowSource::Way::Up, textsOf(ids));
}

void TaskListModel::moveDown(const QStringList& ids)
{
    if (!mayMove())
        return;
    m_source.moveBy(RowSource::Way::Down, textsOf(ids));
}

void TaskListModel::moveToTop(const QStringList& ids)
{
    if (!mayMove())
        return;
    const int parent = ids.isEmpty() ? -1 : parentRow(rowOf(ids.first()));
    m_source.move(textsOf(ids), core::Place::first(parent < 0 ? std::string() : idOf(parent)));
}

void TaskListModel::moveToBottom(const QStringList& ids)
{
    if (!mayMove())
        return;
    const int parent = ids.isEmpty() ? -1 : parentRow(rowOf(ids.first()));
    m_source.move(textsOf(ids), core::Place::last(parent < 0 ? std::string() : idOf(parent)));
}

void TaskListModel::indent(const QStringList& ids)
{
    if (!mayMove())
        return;
    for (const QString& id : ids) {  // what becomes a subtask is to be seen
        const int row = rowOf(id);
        int before = row - 1;
        while (has(row) && before > 0 && at(before).level > at(row).level)
            --before;
        if (has(before) && has(row) && at(before).level == at(row).level && isCollapsed(before))
            setCollapsed(before, false);
    }
    m_source.moveBy(RowSource::Way::In, textsOf(ids));
}

void TaskListModel::outdent(const QStringList& ids)
{
    if (!mayMove())
        return;
    m_source.moveBy(RowSource::Way::Out, textsOf(ids));
}

namespace {

std::vector<core::TaskNumber> numbersOf(const RowSource& source, const QStringList& ids)
{
    std::vector<core::TaskNumber> numbers;
    for (const QString& id : ids) {
        if (const auto number = source.find(id.toStdString()))
            numbers.push_back(*number);
    }
    return numbers;
}

}  // namespace

void TaskListModel::drop(const QStringList& ids, int gap, int indent)
{
    const auto moved = numbersOf(m_source, ids);
    if (gap >= 0 && gap <= rowCount() && mayMove() && m_source.canDrop(moved, static_cast<std::size_t>(gap)))
        m_source.move(textsOf(ids), m_source.dropAt(moved, static_cast<std::size_t>(gap), indent).place);
}

int TaskListModel::dropIndent(const QStringList& ids, int gap, int indent) const
{
    const auto moved = numbersOf(m_source, ids);
    if (gap < 0 || gap > rowCount() || !m_source.canDrop(moved, static_cast<std::size_t>(gap)))
        return -1;
    return m_source.dropAt(moved, static_cast<std::size_t>(gap), indent).indent;
}

bool TaskListModel::isMovable() const
{
    return m_source.canMove();
}

bool TaskListModel::mayMove()
{
    if (!m_source.canMove())
        emit moveRefused();
    return m_source.canMove();
}

void TaskListModel::act(const QStringList& ids)
{
    m_source.act(textsOf(ids));
}

void TaskListModel::forget(const QStringList& ids)
{
    m_source.forgetDeleted(textsOf(ids));
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

void TaskListModel::setSection(const QStringList& ids, bool isSection)
{
    m_source.setField(Action::Convert, textsOf(ids), core::schema::kKind,
                       isSection ? std::optional(core::Value(core::schema::kKindSection)) : std::nullopt);
}

void TaskListModel::setPriority(const QStringList& ids, int priority)
{
    const bool isLevel = priority > 0 && priority <= core::schema::kLowestPriority;
    m_source.setField(Action::Prioritise, textsOf(ids), core::schema::kPriority,
                       isLevel ? std::optional(core::Value(priority)) : std::nullopt);
}

void TaskListModel::duplicate(const QStringList& ids)
{
    m_source.forEachOwner(textsOf(ids), [](ListSession& session, RowSource::Ids own) { return session.duplicate(own); });
}

void TaskListModel::setRepeatPaused(const QStringList& ids, bool isPaused)
{
    m_source.forEachOwner(textsOf(ids), [isPaused](ListSession& session, RowSource::Ids own) { return session.setPaused(own, isPaused); });
}

bool TaskListModel::repeats(int row) const
{
    return has(row) && shown(at(row).task).task.repeats;
}

bool TaskListModel::isRepeatPaused(int row) const
{
    return has(row) && shown(at(row).task).task.isRepeatPaused;
}

QVariantList TaskListModel::words(const QStringList& ids, bool arePeople) const
{
    std::map<std::string, int> counts;
    const auto wordsOfTask = [arePeople](const core::Task& task) { return arePeople ? task.people : task.tags; };
    for (std::size_t row = 0; row < std::min(m_rows.size(), kMaxLearnt); ++row) {
        for (const std::string& word : wordsOfTask(m_source.task(m_rows[row].task)))
            counts.emplace(word, 0);
    }
    for (const QString& id : ids) {
        const auto task = m_source.find(id.toStdString());
        for (const std::string& word : task ? wordsOfTask(m_source.task(*task)) : std::vector<std::string>())
            ++counts[word];
    }
    QVariantList all;
    for (const bool isUsed : {true, false}) {
        for (const auto& [word, count] : counts) {
            if ((count > 0) == isUsed)
                all << QVariantMap{{QStringLiteral("word"), QString::fromStdString(word)}, {QStringLiteral("count"), count}};
        }
    }
    return all;
}

void TaskListModel::setWord(const QStringList& ids, bool arePeople, const QString& word, bool isSet)
{
    const QString cleaned = QString::fromStdString(core::cleanWord(word.toStdString(), arePeople ? '@' : '#'));
    if (cleaned.isEmpty())
        return;
    m_source.forEachOwner(textsOf(ids), [&](ListSession& session, RowSource::Ids own) {
        return session.setMember(arePeople ? Action::Assign : Action::Tag, own,
                                 arePeople ? core::schema::kPeople : core::schema::kTags, cleaned, isSet);
    });
}

// --- what is chosen -----------------------------------------------------------------------------------------

void TaskListModel::setSelection(std::unordered_set<core::TaskNumber> selected)
{
    if (selected == m_selected)
        return;
    const bool wasOrIsLarge = m_selected.size() + selected.size() > 100;
    std::swap(m_selected, selected);
    if (wasOrIsLarge && !m_rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {SelectedRole});
    } else {
        for (int row = 0; row < rowCount(); ++row) {
            if (m_selected.contains(at(row).task) != selected.contains(at(row).task))
                emit dataChanged(index(row), index(row), {SelectedRole});
        }
    }
    emit selectionChanged();
}

void TaskListModel::select(int row, bool isSelected)
{
    if (!has(row))
        return;
    auto selected = m_selected;
    if (isSelected)
        selected.insert(at(row).task);
    else
        selected.erase(at(row).task);
    setSelection(std::move(selected));
}

void TaskListModel::selectRange(int from, int to)
{
    if (!has(from) || !has(to))
        return;
    std::unordered_set<core::TaskNumber> selected;
    for (int row = std::min(from, to); row <= std::max(from, to); ++row)
        selected.insert(at(row).task);
    setSelection(std::move(selected));
}

void TaskListModel::selectAll()
{
    if (!m_rows.empty())
        selectRange(0, rowCount() - 1);
}

void TaskListModel::clearSelection()
{
    setSelection({});
}

bool TaskListModel::isSelected(int row) const
{
    return has(row) && m_selected.contains(at(row).task);
}

QStringList TaskListModel::selectedIds() const
{
    QStringList ids;
    if (m_selected.empty())
        return ids;
    for (const core::Row& row : m_rows) {
        if (m_selected.contains(row.task))
            ids << QString::fromStdString(m_source.task(row.task).id);
    }
    return ids;
}

// --- what comes back ----------------------------------------------------------------------------------------

void TaskListModel::reload()
{
    beginResetModel();
    m_shown.clear();
    m_selected.clear();
    m_rows = m_source.rows();
    endResetModel();
    emit selectionChanged();
}

// All go and all come: single steps would be as many as there are tasks. Not a reset, in which a view of Qt 6.4 looks
// for rows that it was making. The tasks are the same, and of those that are shown the same ones are chosen.
void TaskListModel::layAnew()
{
    emit aboutToLayAnew();
    std::unordered_set<core::TaskNumber> selected;
    for (const core::Row& row : m_source.rows()) {
        if (m_selected.contains(row.task))
            selected.insert(row.task);
    }
    m_selected = std::move(selected);
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        m_shown.clear();  // what was not shown may have changed
        endRemoveRows();
    }
    if (!m_source.rows().empty()) {
        beginInsertRows({}, 0, static_cast<int>(m_source.rows().size()) - 1);
        m_rows = m_source.rows();
        endInsertRows();
    }
    emit laidAnew();
    emit selectionChanged();
}

// The few rows that are shown stay where they can, and all others come between them: one signal for each gap. Tasks
// have other numbers from here on.
void TaskListModel::catchUp(const std::vector<std::string>& before)
{
    const std::vector<core::Row>& rows = m_source.rows();
    m_shown.clear();
    clearSelection();
    constexpr core::TaskNumber kGone = core::kNoTask - 1;
    for (std::size_t row = 0; row < m_rows.size() && row < before.size(); ++row)
        m_rows[row].task = m_source.find(before[row]).value_or(kGone - static_cast<core::TaskNumber>(row));
    std::vector<core::TaskNumber> numbers;
    for (const core::Row& row : m_rows)
        numbers.push_back(row.task);
    std::unordered_set<core::TaskNumber> wasShown(numbers.begin(), numbers.end());
    std::vector<core::TaskNumber> after;
    for (const core::Row& row : rows) {
        if (wasShown.contains(row.task))
            after.push_back(row.task);
    }
    for (const core::OrderStepOf& step : core::orderSteps(numbers, after)) {
        if (step.kind == core::OrderStepOf::Kind::Move)
            moveRow({step.from, step.to});
        else
            removeRows({step.from, 1});  // none is inserted: those come below
    }
    for (std::size_t i = 0; i < rows.size();) {
        if (wasShown.contains(rows[i].task)) {
            changeRow({i, rows[i]});
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < rows.size() && !wasShown.contains(rows[end].task))
            ++end;
        insertRows({i, {rows.begin() + static_cast<std::ptrdiff_t>(i), rows.begin() + static_cast<std::ptrdiff_t>(end)}});
        i = end;
    }
}

void TaskListModel::apply(const core::ListUpdate& update)
{
    for (const core::RowChange& change : update.rows) {
        std::visit(core::Overloaded{
                       [this](const core::RowsInserted& inserted) { insertRows(inserted); },
                       [this](const core::RowsRemoved& removed) { removeRows(removed); },
                       [this](const core::RowMoved& moved) { moveRow(moved); },
                       [this](const core::RowChanged& changed) { changeRow(changed); },
                   },
                   change);
    }
}

void TaskListModel::insertRows(const core::RowsInserted& inserted)
{
    const int first = static_cast<int>(inserted.first);
    beginInsertRows({}, first, first + static_cast<int>(inserted.rows.size()) - 1);
    m_rows.insert(m_rows.begin() + first, inserted.rows.begin(), inserted.rows.end());
    for (const core::Row& row : inserted.rows)
        m_shown.erase(row.task);  // it may have changed while it was not shown
    endInsertRows();
}

void TaskListModel::removeRows(const core::RowsRemoved& removed)
{
    const int first = static_cast<int>(removed.first);
    const int end = first + static_cast<int>(removed.count);
    beginRemoveRows({}, first, end - 1);
    bool wasSelected = false;
    for (int row = first; row < end; ++row)
        wasSelected = m_selected.erase(at(row).task) > 0 || wasSelected;
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
    endRemoveRows();
    if (wasSelected)
        emit selectionChanged();
}

void TaskListModel::moveRow(const core::RowMoved& moved)
{
    const int from = static_cast<int>(moved.from);
    const int to = static_cast<int>(moved.to);
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);  // Qt counts before the row is taken out
    const core::Row row = m_rows[moved.from];
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, row);
    endMoveRows();
}

void TaskListModel::changeRow(const core::RowChanged& changed)
{
    m_rows[changed.row] = changed.now;
    m_shown.erase(changed.now.task);
    const QModelIndex place = index(static_cast<int>(changed.row));
    emit dataChanged(place, place);
}

}  // namespace meldado::ui
