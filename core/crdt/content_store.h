// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The contents of all versions, by digest: those in packs that have arrived, and those staged. Bodies stay the
// bytes they were hashed from until someone asks for their value.

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/bytes.h"
#include "core/crdt/pack.h"

namespace meldado::core {

class ContentStore {
public:
    // False, when the pack is known already.
    bool addPack(std::shared_ptr<const Pack> pack);
    [[nodiscard]] bool hasPack(const Digest& name) const { return m_packs.contains(name); }
    [[nodiscard]] const std::unordered_map<Digest, std::shared_ptr<const Pack>>& packs() const { return m_packs; }

    // Whether some pack has it; staged contents do not count.
    [[nodiscard]] bool isPacked(const Digest& content) const { return m_contents.contains(content); }
    // The bytes, packed or staged; valid until the next change. Nothing when it is unknown.
    [[nodiscard]] std::optional<std::string_view> find(const Digest& content) const;

    void stage(const Digest& digest, std::string bytes);  // nothing happens when it is here already
    [[nodiscard]] const std::map<Digest, Bytes>& staged() const { return m_staged; }
    void dropStaged() { m_staged.clear(); }

private:
    struct Place {
        const Pack* pack;
        std::uint32_t offset;
        std::uint32_t length;
    };
    std::unordered_map<Digest, std::shared_ptr<const Pack>> m_packs;
    std::unordered_map<Digest, Place> m_contents;
    std::map<Digest, Bytes> m_staged;  // sorted: packs are written by digest
};

}  // namespace meldado::core
