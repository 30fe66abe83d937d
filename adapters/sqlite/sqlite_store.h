// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One file that holds a whole document, in the table of the reference implementation: a row for each blob,
// its bytes as Base64. For exchange with its programs, and for taking a list along as one file.
//
// The file is not trusted: only that table is touched, and only when it is exactly the table that the
// reference makes; a database with anything else under its name is another program's, and is left alone. A
// range reads the pages that hold it. Bytes that are not Base64 are Malformed, and writing heals them.

#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sqlite/sqlite_database.h"
#include "core/store/store.h"

namespace meldado::adapters {

class SqliteStore final : public core::Store {
public:
    static constexpr std::chrono::milliseconds kPatience{5'000};

    // A file that is not there yet is made by the first write; its folder has to be there. `patience`: how
    // long a call waits for another program that has locked the file.
    explicit SqliteStore(const std::filesystem::path& file, std::chrono::milliseconds patience = kPatience);

    // A new, empty one that ends with the object.
    [[nodiscard]] static SqliteStore inMemory();

    // Errors also, of each call: Malformed (no database, or another program's), Damaged (one with bad pages).
    [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override;
    using core::Store::read;
    [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset,
                                                 std::uint64_t length) override;
    [[nodiscard]] core::Result<void> write(std::string_view key, std::string_view bytes) override;
    [[nodiscard]] core::Result<void> replace(std::string_view key, std::string_view bytes) override;
    void expectThere() override { m_wasThere = !m_file.empty(); }

private:
    enum class Existing { StaysWhenRight, IsReplaced };
    SqliteStore() = default;

    [[nodiscard]] core::Result<void> open(SqliteDatabase::Missing missing);
    [[nodiscard]] core::Result<bool> hasTable();
    [[nodiscard]] core::Result<void> put(std::string_view key, std::string_view bytes, Existing existing);

    std::filesystem::path m_file;  // empty: in memory
    std::chrono::milliseconds m_patience{};
    std::optional<SqliteDatabase> m_database;
    bool m_wasThere = false;
    std::optional<std::int64_t> m_checkedSchema;  // the version of the schema that has our table
};

}  // namespace meldado::adapters
