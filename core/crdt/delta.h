// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A delta is one commit: its parents, its information, the packs it brought, and for each object that it changed
// a record of the new revision. Immutable; it is named by the hash of its bytes.
// Source: core/FORMAT.md, Deltas.

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/byte_arena.h"
#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/small_vector.h"
#include "core/crdt/blob.h"
#include "core/crdt/delta_name.h"
#include "core/crdt/revision.h"
#include "core/hash/digest.h"
#include "core/json/value.h"

namespace meldado::core {

// One record: an object has a new version.
struct Change {
    std::string_view object;         // valid as long as the delta, the stage or the names that it came from
    std::optional<Revision> parent{};  // none: a first version; its index is below kMaxIndex
    ContentName content{};           // of the new version

    [[nodiscard]] Revision revision() const;  // of the new version; costs a hash
};

class Delta {
public:
    // What it says.
    struct Parts {
        SmallVector<DeltaName, 1> parents;
        std::optional<Object> information;
        SmallVector<Digest, 1> packs;
        SmallVector<Change, 1> changes;
        std::shared_ptr<const ByteArena> texts;  // names of objects that the bytes do not hold as they are
    };

    // Checks everything that depends on the bytes alone (digest, JSON, shape, limits).
    // Errors: Damaged (the digest does not fit), Malformed, LimitExceeded. An update record in a delta without
    // parents is no error here: see hasOriginUpdate().
    static Result<Delta> parse(const DeltaName& name, Bytes bytes);
    static Result<std::shared_ptr<const Delta>> parseShared(const DeltaName& name, Bytes bytes);
    // The same into an object that is used again and again. After an error it says nothing.
    Result<void> read(const DeltaName& name, Bytes bytes);
    Delta() = default;  // to be read into

    // One that parse() accepted before, or that we have written ourselves.
    static Delta parseKnown(const DeltaBlob& blob);

    [[nodiscard]] const DeltaName& name() const noexcept { return m_name; }
    [[nodiscard]] const Bytes& bytes() const noexcept { return m_bytes; }
    [[nodiscard]] std::span<const DeltaName> parents() const noexcept { return m_parts.parents.span(); }
    [[nodiscard]] const std::optional<Object>& information() const noexcept { return m_parts.information; }
    [[nodiscard]] std::span<const Digest> packs() const noexcept { return m_parts.packs.span(); }
    [[nodiscard]] std::span<const Change> changes() const noexcept { return m_parts.changes.span(); }

    // A version other than a first one in a delta without parents: family 0.6 ignores such a delta (upstream wrote
    // them by mistake; its content can be salvaged).
    [[nodiscard]] bool hasOriginUpdate() const noexcept;

private:
    void clear();

    DeltaName m_name;
    Bytes m_bytes;
    Parts m_parts;
};

}  // namespace meldado::core
