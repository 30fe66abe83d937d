// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is asked of a TaskListModel. It goes to the source of its rows, and comes back from there; rows outside of it are
// ignored.

#include "ui/models/task_list_model.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/todo/schema.h"
#include "ui/models/texts.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

namespace {

constexpr std::size_t kMaxLearnt = 2000;  // rows whose words are offered

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

std::optional<core::Place> TaskListModel::placeAt(int gap, int indent) const
{
    if (dropIndent({}, gap, indent) < 0)
        return std::nullopt;
    return m_source.dropAt({}, static_cast<std::size_t>(gap), indent).place;
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

// --- another place ------------------------------------------------------------------------------------------

bool TaskListModel::mayMove()
{
    if (!m_source.canMove())
        emit moveRefused();
    return m_source.canMove();
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

// --- fields -------------------------------------------------------------------------------------------------

void TaskListModel::act(const QStringList& ids)
{
    m_source.act(textsOf(ids));
}

void TaskListModel::forget(const QStringList& ids)
{
    m_source.forgetDeleted(textsOf(ids));
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

}  // namespace meldado::ui
