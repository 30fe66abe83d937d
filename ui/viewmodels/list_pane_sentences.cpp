// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a ListPane says: how many tasks there are and whether they are saved, what is wrong and what is safe, what was done
// and can be taken back.

#include "ui/viewmodels/list_pane.h"

#include "ui/sentences/change_sentence.h"
#include "ui/sentences/error_text.h"
#include "ui/session/agenda.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

// --- saved or not -------------------------------------------------------------------------------------------

ListPane::SaveState ListPane::saveState() const
{
    if (unsavedCount() == 0)
        return Saved;
    return m_session.queue().error() ? NotSaved : Saving;
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

QString ListPane::unsavedSentence() const
{
    const SaveQueue& queue = m_session.queue();
    if (unsavedCount() == 0)
        return {};
    const QString count = tr("%n changes are only in this window.", nullptr, unsavedCount());
    return queue.error() ? errorText(Trying::ToSave, queue.error()->code, m_place) + QLatin1Char(' ') + count : count;
}

QString ListPane::failure() const
{
    return m_session.openError() ? errorText(Trying::ToOpen, m_session.openError()->code, m_place) : QString();
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

void ListPane::say(const QString& text, const QString& action)
{
    m_toShow = {};
    emit toastWanted(text, action);
}

// A query may ask for what cannot be said of a new task, and what the person typed may not fit.
void ListPane::onAddedUnseen(const QString& id, bool goesThere)
{
    const auto owner = m_view ? m_view->ownerOf(id.toStdString()) : std::nullopt;
    if (!owner)
        return;
    const QString task = QString::fromStdString(owner->id);
    if (goesThere) {
        emit goWanted(owner->session, task);
        return;
    }
    const QString sentence = tr("Added to %1, not in this view", "a list").arg(isolated(owner->session->title()));
    emit announced(sentence);
    say(sentence, tr("Show"));
    m_toShow = {owner->session, task};
}

void ListPane::onListsMade(const QString& title, int count, bool keepsTask)
{
    const QString made = count == 1 ? tr("%1 is a list now.", "a task").arg(quoted(title)) : tr("%n tasks are lists now.", nullptr, count);
    const QString sentence = keepsTask ? tr("%1 What a list cannot hold is in its first task.", "a sentence").arg(made) : made;
    emit announced(sentence);
    say(sentence, tr("Undo"));
}

void ListPane::followDropping()
{
    const auto tell = [this](const QString& sentence, const QString& action) {
        emit announced(sentence);
        say(sentence, action);
    };
    connect(&m_dropping, &TaskDropping::said, this, [tell](const QString& sentence) { tell(sentence, {}); });
    connect(&m_dropping, &TaskDropping::attached, this, [tell](const QString& title, int count) {
        tell(tr("Added %n files to %1", nullptr, count).arg(quoted(title)), tr("Undo"));
    });
    connect(&m_dropping, &TaskDropping::added, this, [this, tell](const QString& id, const QString& title, int count, const QString& list) {
        if (list.isEmpty() && !rows().find(id.toStdString()) && count == 1)
            onAddedUnseen(id, false);
        else if (!list.isEmpty() && count == 1)
            tell(tr("Added %1 to %2", "a task, a list").arg(quoted(title), isolated(list)), tr("Undo"));
        else if (!list.isEmpty())
            tell(tr("Added %n tasks to %1", "a list", count).arg(isolated(list)), tr("Undo"));
    });
}

void ListPane::onMoved(const ListSession& to, const std::string& id, const QString& title, int count)
{
    emit announced(count == 1 ? placeSentence(to, id, title) : tr("Moved %n tasks to %1", nullptr, count).arg(isolated(to.title())));
    if (&to == &m_session && !m_view)
        return;  // it is seen
    say(count == 1 ? tr("Moved %1 to %2", "a task, a list").arg(quoted(title), isolated(to.title()))
                   : tr("Moved %n tasks to %1", nullptr, count).arg(isolated(to.title())),
        tr("Undo"));
}

// `isShownHere`: its row is one of these.
void ListPane::onDone(const Done& done, bool isShownHere)
{
    const QString sentence = changeSentence(done.action, done.title, done.count);
    if (done.how == Done::How::Done && (done.action == Action::MoveIn || done.action == Action::MoveOut))
        return;  // onMoved() tells of both
    const bool isRestored = done.action == Action::Restore || done.action == Action::RestoreList ||
                            done.action == Action::RestoreFilter || done.action == Action::RestoreGroup;
    if (done.how == Done::How::Done && isRestored)
        return;  // the trash says where to
    const bool isAddInView = done.action == Action::AddInView;
    if (isAddInView && (done.how != Done::How::Done || done.count > 1))
        return;  // the addition is told
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
    const bool isMoveInView = (done.action == Action::MoveInView || isAddInView) && done.count == 1 && agenda();
    const QString viewPlace = isMoveInView ? agenda()->placeOfLastMoved() : QString();
    emit announced(isAboutPlace ? place : viewPlace.isEmpty() ? sentence : viewPlace);
    if (done.action == Action::Remove || done.action == Action::RemoveList || done.action == Action::RemoveFilter ||
        done.action == Action::RemoveGroup || done.action == Action::ArchiveList ||
        done.action == Action::UnarchiveList || done.action == Action::Forget || done.action == Action::BringBack ||
        done.action == Action::BringBackAll || done.action == Action::RenameTag || done.action == Action::MergeTags ||
        done.action == Action::RemoveTag || done.count > 1)
        say(sentence, tr("Undo"));
}

void ListPane::onRefused(const core::Error& error)
{
    say(errorText(Trying::ToEdit, error.code, tr("This list")), {});
}

}  // namespace meldado::ui
