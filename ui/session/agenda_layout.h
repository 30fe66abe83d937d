// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Where the tasks of an agenda stand: in groups, each under a heading, by day or by list.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <QString>

#include "core/todo/plan_time.h"
#include "core/todo/row.h"
#include "ui/session/agenda_scope.h"

namespace meldado::ui {

class ListSession;

struct AgendaGroup {
    static constexpr std::size_t kNoParent = SIZE_MAX;
    struct Entry {
        ListSession* session;
        core::TaskNumber task;
        std::uint16_t indent = 0;
        std::size_t parent = kNoParent;  // an entry in front of it, under which it stands
        std::chrono::sys_days day = core::Outline::kNoDay;  // by which it stands, in groups by day; and the minute
        int minute = core::Outline::kNoMinute;
    };

    std::string key;  // of its heading; empty: it has none, and its tasks stand at the top
    QString title;
    std::vector<Entry> entries;
    std::chrono::sys_days day = core::Outline::kNoDay;  // on which they are, or were done; none: another kind of group
};

inline constexpr const char* kEarlierKey = "earlier";  // of the group of what is late;

// Tasks of one list that are to be shown, in the order of the list.
using AgendaTasks = std::vector<core::TaskNumber>;
using AgendaFilter = std::function<bool(ListSession* session, core::TaskNumber task)>;
// `withWay`: also what the tasks stand under, to the top.
[[nodiscard]] AgendaTasks tasksInOrder(ListSession* session, const AgendaFilter& fits, bool withWay = false);

// By day, then as the lists have them.
[[nodiscard]] std::vector<AgendaGroup> groupsByDay(const std::vector<ListSession*>& sessions, const AgendaFilter& fits,
                                                   const AgendaScope& scope, const core::PlanTime& now);
// By the day on which they were done, the newest first.
[[nodiscard]] std::vector<AgendaGroup> groupsByCompletion(const std::vector<ListSession*>& sessions, const AgendaFilter& fits,
                                                          const core::PlanTime& now);
// Each list under its name. `keyOf`: of its heading.
[[nodiscard]] std::vector<AgendaGroup> groupsByList(const std::vector<ListSession*>& sessions, const AgendaFilter& fits, bool withWay,
                                                    const AgendaScope& scope,
                                                    const std::function<std::string(const ListSession*)>& keyOf);

}  // namespace meldado::ui
