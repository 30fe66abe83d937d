// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <sqlite3.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <utility>

#include "adapters/sqlite/sqlite_store.h"
#include "core/base/base64.h"
#include "core/base/limits.h"
#include "tests/adapters/blobs.h"
#include "tests/adapters/peak_memory.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using adapters::SqliteStore;
using core::base64Of;
using core::ErrorCode;

namespace {

constexpr std::chrono::milliseconds kShort{20};
constexpr const char* kTable =
    "CREATE TABLE entries (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL);";

// Another program that has the same file.
class Other {
public:
    explicit Other(const std::string& file) { sqlite3_open(file.c_str(), &m_database); }
    ~Other() { sqlite3_close(m_database); }
    Other(const Other&) = delete;
    Other& operator=(const Other&) = delete;

    bool run(const std::string& sql)
    {
        return sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }

    // The first column of the rows, a line each.
    std::string ask(const std::string& sql)
    {
        std::string lines;
        const auto add = [](void* all, int, char** columns, char**) {
            static_cast<std::string*>(all)->append(columns[0] ? columns[0] : "NULL").append("\n");
            return 0;
        };
        sqlite3_exec(m_database, sql.c_str(), add, &lines, nullptr);
        return lines;
    }

private:
    sqlite3* m_database = nullptr;
};

QByteArray contentOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void setContent(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", path.c_str());
}

quint32 bigEndian(const QByteArray& bytes, qsizetype at, int count)
{
    quint32 number = 0;
    for (int i = 0; i < count; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

void setPage(QByteArray& bytes, qsizetype at, qsizetype page)
{
    for (int i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(page >> (24 - 8 * i));
}

// Counts commits that are safe: a journal that is removed, and its folder synced after that.
class DeletionCount {
public:
    DeletionCount() : m_system(sqlite3_vfs_find(nullptr))
    {
        s_count = 0;
        s_delete = m_system->xDelete;
        m_counting = *m_system;
        m_counting.zName = "counting";
        m_counting.xDelete = [](sqlite3_vfs* vfs, const char* name, int isSynced) {
            s_count += isSynced != 0 ? 1 : 0;
            return s_delete(vfs, name, isSynced);
        };
        sqlite3_vfs_register(&m_counting, 1);
    }
    ~DeletionCount()
    {
        sqlite3_vfs_unregister(&m_counting);
        sqlite3_vfs_register(m_system, 1);
    }
    DeletionCount(const DeletionCount&) = delete;
    DeletionCount& operator=(const DeletionCount&) = delete;

    static int take() { return std::exchange(s_count, 0); }

private:
    inline static int s_count = 0;
    inline static int (*s_delete)(sqlite3_vfs*, const char*, int) = nullptr;
    sqlite3_vfs* m_system;
    sqlite3_vfs m_counting{};
};

// Every inner page of the index leads to the next one with all its pointers, the last to one leaf: few pages,
// and more ways through them than anyone can walk.
QByteArray withEntangledIndex(QByteArray database, qsizetype pageSize)
{
    constexpr char kInner = 2;  // types of a page, in its first byte
    constexpr char kLeaf = 10;
    QList<qsizetype> chain;  // counted from 0; the root of the index is the first inner page
    qsizetype leaf = 0;
    for (qsizetype page = 1; page < database.size() / pageSize; ++page) {
        if (database[page * pageSize] == kInner && chain.size() < 16)
            chain.append(page);
        if (database[page * pageSize] == kLeaf)
            leaf = page;
    }
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const auto begin = chain[i] * pageSize;
        const auto next = (i + 1 < chain.size() ? chain[i + 1] : leaf) + 1;
        setPage(database, begin + 8, next);
        const auto cellCount = bigEndian(database, begin + 3, 2);
        for (quint32 cell = 0; cell < cellCount; ++cell)
            setPage(database, begin + bigEndian(database, begin + 12 + 2 * qsizetype(cell), 2), next);
    }
    return chain.size() == 16 ? database : QByteArray();
}

}  // namespace

class SqliteStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("list.db").toStdString();
        m_pack = packOf("Buy milk");
    }

    // --- what it keeps, and where -------------------------------------------------------------------------

    void keepsBase64InTheTableOfTheReference()
    {
        QVERIFY(SqliteStore(m_file).write(m_pack.key, m_pack.bytes));

        Other other(m_file);
        QCOMPARE(
            other.ask("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"),
            std::string("CREATE TABLE entries (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL)\n"));
        QCOMPARE(other.ask("SELECT key FROM entries"), m_pack.key + "\n");
        QCOMPARE(other.ask("SELECT value FROM entries"), base64Of(m_pack.bytes) + "\n");
        QCOMPARE(other.ask("SELECT typeof(value) FROM entries"), std::string("text\n"));
        QCOMPARE(other.ask("PRAGMA journal_mode"), std::string("delete\n"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"list.db"});
    }

    void waitsForTheDiskWithEachWrite()
    {
        const DeletionCount safeCommits;
        SqliteStore store(m_file);

        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        QCOMPARE(DeletionCount::take(), 1);
        QVERIFY(store.write("ab.raw", "x"));
        QCOMPARE(DeletionCount::take(), 1);
        QVERIFY(store.replace("ab.raw", "y"));
        QCOMPARE(DeletionCount::take(), 1);

        // Who wrote what is there already may not have waited.
        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        QCOMPARE(DeletionCount::take(), 1);
        QVERIFY(store.list(""));
        QVERIFY(store.read(m_pack.key));
        QCOMPARE(DeletionCount::take(), 0);
    }

    void makesNoFileToReadIt()
    {
        SqliteStore store(m_file);

        QCOMPARE(store.list("").value().size(), std::size_t{0});
        QVERIFY(failsWith(ErrorCode::NotFound, store.read(m_pack.key)));

        QVERIFY(!QFile::exists(m_file.c_str()));
    }

    void takesAnEmptyFileForAnEmptyStore()
    {
        setContent(m_file, "");
        SqliteStore store(m_file);

        QCOMPARE(store.list("").value().size(), std::size_t{0});
        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        QCOMPARE(store.list("").value(), std::vector{m_pack.key});
    }

    void changesNothingByReading()
    {
        QVERIFY(SqliteStore(m_file).write(m_pack.key, m_pack.bytes));
        const auto before = contentOf(m_file);

        SqliteStore store(m_file);
        QVERIFY(store.list(""));
        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
        QVERIFY(failsWith(ErrorCode::NotFound, store.read("ab.pack")));

        QCOMPARE(contentOf(m_file), before);
    }

    void leavesOtherTablesAlone()
    {
        Other other(m_file);
        QVERIFY(
            other.run(std::string(kTable) + "CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')"));

        QVERIFY(SqliteStore(m_file).write(m_pack.key, m_pack.bytes));

        QCOMPARE(other.ask("SELECT text FROM notes"), std::string("mine\n"));
        QCOMPARE(other.ask("SELECT count(*) FROM entries"), std::string("1\n"));
    }

    void keepsToTheJournalThatIsThere()
    {
        Other other(m_file);
        QVERIFY(other.run(std::string("PRAGMA journal_mode = WAL;") + kTable));

        QVERIFY(SqliteStore(m_file).write(m_pack.key, m_pack.bytes));

        QCOMPARE(other.ask("SELECT key FROM entries"), m_pack.key + "\n");
        QCOMPARE(other.ask("PRAGMA journal_mode"), std::string("wal\n"));
    }

    void takesANameThatSqliteWouldReadAsMore_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {":memory:", "file:list.db?mode=memory", "a b ä.db"})
            QTest::newRow(name) << QString(name);
    }
    void takesANameThatSqliteWouldReadAsMore()
    {
        QFETCH(QString, name);
        const auto before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));

        const auto written = SqliteStore(name.toStdString()).write(m_pack.key, m_pack.bytes);
        QVERIFY(QDir::setCurrent(before));

        QVERIFY(written);
        QVERIFY(QFile::exists(m_folder->path() + "/" + name));
    }

    void endsWithTheObjectInMemory()
    {
        auto one = SqliteStore::inMemory();
        auto two = SqliteStore::inMemory();

        QVERIFY(one.write(m_pack.key, m_pack.bytes));

        QCOMPARE(one.read(m_pack.key).value(), m_pack.bytes);
        QCOMPARE(two.list("").value().size(), std::size_t{0});
    }

    // --- ranges -------------------------------------------------------------------------------------------

    void readsEveryRange()
    {
        SqliteStore store(m_file);
        for (const std::string& bytes :
             {std::string("0123456789"), std::string("0123456789a"), std::string("0123456789ab")}) {
            QVERIFY(store.replace("ab.raw", bytes));
            for (std::size_t begin = 0; begin <= bytes.size(); ++begin) {
                for (std::size_t count = begin == 0 ? 1 : 0; count <= bytes.size() - begin; ++count)
                    QCOMPARE(store.read("ab.raw", begin, count).value(), bytes.substr(begin, count));
            }
        }
    }

    void loadsNoMoreThanARangeNeeds()
    {
        std::string bytes(std::size_t{24} << 20, 'x');
        bytes.replace(bytes.size() - 5, 4, "milk");
        SqliteStore store(m_file);
        QVERIFY(store.write("ab.raw", bytes));
        SqliteStore fresh(m_file);
        sqlite3_memory_highwater(1);
        const auto before = sqlite3_memory_used();

        QCOMPARE(fresh.read("ab.raw", bytes.size() - 5, 4).value(), std::string("milk"));

        QVERIFY(before > 0);
        QVERIFY(sqlite3_memory_highwater(0) - before < 4'000'000);
    }

    // --- what is foreign ----------------------------------------------------------------------------------

    void refusesWhatIsNoDatabase_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("two bytes") << QByteArray("xy");  // SQLite takes one for none
        QTest::newRow("text") << QByteArray("Buy milk\n").repeated(1000);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("header and nonsense")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(8192, '\xff');
    }
    void refusesWhatIsNoDatabase()
    {
        QFETCH(QByteArray, content);
        setContent(m_file, content);

        refusesEverything();
    }

    void refusesTheDatabaseOfAnotherProgram_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QString(sql); };
        row("other tables", "CREATE TABLE notes (text)");
        row("view",
            "CREATE TABLE t (key VARCHAR, value VARCHAR); CREATE VIEW entries AS SELECT key, value FROM t");
        row("endless view",
            "CREATE VIEW entries(key, value) AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
            "n) "
            "SELECT i, 'YQ==' FROM n");
        row("virtual table", "CREATE VIRTUAL TABLE entries USING fts5(key, value)");
        row("table of rows without numbers",
            "CREATE TABLE entries (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL) WITHOUT ROWID");
        row("no key", "CREATE TABLE entries (key VARCHAR, value VARCHAR)");
        row("other key", "CREATE TABLE entries (key VARCHAR, value VARCHAR PRIMARY KEY)");
        row("key that ignores case",
            "CREATE TABLE entries (key VARCHAR COLLATE NOCASE PRIMARY KEY, value VARCHAR)");
        row("numbers", "CREATE TABLE entries (key VARCHAR PRIMARY KEY, value INTEGER)");
        row("generated value",
            "CREATE TABLE entries (key VARCHAR PRIMARY KEY, value VARCHAR AS (printf('%.*c', 100000000, "
            "'x')))");
        row("one more column",
            "CREATE TABLE entries (key VARCHAR PRIMARY KEY, value VARCHAR, rowid VARCHAR)");
        row("one column", "CREATE TABLE entries (key VARCHAR PRIMARY KEY)");
        row("unique values", "CREATE TABLE entries (key VARCHAR PRIMARY KEY, value VARCHAR UNIQUE)");
        row("index that computes",
            "CREATE TABLE entries (key VARCHAR PRIMARY KEY, value VARCHAR); CREATE INDEX i ON entries "
            "(upper(value))");
        row("two bytes a letter",
            "PRAGMA encoding = 'UTF-16'; CREATE TABLE entries (key VARCHAR PRIMARY KEY, value VARCHAR)");
    }
    void refusesTheDatabaseOfAnotherProgram()
    {
        QFETCH(QString, sql);
        QVERIFY(Other(m_file).run(sql.toStdString()));

        refusesEverything();
    }

    void acceptsAnySpellingOfTheTable()
    {
        QVERIFY(Other(m_file).run(
            "create table \"entries\" (\"key\" varchar primary key not null, value VarChar)"));
        SqliteStore store(m_file);

        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
    }

    void looksAgainWhenTheTablesChange()
    {
        SqliteStore store(m_file);
        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        QVERIFY(Other(m_file).run("CREATE INDEX i ON entries (upper(value))"));

        QVERIFY(failsWith(ErrorCode::Malformed, store.list("")));
        QVERIFY(failsWith(ErrorCode::Malformed, store.write("ab.raw", "x")));
    }

    void runsNothingThatTheFileSays()
    {
        Other other(m_file);
        QVERIFY(
            other.run("CREATE TABLE entries (key VARCHAR PRIMARY KEY ON CONFLICT IGNORE, value VARCHAR "
                      "CHECK (length(value) < 3));"
                      "CREATE TABLE seen (what);"
                      "CREATE TRIGGER a AFTER INSERT ON entries BEGIN INSERT INTO seen VALUES (new.key); END;"
                      "CREATE TRIGGER b BEFORE INSERT ON entries BEGIN SELECT RAISE(IGNORE); END;"
                      "CREATE TRIGGER c BEFORE UPDATE ON entries BEGIN SELECT RAISE(IGNORE); END"));
        SqliteStore store(m_file);

        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        QVERIFY(store.replace(m_pack.key, "damaged"));
        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
        QCOMPARE(other.ask("SELECT count(*) FROM seen"), std::string("0\n"));
    }

    void healsWhatIsNoBase64_data()
    {
        QTest::addColumn<QString>("value");
        const auto row = [](const char* value) { QTest::newRow(value) << QString(value); };
        row("NULL");
        row("x'41414141'");
        row("zeroblob(30000000)");
        row("'QQ='");
        row("'===='");
        row("'not Base64 at all!!!'");
        row("'QUFB' || char(0) || 'QUF'");
        row("'QQ==QUFB'");
        row("replace(hex(zeroblob(32768)), '00', 'QQ==') || 'QUFB'");
    }
    void healsWhatIsNoBase64()
    {
        QFETCH(QString, value);
        Other other(m_file);
        QVERIFY(other.run("CREATE TABLE entries (key VARCHAR PRIMARY KEY, value VARCHAR)"));
        QVERIFY(other.run("INSERT INTO entries VALUES ('" + m_pack.key + "', " + value.toStdString() + ")"));
        SqliteStore store(m_file);
        QCOMPARE(store.list("").value(), std::vector{m_pack.key});
        QVERIFY(failsWith(ErrorCode::Malformed, store.read(m_pack.key)));

        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
    }

    void stopsAtTheLimit()
    {
        Other other(m_file);
        const auto groups = std::to_string(core::kMaxDeltaBytes / 3 + 1);  // a little more than the limit
        QVERIFY(other.run(std::string(kTable) +
                          "INSERT INTO entries VALUES ('ab.delta', replace(hex(zeroblob(" + groups +
                          ")), '00', 'QUFB'))"));
        SqliteStore store(m_file);
        const auto before = peakMemoryKiB();

        QVERIFY(failsWith(ErrorCode::LimitExceeded, store.read("ab.delta")));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, store.read("ab.delta", 0, 1)));

        QVERIFY(kKeepsFreed || peakMemoryKiB() - before < 4096);
        QVERIFY(store.write("ab.delta", "x"));
        QCOMPARE(store.read("ab.delta").value(), std::string("x"));
    }

    void leavesOutWhatIsNotAKey()
    {
        Other other(m_file);
        QVERIFY(other.run(
            "CREATE TABLE entries (key VARCHAR PRIMARY KEY, value VARCHAR);"
            "INSERT INTO entries VALUES (NULL, 'QQ=='), (x'61622e7061636b', 'QQ=='), ('../x.pack', 'QQ=='),"
            "('ab.pack', 'QQ=='), ('a', 'QQ=='), ('/etc/passwd', 'QQ=='), ('ab.pack' || char(0), 'QQ=='),"
            "(hex(zeroblob(2000000)), 'QQ==')"));
        SqliteStore store(m_file);

        QCOMPARE(store.list("").value(), std::vector<std::string>{"ab.pack"});
        QVERIFY(failsWith(ErrorCode::NotFound, store.read("../x.pack")));
        QVERIFY(failsWith(ErrorCode::NotFound, store.read("/etc/passwd")));
        QCOMPARE(store.read("ab.pack").value(), std::string("A"));
    }

    // --- what is damaged ----------------------------------------------------------------------------------

    void survivesADamageAnywhere()
    {
        {
            SqliteStore store(m_file);
            for (int i = 0; i < 40; ++i)
                QVERIFY(store.write(std::to_string(10 + i) + ".raw", std::string(100 + 60 * i, 'x')));
        }
        const auto whole = contentOf(m_file);
        int failures = 0;
        // Each byte of the header, then here and there; a flag in the middle of a number, or all of it.
        for (qsizetype at = 16; at < whole.size(); at += at < 120 ? 1 : 397) {
            auto damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ (at % 2 == 0 ? '\xff' : '\x01'));
            setContent(m_file, damaged);
            failures += usesEverything() ? 0 : 1;
        }
        for (qsizetype size = whole.size(); size > 0; size -= 4099) {
            setContent(m_file, whole.left(size));
            failures += usesEverything() ? 0 : 1;
        }
        QVERIFY(failures > 0);
    }

    void doesNotWalkEntangledPages()
    {
        Other other(m_file);
        QVERIFY(other.run(std::string("PRAGMA page_size = 512;") + kTable + "BEGIN"));
        for (int i = 0; i < 700; ++i) {
            const auto number = std::to_string(1000 + i);
            QVERIFY(other.run("INSERT INTO entries VALUES ('" + std::string(60, 'k') + number +
                              ".pack', 'QQ==')"));
        }
        QVERIFY(other.run("COMMIT"));
        const auto entangled = withEntangledIndex(contentOf(m_file), 512);
        QVERIFY(!entangled.isEmpty());
        setContent(m_file, entangled);
        QElapsedTimer timer;
        timer.start();

        QVERIFY(failsWith(ErrorCode::Damaged, SqliteStore(m_file).list("")));

        QVERIFY(timer.elapsed() < 2000);
    }

    // --- what is not there, or not alone -------------------------------------------------------------------

    void tellsThatAPlaceIsGone()
    {
        SqliteStore store(m_file);
        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        QVERIFY(QFile::remove(m_file.c_str()));

        QVERIFY(failsWith(ErrorCode::FolderGone, store.list("")));
        QVERIFY(failsWith(ErrorCode::FolderGone, store.read(m_pack.key)));
        QVERIFY(failsWith(ErrorCode::FolderGone, store.write(m_pack.key, m_pack.bytes)));
        QVERIFY(!QFile::exists(m_file.c_str()));
    }

    void seesTheFileThatTookThePlace()
    {
        const auto bread = packOf("Buy bread");
        const auto newer = m_folder->filePath("newer.db").toStdString();
        QVERIFY(SqliteStore(newer).write(bread.key, bread.bytes));
        SqliteStore store(m_file);
        QVERIFY(store.write(m_pack.key, m_pack.bytes));

        QCOMPARE(std::rename(newer.c_str(), m_file.c_str()), 0);

        QCOMPARE(store.list("").value(), std::vector{bread.key});
        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        QCOMPARE(SqliteStore(m_file).list("").value().size(), std::size_t{2});
    }

    void needsTheFolderOfTheFile()
    {
        SqliteStore store(m_folder->filePath("gone/list.db").toStdString());

        QCOMPARE(store.list("").value().size(), std::size_t{0});
        QVERIFY(failsWith(ErrorCode::NotFound, store.read(m_pack.key)));
        QVERIFY(failsWith(ErrorCode::FolderGone, store.write(m_pack.key, m_pack.bytes)));
        QVERIFY(!QFile::exists(m_folder->filePath("gone")));
    }

    void refusesWhatIsNoFile()
    {
        SqliteStore folder(m_folder->path().toStdString());
        SqliteStore device("/dev/null");

        for (auto* store : {&folder, &device}) {
            QVERIFY(failsWith(ErrorCode::Malformed, store->list("")));
            QVERIFY(failsWith(ErrorCode::Malformed, store->read(m_pack.key)));
            QVERIFY(failsWith(ErrorCode::Malformed, store->write(m_pack.key, m_pack.bytes)));
        }
    }

    void readsAFileThatCannotBeWritten()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everything");
        QVERIFY(SqliteStore(m_file).write(m_pack.key, m_pack.bytes));
        QVERIFY(QFile::setPermissions(m_file.c_str(), QFile::ReadOwner));
        SqliteStore store(m_file);

        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
        QVERIFY(failsWith(ErrorCode::ReadOnly, store.write("ab.raw", "x")));
    }

    void seesWhatAnotherStoreWrites()
    {
        SqliteStore one(m_file);
        SqliteStore two(m_file);
        QVERIFY(one.write(m_pack.key, m_pack.bytes));
        QCOMPARE(two.list("").value(), std::vector{m_pack.key});

        QVERIFY(two.write("ab.raw", "x"));

        QCOMPARE(one.read("ab.raw").value(), std::string("x"));
    }

    void saysThatAnotherProgramHasLockedTheFile()
    {
        SqliteStore store(m_file, kShort);
        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        Other other(m_file);
        QVERIFY(other.run("BEGIN EXCLUSIVE"));

        SqliteStore fresh(m_file, kShort);
        for (auto* each : {&store, &fresh}) {
            const auto written = each->write("ab.raw", "x");
            QVERIFY(failsWith(ErrorCode::Io, written));
            QVERIFY(QString::fromStdString(written.error().detail).contains("locked by another program"));
            QVERIFY(failsWith(ErrorCode::Io, each->list("")));
            QVERIFY(failsWith(ErrorCode::Io, each->read(m_pack.key)));
        }

        QVERIFY(other.run("ROLLBACK"));
        QVERIFY(store.write("ab.raw", "x"));
        QCOMPARE(fresh.read("ab.raw").value(), std::string("x"));
    }

    void readsWhileAnotherProgramPreparesToWrite()
    {
        SqliteStore store(m_file, kShort);
        QVERIFY(store.write(m_pack.key, m_pack.bytes));
        Other other(m_file);
        QVERIFY(other.run("BEGIN IMMEDIATE"));

        QCOMPARE(store.read(m_pack.key).value(), m_pack.bytes);
        QVERIFY(failsWith(ErrorCode::Io, store.write("ab.raw", "x")));
    }

private:
    // And leaves the file as it is.
    void refusesEverything()
    {
        const auto before = contentOf(m_file);
        SqliteStore store(m_file);

        const auto listed = store.list("");
        QVERIFY2(failsWith(ErrorCode::Malformed, listed), listed ? "listed" : listed.error().detail.c_str());
        QVERIFY(!listed.error().detail.empty());
        QVERIFY(failsWith(ErrorCode::Malformed, store.read(m_pack.key)));
        QVERIFY(failsWith(ErrorCode::Malformed, store.write(m_pack.key, m_pack.bytes)));
        QVERIFY(failsWith(ErrorCode::Malformed, store.replace(m_pack.key, m_pack.bytes)));

        QVERIFY(contentOf(m_file) == before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"list.db"});
    }

    // Whether all went well.
    bool usesEverything()
    {
        SqliteStore store(m_file, kShort);
        bool isGood = store.list("").has_value();
        for (const auto* key : {"10.raw", "30.raw", "49.raw"}) {
            isGood = store.read(key).has_value() && isGood;
            isGood = store.read(key, 10, 20).has_value() && isGood;
        }
        isGood = store.write("31.raw", "x").has_value() && isGood;
        return store.write("ab.raw", "x").has_value() && isGood;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
    Blob m_pack;
};

const Suite<SqliteStoreTest> registeredSqliteStoreTest;

}  // namespace meldado::tests

#include "sqlite_store_test.moc"
