// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A folder as a store, also one that a sync client, a network or a USB stick carries: the key K is the file
// <root>/<first two characters of K>/K, as in the reference implementation. Others write here as well, so
// nothing that is found is trusted or in the way: files in the root, hidden folders, links, pipes, names in
// any bytes, half copies. What we write is whole or absent and survives a loss of power (atomic_write.h);
// apart from blobs only .meldado/<kind>/<file> is ours.
//
// The root may be missing when the store is first used: it lists as empty and is made by the first write.
// Once seen, or expected, it is known: a root that is gone or another folder (an unmounted drive) is FolderGone, never
// made again.

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/filesystem/atomic_write.h"
#include "adapters/filesystem/file_calls.h"
#include "core/store/store.h"

namespace meldado::adapters {

class FolderStore final : public core::Store {
public:
    // Touches nothing yet.
    explicit FolderStore(std::filesystem::path root);

    // Whether the folder `name`, directly in a root, is one that blobs are looked for in: any but a hidden
    // one.
    [[nodiscard]] static bool mayHoldBlobs(std::string_view name) { return !name.starts_with('.'); }

    // Reads the names of each sub folder once, and asks nothing of a file where the system tells with its name what it
    // is. Keys in a wrong folder are listed too, each key once. A folder that cannot be read is left out.
    [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override;
    [[nodiscard]] core::Result<std::vector<std::string>> listAll(core::Executor& executor) override;

    // A key that is not at its place, or damaged there, is read from the other place where it was listed.
    using core::Store::read;
    [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset,
                                                 std::uint64_t length) override;

    // Opens the root once and each sub folder once for the keys beside each other that lie in it, so sorted keys cost
    // little more than opening and reading each file. Reads on all threads of the executor, but one after the other
    // what is not at its place or lies at several.
    void readEach(std::span<const std::string> keys, core::Executor& executor, const core::TakeBlob& take) override;

    // Writes to the key's place, also when it lies at another one. Something under the name that is not a
    // file is someone else's and stays: Io.
    [[nodiscard]] core::Result<void> write(std::string_view key, std::string_view bytes) override;
    [[nodiscard]] core::Result<void> replace(std::string_view key, std::string_view bytes) override;

    // Of the file at its place, or of the first other one that was listed.
    [[nodiscard]] core::Result<std::optional<core::KeyState>> keyState(std::string_view key) override;
    // To <root>/.meldado/aside, wherever it was listed; under another name when there is one of that name already.
    [[nodiscard]] core::Result<void> setAside(std::string_view key) override;
    void expectThere() override { m_isExpected = true; }

private:
    core::Result<FileHandle> openSeenRoot();
    core::Result<FileHandle> openOrMakeRoot();
    core::Result<std::vector<std::string>> walk(std::string_view extension, core::Executor& executor);
    [[nodiscard]] std::vector<std::string> foldersOf(std::string_view key) const;
    void addStrays(std::vector<std::string>& keys, std::string_view extension) const;
    core::Result<void> keepOrWrite(std::string_view key, std::string_view bytes, bool replacing);

    std::filesystem::path m_root;
    std::optional<FolderIdentity> m_identity;                               // of the root, once seen
    std::map<std::string, std::vector<std::string>, std::less<>> m_strays;  // key → wrong folders it lies in
    bool m_isListed = false;
    bool m_isExpected = false;
    bool m_isTidied = false;
    AtomicWriter m_writer;
};

}  // namespace meldado::adapters
