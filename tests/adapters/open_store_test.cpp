// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "adapters/registry/open_store.h"
#include "adapters/sqlite/sqlite_store.h"
#include "tests/adapters/blobs.h"
#include "tests/support/suite.h"

namespace fs = std::filesystem;

namespace meldado::tests {

using adapters::isStoreUrl;
using adapters::localFolderOf;
using adapters::openStore;
using core::ErrorCode;

class OpenStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_here = m_folder->path().toStdString();
        m_pack = packOf("Buy milk");
    }

    void opensAFolder_data()
    {
        QTest::addColumn<QString>("url");   // %1: an empty folder
        QTest::addColumn<QString>("file");  // where the pack has to be, below it
        const auto plain = QString::fromStdString(packOf("Buy milk").key);
        const auto below = plain.left(2) + "/" + plain;
        QTest::newRow("url") << "file://%1/list"
                             << "list/" + below;
        QTest::newRow("localhost") << "file://localhost%1/list"
                                   << "list/" + below;
        QTest::newRow("one slash") << "file:%1/list"
                                   << "list/" + below;
        QTest::newRow("upper case") << "FILE://%1/list"
                                    << "list/" + below;
        QTest::newRow("packed") << "file+flate://%1/list"
                                << "list/" + below + ".flate";
        QTest::newRow("packed with Brotli") << "file+brotli://%1/list"
                                            << "list/" + below + ".brotli";
        QTest::newRow("path") << "%1/list"
                              << "list/" + below;
        QTest::newRow("path with a slash at the end") << "%1/list/"
                                                      << "list/" + below;
        QTest::newRow("encoded") << "file://%1/my%20list"
                                 << "my list/" + below;
        QTest::newRow("encoded letters") << "file://%1/K%C3%BCche"
                                         << "Küche/" + below;
        QTest::newRow("not encoded") << "file://%1/my list Küche"
                                     << "my list Küche/" + below;
        QTest::newRow("half an escape") << "file://%1/100%"
                                        << "100%/" + below;
        QTest::newRow("not an escape") << "file://%1/50%zz"
                                       << "50%zz/" + below;
        QTest::newRow("path with what looks encoded") << "%1/my%20list"
                                                      << "my%20list/" + below;
        QTest::newRow("path with a colon") << "%1/notes: shop"
                                           << "notes: shop/" + below;
    }
    void opensAFolder()
    {
        QFETCH(QString, url);
        QFETCH(QString, file);
        const auto text = url.replace("%1", m_folder->path()).toStdString();

        const auto opened = openStore(text);

        QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        QCOMPARE(opened->warning, std::string());
        QVERIFY(opened->store->write(m_pack.key, m_pack.bytes));
        QVERIFY2(QFile::exists(m_folder->filePath(file)), qPrintable(file));
        auto folder = m_folder->filePath(file.section('/', 0, 0)).toStdString();
        QVERIFY(fs::equivalent(localFolderOf(text).value(), folder));
    }

    void opensRelativeFolders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("warns");
        QTest::newRow("name") << "groceries"
                              << "groceries" << false;
        QTest::newRow("deeper") << "lists/groceries"
                                << "lists/groceries" << false;
        QTest::newRow("with a dot") << "./groceries"
                                    << "groceries" << false;
        QTest::newRow("a word and a colon") << "notes: shop"
                                            << "notes: shop" << false;
        QTest::newRow("a name as host") << "file://groceries"
                                        << "groceries" << true;
        QTest::newRow("a name as host, slash") << "file+flate://groceries/"
                                               << "groceries" << true;
        QTest::newRow("an encoded name as host") << "file://my%20list"
                                                 << "my list" << true;
    }
    void opensRelativeFolders()
    {
        QFETCH(QString, text);
        QFETCH(QString, folder);
        QFETCH(bool, warns);
        const auto before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));

        const auto opened = openStore(text.toStdString());
        const bool isWritten = opened && opened->store->write(m_pack.key, m_pack.bytes).has_value();
        QVERIFY(QDir::setCurrent(before));

        QVERIFY(isWritten);
        QVERIFY(QDir(m_folder->filePath(folder)).exists());
        QCOMPARE(!opened->warning.empty(), warns);
    }

    void opensADatabase_data()
    {
        QTest::addColumn<QString>("url");   // %1: an empty folder, and where we are
        QTest::addColumn<QString>("file");  // that has to be below it
        QTest::addColumn<QString>("extension");
        const auto row = [](const char* url, const char* file, const char* extension = "") {
            QTest::newRow(url) << QString(url) << QString(file) << QString(extension);
        };
        row("sqlite://%1/list.db", "list.db");
        row("sqlite://localhost%1/list.db", "list.db");
        row("sqlite:%1/list.db", "list.db");
        row("SQLite://%1/list.db", "list.db");
        row("sqlite:list.db", "list.db");
        row("sqlite:./list", "list");
        row("sqlite://%1/my%20list%3F.db", "my list?.db");
        row("sqlite://%1/K%C3%BCche.db", "Küche.db");
        row("sqlite:100%.db", "100%.db");
        row("sqlite+flate://%1/list.db", "list.db", ".flate");
        row("sqlite+brotli:list.db", "list.db", ".brotli");
    }
    void opensADatabase()
    {
        QFETCH(QString, url);
        QFETCH(QString, file);
        QFETCH(QString, extension);
        const auto text = url.replace("%1", m_folder->path()).toStdString();
        const auto before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));

        const auto opened = openStore(text);
        const bool isWritten = opened && opened->store->write(m_pack.key, m_pack.bytes).has_value();
        QVERIFY(QDir::setCurrent(before));

        QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
        QVERIFY(isWritten);
        QCOMPARE(opened->warning, std::string());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{file});
        adapters::SqliteStore there(m_folder->filePath(file).toStdString());
        QCOMPARE(there.list("").value(), std::vector{m_pack.key + extension.toStdString()});
        QVERIFY(!localFolderOf(text));
    }

    void opensADatabaseInMemory()
    {
        const auto one = openStore("sqlite::memory:");
        const auto two = openStore("sqlite+flate::memory:");

        QVERIFY(one->store->write(m_pack.key, m_pack.bytes));
        QVERIFY(two->store->write(m_pack.key, m_pack.bytes));

        QCOMPARE(one->store->read(m_pack.key).value(), m_pack.bytes);
        QCOMPARE(openStore("sqlite::memory:")->store->list("").value().size(), std::size_t{0});
    }

    void takesTheLiteralNameThatTheReferenceMade()
    {
        QVERIFY(QDir(m_here.c_str()).mkdir("my%20list"));
        QCOMPARE(localFolderOf("file://" + m_here + "/my%20list").value(), fs::path(m_here) / "my%20list");

        QVERIFY(QDir(m_here.c_str()).mkdir("my list"));
        QCOMPARE(localFolderOf("file://" + m_here + "/my%20list").value(), fs::path(m_here) / "my list");
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* text, const char* says) { QTest::newRow(text) << text << says; };
        row("", "write a folder");
        row("ftp://host/list", "not a storage");
        row("filesystem://x", "not a storage");
        row("file+gzip:///list", "not a compression");
        row("memory+flate+flate://", "not a compression");
        row("sqlite+gzip:///list.db", "not a compression");
        row("sqlite+brotli+flate:///list.db", "not a compression");
        row("solid://user:secret@pod/list", "not built in yet");
        row("https://user:secret@server/list", "not built in yet");
        row("http://server/list", "not built in yet");
        row("file://", "names no folder");
        row("file:///", "names no folder");
        row("file://name/rest", "where a computer is named");
        row("file:list", "file:///folder");
        row("file:///list?x=1", "%3F");
        row("file:///list#1", "%23");
        row("file:///li%00st", "zero byte");
        row("sqlite:", "names no file");
        row("sqlite://", "names no file");
        row("sqlite:///", "names no file");
        row("sqlite:///lists/", "names no file");
        row("sqlite://list.db", "sqlite:list.db");
        row("sqlite://name/list.db", "where a computer is named");
        row("sqlite://:memory:", "sqlite::memory:");
        row("sqlite:list.db?mode=ro", "%3F");
        row("sqlite:///list#1.db", "%23");
        row("sqlite:li%00st.db", "zero byte");
    }
    void refusesWithASentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);

        const auto opened = openStore(text.toStdString());

        QVERIFY(failsWith(ErrorCode::UnsupportedUrl, opened));
        const auto detail = QString::fromStdString(opened.error().detail);
        QVERIFY2(detail.contains(says), qPrintable(detail));
        QVERIFY2(!detail.contains("secret"), "a password must not reach a log");
        QVERIFY(!localFolderOf(text.toStdString()));
    }

    void sharesMemoryByNameOnly()
    {
        const auto one = openStore("memory://open-store-test");
        const auto same = openStore("memory://open-store-test");
        const auto packed = openStore("memory+flate://open-store-test");
        const auto alone = openStore("memory://");
        const auto alsoAlone = openStore("memory://");

        QVERIFY(one->store->write(m_pack.key, m_pack.bytes));
        QVERIFY(alone->store->write(m_pack.key, m_pack.bytes));

        QCOMPARE(same->store->read(m_pack.key).value(), m_pack.bytes);
        QCOMPARE(packed->store->list("").value().size(), std::size_t{0});
        QCOMPARE(alsoAlone->store->list("").value().size(), std::size_t{0});
        QVERIFY(!localFolderOf("memory://open-store-test"));
    }

    void knowsAUrlFromAPath_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isUrl");
        for (const auto* url :
             {"file:///a", "memory://", "sqlite:a.db", "http://x", "odd+thing://x", "FILE:///a"})
            QTest::newRow(url) << url << true;
        for (const auto* path :
             {"", "/a", "a", "C:\\lists", "c:/lists", "notes: shop", "a/file:///b", "://", "1a://b"})
            QTest::newRow(path) << path << false;
    }
    void knowsAUrlFromAPath()
    {
        QFETCH(QString, text);
        QFETCH(bool, isUrl);
        QCOMPARE(isStoreUrl(text.toStdString()), isUrl);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_here;
    Blob m_pack;
};

const Suite<OpenStoreTest> registeredOpenStoreTest;

}  // namespace meldado::tests

#include "open_store_test.moc"
