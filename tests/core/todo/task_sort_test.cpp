// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QElapsedTimer>

#include "tests/core/todo/profile.h"

using namespace meldado::test;

namespace {

// Sorted rows that only see the changes.
struct SortedView {
    SortedView(Profile& who, SortBy by) : profile(who), shown(who.list().outline())
    {
        shown.setSort(by);
        view = shown.rows();
    }

    void apply(Result<Edited> edited)
    {
        QVERIFY(edited.has_value());
        show(edited->update);
        const auto committed = profile.replica.commit();
        show(profile.list().apply(committed->changes));
    }
    void show(const OutlineUpdate& changes)
    {
        follow(view, shown.apply(changes));
        QVERIFY(view == shown.rows());
        TaskRows fresh(profile.list().outline());
        fresh.setSort(shown.sortedBy());
        QVERIFY(view == fresh.rows());
    }
    std::string titles()
    {
        std::string all;
        for (const Row& row : view)
            all += (all.empty() ? "" : " ") + std::string(row.level, '>') + profile.list().outline().task(row.task).title;
        return all;
    }

    Profile& profile;
    TaskRows shown;
    std::vector<Row> view;
};

std::unique_ptr<Profile> groceries()
{
    return profileReading(documentWith(
        {Value(task("b", {{"title", "b"}, {"when", "2026-11-20"}, {"priority", 2}, {"created", "2026-11-01T10:00:00+01:00"}})),
         Value(task("A", {{"title", "\xC3\x84"}, {"deadline", "2026-11-19"}, {"created", "2026-11-03T10:00:00+01:00"}})),
         Value(task("c", {{"title", "c"}, {"when", "2026-11-20T09:00"}, {"deadline", "2026-12-01"}, {"priority", 1}})),
         Value(task("S", {{"title", "S"}, {"kind", "section"},
                          {kItems, Array{Value(task("z", {{"title", "z"}})), Value(task("y", {{"title", "y"}}))}}})),
         Value(task("e", {{"title", "e"}, {kItems, Array{Value(task("e2", {{"title", "e2"}})), Value(task("e1", {{"title", "e1"}}))}}})),
         Value(task("d", {{"title", "d"}, {"created", "2026-11-02T10:00:00+01:00"}}))}));
}

}  // namespace

class TaskSortTest : public QObject {
    Q_OBJECT

private slots:
    void sortsSiblingsBetweenSections_data()
    {
        QTest::addColumn<int>("by");
        QTest::addColumn<QString>("titles");
        QTest::newRow("title") << static_cast<int>(SortBy::Title) << "Ä b c S >y >z d e >e1 >e2";
        QTest::newRow("date") << static_cast<int>(SortBy::Date) << "Ä b c S >z >y e >e2 >e1 d";
        QTest::newRow("deadline") << static_cast<int>(SortBy::Deadline) << "Ä c b S >z >y e >e2 >e1 d";
        QTest::newRow("priority") << static_cast<int>(SortBy::Priority) << "c b Ä S >z >y e >e2 >e1 d";
        QTest::newRow("created") << static_cast<int>(SortBy::Created) << "Ä b c S >z >y d e >e2 >e1";
    }
    void sortsSiblingsBetweenSections()
    {
        QFETCH(int, by);
        QFETCH(QString, titles);
        const auto profile = groceries();
        SortedView view(*profile, static_cast<SortBy>(by));
        QCOMPARE(QString::fromStdString(view.titles()), titles);
        QCOMPARE(profile->titles(), std::string("b \xC3\x84 c S >z >y e >e2 >e1 d"));  // the list is as it was
    }

    void followsChanges()
    {
        const auto profile = groceries();
        SortedView view(*profile, SortBy::Title);
        view.apply(profile->list().rename("c", "a"));
        QCOMPARE(view.titles(), std::string("a \xC3\x84 b S >y >z d e >e1 >e2"));
        view.apply(profile->list().rename("e", "D"));
        QCOMPARE(view.titles(), std::string("a \xC3\x84 b S >y >z D >e1 >e2 d"));
        view.apply(profile->list().add("n", "azz", Place::first({}), profile->clock));
        QCOMPARE(view.titles(), std::string("a \xC3\x84 azz b S >y >z D >e1 >e2 d"));
        view.apply(profile->move("d", Place::first({})));
        QCOMPARE(view.titles(), std::string("a \xC3\x84 azz b d S >y >z D >e1 >e2"));
        view.apply(profile->remove("b"));
        QCOMPARE(view.titles(), std::string("a \xC3\x84 azz d S >y >z D >e1 >e2"));
        view.apply(profile->setDone("d", true));
        view.shown.setSort(std::nullopt);
        QCOMPARE(view.shown.rows().size(), profile->rows().size());
    }

    void followsRandomChanges()
    {
        constexpr std::uint64_t kSeed = 41;
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        SeededRandom random(kSeed);
        Profile profile;
        profile.add("start");
        SortedView view(profile, SortBy::Title);
        for (int i = 0; i < 400; ++i) {
            const auto& rows = profile.list().outline().children(kNoTask);
            const std::string id = profile.list().outline().id(rows[random.below(rows.size())]);
            const std::string title(1, static_cast<char>('a' + random.below(26)));
            switch (random.below(6)) {
            case 0:
            case 1: view.apply(profile.list().add(makeId(random), title, Place::first({}), profile.clock)); break;
            case 2: view.apply(profile.list().rename(id, title)); break;
            case 3: view.apply(profile.setDone(id, random.below(2) == 0)); break;
            case 4: view.apply(profile.list().add(makeId(random), title, Place::last(id), profile.clock)); break;
            case 5:
                if (rows.size() > 1)
                    view.apply(profile.move(id, random.below(rows.size())));
                break;
            }
            if (QTest::currentTestFailed())
                return;
        }
    }

    void becomesTheOwnOrderInOneStepAndBack()
    {
        const auto profile = groceries();
        const auto undo = profile->done(profile->list().arrange(SortBy::Title));
        QCOMPARE(profile->titles(), std::string("\xC3\x84 b c S >y >z d e >e1 >e2"));
        QVERIFY(!profile->list().arrange(SortBy::Title)->isDone);
        profile->add("new", 1);
        const auto redo = profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("b new \xC3\x84 c S >z >y e >e2 >e1 d"));
        profile->done(profile->list().perform(redo));
        QCOMPARE(profile->titles(), std::string("\xC3\x84 new b c S >y >z d e >e1 >e2"));
    }

    void anEditCostsLittleInALongList()
    {
        constexpr int kCount = 100'000;
        Replica replica;
        Array tasks;
        for (int i = 0; i < kCount; ++i)
            tasks.emplace_back(task("t" + std::to_string(i), {{"title", "Task " + std::to_string((i * 7919LL) % kCount)}}));
        QVERIFY(replica.update(documentWith(std::move(tasks))) && replica.commit());
        TaskList list(replica);
        TaskRows rows(list.outline());
        QElapsedTimer timer;
        timer.start();
        rows.setSort(SortBy::Title);
        qInfo("sorted in %.0f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        const auto edited = list.rename("t500", "Task 5");
        const ListUpdate update = rows.apply(edited->update);
        qInfo("followed in %.2f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QVERIFY(update.rows.size() <= 2);  // it moves, and says something else
    }
};

QTEST_GUILESS_MAIN(TaskSortTest)
#include "task_sort_test.moc"
