// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "tests/architecture/rules.h"

namespace meldado::architecture {

namespace {

struct Word {
    std::string text;
    int line;
};

// The words of a CMakeLists.txt without its comments; brackets stand alone.
std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    for (const auto& line : linesOf(text)) {
        std::string word;
        const auto finish = [&] {
            if (!word.empty())
                words.push_back({std::move(word), line.number});
            word.clear();
        };
        for (const char c : line.text.substr(0, line.text.find('#'))) {
            const bool isBracket = c == '(' || c == ')';
            if (isBracket || c == ' ' || c == '\t' || c == '\r' || c == '"')
                finish();
            else
                word += c;
            if (isBracket)
                words.push_back({std::string(1, c), line.number});
        }
        finish();
    }
    return words;
}

bool isCMakeList(std::string_view path)
{
    return path == "CMakeLists.txt" || path.ends_with("/CMakeLists.txt");
}

// MeldaDo::sqlite and meldado_sqlite → sqlite; empty for what is not ours.
std::string_view ourTarget(std::string_view word)
{
    for (const std::string_view beginning : {"MeldaDo::", "meldado_"}) {
        if (word.starts_with(beginning))
            return word.substr(beginning.size());
    }
    return {};
}

// The folder of `layer` that a target belongs to: "filesystem" for filesystem and filesystem_watch, empty for
// none.
std::string_view folderOfTarget(const SourceTree& tree, std::string_view layer, std::string_view target)
{
    std::string_view found;
    for (const auto& [path, text] : tree.files()) {
        const auto folder = folderOf(path, 1);
        const bool isOfFolder =
            target == folder || (target.starts_with(folder) && target.substr(folder.size()).starts_with('_'));
        if (folderOf(path) == layer && isOfFolder && folder.size() > found.size())
            found = folder;
    }
    return found;
}

std::string objectionToLink(const SourceTree& tree, std::string_view path, std::string_view word)
{
    static constexpr std::array<std::string_view, 4> kOfCore{"OpenSSL::Crypto", "simdjson::simdjson",
                                                             "bcrypt", "$<BUILD_INTERFACE:MeldaDo::options>"};
    static constexpr std::array<std::string_view, 4> kInterfaces{"exchange", "nearby", "secrets", "sync"};
    static constexpr std::array<std::string_view, 9> kCarriers{
        "Boost::", "OpenSSL::", "PkgConfig::brotli", "Qt6::Network", "Qt6::Sql", "SQLite::", "SQLite3::",
        "ZLIB::",  "sqlite3"};
    const auto layer = folderOf(path);
    const auto ours = ourTarget(word);
    const auto adapter = folderOfTarget(tree, "adapters", ours);

    if (layer == "core" && ours != "options" && std::ranges::find(kOfCore, word) == kOfCore.end())
        return "core links libcrypto and simdjson, nothing else";
    if (layer == "adapters") {
        for (const std::string_view window : {"Qt6::Gui", "Qt6::Qml", "Qt6::Quick", "Qt6::Widgets"}) {
            if (word.starts_with(window))
                return "adapters show nothing: no QML, no widgets";
        }
        const auto folder = folderOf(path, 1);
        if (!adapter.empty() && folder != adapter && folder != "registry")
            return "two stores never name each other; adapters/registry knows them all";
        if (!folderOfTarget(tree, "ui", ours).empty())
            return "adapters know core only";
    }
    if (layer == "ui") {
        if (!adapter.empty() && std::ranges::find(kInterfaces, adapter) == kInterfaces.end())
            return "ui knows of adapters only interfaces (sync, exchange, secrets, nearby)";
        if (std::ranges::any_of(kCarriers,
                                [&](std::string_view carrier) { return word.starts_with(carrier); }))
            return "SQL, HTTP and blobs belong to adapters";
    }
    return {};
}

bool belongsToATarget(std::string_view path)
{
    static constexpr std::array<std::string_view, 6> kFolders{"adapters",  "app",   "core",
                                                              "resources", "tests", "ui"};
    static constexpr std::array<std::string_view, 4> kEndings{".cpp", ".h", ".qml", ".svg"};
    const bool isSource =
        std::ranges::any_of(kEndings, [&](std::string_view end) { return path.ends_with(end); });
    if (std::ranges::find(kFolders, folderOf(path)) == kFolders.end() || !isSource)
        return false;
    const bool isQuickTest = path.starts_with("tests/") && contains(path, "/tst_") && path.ends_with(".qml");
    return !isQuickTest;  // a Quick Test program runs every tst_*.qml of its folder
}

// A list may name its files by a word of a loop: "${name}_fuzz.cpp" names json_fuzz.cpp where "json" is in
// the list.
bool isListed(const std::set<std::string>& listed, const std::string& path)
{
    return listed.contains(path) || std::ranges::any_of(listed, [&](const std::string& pattern) {
               const auto begin = pattern.find("${");
               const auto end = pattern.find('}', begin);
               if (begin == std::string::npos || end == std::string::npos)
                   return false;
               const auto suffix = pattern.substr(end + 1);
               return path.starts_with(pattern.substr(0, begin)) && path.ends_with(suffix) &&
                      listed.contains(path.substr(0, path.size() - suffix.size()));
           });
}

}  // namespace

Findings checkLinkLines(const SourceTree& tree)
{
    static constexpr std::array<std::string_view, 4> kNotLinked{"PUBLIC", "PRIVATE", "INTERFACE", "("};
    Findings findings;
    for (const auto& [path, text] : tree.files()) {
        if (!isCMakeList(path))
            continue;
        const auto words = wordsOf(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].text != "target_link_libraries")
                continue;
            for (i += 3; i < words.size() && words[i].text != ")"; ++i) {  // past "(" and the target itself
                if (std::ranges::find(kNotLinked, words[i].text) != kNotLinked.end())
                    continue;
                if (const auto objection = objectionToLink(tree, path, words[i].text); !objection.empty())
                    findings.push_back({path, words[i].line, words[i].text + ": " + objection});
            }
        }
    }
    return findings;
}

// Every file is named, from the folder of some CMakeLists.txt above it or from the root of the project; of
// headers in tests, which nobody installs, it is enough that somebody includes them.
Findings checkUnlistedFiles(const SourceTree& tree)
{
    std::set<std::string> listed;
    for (const auto& [path, text] : tree.files()) {
        for (const auto& line : linesOf(text)) {
            constexpr std::string_view kFromTests = "#include \"tests/";
            if (line.text.starts_with(kFromTests))
                listed.emplace(line.text.substr(10, line.text.find('"', 10) - 10));
        }
        if (!isCMakeList(path))
            continue;
        const std::string folder = path.substr(0, path.rfind('/') + 1);
        for (const auto& word : wordsOf(text)) {
            static const std::string kRoot = "${PROJECT_SOURCE_DIR}/";
            const bool isFromRoot = word.text.starts_with(kRoot);
            const std::filesystem::path named(isFromRoot ? word.text.substr(kRoot.size())
                                                         : folder + word.text);
            listed.insert(named.lexically_normal().generic_string());
        }
    }
    Findings findings;
    for (const auto& [path, text] : tree.files()) {
        if (belongsToATarget(path) && !isListed(listed, path))
            findings.push_back({path, 0, "no CMakeLists.txt names this file"});
    }
    return findings;
}

}  // namespace meldado::architecture
