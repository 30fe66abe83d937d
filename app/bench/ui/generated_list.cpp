// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/ui/generated_list.h"

#include <memory>
#include <string>

#include "adapters/sqlite/local_replica.h"
#include "core/base/random.h"
#include "core/todo/plan_time.h"
#include "core/todo/schema.h"

namespace meldado::bench {

core::Result<void> makeList(const std::filesystem::path& file, std::size_t taskCount, std::optional<std::chrono::sys_days> plan)
{
    core::SeededRandom random(1);
    core::Array tasks;
    for (std::size_t i = 0; i < taskCount; ++i) {
        core::Object task{{"_id", core::makeId(random)}, {"title", "Task " + std::to_string(i) + " of a long list"}};
        if (i % 3 == 0)
            task.set("done", true);
        if (i % 3 == 1 && plan)
            task.set(std::string(core::schema::kWhen), core::PlanTime::onDay(*plan).text());
        if (i % 5 == 0)
            task.set("description", "A note about task " + std::to_string(i));
        tasks.emplace_back(std::move(task));
    }
    core::Replica replica;
    const auto updated = replica.update({{"software", core::schema::kSoftwareName},
                                         {"version", core::schema::kDocumentVersion},
                                         {std::string(core::schema::kItems), std::move(tasks)}});
    if (!updated)
        return updated.error();
    const auto committed = replica.commit();
    if (!committed)
        return committed.error();
    return adapters::LocalReplica(file).compact(core::arrivalsOf(*committed->commit), &replica);
}

void OpenList::open(const std::filesystem::path& file)
{
    m_session.open([file]() -> core::Result<ui::Place> {
        return ui::Place::ofOurOwn(std::make_unique<adapters::LocalReplica>(file));
    }, QStringLiteral("A list"));
}

}  // namespace meldado::bench
