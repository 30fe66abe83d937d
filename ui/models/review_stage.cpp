// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/review_stage.h"

#include <algorithm>
#include <utility>

namespace meldado::ui {

namespace {

bool asksTheSame(const core::ReviewField& a, const core::ReviewField& b)
{
    return a.before == b.before && std::ranges::equal(a.offers, b.offers, [](const auto& one, const auto& other) {
        return one.value == other.value && one.fields == other.fields;
    });
}

ReviewChoice suggested(const core::ReviewField& field)
{
    return {ReviewChoice::Kind::Offer, field.suggestion, field.offers.at(field.suggestion).value, false};
}

}  // namespace

void ReviewStage::read(core::ReviewTask task)
{
    const std::vector<Field> before = std::exchange(m_fields, {});
    for (const core::ReviewField& asked : task.fields) {
        const auto known = std::ranges::find(before, asked.field, [](const Field& each) -> const std::string& { return each.asked.field; });
        Field field{asked, suggested(asked), false};
        const bool isKnown = known != before.end();
        const bool isOnlySuggested = !isKnown || (known->choice && !known->choice->isMade);
        if (isKnown && asksTheSame(known->asked, asked)) {
            field = {asked, known->choice, known->isAgain};
        } else if (!isOnlySuggested) {  // what a person chose is not applied as something else
            field.choice.reset();
            field.isAgain = true;
        }
        m_fields.push_back(std::move(field));
    }
    m_task = std::move(task);
}

void ReviewStage::choose(std::size_t field, std::size_t offer)
{
    if (field < m_fields.size() && offer < m_fields[field].asked.offers.size())
        m_fields[field].choice = ReviewChoice{ReviewChoice::Kind::Offer, offer, m_fields[field].asked.offers[offer].value, true};
}

void ReviewStage::chooseBefore(std::size_t field)
{
    if (field < m_fields.size())
        write(field, ReviewChoice::Kind::Before, m_fields[field].asked.before);
}

// What is on offer already is that offer.
void ReviewStage::write(std::size_t field, ReviewChoice::Kind kind, std::optional<core::Value> value)
{
    if (field >= m_fields.size())
        return;
    const auto& offers = m_fields[field].asked.offers;
    const auto same = std::ranges::find(offers, value, &core::ReviewOffer::value);
    if (same != offers.end())
        choose(field, static_cast<std::size_t>(same - offers.begin()));
    else
        m_fields[field].choice = ReviewChoice{kind, 0, std::move(value), true};
}

const ReviewChoice* ReviewStage::choiceOf(std::string_view field) const
{
    const auto found = std::ranges::find_if(m_fields, [&](const Field& each) { return each.asked.field == field; });
    return found != m_fields.end() && found->choice ? &*found->choice : nullptr;
}

std::optional<std::size_t> ReviewStage::firstOpen() const
{
    const auto isOpen = [](const Field& each) { return !each.choice; };
    const auto found = std::ranges::find_if(m_fields, isOpen);
    if (found == m_fields.end())
        return std::nullopt;
    if (isDeletion())  // of what is deleted nothing else is asked
        return std::nullopt;
    return static_cast<std::size_t>(found - m_fields.begin());
}

bool ReviewStage::isDeletion() const
{
    const ReviewChoice* choice = choiceOf(core::kDeletedField);
    return choice && choice->value == core::Value(true);
}

bool ReviewStage::isPlaceKept() const
{
    const ReviewChoice* choice = choiceOf(kPlaceField);
    return !choice || choice->value != core::Value(true);
}

bool ReviewStage::isTouched() const
{
    return std::ranges::any_of(m_fields, [](const Field& each) { return each.choice && each.choice->isMade; });
}

core::FieldChanges ReviewStage::decisions() const
{
    if (isDeletion())
        return {{std::string(core::kDeletedField), core::Value(true)}};
    core::FieldChanges changes;
    for (const Field& field : m_fields) {
        if (field.choice && field.asked.field != kPlaceField)
            changes.emplace_back(field.asked.field, field.choice->value);
    }
    return changes;
}

}  // namespace meldado::ui
