// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Recipe "kill": a program that writes commits is killed at any moment; what it acknowledged is there, and
// nothing is torn. MELDADO_LONG=1 does it 1 500 times, MELDADO_SEED=<n> repeats a run.

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <filesystem>
#include <future>
#include <set>

#include "adapters/filesystem/folder_store.h"
#include "adapters/sqlite/local_replica.h"
#include "adapters/sqlite/sqlite_store.h"
#include "core/base/random.h"
#include "tests/adapters/blobs.h"
#include "tests/adapters/folder_check.h"
#include "tests/support/sanitized.h"
#include "tests/support/suite.h"

namespace meldado::tests {

namespace {

struct Writer {
    QStringList flags;
    QString bytes;  // of each pack
};
const Writer kOurs{{}, "20000"};
const Writer kNaive{{"--naive"}, "4000000"};

}  // namespace

// A sanitizer makes each start three times as long; what it looks for, it finds in fewer.
constexpr int kRounds = kIsSanitized ? 50 : 300;
constexpr int kRoundsOfDatabases = kIsSanitized ? 20 : 60;

class KillTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const bool isSeeded = qEnvironmentVariableIsSet("MELDADO_SEED");
        m_seed = isSeeded ? qEnvironmentVariable("MELDADO_SEED").toULongLong()
                          : static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
        qInfo("replay with MELDADO_SEED=%llu test_adapters KillTest", m_seed);
    }

    void losesAndTearsNothing()
    {
        const int rounds = qEnvironmentVariableIsSet("MELDADO_LONG") ? 1'500 : kRounds;
        core::SeededRandom random(m_seed);
        QElapsedTimer clock;
        clock.start();
        qint64 acknowledged = 0;
        int leftovers = 0;

        for (int round = 0; round < rounds; round += 2) {
            // Two at a time, for two cores.
            auto other = std::async(std::launch::async, killOnce, delayMs(random), kOurs);
            for (const auto& outcome : {killOnce(delayMs(random), kOurs), other.get()}) {
                QVERIFY2(outcome.check.isGood(), qPrintable(outcome.check.text()));
                QVERIFY(outcome.canGoOn);
                acknowledged += outcome.acknowledged;
                leftovers += outcome.hasLeftover ? 1 : 0;
            }
        }

        qInfo("%d kills, %lld acknowledged, 0 lost, 0 torn, %d while a temporary file was open; %.1f kills/s",
              rounds, acknowledged, leftovers, 1000.0 * rounds / static_cast<double>(clock.elapsed()));
        QVERIFY2(leftovers > rounds / 20, "hardly a kill came in the middle of a write");
    }

    void losesAndTearsNothingInADatabase()
    {
        const int rounds = qEnvironmentVariableIsSet("MELDADO_LONG") ? 300 : kRoundsOfDatabases;
        core::SeededRandom random(m_seed);
        qint64 acknowledged = 0;
        int leftovers = 0;

        for (int round = 0; round < rounds; ++round) {
            const QTemporaryDir folder;
            const auto file = folder.filePath("list.db");
            const auto answers = answersUntilKilled(delayMs(random), {"--database", file, "100000", "20000"});
            QVERIFY(!answers.isEmpty());
            acknowledged += answers.count('\n');
            leftovers += QFile::exists(file + "-journal") ? 1 : 0;

            adapters::SqliteStore store(file.toStdString());
            const auto listed = store.list("");
            QVERIFY2(listed, listed ? "" : listed.error().detail.c_str());
            std::set<std::string> keys(listed->begin(), listed->end());
            for (const auto& key : answers.split('\n'))
                QVERIFY2(key.isEmpty() || keys.contains(key.toStdString()), key.constData());
            for (const auto& key : keys)
                QVERIFY2(core::staysUnder(key, store.read(key).value_or("")), key.c_str());
            const auto pack = packOf("after the kill");
            QVERIFY(store.write(pack.key, pack.bytes));
        }

        qInfo("%d kills, %lld acknowledged, 0 lost, 0 torn, %d while there was a journal", rounds,
              acknowledged, leftovers);
        QVERIFY2(leftovers > rounds / 20, "hardly a kill came in the middle of a write");
    }

    // Also in the middle of folding: a blob is where it was, or in a segment.
    void losesAndTearsNothingInALocalReplica()
    {
        const int rounds = qEnvironmentVariableIsSet("MELDADO_LONG") ? 300 : kRoundsOfDatabases;
        core::SeededRandom random(m_seed);
        qint64 acknowledged = 0;
        int leftovers = 0;
        int folded = 0;

        for (int round = 0; round < rounds; ++round) {
            const QTemporaryDir folder;
            const auto file = folder.filePath("list.db");
            const auto answers = answersUntilKilled(5 * delayMs(random), {"--local", file, "100000", "5000"});
            QVERIFY(!answers.isEmpty());
            acknowledged += answers.count('\n');
            leftovers += QFileInfo(file + "-wal").size() > 0 ? 1 : 0;

            adapters::LocalReplica store(file.toStdString());
            const auto listed = store.list("");
            QVERIFY2(listed, listed ? "" : listed.error().detail.c_str());
            std::set<std::string> keys(listed->begin(), listed->end());
            for (const auto& key : answers.split('\n'))
                QVERIFY2(key.isEmpty() || keys.contains(key.toStdString()), key.constData());
            for (const auto& key : keys)
                QVERIFY2(core::staysUnder(key, store.read(key).value_or("")), key.c_str());
            folded += store.looseBlobCount().value() < static_cast<qint64>(keys.size()) ? 1 : 0;
            QVERIFY(store.compact());
            QCOMPARE(store.list("").value().size(), keys.size());
        }

        qInfo("%d kills, %lld acknowledged, 0 lost, 0 torn, %d while there was a log, %d after folding", rounds,
              acknowledged, leftovers, folded);
        QVERIFY2(leftovers > rounds / 20, "hardly a kill came in the middle of a write");
        QVERIFY2(folded > rounds / 20, "hardly a kill came after folding");
    }

    // The control: the same test has to see what writing in place does.
    void catchesAWriterThatWritesInPlace()
    {
        core::SeededRandom random(m_seed);
        int torn = 0;
        int rounds = 0;
        for (; torn == 0 && rounds < 300; ++rounds)
            torn += killOnce(delayMs(random), kNaive).check.torn.isEmpty() ? 0 : 1;

        qInfo("torn after %d kills", rounds);
        QCOMPARE(torn, 1);
    }

private:
    struct Outcome {
        FolderCheck check;
        qint64 acknowledged = 0;
        bool canGoOn = false;
        bool hasLeftover = false;
    };

    static unsigned long delayMs(core::SeededRandom& random) { return 2 + random.below(59); }

    // What a writer says until it is killed, `delayMs` after its first answer; nothing, when it says nothing.
    static QByteArray answersUntilKilled(unsigned long delayMs, const QStringList& arguments)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(FOLDER_WRITER, arguments);
        if (!writer.waitForReadyRead(60'000))
            return {};
        QThread::msleep(delayMs);  // not for an event: the moment is the test
        writer.kill();
        writer.waitForFinished();
        return writer.readAllStandardOutput();
    }

    static Outcome killOnce(unsigned long delayMs, const Writer& options)
    {
        const QTemporaryDir folder;
        const auto root = std::filesystem::path(folder.filePath("list").toStdString());
        const auto answers = answersUntilKilled(
            delayMs, QStringList(options.flags) + QStringList{root.c_str(), "100000", options.bytes});
        if (answers.isEmpty())
            return {};  // cannot go on

        Outcome outcome;
        outcome.check = checkFolder(root, answers);
        outcome.acknowledged = answers.count('\n');
        std::error_code ignored;
        outcome.hasLeftover = !std::filesystem::is_empty(root / ".meldado" / "tmp", ignored) && !ignored;
        outcome.canGoOn = canGoOn(root, outcome.acknowledged);
        return outcome;
    }

    // A program that comes after lists at least what was acknowledged, and writes on.
    static bool canGoOn(const std::filesystem::path& root, qint64 acknowledged)
    {
        adapters::FolderStore store(root);
        const auto pack = packOf("after the kill");
        const auto keys = store.list("");
        return keys && static_cast<qint64>(keys->size()) >= acknowledged &&
               store.write(pack.key, pack.bytes) && store.read(pack.key);
    }

    quint64 m_seed = 0;
};

const Suite<KillTest> registeredKillTest;

}  // namespace meldado::tests

#include "kill_test.moc"
