// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/delta.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>

#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "core/json/text_reader.h"

namespace meldado::core {

namespace {

Error malformed(const DeltaName& name, const std::string& what)
{
    return Error{ErrorCode::Malformed, "delta " + name.text() + ": " + what};
}

// --- what each text means, however it was spelled ---------------------------------------------------------------

// Parents must be of the delta's own family: with an index, or all without.
Result<DeltaName> toParent(const DeltaName& name, std::string_view text)
{
    const auto parent = DeltaName::parse(text);
    if (!parent || (parent->index == 0) != (name.index == 0))
        return malformed(name, "a parent is not the name of a delta");
    return *parent;
}

Result<Digest> toPack(const DeltaName& name, std::string_view text)
{
    const auto pack = Digest::fromHex(text);
    return pack ? Result<Digest>(*pack) : malformed(name, "a pack is not the name of a pack");
}

// [id, digest], [id, parent, digest], or, in 0.1 only, [id, parent, digest, digest of the stored difference].
Result<Change> toChange(const DeltaName& name, std::span<const std::string_view> record)
{
    const bool isOld = name.index == 0;
    if (record.size() < 2 || record.size() > (isOld ? 4U : 3U))
        return malformed(name, "a record has the wrong length");
    if (record.size() == 2)
        return Change{record[0], std::nullopt, ContentName::parse(record[1])};

    auto parent = Revision::parse(record[1]);
    if (!parent || parent->index() >= kMaxIndex)
        return malformed(name, "a record names a parent that is not a revision");
    if (record.size() == 3)
        return Change{record[0], *std::move(parent), ContentName::parse(record[2])};
    const auto full = Digest::fromHex(record[2]);
    const auto stored = Digest::fromHex(record[3]);
    if (!full || !stored)
        return malformed(name, "a record of a difference holds something else than digests");
    return Change{record[0], *std::move(parent), ContentName::difference(*full, *stored)};
}

Error tooMany(const DeltaName& name, const char* what)
{
    return Error{ErrorCode::LimitExceeded, "delta " + name.text() + " has too many " + what};
}

bool fitsParents(const DeltaName& name, std::span<const DeltaName> parents)
{
    if (name.index == 0)
        return true;
    std::uint32_t greatest = 0;
    for (const auto& parent : parents)
        greatest = std::max(greatest, parent.index);
    return name.index == greatest + 1;
}

using Parts = Delta::Parts;

// --- as most programs spell it ------------------------------------------------------------------------------------

// Reads a delta that is spelled as DeltaText does it, which is nearly every one, without a tree of values in between.
// Nothing when it is spelled otherwise, or holds what is not valid: then the other way finds out what it is.
class CanonicalDeltaReader {
public:
    CanonicalDeltaReader(const DeltaName& name, std::string_view bytes) : m_name(name), m_in(bytes) {}

    // Into `parts`, which are worth nothing when it returns false.
    bool operator()(Parts& parts)
    {
        if (!m_in.take("{"))
            return false;
        bool isFirst = true;
        const auto takeKey = [&](std::string_view key) {
            const auto start = m_in.rest();
            if ((isFirst || m_in.take(",")) && m_in.take(key)) {
                isFirst = false;
                return true;
            }
            m_in.backTo(start);
            return false;
        };
        if (takeKey("\"c\":[") && !m_in.takeEach([&] { return takeChange(parts.changes); }, kMaxDeltaChanges))
            return false;
        if (takeKey("\"i\":") && !takeInformation(parts.information))
            return false;
        if (takeKey("\"k\":[") && !m_in.takeEach([&] { return takeText(parts.packs, toPack); }, kMaxDeltaChanges))
            return false;
        if (takeKey("\"p\":[") && !m_in.takeEach([&] { return takeText(parts.parents, toParent); }, kMaxDeltaParents))
            return false;
        return m_in.take("}") && m_in.rest().empty();
    }

private:
    bool takeChange(SmallVector<Change, 1>& changes)
    {
        std::array<std::string_view, 4> record;
        std::size_t count = 0;
        if (!m_in.take("["))
            return false;
        const bool isRecord = m_in.takeEach(
            [&] {
                const auto text = m_in.takeString();
                record[count++] = text.value_or(std::string_view());
                return text.has_value();
            },
            record.size());
        auto change = isRecord ? toChange(m_name, std::span(record).first(count))
                               : Result<Change>(Error{ErrorCode::Malformed, {}});
        if (change)
            changes.push_back(*std::move(change));
        return change.has_value();
    }

    template <typename T>
    bool takeText(SmallVector<T, 1>& names, Result<T> (*convert)(const DeltaName&, std::string_view))
    {
        const auto text = m_in.takeString();
        auto name = text ? convert(m_name, *text) : Result<T>(Error{ErrorCode::Malformed, {}});
        if (name)
            names.push_back(*std::move(name));
        return name.has_value();
    }

    // Up to the bracket that closes it; what lies between is for the parser of JSON to judge.
    bool takeInformation(std::optional<Object>& information)
    {
        std::size_t depth = 0;
        bool inString = false;
        const auto rest = m_in.rest();
        for (std::size_t i = 0; i < rest.size(); ++i) {
            const char c = rest[i];
            if (inString) {
                i += c == '\\' ? 1U : 0U;
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                auto value = parseJson(rest.substr(0, i + 1));
                if (!value || value->asObject() == nullptr)
                    return false;
                information = std::move(*value->asObject());
                m_in.skip(i + 1);
                return true;
            }
            if (depth == 0)
                return false;
        }
        return false;
    }

    const DeltaName& m_name;
    TextReader m_in;
};

// --- any spelling -------------------------------------------------------------------------------------------------

template <typename T>
Result<SmallVector<T, 1>> readNames(const DeltaName& name, const Value* value, const char* notAnArray,
                                 Result<T> (*convert)(const DeltaName&, std::string_view))
{
    SmallVector<T, 1> names;
    if (value == nullptr)
        return names;
    const auto* array = value->asArray();
    if (array == nullptr)
        return malformed(name, notAnArray);
    for (const auto& entry : *array) {
        const auto* text = entry.asString();
        auto each = convert(name, text ? std::string_view(*text) : std::string_view());
        if (!each)
            return each.error();
        names.push_back(*std::move(each));
    }
    return names;
}

Result<SmallVector<Change, 1>> readChanges(const DeltaName& name, const Value* value, ByteArena& texts)
{
    SmallVector<Change, 1> changes;
    const auto* array = value ? value->asArray() : nullptr;
    if (array == nullptr)
        return changes;  // as upstream: anything else is as good as no changes
    if (array->size() > kMaxDeltaChanges)
        return tooMany(name, "changes");

    std::vector<std::string_view> record;
    for (const auto& entry : *array) {
        const auto* fields = entry.asArray();
        if (fields == nullptr)
            continue;
        record.clear();
        for (const auto& field : *fields) {
            if (field.asString() == nullptr)
                return malformed(name, "a record holds something else than texts");
            record.push_back(*field.asString());
        }
        auto change = toChange(name, record);
        if (!change)
            return change.error();
        change->object = texts.keep(change->object);
        changes.push_back(*std::move(change));
    }
    return changes;
}

Result<Parts> readAnySpelling(const DeltaName& name, std::string_view bytes)
{
    const auto json = parseJson(bytes);
    if (!json)
        return json.error();
    const auto* object = json->asObject();
    if (object == nullptr)
        return malformed(name, "not an object");

    Parts parts;
    if (const auto* information = object->find("i")) {
        if (information->asObject() == nullptr)
            return malformed(name, "the information is not an object");
        parts.information = *information->asObject();
    }
    const auto* parentTexts = object->find("p");
    if (parentTexts != nullptr && parentTexts->asArray() != nullptr && parentTexts->asArray()->size() > kMaxDeltaParents)
        return tooMany(name, "parents");
    auto parents = readNames<DeltaName>(name, parentTexts, "the parents are not an array", toParent);
    if (!parents)
        return parents.error();
    auto packs = readNames<Digest>(name, object->find("k"), "the packs are not an array", toPack);
    if (!packs)
        return packs.error();
    const auto texts = std::make_shared<ByteArena>();
    auto changes = readChanges(name, object->find("c"), *texts);
    if (!changes)
        return changes.error();
    parts.parents = *std::move(parents);
    parts.packs = *std::move(packs);
    parts.changes = *std::move(changes);
    parts.texts = texts;
    return parts;
}

}  // namespace

void Delta::clear()
{
    m_parts.parents.clear();
    m_parts.information.reset();
    m_parts.packs.clear();
    m_parts.changes.clear();
    m_parts.texts.reset();
}

Result<void> Delta::read(const DeltaName& name, Bytes bytes)
{
    clear();
    if (bytes->size() > kMaxDeltaBytes)
        return Error{ErrorCode::LimitExceeded, "delta " + name.text() + " is larger than the limit"};
    if (sha256(*bytes) != name.digest)
        return Error{ErrorCode::Damaged, "the bytes of delta " + name.text() + " do not fit its name"};

    if (!isUtf8(*bytes) || !CanonicalDeltaReader(name, *bytes)(m_parts)) {
        clear();
        auto parts = readAnySpelling(name, *bytes);
        if (!parts)
            return parts.error();
        m_parts = *std::move(parts);
    }
    if (!fitsParents(name, parents())) {
        clear();
        return malformed(name, "the index does not follow from the parents");
    }
    m_name = name;
    m_bytes = std::move(bytes);
    return {};
}

Result<std::shared_ptr<const Delta>> Delta::parseShared(const DeltaName& name, Bytes bytes)
{
    const auto delta = std::make_shared<Delta>();
    if (auto read = delta->read(name, std::move(bytes)); !read)
        return read.error();
    return std::shared_ptr<const Delta>(delta);
}

Result<Delta> Delta::parse(const DeltaName& name, Bytes bytes)
{
    Delta delta;
    if (auto read = delta.read(name, std::move(bytes)); !read)
        return read.error();
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
    return parents().empty()
        && std::ranges::any_of(changes(), [](const Change& change) { return change.parent.has_value(); });
}

}  // namespace meldado::core
