// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Sharing over media of which each n-th call goes wrong, in every way: nothing that was written is lost, it is said that
// something is wrong, and it goes on by itself.

#include <QTest>

#include "tests/adapters/sync/sharing.h"
#include "tests/support/faulty_store.h"
#include "tests/support/suite.h"

namespace meldado::tests {

namespace {

constexpr std::uint64_t kSmallestNth = 3;  // each second: a look goes well and what follows does not, for ever
constexpr std::uint64_t kLargestNth = 25;

void faults()
{
    QTest::addColumn<int>("fault");

    QTest::newRow("fail") << static_cast<int>(Fault::Fail);
    QTest::newRow("shorten") << static_cast<int>(Fault::Shorten);
    QTest::newRow("tear") << static_cast<int>(Fault::Tear);
    QTest::newRow("forget") << static_cast<int>(Fault::Forget);
    QTest::newRow("delay") << static_cast<int>(Fault::Delay);
    QTest::newRow("duplicate") << static_cast<int>(Fault::Duplicate);
}

// Both write; one of them through a medium that fails.
struct Story {
    CarriedFolder folder;
    Machine alice{folder, "alice"};
    Machine bob{folder, "bob"};
    SyncTime now{};

    void write()
    {
        for (int i = 0; i < 3; ++i) {
            alice.commit("alice " + std::to_string(i));
            bob.commit("bob " + std::to_string(i));
        }
    }

    // Until all is everywhere; false: not within these hours.
    bool comesToRest(int hours)
    {
        for (const auto end = now + hours * 1h; now < end; now += 61s) {
            for (auto* machine : {&alice, &bob}) {
                if (machine->status().attention.code == ShareCode::FolderGone)
                    machine->share().putBack();
                machine->runUntil(now, now + 60s);
                if (!machine->refresh().empty())
                    return false;
            }
            if (isTheSame())
                return true;
        }
        return false;
    }

    bool isTheSame()
    {
        constexpr std::size_t kBlobs = 12;
        const auto one = alice.replica().read();
        const auto other = bob.replica().read();
        std::size_t wholeCount = 0;
        for (const auto& [name, file] : folder.files)
            wholeCount += core::staysUnder(name, file.bytes) ? 1 : 0;
        return one && other && *one == *other && wholeCount == kBlobs && alice.here().list({})->size() == kBlobs
            && bob.here().list({})->size() == kBlobs;
    }
};

}  // namespace

class SharingFaultsTest final : public QObject {
    Q_OBJECT

private slots:
    void goesOnWhenThePlaceFailsNowAndThen_data() { faults(); }
    void goesOnWhenThePlaceFailsNowAndThen()
    {
        QFETCH(int, fault);
        for (std::uint64_t nth = kSmallestNth; nth <= kLargestNth; ++nth) {
            Story story;
            story.alice.start(
                std::make_unique<FaultyStore>(std::make_unique<CarriedFolderStore>(story.folder), Fault(fault), nth));
            story.write();

            QVERIFY2(story.comesToRest(30), qPrintable(QString("each %1th call").arg(nth)));
        }
    }

    void goesOnWhenTheListsOwnStoreFailsNowAndThen_data() { faults(); }
    void goesOnWhenTheListsOwnStoreFailsNowAndThen()
    {
        QFETCH(int, fault);
        for (std::uint64_t nth = kSmallestNth; nth <= kLargestNth; ++nth) {
            Story story;
            story.alice.startOver([&](std::unique_ptr<core::Store> here) {
                return std::make_unique<FaultyStore>(std::move(here), Fault(fault), nth);
            });
            story.write();

            QVERIFY2(story.comesToRest(30), qPrintable(QString("each %1th call").arg(nth)));
        }
    }

    void saysThatNothingGoesAndGoesOnWhenItDoes()
    {
        Story story;
        story.alice.start(std::make_unique<FaultyStore>(std::make_unique<CarriedFolderStore>(story.folder), Fault::Fail, 1));
        story.write();

        QVERIFY(!story.comesToRest(1));
        QCOMPARE(story.alice.status().state, ShareState::Offline);
        QCOMPARE(story.bob.status().state, ShareState::NotYetSeen);
        QCOMPARE(story.folder.files.size(), 6U);

        story.alice.restart();
        QVERIFY(story.comesToRest(1));
    }

    void aDiskThatIsFullHereIsSaid()
    {
        Story story;
        story.write();
        story.bob.run(0s);
        story.alice.startOver([](std::unique_ptr<core::Store> here) { return std::make_unique<FullStore>(std::move(here)); });

        story.alice.runUntil(0s, 10min);

        QCOMPARE(story.alice.status().attention.code, ShareCode::DiskFull);
        QVERIFY(story.alice.status().attention.isHere);
        QCOMPARE(story.alice.here().list({})->size(), std::size_t{6});
        QCOMPARE(story.folder.files.size(), std::size_t{12});  // the other way it goes on
        story.alice.restart();
        QVERIFY(story.comesToRest(1));
    }

private:
    class FullStore final : public core::Store {
    public:
        explicit FullStore(std::unique_ptr<core::Store> inner) : m_inner(std::move(inner)) {}

        [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override
        {
            return m_inner->list(extension);
        }
        using core::Store::read;
        [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset,
                                                     std::uint64_t length) override
        {
            return m_inner->read(key, offset, length);
        }
        [[nodiscard]] core::Result<void> write(std::string_view, std::string_view) override
        {
            return core::Error{core::ErrorCode::DiskFull, "as the test has it"};
        }

    private:
        std::unique_ptr<core::Store> m_inner;
    };
};

const Suite<SharingFaultsTest> registeredFaults;

}  // namespace meldado::tests

#include "faults_test.moc"
