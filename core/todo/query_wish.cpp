// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/query_wish.h"

#include <algorithm>
#include <span>

#include "core/todo/plan_time.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

using TermKind = QueryTerm::Kind;

std::vector<const QueryTerm*> termsOf(const Query& query, TermKind kind)
{
    std::vector<const QueryTerm*> terms;
    for (const QueryTerm& term : query.terms) {
        if (term.kind == kind && !term.isExcluded)
            terms.push_back(&term);
    }
    return terms;
}

// The name that a term means; none: several may be meant, or nobody has it and it cannot be made here.
std::optional<std::string> nameMeant(const QueryTerm& term, std::span<const std::string> known, bool mayBeNew, const Fold& fold)
{
    const std::string* begun = nullptr;
    bool areSeveral = false;
    for (const std::string& name : known) {
        const std::string plain = fold(name);
        if (plain == term.text)
            return name;
        if (!term.isBegun || !plain.starts_with(term.text))
            continue;
        areSeveral = areSeveral || (begun && fold(*begun) != plain);
        begun = begun ? begun : &name;
    }
    if (begun)
        return areSeveral ? std::nullopt : std::optional(*begun);
    return mayBeNew ? std::optional(term.shown) : std::nullopt;
}

}  // namespace

QueryWish wishOf(const Query& query, const QuickAddNames& known, std::chrono::sys_days today, const Fold& fold)
{
    QueryWish wish;
    for (const QueryTerm* term : termsOf(query, TermKind::Tag)) {
        if (auto name = nameMeant(*term, known.tags, true, fold))
            wish.tags.push_back(*std::move(name));
    }
    for (const QueryTerm* term : termsOf(query, TermKind::Person)) {
        if (auto name = nameMeant(*term, known.people, true, fold))
            wish.people.push_back(*std::move(name));
    }
    if (const auto priorities = termsOf(query, TermKind::Priority); priorities.size() == 1)
        wish.priority = priorities.front()->priority;
    if (const auto lists = termsOf(query, TermKind::List); lists.size() == 1)
        wish.list = nameMeant(*lists.front(), known.lists, false, fold);
    if (!termsOf(query, TermKind::NoDate).empty())
        return wish;  // that is one of those that would do
    if (!termsOf(query, TermKind::Today).empty())
        wish.when = today;
    else if (!termsOf(query, TermKind::Upcoming).empty())
        wish.when = today + std::chrono::days(1);
    return wish;
}

void addToTexts(Object& fields, std::string_view key, const std::string& name)
{
    const Value* before = fields.find(key);
    Array texts = before && before->asArray() ? *before->asArray() : Array();
    const Value wanted(name);
    if (std::ranges::find(texts, wanted) == texts.end())
        texts.push_back(wanted);
    fields.set(std::string(key), std::move(texts));
}

Object QueryWish::addedTo(Object fields) const
{
    const auto setOnce = [&](std::string_view key, Value value) {
        if (!fields.contains(key))
            fields.set(std::string(key), std::move(value));
    };
    for (const std::string& tag : tags)
        addToTexts(fields, schema::kTags, tag);
    for (const std::string& person : people)
        addToTexts(fields, schema::kPeople, person);
    if (priority)
        setOnce(schema::kPriority, *priority);
    if (when)
        setOnce(schema::kWhen, PlanTime::onDay(*when).text());
    return fields;
}

}  // namespace meldado::core
