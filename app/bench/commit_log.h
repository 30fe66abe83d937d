// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What --durable asks for: one file to which every commit's blobs are appended, the least that a program can do, and
// what the other contenders do. MeldaDo itself writes a file a blob (adapters/filesystem), off the thread that edits.

#pragma once

#include <filesystem>
#include <string>

#include "app/bench/blobs.h"
#include "core/base/result.h"

namespace meldado::bench {

enum class Durability {
    None,   // memory only until a save
    Os,     // has reached the kernel when a commit returns: survives the program
    Fsync,  // is on the medium when a commit returns: survives the machine
};

class CommitLog {
public:
    explicit CommitLog(Durability durability) : m_durability(durability) {}
    ~CommitLog();
    CommitLog(const CommitLog&) = delete;
    CommitLog& operator=(const CommitLog&) = delete;

    // Begins an empty log; nothing with Durability::None. Errors: Io.
    core::Result<void> open(const std::filesystem::path& file);

    // Errors: Io.
    core::Result<void> append(const Blobs& commit);

private:
    Durability m_durability;
    int m_file = -1;
    std::string m_buffer;  // one write() a commit
};

}  // namespace meldado::bench
