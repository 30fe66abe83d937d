// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/history_search.h"

#include <algorithm>

#include "core/base/start_of.h"
#include "core/json/string_field.h"
#include "core/todo/history/commit_changes.h"
#include "core/todo/merge/dates.h"
#include "core/todo/merge/origins.h"
#include "core/todo/schema.h"
#include "core/todo/search.h"

namespace meldado::core {

HistorySearch::HistorySearch(const MergeViews& views, const Query& query, Fold fold)
    : m_views(views), m_lineage(views.lineage()), m_fold(std::move(fold))
{
    for (const QueryTerm& term : query.terms) {
        if (term.kind == QueryTerm::Kind::Words && !term.isExcluded && !term.text.empty())
            m_words.push_back(term.text);
    }
}

bool HistorySearch::lookMore(std::size_t count)
{
    while (count > 0 && !isComplete()) {
        if (!m_isBegun) {
            const bool isLookedAt = m_lineage.has(m_object) && !m_lineage.isList(m_object);
            m_next = isLookedAt ? m_lineage.newest(m_object) : kNoVersion;
            m_isBegun = isLookedAt;
            m_shown = isLookedAt ? m_views.content(m_object) : std::nullopt;
        }
        if (m_next == kNoVersion) {
            ++m_object;
            m_isBegun = false;
            --count;
            continue;
        }
        look(m_next);
        m_next = m_lineage.previous(m_next);
        --count;
    }
    return isComplete();
}

bool HistorySearch::fits(const std::string& text) const
{
    const std::string folded = foldedLine(text, m_fold);
    return std::ranges::all_of(m_words, [&](const std::string& word) { return folded.find(word) != std::string::npos; });
}

void HistorySearch::look(VersionId version)
{
    if (m_lineage.isResolved(version) || isDeletion(m_lineage, version))
        return;
    const auto said = m_lineage.value(version);
    if (!said || !said->asObject())
        return;
    const VersionId parent = m_lineage.parent(version);
    const auto old = parent == kNoVersion ? Result<Value>(Value(Object())) : m_lineage.value(parent);
    const Object before = old && old->asObject() ? *old->asObject() : Object();
    const bool isComment = !said->asObject()->contains(schema::kTitle);
    for (const std::string_view field : {schema::kTitle, schema::kDescription, schema::kText}) {
        if ((field == schema::kText) == isComment)
            lookInto(version, *said->asObject(), before, field);
    }
}

// Only the version that wrote it, and only when it is not shown.
void HistorySearch::lookInto(VersionId version, const Object& said, const Object& before, std::string_view field)
{
    const std::string text = stringField(said, field);
    if (text.empty() || stringField(before, field) == text || !fits(text))
        return;
    if (m_shown && fits(stringField(*m_shown, field)))
        return;
    HistoryHit hit;
    const std::string id(m_lineage.id(m_object));
    hit.field = field;
    hit.text = std::string(startOf(text, schema::kMaxShownBytes));
    hit.version = version;
    hit.task = id;
    if (field == schema::kText) {
        hit.comment = id;
        hit.task = taskOfComment(version);
    }
    const auto task = m_lineage.find(hit.task);
    hit.isTaskDeleted = !task || !m_views.isLive(*task);
    const auto shown = task ? m_views.content(*task) : std::nullopt;
    hit.title = shown ? stringField(*shown, schema::kTitle) : lastTitle(m_lineage, hit.task);
    hit.writer = writerOf(m_lineage, version);
    hit.when = instantOf(hit.writer.date);
    add(std::move(hit));
}

// The commit that wrote it put it into a list of comments.
std::string HistorySearch::taskOfComment(VersionId version) const
{
    for (const auto number : m_lineage.deltas(version)) {
        const auto delta = m_lineage.delta(m_lineage.name(number));
        if (!delta)
            continue;
        for (const TaskChange& change : changesOf(m_lineage, *delta).tasks) {
            if (change.kind == TaskChange::Kind::Commented && !change.id.empty())
                return change.id;
        }
    }
    return {};
}

void HistorySearch::add(HistoryHit hit)
{
    ++m_foundCount;
    const auto at = std::ranges::upper_bound(m_hits, hit, [](const HistoryHit& a, const HistoryHit& b) { return a.when > b.when; });
    m_hits.insert(at, std::move(hit));
    if (m_hits.size() > kMaxHistoryHits)
        m_hits.pop_back();
}

}  // namespace meldado::core
