// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The text files of the project (or of a fixture that plays one), held in memory for the rules to read.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace meldado::architecture {

class SourceTree {
public:
    // Every text file below `root` that people write; not build folders, test data or fixtures.
    static SourceTree ofFolder(const std::filesystem::path& root);

    // A fixture is one file: "--- path" begins each file of the tree that it describes.
    static SourceTree ofFixture(std::string_view text);

    // Path from the root, with slashes → text.
    [[nodiscard]] const std::map<std::string, std::string>& files() const { return m_files; }

private:
    std::map<std::string, std::string> m_files;
};

struct Line {
    int number;  // 1 for the first line
    std::string_view text;
};

[[nodiscard]] std::string readFile(const std::filesystem::path& path);
[[nodiscard]] std::vector<Line> linesOf(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool contains(std::string_view text, std::string_view part);

// "core" for "core/crdt/replica.h"; with depth 1 "crdt". Empty when there is no such folder.
[[nodiscard]] std::string_view folderOf(std::string_view path, int depth = 0);

}  // namespace meldado::architecture
