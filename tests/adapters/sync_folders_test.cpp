// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sync_folders/sync_folders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "adapters/sync_folders/folder_name.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using adapters::findSyncFolders;
using adapters::folderNameOf;
using adapters::SyncFolder;

class SyncFoldersTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void namesWhatIsThere()
    {
        make("Dropbox");
        make("Nextcloud");
        make("Sync");

        QCOMPARE(found(), (QStringList{"dropbox Dropbox Dropbox", "nextcloud Nextcloud Nextcloud", "syncthing Syncthing Sync"}));
    }

    void readsWhatTheClientsHaveSet()
    {
        for (const char* folder : {"work/My Dropbox", "cloud", "notes", "drive"})
            make(folder);
        write(".dropbox/info.json", "{\"personal\":{\"path\":\"" + m_home->filePath("work/My Dropbox").toUtf8() + "\"}}");
        write(".config/Nextcloud/nextcloud.cfg", "[Accounts]\n0\\Folders\\1\\localPath=" + m_home->filePath("cloud/").toUtf8() + "\n");
        write(".config/syncthing/config.xml",
              "<configuration><folder id=\"a\" label=\"Notes &amp; more\" path=\"~/notes/\"><device id=\"x\"/></folder>"
              "<defaults><folder path=\"~\"/></defaults></configuration>");
        write(".config/onedrive/config", "# sync_dir = \"~/no\"\nsync_dir = \"~/drive\"\n");

        QCOMPARE(found(), (QStringList{"dropbox Dropbox work/My Dropbox", "nextcloud Nextcloud cloud",
                                       "syncthing Syncthing: Notes & more notes", "onedrive OneDrive drive"}));
    }

    void settingsThatAreNoneAreNoReasonToStop_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(300, '\0');
        QTest::newRow("half of it") << QByteArray("<configuration><folder path=\"/");
        QTest::newRow("relative") << QByteArray("localPath=../..\nsync_dir=.\n");
        QTest::newRow("deep") << QByteArray("<a>").repeated(100'000);
        QTest::newRow("large") << QByteArray((1 << 20) + 1, '\n');
    }
    void settingsThatAreNoneAreNoReasonToStop()
    {
        QFETCH(QByteArray, bytes);
        make("Dropbox");
        for (const char* name : {".dropbox/info.json", ".config/Nextcloud/nextcloud.cfg", ".config/ownCloud/owncloud.cfg",
                                 ".config/syncthing/config.xml", ".config/onedrive/config"})
            write(name, bytes);

        QCOMPARE(found(), QStringList{"dropbox Dropbox Dropbox"});
    }

    void aFolderIsInTheServiceThatCarriesIt()
    {
        make("Dropbox/lists");
        const auto folders = findSyncFolders({m_home->path(), m_home->filePath(".config"), false});

        QCOMPARE(adapters::serviceOf(folders, m_home->filePath("Dropbox/lists")), QString("Dropbox"));
        QCOMPARE(adapters::serviceOf(folders, m_home->filePath("Dropbox")), QString("Dropbox"));
        QVERIFY(adapters::serviceOf(folders, m_home->filePath("Dropbox 2")).isEmpty());
    }

    void mediaCanBeAskedFor()
    {
        for (const SyncFolder& folder : findSyncFolders({m_home->path(), m_home->filePath(".config"), true}))
            QVERIFY(QFileInfo(folder.path).isDir());
    }

    void aFolderIsCalledAsItsListWhereThatIsAName_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");

        QTest::newRow("plain") << "Groceries" << "Groceries";
        QTest::newRow("blanks") << "  Flat \t move " << "Flat move";
        QTest::newRow("slashes") << "a/b\\c:d*e?f\"g<h>i|j" << "abcdefghij";
        QTest::newRow("dots") << "..hidden.." << "hidden";
        QTest::newRow("only dots") << ".." << "MeldaDo";
        QTest::newRow("nothing") << "" << "MeldaDo";
        QTest::newRow("a device") << "con" << "con_";
        QTest::newRow("a device with an extension") << "COM1.txt" << "COM1.txt_";
        QTest::newRow("no device") << "Contacts" << "Contacts";
        QTest::newRow("decomposed") << QString::fromUtf8("Ka\xcc\x88se") << QString::fromUtf8("K\xc3\xa4se");
        QTest::newRow("control and direction") << QString("a\u202eb\u0007c\u200fd") << "abcd";
        QTest::newRow("long") << QString(100, 'x') << QString(80, 'x');
        QTest::newRow("long, of four bytes each") << QString::fromUcs4(U"\U0001F600").repeated(30) << QString::fromUcs4(U"\U0001F600").repeated(20);
    }
    void aFolderIsCalledAsItsListWhereThatIsAName()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);

        QCOMPARE(folderNameOf(title), name);
        QVERIFY(folderNameOf(title).toUtf8().size() <= adapters::kMaxFolderNameBytes + 1);
    }

private:
    void make(const char* folder) { QVERIFY(QDir(m_home->path()).mkpath(folder)); }
    void write(const char* name, const QByteArray& bytes)
    {
        const QString path = m_home->filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QStringList found() const
    {
        QStringList all;
        for (const SyncFolder& folder : findSyncFolders({m_home->path(), m_home->filePath(".config"), false}))
            all << folder.kind + ' ' + folder.name + ' ' + QDir(m_home->path()).relativeFilePath(folder.path);
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

const Suite<SyncFoldersTest> registeredSyncFoldersTest;

}  // namespace meldado::tests

#include "sync_folders_test.moc"
