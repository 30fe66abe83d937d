// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>

#include "core/archive/checkpoint.h"
#include "core/archive/checkpoint_layout.h"
#include "core/archive/object_id.h"
#include "core/crdt/flatten.h"
#include "core/hash/sha256.h"

namespace meldado::core {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

Error malformed(const char* what)
{
    return {ErrorCode::Malformed, std::string("a checkpoint: ") + what};
}

Digest takeDigest(ColumnReader& in)
{
    Digest digest;
    const auto bytes = in.bytes(digest.bytes.size());
    std::copy(bytes.begin(), bytes.end(), digest.bytes.begin());
    return digest;
}

}  // namespace

// The entries of one chunk, as views of its bytes.
struct CheckpointView::Chunk {
    struct EntryEnd {
        std::size_t idEnd;     // in `ids`
        std::size_t fieldEnd;  // in `fields`
        bool isInConflict;
    };

    std::string stored;
    std::string unpacked;
    std::string ids;
    std::vector<Field> fields;
    std::vector<EntryEnd> places;

    Result<void> read(std::size_t count, const Packer& packer);
    [[nodiscard]] Entry entry(std::size_t at) const;

private:
    bool readSchema(ColumnReader schema, std::size_t columnCount);
    bool readEntries(std::size_t count);

    std::array<ColumnReader, kChunkColumnCount> m_columns;
    std::vector<ValueColumnReader> m_values;
    std::vector<std::string_view> m_names;
    std::vector<std::vector<std::size_t>> m_shapes;
    std::size_t m_nextChild = 0;
    ColumnReader m_idBits;
};

Result<void> CheckpointView::Chunk::read(std::size_t count, const Packer& packer)
{
    ColumnReader in(stored);
    std::uint64_t total = 0;
    const auto takeSize = [&] {
        const auto size = in.number();
        total += std::min<std::uint64_t>(size, kMaxChunkBytes + 1);
        return static_cast<std::size_t>(std::min<std::uint64_t>(size, kMaxChunkBytes + 1));
    };
    std::array<std::size_t, kChunkColumnCount> sizes{};
    for (auto& size : sizes)
        size = takeSize();
    const auto valueCount = in.number();
    std::vector<std::size_t> valueSizes;
    for (std::uint64_t i = 0; i < valueCount && !in.failed(); ++i)
        valueSizes.push_back(takeSize());
    const auto packed = in.text();
    if (in.failed() || total > kMaxChunkBytes)
        return malformed("a chunk of no such size");
    auto bytes = packer.unpack(packed, static_cast<std::size_t>(total));
    if (!bytes)
        return bytes.error();
    unpacked = *std::move(bytes);
    m_idBits = ColumnReader(in.rest());

    ColumnReader columns(unpacked);
    for (std::size_t i = 0; i < sizes.size(); ++i)
        m_columns[i] = ColumnReader(columns.bytes(sizes[i]));
    for (const auto size : valueSizes)
        m_values.emplace_back(columns.bytes(size));
    if (!readSchema(m_columns[static_cast<std::size_t>(ChunkColumn::Schema)], m_values.size()) || !readEntries(count))
        return malformed("a chunk that says something else");
    return {};
}

bool CheckpointView::Chunk::readSchema(ColumnReader schema, std::size_t columnCount)
{
    m_nextChild = static_cast<std::size_t>(schema.number());
    if (schema.number() != columnCount)
        return false;
    for (std::size_t i = 0; i < columnCount; ++i)
        m_names.push_back(schema.text());
    const auto shapeCount = schema.number();
    for (std::uint64_t i = 0; i < shapeCount && !schema.failed(); ++i) {
        auto& shape = m_shapes.emplace_back();
        const auto fieldCount = schema.number();
        for (std::uint64_t field = 0; field < fieldCount && !schema.failed(); ++field) {
            shape.push_back(static_cast<std::size_t>(schema.number()));
            if (shape.back() >= columnCount)
                return false;
        }
    }
    return !schema.failed();
}

bool CheckpointView::Chunk::readEntries(std::size_t count)
{
    const auto column = [&](ChunkColumn which) -> ColumnReader& { return m_columns[static_cast<std::size_t>(which)]; };
    ObjectIdReader idReader{column(ChunkColumn::IdKinds), m_idBits, column(ChunkColumn::IdTexts)};
    places.reserve(std::min(count, kChunkEntries));
    ids.reserve(count * 16);
    for (std::size_t i = 0; i < count; ++i) {
        idReader.appendNext(ids);
        const auto flags = column(ChunkColumn::Flags).number();
        const auto number = column(ChunkColumn::Shapes).number();
        if (number >= m_shapes.size() || idReader.failed() || column(ChunkColumn::Flags).failed())
            return false;
        for (const auto field : m_shapes[static_cast<std::size_t>(number)]) {
            Children children;
            if (isFlatKey(m_names[field])) {
                children = {m_nextChild, static_cast<std::size_t>(column(ChunkColumn::Children).number())};
                if (children.count > kMaxCheckpointEntries)
                    return false;
                m_nextChild += children.count;
            }
            fields.push_back({m_names[field], m_values[field].next(), children});
            if (m_values[field].failed() || fields.size() > kMaxChunkFields)
                return false;
        }
        places.push_back({ids.size(), fields.size(), (flags & kIsInConflict) != 0});
    }
    return !column(ChunkColumn::Children).failed();
}

CheckpointView::Entry CheckpointView::Chunk::entry(std::size_t at) const
{
    const auto idBegin = at == 0 ? 0 : places[at - 1].idEnd;
    const auto fieldBegin = at == 0 ? 0 : places[at - 1].fieldEnd;
    return {std::string_view(ids).substr(idBegin, places[at].idEnd - idBegin), places[at].isInConflict,
            std::span(fields).subspan(fieldBegin, places[at].fieldEnd - fieldBegin)};
}

const CheckpointView::Field* CheckpointView::Entry::find(std::string_view key) const
{
    const auto field = std::ranges::find(fields, key, &Field::key);
    return field == fields.end() ? nullptr : &*field;
}

CheckpointView::CheckpointView() = default;
CheckpointView::CheckpointView(CheckpointView&&) noexcept = default;
CheckpointView& CheckpointView::operator=(CheckpointView&&) noexcept = default;
CheckpointView::~CheckpointView() = default;

Result<CheckpointView> CheckpointView::open(std::string_view header, ReadChunk readChunk, const Packer& packer)
{
    constexpr auto kDigestBytes = sizeof(Digest{}.bytes);
    if (header.size() < kDigestBytes)
        return malformed("it is cut off");
    ColumnReader in(header);
    if (in.number() > kCheckpointFormat)
        return Error{ErrorCode::NewerFormat, "a checkpoint was written by a newer program"};
    const auto body = header.substr(0, header.size() - kDigestBytes);
    ColumnReader end(header.substr(body.size()));
    if (sha256(body) != takeDigest(end))
        return Error{ErrorCode::Damaged, "a checkpoint's header does not fit its digest"};

    in = ColumnReader(body);
    in.number();
    CheckpointView view;
    const auto anchorCount = in.number();
    for (std::uint64_t i = 0; i < anchorCount && !in.failed(); ++i) {
        const auto index = in.number32();
        view.m_anchors.push_back({index, takeDigest(in)});
    }
    const auto chunkCount = in.number();
    for (std::uint64_t i = 0; i < chunkCount && !in.failed(); ++i) {
        const auto count = in.number();
        const auto digest = takeDigest(in);
        if (count == 0 || count > kChunkEntries)
            return malformed("a chunk of no such size");
        view.m_places.push_back({view.m_entryCount, static_cast<std::size_t>(count), digest});
        view.m_entryCount += static_cast<std::size_t>(count);
    }
    if (in.failed() || !in.atEnd() || view.m_entryCount > kMaxCheckpointEntries)
        return malformed("a header that says something else");
    view.m_readChunk = std::move(readChunk);
    view.m_packer = &packer;
    return view;
}

Result<void> CheckpointView::load(std::size_t chunk)
{
    if (m_loaded == chunk)
        return {};
    m_loaded = kNone;
    auto bytes = m_readChunk(chunk);
    if (!bytes)
        return bytes.error();
    if (sha256(*bytes) != m_places[chunk].digest)
        return Error{ErrorCode::Damaged, "a chunk of a checkpoint does not fit its digest"};
    m_chunk = std::make_unique<Chunk>();
    m_chunk->stored = *std::move(bytes);
    if (auto read = m_chunk->read(m_places[chunk].count, *m_packer); !read)
        return read;
    m_loaded = chunk;
    return {};
}

Result<CheckpointView::Entry> CheckpointView::entry(std::size_t number)
{
    if (number >= m_entryCount)
        return Error{ErrorCode::NotFound, "a checkpoint has no entry of this number"};
    // Nearly always the next one.
    if (m_loaded != kNone) {
        const auto& place = m_places[m_loaded];
        if (number >= place.firstEntry && number - place.firstEntry < place.count)
            return m_chunk->entry(number - place.firstEntry);
    }
    const auto chunk = std::ranges::upper_bound(m_places, number, {}, &Place::firstEntry) - m_places.begin() - 1;
    const auto& place = m_places[static_cast<std::size_t>(chunk)];
    if (const auto loaded = load(static_cast<std::size_t>(chunk)); !loaded)
        return loaded.error();
    return m_chunk->entry(number - place.firstEntry);
}

}  // namespace meldado::core
