// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// `meldado-cli sync` as a person or a script starts it: two folders become one, also when it is cut off in the middle,
// and when the system refuses one call after the other.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "core/hash/sha256.h"
#include "core/store/blob_name.h"

namespace {

struct Outcome {
    int exitCode;
    QString out;
    QString error;
    QJsonObject json;
};

Outcome outcomeOf(QProcess& process)
{
    if (!process.waitForFinished(60'000))
        return {-1, {}, QStringLiteral("does not end"), {}};
    const auto out = process.readAllStandardOutput();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, QString::fromUtf8(out),
            QString::fromUtf8(process.readAllStandardError()), QJsonDocument::fromJson(out).object()};
}

Outcome run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(MELDADO_CLI), arguments);
    return outcomeOf(process);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

// Whole blobs under a folder; -1: one of them is torn.
int wholeBlobsIn(const QString& folder)
{
    int count = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto name = meldado::core::BlobName::parse(QFileInfo(files.next()).fileName().toStdString());
        if (!name)
            continue;
        if (meldado::core::sha256(contentOf(files.filePath()).toStdString()) != name->digest)
            return -1;
        ++count;
    }
    return count;
}

}  // namespace

class CliSyncTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void twoFoldersHaveTheSameAfterwards()
    {
        commit("alice", R"({"title":"Groceries"})");
        QCOMPARE(run({"sync", path("alice"), path("shared")}).out, QString("Sent 1 change, received 0 changes\n"));
        QCOMPARE(run({"sync", path("bob"), path("shared")}).out, QString("Sent 0 changes, received 1 change\n"));
        commit("alice", R"({"title":"Groceries","icon":"cart"})");
        commit("bob", R"({"title":"Food"})");

        const auto first = run({"sync", path("bob"), path("shared"), "--json"});
        const auto second = run({"sync", path("alice"), path("shared"), "--json"});
        const auto third = run({"sync", path("bob"), path("shared"), "--json"});

        QCOMPARE(first.exitCode, 0);
        QCOMPARE(first.json["sent"], QJsonValue(1));
        QCOMPARE(first.json["state"], QJsonValue("up-to-date"));
        QCOMPARE(second.json["sent"], QJsonValue(1));
        QCOMPARE(second.json["received"], QJsonValue(1));
        QCOMPARE(third.json["received"], QJsonValue(1));
        QCOMPARE(read("alice"), read("bob"));
        QCOMPARE(wholeBlobsIn(path("alice")), wholeBlobsIn(path("shared")));
    }

    void takesAFileOfTheProgram()
    {
        commit("alice", R"({"title":"Groceries"})");

        QCOMPARE(run({"sync", path("list.replica"), path("alice")}).exitCode, 0);
        QCOMPARE(run({"sync", path("list.replica"), "file+brotli://" + path("bob")}).exitCode, 0);

        QCOMPARE(run({"read", "-s", "file+brotli://" + path("bob")}).out, read("alice"));
    }

    void goesOnWhereItWasCutOff()
    {
        constexpr int kBlobs = 1500;
        for (int i = 0; i < kBlobs; ++i) {
            const auto bytes = QByteArray("[{\"number\":") + QByteArray::number(i) + "}]";
            const auto digest = QString::fromStdString(meldado::core::sha256(bytes.toStdString()).hex());
            write(path("alice/" + digest.left(2) + '/' + digest + ".pack"), bytes);
        }
        QProcess process;
        process.start(QStringLiteral(MELDADO_CLI), {"sync", path("alice"), path("shared")});
        QTRY_VERIFY(wholeBlobsIn(path("shared")) > 20);
        process.kill();
        process.waitForFinished();
        const int before = wholeBlobsIn(path("shared"));
        QVERIFY(before > 20);
        QVERIFY2(before < kBlobs, "it was too fast to be cut off");

        QCOMPARE(run({"sync", path("alice"), path("shared")}).exitCode, 0);
        QCOMPARE(wholeBlobsIn(path("shared")), kBlobs);
    }

    void saysWhatItWaitsFor()
    {
        commit("alice", R"({"title":"Groceries"})");
        QDirIterator packs(path("alice"), {"*.pack"}, QDir::Files, QDirIterator::Subdirectories);
        const auto pack = packs.next();
        QVERIFY(QFile::rename(pack, pack + ".nextcloud"));

        const auto outcome = run({"sync", path("bob"), path("alice"), "--json"});

        QCOMPARE(outcome.exitCode, 4);
        QCOMPARE(outcome.json["attention"].toArray(), QJsonArray{"online-only"});
        QVERIFY(outcome.error.contains("online-only (1)"));
    }

    void takesCopiesAndTidiesThemUp()
    {
        commit("alice", R"({"title":"Groceries"})");
        QDirIterator packs(path("alice"), {"*.pack"}, QDir::Files, QDirIterator::Subdirectories);
        const auto pack = packs.next();
        const auto copy = QString(pack).replace(".pack", " (conflicted copy).pack");
        QVERIFY(QFile::rename(pack, copy));

        const auto outcome = run({"sync", path("bob"), path("alice"), "--tidy-up"});

        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(read("bob"), read("alice"));
        QVERIFY(QFile::exists(pack));
        QVERIFY(!QFile::exists(copy));
        QVERIFY(QFile::exists(path("alice/.meldado/aside/") + QFileInfo(copy).fileName()));
    }

    void wrongArgumentsAreToldApart()
    {
        QCOMPARE(run({"sync", path("alice")}).exitCode, 2);
        QCOMPARE(run({"sync", path("alice"), "ftp://example.org"}).exitCode, 4);
        write(path("file"), "x");
        QCOMPARE(run({"sync", path("alice"), path("file")}).exitCode, 4);
    }

    // Recipe "inject": each call of the write path fails once, at each of its places.
    void losesNothingWhenACallFails_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("error");

        for (const auto* call : {"fsync", "fdatasync", "renameat", "mkdirat", "pwrite64", "write"}) {
            for (const auto* error : {"EIO", "ENOSPC"})
                QTest::addRow("%s %s", call, error) << call << error;
        }
    }
    void losesNothingWhenACallFails()
    {
        QFETCH(QString, call);
        QFETCH(QString, error);
        const auto strace = QStandardPaths::findExecutable("strace");
        if (strace.isEmpty())
            QSKIP("strace is not here");
        constexpr int kMostCalls = 400;
        const int stride = qEnvironmentVariableIsSet("MELDADO_LONG") ? 1 : 7;
        int injectedCount = 0;
        for (int when = 1; when < kMostCalls; when += stride) {
            m_folder = std::make_unique<QTemporaryDir>();
            for (const auto* name : {"alice", "bob"}) {
                commit(name, R"({"title":"Groceries"})");
                commit(name, QString(R"({"title":"Groceries of %1"})").arg(name));
            }
            QCOMPARE(run({"sync", path("list.replica"), path("alice")}).exitCode, 0);

            QProcess process;
            process.start(strace, {"-f", "-qq", "-o", path("trace"), "-e", "trace=" + call, "-e",
                                   QString("inject=%1:error=%2:when=%3").arg(call, error).arg(when), MELDADO_CLI, "sync",
                                   path("list.replica"), path("bob")});
            const auto outcome = outcomeOf(process);
            const auto trace = contentOf(path("trace"));
            if (!trace.contains("INJECTED"))
                break;
            ++injectedCount;
            QVERIFY2(outcome.exitCode == 0 || outcome.exitCode == 4, qPrintable(outcome.error));
            QVERIFY2(outcome.exitCode == 0 || !outcome.error.isEmpty(), "a sentence");
            QVERIFY(wholeBlobsIn(path("bob")) >= 0);

            const auto again = run({"sync", path("list.replica"), path("bob"), "--put-back"});
            QVERIFY2(again.exitCode == 0, qPrintable(again.error));
            QCOMPARE(run({"sync", path("list.replica"), path("alice")}).exitCode, 0);
            QCOMPARE(read("alice"), read("bob"));
            QCOMPARE(wholeBlobsIn(path("bob")), wholeBlobsIn(path("alice")));
        }
        QVERIFY(injectedCount > 0);
    }

private:
    QString path(const QString& name) const { return m_folder->path() + '/' + name; }
    void commit(const QString& name, const QString& document) const
    {
        write(path("document.json"), document.toUtf8());
        QCOMPARE(run({"update", "-t", path(name), "-j", path("document.json"), "-a", name}).exitCode, 0);
    }
    QString read(const QString& name) const { return run({"read", "-s", path(name)}).out; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(CliSyncTest)
#include "cli_sync_test.moc"
