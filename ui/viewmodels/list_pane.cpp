// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/list_pane.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "ui/sentences/change_sentence.h"
#include "ui/session/agenda.h"
#include "ui/session/day_watch.h"
#include "ui/session/trash.h"
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
      m_dropping(m_tasks, m_quickAdd),
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
            say(tr("Tasks stand where the sorting puts them. To move them, go back to your order."), {});
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
            emit announced(tr("Added %1 to %2", "a task, a list").arg(quoted(title), isolated(list)));
            say(tr("Added %1 to %2", "a task, a list").arg(quoted(title), isolated(list)), tr("Undo"));
        });
        connect(line, &QuickAdd::addedUnseen, this, &ListPane::onAddedUnseen);
        connect(line, &QuickAdd::goWanted, this, &ListPane::goWanted);
    }
    connect(&m_draft, &QuickAdd::begunBelow, this, [this](const QString& id) {
        const auto owner = m_view ? m_view->ownerOf(id.toStdString()) : ListsView::Owner{&m_session, id.toStdString()};
        m_draftBelow = owner ? std::pair(owner->session, owner->id) : std::pair<ListSession*, std::string>();
    });
    connect(&m_draft, &QuickAdd::textChanged, this, &ListPane::keepDraft);
    connect(&session.reviews(), &ReviewWatch::countChanged, this, &ListPane::reviewCountChanged);
    if (m_workspace) {
        connect(m_workspace, &Workspace::listChanged, this, &ListPane::reviewCountChanged);
        connect(m_workspace, &Workspace::undoChanged, this, &ListPane::undoChanged);
        connect(m_workspace, &Workspace::done, this,
                [this](const ListSession* where, const Done& done) {
                    onDone(done, where == &m_session && !m_view);
                    showWhatCameBack(where, done);
                });
        connect(m_workspace, &Workspace::moved, this,
                [this](const ListSession* to, const std::string& id, const QString& title, int count) { onMoved(*to, id, title, count); });
        connect(m_workspace, &Workspace::listsMade, this, &ListPane::onListsMade);
        connect(m_workspace, &Workspace::refused, this, &ListPane::onRefused);
        connect(m_workspace, &Workspace::unsavedChanged, this, &ListPane::onUnsavedChanged);
        connect(m_workspace, &Workspace::listChanged, this, &ListPane::titleChanged);
        connect(m_workspace, &Workspace::listChanged, this, &ListPane::statusChanged);
        connect(m_workspace, &Workspace::listsChanged, this, &ListPane::titleChanged);
    } else {
        connect(&session, &ListSession::undoChanged, this, &ListPane::undoChanged);
        connect(&session, &ListSession::done, this, [this](const Done& done) {
            onDone(done, true);
            showWhatCameBack(&m_session, done);
        });
        connect(&session, &ListSession::refused, this, &ListPane::onRefused);
    }
    if (const auto* trash = qobject_cast<Trash*>(m_view)) {
        connect(trash, &Trash::broughtBack, this, [this](const QString& sentence) {
            emit announced(sentence);
            say(sentence, tr("Undo"));
        });
    }
    followDropping();
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
    if (m_session.phase() == ListSession::Phase::Ready && !m_view)
        QMetaObject::invokeMethod(this, &ListPane::addWhatWasBegun, Qt::QueuedConnection);  // when its rows are there
}

// What is typed below a row survives a crash. Once it is a task, the task does.
void ListPane::keepDraft()
{
    const auto& [session, task] = m_draftBelow;
    if (!session)
        return;
    if (m_draft.isBlank())
        session->drafts().sent(Drafts::Kind::Row, task, session->queue());
    else
        session->drafts().keep(Drafts::Kind::Row, task, m_draft.text());
}

// Leaving the row adds the task, and so does the end of the program: later, when the list is read again.
void ListPane::addWhatWasBegun()
{
    Drafts& drafts = m_session.drafts();
    for (const std::string& task : drafts.tasksWith(Drafts::Kind::Row)) {
        if (std::pair(&m_session, task) == m_draftBelow || !m_session.find(task))
            continue;  // it is being typed now, or is about another list
        const QString text = drafts.text(Drafts::Kind::Row, task);
        m_draft.edit(text, static_cast<int>(text.size()));
        if (m_draft.addBelow(QString::fromStdString(task)).isEmpty())
            m_draft.add();
        m_draft.clear();
        drafts.sent(Drafts::Kind::Row, task, m_session.queue());
    }
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

QString ListPane::title() const
{
    return m_view ? m_view->title() : m_session.title();
}

RowSource& ListPane::rows() const
{
    return m_view ? static_cast<RowSource&>(*m_view) : m_session;
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

void ListPane::makeLists(const QStringList& ids)
{
    std::vector<std::string> all;
    for (const QString& id : ids)
        all.push_back(id.toStdString());
    finishTyping();
    if (m_workspace && isEditable())
        m_workspace->makeLists(Workspace::chosenOf(rows(), all));
}

int ListPane::unsavedCount() const
{
    return m_workspace ? m_workspace->unsavedCount() : m_session.unsavedCount();
}

void ListPane::setShareSentence(const QString& sentence, const QString& icon)
{
    m_isShareAwaited = m_isShareAwaited && sentence.isEmpty();
    const bool isOther = m_shareSentence != sentence || m_shareIcon != icon;
    m_shareSentence = sentence;
    m_shareIcon = icon;
    if (isOther)
        emit statusChanged();
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

void ListPane::actOnToast()
{
    if (const auto [session, id] = std::exchange(m_toShow, {}); session)
        emit goWanted(session, id);
    else
        undo();
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

}  // namespace meldado::ui
