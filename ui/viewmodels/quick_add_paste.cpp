// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Several lines that are pasted where one is typed: they wait until a person says what they shall be.

#include "ui/viewmodels/quick_add.h"

#include <utility>

#include "core/todo/schema.h"
#include "ui/session/list_session.h"
#include "ui/viewmodels/line_text.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;

constexpr int kShownPastedTitles = 3;

}  // namespace

// True: it is asked what it shall be.
bool QuickAdd::takePasted(const QString& text, int caret)
{
    const auto [begin, end] = insertedSpan(m_text, text, caret);
    const std::string pasted = text.mid(begin, end - begin).toStdString();
    core::PastedTasks tasks = core::readPastedTasks(pasted);
    if (tasks.tasks.size() < 2)
        return false;
    m_pastedText = pasted;
    m_pasted = std::move(tasks);
    m_pastedInto.reset();
    const QString line = text.left(begin) + text.mid(end);  // without what was selected
    replaceText(line, static_cast<int>(begin));
    emit pastedChanged();
    return true;
}

QString QuickAdd::pastedBeginning() const
{
    QStringList titles;
    for (const core::PastedTask& task : m_pasted.tasks) {
        if (titles.size() == kShownPastedTitles)
            return tr("%1…", "the first of several titles").arg(titles.join(QStringLiteral(", ")));
        titles << QString::fromStdString(task.title);
    }
    return titles.join(QStringLiteral(", "));
}

QString QuickAdd::pastedList() const
{
    return m_pastedInto ? m_pastedInto->list : QString();
}

void QuickAdd::askAbout(std::string text, core::PastedTasks tasks, PastedInto into)
{
    m_pastedText = std::move(text);
    m_pasted = std::move(tasks);
    m_pastedInto = std::move(into);
    emit pastedChanged();
}

core::NewTask QuickAdd::newTask(const core::PastedTask& pasted)
{
    core::NewTask task{m_session.newId(), pasted.title, {}, pasted.depth};
    if (!pasted.notes.empty())
        task.fields.set(std::string(schema::kDescription), pasted.notes);
    if (pasted.isDone) {
        task.fields.set(std::string(schema::kDone), true);
        task.fields.set(std::string(schema::kCompleted), core::toIsoTime(m_session.clock().now()));
    }
    return task;
}

core::NewTask QuickAdd::newTask(const QString& title, const QString& notes)
{
    return newTask(core::PastedTask{title.toStdString(), notes.toStdString(), 0, false});
}

QuickAdd::PastedInto QuickAdd::whereTo(const core::Place& typed) const
{
    return m_pastedInto.value_or(PastedInto{&m_target, typed, {}, {}});
}

bool QuickAdd::addPastedTasks(const QString& belowId)
{
    const auto place = placeBelow(belowId);
    if (!place || m_pasted.tasks.empty())
        return false;
    const PastedInto into = whereTo(*place);
    std::vector<core::NewTask> tasks;
    for (const core::PastedTask& pasted : m_pasted.tasks) {
        tasks.push_back(newTask(pasted));
        for (const auto& [key, value] : pasted.depth == 0 ? into.fields : core::Object())
            tasks.back().fields.set(key, value);
    }
    if (!into.rows->addAll(std::move(tasks), into.place))
        return false;
    dropPasted();
    return true;
}

QString QuickAdd::addPastedNote(const QString& belowId)
{
    const auto place = placeBelow(belowId);
    if (!place || m_pasted.tasks.empty())
        return {};
    const PastedInto into = whereTo(*place);
    const core::PastedNote note = core::readPastedNote(m_pastedText);
    core::Object fields = into.fields;
    if (!note.notes.empty())
        fields.set(std::string(schema::kDescription), note.notes);
    const QString title = QString::fromStdString(note.title);
    const auto id = into.rows->add(title, into.place, fields);
    if (!id)
        return {};
    dropPasted();
    if (into.list.isEmpty())
        return seen(*id, false);
    emit addedElsewhere(title, into.list);
    return QString::fromStdString(*id);
}

void QuickAdd::dropPasted()
{
    m_pastedText.clear();
    m_pasted = {};
    emit pastedChanged();
}

}  // namespace meldado::ui
