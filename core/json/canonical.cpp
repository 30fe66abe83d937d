// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/json/canonical.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "core/json/plain_text.h"

namespace meldado::core {

namespace {

template <typename Integer>
void appendInteger(std::string& out, Integer value)
{
    std::array<char, 24> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    static_cast<void>(error);  // 24 characters hold every 64-bit integer
    out.append(text.data(), end);
}

// Shortest digits that read back to the same double, in the layout that serde_json uses (FORMAT.md, Doubles).
void appendDouble(std::string& out, double value)
{
    if (!std::isfinite(value)) {  // JSON has no word for it, and no parser of ours makes one
        out += "null";
        return;
    }
    if (std::signbit(value)) {
        out += '-';
        value = -value;
    }
    if (value == 0) {
        out += "0.0";
        return;
    }

    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific).ptr;
    std::string digits;
    const char* at = text.data();
    for (; at != end && *at != 'e'; ++at) {
        if (*at != '.')
            digits += *at;
    }
    const int point = std::atoi(at + 1) + 1;  // where the decimal point stands, counted from before the first digit
    const int count = static_cast<int>(digits.size());

    if (point > 0 && point <= 16) {
        if (count <= point) {
            out += digits;
            out.append(static_cast<std::size_t>(point - count), '0');
            out += ".0";
        } else {
            out.append(digits, 0, static_cast<std::size_t>(point));
            out += '.';
            out.append(digits, static_cast<std::size_t>(point));
        }
        return;
    }
    if (point > -5 && point <= 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-point), '0');
        out += digits;
        return;
    }
    out += digits.front();
    if (count > 1) {
        out += '.';
        out.append(digits, 1);
    }
    out += 'e';
    if (point > 0)
        out += '+';
    appendInteger(out, point - 1);
}

}  // namespace

void appendCanonicalString(std::string& out, std::string_view text)
{
    constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    if (isPlainText(text)) {
        out += text;
        out += '"';
        return;
    }
    std::size_t from = 0;  // of the stretch that needs no escape
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, from, i - from);
        from = i + 1;
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        case '\f': out += "\\f"; break;
        case '\r': out += "\\r"; break;
        default:
            out += "\\u00";
            out += kHex[c >> 4];
            out += kHex[c & 15];
        }
    }
    out.append(text, from, text.size() - from);
    out += '"';
}


void appendCanonical(std::string& out, const Object& object)
{
    char separator = '{';
    for (const auto& [key, value] : object) {
        out += separator;
        appendCanonicalString(out, key);
        out += ':';
        appendCanonical(out, value);
        separator = ',';
    }
    if (object.empty())
        out += '{';
    out += '}';
}

// Recursive: values come from parseJson, which limits their depth, or from our own code.
void appendCanonical(std::string& out, const Value& value)
{
    if (const auto* text = value.asString()) {
        appendCanonicalString(out, *text);
    } else if (const auto* number = value.asUnsigned()) {
        appendInteger(out, *number);
    } else if (const auto* negative = value.asNegative()) {
        appendInteger(out, *negative);
    } else if (const auto* real = value.asDouble()) {
        appendDouble(out, *real);
    } else if (const auto* truth = value.asBool()) {
        out += *truth ? "true" : "false";
    } else if (const auto* object = value.asObject()) {
        appendCanonical(out, *object);
    } else if (const auto* array = value.asArray()) {
        out += '[';
        for (std::size_t i = 0; i < array->size(); ++i) {
            if (i != 0)
                out += ',';
            appendCanonical(out, (*array)[i]);
        }
        out += ']';
    } else {
        out += "null";
    }
}

std::string canonicalText(const Value& value)
{
    std::string text;
    appendCanonical(text, value);
    return text;
}

std::string canonicalText(const Object& object)
{
    std::string text;
    appendCanonical(text, object);
    return text;
}

}  // namespace meldado::core
