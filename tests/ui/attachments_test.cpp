// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Files of tasks: their bytes lie in the store, their names in the task.

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "tests/ui/own_place.h"
#include "tests/ui/profile.h"
#include "ui/session/picture.h"

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

QByteArray pictureOf(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

// What the beginning of a PNG says of its size, with the check that goes with it.
QByteArray withSize(QByteArray png, quint32 width, quint32 height)
{
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    quint32 check = 0xffffffff;
    for (const char byte : png.mid(12, 17)) {
        check ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            check = (check >> 1U) ^ ((check & 1U) != 0 ? 0xedb88320U : 0U);
    }
    qToBigEndian(~check, png.data() + 29);
    return png;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class AttachmentsTest : public QObject {
    Q_OBJECT

private slots:
    void aLargeFileOfASharedListIsAskedAboutFirst()
    {
        OwnPlace place;
        Alice alice(place);
        const QString large = alice.write(QStringLiteral("film.mp4"), QByteArray((5 << 20) + 1, 'x'));
        const QString small = alice.write(QStringLiteral("small.txt"), QByteArray(5 << 20, 'y'));
        ui::TaskDetails& details = alice.details();
        QSignalSpy asked(&details, &ui::TaskDetails::largeFilesAsked);

        QVERIFY(alice.add(large));  // it stays here
        QCOMPARE(details.files().size(), 1);
        QVERIFY(asked.isEmpty());
        details.removeFile(alice.file(0)["id"].toString());

        QVERIFY(alice.session.setTakesPart(ui::Action::ShareList, "alice", QStringLiteral("Alice"), true));
        details.addFiles({QUrl::fromLocalFile(small)});
        QTRY_COMPARE(details.files().size(), 1);
        QVERIFY(asked.isEmpty());
        details.addFiles({QUrl::fromLocalFile(small), QUrl::fromLocalFile(large)});
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY2(asked[0][0].toString().contains(QStringLiteral("film.mp4")), qPrintable(asked[0][0].toString()));
        QCOMPARE(details.files().size(), 1);
        details.addAskedFiles();
        QTRY_COMPARE(details.files().size(), 2);
        details.addAskedFiles();  // an answer is for one question
        QCOMPARE(details.waitingFiles(), 0);
    }

    // What decoders say of bytes that are no picture is no news here.
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false")); }

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

    void aPictureIsSeenAndWhatOnlySaysSoIsNot()
    {
        OwnPlace place;
        Alice alice(place);
        QVERIFY(alice.add(alice.write(QStringLiteral("text.png"), "no picture")));
        QVERIFY(alice.add(alice.write(QStringLiteral("drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>")));
        QVERIFY(alice.add(alice.write(QStringLiteral("photo.png"), pictureOf(300, 200))));
        QCOMPARE(alice.file(0).value(QStringLiteral("isPicture")), QVariant(true));
        QCOMPARE(alice.file(1).value(QStringLiteral("isPicture")), QVariant(false));

        QSignalSpy shown(&alice.details(), &ui::TaskDetails::pictureShown);
        for (int file = 0; file < 3; ++file)
            alice.details().wantPicture(alice.file(file).value(QStringLiteral("id")).toString(), 96);
        alice.details().wantPicture(QStringLiteral("nonsense"), 96);
        QVERIFY(shown.wait());
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown[0][0].toString(), alice.file(2).value(QStringLiteral("id")).toString());
        QCOMPARE(shown[0][2].value<QImage>().size(), QSize(96, 64));
    }

    void bytesOfAnybodyAreNoDanger_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = pictureOf(40, 30);
        QTest::newRow("none") << QByteArray();
        QTest::newRow("cut off") << good.left(good.size() / 2).left(40);
        QTest::newRow("larger than may be") << withSize(good, 30'000, 30'000);
        QTest::newRow("an impossible size") << withSize(good, 0x7fffffff, 0x7fffffff);
        QTest::newRow("no size") << withSize(good, 0, 30);
        QTest::newRow("a drawing that may hold a script") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QTest::newRow("another kind") << QByteArray("P6 1 1 255 \x01\x02\x03");
        QTest::newRow("a GIF of nothing") << QByteArray("GIF89a\xff\xff\xff\xff");
        QTest::newRow("a JPEG of nothing") << QByteArray("\xff\xd8\xff\xe0").leftJustified(20, '\0');
        QTest::newRow("a WebP of nothing") << QByteArray("RIFF\xff\xff\xff\xffWEBPVP8 ");
    }
    void bytesOfAnybodyAreNoDanger()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!ui::readPicture(bytes, 96));
    }

    void aPictureOfFewColoursIsScaledToo_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("two") << int(QImage::Format_Mono);
        QTest::newRow("a palette") << int(QImage::Format_Indexed8);
        QTest::newRow("greys") << int(QImage::Format_Grayscale8);
        QTest::newRow("see-through") << int(QImage::Format_ARGB32);
    }
    void aPictureOfFewColoursIsScaledToo()
    {
        QFETCH(int, format);
        QImage image(120, 300, QImage::Format_RGB32);
        image.fill(Qt::black);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.convertToFormat(QImage::Format(format)).save(&buffer, "png");
        QImage black(38, 96, QImage::Format_ARGB32_Premultiplied);
        black.fill(Qt::black);
        QCOMPARE(ui::readPicture(bytes, 96).value_or(QImage()), black);
    }

    void noByteOfAPictureMatters()
    {
        const QByteArray good = pictureOf(40, 30);
        QVERIFY(ui::readPicture(good, 96));
        QCOMPARE(ui::readPicture(good, 96)->size(), QSize(40, 30));  // never larger than it is
        core::SeededRandom random(20261122);
        for (int i = 0; i < 500; ++i) {
            QByteArray bytes = good;
            for (int changes = 0; changes < 3; ++changes)
                bytes[static_cast<qsizetype>(random.next() % static_cast<std::uint64_t>(bytes.size()))] = static_cast<char>(random.next());
            const auto picture = ui::readPicture(bytes, 96);
            QVERIFY2(!picture || (picture->width() <= 96 && picture->height() <= 96), "seed 20261122");
        }
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
