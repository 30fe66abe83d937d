// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A field view is an object with several leaves, seen field by field: what merges by itself, and what someone has to
// decide. A pure function of the deltas that are here, the same on every replica. An object with one leaf has none: it
// says what its leaf says.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/crdt/lineage.h"
#include "core/json/value.h"
#include "core/todo/merge/dates.h"

namespace meldado::core {

// The field of the question whether a task is kept that one deleted and another edited. Its values: false, true.
inline constexpr std::string_view kDeletedField = "(deleted)";

struct FieldOffer {
    std::optional<Value> value;      // as it is shown; none: the field is absent
    Object fields;                   // that it stands for: "done" goes with "completed"
    std::vector<VersionId> writers;  // the versions that wrote it last; the latest is the last
};

struct UndecidedField {
    enum class Reason {
        LaterDate,  // the suggestion was written later
        Revision,   // at the same time, or at none: it is the greater revision
        NotDeleted,
    };
    std::string field;
    std::vector<FieldOffer> offers;  // two or more, in the order of their latest dates; of kDeletedField: keep, delete
    std::size_t suggestion = 0;      // of offers; what is shown until someone decides
    Reason reason = Reason::LaterDate;
    std::optional<Value> before;     // what it was where they parted; none: absent
};

struct FieldView {
    bool isLive = false;   // a leaf is not deleted
    bool isPlain = false;  // past a limit: it says what the winner says, as plain Melda shows it
    Object content;        // as shown
    std::vector<UndecidedField> undecided;  // by field
    std::vector<UndecidedField> quiet;      // the same, of which the suggestion was taken without asking
    bool isProvisional = false;  // a leaf is staged: its date will come

    [[nodiscard]] const UndecidedField* find(std::string_view field) const;
};

// Of two or more versions of an object, as if they were its leaves; ascending.
[[nodiscard]] FieldView viewFields(const Lineage& lineage, CommitDates& dates, std::span<const VersionId> leaves);

}  // namespace meldado::core
