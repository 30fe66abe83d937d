// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/lineage.h"

#include <algorithm>
#include <map>

#include "core/crdt/replica_private.h"

namespace meldado::core {

namespace {

// Versions that nothing in the same commit stands on.
bool hasOneTip(const std::vector<VersionId>& made, const std::vector<VersionId>& parents)
{
    return std::ranges::count_if(made, [&](VersionId each) { return std::ranges::find(parents, each) == parents.end(); }) == 1;
}

}  // namespace

struct Lineage::Parsed {
    DeltaName name;
    std::shared_ptr<const Delta> delta;
    std::unordered_map<std::string_view, std::vector<std::size_t>> changes;  // by their object
};

Lineage::Lineage(const Replica& replica) : m_replica(replica), m_generation(generation()) {}
Lineage::~Lineage() = default;

std::uint32_t Lineage::generation() const { return m_replica.d->versions.generation(); }
std::uint32_t Lineage::reshapings(Handle object) const { return m_replica.d->versions.reshapings(object); }
std::size_t Lineage::repeatCount() const { return m_replica.d->versions.repeatCount(); }

std::optional<Handle> Lineage::find(std::string_view id) const { return m_replica.d->object(id); }
Handle Lineage::objectsEnd() const { return m_replica.d->versions.objectsEnd(); }
bool Lineage::has(Handle object) const { return m_replica.d->versions.has(object); }
std::string_view Lineage::id(Handle object) const { return m_replica.d->names.text(object); }
bool Lineage::isList(Handle object) const { return m_replica.d->isList(object); }
std::span<const VersionId> Lineage::leaves(Handle object) const { return m_replica.d->versions.leaves(object); }
bool Lineage::hasSeals(Handle object) const { return !m_replica.d->versions.seals(object).empty(); }
VersionId Lineage::newest(Handle object) const { return m_replica.d->versions.newest(object); }
VersionId Lineage::previous(VersionId version) const { return m_replica.d->versions.previous(version); }

Handle Lineage::object(VersionId version) const { return m_replica.d->versions.object(version); }
std::uint32_t Lineage::index(VersionId version) const { return m_replica.d->versions.index(version); }
VersionId Lineage::parent(VersionId version) const { return m_replica.d->versions.parent(version); }
bool Lineage::isDeleted(VersionId version) const { return m_replica.d->versions.isDeleted(version); }
bool Lineage::isResolved(VersionId version) const { return m_replica.d->versions.isResolved(version); }
bool Lineage::isStaged(VersionId version) const { return m_replica.d->versions.isStaged(version); }
bool Lineage::isBefore(VersionId a, VersionId b) const { return m_replica.d->versions.isBefore(a, b); }
Revision Lineage::revision(VersionId version) const { return m_replica.d->versions.revision(version); }

VersionId Lineage::find(Handle object, const Revision& revision) const
{
    return m_replica.d->versions.find(object, revision);
}

Result<Value> Lineage::value(VersionId version) const { return m_replica.d->storedValue(version); }

std::string_view Lineage::contentText(VersionId version) const
{
    const auto& contents = m_replica.d->contents;
    const auto stored = contents.stored(m_replica.d->versions.content(version));
    return stored != ContentTable::kNone && contents.hasBytes(stored) ? contents.bytes(stored) : std::string_view();
}

Sequence Lineage::order(VersionId version) const { return m_replica.d->orderOf(object(version), version); }
Sequence Lineage::orderAfter(VersionId version, Sequence before) const { return m_replica.d->orderAfter(version, std::move(before)); }
Sequence Lineage::shownOrder(Handle list) const { return m_replica.d->shownOrder(list); }
bool Lineage::isText(Handle element) const { return m_replica.d->names.isText(element); }
std::string_view Lineage::elementText(Handle element) const { return m_replica.d->elementText(element); }
Value Lineage::elementValue(Handle element) const { return core::elementValue(element, m_replica.d->names); }
Handle Lineage::elementsEnd() const { return static_cast<Handle>(m_replica.d->names.size()); }

// --- deltas ---------------------------------------------------------------------------------------------------

std::vector<Lineage::DeltaNumber> Lineage::deltas(VersionId version) const
{
    std::vector<DeltaNumber> numbers;
    m_replica.d->versions.visitDeltas(version, [&](DeltaNumber number) { numbers.push_back(number); });
    return numbers;
}

const DeltaName& Lineage::name(DeltaNumber delta) const { return m_replica.d->versions.deltaName(delta); }
Lineage::DeltaNumber Lineage::deltasEnd() const { return m_replica.d->versions.deltaCount(); }
std::shared_ptr<const Delta> Lineage::delta(const DeltaName& name) const { return m_replica.d->graph.delta(name); }

Lineage::Sealing& Lineage::sealing(Handle object) const
{
    const auto& versions = m_replica.d->versions;
    if (m_generation != versions.generation()) {
        m_sealing.clear();
        m_generation = versions.generation();
    }
    auto& known = m_sealing[object];
    const auto seals = versions.seals(object);
    const auto committed = static_cast<std::size_t>(
        std::ranges::count_if(seals, [&](VersionId each) { return !versions.isStaged(each); }));
    if (known.sealCount == committed && known.repeatCount == versions.repeatCount())
        return known;
    known.sealCount = committed;
    known.repeatCount = versions.repeatCount();
    known.deltas.clear();
    for (const auto seal : seals)
        versions.visitDeltas(seal, [&](DeltaNumber number) { known.deltas.push_back(number); });
    std::ranges::sort(known.deltas);
    known.deltas.erase(std::ranges::unique(known.deltas).begin(), known.deltas.end());
    return known;
}

Lineage::Said Lineage::read(Handle object, DeltaNumber number) const
{
    const auto& versions = m_replica.d->versions;
    const auto& deltaName = versions.deltaName(number);
    if (!m_parsed || m_parsed->name != deltaName) {
        m_parsed = std::make_unique<Parsed>();
        m_parsed->name = deltaName;
        m_parsed->delta = delta(deltaName);
        for (std::size_t i = 0; m_parsed->delta && i < m_parsed->delta->changes().size(); ++i)
            m_parsed->changes[m_parsed->delta->changes()[i].object].push_back(i);
    }
    Said said;
    const auto changes = m_parsed->changes.find(id(object));
    if (changes == m_parsed->changes.end())
        return said;
    std::vector<VersionId> parents;
    for (const auto place : changes->second) {
        const auto& change = m_parsed->delta->changes()[place];
        const auto above = change.parent ? versions.find(object, *change.parent) : kNoVersion;
        if (above != kNoVersion)
            parents.push_back(above);
        const bool isSeal = change.content.kind() == ContentName::Kind::Resolved;
        const auto version = isSeal ? above : versions.find(object, change.revision());
        if (version != kNoVersion)
            (isSeal ? said.sealed : said.made).push_back(version);
    }
    said.hasOneTip = hasOneTip(said.made, parents);
    return said;
}

Lineage::Said Lineage::readStage(Handle object) const
{
    const auto& versions = m_replica.d->versions;
    Said said;
    std::vector<VersionId> parents;
    for (auto version = versions.newest(object); version != kNoVersion && versions.isStaged(version);
         version = versions.previous(version)) {
        const auto above = versions.parent(version);
        if (above != kNoVersion)
            parents.push_back(above);
        if (!versions.isResolved(version))
            said.made.push_back(version);
        else if (above != kNoVersion)
            said.sealed.push_back(above);
    }
    said.hasOneTip = hasOneTip(said.made, parents);
    return said;
}

void Lineage::addSealed(const Said& said, VersionId version, std::vector<VersionId>& parents) const
{
    if (!said.hasOneTip || std::ranges::find(said.made, version) == said.made.end())
        return;
    for (const auto leaf : said.sealed) {
        if (index(leaf) < index(version) && std::ranges::find(parents, leaf) == parents.end())
            parents.push_back(leaf);
    }
}

std::vector<VersionId> Lineage::mergeParents(VersionId version) const
{
    std::vector<VersionId> parents;
    if (const auto above = parent(version); above != kNoVersion)
        parents.push_back(above);
    const auto it = object(version);
    if (m_replica.d->versions.seals(it).empty())
        return parents;
    if (isStaged(version)) {
        addSealed(readStage(it), version, parents);
        return parents;
    }
    auto& known = sealing(it);
    for (const auto number : deltas(version)) {
        if (!std::ranges::binary_search(known.deltas, number))
            continue;
        auto said = known.said.find(number);
        if (said == known.said.end())
            said = known.said.emplace(number, read(it, number)).first;
        addSealed(said->second, version, parents);
    }
    return parents;
}

}  // namespace meldado::core
