// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QFile>
#include <QTest>

#include "app/cli/merge_case.h"
#include "core/base/clock.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "core/todo/merge/merged_document.h"

using namespace meldado;
using namespace meldado::core;

namespace {

const std::string kItems(schema::kItems);
const std::string kRoot(kRootId);

// Somebody with a document; the clock goes on by a minute with each commit of anybody.
struct Person {
    Replica replica;
    MergedDocument document{replica};

    void commit()
    {
        static int minute = 0;
        const auto now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::minutes(++minute);
        QVERIFY(replica.commit(Object{{"date", toIsoTime({now, std::chrono::minutes(60)})}}));
        document.read();
    }
    void edit(const std::string& id, const FieldChanges& changes)
    {
        QVERIFY(document.edit(id, changes));
        commit();
    }
    void take(const Person& other)
    {
        QVERIFY(replica.refresh(other.replica.everything()));
        document.read();
    }
    std::string shown(const std::string& id, const std::string& field)
    {
        const auto content = document.content(id);
        return content.find(field) ? canonicalText(*content.find(field)) : std::string();
    }
    std::string asked(const std::string& id)
    {
        std::string text;
        const auto undecided = document.undecided();
        const auto view = undecided.find(id);
        for (const auto& field : view == undecided.end() ? std::vector<UndecidedField>() : view->second->undecided) {
            text += field.field + ':';
            for (const auto& offer : field.offers)
                text += ' ' + canonicalText(offer.value.value_or(Value()));
        }
        return text;
    }
};

void exchange(Person& a, Person& b)
{
    a.take(b);
    b.take(a);
}

// They change "c" apart, and the first decides; the version that says so. Both have all of it.
Revision decisionAbout(Person& a, Person& b, const FieldChanges& changeOfA, const FieldChanges& changeOfB, const FieldChanges& choice)
{
    a.edit("c", changeOfA);
    b.edit("c", changeOfB);
    exchange(a, b);
    if (!a.document.apply({{"c", choice}}))
        qFatal("the decision is refused");
    a.commit();
    const auto decision = *a.replica.winner("c");
    exchange(a, b);
    return decision;
}

// Two who have a list with one task, "c", that says this.
std::pair<std::unique_ptr<Person>, std::unique_ptr<Person>> twoWith(Object task)
{
    auto a = std::make_unique<Person>();
    auto b = std::make_unique<Person>();
    task.set("_id", "c");
    if (!a->replica.update(Object{{kItems, Array{std::move(task)}}}))
        qFatal("the document is refused");
    a->commit();
    b->take(*a);
    return {std::move(a), std::move(b)};
}

}  // namespace

class MergeTest : public QObject {
    Q_OBJECT

private slots:
    void playsTheCase_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(TEST_DATA "/merge");
        for (const auto& name : folder.entryList({"*.json"}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        QVERIFY(folder.entryList({"*.json"}).size() >= 27);
    }
    void playsTheCase()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto value = parseJson(file.readAll().toStdString());
        QVERIFY(value);

        const auto outcome = cli::runMergeCase(*value);

        QVERIFY(outcome);
        QVERIFY2(outcome->difference.empty(), outcome->difference.c_str());
    }
    void aCaseThatExpectsSomethingElseFails()
    {
        QFile file(TEST_DATA "/merge/same-title.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto value = parseJson(file.readAll().toStdString());
        QVERIFY(value);
        value->asObject()->find("expected")->asObject()->set("undecided", Object{});

        const auto outcome = cli::runMergeCase(*value);

        QVERIFY(outcome);
        QVERIFY(outcome->difference.starts_with("undecided, A"));
        QVERIFY(!cli::runMergeCase(Value(Object{{"name", "x"}})));
    }

    void joinsNotesLineByLine()
    {
        const auto [a, b] = twoWith({{"title", "C"}, {"description", "one\ntwo\nthree"}});

        a->edit("c", {{"description", Value("ONE\ntwo\nthree")}});
        b->edit("c", {{"description", Value("one\ntwo\nthree\nfour")}});
        exchange(*a, *b);

        QCOMPARE(a->shown("c", "description"), std::string("\"ONE\\ntwo\\nthree\\nfour\""));
        QCOMPARE(a->asked("c"), std::string());
        QCOMPARE(b->shown("c", "description"), a->shown("c", "description"));
    }

    void offersNotesThatChangedTheSameLine()
    {
        const auto [a, b] = twoWith({{"title", "C"}, {"description", "one\ntwo"}});

        a->edit("c", {{"description", Value("ONE\ntwo")}});
        b->edit("c", {{"description", Value("1\ntwo")}});
        exchange(*a, *b);

        QCOMPARE(a->asked("c"), std::string("description: \"ONE\\ntwo\" \"1\\ntwo\""));
    }

    void asksAgainWhenASharedDecisionIsTakenBack_data()
    {
        QTest::addColumn<bool>("isForWinner");
        QTest::newRow("for the winner's") << true;
        QTest::newRow("for the other") << false;
    }
    void asksAgainWhenASharedDecisionIsTakenBack()
    {
        QFETCH(bool, isForWinner);
        const auto [a, b] = twoWith({{"title", "C"}});
        a->edit("c", {{"title", Value("X")}});
        b->edit("c", {{"title", Value("Y")}});
        exchange(*a, *b);
        const auto winner = *a->replica.value("c")->asObject()->find("title");
        const auto chosen = (winner == Value("X")) == isForWinner ? "X" : "Y";
        QVERIFY(a->document.apply({{"c", {{"title", Value(chosen)}}}}));
        a->commit();
        const auto decision = *a->replica.winner("c");
        exchange(*a, *b);
        QCOMPARE(b->asked("c"), std::string());
        b->edit("c", {{"when", Value("2026-12-01")}});
        exchange(*a, *b);

        QVERIFY(a->document.undoDecision("c", decision));
        a->commit();
        exchange(*a, *b);

        QVERIFY2(b->asked("c") == "title: \"X\" \"Y\"" || b->asked("c") == "title: \"Y\" \"X\"", b->asked("c").c_str());
        QCOMPARE(b->shown("c", "when"), std::string("\"2026-12-01\""));
        QCOMPARE(a->asked("c"), b->asked("c"));
    }

    void asksAgainAboutNotesThatCouldBeJoinedNow()
    {
        const auto [a, b] = twoWith({{"title", "C"}, {"description", "one\ntwo"}});
        const auto decision = decisionAbout(*a, *b, {{"description", Value("one\ntwo!!")}}, {{"description", Value("one\ntwo!")}},
                                            {{"description", Value("one\ntwo!!")}});
        b->edit("c", {{"description", Value("ONE\ntwo!!")}});
        exchange(*a, *b);

        QVERIFY(a->document.undoDecision("c", decision));
        a->commit();
        exchange(*a, *b);

        QCOMPARE(b->asked("c"), std::string(R"(description: "ONE\ntwo!!" "one\ntwo!")"));
        QCOMPARE(a->asked("c"), b->asked("c"));
    }

    void asksNothingAgainWhenTheOtherValueWasTakenMeanwhile()
    {
        const auto [a, b] = twoWith({{"title", "C"}});
        const auto decision = decisionAbout(*a, *b, {{"title", Value("X")}}, {{"title", Value("Y")}}, {{"title", Value("X")}});
        b->edit("c", {{"title", Value("Y")}});
        exchange(*a, *b);

        QVERIFY(a->document.undoDecision("c", decision));

        QVERIFY(!a->replica.hasStaging());
        QCOMPARE(a->shown("c", "title"), std::string(R"("Y")"));
    }

    // One of several new versions of a commit does not tell what it follows, so nothing can be sealed along with it.
    void asksAgainAboutAllThatThreeWrote_data()
    {
        QTest::addColumn<QString>("title");
        for (const char* title : {"X", "Y", "Z"})
            QTest::newRow(title) << title;
    }
    void asksAgainAboutAllThatThreeWrote()
    {
        QFETCH(const QString, title);
        const auto [a, b] = twoWith({{"title", "C"}, {"description", "one"}});
        Person c;
        c.take(*a);
        a->edit("c", {{"title", Value("X")}, {"when", Value("2026-12-01")}});
        b->edit("c", {{"title", Value("Y")}, {"when", Value("2026-12-02")}});
        c.edit("c", {{"title", Value("Z")}, {"when", Value("2026-12-02")}});
        exchange(*a, *b);
        exchange(*a, c);
        QVERIFY(a->document.apply({{"c", {{"title", Value(title.toStdString())}, {"when", Value("2026-12-01")}}}}));
        a->commit();
        const auto decision = *a->replica.winner("c");

        QVERIFY(a->document.undoDecision("c", decision));
        a->commit();
        exchange(*a, c);

        for (const char* each : {"\"X\"", "\"Y\"", "\"Z\"", "\"2026-12-01\"", "\"2026-12-02\""})
            QVERIFY2(QString::fromStdString(c.asked("c")).contains(each), c.asked("c").c_str());
    }

    void asksAgainWhetherATaskIsKeptAndHowItIsCalled()
    {
        for (const bool isDeleted : {false, true}) {
            const auto [a, b] = twoWith({{"title", "C"}});
            Person c;
            c.take(*a);
            QVERIFY(c.document.remove({"c"}));
            c.commit();
            a->edit("c", {{"title", Value("X")}});
            b->edit("c", {{"title", Value("Y")}});
            exchange(*a, *b);
            exchange(*a, c);
            QVERIFY(a->document.apply({{"c", {{"(deleted)", Value(isDeleted)}, {"title", Value("X")}}}}));
            a->commit();
            const auto decision = *a->replica.winner("c");
            QCOMPARE(a->asked("c"), std::string());

            QVERIFY(a->document.undoDecision("c", decision));
            a->commit();
            exchange(*a, c);

            const QString asked = QString::fromStdString(c.asked("c"));
            for (const char* each : {"(deleted): false true", "title:", "\"X\"", "\"Y\""})
                QVERIFY2(asked.contains(each), qPrintable(asked));
        }
    }

    void asksAgainWhetherATaskIsKept()
    {
        const auto [a, b] = twoWith({{"title", "C"}});
        QVERIFY(a->document.remove({"c"}));
        a->commit();
        b->edit("c", {{"title", Value("X")}});
        exchange(*a, *b);
        QCOMPARE(a->asked("c"), std::string("(deleted): false true"));
        for (const bool isDeleted : {false, true}) {
            QVERIFY(a->document.apply({{"c", {{"(deleted)", Value(isDeleted)}}}}));
            a->commit();
            QCOMPARE(a->document.children(kRoot).empty(), isDeleted);
            const auto decision = *a->replica.winner("c");
            exchange(*a, *b);

            QVERIFY(a->document.undoDecision("c", decision));
            a->commit();
            exchange(*a, *b);

            QCOMPARE(b->asked("c"), std::string("(deleted): false true"));
            QCOMPARE(b->shown("c", "title"), std::string("\"X\""));
        }
    }

    void keepsWhatHasTheWrongType_data()
    {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("other");
        const auto row = [](const char* name, const char* mine, const char* other) { QTest::newRow(name) << mine << other; };
        row("tags", R"({"tags":"word"})", R"({"tags":[1,null,{"a":[]},"t","t"]})");
        row("done", R"({"done":"yes","completed":7})", R"({"done":true,"completed":[]})");
        row("notes", R"({"description":5})", R"({"description":{"a":1}})");
        row("files", R"({"files":[{"name":1,"sha256":2},{"name":"n"},3]})", R"({"files":{"n":1}})");
        row("a list's name", R"({"items♭":5})", R"({"items♭":"no list"})");
        row("null", R"({"title":null,"tags":null,"done":null})", R"({"title":[],"tags":[[]],"done":{}})");
    }
    void keepsWhatHasTheWrongType()
    {
        QFETCH(QString, mine);
        QFETCH(QString, other);
        const auto [a, b] = twoWith({{"title", "C"}});
        QVERIFY(a->replica.updateObject("c", *parseJson(mine.toStdString())->asObject()));
        a->commit();
        QVERIFY(b->replica.updateObject("c", *parseJson(other.toStdString())->asObject()));
        b->commit();

        exchange(*a, *b);

        QCOMPARE(canonicalText(a->document.content("c")), canonicalText(b->document.content("c")));
        QVERIFY(a->document.apply(a->document.suggestions()));
        a->commit();
        QCOMPARE(a->asked("c"), std::string());
    }

    void readsAListWhosePatchDoesNotFit()
    {
        const auto [a, b] = twoWith({{"title", "C"}});
        const auto before = a->document.children(kRoot);
        Person other;
        other.take(*a);
        // A version after the list's that takes out what is not there.
        auto stage = Object{{"c", Array{Value(Array{"^" + kRoot + "@" + kItems, other.replica.winner("^" + kRoot + "@" + kItems)->text(), ""})}}};
        const Value patch(Object{{"a", Array{Value(Array{"d", 9, 5})}}});
        const auto digest = sha256(canonicalText(patch)).hex();
        (*(*stage.find("c")->asArray())[0].asArray())[2] = Value(digest);
        stage.set("o", Object{{digest, patch}});
        QVERIFY(other.replica.replayStage(stage));
        other.commit();
        a->edit("c", {{"title", Value("X")}});
        QVERIFY(a->document.insert("n", kRoot, 0, Object{{"title", "N"}}));
        a->commit();

        exchange(*a, other);

        QCOMPARE(a->document.children(kRoot), (std::vector<std::string>{"n", "c"}));
        QCOMPARE(other.document.children(kRoot), a->document.children(kRoot));
    }

    void aThousandLeavesAreMerged()
    {
        const auto [a, b] = twoWith({{"title", "C"}});
        const auto base = a->replica.everything();
        Arrivals all;
        for (int i = 0; i < 1000; ++i) {
            Replica one;
            QVERIFY(one.refresh(base));
            QVERIFY(one.updateObject("c", Object{{"title", "T" + std::to_string(i)}, {"tags", Array{"t" + std::to_string(i)}}}));
            const auto committed = one.commit();
            QVERIFY(committed && committed->commit);
            const auto made = arrivalsOf(*committed->commit);
            all.deltas.insert(all.deltas.end(), made.deltas.begin(), made.deltas.end());
            all.packs.insert(all.packs.end(), made.packs.begin(), made.packs.end());
        }

        QVERIFY(b->replica.refresh(all));
        b->document.read();

        const auto undecided = b->document.undecided();
        QCOMPARE(undecided.at("c")->find("title")->offers.size(), std::size_t{1000});
        QCOMPARE(b->document.content("c").find("tags")->asArray()->size(), std::size_t{1000});
        QVERIFY(b->document.apply(b->document.suggestions()));
        b->commit();
        QVERIFY(!b->replica.isInConflict("c"));
    }

    // Past kMaxMergedVersions: as plain Melda shows it, and nothing is asked.
    void aVeryLongChainIsShownPlain()
    {
        const auto [a, b] = twoWith({{"title", "C"}});
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(a->replica.updateObject("c", Object{{"title", std::to_string(i)}}));
        a->commit();
        b->edit("c", {{"title", Value("X")}});

        exchange(*a, *b);

        const auto object = b->document.views().lineage().find("c");
        QVERIFY(b->document.views().fields(*object)->isPlain);
        QCOMPARE(b->shown("c", "title"), std::string("\"99999\""));
        QCOMPARE(a->shown("c", "title"), b->shown("c", "title"));
    }

    void circlesAreOpened()
    {
        const auto [a, b] = twoWith({{"title", "C"}});
        constexpr int kTasks = 2000;
        for (int i = 0; i < kTasks; ++i) {  // each below the next, the last below the first, none at the top
            const auto id = "n" + std::to_string(i);
            const auto list = "^" + id + "@" + kItems;
            QVERIFY(a->replica.createObject(id, Object{{"title", id}, {kItems, list}}));
            QVERIFY(a->replica.createObject(list, Object{{"A", Array{"n" + std::to_string((i + 1) % kTasks)}}}));
        }
        a->commit();

        exchange(*a, *b);

        QCOMPARE(a->document.tree().cycles.size(), std::size_t{1});
        QCOMPARE(a->document.children(kRoot), b->document.children(kRoot));
        QCOMPARE(a->document.children(kRoot).size(), std::size_t{2});
        QCOMPARE(a->document.tree().recovered.size(), std::size_t{1});
    }

    void rewritingRefusesWhatIsNoLeaf()
    {
        const auto [a, b] = twoWith({{"title", "C"}});
        const auto first = *a->replica.winner("c");
        a->edit("c", {{"title", Value("X")}});

        const auto sealed = a->replica.rewrite("c", {{}, {first}});
        const auto unknown = a->replica.rewrite("c", {{{Revision::first(ContentName::deleted()), std::nullopt}}, {}});
        const auto again = a->replica.rewrite("c", {{{*a->replica.winner("c"), Object{{"title", "X"}}}}, {}});

        QVERIFY(!sealed && sealed.error().code == ErrorCode::NotALeaf);
        QVERIFY(!unknown && unknown.error().code == ErrorCode::UnknownRevision);
        QVERIFY(again && a->replica.winner("c")->index() == first.index() + 2);
    }

    void aVersionFollowsWhatItsCommitSealed()
    {
        const auto [a, b] = twoWith({{"title", "C"}});
        a->edit("c", {{"title", Value("X")}});
        b->edit("c", {{"title", Value("Y")}});
        exchange(*a, *b);
        QVERIFY(a->document.apply(a->document.suggestions()));
        const auto& lineage = a->document.views().lineage();
        const auto object = *lineage.find("c");
        QCOMPARE(lineage.mergeParents(lineage.leaves(object).back()).size(), std::size_t{2});  // staged

        a->commit();
        b->take(*a);

        QCOMPARE(lineage.mergeParents(lineage.leaves(object).back()).size(), std::size_t{2});
        const auto& other = b->document.views().lineage();
        QCOMPARE(other.mergeParents(other.leaves(*other.find("c")).back()).size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(MergeTest)
#include "merge_test.moc"
