// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/sidebar_model.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/diff/order_steps.h"
#include "ui/models/place_key.h"
#include "ui/session/agenda.h"
#include "ui/session/tags.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

SidebarModel::SidebarModel(Workspace& workspace, QObject* parent) : QAbstractListModel(parent), m_workspace(workspace), m_filterCounts(workspace)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);  // once for all that one wish changes
    connect(&m_soon, &QTimer::timeout, this, &SidebarModel::update);
    connect(&workspace, &Workspace::listsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::ordersChanged, &m_soon, qOverload<>(&QTimer::start));  // of tags, and their colours
    connect(&workspace, &Workspace::listChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_filterCounts, &FilterCounts::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::dayChanged, &m_soon, qOverload<>(&QTimer::start));
    m_rows = read();
}

std::vector<SidebarModel::Row> SidebarModel::read() const
{
    const auto openCount = [](const ListSession& session) {
        return session.tasks() ? static_cast<int>(session.tasks()->outline().openCount()) : 0;
    };
    std::size_t today = 0;
    int all = 0;
    std::map<QString, int> tags;
    for (const ListSession* session : m_workspace.sessions()) {
        today += Agenda::dueCount(*session);
        all += openCount(*session);
        if (!session->tasks())
            continue;
        const core::Outline& outline = session->tasks()->outline();
        outline.forEachTagged([&](core::TaskNumber task, const std::vector<std::string>& names) {
            for (const std::string& name : names) {
                if (outline.isShown(task))
                    tags[QString::fromStdString(name)] += outline.isDone(task) ? 0 : 1;
            }
        });
    }

    std::vector<Row> rows;
    rows.push_back({"inbox", View, m_workspace.inbox().title(), "inbox", {}, openCount(m_workspace.inbox()),
                    0, {}, false, m_workspace.inbox().reviews().count()});
    rows.push_back({"today", View, tr("Today"), "sun", {}, static_cast<int>(today)});
    rows.push_back({"upcoming", View, tr("Upcoming"), "calendar-days", {}});
    rows.push_back({"all", View, tr("All"), "list-todo", {}, all});
    rows.push_back({"done", View, tr("Done"), "circle-check", {}});
    rows.push_back({"trash", View, tr("Trash"), "trash-2", {}});
    std::erase_if(rows, [this](const Row& row) { return row.key != QLatin1String("inbox") && m_hidden.contains(row.key); });

    rows.push_back({"heading:lists", Heading, tr("Lists"), {}, {}});
    readLists(rows);
    if (!m_workspace.filters().empty())
        rows.push_back({"heading:filters", Heading, tr("Filters"), {}, {}});
    for (const auto& filter : m_workspace.filters())
        rows.push_back({keyOf(Keyed::Filter, filter.id), Filter, filter.title, "funnel", {},
                        m_filterCounts.count(filter.id)});
    if (!tags.empty())
        rows.push_back({"heading:tags", Heading, tr("Tags"), {}, {}});
    QStringList names;
    for (const auto& [name, count] : tags)
        names << name;
    const Tags marks(m_workspace);
    for (const QString& name : marks.inOrder(names))
        rows.push_back({keyOf(Keyed::Tag, name), Tag, name, "tag", marks.colorOf(name), tags[name]});
    for (const auto& entry : m_workspace.lists()) {
        if (!entry.isArchived)
            continue;
        if (rows.back().kind != Archived)
            rows.push_back({"heading:archive", Heading, tr("Archive"), {}, {}});
        rows.push_back({keyOf(Keyed::List, entry.id), Archived, entry.session->title(), "archive", entry.color});
    }
    return rows;
}

void SidebarModel::readLists(std::vector<Row>& rows) const
{
    for (const Workspace::Shelf& shelf : m_workspace.shelves()) {
        const QString& group = shelf.group.title;
        const std::size_t heading = rows.size();
        if (!group.isEmpty())
            rows.push_back({keyOf(Keyed::Group, group), Group, group, "folder", {}, 0, 0, group, shelf.group.isCollapsed});
        for (const Workspace::Entry* entry : shelf.lists) {
            const core::TaskList* tasks = entry->session->tasks();
            const int count = tasks ? static_cast<int>(tasks->outline().openCount()) : 0;
            const int reviews = entry->session->reviews().count();
            if (shelf.group.isCollapsed) {
                rows[heading].count += count;
                rows[heading].reviews += reviews;
                continue;
            }
            rows.push_back({keyOf(Keyed::List, entry->id), List, entry->session->title(),
                            entry->icon.isEmpty() ? QStringLiteral("list-checks") : entry->icon, entry->color, count,
                            group.isEmpty() ? 0 : 1, group, false, reviews});
            if (const auto mark = m_shareMarks.find(entry->document); mark != m_shareMarks.end())
                rows.back().share = mark->second;
        }
    }
}

// --- another order ------------------------------------------------------------------------------------------

SidebarModel::Spots SidebarModel::spotsFor(const QString& key) const
{
    const bool isGroup = nameIn(Keyed::Group, key).has_value();
    const int moved = rowOf(key);
    Spots spots;
    if (moved < 0 || (!isGroup && m_rows[static_cast<std::size_t>(moved)].kind != List))
        return spots;
    const auto at = [this](int row) -> const Row& { return m_rows[static_cast<std::size_t>(row)]; };
    const auto entryOf = [](const Row& list) { return nameIn(Keyed::List, list.key)->toStdString(); };
    for (int row = 0; row < rowCount(); ++row) {
        const bool isPart = at(row).kind == Group || at(row).kind == List;
        if (isPart && row != moved && !(isGroup && at(row).group == at(moved).group))
            spots.staying.push_back(row);
    }
    for (std::size_t behind = 0; behind <= spots.staying.size(); ++behind) {
        const Row* above = behind == 0 ? nullptr : &at(spots.staying[behind - 1]);
        const Row* below = behind == spots.staying.size() ? nullptr : &at(spots.staying[behind]);
        const QString group = above && !above->isCollapsed ? above->group : QString();
        const bool isInside = below && below->kind == List && !group.isEmpty() && below->group == group;
        if (!isGroup && !group.isEmpty())
            spots.all.push_back({behind, 1, group, isInside ? entryOf(*below) : std::string()});
        if (!isInside) {
            spots.all.push_back({behind, 0, {}, !below                ? std::string()
                                                : below->kind == List ? entryOf(*below)
                                                                      : m_workspace.firstOfGroup(below->group)});
        }
    }
    return spots;
}

// The nearest to what is wished for; null: there is none.
const SidebarModel::Spot* SidebarModel::spotAt(const Spots& spots, int gap, int indent) const
{
    if (spots.staying.empty() && spots.all.empty())
        return nullptr;
    const int heading = rowOf(QStringLiteral("heading:lists"));
    if (gap <= heading || gap > heading + 1 + static_cast<int>(std::ranges::count_if(m_rows, [](const Row& row) {
            return row.kind == Group || row.kind == List;
        })))
        return nullptr;
    const auto behind = static_cast<std::size_t>(std::ranges::count_if(spots.staying, [gap](int row) { return row < gap; }));
    const Spot* found = nullptr;
    for (const Spot& spot : spots.all) {
        if (spot.behind == behind && (!found || spot.indent == indent))
            found = &spot;
    }
    return found;
}

int SidebarModel::dropIndent(const QString& key, int gap, int indent) const
{
    if (const auto tag = nameIn(Keyed::Tag, key))
        return tagPlaceAt(*tag, gap) < 0 ? -1 : 0;
    const Spots spots = spotsFor(key);
    const Spot* spot = spotAt(spots, gap, indent);
    return spot ? spot->indent : -1;
}

void SidebarModel::arrange(const QString& key, const Spot& spot)
{
    if (const auto group = nameIn(Keyed::Group, key))
        m_workspace.arrangeGroup(*group, spot.before);
    else if (const auto list = nameIn(Keyed::List, key))
        m_workspace.arrangeList(list->toStdString(), spot.group, spot.before);
    update();
}

void SidebarModel::drop(const QString& key, int gap, int indent)
{
    if (const auto tag = nameIn(Keyed::Tag, key)) {
        arrangeTag(*tag, tagPlaceAt(*tag, gap));
        return;
    }
    const Spots spots = spotsFor(key);
    if (const Spot* spot = spotAt(spots, gap, indent))
        arrange(key, Spot(*spot));
}

void SidebarModel::dropInto(const QString& key, const QString& group)
{
    const auto list = nameIn(Keyed::List, key);
    const auto name = nameIn(Keyed::Group, group);
    if (list && name)
        m_workspace.arrangeList(list->toStdString(), *name, {});
    update();
}

void SidebarModel::step(const QString& key, int by)
{
    if (const auto tag = nameIn(Keyed::Tag, key)) {
        arrangeTag(*tag, static_cast<int>(tagsInOrder().indexOf(*tag)) + by);
        return;
    }
    const Spots spots = spotsFor(key);
    const int row = rowOf(key);
    const Spot* now = row < 0 ? nullptr : spotAt(spots, row, m_rows[static_cast<std::size_t>(row)].indent);
    if (!now)
        return;
    const auto next = now - spots.all.data() + by;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(spots.all.size()))
        arrange(key, Spot(spots.all[static_cast<std::size_t>(next)]));
}

// --- following ----------------------------------------------------------------------------------------------

void SidebarModel::update()
{
    m_soon.stop();
    std::vector<Row> now = read();
    std::unordered_map<QString, std::uint32_t> numbers;
    const auto numbersOf = [&numbers](const std::vector<Row>& rows) {
        std::vector<std::uint32_t> all;
        for (const Row& row : rows)
            all.push_back(numbers.emplace(row.key, static_cast<std::uint32_t>(numbers.size())).first->second);
        return all;
    };
    const auto before = numbersOf(m_rows);
    const auto after = numbersOf(now);
    for (const core::OrderStepOf& step : core::orderSteps(before, after)) {
        const int from = static_cast<int>(step.from);
        const int to = static_cast<int>(step.to);
        switch (step.kind) {
        case core::OrderStepOf::Kind::Insert:
            beginInsertRows({}, to, to);
            m_rows.insert(m_rows.begin() + to, now[static_cast<std::size_t>(std::ranges::find(after, step.item) - after.begin())]);
            endInsertRows();
            break;
        case core::OrderStepOf::Kind::Remove:
            beginRemoveRows({}, from, from);
            m_rows.erase(m_rows.begin() + from);
            endRemoveRows();
            break;
        case core::OrderStepOf::Kind::Move:
            beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
            Row row = std::move(m_rows[step.from]);
            m_rows.erase(m_rows.begin() + from);
            m_rows.insert(m_rows.begin() + to, std::move(row));
            endMoveRows();
            break;
        }
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (m_rows[i] == now[i])
            continue;
        m_rows[i] = std::move(now[i]);
        emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

void SidebarModel::setHidden(const QStringList& keys)
{
    m_hidden = keys;
    update();
}

void SidebarModel::setShareMarks(std::map<std::string, ShareMark> marks)
{
    if (marks == m_shareMarks)
        return;
    m_shareMarks = std::move(marks);
    m_soon.start();
}

int SidebarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyRole:
        return row.key;
    case KindRole:
        return row.kind;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case IconRole:
        return row.icon;
    case ColorRole:
        return row.color;
    case CountRole:
        return row.count;
    case IndentRole:
        return row.indent;
    case CollapsedRole:
        return row.isCollapsed;
    case ReviewsRole:
        return row.reviews;
    case ShareIconRole:
        return row.share.icon;
    case ShareTextRole:
        return row.share.text;
    default:
        return {};
    }
}

QHash<int, QByteArray> SidebarModel::roleNames() const
{
    return {{KeyRole, "key"},     {KindRole, "kind"},   {TitleRole, "title"},  {IconRole, "iconName"},
            {ColorRole, "token"}, {CountRole, "count"}, {IndentRole, "indent"}, {CollapsedRole, "collapsed"}, {ReviewsRole, "reviews"},
            {ShareIconRole, "shareIcon"}, {ShareTextRole, "shareText"}};
}

QString SidebarModel::keyAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row& found = m_rows[static_cast<std::size_t>(row)];
    return found.kind == Heading || found.kind == Group ? QString() : found.key;
}

std::vector<SidebarModel::Place> SidebarModel::places() const
{
    std::vector<Place> all;
    for (const Row& row : m_rows) {
        if (row.kind != Heading && row.kind != Group)
            all.push_back({row.key, row.kind, row.title, row.icon, row.color});
    }
    return all;
}

QString SidebarModel::stopAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[static_cast<std::size_t>(row)].kind == Heading)
        return {};
    return m_rows[static_cast<std::size_t>(row)].key;
}

int SidebarModel::rowOf(const QString& key) const
{
    const auto found = std::ranges::find(m_rows, key, &Row::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString SidebarModel::titleOf(const QString& key) const
{
    const int row = rowOf(key);
    return row < 0 ? QString() : m_rows[static_cast<std::size_t>(row)].title;
}

}  // namespace meldado::ui
