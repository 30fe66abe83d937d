// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Files of tasks: their bytes lie in the store, their names in the task.

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "tests/ui/own_place.h"
#include "tests/ui/profile.h"

using namespace meldado;
using namespace meldado::test;

namespace {

const QByteArray kBytes("%PDF-1.4 receipt");

struct Alice : Profile {
    explicit Alice(OwnPlace& ownPlace) : place(ownPlace)
    {
        if (!open(place))
            QTest::qFail("did not open", __FILE__, __LINE__);
        if (tasks().rowCount() == 0)
            tasks().add(QStringLiteral("Milk"), -1);
        details().show(tasks().idAt(0));
    }

    ui::TaskDetails& details() { return *pane.details(); }

    QString write(const QString& name, const QByteArray& bytes = kBytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("not written", __FILE__, __LINE__);
        return file.fileName();
    }

    bool add(const QString& path)
    {
        details().addFiles({QUrl::fromLocalFile(path)});
        return QTest::qWaitFor([this] { return details().waitingFiles() == 0; });
    }

    QString sentenceOfAdding(const QString& path)
    {
        QSignalSpy failed(&details(), &ui::TaskDetails::fileFailed);
        return add(path) && failed.size() == 1 ? failed.front().front().toString() : QString();
    }

    QVariantMap file(int index) { return details().files().value(index).toMap(); }
    QStringList names()
    {
        QStringList all;
        for (const QVariant& one : details().files())
            all << one.toMap().value(QStringLiteral("name")).toString();
        return all;
    }

    OwnPlace& place;
    QTemporaryDir folder;
};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class AttachmentsTest : public QObject {
    Q_OBJECT

private slots:
    void aFileComesToATaskAndItsCopyIsTheSame()
    {
        OwnPlace place;
        Alice alice(place);
        QVERIFY(alice.add(alice.write(QStringLiteral("receipt.pdf"))));
        QCOMPARE(alice.names(), QStringList{QStringLiteral("receipt.pdf")});
        QCOMPARE(alice.file(0).value(QStringLiteral("isRisky")), QVariant(false));

        QSignalSpy ready(&alice.details(), &ui::TaskDetails::fileReady);
        alice.details().openFile(alice.file(0).value(QStringLiteral("id")).toString());
        QVERIFY(ready.wait());
        const QUrl copy = ready.front().front().toUrl();
        QCOMPARE(copy.fileName(), QStringLiteral("receipt.pdf"));
        QCOMPARE(bytesOf(copy.toLocalFile()), kBytes);
    }

    void itsBytesAreARawItemOfTheStore()
    {
        OwnPlace place;
        Alice alice(place);
        QVERIFY(alice.add(alice.write(QStringLiteral("receipt.pdf"))));
        const auto key = core::sha256(kBytes.toStdString()).hex() + ".raw";
        QCOMPARE(*adapters::LocalReplica(place.file()).read(key), kBytes.toStdString());
        QCOMPARE(alice.file(0).value(QStringLiteral("id")).toString().toStdString() + ".raw", key);
    }

    void theSameFileTwiceIsThereOnce()
    {
        OwnPlace place;
        Alice alice(place);
        QVERIFY(alice.add(alice.write(QStringLiteral("a.txt"))));
        QVERIFY(alice.add(alice.write(QStringLiteral("b.txt"))));
        QCOMPARE(alice.names(), QStringList{QStringLiteral("a.txt")});
        QCOMPARE(adapters::LocalReplica(place.file()).list(".raw")->size(), std::size_t{1});
    }

    void severalComeInTheirOrder()
    {
        OwnPlace place;
        Alice alice(place);
        alice.details().addFiles({QUrl::fromLocalFile(alice.write(QStringLiteral("a.txt"), "a")),
                                  QUrl::fromLocalFile(alice.folder.filePath(QStringLiteral("missing.txt"))),
                                  QUrl::fromLocalFile(alice.write(QStringLiteral("c.txt"), "c"))});
        QTRY_COMPARE(alice.details().waitingFiles(), 0);
        QCOMPARE(alice.names(), (QStringList{QStringLiteral("a.txt"), QStringLiteral("c.txt")}));
    }

    void takingOneOffCanBeUndone()
    {
        OwnPlace place;
        Alice alice(place);
        QVERIFY(alice.add(alice.write(QStringLiteral("a.txt"))));
        alice.details().removeFile(alice.file(0).value(QStringLiteral("id")).toString());
        QCOMPARE(alice.names(), QStringList());
        QVERIFY(alice.session.undo());
        QCOMPARE(alice.names(), QStringList{QStringLiteral("a.txt")});
    }

    void whatCannotBeAddedIsTold()
    {
        OwnPlace place;
        Alice alice(place);
        QVERIFY(alice.sentenceOfAdding(alice.folder.filePath(QStringLiteral("missing.txt"))).contains(QStringLiteral("is not there")));
        QVERIFY(alice.sentenceOfAdding(alice.folder.path()).contains(QStringLiteral("is no file")));
        QFile large(alice.write(QStringLiteral("large.iso")));
        QVERIFY(large.resize(static_cast<qint64>(core::kMaxRawItemBytes) + 1));  // takes no room on the disk
        QVERIFY(alice.sentenceOfAdding(large.fileName()).contains(QStringLiteral("larger than")));
        QCOMPARE(alice.names(), QStringList());
    }

    void whatHasNotArrivedOrIsDamagedIsNotOpened()
    {
        OwnPlace place;
        Alice alice(place);
        const auto digest = core::sha256("not here").hex();
        core::Array files{core::Value(core::Object{{"name", "a.txt"}, {"size", std::uint64_t{8}}, {"sha256", digest}})};
        const std::string id = alice.details().taskId().toStdString();
        QVERIFY(alice.session.setField(ui::Action::Attach, std::span(&id, 1), "files", core::Value(files)));
        QSignalSpy failed(&alice.details(), &ui::TaskDetails::fileFailed);

        alice.details().openFile(QString::fromStdString(digest));
        QVERIFY(failed.wait());
        QVERIFY(failed.front().front().toString().contains(QStringLiteral("has not arrived")));

        QVERIFY(adapters::LocalReplica(place.file()).replace(digest + ".raw", "something else"));
        alice.details().openFile(QString::fromStdString(digest));
        QTRY_COMPARE(failed.size(), 2);
        QVERIFY(failed.back().front().toString().contains(QStringLiteral("damaged")));
    }

    void whateverAFieldHoldsIsShown()
    {
        OwnPlace place;
        Alice alice(place);
        const std::string id = alice.details().taskId().toStdString();
        core::Array files{core::Value("text"), core::Value(core::Object{{"name", std::int64_t{-1}}, {"sha256", "../../etc"}}),
                          core::Value(core::Object{{"name", "x"}, {"size", ~std::uint64_t{0}}})};
        QVERIFY(alice.session.setField(ui::Action::Attach, std::span(&id, 1), "files", core::Value(files)));
        QCOMPARE(alice.names(), (QStringList{QString(), QStringLiteral("x")}));
        QVERIFY(alice.file(0).value(QStringLiteral("id")).toString().isEmpty());
        alice.details().openFile(QString());
        alice.details().removeFile(QString());
        QCOMPARE(alice.details().files().size(), 2);
    }

    void aNameOnThisDiskIsHarmless_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << "receipt.pdf" << "receipt.pdf";
        QTest::newRow("folders") << "../../etc/passwd" << "_.._etc_passwd";
        QTest::newRow("hidden") << "..bashrc" << "bashrc";
        QTest::newRow("turned round") << QString::fromUtf8("invoice\u202efdp.exe") << "invoice_fdp.exe";
        QTest::newRow("nothing") << "" << "file";
        QTest::newRow("dots") << "..." << "file";
        QTest::newRow("long") << QString(500, 'a') + ".pdf" << QString(116, 'a') + ".pdf";
    }

    void aNameOnThisDiskIsHarmless()
    {
        QFETCH(QString, name);
        QTEST((ui::FileItem{name, 0, {}, {}}.safeName()), "safe");
    }

    void whatMayBeAProgramIsKnownByItsName_data()
    {
        QTest::addColumn<bool>("isRisky");
        QTest::newRow("photo.jpg") << false;
        QTest::newRow("receipt.pdf") << false;
        QTest::newRow("list.txt") << false;
        QTest::newRow("song.ogg") << false;
        QTest::newRow("drawing.svg") << true;
        QTest::newRow("setup.exe") << true;
        QTest::newRow("run.sh") << true;
        QTest::newRow("nice.desktop") << true;
        QTest::newRow("page.html") << true;
        QTest::newRow("no ending") << true;
    }

    void whatMayBeAProgramIsKnownByItsName()
    {
        QFETCH(bool, isRisky);
        QCOMPARE((ui::FileItem{QString::fromUtf8(QTest::currentDataTag()), 0, {}, {}}.mayBeProgram()), isRisky);
    }
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "attachments_test.moc"
