// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/archive/body.h"
#include "core/archive/column.h"
#include "core/archive/list_content.h"
#include "core/archive/object_id.h"
#include "core/crdt/name_table.h"
#include "core/json/canonical.h"
#include "core/wire/body_edit.h"
#include "core/wire/compact.h"
#include "core/wire/frame.h"
#include "core/wire/value_code.h"

namespace meldado::core {

namespace {

void putByte(ColumnWriter& out, unsigned value)
{
    const auto byte = static_cast<char>(value);
    out.bytes({&byte, 1});
}

void putMark(ColumnWriter& out, std::uint32_t mark)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        putByte(out, mark >> shift & 0xffU);
}

// Writes the body of a compact frame; whether it comes to the commit again, the reader is asked.
class CompactWriter {
public:
    CompactWriter(const Replica& sender, const Delta& delta, const Pack* pack);

    // Nothing, when the commit cannot be said so.
    std::optional<std::string> operator()();

private:
    struct Reference {
        FrameObject kind;
        std::uint64_t number = 0;  // of an introduced one
    };

    bool putParents();
    bool putRecord(const Change& change, const Change* before);
    std::optional<FrameParent> findParent(const Change& change, const Change* before);
    std::optional<FrameContent> putContent(const ContentName& name);
    FrameContent putText(std::string_view text);
    bool putList(std::string_view text);
    void putItem(std::string_view id);
    Reference refer(std::string_view id);
    void putReference(const Reference& reference, std::string_view id);
    std::optional<FramePacks> putPack();
    void putInformation();

    const Replica& m_sender;
    const Delta& m_delta;
    const Pack* m_pack;  // null: none
    Background m_background;
    ColumnWriter m_body;
    ColumnWriter m_content;  // of the record that is being written
    std::map<Digest, std::string_view> m_texts;       // of the pack
    std::set<std::string_view> m_firsts;              // what the receiver need not have
    std::map<std::string_view, std::uint64_t> m_introduced;
    std::string_view m_information;                   // of the parent
    std::string_view m_base;                          // the text of the parent version
    std::string_view m_made;                          // that of the record before
    std::map<Digest, std::size_t> m_numbers;          // of the contents that records name, in their order
    std::size_t m_steps = kMaxFrameSteps;
};

CompactWriter::CompactWriter(const Replica& sender, const Delta& delta, const Pack* pack)
    : m_sender(sender), m_delta(delta), m_pack(pack)
{
    if (m_pack != nullptr) {
        for (const auto& entry : m_pack->entries())
            m_texts.emplace(entry.digest, m_pack->content(entry));
    }
    for (const auto& change : m_delta.changes()) {
        if (!change.parent)
            m_firsts.insert(change.object);
    }
}

std::optional<std::string> CompactWriter::operator()()
{
    if (!putParents())
        return std::nullopt;
    const Change* before = nullptr;
    for (const auto& change : m_delta.changes()) {
        if (!putRecord(change, before))
            return std::nullopt;
        before = &change;
    }
    const auto packs = putPack();
    if (!packs)
        return std::nullopt;
    if (m_delta.information())
        putInformation();

    const auto parentCount = m_delta.parents().size();
    const auto recordCount = m_delta.changes().size();
    ColumnWriter out;
    putByte(out, static_cast<unsigned>(std::min<std::uint64_t>(parentCount, kManyParents)
                                       | static_cast<std::uint64_t>(*packs) << 2U
                                       | std::min<std::uint64_t>(recordCount, kManyRecords) << 4U));
    if (parentCount >= kManyParents)
        out.number(parentCount);
    if (recordCount >= kManyRecords)
        out.number(recordCount);
    out.bytes(m_body.all());
    return out.all();
}

bool CompactWriter::putParents()
{
    for (const auto& parent : m_delta.parents()) {
        const auto mark = markOf(parent.digest);
        const auto found = m_sender.deltaByMark(mark);
        if (!found || found->name != parent)
            return false;
        putMark(m_body, mark);
        m_information = informationIn(*found->bytes);
    }
    m_background.texts.add(m_information);
    m_background.startTimeFrom(splitBody(m_information).value_or(std::vector<BodyField>{}));
    return true;
}

// --- records ----------------------------------------------------------------------------------------------------

bool CompactWriter::putRecord(const Change& change, const Change* before)
{
    const bool isSame = before != nullptr && before->object == change.object;
    const auto object = isSame ? Reference{FrameObject::Same} : refer(change.object);
    const auto parent = findParent(change, before);
    if (!parent)
        return false;
    m_background.texts.add(change.object);
    m_background.texts.add(m_base);
    m_content = {};
    const auto content = putContent(change.content);
    if (!content)
        return false;
    putByte(m_body, static_cast<unsigned>(object.kind) | static_cast<unsigned>(*parent) << 3U
                        | static_cast<unsigned>(*content) << 5U);
    putReference(object, change.object);
    if (*parent == FrameParent::Known) {
        const auto mark = markOf(*change.parent);
        putByte(m_body, mark.index);
        putByte(m_body, mark.content);
    } else if (*parent == FrameParent::Named) {
        m_body.text(change.parent->text());
    }
    m_body.bytes(m_content.all());
    return true;
}

std::optional<FrameParent> CompactWriter::findParent(const Change& change, const Change* before)
{
    m_base = {};
    if (!change.parent)
        return FrameParent::None;
    if (before != nullptr && before->object == change.object && before->revision() == *change.parent) {
        m_base = m_made;
        return FrameParent::Before;
    }
    auto steps = std::min(m_steps, kMaxVersionSteps);
    m_steps -= steps;
    const auto known = m_sender.versionByMark(change.object, markOf(*change.parent), steps);
    m_steps += steps;
    if (!known || known->revision != *change.parent)
        return FrameParent::Named;
    m_base = known->text;
    return FrameParent::Known;
}

std::optional<FrameContent> CompactWriter::putContent(const ContentName& name)
{
    m_made = {};
    switch (name.kind()) {
    case ContentName::Kind::Deleted: return FrameContent::Deleted;
    case ContentName::Kind::Resolved: return FrameContent::Resolved;
    case ContentName::Kind::Empty: return FrameContent::Empty;
    case ContentName::Kind::Content: break;
    default: return std::nullopt;
    }
    const auto& digest = *name.stored();
    const auto packed = m_texts.find(digest);
    const auto text = packed == m_texts.end() ? m_sender.contentText(digest) : packed->second;
    if (!text)
        return std::nullopt;
    m_numbers.emplace(digest, m_numbers.size());
    m_made = *text;
    return putText(*text);
}

FrameContent CompactWriter::putText(std::string_view text)
{
    if (putList(text))
        return text.starts_with("{\"A\"") ? FrameContent::Items : FrameContent::Patch;
    if (const auto fields = splitBody(text)) {
        putBody(m_content, m_background, *fields, m_base);
        return FrameContent::Body;
    }
    m_background.texts.put(m_content, text);
    return FrameContent::Text;
}

// --- lists ------------------------------------------------------------------------------------------------------

bool CompactWriter::putList(std::string_view text)
{
    const auto list = ListContent::parse(text);
    if (!list)
        return false;
    if (!list->isFull)
        m_content.number(list->steps.size());
    auto item = list->items.begin();
    for (const auto& step : list->steps) {
        if (list->isFull) {
            m_content.number(step.count);
        } else {
            m_content.number(step.count << 1U | (step.isInsertion ? 1U : 0U));
            m_content.number(step.position);
        }
        for (std::uint64_t i = 0; step.isInsertion && i < step.count; ++i)
            putItem(*item++);
    }
    return true;
}

void CompactWriter::putItem(std::string_view id)
{
    const auto known = m_introduced.find(id);
    if (known != m_introduced.end()) {
        m_content.number(kItemIntroduced + known->second);
    } else if (!m_firsts.contains(id) && m_sender.objectByMark(markOf(id)) == id) {
        m_content.number(kItemKnown);
        putMark(m_content, markOf(id));
    } else {
        m_introduced.emplace(id, m_introduced.size());
        m_content.number(kItemFresh);
        putObjectId(m_content, m_content, m_content, id);
    }
}

CompactWriter::Reference CompactWriter::refer(std::string_view id)
{
    if (id == kRootId)
        return {FrameObject::Root};
    if (id == kRootItemsId)
        return {FrameObject::RootItems};
    const auto known = m_introduced.find(id);
    if (known != m_introduced.end())
        return {FrameObject::Introduced, known->second};
    if (!m_firsts.contains(id) && m_sender.objectByMark(markOf(id)) == id)
        return {FrameObject::Known};
    m_introduced.emplace(id, m_introduced.size());
    return {FrameObject::Fresh};
}

void CompactWriter::putReference(const Reference& reference, std::string_view id)
{
    switch (reference.kind) {
    case FrameObject::Known: putMark(m_body, markOf(id)); break;
    case FrameObject::Introduced: m_body.number(reference.number); break;
    case FrameObject::Fresh: putObjectId(m_body, m_body, m_body, id); break;
    case FrameObject::Same:
    case FrameObject::Root:
    case FrameObject::RootItems: break;
    }
}

// --- the rest ---------------------------------------------------------------------------------------------------

std::optional<FramePacks> CompactWriter::putPack()
{
    if (m_pack == nullptr)
        return FramePacks::None;
    std::vector<Digest> packed;
    for (const auto& entry : m_pack->entries())
        packed.push_back(entry.digest);
    const bool isAll = packed.size() == m_numbers.size()
        && std::ranges::equal(packed, m_numbers, {}, {}, [](const auto& each) { return each.first; });
    if (isAll)
        return FramePacks::Derived;
    m_body.number(packed.size());
    for (const auto& digest : packed) {
        const auto number = m_numbers.find(digest);
        if (number == m_numbers.end())
            return std::nullopt;  // it holds what this commit does not name
        m_body.number(number->second);
    }
    return FramePacks::Listed;
}

void CompactWriter::putInformation()
{
    const auto text = canonicalText(*m_delta.information());
    putBody(m_body, m_background, splitBody(text).value_or(std::vector<BodyField>{}), m_information);
}

// --- frames -----------------------------------------------------------------------------------------------------

std::string frame(FrameForm form, unsigned flags, const std::string& body, const Digest& delta, const Packer& packer)
{
    constexpr std::size_t kLeastPacked = 128;  // bytes; less is not worth trying
    ColumnWriter out;
    const auto packed = body.size() < kLeastPacked ? std::string() : packer.pack(body);
    constexpr std::size_t kSizeBytes = 4;
    const bool isPacked = body.size() >= kLeastPacked && packed.size() + kSizeBytes < body.size();
    putByte(out, static_cast<unsigned>(form) | flags | (isPacked ? kFrameIsPacked : 0));
    if (isPacked)
        out.number(body.size());
    out.bytes(isPacked ? packed : body);
    out.bytes(checkOf(delta));
    return out.all();
}

struct Parsed {
    Delta delta;
    std::vector<Pack> packs;
};

Result<Parsed> parsed(const Commit& commit)
{
    auto delta = Delta::parse(commit.delta.name, commit.delta.bytes);
    if (!delta)
        return delta.error();
    auto size = commit.delta.bytes->size();
    Parsed parsed{*std::move(delta), {}};
    for (const auto& blob : commit.packs) {
        auto pack = Pack::parse(blob.name, blob.bytes);
        if (!pack)
            return pack.error();
        if (std::ranges::find(parsed.delta.packs(), blob.name) == parsed.delta.packs().end())
            return Error{ErrorCode::Malformed, "a commit has a pack that its delta does not name"};
        size += blob.bytes->size();
        parsed.packs.push_back(*std::move(pack));
    }
    constexpr std::size_t kRoomForSizes = std::size_t{1} << 20;
    if (commit.packs.size() > kMaxFramePacks || size > kMaxFrameBytes - kRoomForSizes)
        return Error{ErrorCode::LimitExceeded, "a commit that is too large for one frame"};
    return parsed;
}

std::string wholeFrame(const Commit& commit, const Packer& packer)
{
    ColumnWriter body;
    body.number(commit.delta.name.index);
    body.text(*commit.delta.bytes);
    body.number(commit.packs.size());
    for (const auto& pack : commit.packs)
        body.text(*pack.bytes);
    return frame(FrameForm::Whole, 0, body.all(), commit.delta.name.digest, packer);
}

}  // namespace

Result<std::string> writeWhole(const Commit& commit, const Packer& packer)
{
    const auto blobs = parsed(commit);
    return blobs ? Result<std::string>(wholeFrame(commit, packer)) : blobs.error();
}

Result<std::string> writeCompact(const Replica& sender, const Commit& commit, const Packer& packer)
{
    const auto blobs = parsed(commit);
    if (!blobs)
        return blobs.error();
    const auto& [delta, packs] = *blobs;
    const bool hasAllPacks = packs.size() <= 1 && packs.size() == delta.packs().size();
    const auto body = hasAllPacks ? CompactWriter(sender, delta, packs.empty() ? nullptr : &packs.front())() : std::nullopt;
    if (body) {
        auto compact = frame(FrameForm::Compact, delta.information() ? kFrameHasInformation : 0, *body,
                             commit.delta.name.digest, packer);
        // Proven before it leaves: what is spelt in an unusual way comes to something else.
        const auto read = readCompact(sender, compact, packer);
        if (read && isSameCommit(*read, commit))
            return compact;
    }
    return wholeFrame(commit, packer);
}

}  // namespace meldado::core
