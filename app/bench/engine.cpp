// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/engine.h"

#include <time.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "app/bench/blobs.h"
#include "core/crdt/replica.h"
#include "core/hash/sha256.h"
#include "core/todo/schema.h"

namespace meldado::bench {

using core::Result;

namespace {

constexpr int kRounds = 2000;

// Nanoseconds of processor time of this thread: what others do on the machine hardly shows.
std::int64_t now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

// The measurements of each operation, in the order in which the operations were first measured.
class Table {
public:
    template <typename Work>
    auto time(const std::string& what, Work work)
    {
        const auto before = now();
        auto result = work();
        add(what, now() - before);
        return result;
    }

    void print() const
    {
        std::printf("| operation | median ns | 90 %% ns | mean ns | times |\n|---|---:|---:|---:|---:|\n");
        for (const auto& what : m_order) {
            auto spent = m_spent.at(what);
            std::sort(spent.begin(), spent.end());
            std::int64_t sum = 0;
            for (const auto each : spent)
                sum += each;
            const auto count = spent.size();
            const long long mean = sum / static_cast<std::int64_t>(count);
            std::printf("| %s | %lld | %lld | %lld | %zu |\n", what.c_str(), static_cast<long long>(spent[count / 2]),
                        static_cast<long long>(spent[count * 9 / 10]), mean, count);
        }
    }

private:
    void add(const std::string& what, std::int64_t spent)
    {
        if (!m_spent.contains(what))
            m_order.push_back(what);
        m_spent[what].push_back(spent);
    }

    std::vector<std::string> m_order;
    std::map<std::string, std::vector<std::int64_t>> m_spent;
};

// One replica that edits, another that receives each of its commits.
class Measurement {
public:
    explicit Measurement(std::size_t taskCount) : m_taskCount(taskCount) {}

    Result<void> run()
    {
        if (auto done = fill(); !done)
            return done;
        for (int round = 0; round < kRounds; ++round) {
            for (const auto step :
                 {&Measurement::readAndUpdate, &Measurement::move, &Measurement::insert, &Measurement::remove}) {
                if (auto done = (this->*step)(); !done)
                    return done;
            }
        }
        m_table.print();
        return {};
    }

private:
    static core::Object task(std::uint64_t number)
    {
        return {{"title", "call mom fix bike " + std::to_string(number)}, {"done", false}, {"due", "2027-03-09"},
                {"tags", core::Array{"home", "urgent"}}};
    }

    Result<void> fill()
    {
        m_list = m_editor.listId(core::kRootId, core::schema::kItems);
        const core::Object root{{std::string(core::schema::kItems), m_list}};
        if (const auto edit = m_editor.createObject(core::kRootId, root); !edit)
            return edit.error();
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < m_taskCount; ++i) {
            ids.push_back(newId());
            if (const auto edit = m_editor.createObject(ids.back(), task(i)); !edit)
                return edit.error();
        }
        m_ids = ids;
        if (const auto edit = m_editor.insertIntoList(m_list, 0, ids); !edit)
            return edit.error();
        return pass("of everything");
    }

    Result<void> readAndUpdate()
    {
        const auto id = m_ids[below(m_ids.size())];
        auto value = m_table.time("read one task: value", [&] { return m_editor.value(id); });
        if (!value)
            return value.error();
        auto task = *value->asObject();
        task.set("done", !*task.find("done")->asBool());
        const auto edit = m_table.time("set a field: updateObject", [&] { return m_editor.updateObject(id, task); });
        return edit ? pass("of a field") : edit.error();
    }

    Result<void> move()
    {
        const auto from = below(m_taskCount);
        const auto to = (from + 1 + below(m_taskCount - 1)) % m_taskCount;
        const auto edit = m_table.time("move: moveInList", [&] { return m_editor.moveInList(m_list, from, to); });
        return edit ? pass("of a move") : edit.error();
    }

    Result<void> insert()
    {
        const auto id = newId();
        const auto at = below(m_taskCount + 1);
        const auto edit = m_table.time("insert: createObject, insertIntoList", [&]() -> Result<core::Edit> {
            auto created = m_editor.createObject(id, task(m_nextId));
            return created ? m_editor.insertIntoList(m_list, at, {id}) : std::move(created);
        });
        m_insertedAt = at;
        m_inserted = id;
        return edit ? pass("of an insertion") : edit.error();
    }

    Result<void> remove()
    {
        const auto edit = m_table.time("remove: removeFromList, deleteObject", [&]() -> Result<core::Edit> {
            auto removed = m_editor.removeFromList(m_list, m_insertedAt, 1);
            return removed ? m_editor.deleteObject(m_inserted) : std::move(removed);
        });
        return edit ? pass("of a removal") : edit.error();
    }

    // Commits here, and there the commit is parsed, which also checks its digests, and received.
    Result<void> pass(const std::string& what)
    {
        const auto committed = m_table.time("commit " + what, [&] { return m_editor.commit(); });
        if (!committed)
            return committed.error();
        const auto blobs = Blobs::of(*committed->commit);
        for (const auto& [name, bytes] : blobs.deltas)
            m_table.time("hash the delta " + what, [&] { return core::sha256(*bytes); });
        std::vector<core::Replica::Refused> refused;
        const auto received = m_table.time("parse and receive " + what, [&] {
            return m_reader.receive(blobs.packs, blobs.deltas, refused);
        });
        return received && refused.empty() ? Result<void>() : received ? refused.front().error : received.error();
    }

    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random() % count); }
    std::string newId() { return "task" + std::to_string(m_nextId++); }
    // Small seeded generator (xorshift): every run edits the same.
    std::uint64_t random()
    {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 7U;
        m_state ^= m_state << 17U;
        return m_state;
    }

    std::size_t m_taskCount;
    std::uint64_t m_state = 88172645463325252U;
    std::uint64_t m_nextId = 0;
    core::Replica m_editor;
    core::Replica m_reader;
    std::string m_list;
    std::vector<std::string> m_ids;  // of the tasks that stay
    std::string m_inserted;
    std::size_t m_insertedAt = 0;
    Table m_table;
};

}  // namespace

Result<void> measureEngine(std::size_t taskCount) { return Measurement(taskCount).run(); }

}  // namespace meldado::bench
