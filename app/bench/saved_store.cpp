// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/saved_store.h"

#include <zlib.h>

#include <array>
#include <fstream>
#include <iterator>
#include <string>

#include "adapters/registry/open_store.h"
#include "core/store/fetch.h"
#include "core/store/publish.h"

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

Result<void> SavedStore::save(const core::Replica& replica)
{
    auto opened = adapters::openStore(m_folder.string());
    if (!opened)
        return opened.error();
    // Packs first, as publish() does.
    for (const auto& pack : replica.packs()) {
        if (auto written = opened->store->write(core::keyOf(pack.name), *pack.bytes); !written)
            return written;
    }
    for (const auto& delta : replica.deltas()) {
        if (auto written = opened->store->write(core::keyOf(delta.name), *delta.bytes); !written)
            return written;
    }
    return {};
}

Result<core::Arrivals> SavedStore::load() const
{
    const auto opened = adapters::openStore(m_folder.string());
    if (!opened)
        return opened.error();
    auto fetched = core::fetch(*opened->store, [](const std::string&) { return false; });
    if (!fetched)
        return fetched.error();
    if (!fetched->unusable.empty())
        return Error{ErrorCode::Damaged, fetched->unusable.front().key + ": " + fetched->unusable.front().error.detail};
    return std::move(fetched->arrivals);
}

SavedStore::Size SavedStore::size() const
{
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
