// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the pane of a list, or of an agenda, shows besides its rows: name, counts, whether it is saved, what is wrong, what
// can be undone. Within a workspace, undo and closing are about all lists.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "ui/models/task_list_model.h"
#include "ui/session/list_session.h"
#include "ui/viewmodels/history.h"
#include "ui/viewmodels/list_filter.h"
#include "ui/viewmodels/quick_add.h"
#include "ui/viewmodels/review.h"
#include "ui/viewmodels/task_details.h"
#include "ui/viewmodels/task_dropping.h"
#include "ui/viewmodels/task_mover.h"

namespace meldado::ui {

class Agenda;
class DayWatch;
class ListsView;
class Workspace;

class ListPane : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(ListPaneModel)
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(meldado::ui::TaskListModel* tasks READ tasks CONSTANT)
    Q_PROPERTY(meldado::ui::QuickAdd* quickAdd READ quickAdd CONSTANT)
    Q_PROPERTY(meldado::ui::QuickAdd* draft READ draft CONSTANT)
    Q_PROPERTY(meldado::ui::TaskDropping* dropping READ dropping CONSTANT)
    Q_PROPERTY(meldado::ui::ListFilter* filter READ filter CONSTANT)
    Q_PROPERTY(meldado::ui::TaskMover* mover READ mover CONSTANT)
    Q_PROPERTY(meldado::ui::TaskDetails* details READ details NOTIFY detailsChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString status READ status NOTIFY statusChanged)
    Q_PROPERTY(SaveState saveState READ saveState NOTIFY statusChanged)
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged)
    Q_PROPERTY(bool isSlow READ isSlow NOTIFY phaseChanged)
    Q_PROPERTY(bool isWaiting READ isWaiting NOTIFY noticeChanged)
    Q_PROPERTY(bool editable READ isEditable NOTIFY noticeChanged)
    Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY noticeChanged)
    Q_PROPERTY(QString failure READ failure NOTIFY phaseChanged)
    Q_PROPERTY(QString emptySentence READ emptySentence CONSTANT)
    Q_PROPERTY(QString emptyAction READ emptyAction CONSTANT)
    Q_PROPERTY(QString emptyIcon READ emptyIcon CONSTANT)
    Q_PROPERTY(bool isFirst READ isFirst NOTIFY statusChanged)
    Q_PROPERTY(bool takesNew READ takesNew CONSTANT)
    Q_PROPERTY(bool makesLists READ makesLists CONSTANT)
    Q_PROPERTY(bool sortable READ isSortable CONSTANT)
    Q_PROPERTY(SortBy sortedBy READ sortedBy WRITE setSortedBy NOTIFY sortChanged)
    Q_PROPERTY(QString sortSentence READ sortSentence NOTIFY sortChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(QString noticeDetails READ noticeDetails NOTIFY noticeChanged)
    Q_PROPERTY(QString noticeAction READ noticeAction NOTIFY noticeChanged)
    Q_PROPERTY(bool noticeIsSerious READ isNoticeSerious NOTIFY noticeChanged)
    Q_PROPERTY(QString unsavedSentence READ unsavedSentence NOTIFY statusChanged)
    Q_PROPERTY(QString shareIcon READ shareIcon NOTIFY statusChanged)
    Q_PROPERTY(bool agenda READ isAgenda CONSTANT)
    Q_PROPERTY(bool showsDone READ showsDone WRITE setShowsDone NOTIFY hiddenDoneChanged)
    Q_PROPERTY(int hiddenDoneCount READ hiddenDoneCount NOTIFY hiddenDoneChanged)
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged)
    Q_PROPERTY(QString redoText READ redoText NOTIFY undoChanged)
    Q_PROPERTY(meldado::ui::History* history READ history CONSTANT)
    Q_PROPERTY(meldado::ui::Review* review READ review CONSTANT)
    Q_PROPERTY(int reviewCount READ reviewCount NOTIFY reviewCountChanged)

public:
    enum Phase { Loading, Ready, Failed };
    Q_ENUM(Phase)
    enum SaveState { Saved, Saving, NotSaved };
    Q_ENUM(SaveState)
    enum SortBy { OwnOrder, ByTitle, ByDate, ByDeadline, ByPriority, ByCreation };
    Q_ENUM(SortBy)
    // What a pane says when it shows nothing: one sentence, at most one action, which leads to the field that adds.
    struct Empty {
        QString sentence;
        QString action = {};
        QString icon = QStringLiteral("inbox");
    };

    // `place`: what a person would call where the list is kept. `view`: what it shows instead of one list; `session` is
    // the inbox then, to which it adds. All of them outlive the pane.
    ListPane(ListSession& session, QString place, Empty empty, ListsView* view = nullptr, Workspace* workspace = nullptr,
             QObject* parent = nullptr);
    ~ListPane() override;

    [[nodiscard]] TaskListModel* tasks() { return &m_tasks; }
    [[nodiscard]] TaskDropping* dropping() { return &m_dropping; }  // what other programs hand over
    [[nodiscard]] QuickAdd* quickAdd() { return &m_quickAdd; }  // at the end of the list
    [[nodiscard]] QuickAdd* draft() { return &m_draft; }        // below a row
    [[nodiscard]] ListFilter* filter() { return &m_filter; }
    [[nodiscard]] TaskMover* mover() { return &m_mover; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] History* history();  // made when it is first asked for
    [[nodiscard]] Review* review();  // made when it is first asked for
    [[nodiscard]] int reviewCount() const;  // tasks of the list, or of all lists
    // At the task of a row; empty, or one that nothing is to be decided of: at the first.
    Q_INVOKABLE void beginReview(const QString& id);
    [[nodiscard]] TaskDetails* details() const { return m_details; }  // of the list whose task is shown
    [[nodiscard]] QString status() const;
    // How sharing is doing. Nothing is said before; `expectShareSentence`: something will be.
    void setShareSentence(const QString& sentence, const QString& icon = {});
    [[nodiscard]] QString shareIcon() const { return m_shareIcon; }  // the shape of its state; empty: it is not shared
    void expectShareSentence() { m_isShareAwaited = true; }
    [[nodiscard]] bool isShareAwaited() const { return m_isShareAwaited; }
    [[nodiscard]] SaveState saveState() const;
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool isWhole() const { return m_session.phase() != ListSession::Phase::Early; }
    [[nodiscard]] bool isSlow() const { return m_isSlow; }  // loading for longer than a moment
    [[nodiscard]] bool isWaiting() const { return m_session.waitingCount() > 0; }
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] bool isReadOnly() const { return m_session.tasks() && m_session.readOnlyReason(); }
    [[nodiscard]] QString failure() const;
    [[nodiscard]] QString emptySentence() const { return m_empty.sentence; }
    [[nodiscard]] QString emptyAction() const { return m_empty.action; }
    [[nodiscard]] QString emptyIcon() const { return m_empty.icon; }
    [[nodiscard]] bool isFirst() const;  // nothing was ever added anywhere
    [[nodiscard]] bool takesNew() const;
    [[nodiscard]] QString notice() const { return m_notice.text; }
    [[nodiscard]] QString noticeDetails() const { return m_notice.details; }
    [[nodiscard]] QString noticeAction() const { return m_notice.action; }
    [[nodiscard]] bool isNoticeSerious() const { return m_notice.isSerious; }
    [[nodiscard]] QString unsavedSentence() const;
    [[nodiscard]] bool isAgenda() const { return m_view != nullptr; }
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

    // Tasks that are done, as rows; those that were done before are hidden otherwise.
    [[nodiscard]] bool showsDone() const;
    void setShowsDone(bool showsDone);
    [[nodiscard]] int hiddenDoneCount() const;
    void setActive(bool isActive);  // it is the one in front
    Q_INVOKABLE void settle();  // what was done a moment ago is hidden with the rest

    // For as long as the program runs: sorted is a way to look at it.
    [[nodiscard]] bool isSortable() const;
    [[nodiscard]] SortBy sortedBy() const;
    void setSortedBy(SortBy by);
    [[nodiscard]] QString sortSentence() const;  // "Sorted by date"; empty: it is not
    Q_INVOKABLE void keepSort();  // it becomes the own order, as one step

    Q_INVOKABLE void actOnToast();  // what the last toastWanted() offered
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void tryAgain() { m_session.tryAgain(); }
    Q_INVOKABLE void actOnNotice() { m_session.tryAgain(); }
    Q_INVOKABLE void lookForNews();
    Q_INVOKABLE void finishTyping();  // what is being typed for a task is set, before the task goes elsewhere

    // Details of the task of a row; an empty id: of none.
    Q_INVOKABLE void showDetails(const QString& id);
    void reveal(const QString& id);  // a task of the list, whatever hides its row; then rowWanted()
    Q_INVOKABLE [[nodiscard]] QString rowIdOf(const QString& taskId) const;  // of a task of the list that details() is about
    // The history of the list; of an agenda: of the list that has the task of this row. Of a task, by its row; empty: of the
    // first one.
    Q_INVOKABLE void openHistory(const QString& id);
    Q_INVOKABLE bool openTaskHistory(const QString& id);  // false: it has none to be shown, and that was said
    Q_INVOKABLE void openReviewedHistory();  // of the task that review() shows; nothing when it shows none
    // Tasks become lists: see Workspace::makeLists.
    [[nodiscard]] bool makesLists() const { return m_workspace != nullptr; }
    Q_INVOKABLE void makeLists(const QStringList& ids);
    // When, or the deadline, of several: an ISO date, with a time or without; empty: none.
    Q_INVOKABLE void plan(const QStringList& ids, bool isDeadline, const QString& plan);

    // Whether the window may close now. If not, mayClose() or, after a while, closeFailed() follows.
    Q_INVOKABLE bool prepareToClose();

signals:
    void titleChanged();
    void statusChanged();
    void phaseChanged();
    void noticeChanged();
    void undoChanged();
    void hiddenDoneChanged();
    void reviewCountChanged();
    void detailsChanged();
    void rowWanted(const QString& id);  // shall be the current one
    void rowCameBack(const QString& id);  // by undo or redo: it is the current one then, whoever has the keyboard
    void sortChanged();
    void toastWanted(const QString& text, const QString& action);
    void announced(const QString& text);
    void goWanted(meldado::ui::ListSession* session, const QString& id);  // to a task of another list
    void mayClose();
    void closeFailed();

private:
    struct Notice {
        QString text;
        QString details;
        QString action;
        bool isSerious = false;

        friend bool operator==(const Notice&, const Notice&) = default;
    };

    [[nodiscard]] Notice currentNotice() const;
    void updateNotice();
    void onPhaseChanged();
    void onUnsavedChanged();
    void keepDraft();
    void addWhatWasBegun();
    void onDone(const Done& done, bool isShownHere);
    void showWhatCameBack(const ListSession* where, const Done& done);
    void onAddedUnseen(const QString& id, bool goesThere);
    void followDropping();
    void onListsMade(const QString& title, int count, bool keepsTask);
    void say(const QString& text, const QString& action);
    void onMoved(const ListSession& to, const std::string& id, const QString& title, int count);
    void onRefused(const core::Error& error);
    // "Tomatoes, 3 of 9, under Market"
    [[nodiscard]] QString placeSentence(const ListSession& session, const std::string& id, const QString& title) const;

    [[nodiscard]] int unsavedCount() const;
    [[nodiscard]] RowSource& rows() const;
    [[nodiscard]] Agenda* agenda() const;  // null: it shows something else
    [[nodiscard]] TaskDetails& detailsOf(ListSession& session);

    ListSession& m_session;
    ListsView* m_view;
    Workspace* m_workspace;
    TaskListModel m_tasks;
    QuickAdd m_quickAdd;
    QuickAdd m_draft;
    TaskDropping m_dropping;
    std::pair<ListSession*, std::string> m_draftBelow{};  // the task, where it lives; none: nothing was begun
    ListFilter m_filter;
    TaskMover m_mover;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Review> m_review;
    std::map<ListSession*, std::unique_ptr<TaskDetails>> m_detailsOf;  // an agenda has tasks of several lists
    TaskDetails* m_details = nullptr;
    QString m_place;
    QString m_shareSentence;
    QString m_shareIcon;
    bool m_isShareAwaited = false;
    Empty m_empty;
    Notice m_notice;
    std::pair<ListSession*, QString> m_toShow{};  // the task that the last toast offers to show; none: it offers undo
    std::unique_ptr<DayWatch> m_days;  // without a workspace, which has one
    QTimer m_slow;
    QTimer m_closePatience;
    QTimer m_settling;
    bool m_isSlow = false;
    bool m_isClosing = false;
};

}  // namespace meldado::ui
