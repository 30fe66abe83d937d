// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What runs on several threads, for ThreadSanitizer: a pool and its callers, and fetching from every store and wrapper
// at the same time. Each fetch is also compared with that of one thread.

#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "adapters/brotli/brotli_store.h"
#include "adapters/deflate/deflate_store.h"
#include "adapters/filesystem/folder_store.h"
#include "adapters/memory/memory_store.h"
#include "adapters/sqlite/local_replica.h"
#include "adapters/sqlite/sqlite_store.h"
#include "adapters/threads/thread_pool.h"
#include "core/store/fetch.h"
#include "core/store/publish.h"

namespace {

using namespace meldado;
using Open = std::function<std::unique_ptr<core::Store>(const std::string& place)>;

std::atomic<int> failures = 0;

void expect(bool isTrue, const std::string& what)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "FAILED: %s\n", what.c_str());
    ++failures;
}

class TemporaryFolder {
public:
    TemporaryFolder() : m_path(std::filesystem::temp_directory_path() / ("meldado-races-" + std::to_string(seed())))
    {
        std::filesystem::create_directories(m_path);
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::string in(const std::string& name) const { return (m_path / name).string(); }

private:
    static long long seed() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

    std::filesystem::path m_path;
};

template <typename Inner, typename Wrapper>
std::unique_ptr<core::Store> openWrapped(const std::string& place)
{
    return std::make_unique<Wrapper>(std::make_unique<Inner>(place));
}

std::unique_ptr<core::Store> openMemory(const std::string& place)
{
    return std::make_unique<adapters::MemoryStore>(adapters::MemoryStore::named(place));
}

template <typename Store>
std::unique_ptr<core::Store> openPlain(const std::string& place)
{
    return std::make_unique<Store>(place);
}

void aPoolAndItsCallers()
{
    adapters::ThreadPool threads(4);
    std::vector<std::thread> callers;
    std::atomic<int> done = 0;
    for (int caller = 0; caller < 3; ++caller) {
        callers.emplace_back([&] {
            for (int round = 0; round < 30; ++round) {
                std::vector<int> mine(40, 0);
                threads.run(mine.size(), [&](std::size_t index) {
                    threads.run(3, [&](std::size_t) { ++done; });
                    mine[index] = 1;
                });
                expect(mine == std::vector<int>(40, 1), "a run is not complete");
                try {
                    threads.run(20, [](std::size_t index) {
                        if (index == 11)
                            throw std::runtime_error("a fault of the test");
                    });
                    expect(false, "an exception is lost");
                } catch (const std::runtime_error&) {
                }
            }
        });
    }
    for (auto& caller : callers)
        caller.join();
    expect(done == 3 * 30 * 40 * 3, "a run within a run is not complete");
}

std::vector<core::Commit> someCommits()
{
    core::Replica replica;
    std::vector<core::Commit> commits;
    for (int number = 0; number < 120; ++number) {
        const auto title = std::string(static_cast<std::size_t>(number), 'x');
        const core::Object task{{"_id", "task" + std::to_string(number % 7)}, {"title", title}};
        expect(replica.update(core::Object{{"items\xE2\x99\xAD", core::Array{task}}}).has_value(), "not updated");
        const auto committed = replica.commit();
        if (committed && committed->commit)
            commits.push_back(*committed->commit);
    }
    return commits;
}

std::string told(const core::Result<core::Fetched>& fetched)
{
    if (!fetched)
        return fetched.error().detail;
    std::string text;
    for (const auto& pack : fetched->arrivals.packs)
        text += core::keyOf(pack->name()) + std::string(*pack->bytes()) + '\n';
    for (const auto& delta : fetched->arrivals.deltas)
        text += core::keyOf(delta->name()) + std::string(*delta->bytes()) + '\n';
    for (const auto& each : fetched->unusable)
        text += each.key + each.error.detail + '\n';
    return text;
}

void fetchingFrom(const std::string& what, const Open& open, const std::string& place,
                  const std::vector<core::Commit>& commits, adapters::ThreadPool& threads)
{
    const auto store = open(place);
    for (const auto& commit : commits)
        expect(core::publish(*store, commit).has_value(), what + ": not published");
    const auto nothing = [](const std::string&) { return false; };

    const auto alone = told(core::fetch(*store, nothing));
    for (int round = 0; round < 5; ++round)
        expect(told(core::fetch(*open(place), nothing, threads)) == alone, what + ": not the same");
    expect(alone.size() > 10'000, what + ": too little");

    adapters::MemoryStore target;
    expect(core::meld(*store, target, threads).has_value(), what + ": not melded");
    const auto again = core::meld(*store, target, threads);
    expect(again && again->empty(), what + ": melded twice");
}

}  // namespace

int main()
{
    const TemporaryFolder folder;
    aPoolAndItsCallers();

    using namespace adapters;
    const std::vector<std::pair<std::string, Open>> stores{
        {"memory", openMemory},
        {"folder", openPlain<FolderStore>},
        {"database", openPlain<SqliteStore>},
        {"local replica", openPlain<LocalReplica>},
        {"deflate on folder", openWrapped<FolderStore, DeflateStore>},
        {"brotli on folder", openWrapped<FolderStore, BrotliStore>},
        {"brotli on database", openWrapped<SqliteStore, BrotliStore>},
    };
    const auto commits = someCommits();
    ThreadPool threads(4);
    std::vector<std::thread> callers;
    for (const auto& [what, open] : stores) {
        callers.emplace_back([&, name = what, how = open] {
            fetchingFrom(name, how, folder.in(name), commits, threads);
        });
    }
    for (auto& caller : callers)
        caller.join();
    if (failures == 0)
        std::puts("all done");
    return failures == 0 ? 0 : 1;
}
