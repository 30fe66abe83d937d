// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/filesystem/folder_scan.h"

#include "adapters/filesystem/folder_store.h"

namespace meldado::adapters {

namespace {

constexpr auto kLately = std::chrono::seconds(60);

std::map<std::string, FileState> filesOf(const FileHandle& root, const std::string& name)
{
    std::map<std::string, FileState> files;
    const auto folder = openFolder(root, name);
    const auto entries = folder ? entriesOf(*folder, name) : folder.error();
    if (!entries)
        return files;  // unreadable for now: its names count as gone, and as new when they are back
    for (const auto& entry : *entries) {
        if (entry.kind != EntryKind::File)
            continue;
        if (const auto state = stateIn(*folder, entry.name))
            files.emplace(entry.name, *state);
    }
    return files;
}

}  // namespace

bool FolderScan::look(Depth depth)
{
    const auto now = std::chrono::steady_clock::now();
    SubFolders found;
    bool hasChanged = false;

    const auto root = openRoot(m_root);
    const auto entries = root ? entriesOf(*root, utf8Of(m_root)) : root.error();
    for (const auto& entry : entries ? *entries : std::vector<Entry>{}) {
        if (entry.kind != EntryKind::Folder || !FolderStore::mayHoldBlobs(entry.name))
            continue;
        const auto state = stateIn(*root, entry.name);
        if (!state)
            continue;
        auto& folder = found[entry.name];
        const auto before = m_folders.find(entry.name);
        if (before != m_folders.end())
            folder = std::move(before->second);
        const bool isCold =
            before != m_folders.end() && folder.state == *state && now - folder.changedAt > kLately;
        if (isCold && depth == Depth::WhatMoved)
            continue;

        folder.state = *state;
        auto files = filesOf(*root, entry.name);
        if (before != m_folders.end() && files == folder.files)
            continue;
        folder.files = std::move(files);
        folder.changedAt = now;
        hasChanged = true;
    }
    if (found.size() !=
        m_folders.size())  // also the names of folders that are gone: the others are compared above
        hasChanged = true;
    m_folders = std::move(found);
    return hasChanged;
}

std::vector<std::string> FolderScan::folders() const
{
    std::vector<std::string> names;
    for (const auto& [name, folder] : m_folders) names.push_back(name);
    return names;
}

}  // namespace meldado::adapters
