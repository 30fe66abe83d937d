// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/share/people.h"

#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::PeopleOfList;
using core::Replica;

namespace {

void change(Replica& replica, const std::string& person, const std::string& date, const std::string& author = {})
{
    static int number = 0;
    core::Object information{{"author", author.empty() ? person : author}, {"date", date}};
    if (author.empty())
        information.set("person", person + "-id");
    if (!replica.createObject("object" + std::to_string(++number), core::Object{{"title", date}}))
        qFatal("createObject");
    if (const auto committed = replica.commit(information); !committed || !committed->commit)
        qFatal("commit");
}

PeopleOfList read(const Replica& replica, const std::string& me)
{
    PeopleOfList people(me);
    for (const auto& name : replica.applied())
        people.add(*replica.delta(name));
    return people;
}

}  // namespace

class PeopleTest : public QObject {
    Q_OBJECT

private slots:
    void whoBuildsUponOurChangesHasThem()
    {
        Replica alice = replicaWith({});
        change(alice, "Alice", "2026-11-20T10:00:00Z");
        Replica bob = copyOf(alice);
        change(bob, "Bob", "2026-11-20T11:00:00Z");
        change(alice, "Alice", "2026-11-20T12:00:00Z");
        exchangeEverything(alice, bob);

        const auto people = read(alice, "Alice-id").people();

        QCOMPARE(people.size(), std::size_t{3});  // the first commit says nothing of its author
        QVERIFY(people[0].isMe);
        QCOMPARE(people[2].name, std::string("Bob"));
        QCOMPARE(people[2].lastChange, std::string("2026-11-20T11:00:00Z"));
        QCOMPARE(people[2].hasUpTo, std::string("2026-11-20T10:00:00Z"));
    }

    void nobodyHasWhatNobodyBuiltUpon()
    {
        Replica alice = replicaWith({});
        Replica bob = copyOf(alice);
        change(alice, "Alice", "2026-11-20T10:00:00Z");
        change(bob, "Bob", "2026-11-20T11:00:00Z");
        exchangeEverything(alice, bob);

        for (const auto& person : read(alice, "Alice-id").people())
            QVERIFY(person.hasUpTo.empty());
    }

    void whatIsMissingOfOneDeviceEndsWhatTheyHave()
    {
        Replica laptop = replicaWith({});
        Replica phone = copyOf(laptop);
        change(phone, "Alice", "2026-11-20T09:00:00Z");
        change(laptop, "Alice", "2026-11-20T10:00:00Z");
        Replica bob = copyOf(laptop);
        change(bob, "Bob", "2026-11-20T11:00:00Z");
        exchangeEverything(laptop, bob);
        exchangeEverything(laptop, phone);
        const auto names = laptop.applied();

        const auto people = read(laptop, "Alice-id").people();

        const bool isPhoneFirst = laptop.delta(names[1])->information()->find("date")->asString()->find("T09") != std::string::npos;
        QCOMPARE(people.back().name, std::string("Bob"));
        QCOMPARE(people.back().hasUpTo, isPhoneFirst ? std::string() : std::string("2026-11-20T10:00:00Z"));
    }

    void programsThatSayNoPersonAreKnownByTheirNames()
    {
        Replica replica = replicaWith({});
        change(replica, "", "2026-11-20T09:00:00Z", "melda-tools");
        change(replica, "", "2026-11-20T10:00:00Z", "melda-tools");

        const auto people = read(replica, "Alice-id").people();

        QCOMPARE(people.size(), std::size_t{2});
        QCOMPARE(people[1].id, std::string("melda-tools"));
        QCOMPARE(people[1].lastChange, std::string("2026-11-20T10:00:00Z"));
    }

    void whoComesAfterTheLimitIsNotToldApart()
    {
        Replica replica = replicaWith({});
        for (std::size_t i = 0; i < PeopleOfList::kMaxPeople + 10; ++i)
            change(replica, "P" + std::to_string(i), "2026-11-20T09:00:00Z");

        const PeopleOfList people = read(replica, "Alice-id");

        QVERIFY(people.hasOthers());
        QVERIFY(people.people().size() < PeopleOfList::kMaxPeople);
        QCOMPARE(people.commitCount(), replica.applied().size());
    }
};

const Suite<PeopleTest> registeredPeopleTest;

}  // namespace meldado::tests

#include "people_test.moc"
