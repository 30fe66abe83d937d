// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/registry/open_store.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "adapters/brotli/brotli_store.h"
#include "adapters/deflate/deflate_store.h"
#include "adapters/filesystem/folder_store.h"
#include "adapters/memory/memory_store.h"
#include "adapters/sqlite/sqlite_store.h"

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

// Storages of the reference implementation and of ours; those not built in are known, so as to say so.
constexpr std::array<std::string_view, 6> kStorages{"file", "memory", "sqlite", "solid", "http", "https"};

struct Url {
    std::string storage;  // lower case
    std::string wrapper;  // lower case; empty: none
    bool hasHost = false;
    std::string host;
    std::string path;  // as written; what follows the host
};

struct Place {
    Url url;
    std::filesystem::path path;  // the folder of `file`, the file of `sqlite`; empty: in memory
    std::string warning;
};

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

bool isSchemeCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

// Nothing, when `text` is a path: no scheme, or one letter (a drive), or an unknown word without "//" after
// it.
std::optional<Url> split(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == text.npos || colon < 2)
        return std::nullopt;
    const auto scheme = lowered(text.substr(0, colon));
    if (!std::all_of(scheme.begin(), scheme.end(), isSchemeCharacter) || scheme.front() < 'a')
        return std::nullopt;

    Url url;
    const auto plus = scheme.find('+');
    url.storage = scheme.substr(0, plus);
    url.wrapper = plus == scheme.npos ? "" : scheme.substr(plus);
    auto rest = text.substr(colon + 1);
    url.hasHost = rest.starts_with("//");
    if (!url.hasHost && std::find(kStorages.begin(), kStorages.end(), url.storage) == kStorages.end())
        return std::nullopt;
    if (url.hasHost) {
        rest.remove_prefix(2);
        const auto slash = std::min(rest.find('/'), rest.size());
        url.host = rest.substr(0, slash);
        rest.remove_prefix(slash);
    }
    url.path = rest;
    return url;
}

std::optional<int> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

// A '%' that is not followed by two digits stands for itself.
std::string percentDecoded(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto high = text[at] == '%' && at + 2 < text.size() ? hexDigit(text[at + 1]) : std::nullopt;
        const auto low = high ? hexDigit(text[at + 2]) : std::nullopt;
        if (!low) {
            result += text[at];
            continue;
        }
        result += static_cast<char>(*high * 16 + *low);
        at += 2;
    }
    return result;
}

// On Windows, "/C:/lists" of file:///C:/lists means C:/lists.
std::filesystem::path pathFrom(std::string_view utf8)
{
#ifdef _WIN32
    const bool namesADrive = utf8.size() >= 3 && utf8[0] == '/' && utf8[2] == ':';
    if (namesADrive)
        utf8.remove_prefix(1);
#endif
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

// The reference implementation uses the path as the URL spells it, so a folder "my list" of its is called
// "my%20list": that one is meant when it exists and the decoded one does not.
std::filesystem::path decodedPath(std::string_view path)
{
    auto decoded = pathFrom(percentDecoded(path));
    auto literal = pathFrom(path);
    std::error_code ignored;
    if (decoded != literal && !std::filesystem::exists(decoded, ignored) &&
        std::filesystem::exists(literal, ignored))
        return literal;
    return decoded;
}

Error unsupported(std::string detail)
{
    return Error{ErrorCode::UnsupportedUrl, std::move(detail)};
}

bool isHere(const std::string& host)
{
    return host.empty() || lowered(host) == "localhost";
}

Result<void> checkSpelling(const Url& url, const std::string& whole)
{
    if ((url.host + url.path).find_first_of("?#") != std::string::npos)
        return unsupported(whole + ": write %3F for ? and %23 for #, or give a plain path");
    if (percentDecoded(url.host + url.path).find('\0') != std::string::npos)
        return unsupported(whole + ": a name cannot contain a zero byte");
    return {};
}

Result<Place> filePlace(Url url, std::string_view text)
{
    const std::string whole(text);
    auto path = url.path;
    const bool namesAFolder = path.find_first_not_of('/') != path.npos;
    if (const auto checked = checkSpelling(url, whole); !checked)
        return checked.error();

    if (isHere(url.host)) {
        if (!namesAFolder)
            return unsupported(whole + ": names no folder; write file:///folder or a plain path");
        if (!path.starts_with('/'))
            return unsupported(whole + ": write file:///folder, or a plain path for one relative to here");
        auto folder = decodedPath(path);
        return Place{.url = std::move(url), .path = std::move(folder), .warning = {}};
    }
    if (namesAFolder)
        return unsupported(whole + ": \"" + url.host +
                           "\" stands where a computer is named; write file:///folder");
    auto folder = decodedPath(url.host);
    auto warning = whole + ": taken as the folder " + url.host +
                   " relative to here; other programs read it differently, so better write a path";
    return Place{.url = std::move(url), .path = std::move(folder), .warning = std::move(warning)};
}

Result<Place> databasePlace(Url url, std::string_view text)
{
    constexpr std::string_view kInMemory = ":memory:";
    const std::string whole(text);
    if (const auto checked = checkSpelling(url, whole); !checked)
        return checked.error();
    if (url.host == kInMemory)  // so the reference's own words have it, which it cannot open
        return unsupported(whole + ": write sqlite::memory:");
    if (!isHere(url.host))
        return unsupported(whole + ": \"" + url.host +
                           "\" stands where a computer is named; write sqlite:///folder/list.db, or "
                           "sqlite:list.db for a file relative to here");
    if (url.path.empty() || url.path.ends_with('/'))
        return unsupported(whole + ": names no file; write sqlite:///folder/list.db");
    auto file = url.path == kInMemory && !url.hasHost ? std::filesystem::path() : decodedPath(url.path);
    return Place{.url = std::move(url), .path = std::move(file), .warning = {}};
}

// What `text` means, before anything is opened.
Result<Place> placeOf(std::string_view text)
{
    if (text.empty() || text.find('\0') != text.npos)
        return unsupported("an empty place; write a folder or a URL such as file:///folder");
    auto url = split(text);
    if (!url) {
        Url file;
        file.storage = "file";
        return Place{.url = std::move(file), .path = pathFrom(text), .warning = {}};
    }

    // Not the whole text: a URL of these may carry a password.
    const auto scheme = url->storage + url->wrapper;
    if (std::find(kStorages.begin(), kStorages.end(), url->storage) == kStorages.end())
        return unsupported(scheme + ": not a storage that is known; there are file, sqlite and memory");
    if (url->storage != "file" && url->storage != "memory" && url->storage != "sqlite")
        return unsupported(scheme + ": not built in yet");
    if (!url->wrapper.empty() && url->wrapper != "+flate" && url->wrapper != "+brotli")
        return unsupported(scheme + ": not a compression that is known; there are +flate and +brotli");
    if (url->storage == "memory")
        return Place{.url = std::move(*url), .path = {}, .warning = {}};
    if (url->storage == "sqlite")
        return databasePlace(std::move(*url), text);
    return filePlace(std::move(*url), text);
}

std::unique_ptr<core::Store> storageOf(const Place& place)
{
    if (place.url.storage == "file")
        return std::make_unique<FolderStore>(place.path);
    if (place.url.storage == "sqlite")
        return place.path.empty() ? std::make_unique<SqliteStore>(SqliteStore::inMemory())
                                  : std::make_unique<SqliteStore>(place.path);
    const auto name = place.url.host + place.url.path;
    if (name.find_first_not_of('/') == name.npos)
        return std::make_unique<MemoryStore>();
    return std::make_unique<MemoryStore>(MemoryStore::named(name));
}

}  // namespace

Result<OpenedStore> openStore(std::string_view urlOrPath)
{
    auto place = placeOf(urlOrPath);
    if (!place)
        return place.error();
    auto store = storageOf(*place);
    if (place->url.wrapper == "+flate")
        store = std::make_unique<DeflateStore>(std::move(store));
    if (place->url.wrapper == "+brotli")
        store = std::make_unique<BrotliStore>(std::move(store));
    return OpenedStore{.store = std::move(store), .warning = std::move(place->warning)};
}

bool isStoreUrl(std::string_view text)
{
    return split(text).has_value();
}

std::optional<std::filesystem::path> localFolderOf(std::string_view urlOrPath)
{
    auto place = placeOf(urlOrPath);
    if (!place || place->url.storage != "file")
        return std::nullopt;
    return std::move(place->path);
}

}  // namespace meldado::adapters
