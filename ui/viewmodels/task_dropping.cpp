// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/task_dropping.h"

#include <span>
#include <utility>

#include <QPointer>

#include "core/todo/schema.h"
#include "ui/models/task_list_model.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/error_text.h"
#include "ui/sentences/file_sentence.h"
#include "ui/sentences/short_text.h"
#include "ui/session/list_session.h"

namespace meldado::ui {
TaskDropping::TaskDropping(TaskListModel& tasks, QuickAdd& line, QObject* parent) : QObject(parent), m_tasks(tasks), m_line(line)
{
}

void TaskDropping::take(const QList<QUrl>& urls, const QString& text, const QByteArray& mozUrl, int gap, int indent, bool atTop)
{
    const auto typed = atTop ? core::Place::first({}) : core::Place::last({});
    const auto place = gap < 0 ? std::nullopt : m_tasks.placeAt(gap, indent);
    takeInto({&m_tasks.source(), place.value_or(typed), {}, {}}, urls, text, mozUrl);
}

void TaskDropping::takeInto(const Target& target, const QList<QUrl>& urls, const QString& text, const QByteArray& mozUrl)
{
    const ListSession* session = target.rows->takerOf(target.place);
    if (!session)
        return;
    if (const auto reason = session->readOnlyReason()) {
        emit said(errorText(Trying::ToEdit, reason->code, target.list.isEmpty() ? tr("This list") : target.list));
        return;
    }
    const Dropped dropped = Dropped::read(urls, text, mozUrl);
    if (dropped.problem != Dropped::Problem::None) {
        emit said(sentenceOf(dropped));
        return;
    }
    if (!dropped.text.isEmpty()) {
        takeLine(target, dropped.text.toStdString());
        return;
    }
    if (dropped.files.isEmpty()) {
        std::vector<core::NewTask> tasks;
        for (const Dropped::Link& link : dropped.links)
            tasks.push_back(m_line.newTask(link.title, link.address));
        addTasks(target, std::move(tasks));
        return;
    }
    if (!dropped.links.empty()) {
        emit said(tr("Drop files and links one after the other. Nothing was added."));
        return;
    }
    passLarge(*session, dropped.files, [this, target, paths = dropped.files] { takeFiles(target, paths); });
}

void TaskDropping::takeLine(const Target& target, const std::string& text)
{
    core::PastedTasks pasted = core::readPastedTasks(text);
    if (pasted.tasks.size() == 1)
        addTasks(target, {m_line.newTask(pasted.tasks.front())});
    else
        m_line.askAbout(text, std::move(pasted), target);
}

// The bytes come first: a task names only what is there.
void TaskDropping::takeFiles(const Target& target, const QStringList& paths)
{
    ListSession* session = target.rows->takerOf(target.place);
    if (session)
        session->attachments().take(paths, [self = QPointer(this), target, session](const Attachments::Taken& taken) {
            if (self)
                self->addWithFiles(target, *session, taken);
        });
}

void TaskDropping::addWithFiles(const Target& target, ListSession& session, const Attachments::Taken& taken)
{
    std::vector<core::NewTask> tasks;
    std::vector<std::string> digests;
    for (const FileItem& file : taken.files) {
        tasks.push_back(m_line.newTask(file.name, {}));
        tasks.back().fields.set(std::string(core::schema::kFiles), core::Array{core::Value(file.written())});
        digests.push_back(file.sha256);
    }
    ListSession* taker = target.rows->takerOf(target.place);
    if (taker && taker != &session)  // the view has changed since
        session.attachments().copyTo(taker->attachments(), std::move(digests));
    addTasks(target, std::move(tasks));
    sayRefused(taken);
}

void TaskDropping::addTasks(const Target& target, std::vector<core::NewTask> tasks)
{
    if (tasks.empty())
        return;
    for (core::NewTask& task : tasks) {
        for (const auto& [key, value] : target.fields)
            task.fields.set(key, value);
    }
    const QString title = QString::fromStdString(core::cleanTitle(tasks.front().title));
    const int count = static_cast<int>(tasks.size());
    QString id;
    if (count == 1) {
        const auto one = target.rows->add(title, target.place, tasks.front().fields);
        if (!one)
            return;
        id = QString::fromStdString(*one);
    } else {
        id = QString::fromStdString(tasks.front().id);
        if (!target.rows->addAll(std::move(tasks), target.place))
            return;
    }
    emit added(id, title, count, target.list);
}

void TaskDropping::attach(const QList<QUrl>& files, const QString& row)
{
    const Dropped dropped = Dropped::read(files, {}, {});
    if (dropped.files.isEmpty()) {
        emit said(sentenceOf(dropped));
        return;
    }
    const std::string id = row.toStdString();
    static_cast<void>(m_tasks.source().forEachOwner(std::span(&id, 1), [&](ListSession& session, RowSource::Ids own) {
        passLarge(session, dropped.files, [this, &session, task = own.front(), paths = dropped.files, title = m_tasks.titleOf(row)] {
            session.attachments().take(paths, [self = QPointer(this), &session, task, title](const Attachments::Taken& taken) {
                const bool isDone = session.attachments().attach(task, taken.files);
                if (!self)
                    return;
                if (isDone)
                    emit self->attached(title, static_cast<int>(taken.files.size()));
                self->sayRefused(taken);
            });
        });
        return false;
    }));
}

void TaskDropping::passLarge(const ListSession& session, const QStringList& paths, std::function<void()> go)
{
    m_largeFiles.pass(session, paths, std::move(go), [this](const QString& sentence) { emit largeFilesAsked(sentence); });
}

void TaskDropping::sayRefused(const Attachments::Taken& taken)
{
    if (taken.refused.empty())
        return;
    const auto& [name, error] = taken.refused.front();
    const QString first = notAddedSentence(name, error.code);
    const int others = static_cast<int>(taken.refused.size()) - 1;
    emit said(others == 0 ? first : tr("%1 %n more were not added, either.", "a sentence about one file", others).arg(first));
}

QString TaskDropping::sentenceOf(const Dropped& dropped) const
{
    constexpr qsizetype kShownAddress = 60;
    switch (dropped.problem) {
    case Dropped::Problem::TooMany:
        return tr("At most %n things can be dropped at once. Nothing was added.", nullptr, static_cast<int>(kMaxDroppedThings));
    case Dropped::Problem::TooLong:
        return tr("This text is too long for a task. Save it as a file and drop that. Nothing was added.");
    case Dropped::Problem::Address:
        return tr("%1 was not added: only files, and links to the web and to mail addresses are.")
            .arg(quoted(shortText(dropped.address, kShownAddress)));
    case Dropped::Problem::Nothing:
    case Dropped::Problem::None:
        break;
    }
    return tr("There is no text in this. Nothing was added.");
}

}  // namespace meldado::ui
