// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/revision.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <optional>

#include "core/base/limits.h"
#include "core/hash/sha256.h"

namespace meldado::core {

namespace {

constexpr std::string_view kDelta = "\xCE\x94";    // On disk (0.1.x); never change.
constexpr std::size_t kMaxCharacterDigits = 8;     // On disk; never change.

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isCharacterName(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    return !text.empty() && text.size() <= kMaxCharacterDigits && std::ranges::all_of(text, isHexDigit);
}

// "Δ<64 digits>~<64 digits>": the digest of what is stored.
std::optional<Digest> storedDifference(std::string_view text)
{
    if (!text.starts_with(kDelta))
        return std::nullopt;
    text.remove_prefix(kDelta.size());
    if (text.size() != 129 || text[64] != '~' || !Digest::fromHex(text.substr(0, 64)))
        return std::nullopt;
    return Digest::fromHex(text.substr(65));
}

struct Tail {
    std::uint32_t value;
    std::uint8_t length;
};

std::optional<Tail> parseTail(std::string_view text)
{
    if (text.empty() || text.size() > kTailLength)
        return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text) {
        if (!isHexDigit(c) || (c >= 'A' && c <= 'F'))
            return std::nullopt;
        value = value * 16 + static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return Tail{value, static_cast<std::uint8_t>(text.size())};
}

}  // namespace

void appendTail(std::string& out, std::uint32_t tail, std::size_t length)
{
    constexpr char kHex[] = "0123456789abcdef";
    for (auto digit = length; digit-- > 0;)
        out += kHex[(tail >> (4 * digit)) & 15];
}

ContentName ContentName::parse(std::string_view text)
{
    if (const auto digest = Digest::fromHex(text))
        return ContentName(*digest);
    if (text == "e")
        return empty();
    if (text == "d")
        return deleted();
    if (text == "r")
        return resolved();

    ContentName name(isCharacterName(text) ? Kind::Character : Kind::Other);
    name.m_text = std::make_shared<const std::string>(text);
    if (const auto stored = storedDifference(text)) {
        name.m_kind = Kind::Difference;
        name.m_digest = *stored;
    }
    return name;
}

ContentName ContentName::difference(const Digest& full, const Digest& stored)
{
    ContentName name(Kind::Difference);
    name.m_digest = stored;
    name.m_text = std::make_shared<const std::string>(std::string(kDelta) + full.hex() + '~' + stored.hex());
    return name;
}

std::string ContentName::text() const
{
    std::string out;
    appendTo(out);
    return out;
}

void ContentName::appendTo(std::string& out) const
{
    switch (m_kind) {
    case Kind::Content: appendHex(out, m_digest); break;
    case Kind::Empty: out += 'e'; break;
    case Kind::Deleted: out += 'd'; break;
    case Kind::Resolved: out += 'r'; break;
    case Kind::Character:
    case Kind::Difference:
    case Kind::Other: out += *m_text; break;
    }
}

const Digest* ContentName::stored() const noexcept
{
    return m_kind == Kind::Content || m_kind == Kind::Difference ? &m_digest : nullptr;
}

std::size_t ContentName::hash() const noexcept
{
    if (const auto* digest = stored())
        return std::hash<Digest>{}(*digest);
    return m_text ? std::hash<std::string>{}(*m_text) : static_cast<std::size_t>(m_kind);
}

bool operator==(const ContentName& a, const ContentName& b) noexcept
{
    if (a.m_kind != b.m_kind || a.m_digest != b.m_digest)
        return false;
    return a.m_text == b.m_text || (a.m_text && b.m_text && *a.m_text == *b.m_text);
}

RevisionMark markOf(std::uint32_t index, ContentName::Kind kind, const Digest& digest) noexcept
{
    return {static_cast<std::uint8_t>(index),
            kind == ContentName::Kind::Content ? digest.bytes[0] : static_cast<std::uint8_t>(kind)};
}

Result<Revision> Revision::parse(std::string_view text)
{
    const auto error = [text] { return Error{ErrorCode::Malformed, "not a revision: " + std::string(text.substr(0, 200))}; };

    const auto dash = text.find('-');
    std::uint32_t index = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (failed != std::errc{} || dash == std::string_view::npos || end != text.data() + dash || text.front() == '0'
        || index > kMaxIndex)
        return error();

    auto digest = text.substr(dash + 1);
    std::optional<Tail> tail;
    if (index > 1) {
        const auto underscore = digest.rfind('_');
        if (underscore == std::string_view::npos)
            return error();
        tail = parseTail(digest.substr(underscore + 1));
        if (!tail)
            return error();
        digest = digest.substr(0, underscore);
    }

    auto content = ContentName::parse(digest);
    if (content.kind() == ContentName::Kind::Other && (digest.empty() || !std::ranges::all_of(digest, isWordCharacter)))
        return error();
    if (index == 1 && digest.find('_') != std::string_view::npos)
        return error();  // a first version has no parent and so no tail
    return Revision(index, std::move(content), tail ? tail->value : 0, tail ? tail->length : std::uint8_t{0});
}

std::uint32_t Revision::tailAfter(std::string_view parentText)
{
    const auto digest = sha256(parentText);
    std::uint32_t tail = 0;
    for (std::size_t i = 0; i < 4; ++i)
        tail = tail << 8 | digest.bytes[i];
    return tail >> 4;  // 7 of 8 digits
}

Revision Revision::after(const Revision& parent, ContentName content)
{
    assert(parent.m_index < kMaxIndex);
    return Revision(parent.m_index + 1, std::move(content), tailAfter(parent.text()), kTailLength);
}

std::optional<std::uint32_t> Revision::tail() const noexcept
{
    return m_tailLength == kTailLength ? std::optional(m_tail) : std::nullopt;
}

std::string Revision::text() const
{
    std::string out;
    appendTo(out);
    return out;
}

void Revision::appendTo(std::string& out) const
{
    char digits[16];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, m_index).ptr);
    out += '-';
    m_content.appendTo(out);
    if (m_tailLength != 0) {
        out += '_';
        appendTail(out, m_tail, m_tailLength);
    }
}

std::size_t Revision::hash() const noexcept
{
    return m_content.hash() ^ (std::size_t{m_index} * 0x9E3779B97F4A7C15ULL) ^ m_tail;
}

std::strong_ordering operator<=>(const Revision& a, const Revision& b) noexcept
{
    if (a.isResolved() != b.isResolved())
        return a.isResolved() ? std::strong_ordering::less : std::strong_ordering::greater;
    if (!a.isResolved() && a.m_index != b.m_index)
        return a.m_index <=> b.m_index;
    using Kind = ContentName::Kind;
    if (a.m_content.kind() == Kind::Content && b.m_content.kind() == Kind::Content
        && a.m_tailLength == b.m_tailLength && a.m_index == b.m_index) {
        // The order of raw bytes is the order of their hexadecimal digits.
        if (const auto order = *a.m_content.stored() <=> *b.m_content.stored(); order != 0)
            return order;
        return a.m_tail <=> b.m_tail;
    }
    return a.text().compare(b.text()) <=> 0;
}

bool operator==(const Revision& a, const Revision& b) noexcept
{
    return a.m_index == b.m_index && a.m_tail == b.m_tail && a.m_tailLength == b.m_tailLength
        && a.m_content == b.m_content;
}

}  // namespace meldado::core
