// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/told_reading.h"

#include <algorithm>
#include <utility>

#include "core/store/blob_name.h"

namespace meldado::desktop {

using core::Error;
using core::ErrorCode;
using core::Result;

Result<std::vector<std::string>> ToldReading::list(std::string_view extension)
{
    return m_store.list(extension);
}

Result<std::vector<std::string>> ToldReading::listAll(core::Executor& executor)
{
    auto keys = m_store.listAll(executor);
    if (keys) {
        m_taking.begin(static_cast<std::size_t>(std::ranges::count_if(*keys, [](const std::string& key) {
            const auto name = core::BlobName::parse(key);
            return name && (name->kind == core::BlobKind::Delta || name->kind == core::BlobKind::Pack);
        })));
    }
    return keys;
}

Result<std::string> ToldReading::read(std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    return m_store.read(key, offset, length);
}

void ToldReading::readEach(std::span<const std::string> keys, core::Executor& executor, const core::TakeBlob& take)
{
    for (std::size_t first = 0; first < keys.size(); first += kAtOnce) {
        const auto some = keys.subspan(first, std::min(kAtOnce, keys.size() - first));
        if (m_taking.isStopped()) {
            for (std::size_t index = 0; index < some.size(); ++index)
                take(first + index, Error{ErrorCode::Io, "nobody wants it any more"});
            continue;
        }
        m_store.readEach(some, executor, [&](std::size_t index, Result<core::Bytes> bytes) {
            take(first + index, std::move(bytes));
            m_taking.noteOne();
        });
    }
}

Result<void> ToldReading::write(std::string_view key, std::string_view)
{
    return Error{ErrorCode::ReadOnly, std::string(key) + ": only read from"};
}

}  // namespace meldado::desktop
