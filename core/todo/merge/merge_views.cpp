// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/merge_views.h"

#include <algorithm>

#include "core/todo/merge/origins.h"

namespace meldado::core {

MergeViews::Stamp MergeViews::stampOf(Handle object) const
{
    const auto leaves = m_lineage.leaves(object);
    const bool isStaged = std::ranges::any_of(leaves, [this](VersionId leaf) { return m_lineage.isStaged(leaf); });
    return {{leaves.begin(), leaves.end()}, m_lineage.reshapings(object), m_lineage.generation(), m_lineage.repeatCount(), isStaged};
}

template <typename View, typename Make>
const View* MergeViews::keep(std::unordered_map<Handle, Kept<View>>& kept, Handle object, Make make) const
{
    if (m_lineage.leaves(object).size() < 2) {
        if (!kept.empty())
            kept.erase(object);
        return nullptr;
    }
    auto stamp = stampOf(object);
    const auto known = kept.find(object);
    if (known != kept.end() && known->second.stamp == stamp)
        return &known->second.view;
    auto view = make();
    return &kept.insert_or_assign(object, Kept<View>{std::move(stamp), std::move(view)}).first->second.view;
}

const FieldView* MergeViews::fields(Handle object) const
{
    return keep(m_fields, object, [&] { return viewFields(m_lineage, m_dates, m_lineage.leaves(object)); });
}

const OrderView* MergeViews::order(Handle list) const
{
    return keep(m_orders, list, [&] { return viewOrder(m_lineage, m_dates, list); });
}

std::optional<Object> MergeViews::content(Handle object) const
{
    if (const auto* view = fields(object))
        return view->isLive ? std::optional(view->content) : std::nullopt;
    const auto leaves = m_lineage.leaves(object);
    return leaves.empty() ? std::nullopt : liveContent(m_lineage, leaves.back());
}

bool MergeViews::isLive(Handle object) const
{
    if (const auto* view = fields(object))
        return view->isLive;
    const auto leaves = m_lineage.leaves(object);
    return !leaves.empty() && !isDeletion(m_lineage, leaves.back());
}

std::vector<Handle> MergeViews::orderOf(Handle list) const
{
    const auto* view = order(list);
    return view ? view->order : viewOrder(m_lineage, m_dates, list).order;
}

}  // namespace meldado::core
