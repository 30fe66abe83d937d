// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/fetch.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

#include "core/crdt/delta_name.h"
#include "core/hash/sha256.h"
#include "core/store/blob_name.h"
#include "core/store/publish.h"

namespace meldado::core {

namespace {

// A delta of someone else may name a million packs; those that are asked for by name are few in good times.
constexpr std::size_t kMaxAskedFor = 256;

template <typename Name>
struct Wanted {
    Name name;
    std::string key;
};

// What a listing holds of deltas and packs that are not known, in order.
struct Listing {
    std::vector<Wanted<DeltaName>> deltas;
    std::vector<Wanted<Digest>> packs;
    std::size_t foreignCount = 0;

    void take(std::string key, const std::function<bool(const std::string&)>& isKnown)
    {
        const bool isDelta = key.ends_with(extensionOf(BlobKind::Delta));
        if ((!isDelta && !key.ends_with(extensionOf(BlobKind::Pack))) || isKnown(key))
            return;
        if (isDelta) {
            if (const auto name = deltaNameOf(key))
                deltas.push_back({*name, std::move(key)});
            else
                ++foreignCount;
        } else {
            if (const auto name = packNameOf(key))
                packs.push_back({*name, std::move(key)});
            else
                ++foreignCount;
        }
    }

    [[nodiscard]] bool hasPack(const Digest& name) const
    {
        return std::ranges::binary_search(packs, name, {}, &Wanted<Digest>::name);
    }
};

template <typename Name>
std::vector<std::string> sortedKeys(std::vector<Wanted<Name>>& wanted)
{
    std::ranges::sort(wanted, {}, &Wanted<Name>::name);
    std::vector<std::string> keys;
    keys.reserve(wanted.size());
    for (auto& each : wanted)
        keys.push_back(std::move(each.key));
    return keys;
}

// What became of each key, in the order of the keys: several threads write, each its own.
template <typename Blob>
struct Outcome {
    std::shared_ptr<const Blob> blob;
    std::unique_ptr<Error> error;  // seldom there
};

// Reads these keys; parse(index, bytes) gives a Result of a shared blob.
template <typename Blob, typename Parse>
void readBlobs(Store& store, std::vector<std::string> keys, Executor& executor, Parse parse,
               std::vector<std::shared_ptr<const Blob>>& blobs, std::vector<Unusable>& unusable)
{
    std::vector<Outcome<Blob>> outcomes(keys.size());
    store.readEach(keys, executor, [&](std::size_t index, Result<Bytes> bytes) {
        auto parsed = bytes ? parse(index, *std::move(bytes))
                            : Result<std::shared_ptr<const Blob>>(std::move(bytes).error());
        if (parsed)
            outcomes[index].blob = *std::move(parsed);
        else
            outcomes[index].error = std::make_unique<Error>(std::move(parsed).error());
    });
    blobs.reserve(blobs.size() + outcomes.size());
    for (std::size_t index = 0; index < outcomes.size(); ++index) {
        if (outcomes[index].blob)
            blobs.push_back(std::move(outcomes[index].blob));
        else
            unusable.push_back({std::move(keys[index]), std::move(*outcomes[index].error)});
    }
}

// Packs that these deltas name, which were neither listed nor are known.
std::vector<Digest> packsNotListed(const std::vector<std::shared_ptr<const Delta>>& deltas, const Listing& listing,
                                   const std::function<bool(const std::string&)>& isKnown)
{
    std::vector<Digest> packs;
    for (const auto& delta : deltas) {
        for (const auto& pack : delta->packs()) {
            if (packs.size() == kMaxAskedFor)
                return packs;
            if (!listing.hasPack(pack) && !isKnown(keyOf(pack)))
                packs.push_back(pack);
        }
    }
    std::ranges::sort(packs);
    const auto repeated = std::ranges::unique(packs);
    packs.erase(repeated.begin(), repeated.end());
    return packs;
}

}  // namespace

Result<Fetched> fetch(Store& store, const std::function<bool(const std::string& key)>& isKnown, Executor& executor)
{
    auto listed = store.listAll(executor);
    if (!listed)
        return listed.error();
    return fetchAmong(*std::move(listed), store, isKnown, executor);
}

Fetched fetchAmong(std::vector<std::string> keys, Store& store, const std::function<bool(const std::string& key)>& isKnown,
                   Executor& executor)
{
    Listing listing;
    for (auto& key : keys)
        listing.take(std::move(key), isKnown);

    Fetched fetched;
    fetched.foreignCount = listing.foreignCount;
    const auto parsePack = [&](std::size_t index, Bytes bytes) {
        return Pack::parseShared(listing.packs[index].name, std::move(bytes));
    };
    const auto parseDelta = [&](std::size_t index, Bytes bytes) {
        return Delta::parseShared(listing.deltas[index].name, std::move(bytes));
    };
    auto& arrivals = fetched.arrivals;
    readBlobs(store, sortedKeys(listing.packs), executor, parsePack, arrivals.packs, fetched.unusable);
    readBlobs(store, sortedKeys(listing.deltas), executor, parseDelta, arrivals.deltas, fetched.unusable);

    // A writer may have finished between the moment when the listing passed by the place of the pack and that of the
    // delta. The pack was there before its delta, so it can be read by name. One that is not there is on its way, and
    // the delta waits.
    const auto more = packsNotListed(arrivals.deltas, listing, isKnown);
    std::vector<std::string> moreKeys;
    for (const auto& name : more)
        moreKeys.push_back(keyOf(name));
    const auto parseMore = [&](std::size_t index, Bytes bytes) {
        return Pack::parseShared(more[index], std::move(bytes));
    };
    std::vector<Unusable> missing;
    readBlobs(store, std::move(moreKeys), executor, parseMore, arrivals.packs, missing);
    std::erase_if(missing, [](const Unusable& each) { return each.error.code == ErrorCode::NotFound; });
    std::ranges::move(missing, std::back_inserter(fetched.unusable));
    return fetched;
}

namespace {

// The names of ours in a store, sorted, by kind.
struct Names {
    std::vector<BlobName> packs;
    std::vector<BlobName> attachments;
    std::vector<BlobName> deltas;
};

Result<Names> namesIn(Store& store, Executor& executor)
{
    const auto keys = store.listAll(executor);
    if (!keys)
        return keys.error();
    Names names;
    for (const auto& key : *keys) {
        auto name = BlobName::parse(key);
        if (!name || name->kind == BlobKind::Index)
            continue;
        auto& kind = name->kind == BlobKind::Pack ? names.packs
                   : name->kind == BlobKind::Raw  ? names.attachments
                                                  : names.deltas;
        kind.push_back(*std::move(name));
    }
    for (auto* kind : {&names.packs, &names.attachments, &names.deltas})
        std::ranges::sort(*kind);
    return names;
}

// Those of `names` that `target`, which has `present`, needs.
std::vector<std::string> neededKeys(const std::vector<BlobName>& names, const std::vector<BlobName>& present,
                                    Store& target, Executor& executor)
{
    std::vector<std::string> needed;
    std::vector<std::string> doubtful;
    std::vector<Digest> digests;
    for (const auto& name : names) {
        if (!std::ranges::binary_search(present, name)) {
            needed.push_back(name.text);
        } else if (name.kind != BlobKind::Raw) {  // these are large: whoever opens one looks whether it is whole
            doubtful.push_back(name.text);
            digests.push_back(name.digest);
        }
    }
    std::vector<char> isIntact(doubtful.size(), 0);  // not bool: several threads write
    target.readEach(doubtful, executor, [&](std::size_t index, const Result<Bytes>& bytes) {
        isIntact[index] = bytes && sha256(**bytes) == digests[index] ? 1 : 0;
    });
    for (std::size_t index = 0; index < doubtful.size(); ++index) {
        if (isIntact[index] == 0)
            needed.push_back(std::move(doubtful[index]));
    }
    std::ranges::sort(needed);
    return needed;
}

}  // namespace

Result<std::vector<std::string>> meld(Store& source, Store& target, Executor& executor)
{
    const auto there = namesIn(source, executor);
    if (!there)
        return there.error();
    const auto here = namesIn(target, executor);
    if (!here)
        return here.error();
    std::vector<std::string> written;
    // Packs and attachments first: a delta never precedes what it needs.
    for (const auto kind : {&Names::packs, &Names::attachments, &Names::deltas}) {
        for (auto& key : neededKeys((*there).*kind, (*here).*kind, target, executor)) {
            const auto bytes = source.read(key);
            if (!bytes || bytes->size() > maxBytesOf(key) || sha256(*bytes) != BlobName::parse(key)->digest)
                continue;  // still being copied, damaged, or too large: the next meld looks again
            if (const auto done = target.write(key, *bytes); !done)
                return done.error();
            written.push_back(std::move(key));
        }
    }
    std::ranges::sort(written);
    return written;
}

}  // namespace meldado::core
