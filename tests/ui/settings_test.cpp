// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a person has set: kept in a file of the test's own, and read whatever stands there.

#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ui/platform/appearance.h"
#include "ui/platform/desktop_wishes.h"
#include "ui/platform/settings.h"

using namespace meldado;

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void isAllDefaultsWhereThereIsNoFile()
    {
        const ui::Settings settings(path("none.ini"));

        QCOMPARE(settings.theme(), ui::Settings::SystemTheme);
        QCOMPARE(settings.textSize(), 100);
        QCOMPARE(settings.motion(), ui::Settings::SystemMotion);
        QCOMPARE(settings.newTasks(), ui::Settings::AtEnd);
        QVERIFY(!settings.compactRows());
        QVERIFY(!settings.showDone());
        QVERIFY(settings.font().isEmpty());
        QVERIFY(!settings.fontFamily().isEmpty());
        QVERIFY(!QFile::exists(path("none.ini")));
    }

    void keepsEachValueAtOnce()
    {
        ui::Settings settings(path("kept/deep/settings.ini"));  // folders that are not there yet
        settings.setTheme(ui::Settings::HighContrastDarkTheme);
        settings.setTextSize(150);
        settings.setCompactRows(true);
        settings.setReviewNotices(false);
        settings.setMotion(ui::Settings::LessMotion);
        settings.setNewTasks(ui::Settings::AtTop);
        settings.setShowDone(true);

        const ui::Settings later(path("kept/deep/settings.ini"));  // while the first is still there

        QCOMPARE(later.theme(), ui::Settings::HighContrastDarkTheme);
        QCOMPARE(later.textSize(), 150);
        QVERIFY(later.compactRows());
        QVERIFY(!later.reviewNotices());
        QCOMPARE(later.motion(), ui::Settings::LessMotion);
        QCOMPARE(later.newTasks(), ui::Settings::AtTop);
        QVERIFY(later.showDone());
    }

    void writesOnlyWhatWasChanged()
    {
        ui::Settings settings(path("little.ini"));
        settings.setTheme(ui::Settings::DarkTheme);
        settings.setTextSize(100);

        QFile file(path("little.ini"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().trimmed(), QByteArray("[General]\ntheme=dark"));
    }

    void bringsTheTextSizeIntoItsLimits_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<int>("size");
        QTest::newRow("too small") << QByteArray("5") << 80;
        QTest::newRow("too large") << QByteArray("900") << 200;
        QTest::newRow("negative") << QByteArray("-100") << 80;
        QTest::newRow("no number") << QByteArray("large") << 100;
        QTest::newRow("too large for a number") << QByteArray("99999999999999") << 200;
        QTest::newRow("beyond all numbers") << QByteArray(400, '9') << 100;
        QTest::newRow("nothing") << QByteArray() << 100;
        QTest::newRow("right") << QByteArray("130") << 130;
    }
    void bringsTheTextSizeIntoItsLimits()
    {
        QFETCH(QByteArray, written);
        QFETCH(int, size);
        ui::Settings settings(fileOf("[General]\ntext-size=" + written + "\n"));

        QCOMPARE(settings.textSize(), size);

        settings.setTextSize(5);
        QCOMPARE(settings.textSize(), 80);
        settings.setTextSize(900);
        QCOMPARE(settings.textSize(), 200);
    }

    void keysFromAnywhereAreUsualUntilOthersAreChosen_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("nothing") << QByteArray() << "Ctrl+Alt+Space" << false;
        QTest::newRow("none") << QByteArray("none") << "" << true;
        QTest::newRow("others") << QByteArray("Ctrl+Alt+N") << "Ctrl+Alt+N" << true;
        QTest::newRow("several") << QByteArray("\"Ctrl+A, Ctrl+B\"") << "Ctrl+Alt+Space" << false;
        QTest::newRow("no keys") << QByteArray("sometimes+often") << "Ctrl+Alt+Space" << false;
    }
    void keysFromAnywhereAreUsualUntilOthersAreChosen()
    {
        QFETCH(QByteArray, written);
        QFETCH(QString, keys);
        QFETCH(bool, isChosen);
        const QString file = fileOf("[General]\nquick-add-keys=" + written + "\n");
        {
            ui::Settings settings(file);
            QCOMPARE(settings.quickAddKeys(), keys);
            QCOMPARE(settings.hasChosenQuickAddKeys(), isChosen);
            settings.setQuickAddKeys(settings.quickAddKeys());
        }
        ui::Settings again(file);
        QCOMPARE(again.quickAddKeys(), keys);
        QVERIFY(again.hasChosenQuickAddKeys());
    }

    void readsGarbageAsDefaultsAndStillKeepsWhatIsSet_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x80[[[]]]=\n=\n]\n\x01\x02", 18);
        QTest::newRow("other words") << QByteArray("[General]\ntheme=7\ncompact-rows=maybe\nmotion=\nnew-tasks=left\nfont=No Such Font\n");
        QTest::newRow("lists") << QByteArray("[General]\ntheme=dark, light\ntext-size=1, 2\nshow-done=true, true\n");
        QTest::newRow("objects") << QByteArray("[General]\ntheme=@Variant(\\0\\0\\0\\x7f)\ntext-size=@Rect(1 2 3 4)\n");
        QTest::newRow("another group") << QByteArray("[Other]\ntheme=dark\n");
        QTest::newRow("a long line") << "[General]\ntheme=" + QByteArray(1 << 20, 'x');
    }
    void readsGarbageAsDefaultsAndStillKeepsWhatIsSet()
    {
        QFETCH(QByteArray, content);
        const QString file = fileOf(content);
        ui::Settings settings(file);

        QCOMPARE(settings.theme(), ui::Settings::SystemTheme);
        QCOMPARE(settings.textSize(), 100);
        QCOMPARE(settings.motion(), ui::Settings::SystemMotion);
        QCOMPARE(settings.newTasks(), ui::Settings::AtEnd);
        QVERIFY(!settings.compactRows());
        QVERIFY(!settings.showDone());
        QVERIFY(settings.font().isEmpty());

        settings.setTheme(ui::Settings::LightTheme);
        QCOMPARE(ui::Settings(file).theme(), ui::Settings::LightTheme);
    }

    void tellsOnlyOfWhatChanged()
    {
        ui::Settings settings{QString()};
        const QSignalSpy changes(&settings, &ui::Settings::textSizeChanged);

        settings.setTextSize(100);
        settings.setTextSize(120);
        settings.setTextSize(120);

        QCOMPARE(changes.size(), 1);
    }

    void appearanceFollowsTheSettingsAndElseTheSystem()
    {
        ui::Settings settings{QString()};
        ui::Settings::use(settings);
        ui::Appearance appearance;
        appearance.setScheme(ui::Appearance::Dark);  // as the system wants
        QCOMPARE(appearance.scheme(), ui::Appearance::Dark);
        const QSignalSpy changes(&appearance, &ui::Appearance::schemeChanged);

        settings.setTheme(ui::Settings::HighContrastTheme);
        QCOMPARE(appearance.scheme(), ui::Appearance::HighContrast);
        appearance.setScheme(ui::Appearance::Light);
        QCOMPARE(appearance.scheme(), ui::Appearance::HighContrast);
        settings.setTheme(ui::Settings::SystemTheme);
        QCOMPARE(appearance.scheme(), ui::Appearance::Light);
        QCOMPARE(changes.size(), 2);

        appearance.setReducedMotion(true);
        QVERIFY(appearance.reducedMotion());
        settings.setMotion(ui::Settings::FullMotion);
        QVERIFY(!appearance.reducedMotion());
        settings.setMotion(ui::Settings::LessMotion);
        appearance.setReducedMotion(false);
        QVERIFY(appearance.reducedMotion());
    }

    void understandsWhatTheDesktopWishes()
    {
        ui::DesktopWishes wishes;
        const QSignalSpy changes(&wishes, &ui::DesktopWishes::changed);
        const QString appearance = QStringLiteral("org.freedesktop.appearance");
        QVERIFY(!wishes.isDark());

        wishes.take(appearance, QStringLiteral("color-scheme"), 1U);
        QVERIFY(wishes.isDark() == true);
        wishes.take(appearance, QStringLiteral("color-scheme"), 2U);
        QVERIFY(wishes.isDark() == false);
        wishes.take(appearance, QStringLiteral("color-scheme"), 0U);
        QVERIFY(!wishes.isDark());
        wishes.take(appearance, QStringLiteral("contrast"), 1U);
        QVERIFY(wishes.wantsHighContrast());
        wishes.take(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), false);
        QVERIFY(wishes.wantsReducedMotion());
        QCOMPARE(changes.size(), 5);

        wishes.take(appearance, QStringLiteral("accent-color"), QStringLiteral("anything"));
        wishes.take(QStringLiteral("org.example"), QStringLiteral("contrast"), 0U);
        QCOMPARE(changes.size(), 5);
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString fileOf(const QByteArray& content)
    {
        const QString name = QString::number(++m_fileCount);  // QSettings remembers a file by its name, size and time
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            QTest::qFail("the file could not be made", __FILE__, __LINE__);
        return path(name);
    }

    QTemporaryDir m_folder;
    int m_fileCount = 0;

    void keepsHiddenViewsAndGivesEachHintOnce()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        {
            ui::Settings settings(file);
            settings.setViewHidden("done", true);
            settings.setViewHidden("today", true);
            settings.setViewHidden("done", true);
            QVERIFY(settings.takeHint("order"));
            QVERIFY(!settings.takeHint("order"));
        }
        ui::Settings again(file);
        QCOMPARE(again.hiddenViews(), (QStringList{"today", "done"}));
        QVERIFY(!again.takeHint("order"));
        QVERIFY(again.takeHint("other"));
        again.setHiddenViews({});
        QCOMPARE(ui::Settings(file).hiddenViews(), QStringList());
    }
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
