// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/version_table.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "core/base/seeded_hash.h"

namespace meldado::core {

namespace {

constexpr std::size_t kIndexFrom = 12;  // versions of one object; below, a walk is faster than a hash

std::uint64_t keyHash(std::uint32_t index, ContentId content, std::uint32_t tail)
{
    return foldedProduct(seededHash(std::uint64_t{index} << 32 | content), std::uint64_t{tail} + 1);
}

// The tail that a version would have: a hash, computed when it is asked for, and once.
template <typename Make>
class WantedTail {
public:
    static constexpr std::uint32_t kUnknown = static_cast<std::uint32_t>(-1);

    explicit WantedTail(Make make) : m_make(std::move(make)) {}
    std::uint32_t operator()()
    {
        if (m_value == kUnknown)
            m_value = m_make();
        return m_value;
    }
    [[nodiscard]] std::uint32_t ifKnown() const { return m_value; }

private:
    Make m_make;
    std::uint32_t m_value = kUnknown;
};

}  // namespace

void VersionTable::clear()
{
    m_versions.clear();
    m_objects.clear();
    m_branches.clear();
    m_deltas.clear();
    m_alsoBroughtBy.clear();
    ++m_generation;
    m_firstStaged = 0;
    m_stagedCount = 0;
}

// --- objects --------------------------------------------------------------------------------------------------

VersionTable::ObjectVersions& VersionTable::make(Handle object)
{
    if (object >= m_objects.size())
        m_objects.resize(std::size_t{object} + 1);
    return m_objects[object];
}

VersionTable::Branches* VersionTable::branches(Handle object) const
{
    const auto number = of(object).branches;
    return number == HashIndex::kNone ? nullptr : m_branches[number].get();
}

VersionTable::Branches& VersionTable::makeBranches(Handle object)
{
    auto& number = m_objects[object].branches;
    if (number == HashIndex::kNone) {
        number = static_cast<std::uint32_t>(m_branches.size());
        m_branches.push_back(std::make_unique<Branches>());
    }
    return *m_branches[number];
}

VersionId VersionTable::winner(Handle object) const
{
    if (object >= m_objects.size())
        return kNoVersion;
    refreshLeaves(object);
    return of(object).winner;
}

std::span<const VersionId> VersionTable::leaves(Handle object) const
{
    if (object >= m_objects.size())
        return {};
    refreshLeaves(object);
    const auto* branching = branches(object);
    if (branching != nullptr && !branching->leaves.empty())
        return branching->leaves;
    return {&of(object).winner, of(object).winner == kNoVersion ? 0U : 1U};
}

bool VersionTable::isLive(Handle object) const
{
    const auto version = winner(object);
    return version != kNoVersion && !isDeleted(version);
}

std::uint32_t VersionTable::reshapings(Handle object) const
{
    const auto* branching = object < m_objects.size() ? branches(object) : nullptr;
    return branching == nullptr ? 0 : branching->reshapings;
}

std::span<const VersionId> VersionTable::seals(Handle object) const
{
    const auto* branching = object < m_objects.size() ? branches(object) : nullptr;
    return branching == nullptr ? std::span<const VersionId>() : branching->seals;
}

bool VersionTable::hasStaged(Handle object) const
{
    return object < m_objects.size() && of(object).newest != kNoVersion && isStaged(of(object).newest);
}

// --- versions -------------------------------------------------------------------------------------------------

std::uint32_t VersionTable::tail(VersionId version) const
{
    const auto& entry = m_versions[version];
    if (entry.index == 1)
        return 0;
    if (entry.tail != kNoTail)
        return entry.tail;
    if (entry.parent != kNoVersion) {
        std::string text;
        appendText(text, entry.parent);
        entry.tail = Revision::tailAfter(text);
    } else {
        entry.tail = Revision::tailAfter(branches(entry.object)->missing.at(version).text());
    }
    return entry.tail;
}

void VersionTable::appendText(std::string& out, VersionId version) const
{
    const auto& entry = m_versions[version];
    char digits[16];
    const auto end = std::to_chars(digits, digits + sizeof digits, entry.index).ptr;
    out.append(digits, end);
    out += '-';
    m_contents->appendText(out, entry.content);
    if (entry.index > 1) {
        out += '_';
        appendTail(out, tail(version));
    }
}

Revision VersionTable::revision(VersionId version) const
{
    const auto& entry = m_versions[version];
    return Revision::made(entry.index, m_contents->name(entry.content), tail(version));
}

bool VersionTable::isSame(VersionId a, VersionId b) const
{
    if (a == b)
        return true;
    if (a == kNoVersion || b == kNoVersion)
        return false;
    const auto& left = m_versions[a];
    const auto& right = m_versions[b];
    return left.index == right.index && left.content == right.content && tail(a) == tail(b);
}

bool VersionTable::isBefore(VersionId a, VersionId b) const
{
    const auto& left = m_versions[a];
    const auto& right = m_versions[b];
    if (!isResolved(a) && !isResolved(b) && left.index != right.index)
        return left.index < right.index;
    return revision(a) < revision(b);
}

template <typename Tail>
VersionId VersionTable::find(Handle object, std::uint32_t index, ContentId content, VersionId parent, Tail& wanted) const
{
    const auto isIt = [&](VersionId version) {
        const auto& entry = m_versions[version];
        return entry.index == index && entry.content == content
            && (index == 1 || (parent != kNoVersion && entry.parent == parent) || tail(version) == wanted());
    };
    const auto newest = of(object).newest;
    if (newest == kNoVersion || isIt(newest))
        return newest;
    if (const auto* branching = branches(object); branching != nullptr && !branching->index.empty())
        return branching->index.find(keyHash(index, content, index == 1 ? 0 : wanted()), isIt);
    for (auto version = m_versions[newest].previous; version != kNoVersion; version = m_versions[version].previous) {
        if (isIt(version))
            return version;
    }
    return kNoVersion;
}

VersionId VersionTable::find(Handle object, const Revision& revision) const
{
    const auto content = has(object) ? m_contents->find(revision.content()) : ContentTable::kNone;
    if (content == ContentTable::kNone || (revision.index() > 1 && !revision.tail()))
        return kNoVersion;
    WantedTail wanted([&] { return *revision.tail(); });
    return find(object, revision.index(), content, kNoVersion, wanted);
}

VersionId VersionTable::findFirst(Handle object, ContentId content) const
{
    WantedTail none([] { return 0U; });
    return has(object) ? find(object, 1, content, kNoVersion, none) : kNoVersion;
}

// --- arriving -------------------------------------------------------------------------------------------------

void VersionTable::insert(Handle object, const std::optional<Revision>& parent, const ContentName& contentName)
{
    assert(!hasStaged());
    make(object);
    const auto content = m_contents->intern(contentName);
    const auto above = parent ? find(object, *parent) : kNoVersion;
    const auto index = parent ? parent->index() + 1 : 1;
    WantedTail wanted([&] { return Revision::tailAfter(parent->text()); });
    const auto known = find(object, index, content, above, wanted);
    if (known == kNoVersion) {
        add(object, above, index, content, wanted.ifKnown(), parent && above == kNoVersion ? &*parent : nullptr);
        m_firstStaged = static_cast<VersionId>(m_versions.size());
    } else {
        claim(known, above, parent);
    }
}

// A second delta brings the version: the lower one decides after which parent.
void VersionTable::claim(VersionId version, VersionId parent, const std::optional<Revision>& parentRevision)
{
    auto& entry = m_versions[version];
    const auto latest = static_cast<std::uint32_t>(m_deltas.size() - 1);
    const bool isLower = m_deltas[latest] < m_deltas[entry.claimedBy];
    if (entry.claimedBy != latest)
        m_alsoBroughtBy.emplace(version, isLower ? entry.claimedBy : latest);
    if (!isLower)
        return;
    entry.claimedBy = latest;
    const auto object = entry.object;
    if (parent == entry.parent) {
        if (parent != kNoVersion || !parentRevision)
            return;
        const auto* branching = branches(object);
        const auto missing = branching ? branching->missing.find(version) : decltype(branching->missing.end()){};
        if (branching != nullptr && missing != branching->missing.end() && missing->second == *parentRevision)
            return;
    }

    // Another parent with the same tail, from a delta that decides: hang the branch there.
    auto& branching = makeBranches(object);
    static_cast<void>(tail(version));  // while the parent that it came from is known
    if (entry.parent != kNoVersion)
        m_versions[entry.parent].childCount--;
    forgetOrphan(branching, version);
    entry.parent = parent;
    if (parent != kNoVersion) {
        m_versions[parent].childCount++;
    } else if (parentRevision) {
        branching.orphans[*parentRevision].insert(version);
        branching.missing.emplace(version, *parentRevision);
    }
    reshaped(object);
}

VersionId VersionTable::add(Handle object, VersionId parent, std::uint32_t index, ContentId content,
                            std::uint32_t knownTail, const Revision* missingParent)
{
    const auto version = static_cast<VersionId>(m_versions.size());
    auto& line = m_objects[object];
    const bool isValid = parent != kNoVersion ? m_versions[parent].isValid != 0 : missingParent == nullptr && index == 1;
    const auto delta = static_cast<std::uint32_t>(m_deltas.empty() ? 0 : m_deltas.size() - 1);
    m_versions.push_back({content, object, parent, line.newest, index, knownTail, delta, 0, isValid ? 1U : 0U});
    line.newest = version;
    ++line.count;
    if (parent != kNoVersion)
        m_versions[parent].childCount++;
    if (missingParent != nullptr) {
        auto& branching = makeBranches(object);
        branching.orphans[*missingParent].insert(version);
        branching.missing.emplace(version, *missingParent);
    }

    if (content == ContentTable::kResolved)
        makeBranches(object).seals.push_back(version);
    auto* branching = branches(object);
    if (branching != nullptr && !branching->index.empty()) {
        branching->index.insert(keyHash(index, content, tail(version)), version);
    } else if (line.count > kIndexFrom) {
        branching = &makeBranches(object);
        for (auto each = version; each != kNoVersion; each = m_versions[each].previous)
            branching->index.insert(keyHash(m_versions[each].index, m_versions[each].content, tail(each)), each);
    }
    if (branching != nullptr && !branching->orphans.empty())
        adoptOrphans(version);
    if (branching == nullptr || !branching->isStale)
        replaceLeaf(object, parent, isValid && content != ContentTable::kResolved ? version : kNoVersion);
    return version;
}

void VersionTable::adoptOrphans(VersionId parent)
{
    const auto object = m_versions[parent].object;
    auto& branching = makeBranches(object);
    const auto it = branching.orphans.find(revision(parent));
    if (it == branching.orphans.end())
        return;
    for (const auto child : it->second) {
        m_versions[child].parent = parent;
        m_versions[parent].childCount++;
        branching.missing.erase(child);
    }
    branching.orphans.erase(it);
    reshaped(object);
}

void VersionTable::forgetOrphan(Branches& branching, VersionId version)
{
    const auto missing = branching.missing.find(version);
    if (missing == branching.missing.end())
        return;
    const auto siblings = branching.orphans.find(missing->second);
    siblings->second.erase(version);
    if (siblings->second.empty())
        branching.orphans.erase(siblings);
    branching.missing.erase(missing);
}

// --- the stage ------------------------------------------------------------------------------------------------

VersionTable::Staged VersionTable::stage(Handle object, VersionId parent, ContentId content)
{
    make(object);
    const auto index = parent == kNoVersion ? 1 : m_versions[parent].index + 1;
    WantedTail wanted([&] {
        std::string text;
        appendText(text, parent);
        return Revision::tailAfter(text);
    });
    const auto known = find(object, index, content, parent, wanted);
    if (known != kNoVersion)
        return {known, false};
    ++m_stagedCount;
    return {add(object, parent, index, content, wanted.ifKnown(), nullptr), true};
}

void VersionTable::commitStaged(const DeltaName& delta)
{
    const auto number = static_cast<std::uint32_t>(m_deltas.size());
    m_deltas.push_back(delta);
    for (auto version = m_firstStaged; version < m_versions.size(); ++version)
        m_versions[version].claimedBy = number;
    m_firstStaged = static_cast<VersionId>(m_versions.size());
    m_stagedCount = 0;
}

void VersionTable::dropStaged(Handle object)
{
    if (!hasStaged(object))
        return;
    auto& line = m_objects[object];
    auto& branching = makeBranches(object);
    while (line.newest != kNoVersion && isStaged(line.newest)) {
        const auto version = line.newest;
        auto& entry = m_versions[version];
        if (entry.parent != kNoVersion)
            m_versions[entry.parent].childCount--;
        branching.index.erase(keyHash(entry.index, entry.content, tail(version)), version);  // its revision can be asked for still
        if (entry.content == ContentTable::kResolved)
            std::erase(branching.seals, version);
        if (entry.childCount != 0)
            loseChildren(object, version);
        line.newest = entry.previous;
        --line.count;
        entry.object = kNoObject;
        --m_stagedCount;
    }
    if (m_stagedCount == 0)
        m_firstStaged = static_cast<VersionId>(m_versions.size());
    reshaped(object);
}

// Versions that had waited for one that is dropped now wait again.
void VersionTable::loseChildren(Handle object, VersionId parent)
{
    auto& branching = makeBranches(object);
    const auto name = revision(parent);
    for (auto child = of(object).newest; child != kNoVersion; child = m_versions[child].previous) {
        if (m_versions[child].parent != parent)
            continue;
        static_cast<void>(tail(child));
        m_versions[child].parent = kNoVersion;
        m_versions[parent].childCount--;
        branching.orphans[name].insert(child);
        branching.missing.emplace(child, name);
    }
}

// --- leaves ---------------------------------------------------------------------------------------------------

void VersionTable::replaceLeaf(Handle object, VersionId leaf, VersionId by)
{
    auto& winner = m_objects[object].winner;
    auto* branching = branches(object);
    if (branching == nullptr || branching->leaves.empty()) {
        const auto other = winner == leaf ? kNoVersion : winner;
        if (other == kNoVersion || by == kNoVersion) {
            winner = by == kNoVersion ? other : by;
            return;
        }
        branching = &makeBranches(object);
        branching->leaves.push_back(other);
    }
    auto& leaves = branching->leaves;  // ascending; there may be a hundred thousand, of a hostile peer
    const auto placeOf = [&](VersionId version) {
        return std::ranges::lower_bound(leaves, version, [this](VersionId a, VersionId b) { return isBefore(a, b); });
    };
    if (leaf != kNoVersion) {
        if (const auto place = placeOf(leaf); place != leaves.end() && *place == leaf)
            leaves.erase(place);
    }
    if (by != kNoVersion)
        leaves.insert(placeOf(by), by);
    winner = leaves.back();
    if (leaves.size() == 1)
        leaves.clear();
}

void VersionTable::reshaped(Handle object)
{
    auto& branching = makeBranches(object);
    branching.isStale = true;
    ++branching.reshapings;
}

// Validity and leaves of the whole tree; only for the rare cases in which they do not follow from one new version.
void VersionTable::refreshLeaves(Handle object) const
{
    auto* branching = branches(object);
    if (branching == nullptr || !branching->isStale)
        return;
    // A parent's index is always one less than its child's, so going by index visits parents first.
    std::vector<VersionId> byIndex;
    for (auto version = of(object).newest; version != kNoVersion; version = m_versions[version].previous)
        byIndex.push_back(version);
    std::ranges::sort(byIndex, {}, [this](VersionId version) { return m_versions[version].index; });

    auto& leaves = branching->leaves;
    leaves.clear();
    for (const auto version : byIndex) {
        const auto& entry = m_versions[version];
        const bool isValid = entry.parent != kNoVersion ? m_versions[entry.parent].isValid != 0
                                                        : !branching->missing.contains(version) && entry.index == 1;
        entry.isValid = isValid ? 1U : 0U;
        if (isValid && entry.childCount == 0 && !isResolved(version))
            leaves.push_back(version);
    }
    std::ranges::sort(leaves, [this](VersionId a, VersionId b) { return isBefore(a, b); });
    of(object).winner = leaves.empty() ? kNoVersion : leaves.back();
    if (leaves.size() == 1)
        leaves.clear();
    branching->isStale = false;
}

}  // namespace meldado::core
