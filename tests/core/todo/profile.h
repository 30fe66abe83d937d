// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Somebody with one list, in memory, and a view of it.

#pragma once

#include <chrono>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <QTest>

#include "core/base/overloaded.h"
#include "core/base/random.h"
#include "core/json/canonical.h"
#include "core/todo/schema.h"
#include "core/todo/task_list.h"
#include "core/todo/task_rows.h"

namespace meldado::test {

using namespace core;

class StandingClock final : public Clock {
public:
    [[nodiscard]] Reading now() const override
    {
        return {std::chrono::sys_seconds(std::chrono::seconds(1'795'000'000)), std::chrono::minutes(60)};
    }
};

// A list, and beside it rows that only ever see the row changes: what a view would show.
struct Profile {
    explicit Profile(std::uint64_t seed = 1) : random(seed) {}

    Replica replica;
    std::optional<TaskList> opened;
    std::optional<TaskRows> shown;
    std::vector<Row> view;
    SeededRandom random;
    StandingClock clock;
    std::vector<std::string> log;  // the row changes of the last step

    TaskList& list()
    {
        if (!opened) {
            opened.emplace(replica);
            shown.emplace(opened->outline());
            view = shown->rows();
        }
        return *opened;
    }

    const std::vector<Row>& rows()
    {
        list();
        return shown->rows();
    }
    Task task(std::size_t row) { return list().outline().task(rows().at(row).task); }

    void show(const OutlineUpdate& changes)
    {
        showPart(changes);
        compareWithFresh();
    }
    void showPart(const OutlineUpdate& changes)
    {
        const ListUpdate update = shown->apply(changes);
        log.clear();
        for (const RowChange& change : update.rows) {
            log.push_back(std::visit(Overloaded{
                                         [](const RowsInserted& c) { return "insert " + std::to_string(c.first); },
                                         [](const RowsRemoved& c) { return "remove " + std::to_string(c.first); },
                                         [](const RowMoved& c) {
                                             return "move " + std::to_string(c.from) + " " + std::to_string(c.to);
                                         },
                                         [](const RowChanged& c) { return "change " + std::to_string(c.row); },
                                     },
                                     change));
        }
        follow(view, update);
        QVERIFY(view == shown->rows());
    }

    void compareWithFresh()
    {
        const TaskList fresh(replica);
        const TaskRows freshRows(fresh.outline());
        QCOMPARE(shown->rows().size(), freshRows.rows().size());
        for (std::size_t row = 0; row < view.size(); ++row) {
            Row now = freshRows.rows()[row];
            QCOMPARE(list().outline().id(view[row].task), fresh.outline().id(now.task));
            now.task = view[row].task;
            QVERIFY(view[row] == now);
        }
        QCOMPARE(list().outline().openCount(), fresh.outline().openCount());
        QCOMPARE(list().outline().doneOnTopCount(), fresh.outline().doneOnTopCount());
        QCOMPARE(quietMoves(list().outline()), quietMoves(fresh.outline()));
        const auto someDay = PlanTime::parse("2026-11-25")->date();
        QCOMPARE(list().outline().openDueBy(someDay), fresh.outline().openDueBy(someDay));
    }

    // By identifiers; numbers are other ones in a document that was opened anew.
    static std::vector<std::vector<std::string>> quietMoves(const Outline& outline)
    {
        const auto idOf = [&](TaskNumber task) { return task == kNoTask ? std::string() : outline.id(task); };
        std::vector<std::vector<std::string>> all;
        for (const auto& [task, move] : outline.quietMoves())
            all.push_back({idOf(task), idOf(move.parent), idOf(move.behind)});
        std::ranges::sort(all);
        return all;
    }

    // Shows and commits an edit; its undo step.
    std::vector<Step> done(Result<Edited> edited)
    {
        if (!edited) {
            QTest::qFail(edited.error().detail.c_str(), __FILE__, __LINE__);
            return {};
        }
        show(edited->update);
        const auto kept = log;
        const auto committed = replica.commit();
        if (!committed)
            QTest::qFail(committed.error().detail.c_str(), __FILE__, __LINE__);
        else
            show(list().apply(committed->changes));
        log = kept;
        return edited->undo;
    }

    std::vector<Step> add(std::string_view title, std::optional<std::size_t> row = std::nullopt)
    {
        if (!list().hasRoot()) {
            const auto root = list().ensureRoot("Groceries");
            if (!root)
                QTest::qFail(root.error().detail.c_str(), __FILE__, __LINE__);
            else
                show(root->update);
        }
        return done(list().add(makeId(random), title, {{}, {}, row.value_or(SIZE_MAX)}, clock));
    }
    std::vector<Step> addUnder(const std::string& parent, std::string_view title)
    {
        return done(list().add(makeId(random), title, Place::last(parent), clock));
    }

    // Each of one task.
    Result<Edited> setDone(const std::string& id, bool isDone) { return list().setDone(std::span(&id, 1), isDone, clock); }
    Result<Edited> remove(const std::string& id) { return list().remove(std::span(&id, 1)); }
    Result<Edited> move(const std::string& id, std::size_t index) { return list().move(std::span(&id, 1), {{}, {}, index}); }
    Result<Edited> move(const std::string& id, const Place& place) { return list().move(std::span(&id, 1), place); }

    void receive(const Profile& other)
    {
        const auto changes = replica.refresh(other.replica.everything());
        QVERIFY(changes.has_value());
        list();
        show(list().apply(*changes));
    }

    // The same, so many objects at a time; `between` after each bit but the last. How many bits.
    std::size_t receiveInBits(const Profile& other, std::size_t most, auto&& between)
    {
        const auto changes = replica.refresh(other.replica.everything());
        list();
        std::size_t bits = 1;
        showPart(list().begin(*changes, most));
        for (; list().outline().isBehind() && !QTest::currentTestFailed(); ++bits) {
            between();
            showPart(list().goOn(most));
        }
        compareWithFresh();
        return bits;
    }
    std::size_t receiveInBits(const Profile& other, std::size_t most)
    {
        return receiveInBits(other, most, [] {});
    }

    std::string id(std::size_t row) { return list().outline().id(rows().at(row).task); }

    std::string titles()
    {
        std::string all;
        for (const Row& row : rows())
            all += (all.empty() ? "" : " ") + std::string(row.level, '>') + list().outline().task(row.task).title;
        return all;
    }

    Object content(const std::string& id) { return *replica.value(id)->asObject(); }
};

inline std::unique_ptr<Profile> profileWith(std::initializer_list<std::string_view> titles)
{
    auto profile = std::make_unique<Profile>();
    for (const std::string_view title : titles)
        profile->add(title);
    return profile;
}

// A document as another program wrote it.
inline std::unique_ptr<Profile> profileReading(const Object& document)
{
    auto profile = std::make_unique<Profile>();
    if (!profile->replica.update(document) || !profile->replica.commit())
        QTest::qFail("the document was refused", __FILE__, __LINE__);
    return profile;
}

inline Object task(std::string_view id, Object fields)
{
    fields.set("_id", Value(id));
    return fields;
}

inline Object documentWith(Array tasks)
{
    return Object{{"software", "MeldaDo"}, {"version", "1.0.0"}, {"title", "Groceries"},
                  {std::string(schema::kItems), std::move(tasks)}};
}

inline const std::string kItems(schema::kItems);

}  // namespace meldado::test
