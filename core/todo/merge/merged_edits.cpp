// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/merged_edits.h"

#include "core/crdt/list_order.h"

namespace meldado::core {

const FieldView* MergedEdits::view(std::string_view id) const
{
    if (isListId(id) || !m_replica.isInConflict(id))
        return nullptr;
    return m_views.fields(*m_views.lineage().find(id));
}

bool MergedEdits::isLive(std::string_view id) const
{
    const auto* merged = view(id);
    return merged ? merged->isLive : m_replica.isLive(id);
}

Result<Value> MergedEdits::value(std::string_view id) const
{
    const auto* merged = view(id);
    return merged && merged->isLive ? Result<Value>(Value(merged->content)) : m_replica.value(id);
}

Result<Edit> MergedEdits::updateObject(std::string_view id, const Object& content)
{
    const auto* merged = view(id);
    if (!merged || !merged->isLive)
        return m_replica.updateObject(id, content);
    FieldChanges changes;
    for (const auto& [field, value] : content) {
        const auto* before = merged->content.find(field);
        if (!before || *before != value)
            changes.emplace_back(field, value);
    }
    for (const auto& [field, value] : merged->content) {
        if (!content.contains(field))
            changes.emplace_back(field, std::nullopt);
    }
    return changes.empty() ? Result<Edit>(Edit{}) : m_writer.edit(id, changes);
}

Result<Edit> MergedEdits::deleteObject(std::string_view id)
{
    const auto* merged = view(id);
    return merged && merged->isLive ? m_writer.remove(id) : m_replica.deleteObject(id);
}

}  // namespace meldado::core
