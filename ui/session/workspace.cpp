// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/workspace.h"

#include <algorithm>
#include <utility>

#include "core/json/string_field.h"
#include "core/todo/schema.h"
#include "ui/session/same_name.h"

namespace meldado::ui {

namespace {

constexpr unsigned long kStopPatienceMs = 5000;

QString wordIn(const core::Object& content, std::string_view key)
{
    return QString::fromStdString(core::stringField(content, key));
}

}  // namespace

Workspace::Workspace(ListSession::Surroundings surroundings, Places places, QString inboxName, QObject* parent)
    : QObject(parent), m_surroundings(std::move(surroundings)), m_places(std::move(places)), m_days(m_surroundings.clock)
{
    connect(&m_days, &DayWatch::dayChanged, this, &Workspace::dayChanged);
    m_surroundings.worker = &m_thread;
    m_thread.setObjectName(QStringLiteral("stores"));
    m_thread.start();

    auto own = m_surroundings;
    own.form = &core::schema::kWorkspaceForm;
    m_document = std::make_unique<ListSession>(own);
    m_document->setName(QStringLiteral("MeldaDo"));
    connect(m_document.get(), &ListSession::opened, this, &Workspace::readLists);
    connect(m_document.get(), &ListSession::reshown, this, &Workspace::readLists);
    connect(m_document.get(), &ListSession::changed, this, &Workspace::readLists);
    const auto tellOrders = [this] {
        if (orders() && std::exchange(m_orderChanges, orders()->changeCount()) != orders()->changeCount())
            emit ordersChanged();
    };
    connect(m_document.get(), &ListSession::opened, this, tellOrders);
    connect(m_document.get(), &ListSession::reshown, this, tellOrders);
    connect(m_document.get(), &ListSession::touched, this, tellOrders);
    connect(m_document.get(), &ListSession::done, this, [this](const Done& done) {
        if (done.how == Done::How::Done && isUndoable(done.action))
            noteDone(m_document.get());
        if (!m_isPartOfCalled)
            emit this->done(nullptr, done);
    });
    connect(m_document.get(), &ListSession::phaseChanged, this, &Workspace::doWhatWaited);
    connect(m_document.get(), &ListSession::refused, this, &Workspace::refused);
    connect(&m_document->queue(), &SaveQueue::changed, this, &Workspace::unsavedChanged);
    m_inbox = makeSession();
    m_inbox->setName(std::move(inboxName));
}

Workspace::~Workspace()
{
    m_lists.clear();
    m_sessions.clear();
    m_inbox.reset();
    m_document.reset();
    m_thread.quit();
    if (!m_thread.wait(kStopPatienceMs))
        m_thread.terminate();  // the medium does not answer
    m_thread.wait();
}

std::unique_ptr<ListSession> Workspace::makeSession()
{
    auto session = std::make_unique<ListSession>(m_surroundings);
    session->setShowsDone(false);
    ListSession* made = session.get();
    const auto isChanged = [this, made] { emit listChanged(made); };
    connect(made, &ListSession::opened, this, isChanged);
    connect(made, &ListSession::reshown, this, isChanged);
    connect(made, &ListSession::changed, this, isChanged);
    connect(made, &ListSession::phaseChanged, this, isChanged);
    connect(&made->reviews(), &ReviewWatch::countChanged, this, isChanged);
    connect(made, &ListSession::phaseChanged, this, &Workspace::doWhatWaited);
    connect(made, &ListSession::done, this, [this, made](const Done& done) {
        if (done.how == Done::How::Done && isUndoable(done.action))
            noteDone(made);
        if (!m_isPartOfCalled)
            emit this->done(made, done);
    });
    connect(made, &ListSession::undoChanged, this, &Workspace::undoChanged);
    connect(made, &ListSession::refused, this, &Workspace::refused);
    connect(&made->queue(), &SaveQueue::changed, this, &Workspace::unsavedChanged);
    return session;
}

void Workspace::open()
{
    m_inbox->open(m_places.inbox, m_inbox->title());
    m_document->open(m_places.workspace, m_document->title());
}

void Workspace::readLists()
{
    const core::TaskList* list = m_document->tasks();
    if (!list)
        return;
    m_lists.clear();
    m_filters.clear();
    m_groups.clear();
    m_entryIds.clear();
    list->outline().forEachChild(core::kNoTask, [&](core::TaskNumber number) {
        const std::string& id = list->outline().id(number);
        m_entryIds.push_back(id);
        if (const core::Result<core::Object> content = list->content(id))
            readEntry(id, *content);
    });
    emit listsChanged();
}

void Workspace::readEntry(const std::string& id, const core::Object& content)
{
    const QString title = wordIn(content, core::schema::kTitle);
    if (core::stringField(content, core::schema::kKind) == core::schema::kKindFilter) {
        m_filters.push_back({id, title, wordIn(content, core::schema::kQuery)});
        return;
    }
    if (core::stringField(content, core::schema::kKind) == core::schema::kKindGroup) {
        const core::Value* collapsed = content.find(core::schema::kCollapsed);
        if (!title.isEmpty() && std::ranges::find(m_groups, title, &Group::title) == m_groups.end())
            m_groups.push_back({id, title, collapsed && collapsed->asBool() && *collapsed->asBool()});
        return;
    }
    Entry entry{id, core::stringField(content, core::schema::kDocument), wordIn(content, core::schema::kColor),
                wordIn(content, core::schema::kIcon), wordIn(content, core::schema::kGroup)};
    const core::Value* archived = content.find(core::schema::kArchived);
    entry.isArchived = archived && archived->asBool() && *archived->asBool();
    if (entry.document.empty())
        return;  // an entry of another kind, of a later program
    auto known = std::ranges::find(m_sessions, entry.document, [](const auto& one) -> const std::string& { return one.first; });
    if (known == m_sessions.end()) {
        m_sessions.emplace_back(entry.document, makeSession());
        known = std::prev(m_sessions.end());
        known->second->open(m_places.list(entry.document), title);
    } else {
        known->second->setName(title);
    }
    entry.session = known->second.get();
    m_lists.push_back(std::move(entry));
}

const Workspace::Entry* Workspace::find(const std::string& id) const
{
    const auto found = std::ranges::find(m_lists, id, &Entry::id);
    return found == m_lists.end() ? nullptr : &*found;
}

const Workspace::Entry* Workspace::findDocument(const std::string& document) const
{
    const auto found = std::ranges::find(m_lists, document, &Entry::document);
    return found == m_lists.end() ? nullptr : &*found;
}

const Workspace::Entry* Workspace::findSession(const ListSession* session) const
{
    const auto found = std::ranges::find(m_lists, session, &Entry::session);
    return found == m_lists.end() ? nullptr : &*found;
}

ListSession* Workspace::listNamed(const QString& name) const
{
    if (isSameName(m_inbox->title(), name))
        return m_inbox.get();
    const auto found = std::ranges::find_if(
        m_lists, [&](const Entry& one) { return !one.isArchived && isSameName(one.session->title(), name); });
    return found == m_lists.end() ? nullptr : found->session;
}

const Workspace::Filter* Workspace::findFilter(const std::string& id) const
{
    const auto found = std::ranges::find(m_filters, id, &Filter::id);
    return found == m_filters.end() ? nullptr : &*found;
}

std::string Workspace::idOf(const ListSession* session) const
{
    if (session == m_inbox.get())
        return "inbox";
    const Entry* found = findSession(session);
    return found ? found->document : std::string();
}

const core::ViewOrders* Workspace::orders() const
{
    return m_document->tasks() ? &m_document->tasks()->orders() : nullptr;
}

std::vector<ListSession*> Workspace::sessions() const
{
    std::vector<ListSession*> all{m_inbox.get()};
    for (const Entry& entry : m_lists)
        all.push_back(entry.session);
    return all;
}

// --- edits --------------------------------------------------------------------------------------------------

std::optional<std::string> Workspace::addList(const QString& title, const QString& group)
{
    if (m_document->phase() != ListSession::Phase::Ready || core::cleanTitle(title.toStdString()).empty())
        return std::nullopt;
    core::Object fields{{std::string(core::schema::kDocument), core::makeId(m_surroundings.random)}};
    if (!group.isEmpty())
        fields.set(std::string(core::schema::kGroup), group.toStdString());
    return m_document->add(title, core::Place::last({}), fields);
}

std::optional<std::string> Workspace::adoptList(const std::string& document, const QString& title)
{
    if (const Entry* known = findDocument(document))
        return known->id;
    if (m_document->phase() != ListSession::Phase::Ready)
        return std::nullopt;
    // It may have been here before: what was opened then knows nothing of what came since.
    const auto old = std::ranges::find(m_sessions, document, [](const auto& one) -> const std::string& { return one.first; });
    if (old != m_sessions.end())
        old->second->lookForNews();
    const std::string name = core::cleanTitle(title.toStdString());
    return m_document->add(name.empty() ? m_inbox->title() : QString::fromStdString(name), core::Place::last({}),
                           core::Object{{std::string(core::schema::kDocument), document}});
}

void Workspace::setAuthor(const Author& author)
{
    m_surroundings.author = author;
    m_document->setAuthor(author);
    m_inbox->setAuthor(author);
    for (const auto& [document, session] : m_sessions)
        session->setAuthor(author);
}

const Workspace::Entry* Workspace::findByIdentity(const std::string& identity) const
{
    const auto found = std::ranges::find_if(m_lists, [&](const Entry& entry) { return entry.session->identity() == identity; });
    return identity.empty() || found == m_lists.end() ? nullptr : &*found;
}

bool Workspace::isReading() const
{
    const auto isRead = [](const ListSession& session) {
        return session.phase() == ListSession::Phase::Ready || session.phase() == ListSession::Phase::Failed;
    };
    return !isRead(*m_document) || std::ranges::any_of(m_lists, [&](const Entry& entry) { return !isRead(*entry.session); });
}

// The list itself says what it is called; the entry repeats it for as long as the list is not here.
void Workspace::renameList(const std::string& id, const QString& title)
{
    const Entry* entry = find(id);
    if (!entry || core::cleanTitle(title.toStdString()).empty())
        return;
    ListSession* session = entry->session;
    asOneStep([&] {
        m_document->rename(id, title);
        session->renameList(title);
    });
    emit listChanged(session);
}

void Workspace::set(Action action, const std::string& id, std::string_view key, const std::optional<core::Value>& value)
{
    m_document->setField(action, std::span(&id, 1), key, value);
}

void Workspace::setColor(const std::string& id, const QString& color)
{
    set(Action::ChangeList, id, core::schema::kColor,
        color.isEmpty() ? std::nullopt : std::optional(core::Value(color.toStdString())));
}

void Workspace::setIcon(const std::string& id, const QString& icon)
{
    set(Action::ChangeList, id, core::schema::kIcon,
        icon.isEmpty() ? std::nullopt : std::optional(core::Value(icon.toStdString())));
}

void Workspace::setGroup(const std::string& id, const QString& group)
{
    set(Action::ChangeList, id, core::schema::kGroup,
        group.isEmpty() ? std::nullopt : std::optional(core::Value(group.toStdString())));
}

void Workspace::setArchived(const std::string& id, bool isArchived)
{
    set(isArchived ? Action::ArchiveList : Action::UnarchiveList, id, core::schema::kArchived, isArchived ? std::optional(core::Value(true)) : std::nullopt);
}

void Workspace::removeList(const std::string& id)
{
    m_document->remove(std::span(&id, 1));
}

void Workspace::moveList(const std::string& id, const core::Place& place)
{
    m_document->move(std::span(&id, 1), place);
}

// --- filters ------------------------------------------------------------------------------------------------

std::optional<std::string> Workspace::addFilter(const QString& title, const QString& query)
{
    if (m_document->phase() != ListSession::Phase::Ready || core::cleanTitle(title.toStdString()).empty())
        return std::nullopt;
    const core::Object fields{{std::string(core::schema::kKind), core::Value(core::schema::kKindFilter)},
                              {std::string(core::schema::kQuery), query.toStdString()}};
    return m_document->add(title, core::Place::last({}), fields);
}

void Workspace::renameFilter(const std::string& id, const QString& title)
{
    if (findFilter(id) && !core::cleanTitle(title.toStdString()).empty())
        m_document->rename(id, title);
}

void Workspace::setQuery(const std::string& id, const QString& query)
{
    if (findFilter(id))
        set(Action::ChangeFilter, id, core::schema::kQuery, core::Value(query.toStdString()));
}

void Workspace::removeFilter(const std::string& id)
{
    if (findFilter(id))
        m_document->remove(std::span(&id, 1));
}

// Lists may stand between them.
void Workspace::moveFilter(const std::string& id, int places)
{
    const auto from = std::ranges::find(m_filters, id, &Filter::id) - m_filters.begin();
    const auto to = from + places;
    if (findFilter(id) == nullptr || places == 0 || to < 0 || to >= static_cast<std::ptrdiff_t>(m_filters.size()))
        return;
    const std::string other = m_filters[static_cast<std::size_t>(to)].id;
    const std::string moved = id;
    if (places > 0) {
        m_document->move(std::span(&moved, 1), core::Place::behind({}, other));
        return;
    }
    const core::Outline& outline = m_document->tasks()->outline();
    const core::TaskNumber before = outline.previousSibling(*outline.find(other));
    m_document->move(std::span(&moved, 1),
                     before == core::kNoTask ? core::Place::first({}) : core::Place::behind({}, outline.id(before)));
}

// --- undo ---------------------------------------------------------------------------------------------------

void Workspace::noteDone(ListSession* session)
{
    m_undo.push_back({{{session, m_pair}}, std::nullopt});
    for (const Turn& turn : m_redo) {
        for (const Part& part : turn.parts)
            part.session->forgetRedo();
    }
    m_redo.clear();
    emit undoChanged();  // the session has told before whose turn it is
}

void Workspace::asOneStep(const std::function<void()>& edits, const std::optional<UndoStep>& called)
{
    asOneStepSince(m_undo.size(), edits, called);
}

// With the steps that were done since there were only `first`.
void Workspace::asOneStepSince(std::size_t first, const std::function<void()>& edits, const std::optional<UndoStep>& called)
{
    const auto begin = static_cast<std::ptrdiff_t>(first);
    const bool isPart = std::exchange(m_isPartOfCalled, m_isPartOfCalled || called);
    edits();
    m_isPartOfCalled = isPart;
    Turn together{{}, called};
    for (auto turn = m_undo.begin() + begin; turn != m_undo.end(); ++turn)
        together.parts.insert(together.parts.end(), turn->parts.begin(), turn->parts.end());
    m_undo.erase(m_undo.begin() + begin, m_undo.end());
    if (together.parts.empty())
        return;
    m_undo.push_back(std::move(together));
    emit undoChanged();
    tellCalled(m_undo.back(), Done::How::Done);
}

void Workspace::tellCalled(const Turn& turn, Done::How how)
{
    if (turn.called)
        emit done(nullptr, {how, turn.called->action, QString::fromStdString(turn.called->title), turn.called->count, std::nullopt});
}

// Passes over sessions in which nothing is left to be taken back.
bool Workspace::walk(std::vector<Turn>& from, std::vector<Turn>& to, bool isUndo)
{
    while (!from.empty()) {
        const Turn turn = from.back();
        from.pop_back();
        Turn walked{{}, turn.called};
        m_isPartOfCalled = turn.called.has_value();
        const bool isWalked = walkTurn(turn, isUndo, walked);
        m_isPartOfCalled = false;
        if (!isWalked)
            continue;
        to.push_back(std::move(walked));
        emit undoChanged();
        tellCalled(to.back(), isUndo ? Done::How::Undone : Done::How::Redone);
        return true;
    }
    emit undoChanged();
    return false;
}

bool Workspace::undo()
{
    return walk(m_undo, m_redo, true);
}

bool Workspace::redo()
{
    return walk(m_redo, m_undo, false);
}

const UndoStep* Workspace::nextUndo() const
{
    for (auto turn = m_undo.rbegin(); turn != m_undo.rend(); ++turn) {
        for (auto part = turn->parts.rbegin(); part != turn->parts.rend(); ++part) {
            if (const UndoStep* step = part->session->nextUndo())
                return turn->called ? &*turn->called : step;
        }
    }
    return nullptr;
}

const UndoStep* Workspace::nextRedo() const
{
    if (m_redo.empty())
        return nullptr;
    const Turn& turn = m_redo.back();
    return turn.called ? &*turn.called : turn.parts.front().session->nextRedo();
}

// --- saving -------------------------------------------------------------------------------------------------

int Workspace::unsavedCount() const
{
    int count = m_document->unsavedCount() + m_inbox->unsavedCount() + static_cast<int>(m_waiting.size());
    for (const auto& [document, session] : m_sessions)
        count += session->unsavedCount();
    return count;
}

void Workspace::saveNow()
{
    m_document->queue().tryAgain();
    m_inbox->queue().tryAgain();
    for (const auto& [document, session] : m_sessions)
        session->queue().tryAgain();
}

void Workspace::lookForNews()
{
    m_days.look();  // the window is looked at again, perhaps after a sleep
    m_document->lookForNews();
    for (ListSession* session : sessions())
        session->lookForNews();
}

}  // namespace meldado::ui
