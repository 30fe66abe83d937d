// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One task of an open list with all that it holds. It follows the task by its id, whoever changes it. Every wish is one
// commit of the session; notes, which are typed over minutes, are one for each pause.
//
//     typeNotes() ──▶ draft, shown as it is ── 2 s without a key, leaving, another task ──▶ one commit
//                     what others do to the notes meanwhile waits, and is then merged with it, line by line
//
// Plans travel as the document spells them ("2026-11-22", "2026-11-22T17:00"), so QML needs no clock and no calendar.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include "core/todo/repeat.h"
#include "core/todo/task.h"
#include "ui/session/list_session.h"
#include "ui/viewmodels/large_files.h"

namespace meldado::ui {


class TaskDetails : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the list's pane")
    Q_PROPERTY(QString taskId READ taskId NOTIFY changed)
    Q_PROPERTY(bool there READ isThere NOTIFY changed)
    Q_PROPERTY(bool editable READ isEditable NOTIFY changed)
    Q_PROPERTY(bool titleEditable READ isTitleEditable NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(bool done READ isDone NOTIFY changed)
    Q_PROPERTY(bool section READ isSection NOTIFY changed)
    Q_PROPERTY(QString when READ when NOTIFY changed)
    Q_PROPERTY(QString deadline READ deadline NOTIFY changed)
    Q_PROPERTY(QString rule READ rule NOTIFY changed)
    Q_PROPERTY(bool afterFinish READ isAfterFinish NOTIFY changed)
    Q_PROPERTY(QString repeatText READ repeatText NOTIFY changed)
    Q_PROPERTY(bool repeatPaused READ isRepeatPaused NOTIFY changed)
    Q_PROPERTY(int priority READ priority NOTIFY changed)
    Q_PROPERTY(QString reviewSentence READ reviewSentence NOTIFY changed)
    Q_PROPERTY(QString notes READ notes NOTIFY notesChanged)
    Q_PROPERTY(QString shownNotes READ shownNotes NOTIFY notesChanged)
    Q_PROPERTY(QVariantList reminders READ reminders NOTIFY remindersChanged)
    Q_PROPERTY(QStringList tags READ tags NOTIFY tagsChanged)
    Q_PROPERTY(QStringList people READ people NOTIFY peopleChanged)
    Q_PROPERTY(QVariantList subtasks READ subtasks NOTIFY subtasksChanged)
    Q_PROPERTY(QVariantList files READ files NOTIFY filesChanged)
    Q_PROPERTY(int waitingFiles READ waitingFiles NOTIFY filesChanged)
    Q_PROPERTY(QVariantList comments READ comments NOTIFY commentsChanged)

public:
    explicit TaskDetails(ListSession& session, QObject* parent = nullptr);
    ~TaskDetails() override;

    // Another task, or none. What was typed for the one before is committed.
    Q_INVOKABLE void show(const QString& id);

    [[nodiscard]] QString taskId() const { return QString::fromStdString(m_id); }
    [[nodiscard]] bool isThere() const { return m_shown.isThere; }
    [[nodiscard]] bool isEditable() const { return m_shown.isEditable; }
    [[nodiscard]] bool isTitleEditable() const { return m_shown.isEditable && !m_shown.task.isTitleElided; }
    [[nodiscard]] QString title() const { return QString::fromStdString(m_shown.task.title); }
    [[nodiscard]] QString path() const { return m_shown.path; }  // "Groceries ▸ Market"
    [[nodiscard]] bool isDone() const { return m_shown.task.isDone; }
    [[nodiscard]] bool isSection() const { return m_shown.task.kind == core::TaskKind::Section; }
    [[nodiscard]] QString when() const;
    [[nodiscard]] QString deadline() const;
    [[nodiscard]] QString rule() const;
    [[nodiscard]] bool isAfterFinish() const;
    [[nodiscard]] QString repeatText() const;  // empty: once
    [[nodiscard]] bool isRepeatPaused() const { return m_shown.task.isRepeatPaused; }
    [[nodiscard]] int priority() const { return m_shown.task.priority; }
    [[nodiscard]] QString reviewSentence() const { return m_shown.reviewSentence; }  // "Bob deleted this."; empty: nobody is asked
    [[nodiscard]] QString notes() const { return m_draft.value_or(m_shown.notes); }
    [[nodiscard]] QString shownNotes() const;                                     // safe Markdown
    [[nodiscard]] QVariantList reminders() const { return m_shown.reminders; }    // of { value, text }
    [[nodiscard]] QStringList tags() const { return m_shown.tags; }
    [[nodiscard]] QStringList people() const { return m_shown.people; }
    [[nodiscard]] QVariantList subtasks() const { return m_shown.subtasks; }      // of { id, title, done }
    [[nodiscard]] QVariantList files() const { return m_shown.files; }            // of { id, name, size, isRisky, isPicture }
    [[nodiscard]] QVariantList comments() const { return m_shown.comments; }      // of { id, by, at, text }

    // Wishes; each is one commit, and one step of undo. Empty values take a field out.
    Q_INVOKABLE void setTitle(const QString& title) { rename(taskId(), title); }
    Q_INVOKABLE void rename(const QString& id, const QString& title);  // also of one that was shown before
    Q_INVOKABLE void typeTitle(const QString& id, const QString& title);  // with each key; see RowSource::type
    Q_INVOKABLE void finishTitle(const QString& id);
    Q_INVOKABLE void setDone(bool isDone);
    Q_INVOKABLE void setWhen(const QString& plan);
    Q_INVOKABLE void setDeadline(const QString& plan);
    Q_INVOKABLE void setRepeat(const QString& rule, bool isAfterFinish);
    Q_INVOKABLE void skipOnce();
    Q_INVOKABLE void setRepeatPaused(bool isPaused);
    Q_INVOKABLE void addReminder(const QString& value);
    Q_INVOKABLE void removeReminder(const QString& value);
    Q_INVOKABLE void addTag(const QString& tag);
    Q_INVOKABLE void removeTag(const QString& tag);
    Q_INVOKABLE void addPerson(const QString& name);
    Q_INVOKABLE void removePerson(const QString& name);
    Q_INVOKABLE void setPriority(int priority);
    Q_INVOKABLE void addSubtask(const QString& title);
    Q_INVOKABLE void setSubtaskDone(const QString& id, bool isDone);
    Q_INVOKABLE void addComment(const QString& text);
    Q_INVOKABLE void removeComment(const QString& id);

    // What is half typed for this task, and kept: see Drafts.
    Q_INVOKABLE [[nodiscard]] QString commentDraft() const { return m_session.drafts().text(Drafts::Kind::Comment, m_id); }
    Q_INVOKABLE void typeComment(const QString& text);
    Q_INVOKABLE [[nodiscard]] QString subtaskDraft() const { return m_session.drafts().text(Drafts::Kind::Subtask, m_id); }
    Q_INVOKABLE void typeSubtask(const QString& text);

    // Files, which go by their `id`. A copy that is to be opened comes by fileReady(), what fails by fileFailed().
    [[nodiscard]] int waitingFiles() const { return m_session.attachments().waitingCount(); }
    // Large ones of a shared list are asked about first, by largeFilesAsked(); how large they are is found beside the window.
    Q_INVOKABLE void addFiles(const QList<QUrl>& files);
    Q_INVOKABLE void addAskedFiles();  // yes
    Q_INVOKABLE void removeFile(const QString& id);
    Q_INVOKABLE void openFile(const QString& id);
    Q_INVOKABLE void saveFile(const QString& id, const QUrl& as);
    // No side longer than so many pixels. Then pictureShown(), if there is one.
    Q_INVOKABLE void wantPicture(const QString& id, int longestSide);

    Q_INVOKABLE void typeNotes(const QString& text);  // with each key
    Q_INVOKABLE void finishNotes();                   // the field is left
    // Whether the link was a checkbox of the notes, which is then the other way round.
    Q_INVOKABLE bool toggleCheckbox(const QString& link);
    void setTypingPause(int milliseconds) { m_typing.setInterval(milliseconds); }  // for tests

    // What the fields that edit need to know.
    Q_INVOKABLE [[nodiscard]] QString today() const;
    Q_INVOKABLE [[nodiscard]] QString planOfWords(const QString& words) const;     // "fri 5pm"; empty: no date in it
    Q_INVOKABLE [[nodiscard]] QString reminderOfWords(const QString& words) const;
    Q_INVOKABLE [[nodiscard]] QVariantList reminderChoices() const;                // of { text, value }; that can work now
    Q_INVOKABLE [[nodiscard]] static QString reminderLack(const QString& value, const QString& when);  // "needs a date"; empty: nothing
    Q_INVOKABLE [[nodiscard]] QString timeOfWords(const QString& words) const;     // "17:00"; empty: no time
    Q_INVOKABLE [[nodiscard]] QString dateWords(const QString& plan) const;        // "Tomorrow 17:00"; empty: none
    Q_INVOKABLE [[nodiscard]] QString longDateWords(const QString& plan) const;
    Q_INVOKABLE [[nodiscard]] QVariantList quickDates() const;                     // of { text, value, day }
    Q_INVOKABLE [[nodiscard]] QString lateWords(const QString& plan) const;        // "3 days late"; empty: it is not
    Q_INVOKABLE [[nodiscard]] QString sentenceOfRule(const QString& rule, bool isAfterFinish) const;
    Q_INVOKABLE [[nodiscard]] QStringList nextDates(const QString& rule, bool isAfterFinish) const;  // at most five
    // A rule as { every, interval, weekdays, monthDay, nth, nthDay, count, until } and back; see PlainRule. Empty: it
    // says something else.
    Q_INVOKABLE [[nodiscard]] QVariantMap partsOfRule(const QString& rule) const;
    Q_INVOKABLE [[nodiscard]] QString ruleOfParts(const QVariantMap& parts) const;
    Q_INVOKABLE [[nodiscard]] static QString ordinal(int nth);
    Q_INVOKABLE [[nodiscard]] QStringList knownTags() const;    // used in the list
    Q_INVOKABLE [[nodiscard]] QStringList knownPeople() const;
    Q_INVOKABLE [[nodiscard]] static QString hostOf(const QString& link);  // empty: not to be opened

signals:
    void changed();  // any of the plain fields
    void notesChanged();
    void remindersChanged();
    void tagsChanged();
    void peopleChanged();
    void subtasksChanged();
    void filesChanged();
    void commentsChanged();
    void fileReady(const QUrl& copy);
    void fileFailed(const QString& sentence);
    void largeFilesAsked(const QString& sentence);
    void pictureShown(const QString& id, int longestSide, const QImage& picture);
    void gone();  // somebody deleted it

private:
    struct Shown {
        bool isThere = false;
        bool isEditable = false;
        core::Task task;
        QString path;
        QString reviewSentence;
        std::optional<core::Repeat> repeat;
        QString notes;
        QVariantList reminders;
        QStringList tags;
        QStringList people;
        QVariantList subtasks;
        QVariantList files;
        QVariantList comments;
    };

    [[nodiscard]] Shown read() const;
    void refresh();
    void tellChangesSince(const Shown& before);
    [[nodiscard]] core::Object content() const;
    [[nodiscard]] std::optional<FileItem> fileOf(const QString& id) const;
    [[nodiscard]] QString pathOf(core::TaskNumber task) const;
    [[nodiscard]] core::PlanTime dateForRule(bool isAfterFinish) const;
    void set(Action action, std::string_view key, const std::optional<core::Value>& value);
    void setMember(Action action, std::string_view key, const QString& word, bool isMember);

    ListSession& m_session;
    std::string m_id;
    Shown m_shown;
    std::optional<QString> m_draft;  // of the notes
    QString m_beforeDraft;           // what they were when the typing began
    QTimer m_typing;
    LargeFiles m_largeFiles;
    std::unique_ptr<QTemporaryDir> m_copies;  // of files that were opened; they end with the program
};

}  // namespace meldado::ui
