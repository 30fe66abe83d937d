// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/recognition_model.h"

#include <algorithm>
#include <utility>

namespace meldado::ui {

int RecognitionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RecognitionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Chip& chip = m_chips[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return chip.label;
    case IconRole:
        return chip.icon;
    case KnownRole:
        return chip.isKnown;
    default:
        return {};
    }
}

QHash<int, QByteArray> RecognitionModel::roleNames() const
{
    return {{LabelRole, "label"}, {IconRole, "icon"}, {KnownRole, "known"}};
}

// One keystroke changes one place: what is before and behind it stays.
void RecognitionModel::show(std::vector<Chip> chips)
{
    const auto [oldBegin, newBegin] = std::mismatch(m_chips.begin(), m_chips.end(), chips.begin(), chips.end());
    if (oldBegin == m_chips.end() && newBegin == chips.end())
        return;
    const auto first = static_cast<int>(oldBegin - m_chips.begin());
    const auto [oldEnd, newEnd] = std::mismatch(m_chips.rbegin(), std::make_reverse_iterator(oldBegin), chips.rbegin(),
                                                std::make_reverse_iterator(newBegin));
    const auto removed = static_cast<int>(oldEnd.base() - oldBegin);
    const auto added = static_cast<int>(newEnd.base() - newBegin);
    const int changed = std::min(removed, added);
    const int gap = first + changed;  // the first of those that go, or where those that come begin
    const auto at = [this](int row) { return m_chips.begin() + row; };
    std::copy_n(chips.begin() + first, changed, at(first));
    if (changed > 0)
        emit dataChanged(index(first), index(gap - 1));
    if (removed > changed) {
        beginRemoveRows({}, gap, first + removed - 1);
        m_chips.erase(at(gap), at(first + removed));
        endRemoveRows();
    }
    if (added > changed) {
        beginInsertRows({}, gap, first + added - 1);
        m_chips.insert(at(gap), chips.begin() + gap, chips.begin() + first + added);
        endInsertRows();
    }
    if (removed != added)
        emit countChanged();
}

}  // namespace meldado::ui
