// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Who wrote something, as commits say it.

#pragma once

#include <string>

#include "core/crdt/delta.h"
#include "core/crdt/lineage.h"

namespace meldado::core {

// Of the commit that last wrote a value, as it says itself; empty: it does not say, or the value is not committed yet.
struct Writer {
    std::string author;
    std::string person;
    std::string device;
    std::string date;  // ISO 8601
    bool isStaged = false;

    friend bool operator==(const Writer&, const Writer&) = default;
};

[[nodiscard]] Writer writerIn(const Delta& delta);
// Of several commits that brought a version the one whose date counts, which is the earliest.
[[nodiscard]] Writer writerOf(const Lineage& lineage, VersionId version);

}  // namespace meldado::core
