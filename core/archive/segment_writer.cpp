// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/archive/body.h"
#include "core/archive/column.h"
#include "core/archive/list_content.h"
#include "core/archive/object_id.h"
#include "core/archive/segment.h"
#include "core/archive/segment_columns.h"
#include "core/archive/value_column.h"
#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"

namespace meldado::core {

namespace {

using Number = History::Number;

// Whether the bytes of a delta follow from what was parsed of it.
bool isDerivable(const Delta& delta)
{
    if (!std::ranges::is_sorted(delta.parents()) || !std::ranges::is_sorted(delta.packs()))
        return false;
    std::string again;
    writeDelta(again, delta.changes(), delta.information(), delta.packs(), delta.parents());
    return again == *delta.bytes();
}

bool isListId(std::string_view id) { return id.starts_with('^'); }

// Turns commits into columns.
class SegmentWriter {
public:
    explicit SegmentWriter(History& history) : m_history(history) {}

    // Its parents are in the history; `packs` are those that it names and the history lacks.
    void add(const std::shared_ptr<const Delta>& delta, const std::vector<std::shared_ptr<const Pack>>& packs);

    [[nodiscard]] std::size_t unpackedBytes() const { return m_unpackedBytes; }
    [[nodiscard]] Segment finish(const Packer& packer);

private:
    using Packs = std::vector<std::shared_ptr<const Pack>>;

    ColumnWriter& column(Column which) { return m_columns[static_cast<std::size_t>(which)]; }
    void putEntry(EntryKind kind, std::uint64_t flags)
    {
        column(Column::Entries).number(flags << kEntryKindBits | static_cast<std::uint64_t>(kind));
    }

    void keepPack(const std::shared_ptr<const Pack>& pack);
    void keepDelta(const std::shared_ptr<const Delta>& delta);
    Packs composable(const Delta& delta, const Packs& packs);
    void putCommit(const Delta& delta, const Packs& packs);
    void putParents(const Delta& delta);
    void putInformation(std::string_view text);
    void putRecords(std::span<const Change> changes, bool inOrder);
    void putRecord(const Change& change);
    void putPacks(const Delta& delta, const Packs& packs);

    void putObject(std::string_view id);
    void putReference(Number object, bool isNew);
    void putParent(Number object, const std::optional<Revision>& parent, Number& base);
    Number putContent(const ContentName& name, Number base);
    void putText(const Digest& digest, std::string_view text, Number base);
    bool putList(std::string_view text);
    void putItems(std::span<const std::string_view> items);
    bool putBody(std::string_view text, Number base, bool onlyAsEdit);
    bool putEdit(const std::vector<BodyField>& fields, std::string_view base);
    void putKind(ContentKind kind) { column(Column::Kinds).number(static_cast<std::uint64_t>(kind)); }

    std::optional<std::size_t> field(char what, std::string_view key);
    std::optional<std::size_t> shape(char what, const std::vector<BodyField>& fields);
    void putValues(std::size_t shape, const std::vector<BodyField>& fields);

    History& m_history;
    std::array<ColumnWriter, kColumnCount> m_columns;
    ObjectIdWriter m_ids;
    std::vector<std::vector<std::size_t>> m_shapes;  // numbers of value columns
    std::map<std::vector<std::size_t>, std::size_t> m_shapeNumbers;
    std::vector<std::string> m_fieldNames;
    std::map<std::string, std::size_t, std::less<>> m_fieldNumbers;
    std::vector<std::unique_ptr<ValueColumnWriter>> m_values;

    Number m_cursor = History::kNone;       // the last object that was named
    std::uint64_t m_position = 0;  // where the last step ended
    std::size_t m_unpackedBytes = 0;
    Arrivals m_folded;
    std::vector<Digest> m_packNames;  // in the order in which they will be read

    // Of the commit that is being written.
    std::unordered_map<Digest, std::string_view> m_texts;  // of its packs
    NamedContents m_contents;
};

// --- entries ----------------------------------------------------------------------------------------------------

void SegmentWriter::add(const std::shared_ptr<const Delta>& delta, const Packs& packs)
{
    if (isDerivable(*delta)) {
        putCommit(*delta, composable(*delta, packs));
    } else {
        for (const auto& pack : packs)
            keepPack(pack);
        keepDelta(delta);
    }
    m_unpackedBytes += delta->bytes()->size();
    m_folded.deltas.push_back(delta);
    for (const auto& pack : packs) {
        m_unpackedBytes += 2 * pack->bytes()->size();  // once as contents
        m_folded.packs.push_back(pack);
    }
}

void SegmentWriter::keepPack(const std::shared_ptr<const Pack>& pack)
{
    putEntry(EntryKind::Pack, 0);
    column(Column::Texts).text(*pack->bytes());
    m_history.addAll(*pack);
    m_packNames.push_back(pack->name());
}

void SegmentWriter::keepDelta(const std::shared_ptr<const Delta>& delta)
{
    putEntry(EntryKind::Delta, 0);
    column(Column::Counts).number(delta->name().index);
    column(Column::Texts).text(*delta->bytes());
    m_history.addAll(*delta);
}

// Keeps those that have anything but contents of this commit, and gives the others.
SegmentWriter::Packs SegmentWriter::composable(const Delta& delta, const Packs& packs)
{
    std::unordered_set<Digest> named;
    for (const auto& change : delta.changes()) {
        if (change.content.kind() == ContentName::Kind::Content)
            named.insert(*change.content.stored());
    }
    Packs composable;
    for (const auto& pack : packs) {
        std::string contents = "[";
        bool isOfThisCommit = true;
        for (const auto& entry : pack->entries()) {
            isOfThisCommit = isOfThisCommit && named.contains(entry.digest);
            contents.append(contents.size() > 1 ? "," : "").append(pack->content(entry));
        }
        if (isOfThisCommit && contents + ']' == *pack->bytes())
            composable.push_back(pack);
        else
            keepPack(pack);
    }
    return composable;
}

void SegmentWriter::putCommit(const Delta& delta, const Packs& packs)
{
    m_texts = {};  // clear() would go through all the room that the largest commit needed
    m_contents.clear();
    for (const auto& pack : packs) {
        for (const auto& entry : pack->entries())
            m_texts.emplace(entry.digest, pack->content(entry));
    }

    const bool inOrder = !std::ranges::is_sorted(delta.changes(), {}, &Change::object);
    putParents(delta);
    if (delta.information())
        putInformation(canonicalText(*delta.information()));
    putRecords(delta.changes(), inOrder);

    std::vector<Digest> derived;
    if (const auto contents = derivedPack(m_history, m_contents.all()); !contents.empty())
        derived.push_back(sha256(packText(m_history, contents)));
    const bool isDerived = std::ranges::equal(derived, delta.packs()) && packs.size() == derived.size();
    if (!isDerived)
        putPacks(delta, packs);
    else if (!derived.empty())
        m_packNames.push_back(derived.front());
    for (const auto& pack : packs)
        m_history.addAll(*pack);
    m_history.addCommit(delta.name());
    // Its entry is written last, when all is known about it: columns do not mind.
    putEntry(EntryKind::Commit, (delta.name().index == 0 ? kOldNames : 0)
                                    | (delta.information() ? kHasInformation : 0)
                                    | (inOrder ? kRecordsInOrder : 0) | (isDerived ? 0 : kOtherPacks));
}

void SegmentWriter::putParents(const Delta& delta)
{
    auto& out = column(Column::Parents);
    const auto& parents = delta.parents();
    const auto count = m_history.commitCount();
    if (parents.size() == 1 && count > 0 && m_history.commitName(count - 1) == parents.front()) {
        out.number(0);
        return;
    }
    out.number(1 + parents.size());
    for (const auto& parent : parents)
        out.number(count - m_history.commit(parent));
}

void SegmentWriter::putPacks(const Delta& delta, const Packs& packs)
{
    auto& out = column(Column::Packs);
    out.number(delta.packs().size());
    for (const auto& name : delta.packs()) {
        const auto known = m_history.pack(name);
        if (known != History::kNone) {
            out.number(m_history.packCount() - known);
            continue;
        }
        const auto pack = std::ranges::find(packs, name, [](const auto& each) { return each->name(); });
        out.number(0);
        out.number((*pack)->entries().size());
        for (const auto& entry : (*pack)->entries()) {
            out.number(m_contents.position(m_history.content(entry.digest)));
        }
        m_history.addPack(name);
        m_packNames.push_back(name);
    }
}

// --- records ----------------------------------------------------------------------------------------------------

// Sorted records are written in another order: lists first, because they name the new objects in the order in which
// people see them, then the others as they are numbered. So most records and most of an order become "the next one".
void SegmentWriter::putRecords(std::span<const Change> changes, bool inOrder)
{
    column(Column::Counts).number(changes.size());
    if (inOrder) {
        for (const auto& change : changes)
            putRecord(change);
        return;
    }
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (isListId(changes[i].object))
            putRecord(changes[i]);
        else
            others.push_back(i);
    }
    std::vector<std::pair<Number, std::size_t>> numbered;  // records of one object stay in their order
    numbered.reserve(others.size());
    for (const auto i : others)
        numbered.emplace_back(m_history.object(changes[i].object), i);
    std::ranges::sort(numbered);
    for (const auto& [number, i] : numbered)
        putRecord(changes[i]);
}

void SegmentWriter::putRecord(const Change& change)
{
    putObject(change.object);
    const auto object = m_cursor;
    auto base = History::kNone;
    putParent(object, change.parent, base);
    const auto content = putContent(change.content, base);
    m_history.addVersion(object, change.revision(), content);
}

void SegmentWriter::putObject(std::string_view id)
{
    const auto known = m_history.object(id);
    const bool isNew = known == History::kNone;
    putReference(isNew ? m_history.addObject(id) : known, isNew);
    if (isNew)
        m_ids.add(id);
}

void SegmentWriter::putReference(Number object, bool isNew)
{
    const bool isNext = object == static_cast<Number>(m_cursor + 1);
    column(Column::Objects).number(isNew ? 0 : isNext ? 1 : std::uint64_t{object} + 2);
    m_cursor = object;
}

void SegmentWriter::putParent(Number object, const std::optional<Revision>& parent, Number& base)
{
    auto& out = column(Column::Versions);
    if (!parent) {
        out.number(1);
        return;
    }
    auto version = m_history.newestVersion(object);
    for (int steps = 0; version != History::kNone && steps < History::kMaxStepsBack; ++steps) {
        if (m_history.version(version).revision == *parent) {
            base = m_history.version(version).content;
            out.number(steps == 0 ? 0 : static_cast<std::uint64_t>(steps) + 2);
            return;
        }
        version = m_history.version(version).previous;
    }
    out.number(2);
    column(Column::Texts).text(parent->text());
}

Number SegmentWriter::putContent(const ContentName& name, Number base)
{
    switch (name.kind()) {
    case ContentName::Kind::Deleted: putKind(ContentKind::Deleted); return History::kNone;
    case ContentName::Kind::Resolved: putKind(ContentKind::Resolved); return History::kNone;
    case ContentName::Kind::Empty: putKind(ContentKind::Empty); return History::kNone;
    default: break;
    }
    if (name.kind() == ContentName::Kind::Content) {
        const auto& digest = *name.stored();
        const auto packed = m_texts.find(digest);
        auto content = m_history.content(digest);
        if (content != History::kNone || packed != m_texts.end()) {
            putText(digest, content == History::kNone ? packed->second : m_history.text(content), base);
            if (content == History::kNone)
                content = m_history.addContent(digest, packed->second);
            m_contents.add(content);
            return content;
        }
    }
    putKind(ContentKind::Name);
    column(Column::Texts).text(name.text());
    return History::kNone;
}

void SegmentWriter::putText(const Digest& digest, std::string_view text, Number base)
{
    const auto known = m_history.content(digest);
    if (known == History::kNone && putList(text))
        return;
    if (putBody(text, base, known != History::kNone))
        return;
    if (known != History::kNone) {
        putKind(ContentKind::Known);
        column(Column::Contents).number(m_history.contentCount() - known);
        return;
    }
    putKind(ContentKind::Text);
    column(Column::Texts).text(text);
}

// --- lists ------------------------------------------------------------------------------------------------------

bool SegmentWriter::putList(std::string_view text)
{
    const auto list = ListContent::parse(text);
    if (!list)
        return false;
    putKind(ContentKind::List);
    auto& out = column(Column::Lists);
    out.number(list->isFull ? 0 : 1 + list->steps.size());
    std::span<const std::string_view> items = list->items;
    auto first = m_history.objectCount();
    for (const auto& step : list->steps) {
        out.number(step.count << 1 | (step.isInsertion ? 1 : 0));
        if (!list->isFull) {
            column(Column::Positions).number(step.position == m_position ? 0 : step.position + 1);
            m_position = step.position + (step.isInsertion ? step.count : 0);
        }
        if (step.isInsertion) {
            putItems(items.first(static_cast<std::size_t>(step.count)));
            items = items.subspan(static_cast<std::size_t>(step.count));
        }
    }
    m_cursor = first - 1;  // the records of what is new come next
    return true;
}

void SegmentWriter::putItems(std::span<const std::string_view> items)
{
    const auto numberOf = [&](std::string_view id) {
        const auto known = m_history.object(id);
        return known == History::kNone ? m_history.objectCount() : known;
    };
    for (std::size_t at = 0; at < items.size();) {
        const auto first = numberOf(items[at]);
        putReference(first, first == m_history.objectCount());
        std::size_t count = 0;
        for (; at < items.size() && numberOf(items[at]) == first + count; ++at, ++count) {
            if (first + count == m_history.objectCount()) {
                m_history.addObject(items[at]);
                m_ids.add(items[at]);
            }
        }
        column(Column::Runs).number(count);
        m_cursor = static_cast<Number>(first + count - 1);
    }
}

// --- fields -----------------------------------------------------------------------------------------------------

std::optional<std::size_t> SegmentWriter::field(char what, std::string_view key)
{
    const auto name = what + std::string(key);
    const auto known = m_fieldNumbers.find(name);
    if (known != m_fieldNumbers.end())
        return known->second;
    if (m_fieldNames.size() == kMaxFieldNames)
        return std::nullopt;
    const auto number = m_fieldNames.size();
    m_fieldNames.push_back(name);
    m_fieldNumbers.emplace(name, number);
    m_values.push_back(std::make_unique<ValueColumnWriter>());
    return number;
}

std::optional<std::size_t> SegmentWriter::shape(char what, const std::vector<BodyField>& fields)
{
    std::vector<std::size_t> numbers;
    for (const auto& [key, value] : fields) {
        const auto number = field(what, key);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    const auto known = m_shapeNumbers.find(numbers);
    if (known != m_shapeNumbers.end())
        return known->second;
    if (m_shapes.size() == kMaxShapes)
        return std::nullopt;
    m_shapes.push_back(numbers);
    return m_shapeNumbers.emplace(std::move(numbers), m_shapes.size() - 1).first->second;
}

namespace {

std::optional<std::vector<BodyField>> fieldsOf(std::string_view text)
{
    auto fields = splitBody(text);
    if (!fields || fields->size() > kMaxFields)
        return std::nullopt;
    const bool fit = std::ranges::all_of(*fields, ValueColumnWriter::canHold, &BodyField::value);
    return fit ? std::move(fields) : std::nullopt;
}

}  // namespace

void SegmentWriter::putValues(std::size_t shape, const std::vector<BodyField>& fields)
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        m_values[m_shapes[shape][i]]->add(fields[i].value);
}

void SegmentWriter::putInformation(std::string_view text)
{
    const auto fields = fieldsOf(text);
    const auto number = fields ? shape(kInformationField, *fields) : std::nullopt;
    column(Column::Shapes).number(number ? *number + 1 : 0);
    if (number)
        putValues(*number, *fields);
    else
        column(Column::Texts).text(text);
}

bool SegmentWriter::putBody(std::string_view text, Number base, bool onlyAsEdit)
{
    const auto fields = fieldsOf(text);
    if (!fields)
        return false;
    if (base != History::kNone && putEdit(*fields, m_history.text(base))) {
        m_unpackedBytes += m_history.text(base).size();  // which a reader takes apart
        return true;
    }
    const auto number = onlyAsEdit ? std::nullopt : shape(kObjectField, *fields);
    if (!number)
        return false;
    putKind(ContentKind::Whole);
    column(Column::Shapes).number(*number);
    putValues(*number, *fields);
    return true;
}

bool SegmentWriter::putEdit(const std::vector<BodyField>& fields, std::string_view base)
{
    const auto before = fieldsOf(base);
    if (!before)
        return false;
    const bool isSameShape = std::ranges::equal(fields, *before, {}, &BodyField::key, &BodyField::key);
    std::uint64_t changed = 0;
    std::vector<std::pair<std::size_t, std::string_view>> values;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto old = isSameShape ? before->begin() + static_cast<std::ptrdiff_t>(i)
                                     : std::ranges::find(*before, fields[i].key, &BodyField::key);
        if (old != before->end() && old->value == fields[i].value)
            continue;
        const auto number = field(kObjectField, fields[i].key);
        if (!number)
            return false;
        changed |= std::uint64_t{1} << i;
        values.emplace_back(*number, fields[i].value);
    }
    if (values.size() == fields.size() && !fields.empty())
        return false;  // nothing stayed
    if (!isSameShape) {
        const auto number = shape(kObjectField, fields);
        if (!number)
            return false;
        column(Column::Shapes).number(*number);
    }
    putKind(isSameShape ? ContentKind::Edit : ContentKind::Reshape);
    column(Column::Changed).number(changed);
    for (const auto& [number, value] : values)
        m_values[number]->add(value);
    return true;
}

// --- the end ----------------------------------------------------------------------------------------------------

Segment SegmentWriter::finish(const Packer& packer)
{
    auto& schema = column(Column::Schema);
    schema.number(m_fieldNames.size());
    for (const auto& name : m_fieldNames)
        schema.text(name);
    schema.number(m_shapes.size());
    for (const auto& shape : m_shapes) {
        schema.number(shape.size());
        for (const auto number : shape)
            schema.number(number);
    }
    column(Column::IdKinds) = std::move(m_ids.kinds);
    column(Column::IdBits) = std::move(m_ids.bits);
    column(Column::IdTexts) = std::move(m_ids.texts);

    std::vector<std::string> columns;
    for (const auto& each : m_columns)
        columns.push_back(each.all());
    for (const auto& values : m_values)
        columns.push_back(values->bytes(packer));

    ColumnWriter out;
    out.number(kSegmentFormat);
    out.number(m_folded.deltas.size() + m_folded.packs.size());
    std::vector<Digest> deltas;
    for (const auto& delta : m_folded.deltas)
        deltas.push_back(delta->name().digest);
    const auto digest = digestOfNames(deltas, m_packNames);
    out.bytes({reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()});
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i == kColumnCount)
            out.number(m_values.size());
        auto& bytes = columns[i];
        auto packed = packer.pack(bytes);
        out.number(bytes.size());
        if (packed.size() < bytes.size())
            bytes = std::move(packed);
        out.number(bytes.size());
    }
    if (m_values.empty())
        out.number(0);
    for (const auto& bytes : columns)
        out.bytes(bytes);
    return {out.all(), std::move(m_folded)};
}

// --- which commits ----------------------------------------------------------------------------------------------

// Those whose parents and packs are there, in causal order; of several that could be next, the one that goes on from the
// last: "the one before" then says it all.
class Queue {
public:
    Queue(const History& history, const Arrivals& arrivals) : m_history(history)
    {
        for (const auto& pack : arrivals.packs)
            m_packs.emplace(pack->name(), pack);
        for (const auto& delta : arrivals.deltas) {
            if (history.commit(delta->name()) == History::kNone)
                m_deltas.emplace(delta->name(), Entry{delta, 0});
        }
        for (auto& [name, entry] : m_deltas) {
            for (const auto& parent : std::set(entry.delta->parents().begin(), entry.delta->parents().end())) {
                if (history.commit(parent) != History::kNone)
                    continue;
                ++entry.missing;  // for good, when it is not here either
                m_children[parent].push_back(&entry);
            }
        }
        for (auto entry = m_deltas.rbegin(); entry != m_deltas.rend(); ++entry) {
            if (entry->second.missing == 0)
                m_ready.push_back(&entry->second);
        }
    }

    // Null: no more.
    std::shared_ptr<const Delta> next(std::vector<std::shared_ptr<const Pack>>& packs)
    {
        while (!m_ready.empty()) {
            auto delta = m_ready.back()->delta;
            m_ready.pop_back();
            if (!findPacks(*delta, packs))
                continue;
            const auto children = m_children.find(delta->name());
            if (children != m_children.end()) {
                for (auto child = children->second.rbegin(); child != children->second.rend(); ++child) {
                    if (--(*child)->missing == 0)
                        m_ready.push_back(*child);
                }
            }
            return delta;
        }
        return nullptr;
    }

private:
    struct Entry {
        std::shared_ptr<const Delta> delta;
        std::size_t missing;  // how many parents
    };

    bool findPacks(const Delta& delta, std::vector<std::shared_ptr<const Pack>>& packs) const
    {
        packs.clear();
        for (const auto& name : std::set(delta.packs().begin(), delta.packs().end())) {
            if (m_history.pack(name) != History::kNone)
                continue;
            const auto pack = m_packs.find(name);
            if (pack == m_packs.end())
                return false;
            packs.push_back(pack->second);
        }
        return true;
    }

    const History& m_history;
    std::unordered_map<Digest, std::shared_ptr<const Pack>> m_packs;
    std::map<DeltaName, Entry> m_deltas;
    std::map<DeltaName, std::vector<Entry*>> m_children;
    std::vector<Entry*> m_ready;
};

std::size_t sizeOf(const Delta& delta, const std::vector<std::shared_ptr<const Pack>>& packs)
{
    auto size = delta.bytes()->size();
    for (const auto& pack : packs)
        size += 2 * pack->bytes()->size();
    return size;
}

}  // namespace

Segment writeSegment(History& history, const Arrivals& arrivals, const Packer& packer)
{
    Queue queue(history, arrivals);
    SegmentWriter writer(history);
    std::vector<std::shared_ptr<const Pack>> packs;
    while (writer.unpackedBytes() < kSegmentTargetBytes) {
        const auto delta = queue.next(packs);
        if (!delta)
            break;
        if (sizeOf(*delta, packs) > kMaxSegmentBytes - kSegmentTargetBytes)
            break;  // it stays as it is, and so does what follows it
        writer.add(delta, packs);
    }
    return writer.unpackedBytes() == 0 ? Segment{} : writer.finish(packer);
}

}  // namespace meldado::core
