// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// History, as two people with a list in a shared folder experience it: CR-20 and AB-13 of the design.

#include <QTemporaryDir>
#include <QTest>

#include "tests/acceptance/person.h"

using namespace meldado;
using namespace meldado::test;
using namespace std::chrono_literals;

namespace {

bool isRead(ui::History& history)
{
    return QTest::qWaitFor([&] { return !history.isLooking() && !history.isWorking(); });
}

QStringList titlesIn(const QAbstractItemModel& model, int role)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, 0).data(role).toString();
    return all;
}

}  // namespace

class HistoryAcceptanceTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        alice = std::make_unique<Person>("Alice", 1, m_folder->filePath("shared"));
        bob = std::make_unique<Person>("Bob", 2, m_folder->filePath("shared"));
        for (const char* title : {"Milk", "Cheese", "Bread"})
            alice->add(title);
        QVERIFY(meet({alice.get(), bob.get()}));
        bob->clock.sleep(1h);  // what Bob does is later
    }
    void cleanup()
    {
        bob.reset();
        alice.reset();
    }

    void CR_20_whatWasNotChosenIsFoundBySearchAndBroughtBack()
    {
        const std::string cheese = alice->id("Cheese");
        alice->rename(cheese, "Cheese for Saturday");
        bob->rename(cheese, "Cheese for the party");
        QVERIFY(meet({alice.get(), bob.get()}));
        QVERIFY(bob->decide(cheese));  // as is suggested: his own
        QVERIFY(meet({alice.get(), bob.get()}));
        QCOMPARE(alice->task(cheese).title, "Cheese for the party");

        ui::History& history = *alice->pane().history();
        history.lookFor("saturday");
        QVERIFY(isRead(history));
        QCOMPARE(titlesIn(*history.rows(), ui::HistoryModel::TitleRole), QStringList{"Cheese for the party"});
        history.showTaskAt(0);
        QVERIFY(isRead(history));
        QVERIFY(titlesIn(*history.rows(), ui::HistoryModel::NotChosenRole).contains("true"));
        history.goBack();
        QVERIFY(isRead(history));
        history.bringBackRow(0);

        QCOMPARE(alice->task(cheese).title, "Cheese for Saturday");
        QCOMPARE(alice->toReview(), 0);
        QVERIFY(meet({alice.get(), bob.get()}));
        QCOMPARE(bob->task(cheese).title, "Cheese for Saturday");
        QCOMPARE(bob->toReview(), 0);
    }

    void aDeletedListIsBroughtBackBeforeItsHistoryIsShown()
    {
        alice->window.removeList(alice->window.current());
        alice->window.show("trash");
        ui::ListPane& pane = alice->pane();
        QTRY_COMPARE(pane.tasks()->rowCount(), 1);
        QSignalSpy said(&pane, &ui::ListPane::toastWanted);

        QVERIFY(!pane.openTaskHistory(pane.tasks()->idAt(0)));

        QCOMPARE(said.count(), 1);
    }

    void AB_13_timeTravelAndBringBack()
    {
        const QString then = alice->titles();
        bob->remove(bob->id("Bread"));
        bob->rename(bob->id("Milk"), "Oat milk");
        bob->add("Olives");
        QVERIFY(meet({alice.get(), bob.get()}));
        QCOMPARE(alice->titles(), "Oat milk, Cheese, Olives");

        ui::History& history = *alice->pane().history();
        alice->pane().openHistory({});
        QVERIFY(isRead(history));
        QCOMPARE(history.people(), (QStringList{"Bob", "You"}));
        QVERIFY(std::ranges::any_of(history.marks(), [](const QVariant& mark) { return mark.toMap()["text"].toString().contains("deleted 1"); }));
        for (int i = 0; i < 3; ++i)
            history.goEarlier();
        QVERIFY(isRead(history));
        QCOMPARE(titlesIn(*history.tasks(), ui::TaskListModel::TitleRole).join(", "), then);
        QCOMPARE(titlesIn(*history.since(), ui::HistoryModel::TitleRole), (QStringList{"Olives", "Oat milk", "Bread"}));
        history.bringBackSince(2);
        QVERIFY(isRead(history));
        QCOMPARE(alice->titles(), "Oat milk, Cheese, Bread, Olives");

        history.bringBackList();
        QCOMPARE(alice->titles(), then);
        QVERIFY(meet({alice.get(), bob.get()}));
        QCOMPARE(bob->titles(), then);
        alice->pane().undo();
        QCOMPARE(alice->titles(), "Oat milk, Cheese, Bread, Olives");
        QVERIFY(meet({alice.get(), bob.get()}));
        QCOMPARE(bob->titles(), "Oat milk, Cheese, Bread, Olives");
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Person> alice;
    std::unique_ptr<Person> bob;
};

QTEST_GUILESS_MAIN(HistoryAcceptanceTest)
#include "history_acceptance_test.moc"
