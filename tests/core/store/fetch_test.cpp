// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/fetch.h"

#include <algorithm>
#include <map>
#include <set>

#include "adapters/memory/memory_store.h"
#include "core/base/limits.h"
#include "core/store/publish.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using adapters::MemoryStore;
using core::ErrorCode;

namespace {

// Remembers what is written, in order; a chosen write and what it holds can be spoilt.
class RecordingStore final : public core::Store {
public:
    core::Result<std::vector<std::string>> list(std::string_view extension) override
    {
        ++listCount;
        if (failsToList)
            return core::Error{ErrorCode::Io, "a fault of the test"};
        std::vector<std::string> keys;
        for (const auto& [key, bytes] : blobs) {
            if (key.ends_with(extension) && !notListed.contains(key))
                keys.push_back(key);
        }
        return keys;
    }
    using core::Store::read;
    core::Result<std::string> read(std::string_view key, std::uint64_t, std::uint64_t) override
    {
        readKeys.emplace_back(key);
        const auto it = blobs.find(std::string(key));
        if (it == blobs.end())
            return core::Error{ErrorCode::NotFound, std::string(key)};
        if (key == unreadable)
            return core::Error{ErrorCode::Io, "a fault of the test"};
        return it->second;
    }
    core::Result<void> write(std::string_view key, std::string_view bytes) override
    {
        if (written.size() == writesThatWork)
            return core::Error{ErrorCode::DiskFull, "a fault of the test"};
        written.emplace_back(key);
        blobs[std::string(key)] = bytes;
        return {};
    }

    std::map<std::string, std::string> blobs;
    std::set<std::string> notListed;  // came to its place when the listing had passed by
    int listCount = 0;
    Names readKeys;
    Names written;
    std::string unreadable;
    std::size_t writesThatWork = static_cast<std::size_t>(-1);
    bool failsToList = false;
};

const auto nothingIsKnown = [](const std::string&) { return false; };

void publishAll(core::Store& store, const core::Replica& replica)
{
    const auto everything = replica.everything();
    for (const auto& pack : everything.packs)
        QVERIFY(store.write(pack->name().hex() + ".pack", *pack->bytes()));
    for (const auto& delta : everything.deltas)
        QVERIFY(store.write(delta->name().text() + ".delta", *delta->bytes()));
}

}  // namespace

class FetchTest : public QObject {
    Q_OBJECT

private slots:
    void bringsWhatIsNotKnown()
    {
        auto replica = replicaWith({"a", "b"});
        RecordingStore store;
        publishAll(store, replica);

        const auto all = core::fetch(store, nothingIsKnown);
        const auto onlyPacks = core::fetch(store, [](const std::string& key) { return key.ends_with(".delta"); });

        QVERIFY(all && onlyPacks);
        core::Replica other;
        deliver(other, all->arrivals);
        QCOMPARE(documentOf(other), documentOf(replica));
        QVERIFY(onlyPacks->arrivals.deltas.empty() && !onlyPacks->arrivals.packs.empty());
    }

    void listsOnceAndReadsEachBlobOnce()
    {
        auto replica = replicaWith({"a", "b", "c"});
        RecordingStore store;
        publishAll(store, replica);

        QVERIFY(core::fetch(store, nothingIsKnown));

        QCOMPARE(store.listCount, 1);
        std::ranges::sort(store.readKeys);
        Names all;
        for (const auto& [key, bytes] : store.blobs)
            all.push_back(key);
        QCOMPARE(store.readKeys, all);
    }

    void aRefreshAfterOneCommitCostsOneListingAndTwoReads()
    {
        auto replica = replicaWith({"a", "b", "c"});
        RecordingStore store;
        publishAll(store, replica);
        core::Replica other;
        deliver(other, core::fetch(store, nothingIsKnown)->arrivals);
        QVERIFY(replica.createObject("d", object(R"({"title":"new"})")));
        const auto made = commit(replica);
        QVERIFY(core::publish(store, made));
        store.listCount = 0;
        store.readKeys.clear();

        const auto isHere = [&](const std::string& key) {
            return std::ranges::any_of(other.packs(), [&](const auto& pack) { return core::keyOf(pack.name) == key; })
                || std::ranges::any_of(other.deltas(), [&](const auto& delta) { return core::keyOf(delta.name) == key; });
        };
        const auto fetched = core::fetch(store, isHere);

        QVERIFY(fetched);
        QCOMPARE(store.listCount, 1);
        QCOMPARE(store.readKeys, (Names{core::keyOf(made.packs.front().name), core::keyOf(made.delta.name)}));
        deliver(other, fetched->arrivals);
        QCOMPARE(documentOf(other), documentOf(replica));
    }

    void aRefreshWithoutNewsReadsNothing()
    {
        auto replica = replicaWith({"a"});
        RecordingStore store;
        publishAll(store, replica);

        const auto fetched = core::fetch(store, [](const std::string&) { return true; });

        QVERIFY(fetched && fetched->arrivals.empty());
        QCOMPARE(store.listCount, 1);
        QVERIFY(store.readKeys.empty());
    }

    void ancestorsComeFirst()
    {
        auto replica = replicaWith({"a"});
        for (int round = 0; round < 30; ++round) {
            QVERIFY(replica.updateObject("a", core::Object{{"title", std::to_string(round)}}));
            commit(replica);
        }
        RecordingStore store;
        publishAll(store, replica);

        const auto arrivals = core::fetch(store, nothingIsKnown)->arrivals;

        QVERIFY(arrivals.deltas.size() > 30);
        QVERIFY(std::ranges::is_sorted(arrivals.deltas, {}, [](const auto& delta) { return delta->name(); }));
        QVERIFY(std::ranges::is_sorted(arrivals.packs, {}, [](const auto& pack) { return pack->name(); }));
    }

    // The listing had passed by the place of the pack when it came there, and found the delta afterwards.
    void whatAWriterFinishesMeanwhileIsComplete()
    {
        auto replica = replicaWith({"a"});
        RecordingStore store;
        publishAll(store, replica);
        for (const auto& [key, bytes] : store.blobs) {
            if (key.ends_with(".pack"))
                store.notListed.insert(key);
        }

        const auto fetched = core::fetch(store, nothingIsKnown);

        QVERIFY(fetched && fetched->unusable.empty());
        QCOMPARE(store.listCount, 1);
        core::Replica other;
        deliver(other, fetched->arrivals);
        QVERIFY(other.waiting().empty());
        QCOMPARE(documentOf(other), documentOf(replica));
    }

    void aDeltaWithoutItsPackWaitsForTheNextLook()
    {
        auto replica = replicaWith({"a"});
        RecordingStore store;
        publishAll(store, replica);
        RecordingStore half = store;
        std::erase_if(half.blobs, [](const auto& blob) { return blob.first.ends_with(".pack"); });
        std::set<std::string> known;
        core::Replica other;
        const auto look = [&](RecordingStore& at) {
            auto fetched = core::fetch(at, [&](const std::string& key) { return known.contains(key); });
            QVERIFY(fetched && fetched->unusable.empty());
            for (const auto& delta : fetched->arrivals.deltas)
                known.insert(core::keyOf(delta->name()));
            for (const auto& pack : fetched->arrivals.packs)
                known.insert(core::keyOf(pack->name()));
            deliver(other, fetched->arrivals);
        };

        look(half);
        QVERIFY(!other.waiting().empty());
        QVERIFY(other.applied().empty());
        look(store);

        QVERIFY(other.waiting().empty());
        QCOMPARE(documentOf(other), documentOf(replica));
    }

    // Somebody else's delta may name a million packs that nobody has; on a network each is a request.
    void isNotMadeToAskForever()
    {
        std::string names;
        for (int number = 0; number < 5000; ++number)
            names += (number == 0 ? "\"" : ",\"") + core::sha256(std::to_string(number)).hex() + '"';
        const auto bytes = "{\"k\":[" + names + "]}";
        RecordingStore store;
        store.blobs["1-" + core::sha256(bytes).hex() + ".delta"] = bytes;

        const auto fetched = core::fetch(store, nothingIsKnown);

        QVERIFY(fetched && fetched->unusable.empty());
        QCOMPARE(fetched->arrivals.deltas.size(), std::size_t{1});
        QVERIFY(store.readKeys.size() < 300);
    }

    void aBadBlobIsReportedAndTheOthersAreRead()
    {
        auto replica = replicaWith({"a"});
        RecordingStore store;
        publishAll(store, replica);
        const std::string digest(64, 'b');
        const auto malformed = core::sha256("[1]").hex();
        const std::string large(core::kMaxDeltaBytes + 1, ' ');
        store.blobs[digest + ".pack"] = "torn";
        store.blobs["7-" + digest + ".delta"] = "";
        store.blobs["1-" + malformed + ".delta"] = "[1]";
        store.blobs["1-" + core::sha256(large).hex() + ".delta"] = large;
        store.blobs[std::string(64, 'c') + ".pack"] = "never read";
        store.unreadable = std::string(64, 'c') + ".pack";
        store.blobs[digest + " (1).pack"] = "foreign";
        store.blobs["note.delta"] = "foreign";

        const auto fetched = core::fetch(store, nothingIsKnown);

        QVERIFY(fetched);
        QCOMPARE(fetched->foreignCount, std::size_t{2});
        const auto errorOf = [&](const std::string& key) {
            const auto it = std::ranges::find(fetched->unusable, key, &core::Unusable::key);
            return it == fetched->unusable.end() ? -1 : static_cast<int>(it->error.code);
        };
        QCOMPARE(fetched->unusable.size(), std::size_t{5});
        QCOMPARE(errorOf(digest + ".pack"), static_cast<int>(ErrorCode::Damaged));
        QCOMPARE(errorOf("7-" + digest + ".delta"), static_cast<int>(ErrorCode::Damaged));
        QCOMPARE(errorOf("1-" + malformed + ".delta"), static_cast<int>(ErrorCode::Malformed));
        QCOMPARE(errorOf("1-" + core::sha256(large).hex() + ".delta"), static_cast<int>(ErrorCode::LimitExceeded));
        QCOMPARE(errorOf(store.unreadable), static_cast<int>(ErrorCode::Io));
        core::Replica other;
        deliver(other, fetched->arrivals);
        QCOMPARE(documentOf(other), documentOf(replica));
    }

    void aListingThatFailsIsAnError()
    {
        RecordingStore store;
        store.failsToList = true;
        MemoryStore other;

        QVERIFY(failsWith(ErrorCode::Io, core::fetch(store, nothingIsKnown)));
        QVERIFY(failsWith(ErrorCode::Io, core::meld(store, other)));
        QVERIFY(failsWith(ErrorCode::Io, core::meld(other, store)));
    }

    // A crash in between leaves an unused pack, never a delta without its contents.
    void aPackIsWrittenBeforeItsDelta()
    {
        core::Replica replica;
        QVERIFY(replica.update(object(R"({"items♭":[]})")));
        const auto made = commit(replica);
        RecordingStore store;

        QVERIFY(core::publish(store, made));

        QCOMPARE(store.written, (Names{made.packs.front().name.hex() + ".pack", made.delta.name.text() + ".delta"}));
    }

    void aFullDiskLeavesNoDeltaBehind()
    {
        core::Replica replica;
        QVERIFY(replica.update(object(R"({"items♭":[]})")));
        RecordingStore store;
        store.writesThatWork = 0;

        QVERIFY(failsWith(ErrorCode::DiskFull, core::publish(store, commit(replica))));

        QVERIFY(store.written.empty());
    }

    void meldListsEachSideOnce()
    {
        auto replica = replicaWith({"a"});
        RecordingStore source;
        publishAll(source, replica);
        RecordingStore target;

        QVERIFY(core::meld(source, target));

        QCOMPARE(source.listCount, 1);
        QCOMPARE(target.listCount, 1);
        QVERIFY(target.readKeys.empty());
        QCOMPARE(source.readKeys.size(), source.blobs.size());
    }

    void meldCopiesPacksFirstAndOnlyOnce()
    {
        auto replica = replicaWith({"a"});
        RecordingStore source;
        publishAll(source, replica);
        source.blobs[core::sha256("picture").hex() + ".raw"] = "picture";
        source.blobs["note.txt"] = "foreign";
        RecordingStore target;

        const auto first = core::meld(source, target);
        const auto written = target.written;
        const auto second = core::meld(source, target);

        QVERIFY(first && second);
        QVERIFY(std::ranges::is_sorted(*first));
        QCOMPARE(first->size(), written.size());
        QVERIFY(written.front().ends_with(".pack"));
        QVERIFY(written.back().ends_with(".delta"));
        QVERIFY(!target.blobs.contains("note.txt"));
        QVERIFY(second->empty());
        QCOMPARE(target.written.size(), written.size());
    }

    void meldLeavesOutWhatIsDamagedAtItsSource()
    {
        RecordingStore source;
        source.blobs[std::string(64, 'b') + ".pack"] = "torn";
        RecordingStore target;

        const auto copied = core::meld(source, target);

        QVERIFY(copied && copied->empty());
        QVERIFY(target.blobs.empty());
    }

    void meldHealsWhatIsDamagedAtItsTarget()
    {
        auto replica = replicaWith({"a"});
        RecordingStore source;
        publishAll(source, replica);
        RecordingStore target;
        target.blobs = source.blobs;
        const auto torn = std::ranges::find_if(target.blobs, [](const auto& blob) { return blob.first.ends_with(".pack"); });
        torn->second = torn->second.substr(0, 5);

        const auto copied = core::meld(source, target);

        QVERIFY(copied);
        QCOMPARE(*copied, Names{torn->first});
        QVERIFY(target.blobs == source.blobs);
    }

    void meldTellsThatItCannotWrite()
    {
        auto replica = replicaWith({"a"});
        RecordingStore source;
        publishAll(source, replica);
        RecordingStore target;
        target.writesThatWork = 1;

        QVERIFY(failsWith(ErrorCode::DiskFull, core::meld(source, target)));
        target.writesThatWork = static_cast<std::size_t>(-1);
        QVERIFY(core::meld(source, target));
        QVERIFY(target.blobs == source.blobs);
    }

    void anAttachmentPastTheLimitIsNotTaken()
    {
        const std::string large(core::kMaxRawItemBytes + 1, 'x');
        const auto key = core::sha256(large).hex() + ".raw";
        MemoryStore target;

        QVERIFY(failsWith(ErrorCode::LimitExceeded, target.write(key, large)));
        QVERIFY(target.list("")->empty());

        RecordingStore source;
        source.blobs[key] = large;
        source.blobs[core::sha256("small").hex() + ".raw"] = "small";
        const auto copied = core::meld(source, target);
        QVERIFY(copied);
        QCOMPARE(*copied, Names{core::sha256("small").hex() + ".raw"});
    }
};

const Suite<FetchTest> registeredFetchTest;

}  // namespace meldado::tests

#include "fetch_test.moc"
