// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/view_orders.h"

#include <algorithm>
#include <cstdint>

#include "core/base/random.h"
#include "core/crdt/list_order.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/string_field.h"
#include "core/todo/rank.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

constexpr std::string_view kPurpose = "rank in a view";  // On disk; never change.

}  // namespace

std::string ViewRank::id() const
{
    const auto bytes = sha256(canonicalText(Value(Array{Value(kPurpose), Value(view), Value(list), Value(task)}))).bytes;
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (std::size_t i = 0; i < sizeof high; ++i) {
        high = high << 8 | bytes[i];
        low = low << 8 | bytes[i + sizeof high];
    }
    return idOfBits(high, low);
}

ViewOrders::ViewOrders(const Replica& replica) : m_replica(replica)
{
    readRoot();
}

const ViewOrders::Ranks& ViewOrders::ranks(std::string_view view) const
{
    static const Ranks none;
    const auto known = m_views.find(std::string(view));
    return known == m_views.end() ? none : known->second;
}

std::string ViewOrders::rankOf(const ViewRank& place) const
{
    const Ranks& known = ranks(place.view);
    const auto list = known.find(place.list);
    if (list == known.end())
        return {};
    const auto rank = list->second.find(place.task);
    return rank == list->second.end() ? std::string() : rank->second;
}

void ViewOrders::readRoot()
{
    const auto root = m_replica.isLive(kRootId) ? m_replica.value(kRootId) : Error{ErrorCode::NoRoot, {}};
    const std::string list = root && root->asObject() ? stringField(*root->asObject(), schema::kOrders) : std::string();
    const std::string now = isListId(list) ? list : std::string();
    if (now == m_list)
        return;
    m_list = now;
    readAll();
}

void ViewOrders::readAll()
{
    m_named.clear();
    m_entries.clear();
    m_views.clear();
    ++m_changeCount;
    const auto ids = m_list.empty() ? Error{ErrorCode::UnknownObject, {}} : m_replica.orderIds(m_list);
    for (std::size_t i = 0; ids && i < ids->size(); ++i) {
        m_named.emplace((*ids)[i]);
        read((*ids)[i]);
    }
}

// What says something else than a rank is not ours, and stays.
void ViewOrders::read(std::string_view id)
{
    drop(id);
    const auto value = m_replica.isLive(id) ? m_replica.value(id) : Error{ErrorCode::UnknownObject, {}};
    if (!value || !value->asObject())
        return;
    const Object& content = *value->asObject();
    ViewRank entry{stringField(content, schema::kView), stringField(content, schema::kList), stringField(content, schema::kTask),
                   stringField(content, schema::kRank)};
    if (entry.view.empty() || !isRank(entry.rank))
        return;
    m_views[entry.view][entry.list][entry.task] = entry.rank;
    m_entries.emplace(std::string(id), std::move(entry));
    ++m_changeCount;
}

void ViewOrders::drop(std::string_view id)
{
    const auto known = m_entries.find(std::string(id));
    if (known == m_entries.end())
        return;
    const ViewRank& gone = known->second;
    Ranks& view = m_views[gone.view];
    RanksOfList& list = view[gone.list];
    list.erase(gone.task);
    if (list.empty())
        view.erase(gone.list);
    m_entries.erase(known);
    ++m_changeCount;
}

void ViewOrders::apply(const ChangeSet& changes)
{
    const auto isAbout = [&](std::string_view id) {
        return std::ranges::binary_search(changes.objects, id, {}, &ObjectChange::id);
    };
    if (isAbout(kRootId))
        readRoot();
    if (m_list.empty())
        return;
    if (const auto change = std::ranges::find(changes.lists, m_list, &ListChange::list); change != changes.lists.end()) {
        for (const OrderStep& step : change->steps) {
            if (const auto* inserted = std::get_if<ItemInserted>(&step)) {
                m_named.emplace(inserted->id);
                read(inserted->id);
            } else if (const auto* removed = std::get_if<ItemRemoved>(&step)) {
                m_named.erase(std::string(removed->id));
                drop(removed->id);
            }
        }
    }
    for (const ObjectChange& change : changes.objects) {
        if (m_entries.contains(std::string(change.id)))
            read(change.id);
        else if (change.what == ObjectChange::What::Restored && isNamed(std::string(change.id)))
            read(change.id);
    }
}

}  // namespace meldado::core
