// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/dates.h"

#include <algorithm>

#include "core/todo/plan_time.h"

namespace meldado::core {

namespace {

std::chrono::sys_seconds writtenIn(const Delta* delta)
{
    const Value* date = delta && delta->information() ? delta->information()->find("date") : nullptr;
    const std::string* text = date ? date->asString() : nullptr;
    return (text ? instantOf(*text) : std::nullopt).value_or(CommitDates::kNever);
}

}  // namespace

std::optional<std::chrono::sys_seconds> instantOf(std::string_view text)
{
    const auto plan = PlanTime::parse(text);  // which drops the seconds
    if (!plan)
        return std::nullopt;
    constexpr std::size_t kSecondsAt = std::string_view("2026-12-01T10:00:").size();
    std::chrono::seconds seconds{0};
    const auto isDigit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (plan->time && text.size() >= kSecondsAt + 2 && text[kSecondsAt - 1] == ':' && isDigit(kSecondsAt) && isDigit(kSecondsAt + 1))
        seconds = std::chrono::seconds(10 * (text[kSecondsAt] - '0') + (text[kSecondsAt + 1] - '0'));
    return plan->date() + plan->time.value_or(std::chrono::minutes(0)) + seconds - plan->offset.value_or(std::chrono::minutes(0));
}

std::chrono::sys_seconds CommitDates::written(const DeltaName& name)
{
    const auto known = m_written.find(name);
    if (known != m_written.end())
        return known->second;
    return m_written.emplace(name, writtenIn(m_lineage.delta(name).get())).first->second;
}

std::chrono::sys_seconds CommitDates::ofDelta(Lineage::DeltaNumber number)
{
    const DeltaName& name = m_lineage.name(number);
    if (const auto known = m_dates.find(name); known != m_dates.end())
        return known->second;
    const auto delta = m_lineage.delta(name);
    auto date = writtenIn(delta.get());
    m_written.emplace(name, date);
    if (delta && date != kNever) {
        for (const DeltaName& parent : delta->parents()) {
            const auto before = written(parent);
            if (date != kNever && before != kNever && before - date > kDateTolerance)
                date = kNever;
        }
    }
    m_dates.emplace(name, date);
    return date;
}

std::chrono::sys_seconds CommitDates::of(VersionId version)
{
    const auto deltas = m_lineage.deltas(version);
    if (deltas.empty())
        return kStaged;
    auto earliest = kStaged;
    for (const auto delta : deltas) {
        if (const auto date = ofDelta(delta); date != kNever)
            earliest = std::min(earliest, date);
    }
    return earliest == kStaged ? kNever : earliest;
}

bool CommitDates::isLater(VersionId a, VersionId b)
{
    const auto dateA = of(a);
    const auto dateB = of(b);
    return dateA != dateB ? dateB < dateA : m_lineage.isBefore(b, a);
}

}  // namespace meldado::core
