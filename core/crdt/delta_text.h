// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Writes the canonical text of a new delta: first its records, in their order, then the rest. The parts come sorted.
// Source: core/FORMAT.md, Deltas.

#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/crdt/blob.h"
#include "core/crdt/delta_name.h"
#include "core/hash/digest.h"
#include "core/json/canonical.h"
#include "core/json/value.h"

namespace meldado::core {

class DeltaText {
public:
    // Writes into `out`, which is emptied and keeps its capacity.
    explicit DeltaText(std::string& out) : m_out(out) { m_out.assign(1, '{'); }

    // A record. `appendParent(out)` appends the parent's revision, or nothing when `hasParent` is false;
    // `appendContent(out)` the name of the content.
    template <typename AppendParent, typename AppendContent>
    void addRecord(std::string_view object, bool hasParent, AppendParent appendParent, AppendContent appendContent)
    {
        m_out += m_hasRecords ? ",[" : "\"c\":[[";
        m_hasRecords = true;
        appendCanonicalString(m_out, object);
        if (hasParent) {
            m_out += ",\"";
            appendParent(m_out);
            m_out += '"';
        }
        m_out += ",\"";
        appendContent(m_out);
        m_out += "\"]";
    }

    void finish(const std::optional<Object>& information, std::span<const PackBlob> packs,
                std::span<const DeltaName> parents);

private:
    void beginKey(char key);

    std::string& m_out;
    bool m_hasRecords = false;
};

}  // namespace meldado::core
