// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What core/store/store.h promises, for each store and wrapper: a new one adds a row.

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <functional>
#include <memory>

#include "adapters/brotli/brotli_store.h"
#include "adapters/deflate/deflate_store.h"
#include "adapters/filesystem/folder_store.h"
#include "adapters/memory/memory_store.h"
#include "adapters/sqlite/local_replica.h"
#include "adapters/sqlite/sqlite_store.h"
#include "adapters/threads/thread_pool.h"
#include "core/base/limits.h"
#include "core/store/blob_name.h"
#include "tests/adapters/blobs.h"
#include "tests/support/suite.h"
#include "tests/support/faulty_store.h"

namespace meldado::tests {

using adapters::BrotliStore;
using adapters::DeflateStore;
using adapters::FolderStore;
using adapters::LocalReplica;
using adapters::MemoryStore;
using adapters::SqliteStore;
using adapters::ThreadPool;
using core::ErrorCode;
using core::Store;

// Opens the same place again and again: `place` is a folder or a name of its own.
using Open = std::function<std::unique_ptr<Store>(const std::string& place)>;

// Puts a wrapper around a store; none: a store as it is.
using Wrap = std::function<std::unique_ptr<Store>(std::unique_ptr<Store> inner)>;

namespace {

std::unique_ptr<Store> openMemory(const std::string& place)
{
    return std::make_unique<MemoryStore>(MemoryStore::named(place));
}

std::unique_ptr<Store> openFolderStore(const std::string& place)
{
    return std::make_unique<FolderStore>(place);
}

std::unique_ptr<Store> openDatabase(const std::string& place)
{
    return std::make_unique<SqliteStore>(place);
}

std::unique_ptr<Store> openLocalReplica(const std::string& place)
{
    return std::make_unique<LocalReplica>(place);
}

template <typename Wrapper>
std::unique_ptr<Store> wrapIn(std::unique_ptr<Store> inner)
{
    return std::make_unique<Wrapper>(std::move(inner));
}

std::string_view textOf(const std::string& bytes) { return bytes; }
std::string_view textOf(const core::Bytes& bytes) { return *bytes; }

// What a read gave, in a form that can be compared.
template <typename Bytes>
std::string told(const core::Result<Bytes>& bytes)
{
    return bytes ? "bytes: " + std::string(textOf(*bytes)) : "error " + std::to_string(int(bytes.error().code));
}

Open wrapped(const Open& open, const Wrap& wrap)
{
    return [open, wrap](const std::string& place) { return wrap ? wrap(open(place)) : open(place); };
}

std::vector<std::string> sorted(core::Result<std::vector<std::string>> keys)
{
    auto all = keys ? *keys : std::vector<std::string>{"list failed: " + keys.error().detail};
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

class StoreContractTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QFETCH(Open, open);
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = m_folder->filePath("store").toStdString();
        m_open = open;
        m_store = open(m_place);
    }

    void listsNothingAtFirst_data() { stores(); }
    void listsNothingAtFirst() { QCOMPARE(sorted(m_store->list("")), std::vector<std::string>{}); }

    void readsBackWhatWasWritten_data() { stores(); }
    void readsBackWhatWasWritten()
    {
        const auto pack = packOf("Buy milk");
        const auto delta = deltaOf(1, pack);

        QVERIFY(m_store->write(pack.key, pack.bytes));
        QVERIFY(m_store->write(delta.key, delta.bytes));

        QCOMPARE(m_store->read(pack.key).value(), pack.bytes);
        QCOMPARE(m_store->read(delta.key).value(), delta.bytes);
        QCOMPARE(sorted(m_store->list(".pack")), std::vector{pack.key});
        QCOMPARE(sorted(m_store->list(".delta")), std::vector{delta.key});
        QCOMPARE(sorted(m_store->list("")).size(), std::size_t{2});
        QCOMPARE(sorted(m_store->list(".raw")), std::vector<std::string>{});
    }

    void keepsManyAtOnce_data() { stores(); }
    void keepsManyAtOnce()
    {
        const auto pack = packOf("Buy milk");
        const auto delta = deltaOf(1, pack);
        const std::vector<core::KeyedBytes> blobs{{pack.key, core::makeBytes(pack.bytes)},
                                                  {delta.key, core::makeBytes(delta.bytes)},
                                                  {pack.key + ".sig", core::makeBytes("signed")}};

        QVERIFY(m_store->writeEach(blobs));
        QVERIFY(m_store->writeEach(blobs));
        QVERIFY(m_store->writeEach({}));

        m_store = m_open(m_place);
        QCOMPARE(sorted(m_store->list("")).size(), std::size_t{3});
        QCOMPARE(m_store->read(delta.key).value(), delta.bytes);
        const std::vector<core::KeyedBytes> bad{{"..", core::makeBytes("x")}};
        QVERIFY(failsWith(ErrorCode::InvalidId, m_store->writeEach(bad)));
    }

    void tellsTheSameStateAsLongAsTheBytesAreTheSame_data() { stores(); }
    void tellsTheSameStateAsLongAsTheBytesAreTheSame()
    {
        const auto pack = packOf("Buy milk");
        QVERIFY(m_store->write(pack.key, pack.bytes));
        const auto state = m_store->keyState(pack.key);
        QVERIFY(state);
        if (!*state)
            return;  // this store does not tell

        QVERIFY((*state)->sizeBytes > 0);
        QCOMPARE((*state)->isOnlineOnly, false);
        QVERIFY(m_store->write(pack.key, pack.bytes));
        QVERIFY(m_store->keyState(pack.key).value() == *state);
        QVERIFY(failsWith(ErrorCode::NotFound, m_store->keyState(deltaOf(1, pack).key)));
    }

    void isStillThereWhenOpenedAgain_data() { stores(); }
    void isStillThereWhenOpenedAgain()
    {
        const auto pack = packOf("Buy milk");
        QVERIFY(m_store->write(pack.key, pack.bytes));

        m_store = m_open(m_place);

        QCOMPARE(m_store->read(pack.key).value(), pack.bytes);
        QCOMPARE(sorted(m_store->list(".pack")), std::vector{pack.key});
    }

    void readsRanges_data() { stores(); }
    void readsRanges()
    {
        const auto pack = packOf("Buy milk");
        const auto size = pack.bytes.size();
        QVERIFY(m_store->write(pack.key, pack.bytes));

        QCOMPARE(m_store->read(pack.key, 2, 7).value(), pack.bytes.substr(2, 7));
        QCOMPARE(m_store->read(pack.key, 0, size).value(), pack.bytes);
        QCOMPARE(m_store->read(pack.key, size, 0).value(), std::string());
        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->read(pack.key, 2, size)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->read(pack.key, size + 1, 0)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->read(pack.key, 1, UINT64_MAX)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->read(pack.key, UINT64_MAX, 2)));
    }

    void saysNotFound_data() { stores(); }
    void saysNotFound()
    {
        const auto pack = packOf("Buy milk");
        QVERIFY(failsWith(ErrorCode::NotFound, m_store->read(pack.key)));

        QVERIFY(m_store->write(pack.key, pack.bytes));

        QVERIFY(failsWith(ErrorCode::NotFound, m_store->read(packOf("Buy bread").key)));
        for (const auto* key : {"", "a", "/", "../x", "..", "a/b"})
            QVERIFY(failsWith(ErrorCode::NotFound, m_store->read(key)));
    }

    void listsAllAtOnce_data() { stores(); }
    void listsAllAtOnce()
    {
        ThreadPool threads(3);
        QCOMPARE(sorted(m_store->listAll(threads)), std::vector<std::string>{});
        std::vector<std::string> keys{packOf("Buy milk").key.substr(0, 64) + ".0123.sig"};
        QVERIFY(m_store->write(keys.front(), "signed"));
        for (int number = 1; number <= 50; ++number) {
            const auto pack = packOf(std::to_string(number));
            const auto delta = deltaOf(number, pack);
            for (const auto& blob : {pack, delta}) {
                QVERIFY(m_store->write(blob.key, blob.bytes));
                keys.push_back(blob.key);
            }
        }

        std::sort(keys.begin(), keys.end());
        QCOMPARE(sorted(m_store->listAll(threads)), keys);
        QCOMPARE(sorted(m_store->listAll(core::Executor::inPlace())), keys);
        QCOMPARE(sorted(m_store->list("")), keys);
    }

    void readsEachAsReadDoes_data() { stores(); }
    void readsEachAsReadDoes()
    {
        std::vector<std::string> keys{"", "a", "/", "..", "../x", "a/b", "ab/../../x", packOf("not there").key};
        for (int number = 1; number <= 300; ++number) {
            const auto pack = packOf(std::string(static_cast<std::size_t>(number * number % 977), 'x') +
                                     std::to_string(number));
            if (number % 10 != 0)
                QVERIFY(m_store->write(pack.key, pack.bytes));
            keys.push_back(pack.key);
            if (number % 7 == 0)
                keys.push_back(pack.key);  // twice
        }
        const auto large = std::string(3'000'000, 'y');
        keys.push_back(core::sha256(large).hex() + ".pack");
        QVERIFY(m_store->write(keys.back(), large));
        ThreadPool threads(3);

        for (auto* executor : {&core::Executor::inPlace(), static_cast<core::Executor*>(&threads)}) {
            std::vector<std::string> taken(keys.size());  // what each gave, in a form that can be compared
            std::vector<int> times(keys.size(), 0);
            m_store->readEach(keys, *executor, [&](std::size_t index, const core::Result<core::Bytes>& bytes) {
                taken[index] = told(bytes);
                ++times[index];
            });
            QCOMPARE(times, std::vector<int>(keys.size(), 1));
            for (std::size_t index = 0; index < keys.size(); ++index)
                QCOMPARE(taken[index], told(m_store->read(keys[index])));
            std::sort(keys.begin(), keys.end());
        }
        m_store->readEach({}, threads, [](std::size_t, const core::Result<core::Bytes>&) { QFAIL("nothing to take"); });
    }

    void aFaultyReadLeavesTheOthersAlone_data() { stores(); }
    void aFaultyReadLeavesTheOthersAlone()
    {
        std::vector<Blob> blobs;
        std::vector<std::string> keys;
        for (int number = 1; number <= 100; ++number) {
            blobs.push_back(packOf(std::to_string(number)));
            keys.push_back(blobs.back().key);
            QVERIFY(m_store->write(blobs.back().key, blobs.back().bytes));
        }
        ThreadPool threads(3);
        FaultyStore faulty(std::move(m_store), Fault::Fail, 4);

        std::vector<int> outcome(keys.size(), -1);
        faulty.readEach(keys, threads, [&](std::size_t index, const core::Result<core::Bytes>& bytes) {
            outcome[index] = !bytes ? bytes.error().code == ErrorCode::Io : **bytes == blobs[index].bytes ? 2 : 0;
        });

        for (std::size_t index = 0; index < keys.size(); ++index)
            QCOMPARE(outcome[index], index % 4 == 3 ? 1 : 2);
    }

    void leavesWhatIsThereAndRight_data() { stores(); }
    void leavesWhatIsThereAndRight()
    {
        const auto pack = packOf("Buy milk");
        QVERIFY(m_store->write(pack.key, pack.bytes));

        QVERIFY(m_store->write(pack.key, "other bytes"));
        QVERIFY(m_store->write(pack.key, pack.bytes));

        QCOMPARE(m_store->read(pack.key).value(), pack.bytes);
    }

    void healsWhatDoesNotFitItsName_data() { stores(); }
    void healsWhatDoesNotFitItsName()
    {
        const auto pack = packOf("Buy milk");
        for (const auto* damaged : {"", "[{\"title\":"}) {
            QVERIFY(m_store->replace(pack.key, damaged));
            QCOMPARE(m_store->read(pack.key).value(), std::string(damaged));

            QVERIFY(m_store->write(pack.key, pack.bytes));

            QCOMPARE(m_store->read(pack.key).value(), pack.bytes);
        }
    }

    void keepsTheFirstBytesUnderANameWithoutADigest_data() { stores(); }
    void keepsTheFirstBytesUnderANameWithoutADigest()
    {
        const std::string key = packOf("Buy milk").key.substr(0, 64) + ".0123.sig";
        QVERIFY(m_store->write(key, "first"));

        QVERIFY(m_store->write(key, "second"));
        QCOMPARE(m_store->read(key).value(), std::string("first"));

        QVERIFY(m_store->replace(key, "third"));
        QCOMPARE(m_store->read(key).value(), std::string("third"));
    }

    void keepsAnyBytes_data() { stores(); }
    void keepsAnyBytes()
    {
        std::string bytes;
        for (int i = 0; i < 100'000; ++i) bytes += static_cast<char>((i * 7919) >> (i % 5));
        const auto key = core::sha256(bytes).hex() + ".raw";

        QVERIFY(m_store->write(key, bytes));

        QCOMPARE(m_store->read(key).value(), bytes);
    }

    void refusesWhatIsNotAKey_data() { stores(); }
    void refusesWhatIsNotAKey()
    {
        const auto tooLong = std::string(core::kMaxKeyBytes, 'a') + ".pack";
        for (const std::string& key :
             {std::string(), std::string("a"), std::string("../x.pack"), std::string("a/b"),
              std::string("a\\b"), std::string("ab..c"), std::string(".hidden"), std::string("Einkäufe.pack"),
              std::string("a b.pack"), std::string("ab\n"), std::string("ab\0c", 4), std::string("c:\\x"),
              tooLong}) {
            QVERIFY(failsWith(ErrorCode::InvalidId, m_store->write(key, "x")));
            QVERIFY(failsWith(ErrorCode::InvalidId, m_store->replace(key, "x")));
        }
        QCOMPARE(sorted(m_store->list("")), std::vector<std::string>{});
    }

    void refusesToWriteMoreThanAnyoneWouldRead_data() { stores(); }
    void refusesToWriteMoreThanAnyoneWouldRead()
    {
        const std::string bytes(core::kMaxDeltaBytes + 1, 'x');
        const auto key = "1-" + core::sha256(bytes).hex() + ".delta";

        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->write(key, bytes)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->replace(key, bytes)));

        QCOMPARE(sorted(m_store->list("")), std::vector<std::string>{});
    }

    void takesAsMuchAsTheLimit_data() { stores(); }
    void takesAsMuchAsTheLimit()
    {
        const std::string bytes(core::kMaxDeltaBytes, 'x');
        const auto key = "1-" + core::sha256(bytes).hex() + ".delta";

        QVERIFY(m_store->write(key, bytes));

        QVERIFY(m_store->read(key).value() == bytes);
    }

    // Whatever call goes wrong and in whatever way: what was said to be written is whole, and writing again
    // until all is acknowledged ends with everything in place.
    void survivesFaultsOfTheMedium_data() { stores(); }
    void survivesFaultsOfTheMedium()
    {
        QFETCH(Wrap, wrap);
        for (const auto fault :
             {Fault::Fail, Fault::Shorten, Fault::Tear, Fault::Forget, Fault::Delay, Fault::Duplicate}) {
            for (const std::uint64_t nth : {2, 3, 5}) {
                const auto place = m_place + "-" + std::to_string(int(fault)) + "-" + std::to_string(nth);
                const auto how = "fault " + std::to_string(int(fault)) + ", each " + std::to_string(nth);
                writeThroughFaults(
                    std::make_unique<FaultyStore>(m_open(place), fault, nth), [&] { return m_open(place); },
                    how);
                // Inside of a wrapper as well; it makes two calls to write, so each second one would always
                // fail.
                if (!wrap || nth == 2)
                    continue;
                const auto name = place + "-inside-" + QTest::currentDataTag();
                writeThroughFaults(
                    wrap(std::make_unique<FaultyStore>(openMemory(name), fault, nth)),
                    [&] { return wrapped(openMemory, wrap)(name); }, how + ", inside");
            }
        }
    }

private:
    static void stores()
    {
        QTest::addColumn<Open>("open");
        QTest::addColumn<Wrap>("wrap");
        const std::vector<std::pair<std::string, Open>> places{
            {"memory", openMemory}, {"folder", openFolderStore}, {"database", openDatabase},
            {"local replica", openLocalReplica}};
        const std::vector<std::pair<std::string, Wrap>> wrappers{
            {"", nullptr}, {"deflate on ", wrapIn<DeflateStore>}, {"brotli on ", wrapIn<BrotliStore>}};
        for (const auto& [wrapper, wrap] : wrappers) {
            for (const auto& [place, open] : places)
                QTest::newRow((wrapper + place).c_str()) << wrapped(open, wrap) << wrap;
        }
    }

    static void writeThroughFaults(std::unique_ptr<Store> faulty,
                                   const std::function<std::unique_ptr<Store>()>& reopen,
                                   const std::string& how)
    {
        std::vector<Blob> story;
        for (int commit = 1; commit <= 3; ++commit) {
            story.push_back(packOf("Task " + std::to_string(commit)));
            story.push_back(deltaOf(commit, story.back()));
        }

        for (const auto& blob : story) {
            int tries = 0;
            while (!faulty->write(blob.key, blob.bytes))
                QVERIFY2(++tries < 10, how.c_str());  // a fault now and then must not stop a write for good
        }
        static_cast<void>(faulty->list(""));  // what was delayed arrives

        const auto store = reopen();
        for (const auto& blob : story) {
            const auto bytes = store->read(blob.key);
            QVERIFY2(bytes && *bytes == blob.bytes, (how + ": " + blob.key).c_str());
        }
        QCOMPARE(store->list("").value().size(), story.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_place;
    Open m_open;
    std::unique_ptr<Store> m_store;
};

const Suite<StoreContractTest> registeredStoreContractTest;

}  // namespace meldado::tests

#include "store_contract_test.moc"
