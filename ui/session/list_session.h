// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// ListSession is one open list: it owns the document, stages edits through TaskList, commits once for each gesture,
// hands the bytes to the save queue, and takes in what others wrote. All on the GUI thread; the store is reached only
// through a worker, so nothing here ever waits for the disk.
//
//     Loading ──glance──▶ Early ──history read──▶ Ready      a list without a checkpoint goes from Loading to Ready
//
// What is done early is done to the beginning of the list at once, and to the document when it is there.

#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/store/fetch.h"
#include "core/todo/early_list.h"
#include "core/todo/drop.h"
#include "core/todo/task_list.h"
#include "core/todo/task_rows.h"
#include "ui/session/attachments.h"
#include "ui/session/author.h"
#include "ui/session/drafts.h"
#include "ui/session/kept_stage.h"
#include "ui/session/pictures.h"
#include "ui/session/place.h"
#include "ui/session/row_source.h"
#include "ui/session/save_queue.h"
#include "ui/session/store_worker.h"
#include "ui/session/undo.h"

namespace meldado::ui {

// Something was done, here and now: for announcements and the message that offers undo.
struct Done {
    enum class How { Done, Undone, Redone };
    How how;
    Action action;
    QString title;  // of the first task
    std::size_t count = 1;
    std::optional<std::size_t> row;  // where the first task is now, if it is shown
    std::string id{};  // of it
};

class ListSession : public RowSource {
    Q_OBJECT

public:
    // Early: the list's beginning is shown and can be edited; its history is still being read.
    enum class Phase { Loading, Early, Ready, Failed };

    // What comes from outside, so that any run can be replayed. All outlive the session.
    struct Surroundings {
        const core::Clock& clock;
        core::Random& random;
        Author author;
        const core::Recurrence* recurrence = nullptr;  // none: tasks do not repeat
        QThread* worker = nullptr;  // runs, and is shared with other sessions; null: one of our own
        const core::schema::Form* form = &core::schema::kListForm;  // of the document
        Drafts* drafts = nullptr;  // of all sessions; null: one of our own, kept in no file
    };

    explicit ListSession(Surroundings surroundings, QObject* parent = nullptr);
    ~ListSession() override;  // stops the worker; what is not saved by then is lost (see SaveQueue::isSaved)

    // `name`: what the list is called when its document has no title.
    void open(OpenPlace openPlace, QString name);
    void setName(QString name);
    void tryAgain();      // to open after a failure, to save, to look for news
    void lookForNews();
    [[nodiscard]] bool isTakingIn() const;  // news are being read, or some are not seen yet
    void setIdlePause(int milliseconds);  // for tests: see StoreWorker

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const std::optional<core::Error>& openError() const { return m_openError; }
    [[nodiscard]] const core::TaskList* tasks() const { return m_document ? &m_document->list : nullptr; }
    [[nodiscard]] const std::vector<core::Row>& rows() const override;  // also early; none when nothing is shown
    [[nodiscard]] const core::Replica* replica() const { return m_document ? &m_document->replica : nullptr; }
    [[nodiscard]] core::Task task(core::TaskNumber task) const override;
    [[nodiscard]] std::optional<core::TaskNumber> find(const std::string& id) const override;
    [[nodiscard]] core::Drop dropAt(std::span<const core::TaskNumber> moved, std::size_t gap, int indent) const override;
    [[nodiscard]] core::PlanTime now() const override;
    [[nodiscard]] const core::Clock& clock() const { return m_surroundings.clock; }
    [[nodiscard]] const core::Recurrence* recurrence() const { return m_surroundings.recurrence; }
    [[nodiscard]] const Author& author() const { return m_surroundings.author; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] const SaveQueue& queue() const { return m_queue; }
    [[nodiscard]] SaveQueue& queue() { return m_queue; }
    [[nodiscard]] int unsavedCount() const;  // what was done and is not durable yet

    // Who writes from now on.
    void setAuthor(Author author) { m_surroundings.author = std::move(author); }
    // The list's id, as its commits name it; empty: none does yet, or they are not read.
    [[nodiscard]] std::string identity() const { return m_document ? m_document->identity : std::string(); }
    // Ourselves or somebody else among those who share the list (TaskList::participants); one commit, and no step of undo.
    // An empty list begins with it. `action`: ShareList, JoinList, RemovePerson; `name`: of the person. Whether it is so now.
    bool setTakesPart(Action action, const std::string& person, const QString& name, bool takesPart);

    // Why nothing can be edited; none: it can.
    [[nodiscard]] std::optional<core::Error> readOnlyReason() const;

    // What could not be read, what waits, and why news cannot be fetched.
    [[nodiscard]] const std::vector<core::Unusable>& unusable() const { return m_unusable; }
    [[nodiscard]] std::size_t waitingCount() const { return m_waitingCount; }
    [[nodiscard]] const std::optional<core::Error>& fetchError() const { return m_fetchError; }

    // Edits: one commit each. False: nothing was done. Early, only what stands at the top is edited.
    std::optional<std::string> add(const QString& title, const core::Place& place, const core::Object& fields = {}) override;
    bool addAll(std::vector<core::NewTask> tasks, const core::Place& place) override;  // one commit
    [[nodiscard]] ListSession* takerOf(const core::Place&) override { return this; }
    std::string newId() { return core::makeId(m_surroundings.random); }
    bool rename(const std::string& id, const QString& title) override;
    bool renameList(const QString& title);  // from the first task on it is written in the document
    bool setDone(Ids ids, bool isDone) override;
    bool setField(Action action, Ids ids, std::string_view key, const std::optional<core::Value>& value) override;
    void type(const std::string& id, std::string_view key, const std::string& text) override;
    void finishTyping(const std::string& id) override;
    [[nodiscard]] Attachments& attachments() { return m_attachments; }
    [[nodiscard]] ReviewWatch& reviews() { return m_reviews; }
    [[nodiscard]] const ReviewWatch& reviews() const { return m_reviews; }
    [[nodiscard]] ReviewMark reviewMarkOf(core::TaskNumber task) const override { return m_reviews.markOf(task); }
    [[nodiscard]] Pictures& pictures() { return m_pictures; }
    [[nodiscard]] Drafts& drafts() { return m_surroundings.drafts ? *m_surroundings.drafts : m_ownDrafts; }
    bool skipOnce(Ids ids);
    bool setRepeat(Ids ids, const std::optional<core::Repeat>& repeat);
    bool setPaused(Ids ids, bool isPaused);  // whether it repeats for the time being
    bool setMember(Action action, Ids ids, std::string_view key, const QString& word, bool isMember);  // see TaskList
    // Another word in the place of one, or none (TaskList::replaceMember). `title`: what the change is called.
    bool replaceMember(Action action, const QString& title, Ids ids, std::string_view key, const QString& word, const QString& by);
    bool duplicate(Ids ids);
    bool addComment(const std::string& id, const QString& text);
    bool removeComment(const std::string& id, const std::string& comment);
    bool remove(Ids ids) override;
    bool move(Ids ids, const core::Place& place) override;
    bool moveBy(Way way, Ids ids) override;
    // Each with a value of its own, in one commit and one step.
    using Values = std::span<const std::pair<std::string, core::Value>>;
    bool setEach(Action action, Values values, std::string_view key);
    // `title`: of the first one, which no row shows.
    bool restore(Ids ids, const QString& title);
    // What was planned elsewhere, as from its history (core/todo/history/bring_back.h). `title`, `count`: of what it is about.
    bool perform(Action action, const QString& title, std::size_t count, std::span<const core::Step> steps);
    // Own orders of views; only in the workspace's document. `title`, `count`: of what was moved.
    bool setRanks(Action action, const QString& title, std::size_t count, std::span<const core::ViewRank> ranks);

    bool forEachOwner(Ids ids, const std::function<bool(ListSession&, Ids)>& edit) override { return edit(*this, ids); }

    // Chooses among what several people wrote, in one commit and one step; `moves` decide move cycles. None of both: false.
    using Decisions = std::span<const std::pair<std::string, core::FieldChanges>>;
    bool decide(Decisions decisions, std::span<const core::Step> moves = {});

    // The halves of a move to another list, each a commit and a step of its own; Workspace puts them together. Only once
    // the history is read: refused() says why not.
    [[nodiscard]] std::optional<std::vector<core::TaskTree>> lift(Ids ids);
    // Where they are now; none: nothing was put.
    std::optional<std::vector<std::string>> put(std::span<const core::TaskTree> trees, const core::Place& place);
    bool takeOut(Ids ids);

    // All that the edits do is called this, whatever it consists of.
    void doAs(Action action, const QString& title, const std::function<void()>& edits);

    // How it is looked at. Nothing of it is kept.
    void setCollapsed(core::TaskNumber task, bool isCollapsed) override;
    void setShowsDone(bool showsDone);
    [[nodiscard]] bool showsDone() const { return m_showsDone; }
    [[nodiscard]] std::size_t hiddenDoneCount() const;
    void settle();  // what was done a moment ago is hidden with the rest
    // See TaskRows. Nothing is filtered early, and after another opening.
    void setFilter(core::TaskRows::Filter filter);
    [[nodiscard]] std::size_t fittingCount() const { return m_rows ? m_rows->fittingCount() : 0; }
    void openWayTo(const std::string& id);  // all that it stands under
    [[nodiscard]] std::optional<core::SortBy> sortedBy() const override { return m_sort; }
    void setSort(std::optional<core::SortBy> by) override;
    bool keepSort() override;

    [[nodiscard]] const UndoStep* nextUndo() const { return m_undo.nextUndo(); }
    [[nodiscard]] const UndoStep* nextRedo() const { return m_undo.nextRedo(); }
    bool undo();
    bool redo();
    void forgetRedo();  // something was done elsewhere since
    // Of a step that `other` has the other half of: tasks come back as they are there now, and not as they were.
    void bringStepUpToDate(bool isUndo, const ListSession& other);
    [[nodiscard]] bool canTakeOutAgain(bool isUndo) const;  // what the next step would take out is here
    void passOver(bool isUndo);                       // the next step is not done

signals:
    void documentChanged();  // tasks() is another one; before opened() and reshown()
    void outlineFollowed(const meldado::core::OutlineUpdate& update);  // before changed(): for what rows are filtered by
    void outlineChanged(const meldado::core::OutlineUpdate& update);  // after changed(), also for what is not shown
    void phaseChanged();
    // After changed(), and when something changed that no row shows: comments, fields of a hidden task. `objects`: those
    // that are no tasks, or the task whose comments changed.
    void touched(const std::vector<std::string>& objects);
    void done(const meldado::ui::Done& done);
    void refused(const meldado::core::Error& error);        // an edit could not be made
    void problemsChanged();  // unusable(), waitingCount(), fetchError()
    void undoChanged();

private:
    void openNow();
    void onGlanced(const GlancePtr& glance, bool isCurrent);
    void showEarly(const core::Glance& glance);
    void onOpened(const OpenDocumentPtr& document, const FetchedPtr& fetched);
    void onOpenFailed(const core::Error& error);
    void onFetched(const FetchedPtr& fetched);
    void takeIn();
    void refresh();
    [[nodiscard]] bool isBehind() const;  // the rows, with what has arrived
    void catchUp(std::size_t most);
    [[nodiscard]] core::TaskList& upToDate();  // to be edited
    void tellTouched(const core::ChangeSet& changes);
    void onFetchFailed(const core::Error& error);
    void retryLater();
    void noteWaiting();
    void setPhase(Phase phase);

    void recover(const core::Object& stage);
    void fulfil(const std::vector<core::EarlyList::Wish>& wishes);
    struct About {
        Action action;
        QString title;
        std::size_t count = 1;
        bool isFilter = false;  // in a workspace: an entry that is no list
    };
    bool showDone(const About& about, const std::string& id, const core::ListUpdate& update);
    bool ensureRoot();
    void show(const core::ListUpdate& update);
    void follow(const core::OutlineUpdate& update);
    void apply(const core::ChangeSet& changes);
    bool run(About about, core::Result<core::Edited> edited);
    bool finish(const About& about, const core::Result<core::Edited>& edited);
    bool walk(Done::How how);
    bool commit(const About& about);
    [[nodiscard]] core::Object commitInformation(const About& about);
    [[nodiscard]] About about(Action action, Ids ids) const;
    [[nodiscard]] core::Clock::Reading commitTime() const;
    [[nodiscard]] const std::string& listIdentity();
    [[nodiscard]] QString titleOf(const std::string& id) const;
    [[nodiscard]] std::vector<std::string> shownIds() const;

    Surroundings m_surroundings;
    StoreWorker* m_worker;  // lives on m_thread, which deletes it
    QThread m_thread;
    SaveQueue m_queue;
    KeptStage m_keptStage;
    Attachments m_attachments;
    Pictures m_pictures;
    ReviewWatch m_reviews{*this};
    Drafts m_ownDrafts;
    QTimer m_retry;
    QTimer m_stale;  // until a beginning that may have changed is shown after all
    int m_retryPauseMs = 0;

    OpenPlace m_openPlace;
    QString m_name;
    Phase m_phase = Phase::Loading;
    std::optional<core::Error> m_openError;
    std::optional<core::Error> m_fetchError;
    std::optional<core::EarlyList> m_early;
    std::optional<About> m_calledSo;  // what is done now
    bool m_isFulfilling = false;  // what is done then was shown before
    OpenDocumentPtr m_document;
    std::optional<core::TaskRows> m_rows;  // of the document
    bool m_showsDone = true;
    std::optional<core::SortBy> m_sort;
    std::deque<core::Arrivals> m_arrivals;  // that are still to be taken in
    core::ChangeSet m_arriving;             // what the rows are still to follow, of the one before
    QTimer m_takingIn;
    int m_lookCount = 0;  // for news, that are not answered yet
    std::vector<core::Unusable> m_unusable;
    std::size_t m_waitingCount = 0;
    Undo m_undo;
};

}  // namespace meldado::ui
