// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/delta.h"

#include <algorithm>
#include <cassert>

#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"

namespace meldado::core {

namespace {

Error malformed(const DeltaName& name, const std::string& what)
{
    return Error{ErrorCode::Malformed, "delta " + name.text() + ": " + what};
}

// Parents must be of the delta's own family: with an index, or all without.
Result<std::vector<DeltaName>> readParents(const DeltaName& name, const Value* value)
{
    std::vector<DeltaName> parents;
    if (value == nullptr)
        return parents;
    const auto* array = value->asArray();
    if (array == nullptr)
        return malformed(name, "the parents are not an array");
    if (array->size() > kMaxDeltaParents)
        return Error{ErrorCode::LimitExceeded, "delta " + name.text() + " has too many parents"};

    parents.reserve(array->size());
    for (const auto& entry : *array) {
        const auto* text = entry.asString();
        const auto parent = text ? DeltaName::parse(*text) : std::nullopt;
        if (!parent || (parent->index == 0) != (name.index == 0))
            return malformed(name, "a parent is not the name of a delta");
        parents.push_back(*parent);
    }
    return parents;
}

bool fitsParents(const DeltaName& name, const std::vector<DeltaName>& parents)
{
    if (name.index == 0)
        return true;
    std::uint32_t greatest = 0;
    for (const auto& parent : parents)
        greatest = std::max(greatest, parent.index);
    return name.index == greatest + 1;
}

Result<std::vector<Digest>> readPacks(const DeltaName& name, const Value* value)
{
    std::vector<Digest> packs;
    if (value == nullptr)
        return packs;
    const auto* array = value->asArray();
    if (array == nullptr)
        return malformed(name, "the packs are not an array");
    for (const auto& entry : *array) {
        const auto* text = entry.asString();
        const auto pack = text ? Digest::fromHex(*text) : std::nullopt;
        if (!pack)
            return malformed(name, "a pack is not the name of a pack");
        packs.push_back(*pack);
    }
    return packs;
}

// [id, digest], [id, parent, digest], or, in 0.1 only, [id, parent, digest, digest of the stored difference].
Result<Change> readChange(const DeltaName& name, const Array& record, ByteArena& texts)
{
    const bool isOld = name.index == 0;
    if (record.size() < 2 || record.size() > (isOld ? 4U : 3U))
        return malformed(name, "a record has the wrong length");
    for (const auto& entry : record) {
        if (entry.asString() == nullptr)
            return malformed(name, "a record holds something else than texts");
    }

    const auto object = texts.keep(*record[0].asString());
    if (record.size() == 2)
        return Change{object, std::nullopt, ContentName::parse(*record[1].asString())};

    auto parent = Revision::parse(*record[1].asString());
    if (!parent || parent->index() >= kMaxIndex)
        return malformed(name, "a record names a parent that is not a revision");
    auto content = ContentName::parse(*record[2].asString());
    if (record.size() == 4) {
        const auto full = Digest::fromHex(*record[2].asString());
        const auto stored = Digest::fromHex(*record[3].asString());
        if (!full || !stored)
            return malformed(name, "a record of a difference holds something else than digests");
        content = ContentName::difference(*full, *stored);
    }
    return Change{object, *std::move(parent), std::move(content)};
}

Result<std::vector<Change>> readChanges(const DeltaName& name, const Value* value, ByteArena& texts)
{
    std::vector<Change> changes;
    const auto* array = value ? value->asArray() : nullptr;
    if (array == nullptr)
        return changes;  // as upstream: anything else is as good as no changes
    if (array->size() > kMaxDeltaChanges)
        return Error{ErrorCode::LimitExceeded, "delta " + name.text() + " has too many changes"};

    changes.reserve(array->size());
    for (const auto& entry : *array) {
        const auto* record = entry.asArray();
        if (record == nullptr)
            continue;
        auto change = readChange(name, *record, texts);
        if (!change)
            return change.error();
        changes.push_back(*std::move(change));
    }
    return changes;
}

}  // namespace

Result<Delta> Delta::parse(const DeltaName& name, Bytes bytes)
{
    if (bytes->size() > kMaxDeltaBytes)
        return Error{ErrorCode::LimitExceeded, "delta " + name.text() + " is larger than the limit"};
    if (sha256(*bytes) != name.digest)
        return Error{ErrorCode::Damaged, "the bytes of delta " + name.text() + " do not fit its name"};
    auto json = parseJson(*bytes);
    if (!json)
        return json.error();
    const auto* object = json->asObject();
    if (object == nullptr)
        return malformed(name, "not an object");

    Delta delta;
    delta.m_name = name;
    if (const auto* information = object->find("i")) {
        if (information->asObject() == nullptr)
            return malformed(name, "the information is not an object");
        delta.m_information = *information->asObject();
    }
    auto parents = readParents(name, object->find("p"));
    if (!parents)
        return parents.error();
    if (!fitsParents(name, *parents))
        return malformed(name, "the index does not follow from the parents");
    auto packs = readPacks(name, object->find("k"));
    if (!packs)
        return packs.error();
    const auto texts = std::make_shared<ByteArena>();
    auto changes = readChanges(name, object->find("c"), *texts);
    if (!changes)
        return changes.error();

    delta.m_parents = *std::move(parents);
    delta.m_packs = *std::move(packs);
    delta.m_changes = *std::move(changes);
    delta.m_bytes = std::move(bytes);
    delta.m_texts = texts;
    return delta;
}

Delta Delta::parseKnown(const DeltaBlob& blob)
{
    auto delta = parse(blob.name, blob.bytes);
    assert(delta);
    return delta ? *std::move(delta) : Delta();
}

Revision Change::revision() const
{
    return parent ? Revision::after(*parent, content) : Revision::first(content);
}

bool Delta::hasOriginUpdate() const noexcept
{
    return m_parents.empty()
        && std::ranges::any_of(m_changes, [](const Change& change) { return change.parent.has_value(); });
}

}  // namespace meldado::core
