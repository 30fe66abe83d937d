// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A shared folder in memory, as one machine sees it: files under any name, each with its time, some of them online only;
// and a store upon it that keeps the contract of FolderStore. The test does to the files what a sync client, another
// program or a loose plug does.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/store/store.h"

namespace meldado::tests {

struct CarriedFile {
    std::string bytes;
    std::int64_t modifiedNs = 0;
    bool isOnlineOnly = false;  // a read fails: the sync client is offline

    friend bool operator==(const CarriedFile&, const CarriedFile&) = default;
};

struct CarriedFolder {
    std::map<std::string, CarriedFile, std::less<>> files;
    std::map<std::string, CarriedFile, std::less<>> aside;
    std::set<std::string, std::less<>> notFiles;  // names of folders, links and pipes
    std::optional<core::ErrorCode> listError;
    std::optional<core::ErrorCode> readError;
    std::optional<core::ErrorCode> writeError;
    std::int64_t nowNs = 0;
    std::size_t listCount = 0;
    std::size_t readCount = 0;
    std::size_t writeCount = 0;
    std::vector<std::string> written;  // in their order

    void put(const std::string& name, std::string bytes) { files[name] = {std::move(bytes), ++nowNs, false}; }
};

class CarriedFolderStore final : public core::Store {
public:
    explicit CarriedFolderStore(CarriedFolder& folder) : m_folder(folder) {}

    [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override
    {
        ++m_folder.listCount;
        if (m_folder.listError)
            return failure(*m_folder.listError);
        std::vector<std::string> names;
        for (const auto& [name, file] : m_folder.files) {
            if (name.ends_with(extension))
                names.push_back(name);
        }
        return names;
    }

    using core::Store::read;
    [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset, std::uint64_t length) override
    {
        ++m_folder.readCount;
        if (m_folder.readError)
            return failure(*m_folder.readError);
        const auto file = m_folder.files.find(key);
        if (file == m_folder.files.end())
            return failure(core::ErrorCode::NotFound);
        if (file->second.isOnlineOnly)
            return failure(core::ErrorCode::Io);
        if (file->second.bytes.size() > core::maxBytesOf(key))
            return failure(core::ErrorCode::LimitExceeded);
        return core::rangeOf(file->second.bytes, key, offset, length);
    }

    [[nodiscard]] core::Result<void> write(std::string_view key, std::string_view bytes) override
    {
        if (m_folder.writeError)
            return failure(*m_folder.writeError);
        if (m_folder.notFiles.contains(key))
            return failure(core::ErrorCode::Io);
        if (const auto checked = core::checkWrite(key, bytes); !checked)
            return checked;
        const auto file = m_folder.files.find(key);
        if (file != m_folder.files.end() && core::staysUnder(key, file->second.bytes))
            return {};
        ++m_folder.writeCount;
        m_folder.written.emplace_back(key);
        m_folder.put(std::string(key), std::string(bytes));
        return {};
    }

    [[nodiscard]] core::Result<std::optional<core::KeyState>> keyState(std::string_view key) override
    {
        const auto file = m_folder.files.find(key);
        if (file == m_folder.files.end())
            return failure(core::ErrorCode::NotFound);
        const auto& [bytes, modifiedNs, isOnlineOnly] = file->second;
        return std::optional<core::KeyState>({bytes.size(), modifiedNs, isOnlineOnly});
    }

    [[nodiscard]] core::Result<void> setAside(std::string_view key) override
    {
        const auto file = m_folder.files.find(key);
        if (file == m_folder.files.end())
            return failure(core::ErrorCode::NotFound);
        m_folder.aside.insert(*file);
        m_folder.files.erase(file);
        return {};
    }

    void expectThere() override { wasExpected = true; }

    bool wasExpected = false;

private:
    static core::Error failure(core::ErrorCode code) { return {code, "as the test has it"}; }

    CarriedFolder& m_folder;
};

}  // namespace meldado::tests
