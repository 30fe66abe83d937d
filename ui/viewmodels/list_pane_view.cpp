// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How a ListPane is looked at: sorted or not, with what is done or without, and the details of which task. Nothing of it is kept.

#include "ui/viewmodels/list_pane.h"

#include <algorithm>

#include "ui/session/agenda.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

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

// --- what is done -------------------------------------------------------------------------------------------

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

// --- review -------------------------------------------------------------------------------------------------

Review* ListPane::review()
{
    if (!m_review) {
        m_review = std::make_unique<Review>(m_view ? nullptr : &m_session, m_workspace);
        connect(m_review.get(), &Review::announced, this, &ListPane::announced);
    }
    return m_review.get();
}

int ListPane::reviewCount() const
{
    if (!m_view)
        return m_session.reviews().count();
    int count = 0;
    for (const ListSession* session : m_workspace->sessions())
        count += session->reviews().count();
    return count;
}

void ListPane::beginReview(const QString& id)
{
    finishTyping();
    const auto owner = m_view ? m_view->ownerOf(id.toStdString()) : std::nullopt;
    if (owner)
        review()->begin(owner->session, QString::fromStdString(owner->id));
    else
        review()->begin(m_view ? nullptr : &m_session, id);
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

// What undo brings back, and redo adds again, is what the person is about.
void ListPane::showWhatCameBack(const ListSession* where, const Done& done)
{
    const bool isAddition = done.action == Action::Add || done.action == Action::Duplicate || done.action == Action::Restore ||
                            done.action == Action::BringBack || done.action == Action::MoveIn;
    const bool hasGone = done.action == Action::Remove || done.action == Action::MoveOut || done.action == Action::Complete;
    const bool comesBack = (done.how == Done::How::Undone && hasGone) || (done.how == Done::How::Redone && isAddition);
    if (!comesBack || !where || (!m_view && where != &m_session))
        return;
    const std::string id = m_view ? m_view->idOf(where, done.id) : done.id;
    if (rows().rowOf(id))
        emit rowCameBack(QString::fromStdString(id));
}

// --- history ------------------------------------------------------------------------------------------------

History* ListPane::history()
{
    if (!m_history)
        m_history = std::make_unique<History>(m_session, m_workspace);
    return m_history.get();
}

void ListPane::openHistory(const QString& id)
{
    const auto owner = m_view ? m_view->ownerOf(id.toStdString()) : std::nullopt;
    history()->showList(owner ? *owner->session : m_session);
}

bool ListPane::openTaskHistory(const QString& id)
{
    const QString row = id.isEmpty() ? m_tasks.idAt(0) : id;
    if (row.isEmpty() && phase() == Loading) {  // as soon as there is one
        connect(&m_tasks, &TaskListModel::modelReset, this, [this] { openTaskHistory({}); }, Qt::SingleShotConnection);
        return true;
    }
    if (row.isEmpty())
        return true;
    const auto owner = m_view ? m_view->historyOwnerOf(row.toStdString()) : ListsView::Owner{&m_session, row.toStdString()};
    if (!owner) {
        say(tr("A deleted list shows its history when it was brought back."), {});
        return false;
    }
    history()->showTask(*owner->session, owner->id);
    return true;
}

void ListPane::openReviewedHistory()
{
    if (ListSession* list = review()->list(); list && !review()->taskId().isEmpty())
        history()->showTask(*list, review()->taskId().toStdString());
}

}  // namespace meldado::ui
