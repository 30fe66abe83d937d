// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Two people, scripted: the stories AB-… of the design that are about sharing through a folder, with two complete profiles.

#include <functional>

#include <QGuiApplication>
#include <QTemporaryDir>

#include "tests/acceptance/sharer.h"
#include "ui/session/meeting_watch.h"

using namespace meldado;
using namespace meldado::test;

namespace {

void write(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail("a file of the test was not written", __FILE__, __LINE__);
}

QStringList blobsIn(const QString& folder, const QString& pattern)
{
    QStringList names;
    const QStringList parts = QDir(folder).entryList({"[0-9a-f][0-9a-f]", "[0-9]-"}, QDir::Dirs);
    for (const QString& part : parts) {
        for (const QString& name : QDir(folder + '/' + part).entryList({pattern}, QDir::Files, QDir::Name))
            names << folder + '/' + part + '/' + name;
    }
    return names;
}

bool lookUntil(Sharer& person, const std::function<bool()>& isSo)
{
    return QTest::qWaitFor([&] {
        person.look();
        return isSo();
    }, 30'000);
}

// As the panel shows it.
const ui::PeopleModel::Person* personOf(const Sharer& watcher, const QString& name)
{
    for (const auto& person : watcher.sharing->people()->all()) {
        if (person.name == name)
            return &person;
    }
    return nullptr;
}

}  // namespace

class SharingAcceptanceTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<QTemporaryDir>();
        m_alice = std::make_unique<Sharer>(m_world->path(), "Alice", 1);
        m_bob = std::make_unique<Sharer>(m_world->path(), "Bob", 2);
        m_alice->makeList("Groceries", {"Tomatoes", "Milk", "Cheese"});
    }
    void cleanup()
    {
        m_alice.reset();
        m_bob.reset();
    }

    void ab2_sharedInvitedAndNotYetSeen()
    {
        QCOMPARE(m_alice->sharing->status(), QString("Only on this computer"));

        QVERIFY(m_alice->share());

        QCOMPARE(m_alice->sharing->wizard()->folderName(), QString("Dropbox/Groceries"));
        QVERIFY(m_alice->hasSent());
        QTRY_COMPARE(m_alice->sharing->status(), QString("In the folder · not yet seen by anyone"));
        QVERIFY(!blobsIn(folder(), "*.delta").isEmpty());
        const QString link = m_alice->sharing->inviteLink();
        const auto invite = core::readInvite(link.toStdString());
        QVERIFY(invite);
        QCOMPARE(invite->list, m_alice->list().identity());
        QCOMPARE(invite->title, std::string("Groceries"));
        QCOMPARE(invite->taskCount, std::optional<std::uint64_t>(3));
        QCOMPARE(invite->byName, std::string("Alice"));
        QCOMPARE(invite->ways, (std::vector{core::InviteWay::folder("Groceries", "Dropbox")}));
        QVERIFY(core::inviteText(*invite).find(m_world->path().toStdString()) == std::string::npos);
    }

    void ab3_joinedAndSeen()
    {
        QVERIFY(m_alice->share());
        QVERIFY(m_alice->hasSent());
        m_alice->sharing->setWatched(true);
        ui::Joining& joining = *m_bob->sharing->joining();
        const QSignalSpy wanted(&joining, &ui::Joining::wanted);

        joining.openText(m_alice->sharing->inviteLink());
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(joining.question(), QString("Join \u2068Groceries\u2069 (3 tasks) from \u2068Alice\u2069?"));
        QTRY_COMPARE(joining.folderState(), ui::Joining::Found);
        joining.join();

        QTRY_COMPARE(m_bob->lists(), QStringList{"Groceries"});
        QVERIFY(m_bob->seesTasks({"Tomatoes", "Milk", "Cheese"}));
        QCOMPARE(m_bob->window->pane()->title(), QString("Groceries"));
        QVERIFY(m_bob->hasSent());
        QTRY_COMPARE(m_bob->sharing->status(), QString("In the folder · not yet seen by Alice"));
        QVERIFY(lookUntil(*m_alice, [&] { return personOf(*m_alice, "Bob") != nullptr; }));
        QTRY_VERIFY(personOf(*m_alice, "Bob")->seen.startsWith("has everything up to "));
        QVERIFY(personOf(*m_alice, "Bob")->takesPart);
        QTRY_VERIFY2(m_alice->sharing->status().startsWith("Up to date"), qPrintable(m_alice->sharing->status()));
    }

    void ab4_theSameInviteAgainMakesNoCopy()
    {
        QVERIFY(m_alice->share());
        QVERIFY(m_alice->hasSent());
        const QString link = m_alice->sharing->inviteLink();
        QVERIFY(m_bob->join(link));
        m_bob->window->show("inbox");
        const QSignalSpy said(m_bob->sharing.get(), &ui::Sharing::said);
        const QSignalSpy wanted(m_bob->sharing->joining(), &ui::Joining::wanted);

        m_bob->sharing->joining()->openText(link);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said[0][0].toString(), QString("You already have \u2068Groceries\u2069."));
        QCOMPARE(m_bob->window->pane()->title(), QString("Groceries"));

        m_bob->window->show("inbox");
        m_bob->sharing->joining()->openFolder(QUrl::fromLocalFile(m_bob->home() + "/Dropbox/Groceries"));  // by its folder
        QTRY_COMPARE(said.size(), 2);
        m_bob->stop();
        m_bob->start();
        m_bob->sharing->joining()->openText(link);  // and after another start
        QTRY_COMPARE(m_bob->window->pane()->title(), QString("Groceries"));
        QCOMPARE(m_bob->lists(), QStringList{"Groceries"});
        QVERIFY(wanted.isEmpty());

        m_alice->sharing->joining()->openText(link);  // nor by the one who sent it
        QTRY_COMPARE(m_alice->sharing->joining()->state(), ui::Joining::Waiting);
        QCOMPARE(m_alice->lists(), QStringList{"Groceries"});
    }

    // Which lists there are is everybody's own business: to delete one deletes nothing for others, so there is nothing to ask.
    void ab12_aListThatOneDeletesStaysWithTheOthersAndComesBackWithWhatTheyAdded()
    {
        shareWithBob();
        QVERIFY(m_alice->hasSent());

        m_alice->window->removeList(m_alice->window->current());
        m_bob->add("Olives");

        QVERIFY(m_alice->lists().isEmpty());
        QVERIFY(m_bob->hasSent());
        m_alice->look();
        m_bob->look();
        QCOMPARE(m_bob->lists(), QStringList{"Groceries"});
        QCOMPARE(m_bob->tasks(), (QStringList{"Tomatoes", "Milk", "Cheese", "Olives"}));
        QCOMPARE(m_bob->list().reviews().count(), 0);
        QVERIFY(m_alice->lists().isEmpty());  // what comes does not bring it back
        QVERIFY(m_alice->workspace->undo());
        QCOMPARE(m_alice->lists(), QStringList{"Groceries"});
        QVERIFY(m_alice->seesTasks({"Tomatoes", "Milk", "Cheese", "Olives"}));
        QCOMPARE(m_alice->list().reviews().count(), 0);
        m_alice->add("Bread");
        QVERIFY(m_bob->seesTasks({"Tomatoes", "Milk", "Cheese", "Olives", "Bread"}));
    }

    void whatAMeetingLeavesToReviewIsSaidOnceHoweverManyCommitsCame()
    {
        using namespace std::chrono_literals;
        shareWithBob();
        m_alice->sharing->meetings()->setQuiet(300ms);
        QSignalSpy needed(m_alice->sharing.get(), &ui::Sharing::reviewNeeded);
        const auto apart = [&](bool isApart) {
            for (Sharer* each : {m_alice.get(), m_bob.get()})
                each->sharing->setPaused(isApart);
        };
        const auto bothRename = [&](std::size_t row) {
            const std::string id = m_alice->list().task(m_alice->list().rows()[row].task).id;
            m_alice->list().rename(id, "hers");
            m_bob->list().rename(id, "his");
        };
        const auto asked = [&](int count) {
            return lookUntil(*m_alice, [&] { return m_alice->list().reviews().count() == count; });
        };

        apart(true);
        bothRename(0);
        bothRename(1);
        apart(false);
        QVERIFY(m_bob->hasSent());
        QVERIFY(asked(2));

        QTRY_COMPARE(needed.count(), 1);
        QCOMPARE(needed[0][0].toString(), QString("2 tasks in \u2068Groceries\u2069 need you."));
        QCOMPARE(needed[0][1].toString(), m_alice->window->current());
        m_bob->add("Olives");  // asks nothing
        QVERIFY(lookUntil(*m_alice, [&] { return m_alice->tasks().size() == 4; }));
        apart(true);
        bothRename(2);
        apart(false);
        QVERIFY(m_bob->hasSent());
        QVERIFY(asked(3));
        QTRY_COMPARE(needed.count(), 2);
        QVERIFY(needed[1][0].toString().startsWith("3 tasks"));
    }

    void ab14_theFolderGoesAndComesBack()
    {
        shareWithBob();
        QVERIFY(QDir().rename(folder(), folder() + "-unplugged"));

        m_alice->add("Bread");
        m_alice->look();
        QTRY_COMPARE(m_alice->status().attention.code, adapters::ShareCode::FolderGone);
        QTRY_VERIFY(!m_alice->sharing->ways()->all().front().problem.wrong.isEmpty());
        const auto problem = m_alice->sharing->ways()->all().front().problem;
        QCOMPARE(problem.action, QString("Find it…"));
        QVERIFY(problem.safe.contains("safe"));
        QVERIFY(!QDir(folder()).exists());  // and is not made anew
        QCOMPARE(m_alice->tasks().size(), 4);

        QVERIFY(QDir().rename(folder() + "-unplugged", folder()));
        QVERIFY(lookUntil(*m_alice, [&] { return m_alice->status().attentions.empty(); }));
        QVERIFY(m_alice->hasSent());
        QTRY_VERIFY(m_alice->sharing->ways()->all().front().problem.wrong.isEmpty());
        QVERIFY(m_bob->seesTasks({"Tomatoes", "Milk", "Cheese", "Bread"}));
    }

    void ab14_aFolderThatWasMovedIsFoundAgain()
    {
        shareWithBob();
        const QString moved = m_world->path() + "/elsewhere";
        QVERIFY(QDir().rename(folder(), moved));
        const QString way = m_alice->shares->all().front().id;
        const QSignalSpy said(m_alice->sharing.get(), &ui::Sharing::said);

        m_alice->sharing->findFolder(way, QUrl::fromLocalFile(m_world->path()));
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().startsWith("There is no list in the folder"));
        m_alice->sharing->findFolder(way, QUrl::fromLocalFile(moved));
        QTRY_COMPARE(m_alice->shares->all().front().place, moved);
        m_alice->add("Bread");

        QVERIFY(m_alice->hasSent());
        m_bob->sharing->findFolder(m_bob->shares->all().front().id, QUrl::fromLocalFile(moved));
        QVERIFY(m_bob->seesTasks({"Tomatoes", "Milk", "Cheese", "Bread"}));
    }

    void ab15_strayCopiedAndCutOffFilesAreIgnored()
    {
        shareWithBob();
        const QStringList deltas = blobsIn(folder(), "*.delta");
        const QString blob = deltas.front();
        write(folder() + "/notes.txt", "not ours");
        write(folder() + "/desktop.ini", "[x]");
        QVERIFY(QFile::copy(blob, blob.chopped(6) + " (Bob's conflicted copy 2026-11-20).delta"));
        QVERIFY(QFile::copy(blob, blob.chopped(6) + ".sync-conflict-20261120-101010-ABCDEFG.delta"));
        write(folder() + "/" + QString(2, 'a') + ".delta", "short");
        QVERIFY(QDir().mkpath(folder() + "/aa"));
        write(folder() + "/aa/9-" + QString(64, 'a') + ".delta", "{\"c\":[[\"cut off");
        write(folder() + "/aa/" + QString(64, 'a') + ".pack", {});

        m_alice->add("Bread");
        QVERIFY(m_alice->seesTasks({"Tomatoes", "Milk", "Cheese", "Bread"}));
        QVERIFY(m_bob->seesTasks({"Tomatoes", "Milk", "Cheese", "Bread"}));
        m_bob->add("Olives");
        QVERIFY(m_alice->seesTasks({"Tomatoes", "Milk", "Cheese", "Bread", "Olives"}));
        QVERIFY(!m_alice->list().readOnlyReason());
        QVERIFY(m_alice->list().unusable().empty());
        QVERIFY(QFile::exists(folder() + "/notes.txt"));

        // Somebody who comes now opens it as well.
        Sharer carol(m_world->path(), "Carol", 3);
        QVERIFY(carol.join(m_alice->sharing->inviteLink()));
        QVERIFY(carol.seesTasks({"Tomatoes", "Milk", "Cheese", "Bread", "Olives"}));
    }

    void ab17_whoIsRemovedKeepsWhatThereWas()
    {
        shareWithBob();
        m_alice->sharing->setWatched(true);
        QTRY_VERIFY(personOf(*m_alice, "Bob") != nullptr);

        m_alice->sharing->removePerson("bob");

        QTRY_VERIFY(!personOf(*m_alice, "Bob")->takesPart);
        QVERIFY(personOf(*m_alice, "Bob")->sentence.startsWith("not joined, or removed"));
        QCOMPARE(m_alice->list().tasks()->participants(), std::vector<std::string>{"alice"});
        QVERIFY(m_alice->hasSent());
        QCOMPARE(m_bob->tasks(), (QStringList{"Tomatoes", "Milk", "Cheese"}));
        // The folder is open to whoever can open it, and the window says so: nothing pretends that it ended.
        m_alice->add("Bread");
        QVERIFY(m_bob->seesTasks({"Tomatoes", "Milk", "Cheese", "Bread"}));

        m_bob->sharing->stopSharing();
        QVERIFY(!m_bob->sharing->isShared());
        QCOMPARE(m_bob->tasks().size(), 4);
        QVERIFY(!blobsIn(folder(), "*.delta").isEmpty());
    }

private:
    [[nodiscard]] QString folder() const { return m_world->path() + "/Dropbox/Groceries"; }
    void shareWithBob()
    {
        QVERIFY(m_alice->share());
        QVERIFY(m_alice->hasSent());
        QVERIFY(m_bob->join(m_alice->sharing->inviteLink()));
        QVERIFY(m_bob->seesTasks({"Tomatoes", "Milk", "Cheese"}));
        QVERIFY(m_bob->hasSent());
        QVERIFY(lookUntil(*m_alice, [&] { return m_alice->list().tasks()->participants().size() == 2; }));
    }

    std::unique_ptr<QTemporaryDir> m_world;
    std::unique_ptr<Sharer> m_alice;
    std::unique_ptr<Sharer> m_bob;
};

QTEST_MAIN(SharingAcceptanceTest)
#include "sharing_acceptance_test.moc"
