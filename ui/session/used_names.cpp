// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/used_names.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "ui/session/list_session.h"
#include "ui/session/session_index.h"

namespace meldado::ui {

namespace {

std::set<std::string> shownBeforeItIsOpen(const ListSession& session, std::vector<std::string> core::Task::*names)
{
    std::set<std::string> all;
    for (const core::Row& row : session.rows()) {
        const core::Task task = session.task(row.task);
        all.insert((task.*names).begin(), (task.*names).end());
    }
    return all;
}

}  // namespace

std::set<std::string> tagsUsedIn(const ListSession& session)
{
    if (!session.tasks())
        return shownBeforeItIsOpen(session, &core::Task::tags);
    std::set<std::string> all;
    const core::Outline& outline = session.tasks()->outline();
    outline.forEachTagged([&](core::TaskNumber task, const std::vector<std::string>& tags) {
        if (outline.isShown(task))
            all.insert(tags.begin(), tags.end());
    });
    return all;
}

std::vector<std::string> tasksTagged(const ListSession& session, const std::string& tag)
{
    if (!session.tasks())
        return {};
    const core::Outline& outline = session.tasks()->outline();
    std::vector<core::TaskNumber> found;
    outline.forEachTagged([&](core::TaskNumber task, const std::vector<std::string>& tags) {
        if (outline.isShown(task) && std::ranges::find(tags, tag) != tags.end())
            found.push_back(task);
    });
    std::ranges::sort(found);
    std::vector<std::string> ids;
    std::ranges::transform(found, std::back_inserter(ids), [&](core::TaskNumber task) { return outline.id(task); });
    return ids;
}

std::set<std::string> peopleUsedIn(ListSession& session)
{
    if (!session.tasks())
        return shownBeforeItIsOpen(session, &core::Task::people);
    SessionIndex& index = SessionIndex::of(session);
    index.want();
    return index.people();
}

}  // namespace meldado::ui
