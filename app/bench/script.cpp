// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/script.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <unordered_map>
#include <utility>

namespace meldado::bench {

using core::Error;
using core::ErrorCode;
using core::Result;
using Kind = Operation::Kind;
using Line = simdjson::dom::element;

namespace {

constexpr std::array<std::pair<std::string_view, Kind>, 14> kKinds{{
    {"phase", Kind::Phase}, {"ins", Kind::Insert}, {"set", Kind::Set}, {"mov", Kind::Move}, {"del", Kind::Delete},
    {"txt", Kind::Text}, {"commit", Kind::Commit}, {"fork", Kind::Fork}, {"drop", Kind::Drop}, {"sync", Kind::Sync},
    {"save", Kind::Save}, {"load", Kind::Load}, {"open", Kind::Open}, {"check", Kind::Check},
}};
constexpr std::array<std::string_view, 4> kFields{"title", "done", "due", "tags"};

template <typename Number>
Number narrowed(std::uint64_t number)
{
    if (number > std::numeric_limits<Number>::max())
        throw simdjson::simdjson_error(simdjson::NUMBER_OUT_OF_RANGE);
    return static_cast<Number>(number);
}

std::uint32_t position(Line line, const char* key) { return narrowed<std::uint32_t>(line[key].get_uint64()); }

}  // namespace

// One pass over the lines. simdjson's exceptions end in Script::read().
class ScriptReader {
public:
    ScriptReader(Script& script, std::size_t lineCount, std::size_t byteCount) : m_script(script)
    {
        // More than is needed, but memory that is never written to is never there.
        m_script.m_operations.reserve(lineCount);
        m_script.m_arena.reserve(byteCount);
        m_replicas.emplace("a", 0);
    }

    // `text` has simdjson's padding behind it.
    void read(const std::string& text)
    {
        const Line line = m_parser.parse(text.data(), text.size(), false);
        const std::string_view name = line["op"];
        if (name == "head") {
            readHead(line);
            return;
        }
        const auto isNamed = [&](const auto& each) { return each.first == name; };
        const auto* kind = std::find_if(kKinds.begin(), kKinds.end(), isNamed);
        if (kind == kKinds.end())
            throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
        Operation operation;
        operation.kind = kind->second;
        operation.textsAt = narrowed<std::uint32_t>(m_script.m_arena.size());
        if (line["r"].error() == simdjson::SUCCESS)
            operation.replica = replica(line["r"]);
        readFields(line, operation);
        m_script.m_operations.push_back(operation);
    }

    void finish()
    {
        m_script.m_replicaCount = narrowed<std::uint32_t>(m_replicas.size());
        const auto& all = m_script.m_operations;
        m_script.m_opensAStore =
            std::any_of(all.begin(), all.end(), [](const Operation& each) { return each.kind == Kind::Open; });
    }

private:
    void readHead(Line line)
    {
        auto& head = m_script.m_head;
        if (line["v"].get_uint64() != 1)
            throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
        head.workload = std::string_view(line["workload"]);
        head.n = line["n"];
        head.k = line["k"];
        head.every = line["every"];
    }

    void readFields(Line line, Operation& operation)
    {
        switch (operation.kind) {
        case Kind::Phase:
            keepValue(line["name"], operation);
            break;
        case Kind::Insert:
            keepId(line["id"], operation);
            operation.at = position(line, "at");
            keepValue(line["task"]["title"], operation);
            operation.isDone = line["task"]["done"];
            keepDue(line["task"]["due"], operation);
            keepTags(line["task"]["tags"], operation);
            keepAfter(line["after"], operation);
            break;
        case Kind::Set:
            keepId(line["id"], operation);
            operation.at = position(line, "at");
            readSet(line, operation);
            break;
        case Kind::Move:
            keepId(line["id"], operation);
            operation.at = position(line, "from");
            operation.to = position(line, "to");
            keepAfter(line["after"], operation);
            break;
        case Kind::Delete:
            keepId(line["id"], operation);
            operation.at = position(line, "at");
            break;
        case Kind::Text:
            operation.at = position(line, "at");
            operation.to = position(line, "del");
            keepValue(line["ins"], operation);
            break;
        case Kind::Fork:
            operation.at = replica(line["from"]);
            break;
        case Kind::Sync:
            keepOthers(line["from"], operation);
            break;
        case Kind::Check:
            keepOthers(line["rs"], operation);
            break;
        case Kind::Commit:
        case Kind::Drop:
        case Kind::Save:
        case Kind::Load:
        case Kind::Open:
            break;
        }
    }

    void readSet(Line line, Operation& operation)
    {
        const std::string_view name = line["f"];
        const auto* field = std::find(kFields.begin(), kFields.end(), name);
        if (field == kFields.end())
            throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
        operation.field = static_cast<Field>(field - kFields.begin());
        switch (operation.field) {
        case Field::Title: keepValue(line["v"], operation); break;
        case Field::Done: operation.isDone = line["v"]; break;
        case Field::Due: keepDue(line["v"], operation); break;
        case Field::Tags: keepTags(line["v"], operation); break;
        }
    }

    // The arena keeps the texts of one operation in this order: id, value, due, tags, after.
    void keepId(std::string_view text, Operation& operation)
    {
        operation.idLength = narrowed<std::uint16_t>(text.size());
        m_script.m_arena += text;
    }
    void keepValue(std::string_view text, Operation& operation)
    {
        operation.valueLength = narrowed<std::uint32_t>(text.size());
        m_script.m_arena += text;
    }
    void keepDue(Line value, Operation& operation)
    {
        if (value.is_null())
            return;
        const std::string_view text = value;
        operation.hasDue = true;
        operation.dueLength = narrowed<std::uint16_t>(text.size());
        m_script.m_arena += text;
    }
    void keepTags(simdjson::dom::array tags, Operation& operation)
    {
        const auto before = m_script.m_arena.size();
        for (const std::string_view tag : tags)
            m_script.m_arena.append(tag) += '\t';
        operation.tagsLength = narrowed<std::uint16_t>(m_script.m_arena.size() - before);
    }
    void keepAfter(Line value, Operation& operation)
    {
        operation.isFirst = value.is_null();
        if (operation.isFirst)
            return;
        const std::string_view text = value;
        operation.afterLength = narrowed<std::uint16_t>(text.size());
        m_script.m_arena += text;
    }
    void keepOthers(simdjson::dom::array names, Operation& operation)
    {
        operation.at = narrowed<std::uint32_t>(m_script.m_others.size());
        for (const std::string_view name : names)
            m_script.m_others.push_back(replica(name));
        operation.to = narrowed<std::uint32_t>(m_script.m_others.size()) - operation.at;
    }

    std::uint32_t replica(std::string_view name)
    {
        return m_replicas.emplace(name, narrowed<std::uint32_t>(m_replicas.size())).first->second;
    }

    Script& m_script;
    simdjson::dom::parser m_parser;
    std::unordered_map<std::string, std::uint32_t> m_replicas;
};

Result<Script> Script::read(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{ErrorCode::NotFound, "no such script: " + path.string()};
    std::size_t lineCount = 0;
    std::size_t byteCount = 0;
    std::string text;
    for (; std::getline(file, text); ++lineCount)
        byteCount += text.size();
    file.clear();
    file.seekg(0);

    Script script;
    ScriptReader reader(script, lineCount, byteCount);
    for (std::size_t number = 1; std::getline(file, text); ++number) {
        text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
        try {
            reader.read(text);
        } catch (const simdjson::simdjson_error& error) {
            return Error{ErrorCode::Malformed,
                         path.string() + ':' + std::to_string(number) + ": not an operation: " + error.what()};
        }
    }
    reader.finish();
    return script;
}

std::string_view Script::id(const Operation& operation) const
{
    return std::string_view(m_arena).substr(operation.textsAt, operation.idLength);
}

std::string_view Script::value(const Operation& operation) const
{
    return std::string_view(m_arena).substr(operation.textsAt + operation.idLength, operation.valueLength);
}

std::string_view Script::due(const Operation& operation) const
{
    const auto before = operation.idLength + operation.valueLength;
    return std::string_view(m_arena).substr(operation.textsAt + before, operation.dueLength);
}

std::string_view Script::after(const Operation& operation) const
{
    const auto before = operation.idLength + operation.valueLength + operation.dueLength + operation.tagsLength;
    return std::string_view(m_arena).substr(operation.textsAt + before, operation.afterLength);
}

std::string_view Script::tags(const Operation& operation) const
{
    const auto before = operation.idLength + operation.valueLength + operation.dueLength;
    return std::string_view(m_arena).substr(operation.textsAt + before, operation.tagsLength);
}

}  // namespace meldado::bench
