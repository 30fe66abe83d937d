// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Lists that are shared: edited here, melded in the background, and what is remembered of it.

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "adapters/sqlite/local_replica.h"
#include "core/store/fetch.h"
#include "tests/ui/folder_share.h"
#include "tests/ui/profile.h"
#include "ui/sentences/share_sentence.h"
#include "ui/session/shares.h"

using namespace meldado;
using namespace meldado::test;
using namespace std::chrono_literals;

namespace {

// A person with a list in a local replica, and the shares of that person's computer.
class Computer {
public:
    Computer(const QString& folder, const QString& name, std::uint64_t seed)
        : m_folder(folder), m_name(name), m_random(seed), profile(name, seed), shares(m_random, file(), setup())
    {
    }

    [[nodiscard]] QString file() const { return m_folder + '/' + m_name + ".json"; }
    [[nodiscard]] ui::OpenPlace opener() const
    {
        return [path = replica()]() -> core::Result<ui::Place> {
            return ui::Place::ofOurOwn(std::make_unique<adapters::LocalReplica>(path, adapters::Durability::ProgramEnd));
        };
    }
    bool open()
    {
        if (!profile.open(*this))
            return false;
        shares.follow("list", profile.session);
        shares.start();
        return true;
    }

private:
    [[nodiscard]] std::string replica() const { return (m_folder + '/' + m_name + ".replica").toStdString(); }
    [[nodiscard]] ui::Shares::MakeSetup setup() const
    {
        return [path = replica(), me = m_name.toLower()](const ui::Shares::Share& share) { return folderShare(path, share, me); };
    }

    QString m_folder;
    QString m_name;
    core::SeededRandom m_random;

public:
    Profile profile;
    ui::Shares shares;
};

}  // namespace

class SharesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatOneWritesStandsInTheOthersListByItself()
    {
        Computer alice(m_folder->path(), "Alice", 1);
        Computer bob(m_folder->path(), "Bob", 2);
        alice.shares.add("list", m_folder->filePath("shared"));
        bob.shares.add("list", m_folder->filePath("shared"));
        QVERIFY(alice.open());
        QVERIFY(bob.open());

        alice.profile.tasks().add("Milk", -1);
        QVERIFY(alice.profile.waitUntilSaved());
        QTRY_COMPARE(alice.shares.engine().status(alice.shares.all().front().id).sentCount, std::size_t{1});
        bob.shares.engine().lookNow();
        QVERIFY(bob.profile.waitForTitles({"Milk"}));

        bob.profile.tasks().add("Bread", 0);
        QVERIFY(bob.profile.waitUntilSaved());
        bob.shares.engine().sendTheRest(10s);
        alice.shares.engine().lookNow();
        QTRY_COMPARE(alice.profile.titles(), bob.profile.titles());
        QCOMPARE(alice.profile.titles().size(), 2);
    }

    void whatIsDoneWhileThePlaceIsAwayGoesThereWhenItIsBack()
    {
        Computer alice(m_folder->path(), "Alice", 1);
        Computer bob(m_folder->path(), "Bob", 2);
        const QString id = *alice.shares.add("list", m_folder->filePath("shared"));
        bob.shares.add("list", m_folder->filePath("shared"));
        QVERIFY(alice.open());
        alice.profile.tasks().add("Milk", -1);
        QTRY_COMPARE(alice.shares.engine().status(id).sentCount, std::size_t{1});
        QVERIFY(QDir(m_folder->path()).rename("shared", "unplugged"));

        alice.profile.tasks().add("Bread", -1);
        QVERIFY(alice.profile.waitUntilSaved());
        QTRY_COMPARE(alice.shares.engine().status(id).attention.code, adapters::ShareCode::FolderGone);
        QVERIFY(QDir(m_folder->path()).rename("unplugged", "shared"));
        alice.shares.engine().lookNow();
        QTRY_COMPARE(alice.shares.engine().status(id).sentCount, std::size_t{2});

        QVERIFY(bob.open());
        QVERIFY(bob.profile.waitForTitles({"Milk", "Bread"}));
    }

    void sharesAreRememberedWithWhatWasThere()
    {
        const QString place = m_folder->filePath("shared");
        QString id;
        {
            Computer alice(m_folder->path(), "Alice", 1);
            id = *alice.shares.add("list", place);
            QCOMPARE(*alice.shares.add("list", place), id);
            QVERIFY(alice.open());
            alice.profile.tasks().add("Milk", -1);
            QTRY_COMPARE(alice.shares.all().front().memory.seenCount, std::uint64_t{2});
            alice.shares.engine().pause(id);
            QTRY_VERIFY(alice.shares.all().front().memory.isPaused);
        }

        Computer alice(m_folder->path(), "Alice", 3);
        QCOMPARE(alice.shares.all().size(), std::size_t{1});
        QCOMPARE(alice.shares.of("list"), std::vector<QString>{id});
        QCOMPARE(alice.shares.all().front().place, place);
        QCOMPARE(alice.shares.all().front().memory, (adapters::ShareMemory{2, true}));
        alice.shares.remove(id);
        QVERIFY(alice.shares.of("list").empty());
    }

    void passwordsAreNotKept()
    {
        Computer alice(m_folder->path(), "Alice", 1);

        QVERIFY(!alice.shares.add("list", "https://alice:secret@example.org/list"));
        QVERIFY(!QFile::exists(alice.file()));
    }

    void aFileThatIsNotOursChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("[1,2]");
        QTest::newRow("wrong types") << QByteArray(R"({"shares":[1,{"id":2},{"id":"a","list":"b"}]})");
        QTest::newRow("large") << QByteArray(2 << 20, '[');
    }
    void aFileThatIsNotOursChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_folder->filePath("Alice.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();

        Computer alice(m_folder->path(), "Alice", 1);

        QVERIFY(alice.shares.all().empty());
    }

    void theWordsAreThoseOfTheDesign()
    {
        using enum adapters::ShareState;
        const auto words = [](adapters::ShareState state, auto fill) {
            adapters::ShareStatus status;
            status.state = state;
            fill(status);
            return ui::shareSentence(status, 10min);
        };
        QCOMPARE(words(UpToDate, [](auto& status) { status.upToDateSince = 8min; }), "Up to date · 2 min ago");
        QCOMPARE(words(Receiving, [](auto& status) { status.doneCount = 120, status.totalCount = 240; }), "Receiving 120 of 240");
        QCOMPARE(words(NotYetSeen, [](auto& status) { status.notSeenBy = {"Bob"}; }), "In the folder · not yet seen by Bob");
        QCOMPARE(words(NotYetSeen, [](auto&) {}), "In the folder · not yet seen by anyone");
        QCOMPARE(words(Paused, [](auto&) {}), "Paused by you");
        QCOMPARE(words(NeedsAttention, [](auto& status) { status.attention.code = adapters::ShareCode::DiskFull; }),
                 "Needs attention: the disk is full");
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SharesTest)
#include "shares_test.moc"
