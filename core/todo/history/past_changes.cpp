// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/past_changes.h"

#include <chrono>

#include "core/base/stable_sort.h"
#include "core/crdt/lineage.h"
#include "core/crdt/list_order.h"
#include "core/todo/merge/dates.h"
#include "core/todo/task.h"

namespace meldado::core {

namespace {

std::string titleOf(const PastTask& task)
{
    return Task::read({}, task.content).title;
}

// Also when the replica shows a moment before that commit.
Writer writerBy(const Replica& replica, const DeltaName* name)
{
    const auto delta = name ? Lineage(replica).delta(*name) : nullptr;
    return delta ? writerIn(*delta) : Writer();
}

}  // namespace

std::shared_ptr<const PresentList> readPresent(const Replica& replica, const Outline& outline)
{
    auto present = std::make_shared<PresentList>(replica, outline);
    const Lineage& lineage = outline.views().lineage();
    const auto trace = [&](std::string_view id) {
        const auto object = lineage.find(id);
        if (!object || lineage.isList(*object))
            return;
        PresentList::Traces traces;
        const auto leaves = lineage.leaves(*object);
        const auto last = leaves.empty() ? std::vector<Lineage::DeltaNumber>() : lineage.deltas(leaves.back());
        if (!last.empty())
            traces.last = lineage.name(last.front());
        auto first = lineage.newest(*object);
        while (lineage.previous(first) != kNoVersion)
            first = lineage.previous(first);
        if (const auto deltas = lineage.deltas(first); !deltas.empty())
            traces.first = lineage.name(deltas.front());
        present->traces.emplace(id, traces);
    };
    for (const PastTask& task : present->list.tasks())
        trace(task.id);
    for (const std::string_view id : replica.deleted())
        trace(id);
    return present;
}

std::vector<PastChange> changesSince(const PastList& past, const PresentList& present, const Replica& replica)
{
    std::vector<PastChange> changes;
    const auto note = [&](PastChange change, bool isFirst) {
        const auto known = present.traces.find(change.id);
        const auto* traces = known == present.traces.end() ? nullptr : &known->second;
        change.writer = writerBy(replica, !traces ? nullptr : isFirst ? &traces->first : &traces->last);
        changes.push_back(std::move(change));
    };
    for (const PastTask& now : present.list.tasks()) {
        const PastTask* then = past.find(now.id);
        PastChange change;
        change.id = now.id;
        change.title = titleOf(now);
        if (!then) {
            change.kind = PastChange::Kind::Added;
            note(std::move(change), true);
            continue;
        }
        change.fields = fieldChanges(then->content, now.content);
        if (change.fields.empty()) {
            if (past.parentId(*then) == present.list.parentId(now))
                continue;
            change.kind = PastChange::Kind::Moved;
            if (now.parent != kNoTask)
                change.under = titleOf(present.list.tasks()[now.parent]);
        }
        note(std::move(change), false);
    }
    for (const PastTask& then : past.tasks()) {
        if (present.list.find(then.id))
            continue;
        PastChange change;
        change.kind = PastChange::Kind::Deleted;
        change.id = then.id;
        change.title = titleOf(then);
        note(std::move(change), false);
    }
    stableSort(std::span(changes), [](const PastChange& a, const PastChange& b) {
        return instantOf(a.writer.date) > instantOf(b.writer.date);
    });
    return changes;
}

}  // namespace meldado::core
