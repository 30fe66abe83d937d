// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the window shows of sharing, and what it does when things are not as they should be. That lists meet: tests/acceptance.

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/acceptance/sharer.h"
#include "ui/platform/qr_item.h"
#include "ui/sentences/share_problem.h"

using namespace meldado;
using namespace meldado::test;

namespace {

const QString kInvite = QStringLiteral("{\"by\":{\"name\":\"Eve\"},\"list\":\"0123456789abcdefghjkmnpqrs\",\"meldado-invite\":1,\"tasks\":2,\"title\":\"Picnic\"}");

QUrl urlOf(const QString& path)
{
    return QUrl::fromLocalFile(path);
}

}  // namespace

class SharingTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_world = std::make_unique<QTemporaryDir>(); }

    void onlyListsCanBeShared()
    {
        Sharer alice(m_world->path(), "Alice", 1);

        QVERIFY(!alice.sharing->isAvailable());
        QCOMPARE(alice.sharing->wholeStatus(), QString("Only on this computer"));
        alice.makeList("Groceries", {});
        QVERIFY(alice.sharing->isAvailable());
        QCOMPARE(alice.sharing->title(), QString("Groceries"));
        QVERIFY(alice.sharing->inviteLink().isEmpty());
        alice.window->show("today");
        QVERIFY(!alice.sharing->isAvailable());
    }

    void anEmptyListCanBeShared()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {});

        QVERIFY(alice.share());

        QVERIFY(core::isListIdentity(alice.list().identity()));
        QVERIFY(!alice.sharing->inviteLink().isEmpty());
        QVERIFY(alice.hasSent());
    }

    void sharingIsNoStepOfUndo()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});

        QVERIFY(alice.share());
        QVERIFY(alice.workspace->undo());

        QVERIFY(alice.tasks().isEmpty());
        QCOMPARE(alice.list().tasks()->participants(), std::vector<std::string>{"alice"});
    }

    void anotherListsFolderIsNotTaken()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        QVERIFY(alice.share());
        QVERIFY(alice.hasSent());
        alice.makeList("Work", {});
        ui::ShareWizard& wizard = *alice.sharing->wizard();
        wizard.begin();
        QTRY_VERIFY(!wizard.isLooking());

        wizard.chooseFolder(urlOf(alice.home() + "/Dropbox/Groceries"));
        QCOMPARE(wizard.chosen(), 1);
        wizard.share();

        QTRY_VERIFY(!wizard.problem().isEmpty());
        QVERIFY(wizard.problem().contains("another list"));
        QVERIFY(!wizard.isDone());
        QCOMPARE(alice.shares->all().size(), std::size_t{1});
    }

    void listsOfOneNameGetFoldersOfTheirOwn()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        QVERIFY(alice.share());
        QVERIFY(alice.hasSent());

        alice.window->addList("Groceries");
        QTRY_VERIFY(!alice.workspace->isReading());
        QVERIFY(alice.share());

        QCOMPARE(alice.sharing->wizard()->folderName(), QString("Dropbox/Groceries 2"));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        if (geteuid() == 0)
            QSKIP("root writes everywhere");
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        const QString closed = m_world->filePath("closed");
        QVERIFY(QDir().mkpath(closed));
        QVERIFY(QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner));
        ui::ShareWizard& wizard = *alice.sharing->wizard();
        wizard.begin();
        QTRY_VERIFY(!wizard.isLooking());
        wizard.chooseFolder(urlOf(closed));
        wizard.share();

        QTRY_VERIFY(wizard.problem().contains("Nothing can be written"));
    }

    void aFolderThatIsGoneIsSaid()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        ui::ShareWizard& wizard = *alice.sharing->wizard();
        wizard.begin();
        QTRY_VERIFY(!wizard.isLooking());
        wizard.chooseFolder(urlOf(m_world->filePath("nowhere")));
        wizard.share();

        QTRY_VERIFY(wizard.problem().contains("not there any more"));
    }

    void aWayIsPausedAndGoesOn()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        QVERIFY(alice.share());
        QVERIFY(alice.hasSent());
        const QAbstractItemModelTester ways(alice.sharing->ways(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString way = alice.shares->all().front().id;

        alice.sharing->setWayPaused(way, true);
        QTRY_COMPARE(alice.sharing->status(), QString("Paused by you"));
        QTRY_VERIFY(alice.sharing->ways()->all().front().isPaused);
        QCOMPARE(alice.sharing->stateIcon(), QString("pause"));
        alice.sharing->setWayPaused(way, false);
        QVERIFY(alice.hasSent());

        alice.sharing->setPaused(true);
        QTRY_COMPARE(alice.sharing->wholeStatus(), QString("Paused by you"));
        alice.stop();
        alice.start();
        QVERIFY(alice.sharing->isPaused());  // also after another start
        alice.sharing->setPaused(false);
        QVERIFY(alice.hasSent());
    }

    void theSidebarAndTheHeaderTellHowItIsDoing()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        QVERIFY(alice.share());
        QVERIFY(alice.hasSent());

        QTRY_VERIFY(alice.window->pane()->status().endsWith("not yet seen by anyone"));
        QCOMPARE(alice.window->pane()->shareIcon(), QString("eye-off"));
        const ui::SidebarModel& sidebar = *alice.window->sidebar();
        const QModelIndex row = sidebar.index(sidebar.rowOf(alice.window->current()));
        QTRY_COMPARE(sidebar.data(row, ui::SidebarModel::ShareIconRole).toString(), QString("eye-off"));
        alice.sharing->takeAway(alice.shares->all().front().id);
        QTRY_COMPARE(sidebar.data(row, ui::SidebarModel::ShareIconRole).toString(), QString());
        QVERIFY(alice.window->pane()->status().endsWith("Saved"));
        QVERIFY(QDir(alice.home() + "/Dropbox/Groceries").exists());
    }

    void othersSeeTheNameThatWasChosen()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        ui::Author author = alice.workspace->author();
        author.name = "Alice from next door";
        author.color = "ok";
        alice.workspace->setAuthor(author);
        QVERIFY(alice.share());
        QVERIFY(alice.hasSent());

        Sharer bob(m_world->path(), "Bob", 2);
        QVERIFY(bob.join(alice.sharing->inviteLink()));
        bob.sharing->setWatched(true);
        const QAbstractItemModelTester people(bob.sharing->people(), QAbstractItemModelTester::FailureReportingMode::QtTest);

        QTRY_COMPARE(bob.sharing->people()->count(), 2);
        QCOMPARE(bob.sharing->people()->all()[0].name, QString("You"));
        QCOMPARE(bob.sharing->people()->all()[1].name, QString("Alice from next door"));
        QCOMPARE(bob.sharing->people()->all()[1].color, QString("ok"));
        QVERIFY(bob.sharing->people()->all()[1].seen.isEmpty());  // she has not built upon anything of his
    }

    void aClockThatIsAheadIsTold_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("a little") << 1 << false;
        QTest::newRow("more") << 20 << true;
    }
    void aClockThatIsAheadIsTold()
    {
        QFETCH(const int, minutes);
        QFETCH(const bool, isTold);
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        QVERIFY(alice.share());
        alice.clock.sleep(std::chrono::minutes(minutes));
        alice.add("Bread");
        QVERIFY(alice.hasSent());

        Sharer bob(m_world->path(), "Bob", 2);
        QVERIFY(bob.join(alice.sharing->inviteLink()));
        bob.sharing->setWatched(true);

        QTRY_COMPARE(bob.sharing->people()->count(), 2);
        QVERIFY(bob.sharing->people()->all()[0].clock.isEmpty());
        QCOMPARE(!bob.sharing->people()->all()[1].clock.isEmpty(), isTold);
    }

    void anInviteIsCopiedAndSaved()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries/Market", {"Milk"});
        QVERIFY(alice.share());
        QVERIFY(alice.hasSent());
        QSignalSpy said(alice.sharing.get(), &ui::Sharing::said);

        alice.sharing->copyInvite();
        QCOMPARE(QGuiApplication::clipboard()->text(), alice.sharing->inviteLink());
        QCOMPARE(alice.sharing->joining()->linkInClipboard(), alice.sharing->inviteLink());
        QCOMPARE(alice.sharing->inviteFileName(), QString("Groceries-Market.meldado-invite"));
        alice.sharing->saveInvite(urlOf(m_world->filePath("send me")));
        QTRY_COMPARE(said.size(), 2);
        QVERIFY(QFile::exists(m_world->filePath("send me.meldado-invite")));

        Sharer bob(m_world->path(), "Bob", 2);
        QVERIFY(bob.join(m_world->filePath("send me.meldado-invite")));
        QCOMPARE(bob.tasks(), QStringList{"Milk"});
    }

    void whatIsNoInviteIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");

        QTest::newRow("any text") << "hello" << "no invite";
        QTest::newRow("a link that was cut") << "meldado:invite/eyJsaXN0" << "no invite";
        QTest::newRow("of a later version") << R"({"meldado-invite":9})" << "newer MeldaDo";
        QTest::newRow("a file that is not there") << "/nowhere/it.meldado-invite" << "cannot be read";
    }
    void whatIsNoInviteIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        Sharer alice(m_world->path(), "Alice", 1);
        const QSignalSpy wanted(alice.sharing->joining(), &ui::Joining::wanted);

        alice.sharing->joining()->openText(text);

        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY2(alice.sharing->joining()->problem().contains(words), qPrintable(alice.sharing->joining()->problem()));
        QCOMPARE(alice.sharing->joining()->state(), ui::Joining::Waiting);
    }

    void anotherListsFolderIsNotJoined()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        QVERIFY(alice.share());
        QVERIFY(alice.hasSent());
        Sharer bob(m_world->path(), "Bob", 2);
        ui::Joining& joining = *bob.sharing->joining();
        joining.openText(kInvite);
        QTRY_COMPARE(joining.folderState(), ui::Joining::Missing);
        QVERIFY(joining.folderSentence().contains("was not found"));

        joining.useFolder(urlOf(bob.home() + "/Dropbox/Groceries"));
        QTRY_COMPARE(joining.folderState(), ui::Joining::Wrong);
        QVERIFY(joining.folderSentence().contains("another list"));
        QVERIFY(QDir().mkpath(m_world->filePath("empty")));
        joining.useFolder(urlOf(m_world->filePath("empty")));
        QTRY_VERIFY(joining.folderSentence().contains("is empty"));
        joining.useFolder(urlOf(m_world->path()));
        QTRY_VERIFY(joining.folderSentence().contains("no list"));
        joining.join();

        QCOMPARE(joining.state(), ui::Joining::Asking);
        QVERIFY(bob.lists().isEmpty());
    }

    void whatIsLeftForLaterStaysAnOffer()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.sharing->joining()->openText(kInvite);
        QTRY_COMPARE(alice.sharing->joining()->state(), ui::Joining::Asking);
        QVERIFY(alice.sharing->offers().isEmpty());

        alice.sharing->joining()->later();
        QCOMPARE(alice.sharing->offers().size(), 1);
        alice.stop();
        alice.start();
        QCOMPARE(alice.sharing->offers().size(), 1);
        QCOMPARE(alice.sharing->offers()[0].toMap()["title"].toString(), QString("Picnic"));
        alice.sharing->openOffer("0123456789abcdefghjkmnpqrs");
        QTRY_COMPARE(alice.sharing->joining()->question(), QString("Join \u2068Picnic\u2069 (2 tasks) from \u2068Eve\u2069?"));
        alice.sharing->joining()->giveUp();
        alice.sharing->removeOffer("0123456789abcdefghjkmnpqrs");
        QVERIFY(alice.sharing->offers().isEmpty());
    }

    void offersHaveALimit()
    {
        ui::Offers offers(m_world->filePath("offers.json"));
        for (std::size_t i = 0; i < ui::Offers::kMaxOffers + 5; ++i) {
            core::Invite invite{std::string(24, '0') + char('0' + i / 10) + char('0' + i % 10), "Some"};
            offers.keep(invite);
        }
        QCOMPARE(offers.all().size(), ui::Offers::kMaxOffers);
        QCOMPARE(ui::Offers(m_world->filePath("offers.json")).all().size(), ui::Offers::kMaxOffers);
    }

    void aListThatWasDeletedIsJoinedAgain()
    {
        Sharer alice(m_world->path(), "Alice", 1);
        alice.makeList("Groceries", {"Milk"});
        QVERIFY(alice.share());
        QVERIFY(alice.hasSent());
        const QString link = alice.sharing->inviteLink();
        Sharer bob(m_world->path(), "Bob", 2);
        QVERIFY(bob.join(link));
        bob.workspace->removeList(bob.workspace->lists().front().id);
        QVERIFY(bob.lists().isEmpty());

        QVERIFY(bob.join(link));

        QCOMPARE(bob.lists(), QStringList{"Groceries"});
        QVERIFY(bob.seesTasks({"Milk"}));
    }

    void eachProblemSaysWhatIsWrongWhatIsSafeAndWhatToDo_data()
    {
        QTest::addColumn<adapters::ShareCode>("code");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("action");

        using enum adapters::ShareCode;
        QTest::newRow("folder-gone") << FolderGone << 0 << "Find it…";
        QTest::newRow("mostly gone") << FolderGone << 9 << "Put it back";
        QTest::newRow("folder-readonly") << FolderReadonly << 0 << "Choose another…";
        QTest::newRow("disk-full") << DiskFull << 0 << "Show disk";
        QTest::newRow("online-only") << OnlineOnly << 3 << "Show how";
        QTest::newRow("partial") << Partial << 3 << "Details";
        QTest::newRow("foreign-files") << ForeignFiles << 30 << "Tidy up";
        QTest::newRow("damaged") << Damaged << 2 << "Ask others again";
        QTest::newRow("newer-format") << NewerFormat << 0 << "Check for update";
    }
    void eachProblemSaysWhatIsWrongWhatIsSafeAndWhatToDo()
    {
        QFETCH(adapters::ShareCode, code);
        QFETCH(int, count);
        QFETCH(QString, action);
        adapters::ShareStatus status;
        status.state = adapters::ShareState::NeedsAttention;
        status.attention = {code, false, static_cast<std::size_t>(count), "the-file.delta"};
        status.attentions = {status.attention};

        const ui::ShareProblem problem = ui::shareProblem(status);

        QVERIFY(!problem.wrong.isEmpty());
        QVERIFY(!problem.safe.isEmpty());
        QCOMPARE(problem.action, action);
        QVERIFY(problem.remedy != ui::ShareRemedy::None);
        QVERIFY(ui::shareDetails("/somewhere", status).contains("the-file.delta"));
    }

    void eachStateHasAShapeOfItsOwn()
    {
        QStringList shapes;
        for (int state = 0; state <= static_cast<int>(adapters::ShareState::NeedsAttention); ++state) {
            adapters::ShareStatus status;
            status.state = static_cast<adapters::ShareState>(state);
            shapes << ui::shareIcon(status);
        }
        QCOMPARE(shapes.removeDuplicates(), 0);
    }

    void aCodeIsDrawnAndATooLongOneIsTold()
    {
        ui::QrItem code;
        QVERIFY(!code.isTooLong());
        code.setText(QString::fromStdString(core::inviteLink({"0123456789abcdefghjkmnpqrs", "Groceries"})));
        QVERIFY(!code.isTooLong());
        QVERIFY(code.moduleCount() >= 21 + 2 * ui::QrItem::kQuietModules);
        for (const auto& [x, y] : {std::pair{0, 0}, {6, 6}, {3, 3}})  // of the square in the corner
            QVERIFY(code.isDark(x, y));
        QVERIFY(!code.isDark(1, 1));
        code.setText(QString(ui::QrItem::kMaxTextBytes + 1, 'a'));
        QVERIFY(code.isTooLong());
        QCOMPARE(code.moduleCount(), 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_world;
};

QTEST_MAIN(SharingTest)
#include "sharing_test.moc"
