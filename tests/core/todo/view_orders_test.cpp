// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/core/todo/profile.h"

using namespace meldado::test;

namespace {

ViewRank at(std::string_view task, std::string_view rank, std::string_view view = "today")
{
    return {std::string(view), "inbox", std::string(task), std::string(rank)};
}

std::vector<Step> put(Profile& profile, std::vector<ViewRank> ranks)
{
    return profile.done(profile.list().setRanks(ranks));
}

std::string rankOf(Profile& profile, std::string_view task, std::string_view view = "today")
{
    return profile.list().orders().rankOf(at(task, {}, view));
}

}  // namespace

class ViewOrdersTest : public QObject {
    Q_OBJECT

private slots:
    void keepsARankForEachTaskOfEachView()
    {
        const auto profile = profileWith({"A"});
        put(*profile, {at("a", "i"), at("b", "j"), at("a", "c", "tag:x")});
        QCOMPARE(rankOf(*profile, "a"), std::string("i"));
        QCOMPARE(rankOf(*profile, "b"), std::string("j"));
        QCOMPARE(rankOf(*profile, "a", "tag:x"), std::string("c"));
        QCOMPARE(rankOf(*profile, "c"), std::string());
        QCOMPARE(profile->titles(), std::string("A"));  // no task

        const TaskList fresh(profile->replica);
        QCOMPARE(fresh.orders().ranks("today").at("inbox").size(), std::size_t{2});
        const auto text = profile->replica.read();
        QVERIFY(text->find(R"("rank":"i","task":"a","view":"today")") != std::string::npos);  // anybody can read it
    }

    void takesBackAndDoesAgain()
    {
        const auto profile = profileWith({"A"});
        put(*profile, {at("a", "i")});
        const auto undo = put(*profile, {at("a", "x"), at("b", "y")});
        const auto redo = profile->done(profile->list().perform(undo));
        QCOMPARE(rankOf(*profile, "a"), std::string("i"));
        QCOMPARE(rankOf(*profile, "b"), std::string());
        profile->done(profile->list().perform(redo));
        QCOMPARE(rankOf(*profile, "a"), std::string("x"));
        QCOMPARE(rankOf(*profile, "b"), std::string("y"));
    }

    void takesOutWhatIsGone()
    {
        const auto profile = profileWith({"A"});
        put(*profile, {at("a", "i"), at("b", "j")});
        put(*profile, {at("a", "")});
        QCOMPARE(rankOf(*profile, "a"), std::string());
        QVERIFY(profile->list().orders().ranks("today") == (ViewOrders::Ranks{{"inbox", {{"b", "j"}}}}));
        put(*profile, {at("b", "")});
        QVERIFY(profile->list().orders().ranks("today").empty());
        QVERIFY(profile->replica.read()->find("\"task\":\"a\"") == std::string::npos);
    }

    void keepsWhatTwoDevicesMovedApart()
    {
        const auto one = profileWith({"A"});
        Profile two(2);
        two.receive(*one);
        put(*one, {at("a", "i"), at("b", "k")});
        put(two, {at("c", "j"), at("b", "x")});
        one->receive(two);
        two.receive(*one);
        for (Profile* profile : {one.get(), &two}) {
            QCOMPARE(rankOf(*profile, "a"), std::string("i"));
            QCOMPARE(rankOf(*profile, "c"), std::string("j"));
        }
        QCOMPARE(rankOf(*one, "b"), rankOf(two, "b"));  // of the same task one of the two, the same on both
        QVERIFY(!rankOf(*one, "b").empty());
        put(*one, {at("d", "m")});
        two.receive(*one);
        QCOMPARE(rankOf(two, "d"), std::string("m"));
    }

    void writesNothingForWhatIsSo()
    {
        const auto profile = profileWith({"A"});
        put(*profile, {at("a", "i")});
        const std::vector<ViewRank> same{at("a", "i")};
        const auto edited = profile->list().setRanks(same);
        QVERIFY(edited.has_value() && !edited->isDone);
    }

    void readsOnlyWhatIsARank()
    {
        const auto profile = profileReading(Object{
            {"software", "MeldaDo"}, {"title", "x"}, {kItems, Array{}},
            {std::string(schema::kOrders), Array{Value(task("1", {{"view", "today"}, {"task", "a"}, {"list", "inbox"}, {"rank", 5}})),
                                                 Value(task("2", {{"view", "today"}, {"task", "b"}, {"list", "inbox"}, {"rank", "B!"}})),
                                                 Value(task("3", {{"view", "today"}, {"task", "c"}, {"list", "inbox"}, {"rank", "c"}}))}}});
        QCOMPARE(profile->list().orders().ranks("today").at("inbox").size(), std::size_t{1});
        QCOMPARE(rankOf(*profile, "c"), std::string("c"));
    }
};

QTEST_GUILESS_MAIN(ViewOrdersTest)
#include "view_orders_test.moc"
