// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace meldado::architecture {

namespace {

// At the root only what tree.md names: build folders may have any name.
bool isSkippedFolder(std::string_view path)
{
    static constexpr std::array<std::string_view, 9> kLayers{
        ".ci", "adapters", "app", "cmake", "core", "resources", "tests", "translations", "ui"};
    static constexpr std::array<std::string_view, 3> kSkipped{"tests/architecture/fixtures", "tests/data",
                                                              "tests/peers"};  // copied as a whole
    if (!contains(path, "/"))
        return std::ranges::find(kLayers, path) == kLayers.end();
    return std::ranges::find(kSkipped, path) != kSkipped.end() || path.ends_with("/node_modules");
}

bool isWrittenByPeople(const std::filesystem::path& path)
{
    static constexpr std::array<std::string_view, 12> kExtensions{
        ".h", ".cpp", ".qml", ".js", ".mjs", ".cmake", ".in", ".md", ".sh", ".json", ".ini", ".svg"};
    const auto extension = path.extension().string();
    if (path.filename() == ".git")
        return false;  // of a second work tree
    return extension.empty() || path.filename() == "CMakeLists.txt" ||
           std::ranges::find(kExtensions, extension) != kExtensions.end();
}

}  // namespace

SourceTree SourceTree::ofFolder(const std::filesystem::path& root)
{
    SourceTree tree;
    for (auto entry = std::filesystem::recursive_directory_iterator(root);
         entry != std::filesystem::recursive_directory_iterator(); ++entry) {
        const auto path = entry->path().lexically_relative(root).generic_string();
        if (entry->is_directory() && isSkippedFolder(path))
            entry.disable_recursion_pending();
        if (entry->is_regular_file() && isWrittenByPeople(entry->path()))
            tree.m_files.emplace(path, readFile(entry->path()));
    }
    return tree;
}

SourceTree SourceTree::ofFixture(std::string_view text)
{
    constexpr std::string_view kMark = "--- ";
    SourceTree tree;
    std::string* file = nullptr;
    for (const auto& line : linesOf(text)) {
        if (line.text.starts_with(kMark))
            file = &tree.m_files[std::string(line.text.substr(kMark.size()))];
        else if (file != nullptr)
            file->append(line.text).append("\n");
    }
    return tree;
}

std::string readFile(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<Line> linesOf(std::string_view text)
{
    std::vector<Line> lines;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back({number, text.substr(0, end)});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

std::string_view folderOf(std::string_view path, int depth)
{
    for (; depth > 0; --depth) {
        const auto slash = path.find('/');
        if (slash == std::string_view::npos)
            return {};
        path.remove_prefix(slash + 1);
    }
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace meldado::architecture
