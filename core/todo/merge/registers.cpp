// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/registers.h"

#include <algorithm>
#include <span>

#include "core/base/stable_sort.h"
#include "core/crdt/flatten.h"
#include "core/json/canonical.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

bool isOneOf(std::string_view field, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, field) != names.end();
}

// What tells an element of a set from others: of a file what it holds and how it is called.
std::string elementKey(std::string_view field, const Value& element)
{
    const Object* file = field == schema::kFiles ? element.asObject() : nullptr;
    const Value* name = file ? file->find("name") : nullptr;
    const Value* digest = file ? file->find("sha256") : nullptr;
    return name && digest ? canonicalText(Array{*name, *digest}) : canonicalText(element);
}

}  // namespace

MergeRule mergeRuleOf(std::string_view field)
{
    if (isOneOf(field, {schema::kTags, schema::kPeople, schema::kFiles}))
        return MergeRule::Element;
    if (isOneOf(field, {schema::kDone, schema::kCompleted}))
        return MergeRule::Done;
    if (field == schema::kDescription)
        return MergeRule::Text;
    if (isOneOf(field, {schema::kTitle, schema::kWhen, schema::kDeadline, schema::kRepeat, schema::kReminders, schema::kKind}))
        return MergeRule::Asked;
    return isFlatKey(field) ? MergeRule::Link : MergeRule::Quiet;
}

std::string_view registerFieldOf(std::string_view field)
{
    return field == schema::kCompleted ? schema::kDone : field;
}

RegisterKey RegisterKeys::number(std::string_view field, std::string element, MergeRule rule)
{
    const auto [known, isNew] = m_numbers.try_emplace({std::string(field), element}, static_cast<RegisterKey>(m_entries.size()));
    if (isNew)
        m_entries.push_back({std::string(field), std::move(element), rule});
    return known->second;
}

std::vector<std::pair<RegisterKey, SharedValue>> RegisterKeys::registersOf(const Object& content)
{
    std::vector<std::pair<RegisterKey, SharedValue>> registers;
    const auto add = [&](RegisterKey key, Value value) {
        registers.emplace_back(key, std::make_shared<const Value>(std::move(value)));
    };
    if (const auto done = registerIn(content, schema::kDone))
        registers.emplace_back(number(schema::kDone, {}, MergeRule::Done), done);
    for (const auto& [field, value] : content) {
        const auto rule = mergeRuleOf(field);
        if (rule == MergeRule::Done)
            continue;
        const Array* elements = rule == MergeRule::Element ? value.asArray() : nullptr;
        for (std::size_t i = 0; elements && i < elements->size(); ++i)
            add(number(field, elementKey(field, (*elements)[i]), MergeRule::Element), (*elements)[i]);
        if (!elements || elements->empty())
            add(number(field, {}, rule == MergeRule::Element ? MergeRule::Quiet : rule), value);
    }
    // An element that stands in its set twice counts once, as it is first.
    stableSort(std::span(registers), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto repeated = std::ranges::unique(registers, {}, &std::pair<RegisterKey, SharedValue>::first);
    registers.erase(repeated.begin(), repeated.end());
    return registers;
}

SharedValue registerIn(const Object& content, std::string_view registerField)
{
    if (registerField != schema::kDone) {
        const Value* value = content.find(registerField);
        return value ? std::make_shared<const Value>(*value) : nullptr;
    }
    Object both;
    for (const std::string_view field : {schema::kDone, schema::kCompleted}) {
        if (const Value* value = content.find(field))
            both.set(std::string(field), *value);
    }
    return both.empty() ? nullptr : std::make_shared<const Value>(std::move(both));
}

Object contentOf(std::string_view registerField, const SharedValue& value)
{
    if (!value)
        return {};
    return registerField == schema::kDone ? *value->asObject() : Object{{std::string(registerField), *value}};
}

std::optional<Value> shownOf(std::string_view registerField, const SharedValue& value)
{
    if (!value)
        return std::nullopt;
    if (registerField != schema::kDone)
        return *value;
    const Value* done = value->asObject()->find(schema::kDone);
    return done ? std::optional(*done) : std::nullopt;
}

void takeRegister(Object& content, std::string_view registerField, const Object& from)
{
    if (const auto present = registerIn(content, registerField)) {
        for (const auto& [field, value] : contentOf(registerField, present))
            content.erase(field);
    }
    for (const auto& [field, value] : contentOf(registerField, registerIn(from, registerField)))
        content.set(field, value);
}

bool areEqual(const SharedValue& a, const SharedValue& b)
{
    return a == b || (a && b && *a == *b);
}

}  // namespace meldado::core
