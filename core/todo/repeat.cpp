// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/repeat.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/todo/schema.h"

namespace meldado::core {

namespace {

constexpr std::string_view kCount = "COUNT=";

// RFC 5545: the names of parts are written in either case.
bool beginsWithCount(std::string_view part)
{
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    return part.size() >= kCount.size() &&
           std::ranges::equal(part.substr(0, kCount.size()), kCount, {}, upper);
}

// `visit(part)` for what stands between the semicolons.
template <typename Visit>
void eachPart(std::string_view rule, Visit visit)
{
    for (std::size_t begin = 0; begin <= rule.size();) {
        const auto end = std::min(rule.find(';', begin), rule.size());
        visit(rule.substr(begin, end - begin));
        begin = end + 1;
    }
}

std::optional<std::uint32_t> positiveNumber(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isRead = failure == std::errc() && end == text.data() + text.size() && number > 0;
    return isRead ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<Repeat> Repeat::read(const Value& field)
{
    const Object* object = field.asObject();
    const Value* rule = object ? object->find(schema::kRule) : nullptr;
    if (!rule || !rule->asString())
        return std::nullopt;
    Repeat repeat{*rule->asString()};
    const Value* after = object->find(schema::kAfter);
    if (!after)
        return repeat;
    const std::string* word = after->asString();
    if (!word || (*word != schema::kAfterPlan && *word != schema::kAfterFinish))
        return std::nullopt;
    repeat.after = *word == schema::kAfterFinish ? After::Finish : After::Plan;
    return repeat;
}

std::optional<Repeat> Repeat::ofTask(const Object& content)
{
    const Value* field = content.find(schema::kRepeat);
    return field ? read(*field) : std::nullopt;
}

Value Repeat::written(const Value* before) const
{
    Object object = before && before->asObject() ? *before->asObject() : Object();
    object.set(std::string(schema::kRule), rule);
    object.set(std::string(schema::kAfter), after == After::Finish ? schema::kAfterFinish : schema::kAfterPlan);
    return object;
}

Result<CountedRule> CountedRule::read(std::string_view rule)
{
    CountedRule read;
    bool isBad = false;
    eachPart(rule, [&](std::string_view part) {
        if (!beginsWithCount(part)) {
            read.endless.append(part).append(1, ';');
            return;
        }
        const auto count = positiveNumber(part.substr(kCount.size()));
        isBad = isBad || !count || read.count;
        read.count = count;
    });
    if (isBad)
        return Error{ErrorCode::Malformed, "COUNT is one number above 0"};
    if (!read.endless.empty())
        read.endless.pop_back();  // the semicolon behind the last part
    return read;
}

std::string withCount(std::string_view rule, std::uint32_t count)
{
    std::string all;
    eachPart(rule, [&](std::string_view part) {
        if (beginsWithCount(part))
            all.append(kCount).append(std::to_string(count));
        else
            all.append(part);
        all += ';';
    });
    all.pop_back();  // there is at least one part
    return all;
}

}  // namespace meldado::core
