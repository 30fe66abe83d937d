// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A text in a Melda document: the list "text♭" of the root, in which each line is an object {"text": "…\n"}.
//
// Why lines. An object for each character would cost a hundred bytes a key press. Plain strings in a list are no
// better as text: concurrent orders are joined by adding, so a string that one side took out would come back when
// the other side changed anything, and two equal strings would become one. Objects have names of their own, and a
// deleted one stays hidden.
//
// What a merge does. Changes in different lines are joined, as are lines added and removed. When two replicas change
// one line, or one removes what the other changes, one version is shown and the other kept as a conflict, as with a
// task's title: this text is coarser than that of the peers, which join inside a line too. A line that is cut in two
// keeps its name for the first part, so changing it elsewhere at the same time may show its second part twice; nothing
// is lost silently. The trace of the bench has one author, so none of this shows in its figures.
//
// The lines are held here as a person's editor holds them. Lines that come and go are staged at once, what stands in
// them with stage(): so that a line typed for a while is one version a commit.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crdt/replica.h"

namespace meldado::bench {

class LineText {
public:
    // `prefix` makes the names of new lines unique among replicas.
    explicit LineText(std::string prefix) : m_prefix(std::move(prefix)) {}

    // At character `at`, `removed` characters go, then `inserted` comes; ASCII. Errors: InvalidContent, when the text
    // is shorter than that; those of the replica.
    core::Result<void> edit(core::Replica& replica, std::size_t at, std::size_t removed, std::string_view inserted);

    // Stages what changed in lines; before a commit.
    core::Result<void> stage(core::Replica& replica);

    // The replica has received something: its lines are read again before the next edit.
    void forget() { m_isRead = false; }

    // Of a document that may have no text.
    static core::Result<std::string> read(const core::Replica& replica);

    static std::string listId(const core::Replica& replica);

private:
    struct Line {
        std::string id;
        std::string text;
        bool isChanged = false;
        bool isNew = false;  // has no version yet
    };

    core::Result<void> readLines(const core::Replica& replica);
    [[nodiscard]] bool seek(std::size_t at);  // makes m_line the one with character `at`, or the last
    core::Result<void> remove(core::Replica& replica, std::size_t at, std::size_t count);
    core::Result<void> insert(core::Replica& replica, std::size_t at, std::string_view text);
    core::Result<void> addLine(core::Replica& replica, std::size_t index, std::string text);
    core::Result<void> removeLine(core::Replica& replica, std::size_t index);

    std::string m_prefix;
    std::size_t m_lastName = 0;
    bool m_isRead = false;
    std::vector<Line> m_lines;   // every one but the last ends with a line break
    std::size_t m_line = 0;      // where the last edit was: the next is nearly always near
    std::size_t m_lineBegin = 0; // in characters from the start of the text
};

}  // namespace meldado::bench
