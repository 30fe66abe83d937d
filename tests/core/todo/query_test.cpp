// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a line that a person types into the search means.

#include <QTest>

#include "core/base/random.h"
#include "core/todo/query.h"
#include "core/todo/query_edit.h"
#include "core/todo/query_wish.h"
#include "core/todo/quick_add/fold.h"

using namespace meldado::core;

namespace {

using Kind = QueryTerm::Kind;

std::string nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Words: return "words";
    case Kind::Tag: return "tag";
    case Kind::Person: return "person";
    case Kind::Priority: return "priority";
    case Kind::List: return "list";
    case Kind::Today: return "today";
    case Kind::Overdue: return "overdue";
    case Kind::Upcoming: return "upcoming";
    case Kind::NoDate: return "no date";
    case Kind::Done: return "done";
    case Kind::Open: return "open";
    }
    return "?";
}

// "not tag errand…, today": what was read, in a line.
std::string spelled(const Query& query)
{
    std::string all;
    for (const QueryTerm& term : query.terms) {
        all += all.empty() ? "" : ", ";
        all += (term.isExcluded ? "not " : "") + nameOf(term.kind);
        if (term.priority != 0)
            all += ' ' + std::to_string(term.priority);
        if (term.kind <= Kind::Person || term.kind == Kind::List)
            all += ' ' + term.text + (term.isBegun ? "…" : "");
    }
    return all;
}

}  // namespace

class QueryTest : public QObject {
    Q_OBJECT

private slots:
    void aTagIsRenamedWhereAQueryNamesIt_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("renamed");
        QTest::newRow("alone") << std::string("#errand") << std::string("#shop run");
        QTest::newRow("in any case, excluded, among others")
            << std::string("milk  -#Errand !1") << std::string("milk  -#shop run !1");
        QTest::newRow("in quotes") << std::string("#\"errand\" today") << std::string("#shop run today");
        QTest::newRow("not one that only begins so, a person, a word")
            << std::string("#errands @errand errand \"#errand\"") << std::string("#errands @errand errand \"#errand\"");
        const std::string full = "#errand " + std::string(kMaxQueryBytes - 8, 'x');
        QTest::newRow("not past the limit") << full << full;
    }
    void aTagIsRenamedWhereAQueryNamesIt()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, renamed);

        QString wanted = QString::fromStdString(renamed).replace("#shop run", "#\"shop run\"");
        QCOMPARE(QString::fromStdString(withTagRenamed(text, "errand", "shop run", folded)), wanted);
    }

    void readsEachKindOfTerm_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("read");
        const auto row = [](const char* text, const char* read) { QTest::newRow(text) << std::string(text) << std::string(read); };
        row("", "");
        row("  \t ", "");
        row("Oat milk", "words oat, words milk");
        row("\"Oat  milk\"", "words oat milk");
        row("“Oat milk” x", "words oat milk, words x");
        row("#errand @Bob !1", "tag errand, person bob, priority 1");
        row("@\"Bob Miller\" list:\"Flat move\"", "person bob miller, list flat move");
        row("/Home LIST:work", "list home, list work");
        row("today overdue upcoming no-date", "today, overdue, upcoming, no date");
        row("Heute Überfällig", "today, overdue");
        row("\"today\"", "words today");
        row("is:done is:open", "done, open");
        row("-#errand -milk -today", "not tag errand, not words milk, not today");
        row("# @ - ! / ~", "words #, words @, words -, words !, words /, words ~");
        row("!4 !0 !12 a!1", "words !4, words !0, words !12, words a!1");
        row("\"open ended", "words open ended");
        row("\"\" - \"\"", "words -");
        row("list:", "words list:");
        row("C# and/or mail@example.org", "words c#, words and/or, words mail@example.org");
    }
    void readsEachKindOfTerm()
    {
        QFETCH(const std::string, text);
        QFETCH(const std::string, read);
        QCOMPARE(spelled(readQuery(text, folded)), read);
    }

    void takesANameAtTheEndForABeginningWhileItIsTyped()
    {
        QCOMPARE(spelled(readQuery("#a @bo", folded, true)), std::string("tag a, person bo…"));
        QCOMPARE(spelled(readQuery("@bo ", folded, true)), std::string("person bo"));
        QCOMPARE(spelled(readQuery("list:\"flat", folded, true)), std::string("list flat…"));
        QCOMPARE(spelled(readQuery("list:\"flat\"", folded, true)), std::string("list flat"));
    }

    void knowsWhetherItIsAboutWhatIsDone()
    {
        QVERIFY(readQuery("milk is:done", folded).asksForDone());
        QVERIFY(readQuery("-is:open", folded).asksForDone());
        QVERIFY(!readQuery("milk -is:done", folded).asksForDone());
    }

    void writesNamesThatItReads()
    {
        for (const std::string name : {"Bob", "Bob Miller", "O\"Neill", "Zoë"}) {
            const Query query = readQuery(queryName("@", name), folded);
            QCOMPARE(query.terms.size(), std::size_t{1});
            QVERIFY(query.terms[0].kind == Kind::Person);
        }
        QCOMPARE(queryName("list:", "Flat move"), std::string("list:\"Flat move\""));
        QCOMPARE(queryName("@", "Bob"), std::string("@Bob"));
    }

    void partsAreTakenOutPutInAndTurnedWhereTheyStand()
    {
        const std::string text = "milk  #errand -@\"Bob Miller\" today ";
        const Query query = readQuery(text, folded);
        QCOMPARE(withoutTerm(text, query, 0), std::string("#errand -@\"Bob Miller\" today "));
        QCOMPARE(withoutTerm(text, query, 1), std::string("milk -@\"Bob Miller\" today "));
        QCOMPARE(withoutTerm(text, query, 2), std::string("milk  #errand today "));
        QCOMPARE(withoutTerm(text, query, 3), std::string("milk  #errand -@\"Bob Miller\""));
        QCOMPARE(withoutTerm(text, query, 4), text);
        QCOMPARE(withOpposite(text, query, 1), std::string("milk  -#errand -@\"Bob Miller\" today "));
        QCOMPARE(withOpposite(text, query, 2), std::string("milk  #errand @\"Bob Miller\" today "));
        QCOMPARE(withTerm(text, query, "!1"), std::string("milk  #errand -@\"Bob Miller\" today !1"));
        QCOMPARE(withTerm({}, {}, "!1"), std::string("!1"));
    }

    void aPartComesBehindAQuoteThatWasLeftOpen()
    {
        const std::string open = "\"oat mi";
        const std::string text = withTerm(open, readQuery(open, folded), "#errand");
        QCOMPARE(spelled(readQuery(text, folded)), std::string("words oat mi, tag errand"));
    }

    void findsAPartHoweverItIsSpelled()
    {
        const Query query = readQuery("Heute -#Errand !2", folded);
        const auto numberOf = [&](const char* term) { return findTerm(query, readQuery(term, folded).terms.at(0)); };
        QCOMPARE(numberOf("today"), std::optional<std::size_t>(0));
        QCOMPARE(numberOf("#errand"), std::optional<std::size_t>(1));
        QCOMPARE(numberOf("!2"), std::optional<std::size_t>(2));
        QVERIFY(!numberOf("!1") && !numberOf("#err") && !numberOf("@Errand"));
    }

    void saysWhatANewTaskNeedsToBeFound_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("needed");
        const auto row = [](const char* text, const char* needed) {
            QTest::newRow(text) << std::string(text) << std::string(needed);
        };
        row("#errand", "#Errand");  // as it is written where it is
        row("#new @Bob !2 today list:home", "#new @Bob !2 2026-11-18 in Home");
        row("upcoming", "2026-11-19");
        row("today overdue", "2026-11-18");
        row("overdue", "");
        row("today no-date", "");
        row("!1 !2", "");
        row("list:home list:work", "");
        row("list:nowhere", "");
        row("milk -#errand -@Bob -!1 -today is:done", "");
        row("#err", "#Errand");      // still being typed
        row("#wor", "#wor");
        row("#ho", "");              // of two that begin so
        row("#home", "#home");       // it is one of them
        row("@b", "@Bob");
    }
    void saysWhatANewTaskNeedsToBeFound()
    {
        QFETCH(const std::string, text);
        QFETCH(const std::string, needed);
        const QuickAddNames known{{"Errand", "home", "Homework"}, {"Bob"}, {"Home", "Work"}};
        const auto today = std::chrono::sys_days(std::chrono::year(2026) / 11 / 18);

        const QueryWish wish = wishOf(readQuery(text, folded, true), known, today, folded);

        std::string all;
        const auto add = [&](const std::string& word) { all += (all.empty() ? "" : " ") + word; };
        for (const std::string& tag : wish.tags)
            add('#' + tag);
        for (const std::string& person : wish.people)
            add('@' + person);
        if (wish.priority)
            add('!' + std::to_string(*wish.priority));
        if (wish.when)
            add(PlanTime::onDay(*wish.when).text());
        if (wish.list)
            add("in " + *wish.list);
        QCOMPARE(all, needed);
    }

    void leavesWhatATaskSaysItself()
    {
        const QueryWish wish{{"errand", "home"}, {"Bob"}, 2, std::chrono::sys_days(std::chrono::year(2026) / 11 / 18), {}};
        const Object said{{"tags", Array{Value("home")}}, {"priority", 1}, {"when", "2026-12-24"}};

        const Object all = wish.addedTo(said);

        const Array tags{Value("home"), Value("errand")};
        QVERIFY(*all.find("tags") == Value(tags));
        QVERIFY(*all.find("people") == Value(Array{Value("Bob")}));
        QVERIFY(*all.find("priority") == Value(1));
        QVERIFY(*all.find("when") == Value("2026-12-24"));
    }

    void anyTextIsAQuery()
    {
        SeededRandom random(7);
        const std::string signs = "\"#@!/-: \t\xE2\x80\x9C\xC3list";
        for (int i = 0; i < 2000; ++i) {
            std::string text;
            for (auto length = random.below(40); length > 0; --length)
                text += signs[random.below(signs.size())];
            const Query query = readQuery(text, folded, i % 2 == 0);
            QVERIFY2(query.terms.size() <= kMaxQueryTerms, text.c_str());
        }
        QVERIFY(readQuery(std::string(100'000, '"'), folded).terms.size() <= kMaxQueryTerms);
        QCOMPARE(readQuery(std::string(5000, 'a'), folded).terms[0].text.size(), kMaxQueryBytes);
    }
};

QTEST_GUILESS_MAIN(QueryTest)
#include "query_test.moc"
