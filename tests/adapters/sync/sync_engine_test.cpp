// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The engine as a program has it: real databases and folders, threads, and a watch.

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "adapters/filesystem/folder_store.h"
#include "adapters/filesystem/folder_watch.h"
#include "adapters/sqlite/local_replica.h"
#include "adapters/sync/sync_engine.h"
#include "tests/adapters/blobs.h"
#include "tests/adapters/sync/sharing.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using adapters::FolderStore;
using adapters::LocalReplica;
using adapters::SyncEngine;

namespace {

class Watch final : public adapters::PlaceWatch {
public:
    Watch(const std::filesystem::path& folder, std::function<void()> onNews) : m_watch(folder)
    {
        QObject::connect(&m_watch, &adapters::FolderWatch::changed, &m_watch, std::move(onNews));
        m_watch.start();
    }

private:
    adapters::FolderWatch m_watch;
};

}  // namespace

class SyncEngineTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_alice = std::make_unique<SyncEngine>(m_random);
        m_bob = std::make_unique<SyncEngine>(m_random);
    }
    void cleanup()
    {
        m_alice.reset();
        m_bob.reset();
    }

    void whatOneProgramWritesTheOtherHasSoon()
    {
        m_alice->add("a", setup("alice", "shared"));
        m_bob->add("b", setup("bob", "shared"));
        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
        QTRY_COMPARE(m_bob->status("b").state, ShareState::UpToDate);
        QSignalSpy arrived(m_bob.get(), &SyncEngine::arrived);

        const auto pack = write("alice", "milk");
        m_alice->newsHere("list of alice");

        QTRY_COMPARE(arrived.size(), 1);
        QCOMPARE(arrived.front().front().toString(), QString("list of bob"));
        QVERIFY(LocalReplica(path("bob")).read(pack));
    }

    void severalWaysOfOneListMeetInIt()
    {
        m_alice->add("one", setup("alice", "one"));
        m_alice->add("two", setup("alice", "two"));
        const auto pack = packOf("milk");
        FolderStore one(path("one"));
        QVERIFY(one.write(pack.key, pack.bytes));

        QTRY_VERIFY(FolderStore(path("two")).read(pack.key).has_value());
    }

    void whatAnotherProgramWroteIntoTheListIsToldToo()
    {
        m_alice->add("a", setup("alice", "shared"));
        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
        QSignalSpy arrived(m_alice.get(), &SyncEngine::arrived);

        const auto pack = write("alice", "milk");
        m_alice->lookNow();

        QTRY_COMPARE(arrived.size(), 1);
        QTRY_VERIFY(FolderStore(path("shared")).read(pack).has_value());
    }

    void tellsStatesAndWhatToRemember()
    {
        write("alice", "milk");
        QSignalSpy statuses(m_alice.get(), &SyncEngine::statusChanged);
        QSignalSpy memories(m_alice.get(), &SyncEngine::memoryChanged);
        m_alice->add("a", setup("alice", "shared"));

        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
        QVERIFY(statuses.size() >= 1);
        QTRY_COMPARE(memories.size(), 1);
        QCOMPARE(memories.front().at(1).value<ShareMemory>(), (ShareMemory{1, false}));
    }

    void pausesAndGoesOn()
    {
        m_alice->add("a", setup("alice", "shared"));
        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);

        m_alice->pause("a");
        QTRY_COMPARE(m_alice->status("a").state, ShareState::Paused);
        const auto pack = write("alice", "milk");
        m_alice->newsHere("list of alice");
        m_alice->resume("a");

        QTRY_VERIFY(FolderStore(path("shared")).read(pack).has_value());
        m_alice->pauseAll(true);
        QCOMPARE(m_alice->status("a").state, ShareState::Paused);
        m_alice->pauseAll(false);
        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
    }

    void sendsTheRestBeforeTheEnd()
    {
        m_alice->add("a", setup("alice", "shared"));
        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
        std::string last;
        for (int i = 0; i < 50; ++i)
            last = write("alice", "milk " + std::to_string(i));
        m_alice->newsHere("list of alice");

        m_alice->sendTheRest(20s);

        QCOMPARE(FolderStore(path("shared")).list(".pack")->size(), std::size_t{50});
    }

    void whatCannotBeOpenedIsSaidAndOpenedLater()
    {
        auto isThere = std::make_shared<std::atomic<bool>>(false);
        auto whole = setup("alice", "shared");
        whole.open = [isThere, open = whole.open]() -> core::Result<adapters::Share::Setup> {
            if (!*isThere)
                return core::Error{core::ErrorCode::UnsupportedUrl, "not yet"};
            return open();
        };
        m_alice->add("a", std::move(whole));
        QTRY_COMPARE(m_alice->status("a").state, ShareState::NeedsAttention);

        *isThere = true;
        m_alice->lookNow();

        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
    }

    void aFolderThatGoesAndComesBack()
    {
        write("alice", "milk");
        m_alice->add("a", setup("alice", "shared"));
        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
        QVERIFY(QDir(m_folder->path()).rename("shared", "unplugged"));
        m_alice->lookNow();
        QTRY_COMPARE(m_alice->status("a").attention.code, ShareCode::FolderGone);
        QVERIFY(!QFileInfo::exists(m_folder->filePath("shared")));

        QVERIFY(QDir(m_folder->path()).rename("unplugged", "shared"));
        m_alice->lookNow();
        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
    }

    void whatWasMovedByHandIsPutWhereItBelongs()
    {
        const auto pack = write("alice", "milk");
        m_alice->add("a", setup("alice", "shared"));
        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
        const QString home = m_folder->filePath("shared/") + QString::fromStdString(pack.substr(0, 2));
        QVERIFY(QDir().mkpath(m_folder->filePath("shared/backup")));
        const QString file = QString::fromStdString("/" + pack);
        QVERIFY(QFile::rename(home + file, m_folder->filePath("shared/backup") + file));

        m_alice->lookNow();

        QTRY_VERIFY(QFile::exists(home + file));
        QVERIFY(QFile::exists(m_folder->filePath("shared/backup") + file));
    }

    void endsInTheMiddleOfALargeTransfer()
    {
        for (int i = 0; i < 300; ++i)
            write("alice", "milk " + std::to_string(i));
        m_alice->add("a", setup("alice", "shared"));
        QTRY_VERIFY(m_alice->status("a").state != ShareState::Looking);

        m_alice = std::make_unique<SyncEngine>(m_random);
        m_alice->add("a", setup("alice", "shared"));
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->status("a").state, ShareState::UpToDate, 30'000);
        QCOMPARE(FolderStore(path("shared")).list(".pack")->size(), std::size_t{300});
    }

    void aShareThatIsRemovedDoesNothingMore()
    {
        m_alice->add("a", setup("alice", "shared"));
        m_alice->remove("a");
        m_alice->remove("a");
        m_alice->pause("a");
        m_alice->add("a", setup("alice", "other"));

        QTRY_COMPARE(m_alice->status("a").state, ShareState::UpToDate);
        QVERIFY(m_alice->has("a"));
    }

private:
    std::string path(const char* name) const { return m_folder->filePath(name).toStdString(); }

    std::string write(const char* list, const std::string& text)
    {
        const auto pack = packOf(text);
        LocalReplica store(path(list), adapters::Durability::ProgramEnd);
        return store.write(pack.key, pack.bytes) ? pack.key : std::string();
    }

    SyncEngine::Setup setup(const char* list, const char* place)
    {
        SyncEngine::Setup setup;
        setup.list = QString("list of ") + list;
        setup.open = [own = path(list), folder = path(place)]() -> core::Result<adapters::Share::Setup> {
            adapters::Share::Setup opened;
            auto here = std::make_unique<LocalReplica>(own);
            opened.own = here.get();
            opened.here = std::move(here);
            opened.there = std::make_unique<FolderStore>(folder);
            return opened;
        };
        setup.watch = [folder = path(place)](std::function<void()> onNews) -> std::unique_ptr<adapters::PlaceWatch> {
            return std::make_unique<Watch>(folder, std::move(onNews));
        };
        return setup;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    core::SeededRandom m_random{1};
    std::unique_ptr<SyncEngine> m_alice;
    std::unique_ptr<SyncEngine> m_bob;
};

const Suite<SyncEngineTest> registeredEngine;

}  // namespace meldado::tests

#include "sync_engine_test.moc"
