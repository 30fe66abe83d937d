// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Blobs and replicas for the tests of core: deltas and packs from their text, commits, exchange between replicas.

#pragma once

#include <QByteArray>
#include <QString>
#include <QTest>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/crdt/replica.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "tests/support/results.h"
#include "tests/support/suite.h"

namespace QTest {

template <>
inline char* toString(const std::string& text)
{
    return qstrdup(text.substr(0, 2000).c_str());
}

}  // namespace QTest

namespace meldado::tests {

using DeltaPointer = std::shared_ptr<const core::Delta>;
using PackPointer = std::shared_ptr<const core::Pack>;

inline constexpr std::string_view kItems = "^\xE2\x88\x9A@items\xE2\x99\xAD";  // the list under items♭ of the root
inline const std::string kDigest(64, 'a');  // a name of bytes that need not be there

inline core::Value json(std::string_view text)
{
    auto value = core::parseJson(text);
    if (!value)
        qFatal("a test holds bad JSON: %s", std::string(text).c_str());
    return *std::move(value);
}

inline core::Object object(std::string_view text)
{
    return *json(text).asObject();
}

inline core::ContentName nameOf(std::string_view content)
{
    return core::ContentName(core::sha256(content));
}

inline PackPointer packFrom(std::string bytes)
{
    const auto name = core::sha256(bytes);
    auto pack = core::Pack::parse(name, core::makeBytes(std::move(bytes)));
    if (!pack)
        qFatal("a test holds a bad pack: %s", pack.error().detail.c_str());
    return std::make_shared<const core::Pack>(*std::move(pack));
}

inline core::Result<core::Delta> parsedDelta(std::uint32_t index, std::string bytes)
{
    const core::DeltaName name{index, core::sha256(bytes)};
    return core::Delta::parse(name, core::makeBytes(std::move(bytes)));
}

// Index 0: a delta of an older family.
inline DeltaPointer deltaFrom(std::uint32_t index, std::string bytes)
{
    auto delta = parsedDelta(index, std::move(bytes));
    if (!delta)
        qFatal("a test holds a bad delta: %s", delta.error().detail.c_str());
    return std::make_shared<const core::Delta>(*std::move(delta));
}

inline core::Arrivals arrivals(std::vector<DeltaPointer> deltas, std::vector<PackPointer> packs = {})
{
    return {std::move(deltas), std::move(packs)};
}

inline DeltaPointer deltaOf(const core::Commit& commit)
{
    return core::arrivalsOf(commit).deltas.front();
}

inline core::ChangeSet deliver(core::Replica& replica, core::Arrivals arrived)
{
    auto changes = replica.refresh(std::move(arrived));
    if (!changes)
        qFatal("refresh: %s", changes.error().detail.c_str());
    return *std::move(changes);
}

inline core::Commit commit(core::Replica& replica, core::Replica::CommitOptions options = {})
{
    auto committed = replica.commit(std::nullopt, options);
    if (!committed || !committed->commit)
        qFatal("commit: %s", committed ? "nothing was staged" : committed.error().detail.c_str());
    return *std::move(committed->commit);
}

inline void exchangeEverything(core::Replica& a, core::Replica& b)
{
    deliver(a, b.everything());
    deliver(b, a.everything());
}

// A replica that knows what `other` knows.
inline core::Replica copyOf(const core::Replica& other, core::Replica::Options options = {})
{
    core::Replica replica(options);
    deliver(replica, other.everything());
    return replica;
}

inline std::string documentOf(const core::Replica& replica)
{
    auto text = replica.read();
    return text ? *std::move(text) : text.error().detail;
}

// The items of the root, in their order, by identifier.
inline std::vector<std::string> itemsOf(const core::Replica& replica)
{
    return replica.orderIds(kItems).value_or(std::vector<std::string>{});
}

// A document with these items, each with its identifier as title, committed.
inline core::Replica replicaWith(std::initializer_list<const char*> items)
{
    std::string text = "{\"items♭\":[";
    for (const auto* item : items)
        text += (text.back() == '[' ? "" : ",") + std::string("{\"_id\":\"") + item + R"(","title":")" + item + "\"}";
    core::Replica replica;
    if (const auto edit = replica.update(object(text + "]}")); !edit)
        qFatal("update: %s", edit.error().detail.c_str());
    static_cast<void>(commit(replica));
    return replica;
}

using Names = std::vector<std::string>;

}  // namespace meldado::tests
