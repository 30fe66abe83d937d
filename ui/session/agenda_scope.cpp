// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/agenda_scope.h"

#include <algorithm>
#include <string>

#include "core/todo/query_wish.h"
#include "core/todo/schema.h"

namespace meldado::ui {

using core::Outline;
using core::TaskNumber;

std::chrono::sys_days AgendaScope::dueDay(const Outline& outline, TaskNumber task)
{
    return std::min(outline.days(task).when, outline.days(task).deadline);
}

std::chrono::sys_days AgendaScope::dayOf(const Outline& outline, TaskNumber task, std::chrono::sys_days today)
{
    const auto [when, deadline] = outline.days(task);
    const bool isPressing = when > today && deadline <= today;
    return when == Outline::kNoDay || isPressing ? deadline : when;
}

std::string AgendaScope::orderName() const
{
    switch (what) {
    case What::Today:
        return "today";
    case What::Upcoming:
        return "upcoming";
    case What::All:
        return "all";
    case What::Tag:
        return "tag:" + tag.toStdString();
    case What::Search:
        return tag.isEmpty() ? std::string() : "filter:" + tag.toStdString();
    case What::Done:
        break;
    }
    return {};
}

bool AgendaScope::fits(const Outline& outline, TaskNumber task, std::chrono::sys_days today) const
{
    switch (what) {
    case What::Today:
        return dueDay(outline, task) <= today;
    case What::Upcoming:
        return dueDay(outline, task) > today && dueDay(outline, task) != Outline::kNoDay;
    case What::Tag:
        return std::ranges::find(outline.tags(task), tag.toStdString()) != outline.tags(task).end();
    case What::Done:
        return outline.isDone(task);
    case What::All:
    case What::Search:
        break;
    }
    return true;
}

core::Object AgendaScope::fieldsToFit(core::Object fields, std::chrono::sys_days today) const
{
    const auto when = std::string(core::schema::kWhen);
    if (what == What::Today && !fields.contains(when))
        fields.set(when, core::PlanTime::onDay(today).text());
    if (what == What::Upcoming && !fields.contains(when))
        fields.set(when, core::PlanTime::onDay(today + std::chrono::days(1)).text());
    if (what == What::Tag)
        core::addToTexts(fields, core::schema::kTags, tag.toStdString());
    return fields;
}

}  // namespace meldado::ui
