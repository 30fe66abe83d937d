// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/json/parse.h"

#include <simdjson.h>

#include <charconv>
#include <cstring>

#include "core/base/limits.h"

namespace meldado::core {

namespace {

namespace od = simdjson::ondemand;

struct Failure {
    ErrorCode code = ErrorCode::Malformed;
    const char* why = nullptr;
};

std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

// simdjson 3.0 lets a lone low surrogate through as the three bytes ED A0..BF xx, which no UTF-8 text contains.
bool hasSurrogate(std::string_view text)
{
    for (auto at = text.find('\xED'); at != std::string_view::npos; at = text.find('\xED', at + 1)) {
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xA0)
            return true;
    }
    return false;
}

// Numerals keep their kind: an integer that fits one of the two ranges, else a double; "-0" is a double.
template <typename Source>
bool readNumber(Source& source, Value& out, Failure& failure)
{
    std::string_view text;
    if constexpr (requires { source.raw_json_token().value(); }) {
        if (source.raw_json_token().get(text))
            return false;
    } else {
        text = source.raw_json_token();
    }
    text = withoutBlanks(text);

    if (text.find_first_of(".eE") == std::string_view::npos && text != "-0") {
        const char* const last = text.data() + text.size();
        if (text.front() == '-') {
            std::int64_t value = 0;
            const auto [end, error] = std::from_chars(text.data(), last, value);
            if (error == std::errc{} && end == last) {
                out = Value(value);
                return !source.get_double().error();  // it also checks the grammar, such as leading zeros
            }
        } else {
            std::uint64_t value = 0;
            const auto [end, error] = std::from_chars(text.data(), last, value);
            if (error == std::errc{} && end == last) {
                out = Value(value);
                return !source.get_double().error();
            }
        }
    }
    double value = 0;
    if (source.get_double().get(value)) {
        failure.why = "not a number that a double can hold";
        return false;
    }
    out = Value(value);
    return true;
}

bool readString(simdjson::simdjson_result<std::string_view> source, std::string& out, Failure& failure)
{
    std::string_view text;
    if (std::move(source).get(text))
        return false;
    if (hasSurrogate(text)) {
        failure.why = "a lone surrogate";
        return false;
    }
    out.assign(text);
    return true;
}

// Recursive, but never deeper than kMaxJsonDepth.
template <typename Source>
bool readValue(Source& source, Value& out, std::size_t depth, Failure& failure);

template <typename Source>
bool readArray(Source& source, Value& out, std::size_t depth, Failure& failure)
{
    od::array array;
    if (source.get_array().get(array))
        return false;

    Array values;
    for (auto item : array) {
        od::value element;
        if (item.get(element))
            return false;
        if (!readValue(element, values.emplace_back(), depth, failure))
            return false;
    }
    out = Value(std::move(values));
    return true;
}

template <typename Source>
bool readObject(Source& source, Value& out, std::size_t depth, Failure& failure)
{
    od::object object;
    if (source.get_object().get(object))
        return false;

    Object values;
    std::string key;
    for (auto item : object) {
        od::field field;
        if (std::move(item).get(field))
            return false;
        if (!readString(field.unescaped_key(), key, failure))
            return false;
        Value value;
        if (!readValue(field.value(), value, depth, failure))
            return false;
        values.set(key, std::move(value));  // the last of equal keys wins
    }
    out = Value(std::move(values));
    return true;
}

template <typename Source>
bool readValue(Source& source, Value& out, std::size_t depth, Failure& failure)
{
    od::json_type type{};
    if (source.type().get(type))
        return false;

    switch (type) {
    case od::json_type::object:
    case od::json_type::array:
        if (depth == kMaxJsonDepth) {
            failure = {ErrorCode::LimitExceeded, "nested too deep"};
            return false;
        }
        return type == od::json_type::object ? readObject(source, out, depth + 1, failure)
                                             : readArray(source, out, depth + 1, failure);
    case od::json_type::string: {
        std::string text;
        if (!readString(source.get_string(), text, failure))
            return false;
        out = Value(std::move(text));
        return true;
    }
    case od::json_type::number:
        return readNumber(source, out, failure);
    case od::json_type::boolean: {
        bool value = false;
        if (source.get_bool().get(value))
            return false;
        out = Value(value);
        return true;
    }
    case od::json_type::null: {
        out = Value();
        // is_null() answers or fails, depending on the release; the text itself is the same everywhere.
        std::string_view text;
        if constexpr (requires { source.raw_json_token().value(); }) {
            if (source.raw_json_token().get(text))
                return false;
        } else {
            text = source.raw_json_token();
        }
        if (withoutBlanks(text) != "null")
            return false;
        simdjson::simdjson_result<bool> isNull = source.is_null();
        return !isNull.error() && isNull.value_unsafe();
    }
    }
    return false;
}

}  // namespace

bool isUtf8(std::string_view text) { return simdjson::validate_utf8(text); }

Result<Value> parseJson(std::string_view text)
{
    // simdjson reads up to SIMDJSON_PADDING bytes past the end. Both buffers are kept for the next call.
    thread_local od::parser parser;
    thread_local std::string padded;
    padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    padded.assign(text);

    Failure failure;
    od::document document;
    Value value;
    const auto view = simdjson::padded_string_view(padded.data(), padded.size(), padded.capacity());
    const bool isRead = !parser.iterate(view).get(document) && readValue(document, value, 0, failure)
        && document.current_location().error() == simdjson::OUT_OF_BOUNDS;  // nothing follows
    if (!isRead)
        return Error{failure.code, std::string("not JSON: ") + (failure.why ? failure.why : "bad syntax")};
    return value;
}

}  // namespace meldado::core
