// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Shows a list as it was at any moment, beside the document that a window edits: a replica of its own, which a worker has
// to itself. To go to a moment costs one pass over the commits up to then.

#pragma once

#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/crdt/replica.h"
#include "core/todo/history/bring_back.h"
#include "core/todo/history/past_changes.h"

namespace meldado::core {

class PastReader {
public:
    explicit PastReader(const schema::Form& form = schema::kListForm) : m_form(&form) {}  // outlives it

    // Takes in all that there is, of which much may be known; it shows the present then.
    [[nodiscard]] Result<void> take(const std::vector<PackBlob>& packs, const std::vector<DeltaBlob>& deltas);

    struct Past {
        std::shared_ptr<const PastList> list;
        std::shared_ptr<const PresentList> present;
        std::vector<PastChange> since;
        BringBack plan;  // of all of it
    };
    // As of these and their ancestors; none: now. Errors: UnknownDelta.
    [[nodiscard]] Result<Past> at(const std::vector<DeltaName>& anchors);

private:
    const schema::Form* m_form;
    Replica m_replica;
    std::shared_ptr<const PresentList> m_present;
};

}  // namespace meldado::core
