// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/support/chaotic_carrier.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>

namespace meldado::tests {

namespace {

std::string beside(const std::string& name, const std::string& words)
{
    const auto dot = name.rfind('.');
    return dot == name.npos ? name + words : name.substr(0, dot) + words + name.substr(dot);
}

std::string inCapitals(const std::string& name)
{
    const auto dot = std::min(name.rfind('.'), name.size());
    auto capitals = name;
    std::transform(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(dot), capitals.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return capitals;
}

}  // namespace

std::string ChaoticCarrier::anyName(const CarriedFolder& folder)
{
    if (folder.files.empty())
        return {};
    return std::next(folder.files.begin(), static_cast<std::ptrdiff_t>(m_random.below(folder.files.size())))->first;
}

void ChaoticCarrier::disturb(std::int64_t nowNs)
{
    for (auto count = m_random.below(8); count > 0; --count)
        carry(nowNs);
    if (m_random.below(3) == 0)
        spoil(nowNs);
}

// One file from one folder to another one, in whatever way.
void ChaoticCarrier::carry(std::int64_t nowNs)
{
    const auto& from = anyFolder();
    auto& to = anyFolder();
    const auto name = anyName(from);
    if (&from == &to || name.empty())
        return;
    auto file = from.files.at(name);
    file.modifiedNs = nowNs;
    const auto number = std::to_string(++m_copyCount);
    const bool isThere = to.files.contains(name);
    switch (m_random.below(12)) {
    case 0:
    case 1:
    case 2:  // in part; it is continued when the same file is drawn again
        if (!isThere)
            to.files[name] = {file.bytes.substr(0, m_random.below(file.bytes.size() + 1)), nowNs, false};
        return;
    case 3: to.files[beside(name, " (conflicted copy 2026-11-22 " + number + ")")] = file; return;
    case 4: to.files[beside(name, ".sync-conflict-20261122-" + number)] = file; return;
    case 5: to.files[beside(name, " (" + number + ")")] = file; return;
    case 6: to.files[inCapitals(name)] = file; return;
    default: to.files[name] = file; return;
    }
}

void ChaoticCarrier::spoil(std::int64_t nowNs)
{
    auto& folder = anyFolder();
    const auto name = anyName(folder);
    switch (m_random.below(10)) {
    case 0:
    case 1:  // deleted, here or everywhere
        for (auto* each : m_folders) {
            if (each == &folder || m_random.below(2) == 0)
                each->files.erase(name);
        }
        return;
    case 2:
    case 3:
        if (!name.empty())
            folder.files.at(name).isOnlineOnly = !folder.files.at(name).isOnlineOnly;
        return;
    case 4:  // a machine is switched off while it writes
        if (!name.empty()) {
            auto& file = folder.files.at(name);
            file.bytes.resize(m_random.below(file.bytes.size() + 1));
            file.modifiedNs = nowNs;
        }
        return;
    case 5: folder.files["desktop " + std::to_string(m_random.below(4)) + ".ini"] = {"?", nowNs, false}; return;
    case 6: folder.listError = core::ErrorCode::FolderGone; return;
    case 7: folder.listError.reset(); return;
    case 8: folder.writeError = core::ErrorCode::Io; return;
    default: folder.writeError.reset(); return;
    }
}

bool ChaoticCarrier::settle(std::int64_t nowNs)
{
    bool isDifferent = false;
    std::set<std::string> names;
    for (auto* folder : m_folders) {
        folder->listError.reset();
        folder->writeError.reset();
        for (auto& [name, file] : folder->files) {
            file.isOnlineOnly = false;
            names.insert(name);
        }
    }
    for (const auto& name : names) {
        CarriedFile newest{{}, -1, false};
        for (const auto* folder : m_folders) {
            const auto file = folder->files.find(name);
            if (file != folder->files.end() && file->second.modifiedNs > newest.modifiedNs)
                newest = file->second;
        }
        for (auto* folder : m_folders) {
            auto& file = folder->files[name];
            if (file.bytes == newest.bytes && file.modifiedNs != 0)
                continue;
            isDifferent = true;
            if (!file.bytes.empty())
                folder->files[beside(name, " (conflicted copy, settled)")] = {file.bytes, nowNs, false};
            file = newest;
        }
    }
    return isDifferent;
}

}  // namespace meldado::tests
