// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the page of a history shows and does, without the page.

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/profile.h"
#include "ui/viewmodels/history.h"

using namespace meldado;
using namespace meldado::test;

namespace {

QString titleAt(ui::HistoryModel& model, int row)
{
    return model.index(row).data(ui::HistoryModel::TitleRole).toString().remove(QChar(0x2068)).remove(QChar(0x2069));
}

QStringList titlesIn(ui::HistoryModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row).data(ui::HistoryModel::SignRole).toString() + titleAt(model, row);
    return all;
}

// "Title: Milk → Oat milk"
QStringList fieldsAt(ui::HistoryModel& model, int row)
{
    QStringList all;
    for (const QVariant& each : model.index(row).data(ui::HistoryModel::FieldsRole).toList()) {
        const QVariantMap field = each.toMap();
        const QString before = field["hasBefore"].toBool() ? field["before"].toString() + " → " : QString();
        all << field["name"].toString() + ": " + before + field["after"].toString() + (field["isNotChosen"].toBool() ? " (not chosen)" : "");
    }
    return all;
}

QStringList tasksIn(ui::History& history)
{
    QStringList all;
    for (int row = 0; row < history.tasks()->rowCount(); ++row)
        all << history.tasks()->index(row).data(ui::TaskListModel::TitleRole).toString();
    return all;
}

// Two people at one list. Whatever Bob does is an hour later.
struct Two {
    SharedPlace place;
    Profile alice{"Alice", 1};
    Profile bob{"Bob", 2};

    explicit Two(const QStringList& titles)
    {
        if (!alice.open(place))
            QTest::qFail("not open", __FILE__, __LINE__);
        for (const QString& title : titles)
            alice.tasks().add(title, -1);
        alice.waitUntilSaved();
        if (!bob.open(place) || !bob.waitForTitles(titles))
            QTest::qFail("not open", __FILE__, __LINE__);
    }
    ui::History& history() { return *alice.pane.history(); }
    std::string id(const QString& title)
    {
        return alice.tasks().idAt(static_cast<int>(alice.titles().indexOf(title))).toStdString();
    }
    bool isRead() { return QTest::qWaitFor([this] { return !history().isLooking() && !history().isWorking(); }); }
    void openList()
    {
        alice.pane.openHistory({});
        QVERIFY(isRead());
    }
};

}  // namespace

class HistoryPageTest : public QObject {
    Q_OBJECT

private slots:
    void theChangesOfAListAreToldNewestFirst()
    {
        Two two({"Milk", "Bread"});
        two.alice.tasks().rename(0, "Oat milk");
        two.bob.tasks().remove(1);
        QVERIFY(two.alice.waitForTitles({"Oat milk"}));

        two.openList();

        QAbstractItemModelTester tester(two.history().rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(two.history().rows()->rowCount(), 4);
        QVERIFY(titlesIn(*two.history().rows()).contains("–Deleted “Bread”"));
        QVERIFY(titlesIn(*two.history().rows()).contains("~Renamed “Milk”"));
        QCOMPARE(titleAt(*two.history().rows(), 3), "Added “Milk”");
        const int renamed = static_cast<int>(titlesIn(*two.history().rows()).indexOf("~Renamed “Milk”"));
        QCOMPARE(fieldsAt(*two.history().rows(), renamed), QStringList{"Title: Milk → Oat milk"});
        QCOMPARE(two.history().people(), (QStringList{"Bob", "You"}));
    }

    void aMomentShowsTheListAsItWasAndWhatChangedSince()
    {
        Two two({"Milk", "Bread"});
        two.alice.tasks().rename(0, "Oat milk");
        two.alice.tasks().add("Olives", -1);
        two.alice.tasks().remove(1);
        two.openList();

        two.history().goEarlier();
        two.history().goEarlier();
        two.history().goEarlier();
        QVERIFY(two.isRead());

        QVERIFY(two.history().isPast());
        QVERIFY(!two.history().moment().isEmpty());
        QCOMPARE(tasksIn(two.history()), (QStringList{"Milk", "Bread"}));
        QCOMPARE(titlesIn(*two.history().since()), (QStringList{"–Bread", "+Olives", "~Oat milk"}));
        two.history().goLater();
        QVERIFY(two.isRead());
        QCOMPARE(tasksIn(two.history()), (QStringList{"Oat milk", "Bread"}));
        two.history().backToNow();
        QVERIFY(!two.history().isPast());
        QCOMPARE(two.history().share(), 1.0);
    }

    void aMomentStaysWhatItIsWhileOthersGoOn()
    {
        Two two({"Milk", "Bread"});
        two.alice.tasks().rename(0, "Oat milk");
        QVERIFY(two.bob.waitForTitles({"Oat milk", "Bread"}));
        two.openList();
        two.history().goEarlier();
        QVERIFY(two.isRead());
        QCOMPARE(tasksIn(two.history()), (QStringList{"Milk", "Bread"}));

        two.bob.tasks().add("Olives", -1);
        QVERIFY(two.alice.waitForTitles({"Oat milk", "Bread", "Olives"}));

        QTRY_COMPARE(titlesIn(*two.history().since()).size(), 2);
        QVERIFY(two.isRead());
        QCOMPARE(tasksIn(two.history()), (QStringList{"Milk", "Bread"}));
        two.history().setOnly("Bob");
        QVERIFY(two.isRead());
        QCOMPARE(titlesIn(*two.history().since()), QStringList{"+Olives"});
    }

    void aListIsBroughtBackAsOneStepThatIsSaidBefore()
    {
        Two two({"Milk", "Bread"});
        two.alice.tasks().rename(0, "Oat milk");
        two.alice.tasks().add("Olives", -1);
        two.alice.tasks().remove(1);
        two.openList();
        for (int i = 0; i < 3; ++i)
            two.history().goEarlier();
        QVERIFY(two.isRead());
        QCOMPARE(two.history().planSentence(), "1 tasks change, 1 come back, 1 go to the trash");

        two.history().bringBackList();

        QCOMPARE(two.alice.titles(), (QStringList{"Milk", "Bread"}));
        two.openList();
        QCOMPARE(titleAt(*two.history().rows(), 0), "Brought back “Groceries” as it was");
        two.alice.pane.undo();
        QCOMPARE(two.alice.titles(), (QStringList{"Oat milk", "Olives"}));
    }

    void ofWhatChangedEachIsBroughtBackAlone()
    {
        Two two({"Milk", "Bread"});
        two.alice.tasks().rename(0, "Oat milk");
        two.alice.tasks().remove(1);
        two.alice.tasks().add("Olives", -1);
        two.openList();
        for (int i = 0; i < 3; ++i)
            two.history().goEarlier();
        QVERIFY(two.isRead());
        const auto bringBack = [&](const QString& row) {
            two.history().bringBackSince(static_cast<int>(titlesIn(*two.history().since()).indexOf(row)));
            return two.isRead();
        };

        QVERIFY(bringBack("–Bread"));
        QCOMPARE(two.alice.titles(), (QStringList{"Oat milk", "Bread", "Olives"}));
        QTRY_COMPARE(titlesIn(*two.history().since()), (QStringList{"+Olives", "~Oat milk"}));
        QVERIFY(bringBack("~Oat milk"));
        QTRY_COMPARE(titlesIn(*two.history().since()), QStringList{"+Olives"});
        QVERIFY(bringBack("+Olives"));
        QCOMPARE(two.alice.titles(), (QStringList{"Milk", "Bread"}));
    }

    void aTaskHasItsVersionsAndWhatWasNotChosen()
    {
        Two two({"Cheese"});
        two.bob.session.lookForNews();
        two.alice.tasks().rename(0, "Cheese for Saturday");
        two.bob.tasks().rename(0, "Cheese for the party");
        const std::string id = two.id(two.alice.titles().front());
        QTRY_VERIFY(two.alice.session.tasks()->outline().views().lineage().leaves(
                        *two.alice.session.tasks()->outline().views().lineage().find(id)).size() == 2);

        two.alice.pane.openTaskHistory(QString::fromStdString(id));
        QVERIFY(two.isRead());

        QCOMPARE(two.history().rows()->rowCount(), 3);
        QStringList all;
        for (int row = 0; row < 3; ++row)
            all << fieldsAt(*two.history().rows(), row);
        QCOMPARE(all.filter("(not chosen)").size(), 1);
        const QString shown = two.alice.titles().front();
        const QString other = shown == "Cheese for Saturday" ? "Cheese for the party" : "Cheese for Saturday";
        const int row = static_cast<int>(all.indexOf("Title: Cheese → " + other + " (not chosen)"));
        QVERIFY(row >= 0);
        two.history().bringBackField(row, "title");
        QCOMPARE(two.alice.titles(), QStringList{other});
        two.alice.pane.undo();
        QCOMPARE(two.alice.titles(), QStringList{shown});
    }

    void whereItWasPutAndWhatWasSaidStandsAmongItsVersions()
    {
        Two two({"Bread", "Shopping", "Milk"});
        const std::string milk = two.id("Milk");
        QVERIFY(two.bob.session.move(std::span(&milk, 1), core::Place::last(two.id("Bread"))));
        QVERIFY(two.bob.session.move(std::span(&milk, 1), core::Place::last(two.id("Shopping"))));
        QVERIFY(two.bob.session.addComment(milk, "the fresh one"));
        two.bob.tasks().rename(2, "Oat milk");
        QVERIFY(two.alice.waitForTitles({"Bread", "Shopping", "Oat milk"}));

        two.alice.pane.openTaskHistory(QString::fromStdString(milk));
        QVERIFY(two.isRead());

        ui::HistoryModel& rows = *two.history().rows();
        QCOMPARE(rows.rowCount(), 5);
        QCOMPARE(titleAt(rows, 0), "Changed");
        QCOMPARE(titleAt(rows, 1), "Comment written");
        QCOMPARE(fieldsAt(rows, 1), QStringList{"Comment: the fresh one"});
        QCOMPARE(titleAt(rows, 2), "Moved from “Bread” to “Shopping”");
        QVERIFY(titleAt(rows, 3).endsWith(" to “Bread”"));
        QCOMPARE(titleAt(rows, 4), "Added");
        QVERIFY(rows.index(2).data(ui::HistoryModel::ActionRole).toString().isEmpty());
        two.history().bringBackRow(2);  // it is no version
        QCOMPARE(two.alice.titles(), (QStringList{"Bread", "Shopping", "Oat milk"}));
        two.history().bringBackRow(4);
        QCOMPARE(two.alice.titles(), (QStringList{"Bread", "Shopping", "Milk"}));
    }

    void aVersionIsBroughtBackWithAllThatItSaid()
    {
        Two two({"Milk"});
        const std::string id = two.id("Milk");
        two.alice.tasks().setPriority({QString::fromStdString(id)}, 1);
        two.alice.tasks().rename(0, "Oat milk");
        two.alice.tasks().remove(0);
        two.history().showTask(two.alice.session, id);
        QVERIFY(two.isRead());
        QCOMPARE(titlesIn(*two.history().rows()), (QStringList{"–Deleted", "~Changed", "~Changed", "+Added"}));

        two.history().bringBackRow(3);

        QCOMPARE(two.alice.titles(), QStringList{"Milk"});
        QCOMPARE(two.alice.tasks().priorityAt(0), 0);
        two.alice.pane.undo();
        QVERIFY(two.alice.titles().isEmpty());
    }

    void whatWasDeletedOrOverwrittenIsFound()
    {
        Two two({"Cheese for Saturday", "Olives"});
        two.alice.tasks().rename(0, "Cheese");
        two.alice.tasks().remove(1);

        two.history().lookFor("saturday");
        QVERIFY(two.isRead());
        QCOMPARE(titlesIn(*two.history().rows()), QStringList{"Cheese"});
        QCOMPARE(fieldsAt(*two.history().rows(), 0), QStringList{"Title: Cheese for Saturday"});
        two.history().bringBackRow(0);
        QCOMPARE(two.alice.titles(), QStringList{"Cheese for Saturday"});

        two.history().lookFor("OLIVES");
        QVERIFY(two.isRead());
        two.history().bringBackRow(0);
        QCOMPARE(two.alice.titles(), (QStringList{"Cheese for Saturday", "Olives"}));
        two.history().lookFor("cheese");  // is shown
        QVERIFY(two.isRead());
        QCOMPARE(two.history().rows()->rowCount(), 0);
    }

    void whatIsClosedHoldsNothing()
    {
        Two two({"Milk"});
        two.openList();

        two.history().close();
        two.alice.tasks().add("Bread", -1);

        QCOMPARE(two.history().rows()->rowCount(), 0);
        QVERIFY(!two.history().isLooking());
        two.history().goEarlier();
        two.history().goToShare(0.5);
        two.history().bringBackRow(0);
        two.history().bringBackSince(3);
        two.history().bringBackField(-1, "title");
        two.history().bringBackTask("nobody", true);
        QCOMPARE(two.alice.titles(), (QStringList{"Milk", "Bread"}));
    }
};

QTEST_GUILESS_MAIN(HistoryPageTest)
#include "history_test.moc"
