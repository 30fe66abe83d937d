// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The views of all that has several leaves, kept until something changes them. Each is checked when it is asked for, so
// nobody has to tell what arrived; what has one leaf costs a look at its leaves.

#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "core/todo/merge/field_merge.h"
#include "core/todo/merge/order_view.h"

namespace meldado::core {

class MergeViews {
public:
    explicit MergeViews(const Replica& replica) : m_lineage(replica), m_dates(m_lineage) {}  // outlives it

    [[nodiscard]] const Lineage& lineage() const { return m_lineage; }
    [[nodiscard]] CommitDates& dates() const { return m_dates; }

    // Null: the object has no two leaves. Valid until the replica changes.
    [[nodiscard]] const FieldView* fields(Handle object) const;
    [[nodiscard]] const OrderView* order(Handle list) const;

    // As shown: of any object. None: it is deleted, or not here, or nothing of it can be read.
    [[nodiscard]] std::optional<Object> content(Handle object) const;
    [[nodiscard]] bool isLive(Handle object) const;
    [[nodiscard]] std::vector<Handle> orderOf(Handle list) const;  // each once

private:
    // What a view was made of.
    struct Stamp {
        std::vector<VersionId> leaves;
        std::uint32_t reshapings = 0;
        std::uint32_t generation = 0;
        std::size_t repeatCount = 0;
        bool isStaged = false;

        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    template <typename View>
    struct Kept {
        Stamp stamp;
        View view;
    };
    [[nodiscard]] Stamp stampOf(Handle object) const;
    template <typename View, typename Make>
    const View* keep(std::unordered_map<Handle, Kept<View>>& kept, Handle object, Make make) const;

    Lineage m_lineage;
    mutable CommitDates m_dates;
    mutable std::unordered_map<Handle, Kept<FieldView>> m_fields;
    mutable std::unordered_map<Handle, Kept<OrderView>> m_orders;
};

}  // namespace meldado::core
