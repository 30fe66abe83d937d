// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/review.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/todo/schema.h"
#include "ui/sentences/change_sentence.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;

constexpr int kNewsShownMs = 10'000;

// First whether there will be a task at all, then as a row and the details show it.
std::size_t rankOf(std::string_view field)
{
    constexpr std::array kOrder{core::kDeletedField, schema::kTitle,  schema::kDone,      schema::kWhen,       schema::kDeadline,
                                schema::kRepeat,     schema::kReminders, schema::kKind, schema::kDescription};
    return static_cast<std::size_t>(std::ranges::find(kOrder, field) - kOrder.begin());
}

// The question of a move cycle has the shape of any other. Nobody's name: both moved something.
core::ReviewField placeField()
{
    core::ReviewField field;
    field.field = kPlaceField;
    field.offers.resize(2);
    field.offers[0].value = core::Value(false);
    field.offers[1].value = core::Value(true);
    field.reason = core::UndecidedField::Reason::Revision;
    field.before = core::Value(false);
    return field;
}

}  // namespace

Review::Review(ListSession* session, Workspace* workspace, QObject* parent)
    : QObject(parent), m_session(session), m_workspace(workspace), m_isEverywhere(session == nullptr)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);  // once for all that one change does
    connect(&m_soon, &QTimer::timeout, this, &Review::refresh);
    m_oldNews.setSingleShot(true);
    m_oldNews.setInterval(kNewsShownMs);
    connect(&m_oldNews, &QTimer::timeout, this, [this] { say({}); });
    if (m_workspace)
        connect(m_workspace, &Workspace::listsChanged, this, &Review::follow);
}

Review::~Review() = default;

// --- which tasks --------------------------------------------------------------------------------------------

std::vector<ListSession*> Review::sessions() const
{
    return m_isEverywhere && m_workspace ? m_workspace->sessions() : std::vector<ListSession*>{m_session};
}

// In the order of the list.
std::vector<Review::Item> Review::open(ListSession& session) const
{
    std::vector<Item> items;
    if (!session.tasks())
        return items;
    const core::Outline& outline = session.tasks()->outline();
    const auto add = [&](core::TaskNumber number, const std::string& id) {
        items.push_back({&session, number, id, core::versionsOf(outline, id)});
    };
    for (const std::string& id : core::tasksToReview(outline))
        add(id == core::kRootId ? core::kNoTask : *outline.find(id), id);
    for (const auto& cycle : outline.cycles()) {
        if (std::ranges::find(items, cycle.task, &Item::number) == items.end())
            add(cycle.task, outline.id(cycle.task));
    }
    return items;
}

const core::Outline::MoveCycle* Review::cycleOf(const core::Outline& outline, core::TaskNumber task)
{
    const auto found = std::ranges::find(outline.cycles(), task, &core::Outline::MoveCycle::task);
    return found == outline.cycles().end() ? nullptr : &*found;
}

bool Review::isOpen(const Item& item) const
{
    const bool isDeleted = m_isEverywhere && m_workspace && m_workspace->idOf(item.session).empty();
    if (isDeleted || !item.session->tasks())
        return false;
    const core::Outline& outline = item.session->tasks()->outline();
    if (item.number == core::kNoTask)
        return core::undecidedCount(outline, item.id) > 0;
    return outline.isShown(item.number) && (outline.undecided().contains(item.number) || cycleOf(outline, item.number));
}

void Review::begin(const ListSession* session, const QString& task)
{
    m_isOn = true;
    m_isEverywhere = m_session == nullptr || (session && session != m_session);
    m_stages.clear();
    m_items.clear();
    m_at = 0;
    say({});
    follow();
    joinNew();
    const auto wanted = std::ranges::find_if(m_items, [&](const Item& item) {
        return item.id == task.toStdString() && (!session || item.session == session);
    });
    if (wanted != m_items.end())
        m_at = static_cast<std::size_t>(wanted - m_items.begin());
    show();
}

void Review::end()
{
    m_isOn = false;
    m_soon.stop();
    m_fields.show(nullptr, nullptr);
    m_stages.clear();
    m_items.clear();
    m_read.clear();
}

void Review::setEverywhere(bool isEverywhere)
{
    if (isEverywhere == m_isEverywhere || (isEverywhere ? !m_workspace : !m_session))
        return;
    const auto shown = current() ? std::optional(Key(current()->session, current()->id)) : std::nullopt;
    m_isEverywhere = isEverywhere;
    m_items.clear();
    m_at = 0;
    joinNew();
    const auto same = std::ranges::find_if(m_items, [&](const Item& item) { return shown == Key(item.session, item.id); });
    if (same != m_items.end())
        m_at = static_cast<std::size_t>(same - m_items.begin());
    show();
}

// --- what others do meanwhile -------------------------------------------------------------------------------

void Review::follow()
{
    if (!m_isOn)
        return;
    for (ListSession* session : m_workspace ? m_workspace->sessions() : std::vector<ListSession*>{m_session})
        watch(session);
    m_soon.start();
}

void Review::watch(ListSession* session)
{
    if (std::ranges::find(m_watched, session) != m_watched.end())
        return;
    m_watched.push_back(session);
    const auto soon = [this] {
        if (m_isOn)
            m_soon.start();
    };
    connect(session, &ListSession::outlineChanged, this, soon);
    connect(session, &ListSession::documentChanged, this, [this, session] {  // its tasks have other numbers
        std::erase_if(m_items, [session](const Item& item) { return item.session == session; });
        m_at = std::min(m_at, m_items.empty() ? 0 : m_items.size() - 1);
        m_fields.show(nullptr, nullptr);
    });
    connect(session, &ListSession::phaseChanged, this, soon);
    connect(session, &ListSession::undoChanged, this, soon);
    connect(&session->reviews(), &ReviewWatch::decided, this, [this](const QString& title, const QString& sentence) {
        if (m_isOn)
            say(tr("%1: %2.", "a task, who decided about it").arg(quoted(title), sentence));
    });
}

void Review::joinNew()
{
    std::set<std::pair<const ListSession*, std::string>> known;
    for (const Item& item : m_items)
        known.emplace(item.session, item.id);
    for (ListSession* session : sessions()) {
        const bool isNone = !session->tasks() || session->reviews().count() == 0;
        for (Item& item : isNone ? std::vector<Item>() : open(*session)) {
            if (known.emplace(session, item.id).second)
                m_items.push_back(std::move(item));
        }
    }
}

void Review::refresh()
{
    m_soon.stop();
    if (!m_isOn)
        return;
    const auto shown = current() ? std::optional(Key(current()->session, current()->id)) : std::nullopt;
    std::size_t before = 0;  // of those that stay, in front of the one that is shown
    for (std::size_t i = 0; i < m_at && i < m_items.size(); ++i)
        before += isOpen(m_items[i]) ? 1 : 0;
    if (current() && !isOpen(*current()) && !m_isApplying && m_news.isEmpty() && current()->number != core::kNoTask &&
        !current()->session->find(current()->id))
        say(tr("A task is gone: somebody deleted it."));
    for (const Item& item : m_items) {
        if (!isOpen(item))
            m_stages.erase(Key(item.session, item.id));
    }
    std::erase_if(m_items, [this](const Item& item) { return !isOpen(item); });
    joinNew();
    m_at = std::min(before, m_items.empty() ? 0 : m_items.size() - 1);
    const bool isSame = current() && shown == Key(current()->session, current()->id);
    show();
    if (isSame && stage() && stage()->firstOpen())
        emit announced(tr("Changed again while you looked. Choose once more."));
}

void Review::say(const QString& news)
{
    if (m_news == news)
        return;
    m_news = news;
    m_oldNews.start();
    emit newsChanged();
    if (!news.isEmpty())
        emit announced(news);
}

// --- the task that is shown ---------------------------------------------------------------------------------

core::ReviewTask Review::read(const Item& item) const
{
    const core::Outline& outline = item.session->tasks()->outline();
    core::ReviewTask task = core::reviewOf(outline, item.id);
    std::ranges::sort(task.fields, {}, [](const core::ReviewField& field) { return std::pair(rankOf(field.field), field.field); });
    if (item.number != core::kNoTask && cycleOf(outline, item.number))
        task.fields.push_back(placeField());
    return task;
}

ReviewStage* Review::stage()
{
    const Item* item = current();
    const auto known = item ? m_stages.find(Key(item->session, item->id)) : m_stages.end();
    return known == m_stages.end() ? nullptr : &known->second;
}

const ReviewStage* Review::stage() const
{
    return const_cast<Review*>(this)->stage();
}

void Review::show()
{
    if (m_items.empty()) {
        m_fields.show(nullptr, nullptr);
    } else {
        Item& item = m_items[m_at];
        item.seen = core::versionsOf(item.session->tasks()->outline(), item.id);
        ReviewStage& stage = m_stages[Key(item.session, item.id)];
        stage.read(read(item));
        m_fields.show(&stage, item.session);
    }
    emit changed();
    emit resultChanged();
}

void Review::step(int by)
{
    const auto at = static_cast<std::ptrdiff_t>(m_at) + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_items.size()))
        return;
    m_at = static_cast<std::size_t>(at);
    show();
}

}  // namespace meldado::ui
