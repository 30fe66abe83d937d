// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sync/found_names.h"

#include <algorithm>
#include <array>

#include "core/store/store.h"

namespace meldado::adapters {

namespace {

// What a name is looked through for: a longer one is of nobody we know, and file systems end at 255.
constexpr std::size_t kMaxNameBytes = 512;

constexpr std::array<std::string_view, 3> kExtensions{".delta", ".pack", ".raw"};
// Of ours or of other ways to keep a list: neither blobs that travel nor strangers.
constexpr std::array<std::string_view, 5> kOthersOfOurs{".index", ".sealed", ".sig", ".flate", ".brotli"};

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

bool endsWithOneOf(std::string_view name, auto endings)
{
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

// How many characters of "<index>-<digest>" or "<digest>" a name begins with; 0: none.
std::size_t stemLength(std::string_view name)
{
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    const auto digitsFrom = [&](std::size_t at) {
        const auto end = std::min(name.size(), at + core::Digest::kHexDigits);
        auto stop = at;
        while (stop < end && isHex(name[stop]))
            ++stop;
        return stop - at == core::Digest::kHexDigits;
    };
    if (digitsFrom(0))
        return core::Digest::kHexDigits;
    const auto dash = name.find('-');
    const bool isIndexed = dash != name.npos && dash > 0
        && name.substr(0, dash).find_first_not_of("0123456789") == name.npos && digitsFrom(dash + 1);
    return isIndexed ? dash + 1 + core::Digest::kHexDigits : 0;
}

// "K.nextcloud", ".K.icloud": there, but its bytes are elsewhere.
std::optional<BlobId> placeholderFor(std::string_view name)
{
    for (const std::string_view ending : {".nextcloud", ".owncloud"}) {
        if (name.ends_with(ending))
            return BlobId::parse(name.substr(0, name.size() - ending.size()));
    }
    constexpr std::string_view kCloud = ".icloud";
    if (name.starts_with('.') && name.ends_with(kCloud) && name.size() > kCloud.size())
        return BlobId::parse(name.substr(1, name.size() - 1 - kCloud.size()));
    return std::nullopt;
}

}  // namespace

std::optional<BlobId> blobCopiedAs(std::string_view name)
{
    if (name.size() > kMaxNameBytes || BlobId::parse(name))
        return std::nullopt;
    const auto text = lowered(name);
    const auto stem = stemLength(text);
    if (stem == 0)
        return std::nullopt;
    const auto rest = std::string_view(text).substr(stem);
    for (const auto extension : kExtensions) {
        const auto at = rest.find(extension);
        const auto behind = at == rest.npos ? at : at + extension.size();
        if (at != rest.npos && (behind == rest.size() || rest[behind] == '.' || rest[behind] == ' '))
            return BlobId::parse(text.substr(0, stem).append(extension));
    }
    return std::nullopt;
}

bool isUnfinishedName(std::string_view name)
{
    constexpr std::array<std::string_view, 7> kEndings{".tmp",      ".part",       ".partial", ".filepart",
                                                       ".download", ".crdownload", "~"};
    return name.starts_with('.') || name.starts_with('~') || endsWithOneOf(lowered(name), kEndings);
}

FoundNames sortOut(std::span<const std::string> names)
{
    FoundNames found;
    for (const auto& name : names) {
        if (const auto id = BlobId::parse(name)) {
            found.blobs.push_back(*id);
        } else if (const auto placeholder = placeholderFor(name)) {
            found.onlineOnly.push_back(*placeholder);
        } else if (endsWithOneOf(name, kOthersOfOurs)) {
            continue;
        } else if (const auto copied = blobCopiedAs(name)) {
            found.copies.push_back({name, *copied});
        } else {
            ++found.foreignCount;
        }
    }
    for (auto* ids : {&found.blobs, &found.onlineOnly}) {
        std::ranges::sort(*ids);
        const auto repeated = std::ranges::unique(*ids);
        ids->erase(repeated.begin(), repeated.end());
    }
    std::ranges::sort(found.copies, {}, &FoundCopy::name);
    return found;
}

}  // namespace meldado::adapters
