// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sqlite/local_replica.h"

#include <sqlite3.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>

#include "adapters/memory/memory_store.h"
#include "adapters/sqlite/local_medium.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "core/store/fetch.h"
#include "core/store/publish.h"
#include "tests/adapters/blobs.h"
#include "tests/support/random_history.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using adapters::Durability;
using adapters::LocalReplica;
using core::ErrorCode;

namespace {

const std::string kItems = "items\xE2\x99\xAD";
const std::string kList = "^\xE2\x88\x9A@items\xE2\x99\xAD";

std::map<std::string, std::string> blobsIn(core::Store& store)
{
    std::map<std::string, std::string> blobs;
    for (const auto& key : store.list("").value_or(std::vector<std::string>{"list failed"}))
        blobs[key] = store.read(key).value_or("read failed");
    return blobs;
}

std::string documentIn(core::Store& store)
{
    auto fetched = core::fetch(store, [](const std::string&) { return false; });
    core::Replica replica;
    if (!fetched || !fetched->unusable.empty() || !replica.refresh(std::move(fetched->arrivals)))
        return "not readable";
    return replica.read().value_or("no document");
}

core::Commit commit(core::Replica& replica)
{
    return *replica.commit()->commit;
}

core::Object task(int number)
{
    return {{"title", "Task \"" + std::to_string(number) + "\"\n"}, {"done", number % 3 == 0}, {"due", nullptr}};
}

// A list of so many tasks, each in a commit of its own, all in `store`.
core::Replica listIn(LocalReplica& store, int tasks)
{
    core::Replica replica;
    static_cast<void>(replica.update(core::Object{{kItems, core::Array{}}, {"title", "Groceries"}}));
    for (int i = 0; i < tasks; ++i) {
        const auto id = "task" + std::to_string(i);
        static_cast<void>(replica.createObject(id, task(i)));
        static_cast<void>(replica.insertIntoList(kList, static_cast<std::size_t>(i), {id}));
        if (!store.commit(commit(replica)))
            qFatal("a commit was not kept");
    }
    return replica;
}

// Another program that changes the file behind our back.
void run(const std::string& file, const char* sql)
{
    sqlite3* database = nullptr;
    sqlite3_open(file.c_str(), &database);
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    sqlite3_close(database);
}

// The document of a checkpoint, put together again.
std::string documentIn(core::CheckpointView& view, std::size_t number)
{
    const auto entry = view.entry(number);
    if (!entry)
        return entry.error().detail;
    std::vector<std::pair<std::string, std::string>> fields;  // copies: children may lie in another chunk
    std::vector<core::CheckpointView::Children> children;
    for (const auto& field : entry->fields) {
        fields.emplace_back(field.key, "");
        field.value.appendJson(fields.back().second);
        children.push_back(field.children);
    }
    const std::string id(entry->id);
    std::string out = "{\"_id\":\"" + id + "\"";
    for (std::size_t i = 0; i < fields.size(); ++i) {
        out += ",\"" + fields[i].first + "\":";
        if (!fields[i].first.ends_with("\xE2\x99\xAD")) {
            out += fields[i].second;
            continue;
        }
        out += '[';
        for (std::size_t child = 0; child < children[i].count; ++child)
            out += (child == 0 ? "" : ",") + documentIn(view, children[i].first + child);
        out += ']';
    }
    return out + "}";
}

}  // namespace

class LocalReplicaTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("list.db").toStdString();
    }

    void tellsWhatMayHaveComeSinceItWasAskedLast()
    {
        LocalReplica store(m_file);
        QVERIFY(store.recentKeys().value().empty());
        const auto replica = listIn(store, 40);
        QCOMPARE(store.recentKeys().value().size(), blobsIn(store).size());
        QVERIFY(store.compact());
        QCOMPARE(store.recentKeys().value().size(), blobsIn(store).size());
        store.rest();

        LocalReplica other(m_file);
        QVERIFY(store.hasNews());
        QVERIFY(other.write(packOf("milk").key, packOf("milk").bytes));

        QVERIFY(store.hasNews().value());
        QCOMPARE(store.recentKeys().value(), std::vector{packOf("milk").key});
        QVERIFY(other.everything());
        QCOMPARE(other.recentKeys().value(), std::vector{packOf("milk").key});
        QCOMPARE(store.read(packOf("milk").key).value(), packOf("milk").bytes);
    }

    void givesBackEveryBlobAfterFolding()
    {
        LocalReplica store(m_file);
        const auto replica = listIn(store, 40);
        const auto before = blobsIn(store);

        QVERIFY(store.compact());

        QCOMPARE(store.looseBlobCount().value(), 0);
        QCOMPARE(blobsIn(store), before);
        LocalReplica again(m_file);
        QCOMPARE(blobsIn(again), before);
        QCOMPARE(documentIn(again), replica.read().value());
        QCOMPARE(again.everything()->deltas.size(), std::size_t{40});
    }

    void keepsRandomHistoriesInAnyPortions()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            RandomHistory history(seed, 60);
            QCOMPARE(history.run(), std::string());
            const auto everything = history.everything();
            LocalReplica store(m_file + std::to_string(seed), Durability::ProgramEnd);
            std::map<std::string, std::string> expected;
            const auto portion = 1 + seed % 7;
            for (std::size_t i = 0; i < everything.deltas.size(); ++i) {
                const auto& delta = *everything.deltas[i];
                expected[core::keyOf(delta.name())] = *delta.bytes();
                QVERIFY(store.write(core::keyOf(delta.name()), *delta.bytes()));
                if (i % portion == 0)
                    QVERIFY(store.compact());
            }
            for (const auto& pack : everything.packs) {
                expected[core::keyOf(pack->name())] = *pack->bytes();
                QVERIFY(store.write(core::keyOf(pack->name()), *pack->bytes()));
            }
            QVERIFY(store.compact());

            QCOMPARE(store.looseBlobCount().value(), 0);
            QCOMPARE(blobsIn(store), expected);
        }
    }

    void foldsWhatIsGivenWithoutKeepingItFirst()
    {
        LocalReplica source(m_folder->filePath("source.db").toStdString());
        const auto replica = listIn(source, 20);
        LocalReplica store(m_file);

        QVERIFY(store.compact(replica.everything(), &replica));

        QCOMPARE(blobsIn(store), blobsIn(source));
    }

    void keepsWhatHasToWait()
    {
        LocalReplica source(m_folder->filePath("source.db").toStdString());
        const auto replica = listIn(source, 3);
        auto some = replica.everything();
        std::ranges::sort(some.deltas, {}, [](const auto& delta) { return delta->name(); });
        const auto origin = some.deltas.front();
        some.deltas.erase(some.deltas.begin());
        LocalReplica store(m_file);

        QVERIFY(store.compact(some));
        QCOMPARE(blobsIn(store).size(), std::size_t{5});
        QCOMPARE(store.looseBlobCount().value(), 5);

        QVERIFY(store.compact());
        QCOMPARE(store.looseBlobCount().value(), 5);

        QVERIFY(store.write(core::keyOf(origin->name()), *origin->bytes()));
        QVERIFY(store.compact());
        QCOMPARE(store.looseBlobCount().value(), 0);
        QCOMPARE(blobsIn(store), blobsIn(source));
    }

    // A blob may be written again before it is folded, whole or to heal one that is torn.
    void keepsTheLaterOfTwoRows()
    {
        LocalReplica store(m_file);
        static_cast<void>(listIn(store, 2));
        const auto before = blobsIn(store);
        const auto [key, bytes] = *before.begin();
        QVERIFY(store.replace(key, "torn"));
        QCOMPARE(store.read(key).value(), std::string("torn"));
        QVERIFY(store.write(key, bytes));
        QVERIFY(store.write(key, bytes));

        QCOMPARE(blobsIn(store), before);
        QCOMPARE(blobsIn(*std::make_unique<LocalReplica>(m_file)), before);
        QVERIFY(store.compact());
        QCOMPARE(store.looseBlobCount().value(), 0);
        QCOMPARE(blobsIn(store), before);
    }

    // Two programs with one file: each sees what the other wrote.
    void findsWhatAnotherConnectionWrote()
    {
        LocalReplica one(m_file);
        static_cast<void>(listIn(one, 1));
        LocalReplica other(m_file);
        QCOMPARE(blobsIn(other), blobsIn(one));
        const auto pack = packOf("more");

        QVERIFY(one.hasNews());
        QVERIFY(!one.hasNews().value());
        QVERIFY(other.write(pack.key, pack.bytes));
        QVERIFY(one.hasNews().value());
        QVERIFY(!one.hasNews().value());
        QCOMPARE(one.read(pack.key).value(), pack.bytes);
        QVERIFY(other.compact());
        QCOMPARE(blobsIn(one), blobsIn(other));
    }

    void leavesAttachmentsAndForeignRowsAsTheyAre()
    {
        LocalReplica store(m_file);
        static_cast<void>(listIn(store, 2));
        const std::string bytes(100'000, 'x');
        const auto key = core::sha256(bytes).hex() + ".raw";
        const auto torn = packOf("torn");
        QVERIFY(store.write(key, bytes));
        QVERIFY(store.replace(torn.key, "torn"));

        QVERIFY(store.compact());

        QCOMPARE(store.read(key).value(), bytes);
        QCOMPARE(store.read(torn.key).value(), std::string("torn"));
        QCOMPARE(store.looseBlobCount().value(), 2);
    }

    void staysSmall()
    {
        LocalReplica store(m_file, Durability::ProgramEnd);
        static_cast<void>(listIn(store, 1'000));

        QVERIFY(store.compact());

        QVERIFY2(QFileInfo(QString::fromStdString(m_file)).size() < 100'000,
                 qPrintable(QString::number(QFileInfo(QString::fromStdString(m_file)).size())));
        QVERIFY(QFileInfo(QString::fromStdString(m_file + "-wal")).size() == 0);
    }

    void aCheckpointShowsTheSameDocument()
    {
        LocalReplica store(m_file, Durability::ProgramEnd);
        auto replica = listIn(store, 600);
        const auto subtasks = core::Object{{"title", "With subtasks"}, {kItems, "^task7@" + kItems}};
        QVERIFY(replica.updateObject("task7", subtasks));
        QVERIFY(replica.createObject("^task7@" + kItems, core::Object{{"A", core::Array{"sub1", "sub2"}}}));
        QVERIFY(replica.createObject("sub1", task(1)) && replica.createObject("sub2", core::Object{}));
        QVERIFY(replica.deleteObject("task9"));
        QVERIFY(store.commit(commit(replica)));

        QVERIFY(store.compact());

        auto glance = *store.checkpoint();
        QVERIFY(glance && glance->isCurrent);
        QCOMPARE(glance->view.anchors(), replica.anchors());
        const auto shown = core::parseJson(documentIn(glance->view, 0));
        QCOMPARE(core::canonicalText(*shown), replica.read().value());
        const auto root = glance->view.entry(0);
        const auto items = root->find(kItems)->children;
        QCOMPARE(items.count, std::size_t{599});
        const auto first = glance->view.entry(items.first);
        std::string room;
        QCOMPARE(std::string(first->find("title")->value.decoded(room)), std::string("Task \"0\"\n"));
        QVERIFY(first->find("done")->value.isTrue());
        QVERIFY(first->find("nothing") == nullptr);
        QVERIFY(failsWith(ErrorCode::NotFound, glance->view.entry(glance->view.entryCount())));
    }

    void aCheckpointSaysThatSomethingCameSince()
    {
        LocalReplica store(m_file, Durability::ProgramEnd);
        auto replica = listIn(store, 300);
        QVERIFY(store.compact());
        QVERIFY(replica.setField("task0", "title", "Oat milk"));

        QVERIFY(store.commit(commit(replica)));

        QVERIFY(!(*store.checkpoint())->isCurrent);
        QVERIFY(store.compact());
        QVERIFY((*store.checkpoint())->isCurrent);
    }

    void aShortListNeedsNoCheckpoint()
    {
        LocalReplica store(m_file);
        static_cast<void>(listIn(store, 3));

        QVERIFY(store.compact());

        QVERIFY(!*store.checkpoint());
    }

    void aDamagedCheckpointIsNoCheckpoint()
    {
        LocalReplica store(m_file, Durability::ProgramEnd);
        static_cast<void>(listIn(store, 300));
        QVERIFY(store.compact());

        run(m_file, "UPDATE checkpoint SET bytes = zeroblob(length(bytes)) WHERE part = 2");
        auto glance = *store.checkpoint();
        QVERIFY(glance->view.entry(0));
        QVERIFY(failsWith(ErrorCode::Damaged, glance->view.entry(200)));

        run(m_file, "UPDATE checkpoint SET bytes = zeroblob(length(bytes)) WHERE part = 0");
        QVERIFY(!*store.checkpoint());
        QVERIFY(store.list("").value().size() > 300);
    }

    // What a share still has comes back by melding.
    void aDamagedSegmentIsHealedByMelding()
    {
        LocalReplica source(m_folder->filePath("source.db").toStdString());
        const auto replica = listIn(source, 30);
        {
            LocalReplica store(m_file);
            QVERIFY(store.compact(replica.everything()));
        }
        run(m_file, "UPDATE segment SET bytes = zeroblob(length(bytes))");

        LocalReplica store(m_file);
        QCOMPARE(blobsIn(store).size(), std::size_t{0});
        QVERIFY(core::meld(source, store));

        QCOMPARE(blobsIn(store), blobsIn(source));
        QVERIFY(!store.compact());  // nothing is thrown away for its sake
        QCOMPARE(blobsIn(store), blobsIn(source));
    }

    void copiesItselfIntoOneFile()
    {
        LocalReplica store(m_file);
        static_cast<void>(listIn(store, 30));
        QVERIFY(store.compact());
        const auto pack = packOf("after");
        QVERIFY(store.write(pack.key, pack.bytes));
        const auto copy = m_folder->filePath("copy.db").toStdString();

        QVERIFY(store.copyTo(copy));

        LocalReplica copied(copy);
        QCOMPARE(blobsIn(copied), blobsIn(store));
        QVERIFY(failsWith(ErrorCode::Io, store.copyTo(copy)));
    }

    void refusesADatabaseOfAnotherProgram()
    {
        run(m_file, "CREATE TABLE blob (key TEXT, bytes BLOB)");
        QFile file(QString::fromStdString(m_file));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto before = file.readAll();
        LocalReplica store(m_file);
        const auto pack = packOf("Buy milk");

        QVERIFY(failsWith(ErrorCode::Malformed, store.list("")));
        QVERIFY(failsWith(ErrorCode::Malformed, store.write(pack.key, pack.bytes)));
        QVERIFY(failsWith(ErrorCode::Malformed, store.compact()));

        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void refusesANewerFormat()
    {
        QVERIFY(LocalReplica(m_file).write(packOf("Buy milk").key, packOf("Buy milk").bytes));
        run(m_file, "PRAGMA user_version = 3");
        LocalReplica store(m_file);

        QVERIFY(failsWith(ErrorCode::NewerFormat, store.list("")));
        QVERIFY(failsWith(ErrorCode::NewerFormat, store.write(packOf("Buy milk").key, packOf("Buy milk").bytes)));
    }

    void keepsOneStageUntilItIsTakenBack()
    {
        const core::Object first{{"c", core::Array{core::Value("one")}}};
        const core::Object second{{"c", core::Array{core::Value("two")}}};
        LocalReplica store(m_file);
        QVERIFY(!store.keptStage()->has_value());
        QVERIFY(store.keepStage(first));
        QVERIFY(store.keepStage(second));
        QVERIFY(**LocalReplica(m_file).keptStage() == second);

        QVERIFY(store.compact());
        QVERIFY(**store.keptStage() == second);
        QVERIFY(store.keepStage(std::nullopt));
        QVERIFY(!LocalReplica(m_file).keptStage()->has_value());
    }

    void aDatabaseFromBeforeStagesGetsRoomForOne()
    {
        const auto pack = packOf("Buy milk");
        QVERIFY(LocalReplica(m_file).write(pack.key, pack.bytes));
        run(m_file, "DROP TABLE stage");
        run(m_file, "PRAGMA user_version = 1");

        LocalReplica store(m_file);
        QVERIFY(!store.keptStage()->has_value());
        QVERIFY(store.keepStage(core::Object{{"c", core::Array{}}}));
        LocalReplica again(m_file);
        QVERIFY(again.keptStage()->has_value());
        QCOMPARE(again.read(pack.key)->size(), pack.bytes.size());
    }

    void aDamagedStageIsNoStage()
    {
        QVERIFY(LocalReplica(m_file).keepStage(core::Object{}));
        run(m_file, "UPDATE stage SET bytes = x'7b'");
        QVERIFY(!LocalReplica(m_file).keptStage()->has_value());
    }

    void tellsFileSystemsOfOtherComputers()
    {
        QVERIFY(adapters::isNetworkFileSystem(0x6969));      // NFS
        QVERIFY(adapters::isNetworkFileSystem(0xFF534D42));  // CIFS
        QVERIFY(!adapters::isNetworkFileSystem(0xEF53));     // ext4
        QVERIFY(!adapters::isNetworkFileSystem(0x01021994)); // tmpfs
        QVERIFY(!adapters::isOnNetwork(m_folder->path().toStdString()));
        QVERIFY(!adapters::isOnNetwork("/no/such/place"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
};

const Suite<LocalReplicaTest> registeredLocalReplicaTest;

}  // namespace meldado::tests

#include "local_replica_test.moc"
