// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

#include "core/archive/body.h"
#include "core/archive/checkpoint.h"
#include "core/archive/checkpoint_layout.h"
#include "core/archive/object_id.h"
#include "core/crdt/flatten.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"

namespace meldado::core {

namespace {

void putDigest(ColumnWriter& out, const Digest& digest)
{
    out.bytes({reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()});
}

class ChunkWriter {
public:
    explicit ChunkWriter(std::size_t firstChild) { column(ChunkColumn::Schema).number(firstChild); }

    ColumnWriter& column(ChunkColumn which) { return m_columns[static_cast<std::size_t>(which)]; }

    void add(std::string_view id, bool isInConflict, const std::vector<BodyField>& fields,
             const std::vector<std::size_t>& childCounts)
    {
        m_ids.add(id);
        column(ChunkColumn::Flags).number(isInConflict ? kIsInConflict : 0);
        std::vector<std::size_t> shape;
        for (const auto& [key, value] : fields) {
            const auto [field, isNew] = m_fieldNumbers.try_emplace(std::string(key), m_values.size());
            if (isNew) {
                m_values.push_back(std::make_unique<ValueColumnWriter>());
                m_fieldNames.push_back(field->first);
            }
            shape.push_back(field->second);
            m_values[field->second]->add(value);
            m_bytes += key.size() + value.size();
        }
        const auto [known, isNew] = m_shapeNumbers.try_emplace(shape, m_shapes.size());
        if (isNew)
            m_shapes.push_back(shape);
        column(ChunkColumn::Shapes).number(known->second);
        for (const auto count : childCounts)
            column(ChunkColumn::Children).number(count);
        m_fieldCount += fields.size();
        m_bytes += id.size();
        ++m_count;
    }

    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] bool isTooLarge() const { return m_bytes > kMaxChunkBytes || m_fieldCount > kMaxChunkFields; }

    std::string finish(const Packer& packer)
    {
        auto& schema = column(ChunkColumn::Schema);
        schema.number(m_fieldNames.size());
        for (const auto& name : m_fieldNames)
            schema.text(name);
        schema.number(m_shapes.size());
        for (const auto& shape : m_shapes) {
            schema.number(shape.size());
            for (const auto number : shape)
                schema.number(number);
        }
        column(ChunkColumn::IdKinds) = m_ids.kinds;
        column(ChunkColumn::IdTexts) = m_ids.texts;

        ColumnWriter out;
        std::string all;
        for (const auto& each : m_columns) {
            out.number(each.all().size());
            all += each.all();
        }
        out.number(m_values.size());
        for (const auto& values : m_values) {
            const auto bytes = values->bytes(packer);
            out.number(bytes.size());
            all += bytes;
        }
        const auto packed = packer.pack(all);
        out.number(packed.size());
        out.bytes(packed);
        out.bytes(m_ids.bits.all());
        return out.all();
    }

private:
    std::array<ColumnWriter, kChunkColumnCount> m_columns;
    ObjectIdWriter m_ids;
    std::vector<std::string> m_fieldNames;
    std::map<std::string, std::size_t> m_fieldNumbers;
    std::vector<std::unique_ptr<ValueColumnWriter>> m_values;
    std::vector<std::vector<std::size_t>> m_shapes;
    std::map<std::vector<std::size_t>, std::size_t> m_shapeNumbers;
    std::size_t m_count = 0;
    std::size_t m_fieldCount = 0;
    std::size_t m_bytes = 0;  // about
};

// What a flattened field shows, behind what is shown already.
void addChildren(const Replica& replica, std::string_view json, std::vector<std::string>& shown)
{
    if (json.size() < 3 || json.front() != '"')
        return;
    const auto id = json.substr(1, json.size() - 2);
    if (id.front() == '^') {
        for (auto& child : replica.orderIds(id).value_or(std::vector<std::string>{})) {
            if (replica.isLive(child))
                shown.push_back(std::move(child));
        }
    } else if (id.front() != '!' && replica.isLive(id)) {
        shown.emplace_back(id);
    }
}

}  // namespace

std::optional<Checkpoint> writeCheckpoint(const Replica& replica, const Packer& packer)
{
    if (!replica.isLive(kRootId) || replica.hasStaging())
        return std::nullopt;
    Checkpoint checkpoint;
    ColumnWriter places;
    std::vector<std::string> shown{std::string(kRootId)};
    std::unordered_set<std::string> expanded;  // an object in two places shows its lists at the first
    auto chunk = std::make_unique<ChunkWriter>(shown.size());
    const auto endChunk = [&](std::size_t firstChild) {
        places.number(chunk->count());
        putDigest(places, sha256(checkpoint.chunks.emplace_back(chunk->finish(packer))));
        chunk = std::make_unique<ChunkWriter>(firstChild);
    };
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown.size() > kMaxCheckpointEntries || chunk->isTooLarge())
            return std::nullopt;
        const auto id = shown[i];
        const auto value = replica.value(id);
        const auto text = value && value->asObject() ? canonicalText(*value) : std::string("{}");
        const auto fields = splitBody(text).value_or(std::vector<BodyField>{});
        const bool isExpanded = !expanded.insert(id).second;
        std::vector<std::size_t> childCounts;
        for (const auto& [key, json] : fields) {
            if (!isFlatKey(key))
                continue;
            const auto before = shown.size();
            if (!isExpanded)
                addChildren(replica, json, shown);
            childCounts.push_back(shown.size() - before);
        }
        chunk->add(id, replica.isInConflict(id), fields, childCounts);
        if (chunk->count() == (checkpoint.chunks.empty() ? kFirstChunkEntries : kChunkEntries))
            endChunk(shown.size());
    }
    if (chunk->count() > 0)
        endChunk(shown.size());

    ColumnWriter header;
    header.number(kCheckpointFormat);
    const auto anchors = replica.anchors();
    header.number(anchors.size());
    for (const auto& anchor : anchors) {
        header.number(anchor.index);
        putDigest(header, anchor.digest);
    }
    header.number(checkpoint.chunks.size());
    header.bytes(places.all());
    const auto digest = sha256(header.all());
    putDigest(header, digest);
    checkpoint.header = header.all();
    return checkpoint;
}

}  // namespace meldado::core
