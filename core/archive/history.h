// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the segments of an archive have brought so far, as both who writes the next one and who reads it need it:
// objects, versions, contents, packs and commits, each by its number, in the order in which they came.
//
// Copies are cheap enough to try something on: texts are shared, and only ever added.

#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/byte_arena.h"
#include "core/base/hash_index.h"
#include "core/crdt/delta.h"
#include "core/crdt/delta_name.h"
#include "core/crdt/pack.h"
#include "core/crdt/revision.h"
#include "core/hash/digest.h"

namespace meldado::core {

class History {
public:
    using Number = std::uint32_t;
    static constexpr Number kNone = HashIndex::kNone;

    struct Version {
        Revision revision;
        Number content;   // kNone: a marker, or not here
        Number previous;  // of the same object, the one that came before
    };
    // A search for a version goes back this far: older parents are written out.
    static constexpr int kMaxStepsBack = 1'000;

    [[nodiscard]] Number object(std::string_view id) const;
    Number addObject(std::string_view id);  // one that is new
    [[nodiscard]] std::string_view id(Number object) const { return m_objects[object].id; }
    [[nodiscard]] Number objectCount() const { return static_cast<Number>(m_objects.size()); }

    [[nodiscard]] Number newestVersion(Number object) const { return m_objects[object].newest; }
    [[nodiscard]] const Version& version(Number version) const { return m_versions[version]; }
    void addVersion(Number object, Revision revision, Number content);

    [[nodiscard]] Number content(const Digest& digest) const;
    Number addContent(const Digest& digest, std::string_view text);  // the one that is here, if it is
    [[nodiscard]] std::string_view text(Number content) const { return m_contents[content].text; }
    [[nodiscard]] const Digest& digest(Number content) const { return m_contents[content].digest; }
    [[nodiscard]] Number contentCount() const { return static_cast<Number>(m_contents.size()); }
    [[nodiscard]] bool isPacked(Number content) const { return m_contents[content].isPacked; }
    void setPacked(Number content) { m_contents[content].isPacked = true; }

    [[nodiscard]] Number pack(const Digest& name) const;
    void addPack(const Digest& name);
    void addAll(const Pack& pack);  // with its contents
    [[nodiscard]] const Digest& packName(Number pack) const { return m_packs[pack]; }
    [[nodiscard]] Number packCount() const { return static_cast<Number>(m_packs.size()); }

    [[nodiscard]] Number commit(const DeltaName& name) const;
    void addCommit(const DeltaName& name);
    void addAll(const Delta& delta);  // a commit with its objects and versions
    [[nodiscard]] const DeltaName& commitName(Number commit) const { return m_commits[commit]; }
    [[nodiscard]] Number commitCount() const { return static_cast<Number>(m_commits.size()); }

private:
    struct Object {
        std::string_view id;
        Number newest = kNone;
    };
    struct Content {
        Digest digest;
        std::string_view text;
        bool isPacked = false;
    };

    std::shared_ptr<ByteArena> m_texts = std::make_shared<ByteArena>();  // shared with copies
    std::vector<Object> m_objects;
    HashIndex m_objectIndex;
    std::vector<Version> m_versions;
    std::vector<Content> m_contents;
    HashIndex m_contentIndex;
    std::vector<Digest> m_packs;
    HashIndex m_packIndex;
    std::vector<DeltaName> m_commits;
    HashIndex m_commitIndex;
};

}  // namespace meldado::core
