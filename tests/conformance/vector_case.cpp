// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/conformance/vector_case.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "core/json/canonical.h"
#include "core/json/parse.h"

namespace meldado::conformance {

namespace {

constexpr std::size_t kShownBytes = 400;

core::Object readObject(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    auto json = core::parseJson(text.str());
    if (!file || !json || !json->asObject())
        throw std::runtime_error("cannot read " + path.string());
    return std::move(*json->asObject());
}

const core::Object* objectIn(const core::Object& parent, std::string_view key)
{
    const auto* value = parent.find(key);
    return value ? value->asObject() : nullptr;
}

std::string shortened(const core::Value& value)
{
    auto text = core::canonicalText(value);
    return text.size() > kShownBytes ? text.substr(0, kShownBytes) + "…" : text;
}

}  // namespace

std::string VectorCase::format() const
{
    return *recorded.find("format")->asString();
}

std::vector<std::string> VectorCase::replicas() const
{
    std::vector<std::string> names;
    if (const auto* group = objectIn(expected, "replicas")) {
        for (const auto& [replica, unused] : *group)
            names.push_back(replica);
    }
    // The cases of databases and of mixed formats have one replica and no entry of its own.
    if (names.empty() && !expected.empty())
        names.emplace_back("alice");
    return names;
}

std::string VectorCase::schemeOf(const std::string& replica) const
{
    const auto* replicaGroup = objectIn(recorded, "replicas");
    const auto* entry = replicaGroup ? objectIn(*replicaGroup, replica) : nullptr;
    const auto* scheme = entry ? entry->find("scheme") : nullptr;
    if (scheme == nullptr && expectedOf(replica) != nullptr)
        scheme = expectedOf(replica)->find("scheme");
    return scheme && scheme->asString() ? *scheme->asString() : "file";
}

std::string VectorCase::urlOf(const std::string& replica) const
{
    const auto* replicaGroup = objectIn(recorded, "replicas");
    const auto* entry = replicaGroup ? objectIn(*replicaGroup, replica) : nullptr;
    const auto* file = entry ? entry->find("file") : nullptr;  // a database is one file
    return urlFrom(schemeOf(replica), folder / (file ? *file->asString() : replica));
}

const core::Object* VectorCase::expectedOf(const std::string& replica) const
{
    const auto* group = objectIn(expected, "replicas");
    return group ? objectIn(*group, replica) : nullptr;
}

const core::Object* VectorCase::requiredOf(const std::string& replica) const
{
    const auto* group = objectIn(expected, "required");
    const bool isOfTheOnlyOne = group && group->contains("read_text");  // of a database
    return !group || isOfTheOnlyOne ? group : objectIn(*group, replica);
}

std::string urlFrom(const std::string& scheme, const std::filesystem::path& path)
{
    const auto text = path.generic_u8string();
    return scheme + (text.starts_with(u8'/') ? "://" : ":///") + std::string(text.begin(), text.end());
}

std::vector<VectorCase> loadCases(const std::filesystem::path& folder)
{
    std::vector<VectorCase> cases;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::absolute(folder))) {
        if (!entry.is_directory())
            continue;
        VectorCase each{entry.path().filename().string(), entry.path(), readObject(entry.path() / "case.json"), {}};
        if (std::filesystem::exists(entry.path() / "expected.json"))
            each.expected = readObject(entry.path() / "expected.json");
        cases.push_back(std::move(each));
    }
    if (cases.empty())
        throw std::runtime_error("no cases in " + folder.string());
    std::ranges::sort(cases, {}, &VectorCase::name);
    return cases;
}

void Report::expect(bool condition, const std::string& what)
{
    if (!condition)
        failures.push_back(what);
}

void Report::expectEqual(const core::Value& actual, const core::Value& wanted, const std::string& what)
{
    if (actual != wanted)
        failures.push_back(what + "\n      is     " + shortened(actual) + "\n      not    " + shortened(wanted));
}

}  // namespace meldado::conformance
