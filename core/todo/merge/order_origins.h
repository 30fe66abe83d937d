// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Who put what into a list, and where: the origins of the registers of its order, as far as they differ from the base's.

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/todo/merge/ancestry.h"
#include "core/todo/merge/dates.h"

namespace meldado::core {

class OrderOrigins {
public:
    using Node = Ancestry::Node;
    struct Member {
        bool isPresent = false;
        std::vector<Node> origins;  // sorted
    };
    // A merged order, with what its entries inherit who hold on to it.
    struct Merged {
        std::vector<Handle> order;
        std::unordered_map<Handle, Member> members;  // those that were put in or taken out since the base
        std::unordered_map<Handle, Node> places;     // those that were moved or put in since the base
        // Of those in `places` that several moved without knowing of each other: who, and is not followed.
        std::unordered_map<Handle, std::vector<Node>> otherPlaces = {};
    };
    // The one of these that left an entry where a version put it; none: none of them did.
    [[nodiscard]] std::optional<Node> standsIn(std::span<const Node> nodes, Handle entry, Node origin) const;

    // Nothing: the orders hold more than kMaxMergedEntries.
    [[nodiscard]] static std::unique_ptr<OrderOrigins> of(const Lineage& lineage, CommitDates& dates, Ancestry ancestry);

    [[nodiscard]] const Ancestry& ancestry() const { return m_ancestry; }
    [[nodiscard]] Merged merge(std::span<const Node> nodes);

private:
    struct State {
        Sequence order;
        std::unordered_map<Handle, Member> members;
        std::unordered_map<Handle, Node> places;
        bool isDeleted = false;
    };

    OrderOrigins(const Lineage& lineage, CommitDates& dates, Ancestry ancestry)
        : m_lineage(lineage), m_dates(dates), m_ancestry(std::move(ancestry)) {}
    bool readAll();
    void readOne(Node node);
    [[nodiscard]] Merged before(Node node);
    [[nodiscard]] std::vector<Handle> orderOf(Node node);
    // What a version knows of an entry: what it has noted, or what the base says. Null: nothing.
    [[nodiscard]] const Member* member(Node node, Handle entry) const;
    [[nodiscard]] Node place(Node node, Handle entry) const;
    [[nodiscard]] bool has(Node node, Handle entry) const;
    [[nodiscard]] Member mergeMember(std::span<const Node> live, Handle entry) const;
    [[nodiscard]] std::vector<Node> mergePlace(std::span<const Node> live, Handle entry) const;
    void placeAll(std::span<const Node> sorted, Merged& merged);
    [[nodiscard]] bool isLater(Node a, Node b) const;
    [[nodiscard]] bool isSmaller(Handle a, Handle b) const;
    // Marks what an order holds, so that a look-up is one access.
    void mark(const std::vector<Handle>& order);
    void mark(Handle each);
    [[nodiscard]] bool isMarked(Handle each) const { return each < m_marks.size() && m_marks[each] == m_round; }

    const Lineage& m_lineage;
    CommitDates& m_dates;
    Ancestry m_ancestry;
    std::vector<State> m_states;      // by node; what is noted only while a later one needs it
    std::vector<std::uint32_t> m_uses;  // how many later ones
    std::unordered_set<Handle> m_base;  // what the base names
    Member m_baseMember{true, {0}};
    std::size_t m_entryCount = 0;
    std::vector<std::uint32_t> m_marks;
    std::uint32_t m_round = 0;
};

}  // namespace meldado::core
