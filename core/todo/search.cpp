// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/search.h"

#include <algorithm>
#include <array>

#include "core/base/start_of.h"
#include "core/todo/quick_add/fold.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

using TermKind = QueryTerm::Kind;

enum Rank { TitleBegins, WordBegins, InTitle, Elsewhere };
constexpr std::size_t kMaxFollowed = 1000;  // tasks; more are read again in slices
constexpr int kDoneRank = 1000;  // behind all that is open

// Whether a word may begin at this byte of a folded text.
bool isWordStart(std::string_view text, std::size_t at)
{
    if (at == 0)
        return true;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    return before < 0x80 && (isBlank(before) || isSign(before));
}

std::optional<int> rankIn(std::string_view title, std::string_view wanted)
{
    std::size_t at = title.find(wanted);
    if (at == std::string_view::npos)
        return std::nullopt;
    if (at == 0)
        return TitleBegins;
    for (; at != std::string_view::npos; at = title.find(wanted, at + 1)) {
        if (isWordStart(title, at))
            return WordBegins;
    }
    return InTitle;
}

bool isSameName(std::string_view name, const QueryTerm& term)
{
    return term.isBegun ? name.starts_with(term.text) : name == term.text;
}

// A field of its own: "\n#errand\n".
bool hasField(std::string_view fields, char sign, const QueryTerm& term)
{
    std::string wanted{'\n', sign};
    wanted += term.text;
    if (!term.isBegun)
        wanted += '\n';
    return fields.find(wanted) != std::string_view::npos;
}

// Terms of which a task fulfils but one.
enum Alternatives { kDayTerms, kPriorityTerms, kListTerms, kStateTerms, kAlternatives };

std::optional<Alternatives> alternativesOf(TermKind kind)
{
    switch (kind) {
    case TermKind::Today:
    case TermKind::Overdue:
    case TermKind::Upcoming:
    case TermKind::NoDate: return kDayTerms;
    case TermKind::Priority: return kPriorityTerms;
    case TermKind::List: return kListTerms;
    case TermKind::Done:
    case TermKind::Open: return kStateTerms;
    case TermKind::Words:
    case TermKind::Tag:
    case TermKind::Person: break;
    }
    return std::nullopt;
}

}  // namespace

SearchIndex::SearchIndex(const TaskList& list, Fold fold) : m_list(list), m_fold(std::move(fold)) {}

std::string foldedLine(std::string_view text, const Fold& fold, std::size_t room)
{
    std::string line;
    bool isBehindBlank = false;
    for (const char c : fold(startOf(text, room))) {  // blanks of more than a byte stay as they are
        if (static_cast<unsigned char>(c) <= ' ') {
            isBehindBlank = true;
            continue;
        }
        if (isBehindBlank && !line.empty())
            line += ' ';
        isBehindBlank = false;
        line += c;
    }
    return line;
}

// --- reading ------------------------------------------------------------------------------------------------

bool SearchIndex::readMore(std::size_t count)
{
    const std::size_t size = m_list.outline().size();
    m_entries.resize(size);
    for (; count > 0 && m_next < size; --count)
        read(m_next++);
    m_isComplete = m_next == size;
    return m_isComplete;
}

void SearchIndex::forget(TaskNumber task)
{
    m_peopleOf.erase(task);
    if (const auto comments = m_commentsOf.extract(task)) {
        for (const std::string& id : comments.mapped())
            m_ownerOf.erase(id);
    }
}

void SearchIndex::read(TaskNumber number)
{
    forget(number);
    Entry& entry = m_entries[number];
    entry = {};
    m_texts.put(number, {});
    if (!m_list.outline().isShown(number))
        return;
    const std::string& id = m_list.outline().id(number);
    const Result<Object> content = m_list.content(id);
    if (!content)
        return;
    entry.isRead = true;
    std::string text;
    const auto append = [&](std::string_view part) {
        text += foldedLine(part, m_fold, kMaxSearchedBytes - std::min(kMaxSearchedBytes, text.size()));
        text += '\n';
    };
    const Task task = Task::read(id, *content);
    entry.priority = task.priority;
    append(task.title);
    entry.titleEnd = static_cast<std::uint32_t>(text.size() - 1);
    for (const std::string& tag : task.tags)
        append('#' + tag);
    for (const std::string& person : task.people)
        append('@' + person);
    entry.namesEnd = static_cast<std::uint32_t>(text.size());
    if (!task.people.empty())
        m_peopleOf.emplace(number, task.people);
    const Value* notes = content->find(schema::kDescription);
    if (notes && notes->asString())
        append(*notes->asString());
    if (const Value* comments = content->find(schema::kComments); comments && comments->asString()) {
        std::vector<std::string>& ids = m_commentsOf[number];
        ids.push_back(*comments->asString());
        for (const Comment& comment : m_list.comments(id)) {
            append(comment.text);
            ids.push_back(comment.id);
        }
        for (const std::string& each : ids)
            m_ownerOf[each] = number;
    }
    m_texts.put(number, text);
}

// --- following ----------------------------------------------------------------------------------------------

// What comes or goes with a task: what is below it was perhaps not followed while nothing showed it. What is below one
// that has only moved says what it said.
void SearchIndex::readBelow(TaskNumber task, std::vector<TaskNumber>& changed)
{
    const bool hasOnlyMoved = task < m_next && m_entries[task].isRead && m_list.outline().isShown(task);
    std::vector<TaskNumber> toRead{task};
    while (!toRead.empty()) {
        const TaskNumber next = toRead.back();
        toRead.pop_back();
        if (next < m_next) {
            read(next);
            changed.push_back(next);
        }
        if (!hasOnlyMoved)
            m_list.outline().forEachChild(next, [&](TaskNumber child) { toRead.push_back(child); });
    }
}

void SearchIndex::readNew(std::vector<TaskNumber>& changed)
{
    const TaskNumber first = m_next;
    readMore(m_list.outline().size());
    for (TaskNumber task = first; task < m_next; ++task)
        changed.push_back(task);
}

std::vector<TaskNumber> SearchIndex::apply(const OutlineUpdate& update)
{
    std::vector<TaskNumber> changed;
    if (update.isRebuilt || update.changed.size() + update.placed.size() > kMaxFollowed) {
        m_next = 0;
        m_isComplete = false;
        return changed;
    }
    for (const TaskNumber task : update.changed) {
        if (task < m_next) {
            read(task);
            changed.push_back(task);
        }
    }
    for (const TaskNumber task : update.swayed) {  // its texts stay
        if (task < m_next)
            changed.push_back(task);
    }
    for (const TaskNumber task : update.gone) {
        if (task < m_next) {
            read(task);
            changed.push_back(task);
        }
    }
    for (const TaskNumber task : update.placed)
        readBelow(task, changed);
    if (m_isComplete)
        readNew(changed);
    return changed;
}

std::vector<TaskNumber> SearchIndex::touch(std::span<const std::string> objects)
{
    std::vector<TaskNumber> changed;
    for (const std::string& id : objects) {
        auto task = m_list.outline().find(id);
        if (const auto owner = m_ownerOf.find(id); !task && owner != m_ownerOf.end())
            task = owner->second;
        if (task && *task < m_next)
            changed.push_back(*task);
    }
    std::ranges::sort(changed);
    changed.erase(std::ranges::unique(changed).begin(), changed.end());
    for (const TaskNumber task : changed)
        read(task);
    return changed;
}

std::set<std::string> SearchIndex::people() const
{
    std::set<std::string> all;
    for (const auto& [task, names] : m_peopleOf) {
        if (m_list.outline().isShown(task))
            all.insert(names.begin(), names.end());
    }
    return all;
}

// --- looking ------------------------------------------------------------------------------------------------

bool SearchIndex::holds(const QueryTerm& term, TaskNumber task, const SearchPlace& place) const
{
    const Outline& outline = m_list.outline();
    const Entry& entry = m_entries[task];
    const auto fields = [&] {
        return m_texts.of(task).substr(entry.titleEnd, entry.namesEnd - entry.titleEnd);
    };
    const auto day = [&] { return std::min(outline.days(task).when, outline.days(task).deadline); };
    const auto isTask = [&] { return outline.kind(task) == TaskKind::Task; };
    switch (term.kind) {
    case TermKind::Words: return m_texts.of(task).find(term.text) != std::string_view::npos;
    case TermKind::Tag: return hasField(fields(), '#', term);
    case TermKind::Person: return hasField(fields(), '@', term);
    case TermKind::Priority: return entry.priority == term.priority;
    case TermKind::List: return isSameName(place.list, term);
    case TermKind::Today: return day() == place.today;
    case TermKind::Overdue: return day() < place.today && outline.isOpen(task);
    case TermKind::Upcoming: return day() > place.today && day() != Outline::kNoDay;
    case TermKind::NoDate: return isTask() && day() == Outline::kNoDay;
    case TermKind::Done: return isTask() && outline.isDone(task);
    case TermKind::Open: return isTask() && outline.isOpen(task);
    }
    return false;
}

const QueryTerm* SearchIndex::longestWords(const Query& query)
{
    const QueryTerm* longest = nullptr;
    for (const QueryTerm& term : query.terms) {
        if (term.kind == TermKind::Words && !term.isExcluded && !term.text.empty() && (!longest || term.text.size() > longest->text.size()))
            longest = &term;
    }
    return longest;
}

bool SearchIndex::fitsBesides(const QueryTerm* met, const Query& query, TaskNumber task, const SearchPlace& place) const
{
    if (task >= m_entries.size() || !m_entries[task].isRead || !m_list.outline().isShown(task))
        return false;
    std::array<bool, kAlternatives> isAsked{};
    std::array<bool, kAlternatives> isMet{};
    for (const QueryTerm& term : query.terms) {
        if (&term == met)
            continue;
        const auto alternatives = term.isExcluded ? std::nullopt : alternativesOf(term.kind);
        const bool isHeld = holds(term, task, place);
        if (alternatives) {
            isAsked[*alternatives] = true;
            isMet[*alternatives] = isMet[*alternatives] || isHeld;
        } else if (isHeld == term.isExcluded) {
            return false;
        }
    }
    return isAsked == isMet;
}

int SearchIndex::rankOfFitting(const Query& query, TaskNumber task) const
{
    const std::string_view title = m_texts.of(task).substr(0, m_entries[task].titleEnd);
    int rank = m_list.outline().isOpen(task) ? 0 : kDoneRank;
    for (const QueryTerm& term : query.terms) {
        if (term.kind == TermKind::Words && !term.isExcluded)
            rank += rankIn(title, term.text).value_or(Elsewhere);
    }
    return rank;
}

SearchIndex::Best SearchIndex::best(const Query& query, const SearchPlace& place, std::size_t count) const
{
    Best found;
    forEachFitting(query, place, [&](TaskNumber task) {
        if (m_list.outline().kind(task) != TaskKind::Section)
            found.hits.push_back({task, rankOfFitting(query, task)});
    });
    found.count = found.hits.size();
    const auto isBetter = [](const SearchHit& a, const SearchHit& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.task < b.task;
    };
    const std::size_t kept = std::min(count, found.hits.size());
    std::ranges::partial_sort(found.hits, found.hits.begin() + static_cast<std::ptrdiff_t>(kept), isBetter);
    found.hits.resize(kept);
    return found;
}

std::optional<int> rankOfName(const Query& query, std::string_view folded)
{
    int all = 0;
    for (const QueryTerm& term : query.terms) {
        const bool isWord = term.kind == TermKind::Words || alternativesOf(term.kind) == kDayTerms;
        const auto rank = isWord && !term.isExcluded ? rankIn(folded, term.text) : std::nullopt;
        if (!rank)
            return std::nullopt;
        all += *rank;
    }
    return all;
}

}  // namespace meldado::core
