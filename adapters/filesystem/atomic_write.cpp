// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/filesystem/atomic_write.h"

#include <algorithm>
#include <random>

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

// On disk: other programs of ours recognise their own by it.
constexpr const char* kOwnFolder = ".meldado";
constexpr const char* kTemporaryFolder = "tmp";
constexpr const char* kAsideFolder = "aside";
constexpr int kMaxAsideOfOneName = 1000;
constexpr std::size_t kTemporaryDigits = 32;

std::string temporaryName()
{
    // Unlike identities, these names need to be different only, not replayable: no seed is passed in.
    std::random_device device;
    std::string name = "~";
    while (name.size() <= kTemporaryDigits) {
        for (auto [bits, digit] = std::pair{device(), 0}; digit < 8; ++digit, bits >>= 4)
            name += "0123456789abcdef"[bits & 15U];
    }
    return name + ".tmp";
}

bool isTemporaryName(std::string_view name)
{
    if (name.size() != 1 + kTemporaryDigits + 4 || !name.starts_with('~') || !name.ends_with(".tmp"))
        return false;
    const auto digits = name.substr(1, kTemporaryDigits);
    return digits.find_first_not_of("0123456789abcdef") == digits.npos;
}

Result<FileHandle> openMadeFolder(const FileHandle& parent, const std::string& name)
{
    auto opened = openFolder(parent, name);
    if (opened || opened.error().code != ErrorCode::NotFound)
        return opened;
    if (const auto made = makeFolder(parent, name); !made)
        return made.error();
    return openFolder(parent, name);
}

// Not synced: what is in it may vanish, or is of no consequence.
Result<FileHandle> openOwnFolder(const FileHandle& root, const char* kind)
{
    const auto own = openMadeFolder(root, kOwnFolder);
    if (!own)
        return own.error();
    return openMadeFolder(*own, kind);
}

// Steps 4 to 6.
Result<void> fill(FileHandle file, std::string_view bytes, const std::string& name)
{
    if (const auto written = writeAll(file, bytes, name); !written)
        return written.error();
    if (const auto synced = syncFile(file, name); !synced)
        return synced.error();
    return closeFile(std::move(file), name);
}

}  // namespace

Result<FileHandle> AtomicWriter::openDurableFolder(const FileHandle& root, const std::string& folder)
{
    if (m_durableFolders.contains(folder)) {
        auto opened = openFolder(root, folder);
        if (opened || opened.error().code != ErrorCode::NotFound)
            return opened;
        m_durableFolders.erase(folder);  // someone removed it
    }
    if (const auto made = makeFolder(root, folder); !made)
        return made.error();
    // Also when it was there: who made it may have been cut off before this.
    if (const auto synced = syncFolder(root, "the root, for " + folder); !synced) {
        // The next try has to make the name again, not to sync again; a folder in use stays.
        static_cast<void>(removeFolder(root, folder));
        return synced.error();
    }
    m_durableFolders.insert(folder);
    return openFolder(root, folder);
}

Result<void> AtomicWriter::writeOnce(const FileHandle& root, const std::string& folder,
                                     const std::string& name, std::string_view bytes)
{
    const auto home = openDurableFolder(root, folder);
    if (!home)
        return home.error();
    const auto temporaries = openOwnFolder(root, kTemporaryFolder);
    if (!temporaries)
        return temporaries.error();
    const auto temporary = temporaryName();
    auto file = createFile(*temporaries, temporary);
    if (!file)
        return file.error();

    auto done = fill(std::move(*file), bytes, temporary);
    if (done)
        done = renameFile(*temporaries, temporary, *home, name);
    if (!done) {
        static_cast<void>(removeFile(*temporaries, temporary));  // else it goes when it is old
        return done;
    }

    m_doubtful.insert(folder + "/" + name);
    if (const auto synced = syncFolder(*home, folder); !synced)
        return synced.error();
    m_doubtful.erase(folder + "/" + name);
    return {};
}

Result<void> AtomicWriter::write(const FileHandle& root, const std::string& folder, const std::string& name,
                                 std::string_view bytes)
{
    auto written = writeOnce(root, folder, name, bytes);
    if (!written && written.error().code == ErrorCode::Io)  // not when it is full, read-only or forbidden
        written = writeOnce(root, folder, name, bytes);
    return written;
}

Result<void> AtomicWriter::keep(const FileHandle& root, const std::string& folder, const std::string& name)
{
    const auto home = openDurableFolder(root, folder);
    if (!home)
        return home.error();
    const auto file = openFile(*home, name);
    if (!file)
        return file.error();
    m_doubtful.insert(folder + "/" + name);
    if (const auto synced = syncFile(file->handle, name); !synced)
        return synced.error();
    if (const auto synced = syncFolder(*home, folder); !synced)
        return synced.error();
    m_doubtful.erase(folder + "/" + name);
    return {};
}

bool AtomicWriter::isDoubtful(const std::string& folder, const std::string& name) const
{
    return m_doubtful.contains(folder + "/" + name);
}

Result<void> AtomicWriter::setAside(const FileHandle& root, const FileHandle& folder, const std::string& name)
{
    const auto aside = openOwnFolder(root, kAsideFolder);
    if (!aside)
        return aside.error();
    std::string free = name;
    for (int number = 1; stateIn(*aside, free); ++number) {
        if (number > kMaxAsideOfOneName)
            return Error{ErrorCode::LimitExceeded, "put away " + name};
        free = name + "." + std::to_string(number);
    }
    return renameFile(folder, name, *aside, free);
}

void AtomicWriter::removeOldTemporaries(const FileHandle& root, std::chrono::system_clock::time_point limit)
{
    const auto own = openFolder(root, kOwnFolder);
    if (!own)
        return;
    const auto temporaries = openFolder(*own, kTemporaryFolder);
    if (!temporaries)
        return;
    const auto entries = entriesOf(*temporaries, kTemporaryFolder);
    if (!entries)
        return;
    const auto limitNs = std::chrono::nanoseconds(limit.time_since_epoch()).count();
    for (const auto& entry : *entries) {
        if (entry.kind != EntryKind::File || !isTemporaryName(entry.name))
            continue;
        const auto state = stateIn(*temporaries, entry.name);
        if (state && state->modifiedNs < limitNs)
            static_cast<void>(removeFile(*temporaries, entry.name));
    }
}

}  // namespace meldado::adapters
