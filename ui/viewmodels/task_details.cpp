// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/task_details.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <QLocale>

#include "core/json/string_field.h"
#include "core/todo/schema.h"
#include "ui/models/texts.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/date_sentence.h"
#include "ui/sentences/file_sentence.h"
#include "ui/sentences/repeat_sentence.h"
#include "ui/sentences/review_sentence.h"
#include "ui/sentences/safe_markdown.h"
#include "ui/viewmodels/plan_text.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;

constexpr int kTypingPauseMs = 2000;
constexpr qsizetype kMaxSubtasks = 200;  // read anew with each change; a long section is read in the list

QString textAt(const core::Object& content, std::string_view key)
{
    return QString::fromStdString(core::stringField(content, key));
}

const core::Array& arrayAt(const core::Object& content, std::string_view key)
{
    static const core::Array none;
    const core::Value* field = content.find(key);
    return field && field->asArray() ? *field->asArray() : none;
}

QVariantList filesIn(const core::Object& content)
{
    QVariantList files;
    for (const FileItem& file : FileItem::ofTask(content)) {
        const auto size = static_cast<qint64>(std::min<std::uint64_t>(file.size, std::numeric_limits<qint64>::max()));
        files << QVariantMap{
            {QStringLiteral("id"), QString::fromStdString(file.sha256)},
            {QStringLiteral("name"), file.name},
            {QStringLiteral("size"), size > 0 ? QLocale().formattedDataSize(size, 0, QLocale::DataSizeTraditionalFormat) : QString()},
            {QStringLiteral("isRisky"), file.mayBeProgram()},
            {QStringLiteral("isPicture"), file.mayBePicture()},
        };
    }
    return files;
}

// "14:02", "Yesterday 14:02".
QString momentWords(const std::string& at, const core::PlanTime& now)
{
    const auto plan = core::PlanTime::parse(at);
    return plan ? dateSentence(*plan, now) : QString();
}

}  // namespace

TaskDetails::TaskDetails(ListSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    const Attachments& attachments = m_session.attachments();
    connect(&attachments, &Attachments::waitingChanged, this, &TaskDetails::filesChanged);
    connect(&attachments, &Attachments::given, this, [this](const QString& path) {
        if (m_copies && path.startsWith(m_copies->path()))
            emit fileReady(QUrl::fromLocalFile(path));
    });
    connect(&attachments, &Attachments::notAdded, this, [this](const QString& name, const core::Error& error) {
        emit fileFailed(notAddedSentence(name, error.code));
    });
    connect(&attachments, &Attachments::notGiven, this, [this](const QString& name, const core::Error& error) {
        emit fileFailed(notOpenedSentence(name, error.code));
    });
    connect(&m_session.pictures(), &Pictures::shown, this, &TaskDetails::pictureShown);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &TaskDetails::finishNotes);
    connect(&session, &ListSession::phaseChanged, this, &TaskDetails::refresh);
    connect(&session, &ListSession::opened, this, &TaskDetails::refresh);
    connect(&session, &ListSession::reshown, this, &TaskDetails::refresh);
    connect(&session, &ListSession::touched, this, &TaskDetails::refresh);
    connect(&session, &ListSession::problemsChanged, this, &TaskDetails::refresh);
}

TaskDetails::~TaskDetails() = default;

void TaskDetails::show(const QString& id)
{
    if (id.toStdString() == m_id)
        return;
    finishNotes();
    m_id = id.toStdString();
    tellChangesSince(std::exchange(m_shown, read()));  // a task that is not shown any more has not gone
}

// --- reading ------------------------------------------------------------------------------------------------

core::Object TaskDetails::content() const
{
    const auto read = m_session.tasks() ? m_session.tasks()->content(m_id)
                                        : core::Error{core::ErrorCode::NotFound, "no list is open"};
    return read ? *read : core::Object();
}

QString TaskDetails::pathOf(core::TaskNumber task) const
{
    const core::Outline& outline = m_session.tasks()->outline();
    QStringList names;
    for (core::TaskNumber above = outline.parent(task); above != core::kNoTask; above = outline.parent(above))
        names.prepend(isolated(QString::fromStdString(outline.task(above).title)));
    names.prepend(isolated(m_session.title()));
    return names.join(QStringLiteral(" \u25B8 "));
}

TaskDetails::Shown TaskDetails::read() const
{
    Shown shown;
    const core::TaskList* list = m_session.tasks();
    const auto number = list && !m_id.empty() ? list->outline().find(m_id) : std::nullopt;
    if (!number)
        return shown;
    const core::PlanTime now = m_session.now();
    const core::Object content = this->content();
    shown.isThere = true;
    shown.isEditable = !m_session.readOnlyReason();
    shown.task = core::Task::read(m_id, content);
    shown.path = pathOf(*number);
    if (m_session.reviewMarkOf(*number).count > 0)
        shown.reviewSentence = askSentence(m_session, core::reviewOf(list->outline(), m_id));
    const core::Value* paused = content.find(schema::kPausedRepeat);
    shown.repeat = paused ? core::Repeat::read(*paused) : core::Repeat::ofTask(content);
    shown.notes = textAt(content, schema::kDescription);
    for (const core::Value& one : arrayAt(content, schema::kReminders)) {
        if (one.asString()) {
            shown.reminders << QVariantMap{{QStringLiteral("value"), QString::fromStdString(*one.asString())},
                                           {QStringLiteral("text"), reminderSentence(*one.asString(), now)}};
        }
    }
    shown.tags = wordsOf(shown.task.tags);
    shown.people = wordsOf(shown.task.people);
    list->outline().forEachChild(*number, [&](core::TaskNumber child) {
        if (shown.subtasks.size() >= kMaxSubtasks)
            return;
        const core::Task task = list->outline().task(child);
        shown.subtasks << QVariantMap{{QStringLiteral("id"), QString::fromStdString(task.id)},
                                      {QStringLiteral("title"), QString::fromStdString(task.title)},
                                      {QStringLiteral("done"), task.isDone}};
    });
    shown.files = filesIn(content);
    for (const core::Comment& comment : list->comments(m_id)) {
        shown.comments << QVariantMap{{QStringLiteral("id"), QString::fromStdString(comment.id)},
                                      {QStringLiteral("by"), QString::fromStdString(comment.by)},
                                      {QStringLiteral("at"), momentWords(comment.at, now)},
                                      {QStringLiteral("text"), QString::fromStdString(comment.text)}};
    }
    return shown;
}

void TaskDetails::refresh()
{
    const Shown before = std::exchange(m_shown, read());
    if (before.isThere && !m_shown.isThere && m_session.phase() == ListSession::Phase::Ready) {
        m_typing.stop();
        m_draft.reset();
        tellChangesSince(before);
        emit gone();
        return;
    }
    tellChangesSince(before);
}

void TaskDetails::tellChangesSince(const Shown& before)
{
    const bool isPlainChanged = before.isThere != m_shown.isThere || before.isEditable != m_shown.isEditable ||
                                before.task != m_shown.task || before.path != m_shown.path || before.reviewSentence != m_shown.reviewSentence || before.repeat != m_shown.repeat;
    if (isPlainChanged)
        emit changed();
    if (!m_draft && before.notes != m_shown.notes)
        emit notesChanged();
    if (before.reminders != m_shown.reminders)
        emit remindersChanged();
    if (before.tags != m_shown.tags)
        emit tagsChanged();
    if (before.people != m_shown.people)
        emit peopleChanged();
    if (before.subtasks != m_shown.subtasks)
        emit subtasksChanged();
    if (before.files != m_shown.files)
        emit filesChanged();
    if (before.comments != m_shown.comments)
        emit commentsChanged();
}

QString TaskDetails::when() const
{
    return textOf(m_shown.task.when);
}

QString TaskDetails::deadline() const
{
    return textOf(m_shown.task.deadline);
}

QString TaskDetails::rule() const
{
    return m_shown.repeat ? QString::fromStdString(m_shown.repeat->rule) : QString();
}

bool TaskDetails::isAfterFinish() const
{
    return m_shown.repeat && m_shown.repeat->after == core::Repeat::After::Finish;
}

QString TaskDetails::repeatText() const
{
    if (!m_shown.repeat)
        return {};
    const QString sentence = repeatSentence(*m_shown.repeat);
    return isRepeatPaused() ? tr("%1 · paused", "how a task repeats").arg(sentence) : sentence;
}

QString TaskDetails::shownNotes() const
{
    return safeMarkdown(notes());
}

}  // namespace meldado::ui
