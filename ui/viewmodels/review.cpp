// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/review.h"

#include <algorithm>
#include <set>

#include "core/todo/schema.h"
#include "ui/models/row_date.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/field_sentence.h"
#include "ui/sentences/review_sentence.h"
#include "ui/sentences/text_diff.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/read_words.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;

constexpr int kNewsShownMs = 10'000;

const core::Outline::MoveCycle* cycleOf(const core::Outline& outline, core::TaskNumber task)
{
    const auto found = std::ranges::find(outline.cycles(), task, &core::Outline::MoveCycle::task);
    return found == outline.cycles().end() ? nullptr : &*found;
}

// The question of a move cycle has the shape of any other. Nobody's name: both moved something.
core::ReviewField placeField()
{
    core::ReviewField field;
    field.field = kPlaceField;
    field.offers.push_back({core::Value(false), {}, {}, {}});
    field.offers.push_back({core::Value(true), {}, {}, {}});
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

bool Review::isOpen(const Item& item) const
{
    if (!item.session->tasks())
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
    const auto isDeletedField = [](const core::ReviewField& field) { return field.field == core::kDeletedField; };
    std::ranges::partition(task.fields, isDeletedField);  // first whether there will be a task at all
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

QString Review::listTitle() const
{
    return m_session ? m_session->title() : QString();
}

QString Review::taskId() const
{
    return current() && current()->number != core::kNoTask ? QString::fromStdString(current()->id) : QString();
}

const ListSession* Review::list() const
{
    return current() ? current()->session : nullptr;
}

QString Review::sentence() const
{
    return stage() ? apartSentence(*current()->session, stage()->task()) : QString();
}

QVariantList Review::merged() const
{
    QVariantList all;
    if (!current())
        return all;
    const core::PlanTime now = current()->session->now();
    for (const auto& field : core::mergedFields(current()->session->tasks()->outline(), current()->id)) {
        const QString was = fieldSentence(field.field, field.before, now).section(QLatin1Char('\n'), 0, 0);
        const QString is = fieldSentence(field.field, field.now, now).section(QLatin1Char('\n'), 0, 0);
        all << QVariantMap{{QStringLiteral("label"), fieldName(field.field)},
                           {QStringLiteral("text"), tr("%1 → %2", "what a field was, what it is").arg(isolated(was), isolated(is))}};
    }
    return all;
}

QString Review::mergedSentence() const
{
    if (!stage())
        return {};
    const auto mergedCount = static_cast<int>(core::mergedFields(current()->session->tasks()->outline(), current()->id).size());
    const auto openCount = static_cast<int>(stage()->fields().size());
    const QString need = tr("%n need you", nullptr, openCount);
    if (mergedCount == 0)
        return tr("%1.", "2 need you").arg(need);
    return tr("%1, %2.", "2 changes merged by themselves, 2 need you").arg(tr("%n changes merged by themselves", nullptr, mergedCount), need);
}

QVariantList Review::quiet() const
{
    QVariantList all;
    if (!stage())
        return all;
    const core::PlanTime now = current()->session->now();
    for (const core::ReviewField& field : stage()->task().quiet) {
        const std::size_t other = field.suggestion == 0 ? 1 : 0;
        all << QVariantMap{
            {QStringLiteral("label"), fieldName(field.field)},
            {QStringLiteral("text"), tr("%1: %2", "a field, its value").arg(fieldName(field.field), isolated(fieldSentence(field.field, field.offers[field.suggestion].value, now)))},
            {QStringLiteral("other"), tr("Use %1", "the other value").arg(isolated(fieldSentence(field.field, field.offers[other].value, now)))},
        };
    }
    return all;
}

QString Review::recoveredSentence() const
{
    std::size_t count = 0;
    for (const ListSession* session : sessions())
        count += session->tasks() ? session->tasks()->outline().recovered().size() : 0;
    return count == 0 ? QString() : tr("%n tasks stood in no list any more. They are at the end.", nullptr, static_cast<int>(count));
}

bool Review::isEditable() const
{
    return current() && !current()->session->readOnlyReason();
}

bool Review::isComplete() const
{
    return stage() && !stage()->firstOpen();
}

QString Review::undoText() const
{
    const UndoStep* step = m_workspace ? m_workspace->nextUndo() : m_session->nextUndo();
    return step ? undoSentence(step->action, QString::fromStdString(step->title), step->count) : QString();
}

QVariantMap Review::result() const
{
    if (!stage())
        return {};
    const ListSession& session = *current()->session;
    const core::Result<core::Object> shown = session.tasks()->content(current()->id);
    core::Object content = shown ? *shown : core::Object();
    for (const auto& [field, value] : stage()->decisions()) {
        if (value)
            content.set(field, *value);
        else
            content.erase(field);
    }
    const core::Task task = core::Task::read(current()->id, content);
    const QString title = QString::fromStdString(task.title);
    const QString date = rowDate(task, session.now());
    const QString deleted = stage()->isDeletion() ? tr("It will be in the trash.") : QString();
    const bool isDone = task.isDone;
    QStringList spoken{deleted.isEmpty() ? title : deleted};
    if (deleted.isEmpty() && !date.isEmpty())
        spoken << date;
    if (deleted.isEmpty() && isDone)
        spoken << tr("done");
    return {{QStringLiteral("title"), title},
            {QStringLiteral("date"), date},
            {QStringLiteral("notes"), QString::fromStdString(task.notesLine)},
            {QStringLiteral("done"), isDone},
            {QStringLiteral("plain"), task.kind == core::TaskKind::Section || current()->number == core::kNoTask},
            {QStringLiteral("deleted"), deleted},
            {QStringLiteral("spoken"), spoken.join(QStringLiteral(", "))}};
}

// --- choosing -----------------------------------------------------------------------------------------------

void Review::chosen()
{
    m_fields.showChoices();
    emit resultChanged();
    emit announced(tr("Result: %1").arg(result().value(QStringLiteral("spoken")).toString()));
}

void Review::choose(int field, int card)
{
    if (!stage() || field < 0 || card < 0)
        return;
    stage()->choose(static_cast<std::size_t>(field), static_cast<std::size_t>(card));
    chosen();
}

void Review::chooseBefore(int field)
{
    if (!stage() || field < 0)
        return;
    stage()->chooseBefore(static_cast<std::size_t>(field));
    chosen();
}

void Review::chooseBoth(int field)
{
    const auto index = static_cast<std::size_t>(field);
    if (!stage() || field < 0 || index >= stage()->fields().size())
        return;
    const core::ReviewField& asked = stage()->fields()[index].asked;
    const bool isTitle = asked.field == schema::kTitle;
    if (!isTitle && asked.field != schema::kDescription)
        return;
    QString both;
    for (const core::ReviewOffer& offer : asked.offers) {
        const std::string* text = offer.value ? offer.value->asString() : nullptr;
        if (!text || text->empty())
            continue;
        const QString words = QString::fromStdString(*text);
        both = both.isEmpty() ? words : isTitle ? tr("%1 / %2", "two titles as one").arg(both, words) : bothTexts(both, words);
    }
    stage()->write(index, ReviewChoice::Kind::Both, core::Value(both.toStdString()));
    chosen();
}

bool Review::write(int field, const QString& text)
{
    const auto index = static_cast<std::size_t>(field);
    if (!stage() || field < 0 || index >= stage()->fields().size())
        return false;
    const std::string& name = stage()->fields()[index].asked.field;
    std::optional<core::Value> value;
    if (name == schema::kTitle) {
        const std::string title = core::cleanTitle(text.toStdString());
        if (title.empty())
            return false;
        value = core::Value(title);
    } else if (name == schema::kDescription) {
        if (!text.isEmpty())
            value = core::Value(text.toStdString());
    } else if (name == schema::kWhen || name == schema::kDeadline) {
        const core::QuickAdd read = readWords(text, current()->session->now());
        const auto plan = read.when ? read.when : read.deadline;
        if (!plan)
            return false;
        value = core::Value(plan->text());
    } else {
        return false;
    }
    stage()->write(index, ReviewChoice::Kind::Own, std::move(value));
    chosen();
    return true;
}

void Review::chooseQuiet(int number)
{
    const auto index = static_cast<std::size_t>(number);
    if (!stage() || number < 0 || index >= stage()->task().quiet.size())
        return;
    const core::ReviewField field = stage()->task().quiet[index];
    const std::string id = current()->id;
    current()->session->setField(Action::Review, std::span(&id, 1), field.field, field.offers[field.suggestion == 0 ? 1 : 0].value);
    refresh();
}

// --- applying -----------------------------------------------------------------------------------------------

void Review::addTo(Batch& batch, const Item& item, core::FieldChanges changes, bool isPlaceKept) const
{
    const core::Outline& outline = item.session->tasks()->outline();
    const auto* cycle = item.number == core::kNoTask ? nullptr : cycleOf(outline, item.number);
    const bool isDeletion = changes.size() == 1 && changes.front().first == core::kDeletedField && changes.front().second == core::Value(true);
    if (cycle && !isDeletion) {
        const auto steps = core::cycleSteps(*item.session->tasks(), *cycle, isPlaceKept);
        batch.moves.insert(batch.moves.end(), steps.begin(), steps.end());
    }
    if (!changes.empty())
        batch.decisions.emplace_back(item.id, std::move(changes));
    batch.ids.push_back(item.id);
}

bool Review::decide(const std::map<ListSession*, Batch>& batches)
{
    bool isDone = false;
    const auto all = [&] {
        for (const auto& [session, batch] : batches)
            isDone = session->decide(batch.decisions, batch.moves) || isDone;
    };
    m_isApplying = true;
    if (m_workspace)
        m_workspace->asOneStep(all);
    else
        all();
    if (isDone) {
        for (const auto& [session, batch] : batches) {
            for (const std::string& id : batch.ids)
                m_stages.erase(Key(session, id));
        }
        m_fields.show(nullptr, nullptr);  // its stage may be gone
    }
    refresh();
    m_isApplying = false;
    return isDone;
}

bool Review::apply()
{
    refresh();
    if (!stage() || !isEditable())
        return false;
    if (const auto open = stage()->firstOpen()) {
        emit announced(tr("Changed again while you looked. Choose once more."));
        emit fieldWanted(static_cast<int>(*open));
        return false;
    }
    const QString spoken = result().value(QStringLiteral("spoken")).toString();
    std::map<ListSession*, Batch> batches;
    addTo(batches[current()->session], *current(), stage()->decisions(), stage()->isPlaceKept());
    if (!decide(batches))
        return false;
    say({});
    emit announced(m_items.empty() ? tr("Applied: %1. All changes are settled.").arg(spoken)
                                   : tr("Applied: %1. %n more.", nullptr, count()).arg(spoken));
    return true;
}

void Review::undo()
{
    if (m_workspace)
        m_workspace->undo();
    else
        m_session->undo();
    refresh();
}

}  // namespace meldado::ui
