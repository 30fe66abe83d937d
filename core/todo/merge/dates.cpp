// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/dates.h"

#include <algorithm>
#include <utility>

#include "core/todo/plan_time.h"

namespace meldado::core {

namespace {

std::chrono::sys_seconds writtenIn(const Delta& delta)
{
    const Value* date = delta.information() ? delta.information()->find("date") : nullptr;
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

const CommitDates::Written& CommitDates::written(const DeltaName& name)
{
    if (const auto known = m_written.find(name); known != m_written.end())
        return known->second;
    Written said{kNever, {}};
    if (const auto delta = m_lineage.delta(name)) {
        said.date = writtenIn(*delta);
        said.parents.assign(delta->parents().begin(), delta->parents().end());
    }
    return m_written.emplace(name, std::move(said)).first->second;
}

std::chrono::sys_seconds CommitDates::ofDelta(Lineage::DeltaNumber number)
{
    const DeltaName& name = m_lineage.name(number);
    if (const auto known = m_dates.find(name); known != m_dates.end())
        return known->second;
    const auto& said = written(name);
    auto date = said.date;
    for (const DeltaName& parent : said.parents) {
        const auto before = date == kNever ? kNever : written(parent).date;
        if (before != kNever && before - date > kDateTolerance)
            date = kNever;
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
