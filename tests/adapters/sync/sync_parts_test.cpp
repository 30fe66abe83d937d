// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The small parts of a share: names, doubts, and who has seen what.

#include <QTest>

#include "adapters/sync/doubts.h"
#include "adapters/sync/found_names.h"
#include "core/base/random.h"
#include "tests/adapters/blobs.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using namespace adapters;
using namespace std::chrono_literals;

class SyncPartsTest final : public QObject {
    Q_OBJECT

private slots:
    void blobsAreOrderedAsTheyTravel()
    {
        const auto pack = packOf("milk");
        const auto old = BlobId::parse(pack.key.substr(0, 64) + ".delta");
        const auto ninth = BlobId::parse(deltaOf(9, pack).key);
        const auto tenth = BlobId::parse(deltaOf(10, pack).key);
        const auto raw = BlobId::parse(pack.key.substr(0, 64) + ".raw");

        QVERIFY(old && ninth && tenth && raw);
        QVERIFY(*BlobId::parse(pack.key) < *old);
        QVERIFY(*old < *ninth);
        QVERIFY(*ninth < *tenth);
        QVERIFY(*tenth < *raw);
        for (const auto& key : {pack.key, deltaOf(9, pack).key, raw->key(), old->key()})
            QCOMPARE(BlobId::parse(key)->key(), key);
        QVERIFY(!BlobId::parse(pack.key.substr(0, 64) + ".index"));
    }

    void namesOfStrangersAreSortedOut()
    {
        const auto pack = packOf("milk");
        const auto digest = pack.key.substr(0, 64);
        const std::vector<std::string> names{
            pack.key,
            "12-" + digest + ".delta.nextcloud",
            "." + digest + ".raw.icloud",
            digest + " (1).pack",
            digest + ".pack.flate",
            digest + ".index",
            digest + ".sealed",
            "desktop.ini",
            "12-" + digest.substr(1) + ".delta",
            std::string("\xff\xfe\0x", 4),
            std::string(100'000, 'a') + ".pack",
            digest,
            digest + ".packing",
        };

        const auto found = sortOut(names);

        QCOMPARE(found.blobs.size(), 1U);
        QCOMPARE(found.onlineOnly.size(), 2U);
        QCOMPARE(found.copies.size(), 1U);
        QCOMPARE(found.foreignCount, 6U);
    }

    void namesOfFilesBeingWrittenAreToldApart()
    {
        QVERIFY(isUnfinishedName(".syncthing.x.pack.tmp"));
        QVERIFY(isUnfinishedName("x.pack.part"));
        QVERIFY(isUnfinishedName("x.pack.CRDOWNLOAD"));
        QVERIFY(!isUnfinishedName("x (1).pack"));
    }

    void aDoubtBeginsAnewWhenTheFileChanges()
    {
        Doubts doubts;
        const BlobId id;
        const auto state = [](std::uint64_t size) { return core::KeyState{size, 1, false}; };
        SyncTime now{};
        for (int i = 0; i < 5; ++i) {
            doubts.failed("x", id, Doubts::Why::Torn, state(1), now);
            now = std::max(now, doubts.nextTry() == kNever ? now : doubts.nextTry());
        }
        QCOMPARE(doubts.nextTry(), kNever);
        QCOMPARE(now, 336s);

        doubts.look("x", state(1), 400s);
        QCOMPARE(doubts.nextTry(), kNever);
        doubts.look("x", state(2), 500s);
        QCOMPARE(doubts.nextTry(), 501s);
        QCOMPARE(doubts.find("x")->unchangedSince, 500s);
    }

    void aStoreThatDoesNotTellOfChangesIsAskedAgain()
    {
        Doubts doubts;
        for (int i = 0; i < 9; ++i)
            doubts.failed("x", {}, Doubts::Why::Torn, std::nullopt, 0s);

        QCOMPARE(doubts.nextTry(), 300s);
    }

    void pausesGrowAndAreNeverTheSame()
    {
        core::SeededRandom random(7);
        Pauses pauses;
        SyncTime last{};
        for (int i = 0; i < 12; ++i) {
            pauses.failed(0s, random);
            QVERIFY(pauses.until() >= last * 6 / 10);
            QVERIFY(pauses.until() >= Pauses::kFirst * 3 / 4);
            QVERIFY(pauses.until() <= Pauses::kLongest * 5 / 4);
            last = pauses.until();
        }
        QVERIFY(last > Pauses::kLongest * 7 / 10);
        pauses.succeeded();
        QVERIFY(!pauses.hasFailed());
    }
};

const Suite<SyncPartsTest> registeredParts;

}  // namespace meldado::tests

#include "sync_parts_test.moc"
