// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A revision names one version of one object: "<index>-<digest>" for the first version, then
// "<index>-<digest>_<tail>", where tail is the start of the SHA-256 of the parent's text. Two replicas that make
// the same edit on the same parent therefore produce the same name. Source: core/FORMAT.md, Revisions.

#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/hash/digest.h"

namespace meldado::core {

// The digest part of a revision.
class ContentName {
public:
    enum class Kind : std::uint8_t {
        Content,    // SHA-256 of a content in a pack
        Empty,      // "e": {}
        Deleted,    // "d"
        Resolved,   // "r": this branch lost and is sealed
        Character,  // up to eight hexadecimal digits: {"#":"…"}, kept in the name alone
        Difference, // "Δ<full>~<stored>", of 0.1.x: the SHA-256 of the whole content and of what is stored
        Other,      // any other text: it never has a content
    };

    ContentName() : ContentName(Kind::Empty) {}
    explicit ContentName(const Digest& digest) : m_kind(Kind::Content), m_digest(digest) {}
    static ContentName empty() { return ContentName(Kind::Empty); }
    static ContentName deleted() { return ContentName(Kind::Deleted); }
    static ContentName resolved() { return ContentName(Kind::Resolved); }
    static ContentName parse(std::string_view text);                              // never fails: Kind::Other
    static ContentName difference(const Digest& full, const Digest& stored);      // of 0.1.x

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    [[nodiscard]] bool isMarker() const noexcept { return !stored() && m_kind != Kind::Other; }
    [[nodiscard]] std::string text() const;
    void appendTo(std::string& out) const;

    // Where the bytes are found in packs: null for markers and for texts that no pack can hold.
    [[nodiscard]] const Digest* stored() const noexcept;

    [[nodiscard]] std::size_t hash() const noexcept;

    friend bool operator==(const ContentName& a, const ContentName& b) noexcept;

private:
    explicit ContentName(Kind kind) : m_kind(kind) {}

    Kind m_kind;
    Digest m_digest{};  // Content: of it; Difference: of what is stored
    std::shared_ptr<const std::string> m_text;  // Character, Difference, Other; shared: revisions are copied about
};

inline constexpr std::size_t kTailLength = 7;  // hexadecimal digits. On disk; never change.
void appendTail(std::string& out, std::uint32_t tail, std::size_t length = kTailLength);

class Revision {
public:
    Revision() : Revision(1, ContentName(), 0, 0) {}  // the first version of an empty object

    // Errors: Malformed, when `text` is not a revision.
    static Result<Revision> parse(std::string_view text);

    // The first version of an object with this content.
    static Revision first(ContentName content) { return Revision(1, std::move(content), 0, 0); }

    // The version with these parts; `tail` counts above index 1.
    static Revision made(std::uint32_t index, ContentName content, std::uint32_t tail)
    {
        return Revision(index, std::move(content), index > 1 ? tail : 0,
                        index > 1 ? std::uint8_t{kTailLength} : std::uint8_t{0});
    }

    // The version after `parent`. Only when parent.index() < kMaxIndex.
    static Revision after(const Revision& parent, ContentName content);

    // The tail of any version after a parent with this text, as a number of seven hexadecimal digits.
    static std::uint32_t tailAfter(std::string_view parentText);

    [[nodiscard]] std::uint32_t index() const noexcept { return m_index; }  // 1 for the first version
    [[nodiscard]] std::optional<std::uint32_t> tail() const noexcept;        // none unless it has all seven digits
    [[nodiscard]] const ContentName& content() const noexcept { return m_content; }
    [[nodiscard]] bool isDeleted() const noexcept { return m_content.kind() == ContentName::Kind::Deleted; }
    [[nodiscard]] bool isResolved() const noexcept { return m_content.kind() == ContentName::Kind::Resolved; }
    [[nodiscard]] std::string text() const;
    void appendTo(std::string& out) const;
    [[nodiscard]] std::size_t hash() const noexcept;

    // Elects the winner among concurrent versions; the same order on every replica.
    friend std::strong_ordering operator<=>(const Revision& a, const Revision& b) noexcept;
    friend bool operator==(const Revision& a, const Revision& b) noexcept;

private:
    Revision(std::uint32_t index, ContentName content, std::uint32_t tail, std::uint8_t tailLength)
        : m_index(index), m_tail(tail), m_tailLength(tailLength), m_content(std::move(content))
    {
    }

    std::uint32_t m_index;
    std::uint32_t m_tail;       // its hexadecimal digits as a number
    std::uint8_t m_tailLength;  // how many of them; 0 for the first version
    ContentName m_content;
};

// 16 bits of a revision, which tell it from nearly all others of its object. On the wire; never change.
struct RevisionMark {
    std::uint8_t index = 0;    // its last bits
    std::uint8_t content = 0;  // the first byte of its digest; of a marker its kind

    friend bool operator==(const RevisionMark&, const RevisionMark&) = default;
};
[[nodiscard]] RevisionMark markOf(std::uint32_t index, ContentName::Kind kind, const Digest& digest) noexcept;
[[nodiscard]] inline RevisionMark markOf(const Revision& revision) noexcept
{
    const auto* stored = revision.content().stored();
    return markOf(revision.index(), revision.content().kind(), stored ? *stored : Digest{});
}

}  // namespace meldado::core

template <>
struct std::hash<meldado::core::Revision> {
    std::size_t operator()(const meldado::core::Revision& revision) const noexcept { return revision.hash(); }
};
