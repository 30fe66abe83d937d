// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/share/people.h"

#include <algorithm>
#include <utility>

#include "core/json/string_field.h"

namespace meldado::core {

namespace {

void replace(std::string& kept, std::string said)
{
    if (!said.empty())
        kept = std::move(said);
}

}  // namespace

PeopleOfList::PeopleOfList(std::string me) : m_me(std::move(me))
{
    m_people.push_back({m_me, {}, {}, {}, {}, {}, true});
    m_ids.emplace(m_me, kMe);
}

PeopleOfList::Number PeopleOfList::numberOf(const std::string& id)
{
    if (const auto known = m_ids.find(id); known != m_ids.end())
        return known->second;
    if (m_people.size() >= kMaxPeople) {
        m_hasOthers = true;
        return kOther;
    }
    const auto number = static_cast<Number>(m_people.size());
    m_people.push_back({id, {}, {}, {}, {}, {}, false});
    m_ids.emplace(id, number);
    return number;
}

void PeopleOfList::add(const Delta& commit)
{
    if (m_numbers.contains(commit.name()))
        return;
    static const Object kNothing;
    const Object& information = commit.information() ? *commit.information() : kNothing;
    std::string author = stringField(information, "author");
    std::string id = stringField(information, "person");
    if (id.empty())
        id = author;

    const Number by = numberOf(id);
    const auto number = static_cast<std::uint32_t>(m_commits.size());
    m_numbers.emplace(commit.name(), number);
    Commit added{{}, by, {}, {}};
    for (const DeltaName& parent : commit.parents()) {
        if (const auto known = m_numbers.find(parent); known != m_numbers.end())
            added.parents.push_back(known->second);
    }
    std::string date = stringField(information, "date");
    if (by == kMe)
        added.date = date;
    m_commits.push_back(std::move(added));
    if (by == kMe)
        m_mine.push_back(number);
    if (by == kOther)
        return;
    Person& person = m_people[by];
    replace(person.name, std::move(author));
    replace(person.device, stringField(information, "device"));
    replace(person.color, stringField(information, "color"));
    replace(person.lastChange, std::move(date));
    if (by != kMe)
        markReached(number, by);
}

// What was reached before ends the way: each commit is passed once for each person.
void PeopleOfList::markReached(std::uint32_t from, Number by)
{
    m_open.assign(1, from);
    while (!m_open.empty()) {
        Commit& commit = m_commits[m_open.back()];
        m_open.pop_back();
        if (std::ranges::find(commit.reachedBy, by) != commit.reachedBy.end())
            continue;
        commit.reachedBy.push_back(by);
        m_open.insert(m_open.end(), commit.parents.begin(), commit.parents.end());
    }
}

// Our commits are in order where we have one device; from several, the first one that is missing ends what they have.
std::string PeopleOfList::reachedUpTo(Number person) const
{
    std::string last;
    for (const std::uint32_t number : m_mine) {
        const Commit& commit = m_commits[number];
        if (std::ranges::find(commit.reachedBy, person) == commit.reachedBy.end())
            break;
        replace(last, commit.date);
    }
    return last;
}

std::vector<PeopleOfList::Person> PeopleOfList::people() const
{
    std::vector<Person> people;
    for (Number number = 0; number < m_people.size(); ++number) {
        if (number == kMe && m_mine.empty())
            continue;
        Person person = m_people[number];
        if (number != kMe)
            person.hasUpTo = reachedUpTo(number);
        people.push_back(std::move(person));
    }
    return people;
}

}  // namespace meldado::core
