// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/archive/body.h"
#include "core/archive/column.h"
#include "core/archive/list_content.h"
#include "core/archive/object_id.h"
#include "core/archive/segment.h"
#include "core/archive/segment_columns.h"
#include "core/archive/value_column.h"
#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/json/parse.h"

namespace meldado::core {

namespace {

using Number = History::Number;

constexpr std::size_t kRecordBytes = 70;  // at least, of a record in a delta

// Records of one object stay in their order.
void sortByObject(std::vector<Change>& changes)
{
    std::vector<std::pair<std::string_view, std::size_t>> order;
    order.reserve(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i)
        order.emplace_back(changes[i].object, i);
    std::ranges::sort(order);
    std::vector<Change> sorted;
    sorted.reserve(changes.size());
    for (const auto& [object, i] : order)
        sorted.push_back(std::move(changes[i]));
    changes = std::move(sorted);
}

// Turns columns into commits. Whatever is wrong ends it: m_error says what.
class SegmentReader {
public:
    SegmentReader(History& history, const Packer& packer) : m_history(history), m_packer(packer) {}

    Result<SegmentBlobs> read(std::string_view bytes);

private:
    ColumnReader& column(Column which) { return m_columns[static_cast<std::size_t>(which)]; }

    // --- what is wrong; false, for the caller to hand on
    bool fail(ErrorCode code, const char* what)
    {
        if (!m_error)
            m_error = Error{code, std::string("a segment of the archive: ") + what};
        return false;
    }
    bool malformed(const char* what) { return fail(ErrorCode::Malformed, what); }
    bool spend(std::size_t bytes)
    {
        m_spent += std::min(bytes, kMaxSegmentBytes + 1);
        return m_spent <= kMaxSegmentBytes || fail(ErrorCode::LimitExceeded, "it unpacks to too much");
    }
    [[nodiscard]] bool columnsFailed() const;
    [[nodiscard]] bool columnsAreUsedUp() const;

    bool unpackColumns(ColumnReader& head);
    bool readSchema();
    bool readEntries(std::uint64_t count);
    std::optional<Digest> addPack(const std::vector<Number>& contents);
    bool readKeptDelta();
    bool readKeptPack();

    bool readCommit(std::uint64_t flags);
    bool readParents(std::vector<DeltaName>& parents);
    bool readInformation(std::optional<Object>& information);
    bool readRecords(std::vector<Change>& changes);
    bool readPacks(std::vector<Digest>& packs);
    bool readOtherPack(std::vector<Digest>& packs);

    bool readReference(Number& object);
    bool readObject(Number& object);
    bool addNewObject();
    bool readParent(Number object, std::optional<Revision>& parent, Number& base);
    bool readContent(ContentName& name, Number& content, Number base);
    bool readText(ContentKind kind, Number base);
    bool readList();
    bool readItems(std::uint64_t count, std::vector<Number>& items);
    bool readWhole(std::uint64_t shape);
    bool readEdit(ContentKind kind, Number base);
    bool appendField(std::string_view key, std::size_t values);

    History& m_history;
    const Packer& m_packer;
    std::optional<Error> m_error;
    std::size_t m_spent = 0;

    std::vector<std::string> m_bytes;  // of the columns that were packed
    std::array<ColumnReader, kColumnCount> m_columns;
    ObjectIdReader m_ids;
    std::vector<std::string_view> m_fieldNames;
    std::unordered_map<std::string_view, std::size_t> m_fieldNumbers;
    std::vector<ValueColumnReader> m_values;
    std::vector<std::vector<std::size_t>> m_shapes;

    Number m_cursor = History::kNone;
    std::uint64_t m_position = 0;
    SegmentBlobs m_blobs;
    BytesArena m_arena;

    std::string m_text;              // the content that is being put together
    NamedContents m_contents;        // of the commit
};

// --- the layout -------------------------------------------------------------------------------------------------

Result<SegmentBlobs> SegmentReader::read(std::string_view bytes)
{
    ColumnReader head(bytes);
    const auto format = head.number();
    if (!head.failed() && format > kSegmentFormat)
        return Error{ErrorCode::NewerFormat, "a segment of the archive was written by a newer program"};
    const auto count = head.number();
    const auto expected = head.bytes(Digest{}.bytes.size());
    if (head.failed() || format != kSegmentFormat)
        return Error{ErrorCode::Malformed, "not a segment of an archive"};
    if (!unpackColumns(head) || !readEntries(count))
        return *m_error;
    if (!columnsAreUsedUp())
        return Error{ErrorCode::Malformed, "a segment of the archive: bytes that nothing needs"};
    std::vector<Digest> deltas;
    for (const auto& delta : m_blobs.deltas)
        deltas.push_back(delta.name.digest);
    std::vector<Digest> packs;
    for (const auto& pack : m_blobs.packs)
        packs.push_back(pack.name);
    const auto digest = digestOfNames(deltas, packs);
    if (expected != std::string_view(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()))
        return Error{ErrorCode::Damaged, "a segment of the archive gives other blobs than went in"};
    return std::move(m_blobs);
}

bool SegmentReader::unpackColumns(ColumnReader& head)
{
    struct Size {
        std::uint64_t whole;
        std::uint64_t packed;
    };
    std::array<Size, kColumnCount> sizes{};
    const auto readSizes = [&](Size& size) {
        size = {head.number(), head.number()};
        return size.packed <= size.whole && spend(static_cast<std::size_t>(std::min<std::uint64_t>(size.whole, SIZE_MAX)));
    };
    for (auto& size : sizes) {
        if (!readSizes(size))
            return malformed("a column of no such size");
    }
    std::vector<Size> valueSizes(static_cast<std::size_t>(std::min<std::uint64_t>(head.number(), kMaxFieldNames + 1)));
    if (valueSizes.size() > kMaxFieldNames)
        return malformed("too many fields");
    for (auto& size : valueSizes) {
        if (!readSizes(size))
            return malformed("a column of no such size");
    }

    m_bytes.reserve(sizes.size() + valueSizes.size());  // views of them stay valid
    const auto take = [&](const Size& size) -> std::optional<std::string_view> {
        const auto bytes = head.bytes(size.packed);
        if (head.failed())
            return std::nullopt;
        if (size.packed == size.whole)
            return bytes;
        auto unpacked = m_packer.unpack(bytes, static_cast<std::size_t>(size.whole));
        if (!unpacked) {
            m_error = unpacked.error();
            return std::nullopt;
        }
        return m_bytes.emplace_back(*std::move(unpacked));
    };
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const auto bytes = take(sizes[i]);
        if (!bytes)
            return malformed("it is cut off");
        m_columns[i] = ColumnReader(*bytes);
    }
    for (const auto& size : valueSizes) {
        const auto bytes = take(size);
        if (!bytes)
            return malformed("it is cut off");
        m_values.emplace_back(*bytes);
    }
    if (!head.atEnd())
        return malformed("bytes after its end");
    m_ids = {column(Column::IdKinds), column(Column::IdBits), column(Column::IdTexts)};
    return readSchema();
}

bool SegmentReader::readSchema()
{
    auto& schema = column(Column::Schema);
    const auto nameCount = schema.number();
    if (schema.failed() || nameCount != m_values.size())
        return malformed("a schema of other columns");
    for (std::uint64_t i = 0; i < nameCount; ++i) {
        const auto name = schema.text();
        if (name.empty() || !m_fieldNumbers.emplace(name, i).second)
            return malformed("a field without a name of its own");
        m_fieldNames.push_back(name);
    }
    const auto shapeCount = schema.number();
    if (shapeCount > kMaxShapes)
        return malformed("too many shapes");
    for (std::uint64_t i = 0; i < shapeCount; ++i) {
        auto& shape = m_shapes.emplace_back();
        const auto fieldCount = schema.number();
        if (fieldCount > kMaxFields)
            return malformed("a shape of too many fields");
        for (std::uint64_t field = 0; field < fieldCount; ++field) {
            shape.push_back(static_cast<std::size_t>(schema.number()));
            if (schema.failed() || shape.back() >= m_values.size())
                return malformed("a shape of other fields");
        }
    }
    return !schema.failed() || malformed("a schema that is cut off");
}

bool SegmentReader::columnsFailed() const
{
    return m_ids.failed() || std::ranges::any_of(m_columns, &ColumnReader::failed)
        || std::ranges::any_of(m_values, &ValueColumnReader::failed);
}

bool SegmentReader::columnsAreUsedUp() const
{
    const auto isRead = [&](Column which) {
        const auto& ids = m_ids;
        switch (which) {
        case Column::IdKinds: return ids.kinds.atEnd();
        case Column::IdBits: return ids.bits.atEnd();
        case Column::IdTexts: return ids.texts.atEnd();
        default: return m_columns[static_cast<std::size_t>(which)].atEnd();
        }
    };
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        if (!isRead(static_cast<Column>(i)))
            return false;
    }
    return std::ranges::all_of(m_values, &ValueColumnReader::atEnd);
}

// --- entries ----------------------------------------------------------------------------------------------------

bool SegmentReader::readEntries(std::uint64_t count)
{
    while (m_blobs.deltas.size() + m_blobs.packs.size() < count) {
        const auto entry = column(Column::Entries).number();
        const auto kind = static_cast<EntryKind>(entry & ((1U << kEntryKindBits) - 1));
        if (column(Column::Entries).failed())
            return malformed("it has fewer blobs than it says");
        bool isRead = false;
        switch (kind) {
        case EntryKind::Commit: isRead = readCommit(entry >> kEntryKindBits); break;
        case EntryKind::Delta: isRead = readKeptDelta(); break;
        case EntryKind::Pack: isRead = readKeptPack(); break;
        default: break;
        }
        if (!isRead)
            return malformed("an entry that is none");
    }
    return m_blobs.deltas.size() + m_blobs.packs.size() == count || malformed("it has more blobs than it says");
}

std::optional<Digest> SegmentReader::addPack(const std::vector<Number>& contents)
{
    std::size_t size = 2;
    for (const auto content : contents)
        size += m_history.text(content).size() + 1;
    if (size > kMaxPackBytes || !spend(2 * size))
        return std::nullopt;
    const auto text = packText(m_history, contents);
    const auto name = sha256(text);
    for (const auto content : contents)
        m_history.setPacked(content);
    m_history.addPack(name);
    m_blobs.packs.push_back({name, m_arena.keep(text)});
    return name;
}

bool SegmentReader::readKeptPack()
{
    const auto bytes = column(Column::Texts).text();
    if (!spend(2 * bytes.size()))
        return false;
    const auto pack = Pack::parse(sha256(bytes), m_arena.keep(bytes));
    if (!pack)
        return false;
    m_history.addAll(*pack);
    m_blobs.packs.push_back({pack->name(), pack->bytes()});
    return true;
}

bool SegmentReader::readKeptDelta()
{
    const auto index = column(Column::Counts).number32();
    const auto bytes = column(Column::Texts).text();
    if (!spend(bytes.size()))
        return false;
    const auto delta = Delta::parse({index, sha256(bytes)}, m_arena.keep(bytes));
    if (!delta)
        return false;
    m_history.addAll(*delta);
    m_blobs.deltas.push_back({delta->name(), delta->bytes()});
    return true;
}

bool SegmentReader::readCommit(std::uint64_t flags)
{
    m_contents.clear();
    std::vector<DeltaName> parents;
    if (!readParents(parents))
        return false;
    std::optional<Object> information;
    if ((flags & kHasInformation) != 0 && !readInformation(information))
        return false;
    std::vector<Change> changes;
    if (!readRecords(changes))
        return false;
    if ((flags & kRecordsInOrder) == 0)
        sortByObject(changes);

    std::vector<Digest> packs;
    if ((flags & kOtherPacks) != 0) {
        if (!readPacks(packs))
            return false;
    } else if (const auto contents = derivedPack(m_history, m_contents.all()); !contents.empty()) {
        const auto pack = addPack(contents);
        if (!pack)
            return false;
        packs.push_back(*pack);
    }
    if (columnsFailed())
        return malformed("a column ends too soon");
    if (!std::ranges::is_sorted(parents) || !std::ranges::is_sorted(packs))
        return malformed("a commit whose parents or packs are not sorted");
    writeDelta(m_text, changes, information, packs, parents);
    if (m_text.size() > kMaxDeltaBytes || !spend(m_text.size()))
        return fail(ErrorCode::LimitExceeded, "a delta that is too large");
    DeltaName name{0, sha256(m_text)};
    if ((flags & kOldNames) == 0)
        name.index = parents.empty() ? 1 : parents.back().index + 1;  // sorted by index first
    m_history.addCommit(name);
    m_blobs.deltas.push_back({name, m_arena.keep(m_text)});
    return true;
}

bool SegmentReader::readParents(std::vector<DeltaName>& parents)
{
    auto& in = column(Column::Parents);
    const auto count = in.number();
    const auto known = m_history.commitCount();
    if (count > kMaxDeltaParents + 1)
        return false;
    for (std::uint64_t i = 0; i < (count == 0 ? 1 : count - 1); ++i) {
        const auto back = count == 0 ? 1 : in.number();
        if (back == 0 || back > known || m_history.commitName(static_cast<Number>(known - back)).index >= kMaxIndex)
            return false;
        parents.push_back(m_history.commitName(static_cast<Number>(known - back)));
    }
    return true;
}

bool SegmentReader::readInformation(std::optional<Object>& information)
{
    const auto shape = column(Column::Shapes).number();
    m_text.clear();
    if (shape == 0)
        m_text = column(Column::Texts).text();
    else if (!readWhole(shape - 1))
        return false;
    auto value = parseJson(m_text);
    if (!value || !value->asObject())
        return false;
    information = std::move(*value->asObject());
    return spend(m_text.size());
}

bool SegmentReader::readPacks(std::vector<Digest>& packs)
{
    const auto count = column(Column::Packs).number();
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto back = column(Column::Packs).number();
        if (column(Column::Packs).failed() || back > m_history.packCount() || !spend(Digest::kHexDigits))
            return false;
        if (back != 0)
            packs.push_back(m_history.packName(static_cast<Number>(m_history.packCount() - back)));
        else if (!readOtherPack(packs))
            return false;
    }
    return true;
}

bool SegmentReader::readOtherPack(std::vector<Digest>& packs)
{
    std::vector<Number> contents;
    const auto count = column(Column::Packs).number();
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto which = column(Column::Packs).number();
        if (column(Column::Packs).failed() || which >= m_contents.all().size() || !spend(sizeof(Number)))
            return false;
        contents.push_back(m_contents.all()[static_cast<std::size_t>(which)]);
    }
    const auto pack = addPack(contents);
    if (!pack)
        return false;
    packs.push_back(*pack);
    return true;
}

// --- records ----------------------------------------------------------------------------------------------------

bool SegmentReader::readRecords(std::vector<Change>& changes)
{
    const auto count = column(Column::Counts).number();
    if (count > kMaxDeltaChanges)
        return false;
    for (std::uint64_t i = 0; i < count; ++i) {
        Number object = History::kNone;
        Number base = History::kNone;
        Number content = History::kNone;
        std::optional<Revision> parent;
        ContentName name;
        if (!readObject(object) || !readParent(object, parent, base) || !readContent(name, content, base))
            return false;
        if (columnsFailed() || !spend(kRecordBytes + m_history.id(object).size()))
            return false;
        const auto& change = changes.emplace_back(Change{m_history.id(object), std::move(parent), std::move(name)});
        m_history.addVersion(object, change.revision(), content);
    }
    return true;
}

bool SegmentReader::addNewObject()
{
    m_text.clear();
    m_ids.appendNext(m_text);
    if (m_ids.failed() || m_history.object(m_text) != History::kNone || !spend(m_text.size()))
        return false;
    m_history.addObject(m_text);
    return true;
}

// The number of an object; of a new one: the number that it will have.
bool SegmentReader::readReference(Number& object)
{
    const auto code = column(Column::Objects).number();
    if (column(Column::Objects).failed() || code > std::uint64_t{History::kNone} + 1)
        return false;
    object = code == 0 ? m_history.objectCount() : code == 1 ? m_cursor + 1 : static_cast<Number>(code - 2);
    m_cursor = object;
    return object <= m_history.objectCount() && (code == 0) == (object == m_history.objectCount());
}

bool SegmentReader::readObject(Number& object)
{
    return readReference(object) && (object < m_history.objectCount() || addNewObject());
}

bool SegmentReader::readParent(Number object, std::optional<Revision>& parent, Number& base)
{
    const auto code = column(Column::Versions).number();
    if (code == 1)
        return true;
    if (code == 2) {
        auto named = Revision::parse(column(Column::Texts).text());
        if (!named || named->index() >= kMaxIndex)
            return false;
        parent = *std::move(named);
        return spend(Digest::kHexDigits);
    }
    if (code >= History::kMaxStepsBack + 2)
        return false;
    auto version = m_history.newestVersion(object);
    for (std::uint64_t steps = code == 0 ? 0 : code - 2; steps > 0 && version != History::kNone; --steps)
        version = m_history.version(version).previous;
    if (version == History::kNone || m_history.version(version).revision.index() >= kMaxIndex)
        return false;
    parent = m_history.version(version).revision;
    base = m_history.version(version).content;
    return spend(Digest::kHexDigits);
}

bool SegmentReader::readContent(ContentName& name, Number& content, Number base)
{
    const auto kind = static_cast<ContentKind>(column(Column::Kinds).number());
    switch (kind) {
    case ContentKind::Deleted: name = ContentName::deleted(); return true;
    case ContentKind::Resolved: name = ContentName::resolved(); return true;
    case ContentKind::Empty: name = ContentName::empty(); return true;
    case ContentKind::Name: {
        const auto text = column(Column::Texts).text();
        name = ContentName::parse(text);
        return name.kind() != ContentName::Kind::Empty || text == "e" ? spend(text.size()) : false;
    }
    case ContentKind::Known: {
        const auto back = column(Column::Contents).number();
        if (back == 0 || back > m_history.contentCount())
            return false;
        content = static_cast<Number>(m_history.contentCount() - back);
        break;
    }
    default:
        if (!readText(kind, base) || !spend(m_text.size()))
            return false;
        content = m_history.addContent(sha256(m_text), m_text);
    }
    name = ContentName(m_history.digest(content));
    m_contents.add(content);
    return true;
}

bool SegmentReader::readText(ContentKind kind, Number base)
{
    m_text.clear();
    switch (kind) {
    case ContentKind::Edit:
    case ContentKind::Reshape: return base != History::kNone && readEdit(kind, base);
    case ContentKind::Whole: return readWhole(column(Column::Shapes).number());
    case ContentKind::List: return readList();
    case ContentKind::Text: m_text = column(Column::Texts).text(); return true;
    default: return false;
    }
}

// --- lists ------------------------------------------------------------------------------------------------------

bool SegmentReader::readList()
{
    auto& in = column(Column::Lists);
    ListContent list;
    const auto form = in.number();
    list.isFull = form == 0;
    std::vector<Number> items;
    const auto first = m_history.objectCount();
    for (std::uint64_t i = 0; i < (list.isFull ? 1 : form - 1); ++i) {
        const auto step = in.number();
        ListContent::Step read{(step & 1) != 0, 0, step >> 1};
        if (in.failed() || !spend(sizeof read) || (list.isFull && !read.isInsertion))
            return false;
        if (!list.isFull) {
            const auto position = column(Column::Positions).number();
            read.position = position == 0 ? m_position : position - 1;
            m_position = read.position + (read.isInsertion ? read.count : 0);
        }
        if (read.isInsertion && !readItems(read.count, items))
            return false;
        list.steps.push_back(read);
    }
    for (const auto item : items)
        list.items.push_back(m_history.id(item));
    m_text.clear();
    list.appendTo(m_text);
    m_cursor = first - 1;
    return true;
}

bool SegmentReader::readItems(std::uint64_t count, std::vector<Number>& items)
{
    while (count > 0) {
        Number first = History::kNone;
        if (!readReference(first))
            return false;
        const auto run = column(Column::Runs).number();
        if (run == 0 || run > count)
            return false;
        for (std::uint64_t i = 0; i < run; ++i) {
            const auto number = static_cast<Number>(first + i);
            if (number > m_history.objectCount() || (number == m_history.objectCount() && !addNewObject()))
                return false;
            if (!spend(m_history.id(number).size() + sizeof(Number) + sizeof(std::string_view)))
                return false;
            items.push_back(number);
        }
        m_cursor = static_cast<Number>(first + run - 1);
        count -= run;
    }
    return true;
}

// --- fields -----------------------------------------------------------------------------------------------------

bool SegmentReader::appendField(std::string_view key, std::size_t values)
{
    m_text.append(m_text.empty() ? "{\"" : ",\"").append(key).append("\":");
    m_values[values].appendNext(m_text);
    return !m_values[values].failed() && m_text.size() <= kMaxPackBytes;
}

bool SegmentReader::readWhole(std::uint64_t shape)
{
    if (shape >= m_shapes.size())
        return false;
    for (const auto number : m_shapes[static_cast<std::size_t>(shape)]) {
        if (!appendField(m_fieldNames[number].substr(1), number))
            return false;
    }
    m_text += m_text.empty() ? "{}" : "}";
    return true;
}

bool SegmentReader::readEdit(ContentKind kind, Number base)
{
    const auto before = splitBody(m_history.text(base));
    if (!spend(m_history.text(base).size()))
        return false;
    if (!before || before->size() > kMaxFields)
        return false;
    std::vector<std::string_view> keys;
    if (kind == ContentKind::Edit) {
        for (const auto& field : *before)
            keys.push_back(field.key);
    } else {
        const auto shape = column(Column::Shapes).number();
        if (shape >= m_shapes.size())
            return false;
        for (const auto number : m_shapes[static_cast<std::size_t>(shape)])
            keys.push_back(m_fieldNames[number].substr(1));
    }
    const auto changed = column(Column::Changed).number();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto old = kind == ContentKind::Edit ? before->begin() + static_cast<std::ptrdiff_t>(i)
                                                   : std::ranges::find(*before, keys[i], &BodyField::key);
        if ((changed >> i & 1) == 0) {
            if (old == before->end())
                return false;
            m_text.append(m_text.empty() ? "{\"" : ",\"").append(keys[i]).append("\":").append(old->value);
            continue;
        }
        const auto number = m_fieldNumbers.find(kObjectField + std::string(keys[i]));
        if (number == m_fieldNumbers.end() || !appendField(keys[i], number->second))
            return false;
    }
    m_text += m_text.empty() ? "{}" : "}";
    return true;
}

}  // namespace

Result<SegmentBlobs> readSegment(History& history, std::string_view bytes, const Packer& packer)
{
    return SegmentReader(history, packer).read(bytes);
}

}  // namespace meldado::core
