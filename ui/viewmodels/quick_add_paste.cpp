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

bool QuickAdd::addPastedTasks(const QString& belowId)
{
    const auto place = placeBelow(belowId);
    if (!place || m_pasted.tasks.empty())
        return false;
    std::vector<core::NewTask> tasks;
    for (const core::PastedTask& pasted : m_pasted.tasks) {
        core::NewTask task{m_session.newId(), pasted.title, {}, pasted.depth};
        if (!pasted.notes.empty())
            task.fields.set(std::string(schema::kDescription), pasted.notes);
        if (pasted.isDone) {
            task.fields.set(std::string(schema::kDone), true);
            task.fields.set(std::string(schema::kCompleted), core::toIsoTime(m_session.clock().now()));
        }
        tasks.push_back(std::move(task));
    }
    if (!m_target.addAll(std::move(tasks), *place))
        return false;
    dropPasted();
    return true;
}

QString QuickAdd::addPastedNote(const QString& belowId)
{
    const auto place = placeBelow(belowId);
    if (!place || m_pasted.tasks.empty())
        return {};
    const core::PastedNote note = core::readPastedNote(m_pastedText);
    core::Object fields;
    if (!note.notes.empty())
        fields.set(std::string(schema::kDescription), note.notes);
    const auto id = m_target.add(QString::fromStdString(note.title), *place, fields);
    if (!id)
        return {};
    dropPasted();
    return seen(*id, false);
}

void QuickAdd::dropPasted()
{
    m_pastedText.clear();
    m_pasted = {};
    emit pastedChanged();
}

}  // namespace meldado::ui
