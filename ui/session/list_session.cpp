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
                          [](const core::EarlyList::AddAll&) { return Action::Add; },
                          [](const core::EarlyList::Rename&) { return Action::Rename; },
                          [](const core::EarlyList::SetDone& done) { return done.isDone ? Action::Complete : Action::Reopen; },
                          [](const core::EarlyList::Remove&) { return Action::Remove; },
                          [](const core::EarlyList::Move&) { return Action::Move; },
                      },
                      wish);
}

// In a document of lists each of them, or a saved filter, is what a task is elsewhere.
Action ofEntries(Action action, bool isFilter)
{
    switch (action) {
    case Action::Add:
        return isFilter ? Action::AddFilter : Action::AddList;
    case Action::Rename:
        return isFilter ? Action::RenameFilter : Action::RenameList;
    case Action::Move:
        return isFilter ? Action::MoveFilter : Action::MoveList;
    case Action::Remove:
        return isFilter ? Action::RemoveFilter : Action::RemoveList;
    case Action::Restore:
        return isFilter ? Action::RestoreFilter : Action::RestoreList;
    default:
        return action;
    }
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

bool isFilter(const core::Object& entry)
{
    const core::Value* kind = entry.find(core::schema::kKind);
    return kind && kind->asString() && *kind->asString() == core::schema::kKindFilter;
}

}  // namespace

ListSession::ListSession(Surroundings surroundings, QObject* parent)
    : RowSource(parent), m_surroundings(std::move(surroundings)), m_worker(new StoreWorker), m_queue(*m_worker),
      m_keptStage(*m_worker, m_queue), m_attachments(*this, *m_worker)
{
    QThread* thread = m_surroundings.worker ? m_surroundings.worker : &m_thread;
    m_worker->moveToThread(thread);
    connect(thread, &QThread::finished, m_worker, &QObject::deleteLater);
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
    setProblems(*fetched);
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
            apply(*changes);
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

ListSession::About ListSession::about(Action action, Ids ids) const
{
    const bool isEntry = m_surroundings.form != &core::schema::kListForm && m_document && !ids.empty();
    const auto entry = isEntry ? m_document->list.content(ids.front()) : core::Result<core::Object>(core::Object());
    return {action, ids.empty() ? QString() : titleOf(ids.front()), ids.size(), entry && isFilter(*entry)};
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
    if (!m_rows || (!filter && !m_rows->hasFilter()))
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
    const bool isDone = run({Action::Arrange, title()}, m_document->list.arrange(*m_sort));
    setSort(std::nullopt);
    return isDone;
}

// --- edits --------------------------------------------------------------------------------------------------

void ListSession::apply(const core::ChangeSet& changes)
{
    if (changes.empty())
        return;
    follow(m_document->list.apply(changes));
    std::vector<std::string> objects;
    for (const core::ObjectChange& change : changes.objects) {
        std::string id(change.id);
        if (!find(id))
            objects.push_back(std::move(id));
    }
    for (const core::ListChange& change : changes.lists)
        objects.emplace_back(change.list);
    emit touched(objects);
}

// What follows every edit: the rows, the commit. False: nothing was done, and nothing is staged.
bool ListSession::finish(const About& about, const core::Result<core::Edited>& edited)
{
    if (!edited) {
        apply(m_document->replica.unstage());
        emit refused(edited.error());
        return false;
    }
    if (!edited->isDone)
        return false;
    for (const std::string& id : edited->ids) {
        if (const auto number = find(id))
            m_rows->keepShown(*number);
    }
    follow(edited->update);
    const bool isCommitted = commit(about);
    emit touched(about.action == Action::Comment ? edited->ids : std::vector<std::string>());
    return isCommitted;
}

bool ListSession::run(About about, core::Result<core::Edited> edited)
{
    if (m_surroundings.form != &core::schema::kListForm)
        about.action = ofEntries(about.action, about.isFilter);
    about = m_calledSo.value_or(about);
    if (!finish(about, edited))
        return false;
    if (!edited->undo.empty())
        m_undo.remember({about.action, about.title.toStdString(), about.count, std::move(edited->undo)});
    emit undoChanged();
    if (!m_isFulfilling)
        emit done({Done::How::Done, about.action, about.title, about.count, rowOf(edited->ids.front())});
    return true;
}

// What follows every early edit.
bool ListSession::showDone(const About& about, const std::string& id, const core::ListUpdate& update)
{
    if (update.empty())
        return false;
    emit changed(update);
    emit done({Done::How::Done, about.action, about.title, about.count, rowOf(id)});
    return true;
}

bool ListSession::commit(const About& about)
{
    core::Result<core::Replica::Committed> committed = m_document->replica.commit(commitInformation(about));
    if (!committed) {
        apply(m_document->replica.unstage());
        emit refused(committed.error());
        return false;
    }
    apply(committed->changes);
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

core::Object ListSession::commitInformation(const About& about)
{
    core::Array arguments{core::Value(about.title.toStdString())};
    if (about.count > 1)
        arguments.emplace_back(std::to_string(about.count));
    core::Object information{
        {"author", m_surroundings.author.name.toStdString()},
        {"date", core::toIsoTime(commitTime())},
        {"description", changeSentence(about.action, about.title, about.count).toStdString()},
        {"device", m_surroundings.author.device.toStdString()},
        {"kind", std::string(changeKind(about.action))},
        {"args", core::canonicalText(core::Value(std::move(arguments)))},
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
        return finish({Action::Add, {}}, root);
    follow(root->update);
    return true;
}

std::optional<std::string> ListSession::add(const QString& title, const core::Place& place, const core::Object& fields)
{
    if (const auto reason = readOnlyReason()) {
        emit refused(*reason);
        return std::nullopt;
    }
    std::string id = core::makeId(m_surroundings.random);
    const std::string text = core::cleanTitle(title.toStdString());
    const About about{Action::Add, QString::fromStdString(text), 1, isFilter(fields)};
    if (m_early) {
        showDone(about, id, m_early->add(id, text, place, fields));
        return id;
    }
    if (!ensureRoot() || !run(about, m_document->list.add(id, text, place, m_surroundings.clock, fields)))
        return std::nullopt;
    return id;
}

bool ListSession::addAll(std::vector<core::NewTask> tasks, const core::Place& place)
{
    if (tasks.empty())
        return false;
    if (const auto reason = readOnlyReason()) {
        emit refused(*reason);
        return false;
    }
    const About about{Action::Add, QString::fromStdString(core::cleanTitle(tasks.front().title)), tasks.size()};
    if (m_early) {
        const std::string first = tasks.front().id;
        return showDone(about, first, m_early->addAll(std::move(tasks), place));
    }
    return ensureRoot() && run(about, m_document->list.addAll(tasks, place, m_surroundings.clock));
}

bool ListSession::rename(const std::string& id, const QString& title)
{
    const About about = this->about(Action::Rename, std::span(&id, 1));
    if (m_early)
        return showDone(about, id, m_early->rename(id, title.toStdString()));
    return m_document && run(about, m_document->list.rename(id, title.toStdString()));
}

bool ListSession::renameList(const QString& title)
{
    setName(title);
    if (!m_document || !m_document->list.hasRoot())
        return false;
    return run({Action::RenameList, this->title()}, m_document->list.renameList(title.toStdString()));
}

bool ListSession::setDone(Ids ids, bool isDone)
{
    const About about = this->about(isDone ? Action::Complete : Action::Reopen, ids);
    if (!m_early)
        return m_document && run(about, m_document->list.setDone(ids, isDone, m_surroundings.clock));
    bool isAny = false;
    for (const std::string& id : ids)
        isAny = showDone({about.action, titleOf(id)}, id, m_early->setDone(id, isDone)) || isAny;
    return isAny;
}

bool ListSession::setField(Action action, Ids ids, std::string_view key, const std::optional<core::Value>& value)
{
    return m_document && run(about(action, ids), m_document->list.setField(ids, key, value));
}

bool ListSession::setEach(Action action, Values values, std::string_view key)
{
    std::vector<std::string> ids;
    std::vector<core::Step> steps;
    for (const auto& [id, value] : values) {
        ids.push_back(id);
        steps.push_back(core::SetFields{id, {{std::string(key), value}}});
    }
    return m_document && !steps.empty() && run(about(action, ids), m_document->list.perform(steps));
}

bool ListSession::restore(Ids ids, const QString& title)
{
    return m_document && run({Action::Restore, title, ids.size()}, m_document->list.restore(ids));
}

bool ListSession::setRanks(Action action, const QString& title, std::size_t count, std::span<const core::ViewRank> ranks)
{
    return m_document && ensureRoot() && run({action, title, count}, m_document->list.setRanks(ranks));
}

void ListSession::type(const std::string& id, std::string_view key, const std::string& text)
{
    m_keptStage.keep([this, id, key = std::string(key), text]() -> std::optional<core::Object> {
        if (!m_document)
            return std::nullopt;
        core::Replica& replica = m_document->replica;  // and not the list: nothing of it is to be shown
        if (!replica.setField(id, key, core::Value(text)))
            return std::nullopt;
        std::optional<core::Object> stage = replica.stage();
        replica.unstage();
        return stage;
    });
}

void ListSession::finishTyping(const std::string&)
{
    m_keptStage.release();
}

bool ListSession::skipOnce(Ids ids)
{
    return m_document && run(about(Action::Plan, ids), m_document->list.skipOnce(ids, m_surroundings.clock));
}

bool ListSession::setRepeat(Ids ids, const std::optional<core::Repeat>& repeat)
{
    return m_document && run(about(Action::Repeat, ids), m_document->list.setRepeat(ids, repeat));
}

bool ListSession::setPaused(Ids ids, bool isPaused)
{
    return m_document && run(about(Action::Repeat, ids), m_document->list.setPaused(ids, isPaused, m_surroundings.clock));
}

bool ListSession::setMember(Action action, Ids ids, std::string_view key, const QString& word, bool isMember)
{
    return m_document && run(about(action, ids), m_document->list.setMember(ids, key, word.toStdString(), isMember));
}

bool ListSession::addComment(const std::string& id, const QString& text)
{
    const About about{Action::Comment, titleOf(id)};
    return m_document && run(about, m_document->list.addComment(id, core::makeId(m_surroundings.random), text.toStdString(),
                                                                m_surroundings.author.name.toStdString(),
                                                                m_surroundings.clock));
}

bool ListSession::removeComment(const std::string& id, const std::string& comment)
{
    return m_document && run({Action::Comment, titleOf(id)}, m_document->list.removeComment(id, comment));
}

bool ListSession::remove(Ids ids)
{
    const About about = this->about(Action::Remove, ids);
    if (!m_early)
        return m_document && run(about, m_document->list.remove(ids));
    bool isAny = false;
    for (const std::string& id : ids)
        isAny = showDone({about.action, titleOf(id)}, id, m_early->remove(id)) || isAny;
    return isAny;
}

bool ListSession::move(Ids ids, const core::Place& place)
{
    const About about = this->about(Action::Move, ids);
    if (!m_early)
        return m_document && run(about, m_document->list.move(ids, place));
    core::Place next = place;
    bool isAny = false;
    for (const std::string& id : ids) {
        isAny = showDone({about.action, titleOf(id)}, id, m_early->move(id, next)) || isAny;
        next = core::Place::behind(place.parent, id);
    }
    return isAny;
}

bool ListSession::moveBy(Way way, Ids ids)
{
    if (m_early) {
        const auto row = ids.size() == 1 ? rowOf(ids.front()) : std::nullopt;
        const bool isUp = way == Way::Up;
        if (!row || (!isUp && way != Way::Down) || (isUp ? *row == 0 : *row + 1 == rows().size()))
            return false;
        const std::size_t gap = isUp ? *row - 1 : *row + 2;
        return move(ids, gap == 0 ? core::Place::first({}) : core::Place::behind({}, task(rows()[gap - 1].task).id));
    }
    if (!m_document)
        return false;
    core::TaskList& list = m_document->list;
    const About about = this->about(Action::Move, ids);
    switch (way) {
    case Way::Up:
        return run(about, list.moveUp(ids));
    case Way::Down:
        return run(about, list.moveDown(ids));
    case Way::In:
        return run(about, list.indent(ids));
    case Way::Out:
        return run(about, list.outdent(ids));
    }
    return false;
}

bool ListSession::undo()
{
    if (m_early) {
        const std::vector<std::string> before = shownIds();
        if (!m_early->undo())
            return false;
        emit reshown(before);
        return true;
    }
    return walk(Done::How::Undone);
}

bool ListSession::redo()
{
    return walk(Done::How::Redone);
}

void ListSession::forgetRedo()
{
    m_undo.clearRedo();
    emit undoChanged();
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
        core::Result<core::Edited> edited = m_document->list.perform(step->steps);
        const About about{isUndo ? undoing(step->action) : step->action, QString::fromStdString(step->title), step->count};
        if (!edited && edited.error().code == core::ErrorCode::UnknownObject) {
            apply(m_document->replica.unstage());
            continue;
        }
        if (!finish(about, edited))
            return false;
        if (!edited->undo.empty()) {
            UndoStep opposite{step->action, step->title, step->count, std::move(edited->undo)};
            if (isUndo)
                m_undo.rememberUndone(std::move(opposite));
            else
                m_undo.rememberRedone(std::move(opposite));
        }
        emit undoChanged();
        emit done({how, step->action, about.title, about.count, rowOf(edited->ids.front())});
        return true;
    }
    return false;
}

}  // namespace meldado::ui
