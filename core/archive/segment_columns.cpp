// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/segment_columns.h"

#include <algorithm>

#include "core/crdt/blob.h"
#include "core/crdt/delta_text.h"
#include "core/hash/sha256.h"

namespace meldado::core {

std::string packText(const History& history, std::span<const History::Number> contents)
{
    std::string text = "[";
    for (const auto content : contents)
        text.append(text.size() > 1 ? "," : "").append(history.text(content));
    return text += ']';
}

std::vector<History::Number> derivedPack(const History& history, std::span<const History::Number> named)
{
    std::vector<History::Number> contents;
    for (const auto content : named) {
        if (!history.isPacked(content))
            contents.push_back(content);
    }
    std::ranges::sort(contents, {}, [&](auto content) { return history.digest(content); });
    return contents;
}

void writeDelta(std::string& out, std::span<const Change> changes, const std::optional<Object>& information,
                std::span<const Digest> packs, std::span<const DeltaName> parents)
{
    DeltaText text(out);
    for (const auto& change : changes) {
        text.addRecord(
            change.object, change.parent.has_value(), [&](std::string& into) { change.parent->appendTo(into); },
            [&](std::string& into) { change.content.appendTo(into); });
    }
    std::vector<PackBlob> named;
    for (const auto& pack : packs)
        named.push_back({pack, {}});
    text.finish(information, named, parents);
}

Digest digestOfNames(std::span<const Digest> deltas, std::span<const Digest> packs)
{
    std::string names;
    names.reserve((deltas.size() + packs.size()) * sizeof(Digest));
    for (const auto& part : {deltas, packs}) {
        for (const auto& digest : part)
            names.append(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size());
    }
    return sha256(names);
}

}  // namespace meldado::core
