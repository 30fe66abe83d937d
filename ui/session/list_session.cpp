// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/list_session.h"

#include <algorithm>
#include <utility>

#include "core/base/overloaded.h"

namespace meldado::ui {

namespace {

constexpr int kFirstRetryMs = 2000;
constexpr int kLongestRetryMs = 60'000;
constexpr int kStaleMs = 150;  // most lists are there by then, and rows that correct themselves are worse than none
constexpr unsigned long kStopPatienceMs = 5000;

Action actionOf(const core::EarlyList::Wish& wish)
{
    return std::visit(core::Overloaded{
                          [](const core::EarlyList::Add&) { return Action::Add; },
                          [](const core::EarlyList::AddAll&) { return Action::Add; },
                          [](const core::EarlyList::Rename&) { return Action::Rename; },
                          [](const core::EarlyList::SetDone& done) { return done.isDone ? Action::Complete : Action::Reopen; },
                          [](const core::EarlyList::Remove&) { return Action::Remove; },
                          [](const core::EarlyList::Move&) { return Action::Move; },
                      },
                      wish);
}

std::string idOf(const core::EarlyList::Wish& wish)
{
    return std::visit(core::Overloaded{
                          [](const core::EarlyList::AddAll& add) { return add.tasks.front().id; },
                          [](const auto& one) { return one.id; },
                      },
                      wish);
}

// The first title of what a wish adds; none: it adds nothing.
const std::string* titleAddedBy(const core::EarlyList::Wish& wish)
{
    if (const auto* all = std::get_if<core::EarlyList::AddAll>(&wish))
        return &all->tasks.front().title;
    const auto* one = std::get_if<core::EarlyList::Add>(&wish);
    return one ? &one->title : nullptr;
}

std::size_t countOf(const core::EarlyList::Wish& wish)
{
    const auto* all = std::get_if<core::EarlyList::AddAll>(&wish);
    return all ? all->tasks.size() : 1;
}

}  // namespace

ListSession::ListSession(Surroundings surroundings, QObject* parent)
    : RowSource(parent), m_surroundings(std::move(surroundings)), m_worker(new StoreWorker), m_queue(*m_worker),
      m_keptStage(*m_worker, m_queue), m_attachments(*this, *m_worker), m_pictures(*m_worker)
{
    QThread* thread = m_surroundings.worker ? m_surroundings.worker : &m_thread;
    m_worker->moveToThread(thread);
    connect(thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &StoreWorker::glanced, this, &ListSession::onGlanced);
    connect(m_worker, &StoreWorker::opened, this, &ListSession::onOpened);
    connect(m_worker, &StoreWorker::openFailed, this, &ListSession::onOpenFailed);
    connect(m_worker, &StoreWorker::fetched, this, &ListSession::onFetched);
    connect(m_worker, &StoreWorker::fetchFailed, this, &ListSession::onFetchFailed);
    connect(&m_reviews, &ReviewWatch::markChanged, this, &RowSource::reviewMarkChanged);
    m_takingIn.setSingleShot(true);
    m_takingIn.setInterval(0);  // after what the window has to do
    connect(&m_takingIn, &QTimer::timeout, this, &ListSession::takeIn);
    m_stale.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        if (m_phase == Phase::Failed)
            openNow();
        else
            lookForNews();
    });
    m_thread.setObjectName(QStringLiteral("store"));
    if (!m_surroundings.worker)
        m_thread.start();
}

ListSession::~ListSession()
{
    if (m_surroundings.worker) {
        m_worker->deleteLater();  // after all that it was asked for
        return;
    }
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

void ListSession::setName(QString name)
{
    m_name = std::move(name);
}

void ListSession::openNow()
{
    m_stale.stop();
    m_takingIn.stop();
    m_arrivals.clear();  // all of it is read again
    m_arriving = {};
    m_lookCount = 0;
    setPhase(Phase::Loading);
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, openPlace = m_openPlace, form = m_surroundings.form] { worker->open(openPlace, *form); },
        Qt::QueuedConnection);
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
    m_rows.reset();
    m_document.reset();
    m_early.emplace(glance, m_showsDone);
    emit documentChanged();
    emit opened();
    setPhase(Phase::Early);
}

void ListSession::onOpened(const OpenDocumentPtr& document, const FetchedPtr& fetched)
{
    m_stale.stop();
    m_rows.reset();
    m_document = document;
    m_rows.emplace(m_document->list.outline());
    m_rows->setShowsDone(m_showsDone);
    m_rows->setSort(m_sort);
    m_document->list.repeatBy(m_surroundings.recurrence);
    emit documentChanged();
    m_openError.reset();
    m_undo.clear();
    m_retryPauseMs = 0;
    m_unusable = fetched->unusable;
    noteWaiting();
    if (m_early) {
        const std::vector<std::string> before = shownIds();
        const core::EarlyList early = *std::exchange(m_early, std::nullopt);
        fulfil(early.wishes());
        emit reshown(before);
    } else {
        emit opened();  // first the rows, then that they are there
    }
    setPhase(Phase::Ready);
    emit undoChanged();
    if (m_document->keptStage)
        recover(*std::exchange(m_document->keptStage, std::nullopt));
}

// What was being typed when the program ended is committed, so that nobody has to look for it. What does not fit what
// is here any more, or came to be a commit after all, is dropped.
void ListSession::recover(const core::Object& stage)
{
    m_keptStage.found();
    const core::Result<core::ChangeSet> changes = m_document->replica.replayStage(stage);
    if (changes && !changes->objects.empty()) {
        const QString title = titleOf(std::string(changes->objects.front().id));
        apply(*changes);
        commit({Action::Recover, title});
    } else {
        apply(m_document->replica.unstage());
    }
    m_keptStage.release();
}

// Each is a commit of its own, as if it was done now.
void ListSession::fulfil(const std::vector<core::EarlyList::Wish>& wishes)
{
    m_isFulfilling = true;
    for (const core::EarlyList::Wish& wish : wishes) {
        const std::string* added = titleAddedBy(wish);
        const QString title = added ? QString::fromStdString(*added) : titleOf(idOf(wish));
        if (!added || ensureRoot())
            run({actionOf(wish), title, countOf(wish)}, core::fulfil(wish, m_document->list, m_surroundings.clock));
    }
    m_isFulfilling = false;
}

void ListSession::onOpenFailed(const core::Error& error)
{
    m_stale.stop();
    m_openError = error;
    m_phase = Phase::Loading;  // so that a second failure is told as well
    setPhase(Phase::Failed);
    retryLater();
}

void ListSession::retryLater()
{
    m_retryPauseMs = m_retryPauseMs == 0 ? kFirstRetryMs : std::min(2 * m_retryPauseMs, kLongestRetryMs);
    m_retry.start(m_retryPauseMs);
}

QString ListSession::title() const
{
    const std::string title = m_document ? m_document->list.title() : m_early ? m_early->title() : std::string();
    return title.empty() ? m_name : QString::fromStdString(title);
}

const std::vector<core::Row>& ListSession::rows() const
{
    static const std::vector<core::Row> none;
    return m_rows ? m_rows->rows() : m_early ? m_early->rows() : none;
}

core::Task ListSession::task(core::TaskNumber task) const
{
    return m_rows ? m_document->list.outline().task(task) : m_early ? m_early->task(task) : core::Task();
}

core::Drop ListSession::dropAt(std::span<const core::TaskNumber> moved, std::size_t gap, int indent) const
{
    if (m_rows)
        return core::dropAt(m_document->list.outline(), rows(), moved, gap, indent);
    while (gap > 0 && std::ranges::find(moved, rows()[gap - 1].task) != moved.end())
        --gap;
    return {gap == 0 ? core::Place::first({}) : core::Place::behind({}, task(rows()[gap - 1].task).id), 0};
}

core::PlanTime ListSession::now() const
{
    return core::PlanTime::at(m_surroundings.clock.now());
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

std::optional<core::TaskNumber> ListSession::find(const std::string& id) const
{
    return m_document ? m_document->list.outline().find(id) : m_early ? m_early->find(id) : std::nullopt;
}

QString ListSession::titleOf(const std::string& id) const
{
    const auto number = find(id);
    return number ? QString::fromStdString(task(*number).title) : QString();
}

std::vector<std::string> ListSession::shownIds() const
{
    std::vector<std::string> ids;
    for (const core::Row& row : rows())
        ids.push_back(task(row.task).id);
    return ids;
}

// --- how it is looked at ------------------------------------------------------------------------------------

void ListSession::show(const core::ListUpdate& update)
{
    if (!update.empty() && !m_isFulfilling)
        emit changed(update);
}

void ListSession::follow(const core::OutlineUpdate& update)
{
    emit outlineFollowed(update);
    show(m_rows->apply(update));
    if (!update.empty() && !m_isFulfilling)
        emit outlineChanged(update);
}

void ListSession::setCollapsed(core::TaskNumber task, bool isCollapsed)
{
    if (m_rows)
        show(m_rows->setCollapsed(task, isCollapsed));
}

void ListSession::setShowsDone(bool showsDone)
{
    m_showsDone = showsDone;
    if (m_rows)
        show(m_rows->setShowsDone(showsDone));
}

std::size_t ListSession::hiddenDoneCount() const
{
    return m_rows ? m_rows->hiddenDoneCount() : 0;
}

void ListSession::settle()
{
    if (m_rows)
        show(m_rows->settle());
}

void ListSession::setFilter(core::TaskRows::Filter filter)
{
    if (!m_rows || (!filter.fits && !m_rows->hasFilter()))
        return;
    m_rows->setFilter(std::move(filter));
    emit relaid();
}

void ListSession::openWayTo(const std::string& id)
{
    const auto task = find(id);
    if (!task || !m_document)
        return;
    const core::Outline& outline = m_document->list.outline();
    for (core::TaskNumber above = outline.parent(*task); above != core::kNoTask; above = outline.parent(above))
        setCollapsed(above, false);
}

void ListSession::setSort(std::optional<core::SortBy> by)
{
    if (std::exchange(m_sort, by) == by)
        return;
    if (m_rows)
        show(m_rows->setSort(by));
    emit sortChanged();
}

bool ListSession::keepSort()
{
    if (!m_sort || !m_document)
        return false;
    const bool isDone = run({Action::Arrange, title()}, upToDate().arrange(*m_sort));
    setSort(std::nullopt);
    return isDone;
}

}  // namespace meldado::ui
