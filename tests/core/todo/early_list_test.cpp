// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QTest>

#include <chrono>

#include "core/base/overloaded.h"
#include "core/base/random.h"
#include "core/todo/early_list.h"
#include "tests/support/archive.h"

using namespace meldado::core;
using meldado::tests::PlainPacker;

namespace {

const PlainPacker kPacker;

class StandingClock final : public Clock {
public:
    [[nodiscard]] Reading now() const override { return {std::chrono::sys_seconds(std::chrono::seconds(1'795'000'000)), {}}; }
};

// A list with a root, as a program leaves it.
struct Saved {
    Replica replica;
    TaskList list{replica};
    StandingClock clock;

    explicit Saved(int count)
    {
        take(list.ensureRoot("Groceries"));
        for (int i = 0; i < count; ++i)
            take(list.add("task" + std::to_string(i), "Task " + std::to_string(i), Place::last({}), clock));
    }
    void take(const Result<Edited>& edited)
    {
        if (!edited)
            qFatal("%s", edited.error().detail.c_str());
        const auto committed = replica.commit();
        if (!committed)
            qFatal("commit");
        list.apply(committed->changes);
    }
    [[nodiscard]] Result<Glance> glance(std::size_t maxRows = 127) const
    {
        const auto checkpoint = writeCheckpoint(replica, kPacker);
        if (!checkpoint)
            return Error{ErrorCode::NotFound, "no checkpoint"};
        auto view = CheckpointView::open(
            checkpoint->header,
            [chunks = checkpoint->chunks](std::size_t chunk) { return Result<std::string>(chunks.at(chunk)); }, kPacker);
        return view ? readGlance(*view, maxRows) : view.error();
    }
    [[nodiscard]] std::vector<Task> rows() const
    {
        std::vector<Task> rows;
        list.outline().forEachChild(kNoTask, [&](TaskNumber task) { rows.push_back(list.outline().task(task)); });
        return rows;
    }
};

std::vector<std::string> idsOf(const std::vector<Task>& rows)
{
    std::vector<std::string> ids;
    for (const Task& task : rows)
        ids.push_back(task.id);
    return ids;
}

std::vector<Task> rowsOf(const EarlyList& early)
{
    std::vector<Task> rows;
    for (const Row& row : early.rows())
        rows.push_back(early.task(row.task));
    return rows;
}

// Anything that can be done to a list of so many rows.
ListUpdate doSomething(EarlyList& early, SeededRandom& dice, int step)
{
    const std::size_t count = early.rows().size();
    const auto any = [&] {
        return count == 0 ? std::string("nobody") : early.task(early.rows()[dice.below(count)].task).id;
    };
    const std::string id = any();
    const Place place = dice.below(3) == 0 ? Place::first({}) : dice.below(3) == 0 ? Place::last({}) : Place::behind({}, any());
    switch (dice.below(6)) {
    case 0:
        return early.add("new" + std::to_string(step), " New\n" + std::to_string(step), place);
    case 1:
        return early.add("new" + std::to_string(step), "Last " + std::to_string(step), Place::last({}));
    case 2:
        return early.rename(id, "Renamed " + std::to_string(dice.below(3)));
    case 3:
        return early.setDone(id, dice.below(2) == 0);
    case 4:
        return early.remove(id);
    default:
        return early.move(id, place);
    }
}

}  // namespace

class EarlyListTest : public QObject {
    Q_OBJECT

private slots:
    void showsTheFirstRowsAsTheListWill()
    {
        const Saved saved(300);
        const auto glance = saved.glance();
        QVERIFY(glance);
        QCOMPARE(glance->title, std::string("Groceries"));
        QVERIFY(!glance->isWhole);
        QCOMPARE(glance->rows.size(), std::size_t{127});
        const auto rows = saved.rows();
        for (std::size_t row = 0; row < glance->rows.size(); ++row)
            QVERIFY(glance->rows[row] == rows[row]);
    }

    void knowsWhetherMoreFollows()
    {
        QVERIFY(Saved(0).glance()->isWhole);
        QVERIFY(Saved(5).glance(5)->isWhole);
        QVERIFY(!Saved(6).glance(5)->isWhole);
    }

    void leavesOutWhatTheListLeavesOut()
    {
        Saved saved(2);
        saved.take(saved.list.add("gone", "Gone", Place::behind({}, "task0"), saved.clock));
        const auto edit = saved.replica.updateObject("gone", Object{{"_deleted", true}});  // as another program deletes
        QVERIFY(edit);
        saved.list.apply(edit->changes);
        const std::string first = "task0";
        saved.take(saved.list.setDone(std::span(&first, 1), true, saved.clock));
        QCOMPARE(idsOf(saved.glance()->rows), idsOf(saved.rows()));
        QVERIFY(saved.glance()->rows[0].isDone);
    }

    void isNotForListsThatAreOnlyRead()
    {
        Saved saved(1);
        QVERIFY(saved.replica.setField(kRootId, "version", Value("2.0.0")));
        QVERIFY(saved.replica.commit());
        QCOMPARE(saved.glance().error().code, ErrorCode::NewerFormat);
    }

    void doesNothingWhereTheListWouldNot()
    {
        EarlyList early(*Saved(3).glance(), true);
        QVERIFY(early.rename("task0", "Task 0").empty());
        QVERIFY(early.rename("nobody", "x").empty());
        QVERIFY(early.setDone("task0", false).empty());
        QVERIFY(early.remove("nobody").empty());
        QVERIFY(early.move("task1", Place::behind({}, "task0")).empty());
        QVERIFY(early.move("task2", Place::last({})).empty());
        QVERIFY(early.move("task2", Place::last("task0")).empty());  // what stands below others is not known yet
        QVERIFY(early.wishes().empty());
        QVERIFY(!early.undo());
    }

    void takesBackWhatWasDone()
    {
        EarlyList early(*Saved(3).glance(), true);
        const auto before = rowsOf(early);
        early.rename("task0", "Zero");
        early.remove("task1");
        QVERIFY(early.undo());
        QCOMPARE(idsOf(rowsOf(early)), idsOf(before));
        QCOMPARE(rowsOf(early)[0].title, std::string("Zero"));
        QVERIFY(early.undo());
        QVERIFY(rowsOf(early) == before);
        QVERIFY(early.wishes().empty());
    }

    void hidesWhatWasDoneBeforeWhenTheListDoes()
    {
        Saved saved(3);
        const std::string first = "task0";
        saved.take(saved.list.setDone(std::span(&first, 1), true, saved.clock));
        EarlyList early(*saved.glance(), false);
        QCOMPARE(idsOf(rowsOf(early)), (std::vector<std::string>{"task1", "task2"}));
        early.setDone("task1", true);
        QCOMPARE(early.rows().size(), std::size_t{2});  // a moment longer
        QVERIFY(!early.find("task0"));
    }

    // Whatever is wished for, in any order: the list comes to show what was shown early, and so does a view.
    void fulfilsWishesAsTheyWereShown()
    {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            SeededRandom dice(seed);
            Saved saved(static_cast<int>(dice.below(12)));
            EarlyList early(*saved.glance(), true);
            std::vector<Row> view = early.rows();
            for (int step = 0; step < 12; ++step) {
                if (dice.below(8) == 0) {
                    early.undo();
                    view = early.rows();
                } else {
                    follow(view, doSomething(early, dice, step));
                }
                QVERIFY2(view == early.rows(), qPrintable(QString("seed %1").arg(seed)));
            }
            for (const EarlyList::Wish& wish : early.wishes())
                saved.take(fulfil(wish, saved.list, saved.clock));
            QVERIFY2(saved.rows() == rowsOf(early), qPrintable(QString("seed %1").arg(seed)));
        }
    }

    // The beginning that was shown may be older than the list.
    void fulfilsWhatCanStillBeDone()
    {
        Saved saved(3);
        EarlyList early(*saved.glance(), true);
        const std::string gone = "task0";
        saved.take(saved.list.remove(std::span(&gone, 1)));
        early.rename("task0", "Zero");
        early.move("task2", Place::behind({}, "task0"));
        early.add("new", "New", Place::behind({}, "task1"));

        QCOMPARE(fulfil(early.wishes()[0], saved.list, saved.clock).error().code, ErrorCode::UnknownObject);
        saved.take(fulfil(early.wishes()[1], saved.list, saved.clock));
        saved.take(fulfil(early.wishes()[2], saved.list, saved.clock));
        QCOMPARE(idsOf(saved.rows()), (std::vector<std::string>{"task1", "new", "task2"}));
    }
};

QTEST_APPLESS_MAIN(EarlyListTest)
#include "early_list_test.moc"
