// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Looks for words in texts that a list does not show any more: those that were deleted, or overwritten, or not chosen.
// In slices, so that nobody waits for a long history: one pass over the versions of all tasks and comments.

#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/todo/merge/merge_views.h"
#include "core/todo/query.h"
#include "core/todo/writer.h"

namespace meldado::core {

inline constexpr std::size_t kMaxHistoryHits = 500;  // the newest ones are kept

struct HistoryHit {
    std::string task;   // its id; of a comment: of the task it was on, empty when that is not known
    std::string title;  // what the task is called now, or was called last
    std::string field;  // that said it; of a comment: schema::kText
    std::string text;   // all that it said
    std::string comment;  // the id, when it was one
    VersionId version = kNoVersion;  // that wrote it
    bool isTaskDeleted = false;
    Writer writer;
    std::optional<std::chrono::sys_seconds> when;
};

class HistorySearch {
public:
    // The words of the query count, and nothing else of it. The views outlive it, and their document does not change
    // before it was let go.
    HistorySearch(const MergeViews& views, const Query& query, Fold fold);

    // Looks at so many versions. True: those were all.
    bool lookMore(std::size_t count);
    [[nodiscard]] bool isComplete() const { return m_words.empty() || m_object >= m_lineage.objectsEnd(); }
    [[nodiscard]] const std::vector<HistoryHit>& hits() const { return m_hits; }  // newest first
    [[nodiscard]] std::size_t foundCount() const { return m_foundCount; }         // also those that were not kept

private:
    void look(VersionId version);
    void lookInto(VersionId version, const Object& said, const Object& before, std::string_view field);
    [[nodiscard]] bool fits(const std::string& text) const;
    void add(HistoryHit hit);
    [[nodiscard]] std::string taskOfComment(VersionId version) const;

    const MergeViews& m_views;
    const Lineage& m_lineage;
    std::vector<std::string> m_words;  // folded
    Fold m_fold;
    Handle m_object = 0;
    VersionId m_next = kNoVersion;
    bool m_isBegun = false;              // with this object
    std::optional<Object> m_shown;       // what it says now; none: it is deleted
    std::vector<HistoryHit> m_hits;
    std::size_t m_foundCount = 0;
};

}  // namespace meldado::core
