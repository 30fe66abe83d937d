// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/list_session.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QDateTime>

#include "core/base/overloaded.h"
#include "core/json/canonical.h"
#include "ui/sentences/change_sentence.h"

namespace meldado::ui {

namespace {

constexpr int kFirstRetryMs = 2000;
constexpr int kLongestRetryMs = 60'000;
constexpr int kStaleMs = 150;  // most lists are there by then, and rows that correct themselves are worse than none
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

Action actionOf(const core::EarlyList::Wish& wish)
{
    return std::visit(core::Overloaded{
                          [](const core::EarlyList::Add&) { return Action::Add; },
                          [](const core::EarlyList::Rename&) { return Action::Rename; },
                          [](const core::EarlyList::SetDone& done) { return done.isDone ? Action::Complete : Action::Reopen; },
                          [](const core::EarlyList::Remove&) { return Action::Remove; },
                          [](const core::EarlyList::Move&) { return Action::Move; },
                      },
                      wish);
}

std::string idOf(const core::EarlyList::Wish& wish)
{
    return std::visit([](const auto& one) { return one.id; }, wish);
}

}  // namespace

ListSession::ListSession(Surroundings surroundings, QObject* parent)
    : QObject(parent), m_surroundings(std::move(surroundings)), m_worker(new StoreWorker), m_queue(*m_worker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &StoreWorker::glanced, this, &ListSession::onGlanced);
    connect(m_worker, &StoreWorker::opened, this, &ListSession::onOpened);
    connect(m_worker, &StoreWorker::openFailed, this, &ListSession::onOpenFailed);
    connect(m_worker, &StoreWorker::fetched, this, &ListSession::onFetched);
    connect(m_worker, &StoreWorker::fetchFailed, this, &ListSession::onFetchFailed);
    m_stale.setSingleShot(true);
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
    m_early.reset();
    m_openPlace = std::move(openPlace);
    m_name = std::move(name);
    openNow();
}

void ListSession::openNow()
{
    m_stale.stop();
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

void ListSession::setIdlePause(int milliseconds)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, milliseconds] { worker->setIdlePause(milliseconds); }, Qt::QueuedConnection);
}

void ListSession::setPhase(Phase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    emit phaseChanged();
}

void ListSession::onGlanced(const GlancePtr& glance, bool isCurrent)
{
    if (m_early) {  // opened before, in vain: what was wished for since is kept
        setPhase(Phase::Early);
        return;
    }
    if (isCurrent) {
        showEarly(*glance);
        return;
    }
    m_stale.disconnect();
    connect(&m_stale, &QTimer::timeout, this, [this, glance] { showEarly(*glance); });
    m_stale.start(kStaleMs);
}

void ListSession::showEarly(const core::Glance& glance)
{
    m_document.reset();
    m_early.emplace(glance);
    emit opened();
    setPhase(Phase::Early);
}

void ListSession::onOpened(const OpenDocumentPtr& document, const FetchedPtr& fetched)
{
    m_stale.stop();
    m_document = document;
    m_openError.reset();
    m_undo.clear();
    m_retryPauseMs = 0;
    setProblems(*fetched);
    if (m_early) {
        const core::EarlyList early = *std::exchange(m_early, std::nullopt);
        fulfil(early.wishes());
        emit reshown();
    } else {
        emit opened();  // first the rows, then that they are there
    }
    setPhase(Phase::Ready);
    emit undoChanged();
}

// Each is a commit of its own, as if it was done now.
void ListSession::fulfil(const std::vector<core::EarlyList::Wish>& wishes)
{
    m_isFulfilling = true;
    for (const core::EarlyList::Wish& wish : wishes) {
        const auto* add = std::get_if<core::EarlyList::Add>(&wish);
        const QString title = add ? QString::fromStdString(add->title) : titleOf(idOf(wish));
        if (!add || ensureRoot())
            run(actionOf(wish), title, core::fulfil(wish, m_document->list, m_surroundings.clock));
    }
    m_isFulfilling = false;
}

void ListSession::onOpenFailed(const core::Error& error)
{
    m_stale.stop();
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
        for (const auto& delta : fetched->arrivals.deltas) {
            if (m_document->identity.empty())
                m_document->identity = OpenDocument::identityIn(*delta);
        }
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
    const std::string title = m_document ? m_document->list.title() : m_early ? m_early->title() : std::string();
    return title.empty() ? m_name : QString::fromStdString(title);
}

const std::vector<core::Task>& ListSession::rows() const
{
    static const std::vector<core::Task> none;
    return m_document ? m_document->list.rows() : m_early ? m_early->rows() : none;
}

int ListSession::unsavedCount() const
{
    return m_queue.pendingCount() + (m_early ? static_cast<int>(m_early->wishes().size()) : 0);
}

std::optional<core::Error> ListSession::readOnlyReason() const
{
    if (m_early)
        return std::nullopt;
    if (!m_document)
        return core::Error{core::ErrorCode::NotFound, "no list is open"};
    if (m_document->list.readOnlyReason())
        return m_document->list.readOnlyReason();
    if (!m_document->list.hasRoot() && (m_waitingCount > 0 || !m_unusable.empty()))
        return core::Error{core::ErrorCode::NoRoot, "the beginning of the list has not arrived"};  // or it would get two
    return std::nullopt;
}

std::optional<std::size_t> ListSession::rowOf(const std::string& id) const
{
    return m_document ? m_document->list.rowOf(id) : m_early ? m_early->rowOf(id) : std::nullopt;
}

QString ListSession::titleOf(const std::string& id) const
{
    const auto row = rowOf(id);
    return row ? QString::fromStdString(rows()[*row].title) : QString();
}

// --- edits --------------------------------------------------------------------------------------------------

bool ListSession::applyAll(const core::ChangeSet& changes)
{
    const core::ListUpdate update = m_document->list.apply(changes);
    if (!update.empty() && !m_isFulfilling)
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
    if (!m_isFulfilling)
        emit done({Done::How::Done, action, title, rowOf(edited->id)});
    return true;
}

// What follows every early edit.
bool ListSession::showDone(Action action, const QString& title, const std::string& id, const core::ListUpdate& update)
{
    if (update.empty())
        return false;
    emit changed(update);
    emit done({Done::How::Done, action, title, rowOf(id)});
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
const std::string& ListSession::listIdentity()
{
    std::string& identity = m_document->identity;
    if (identity.empty())
        identity = core::makeId(m_surroundings.random);
    return identity;
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

bool ListSession::ensureRoot()
{
    const core::Result<core::Edited> root = m_document->list.ensureRoot(m_name.toStdString());
    if (!root)
        return finish(Action::Add, {}, root);
    if (!root->changes.empty())
        applyAll(root->changes);
    return true;
}

std::optional<std::string> ListSession::add(const QString& title, std::optional<std::size_t> row)
{
    if (const auto reason = readOnlyReason()) {
        emit refused(*reason);
        return std::nullopt;
    }
    std::string id = core::makeId(m_surroundings.random);
    const std::string text = core::cleanTitle(title.toStdString());
    const QString shown = QString::fromStdString(text);
    if (m_early) {
        showDone(Action::Add, shown, id, m_early->add(id, text, row));
        return id;
    }
    if (!ensureRoot() || !run(Action::Add, shown, m_document->list.add(id, text, row, m_surroundings.clock)))
        return std::nullopt;
    return id;
}

bool ListSession::rename(const std::string& id, const QString& title)
{
    const QString before = titleOf(id);
    if (m_early)
        return showDone(Action::Rename, before, id, m_early->rename(id, title.toStdString()));
    return m_document && run(Action::Rename, before, m_document->list.rename(id, title.toStdString()));
}

bool ListSession::setDone(const std::string& id, bool isDone)
{
    const Action action = isDone ? Action::Complete : Action::Reopen;
    if (m_early)
        return showDone(action, titleOf(id), id, m_early->setDone(id, isDone));
    return m_document && run(action, titleOf(id), m_document->list.setDone(id, isDone, m_surroundings.clock));
}

bool ListSession::remove(const std::string& id)
{
    const QString title = titleOf(id);
    if (m_early)
        return showDone(Action::Remove, title, id, m_early->remove(id));
    return m_document && run(Action::Remove, title, m_document->list.remove(id));
}

bool ListSession::move(const std::string& id, std::size_t row)
{
    if (m_early)
        return showDone(Action::Move, titleOf(id), id, m_early->move(id, row));
    return m_document && run(Action::Move, titleOf(id), m_document->list.move(id, row));
}

bool ListSession::undo()
{
    if (m_early) {
        if (!m_early->undo())
            return false;
        emit reshown();
        return true;
    }
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
        emit done({how, step->action, title, rowOf(edited->id)});
        return true;
    }
    return false;
}

}  // namespace meldado::ui
