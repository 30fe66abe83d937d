// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One share on a clock that the test moves: what it moves, when, at what cost, and what it says of itself.

#include <QTest>

#include "core/hash/sha256.h"
#include "tests/adapters/blobs.h"
#include "tests/adapters/sync/sharing.h"
#include "tests/support/suite.h"

namespace meldado::tests {

namespace {

bool has(core::Store& store, const std::string& key)
{
    return store.read(key).has_value();
}

}  // namespace

class ShareTest final : public QObject {
    Q_OBJECT

private slots:
    void whatOneWritesTheOtherHas()
    {
        CarriedFolder folder;
        Machine alice(folder);
        Machine bob(folder);
        alice.commit("milk");

        alice.run(0s);
        bob.run(1s);

        QCOMPARE(bob.refresh(), std::string());
        QCOMPARE(*bob.replica().read(), *alice.replica().read());
        QCOMPARE(alice.status().state, ShareState::UpToDate);
        QCOMPARE(alice.status().sentCount, 1);
        QCOMPARE(bob.status().receivedCount, 1);
        QVERIFY(bob.share().isQuiet());
    }

    void packsGoBeforeTheirDeltas()
    {
        CarriedFolder folder;
        Machine alice(folder);
        for (int i = 0; i < 5; ++i)
            alice.commit("milk " + std::to_string(i));

        alice.run(0s);

        std::set<std::string> seen;
        for (const auto& key : folder.written) {
            if (const auto delta = core::deltaNameOf(key)) {
                const auto parsed = core::Delta::parse(*delta, core::makeBytes(folder.files.at(key).bytes));
                QVERIFY(parsed);
                for (const auto& pack : parsed->packs())
                    QVERIFY(seen.contains(core::keyOf(pack)));
            }
            seen.insert(key);
        }
        QCOMPARE(seen.size(), 10U);
    }

    void aRoundAfterACommitTouchesOnlyWhatIsNew()
    {
        CarriedFolder folder;
        Machine alice(folder);
        for (int i = 0; i < 50; ++i)
            alice.commit("milk " + std::to_string(i));
        alice.run(0s);
        const auto lists = folder.listCount;
        const auto writes = folder.writeCount;

        alice.commit("one more");
        alice.run(1s);

        QCOMPARE(folder.listCount, lists);
        QCOMPARE(folder.readCount, 0);
        QCOMPARE(folder.writeCount, writes + 2);
    }

    void whatIsKnownIsNeverReadAgain()
    {
        CarriedFolder folder;
        Machine alice(folder);
        Machine bob(folder);
        alice.commit("milk");
        alice.run(0s);
        bob.run(0s);
        const auto reads = folder.readCount;

        bob.runUntil(0s, 10min);

        QCOMPARE(folder.readCount, reads);
        QVERIFY(folder.listCount >= 10);
    }

    void aHintLooksAtOnceAndOwnWritesDoNotHoldItUp()
    {
        CarriedFolder folder;
        Machine alice(folder);
        Machine bob(folder);
        bob.run(0s);
        alice.commit("milk");
        alice.run(5s);

        bob.hint();
        bob.run(5s);

        QCOMPARE(bob.status().receivedCount, 1);
    }

    void largeArrivalsComeInBatchesAndCanBePaused()
    {
        CarriedFolder folder;
        Machine alice(folder);
        Machine bob(folder);
        for (int i = 0; i < 300; ++i)
            alice.commit("milk " + std::to_string(i));
        alice.run(0s);

        bob.share().step(0s);  // looks here
        bob.share().step(0s);  // looks there
        bob.share().step(0s);  // the first batch

        QCOMPARE(bob.status().state, ShareState::Receiving);
        QCOMPARE(bob.status().doneCount, Share::kMaxBatchBlobs);
        QCOMPARE(bob.status().totalCount, 600);
        bob.share().pause();
        QCOMPARE(bob.share().step(0s), adapters::kNever);
        QCOMPARE(bob.status().state, ShareState::Paused);

        bob.restart();  // paused it was, paused it is
        bob.run(1s);
        QCOMPARE(bob.status().state, ShareState::Paused);
        bob.share().resume();
        bob.hint();
        bob.run(2s);
        QCOMPARE(bob.refresh(), std::string());
        QCOMPARE(*bob.replica().read(), *alice.replica().read());
        QCOMPARE(bob.status().receivedCount, 300);  // before, only packs had come
    }

    void aBatchIsBoundedInBytes()
    {
        CarriedFolder folder;
        for (int i = 0; i < 8; ++i) {
            const auto pack = packOf(std::string(std::size_t{2} << 20, static_cast<char>('a' + i)));
            folder.put(pack.key, pack.bytes);
        }
        Machine bob(folder);

        bob.share().step(0s);
        bob.share().step(0s);
        bob.share().step(0s);

        QVERIFY(bob.status().doneCount >= 1);
        QVERIFY(bob.status().doneCount <= 3);
        bob.run(0s);
        QVERIFY(bob.share().isQuiet());
        QCOMPARE(bob.here().list(".pack")->size(), 8U);
    }

    void attachmentsGoAsWell()
    {
        CarriedFolder folder;
        Machine alice(folder);
        Machine bob(folder);
        const std::string bytes(300'000, 'x');
        const auto key = core::sha256(bytes).hex() + ".raw";
        QVERIFY(alice.here().write(key, bytes));

        alice.run(0s);
        bob.run(0s);

        QVERIFY(has(bob.here(), key));
    }

    // --- what is not whole ----------------------------------------------------------------------------------------

    void whatIsStillBeingCopiedIsTriedAgainInGrowingPauses()
    {
        CarriedFolder folder;
        CarriedFolder source;
        Machine alice(source);
        Machine bob(folder);
        const auto [pack, delta] = alice.commit("milk");
        alice.run(0s);
        folder.put(pack, source.files.at(pack).bytes.substr(0, 5));
        bob.run(0s);
        QCOMPARE(folder.readCount, 1);

        bob.runUntil(0s, 36s);  // 1 s, 5 s and 30 s later
        QCOMPARE(folder.readCount, 4);
        QCOMPARE(bob.status().state, ShareState::UpToDate);

        bob.runUntil(36s, 9min);  // and 5 min
        QCOMPARE(folder.readCount, 5);
        QCOMPARE(bob.status().attention.code, ShareCode::Partial);

        bob.runUntil(9min, 60min);
        QCOMPARE(folder.readCount, 5);
        QCOMPARE(bob.status().attention.code, ShareCode::Damaged);
        QCOMPARE(bob.status().attention.count, 1);

        folder.put(pack, source.files.at(pack).bytes);
        bob.hint();
        bob.runUntil(60min, 61min);
        QVERIFY(has(bob.here(), pack));
        QCOMPARE(bob.status().state, ShareState::UpToDate);
    }

    void whatIsTornAndWeHoldIsWrittenAnew()
    {
        CarriedFolder folder;
        Machine alice(folder);
        const auto [pack, delta] = alice.commit("milk");
        folder.put(pack, "");

        alice.runUntil(0s, 50s);
        QCOMPARE(folder.files.at(pack).bytes, std::string());  // somebody may still be writing it
        alice.runUntil(50s, 3min);

        QCOMPARE(core::sha256(folder.files.at(pack).bytes).hex() + ".pack", pack);
        QVERIFY(has(*std::make_unique<CarriedFolderStore>(folder), delta));
    }

    void copiesOfSyncClientsAreTakenAndTidiedUp_data()
    {
        QTest::addColumn<QString>("name");

        QTest::newRow("Dropbox") << "K (Bob's conflicted copy 2026-11-22).X";
        QTest::newRow("Nextcloud") << "K (conflicted copy 2026-11-22 101010).X";
        QTest::newRow("Syncthing") << "K.sync-conflict-20261122-101010-ABCDEFG.X";
        QTest::newRow("Google Drive") << "K (1).X";
        QTest::newRow("OneDrive") << "K-DESKTOP-7QX.X";
        QTest::newRow("case conflict") << "K (Case Conflict).X";
        QTest::newRow("behind") << "K.X.sync-conflict-20261122";
        QTest::newRow("explorer") << "K - Copy.X";
        QTest::newRow("capitals") << "UPPER";
    }
    void copiesOfSyncClientsAreTakenAndTidiedUp()
    {
        QFETCH(QString, name);
        CarriedFolder source;
        Machine alice(source);
        const auto [pack, delta] = alice.commit("milk");
        alice.run(0s);
        CarriedFolder folder;
        const auto copied = [&](const std::string& key) {
            const auto text = QString::fromStdString(key);
            const auto dot = text.lastIndexOf('.');
            auto copy = name == "UPPER" ? text.left(dot).toUpper() + text.mid(dot) : name;
            copy.replace("K", text.left(dot)).replace(".X", text.mid(dot));
            return copy.toStdString();
        };
        folder.put(copied(pack), source.files.at(pack).bytes);
        folder.put(copied(delta), source.files.at(delta).bytes);
        Machine bob(folder);

        bob.run(0s);
        QVERIFY(has(bob.here(), pack));
        QVERIFY(has(bob.here(), delta));
        QVERIFY(folder.files.contains(delta));  // under its own name, for those who look for that one only
        QCOMPARE(bob.status().copyCount, 2);

        bob.share().tidyUp();
        bob.hurry();
        bob.run(2s);
        QCOMPARE(folder.aside.size(), 2U);
        QCOMPARE(bob.status().copyCount, 0);
        QVERIFY(folder.files.contains(pack));
    }

    void aCopyWhoseBytesAreOthersIsLeft()
    {
        CarriedFolder folder;
        const auto pack = packOf("milk");
        const auto name = pack.key.substr(0, 64) + " (1).pack";
        folder.put(name, "something else");
        Machine bob(folder);

        bob.runUntil(0s, 20min);

        QVERIFY(!has(bob.here(), pack.key));
        QVERIFY(folder.files.contains(name));
    }

    void foreignFilesAreCountedAndNeverReadOrTouched()
    {
        CarriedFolder folder;
        for (int i = 0; i < 21; ++i)
            folder.put("holiday " + std::to_string(i) + ".jpg", "…");
        const auto before = folder.files;
        Machine bob(folder);

        bob.runUntil(0s, 5min);

        QCOMPARE(folder.readCount, 0);
        QVERIFY(folder.files == before);
        QCOMPARE(bob.status().attention.code, ShareCode::ForeignFiles);
        QCOMPARE(bob.status().attention.count, 21);
        folder.files.erase("holiday 3.jpg");
        bob.hint();
        bob.runUntil(5min, 6min);
        QCOMPARE(bob.status().state, ShareState::UpToDate);
    }

    void onlineOnlyFilesAreSaidAndComeWhenTheyAreThere()
    {
        CarriedFolder source;
        Machine alice(source);
        const auto [pack, delta] = alice.commit("milk");
        alice.run(0s);
        CarriedFolder folder = source;
        folder.files.at(pack).isOnlineOnly = true;
        folder.files.erase(delta);
        folder.put(delta + ".nextcloud", "");
        Machine bob(folder);

        bob.runUntil(0s, 20min);
        QCOMPARE(bob.status().state, ShareState::NeedsAttention);
        QCOMPARE(bob.status().attention.code, ShareCode::OnlineOnly);
        QCOMPARE(bob.status().attention.count, 2);
        QVERIFY(!folder.files.contains(delta));

        folder.files = source.files;
        bob.hint();
        bob.runUntil(20min, 22min);
        QCOMPARE(bob.status().state, ShareState::UpToDate);
        QCOMPARE(bob.refresh(), std::string());
        QCOMPARE(*bob.replica().read(), *alice.replica().read());
    }

    void somethingElseUnderABlobsNameDoesNotHoldUpTheRest()
    {
        CarriedFolder folder;
        Machine alice(folder);
        const auto [pack, delta] = alice.commit("milk");
        folder.notFiles.insert(pack);
        const auto [nextPack, nextDelta] = alice.commit("cheese");

        alice.runUntil(0s, 5min);

        QVERIFY(folder.files.contains(nextPack));
        QVERIFY(!folder.files.contains(delta));  // a delta never precedes its pack
        QVERIFY(folder.files.contains(nextDelta));
        QCOMPARE(alice.status().changesToSend, 1);
        QCOMPARE(alice.status().state, ShareState::Waiting);

        folder.notFiles.clear();
        alice.runUntil(5min, 10min);
        QVERIFY(folder.files.contains(delta));
        QCOMPARE(alice.status().state, ShareState::UpToDate);
    }

    // --- what was there and is gone -------------------------------------------------------------------------------

    void whatSomebodyDeletesIsPutBackOnceADay()
    {
        CarriedFolder folder;
        Machine alice(folder);
        const auto [pack, delta] = alice.commit("milk");
        alice.commit("cheese");
        alice.run(0s);

        folder.files.erase(pack);
        alice.runUntil(0s, 9min);
        QVERIFY(!folder.files.contains(pack));
        alice.runUntil(9min, 12min);
        QVERIFY(folder.files.contains(pack));
        QCOMPARE(alice.status().putBackCount, 1);

        folder.files.erase(pack);
        alice.runUntil(12min, 20h);
        QVERIFY(!folder.files.contains(pack));
        alice.runUntil(20h, 25h);
        QVERIFY(folder.files.contains(pack));
    }

    void whenMoreThanHalfIsGoneItAsksFirst()
    {
        CarriedFolder folder;
        Machine alice(folder);
        for (int i = 0; i < 5; ++i)
            alice.commit("milk " + std::to_string(i));
        alice.run(0s);

        const auto before = folder.files;
        folder.files.clear();
        alice.commit("cheese");
        alice.runUntil(1min, 3h);
        QCOMPARE(alice.status().attention.code, ShareCode::FolderGone);
        QVERIFY(folder.files.size() <= 2);  // what was written before it was noticed

        folder.files = before;  // it is back
        alice.hint();
        alice.runUntil(3h, 3h + 2min);
        QCOMPARE(alice.status().state, ShareState::UpToDate);

        folder.files.clear();
        alice.runUntil(4h, 5h);
        QCOMPARE(alice.status().attention.code, ShareCode::FolderGone);
        alice.share().putBack();
        alice.hurry();
        alice.runUntil(5h, 5h + 1min);
        QCOMPARE(folder.files.size(), 12U);
        QCOMPARE(alice.status().state, ShareState::UpToDate);
    }

    void itAsksAlsoWhenTheFolderWasEmptiedWhileTheProgramWasOff()
    {
        CarriedFolder folder;
        Machine alice(folder);
        for (int i = 0; i < 5; ++i)
            alice.commit("milk " + std::to_string(i));
        alice.run(0s);
        folder.files.clear();

        alice.restart();
        alice.runUntil(0s, 1h);

        QCOMPARE(alice.status().attention.code, ShareCode::FolderGone);
        QCOMPARE(folder.files.size(), 0U);
    }

    void aPlaceThatWasThereIsExpectedToBe()
    {
        CarriedFolder folder;
        Machine alice(folder);
        alice.commit("milk");
        alice.run(0s);

        auto store = std::make_unique<CarriedFolderStore>(folder);
        const auto& there = *store;
        alice.start(std::move(store), alice.share().memory());

        QVERIFY(there.wasExpected);
    }

    // --- troubles -------------------------------------------------------------------------------------------------

    void everyTroubleHasItsCodeAndGoesAway_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("isWhenListing");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("code");

        const auto row = [](const char* name, core::ErrorCode error, bool isWhenListing, ShareState state, const char* code) {
            QTest::newRow(name) << static_cast<int>(error) << isWhenListing << static_cast<int>(state) << code;
        };
        using enum core::ErrorCode;
        row("gone", FolderGone, true, ShareState::NeedsAttention, "folder-gone");
        row("read-only", ReadOnly, false, ShareState::NeedsAttention, "folder-readonly");
        row("forbidden", PermissionDenied, false, ShareState::NeedsAttention, "folder-readonly");
        row("full", DiskFull, false, ShareState::NeedsAttention, "disk-full");
        row("does not answer", Io, true, ShareState::Offline, "");
        row("does not take", Io, false, ShareState::Offline, "");
    }
    void everyTroubleHasItsCodeAndGoesAway()
    {
        QFETCH(int, error);
        QFETCH(bool, isWhenListing);
        QFETCH(int, state);
        QFETCH(QString, code);
        CarriedFolder folder;
        Machine alice(folder);
        alice.commit("milk");
        (isWhenListing ? folder.listError : folder.writeError) = static_cast<core::ErrorCode>(error);

        alice.runUntil(0s, 20min);
        QCOMPARE(static_cast<int>(alice.status().state), state);
        QCOMPARE(QString::fromUtf8(adapters::textOf(alice.status().attention.code).data()), code);
        QVERIFY(folder.files.empty());

        folder.listError.reset();
        folder.writeError.reset();
        alice.hurry();
        alice.runUntil(20min, 21min);
        QCOMPARE(alice.status().state, ShareState::UpToDate);
        QCOMPARE(folder.files.size(), 2U);
    }

    void pausesGrowUpToALimit()
    {
        CarriedFolder folder;
        Machine alice(folder);
        folder.listError = core::ErrorCode::Io;

        alice.runUntil(0s, 1h);
        const auto firstHour = folder.listCount;
        alice.runUntil(1h, 2h);

        QVERIFY2(firstHour < 20, qPrintable(QString::number(firstHour)));
        QVERIFY(folder.listCount > firstHour + 3);
        QVERIFY(folder.listCount < firstHour + 10);
    }

    void aReadOnlyPlaceIsStillReceivedFrom()
    {
        CarriedFolder folder;
        Machine alice(folder);
        Machine bob(folder);
        alice.commit("milk");
        alice.run(0s);
        folder.writeError = core::ErrorCode::ReadOnly;
        bob.commit("cheese");

        bob.runUntil(0s, 1min);

        QCOMPARE(bob.status().receivedCount, 1);
        QCOMPARE(bob.status().attention.code, ShareCode::FolderReadonly);
        QCOMPARE(bob.status().changesToSend, 1);
    }

    // --- who has seen it ------------------------------------------------------------------------------------------

    void itSaysWhoHasNotSeenOurLastChange()
    {
        CarriedFolder folder;
        Machine alice(folder, "alice");
        Machine bob(folder, "bob");
        alice.commit("milk");
        alice.run(0s);
        QCOMPARE(alice.status().state, ShareState::NotYetSeen);
        QVERIFY(alice.status().notSeenBy.empty());  // nobody is known

        bob.run(0s);
        QCOMPARE(bob.refresh(), std::string());
        bob.commit("oat milk");
        bob.run(1s);
        alice.hint();
        alice.run(2s);
        QCOMPARE(alice.status().state, ShareState::UpToDate);

        QCOMPARE(alice.refresh(), std::string());
        alice.commit("two oat milks");
        alice.run(3s);
        QCOMPARE(alice.status().state, ShareState::NotYetSeen);
        QCOMPARE(alice.status().notSeenBy, std::vector<std::string>{"bob's name"});
    }

    // What others wrote before the program began was never received by it.
    void itWaitsForThoseWhoWroteBefore()
    {
        CarriedFolder folder;
        Machine alice(folder, "alice");
        Machine bob(folder, "bob");
        alice.commit("milk");
        alice.run(0s);
        bob.run(0s);
        QCOMPARE(bob.refresh(), std::string());
        bob.commit("oat milk");
        bob.run(1s);
        alice.hint();
        alice.run(2s);
        QCOMPARE(alice.refresh(), std::string());

        alice.restart();
        alice.commit("two oat milks");
        alice.run(3s);

        QCOMPARE(alice.status().state, ShareState::NotYetSeen);
        QCOMPARE(alice.status().notSeenBy, std::vector<std::string>{"bob's name"});
    }

    void ofAListWithALongHistoryFewCommitsAreReadForThat()
    {
        CarriedFolder folder;
        Machine alice(folder, "alice");
        Machine bob(folder, "bob");
        bob.commit("milk");
        bob.run(0s);
        alice.run(0s);
        QCOMPARE(alice.refresh(), std::string());
        for (std::size_t count = 0; count < 3 * Share::kMaxMet; ++count)
            alice.commit("milk " + std::to_string(count));
        alice.run(1s);

        alice.restart();
        alice.run(2s);
        const auto readsBefore = folder.readCount;
        alice.commit("the last");
        alice.run(3s);

        QCOMPARE(alice.status().notSeenBy, std::vector<std::string>{"bob's name"});  // who began it
        QVERIFY(folder.readCount - readsBefore <= Share::kMaxMet);
    }
};

const Suite<ShareTest> registeredShare;

}  // namespace meldado::tests

#include "share_test.moc"
