// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/history_model.h"

namespace meldado::ui {

namespace {

constexpr std::size_t kMaxKept = 500;  // rows; what is made again costs little

}  // namespace

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

const HistoryRow& HistoryModel::row(int number) const
{
    if (const auto known = m_rows.find(number); known != m_rows.end())
        return known->second;
    if (m_rows.size() >= kMaxKept)
        m_rows.clear();
    return m_rows.emplace(number, m_make(number)).first->second;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryRow& one = row(index.row());
    switch (role) {
    case SignRole:
        return one.sign;
    case Qt::DisplayRole:
    case TitleRole:
        return one.title;
    case DetailRole:
        return one.detail;
    case FieldsRole:
        return one.fields;
    case MoreRole:
        return one.more;
    case ActionRole:
        return one.action;
    case CurrentRole:
        return one.isCurrent;
    case NotChosenRole:
        return one.isNotChosen;
    case OwnRole:
        return one.isOwn;
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {{SignRole, "sign"},     {TitleRole, "title"},     {DetailRole, "detail"},       {FieldsRole, "fields"}, {MoreRole, "more"},
            {ActionRole, "action"}, {CurrentRole, "current"}, {NotChosenRole, "notChosen"}, {OwnRole, "own"}};
}

void HistoryModel::reset(int count)
{
    beginResetModel();
    m_rows.clear();
    m_count = count;
    endResetModel();
    emit countChanged();
}

void HistoryModel::growTo(int count)
{
    if (count <= m_count)
        return;
    beginInsertRows({}, m_count, count - 1);
    m_count = count;
    endInsertRows();
    emit countChanged();
}

void HistoryModel::refresh(int row)
{
    if (row < 0)
        m_rows.clear();
    else
        m_rows.erase(row);
    const int first = row < 0 ? 0 : row;
    const int last = row < 0 ? m_count - 1 : row;
    if (last >= first && last < m_count)
        emit dataChanged(index(first), index(last));
}

}  // namespace meldado::ui
