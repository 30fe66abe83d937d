// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Which deltas are here, what each waits for, and which are ready: all ancestors, packs and contents present. What
// arrives is looked at once, and again only by those that waited for it. Validity depends on bytes and ancestors
// alone. Of a delta that was applied only its bytes are kept. Source: core/FORMAT.md, Loading.

#pragma once

#include <deque>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/hash_index.h"
#include "core/crdt/blob.h"
#include "core/crdt/content_table.h"
#include "core/crdt/delta.h"
#include "core/crdt/mark_index.h"
#include "core/crdt/replica.h"

namespace meldado::core {

class DeltaGraph {
public:
    explicit DeltaGraph(bool salvage) : m_salvage(salvage) {}

    // Takes a delta; whether it was new. takeReady() tells what it made ready.
    bool add(std::shared_ptr<const Delta> delta, const ContentTable& contents);
    // Takes a delta that nothing is missing of, and marks it as applied, which the caller does; false, and nothing is
    // done, when something is, or when it was known.
    bool addIfReady(const Delta& delta, const ContentTable& contents);
    // Takes one of our own, whose ancestors and contents are all here. It is marked as applied; takeReady() tells what
    // waited for it. `mayBeKnown`: the same may have been made before, and come back.
    void addOwn(DeltaBlob delta, bool mayBeKnown);
    [[nodiscard]] bool hasWaiting() const { return m_readyOrder.size() != m_entries.size(); }
    void packArrived(const Digest& pack, std::span<const Pack::Entry> found);
    void packArrived(const Digest& pack, std::span<const ContentId> found, const ContentTable& contents);
    // Calls apply(delta) for each of this family that became ready since the last call, ancestors first, and marks it
    // as applied; our own are left out.
    template <typename Apply>
    void takeReady(bool isNewFamily, Apply apply)
    {
        for (; m_taken < m_readyOrder.size(); ++m_taken) {
            auto& entry = m_entries[m_readyOrder[m_taken]];
            const auto delta = std::exchange(entry.parsed, nullptr);
            if (entry.isApplied || (entry.blob.name.index != 0) != isNewFamily)
                continue;
            entry.isApplied = true;
            apply(*delta);
        }
    }
    void skipReady();  // the same without applying: all will be applied anew

    void setApplied(const DeltaName& name);
    void forgetApplied();  // of all
    [[nodiscard]] std::vector<DeltaName> applied() const;

    [[nodiscard]] bool has(const DeltaName& name) const { return find(name) != kNone; }
    [[nodiscard]] bool isReady(const DeltaName& name) const;
    [[nodiscard]] bool isApplied(const DeltaName& name) const;
    [[nodiscard]] std::shared_ptr<const Delta> delta(const DeltaName& name) const;  // parsed anew; null: not here
    // The applied one whose digest begins with this number; null when there is none, or several have arrived. Looks
    // once at each that arrived since the last call.
    [[nodiscard]] const DeltaBlob* appliedByMark(std::uint32_t mark) const;
    [[nodiscard]] bool hasReadyNew() const { return m_readyNew != 0; }
    [[nodiscard]] bool hasOld() const { return m_countOld != 0; }  // ready or not
    [[nodiscard]] std::vector<DeltaName> ready(bool isNewFamily) const;  // ancestors first
    [[nodiscard]] std::vector<DeltaBlob> all() const;
    [[nodiscard]] std::vector<Waiting> waiting() const;  // sorted

private:
    using Index = std::uint32_t;
    static constexpr Index kNone = HashIndex::kNone;
    struct Entry {
        DeltaBlob blob;
        std::shared_ptr<const Delta> parsed;  // until it is taken
        std::uint32_t missing = 0;    // parents, packs and contents that are not here
        bool isReady = false;
        bool isIgnored = false;       // an update record in a delta without parents
        bool isApplied = false;
    };

    [[nodiscard]] Index find(const DeltaName& name) const;
    [[nodiscard]] bool isReady(const DeltaName& parent, Index child) const;
    void becomeReady(Index entry);
    void arrived(const std::vector<Index>& waiters);

    bool m_salvage;
    std::deque<Entry> m_entries;  // they stay where they are: moving them costs more than the rest
    HashIndex m_index;
    mutable MarkIndex m_marks;  // of the first entries, as far as they were asked for
    // Ordered: what a delta names is free text, which could be chosen to fall into one bucket of a hash.
    std::map<DeltaName, std::vector<Index>> m_waitForParent;
    std::map<Digest, std::vector<Index>> m_waitForPack;
    std::map<Digest, std::vector<Index>> m_waitForContent;
    std::vector<Index> m_readyOrder;    // in the order in which they became ready: ancestors first
    std::size_t m_taken = 0;            // of m_readyOrder
    std::size_t m_readyNew = 0;
    std::size_t m_countOld = 0;
};

}  // namespace meldado::core
