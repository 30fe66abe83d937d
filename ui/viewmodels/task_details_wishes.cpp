// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The wishes of TaskDetails: each is one commit of the session, but notes, which are one for each pause.

#include "ui/viewmodels/task_details.h"

#include <span>
#include <utility>

#include <QDir>

#include "core/todo/notes.h"
#include "core/todo/schema.h"
#include "ui/sentences/file_sentence.h"
#include "ui/sentences/safe_markdown.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;

std::optional<core::Value> valueOf(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(core::Value(text.toStdString()));
}

}  // namespace

void TaskDetails::set(Action action, std::string_view key, const std::optional<core::Value>& value)
{
    if (isEditable())
        m_session.setField(action, std::span(&m_id, 1), key, value);
}

void TaskDetails::rename(const QString& id, const QString& title)
{
    if (!m_session.readOnlyReason() && !core::cleanTitle(title.toStdString()).empty())
        m_session.rename(id.toStdString(), title);
}

void TaskDetails::typeTitle(const QString& id, const QString& title)
{
    const std::string text = core::cleanTitle(title.toStdString());
    if (!m_session.readOnlyReason() && !text.empty())
        m_session.type(id.toStdString(), schema::kTitle, text);
}

void TaskDetails::finishTitle(const QString& id)
{
    m_session.finishTyping(id.toStdString());
}

void TaskDetails::setDone(bool isDone)
{
    if (isEditable())
        m_session.setDone(std::span(&m_id, 1), isDone);
}

void TaskDetails::setWhen(const QString& plan)
{
    set(Action::Plan, schema::kWhen, valueOf(plan));
}

void TaskDetails::setDeadline(const QString& plan)
{
    set(Action::Plan, schema::kDeadline, valueOf(plan));
}

void TaskDetails::setRepeat(const QString& rule, bool isAfterFinish)
{
    if (!isEditable())
        return;
    const core::Repeat repeat{rule.toStdString(), isAfterFinish ? core::Repeat::After::Finish : core::Repeat::After::Plan};
    m_session.setRepeat(std::span(&m_id, 1), rule.isEmpty() ? std::nullopt : std::optional(repeat));
}

void TaskDetails::skipOnce()
{
    if (isEditable())
        m_session.skipOnce(std::span(&m_id, 1));
}

void TaskDetails::setRepeatPaused(bool isPaused)
{
    if (isEditable())
        m_session.setPaused(std::span(&m_id, 1), isPaused);
}

void TaskDetails::setMember(Action action, std::string_view key, const QString& word, bool isMember)
{
    if (isEditable() && !word.isEmpty())
        m_session.setMember(action, std::span(&m_id, 1), key, word, isMember);
}

void TaskDetails::addReminder(const QString& value)
{
    setMember(Action::Remind, schema::kReminders, value, true);
}

void TaskDetails::removeReminder(const QString& value)
{
    setMember(Action::Remind, schema::kReminders, value, false);
}

void TaskDetails::addTag(const QString& tag)
{
    setMember(Action::Tag, schema::kTags, QString::fromStdString(core::cleanWord(tag.toStdString(), '#')), true);
}

void TaskDetails::removeTag(const QString& tag)
{
    setMember(Action::Tag, schema::kTags, tag, false);
}

void TaskDetails::addPerson(const QString& name)
{
    setMember(Action::Assign, schema::kPeople, QString::fromStdString(core::cleanWord(name.toStdString(), '@')), true);
}

void TaskDetails::removePerson(const QString& name)
{
    setMember(Action::Assign, schema::kPeople, name, false);
}

void TaskDetails::setPriority(int priority)
{
    const bool isOne = priority > 0 && priority <= schema::kLowestPriority;
    set(Action::Prioritise, schema::kPriority, isOne ? std::optional(core::Value(priority)) : std::nullopt);
}

void TaskDetails::addSubtask(const QString& title)
{
    if (isEditable() && !core::cleanTitle(title.toStdString()).empty() && m_session.add(title, core::Place::last(m_id)))
        m_session.drafts().sent(Drafts::Kind::Subtask, m_id, m_session.queue());
}

void TaskDetails::setSubtaskDone(const QString& id, bool isDone)
{
    const std::string subtask = id.toStdString();
    if (isEditable())
        m_session.setDone(std::span(&subtask, 1), isDone);
}

void TaskDetails::typeSubtask(const QString& text)
{
    if (isThere())
        m_session.drafts().keep(Drafts::Kind::Subtask, m_id, text);
}

void TaskDetails::addComment(const QString& text)
{
    if (isEditable() && m_session.addComment(m_id, text.trimmed()))
        m_session.drafts().sent(Drafts::Kind::Comment, m_id, m_session.queue());
}

void TaskDetails::typeComment(const QString& text)
{
    if (isThere())
        m_session.drafts().keep(Drafts::Kind::Comment, m_id, text);
}

void TaskDetails::removeComment(const QString& id)
{
    if (isEditable())
        m_session.removeComment(m_id, id.toStdString());
}

// --- files --------------------------------------------------------------------------------------------------

std::optional<FileItem> TaskDetails::fileOf(const QString& id) const
{
    for (const FileItem& file : FileItem::ofTask(content())) {
        if (!id.isEmpty() && QString::fromStdString(file.sha256) == id)
            return file;
    }
    return std::nullopt;
}

void TaskDetails::addFiles(const QList<QUrl>& files)
{
    if (!isEditable())
        return;
    QStringList paths;
    for (const QUrl& file : files) {
        if (file.isLocalFile())
            paths << file.toLocalFile();
        else
            emit fileFailed(notAddedSentence(file.toDisplayString(), core::ErrorCode::NotFound));
    }
    if (paths.isEmpty())
        return;
    m_largeFiles.pass(
        m_session, paths, [this, task = m_id, paths] { m_session.attachments().add(task, paths); },
        [this](const QString& sentence) { emit largeFilesAsked(sentence); });
}

void TaskDetails::addAskedFiles()
{
    m_largeFiles.goOn();
}

void TaskDetails::removeFile(const QString& id)
{
    if (isEditable())
        m_session.attachments().remove(m_id, id.toStdString());
}

void TaskDetails::openFile(const QString& id)
{
    const auto file = fileOf(id);
    if (!file)
        return;
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>();
    const QString folder = m_copies->filePath(id.left(8));  // two may have one name
    QDir().mkpath(folder);
    m_session.attachments().copy(*file, folder + QLatin1Char('/') + file->safeName());
}

void TaskDetails::saveFile(const QString& id, const QUrl& as)
{
    const auto file = fileOf(id);
    if (file && as.isLocalFile())
        m_session.attachments().copy(*file, as.toLocalFile());
}

void TaskDetails::wantPicture(const QString& id, int longestSide)
{
    if (const auto file = fileOf(id))
        m_session.pictures().want(*file, longestSide);
}

// --- notes --------------------------------------------------------------------------------------------------

void TaskDetails::typeNotes(const QString& text)
{
    if (!isEditable())
        return;
    if (!m_draft)
        m_beforeDraft = m_shown.notes;
    m_draft = text;
    m_typing.start();
    m_session.type(m_id, schema::kDescription, text.toStdString());
}

void TaskDetails::finishNotes()
{
    m_typing.stop();
    if (!m_draft)
        return;
    const QString typed = *std::exchange(m_draft, std::nullopt);
    const QString text = QString::fromStdString(
        core::mergedNotes(m_beforeDraft.toStdString(), typed.toStdString(), m_shown.notes.toStdString()));
    if (text != m_shown.notes)
        set(Action::Note, schema::kDescription, valueOf(text));
    m_session.finishTyping(m_id);
    emit notesChanged();
}

bool TaskDetails::toggleCheckbox(const QString& link)
{
    const auto number = checkboxOfLink(link);
    if (!number)
        return false;
    finishNotes();
    std::string text = m_shown.notes.toStdString();
    const auto boxes = core::checkboxesIn(text);
    if (*number < 0 || static_cast<std::size_t>(*number) >= boxes.size())
        return true;
    const core::Checkbox& box = boxes[static_cast<std::size_t>(*number)];
    text[box.cross] = box.isChecked ? ' ' : 'x';
    set(Action::Note, schema::kDescription, core::Value(std::move(text)));
    return true;
}

}  // namespace meldado::ui
