// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "adapters/filesystem/atomic_write.h"
#include "tests/adapters/blobs.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using adapters::AtomicWriter;
using core::ErrorCode;

class AtomicWriteTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = std::move(adapters::openRoot(m_folder->path().toStdString()).value());
    }

    void writesWholeFilesAndLeavesNothingBeside()
    {
        AtomicWriter writer;

        QVERIFY(writer.write(m_root, "ab", "abc", "bytes"));

        QCOMPARE(contentOf("ab/abc"), QByteArray("bytes"));
        QCOMPARE(filesIn("ab"), QStringList{"abc"});
        QCOMPARE(filesIn(".meldado/tmp"), QStringList{});
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{});
    }

    void replacesAFileOfThatName()
    {
        AtomicWriter writer;
        QVERIFY(writer.write(m_root, "ab", "abc", "a longer text"));

        QVERIFY(writer.write(m_root, "ab", "abc", ""));

        QCOMPARE(contentOf("ab/abc"), QByteArray(""));
    }

    void makesAFolderAgainThatSomeoneRemoved()
    {
        AtomicWriter writer;
        QVERIFY(writer.write(m_root, "ab", "abc", "bytes"));
        QVERIFY(QDir(m_folder->filePath("ab")).removeRecursively());
        QVERIFY(QDir(m_folder->filePath(".meldado")).removeRecursively());

        QVERIFY(writer.write(m_root, "ab", "abd", "bytes"));

        QCOMPARE(contentOf("ab/abd"), QByteArray("bytes"));
    }

    void followsNoLinkOutOfTheRoot()
    {
        const QTemporaryDir elsewhere;
        QVERIFY(QFile::link(elsewhere.path(), m_folder->filePath("ab")));
        AtomicWriter writer;

        QVERIFY(failsWith(ErrorCode::Io, writer.write(m_root, "ab", "abc", "bytes")));

        QVERIFY(QFile::link(elsewhere.path(), m_folder->filePath(".meldado")));
        QVERIFY(failsWith(ErrorCode::Io, writer.write(m_root, "cd", "cde", "bytes")));
        QCOMPARE(QDir(elsewhere.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 QStringList{});
    }

    void leavesNothingBehindWhenTheNameIsTaken()
    {
        QVERIFY(QDir(m_folder->path()).mkpath("ab/abc"));
        AtomicWriter writer;

        QVERIFY(failsWith(ErrorCode::Io, writer.write(m_root, "ab", "abc", "bytes")));

        QCOMPARE(filesIn(".meldado/tmp"), QStringList{});
    }

    void keepsOnlyWhatIsThere()
    {
        AtomicWriter writer;
        QVERIFY(failsWith(ErrorCode::NotFound, writer.keep(m_root, "ab", "abc")));
        QVERIFY(writer.write(m_root, "ab", "abc", "bytes"));

        QVERIFY(writer.keep(m_root, "ab", "abc"));

        QVERIFY(!writer.isDoubtful("ab", "abc"));
    }

    void removesOnlyOldTemporaryFilesOfOurs()
    {
        const QString ours = "~0123456789abcdef0123456789abcdef.tmp";
        const QString young = "~1123456789abcdef0123456789abcdef.tmp";
        const QStringList others{"~0123456789ABCDEF0123456789abcdef.tmp", "~012.tmp", "notes.txt"};
        QVERIFY(QDir(m_folder->path()).mkpath(".meldado/tmp"));
        for (const auto& name : QStringList{ours, young} + others)
            makeFile(".meldado/tmp/" + name, name == young ? 0 : 25);

        AtomicWriter::removeOldTemporaries(m_root, std::chrono::system_clock::now() - std::chrono::hours(24));

        auto left = others + QStringList{young};
        left.sort();
        QCOMPARE(filesIn(".meldado/tmp"), left);
    }

private:
    QByteArray contentOf(const QString& path) const
    {
        QFile file(m_folder->filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }

    QStringList filesIn(const QString& folder) const
    {
        auto names = QDir(m_folder->filePath(folder)).entryList(QDir::Files | QDir::Hidden | QDir::System);
        names.sort();
        return names;
    }

    void makeFile(const QString& path, int hoursOld) const
    {
        QFile file(m_folder->filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600 * hoursOld),
                                 QFileDevice::FileModificationTime));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    adapters::FileHandle m_root;
};

const Suite<AtomicWriteTest> registeredAtomicWriteTest;

}  // namespace meldado::tests

#include "atomic_write_test.moc"
