// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/find.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

#include "ui/sentences/change_sentence.h"
#include "ui/session/search_text.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/main_window.h"

namespace meldado::ui {

namespace {

constexpr std::size_t kMaxTasks = 8;
constexpr std::size_t kMaxOthers = 6;  // of each kind
constexpr int kMaxParents = 3;         // named of a task
constexpr int kKinds = 4;              // that a rank is the same for

}  // namespace

Find::Find(MainWindow& window, Workspace& workspace, QObject* parent)
    : RowsModel(parent), m_window(window), m_workspace(workspace), m_scope(workspace)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);  // once for all that one edit changes
    connect(&m_soon, &QTimer::timeout, this, &Find::look);
    const auto lookSoon = [this] {
        if (m_isOpen)
            m_soon.start();
    };
    connect(&m_scope, &SearchScope::completed, this, lookSoon);
    connect(&m_scope, &SearchScope::changed, this, lookSoon);
    connect(window.sidebar(), &QAbstractItemModel::rowsInserted, this, lookSoon);
    connect(window.sidebar(), &QAbstractItemModel::rowsRemoved, this, lookSoon);
}

void Find::begin()
{
    m_isOpen = true;
    m_text.clear();
    emit textChanged();
    m_scope.want();
    look();
}

void Find::end()
{
    m_isOpen = false;
    m_soon.stop();
    show({});  // tasks may go meanwhile
}

void Find::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    emit textChanged();
    look();
}

void Find::setCommands(const QVariantList& commands)
{
    m_commands = commands;
    emit commandsChanged();
    if (m_isOpen)
        look();
}

bool Find::isLooking() const
{
    return m_isOpen && !m_scope.isComplete();
}

// --- what fits ----------------------------------------------------------------------------------------------

void Find::look()
{
    if (!m_isOpen)
        return;
    const core::Query query = core::readQuery(m_text.toStdString(), foldedForSearch, true);
    std::vector<Row> rows;
    m_taskCount = 0;
    addPlaces(query, rows);
    if (!query.isEmpty()) {
        addTasks(query, rows);
        addPeople(query, rows);
    }
    addCommands(query, rows);
    if (!query.isEmpty())
        std::ranges::stable_sort(rows, {}, &Row::score);
    if (m_taskCount > 0)
        rows.push_back({Results, 0, {}, tr("Show all %n tasks", nullptr, static_cast<int>(m_taskCount)), {}, "search", {}});
    if (!query.isEmpty())
        rows.push_back({InHistory, 0, QStringLiteral("history-search"), tr("Search in history"), tr("What was deleted or changed"),
                        "history", {}});
    show(std::move(rows));
}

namespace {

// The best ones of a kind, in no order.
template <typename Row>
void addBest(std::vector<Row> from, std::vector<Row>& to)
{
    std::ranges::stable_sort(from, {}, &Row::score);
    from.resize(std::min(from.size(), kMaxOthers));
    std::ranges::move(from, std::back_inserter(to));
}

// Named by its sign: "#err" is a tag, "list:ho" a list, "@b" a person.
bool isNamed(const core::Query& query, core::QueryTerm::Kind kind, const QString& name)
{
    return query.terms.size() == 1 && query.terms[0].kind == kind && !query.terms[0].isExcluded &&
           foldedForSearch(name.toStdString()).starts_with(query.terms[0].text);
}

std::optional<int> scoreOf(const core::Query& query, const QString& name, int kind)
{
    const auto rank = core::rankOfName(query, foldedForSearch(name.toStdString()));
    return rank ? std::optional(*rank * kKinds + kind) : std::nullopt;
}

}  // namespace

// Without a query all of them: it is a list of where one can go.
void Find::addPlaces(const core::Query& query, std::vector<Row>& rows) const
{
    std::vector<Row> fitting;
    for (const SidebarModel::Place& place : m_window.sidebar()->places()) {
        const auto kind = place.kind == SidebarModel::Tag ? core::QueryTerm::Kind::Tag : core::QueryTerm::Kind::List;
        const auto score = isNamed(query, kind, place.title) ? std::optional(0) : scoreOf(query, place.title, 0);
        if (!score)
            continue;
        QString detail;
        switch (place.kind) {
        case SidebarModel::List: detail = tr("List"); break;
        case SidebarModel::Tag: detail = tr("Tag"); break;
        case SidebarModel::Filter: detail = tr("Filter"); break;
        case SidebarModel::Archived: detail = tr("Archived list"); break;
        default: break;
        }
        fitting.push_back({Place, *score, place.key, place.title, detail, place.icon, place.color});
    }
    if (query.isEmpty())
        std::ranges::move(fitting, std::back_inserter(rows));
    else
        addBest(std::move(fitting), rows);
}

QString Find::wayTo(const ListSession& session, core::TaskNumber task)
{
    const core::Outline& outline = session.tasks()->outline();
    QStringList way;
    for (core::TaskNumber at = outline.parent(task); at != core::kNoTask && way.size() < kMaxParents; at = outline.parent(at))
        way.prepend(isolated(QString::fromStdString(outline.task(at).title)));
    way.prepend(isolated(session.title()));
    return way.join(QStringLiteral(" ▸ "));
}

void Find::addTasks(const core::Query& query, std::vector<Row>& rows) const
{
    struct Found { core::SearchHit hit; ListSession* session; };
    std::vector<Found> best;
    for (const SessionIndex* index : m_scope.indexes()) {
        const auto found = index->best(query, kMaxTasks);
        m_taskCount += found.count;
        for (const core::SearchHit& hit : found.hits)
            best.push_back({hit, &index->session()});
    }
    std::ranges::stable_sort(best, {}, [](const Found& found) { return found.hit.rank; });
    best.resize(std::min(best.size(), kMaxTasks));
    for (const Found& found : best) {
        const core::Task task = found.session->tasks()->outline().task(found.hit.task);
        rows.push_back({Task, found.hit.rank * kKinds + 1, QString::fromStdString(task.id), QString::fromStdString(task.title),
                        wayTo(*found.session, found.hit.task), task.isDone ? "circle-check" : "circle", {}, task.isDone,
                        found.session});
    }
}

void Find::addPeople(const core::Query& query, std::vector<Row>& rows) const
{
    std::set<std::string> people;
    for (const SessionIndex* index : m_scope.indexes())
        people.merge(index->people());
    std::vector<Row> fitting;
    for (const std::string& name : people) {
        const QString title = QString::fromStdString(name);
        const bool isAsked = isNamed(query, core::QueryTerm::Kind::Person, title);
        const auto score = isAsked ? std::optional(0) : scoreOf(query, title, 2);
        if (score)
            fitting.push_back({Person, *score, QString::fromStdString(core::queryName("@", name)), title, tr("All tasks for them"),
                               "user", {}});
    }
    addBest(std::move(fitting), rows);
}

void Find::addCommands(const core::Query& query, std::vector<Row>& rows) const
{
    std::vector<Row> fitting;
    for (const QVariant& each : m_commands) {
        const QVariantMap command = each.toMap();
        const QString title = command.value("title").toString();
        const auto score = scoreOf(query, title, 3);
        const bool beginsWords = score && *score / kKinds <= static_cast<int>(query.terms.size());  // there are other "ter"s
        if (beginsWords) {
            fitting.push_back({Command, *score, command.value("command").toString(), title, command.value("keys").toString(),
                               command.value("icon").toString(), {}});
        }
    }
    addBest(std::move(fitting), rows);
}

// --- for QML ------------------------------------------------------------------------------------------------

// There are few, and others with each key: each place keeps its row, as in TaskListModel::layAnew(). After a reset a view of
// Qt 6.4 looks for rows that it was making, and warns when there are fewer.
void Find::show(const std::vector<Row>& rows)
{
    replaceRows(m_rows, rows, rowUpdate());
    emit foundChanged();
}

int Find::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant Find::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return row.kind;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case IconRole:
        return row.icon;
    case TokenRole:
        return row.token;
    case DoneRole:
        return row.isDone;
    default:
        return {};
    }
}

QHash<int, QByteArray> Find::roleNames() const
{
    return {{KindRole, "kind"},     {TitleRole, "title"}, {DetailRole, "detail"},
            {IconRole, "iconName"}, {TokenRole, "token"}, {DoneRole, "done"}};
}

QString Find::choose(int row)
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row chosen = m_rows[static_cast<std::size_t>(row)];
    switch (chosen.kind) {
    case Place:
        m_window.show(chosen.key);
        break;
    case Task:
        m_window.reveal(*chosen.session, chosen.key);
        break;
    case Person:
        m_window.showResults(chosen.key);
        break;
    case Command:
    case InHistory:
        return chosen.key;
    case Results:
        showResults();
        break;
    }
    return {};
}

void Find::showResults()
{
    m_window.showResults(m_text.trimmed());
}

}  // namespace meldado::ui
