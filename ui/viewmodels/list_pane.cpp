// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/list_pane.h"

#include <chrono>

#include "ui/sentences/change_sentence.h"
#include "ui/sentences/error_text.h"

namespace meldado::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kMoment = 400ms;         // a list that is here sooner shows nothing in between
constexpr auto kClosePatience = 8s;     // for the last changes to be saved

}  // namespace

ListPane::ListPane(ListSession& session, QString place, QString emptySentence, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_tasks(session),
      m_details(session),
      m_place(std::move(place)),
      m_emptySentence(std::move(emptySentence))
{
    connect(&session, &ListSession::phaseChanged, this, &ListPane::onPhaseChanged);
    connect(&session, &ListSession::opened, this, &ListPane::titleChanged);
    connect(&session, &ListSession::opened, this, &ListPane::statusChanged);
    connect(&session, &ListSession::opened, this, &ListPane::updateNotice);
    connect(&session, &ListSession::reshown, this, &ListPane::titleChanged);
    connect(&session, &ListSession::reshown, this, &ListPane::onUnsavedChanged);
    connect(&session, &ListSession::problemsChanged, this, &ListPane::updateNotice);
    connect(&session, &ListSession::undoChanged, this, &ListPane::undoChanged);
    connect(&session, &ListSession::done, this, &ListPane::onDone);
    connect(&session, &ListSession::refused, this, &ListPane::onRefused);
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

QString ListPane::failure() const
{
    return m_session.openError() ? errorText(Trying::ToOpen, m_session.openError()->code, m_place) : QString();
}

// --- saved or not -------------------------------------------------------------------------------------------

ListPane::SaveState ListPane::saveState() const
{
    if (m_session.unsavedCount() == 0)
        return Saved;
    return m_session.queue().error() ? NotSaved : Saving;
}

QString ListPane::status() const
{
    if (!m_session.tasks())
        return {};
    const auto openCount = static_cast<int>(m_session.tasks()->outline().openCount());
    const QString count = m_session.tasks()->outline().isEmpty() ? tr("No tasks yet")
                          : openCount == 0                  ? tr("All done")
                                                            : tr("%n open", nullptr, openCount);
    switch (saveState()) {
    case Saved:
        return tr("%1 · Saved").arg(count);
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
    if (m_session.unsavedCount() == 0)
        return {};
    const QString count = tr("%n changes are only in this window.", nullptr, m_session.unsavedCount());
    return queue.error() ? errorText(Trying::ToSave, queue.error()->code, m_place) + QLatin1Char(' ') + count : count;
}

void ListPane::onUnsavedChanged()
{
    emit statusChanged();
    updateNotice();
    if (m_isClosing && m_session.unsavedCount() == 0) {
        m_closePatience.stop();
        emit mayClose();
    }
}

bool ListPane::prepareToClose()
{
    m_details.finishNotes();
    if (m_session.unsavedCount() == 0)
        return true;
    m_isClosing = true;
    m_closePatience.start(kClosePatience);
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
    const UndoStep* step = m_session.nextUndo();
    return step ? undoSentence(step->action, QString::fromStdString(step->title), step->count) : QString();
}

QString ListPane::redoText() const
{
    const UndoStep* step = m_session.nextRedo();
    return step ? redoSentence(step->action, QString::fromStdString(step->title), step->count) : QString();
}

void ListPane::onDone(const Done& done)
{
    const QString sentence = changeSentence(done.action, done.title, done.count);
    const QString place = done.row ? tr("%1, %2 of %3")
                                         .arg(done.title)
                                         .arg(*done.row + 1)
                                         .arg(m_session.rows().size())
                                   : QString();
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
    const bool isAboutPlace = (done.action == Action::Add || done.action == Action::Move) && done.row && done.count == 1;
    emit announced(isAboutPlace ? place : sentence);
    if (done.action == Action::Remove || done.count > 1)
        emit toastWanted(sentence, tr("Undo"));
}

}  // namespace meldado::ui
