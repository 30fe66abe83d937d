// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/list_session.h"

#include <algorithm>
#include <chrono>

#include <QDateTime>

#include "core/json/canonical.h"
#include "ui/sentences/change_sentence.h"

namespace meldado::ui {

namespace {

constexpr int kFirstRetryMs = 2000;
constexpr int kLongestRetryMs = 60'000;
constexpr unsigned long kStopPatienceMs = 5000;

// The moment that a commit says it was made; none when it says nothing that can be read.
std::optional<std::chrono::sys_seconds> momentOf(const core::Delta& delta)
{
    const core::Value* date = delta.information() ? delta.information()->find("date") : nullptr;
    if (!date || !date->asString())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(QString::fromStdString(*date->asString()), Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    return std::chrono::sys_seconds(std::chrono::seconds(time.toSecsSinceEpoch()));
}

}  // namespace

ListSession::ListSession(Surroundings surroundings, QObject* parent)
    : QObject(parent), m_surroundings(std::move(surroundings)), m_worker(new StoreWorker), m_queue(*m_worker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &StoreWorker::opened, this, &ListSession::onOpened);
    connect(m_worker, &StoreWorker::openFailed, this, &ListSession::onOpenFailed);
    connect(m_worker, &StoreWorker::fetched, this, &ListSession::onFetched);
    connect(m_worker, &StoreWorker::fetchFailed, this, &ListSession::onFetchFailed);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        if (m_phase == Phase::Failed)
            openNow();
        else
            lookForNews();
    });
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
}

ListSession::~ListSession()
{
    m_thread.quit();
    if (!m_thread.wait(kStopPatienceMs))
        m_thread.terminate();  // the medium does not answer
    m_thread.wait();
}

// --- opening and news ---------------------------------------------------------------------------------------

void ListSession::open(OpenPlace openPlace, QString name)
{
    m_openPlace = std::move(openPlace);
    m_name = std::move(name);
    openNow();
}

void ListSession::openNow()
{
    setPhase(Phase::Loading);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, openPlace = m_openPlace] { worker->open(openPlace); }, Qt::QueuedConnection);
}

void ListSession::tryAgain()
{
    m_retry.stop();
    m_retryPauseMs = 0;
    if (m_phase == Phase::Failed) {
        openNow();
        return;
    }
    m_queue.tryAgain();
    lookForNews();
}

void ListSession::lookForNews()
{
    if (m_phase == Phase::Ready)
        QMetaObject::invokeMethod(m_worker, &StoreWorker::fetchNews, Qt::QueuedConnection);
}

void ListSession::setPhase(Phase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    emit phaseChanged();
}

void ListSession::onOpened(const OpenDocumentPtr& document, const FetchedPtr& fetched)
{
    m_document = document;
    m_openError.reset();
    m_listIdentity.clear();
    m_undo.clear();
    m_retryPauseMs = 0;
    setProblems(*fetched);
    emit opened();  // first the rows, then that they are there
    setPhase(Phase::Ready);
    emit undoChanged();
}

void ListSession::onOpenFailed(const core::Error& error)
{
    m_openError = error;
    m_phase = Phase::Loading;  // so that a second failure is told as well
    setPhase(Phase::Failed);
    m_retryPauseMs = m_retryPauseMs == 0 ? kFirstRetryMs : std::min(2 * m_retryPauseMs, kLongestRetryMs);
    m_retry.start(m_retryPauseMs);
}

void ListSession::onFetched(const FetchedPtr& fetched)
{
    if (!m_document)
        return;
    m_fetchError.reset();
    m_retryPauseMs = 0;
    if (!fetched->arrivals.empty()) {
        // Nothing is staged: each gesture has committed before the event loop came here.
        const core::Result<core::ChangeSet> changes = m_document->replica.refresh(fetched->arrivals);
        if (changes)
            applyAll(*changes);
        else
            m_fetchError = changes.error();
    }
    setProblems(*fetched);
}

void ListSession::onFetchFailed(const core::Error& error)
{
    m_fetchError = error;
    m_retryPauseMs = m_retryPauseMs == 0 ? kFirstRetryMs : std::min(2 * m_retryPauseMs, kLongestRetryMs);
    m_retry.start(m_retryPauseMs);
    emit problemsChanged();
}

void ListSession::setProblems(const core::Fetched& fetched)
{
    m_unusable = fetched.unusable;
    m_waitingCount = m_document->replica.waiting().size();
    emit problemsChanged();
}

QString ListSession::title() const
{
    if (m_document && !m_document->list.title().empty())
        return QString::fromStdString(m_document->list.title());
    return m_name;
}

std::optional<core::Error> ListSession::readOnlyReason() const
{
    if (!m_document)
        return core::Error{core::ErrorCode::NotFound, "no list is open"};
    if (m_document->list.readOnlyReason())
        return m_document->list.readOnlyReason();
    if (!m_document->list.hasRoot() && (m_waitingCount > 0 || !m_unusable.empty()))
        return core::Error{core::ErrorCode::NoRoot, "the beginning of the list has not arrived"};  // or it would get two
    return std::nullopt;
}

QString ListSession::titleOf(const std::string& id) const
{
    const std::optional<std::size_t> row = m_document ? m_document->list.rowOf(id) : std::nullopt;
    return row ? QString::fromStdString(m_document->list.rows()[*row].title) : QString();
}

// --- edits --------------------------------------------------------------------------------------------------

bool ListSession::applyAll(const core::ChangeSet& changes)
{
    const core::ListUpdate update = m_document->list.apply(changes);
    if (!update.empty())
        emit changed(update);
    return !update.empty();
}

// What follows every edit: the rows, the commit. False: nothing was done, and nothing is staged.
bool ListSession::finish(Action action, const QString& title, const core::Result<core::Edited>& edited)
{
    if (!edited) {
        applyAll(m_document->replica.unstage());
        emit refused(edited.error());
        return false;
    }
    if (edited->changes.empty())
        return false;
    applyAll(edited->changes);
    return commit(action, title);
}

bool ListSession::run(Action action, const QString& title, core::Result<core::Edited> edited)
{
    if (!finish(action, title, edited))
        return false;
    if (edited->undo)
        m_undo.remember({action, title.toStdString(), *std::move(edited->undo)});
    emit undoChanged();
    emit done({Done::How::Done, action, title, m_document->list.rowOf(edited->id)});
    return true;
}

bool ListSession::commit(Action action, const QString& title)
{
    core::Result<core::Replica::Committed> committed = m_document->replica.commit(commitInformation(action, title));
    if (!committed) {
        applyAll(m_document->replica.unstage());
        emit refused(committed.error());
        return false;
    }
    applyAll(committed->changes);
    if (committed->commit)
        m_queue.add(*std::move(committed->commit));
    return true;
}

// Not before what it builds on, even if this clock is behind.
core::Clock::Reading ListSession::commitTime() const
{
    core::Clock::Reading now = m_surroundings.clock.now();
    for (const core::DeltaName& name : m_document->replica.anchors()) {
        const std::shared_ptr<const core::Delta> parent = m_document->replica.delta(name);
        if (parent)
            now.instant = std::max(now.instant, momentOf(*parent).value_or(now.instant));
    }
    return now;
}

// The list's id: what its commits say, else a new one, from our first commit on.
std::string ListSession::listIdentity()
{
    if (!m_listIdentity.empty())
        return m_listIdentity;
    for (const core::DeltaName& name : m_document->replica.applied()) {
        const std::shared_ptr<const core::Delta> delta = m_document->replica.delta(name);
        const core::Value* list = delta && delta->information() ? delta->information()->find("list") : nullptr;
        if (list && list->asString() && !list->asString()->empty())
            return m_listIdentity = *list->asString();
    }
    return m_listIdentity = core::makeId(m_surroundings.random);
}

core::Object ListSession::commitInformation(Action action, const QString& title)
{
    core::Object information{
        {"author", m_surroundings.author.name.toStdString()},
        {"date", core::toIsoTime(commitTime())},
        {"description", changeSentence(action, title).toStdString()},
        {"device", m_surroundings.author.device.toStdString()},
        {"kind", std::string(changeKind(action))},
        {"args", core::canonicalText(core::Value(core::Array{core::Value(title.toStdString())}))},
        {"list", listIdentity()},
        {"person", m_surroundings.author.personId.toStdString()},
        {"program", std::string("MeldaDo " MELDADO_VERSION)},
    };
    return information;
}

std::optional<std::string> ListSession::add(const QString& title, std::optional<std::size_t> row)
{
    if (const auto reason = readOnlyReason()) {
        emit refused(*reason);
        return std::nullopt;
    }
    core::TaskList& list = m_document->list;
    const core::Result<core::Edited> root = list.ensureRoot(m_name.toStdString());
    if (!root) {
        finish(Action::Add, title, root);
        return std::nullopt;
    }
    if (!root->changes.empty())
        applyAll(root->changes);
    core::Result<core::Edited> edited =
        list.add(title.toStdString(), row, m_surroundings.random, m_surroundings.clock);
    const std::string id = edited ? edited->id : std::string();
    if (!run(Action::Add, QString::fromStdString(core::cleanTitle(title.toStdString())), std::move(edited)))
        return std::nullopt;
    return id;
}

bool ListSession::rename(const std::string& id, const QString& title)
{
    if (!m_document)
        return false;
    return run(Action::Rename, titleOf(id), m_document->list.rename(id, title.toStdString()));
}

bool ListSession::setDone(const std::string& id, bool isDone)
{
    if (!m_document)
        return false;
    return run(isDone ? Action::Complete : Action::Reopen, titleOf(id),
               m_document->list.setDone(id, isDone, m_surroundings.clock));
}

bool ListSession::remove(const std::string& id)
{
    if (!m_document)
        return false;
    const QString title = titleOf(id);
    return run(Action::Remove, title, m_document->list.remove(id));
}

bool ListSession::move(const std::string& id, std::size_t row)
{
    if (!m_document)
        return false;
    return run(Action::Move, titleOf(id), m_document->list.move(id, row));
}

bool ListSession::undo()
{
    return walk(Done::How::Undone);
}

bool ListSession::redo()
{
    return walk(Done::How::Redone);
}

// One step back, or forth again. Steps about tasks that are gone are passed over: there is nothing to take back.
bool ListSession::walk(Done::How how)
{
    const bool isUndo = how == Done::How::Undone;
    while (m_document) {
        const std::optional<UndoStep> step = isUndo ? m_undo.takeUndo() : m_undo.takeRedo();
        emit undoChanged();
        if (!step)
            return false;
        core::Result<core::Edited> edited = m_document->list.perform(step->step);
        const QString title = QString::fromStdString(step->title);
        if (!edited && edited.error().code == core::ErrorCode::UnknownObject) {
            applyAll(m_document->replica.unstage());
            continue;
        }
        if (!finish(isUndo ? undoing(step->action) : step->action, title, edited))
            return false;
        if (edited->undo) {
            UndoStep opposite{step->action, step->title, *std::move(edited->undo)};
            if (isUndo)
                m_undo.rememberUndone(std::move(opposite));
            else
                m_undo.rememberRedone(std::move(opposite));
        }
        emit undoChanged();
        emit done({how, step->action, title, m_document->list.rowOf(edited->id)});
        return true;
    }
    return false;
}

}  // namespace meldado::ui
