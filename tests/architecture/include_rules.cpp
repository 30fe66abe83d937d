// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "tests/architecture/rules.h"

namespace meldado::architecture {

namespace {

struct Include {
    std::string_view name;  // "core/crdt/replica.h", "vector", "QString"
    bool isQuoted;

    // The standard library's headers have no dot, no slash and no capitals; C's own names are not used.
    [[nodiscard]] bool isStandard() const
    {
        return !isQuoted && std::ranges::none_of(name, [](unsigned char c) {
            return c == '.' || c == '/' || std::isupper(c) != 0;
        });
    }
    [[nodiscard]] bool isQt() const { return !isQuoted && name.size() > 1 && name[0] == 'Q'; }
};

std::optional<Include> includeOf(std::string_view line)
{
    constexpr std::string_view kWord = "#include";
    line = trimmed(line);
    if (!line.starts_with(kWord))
        return std::nullopt;
    line = trimmed(line.substr(kWord.size()));
    if (line.size() < 2 || (line[0] != '"' && line[0] != '<'))
        return std::nullopt;
    const bool isQuoted = line[0] == '"';
    const auto end = line.find(isQuoted ? '"' : '>', 1);
    return Include{line.substr(1, end == std::string_view::npos ? end : end - 1), isQuoted};
}

template <std::size_t N>
bool startsWithOneOf(std::string_view text, const std::array<std::string_view, N>& beginnings)
{
    return std::ranges::any_of(beginnings,
                               [&](std::string_view beginning) { return text.starts_with(beginning); });
}

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::ranges::find(words, text) != words.end();
}

// `objectionTo(path, include)` says what is wrong with one include, or nothing.
template <typename Objection>
Findings checkIncludesOf(std::string_view layer, const SourceTree& tree, Objection objectionTo)
{
    Findings findings;
    for (const auto& [path, text] : tree.files()) {
        if (folderOf(path) != layer || !(path.ends_with(".h") || path.ends_with(".cpp")))
            continue;
        for (const auto& line : linesOf(text)) {
            const auto include = includeOf(line.text);
            const std::string objection = include ? objectionTo(path, *include) : std::string();
            if (!objection.empty())
                findings.push_back({path, line.number, std::string(include->name) + ": " + objection});
        }
    }
    return findings;
}

std::string objectionInCore(std::string_view path, const Include& include)
{
    static constexpr std::array<std::string_view, 11> kWorld{
        "condition_variable", "filesystem", "fstream",      "future", "iostream", "latch", "mutex",
        "semaphore",          "stop_token", "shared_mutex", "thread"};
    static constexpr std::array<std::string_view, 2> kLibraries{"openssl/", "simdjson.h"};
    static constexpr std::array<std::string_view, 2> kDigestsOfWindows{"bcrypt.h", "windows.h"};

    if (include.isQuoted)
        return include.name.starts_with("core/") ? "" : "core knows nothing above it";
    if (include.isStandard())
        return isOneOf(include.name, kWorld) ? "core has no files, threads, locks or streams of its own" : "";
    const bool isItsLibrary = startsWithOneOf(include.name, kLibraries) ||
                              (path.starts_with("core/hash/") && isOneOf(include.name, kDigestsOfWindows));
    if (!isItsLibrary)
        return "core uses the standard library, simdjson and libcrypto";
    return path.ends_with(".cpp") ? "" : "a library of core appears in its sources, never in its headers";
}

std::string objectionInAdapters(std::string_view path, const Include& include)
{
    static constexpr std::array<std::string_view, 9> kWindows{
        "QApplication", "QGuiApplication", "QIcon", "QImage", "QPixmap", "QQ", "QtGui", "QtQ", "QtWidgets"};
    // Server and bench link these: no Qt in them.
    static constexpr std::array<std::string_view, 8> kWithoutQt{"brotli",     "deflate", "filesystem", "memory",
                                                                "recurrence", "sealed",  "sqlite",     "threads"};
    const auto folder = folderOf(path, 1);

    if (include.isQuoted && folderOf(include.name) == "adapters") {
        if (folder == "registry" || folderOf(include.name, 1) == folder)
            return "";
        return "two stores never name each other; adapters/registry knows them all";
    }
    if (include.isQuoted)
        return include.name.starts_with("core/") || include.name.ends_with(".moc")
                   ? ""
                   : "adapters know core only";
    if (!include.isQt())
        return "";
    if (startsWithOneOf(include.name, kWindows) || include.name.starts_with("QWidget"))
        return "adapters show nothing: no QML, no widgets";
    if (isOneOf(folder, kWithoutQt) && !path.starts_with("adapters/filesystem/folder_watch"))
        return "this adapter is used where there is no Qt";
    return "";
}

std::string objectionInUi(std::string_view, const Include& include)
{
    static constexpr std::array<std::string_view, 4> kInterfaces{"exchange", "nearby", "secrets", "sync"};
    static constexpr std::array<std::string_view, 16> kElsewhere{
        "QHttp", "QNetwork", "QSql",   "QSsl",     "QTcp",     "QUdp",   "QWebSocket", "QtNetwork",
        "QtSql", "brotli/",  "boost/", "openssl/", "simdjson", "sodium", "sqlite3",    "zlib"};

    if (!include.isQuoted)
        return startsWithOneOf(include.name, kElsewhere) ? "SQL, HTTP and blobs belong to adapters" : "";
    const auto layer = folderOf(include.name);
    if (layer == "adapters" && !isOneOf(folderOf(include.name, 1), kInterfaces))
        return "ui knows of adapters only interfaces (sync, exchange, secrets, nearby)";
    if (layer == "app" || layer == "tests")
        return "ui knows nothing above it";
    return layer.empty() && !include.name.ends_with(".moc") ? "paths start at the root of the project" : "";
}

}  // namespace

Findings checkIncludesOfCore(const SourceTree& tree)
{
    return checkIncludesOf("core", tree, objectionInCore);
}

Findings checkIncludesOfAdapters(const SourceTree& tree)
{
    return checkIncludesOf("adapters", tree, objectionInAdapters);
}

Findings checkIncludesOfUi(const SourceTree& tree)
{
    return checkIncludesOf("ui", tree, objectionInUi);
}

Findings checkClocksInCore(const SourceTree& tree)
{
    static constexpr std::array<std::string_view, 5> kSources{"_clock::now", "random_device", "getenv",
                                                              "std::rand(", "time(nullptr)"};
    Findings findings;
    for (const auto& [path, text] : tree.files()) {
        if (folderOf(path) != "core" || !(path.ends_with(".h") || path.ends_with(".cpp")))
            continue;
        if (path == "core/base/seeded_hash.cpp")
            continue;  // no result depends on that seed, and one that is known would be a weapon
        for (const auto& line : linesOf(text)) {
            const auto code = line.text.substr(0, line.text.find("//"));
            for (const auto source : kSources) {
                if (contains(code, source))
                    findings.push_back(
                        {path, line.number, std::string(source) + ": time and chance come in as arguments"});
            }
        }
    }
    return findings;
}

}  // namespace meldado::architecture
