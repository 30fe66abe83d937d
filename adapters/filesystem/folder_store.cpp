// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/filesystem/folder_store.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "core/store/blob_name.h"

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr auto kTemporaryAge = std::chrono::hours(24);

std::string homeOf(std::string_view key)
{
    return std::string(key.substr(0, 2));
}

// A name that can be looked up in a folder, ours or not: a conflicted copy is read under its own name.
bool isFileName(std::string_view key)
{
    return key.size() >= 2 && key.find('/') == key.npos && key.find('\0') == key.npos && key.front() != '.';
}

Result<std::string> readFile(const FileHandle& root, const std::string& folder, const std::string& key,
                             std::uint64_t offset, std::uint64_t length)
{
    const auto home = openFolder(root, folder);
    if (!home)
        return home.error();
    const auto file = openFile(*home, key);
    if (!file)
        return file.error();
    const auto state = stateOf(*file, key);
    if (!state)
        return state.error();

    const auto limit = core::maxBytesOf(key);
    const bool isWhole = offset == 0 && length == 0;
    if (!isWhole && (offset > state->sizeBytes || length > state->sizeBytes - offset || length > limit))
        return Error{ErrorCode::LimitExceeded, "read " + key + ": a range past the end"};
    auto bytes = readRange(*file, offset, isWhole ? limit + 1 : length, key);
    if (bytes && bytes->size() > limit)
        return Error{ErrorCode::LimitExceeded,
                     "read " + key + ": more than " + std::to_string(limit) + " bytes"};
    if (bytes && !isWhole && bytes->size() < length)  // it became shorter meanwhile
        return Error{ErrorCode::LimitExceeded, "read " + key + ": a range past the end"};
    return bytes;
}

// Makes `path` and the folders above it, each name durable before the next.
Result<void> makeRoot(const std::filesystem::path& path)
{
    const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    auto opened = openRoot(parent);
    if (!opened && opened.error().code == ErrorCode::NotFound && parent != path) {
        if (const auto made = makeRoot(parent); !made)
            return made.error();
        opened = openRoot(parent);
    }
    if (!opened)
        return opened.error();
    const auto name = utf8Of(path.filename());
    if (name.empty())  // "folder/": the parent is the folder itself
        return {};
    const auto made = makeFolder(*opened, name);
    if (!made)
        return made.error();
    if (const auto synced = syncFolder(*opened, utf8Of(parent)); !synced) {
        if (*made)
            static_cast<void>(removeFolder(*opened, name));  // the next try makes the name again
        return synced.error();
    }
    return {};
}

}  // namespace

FolderStore::FolderStore(std::filesystem::path root) : m_root(std::move(root)) {}

// NotFound: never seen yet. FolderGone: seen, and not there now.
Result<FileHandle> FolderStore::openSeenRoot()
{
    auto root = openRoot(m_root);
    if (!root && root.error().code == ErrorCode::NotFound && m_identity)
        return Error{ErrorCode::FolderGone, root.error().detail};
    if (!root)
        return root;
    const auto state = stateOf(*root, utf8Of(m_root));
    if (!state)
        return state.error();
    if (m_identity && *m_identity != state->identity)
        return Error{ErrorCode::FolderGone, utf8Of(m_root) + ": another folder is there now"};
    m_identity = state->identity;
    return root;
}

Result<FileHandle> FolderStore::openOrMakeRoot()
{
    auto root = openSeenRoot();
    if (!root && root.error().code == ErrorCode::NotFound) {
        if (const auto made = makeRoot(m_root); !made)
            return made.error();
        root = openSeenRoot();
    }
    if (root && !m_isTidied) {
        m_isTidied = true;
        AtomicWriter::removeOldTemporaries(*root, std::chrono::system_clock::now() - kTemporaryAge);
    }
    return root;
}

Result<std::vector<std::string>> FolderStore::list(std::string_view extension)
{
    const auto root = openSeenRoot();
    if (!root && root.error().code == ErrorCode::NotFound)
        return std::vector<std::string>{};
    if (!root)
        return root.error();
    const auto folders = entriesOf(*root, utf8Of(m_root));
    if (!folders)
        return folders.error();

    std::set<std::string> keys;
    m_strays.clear();
    for (const auto& folder : *folders) {
        if (folder.kind != EntryKind::Folder || !mayHoldBlobs(folder.name))
            continue;
        // One folder that cannot be read, or was removed meanwhile, does not hide the others.
        const auto opened = openFolder(*root, folder.name);
        auto files = opened ? entriesOf(*opened, folder.name) : opened.error();
        if (!files)
            continue;
        for (auto& file : *files) {
            if (file.kind != EntryKind::File)
                continue;
            if (homeOf(file.name) != folder.name)
                m_strays[file.name].push_back(folder.name);
            if (file.name.ends_with(extension))
                keys.insert(std::move(file.name));
        }
    }
    m_isListed = true;
    return std::vector<std::string>(keys.begin(), keys.end());
}

Result<std::string> FolderStore::read(std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    if (!isFileName(key))
        return Error{ErrorCode::NotFound, "not a name: " + std::string(key)};
    const auto root = openSeenRoot();
    if (!root)
        return root.error();

    const std::string name(key);
    auto bytes = readFile(*root, homeOf(key), name, offset, length);
    if (!bytes && !m_isListed)
        static_cast<void>(list({}));  // a failure leaves no strays
    const auto strays = m_strays.find(key);
    if (strays == m_strays.end() || (bytes && (offset != 0 || length != 0 || core::staysUnder(key, *bytes))))
        return bytes;
    for (const auto& folder : strays->second) {
        auto stray = readFile(*root, folder, name, offset, length);
        if (stray && (!bytes || core::staysUnder(key, *stray)))
            return stray;
    }
    return bytes;
}

Result<void> FolderStore::keepOrWrite(std::string_view key, std::string_view bytes, bool replacing)
{
    if (const auto checked = core::checkWrite(key, bytes); !checked)
        return checked;
    const auto root = openOrMakeRoot();
    if (!root)
        return root.error();

    const std::string name(key);
    const auto folder = homeOf(key);
    const auto home = openFolder(*root, folder);
    const auto state = home ? stateIn(*home, name) : home.error();
    if (state && state->kind != EntryKind::File)
        return Error{ErrorCode::Io, "write " + name + ": something that is not a file has this name"};
    if (state && !replacing && !m_writer.isDoubtful(folder, name)) {
        const auto present = readFile(*root, folder, name, 0, 0);
        if (present && core::staysUnder(key, *present) && m_writer.keep(*root, folder, name))
            return {};
        // Bytes that cannot be read cannot be compared; only a name that tells what they should be can be
        // healed.
        if (!present && !core::BlobName::parse(key))
            return present.error();
    }
    auto written = m_writer.write(*root, folder, name, bytes);
    if (!written && written.error().code == ErrorCode::NotFound)  // the root was removed in between
        return Error{ErrorCode::FolderGone, written.error().detail};
    return written;
}

Result<void> FolderStore::write(std::string_view key, std::string_view bytes)
{
    return keepOrWrite(key, bytes, false);
}

Result<void> FolderStore::replace(std::string_view key, std::string_view bytes)
{
    return keepOrWrite(key, bytes, true);
}

}  // namespace meldado::adapters
