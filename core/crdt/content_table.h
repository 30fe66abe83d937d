// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The contents of all versions: each name that a version carries has one 32-bit number, whether its bytes are here
// or not. Bytes lie in packs that have arrived, or are staged; they stay what they were hashed from until someone
// asks for their value.

#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/byte_arena.h"
#include "core/base/hash_index.h"
#include "core/crdt/blob.h"
#include "core/crdt/pack.h"
#include "core/crdt/revision.h"

namespace meldado::core {

using ContentId = std::uint32_t;

class ContentTable {
public:
    static constexpr ContentId kNone = HashIndex::kNone;
    static constexpr ContentId kEmpty = 0;
    static constexpr ContentId kDeleted = 1;
    static constexpr ContentId kResolved = 2;

    ContentTable();

    // --- names
    ContentId intern(const ContentName& name);
    ContentId intern(const Digest& digest);
    [[nodiscard]] ContentId find(const ContentName& name) const;  // kNone when no version ever had it
    [[nodiscard]] ContentId find(const Digest& digest) const;
    [[nodiscard]] ContentName name(ContentId content) const;
    [[nodiscard]] ContentName::Kind kind(ContentId content) const { return m_entries[content].kind; }
    [[nodiscard]] bool isMarker(ContentId content) const;
    [[nodiscard]] const Digest& digest(ContentId content) const { return m_digests[content]; }  // of Kind::Content
    void appendText(std::string& out, ContentId content) const;

    // --- bytes; those of a name are under its stored digest
    // The number under which the bytes are kept; kNone for a name that has none.
    [[nodiscard]] ContentId stored(ContentId content) const;
    [[nodiscard]] bool hasBytes(ContentId content) const { return m_entries[content].bytes != nullptr; }
    [[nodiscard]] bool isPacked(ContentId content) const { return m_entries[content].isPacked; }
    [[nodiscard]] std::string_view bytes(ContentId content) const  // valid until what is staged is dropped
    {
        return {m_entries[content].bytes, m_entries[content].length};
    }

    // Whether it is known that the bytes are spelled as core/json/canonical.h does; never of what is staged escaped.
    [[nodiscard]] bool isCanonical(ContentId content) const { return m_entries[content].isCanonical; }
    void setCanonical(ContentId content) { m_entries[content].isCanonical = true; }

    // --- packs
    // False, when the pack is known already.
    bool addPack(const Pack& pack);
    void addOwnPack(const PackBlob& pack, std::span<const ContentId> contents);  // these in this order, of no other pack
    [[nodiscard]] bool hasPack(const Digest& name) const;
    [[nodiscard]] const std::deque<PackBlob>& packs() const { return m_packs; }

    // --- the stage
    ContentId stage(const Digest& digest, std::string_view bytes);  // only named, when the bytes are here already
    [[nodiscard]] const std::vector<ContentId>& staged() const { return m_staged; }  // some may be packed by now
    void dropStaged();

private:
    struct Entry {
        const char* bytes = nullptr;  // null: not here
        std::uint32_t length = 0;
        ContentName::Kind kind = ContentName::Kind::Content;
        bool isPacked = false;
        bool isCanonical = false;
    };

    [[nodiscard]] ContentId find(std::uint64_t hash, const Digest& digest) const;
    ContentId add(std::uint64_t hash, ContentName::Kind kind, const Digest& digest);
    void enterPack(const PackBlob& pack);
    [[nodiscard]] ContentId findText(const ContentName& name) const;

    std::vector<Entry> m_entries;
    std::vector<Digest> m_digests;  // of the same entries
    HashIndex m_index;              // those of Kind::Content, by digest
    struct Other {
        ContentName name;
        ContentId stored;
    };
    std::unordered_map<ContentId, Other> m_others;  // Character, Difference, Other: few, and kept as they are
    HashIndex m_otherIndex;                         // the same, by the hash of their text

    std::deque<PackBlob> m_packs;
    HashIndex m_packIndex;
    std::vector<ContentId> m_staged;
    ByteArena m_stagedBytes;
};

}  // namespace meldado::core
