// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/fetch.h"

#include <algorithm>
#include <set>

#include "core/crdt/delta_name.h"
#include "core/hash/sha256.h"
#include "core/store/blob_name.h"

namespace meldado::core {

namespace {

struct Listing {
    std::vector<BlobName> names;
    std::size_t foreignCount = 0;
};

Result<Listing> listBlobs(Store& store, BlobKind kind)
{
    const auto keys = store.list(extensionOf(kind));
    if (!keys)
        return keys.error();
    Listing listing;
    for (const auto& key : *keys) {
        auto name = BlobName::parse(key);
        if (name && name->kind == kind)
            listing.names.push_back(*std::move(name));
        else
            ++listing.foreignCount;
    }
    std::ranges::sort(listing.names);
    return listing;
}

bool isIntact(Store& store, const BlobName& name)
{
    const auto bytes = store.read(name.text);
    return bytes && sha256(*bytes) == name.digest;
}

}  // namespace

Result<Fetched> fetch(Store& store, const std::function<bool(const std::string& key)>& isKnown)
{
    // Deltas are listed before packs: what a writer finishes in between is then complete, or wholly unseen.
    const auto deltas = listBlobs(store, BlobKind::Delta);
    if (!deltas)
        return deltas.error();
    const auto packs = listBlobs(store, BlobKind::Pack);
    if (!packs)
        return packs.error();

    Fetched fetched;
    fetched.foreignCount = deltas->foreignCount + packs->foreignCount;
    const auto readEach = [&](const std::vector<BlobName>& names, auto take) {
        for (const auto& name : names) {
            if (isKnown(name.text))
                continue;
            auto bytes = store.read(name.text);
            if (!bytes) {
                fetched.unusable.push_back({name.text, bytes.error()});
                continue;
            }
            if (auto error = take(name, makeBytes(*std::move(bytes))))
                fetched.unusable.push_back({name.text, *std::move(error)});
        }
    };
    readEach(packs->names, [&](const BlobName& name, Bytes bytes) -> std::optional<Error> {
        auto pack = Pack::parseShared(name.digest, std::move(bytes));
        if (!pack)
            return pack.error();
        fetched.arrivals.packs.push_back(*std::move(pack));
        return std::nullopt;
    });
    readEach(deltas->names, [&](const BlobName& name, Bytes bytes) -> std::optional<Error> {
        const auto stem = name.text.substr(0, name.text.size() - extensionOf(BlobKind::Delta).size());
        auto delta = Delta::parseShared(*DeltaName::parse(stem), std::move(bytes));
        if (!delta)
            return delta.error();
        fetched.arrivals.deltas.push_back(*std::move(delta));
        return std::nullopt;
    });
    return fetched;
}

Result<std::vector<std::string>> meld(Store& source, Store& target)
{
    std::vector<std::string> written;
    // Packs and attachments first: a delta never precedes what it needs.
    for (const auto kind : {BlobKind::Pack, BlobKind::Raw, BlobKind::Delta}) {
        const auto there = listBlobs(source, kind);
        if (!there)
            return there.error();
        const auto here = listBlobs(target, kind);
        if (!here)
            return here.error();
        for (const auto& name : there->names) {
            if (std::ranges::binary_search(here->names, name) && (kind == BlobKind::Raw || isIntact(target, name)))
                continue;  // attachments are large: whoever opens one looks whether it is whole
            const auto bytes = source.read(name.text);
            if (!bytes || bytes->size() > maxBytesOf(name.text) || sha256(*bytes) != name.digest)
                continue;  // still being copied, damaged, or too large: the next meld looks again
            if (const auto done = target.write(name.text, *bytes); !done)
                return done.error();
            written.push_back(name.text);
        }
    }
    std::ranges::sort(written);
    return written;
}

}  // namespace meldado::core
