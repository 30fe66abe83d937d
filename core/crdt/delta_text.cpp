// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/delta_text.h"

namespace meldado::core {

void DeltaText::beginKey(char key)
{
    if (m_out.size() > 1)
        m_out += ',';
    m_out += '"';
    m_out += key;
    m_out += "\":";
}

void DeltaText::finish(const std::optional<Object>& information, std::span<const PackBlob> packs,
                       std::span<const DeltaName> parents)
{
    if (m_hasRecords)
        m_out += ']';
    if (information) {
        beginKey('i');
        appendCanonical(m_out, *information);
    }
    const auto addNames = [this](char key, const auto& names, auto append) {
        if (names.empty())
            return;
        beginKey(key);
        char before = '[';
        for (const auto& name : names) {
            m_out += before;
            m_out += '"';
            append(name);
            m_out += '"';
            before = ',';
        }
        m_out += ']';
    };
    addNames('k', packs, [this](const PackBlob& pack) { appendHex(m_out, pack.name); });
    addNames('p', parents, [this](const DeltaName& parent) { parent.appendTo(m_out); });
    m_out += '}';
}

}  // namespace meldado::core
