// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Joining a list, between the question and the list: how far it is, that it can be left, and that it goes on after another start,
// whenever the program ended. That it is killed for real: tests/acceptance/joining.py.

#include <thread>

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/acceptance/sharer.h"

using namespace meldado;
using namespace meldado::test;

class JoiningTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<QTemporaryDir>();
        m_alice = std::make_unique<Sharer>(m_world->path(), "Alice", 1);
        m_alice->makeList("Groceries", {"Milk", "Cheese"});
        QVERIFY(m_alice->share());
        QVERIFY(m_alice->hasSent());
        m_bob = std::make_unique<Sharer>(m_world->path(), "Bob", 2);
    }
    void cleanup()
    {
        m_bob.reset();
        m_alice.reset();
    }

    void itTellsHowFarItIsAndCanBeLeft()
    {
        m_bob->takeInOtherwise = [](const QString&, const QString&, ui::TakingIn& taking) -> core::Result<void> {
            taking.begin(2400);
            for (int i = 0; i < 120; ++i)
                taking.noteOne();
            while (!taking.isStopped())
                std::this_thread::yield();
            return core::Error{core::ErrorCode::Io, "stopped"};
        };
        restart();
        ui::Joining& joining = *m_bob->sharing->joining();
        QVERIFY(isAsked(joining));

        joining.join();
        QCOMPARE(joining.state(), ui::Joining::Taking);
        QVERIFY(!joining.isProgressShown());  // most lists are here within a moment
        QTRY_COMPARE(joining.doneCount(), 120);
        QCOMPARE(joining.totalCount(), 2400);
        QVERIFY2(joining.progress().startsWith("Receiving 120 of 2"), qPrintable(joining.progress()));
        QTRY_VERIFY(joining.isProgressShown());

        joining.cancel();
        QCOMPARE(joining.state(), ui::Joining::Asking);
        QVERIFY(joining.problem().isEmpty());
        QVERIFY(m_bob->lists().isEmpty());
        QVERIFY(m_bob->shares->all().empty());
        QCOMPARE(m_bob->sharing->offers().size(), 1);  // until it is here, or refused
    }

    void whatWasLeftCanBeJoinedAfterAll()
    {
        ui::Joining& joining = *m_bob->sharing->joining();
        QVERIFY(isAsked(joining));
        joining.join();
        joining.cancel();  // or it is too late for that
        if (joining.state() == ui::Joining::Asking)
            joining.join();

        QTRY_COMPARE(m_bob->lists(), QStringList{"Groceries"});
        QVERIFY(m_bob->seesTasks({"Milk", "Cheese"}));
        QVERIFY(m_bob->sharing->offers().isEmpty());
    }

    void aTakingInThatIsStoppedLeavesNothing()
    {
        ui::TakingIn taking;
        QVERIFY(taking.stop());

        QVERIFY(!m_bob->places().takeIn(document(), folder(), taking));

        QVERIFY(!QFile::exists(storeOf(document())));
        QVERIFY(!QFile::exists(storeOf(document()) + "-wal"));
        QVERIFY(!taking.finish());
    }

    void aStoreThatWasThereBeforeStaysAsItIs()
    {
        ui::TakingIn first;
        QVERIFY(m_bob->places().takeIn(document(), folder(), first));
        const QByteArray before = bytesOf(storeOf(document()));
        QVERIFY(!before.isEmpty());

        ui::TakingIn second;
        QVERIFY(second.stop());
        QVERIFY(!m_bob->places().takeIn(document(), folder(), second));

        QCOMPARE(bytesOf(storeOf(document())), before);
    }

    void whatIsFinishedCannotBeStopped()
    {
        ui::TakingIn taking;

        QVERIFY(m_bob->places().takeIn(document(), folder(), taking));

        QVERIFY(!taking.stop());
        QVERIFY(taking.totalCount() > 0);
        QCOMPARE(taking.doneCount(), taking.totalCount());
    }

    void whatTheEndOfTheProgramCutOffGoesOn_data()
    {
        QTest::addColumn<bool>("isListed");

        QTest::newRow("before there was an entry") << false;
        QTest::newRow("with its entry, before anybody was told") << true;
    }
    void whatTheEndOfTheProgramCutOffGoesOn()
    {
        QFETCH(bool, isListed);
        ui::TakingIn taking;
        QVERIFY(m_bob->places().takeIn(document(), folder(), taking));
        if (isListed) {
            QVERIFY(m_bob->workspace->adoptList(document().toStdString(), "Groceries"));
            QTRY_COMPARE(m_bob->workspace->unsavedCount(), 0);
        }
        m_bob->stop();
        keepShare({{"id", "1"}, {"list", document()}, {"place", folder()}, {"joining", isListed ? "listed" : "begun"}, {"title", "Groceries"}});

        m_bob->start();

        QTRY_COMPARE(m_bob->lists(), QStringList{"Groceries"});
        QTRY_VERIFY(takesPart());
        QTRY_VERIFY(!bytesOf(m_bob->home() + "/data/shares.json").contains("\"joining\""));
        QVERIFY(m_bob->hasSent());
        restart();
        QCOMPARE(m_bob->lists(), QStringList{"Groceries"});
    }

    void whatGoesOnByItselfIsNotAskedAbout()
    {
        const QString link = m_alice->sharing->inviteLink();
        ui::TakingIn taking;
        QVERIFY(m_bob->places().takeIn(document(), folder(), taking));
        m_bob->stop();
        keepShare({{"id", "1"}, {"list", document()}, {"place", folder()}, {"joining", "begun"}, {"title", "Groceries"}});
        m_bob->start();

        m_bob->sharing->joining()->openText(link);

        QTRY_COMPARE(m_bob->lists(), QStringList{"Groceries"});
        QTRY_COMPARE(m_bob->sharing->joining()->state(), ui::Joining::Waiting);
        QTRY_COMPARE(m_bob->window->pane()->title(), QString("Groceries"));
    }

    void aListThatWasDeletedMeanwhileDoesNotComeBack()
    {
        QVERIFY(m_bob->join(m_alice->sharing->inviteLink()));
        QVERIFY(m_bob->hasSent());
        m_bob->workspace->removeList(m_bob->workspace->lists().front().id);
        QTRY_COMPARE(m_bob->workspace->unsavedCount(), 0);
        m_bob->stop();
        keepShare({{"id", "1"}, {"list", document()}, {"place", folder()}, {"joining", "listed"}});

        m_bob->start();

        QTRY_VERIFY(!bytesOf(m_bob->home() + "/data/shares.json").contains("\"joining\""));
        QVERIFY(m_bob->lists().isEmpty());
    }

    void whoIsHereBeforeTheBeginningOfTheListTakesPartOnceItHasCome()
    {
        const QString first = firstCommit();
        const QString away = m_world->filePath("on its way");
        QVERIFY(QFile::rename(first, away));
        QVERIFY(m_bob->join(m_alice->sharing->inviteLink()));
        QVERIFY(!m_bob->list().tasks()->hasRoot());
        restart();  // it is not forgotten
        QVERIFY(!m_bob->list().tasks()->hasRoot());

        QVERIFY(QFile::rename(away, first));

        QVERIFY(m_bob->seesTasks({"Milk", "Cheese"}));
        QTRY_VERIFY(takesPart());
        QVERIFY(m_bob->hasSent());
        QVERIFY(m_alice->seesTasks({"Milk", "Cheese"}));  // there is one root
    }

private:
    bool isAsked(ui::Joining& joining)
    {
        joining.openText(m_alice->sharing->inviteLink());
        return QTest::qWaitFor([&] { return joining.state() == ui::Joining::Asking && joining.folderState() == ui::Joining::Found; });
    }
    void restart()
    {
        m_bob->stop();
        m_bob->start();
    }
    bool takesPart()
    {
        const auto people = m_bob->list().tasks() ? m_bob->list().tasks()->participants() : std::vector<std::string>();
        return std::ranges::find(people, "bob") != people.end();
    }
    void keepShare(const QJsonObject& share)
    {
        QFile file(m_bob->home() + "/data/shares.json");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{"shares", QJsonArray{share}}}).toJson());
    }
    static QByteArray bytesOf(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString folder() const { return m_world->path() + "/Dropbox/Groceries"; }
    [[nodiscard]] QString document() { return QString::fromStdString(m_alice->list().identity()); }
    [[nodiscard]] QString storeOf(const QString& list) const { return m_bob->home() + "/data/lists/" + list + ".replica"; }
    [[nodiscard]] QString firstCommit() const
    {
        QDirIterator files(folder(), {"1-*.delta"}, QDir::Files, QDirIterator::Subdirectories);
        return files.next();
    }

    std::unique_ptr<QTemporaryDir> m_world;
    std::unique_ptr<Sharer> m_alice;
    std::unique_ptr<Sharer> m_bob;
};

QTEST_MAIN(JoiningTest)
#include "joining_test.moc"
