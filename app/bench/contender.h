// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One replica of the bench: a list of tasks and a text, on a core::Replica. The root has "items♭", whose elements are
// objects {"title", "done", "due", "tags"} named as the script names them, and "text♭" (line_text.h). Fields are
// edited by the name of their task, the order by positions, as the program does it.
//
// Tasks inserted one behind the other become one edit of the list, at the latest at the commit.
//
// Positions are those of the list. After a merge it may also name tasks that are deleted, so positions then differ from
// those of the script: such an edit is refused. No workload has one.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/bench/blobs.h"
#include "app/bench/line_text.h"
#include "app/bench/script.h"
#include "core/base/result.h"
#include "core/crdt/replica.h"

namespace meldado::bench {

class Contender {
public:
    explicit Contender(std::uint32_t number);  // no two replicas have the same

    // Applies an edit: Insert, Set, Move, Delete, Text. Errors: those of core::Replica; InvalidContent.
    core::Result<void> apply(const Script& script, const Operation& operation);

    // What another replica has to receive; none: nothing was edited.
    core::Result<std::optional<Blobs>> commit();

    // Errors: those of core::Replica::refresh.
    core::Result<void> receive(const BlobsView& blobs);  // checked and parsed on the way
    core::Result<void> receive(core::Arrivals arrivals);

    // The lines that are hashed for the state: the first `limit` tasks, then, when that is all of them, the text.
    static constexpr std::size_t kAll = static_cast<std::size_t>(-1);
    [[nodiscard]] core::Result<std::string> read(std::size_t limit = kAll) const;

    [[nodiscard]] const core::Replica& replica() const { return m_replica; }

private:
    core::Result<void> afterArrival();
    core::Result<void> makeDocument();
    core::Result<void> insert(const Script& script, const Operation& operation);
    core::Result<void> set(const Script& script, const Operation& operation);
    core::Result<void> placeInserted();
    [[nodiscard]] core::Result<std::size_t> indexFor(const Script& script, const Operation& operation,
                                                     std::size_t index) const;

    core::Replica m_replica;
    std::string m_items;  // the identifier of "items♭"
    LineText m_text;
    bool m_hasDocument = false;
    bool m_hasHidden = false;             // the list was merged: it may name tasks that are deleted
    std::vector<std::string> m_inserted;  // created, but not in the list yet
    std::size_t m_insertedAt = 0;         // where the first of them belongs
};

}  // namespace meldado::bench
