// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What another program hands over by a drag becomes tasks: a file with the file attached, a link with the link in its notes,
// a line of text; several lines wait for an answer, as if they had been pasted. Dropped on a row, files are attached to it.
// Each drop is one step. Lives on the GUI thread.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include "core/todo/step.h"
#include "ui/session/attachments.h"
#include "ui/viewmodels/dropped.h"
#include "ui/viewmodels/large_files.h"
#include "ui/viewmodels/quick_add.h"

namespace meldado::ui {

class ListSession;
class RowSource;
class TaskListModel;
class Workspace;

class TaskDropping : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the list's pane")

public:
    // Where tasks go that are dropped; `list` names it where it is not in sight.
    using Target = QuickAdd::PastedInto;

    // All of them outlive it. `line`: asks about several lines.
    TaskDropping(TaskListModel& tasks, QuickAdd& line, QObject* parent = nullptr);

    // In front of the row `gap`; -1: where a typed task goes. Others: see Dropped.
    Q_INVOKABLE void take(const QList<QUrl>& urls, const QString& text, const QByteArray& mozUrl, int gap, int indent, bool atTop);
    Q_INVOKABLE void attach(const QList<QUrl>& files, const QString& row);  // to the task of this row
    Q_INVOKABLE void addAskedFiles() { m_largeFiles.goOn(); }               // yes

    void takeInto(const Target& target, const QList<QUrl>& urls, const QString& text, const QByteArray& mozUrl);

signals:
    void largeFilesAsked(const QString& sentence);
    void said(const QString& sentence);  // why something was not taken
    void added(const QString& id, const QString& title, int count, const QString& list);  // the first of them
    void attached(const QString& title, int count);

private:
    void takeLine(const Target& target, const std::string& text);
    void takeFiles(const Target& target, const QStringList& paths);
    void addTasks(const Target& target, std::vector<core::NewTask> tasks);
    void addWithFiles(const Target& target, ListSession& session, const Attachments::Taken& taken);
    void sayRefused(const Attachments::Taken& taken);
    void passLarge(const ListSession& session, const QStringList& paths, std::function<void()> go);
    [[nodiscard]] QString sentenceOf(const Dropped& dropped) const;

    TaskListModel& m_tasks;
    QuickAdd& m_line;
    LargeFiles m_largeFiles;
};

}  // namespace meldado::ui
