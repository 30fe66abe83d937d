// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/list_pane.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "ui/sentences/change_sentence.h"
#include "ui/sentences/error_text.h"
#include "ui/session/agenda.h"
#include "ui/session/day_watch.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kMoment = 400ms;         // a list that is here sooner shows nothing in between
constexpr auto kLingering = 3s;         // so long a task that was done can be taken back where it stands
constexpr auto kClosePatience = 8s;     // for the last changes to be saved

}  // namespace

ListPane::ListPane(ListSession& session, QString place, Empty empty, ListsView* view, Workspace* workspace, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_view(view),
      m_workspace(workspace),
      m_tasks(view ? static_cast<RowSource&>(*view) : session),
      m_quickAdd(session, m_tasks, view),
      m_draft(session, m_tasks, view),
      m_filter(session, view, workspace),
      m_mover(rows(), session, workspace),
      m_details(&detailsOf(session)),
      m_place(std::move(place)),
      m_empty(std::move(empty))
{
    if (!workspace)
        m_days = std::make_unique<DayWatch>(session.clock());
    connect(workspace ? &workspace->days() : m_days.get(), &DayWatch::dayChanged, &m_tasks, &TaskListModel::rollDates);
    connect(&rows(), &RowSource::sortChanged, this, &ListPane::sortChanged);
    connect(&m_tasks, &TaskListModel::moveRefused, this, [this] {
        if (sortedBy() != OwnOrder)
            emit toastWanted(tr("Tasks stand where the sorting puts them. To move them, go back to your order."), {});
    });
    connect(&session, &ListSession::phaseChanged, this, &ListPane::onPhaseChanged);
    connect(&session, &ListSession::opened, this, &ListPane::titleChanged);
    connect(&session, &ListSession::opened, this, &ListPane::statusChanged);
    connect(&session, &ListSession::opened, this, &ListPane::updateNotice);
    connect(&session, &ListSession::reshown, this, &ListPane::titleChanged);
    connect(&session, &ListSession::reshown, this, &ListPane::onUnsavedChanged);
    connect(&session, &ListSession::problemsChanged, this, &ListPane::updateNotice);
    for (QuickAdd* line : {&m_quickAdd, &m_draft}) {
        if (m_workspace)
            line->knowLists(*m_workspace);
        connect(line, &QuickAdd::addedElsewhere, this, [this](const QString& title, const QString& list) {
            emit announced(tr("Added %1 to %2", "a task, a list").arg(quoted(title), list));
            emit toastWanted(tr("Added %1 to %2", "a task, a list").arg(quoted(title), list), tr("Undo"));
        });
        connect(line, &QuickAdd::goWanted, this, &ListPane::goWanted);
    }
    if (m_workspace) {
        connect(m_workspace, &Workspace::undoChanged, this, &ListPane::undoChanged);
        connect(m_workspace, &Workspace::done, this,
                [this](const ListSession* where, const Done& done) { onDone(done, where == &m_session && !m_view); });
        connect(m_workspace, &Workspace::moved, this,
                [this](const ListSession* to, const std::string& id, const QString& title, int count) { onMoved(*to, id, title, count); });
        connect(m_workspace, &Workspace::refused, this, &ListPane::onRefused);
        connect(m_workspace, &Workspace::unsavedChanged, this, &ListPane::onUnsavedChanged);
        connect(m_workspace, &Workspace::listChanged, this, &ListPane::titleChanged);
        connect(m_workspace, &Workspace::listChanged, this, &ListPane::statusChanged);
        connect(m_workspace, &Workspace::listsChanged, this, &ListPane::titleChanged);
    } else {
        connect(&session, &ListSession::undoChanged, this, &ListPane::undoChanged);
        connect(&session, &ListSession::done, this, [this](const Done& done) { onDone(done, true); });
        connect(&session, &ListSession::refused, this, &ListPane::onRefused);
    }
    connect(&m_mover, &TaskMover::begun, this, &ListPane::finishTyping);
    m_settling.setSingleShot(true);
    m_settling.setInterval(kLingering);
    connect(&m_settling, &QTimer::timeout, this, &ListPane::settle);
    const auto settleSoon = [this](const core::OutlineUpdate& update) {
        if (!update.changed.empty())
            m_settling.start();
        emit hiddenDoneChanged();
    };
    connect(&session, &ListSession::outlineChanged, this, settleSoon);
    connect(&session, &ListSession::opened, this, &ListPane::hiddenDoneChanged);
    connect(&session, &ListSession::reshown, this, &ListPane::hiddenDoneChanged);
    if (m_view)
        connect(m_view, &RowSource::changed, this, [this] {
            m_settling.start();
            emit statusChanged();
        });
    connect(&rows(), &RowSource::relaid, this, &ListPane::statusChanged);
    connect(&rows(), &RowSource::relaid, this, &ListPane::hiddenDoneChanged);
    connect(&rows(), &RowSource::relaid, &m_filter, &ListFilter::countChanged);
    connect(&rows(), &RowSource::changed, &m_filter, &ListFilter::countChanged);
    connect(&session, &ListSession::changed, this, [this](const core::ListUpdate& update) {
        emit statusChanged();
        if (update.isRootChanged) {
            emit titleChanged();
            updateNotice();
        }
    });
    connect(&session.queue(), &SaveQueue::changed, this, &ListPane::onUnsavedChanged);

    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = m_session.phase() == ListSession::Phase::Loading;
        emit phaseChanged();
    });
    m_closePatience.setSingleShot(true);
    connect(&m_closePatience, &QTimer::timeout, this, [this] {
        m_isClosing = false;
        updateNotice();
        emit closeFailed();
    });
    onPhaseChanged();
    updateNotice();
}

void ListPane::onPhaseChanged()
{
    m_isSlow = false;
    if (m_session.phase() == ListSession::Phase::Loading)
        m_slow.start(kMoment);
    else
        m_slow.stop();
    emit phaseChanged();
    emit statusChanged();
    updateNotice();
}

ListPane::Phase ListPane::phase() const
{
    switch (m_session.phase()) {
    case ListSession::Phase::Loading:
        return Loading;
    case ListSession::Phase::Early:
    case ListSession::Phase::Ready:
        return Ready;
    case ListSession::Phase::Failed:
        break;
    }
    return Failed;
}

ListPane::~ListPane() = default;

bool ListPane::isEditable() const
{
    return !m_session.readOnlyReason() && (!m_view || m_view->isEditable());
}

bool ListPane::takesNew() const
{
    return !m_view || m_view->takesNew();
}

bool ListPane::isFirst() const
{
    return m_workspace && !m_view && m_workspace->lists().empty() && m_session.tasks() && m_session.tasks()->outline().size() == 0;
}

// --- sorting ------------------------------------------------------------------------------------------------

bool ListPane::isSortable() const
{
    return takesNew();  // what was done or deleted stands by when that was
}

ListPane::SortBy ListPane::sortedBy() const
{
    const auto by = rows().sortedBy();
    return by ? static_cast<SortBy>(static_cast<int>(*by) + 1) : OwnOrder;
}

void ListPane::setSortedBy(SortBy by)
{
    rows().setSort(by == OwnOrder ? std::nullopt : std::optional(static_cast<core::SortBy>(by - 1)));
    if (by != OwnOrder)
        emit announced(sortSentence());
}

QString ListPane::sortSentence() const
{
    switch (sortedBy()) {
    case OwnOrder:
        break;
    case ByTitle:
        return tr("Sorted by title");
    case ByDate:
        return tr("Sorted by date");
    case ByDeadline:
        return tr("Sorted by deadline");
    case ByPriority:
        return tr("Sorted by priority");
    case ByCreation:
        return tr("Sorted by when they were added");
    }
    return {};
}

void ListPane::keepSort()
{
    rows().keepSort();
}

QString ListPane::failure() const
{
    return m_session.openError() ? errorText(Trying::ToOpen, m_session.openError()->code, m_place) : QString();
}

// --- saved or not -------------------------------------------------------------------------------------------

ListPane::SaveState ListPane::saveState() const
{
    if (unsavedCount() == 0)
        return Saved;
    return m_session.queue().error() ? NotSaved : Saving;
}

QString ListPane::title() const
{
    return m_view ? m_view->title() : m_session.title();
}

RowSource& ListPane::rows() const
{
    return m_view ? static_cast<RowSource&>(*m_view) : m_session;
}

// --- details ------------------------------------------------------------------------------------------------

TaskDetails& ListPane::detailsOf(ListSession& session)
{
    auto& details = m_detailsOf[&session];
    if (!details)
        details = std::make_unique<TaskDetails>(session);
    return *details;
}

void ListPane::showDetails(const QString& id)
{
    const auto owner = m_view ? m_view->ownerOf(id.toStdString()) : std::nullopt;
    TaskDetails* const details = owner ? &detailsOf(*owner->session) : m_details;
    if (details != m_details) {
        m_details->show({});
        m_details = details;
        emit detailsChanged();
    }
    m_details->show(!m_view ? id : owner ? QString::fromStdString(owner->id) : QString());
}

QString ListPane::rowIdOf(const QString& taskId) const
{
    if (!m_view)
        return taskId;
    const auto shown = std::ranges::find(m_detailsOf, m_details, [](const auto& one) { return one.second.get(); });
    return QString::fromStdString(m_view->idOf(shown->first, taskId.toStdString()));
}

void ListPane::reveal(const QString& id)
{
    const std::string task = id.toStdString();
    if (m_view)
        return;
    m_session.openWayTo(task);
    if (!m_session.rowOf(task))
        m_filter.close();
    if (!m_session.rowOf(task))
        setShowsDone(true);
    emit rowWanted(id);
}

void ListPane::plan(const QStringList& ids, bool isDeadline, const QString& plan)
{
    std::vector<std::string> all;
    for (const QString& id : ids)
        all.push_back(id.toStdString());
    if (!all.empty() && isEditable()) {
        rows().setField(Action::Plan, all, isDeadline ? core::schema::kDeadline : core::schema::kWhen,
                        plan.isEmpty() ? std::nullopt : std::optional(core::Value(plan.toStdString())));
    }
}

int ListPane::unsavedCount() const
{
    return m_workspace ? m_workspace->unsavedCount() : m_session.unsavedCount();
}

QString ListPane::status() const
{
    if (!m_session.tasks())
        return {};
    const auto openCount = static_cast<int>(m_session.tasks()->outline().openCount());
    const QString count = m_view                                ? m_view->countSentence()
                          : m_session.tasks()->outline().isEmpty() ? tr("No tasks yet")
                          : openCount == 0                      ? tr("All done")
                                                                : tr("%n open", nullptr, openCount);
    switch (saveState()) {
    case Saved:
        return m_shareSentence.isEmpty() ? tr("%1 · Saved").arg(count) : count + QStringLiteral(" · ") + m_shareSentence;
    case Saving:
        return tr("%1 · Saving…").arg(count);
    case NotSaved:
        break;
    }
    return tr("%1 · Not saved").arg(count);
}

void ListPane::setShareSentence(const QString& sentence)
{
    m_isShareAwaited = m_isShareAwaited && sentence.isEmpty();
    if (std::exchange(m_shareSentence, sentence) != sentence)
        emit statusChanged();
}

QString ListPane::unsavedSentence() const
{
    const SaveQueue& queue = m_session.queue();
    if (unsavedCount() == 0)
        return {};
    const QString count = tr("%n changes are only in this window.", nullptr, unsavedCount());
    return queue.error() ? errorText(Trying::ToSave, queue.error()->code, m_place) + QLatin1Char(' ') + count : count;
}

void ListPane::onUnsavedChanged()
{
    emit statusChanged();
    updateNotice();
    if (m_isClosing && unsavedCount() == 0) {
        m_closePatience.stop();
        emit mayClose();
    }
}

void ListPane::finishTyping()
{
    for (const auto& [session, details] : m_detailsOf)
        details->finishNotes();
}

bool ListPane::prepareToClose()
{
    finishTyping();
    if (unsavedCount() == 0)
        return true;
    m_isClosing = true;
    m_closePatience.start(kClosePatience);
    if (m_workspace)
        m_workspace->saveNow();
    else
        m_session.queue().tryAgain();
    updateNotice();
    return false;
}

// --- what is wrong ------------------------------------------------------------------------------------------

// The most pressing thing only.
ListPane::Notice ListPane::currentNotice() const
{
    const SaveQueue& queue = m_session.queue();
    if (m_isClosing)
        return {tr("Saving your last changes before closing…"), {}, {}, false};
    if (!queue.isSaved() && queue.error()) {
        return {errorText(Trying::ToSave, queue.error()->code, m_place), QString::fromStdString(queue.error()->detail),
                tr("Try again"), true};
    }
    if (!m_session.tasks())
        return {};
    if (const auto& error = m_session.fetchError()) {
        return {errorText(Trying::ToReceive, error->code, m_place), QString::fromStdString(error->detail),
                tr("Try again"), true};
    }
    if (const auto& reason = m_session.tasks()->readOnlyReason()) {
        const QString text = reason->code == core::ErrorCode::NewerFormat
                                 ? tr("This list was made by a newer MeldaDo. It is shown, and can be edited after an update.")
                                 : errorText(Trying::ToEdit, reason->code, tr("This list"));
        return {text, QString::fromStdString(reason->detail), {}, false};
    }
    if (!m_session.unusable().empty()) {
        QString details;
        for (const core::Unusable& one : m_session.unusable())
            details += QString::fromStdString(one.key + "\n    " + one.error.detail + "\n");
        const auto count = static_cast<int>(m_session.unusable().size());
        const QString text = m_session.tasks()->hasRoot()
                                 ? tr("%n files in this folder could not be read. The rest of the list is shown. "
                                      "Nothing was changed.", nullptr, count)
                                 : tr("%n files in this folder could not be read, and no list is in the rest. "
                                      "Nothing was changed.", nullptr, count);
        return {text, details.trimmed(), tr("Try again"), false};
    }
    if (m_session.waitingCount() > 0)
        return {tr("Waiting for %n changes that are still on their way.", nullptr, static_cast<int>(m_session.waitingCount())),
                {}, {}, false};
    return {};
}

void ListPane::updateNotice()
{
    m_notice = currentNotice();
    emit noticeChanged();
}

void ListPane::onRefused(const core::Error& error)
{
    emit toastWanted(errorText(Trying::ToEdit, error.code, tr("This list")), {});
}

// --- what was done ------------------------------------------------------------------------------------------

QString ListPane::undoText() const
{
    const UndoStep* step = m_workspace ? m_workspace->nextUndo() : m_session.nextUndo();
    return step ? undoSentence(step->action, QString::fromStdString(step->title), step->count) : QString();
}

QString ListPane::redoText() const
{
    const UndoStep* step = m_workspace ? m_workspace->nextRedo() : m_session.nextRedo();
    return step ? redoSentence(step->action, QString::fromStdString(step->title), step->count) : QString();
}

void ListPane::undo()
{
    static_cast<void>(m_workspace ? m_workspace->undo() : m_session.undo());
}

void ListPane::redo()
{
    static_cast<void>(m_workspace ? m_workspace->redo() : m_session.redo());
}

void ListPane::lookForNews()
{
    if (m_workspace)
        m_workspace->lookForNews();
    else
        m_session.lookForNews();
}

Agenda* ListPane::agenda() const
{
    return qobject_cast<Agenda*>(m_view);
}

bool ListPane::showsDone() const
{
    return m_filter.isPage() ? agenda()->showsDone() : m_session.showsDone();
}

void ListPane::setShowsDone(bool showsDone)
{
    if (Agenda* agenda = this->agenda())
        agenda->setShowsDone(showsDone);
    m_session.setShowsDone(showsDone);
    emit hiddenDoneChanged();
}

int ListPane::hiddenDoneCount() const
{
    const Agenda* agenda = this->agenda();
    return static_cast<int>(agenda ? agenda->hiddenDoneCount() : m_view ? 0 : m_session.hiddenDoneCount());
}

void ListPane::setActive(bool isActive)
{
    if (m_view)
        m_view->setActive(isActive);
    if (isActive)
        m_filter.refresh();
    settle();
}

void ListPane::settle()
{
    if (m_view)
        m_view->settle();
    else
        m_session.settle();
    emit hiddenDoneChanged();
}

// Among those it stands with, since that is what changes.
QString ListPane::placeSentence(const ListSession& session, const std::string& id, const QString& title) const
{
    const auto task = session.tasks() ? session.tasks()->outline().find(id) : std::nullopt;
    if (!task)
        return title;
    const core::Outline& outline = session.tasks()->outline();
    const core::TaskNumber parent = outline.parent(*task);
    int place = 0;
    int count = 0;
    outline.forEachChild(parent, [&](core::TaskNumber sibling) {
        ++count;
        place = sibling == *task ? count : place;
    });
    if (parent != core::kNoTask) {
        return tr("%1, %2 of %3, under %4", "a task, its place, what it stands under")
            .arg(title).arg(place).arg(count).arg(QString::fromStdString(outline.task(parent).title));
    }
    if (&session != &m_session || m_view)
        return tr("%1, %2 of %3, in %4", "a task, its place, a list").arg(title).arg(place).arg(count).arg(session.title());
    return tr("%1, %2 of %3").arg(title).arg(place).arg(count);
}

void ListPane::onMoved(const ListSession& to, const std::string& id, const QString& title, int count)
{
    emit announced(count == 1 ? placeSentence(to, id, title) : tr("Moved %n tasks to %1", nullptr, count).arg(to.title()));
    if (&to == &m_session && !m_view)
        return;  // it is seen
    emit toastWanted(count == 1 ? tr("Moved %1 to %2", "a task, a list").arg(quoted(title), to.title())
                                : tr("Moved %n tasks to %1", nullptr, count).arg(to.title()),
                     tr("Undo"));
}

// `isShownHere`: its row is one of these.
void ListPane::onDone(const Done& done, bool isShownHere)
{
    const QString sentence = changeSentence(done.action, done.title, done.count);
    if (done.how == Done::How::Done && (done.action == Action::MoveIn || done.action == Action::MoveOut))
        return;  // onMoved() tells of both
    QString place;
    if (done.row && isShownHere) {
        const std::string id = rows().task(rows().rows()[*done.row].task).id;
        place = done.action == Action::Move ? placeSentence(m_session, id, done.title)
                                            : tr("%1, %2 of %3").arg(done.title).arg(*done.row + 1).arg(rows().rows().size());
    }
    switch (done.how) {
    case Done::How::Undone:
        emit announced(tr("Undone: %1").arg(sentence));
        return;
    case Done::How::Redone:
        emit announced(sentence);
        return;
    case Done::How::Done:
        break;
    }
    const bool isAboutPlace = (done.action == Action::Add || done.action == Action::Move) && !place.isEmpty() && done.count == 1;
    const bool isMoveInView = done.action == Action::MoveInView && done.count == 1 && agenda();
    const QString viewPlace = isMoveInView ? agenda()->placeOfLastMoved() : QString();
    emit announced(isAboutPlace ? place : viewPlace.isEmpty() ? sentence : viewPlace);
    if (done.action == Action::Remove || done.action == Action::RemoveList || done.action == Action::RemoveFilter ||
        done.action == Action::RemoveGroup || done.action == Action::ArchiveList || done.count > 1)
        emit toastWanted(sentence, tr("Undo"));
}

}  // namespace meldado::ui
