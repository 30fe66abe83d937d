// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QElapsedTimer>

#include "tests/core/todo/profile.h"

using namespace meldado::test;

namespace {

// One a line, ">" in front for each step in.
std::vector<NewTask> lines(Profile& profile, std::initializer_list<std::string_view> texts)
{
    std::vector<NewTask> tasks;
    for (std::string_view text : texts) {
        const std::size_t depth = text.find_first_not_of('>');
        tasks.push_back({makeId(profile.random), std::string(text.substr(depth)), {}, depth});
    }
    return tasks;
}

}  // namespace

class TaskAddingTest : public QObject {
    Q_OBJECT

private slots:
    void addsAllAtTheEndWithTheirSubtasks()
    {
        const auto profile = profileWith({"A"});

        profile->done(profile->list().addAll(lines(*profile, {"B", ">b1", ">>b11", ">b2", "C"}), Place::last({}), profile->clock));

        QCOMPARE(profile->titles(), std::string("A B >b1 >>b11 >b2 C"));
    }

    void addsBehindAnotherAndUnderIt()
    {
        const auto profile = profileWith({"A", "Z"});
        const std::string a = profile->id(0);

        profile->done(profile->list().addAll(lines(*profile, {"B", "C"}), Place::behind({}, a), profile->clock));
        profile->done(profile->list().addAll(lines(*profile, {"x", ">y"}), Place::first(a), profile->clock));

        QCOMPARE(profile->titles(), std::string("A >x >>y B C Z"));
    }

    void isOneCommitAndOneUndoStep()
    {
        const auto profile = profileWith({"A", "Z"});
        const std::size_t commits = profile->replica.everything().deltas.size();

        auto undo = profile->done(
            profile->list().addAll(lines(*profile, {"B", ">b", "C", "D"}), Place::behind({}, profile->id(0)), profile->clock));
        QCOMPARE(profile->replica.everything().deltas.size(), commits + 1);
        QCOMPARE(profile->titles(), std::string("A B >b C D Z"));

        auto redo = profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("A Z"));
        profile->done(profile->list().perform(redo));
        QCOMPARE(profile->titles(), std::string("A B >b C D Z"));
    }

    void keepsTheFieldsOfEach()
    {
        const auto profile = profileWith({"A"});
        std::vector<NewTask> tasks = lines(*profile, {"B", ">b"});
        tasks[0].fields.set("description", "two litres");
        tasks[1].fields.set("done", true);

        profile->done(profile->list().addAll(tasks, Place::last({}), profile->clock));

        QCOMPARE(profile->task(1).notesLine, std::string("two litres"));
        QVERIFY(profile->task(2).isDone);
    }

    // Whoever pastes only a part of an outline may begin further in than it goes on.
    void whatBeginsFurtherInStandsOnTopAsWell()
    {
        const auto profile = profileWith({"A"});

        profile->done(profile->list().addAll(lines(*profile, {">>B", ">>>b", ">C", "D"}), Place::last({}), profile->clock));

        QCOMPARE(profile->titles(), std::string("A B >b C D"));
    }

    void anotherSeesThemInTheSameOrder()
    {
        const auto alice = profileWith({"A"});
        alice->done(alice->list().addAll(lines(*alice, {"B", ">b", "C"}), Place::last({}), alice->clock));

        Profile bob(2);
        bob.receive(*alice);

        QCOMPARE(bob.titles(), alice->titles());
    }

    void aListWithoutARootIsRefused()
    {
        Profile profile;

        const auto edited = profile.list().addAll(lines(profile, {"A"}), Place::last({}), profile.clock);

        QVERIFY(!edited && edited.error().code == ErrorCode::NoRoot);
    }

    void twoThousandAreAddedInAMoment()
    {
        const auto profile = profileWith({"A"});
        std::vector<NewTask> tasks;
        for (int i = 0; i < 2000; ++i)
            tasks.push_back({makeId(profile->random), "Task " + std::to_string(i), {}, i % 4 == 0 ? 0U : 1U});
        QElapsedTimer timer;
        timer.start();

        const auto edited = profile->list().addAll(tasks, Place::last({}), profile->clock);

        QVERIFY(edited.has_value());
        qInfo("%lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 5000);  // also with sanitizers
    }
};

QTEST_APPLESS_MAIN(TaskAddingTest)
#include "task_adding_test.moc"
