// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/task_history.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/crdt/flatten.h"
#include "core/todo/history/newest_first.h"
#include "core/todo/merge/dates.h"
#include "core/todo/merge/origins.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

constexpr std::string_view kFlatEnd = "\xE2\x99\xAD\"";  // of the key of a list in a content: ♭"

// Whether all that a value says is in the one that is shown instead: members of a set, lines of notes.
bool isContained(const Value& value, const Value* in)
{
    if (!in)
        return false;
    if (value == *in)
        return true;
    if (value.asArray() && in->asArray()) {
        return std::ranges::all_of(*value.asArray(), [&](const Value& one) {
            return std::ranges::find(*in->asArray(), one) != in->asArray()->end();
        });
    }
    const std::string* text = value.asString();
    const std::string* whole = in->asString();
    if (!text || !whole || text->find('\n') == std::string::npos)
        return false;
    for (std::size_t at = 0; at <= text->size();) {
        const std::size_t end = std::min(text->find('\n', at), text->size());
        if (whole->find(text->substr(at, end - at)) == std::string::npos)
            return false;
        at = end + 1;
    }
    return true;
}

std::size_t listCount(std::string_view content)
{
    std::size_t count = 0;
    for (std::size_t at = content.find(kFlatEnd); at != std::string_view::npos; at = content.find(kFlatEnd, at + 1))
        ++count;
    return count;
}

}  // namespace

TaskHistory::TaskHistory(const MergeViews& views, std::string_view id)
    : m_views(views), m_lineage(views.lineage()), m_object(m_lineage.find(id))
{
    m_next = m_object ? m_lineage.newest(*m_object) : kNoVersion;
    m_isComplete = m_next == kNoVersion;
}

bool TaskHistory::readMore(std::size_t count)
{
    for (; count > 0 && m_next != kNoVersion; --count) {
        read(m_next);
        m_next = m_lineage.previous(m_next);
    }
    if (m_next == kNoVersion && !m_isComplete) {
        order();
        findNotChosen();
        m_isComplete = true;
    }
    return m_isComplete;
}

void TaskHistory::read(VersionId version)
{
    if (m_lineage.isResolved(version))
        return;
    TaskVersion one;
    one.version = version;
    one.writer = writerOf(m_lineage, version);
    one.when = instantOf(one.writer.date);
    m_versions.push_back(std::move(one));
}

// Indexes fall along every line, so what builds on a version is read before it.
void TaskHistory::order()
{
    m_all.clear();
    std::ranges::sort(m_versions, [&](const TaskVersion& a, const TaskVersion& b) {
        return m_lineage.index(a.version) > m_lineage.index(b.version);
    });
    NewestFirst<Revision> line;
    std::unordered_map<VersionId, std::uint32_t> numbers;
    for (const TaskVersion& one : m_versions)
        numbers.emplace(one.version, line.add());
    std::vector<std::vector<VersionId>> parents;
    for (const TaskVersion& one : m_versions) {
        std::vector<std::uint32_t> before;
        parents.push_back(m_lineage.mergeParents(one.version));
        for (const VersionId parent : parents.back()) {
            if (const auto known = numbers.find(parent); known != numbers.end() && known->second != numbers.at(one.version))
                before.push_back(known->second);
        }
        const auto when = one.writer.isStaged ? std::nullopt : one.when;
        line.read(numbers.at(one.version), when, m_lineage.revision(one.version), before);
    }
    const auto leaves = m_lineage.leaves(*m_object);
    std::vector<TaskVersion> ordered;
    while (line.hasNext()) {
        const auto number = line.next();
        TaskVersion& one = m_versions[number];
        m_all.push_back(one.version);
        const VersionId parent = m_lineage.parent(one.version);
        const bool isDeleted = isDeletion(m_lineage, one.version);
        const bool wasDeleted = parent != kNoVersion && isDeletion(m_lineage, parent);
        const bool isSame = parent != kNoVersion && !isDeleted && !wasDeleted && saysTheSame(parent, one.version);
        one.kind = parents[number].size() > 1 ? TaskVersion::Kind::Decided
                   : isDeleted                ? TaskVersion::Kind::Deleted
                   : parent == kNoVersion     ? TaskVersion::Kind::Added
                   : wasDeleted               ? TaskVersion::Kind::BroughtBack
                                              : TaskVersion::Kind::Changed;
        one.isShown = leaves.size() == 1 && leaves.front() == one.version;
        if (!isSame || one.kind == TaskVersion::Kind::Decided)
            ordered.push_back(std::move(one));
    }
    m_versions = std::move(ordered);
}

// Also of a task that got its first subtask or comment: the list of those is a field of it, and nothing that it says.
bool TaskHistory::saysTheSame(VersionId before, VersionId after) const
{
    const std::string_view was = m_lineage.contentText(before);
    const std::string_view is = m_lineage.contentText(after);
    return was == is || (listCount(was) != listCount(is) &&
                         fieldChanges(liveContent(m_lineage, before).value_or(Object()), liveContent(m_lineage, after).value_or(Object())).empty());
}

std::vector<FieldChange> TaskHistory::changes(std::size_t place) const
{
    const VersionId version = m_versions[place].version;
    const auto after = liveContent(m_lineage, version);
    if (!after)
        return {};
    VersionId before = m_lineage.parent(version);
    if (before != kNoVersion && isDeletion(m_lineage, before))
        before = m_lineage.parent(before);
    return fieldChanges(liveContent(m_lineage, before).value_or(Object()), *after);
}

std::optional<Object> TaskHistory::content(std::size_t place) const
{
    const VersionId version = m_versions[place].version;
    return liveContent(m_lineage, isDeletion(m_lineage, version) ? m_lineage.parent(version) : version);
}

// --- what was not chosen ------------------------------------------------------------------------------------

// Up from the newer one; indexes say where looking is over.
bool TaskHistory::isAncestor(VersionId older, VersionId newer)
{
    std::vector<VersionId> toVisit{newer};
    std::unordered_set<VersionId> seen{newer};
    for (; !toVisit.empty() && !isExhausted(); ++m_steps) {
        const VersionId at = toVisit.back();
        toVisit.pop_back();
        if (at == older)
            return true;
        for (const VersionId parent : m_lineage.mergeParents(at)) {
            if (m_lineage.index(parent) >= m_lineage.index(older) && seen.insert(parent).second)
                toVisit.push_back(parent);
        }
    }
    return false;
}

// Where the value that a branch has came into it.
VersionId TaskHistory::writerOfField(VersionId version, const std::string& field, const Value& value)
{
    for (VersionId parent = m_lineage.parent(version); parent != kNoVersion && !isExhausted(); parent = m_lineage.parent(parent)) {
        ++m_steps;
        const auto said = liveContent(m_lineage, parent);
        const Value* old = said ? said->find(field) : nullptr;
        if (!old || *old != value)
            break;
        version = parent;
    }
    return version;
}

void TaskHistory::noteLeftBehind(VersionId branch, const std::vector<VersionId>& others, const Object& instead)
{
    const auto said = liveContent(m_lineage, branch);
    for (const auto& [field, value] : said.value_or(Object())) {
        if (isFlatKey(field) || isContained(value, instead.find(field)))
            continue;
        const VersionId writer = writerOfField(branch, field, value);
        const bool isOlder = std::ranges::any_of(others, [&](VersionId other) {
            return other != branch && isAncestor(writer, other);
        });
        if (isOlder || isExhausted())
            continue;  // whoever changed it knew it
        const auto version = std::ranges::find(m_versions, writer, &TaskVersion::version);
        if (version != m_versions.end() && std::ranges::find(version->notChosen, field) == version->notChosen.end())
            version->notChosen.push_back(field);
    }
}

void TaskHistory::findNotChosen()
{
    for (const VersionId version : m_all) {
        if (isExhausted())
            return;
        const auto parents = m_lineage.mergeParents(version);
        if (parents.size() < 2)
            continue;
        const Object decided = liveContent(m_lineage, version).value_or(Object());
        for (const VersionId parent : parents)
            noteLeftBehind(parent, parents, decided);
    }
    const auto leaves = m_lineage.leaves(*m_object);
    if (leaves.size() < 2)
        return;
    const std::vector<VersionId> all(leaves.begin(), leaves.end());
    const Object shown = m_views.content(*m_object).value_or(Object());
    for (const VersionId leaf : all)
        noteLeftBehind(leaf, all, shown);
}

}  // namespace meldado::core
