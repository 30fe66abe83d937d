// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The history of a list, of one of its tasks, or what was found in it: what the page shows in the place of the tasks. All is
// read little by little, between other events; the list as it was is computed on a thread of its own. Nothing here edits
// but what brings something back, which is a change with its undo like any other.

#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "core/todo/history/commit_log.h"
#include "core/todo/history/history_search.h"
#include "core/todo/history/task_events.h"
#include "core/todo/history/task_history.h"
#include "ui/models/history_model.h"
#include "ui/models/task_list_model.h"
#include "ui/session/list_session.h"
#include "ui/session/past_rows.h"
#include "ui/session/past_worker.h"
#include "ui/viewmodels/settled_changes.h"

namespace meldado::ui {

class Workspace;

class History : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(HistoryPageModel)
    QML_UNCREATABLE("made by the list's pane")
    Q_PROPERTY(Mode mode READ mode NOTIFY modeChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString moment READ moment NOTIFY momentChanged)
    Q_PROPERTY(bool past READ isPast NOTIFY momentChanged)
    Q_PROPERTY(bool working READ isWorking NOTIFY workingChanged)
    Q_PROPERTY(bool looking READ isLooking NOTIFY lookingChanged)
    Q_PROPERTY(bool hasEarlier READ hasEarlier NOTIFY momentChanged)
    Q_PROPERTY(bool hasLater READ hasLater NOTIFY momentChanged)
    Q_PROPERTY(double share READ share NOTIFY momentChanged)
    Q_PROPERTY(QString beginning READ beginning NOTIFY marksChanged)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY marksChanged)
    Q_PROPERTY(QStringList people READ people NOTIFY peopleChanged)
    Q_PROPERTY(QString only READ only WRITE setOnly NOTIFY onlyChanged)
    Q_PROPERTY(bool notChosenOnly READ isNotChosenOnly WRITE setNotChosenOnly NOTIFY onlyChanged)
    Q_PROPERTY(bool editable READ isEditable NOTIFY titleChanged)
    Q_PROPERTY(meldado::ui::HistoryModel* rows READ rows CONSTANT)
    Q_PROPERTY(meldado::ui::HistoryModel* since READ since CONSTANT)
    Q_PROPERTY(meldado::ui::TaskListModel* tasks READ tasks CONSTANT)
    Q_PROPERTY(QString planSentence READ planSentence NOTIFY workingChanged)
    Q_PROPERTY(meldado::ui::SettledChanges* settled READ settled CONSTANT)

public:
    enum Mode { Closed, OfList, OfTask, InTexts };
    Q_ENUM(Mode)

    // `workspace`: whose lists are all looked through for texts; null: there is but this one. Both outlive it.
    History(ListSession& session, Workspace* workspace, QObject* parent = nullptr);
    ~History() override;

    void showList(ListSession& session);
    void showTask(ListSession& session, const std::string& id);
    Q_INVOKABLE void showTaskAt(int row);     // of rows(): where it was found, or not chosen
    Q_INVOKABLE void showTaskSince(int row);  // of since()
    Q_INVOKABLE void showTaskOf(const QString& id) { showTask(*m_session, id.toStdString()); }
    Q_INVOKABLE void lookFor(const QString& words);
    Q_INVOKABLE void close();
    Q_INVOKABLE void goBack();  // from a task that was opened from the list's history, or out of history: closed

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] QString title() const;  // of the list, of the task, or the words
    [[nodiscard]] bool isLooking() const { return m_slices.isActive(); }
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] HistoryModel* rows() { return &m_rows; }    // commits, versions, or what was found
    [[nodiscard]] HistoryModel* since() { return &m_since; }  // what changed since the moment
    [[nodiscard]] TaskListModel* tasks() { return &m_tasks; }  // as they were then
    [[nodiscard]] SettledChanges* settled() { return &m_settled; }  // of a list

    // Moments. 0: now; else the list as it was when the commit at this place was the newest.
    [[nodiscard]] bool isPast() const { return m_place > 0; }
    [[nodiscard]] bool isWorking() const { return m_isWorking; }
    [[nodiscard]] QString moment() const;  // "Thu 20 Nov 18:20"; empty: now
    [[nodiscard]] bool hasEarlier() const;
    [[nodiscard]] bool hasLater() const { return isPast(); }
    Q_INVOKABLE void goEarlier();
    Q_INVOKABLE void goLater();
    Q_INVOKABLE void goTo(int row);  // of rows()
    Q_INVOKABLE void goToShare(double share);
    Q_INVOKABLE void backToNow();

    // Where on a bar from the first change to now, from 0 to 1.
    [[nodiscard]] double share() const;
    [[nodiscard]] QString beginning() const;
    [[nodiscard]] QVariantList marks() const { return m_marks; }  // of { at, text }

    // Who is there to be chosen from; whose changes are shown, empty: everybody's.
    [[nodiscard]] QStringList people() const;
    [[nodiscard]] QString only() const { return m_only; }
    void setOnly(const QString& person);
    [[nodiscard]] bool isNotChosenOnly() const { return m_isNotChosenOnly; }
    void setNotChosenOnly(bool isSo);

    Q_INVOKABLE void bringBackTask(const QString& id, bool withBelow);  // as it was at the moment
    Q_INVOKABLE void bringBackList();
    [[nodiscard]] QString planSentence() const;  // what that will do: "12 tasks change, 3 come back"
    Q_INVOKABLE void bringBackSince(int row);
    Q_INVOKABLE void bringBackRow(int row);                          // a version, or what was found
    Q_INVOKABLE void bringBackField(int row, const QString& field);  // of a version
    Q_INVOKABLE void copy(const QStringList& ids) const;  // to the clipboard
    [[nodiscard]] QString textOf(const QStringList& ids) const;  // the titles that tasks had, each on a line, indented

signals:
    void modeChanged();
    void titleChanged();
    void momentChanged();
    void workingChanged();
    void lookingChanged();
    void marksChanged();
    void peopleChanged();
    void onlyChanged();
    void failed(const QString& sentence);

private:
    struct Found {  // a text
        ListSession* session;
        core::HistoryHit hit;
    };
    struct Left {  // a value that was not chosen
        std::string task;
        std::string title;
        core::FieldChange change;
        core::Writer writer;
        std::optional<core::Object> content;
    };

    void open(Mode mode, ListSession& session);
    void follow(ListSession& session);
    void beginAnew();
    void readSlice();
    bool readLog();
    bool readTask();
    bool readTexts();
    bool readNotChosen();
    void noteMarks();
    void showRows(std::size_t count);
    void setPlace(std::size_t place);
    void setWorking(bool isWorking);
    void showPast(const PastPtr& past);
    void showSince();
    [[nodiscard]] bool isWanted(const core::Writer& writer) const;
    [[nodiscard]] core::Writer writerOf(const core::LoggedCommit& commit) const;
    [[nodiscard]] QString sentenceOf(const core::Writer& writer) const;
    [[nodiscard]] double shareOf(std::chrono::sys_seconds moment) const;
    [[nodiscard]] std::chrono::sys_seconds now() const;

    [[nodiscard]] HistoryRow rowOf(int row) const;
    [[nodiscard]] HistoryRow commitRow(std::size_t place) const;
    [[nodiscard]] HistoryRow versionRow(std::size_t place) const;
    [[nodiscard]] HistoryRow eventRow(const core::TaskEvent& event) const;
    [[nodiscard]] QString placeName(const std::string& id) const;  // of what tasks stand under
    [[nodiscard]] HistoryRow foundRow(const Found& found) const;
    [[nodiscard]] HistoryRow leftRow(const Left& left) const;
    [[nodiscard]] HistoryRow sinceRow(int row) const;
    [[nodiscard]] const core::PastChange* changeAt(int row) const;
    [[nodiscard]] std::optional<std::size_t> versionAt(int row) const;  // its place; none: the row is no version
    void bring(ListSession& session, const std::string& id, const core::FieldChanges& fields, const std::string& title);
    void perform(const core::BringBack& plan, const QString& title);

    Workspace* m_workspace;
    ListSession* m_session;
    Mode m_mode = Closed;
    Mode m_below = Closed;  // what is gone back to
    QTimer m_slices;
    QTimer m_soon;  // one new beginning for all that one edit changes

    std::optional<core::CommitLog> m_log;
    std::vector<std::uint32_t> m_shown;  // places in the log, or of versions, and behind those of events, that are rows
    std::size_t m_looked = 0;            // at so many it was looked whether they are
    std::size_t m_place = 0;
    std::optional<core::DeltaName> m_moment;          // of the place, when the log begins anew
    std::optional<std::chrono::sys_seconds> m_until;  // a moment that was asked for before the log was read so far
    QVariantList m_marks;
    std::size_t m_marked = 0;  // commits that were looked at for them

    std::string m_task;
    std::optional<core::TaskHistory> m_versions;
    std::optional<core::TaskEvents> m_events;  // around the task

    QString m_words;
    std::vector<ListSession*> m_toSearch;
    std::optional<core::HistorySearch> m_search;
    std::vector<Found> m_found;

    QString m_only;
    bool m_isNotChosenOnly = false;
    core::Handle m_nextObject = 0;
    std::vector<Left> m_left;

    std::unique_ptr<PastWorker> m_worker;
    bool m_isWorkerCurrent = false;
    bool m_isWorking = false;
    PastRows m_past;
    HistoryModel m_rows;
    SettledChanges m_settled;
    HistoryModel m_since;
    std::vector<std::size_t> m_sinceShown;
    TaskListModel m_tasks;
    std::set<ListSession*> m_followed;
};

}  // namespace meldado::ui
