// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Words in a field that holds several: tags that come, go, and get another name.

#include "tests/core/todo/profile.h"

using namespace meldado::test;

namespace {

using Words = std::vector<std::string>;

// A list with one task, "a", that has these tags.
std::unique_ptr<Profile> taggedWith(const Words& tags)
{
    Array all(tags.begin(), tags.end());
    return profileReading(documentWith({Value(task("a", {{"title", "Milk"}, {"tags", std::move(all)}}))}));
}

Words tagsOf(Profile& profile)
{
    return profile.list().outline().tags(*profile.list().outline().find("a"));
}

std::vector<Step> rename(Profile& profile, std::string_view tag, std::string_view name)
{
    return profile.done(profile.list().replaceMember(Words{"a"}, schema::kTags, tag, name));
}

std::vector<Step> set(Profile& profile, std::string_view tag, bool isMember)
{
    return profile.done(profile.list().setMember(Words{"a"}, schema::kTags, tag, isMember));
}

}  // namespace

class TaskMembersTest : public QObject {
    Q_OBJECT

private slots:
    void anotherNameStandsWhereTheOldOneStood_data()
    {
        QTest::addColumn<Words>("before");
        QTest::addColumn<std::string>("name");
        QTest::addColumn<Words>("after");
        QTest::newRow("in the middle") << Words{"x", "old", "y"} << std::string("new") << Words{"x", "new", "y"};
        QTest::newRow("who has both keeps one") << Words{"old", "x", "new"} << std::string("new") << Words{"x", "new"};
        QTest::newRow("none in its place") << Words{"x", "old"} << std::string() << Words{"x"};
        QTest::newRow("the only one goes") << Words{"old"} << std::string() << Words{};
        QTest::newRow("in another case") << Words{"old"} << std::string("Old") << Words{"Old"};
        QTest::newRow("not there") << Words{"Old", "x"} << std::string("new") << Words{"Old", "x"};
    }
    void anotherNameStandsWhereTheOldOneStood()
    {
        QFETCH(Words, before);
        QFETCH(std::string, name);
        QFETCH(Words, after);
        const auto profile = taggedWith(before);
        const Object asItWas = profile->content("a");

        const auto undo = rename(*profile, "old", name);
        QCOMPARE(tagsOf(*profile), after);

        if (!undo.empty())
            profile->done(profile->list().perform(undo));
        QVERIFY(profile->content("a") == asItWas);
    }

    void aFieldOfAnotherTypeIsLeftAlone()
    {
        const auto profile = profileReading(documentWith({Value(task("a", {{"tags", "old"}}))}));

        const auto renamed = profile->list().replaceMember(Words{"a"}, schema::kTags, "old", "new");

        QVERIFY(renamed && !renamed->isDone);
    }

    void takingBackKeepsWhatOthersPutThereMeanwhile()
    {
        const auto alice = taggedWith({"old"});
        Profile bob(2);
        bob.receive(*alice);
        const auto renaming = rename(*alice, "old", "new");
        const auto adding = set(*alice, "mine", true);
        bob.receive(*alice);
        set(bob, "theirs", true);
        alice->receive(bob);

        alice->done(alice->list().perform(adding));
        alice->done(alice->list().perform(renaming));

        QCOMPARE(tagsOf(*alice), (Words{"old", "theirs"}));
    }

    void twoWhoRenameATagApartKeepBothNames()
    {
        const auto alice = taggedWith({"x", "old"});
        Profile bob(2);
        bob.receive(*alice);

        rename(*alice, "old", "Alice's");
        rename(bob, "old", "Bob's");
        alice->receive(bob);
        bob.receive(*alice);

        for (Profile* one : {alice.get(), &bob}) {
            Words tags = tagsOf(*one);
            std::ranges::sort(tags);
            QCOMPARE(tags, (Words{"Alice's", "Bob's", "x"}));
            QVERIFY(one->list().outline().undecided().empty());
        }
    }

    void aTagThatSomebodyAddsMeanwhileStays()
    {
        const auto alice = taggedWith({"old"});
        Profile bob(2);
        bob.receive(*alice);

        rename(*alice, "old", "new");
        set(bob, "theirs", true);
        alice->receive(bob);

        Words tags = tagsOf(*alice);
        std::ranges::sort(tags);
        QCOMPARE(tags, (Words{"new", "theirs"}));
    }
};

QTEST_GUILESS_MAIN(TaskMembersTest)
#include "task_members_test.moc"
