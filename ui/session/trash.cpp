// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/trash.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "ui/sentences/change_sentence.h"
#include "ui/sentences/date_sentence.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

using core::TaskNumber;

namespace {

constexpr std::size_t kObjectsAtOnce = 500;  // about a millisecond

// On disk; never change. Marks are ranks in a view of this name: see core/FORMAT.md, Deleted tasks.
constexpr std::string_view kView = "trash";
constexpr std::string_view kListOfLists = "workspace";
constexpr std::size_t kMarkDigits = 16;
constexpr char kMarkEnd = 'z';  // no rank ends with 0

std::chrono::sys_seconds momentOf(const std::string& at)
{
    const auto time = core::PlanTime::parse(at);
    if (!time)
        return std::chrono::sys_seconds::min();
    return std::chrono::sys_seconds(time->date()) + time->time.value_or(std::chrono::minutes(0))
           - time->offset.value_or(std::chrono::minutes(0));
}

}  // namespace

Trash::Trash(Workspace& workspace, QObject* parent) : ListsView(parent), m_workspace(workspace)
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &Trash::readSome);
    connect(&workspace, &Workspace::listsChanged, this, [this] {
        watch();
        layOut();
    });
    connect(&workspace, &Workspace::ordersChanged, this, &Trash::layOut);
    watch();
}

void Trash::watch()
{
    std::vector<ListSession*> all = m_workspace.sessions();
    all.push_back(&m_workspace.document());
    for (ListSession* session : all) {
        if (std::ranges::find(m_watched, session) != m_watched.end())
            continue;
        m_watched.push_back(session);
        connect(session, &ListSession::touched, this, [this, session] { readAgain(session); });
        connect(session, &ListSession::phaseChanged, this, [this, session] { readAgain(session); });
        readAgain(session);
    }
}

// --- reading ------------------------------------------------------------------------------------------------

void Trash::readAgain(ListSession* session)
{
    if (!m_isActive) {
        m_isStale = true;
        return;
    }
    if (!m_toRead.empty() && m_toRead.front() == session)
        m_reader.reset();  // from the beginning
    else if (std::ranges::find(m_toRead, session) == m_toRead.end())
        m_toRead.push_back(session);
    m_next.start();
}

void Trash::readSome()
{
    if (m_toRead.empty()) {
        m_next.stop();
        layOut();
        return;
    }
    ListSession* session = m_toRead.front();
    if (!m_reader && session->tasks())
        m_reader.emplace(session->tasks()->trash());
    if (m_reader && m_reader->readSome(kObjectsAtOnce))
        return;
    m_found[session] = m_reader ? m_reader->take() : std::vector<core::Trashed>();
    m_reader.reset();
    m_toRead.pop_front();
}

void Trash::setActive(bool isActive)
{
    m_isActive = isActive;
    if (!isActive) {
        m_isStale = m_isStale || !m_toRead.empty();
        m_toRead.clear();
        m_reader.reset();
        m_next.stop();
        return;
    }
    if (!std::exchange(m_isStale, false))
        return;
    for (ListSession* session : m_watched)
        readAgain(session);
}

TaskNumber Trash::numberOf(ListSession* session, const core::Trashed& what)
{
    const auto place = std::ranges::find(m_watched, session) - m_watched.begin();
    std::string id = std::to_string(place) + ':' + what.id;
    const auto [known, isNew] = m_numbers.emplace(id, static_cast<TaskNumber>(m_items.size()));
    if (isNew)
        m_items.push_back({session, what, std::move(id)});
    else
        m_items[known->second].what = what;  // deleted again
    return known->second;
}

void Trash::layOut()
{
    std::vector<ListSession*> shown = m_workspace.sessions();
    shown.push_back(&m_workspace.document());
    struct Found { std::chrono::sys_seconds moment; TaskNumber number; };
    std::vector<Found> all;
    for (ListSession* session : shown) {
        for (const core::Trashed& what : m_found[session]) {
            if (!isForgotten(session, what))
                all.push_back({momentOf(what.at), numberOf(session, what)});
        }
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &Found::moment);
    std::vector<core::Row> rows;
    for (const Found& found : all)
        rows.push_back(core::Row{found.number});
    const core::ListUpdate update{core::stepsBetween(m_rows, rows), false};
    m_rows = std::move(rows);
    if (!update.empty())
        emit changed(update);
}

// --- taken out ----------------------------------------------------------------------------------------------

core::ViewRank Trash::markOf(ListSession* session, const core::Trashed& what) const
{
    const bool isList = session == &m_workspace.document();
    return {std::string(kView), isList ? std::string(kListOfLists) : m_workspace.idOf(session), what.id,
            what.deletion.substr(0, kMarkDigits) + kMarkEnd};
}

bool Trash::isForgotten(ListSession* session, const core::Trashed& what) const
{
    const core::ViewOrders* orders = m_workspace.orders();
    if (!orders || orders->ranks(kView).empty())
        return false;
    const core::ViewRank mark = markOf(session, what);
    return orders->rankOf(mark) == mark.rank;
}

bool Trash::forgetDeleted(Ids ids)
{
    std::vector<core::ViewRank> marks;
    QString title;
    for (const std::string& id : ids) {
        const auto number = find(id);
        if (!number)
            continue;
        const Item& item = m_items[*number];
        if (marks.empty())
            title = QString::fromStdString(item.what.title);
        marks.push_back(markOf(item.session, item.what));
    }
    return !marks.empty() && m_workspace.document().setRanks(Action::Forget, title, marks.size(), marks);
}

// --- what rows say ------------------------------------------------------------------------------------------

QString Trash::title() const
{
    return tr("Trash");
}

QString Trash::countSentence() const
{
    return m_rows.empty() ? tr("Nothing deleted") : tr("%n deleted", nullptr, static_cast<int>(m_rows.size()));
}

core::PlanTime Trash::now() const
{
    return m_workspace.inbox().now();
}

QString Trash::sentenceFor(const Item& item) const
{
    const bool isList = item.session == &m_workspace.document();
    QStringList parts{isList ? tr("List") : item.session->title()};
    const auto at = core::PlanTime::parse(item.what.at);
    const bool isByMe = item.what.byId == m_workspace.author().personId.toStdString();
    const QString when = at ? dateSentence(*at, now()) : QString();
    const QString who = QString::fromStdString(item.what.by);
    if (isByMe || who.isEmpty())
        parts << (when.isEmpty() ? QString() : tr("deleted: %1", "when").arg(when));
    else
        parts << (when.isEmpty() ? tr("deleted by %1").arg(isolated(who)) : tr("deleted by %1: %2", "who, when").arg(isolated(who), when));
    if (item.what.belowCount > 0)
        parts << tr("%n tasks below", nullptr, static_cast<int>(item.what.belowCount));
    if (!item.what.notesLine.empty())
        parts << QString::fromStdString(item.what.notesLine);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

core::Task Trash::task(TaskNumber number) const
{
    const Item& item = m_items[number];
    core::Task task;
    task.id = item.id;
    task.title = item.what.title;
    task.notesLine = sentenceFor(item).toStdString();
    task.isTitleElided = true;  // nobody edits it
    return task;
}

std::optional<TaskNumber> Trash::find(const std::string& id) const
{
    const auto known = m_numbers.find(id);
    return known == m_numbers.end() ? std::nullopt : std::optional(known->second);
}

core::Drop Trash::dropAt(std::span<const TaskNumber>, std::size_t, int) const
{
    return {core::Place::last({}), 0};
}

std::optional<Trash::Owner> Trash::historyOwnerOf(const std::string& id) const
{
    const auto number = find(id);
    if (!number || m_items[*number].session == &m_workspace.document())
        return std::nullopt;
    return Owner{m_items[*number].session, m_items[*number].what.id};
}

QString Trash::textOf(const std::string& id) const
{
    const auto number = find(id);
    if (!number)
        return {};
    const Item& item = m_items[*number];
    return item.session->tasks() ? QString::fromStdString(item.session->tasks()->deletedText(item.what.id)) : QString();
}

// What comes back is in another view than this one, so it is said where.
QString Trash::backSentence(const std::vector<const Item*>& back, bool hasLostParent) const
{
    const auto isList = [this](const Item* item) { return item->session == &m_workspace.document(); };
    const Item& first = *back.front();
    const QString list = isolated(first.session->title());
    const QString title = quoted(QString::fromStdString(first.what.title));
    const auto count = static_cast<int>(back.size());
    if (count == 1 && isList(&first))
        return tr("%1 is back", "a list").arg(title);
    if (count == 1 && hasLostParent)
        return tr("%1 is back in %2. What it stood under is deleted, so it stands further up.", "a task, a list").arg(title, list);
    if (count == 1)
        return tr("%1 is back in %2", "a task, a list").arg(title, list);
    if (std::ranges::any_of(back, isList))
        return tr("%n tasks and lists are back", nullptr, count);
    if (std::ranges::any_of(back, [&](const Item* item) { return item->session != first.session; }))
        return tr("%n tasks are back in their lists", nullptr, count);
    return tr("%n tasks are back in %1", "a list", count).arg(list);
}

bool Trash::act(Ids ids)
{
    std::map<ListSession*, std::vector<std::string>> byList;
    std::map<ListSession*, QString> titles;
    std::vector<TaskNumber> wanted;
    bool hasLostParent = false;
    for (const std::string& id : ids) {
        const auto number = find(id);
        if (!number)
            continue;
        const Item& item = m_items[*number];
        wanted.push_back(*number);
        hasLostParent = hasLostParent || (item.session->tasks() && item.session->tasks()->hasLostParent(item.what.id));
        byList[item.session].push_back(item.what.id);
        titles.emplace(item.session, QString::fromStdString(item.what.title));
    }
    bool isAny = false;
    m_workspace.asOneStep([&] {
        for (const auto& [session, own] : byList)
            isAny = session->restore(own, titles[session]) || isAny;
    });
    std::vector<const Item*> back;
    for (const TaskNumber number : wanted) {
        if (m_items[number].session->find(m_items[number].what.id))
            back.push_back(&m_items[number]);
    }
    if (isAny && !back.empty())
        emit broughtBack(backSentence(back, hasLostParent));
    return isAny;
}

}  // namespace meldado::ui
