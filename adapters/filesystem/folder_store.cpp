// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/filesystem/folder_store.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "core/store/blob_name.h"

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr auto kTemporaryAge = std::chrono::hours(24);

constexpr std::size_t kPieceKeys = 64;                      // read by one thread, one after the other
constexpr std::size_t kSmallBytes = std::size_t{16} << 10;  // nearly every blob

std::string_view homeOf(std::string_view key)
{
    return key.substr(0, 2);
}

// A name that can be looked up in a folder, ours or not: a conflicted copy is read under its own name.
bool isFileName(std::string_view key)
{
    return key.size() >= 2 && key.find('/') == key.npos && key.find('\0') == key.npos && key.front() != '.';
}

Result<std::string> readWhole(const OpenedFile& file, const std::string& key)
{
    const auto limit = core::maxBytesOf(key);
    auto bytes = readAll(file, limit + 1, key);
    if (bytes && bytes->size() > limit)
        return Error{ErrorCode::LimitExceeded,
                     "read " + key + ": more than " + std::to_string(limit) + " bytes"};
    return bytes;
}

// Small ones side by side, by one call and without memory of their own.
class PieceReader {
public:
    Result<core::Bytes> read(const FileHandle& folder, const std::string& key)
    {
        const auto file = openFile(folder, key);
        if (!file)
            return file.error();
        const auto sizeBytes = file->state.sizeBytes;
        const auto count = sizeBytes < m_buffer.size() ? readSome(file->handle, 0, m_buffer, key) : std::size_t{0};
        if (!count)
            return count.error();
        if (sizeBytes < m_buffer.size() && *count == sizeBytes)  // there was room for more, so this is the end
            return m_arena.keep({m_buffer.data(), *count});
        auto bytes = readWhole(*file, key);
        return bytes ? Result<core::Bytes>(core::makeBytes(*std::move(bytes))) : std::move(bytes).error();
    }

private:
    std::array<char, kSmallBytes> m_buffer;  // whatever it was: only what was read is looked at
    core::BytesArena m_arena;
};

Result<std::string> readPart(const OpenedFile& file, const std::string& key, std::uint64_t offset,
                             std::uint64_t length)
{
    const Error pastTheEnd{ErrorCode::LimitExceeded, "read " + key + ": a range past the end"};
    const auto sizeBytes = file.state.sizeBytes;
    if (offset > sizeBytes || length > sizeBytes - offset || length > core::maxBytesOf(key))
        return pastTheEnd;
    auto bytes = readRange(file.handle, offset, length, key);
    if (bytes && bytes->size() < length)  // it became shorter meanwhile
        return pastTheEnd;
    return bytes;
}

// 0 and 0 mean all of it.
Result<std::string> readFile(const FileHandle& root, const std::string& folder, const std::string& key,
                             std::uint64_t offset, std::uint64_t length)
{
    const auto home = openFolder(root, folder);
    if (!home)
        return home.error();
    const auto file = openFile(*home, key);
    if (!file)
        return file.error();
    return offset == 0 && length == 0 ? readWhole(*file, key) : readPart(*file, key, offset, length);
}

// Keys beside each other that lie in one folder, by their indexes.
struct Piece {
    std::size_t first;
    std::size_t end;
};

std::vector<Piece> piecesOf(std::span<const std::string> keys)
{
    std::vector<Piece> pieces;
    for (std::size_t index = 0; index < keys.size(); ++index) {
        const bool isSame = !pieces.empty() && index - pieces.back().first < kPieceKeys &&
                            homeOf(keys[pieces.back().first]) == homeOf(keys[index]);
        if (!isSame)
            pieces.push_back({index, index});
        pieces.back().end = index + 1;
    }
    return pieces;
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
    if (!root && root.error().code == ErrorCode::NotFound && (m_identity || m_isExpected))
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
    return walk(extension, core::Executor::inPlace());
}

Result<std::vector<std::string>> FolderStore::listAll(core::Executor& executor)
{
    return walk({}, executor);
}

Result<std::vector<std::string>> FolderStore::walk(std::string_view extension, core::Executor& executor)
{
    const auto root = openSeenRoot();
    if (!root && root.error().code == ErrorCode::NotFound)
        return std::vector<std::string>{};
    if (!root)
        return root.error();
    auto folders = entriesOf(*root, utf8Of(m_root));
    if (!folders)
        return folders.error();
    std::erase_if(*folders, [](const Entry& entry) {
        return entry.kind != EntryKind::Folder || !mayHoldBlobs(entry.name);
    });

    std::vector<std::vector<Entry>> found(folders->size());
    executor.run(folders->size(), [&](std::size_t index) {
        // One folder that cannot be read, or was removed meanwhile, does not hide the others.
        const auto& name = (*folders)[index].name;
        const auto folder = openFolder(*root, name);
        auto entries = folder ? entriesOf(*folder, name) : folder.error();
        if (entries)
            found[index] = *std::move(entries);
    });

    std::vector<std::string> keys;
    m_strays.clear();
    for (std::size_t index = 0; index < found.size(); ++index) {
        const auto& folder = (*folders)[index].name;
        for (auto& file : found[index]) {
            if (file.kind != EntryKind::File)
                continue;
            if (homeOf(file.name) != folder)
                m_strays[std::move(file.name)].push_back(folder);
            else if (file.name.ends_with(extension))
                keys.push_back(std::move(file.name));
        }
    }
    m_isListed = true;
    addStrays(keys, extension);
    return keys;
}

// Those that are not at their place as well.
void FolderStore::addStrays(std::vector<std::string>& keys, std::string_view extension) const
{
    if (m_strays.empty())
        return;
    std::sort(keys.begin(), keys.end());
    const auto homeCount = static_cast<std::ptrdiff_t>(keys.size());
    for (const auto& [key, folders] : m_strays) {
        if (key.ends_with(extension) && !std::binary_search(keys.begin(), keys.begin() + homeCount, key))
            keys.push_back(key);
    }
}

Result<std::string> FolderStore::read(std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    if (!isFileName(key))
        return Error{ErrorCode::NotFound, "not a name: " + std::string(key)};
    const auto root = openSeenRoot();
    if (!root)
        return root.error();

    const std::string name(key);
    auto bytes = readFile(*root, std::string(homeOf(key)), name, offset, length);
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

void FolderStore::readEach(std::span<const std::string> keys, core::Executor& executor,
                           const core::TakeBlob& take)
{
    const auto root = openSeenRoot();
    if (!root) {
        for (std::size_t index = 0; index < keys.size(); ++index) take(index, root.error());
        return;
    }
    const auto pieces = piecesOf(keys);
    std::vector<std::vector<std::size_t>> left(pieces.size());  // of each piece, what takes a closer look
    executor.run(pieces.size(), [&](std::size_t number) {
        const auto [first, end] = pieces[number];
        PieceReader reader;
        const bool isName = isFileName(keys[first]);  // else its first characters may lead elsewhere
        const auto home = isName ? openFolder(*root, std::string(homeOf(keys[first])))
                                 : Error{ErrorCode::NotFound, keys[first]};
        for (auto index = first; index < end; ++index) {
            const bool isPlain = home && isFileName(keys[index]) && !m_strays.contains(keys[index]);
            auto bytes = isPlain ? reader.read(*home, keys[index]) : Error{ErrorCode::NotFound, keys[index]};
            if (bytes)
                take(index, std::move(bytes));
            else
                left[number].push_back(index);
        }
    });
    for (const auto& indexes : left) {
        for (const auto index : indexes) {
            auto bytes = read(keys[index]);
            take(index, bytes ? Result<core::Bytes>(core::makeBytes(*std::move(bytes))) : std::move(bytes).error());
        }
    }
}

Result<void> FolderStore::keepOrWrite(std::string_view key, std::string_view bytes, bool replacing)
{
    if (const auto checked = core::checkWrite(key, bytes); !checked)
        return checked;
    const auto root = openOrMakeRoot();
    if (!root)
        return root.error();

    const std::string name(key);
    const std::string folder(homeOf(key));
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

std::vector<std::string> FolderStore::foldersOf(std::string_view key) const
{
    std::vector<std::string> folders{std::string(homeOf(key))};
    if (const auto strays = m_strays.find(key); strays != m_strays.end())
        folders.insert(folders.end(), strays->second.begin(), strays->second.end());
    return folders;
}

Result<std::optional<core::KeyState>> FolderStore::keyState(std::string_view key)
{
    const Error notFound{ErrorCode::NotFound, std::string(key)};
    const auto root = openSeenRoot();
    if (!root)
        return root.error();
    if (!isFileName(key))
        return notFound;
    for (const auto& folder : foldersOf(key)) {
        const auto home = openFolder(*root, folder);
        const auto state = home ? stateIn(*home, std::string(key)) : home.error();
        if (state && state->kind == EntryKind::File)
            return std::optional<core::KeyState>(
                {state->sizeBytes, state->modifiedNs, state->isOnlineOnly, folder != homeOf(key)});
        if (!state && state.error().code != ErrorCode::NotFound)
            return state.error();
    }
    return notFound;
}

Result<void> FolderStore::setAside(std::string_view key)
{
    const auto root = openSeenRoot();
    if (!root)
        return root.error();
    const std::string name(key);
    if (!isFileName(key))
        return Error{ErrorCode::NotFound, name};
    for (const auto& folder : foldersOf(key)) {
        const auto home = openFolder(*root, folder);
        const auto state = home ? stateIn(*home, name) : home.error();
        if (state && state->kind == EntryKind::File)
            return m_writer.setAside(*root, *home, name);
    }
    return Error{ErrorCode::NotFound, name};
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
