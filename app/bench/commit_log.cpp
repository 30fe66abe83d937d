// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/commit_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace meldado::bench {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

Error ioError(const std::string& what) { return Error{ErrorCode::Io, what + ": " + std::strerror(errno)}; }

void appendBlob(std::string& out, const std::string& name, std::string_view bytes)
{
    out.append(name).append(1, ' ').append(std::to_string(bytes.size())).append(1, '\n').append(bytes);
}

}  // namespace

CommitLog::~CommitLog()
{
    if (m_file >= 0)
        ::close(m_file);
}

Result<void> CommitLog::open(const std::filesystem::path& file)
{
    if (m_durability == Durability::None)
        return {};
    m_file = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    return m_file < 0 ? ioError("the log of commits cannot be opened") : Result<void>();
}

Result<void> CommitLog::append(const Blobs& commit)
{
    if (m_file < 0)
        return {};
    m_buffer.clear();
    for (const auto& [name, bytes] : commit.packs)
        appendBlob(m_buffer, name.hex(), *bytes);
    for (const auto& [name, bytes] : commit.deltas)
        appendBlob(m_buffer, name.text(), *bytes);
    for (std::size_t at = 0; at < m_buffer.size();) {
        const auto count = ::write(m_file, m_buffer.data() + at, m_buffer.size() - at);
        if (count < 0 && errno != EINTR)
            return ioError("a commit cannot be written");
        at += count < 0 ? 0 : static_cast<std::size_t>(count);
    }
    if (m_durability == Durability::Fsync && ::fdatasync(m_file) != 0)
        return ioError("a commit does not reach the medium");
    return {};
}

}  // namespace meldado::bench
