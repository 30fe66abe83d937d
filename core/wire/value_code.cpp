// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/wire/value_code.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "core/archive/object_id.h"
#include "core/wire/spelt_time.h"

namespace meldado::core {

namespace {

// On the wire; never change. From kShortText on: a text of so many bytes more, as it is.
enum Code : std::uint8_t {
    kJson,        // the text follows, in pieces of the window
    kTrue,
    kFalse,
    kNull,
    kTime,        // seconds since the last time
    kTimeThere,   // the same, and its offset from UTC in minutes
    kDay,         // days since the day of the last time
    kNumber,      // an unsigned one
    kText,        // in pieces of the window
    kId,          // as core/archive/object_id.h has it
    kSplice,      // how much of the value before stays, at the front and at the end; between them a text
    kShortText = 32,
};
constexpr std::size_t kMaxShortText = 255 - kShortText;

std::uint64_t unsignedOf(std::int64_t number)  // small ones of either sign stay small
{
    return (static_cast<std::uint64_t>(number) << 1U) ^ (number < 0 ? ~std::uint64_t{0} : 0U);
}

std::int64_t signedOf(std::uint64_t number)
{
    return static_cast<std::int64_t>((number >> 1U) ^ (number % 2 != 0 ? ~std::uint64_t{0} : 0U));
}

void putCode(ColumnWriter& out, Code code) { out.number(code); }

std::optional<std::uint64_t> unsignedNumber(std::string_view json)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(json.data(), json.data() + json.size(), number);
    const bool isWhole = error == std::errc{} && end == json.data() + json.size();
    return isWhole && std::to_string(number) == json ? std::optional(number) : std::nullopt;
}

bool putMoment(ColumnWriter& out, Background& background, std::string_view text)
{
    if (const auto time = timeOf(text)) {
        const bool isThere = time->offset == background.time.offset;
        putCode(out, isThere ? kTime : kTimeThere);
        out.number(unsignedOf((time->instant - background.time.instant).count()));
        if (!isThere)
            out.number(unsignedOf(time->offset.count()));
        background.time = *time;
        background.hasTime = true;
        return true;
    }
    const auto day = text.size() == kDayBytes ? dayOf(text) : std::nullopt;
    if (!day)
        return false;
    putCode(out, kDay);
    out.number(unsignedOf((*day - dayOf(background.time)).count()));
    return true;
}

void putText(ColumnWriter& out, Background& background, std::string_view text)
{
    if (putMoment(out, background, text))
        return;
    ColumnWriter kind;
    ColumnWriter id;
    ColumnWriter plain;
    putObjectId(kind, id, plain, text);
    ColumnWriter pieces;
    background.texts.put(pieces, text);
    const bool isId = plain.all().empty() && kind.all().size() + id.all().size() <= pieces.all().size();
    const auto least = isId ? kind.all().size() + id.all().size() : pieces.all().size();
    if (text.size() <= kMaxShortText && text.size() <= least) {
        const auto code = static_cast<char>(kShortText + text.size());
        out.bytes({&code, 1});
        out.bytes(text);
    } else if (isId) {
        putCode(out, kId);
        out.bytes(kind.all());
        out.bytes(id.all());
    } else {
        putCode(out, kText);
        out.bytes(pieces.all());
    }
}

// A text of few bytes: one more than how many, and they; else 0, and pieces of the window.
void putBetween(ColumnWriter& out, Background& background, std::string_view text)
{
    ColumnWriter pieces;
    background.texts.put(pieces, text);
    if (pieces.all().size() < text.size()) {
        out.number(0);
        out.bytes(pieces.all());
    } else {
        out.number(text.size() + 1);
        out.bytes(text);
    }
}

bool takeBetween(ColumnReader& in, const Background& background, std::string& json, Allowance& allowance)
{
    const auto size = in.number();
    if (size == 0)
        return background.texts.take(in, json, allowance);
    const auto bytes = in.bytes(size - 1);
    json += bytes;
    return !in.failed() && allowance.spend(bytes.size());
}

void putSplice(ColumnWriter& out, Background& background, std::string_view json, std::string_view before)
{
    const auto front = static_cast<std::size_t>(
        std::mismatch(json.begin(), json.end(), before.begin(), before.end()).first - json.begin());
    auto restOfJson = json.substr(front);
    const auto restBefore = before.substr(front);
    const auto end = static_cast<std::size_t>(
        std::mismatch(restOfJson.rbegin(), restOfJson.rend(), restBefore.rbegin(), restBefore.rend()).first
        - restOfJson.rbegin());
    restOfJson.remove_suffix(end);
    putCode(out, kSplice);
    out.number(front);
    out.number(end);
    putBetween(out, background, restOfJson);
}

bool takeSplice(ColumnReader& in, const Background& background, std::string_view before, std::string& json,
                Allowance& allowance)
{
    const auto front = in.number();
    const auto end = in.number();
    if (in.failed() || front > before.size() || end > before.size() - front || !allowance.spend(before.size()))
        return false;
    json += before.substr(0, static_cast<std::size_t>(front));
    const bool isTaken = takeBetween(in, background, json, allowance);
    json += before.substr(before.size() - static_cast<std::size_t>(end));
    return isTaken;
}

bool takeId(ColumnReader& in, std::string& json, Allowance& allowance)
{
    const auto start = json.size();
    json += '"';
    takeObjectId(in, in, in, json);
    json += '"';
    return !in.failed() && allowance.spend(json.size() - start);
}

bool takeTime(ColumnReader& in, Background& background, bool hasOffset, std::string& json)
{
    const auto since = signedOf(in.number());
    const auto offset = hasOffset ? signedOf(in.number()) : background.time.offset.count();
    const auto time = in.failed() ? std::nullopt : timeAfter(background.time, since, offset);
    if (!time)
        return false;
    background.time = *time;
    background.hasTime = true;
    json.append(1, '"').append(toIsoTime(*time)).append(1, '"');
    return true;
}

bool takeDay(ColumnReader& in, const Background& background, std::string& json)
{
    const auto since = signedOf(in.number());
    const auto day = in.failed() ? std::nullopt : dayAfter(dayOf(background.time), since);
    if (day)
        json.append(1, '"').append(*day).append(1, '"');
    return day.has_value();
}

}  // namespace

void Background::startTimeFrom(std::span<const BodyField> fields)
{
    for (const auto& field : fields) {
        if (hasTime)
            return;
        const auto found = field.value.size() == kTimeBytes + 2 ? timeOf(field.value.substr(1, kTimeBytes)) : std::nullopt;
        hasTime = found.has_value();
        time = found.value_or(time);
    }
}

namespace {

void putAlone(ColumnWriter& out, Background& background, std::string_view json)
{
    if (json == "true")
        return putCode(out, kTrue);
    if (json == "false")
        return putCode(out, kFalse);
    if (json == "null")
        return putCode(out, kNull);
    if (json.size() >= 2 && json.front() == '"' && json.back() == '"')
        return putText(out, background, json.substr(1, json.size() - 2));
    if (const auto number = unsignedNumber(json)) {
        putCode(out, kNumber);
        out.number(*number);
        return;
    }
    putCode(out, kJson);
    background.texts.put(out, json);
}

}  // namespace

void putValue(ColumnWriter& out, Background& background, std::string_view json, std::string_view before)
{
    constexpr std::size_t kLeastSplice = 4;  // bytes that it needs itself
    const auto timeBefore = background.time;
    ColumnWriter alone;
    putAlone(alone, background, json);
    const bool changesTime = background.time.instant != timeBefore.instant || background.time.offset != timeBefore.offset;
    ColumnWriter splice;
    if (!before.empty() && alone.all().size() > kLeastSplice && !changesTime)
        putSplice(splice, background, json, before);
    const bool isSplice = !splice.all().empty() && splice.all().size() < alone.all().size();
    out.bytes(isSplice ? splice.all() : alone.all());
}

bool takeValue(ColumnReader& in, Background& background, std::string& json, std::string_view before, Allowance& allowance)
{
    const auto first = in.bytes(1);
    if (in.failed() || !allowance.spend(kTimeBytes + 2))
        return false;
    const auto code = static_cast<std::uint8_t>(first.front());
    if (code >= kShortText) {
        json.append(1, '"').append(in.bytes(code - kShortText)).append(1, '"');
        return !in.failed() && allowance.spend(code);
    }
    switch (code) {
    case kJson: return background.texts.take(in, json, allowance);
    case kTrue: json += "true"; return true;
    case kFalse: json += "false"; return true;
    case kNull: json += "null"; return true;
    case kTime: return takeTime(in, background, false, json);
    case kTimeThere: return takeTime(in, background, true, json);
    case kDay: return takeDay(in, background, json);
    case kNumber: json += std::to_string(in.number()); return !in.failed();
    case kText: {
        json += '"';
        const bool isTaken = background.texts.take(in, json, allowance);
        json += '"';
        return isTaken;
    }
    case kId: return takeId(in, json, allowance);
    case kSplice: return takeSplice(in, background, before, json, allowance);
    default: return false;
    }
}

}  // namespace meldado::core
