// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Who wrote the values of an object last, and what becomes of several.
//
// The origins of a register in a version are the versions that last wrote it, as seen there: inherited from the merge
// parents while the value is the one that follows from them, else the version itself. A value is replaced only by a
// causally later write; what remains is judged by its MergeRule. There is no single base to choose, so any number of
// leaves and any crossing of merges need no rule of their own.
//
//   origins(v, k) = merge(parents of v, k).origins, if that is one value and v has it;  else {v}
//   merge(R, k)   = the values of the leaves R, without those whose origin a leaf has behind it and holds no more
//
// The base of the ancestry counts as the origin of all that it says: what is older is behind every leaf.

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/todo/merge/ancestry.h"
#include "core/todo/merge/dates.h"
#include "core/todo/merge/registers.h"

namespace meldado::core {

// All registers of all versions of one merge; beyond, the object is shown as plain Melda shows it.
inline constexpr std::size_t kMaxMergedRegisters = 1'000'000;
inline constexpr std::size_t kMaxMergeSteps = 100'000'000;  // origins looked at, times leaves
// A text whose nearest common text has to be merged itself, so many times over, is not joined.
inline constexpr std::size_t kMaxTextBases = 32;

class FieldOrigins {
public:
    using Node = Ancestry::Node;

    struct Choice {
        SharedValue value;          // null: absent
        std::vector<Node> writers;  // ascending; the last one has the latest date
    };
    struct Outcome {
        enum class Kind {
            Unknown,    // nobody here ever wrote it
            One,        // one value, or one that follows from all
            Quiet,      // several; the suggestion is taken
            Undecided,  // several; someone has to choose
        };
        Kind kind = Kind::Unknown;
        SharedValue value;             // One: it; else the suggestion
        std::vector<Node> origins;     // of One
        std::vector<Choice> choices;   // else; in the order of their latest writers
        std::size_t suggestion = 0;    // of choices
        bool isByDate = false;         // the suggestion is later than the others, not only the greater revision
        std::vector<Node> nearest;     // else: the nearest common versions
    };

    // Reads the versions of an ancestry. Nothing: they hold more than the limits above allow.
    [[nodiscard]] static std::unique_ptr<FieldOrigins> of(const Lineage& lineage, CommitDates& dates, Ancestry ancestry);

    [[nodiscard]] const Ancestry& ancestry() const { return m_ancestry; }
    [[nodiscard]] const RegisterKeys& keys() const { return m_keys; }
    [[nodiscard]] std::vector<RegisterKey> known(std::span<const Node> nodes) const;  // sorted
    [[nodiscard]] Outcome merge(std::span<const Node> nodes, RegisterKey key) { return merge(nodes, key, kMaxTextBases); }
    [[nodiscard]] bool isDeleted(Node node) const { return m_states[node].isDeleted; }
    [[nodiscard]] SharedValue value(Node node, RegisterKey key) const;
    [[nodiscard]] const Object& content(Node node) const { return *m_states[node].content; }
    [[nodiscard]] bool isExhausted() const { return m_steps > kMaxMergeSteps; }  // then nothing of it counts

private:
    struct Register {
        RegisterKey key;
        SharedValue value;
        std::vector<Node> origins;
    };
    struct State {
        std::vector<Register> registers;  // sorted by key
        std::shared_ptr<const Object> content;
        bool isDeleted = false;
    };
    struct Pooled {
        Node origin;
        SharedValue value;
    };

    FieldOrigins(const Lineage& lineage, CommitDates& dates, Ancestry ancestry)
        : m_lineage(lineage), m_dates(dates), m_ancestry(std::move(ancestry)) {}
    bool readAll();
    void readOne(Node node);
    [[nodiscard]] const Register* find(Node node, RegisterKey key) const;
    [[nodiscard]] Outcome inherited(Node node, RegisterKey key);
    [[nodiscard]] Outcome merge(std::span<const Node> nodes, RegisterKey key, std::size_t basesLeft);
    [[nodiscard]] bool isReplaced(const Pooled& each, std::span<const Node> live, RegisterKey key);
    void dropUnchanged(std::vector<Pooled>& pool, std::span<const Node> nearest, RegisterKey key) const;
    [[nodiscard]] std::vector<Choice> choicesOf(const std::vector<Pooled>& pool, MergeRule rule);
    [[nodiscard]] std::optional<SharedValue> joinTexts(const Outcome& outcome, RegisterKey key, std::size_t basesLeft);
    [[nodiscard]] bool isLater(Node a, Node b) const;

    const Lineage& m_lineage;
    CommitDates& m_dates;
    Ancestry m_ancestry;
    RegisterKeys m_keys;
    std::vector<State> m_states;  // by node
    std::size_t m_registerCount = 0;
    std::size_t m_steps = 0;
};

// A deletion, also one that a program wrote as a content ({"_deleted":true}).
[[nodiscard]] bool isDeletion(const Lineage& lineage, VersionId version);
// The content of a version; of one that cannot be read that of the nearest before it, which may be none.
[[nodiscard]] std::optional<Object> readableContent(const Lineage& lineage, VersionId version);
// The same, but nothing for a deletion and for no version.
[[nodiscard]] std::optional<Object> liveContent(const Lineage& lineage, VersionId version);

}  // namespace meldado::core
