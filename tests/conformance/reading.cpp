// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Opens a recorded folder and compares everything that was seen, or what is required where upstream fails.

#include <algorithm>

#include "app/cli/document.h"
#include "core/crdt/describe.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "tests/conformance/vector_case.h"

namespace meldado::conformance {

namespace {

using core::Object;
using core::Value;

const Value kNull;

const Value& member(const Object& object, std::string_view key)
{
    const auto* value = object.find(key);
    return value ? *value : kNull;
}

// A document in our spelling of doubles; recorded ones may be in that of an older serialiser (FORMAT.md, Doubles).
Value respelt(const Value& document)
{
    const auto* text = document.asString();
    const auto json = text ? core::parseJson(*text) : core::Result<Value>(Value());
    return text && json ? Value(core::canonicalText(*json)) : document;
}

// Every member that is expected is there; large cases leave values out.
void expectContains(Report& report, const Value& actual, const Value& wanted, const std::string& what)
{
    const auto* wantedObject = wanted.asObject();
    const auto* actualObject = actual.asObject();
    if (wantedObject == nullptr || actualObject == nullptr) {
        report.expectEqual(actual, wanted, what);
        return;
    }
    for (const auto& [key, value] : *wantedObject) {
        report.expect(actualObject->contains(key), what + ": lacks " + key);
        if (value.asObject() && actualObject->contains(key)) {
            for (const auto& [name, part] : *value.asObject())
                report.expectEqual(member(*actualObject->find(key)->asObject(), name), part, what + '/' + key + '/' + name);
        } else if (actualObject->contains(key)) {
            report.expectEqual(*actualObject->find(key), value, what + '/' + key);
        }
    }
}

void expectSameKeys(Report& report, const Value& actual, const Value& wanted, const std::string& what)
{
    if (actual.asObject() && wanted.asObject())
        report.expect(actual.asObject()->size() == wanted.asObject()->size(), what + ": has more than expected");
}

Object describeUrl(Report& report, const std::string& url, core::Replica::Options options = {})
{
    auto document = cli::Document::open(url, options);
    if (!document) {
        report.expect(false, "open: " + document.error().detail);
        return {};
    }
    return core::describe(document->replica());
}

void checkRequired(Report& report, const Object& actual, const Object& required)
{
    for (const auto* key : {"read_text", "anchors", "applied"}) {
        if (required.contains(key))
            report.expectEqual(member(actual, key), member(required, key), std::string("required ") + key);
    }
}

void checkExpected(Report& report, const Object& actual, const Object& expected)
{
    const bool isBetter = expected.contains("better_anchors");  // upstream lost deltas that we have
    const auto& document = expected.contains("better_read_text") ? member(expected, "better_read_text")
                                                                  : member(expected, "read_text");
    report.expectEqual(respelt(member(actual, "read_text")), respelt(document), "read_text");
    report.expectEqual(member(actual, "anchors"), member(expected, isBetter ? "better_anchors" : "anchors"), "anchors");
    for (const auto* key : {"conflicts", "objects", "blocks", "orders"}) {
        if (!expected.contains(key) || (isBetter && std::string_view(key) != "blocks"))
            continue;
        expectContains(report, member(actual, key), member(expected, key), key);
        if (!isBetter)
            expectSameKeys(report, member(actual, key), member(expected, key), key);
    }
    const auto* past = member(expected, "at").asObject();
    const auto* actualPast = member(actual, "at").asObject();
    for (const auto& [delta, text] : past && actualPast ? *past : Object{}) {
        report.expect(actualPast->contains(delta), "at: lacks " + delta);
        const auto& shown = member(*actualPast, delta);
        if (expected.contains("better_read_text"))
            report.expect(shown.asString() != nullptr, "at " + delta + ": no document");
        else
            report.expectEqual(respelt(shown), respelt(text), "at " + delta);
    }
}

void checkSalvage(Report& report, const std::string& url, const Object& expected)
{
    const auto salvaged = describeUrl(report, url, {.family = std::nullopt, .salvage = true});
    report.expectEqual(member(salvaged, "read_text"), member(expected, "salvage_read_text"), "salvage_read_text");
    report.expectEqual(member(salvaged, "anchors"), member(expected, "salvage_anchors"), "salvage_anchors");
}

void checkMixed(Report& report, const VectorCase& each)
{
    const auto check = [&](const char* key, core::Replica::Options options) {
        const auto actual = describeUrl(report, each.urlOf("alice"), options);
        const auto& expected = *member(each.expected, key).asObject();
        report.expectEqual(member(actual, "read_text"), member(expected, "read_text"), std::string(key) + " read_text");
        report.expectEqual(member(actual, "anchors"), member(expected, "anchors"), std::string(key) + " anchors");
    };
    check("as_0.6", {});
    check("as_0.6", {.family = core::Family::New06, .salvage = false});
    check("as_0.2", {.family = core::Family::Old02, .salvage = false});
}

}  // namespace

Report checkReading(const VectorCase& each)
{
    Report report;
    if (each.format() == "mixed") {
        checkMixed(report, each);
        return report;
    }
    for (const auto& replica : each.replicas()) {
        const auto actual = describeUrl(report, each.urlOf(replica));
        const auto* expected = each.expectedOf(replica);
        const auto* required = each.requiredOf(replica);
        if (required != nullptr)
            checkRequired(report, actual, *required);
        // What upstream saw of a damaged folder counts only when it saw what is required.
        const bool isRight = expected && expected->contains("anchors")
            && (!required || member(*required, "anchors") == member(*expected, "anchors"));
        if (isRight)
            checkExpected(report, actual, *expected);
        if (expected && expected->contains("salvage_read_text"))
            checkSalvage(report, each.urlOf(replica), *expected);
        report.expect(isRight || required, "nothing to compare with");
    }
    if (each.replicas().empty())
        report.skipped = "a transcript of the command line tools; see tests/app/tools_transcript";
    return report;
}

}  // namespace meldado::conformance
