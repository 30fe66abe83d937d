// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/conformance/replay.h"

#include <algorithm>

#include "core/json/canonical.h"
#include "core/json/parse.h"

namespace meldado::conformance {

namespace {

using core::Object;
using core::Value;

// Where we do the better thing that the specification names; the run ends there.
struct Difference {
    const char* name;
    std::size_t fromStep;  // counted from 0
    const char* reason;
};
constexpr Difference kDifferences[] = {
    {"char-objects", 4, "a \"#\" beside other fields would lose them, so it is refused"},
    {"quirk-custom-hash", 3, "a \"#\" that is not a short number would lose the commit, so it is refused"},
    {"quirk-braces", 1, "braces in strings are written as escapes, so digests differ"},
    {"quirk-braces-first-commit", 1, "braces in strings are written as escapes, so digests differ"},
    {"quirk-primitives-in-flattened-array", 3, "plain values in a list are kept, where upstream drops them"},
    {"quirk-resolve-deleted", 14, "resolving for a deletion deletes, where upstream writes an object that looks deleted"},
    {"three-replicas", 33, "resolving for a deletion deletes, where upstream writes an object that looks deleted"},
    {"old-format-023-conflicts", 28, "a commit settles lists in conflict, which releases before 0.3.4 left open"},
    {"numbers-exponent-old", 1, "exponents are written as the present serialiser does, so digests differ"},
};

std::string textOf(const Object& step, std::string_view key)
{
    const auto* value = step.find(key);
    return value && value->asString() ? *value->asString() : std::string();
}

std::size_t countDeltas(const Value& names)
{
    const auto* array = names.asArray();
    return array == nullptr ? 0 : static_cast<std::size_t>(std::ranges::count_if(*array, [](const Value& name) {
        return name.asString()->ends_with(".delta");
    }));
}

// Records in one order: upstream writes those of an object in any.
Value sortedStage(Value stage)
{
    auto* object = stage.asObject();
    auto* records = object && object->find("c") ? object->find("c")->asArray() : nullptr;
    if (records != nullptr)
        std::ranges::sort(*records, {}, [](const Value& record) { return core::canonicalText(record); });
    return stage;
}

}  // namespace

Replay::Replay(const VectorCase& each, std::map<std::string, std::string> urls)
    : m_case(each), m_urls(std::move(urls))
{
}

void Replay::run(Report& report)
{
    const auto& steps = *m_case.recorded.find("steps")->asArray();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& step = *steps[i].asObject();
        const auto difference = std::ranges::find_if(
            kDifferences, [&](const Difference& each) { return each.name == m_case.name && each.fromStep == i; });
        if (difference != std::end(kDifferences))
            m_difference = difference->reason;
        const auto where = "step " + std::to_string(i) + " (" + textOf(step, "op") + ' ' + textOf(step, "replica") + ')';
        if (!runStep(report, step, where))
            return;
    }
}

// Whether the run goes on.
bool Replay::runStep(Report& report, const Object& step, const std::string& where)
{
    Object ours = step;
    for (const auto* key : {"result", "error", "panic", "hang"})
        ours.erase(key);
    if (textOf(step, "op") == "open") {
        ours.set("url", m_urls.at(textOf(step, "replica")));
        ours.set("family", m_case.format());
    }
    if (const auto* anchors = step.find("anchors"))
        ours.set("anchors", translated(*anchors));
    const auto result = m_session.run(ours);

    if (step.contains("panic")) {
        const bool isRead = textOf(step, "op").starts_with("read");
        if (!isRead)
            report.expect(result.contains("error"), where + ": should be refused");
        return isRead;
    }
    if (step.contains("hang")) {
        report.expect(result.contains("result"), where + ": should not fail");
        return false;
    }
    if (!m_difference.empty())
        return true;  // everything runs, nothing is compared
    if (step.contains("error")) {
        // Upstream lost what we still have: records in a first commit that it refuses later.
        const bool isLostUpstream = textOf(step, "op") == "read" && result.contains("result");
        if (isLostUpstream)
            m_difference = "upstream cannot read its own commit";
        else
            report.expectEqual(*result.find("code"), *step.find("error"), where);
        return true;
    }
    if (!result.contains("result")) {
        report.expect(false, where + ": " + textOf(result, "error"));
        return false;
    }
    compare(report, step, *result.find("result"), where);
    return true;
}

void Replay::compare(Report& report, const Object& step, const Value& ours, const std::string& where)
{
    const auto op = textOf(step, "op");
    const auto& recorded = *step.find("result");
    if (op == "commit") {
        report.expect(ours.isNull() == recorded.isNull(), where + ": one of us had nothing to commit");
        if (ours.asArray() && recorded.asArray())
            m_names[*recorded.asArray()->front().asString()] = *ours.asArray()->front().asString();
    } else if (op == "meld") {
        report.expect(countDeltas(ours) == countDeltas(recorded), where + ": another number of deltas was copied");
    } else if (op == "anchors") {
        report.expectEqual(ours, translated(recorded), where);
    } else if (op == "dump") {
        report.expectEqual(*ours.asObject()->find("anchors"), translated(*recorded.asObject()->find("anchors")),
                           where + " anchors");
        for (const auto* key : {"conflicts", "objects"}) {
            const auto& wanted = *recorded.asObject()->find(key)->asObject();
            const auto& actual = *ours.asObject()->find(key)->asObject();
            report.expect(actual.size() == wanted.size(), where + ' ' + key + ": another number");
            for (const auto& [id, parts] : wanted) {
                for (const auto& [part, value] : *parts.asObject()) {
                    const auto* actualParts = actual.find(id);
                    report.expectEqual(actualParts ? *actualParts->asObject()->find(part) : Value(), value,
                                       where + ' ' + key + ' ' + id + ' ' + part);
                }
            }
        }
    } else if (op == "stage") {
        report.expectEqual(sortedStage(ours), sortedStage(recorded), where);
    } else if (op == "update" || op == "update_text") {
        // Older releases return nothing, one recorder wrote the name with its quotes.
    } else {
        report.expectEqual(ours, recorded, where);
    }
}

Value Replay::translated(const Value& anchors) const
{
    core::Array names;
    for (const auto& name : anchors.asArray() ? *anchors.asArray() : core::Array{}) {
        const auto it = m_names.find(*name.asString());
        names.push_back(it == m_names.end() ? name : Value(it->second));
    }
    std::ranges::sort(names, {}, [](const Value& name) {
        const auto text = *name.asString();
        const auto dash = text.find('-');
        return dash == std::string::npos ? std::pair(0, text) : std::pair(std::stoi(text.substr(0, dash)), text);
    });
    return Value(std::move(names));
}

}  // namespace meldado::conformance
