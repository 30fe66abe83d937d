// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/conformance/upstream_rules.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"

namespace meldado::conformance {

namespace {

using core::Value;

bool isMarker(const std::string& digest)
{
    return digest == "e" || digest == "d" || digest == "r" || digest.size() <= 8;
}

// Counts every brace, also those in strings.
std::set<std::string> naiveScan(Report& report, const std::string& name, const std::string& pack)
{
    std::set<std::string> digests;
    std::size_t depth = 0;
    std::size_t start = 0;
    std::size_t covered = 2;  // the brackets
    for (std::size_t i = 0; i < pack.size(); ++i) {
        if (pack[i] == '{' && depth++ == 0)
            start = i;
        if (pack[i] == '}' && --depth == 0) {
            const auto content = pack.substr(start, i + 1 - start);
            covered += content.size() + 1;
            digests.insert(core::sha256(content).hex());
            const auto json = core::parseJson(content);
            report.expect(json && json->asObject(), name + ": a content is not an object");
            if (json && json->asObject()) {
                report.expect(!json->asObject()->contains("_id"), name + ": a content has \"_id\"");
                report.expect(!json->asObject()->contains("#"), name + ": a content has \"#\"");
            }
        }
    }
    report.expect(depth == 0 && covered == pack.size() + 1, name + ": not contents with commas between them");
    return digests;
}

// The digest in "<index>-<digest>[_<tail>]".
std::string digestOf(const std::string& revision)
{
    const auto from = revision.find('-') + 1;
    return revision.substr(from, revision.rfind('_') == std::string::npos ? std::string::npos : revision.rfind('_') - from);
}

bool areSorted(const Value* names)
{
    if (names == nullptr)
        return true;
    const auto key = [](const Value& name) {
        const auto& text = *name.asString();
        const auto dash = text.find('-');
        return dash == std::string::npos ? std::pair(0, text) : std::pair(std::stoi(text.substr(0, dash)), text);
    };
    return !names->asArray()->empty() && std::ranges::is_sorted(*names->asArray(), {}, key);
}

struct Contents {
    std::set<std::string> packs;
    std::set<std::string> digests;
};

void checkDelta(Report& report, const std::string& key, const std::string& bytes, const Contents& contents, bool isNew)
{
    const auto stem = key.substr(0, key.size() - std::string_view(".delta").size());
    const auto json = core::parseJson(bytes);
    if (!json || !json->asObject()) {
        report.expect(false, key + ": not an object");
        return;
    }
    const auto& delta = *json->asObject();
    report.expect(core::canonicalText(*json) == bytes, key + ": not canonical");
    const auto* parents = delta.find("p");
    for (const auto& [name, value] : delta)
        report.expect(name == "c" || name == "i" || name == "k" || name == "p", key + ": unknown key " + name);
    report.expect(areSorted(parents), key + ": parents are not sorted, or empty");
    report.expect(areSorted(delta.find("k")), key + ": packs are not sorted, or empty");
    report.expect(delta.contains("c") && !delta.find("c")->asArray()->empty(), key + ": has no changes");

    if (isNew) {
        int greatest = 0;
        for (const auto& parent : parents ? *parents->asArray() : core::Array{})
            greatest = std::max(greatest, std::stoi(*parent.asString()));
        report.expect(stem == std::to_string(greatest + 1) + '-' + core::sha256(bytes).hex(), key + ": wrong name");
    } else {
        report.expect(stem == core::sha256(bytes).hex(), key + ": wrong name");
    }
    for (const auto& pack : delta.find("k") ? *delta.find("k")->asArray() : core::Array{})
        report.expect(contents.packs.contains(*pack.asString()), key + ": names a pack that is not there");

    std::string previous;
    for (const auto& record : *delta.find("c")->asArray()) {
        const auto& parts = *record.asArray();
        report.expect(parts.size() == 2 || (parts.size() == 3 && parents != nullptr),
                      key + ": a delta without parents has an update record");
        report.expect(previous <= *parts.front().asString(), key + ": records are not sorted");
        previous = *parts.front().asString();
        const auto& digest = *parts.back().asString();
        report.expect(isMarker(digest) || contents.digests.contains(digest), key + ": a content is in no pack");
        if (parts.size() == 3) {
            const auto parent = digestOf(*parts[1].asString());
            report.expect(isMarker(parent) || contents.digests.contains(parent), key + ": a parent's content is in no pack");
        }
    }
}

}  // namespace

void checkUpstreamRules(Report& report, core::Store& store, const std::string& format)
{
    Contents contents;
    std::map<std::string, std::string> deltas;
    const auto keys = store.list("");
    report.expect(keys.has_value(), "the store cannot be listed");
    for (const auto& key : keys.value_or(std::vector<std::string>{})) {
        const auto bytes = store.read(key);
        report.expect(bytes.has_value(), key + ": cannot be read");
        if (!bytes)
            continue;
        if (key.ends_with(".pack")) {
            const auto stem = key.substr(0, key.size() - std::string_view(".pack").size());
            report.expect(stem == core::sha256(*bytes).hex(), key + ": wrong name");
            contents.packs.insert(stem);
            contents.digests.merge(naiveScan(report, key, *bytes));
        } else if (key.ends_with(".delta")) {
            deltas[key] = *bytes;
        } else {
            report.expect(false, key + ": not a blob");
        }
    }
    for (const auto& [key, bytes] : deltas)
        checkDelta(report, key, bytes, contents, format == "0.6");
}

}  // namespace meldado::conformance
