// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What others leave in a folder, and what becomes of the folder itself. What holds for every store is in
// store_contract_test.cpp.

#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>

#include "adapters/filesystem/folder_store.h"
#include "adapters/threads/thread_pool.h"
#include "core/base/limits.h"
#include "tests/adapters/blobs.h"
#include "tests/support/suite.h"

namespace fs = std::filesystem;

namespace meldado::tests {

using adapters::FolderStore;
using core::ErrorCode;
using Keys = std::vector<std::string>;

namespace {

void makeFile(const fs::path& path, std::string_view bytes)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

fs::path homeOf(const fs::path& root, const std::string& key)
{
    return root / key.substr(0, 2) / key;
}

void makeBlob(const fs::path& root, const Blob& blob)
{
    makeFile(homeOf(root, blob.key), blob.bytes);
}

bool isRoot()
{
    return ::geteuid() == 0;
}

}  // namespace

class FolderStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = fs::path(m_folder->path().toStdString()) / "list";
        m_pack = packOf("Buy milk");
        m_delta = deltaOf(1, m_pack);
    }

    // Qt does not find names again that are not text.
    void cleanup() { fs::remove_all(m_root); }

    void usesThePlacesOfTheReference()
    {
        FolderStore store(m_root);

        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        QVERIFY(store.write(m_delta.key, m_delta.bytes));

        QCOMPARE(contentOf(m_root / m_pack.key.substr(0, 2) / m_pack.key), m_pack.bytes);
        QCOMPARE(contentOf(m_root / "1-" / m_delta.key), m_delta.bytes);
        for (const auto& entry : fs::directory_iterator(m_root))
            QVERIFY2(entry.is_directory(), "libmelda opens no folder with a file in it");
    }

    // A replica keeps the bytes of thousands of commits as it got them.
    void aBlobThatWasReadTakesNoMoreMemoryThanItsBytes()
    {
        FolderStore store(m_root);
        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        const auto bytes = store.read(m_pack.key);

        QVERIFY(bytes);
        QCOMPARE(*bytes, m_pack.bytes);
        QVERIFY2(bytes->capacity() < 2 * m_pack.bytes.size() + 64, qPrintable(QString::number(bytes->capacity())));
    }

    // One thing at a time that is not a blob, with a blob beside it: both the listing and the blob are
    // unharmed.
    void listsAroundWhatIsNotABlob_data()
    {
        using Make = std::function<void(const fs::path& root, const Blob& blob)>;
        QTest::addColumn<Make>("make");
        const auto row = [](const char* name, const Make& make) { QTest::newRow(name) << make; };

        row("a file in the root", [](auto& root, auto&) { makeFile(root / "readme.pack", "x"); });
        row("a hidden file in the root", [](auto& root, auto&) { makeFile(root / ".dropbox", "x"); });
        row("a hidden folder",
            [](auto& root, auto& blob) { makeFile(root / ".stversions" / blob.key, "x"); });
        row("our own folder",
            [](auto& root, auto&) { makeFile(root / ".meldado" / "tmp" / "~0.pack", "x"); });
        row("a deeper folder",
            [](auto& root, auto& blob) { makeFile(root / "zz" / "deep" / blob.key, "x"); });
        row("an empty folder", [](auto& root, auto&) { fs::create_directories(root / "00"); });
        row("a folder with a blob's name",
            [](auto& root, auto& blob) { fs::create_directories(homeOf(root, blob.key)); });
        row("a link with a blob's name", [](auto& root, auto& blob) {
            makeFile(root.parent_path() / "secret", "x");
            fs::create_directories(homeOf(root, blob.key).parent_path());
            fs::create_symlink(root.parent_path() / "secret", homeOf(root, blob.key));
        });
        row("a link to nowhere", [](auto& root, auto& blob) {
            fs::create_directories(homeOf(root, blob.key).parent_path());
            fs::create_symlink("nowhere", homeOf(root, blob.key));
        });
        row("a linked folder", [](auto& root, auto& blob) {
            makeFile(root.parent_path() / "elsewhere" / blob.key, "x");
            fs::create_directory_symlink(root.parent_path() / "elsewhere", root / "el");
        });
        row("a linked folder that is itself",
            [](auto& root, auto&) { fs::create_directory_symlink(".", root / "me"); });
        row("a pipe with a blob's name", [](auto& root, auto& blob) {
            fs::create_directories(homeOf(root, blob.key).parent_path());
            QCOMPARE(::mkfifo(homeOf(root, blob.key).c_str(), 0600), 0);
        });
    }
    void listsAroundWhatIsNotABlob()
    {
        using Make = std::function<void(const fs::path& root, const Blob& blob)>;
        QFETCH(Make, make);
        makeBlob(m_root, m_pack);
        const auto foreign = packOf("Something else");
        make(m_root, foreign);

        FolderStore store(m_root);

        QCOMPARE(store.list(".pack").value(), Keys{m_pack.key});
        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
        QVERIFY(!store.read(foreign.key));
    }

    void neverWritesThroughOrOverWhatIsNotAFile()
    {
        const auto secret = m_root.parent_path() / "secret";
        makeFile(secret, "x");
        fs::create_directories(homeOf(m_root, m_pack.key).parent_path());
        fs::create_symlink(secret, homeOf(m_root, m_pack.key));
        FolderStore store(m_root);

        QVERIFY(failsWith(ErrorCode::Io, store.write(m_pack.key, m_pack.bytes)));
        QVERIFY(failsWith(ErrorCode::Io, store.replace(m_pack.key, m_pack.bytes)));

        QCOMPARE(contentOf(secret), std::string("x"));
        QVERIFY(fs::is_symlink(homeOf(m_root, m_pack.key)));
    }

    void listsAndReadsNamesInAnyBytes()
    {
        const Keys names{m_delta.key.substr(0, 66) + " (Ann's conflicted copy 2026-11-21).delta",
                         m_delta.key.substr(0, 66) + " (in Konflikt stehende Kopie von Jürgen).delta",
                         "\xff\xfe\xfd.delta", "\n\t.delta", "~.delta"};
        for (const auto& name : names) makeFile(m_root / name.substr(0, 2) / name, m_delta.bytes);
        FolderStore store(m_root);

        auto keys = store.list(".delta").value();

        QCOMPARE(keys.size(), names.size());
        for (const auto& key : keys) QCOMPARE(store.read(key).value(), m_delta.bytes);
    }

    void listsAndReadsABlobInTheWrongFolder()
    {
        makeFile(m_root / "zz" / m_pack.key, m_pack.bytes);

        FolderStore listed(m_root);
        QCOMPARE(listed.list(".pack").value(), Keys{m_pack.key});
        QCOMPARE(listed.read(m_pack.key).value(), m_pack.bytes);
        QCOMPARE(listed.read(m_pack.key, 1, 2).value(), m_pack.bytes.substr(1, 2));

        FolderStore unlisted(m_root);
        QCOMPARE(unlisted.read(m_pack.key).value(), m_pack.bytes);

        QVERIFY(unlisted.write(m_pack.key, m_pack.bytes));
        QCOMPARE(contentOf(homeOf(m_root, m_pack.key)), m_pack.bytes);
        QCOMPARE(unlisted.list(".pack").value(), Keys{m_pack.key});
    }

    void prefersTheCopyThatIsWhole()
    {
        makeFile(homeOf(m_root, m_pack.key), "half");
        makeFile(m_root / "aa" / m_pack.key, "torn");
        makeFile(m_root / "zz" / m_pack.key, m_pack.bytes);
        FolderStore store(m_root);
        QCOMPARE(store.list(".pack").value(), Keys{m_pack.key});

        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
    }

    // One thing at a time with a thousand blobs beside it, on several threads.
    void readsEachAroundWhatIsNotABlob()
    {
        std::vector<Blob> blobs;
        Keys keys;
        for (int number = 0; number < 1000; ++number) {
            blobs.push_back(packOf(std::to_string(number)));
            keys.push_back(blobs.back().key);
        }
        makeFile(m_root.parent_path() / "secret", "x");
        std::vector<std::string> expected;
        for (std::size_t number = 0; number < blobs.size(); ++number) {
            const auto& [key, bytes] = blobs[number];
            const auto home = homeOf(m_root, key);
            fs::create_directories(home.parent_path());
            expected.emplace_back();
            switch (number % 20) {
                case 0: fs::create_symlink(m_root.parent_path() / "secret", home); break;
                case 1: fs::create_directories(home); break;
                case 2: QCOMPARE(::mkfifo(home.c_str(), 0600), 0); break;
                case 3: break;  // not there
                case 4:  // half a copy is given as it is
                    makeFile(home, bytes.substr(0, 5));
                    expected.back() = bytes.substr(0, 5);
                    break;
                case 5:  // but not when there is a whole one elsewhere
                    makeFile(home, bytes.substr(0, 5));
                    makeFile(m_root / "zz" / key, bytes);
                    expected.back() = bytes;
                    break;
                case 6:
                    makeFile(m_root / "zz" / key, bytes);
                    expected.back() = bytes;
                    break;
                case 7: makeFile(home, ""); break;
                default:
                    makeFile(home, bytes);
                    expected.back() = bytes;
            }
        }
        adapters::ThreadPool threads(4);

        for (const bool isListed : {false, true}) {
            FolderStore store(m_root);
            if (isListed)
                QVERIFY(store.listAll(threads).value().size() == 800);
            std::vector<std::string> taken(keys.size(), "nothing");
            store.readEach(keys, threads, [&](std::size_t index, const core::Result<core::Bytes>& bytes) {
                taken[index] = bytes ? std::string(**bytes) : std::string();
            });
            for (std::size_t number = 0; number < keys.size(); ++number) {
                // A half copy counts as read as long as nobody has looked for another one.
                const bool isHalf = !isListed && number % 20 == 5 && taken[number].size() == 5;
                QVERIFY2(isHalf || taken[number] == expected[number], qPrintable(QString::number(number % 20)));
            }
        }
    }

    void readsNothingFromAnotherFolderInThePlaceOfTheRoot()
    {
        makeBlob(m_root, m_pack);
        FolderStore store(m_root);
        QCOMPARE(store.list("").value(), Keys{m_pack.key});
        fs::rename(m_root, m_root.parent_path() / "elsewhere");
        const auto codeOf = [&] {
            auto code = ErrorCode::Malformed;
            store.readEach(Keys{m_pack.key}, core::Executor::inPlace(),
                           [&](std::size_t, const core::Result<core::Bytes>& bytes) {
                               QVERIFY(!bytes);
                               code = bytes.error().code;
                           });
            return code;
        };

        QCOMPARE(codeOf(), ErrorCode::FolderGone);
        makeBlob(m_root, m_pack);
        QCOMPARE(codeOf(), ErrorCode::FolderGone);
        fs::remove_all(m_root);
        fs::rename(m_root.parent_path() / "elsewhere", m_root);
        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
    }

    void healsATornBlob()
    {
        for (const auto* torn : {"", "[{"}) {
            makeFile(homeOf(m_root, m_pack.key), torn);
            FolderStore store(m_root);
            QCOMPARE(store.read(m_pack.key).value(), std::string(torn));

            QVERIFY(store.write(m_pack.key, m_pack.bytes));

            QCOMPARE(contentOf(homeOf(m_root, m_pack.key)), m_pack.bytes);
        }
    }

    void healsABlobThatIsFarTooLarge()
    {
        makeFile(homeOf(m_root, m_pack.key), "x");
        fs::resize_file(homeOf(m_root, m_pack.key), std::uintmax_t{1} << 40);
        FolderStore store(m_root);
        QVERIFY(failsWith(ErrorCode::LimitExceeded, store.read(m_pack.key)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, store.read(m_pack.key, 0, std::uint64_t{1} << 39)));
        QCOMPARE(store.read(m_pack.key, 0, 1).value(), std::string("x"));

        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
    }

    void readsNoMoreThanTheLimit_data()
    {
        QTest::addColumn<QString>("extension");
        QTest::addColumn<quint64>("limit");
        QTest::newRow("delta") << ".delta" << quint64{core::kMaxDeltaBytes};
        QTest::newRow("pack") << ".pack" << quint64{core::kMaxPackBytes};
        QTest::newRow("raw") << ".raw" << quint64{core::kMaxRawItemBytes};
        QTest::newRow("packed delta") << ".delta.flate" << quint64{core::kMaxDeltaBytes / 256 * 257};
    }
    void readsNoMoreThanTheLimit()
    {
        QFETCH(QString, extension);
        QFETCH(quint64, limit);
        const auto key = "ab" + extension.toStdString();
        makeFile(homeOf(m_root, key), "");
        FolderStore store(m_root);

        fs::resize_file(homeOf(m_root, key), limit + 1);
        QVERIFY(failsWith(ErrorCode::LimitExceeded, store.read(key)));

        fs::resize_file(homeOf(m_root, key), limit);
        QCOMPARE(store.read(key).value().size(), std::size_t{limit});
    }

    void goesOnWhenOneFolderOrFileCannotBeRead()
    {
        if (isRoot())
            QSKIP("root may read everything");
        makeBlob(m_root, m_pack);
        makeBlob(m_root, m_delta);
        fs::permissions(m_root / "1-", fs::perms::none);
        FolderStore store(m_root);

        QCOMPARE(store.list("").value(), Keys{m_pack.key});
        QVERIFY(failsWith(ErrorCode::PermissionDenied, store.read(m_delta.key)));

        fs::permissions(m_root / "1-", fs::perms::owner_all);
        fs::permissions(homeOf(m_root, m_delta.key), fs::perms::none);
        QCOMPARE(store.list(".delta").value(), Keys{m_delta.key});
        QVERIFY(failsWith(ErrorCode::PermissionDenied, store.read(m_delta.key)));
    }

    void saysWhenItMayNotWrite()
    {
        if (isRoot())
            QSKIP("root may write everywhere");
        fs::create_directories(m_root);
        fs::permissions(m_root, fs::perms::owner_read | fs::perms::owner_exec);
        FolderStore store(m_root);

        QVERIFY(failsWith(ErrorCode::PermissionDenied, store.write(m_pack.key, m_pack.bytes)));

        fs::permissions(m_root, fs::perms::owner_all);
        QVERIFY(store.write(m_pack.key, m_pack.bytes));
    }

    void makesAMissingFolderWithTheFirstWriteOnly()
    {
        const auto deep = m_root / "a" / "b";
        FolderStore store(deep);

        QCOMPARE(store.list("").value(), Keys{});
        QVERIFY(failsWith(ErrorCode::NotFound, store.read(m_pack.key)));
        QVERIFY(!fs::exists(m_root));

        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        QCOMPARE(contentOf(homeOf(deep, m_pack.key)), m_pack.bytes);
    }

    void takesAFolderWithASlashAtTheEnd()
    {
        FolderStore store(m_root / "");

        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        QCOMPARE(contentOf(homeOf(m_root, m_pack.key)), m_pack.bytes);
    }

    void neverMakesAFolderAgainThatHasGone()
    {
        FolderStore store(m_root);
        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        fs::rename(m_root, m_root.parent_path() / "unmounted");

        QVERIFY(failsWith(ErrorCode::FolderGone, store.list("")));
        QVERIFY(failsWith(ErrorCode::FolderGone, store.read(m_pack.key)));
        QVERIFY(failsWith(ErrorCode::FolderGone, store.write(m_delta.key, m_delta.bytes)));
        QVERIFY(!fs::exists(m_root));

        fs::create_directory(m_root);  // the empty folder that a drive is mounted on
        QVERIFY(failsWith(ErrorCode::FolderGone, store.list("")));
        QVERIFY(failsWith(ErrorCode::FolderGone, store.write(m_delta.key, m_delta.bytes)));
        QVERIFY(fs::is_empty(m_root));

        fs::remove(m_root);
        fs::rename(m_root.parent_path() / "unmounted", m_root);
        QCOMPARE(store.list("").value(), Keys{m_pack.key});
        QVERIFY(store.write(m_delta.key, m_delta.bytes));
    }

    void aFolderThatIsExpectedIsNotMade()
    {
        FolderStore store(m_root);
        store.expectThere();

        QVERIFY(failsWith(ErrorCode::FolderGone, store.list("")));
        QVERIFY(failsWith(ErrorCode::FolderGone, store.write(packOf("milk").key, packOf("milk").bytes)));
        QVERIFY(!fs::exists(m_root));
    }

    void putsCopiesAsideWithoutLosingOne()
    {
        const auto name = packOf("milk").key.substr(0, 64) + " (1).pack";
        makeFile(m_root / name.substr(0, 2) / name, "one");
        makeFile(m_root / "elsewhere" / (name + "x"), "three");
        FolderStore store(m_root);
        QCOMPARE(store.list("").value().size(), std::size_t{2});

        QVERIFY(store.setAside(name));
        makeFile(m_root / name.substr(0, 2) / name, "two");
        QVERIFY(store.setAside(name));
        QVERIFY(store.setAside(name + "x"));

        QCOMPARE(contentOf(m_root / ".meldado/aside" / name), std::string("one"));
        QCOMPARE(contentOf(m_root / ".meldado/aside" / (name + ".1")), std::string("two"));
        QCOMPARE(contentOf(m_root / ".meldado/aside" / (name + "x")), std::string("three"));
        QVERIFY(store.list("").value().empty());
        QVERIFY(failsWith(ErrorCode::NotFound, store.setAside(name)));
        QVERIFY(failsWith(ErrorCode::NotFound, store.setAside("../../etc/passwd")));
    }

    void tellsWhatLiesInAWrongFolder()
    {
        const auto pack = packOf("milk");
        makeFile(m_root / "elsewhere" / pack.key, pack.bytes);
        FolderStore store(m_root);
        QCOMPARE(store.list("").value().size(), std::size_t{1});
        QVERIFY(store.keyState(pack.key).value()->isMisplaced);

        QVERIFY(store.write(pack.key, pack.bytes));

        QVERIFY(!store.keyState(pack.key).value()->isMisplaced);
    }

    void tellsWhenAFileHasChanged()
    {
        const auto pack = packOf("milk");
        makeBlob(m_root, pack);
        FolderStore store(m_root);
        const auto before = store.keyState(pack.key).value();

        makeFile(homeOf(m_root, pack.key), "torn");

        QVERIFY(before.has_value());
        QVERIFY(!before->isMisplaced);
        QVERIFY(store.keyState(pack.key).value() != before);
    }

    void worksUnderNamesWithBlanksAndLettersOfAnyLanguage()
    {
        const auto root = m_root / fs::path(u8"Lista zakupów ♭ 買い物");
        FolderStore store(root);

        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        QCOMPARE(FolderStore(root).read(m_pack.key).value(), m_pack.bytes);
    }

    void namesTheCallAndTheFileInAnError()
    {
        fs::create_directories(m_root);
        makeFile(m_root / m_pack.key.substr(0, 2), "a file where a folder should be");
        FolderStore store(m_root);

        const auto written = store.write(m_pack.key, m_pack.bytes);

        QVERIFY(failsWith(ErrorCode::Io, written));
        QVERIFY2(written.error().detail.find("open " + m_pack.key.substr(0, 2)) != std::string::npos,
                 written.error().detail.c_str());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
    Blob m_pack;
    Blob m_delta;
};

const Suite<FolderStoreTest> registeredFolderStoreTest;

}  // namespace meldado::tests

#include "folder_store_test.moc"
