// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The bench as the peers' runner starts it: with recorded scripts, whose states the peers reached (tests/bench). What
// is measured is never asserted on; a fast program that is wrong would be worth nothing.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kData = QStringLiteral(TEST_DATA "/bench/");

struct Outcome {
    int exitCode;
    QString out;
    QString error;

    [[nodiscard]] QJsonObject result() const
    {
        return QJsonDocument::fromJson(out.trimmed().split('\n').last().toUtf8()).object();
    }
};

Outcome run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(MELDADO_BENCH), arguments);
    if (!process.waitForFinished(60'000))
        return {-1, {}, QStringLiteral("does not end")};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QJsonObject expectedStates()
{
    QFile file(kData + QStringLiteral("states.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList replaying(const QString& workload, const QString& store, const QString& durable = QStringLiteral("none"))
{
    return {"--script", kData + workload + ".jsonl", "--store", store, "--durable", durable};
}

}  // namespace

class BenchTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void reachesTheStateThatThePeersReach_data()
    {
        QTest::addColumn<QString>("workload");
        const auto states = expectedStates();
        QVERIFY(states.size() > 10);
        for (const auto& workload : states.keys()) {
            if (workload != "W6L")  // opens what W6 left
                QTest::addRow("%s", qPrintable(workload)) << workload;
        }
    }

    void reachesTheStateThatThePeersReach()
    {
        QFETCH(QString, workload);

        const auto first = run(replaying(workload, m_folder->filePath("first")));
        const auto second = run(replaying(workload, m_folder->filePath("second")));

        QCOMPARE(first.error, QString());
        QCOMPARE(first.exitCode, 0);
        QCOMPARE(first.result()["state_hash"], expectedStates()[workload]);
        QCOMPARE(first.result()["converged"], QJsonValue(true));
        QCOMPARE(second.result()["state_hash"], first.result()["state_hash"]);
        QCOMPARE(second.result()["bytes"], first.result()["bytes"]);
    }

    void realConflictsEndInOneStateOnBothSides()
    {
        const auto first = run(replaying("W5C", m_folder->filePath("first")));
        const auto second = run(replaying("W5C", m_folder->filePath("second")));

        QCOMPARE(first.exitCode, 0);
        QCOMPARE(first.result()["converged"], QJsonValue(true));
        QCOMPARE(first.result()["state_hash"].toString().size(), 64);
        QCOMPARE(second.result()["state_hash"], first.result()["state_hash"]);
    }

    void aFreshProcessOpensWhatAnotherSaved()
    {
        const auto saved = run(replaying("W6", m_folder->path()));
        const auto opened = run(replaying("W6L", m_folder->path()));

        QCOMPARE(saved.exitCode, 0);
        QCOMPARE(opened.exitCode, 0);
        QCOMPARE(opened.result()["state_hash"], expectedStates()["W6L"]);
    }

    void aFreshProcessOpensTheFolderThatAnotherLeft()
    {
        const QStringList asFolder{"--kept", "folder"};
        const auto saved = run(replaying("W6", m_folder->path()) + asFolder);
        const auto opened = run(replaying("W6L", m_folder->path()) + asFolder);

        QCOMPARE(saved.exitCode, 0);
        QCOMPARE(opened.error, QString());
        QCOMPARE(opened.result()["state_hash"], expectedStates()["W6L"]);
        QVERIFY(QDir(m_folder->filePath("store/1-")).entryList({"*.delta"}).size() == 1);
    }

    void aFolderWithADamagedFileIsNoResult()
    {
        const QStringList asFolder{"--kept", "folder"};
        QCOMPARE(run(replaying("W6", m_folder->path()) + asFolder).exitCode, 0);
        QDirIterator files(m_folder->filePath("store"), {"*.pack"}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(QFile::resize(files.next(), 3));

        const auto opened = run(replaying("W6L", m_folder->path()) + asFolder);

        QCOMPARE(opened.exitCode, 1);
        QVERIFY2(opened.error.contains("do not fit its name"), qPrintable(opened.error));
    }

    void theResultLineSaysWhatTheContractNames()
    {
        const auto result = run(replaying("W7", m_folder->path())).result();

        QCOMPARE(result["peer"], QJsonValue("meldado"));
        QCOMPARE(result["workload"], QJsonValue("W7"));
        QCOMPARE(result["n"], QJsonValue(60));
        QCOMPARE(result["k"], QJsonValue(40));
        QCOMPARE(result["durable"], QJsonValue("none"));
        const QStringList phases{"one", "read", "run", "save", "setup"};
        for (const auto& clock : {"seconds", "busy", "cpu"})
            QCOMPARE(result[clock].toObject().keys(), phases);
        const auto bytes = result["bytes"].toObject();
        QCOMPARE(bytes["updates"].toObject().keys(), QStringList({"one", "run", "setup"}));
        QVERIFY(bytes["updates"].toObject()["one"].toInt() > 0);
        QCOMPARE(bytes["wire"].toObject().keys(), QStringList({"one", "run", "setup"}));
        QVERIFY(bytes["wire"].toObject()["one"].toInt() > 0);
        QVERIFY(bytes["save"].toInt() > 0 && bytes["save_deflated"].toInt() > 0);
        QVERIFY(result["base_rss_kib"].toInt() > 0);
        QVERIFY(result["peak_rss_kib"].toInt() >= result["base_rss_kib"].toInt());
    }

    void everyCommitIsKeptWhenItIsToBeDurable_data()
    {
        QTest::addColumn<QString>("durable");
        QTest::addRow("os") << "os";
        QTest::addRow("fsync") << "fsync";
    }

    void everyCommitIsKeptWhenItIsToBeDurable()
    {
        QFETCH(QString, durable);

        const auto outcome = run(replaying("W8", m_folder->path(), durable));

        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.result()["durable"], QJsonValue(durable));
        const auto updates = outcome.result()["bytes"].toObject()["updates"].toObject()["setup"].toInteger();
        QVERIFY(QFileInfo(m_folder->filePath("commits.db")).size() > updates);
    }

    void memoryOnlyKeepsNothing()
    {
        QCOMPARE(run(replaying("W8", m_folder->path())).exitCode, 0);

        QVERIFY(!QFile::exists(m_folder->filePath("commits.db")));
    }

    void wrongArgumentsAreExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::addRow("none") << QStringList() << 2 << "nothing to do";
        QTest::addRow("unknown") << QStringList{"--scripts", "x"} << 2 << "unknown option: --scripts";
        QTest::addRow("no value") << QStringList{"--script"} << 2 << "no value for --script";
        QTest::addRow("durable") << QStringList{"--script", "x", "--durable", "yes"} << 2 << "none, os or fsync";
        QTest::addRow("kept") << QStringList{"--script", "x", "--kept", "safe"} << 2 << "database or folder";
        QTest::addRow("no file") << QStringList{"--script", "nowhere.jsonl"} << 1 << "no such script: nowhere.jsonl";
        QTest::addRow("no script") << QStringList{"--script", kData + "states.json"} << 1
                                   << "states.json:1: not an operation";
        QTest::addRow("no number") << QStringList{"engine", "many"} << 2 << "the number of tasks";
    }

    void wrongArgumentsAreExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, says);

        const auto outcome = run(arguments);

        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.error.contains(says), qPrintable(outcome.error));
    }

    void theEnginesCostsAreATable()
    {
        const auto outcome = run({"engine", "20"});

        QCOMPARE(outcome.exitCode, 0);
        for (const auto& row : {"| set a field", "| move", "| insert", "| commit of a field",
                                "| hash the delta of a field", "| parse and receive of a field"})
            QVERIFY2(outcome.out.contains(QString("\n") + row), row);
    }

    void theWindowsCostsAreATable()
    {
        const auto outcome = run({"ui", "300"});
        if (outcome.error.contains("meldado-bench-ui is not beside it"))
            QSKIP("there is no window in this build");

        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.error, QString());
        for (const auto& row : {"| first frame, one control: ms |", "| first frame, 1000 tasks: MiB |",
                                "| open, first rows drawn: ms |", "| open, with its history: ms |",
                                "| frame, 12 pixels on: ms |", "| edit, complete: ms |", "| edit, remove: ms |"})
            QVERIFY2(outcome.out.contains(QString("\n") + row), row);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(BenchTest)
#include "bench_test.moc"
