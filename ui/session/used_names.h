// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The tags and the people that tasks of a list have, for somebody who types such a name. No task is read for it: costs
// follow the number of tasks that have one. Before the list is open, its first rows are all that is known.

#pragma once

#include <set>
#include <string>
#include <vector>

namespace meldado::ui {

class ListSession;

[[nodiscard]] std::set<std::string> tagsUsedIn(const ListSession& session);
// The tasks of an open list that have it, open or done, by their ids.
[[nodiscard]] std::vector<std::string> tasksTagged(const ListSession& session, const std::string& tag);
// By the list's SessionIndex, which begins to read when it is asked for the first time: of a very large list not all at once.
[[nodiscard]] std::set<std::string> peopleUsedIn(ListSession& session);

}  // namespace meldado::ui
