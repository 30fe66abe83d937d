// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/core/todo/profile.h"

using namespace meldado::test;

namespace {

// Every day, whatever the rule says; none when it is "no rule".
class EveryDay final : public Recurrence {
public:
    Result<std::vector<PlanTime>> next(const std::string& rule, const PlanTime& start, const PlanTime& after,
                                       std::size_t count) const override
    {
        if (rule == "no rule")
            return Error{ErrorCode::Malformed, "no rule"};
        std::vector<PlanTime> dates;
        for (PlanTime date = start; dates.size() < count; date = date.plusDays(std::chrono::days(1))) {
            if (date.date() > after.date())
                dates.push_back(date);
        }
        return dates;
    }
};

const EveryDay kEveryDay;

Object repeating(const char* rule = "FREQ=DAILY")
{
    return Object{{"title", "Water"}, {"when", "2026-11-18"}, {"repeat", Object{{"rrule", rule}, {"after", "plan"}}}};
}

std::unique_ptr<Profile> profileRepeating(Array tasks)
{
    auto profile = profileReading(documentWith(std::move(tasks)));
    profile->list().repeatBy(&kEveryDay);
    return profile;
}

std::string whenOf(Profile& profile, std::size_t row)
{
    const auto when = profile.task(row).when;
    return when ? when->text() : "none";
}

}  // namespace

class TaskRepeatsTest : public QObject {
    Q_OBJECT

private slots:
    void completingMakesTheNextOneRightBehind()
    {
        const auto profile = profileRepeating({task("a", repeating()), task("b", {{"title", "Bread"}})});

        profile->done(profile->setDone("a", true));

        QCOMPARE(profile->titles(), std::string("Water Water Bread"));
        QVERIFY(profile->task(0).isDone);
        QVERIFY(!profile->task(1).isDone);
        QCOMPARE(whenOf(*profile, 1), std::string("2026-11-19"));
    }

    void subtasksComeBackUnchecked()
    {
        Object water = repeating();
        water.set(kItems, Array{task("s", {{"title", "Roses"}, {"done", true}, {"description", "- [x] red"},
                                           {kItems, Array{task("t", {{"title", "Thorns"}, {"done", true}})}}})});
        const auto profile = profileRepeating({task("a", water)});

        profile->done(profile->setDone("a", true));

        QCOMPARE(profile->titles(), std::string("Water >Roses >>Thorns Water >Roses >>Thorns"));
        QVERIFY(profile->task(1).isDone && profile->task(2).isDone);
        QVERIFY(!profile->task(4).isDone && !profile->task(5).isDone);
        QCOMPARE(*profile->content(profile->id(4)).find("description")->asString(), std::string("- [ ] red"));
    }

    void undoTakesTheNextOneAwayAndRedoBringsIt()
    {
        const auto profile = profileRepeating({task("a", repeating())});

        const auto undo = profile->done(profile->setDone("a", true));
        const auto redo = profile->done(profile->list().perform(undo));
        QCOMPARE(profile->titles(), std::string("Water"));
        QVERIFY(!profile->task(0).isDone);

        profile->done(profile->list().perform(redo));
        QCOMPARE(profile->titles(), std::string("Water Water"));
        QVERIFY(profile->task(0).isDone);
        QCOMPARE(whenOf(*profile, 1), std::string("2026-11-19"));
    }

    void reopeningKeepsTheNextOneAndCompletingAgainMakesNoSecond()
    {
        const auto profile = profileRepeating({task("a", repeating())});
        profile->done(profile->setDone("a", true));

        profile->done(profile->setDone("a", false));
        QCOMPARE(profile->titles(), std::string("Water Water"));

        profile->done(profile->setDone("a", true));
        QCOMPARE(profile->titles(), std::string("Water Water"));
    }

    void aNextOneThatWasDeletedIsMadeAgain()
    {
        const auto profile = profileRepeating({task("a", repeating())});
        profile->done(profile->setDone("a", true));
        profile->done(profile->remove(profile->id(1)));
        profile->done(profile->setDone("a", false));

        profile->done(profile->setDone("a", true));

        QCOMPARE(profile->titles(), std::string("Water Water"));
    }

    void aRuleThatCannotBeReadLeavesATaskThatIsDone()
    {
        const auto profile = profileRepeating({task("a", repeating("no rule"))});

        profile->done(profile->setDone("a", true));

        QCOMPARE(profile->titles(), std::string("Water"));
        QVERIFY(profile->task(0).isDone);
    }

    void d7_twoDevicesThatCompleteTheSameOccurrenceMakeOneNextTask()
    {
        Object water = repeating();
        water.set(kItems, Array{task("s", {{"title", "Roses"}})});
        const auto alice = profileRepeating({task("a", water), task("b", {{"title", "Bread"}})});
        Profile bob(2);
        bob.receive(*alice);
        bob.list().repeatBy(&kEveryDay);

        alice->done(alice->setDone("a", true));
        bob.done(bob.setDone("a", true));
        alice->receive(bob);
        bob.receive(*alice);

        QCOMPARE(alice->titles(), std::string("Water >Roses Water >Roses Bread"));
        QCOMPARE(bob.titles(), alice->titles());
        QVERIFY(!alice->replica.isInConflict(alice->id(2)));
    }

    void skippingOnceMovesOnWithoutCompleting()
    {
        const auto profile = profileRepeating({task("a", repeating()), task("b", {{"title", "Bread"}})});
        const std::vector<std::string> both{"a", "b"};

        const auto undo = profile->done(profile->list().skipOnce(both, profile->clock));
        QCOMPARE(whenOf(*profile, 0), std::string("2026-11-19"));
        QVERIFY(!profile->task(0).isDone);

        profile->done(profile->list().perform(undo));
        QCOMPARE(whenOf(*profile, 0), std::string("2026-11-18"));
    }

    void pausedItMakesNoNextOneUntilItGoesOn()
    {
        const auto profile = profileRepeating({task("a", repeating())});
        const std::vector<std::string> ids{"a"};
        const std::string before = profile->replica.read().value_or("");

        const auto undo = profile->done(profile->list().setPaused(ids, true, profile->clock));
        QVERIFY(profile->task(0).repeats && profile->task(0).isRepeatPaused);
        QVERIFY(!profile->content("a").contains("repeat"));  // what a program that knows no pause goes by
        profile->done(profile->setDone("a", true));
        QCOMPARE(profile->titles(), std::string("Water"));

        profile->done(profile->list().setPaused(ids, false, profile->clock));
        QCOMPARE(profile->titles(), std::string("Water Water"));  // the one that was left out
        QVERIFY(!profile->task(0).isRepeatPaused && profile->task(0).isDone);
        QCOMPARE(whenOf(*profile, 1), std::string("2026-11-19"));
        QVERIFY(profile->task(1).repeats && !profile->task(1).isRepeatPaused);

        const auto other = profileRepeating({task("a", repeating())});
        const auto back = other->done(other->list().setPaused(ids, true, other->clock));
        other->done(other->list().perform(back));
        QCOMPARE(other->replica.read().value_or("none"), before);
        QVERIFY(!undo.empty());
    }

    void goingOnBringsADateThatHasPassedToToday()
    {
        Object late = repeating("FREQ=DAILY;COUNT=3");
        late.set("when", "2026-11-02");
        late.set("deadline", "2026-11-04");
        const auto profile = profileRepeating({task("a", late)});
        const std::vector<std::string> ids{"a"};
        profile->done(profile->list().setPaused(ids, true, profile->clock));
        QCOMPARE(whenOf(*profile, 0), std::string("2026-11-02"));

        profile->done(profile->list().setPaused(ids, false, profile->clock));
        QCOMPARE(whenOf(*profile, 0), std::string("2026-11-18"));
        QCOMPARE(profile->task(0).deadline->text(), std::string("2026-11-20"));
        QCOMPARE(*profile->content("a").find("repeat")->asObject()->find("rrule")->asString(), std::string("FREQ=DAILY;COUNT=3"));
    }

    void aNewRuleEndsThePause()
    {
        const auto profile = profileRepeating({task("a", repeating())});
        const std::vector<std::string> ids{"a"};
        profile->done(profile->list().setPaused(ids, true, profile->clock));
        profile->done(profile->list().setRepeat(ids, Repeat{"FREQ=WEEKLY"}));
        QVERIFY(profile->task(0).repeats && !profile->task(0).isRepeatPaused);
        profile->done(profile->list().setPaused(ids, true, profile->clock));
        profile->done(profile->list().setRepeat(ids, std::nullopt));
        QVERIFY(!profile->task(0).repeats);
    }
};

QTEST_GUILESS_MAIN(TaskRepeatsTest)
#include "task_repeats_test.moc"
