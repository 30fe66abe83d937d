// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/core/todo/profile.h"

using namespace meldado::test;

namespace {

Result<Edited> comment(Profile& profile, const std::string& text, std::string_view by = "Alice")
{
    return profile.list().addComment(profile.id(0), makeId(profile.random), text, by, profile.clock);
}

std::string comments(Profile& profile)
{
    std::string all;
    for (const Comment& one : profile.list().comments(profile.id(0)))
        all += (all.empty() ? "" : " ") + one.by + ":" + one.text;
    return all;
}

}  // namespace

class TaskCommentsTest : public QObject {
    Q_OBJECT

private slots:
    void addsOneBehindTheOther()
    {
        const auto profile = profileWith({"Milk"});

        profile->done(comment(*profile, "oat?"));
        profile->done(comment(*profile, "yes", "Bob"));

        QCOMPARE(comments(*profile), std::string("Alice:oat? Bob:yes"));
        QCOMPARE(profile->list().comments(profile->id(0))[0].at, std::string("2026-11-18T12:06:40+01:00"));
    }

    void aBlankOneIsNone()
    {
        const auto profile = profileWith({"Milk"});

        const auto edited = comment(*profile, " \n ");

        QVERIFY(edited && !edited->isDone);
    }

    void undoAndRedo()
    {
        const auto profile = profileWith({"Milk"});
        profile->done(comment(*profile, "first"));

        const auto undo = profile->done(comment(*profile, "second"));
        const auto redo = profile->done(profile->list().perform(undo));
        QCOMPARE(comments(*profile), std::string("Alice:first"));

        profile->done(profile->list().perform(redo));
        QCOMPARE(comments(*profile), std::string("Alice:first Alice:second"));
    }

    void goesAndComesBackWithItsTask()
    {
        const auto profile = profileWith({"Milk"});
        profile->done(comment(*profile, "oat?"));

        const auto undo = profile->done(profile->remove(profile->id(0)));
        profile->done(profile->list().perform(undo));

        QCOMPARE(comments(*profile), std::string("Alice:oat?"));
    }

    void x4_firstCommentsWrittenApartAreBothKept()
    {
        const auto alice = profileWith({"Milk"});
        Profile bob(2);
        bob.receive(*alice);

        alice->done(comment(*alice, "oat?"));
        bob.done(comment(bob, "soy?", "Bob"));
        alice->receive(bob);
        bob.receive(*alice);

        QCOMPARE(alice->list().comments(alice->id(0)).size(), std::size_t{2});
        QCOMPARE(comments(bob), comments(*alice));
        QVERIFY(!alice->replica.isInConflict(alice->id(0)));
    }

    void aFieldThatIsNoListIsLeftAlone()
    {
        const auto profile = profileReading(documentWith({task("a", {{"title", "Milk"}, {std::string(schema::kComments), 7}})}));

        QVERIFY(profile->list().comments("a").empty());
    }
};

QTEST_GUILESS_MAIN(TaskCommentsTest)
#include "task_comments_test.moc"
