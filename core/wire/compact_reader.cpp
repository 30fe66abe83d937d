// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/archive/body.h"
#include "core/archive/column.h"
#include "core/archive/list_content.h"
#include "core/archive/object_id.h"
#include "core/archive/segment_columns.h"
#include "core/base/byte_arena.h"
#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/json/parse.h"
#include "core/wire/allowance.h"
#include "core/wire/body_edit.h"
#include "core/wire/compact.h"
#include "core/wire/frame.h"
#include "core/wire/value_code.h"

namespace meldado::core {

namespace {

constexpr std::size_t kRecordBytes = 160;  // about, of a record in a delta, and of what is kept of it meanwhile

Error malformed() { return Error{ErrorCode::Malformed, "not a commit in its wire form"}; }
Error tooMuch() { return Error{ErrorCode::LimitExceeded, "a commit in its wire form is past a limit"}; }

unsigned takeByte(ColumnReader& in)
{
    const auto byte = in.bytes(1);
    return byte.empty() ? 0 : static_cast<unsigned char>(byte.front());
}

std::uint32_t takeMark(ColumnReader& in)
{
    std::uint32_t mark = 0;
    for (std::size_t i = 0; i < kMarkBytes; ++i)
        mark = mark << 8U | takeByte(in);
    return mark;
}

// Puts a commit together from the body of a compact frame. Functions that say bool: false ends it, m_error says why, or
// it is malformed.
class CompactReader {
public:
    CompactReader(const Replica& receiver, std::string_view body) : m_receiver(receiver), m_in(body) {}

    Result<Commit> operator()(bool hasInformation);

private:
    bool fail(Error error)
    {
        m_error = std::move(error);
        return false;
    }
    bool missing(const char* what)
    {
        return fail({ErrorCode::NotFound, std::string("a commit in its wire form builds on what is not here: ") + what});
    }

    bool take(bool hasInformation);
    bool takeParents(std::uint64_t count);
    bool takeRecord();
    bool takeObject(FrameObject kind, std::string_view& id);
    bool takeParent(FrameParent kind, bool isSame, Change& change);
    bool takeContent(FrameContent kind, ContentName& name);
    bool takeText(FrameContent kind);
    bool takeList(bool isFull);
    bool takeItems(std::uint64_t count, std::vector<std::string_view>& items);
    bool takeFreshId(std::string_view& id);
    bool takeKnownObject(std::string_view& id);
    bool takePack(FramePacks kind);
    bool takeInformation();
    bool finish();

    const Replica& m_receiver;
    ColumnReader m_in;
    std::optional<Error> m_error;
    Allowance m_allowance{kMaxDerivedBytes};
    std::size_t m_steps = kMaxFrameSteps;
    Background m_background;
    ByteArena m_kept;                            // identifiers and contents
    std::vector<DeltaName> m_parents;
    DeltaBlob m_lastParent;                      // holds m_information
    std::string_view m_information;              // of the parent
    std::optional<Object> m_ownInformation;
    std::vector<Change> m_changes;
    std::vector<std::string_view> m_introduced;
    std::string_view m_base;                     // the text of the parent version
    std::string_view m_made;                     // that of the record before
    std::string m_text;                          // being put together
    std::vector<Digest> m_named;                 // contents, each once
    std::map<Digest, std::string_view> m_texts;  // of them
    Commit m_commit;
};

Result<Commit> CompactReader::operator()(bool hasInformation)
{
    if (take(hasInformation))
        return std::move(m_commit);
    if (m_error)
        return *std::move(m_error);
    return m_allowance.isSpent() ? tooMuch() : malformed();
}

bool CompactReader::take(bool hasInformation)
{
    const auto counts = takeByte(m_in);
    auto parents = std::uint64_t{counts & 3U};
    auto records = std::uint64_t{counts >> 4U};
    if (parents == kManyParents)
        parents = m_in.number();
    if (records == kManyRecords)
        records = m_in.number();
    if (parents > kMaxDeltaParents || records > kMaxDeltaChanges)
        return fail(tooMuch());
    if (m_in.failed() || !takeParents(parents))
        return false;
    for (; records > 0; --records) {
        if (!takeRecord())
            return false;
    }
    if (!takePack(static_cast<FramePacks>(counts >> 2U & 3U)) || (hasInformation && !takeInformation()))
        return false;
    return !m_in.failed() && m_in.atEnd() && finish();
}

bool CompactReader::takeParents(std::uint64_t count)
{
    for (; count > 0; --count) {
        const auto mark = takeMark(m_in);
        auto found = m_in.failed() ? std::nullopt : m_receiver.deltaByMark(mark);
        if (!found)
            return !m_in.failed() && missing("a parent");
        m_parents.push_back(found->name);
        m_lastParent = *std::move(found);
    }
    if (m_parents.empty())
        return true;
    m_information = informationIn(*m_lastParent.bytes);
    m_background.texts.add(m_information);
    m_background.startTimeFrom(splitBody(m_information).value_or(std::vector<BodyField>{}));
    return true;
}

// --- records ----------------------------------------------------------------------------------------------------

bool CompactReader::takeRecord()
{
    const auto head = takeByte(m_in);
    const auto kind = static_cast<FrameObject>(head & 7U);
    Change change;
    if (m_in.failed() || !m_allowance.spend(kRecordBytes) || !takeObject(kind, change.object))
        return false;
    if (!takeParent(static_cast<FrameParent>(head >> 3U & 3U), kind == FrameObject::Same, change))
        return false;
    m_background.texts.add(change.object);
    m_background.texts.add(m_base);
    if (!m_allowance.spend(change.object.size()) || !takeContent(static_cast<FrameContent>(head >> 5U), change.content))
        return false;
    m_changes.push_back(std::move(change));
    return true;
}

bool CompactReader::takeObject(FrameObject kind, std::string_view& id)
{
    switch (kind) {
    case FrameObject::Known: return takeKnownObject(id);
    case FrameObject::Fresh: return takeFreshId(id);
    case FrameObject::Same:
        if (m_changes.empty())
            return false;
        id = m_changes.back().object;
        return true;
    case FrameObject::Introduced: {
        const auto number = m_in.number();
        if (m_in.failed() || number >= m_introduced.size())
            return false;
        id = m_introduced[static_cast<std::size_t>(number)];
        return true;
    }
    case FrameObject::Root: id = kRootId; return true;
    case FrameObject::RootItems: id = kRootItemsId; return true;
    }
    return false;
}

bool CompactReader::takeKnownObject(std::string_view& id)
{
    const auto mark = takeMark(m_in);
    const auto found = m_in.failed() ? std::nullopt : m_receiver.objectByMark(mark);
    if (!found)
        return !m_in.failed() && missing("an object");
    id = *found;
    return true;
}

bool CompactReader::takeFreshId(std::string_view& id)
{
    m_text.clear();
    takeObjectId(m_in, m_in, m_in, m_text);
    if (m_in.failed() || !m_allowance.spend(m_text.size() + sizeof id))
        return false;
    id = m_kept.keep(m_text);
    m_introduced.push_back(id);
    return true;
}

bool CompactReader::takeParent(FrameParent kind, bool isSame, Change& change)
{
    m_base = {};
    switch (kind) {
    case FrameParent::None: return true;
    case FrameParent::Before:
        if (!isSame)
            return false;
        change.parent = m_changes.back().revision();
        m_base = m_made;
        break;
    case FrameParent::Named: {
        const auto text = m_in.text();
        auto named = Revision::parse(text);
        if (m_in.failed() || !named || !m_allowance.spend(text.size()))
            return false;
        change.parent = *std::move(named);
        break;
    }
    case FrameParent::Known: {
        const auto index = static_cast<std::uint8_t>(takeByte(m_in));
        const auto content = static_cast<std::uint8_t>(takeByte(m_in));
        auto steps = std::min(m_steps, kMaxVersionSteps);
        m_steps -= steps;
        auto known = m_in.failed() ? std::nullopt : m_receiver.versionByMark(change.object, {index, content}, steps);
        m_steps += steps;
        if (!known)
            return !m_in.failed() && missing("a version");
        change.parent = std::move(known->revision);
        m_base = known->text;
        break;
    }
    }
    return change.parent->index() < kMaxIndex;
}

bool CompactReader::takeContent(FrameContent kind, ContentName& name)
{
    m_made = {};
    switch (kind) {
    case FrameContent::Deleted: name = ContentName::deleted(); return true;
    case FrameContent::Resolved: name = ContentName::resolved(); return true;
    case FrameContent::Empty: name = ContentName::empty(); return true;
    default: break;
    }
    if (!takeText(kind) || !m_allowance.spend(2 * m_text.size()))
        return false;
    const auto digest = sha256(m_text);
    name = ContentName(digest);
    const auto [named, isNew] = m_texts.emplace(digest, std::string_view());
    if (isNew) {
        named->second = m_kept.keep(m_text);
        m_named.push_back(digest);
    }
    m_made = named->second;
    return true;
}

bool CompactReader::takeText(FrameContent kind)
{
    m_text.clear();
    switch (kind) {
    case FrameContent::Body: return takeBody(m_in, m_background, m_base, m_text, m_allowance);
    case FrameContent::Patch: return takeList(false);
    case FrameContent::Items: return takeList(true);
    case FrameContent::Text: return m_background.texts.take(m_in, m_text, m_allowance);
    default: return false;
    }
}

// --- lists ------------------------------------------------------------------------------------------------------

bool CompactReader::takeList(bool isFull)
{
    ListContent list;
    list.isFull = isFull;
    for (auto count = isFull ? 1 : m_in.number(); count > 0; --count) {
        const auto code = m_in.number();
        ListContent::Step step{true, 0, code};
        if (!isFull)
            step = {(code & 1U) != 0, m_in.number(), code >> 1U};
        if (m_in.failed() || !m_allowance.spend(sizeof step) || (step.isInsertion && !takeItems(step.count, list.items)))
            return false;
        list.steps.push_back(step);
    }
    m_text.clear();
    list.appendTo(m_text);
    return !m_in.failed();
}

bool CompactReader::takeItems(std::uint64_t count, std::vector<std::string_view>& items)
{
    for (; count > 0; --count) {
        const auto code = m_in.number();
        std::string_view id;
        if (m_in.failed())
            return false;
        if (code >= kItemIntroduced + m_introduced.size())
            return false;
        if (code >= kItemIntroduced)
            id = m_introduced[static_cast<std::size_t>(code - kItemIntroduced)];
        else if (!(code == kItemKnown ? takeKnownObject(id) : takeFreshId(id)))
            return false;
        if (!m_allowance.spend(id.size() + sizeof id))
            return false;
        items.push_back(id);
    }
    return true;
}

// --- the rest ---------------------------------------------------------------------------------------------------

bool CompactReader::takePack(FramePacks kind)
{
    if (kind == FramePacks::None)
        return true;
    std::vector<std::string_view> contents;
    if (kind == FramePacks::Derived) {
        for (const auto& [digest, text] : m_texts)
            contents.push_back(text);
    } else if (kind == FramePacks::Listed) {
        for (auto count = m_in.number(); count > 0; --count) {
            const auto number = m_in.number();
            if (m_in.failed() || number >= m_named.size())
                return false;
            contents.push_back(m_texts.at(m_named[static_cast<std::size_t>(number)]));
            if (!m_allowance.spend(contents.back().size() + sizeof(std::string_view)))
                return false;
        }
    } else {
        return false;
    }
    std::string text = "[";
    for (const auto content : contents)
        text.append(text.size() > 1 ? "," : "").append(content);
    text += ']';
    m_commit.packs.push_back({sha256(text), makeBytes(std::move(text))});
    return true;
}

bool CompactReader::takeInformation()
{
    if (!takeBody(m_in, m_background, m_information, m_text, m_allowance))
        return false;
    auto value = parseJson(m_text);
    if (!value || value->asObject() == nullptr)
        return false;
    m_ownInformation = std::move(*value->asObject());
    return true;
}

bool CompactReader::finish()
{
    std::uint32_t greatest = 0;
    for (const auto& parent : m_parents)
        greatest = std::max(greatest, parent.index);
    const bool isOld = !m_parents.empty() && greatest == 0;
    if (greatest >= kMaxIndex)
        return false;
    std::vector<Digest> packs;
    for (const auto& pack : m_commit.packs)
        packs.push_back(pack.name);
    std::string text;
    writeDelta(text, m_changes, m_ownInformation, packs, m_parents);
    const bool fits = text.size() <= kMaxDeltaBytes
        && (m_commit.packs.empty() || m_commit.packs.front().bytes->size() <= kMaxPackBytes);
    if (!fits)
        return fail(tooMuch());
    m_commit.delta = {{isOld ? 0 : greatest + 1, sha256(text)}, makeBytes(std::move(text))};
    return true;
}

// --- frames -----------------------------------------------------------------------------------------------------

Result<Commit> readWhole(std::string_view body)
{
    ColumnReader in(body);
    const auto index = in.number32();
    const auto bytes = in.text();
    const auto count = in.number();
    if (in.failed())
        return malformed();
    if (count > kMaxFramePacks)
        return tooMuch();
    const auto delta = Delta::parse({index, sha256(bytes)}, makeBytes(std::string(bytes)));
    if (!delta)
        return delta.error();
    Commit commit{{delta->name(), delta->bytes()}, {}};
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto pack = in.text();
        if (in.failed())
            return malformed();
        if (pack.size() > kMaxPackBytes)
            return tooMuch();
        const auto name = sha256(pack);
        if (std::ranges::find(delta->packs(), name) == delta->packs().end())
            return Error{ErrorCode::Damaged, "a commit in its wire form has a pack that its delta does not name"};
        commit.packs.push_back({name, makeBytes(std::string(pack))});
    }
    return in.atEnd() ? Result<Commit>(std::move(commit)) : malformed();
}

}  // namespace

Result<Commit> readUnchecked(const Replica& receiver, std::string_view frame, const Packer& packer)
{
    if (frame.size() < 1 + kCheckBytes)
        return malformed();
    if (frame.size() > kMaxFrameBytes)
        return tooMuch();
    ColumnReader in(frame.substr(0, frame.size() - kCheckBytes));
    const auto head = takeByte(in);
    const auto form = static_cast<FrameForm>(head & kFrameFormMask);
    const bool hasInformation = (head & kFrameHasInformation) != 0;
    if (form == FrameForm{})
        return malformed();
    if ((form != FrameForm::Whole && form != FrameForm::Compact)
        || (head & ~(kFrameFormMask | kFrameIsPacked | kFrameHasInformation)) != 0)
        return Error{ErrorCode::NewerFormat, "a commit in a wire form of a newer program"};

    std::string unpacked;
    std::string_view body = in.rest();
    if ((head & kFrameIsPacked) != 0) {
        const auto size = in.number();
        if (in.failed())
            return malformed();
        if (size > kMaxFrameBytes)
            return tooMuch();
        auto bytes = packer.unpack(in.rest(), static_cast<std::size_t>(size));
        if (!bytes)
            return bytes.error();
        unpacked = *std::move(bytes);
        body = unpacked;
    }
    return form == FrameForm::Whole ? readWhole(body) : CompactReader(receiver, body)(hasInformation);
}

Result<Commit> readCompact(const Replica& receiver, std::string_view frame, const Packer& packer)
{
    auto commit = readUnchecked(receiver, frame, packer);
    if (commit && checkOf(commit->delta.name.digest) != frame.substr(frame.size() - kCheckBytes))
        return Error{ErrorCode::Damaged, "a commit in its wire form comes to another one than was sent"};
    return commit;
}

}  // namespace meldado::core
