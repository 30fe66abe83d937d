// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store that our engine wrote is readable by the rules of the reference, and a fresh process sees the same in it.

#include <filesystem>
#include <random>

#include "adapters/registry/open_store.h"
#include "core/crdt/describe.h"
#include "tests/conformance/replay.h"
#include "tests/conformance/upstream_rules.h"

namespace meldado::conformance {

namespace {

// A folder that is gone at the end; blanks and letters beyond ASCII are part of the test.
class TemporaryFolder {
public:
    TemporaryFolder()
        : m_path(std::filesystem::temp_directory_path() /
                 (std::filesystem::path(u8"meldado ä ") += std::to_string(std::random_device{}())))
    {
        std::filesystem::create_directories(m_path);
    }
    ~TemporaryFolder() { std::filesystem::remove_all(m_path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

}  // namespace

Report checkWriting(const VectorCase& each)
{
    Report report = checkReplaying(each);
    if (report.skipped || !report.failures.empty()) {
        report.failures.clear();  // told by the replaying test
        if (!report.skipped)
            report.failures.push_back("the steps do not replay");
        return report;
    }

    const TemporaryFolder folder;
    std::map<std::string, std::string> urls;
    for (const auto& [replica, parts] : *each.recorded.find("replicas")->asObject()) {
        urls[replica] = urlFrom(each.schemeOf(replica), folder.path() / replica);
    }
    Replay replay(each, urls);
    replay.run(report);

    core::Replica::Options options;
    if (each.format() == "0.2")
        options.family = core::Family::Old02;
    else if (each.format() == "0.5")
        options.family = core::Family::Old05;
    for (const auto& [replica, url] : urls) {
        auto store = adapters::openStore(url);
        report.expect(store.has_value(), replica + ": cannot be opened again");
        if (!store)
            continue;
        checkUpstreamRules(report, *store->store, each.format());

        // What the writer sees now, and what a fresh process sees.
        replay.session().run(core::Object{{"op", "unstage"}, {"replica", replica}});
        replay.session().run(core::Object{{"op", "reload"}, {"replica", replica}});
        auto again = cli::Document::open(url, options);
        report.expect(again.has_value(), replica + ": cannot be loaded again");
        const auto writer = replay.session().run(core::Object{{"op", "dump"}, {"replica", replica}});
        if (!again || !writer.contains("result"))
            continue;
        report.expect(again->unusable().empty(), replica + ": something written cannot be used");
        report.expect(again->replica().waiting().empty(), replica + ": something written waits");
        report.expectEqual(core::describeState(again->replica()), *writer.find("result"), replica);
        // Where upstream cannot read what it wrote, the better answer is what ours gives.
        const auto* expected = each.expectedOf(replica);
        for (const auto* key : {"better_read_text", "salvage_read_text"}) {
            const auto text = again->replica().read();
            if (expected && expected->contains(key))
                report.expectEqual(text ? core::Value(*text) : core::Value(), *expected->find(key), replica + ' ' + key);
        }
    }
    return report;
}

}  // namespace meldado::conformance
