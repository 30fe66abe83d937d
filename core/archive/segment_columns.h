// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How a segment is laid out:
//
//     format, count of blobs, digest of their names
//     for each column: its size, and its size packed (equal: not packed); before those of values, how many there are
//     the columns, one behind the other
//
// First those of Column, then one of values for each field that the schema names.

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/archive/history.h"
#include "core/hash/digest.h"

namespace meldado::core {

inline constexpr std::uint64_t kSegmentFormat = 1;

// On disk; never change.
enum class Column : std::size_t {
    Schema,     // names of the value columns, then the shapes: lists of their numbers
    Entries,    // kind of each entry, and what is unusual about a commit
    Parents,    // 0: the commit before; else 1 + count, and how far back each is
    Packs,      // of commits that have not the one derived pack
    Counts,     // of records
    Objects,    // 0: a new one; 1: the one after the last; else its number + 2
    Versions,   // 0: the parent is the newest version of the object, 1: there is none, 2: see Texts; else how far back
    Kinds,      // of contents
    Shapes,     // of contents and information
    Changed,    // which fields of a shape: a bit each
    Contents,   // contents that were here already: how far back
    Lists,      // steps: how many, and the kind of each with its count
    Positions,  // 0: where the step before ended; else the position + 1
    Runs,       // objects with consecutive numbers
    IdKinds,
    IdBits,
    IdTexts,
    Texts,      // whatever is kept as it is
    Count,
};
inline constexpr std::size_t kColumnCount = static_cast<std::size_t>(Column::Count);

// On disk; never change. The lowest two bits of an entry; those above are the flags of a commit.
enum class EntryKind : std::uint64_t { Commit, Delta, Pack };
inline constexpr std::uint64_t kEntryKindBits = 2;
inline constexpr std::uint64_t kOldNames = 1;         // it is called "<digest>.delta"
inline constexpr std::uint64_t kHasInformation = 2;
inline constexpr std::uint64_t kRecordsInOrder = 4;   // else they are to be sorted by object
inline constexpr std::uint64_t kOtherPacks = 8;       // see Packs

// On disk; never change.
enum class ContentKind : std::uint64_t {
    Deleted,
    Resolved,
    Empty,
    Known,    // a content that was here before
    Edit,     // the parent's content with other values in some fields
    Reshape,  // the same with other fields
    Whole,    // all fields
    List,     // steps
    Text,     // the content as it is spelt
    Name,     // it is not here: the text that stands in the record
};

// On disk; never change. What is larger is kept as it is.
inline constexpr std::size_t kMaxFields = 63;     // of a shape
inline constexpr std::size_t kMaxShapes = 4096;
inline constexpr std::size_t kMaxFieldNames = 1024;
inline constexpr char kObjectField = 'o';         // before the key, in the name of a column
inline constexpr char kInformationField = 'i';

// The bytes of a pack of these contents, in this order.
[[nodiscard]] std::string packText(const History& history, std::span<const History::Number> contents);

// What a commit that names these contents packs, unless it is unusual: those that no pack has, by digest.
[[nodiscard]] std::vector<History::Number> derivedPack(const History& history, std::span<const History::Number> named);

// The contents that one commit names, each once, in the order in which they come. Emptied for each commit, at no cost.
class NamedContents {
public:
    void clear()
    {
        m_all.clear();
        ++m_round;
    }
    void add(History::Number content)
    {
        if (content >= m_named.size())
            m_named.resize(std::max<std::size_t>(content + 1, m_named.size() * 2));
        if (m_named[content].round == m_round)
            return;
        m_named[content] = {m_round, static_cast<std::uint32_t>(m_all.size())};
        m_all.push_back(content);
    }
    [[nodiscard]] std::size_t position(History::Number content) const { return m_named[content].position; }  // in all()
    [[nodiscard]] const std::vector<History::Number>& all() const { return m_all; }

private:
    std::vector<History::Number> m_all;
    struct Named {
        std::uint32_t round;
        std::uint32_t position;
    };
    std::vector<Named> m_named;  // of each content, when it was named last
    std::uint32_t m_round = 1;
};

// The bytes of a delta, into `out`; everything sorted.
void writeDelta(std::string& out, std::span<const Change> changes, const std::optional<Object>& information,
                std::span<const Digest> packs, std::span<const DeltaName> parents);

// What is compared when a segment is read: of all deltas, then of all packs, each in their order.
[[nodiscard]] Digest digestOfNames(std::span<const Digest> deltas, std::span<const Digest> packs);

}  // namespace meldado::core
