// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/ways_model.h"

namespace meldado::ui {

int WaysModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant WaysModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Way& way = m_ways[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole: return way.id;
    case KindRole: return way.kind;
    case NameRole: return way.name;
    case PlaceRole: return way.place;
    case ListRole: return way.list;
    case IconRole: return way.icon;
    case Qt::DisplayRole:
    case SentenceRole: return way.sentence;
    case TrafficRole: return way.traffic;
    case WrongRole: return way.problem.wrong;
    case SafeRole: return way.problem.safe;
    case ActionRole: return way.problem.action;
    case RemedyRole: return static_cast<int>(way.problem.remedy);
    case PausedRole: return way.isPaused;
    case BusyRole: return way.isBusy;
    case DoneRole: return way.doneCount;
    case TotalRole: return way.totalCount;
    case ProgressRole: return way.progress;
    case PuttableRole: return way.canPutBack;
    case TidyableRole: return way.canTidyUp;
    default: return {};
    }
}

QHash<int, QByteArray> WaysModel::roleNames() const
{
    return {{IdRole, "way"}, {KindRole, "kind"}, {NameRole, "name"}, {PlaceRole, "place"}, {ListRole, "list"},
            {IconRole, "stateIcon"}, {SentenceRole, "sentence"}, {TrafficRole, "traffic"}, {WrongRole, "wrong"},
            {SafeRole, "safe"}, {ActionRole, "action"}, {RemedyRole, "remedy"}, {PausedRole, "paused"}, {BusyRole, "busy"},
            {DoneRole, "doneCount"}, {TotalRole, "totalCount"}, {ProgressRole, "progress"}, {PuttableRole, "puttable"},
            {TidyableRole, "tidyable"}};
}

void WaysModel::show(std::vector<Way> ways)
{
    const int before = count();
    updateRows(m_ways, std::move(ways), &Way::id, rowUpdate());
    if (count() != before)
        emit countChanged();
}

}  // namespace meldado::ui
