// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/old_places.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <tuple>

#include "core/todo/merge/sought_names.h"

namespace meldado::core {

namespace {

// So many orders are made first, and after them so many times as many: mostly the latest have all who are looked for.
constexpr std::size_t kFirstOrders = 8;

}  // namespace

void OldPlaces::lookFor(const std::vector<Handle>& tasks)
{
    std::unordered_set<Handle> added;
    for (const auto task : tasks) {
        if (m_named.try_emplace(task).second)
            added.insert(task);
    }
    if (added.empty())
        return;
    const SoughtNames sought(m_views.lineage(), added);
    for (std::size_t list = 0; list < m_lists.size(); ++list)  // one may not even be here: no version names anybody then
        lookInto(list, sought.namedBy(m_lists[list]));
}

std::optional<OldPlaces::Place> OldPlaces::find(Handle task, const std::vector<bool>& isReached) const
{
    std::optional<Place> latest;
    for (const Place& each : m_named.at(task)) {
        if (isReached[each.list] && (!latest || isLater(each, *latest)))
            latest = each;
    }
    return latest;
}

bool OldPlaces::isLater(const Place& a, const Place& b) const
{
    const auto& lineage = m_views.lineage();
    return std::tuple(b.date, lineage.id(m_lists[b.list])) < std::tuple(a.date, lineage.id(m_lists[a.list]));
}

std::span<const Handle> OldPlaces::before(const Place& place)
{
    if (m_readVersion != place.version)
        m_read = m_orders.at(place.version).items();
    m_readVersion = place.version;
    return std::span(m_read).first(place.position);
}

void OldPlaces::lookInto(std::size_t list, const std::unordered_set<Handle>& named)
{
    if (named.empty())
        return;
    std::vector<bool> isSought(std::size_t{*std::ranges::max_element(named)} + 1);
    for (const auto task : named)
        isSought[task] = true;
    const auto versions = versionsOf(list);
    std::size_t readCount = 0;
    std::size_t left = named.size();
    for (std::size_t i = 0; i < versions.size() && left > 0; ++i) {
        if (i == readCount) {
            readCount = std::min(versions.size(), kFirstOrders * (readCount + 1));
            readOrders(std::span(versions).subspan(i, readCount - i));
        }
        const auto order = m_orders.at(versions[i].version).items();
        for (std::size_t position = 0; position < order.size() && left > 0; ++position) {
            const auto element = order[position];
            if (element >= isSought.size() || !isSought[element])
                continue;
            isSought[element] = false;
            --left;
            const Place place{element, list, versions[i].date, versions[i].version, position};
            m_named.at(element).push_back(place);
            m_namedIn[list].push_back(place);
        }
    }
}

// Those that no delta brought together with one that follows them.
std::vector<VersionId> OldPlaces::lastOfCommits(Handle list) const
{
    const auto& lineage = m_views.lineage();
    constexpr auto kStage = UINT32_MAX;
    const auto forEachDelta = [&](VersionId version, auto&& visit) {
        const auto deltas = lineage.deltas(version);
        for (const auto delta : deltas)
            visit(delta);
        if (deltas.empty())
            visit(kStage);
    };
    std::vector<std::pair<VersionId, Lineage::DeltaNumber>> followed;
    for (auto at = lineage.newest(list); at != kNoVersion; at = lineage.previous(at))
        forEachDelta(at, [&](Lineage::DeltaNumber delta) { followed.emplace_back(lineage.parent(at), delta); });
    std::ranges::sort(followed);
    std::vector<VersionId> last;
    for (auto at = lineage.newest(list); at != kNoVersion; at = lineage.previous(at)) {
        bool isLast = false;
        forEachDelta(at, [&](Lineage::DeltaNumber delta) {
            isLast = isLast || !std::ranges::binary_search(followed, std::pair(at, delta));
        });
        if (isLast)
            last.push_back(at);
    }
    return last;
}

// The latest first.
std::vector<OldPlaces::Version> OldPlaces::versionsOf(std::size_t list) const
{
    const auto& lineage = m_views.lineage();
    std::vector<Version> versions;
    for (const auto version : lastOfCommits(m_lists[list])) {
        if (!lineage.isResolved(version) && !lineage.isDeleted(version))
            versions.push_back({m_views.dates().of(version), version});
    }
    std::ranges::sort(versions, [&](const Version& a, const Version& b) {
        return a.date != b.date ? b.date < a.date : lineage.isBefore(b.version, a.version);
    });
    if (versions.size() > kMaxOldOrders)
        versions.resize(kMaxOldOrders);
    return versions;
}

// Each after the one that it changes, of which it then is a copy with a difference.
void OldPlaces::readOrders(std::span<const Version> versions)
{
    const auto& lineage = m_views.lineage();
    std::vector<VersionId> all;
    std::ranges::transform(versions, std::back_inserter(all), &Version::version);
    std::ranges::sort(all, {}, [&](VersionId version) { return std::pair(lineage.index(version), version); });
    for (const auto version : all) {
        const auto parent = m_orders.find(lineage.parent(version));
        m_orders.emplace(version, parent == m_orders.end() ? lineage.order(version) : lineage.orderAfter(version, parent->second));
    }
}

}  // namespace meldado::core
