// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/saved_store.h"

#include <zlib.h>

#include <array>
#include <fstream>
#include <iterator>
#include <string>

namespace meldado::bench {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

// How long bytes are once packed by zlib at level 6, as one stream.
class DeflatedSize {
public:
    DeflatedSize() { deflateInit(&m_stream, 6); }
    ~DeflatedSize() { deflateEnd(&m_stream); }
    DeflatedSize(const DeflatedSize&) = delete;
    DeflatedSize& operator=(const DeflatedSize&) = delete;

    void add(std::string& bytes) { run(bytes, Z_NO_FLUSH); }
    std::uint64_t finish()
    {
        std::string nothing;
        run(nothing, Z_FINISH);
        return m_stream.total_out;
    }

private:
    void run(std::string& bytes, int flush)
    {
        std::array<Bytef, 1 << 14> packed;
        m_stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = packed.data();
            m_stream.avail_out = static_cast<uInt>(packed.size());
            deflate(&m_stream, flush);
        } while (m_stream.avail_out == 0);
    }

    z_stream m_stream{};
};

}  // namespace

Result<void> SavedStore::open()
{
    std::error_code failure;
    std::filesystem::create_directories(m_folder, failure);
    if (failure)
        return Error{ErrorCode::Io, m_folder.string() + ": " + failure.message()};
    if (!m_store)
        m_store = std::make_unique<adapters::LocalReplica>(m_folder / "list.db", m_durability);
    return {};
}

Result<void> SavedStore::save(const core::Replica& replica)
{
    if (m_form == Form::Folder)
        return SavedFolder(m_folder).save(replica);
    if (auto opened = open(); !opened)
        return opened;
    return m_store->compact(replica.everything(), &replica);
}

Result<std::optional<core::CheckpointView>> SavedStore::glance()
{
    if (m_form == Form::Folder)
        return std::optional<core::CheckpointView>();
    if (const auto opened = open(); !opened)
        return opened.error();
    auto glance = m_store->checkpoint();
    if (!glance)
        return glance.error();
    if (!*glance || !(*glance)->isCurrent)
        return std::optional<core::CheckpointView>();
    return std::optional<core::CheckpointView>(std::move((*glance)->view));
}

Result<core::Arrivals> SavedStore::load()
{
    if (m_form == Form::Folder)
        return SavedFolder(m_folder).load();
    if (const auto opened = open(); !opened)
        return opened.error();
    return m_store->everything();
}

SavedStore::Size SavedStore::size()
{
    m_store.reset();
    Size size;
    DeflatedSize deflated;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder)) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        size.bytes += bytes.size();
        deflated.add(bytes);
    }
    size.deflated = deflated.finish();
    return size;
}

}  // namespace meldado::bench
