// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What two or three people experience who changed the same while apart, by the numbers of the design (CR-1 … CR-24). CR-19, the
// keyboard, is in tests/ui/qml/tst_review.qml; CR-20, searching what was not chosen, is about history.

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "adapters/registry/open_store.h"
#include "app/cli/document.h"
#include "core/todo/schema.h"
#include "tests/acceptance/person.h"
#include "tests/conformance/upstream_rules.h"
#include "tests/ui/longest_turn.h"
#include "ui/viewmodels/history.h"

using namespace meldado;
using namespace meldado::test;
using namespace std::chrono_literals;

namespace schema = core::schema;

namespace {

// Alice and Bob, who have a list together, and are apart.
struct Two {
    QTemporaryDir folder;
    Person alice{"Alice", 1, folder.filePath("shared")};
    Person bob{"Bob", 2, folder.filePath("shared")};
    std::string cheese;

    explicit Two(std::initializer_list<const char*> titles = {"Bread", "Cheese", "Flowers"})
    {
        for (const char* title : titles)
            alice.add(title);
        cheese = alice.id("Cheese");
        meet();
        bob.clock.sleep(1h);  // what Bob does is later
    }
    bool meet() { return test::meet({&alice, &bob}); }
    void bothRename()
    {
        alice.rename(cheese, "Cheese for Saturday");
        bob.rename(cheese, "Cheese for the party");
    }
};

// A second list, and a task in each that both renamed.
struct TwoLists : Two {
    ui::ListSession& hers = alice.addShared("Hardware", folder.filePath("hardware"));
    ui::ListSession& his = bob.addShared("Hardware", folder.filePath("hardware"));
    const std::string nails = hers.add("Nails", core::Place::last({})).value_or("");

    // False: they did not meet.
    bool renameApart()
    {
        if (!meet())
            return false;
        bothRename();
        hers.rename(nails, "Long nails");
        his.rename(nails, "Short nails");
        return meet();
    }
};

// Eve as well.
struct Three : Two {
    Person eve{"Eve", 3, folder.filePath("shared")};

    Three()
    {
        meet();
        eve.clock.sleep(2h);
    }
    bool meet() { return test::meet({&alice, &bob, &eve}); }
};

QString title(Person& person, const std::string& id)
{
    return QString::fromStdString(person.task(id).title);
}

}  // namespace

class ReviewAcceptanceTest : public QObject {
    Q_OBJECT

private slots:
    void CR_1_differentFieldsAreBothKeptAndNothingIsAsked()
    {
        Two two;
        two.alice.rename(two.cheese, "Goat cheese");
        two.bob.set(two.cheese, schema::kWhen, "2026-11-28");

        QVERIFY(two.meet());

        for (Person* person : {&two.alice, &two.bob}) {
            QCOMPARE(title(*person, two.cheese), "Goat cheese");
            QCOMPARE(person->task(two.cheese).when->text(), "2026-11-28");
            QCOMPARE(person->toReview(), 0);
            QCOMPARE(person->pane().reviewCount(), 0);
        }
    }

    void CR_2_theSameTitleIsSeenByBothAndBothAreAsked()
    {
        Two two;
        two.bothRename();

        QVERIFY(two.meet());

        QCOMPARE(title(two.alice, two.cheese), "Cheese for the party");  // the later one
        QCOMPARE(title(two.bob, two.cheese), title(two.alice, two.cheese));
        for (Person* person : {&two.alice, &two.bob}) {
            QCOMPARE(person->pane().reviewCount(), 1);
            const auto& tasks = *person->pane().tasks();
            const QModelIndex row = tasks.index(tasks.rowOf(QString::fromStdString(two.cheese)));
            QCOMPARE(row.data(ui::TaskListModel::ReviewCountRole).toInt(), 1);
            const auto& sidebar = *person->window.sidebar();
            QTRY_COMPARE(sidebar.index(sidebar.rowOf(person->window.current())).data(ui::SidebarModel::ReviewsRole).toInt(), 1);
        }
    }

    void CR_3_whatOneDecidesIsClosedForTheOther()
    {
        Two two;
        two.bothRename();
        QVERIFY(two.meet());
        two.bob.review().begin(&two.bob.list(), QString::fromStdString(two.cheese));
        QCOMPARE(two.bob.review().count(), 1);

        QVERIFY(two.alice.decide(two.cheese, {0}));
        QVERIFY(two.meet());

        QCOMPARE(two.alice.toReview(), 0);
        QCOMPARE(two.bob.toReview(), 0);
        QCOMPARE(title(two.bob, two.cheese), title(two.alice, two.cheese));
        QTRY_COMPARE(two.bob.review().count(), 0);  // the dialog that was open as well
        QVERIFY(two.bob.review().news().contains("Alice"));
        const auto number = *two.bob.list().find(two.cheese);
        QVERIFY(two.bob.list().reviewMarkOf(number).decision.contains("Alice"));
        QVERIFY(two.alice.list().reviewMarkOf(*two.alice.list().find(two.cheese)).decision.isEmpty());
    }

    void CR_4_differentDecisionsAreAskedAgainAndThenItIsStill()
    {
        Two two;
        two.bothRename();
        QVERIFY(two.meet());
        two.alice.review().begin(nullptr, {});
        const int saturday = two.alice.card("Cheese for Saturday");
        two.alice.review().end();

        QVERIFY(two.alice.decide(two.cheese, {saturday}));
        QVERIFY(two.bob.decide(two.cheese, {1 - saturday}));
        QVERIFY(two.meet());
        QCOMPARE(two.alice.toReview(), 1);
        QCOMPARE(two.bob.toReview(), 1);
        QVERIFY(two.alice.decide(two.cheese, {0}));

        for (int round = 0; round < 3; ++round) {
            QVERIFY(two.meet());
            QCOMPARE(two.alice.toReview(), 0);
            QCOMPARE(two.bob.toReview(), 0);
            QCOMPARE(title(two.bob, two.cheese), title(two.alice, two.cheese));
        }
    }

    void CR_5_aTaskThatOneDeletesAndTheOtherEditsStaysAndSaysSo()
    {
        Two two;
        two.alice.remove(two.cheese);
        two.bob.set(two.cheese, schema::kWhen, "2026-11-28");

        QVERIFY(two.meet());

        for (Person* person : {&two.alice, &two.bob}) {
            QCOMPARE(person->titles(), "Bread, Cheese, Flowers");
            QCOMPARE(person->toReview(), 1);
            person->pane().showDetails(QString::fromStdString(two.cheese));
        }
        QVERIFY(two.bob.pane().details()->reviewSentence().contains("Alice"));
        QVERIFY(two.alice.pane().details()->reviewSentence().startsWith("\u2068You"));
        two.bob.review().begin(nullptr, {});
        const auto cards = two.bob.review().fields()->index(0).data(ui::ReviewModel::CardsRole).toList();
        two.bob.review().end();
        QVERIFY(cards[0].toMap().value("text").toString().contains("When"));

        QVERIFY(two.bob.decide(two.cheese, {1}));  // to delete it
        QVERIFY(two.meet());
        QCOMPARE(two.alice.titles(), "Bread, Flowers");
        QCOMPARE(two.alice.toReview(), 0);
        two.bob.pane().undo();
        QVERIFY(two.meet());
        QCOMPARE(two.alice.titles(), "Bread, Cheese, Flowers");
        QVERIFY(two.alice.decide(two.cheese, {0}));  // to keep it
        QVERIFY(two.meet());
        QCOMPARE(two.bob.titles(), "Bread, Cheese, Flowers");
        QCOMPARE(two.bob.toReview(), 0);
    }

    void CR_6_theSameWithTwoEditsAndWithOtherTasksAdded()
    {
        Three three;
        three.alice.remove(three.cheese);
        three.bob.rename(three.cheese, "Goat cheese");
        three.bob.add("Olives");
        three.eve.set(three.cheese, schema::kWhen, "2026-11-28");
        three.eve.add("Wine");

        QVERIFY(three.meet());

        for (Person* person : {&three.alice, &three.bob, &three.eve}) {
            const QStringList titles = person->titles().split(", ");
            QCOMPARE(titles.size(), 5);
            QCOMPARE(titles.mid(0, 3).join(' '), "Bread Goat cheese Flowers");
            QCOMPARE(person->task(three.cheese).when->text(), "2026-11-28");
            QCOMPARE(person->toReview(), 1);
        }
    }

    void CR_7_aDeletedSectionWithANewTaskInItStaysWithOneQuestion()
    {
        Two two;
        two.alice.add("Rye", two.cheese);
        two.alice.add("Cheddar", two.cheese);
        QVERIFY(two.meet());
        two.alice.remove(two.cheese);
        two.bob.add("Gouda", two.cheese);

        QVERIFY(two.meet());

        for (Person* person : {&two.alice, &two.bob}) {
            QCOMPARE(person->titles(), "Bread, Cheese, >Gouda, Flowers");
            QCOMPARE(person->toReview(), 1);
        }
        QVERIFY(two.bob.decide(two.cheese, {0}));
        QVERIFY(two.meet());
        QCOMPARE(two.alice.titles(), "Bread, Cheese, >Gouda, Flowers");
        QCOMPARE(two.alice.toReview(), 0);
    }

    void CR_8_movesOfDifferentTasksAreBothKept()
    {
        Two two({"A", "B", "Cheese", "D", "E"});
        two.alice.move(two.alice.id("E"), core::Place::first({}));
        two.bob.move(two.bob.id("B"), core::Place::last({}));

        QVERIFY(two.meet());

        QCOMPARE(two.alice.titles(), "E, A, Cheese, D, B");
        QCOMPARE(two.bob.titles(), two.alice.titles());
        QCOMPARE(two.alice.toReview(), 0);
    }

    void CR_9_aTaskThatBothMovedStandsInOnePlaceAndItCanBeUndone()
    {
        Two two;
        const std::string bread = two.alice.id("Bread");
        const std::string flowers = two.alice.id("Flowers");
        two.alice.move(two.cheese, core::Place::last(bread));
        two.bob.move(two.cheese, core::Place::last(flowers));

        QVERIFY(two.meet());

        QCOMPARE(two.alice.titles(), "Bread, Flowers, >Cheese");
        QCOMPARE(two.bob.titles(), two.alice.titles());
        QCOMPARE(two.alice.toReview(), 0);
        two.bob.pane().undo();
        QVERIFY(two.meet());
        QCOMPARE(two.bob.titles(), "Bread, Cheese, Flowers");
        QCOMPARE(two.alice.titles(), two.bob.titles());
    }

    void CR_9_whatWasSettledByItselfIsSaidAndTakesTheOtherChoice()
    {
        Two two;
        const std::string bread = two.alice.id("Bread");
        two.alice.move(two.cheese, core::Place::last(bread));
        const std::string flowers = two.alice.id("Flowers");
        two.bob.move(two.cheese, core::Place::last(flowers));
        two.alice.set(flowers, schema::kPriority, core::Value(1));
        two.bob.set(flowers, schema::kPriority, core::Value(3));
        QVERIFY(two.meet());
        const auto quiet = [&](Person& person, const std::string& id) {
            const auto& tasks = *person.pane().tasks();
            return tasks.index(tasks.rowOf(QString::fromStdString(id))).data(ui::TaskListModel::QuietRole).toString();
        };
        QCOMPARE(quiet(two.alice, two.cheese), "\u2068Bob\u2069 moved this too");
        QCOMPARE(quiet(two.bob, two.cheese), "\u2068Alice\u2069 moved this too");
        QCOMPARE(quiet(two.alice, flowers), "Something was settled by itself");
        QCOMPARE(two.alice.toReview(), 0);

        ui::History& history = *two.alice.pane().history();
        history.showList(two.alice.list());
        const auto lines = [&](const QString& key) {
            QStringList all;
            for (const QVariant& line : history.settled()->lines())
                all << line.toMap().value(key).toString().remove(QChar(0x2068)).remove(QChar(0x2069));
            return all;
        };
        QCOMPARE(lines("text"), (QStringList{"“Flowers” – Priority: Low", "“Cheese” stands where Bob put it."}));
        QCOMPARE(lines("action"), (QStringList{"Use yours: High", "Put it where you put it"}));
        history.settled()->takeOther(7);
        history.settled()->takeOther(1);
        QCOMPARE(two.alice.titles(), "Bread, >Cheese, Flowers");
        QTRY_COMPARE(lines("action"), QStringList{"Use yours: High"});
        history.settled()->takeOther(0);
        QTRY_VERIFY(history.settled()->lines().isEmpty());
        QCOMPARE(two.alice.task(flowers).priority, 1);
        QVERIFY(quiet(two.alice, two.cheese).isEmpty() && quiet(two.alice, flowers).isEmpty());
        two.alice.pane().undo();
        QCOMPARE(two.alice.task(flowers).priority, 3);
        two.alice.pane().undo();
        QCOMPARE(two.alice.titles(), "Bread, Flowers, >Cheese");
        history.close();
        QVERIFY(two.meet());
        QCOMPARE(two.bob.titles(), two.alice.titles());
    }

    void CR_10_aRepeatingTaskThatBothCompleteHasOneNext()
    {
        Two two;
        two.alice.set(two.cheese, schema::kWhen, "2026-11-20");
        two.alice.list().setRepeat(std::span(&two.cheese, 1), core::Repeat{"FREQ=WEEKLY", core::Repeat::After::Plan});
        QVERIFY(two.meet());

        two.alice.list().setDone(std::span(&two.cheese, 1), true);
        two.bob.list().setDone(std::span(&two.cheese, 1), true);
        QVERIFY(two.meet());

        for (Person* person : {&two.alice, &two.bob}) {
            QCOMPARE(person->titles(), "Bread, Cheese, Cheese, Flowers");
            QCOMPARE(person->toReview(), 0);
        }
    }

    void CR_11_notesInDifferentPlacesAreJoined()
    {
        Two two;
        two.alice.set(two.cheese, schema::kDescription, "one\ntwo\nthree\nfour\nfive");
        QVERIFY(two.meet());

        two.alice.set(two.cheese, schema::kDescription, "ONE\ntwo\nthree\nfour\nfive");
        two.bob.set(two.cheese, schema::kDescription, "one\ntwo\nthree\nfour\nFIVE");
        QVERIFY(two.meet());

        for (Person* person : {&two.alice, &two.bob}) {
            person->pane().showDetails(QString::fromStdString(two.cheese));
            QCOMPARE(person->pane().details()->notes(), "ONE\ntwo\nthree\nfour\nFIVE");
            QCOMPARE(person->toReview(), 0);
        }
    }

    void CR_12_theSameLineOfNotesIsAsked()
    {
        Two two;
        two.alice.set(two.cheese, schema::kDescription, "one\ntwo\nthree");
        QVERIFY(two.meet());

        two.alice.set(two.cheese, schema::kDescription, "one\ntwo of hers\nthree");
        two.bob.set(two.cheese, schema::kDescription, "one\ntwo of his\nthree");
        QVERIFY(two.meet());

        QCOMPARE(two.bob.toReview(), 1);
        QCOMPARE(two.alice.toReview(), 1);
        two.alice.review().begin(nullptr, {});
        const QModelIndex field = two.alice.review().fields()->index(0);
        QCOMPARE(field.data(ui::ReviewModel::LabelRole).toString(), "Notes");
        two.alice.review().chooseBoth(0);
        QVERIFY(two.alice.review().apply());
        two.alice.review().end();
        QVERIFY(two.meet());
        two.bob.pane().showDetails(QString::fromStdString(two.cheese));
        const QStringList lines = two.bob.pane().details()->notes().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.contains("two of hers") && lines.contains("two of his"));
        QCOMPARE(two.bob.toReview(), 0);
    }

    void CR_13_threeValuesAreThreeCards()
    {
        Three three;
        three.alice.rename(three.cheese, "Brie");
        three.bob.rename(three.cheese, "Feta");
        three.eve.rename(three.cheese, "Gouda");

        QVERIFY(three.meet());

        for (Person* person : {&three.alice, &three.bob, &three.eve}) {
            QCOMPARE(title(*person, three.cheese), "Gouda");
            person->review().begin(nullptr, {});
            QCOMPARE(person->review().fields()->index(0).data(ui::ReviewModel::CardsRole).toList().size(), 3);
            QVERIFY(person->card("Brie") >= 0 && person->card("Feta") >= 0 && person->card("Gouda") >= 0);
            person->review().end();
        }
    }

    void CR_14_equalEditsAreNothingToAsk()
    {
        Two two;
        two.alice.rename(two.cheese, "Brie");
        two.bob.rename(two.cheese, "Brie");

        QVERIFY(two.meet());

        QCOMPARE(two.alice.toReview() + two.bob.toReview(), 0);
        QCOMPARE(title(two.alice, two.cheese), "Brie");
    }

    void CR_15_aClockThatIsWrongDecidesNothingByItself()
    {
        Two two;
        two.alice.clock.sleep(24h * 365);
        two.bothRename();

        QVERIFY(two.meet());

        QCOMPARE(title(two.bob, two.cheese), title(two.alice, two.cheese));
        QCOMPARE(two.bob.toReview(), 1);
        two.bob.review().begin(nullptr, {});
        two.bob.review().readRemaining();
        for (const QVariant& option : two.bob.review().remaining()) {
            const QVariantMap map = option.toMap();
            if (map.value("key") == "newest") {
                QVERIFY(!map.value("possible").toBool());
                QVERIFY(map.value("detail").toString().contains("Alice"));
            } else {
                QVERIFY(map.value("possible").toBool());
            }
        }
        QCOMPARE(two.bob.review().applyRemaining("newest"), 0);
        QCOMPARE(two.bob.review().applyRemaining("mine"), 1);
        two.bob.review().end();
        QVERIFY(two.meet());
        QCOMPARE(title(two.alice, two.cheese), "Cheese for the party");
    }

    void CR_16_fiveHundredReviewsOpenAtOnceAndAreDecidedAsOneStep()
    {
        constexpr int kCount = 500;
        Two two;
        std::vector<core::NewTask> tasks;
        std::vector<std::string> ids;
        for (int i = 0; i < kCount; ++i) {
            ids.push_back(two.alice.list().newId());
            tasks.push_back({ids.back(), "Task " + std::to_string(i), {}, 0});
        }
        QVERIFY(two.alice.list().addAll(tasks, core::Place::last({})));
        QVERIFY(two.meet());
        for (const auto& id : ids) {
            two.alice.rename(id, "Alice's");
            two.bob.rename(id, "Bob's");
        }
        QVERIFY(two.alice.save() && two.bob.save());
        LongestTurn turns;
        QVERIFY(two.meet());
        qInfo("500 commits of each meet: at most %.0f ms of work between two frames", turns.ms());
        QCOMPARE(two.alice.toReview(), kCount);

        QElapsedTimer timer;
        timer.start();
        two.alice.review().begin(nullptr, {});
        const qint64 openMs = timer.restart();
        QCOMPARE(two.alice.review().count(), kCount);
        two.alice.review().readRemaining();
        const qint64 menuMs = timer.restart();
        QSignalSpy done(&two.alice.list(), &ui::ListSession::done);
        const int applied = two.alice.review().applyRemaining("mine");
        const qint64 allMs = timer.elapsed();
        qInfo("500 reviews: open %lld ms, menu %lld ms, all remaining %lld ms", openMs, menuMs, allMs);

        QCOMPARE(applied, kCount);
        QCOMPARE(done.count(), 1);  // one commit
        QCOMPARE(two.alice.toReview(), 0);
        QVERIFY(two.alice.pane().undoText().contains("Review: 500"));
        two.alice.review().end();
        two.alice.pane().undo();
        QCOMPARE(two.alice.toReview(), kCount);
        two.alice.pane().redo();
        QVERIFY(two.meet());
        QCOMPARE(two.bob.toReview(), 0);
        QCOMPARE(title(two.bob, ids.back()), "Alice's");
    }

    void CR_17_whatIsDecidedElsewhereWhileTheDialogIsOpenGoes()
    {
        Two two;
        two.bothRename();
        two.alice.set(two.cheese, schema::kWhen, "2026-11-27");
        two.bob.set(two.cheese, schema::kWhen, "2026-11-28");
        QVERIFY(two.meet());
        ui::Review& review = two.alice.review();
        review.begin(nullptr, {});
        QCOMPARE(review.fields()->rowCount(), 2);
        review.choose(0, 0);
        review.choose(1, 0);
        QVERIFY(review.isComplete());

        two.bob.rename(two.cheese, "Cheese for nobody");
        two.bob.set(two.cheese, schema::kWhen, "2026-12-01");
        QVERIFY(two.meet());

        QTRY_COMPARE(review.count(), 0);
        QVERIFY(!review.apply());
        review.end();
        QCOMPARE(title(two.alice, two.cheese), "Cheese for nobody");
    }

    void CR_17_onlyTheFieldThatOthersChangeWhileTheDialogIsOpenLosesItsChoice()
    {
        Three three;
        three.alice.rename(three.cheese, "Brie");
        three.alice.set(three.cheese, schema::kWhen, "2026-11-27");
        three.bob.rename(three.cheese, "Feta");
        three.bob.set(three.cheese, schema::kWhen, "2026-11-28");
        three.eve.rename(three.cheese, "Gouda");
        QVERIFY(test::meet({&three.alice, &three.bob}));
        ui::Review& review = three.alice.review();
        review.begin(nullptr, {});
        review.choose(0, 0);
        review.choose(1, 1);

        QVERIFY(three.meet());

        const auto row = [&](const QString& label) {
            for (int i = 0; i < review.fields()->rowCount(); ++i) {
                if (review.fields()->index(i).data(ui::ReviewModel::LabelRole) == label)
                    return review.fields()->index(i);
            }
            return QModelIndex();
        };
        QTRY_COMPARE(row("Title").data(ui::ReviewModel::CardsRole).toList().size(), 3);
        QCOMPARE(row("Title").data(ui::ReviewModel::ChosenRole).toInt(), -1);
        QVERIFY(row("Title").data(ui::ReviewModel::AgainRole).toBool());
        QCOMPARE(row("When").data(ui::ReviewModel::ChosenRole).toInt(), 1);
        QSignalSpy wanted(&review, &ui::Review::fieldWanted);
        QVERIFY(!review.apply());
        QCOMPARE(wanted.count(), 1);
        review.choose(row("Title").row(), 2);
        QVERIFY(review.apply());
        review.end();
        QVERIFY(three.meet());
        QCOMPARE(three.eve.toReview(), 0);
    }

    void CR_18_lookingAndLeavingChangesNothingOnDisk()
    {
        Two two;
        two.bothRename();
        QVERIFY(two.meet());
        QVERIFY(two.alice.save());
        const QByteArray before = two.alice.bytes();
        ui::Review& review = two.alice.review();

        review.begin(nullptr, {});
        review.choose(0, 0);
        review.chooseBoth(0);
        review.write(0, "My own");
        review.readRemaining();
        review.end();
        QVERIFY(two.alice.save());

        QCOMPARE(two.alice.bytes(), before);
        QCOMPARE(two.alice.toReview(), 1);
    }

    void CR_21_fieldsThatThisProgramDoesNotKnowSurvive()
    {
        Two two;
        two.alice.set(two.cheese, "x-energy", core::Value(core::Object{{"level", 3}}));
        two.bob.set(two.cheese, "x-mood", core::Value("good"));
        two.bothRename();
        QVERIFY(two.meet());

        QVERIFY(two.bob.decide(two.cheese, {0}));
        QVERIFY(two.meet());

        for (Person* person : {&two.alice, &two.bob}) {
            const core::Object content = *person->list().tasks()->content(two.cheese);
            QVERIFY(content.find("x-energy") && *content.find("x-energy") == core::Value(core::Object{{"level", 3}}));
            QVERIFY(content.find("x-mood") && *content.find("x-mood") == core::Value("good"));
            QCOMPARE(person->toReview(), 0);
        }
    }

    void CR_22_aDecisionThatIsTakenBackAfterItWasSharedIsAskedAgainWithBothSides()
    {
        Two two;
        two.bothRename();
        QVERIFY(two.meet());
        QVERIFY(two.alice.decide(two.cheese, {0}));
        QVERIFY(two.meet());
        QCOMPARE(two.bob.toReview(), 0);

        two.alice.pane().undo();
        QVERIFY(two.meet());

        for (Person* person : {&two.alice, &two.bob}) {
            QCOMPARE(person->toReview(), 1);
            person->review().begin(nullptr, {});
            QVERIFY(person->card("Cheese for Saturday") >= 0);
            QVERIFY(person->card("Cheese for the party") >= 0);
            person->review().end();
        }
    }

    void CR_23_receivingWritesNothingAndThoseWhoDoNothingAreStill()
    {
        Two two;
        two.bothRename();
        two.alice.set(two.cheese, schema::kWhen, "2026-11-27");
        two.bob.move(two.bob.id("Flowers"), core::Place::first({}));
        QVERIFY(two.alice.save());
        QVERIFY(two.bob.save());
        QSignalSpy aliceWrites(&two.alice.list().queue(), &ui::SaveQueue::changed);
        QSignalSpy bobWrites(&two.bob.list().queue(), &ui::SaveQueue::changed);
        const auto filesThere = [&] {
            QStringList names;
            for (QDirIterator files(two.folder.path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
                names << files.next();
            names.sort();
            return names;
        };

        QVERIFY(two.meet());
        const QStringList met = filesThere();
        QVERIFY(two.meet());
        QVERIFY(two.meet());

        QCOMPARE(aliceWrites.count() + bobWrites.count(), 0);
        QCOMPARE(filesThere(), met);
    }

    void CR_24_theFolderIsReadAndFreeOfConflictsByTheReferencesRules()
    {
        Two two;
        two.bothRename();
        two.alice.set(two.cheese, schema::kDescription, "from the market\nripe");
        two.bob.set(two.cheese, schema::kDescription, "{mild\nripe");
        two.alice.move(two.alice.id("Flowers"), core::Place::first({}));
        two.bob.add("Grapes");
        QVERIFY(two.meet());
        QVERIFY(two.bob.decide(two.cheese, {0, 0}));
        QCOMPARE(two.bob.toReview(), 0);
        two.bob.add("Olives");  // any commit writes the orders that were merged
        QVERIFY(two.meet());

        const std::string folder = two.folder.filePath("shared").toStdString();
        const auto store = adapters::openStore(folder);
        QVERIFY(store);
        conformance::Report report;
        conformance::checkUpstreamRules(report, *store->store, "0.6");
        QCOMPARE(report.failures, std::vector<std::string>{});
        auto document = cli::Document::open(folder);
        QVERIFY(document);
        QVERIFY(document->unusable().empty());
        QVERIFY(document->replica().inConflict().empty());
    }

    void allListsAreReviewedTogetherAndTakenBackInOneStep()
    {
        TwoLists two;
        QVERIFY(two.renameApart());
        const auto nailsSay = [&](ui::ListSession& list) { return list.task(*list.find(two.nails)).title; };
        ui::Review& review = two.alice.review();
        review.begin(&two.alice.list(), {});
        QCOMPARE(review.count(), 1);
        QVERIFY(review.hasLists());

        review.setEverywhere(true);
        QCOMPARE(review.count(), 2);
        review.readRemaining();
        QCOMPARE(review.applyRemaining("mine"), 2);

        QCOMPARE(review.count(), 0);
        review.end();
        QCOMPARE(title(two.alice, two.cheese), "Cheese for Saturday");
        QCOMPARE(nailsSay(two.hers), "Long nails");
        two.alice.pane().undo();
        QCOMPARE(two.alice.toReview(), 1);
        QCOMPARE(two.hers.reviews().count(), 1);
        two.alice.pane().redo();
        QCOMPARE(two.alice.toReview() + two.hers.reviews().count(), 0);
        QVERIFY(two.meet());
        QCOMPARE(two.bob.toReview() + two.his.reviews().count(), 0);
        QCOMPARE(title(two.bob, two.cheese), "Cheese for Saturday");
        QCOMPARE(nailsSay(two.his), "Long nails");
    }

    void aListThatIsDeletedMeanwhileIsNotReviewed()
    {
        TwoLists two;
        QVERIFY(two.renameApart());
        ui::Review& review = two.alice.review();
        review.begin(&two.alice.list(), {});
        review.setEverywhere(true);
        QCOMPARE(review.count(), 2);

        two.alice.workspace.removeList(two.alice.workspace.lists().back().id);
        QTRY_COMPARE(review.count(), 1);
        QCOMPARE(review.taskId(), QString::fromStdString(two.cheese));

        two.alice.pane().undo();
        QTRY_COMPARE(review.count(), 2);
        review.end();
    }

    void theHistoryOfAReviewedTaskOpensFromAViewAcrossListsToo()
    {
        Two two;
        two.bothRename();
        QVERIFY(two.meet());
        two.alice.window.show("all");
        two.alice.review().begin(nullptr, {});
        QCOMPARE(two.alice.review().taskId(), QString::fromStdString(two.cheese));

        two.alice.pane().openReviewedHistory();

        QCOMPARE(two.alice.pane().history()->mode(), ui::History::OfTask);
        QTRY_COMPARE(two.alice.pane().history()->title(), title(two.alice, two.cheese));
    }

    // Typing elsewhere, as the design has it in 5.3.
    void typingIntoAFieldUnderReviewIsOnesOwnAndAnotherFieldSettlesNothing()
    {
        Two two;
        two.bothRename();
        QVERIFY(two.meet());

        two.alice.set(two.cheese, schema::kDescription, "a note");
        QVERIFY(two.meet());
        QCOMPARE(two.bob.toReview(), 1);
        two.bob.review().begin(nullptr, {});
        QVERIFY(two.bob.card("Cheese for Saturday") >= 0 && two.bob.card("Cheese for the party") >= 0);
        two.bob.review().end();

        two.bob.pane().showDetails(QString::fromStdString(two.cheese));
        two.bob.pane().details()->setTitle("Just cheese");
        QCOMPARE(two.bob.toReview(), 0);
        QVERIFY(two.meet());
        QCOMPARE(two.alice.toReview(), 0);
        QCOMPARE(title(two.alice, two.cheese), "Just cheese");
    }
};

QTEST_GUILESS_MAIN(ReviewAcceptanceTest)
#include "review_acceptance_test.moc"
