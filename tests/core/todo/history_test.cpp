// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The history of a list and of its tasks: what changed, in which order, how it was, and bringing it back.

#include <set>

#include <QDir>
#include <QElapsedTimer>

#include "core/crdt/flatten.h"
#include "core/todo/history/bring_back.h"
#include "core/todo/history/commit_changes.h"
#include "core/todo/history/commit_log.h"
#include "core/todo/history/history_search.h"
#include "core/todo/history/past_reader.h"
#include "core/todo/history/task_events.h"
#include "core/todo/history/task_history.h"
#include "core/todo/quick_add/fold.h"
#include "tests/core/todo/profile.h"
#include "tests/support/recorded.h"
#include "tests/support/sanitized.h"

using namespace meldado::test;
using meldado::tests::kIsSanitized;

namespace {

Object by(std::string_view author, std::string_view date)
{
    return Object{{"author", author}, {"date", date}};
}

// Commits an edit with what it says of itself.
std::vector<Step> commitAs(Profile& profile, Result<Edited> edited, const std::optional<Object>& information)
{
    if (!edited) {
        QTest::qFail(edited.error().detail.c_str(), __FILE__, __LINE__);
        return {};
    }
    profile.show(edited->update);
    const auto committed = profile.replica.commit(information);
    if (!committed)
        QTest::qFail(committed.error().detail.c_str(), __FILE__, __LINE__);
    else
        profile.show(profile.list().apply(committed->changes));
    return edited->undo;
}

void meet(Profile& a, Profile& b)
{
    for (const auto& [from, to] : {std::pair(&a, &b), std::pair(&b, &a)}) {
        const auto news = to->replica.refresh(from->replica.everything());
        if (!news)
            QTest::qFail(news.error().detail.c_str(), __FILE__, __LINE__);
        else
            to->show(to->list().apply(*news));
    }
}

std::string titleOf(const std::optional<Value>& value)
{
    return value && value->asString() ? *value->asString() : std::string();
}

// "A B", of the beginning of the log.
std::string authorsIn(CommitLog& log)
{
    while (!log.readMore(1)) {}
    std::string all;
    for (std::size_t place = 0; place < log.size(); ++place)
        all += (all.empty() ? "" : " ") + log.writers()[log.at(place).writer].author;
    return all;
}

std::string textOf(const PastList& list)
{
    std::string text = list.title() + '\n';
    for (const PastTask& task : list.tasks()) {
        Object said;
        for (const auto& [field, value] : task.content) {
            if (!isFlatKey(field))
                said.set(field, value);
        }
        text += std::string(task.row.level * 2, ' ') + task.id + ' ' + canonicalText(Value(said)) + '\n';
    }
    return text;
}

PastReader::Past pastOf(const Replica& replica, const std::vector<DeltaName>& anchors)
{
    PastReader reader;
    if (!reader.take(replica.packs(), replica.deltas()))
        QTest::qFail("not taken", __FILE__, __LINE__);
    auto past = reader.at(anchors);
    return past ? *std::move(past) : PastReader::Past();
}

// Every value of every version, found again in the history of its task.
void verifyNoValueIsLost(const Replica& replica, const MergeViews& views)
{
    const Lineage lineage(replica);
    for (Handle object = 0; object < lineage.objectsEnd(); ++object) {
        if (!lineage.has(object) || lineage.isList(object))
            continue;
        TaskHistory history(views, lineage.id(object));
        while (!history.readMore(3)) {}
        std::set<std::pair<std::string, std::string>> told;
        for (std::size_t place = 0; place < history.versions().size(); ++place) {
            for (const FieldChange& change : history.changes(place)) {
                if (change.after)
                    told.emplace(change.field, canonicalText(*change.after));
            }
        }
        for (auto version = lineage.newest(object); version != kNoVersion; version = lineage.previous(version)) {
            if (lineage.isDeleted(version) || lineage.isResolved(version))
                continue;
            const auto value = lineage.value(version);
            for (const auto& [field, said] : *value->asObject()) {
                if (!isFlatKey(field) && field != "_deleted" && field != "#")  // no words of a person
                    QVERIFY2(told.contains({field, canonicalText(said)}), field.c_str());
            }
        }
    }
}

// What a replica shows that has these commits and their ancestors, and nothing else.
std::string textOfThese(const Replica& whole, CommitLog& log, std::size_t place)
{
    Arrivals some;
    some.packs = whole.everything().packs;
    for (std::size_t i = place; i < log.size(); ++i)
        some.deltas.push_back(whole.delta(log.at(i).name));
    Replica replica;
    if (!replica.refresh(some))
        return "refused";
    return textOf(PastList(replica, Outline(replica)));
}

// Some people edit one list apart from each other, and meet now and then.
class RandomLives {
public:
    explicit RandomLives(std::uint64_t seed) : m_random(seed)
    {
        for (std::uint64_t i = 0; i < 3; ++i)
            people.push_back(std::make_unique<Profile>(seed * 10 + i));
        people[0]->add("Milk");
        people[0]->add("Bread");
        for (std::size_t i = 1; i < people.size(); ++i)
            meet(*people[0], *people[i]);
    }

    void live(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            Profile& who = *people[below(people.size())];
            if (below(6) == 0)
                meet(who, *people[below(people.size())]);
            else
                edit(who);
        }
        for (std::size_t round = 0; round < 2; ++round) {
            for (std::size_t i = 1; i < people.size(); ++i)
                meet(*people[0], *people[i]);
        }
    }

    std::size_t below(std::size_t end) { return m_random.below(end); }

    std::vector<std::unique_ptr<Profile>> people;

private:
    void edit(Profile& who)
    {
        const std::size_t count = who.rows().size();
        const std::string id = count == 0 ? std::string() : who.id(below(count));
        const std::string other = count == 0 ? std::string() : who.id(below(count));
        const std::string word = std::to_string(below(100));
        if (count == 0 || below(4) == 0)
            commit(who, who.list().add(makeId(who.random), word, below(2) == 0 ? Place::last(other) : Place::first({}), who.clock));
        else if (below(5) == 0)
            commit(who, who.remove(id));
        else if (below(3) == 0)
            commit(who, who.move(id, below(2) == 0 ? Place::last({}) : Place::last(other)));
        else if (below(2) == 0)
            commit(who, who.list().rename(id, word));
        else
            commit(who, who.list().setField(std::span(&id, 1), schema::kDescription, Value(word)));
    }

    // Some say when, some who, some nothing; some clocks are wrong.
    void commit(Profile& who, Result<Edited> edited)
    {
        if (!edited)
            return;  // under itself, or the like
        who.show(edited->update);
        std::optional<Object> information;
        if (below(5) != 0) {
            information = Object{{"author", "Somebody"}};
            if (below(5) != 0)
                information->set("date", Value("2026-11-" + std::to_string(10 + below(20)) + "T10:00:00+01:00"));
        }
        const auto committed = who.replica.commit(information);
        if (committed)
            who.show(who.list().apply(committed->changes));
    }

    SeededRandom m_random;
};

}  // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void commitsAreInOrderNewestFirstWhateverTheirClocksSay()
    {
        Profile alice(1);
        alice.add("Milk");
        const std::string milk = alice.id(0);
        commitAs(alice, alice.list().rename(milk, "Milk 1"), by("first", "2026-11-20T10:00:00+01:00"));
        commitAs(alice, alice.list().rename(milk, "Milk 2"), by("backwards", "2020-01-01T00:00:00+01:00"));
        commitAs(alice, alice.list().rename(milk, "Milk 3"), by("third", "2026-11-20T12:00:00+01:00"));
        commitAs(alice, alice.list().rename(milk, "Milk 4"), std::nullopt);
        commitAs(alice, alice.list().rename(milk, "Milk 5"), by("nonsense", "yesterday"));

        CommitLog log(alice.replica);

        QCOMPARE(authorsIn(log), std::string("nonsense  third backwards first "));
    }

    void branchesStandByTheirDatesAndNeverBeforeWhatBuildsOnThem()
    {
        Profile alice(1);
        Profile bob(2);
        alice.add("Milk");
        alice.add("Bread");
        meet(alice, bob);
        const std::string milk = alice.id(0);
        const std::string bread = alice.id(1);
        commitAs(alice, alice.list().rename(milk, "a1"), by("a1", "2026-11-20T10:00:00+01:00"));
        commitAs(bob, bob.list().rename(bread, "b1"), by("b1", "2026-11-20T11:00:00+01:00"));
        commitAs(alice, alice.list().rename(milk, "a2"), by("a2", "2026-11-20T12:00:00+01:00"));
        commitAs(bob, bob.list().rename(bread, "b2"), by("b2", "2026-11-20T13:00:00+01:00"));
        meet(alice, bob);
        commitAs(bob, bob.list().rename(bread, "b3"), by("b3", "2026-11-20T14:00:00+01:00"));
        meet(alice, bob);

        CommitLog one(alice.replica);
        CommitLog other(bob.replica);

        QCOMPARE(authorsIn(one), std::string("b3 b2 a2 b1 a1  "));
        QCOMPARE(authorsIn(other), authorsIn(one));
    }

    void theFirstPageOfALongHistoryReadsNoMore()
    {
        Profile alice(1);
        alice.add("Milk");
        for (int i = 0; i < 300; ++i)
            commitAs(alice, alice.list().rename(alice.id(0), "Milk " + std::to_string(i)), by("A", "2026-11-20T10:00:00+01:00"));

        CommitLog log(alice.replica);
        QVERIFY(!log.readMore(40));

        QVERIFY(log.size() >= 15);
        QVERIFY(log.size() < 40);
    }

    void tellsWhatACommitChanged()
    {
        Profile alice(1);
        alice.add("Milk");
        alice.add("Olives");
        alice.add("Bread");
        const std::string milk = alice.id(0);
        const std::string bread = alice.id(2);
        const auto last = [&] {
            CommitLog log(alice.replica);
            log.readMore(2);
            return changesOf(log.lineage(), *alice.replica.delta(log.at(0).name));
        };

        commitAs(alice, alice.list().rename(milk, "Oat milk"),
                 Object{{"description", "Renamed"}, {"kind", "rename"}, {"args", R"(["Oat milk"])"}});
        auto changes = last();
        QCOMPARE(changes.description, std::string("Renamed"));
        QCOMPARE(changes.arguments, std::vector<std::string>{"Oat milk"});
        QCOMPARE(changes.tasks.size(), std::size_t{1});
        QVERIFY(changes.tasks[0].kind == TaskChange::Kind::Changed);
        QCOMPARE(titleOf(changes.tasks[0].fields.at(0).before), std::string("Milk"));
        QCOMPARE(titleOf(changes.tasks[0].fields.at(0).after), std::string("Oat milk"));

        alice.done(alice.list().move(std::span(&bread, 1), Place::first({})));
        changes = last();
        QCOMPARE(changes.tasks.size(), std::size_t{1});
        QVERIFY(changes.tasks[0].kind == TaskChange::Kind::Moved);
        QCOMPARE(changes.tasks[0].title, std::string("Bread"));

        const auto undo = alice.done(alice.remove(bread));
        changes = last();
        QVERIFY(changes.tasks.at(0).kind == TaskChange::Kind::Deleted);
        QCOMPARE(changes.tasks[0].title, std::string("Bread"));
        alice.done(alice.list().perform(undo));
        changes = last();
        QCOMPARE(changes.tasks.size(), std::size_t{1});
        QVERIFY(changes.tasks[0].kind == TaskChange::Kind::BroughtBack);

        alice.done(alice.list().addComment(milk, "c", "Which one?", "Alice", alice.clock));
        changes = last();
        const auto comment = std::ranges::find(changes.tasks, TaskChange::Kind::Commented, &TaskChange::kind);
        QVERIFY(comment != changes.tasks.end());
        QCOMPARE(comment->id, milk);
        QCOMPARE(comment->title, std::string("Oat milk"));
    }

    void ofACommitOfVeryManyTasksTheFirstAreTold()
    {
        Profile alice(1);
        alice.add("Milk");
        std::vector<NewTask> many;
        for (std::size_t i = 0; i < kMaxTasksOfCommit + 5; ++i)
            many.push_back({makeId(alice.random), std::to_string(i), {}, 0});
        alice.done(alice.list().addAll(many, Place::last({}), alice.clock));

        CommitLog log(alice.replica);
        log.readMore(1);
        const auto changes = changesOf(log.lineage(), *alice.replica.delta(log.at(0).name));

        QCOMPARE(changes.tasks.size(), kMaxTasksOfCommit);
        QCOMPARE(changes.taskCount, kMaxTasksOfCommit + 5);
    }

    void aTaskHasItsVersionsWithWhatWasNotChosen()
    {
        Profile alice(1);
        Profile bob(2);
        alice.add("Cheese");
        meet(alice, bob);
        const std::string id = alice.id(0);
        commitAs(alice, alice.list().rename(id, "Cheese for Saturday"), by("Alice", "2026-11-20T10:00:00+01:00"));
        commitAs(bob, bob.list().rename(id, "Cheese for the party"), by("Bob", "2026-11-20T11:00:00+01:00"));
        meet(alice, bob);
        const auto notChosenIn = [&](const Profile& profile) {
            TaskHistory history(profile.opened->outline().views(), id);
            while (!history.readMore(1)) {}
            std::string all;
            for (std::size_t place = 0; place < history.versions().size(); ++place) {
                for (const std::string& field : history.versions()[place].notChosen) {
                    for (const FieldChange& change : history.changes(place)) {
                        if (change.field == field)
                            all += titleOf(change.after) + ';';
                    }
                }
            }
            return all;
        };
        QCOMPARE(notChosenIn(alice), std::string("Cheese for Saturday;"));  // shown is what came later

        const std::vector<std::pair<std::string, FieldChanges>> decisions{{id, {{"title", Value("Cheese for Saturday")}}}};
        commitAs(alice, alice.list().decide(decisions), by("Alice", "2026-11-20T12:00:00+01:00"));
        meet(alice, bob);

        QCOMPARE(notChosenIn(alice), std::string("Cheese for the party;"));
        QCOMPARE(notChosenIn(bob), notChosenIn(alice));
        commitAs(bob, bob.list().rename(id, "Cheese"), by("Bob", "2026-11-20T13:00:00+01:00"));
        meet(alice, bob);
        QCOMPARE(notChosenIn(alice), std::string("Cheese for the party;"));  // what was changed knowingly is none
    }

    void whereATaskWasPutAndWhatWasSaidAboutItIsTold()
    {
        Profile alice(1);
        commitAs(alice, alice.list().ensureRoot("Groceries"), by("Alice", "2026-11-20T08:00:00Z"));
        for (const char* title : {"bread", "shopping", "milk"})
            commitAs(alice, alice.list().add(title, title, Place::last({}), alice.clock), by("Alice", "2026-11-20T09:00:00Z"));
        const std::string milk = "milk";
        commitAs(alice, alice.list().move(std::span(&milk, 1), Place::last("bread")), by("Alice", "2026-11-20T10:00:00Z"));
        commitAs(alice, alice.list().move(std::span(&milk, 1), Place::last("shopping")), by("Bob", "2026-11-20T11:00:00Z"));
        commitAs(alice, alice.list().addComment(milk, "c1", "the fresh one", "bob", alice.clock), by("Bob", "2026-11-20T12:00:00Z"));
        const std::string bread = "bread";
        commitAs(alice, alice.list().move(std::span(&bread, 1), Place::last({})), by("Bob", "2026-11-20T13:00:00Z"));

        TaskEvents events(alice.list().outline().views().lineage(), milk);
        while (!events.readMore(3)) {}

        QCOMPARE(events.events().size(), std::size_t{3});
        const TaskEvent& said = events.events()[0];
        QCOMPARE(said.kind, TaskEvent::Kind::Commented);
        QCOMPARE(said.text, std::string("the fresh one"));
        QCOMPARE(said.writer.author, std::string("Bob"));
        const TaskEvent& moved = events.events()[1];
        QCOMPARE(moved.kind, TaskEvent::Kind::Moved);
        QCOMPARE(moved.from, std::string("bread"));
        QCOMPARE(moved.to, std::string("shopping"));
        QCOMPARE(moved.writer.author, std::string("Bob"));
        QCOMPARE(events.events()[2].from, std::string(kRootId));
        QCOMPARE(events.events()[2].to, std::string("bread"));
    }

    void aTaskOfVeryManyVersionsIsToldAndNotMarked()
    {
        Profile alice(1);
        Profile bob(2);
        alice.add("Cheese");
        meet(alice, bob);
        const std::string id = alice.id(0);
        for (std::size_t i = 0; i <= kMaxNotChosenSteps; ++i) {
            QVERIFY(bob.replica.setField(id, schema::kDescription, Value(std::to_string(i))).has_value());
            QVERIFY(bob.replica.commit(by("Bob", "2026-11-20T10:00:00+01:00")).has_value());
        }
        commitAs(alice, alice.list().rename(id, "Goat cheese"), by("Alice", "2026-11-20T11:00:00+01:00"));
        QVERIFY(alice.replica.refresh(bob.replica.everything()).has_value());

        const Outline outline(alice.replica);
        TaskHistory history(outline.views(), id);
        while (!history.readMore(1000)) {}

        QCOMPARE(history.versions().size(), kMaxNotChosenSteps + 3);
        QVERIFY(std::ranges::all_of(history.versions(), [](const TaskVersion& one) { return one.notChosen.empty(); }));
    }

    void theListAsOfAMomentSaysWhatChangedSince()
    {
        Profile alice(1);
        alice.add("Milk");
        alice.add("Bread");
        const std::string milk = alice.id(0);
        const std::string bread = alice.id(1);
        const auto then = alice.replica.anchors();
        commitAs(alice, alice.list().rename(milk, "Oat milk"), by("Alice", "2026-11-20T10:00:00+01:00"));
        commitAs(alice, alice.remove(bread), by("Bob", "2026-11-20T11:00:00+01:00"));
        alice.add("Olives");

        const auto past = pastOf(alice.replica, then);

        QCOMPARE(past.list->tasks().size(), std::size_t{2});
        QCOMPARE(past.since.size(), std::size_t{3});
        QVERIFY(past.since[0].kind == PastChange::Kind::Deleted);
        QCOMPARE(past.since[0].title, std::string("Bread"));
        QCOMPARE(past.since[0].writer.author, std::string("Bob"));
        QVERIFY(past.since[1].kind == PastChange::Kind::Changed);
        QCOMPARE(titleOf(past.since[1].fields.at(0).before), std::string("Milk"));
        QVERIFY(past.since[2].kind == PastChange::Kind::Added);
        QVERIFY(pastOf(alice.replica, {}).since.empty());
    }

    void aTaskThatIsGoneComesBackWithItsSubtasksAndComments()
    {
        Profile alice(1);
        alice.add("Party");
        alice.add("Milk");
        const std::string party = alice.id(0);
        alice.addUnder(party, "Cheese");
        alice.addUnder(party, "Bread");
        alice.done(alice.list().addComment(party, "c", "On Saturday", "Alice", alice.clock));
        const auto then = alice.replica.anchors();
        const std::string before = textOf(*pastOf(alice.replica, {}).list);
        alice.done(alice.remove(party));

        const auto past = pastOf(alice.replica, then);
        const BringBack plan = bringBackTask(*past.list, past.present->list, party, true);
        QCOMPARE(plan.back, std::size_t{3});
        const auto undo = alice.done(alice.list().perform(plan.steps));

        QCOMPARE(textOf(*pastOf(alice.replica, {}).list), before);
        QCOMPARE(alice.list().comments(party).size(), std::size_t{1});
        alice.done(alice.list().perform(undo));
        QCOMPARE(alice.rows().size(), std::size_t{1});
    }

    void broughtBackAListSaysWhatItSaid()
    {
        Profile alice(1);
        alice.add("Milk");
        alice.add("Bread");
        alice.add("Party");
        const std::string milk = alice.id(0);
        const std::string bread = alice.id(1);
        const std::string party = alice.id(2);
        alice.addUnder(party, "Cheese");
        const auto then = alice.replica.anchors();
        const std::string before = textOf(*pastOf(alice.replica, {}).list);
        alice.done(alice.list().rename(milk, "Oat milk"));
        alice.done(alice.list().move(std::span(&bread, 1), Place::last(party)));
        alice.done(alice.remove(milk));
        alice.add("Olives", 0);
        alice.addUnder(alice.id(0), "green");
        alice.done(alice.list().move(std::span(&party, 1), Place::first({})));
        const std::string after = textOf(*pastOf(alice.replica, {}).list);

        const auto past = pastOf(alice.replica, then);
        const BringBack plan = bringBackList(*past.list, past.present->list);
        QCOMPARE(plan.back, std::size_t{1});
        QCOMPARE(plan.trashed, std::size_t{2});
        QCOMPARE(plan.changed, std::size_t{1});
        const auto count = alice.replica.applied().size();
        const auto undo = alice.done(alice.list().perform(plan.steps));

        QCOMPARE(textOf(*pastOf(alice.replica, {}).list), before);
        QCOMPARE(alice.replica.applied().size(), count + 1);
        alice.done(alice.list().perform(undo));
        QCOMPARE(textOf(*pastOf(alice.replica, {}).list), after);
    }

    void wordsThatAreNotShownAnyMoreAreFound()
    {
        Profile alice(1);
        alice.add("Cheese for Saturday");
        alice.add("Größte Oliven");
        const std::string cheese = alice.id(0);
        alice.done(alice.list().rename(cheese, "Cheese"));
        alice.done(alice.list().addComment(cheese, "c", "the goat one", "Alice", alice.clock));
        alice.done(alice.list().removeComment(cheese, "c"));
        alice.done(alice.remove(alice.id(1)));
        const auto found = [&](std::string_view words) {
            HistorySearch search(alice.list().outline().views(), readQuery(words, folded), folded);
            while (!search.lookMore(1)) {}
            std::string all;
            for (const HistoryHit& hit : search.hits())
                all += hit.title + '/' + hit.field + '/' + hit.text + (hit.isTaskDeleted ? "/gone;" : ";");
            return all;
        };

        QCOMPARE(found("saturday"), std::string("Cheese/title/Cheese for Saturday;"));
        QCOMPARE(found("cheese"), std::string());  // it is shown
        QCOMPARE(found("oliven GROESSTE"), std::string("Größte Oliven/title/Größte Oliven/gone;"));
        QCOMPARE(found("goat"), std::string("Cheese/text/the goat one;"));
        QCOMPARE(found(""), std::string());
    }

    void ofVeryManyFoundTextsTheNewestAreKept()
    {
        Profile alice(1);
        alice.add("Cheese");
        const std::string id = alice.id(0);
        for (std::size_t i = 0; i < kMaxHistoryHits + 10; ++i) {
            const std::string minute = std::to_string(100 + i / 10).substr(1);
            QVERIFY(alice.replica.setField(id, schema::kTitle, Value("olive " + std::to_string(i))).has_value());
            QVERIFY(alice.replica.commit(by("Alice", "2026-11-20T10:" + minute + ":0" + std::to_string(i % 10) + "+01:00")).has_value());
        }
        QVERIFY(alice.replica.setField(id, schema::kTitle, Value("Cheese")).has_value());
        QVERIFY(alice.replica.commit().has_value());

        const Outline outline(alice.replica);
        HistorySearch search(outline.views(), readQuery("olive", folded), folded);
        while (!search.lookMore(1000)) {}

        QCOMPARE(search.foundCount(), kMaxHistoryHits + 10);
        QCOMPARE(search.hits().size(), kMaxHistoryHits);
        QCOMPARE(search.hits().front().text, "olive " + std::to_string(kMaxHistoryHits + 9));
        QCOMPARE(search.hits().back().text, std::string("olive 10"));
    }

    void eachMomentIsWhatAReplicaWithThatPastShowsAndNoValueIsLost_data()
    {
        QTest::addColumn<quint64>("seed");

        for (quint64 seed = 1; seed <= (kIsSanitized ? 10 : 40); ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void eachMomentIsWhatAReplicaWithThatPastShowsAndNoValueIsLost()
    {
        QFETCH(quint64, seed);
        RandomLives lives(seed);
        lives.live(60);
        Profile& alice = *lives.people[0];
        CommitLog log(alice.replica);
        while (!log.readMore(7)) {}
        QCOMPARE(log.size(), alice.replica.applied().size());
        PastReader reader;
        QVERIFY(reader.take(alice.replica.packs(), alice.replica.deltas()).has_value());

        for (std::size_t place = 0; place < log.size(); place += 1 + lives.below(5)) {
            const auto past = reader.at(log.anchorsAt(place));
            QVERIFY(past.has_value());
            QCOMPARE(QString::fromStdString(textOf(*past->list)), QString::fromStdString(textOfThese(alice.replica, log, place)));
        }
        verifyNoValueIsLost(alice.replica, alice.list().outline().views());
        CommitLog other(lives.people[1]->replica);
        while (!other.readMore(1)) {}
        for (std::size_t place = 0; place < log.size(); ++place)
            QVERIFY(other.at(place).name == log.at(place).name);  // the same on every computer

        const auto past = reader.at(log.anchorsAt(lives.below(log.size())));
        const auto plan = bringBackList(*past->list, past->present->list);
        const std::string before = textOf(*pastOf(alice.replica, {}).list);
        const auto undo = alice.done(alice.list().perform(plan.steps));
        QCOMPARE(QString::fromStdString(textOf(*pastOf(alice.replica, {}).list)), QString::fromStdString(textOf(*past->list)));
        alice.done(alice.list().perform(undo));
        QCOMPARE(QString::fromStdString(textOf(*pastOf(alice.replica, {}).list)), QString::fromStdString(before));
    }

    // The figures are printed; how long a test took is no reason for it to fail.
    void aLongHistoryIsReadInOrderAndATaskHasItsVersions()
    {
        constexpr int kTasks = kIsSanitized ? 1'000 : 10'000;
        constexpr int kCommits = 5 * kTasks;
        Profile alice(1);
        alice.list();
        alice.add("Milk");
        std::vector<NewTask> many;
        for (int i = 0; i < kTasks; ++i)
            many.push_back({makeId(alice.random), "Task " + std::to_string(i), {}, 0});
        const auto added = alice.list().addAll(many, Place::last({}), alice.clock);
        QVERIFY(added.has_value() && alice.replica.commit(by("Alice", "2026-11-01T10:00:00+01:00")).has_value());
        for (int i = 0; i < kCommits; ++i) {
            const std::string& id = many[static_cast<std::size_t>(i) % many.size()].id;
            QVERIFY(alice.replica.setField(id, schema::kTitle, Value("Title " + std::to_string(i))).has_value());
            QVERIFY(alice.replica.commit(by(i % 2 == 0 ? "Alice" : "Bob", "2026-11-20T10:00:00+01:00")).has_value());
        }
        const auto milliseconds = [](const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; };
        QElapsedTimer timer;

        timer.start();
        CommitLog log(alice.replica);
        log.readMore(100);
        for (std::size_t place = 0; place < 20; ++place)
            static_cast<void>(changesOf(log.lineage(), *log.lineage().delta(log.at(place).name)));
        const double page = milliseconds(timer);
        timer.start();
        while (!log.readMore(1000)) {}
        const double all = milliseconds(timer);
        const TaskList list(alice.replica);
        timer.start();
        TaskHistory task(list.outline().views(), many[0].id);
        while (!task.readMore(100)) {}
        const double ofTask = milliseconds(timer);
        timer.start();
        TaskEvents events(list.outline().views().lineage(), many[0].id);
        while (!events.readMore(100)) {}
        const double around = milliseconds(timer);
        timer.start();
        const auto packs = alice.replica.packs();
        const auto deltas = alice.replica.deltas();
        const double handedOver = milliseconds(timer);
        PastReader reader;
        timer.start();
        QVERIFY(reader.take(packs, deltas).has_value());
        const double taken = milliseconds(timer);
        timer.start();
        const auto past = reader.at(log.anchorsAt(kCommits / 2));
        const double gone = milliseconds(timer);
        timer.start();
        HistorySearch search(list.outline().views(), readQuery("title 123", folded), folded);
        while (!search.lookMore(100)) {}
        const double searched = milliseconds(timer);

        qInfo("%d commits, %d tasks: first page %.1f ms, all in order %.0f ms in slices, history of a task %.2f ms, and around it %.2f ms, to the "
              "worker %.1f ms; there: taken in %.0f ms, a moment %.0f ms; searched %.0f ms in slices",
              kCommits, kTasks, page, all, ofTask, around, handedOver, taken, gone, searched);
        QCOMPARE(log.size(), std::size_t{kCommits} + 2);
        QCOMPARE(task.versions().size(), std::size_t{6});
        QCOMPARE(past->list->tasks().size(), std::size_t{kTasks} + 1);
        QVERIFY(search.foundCount() >= (kIsSanitized ? 9 : 90));
    }

    void historiesOfThePublishedToolsAreRead_data()
    {
        QTest::addColumn<QString>("folder");

        const QDir stories(TEST_DATA "/melda");
        for (const QString& name : stories.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qUtf8Printable(name)) << stories.filePath(name);
    }
    void historiesOfThePublishedToolsAreRead()
    {
        QFETCH(QString, folder);
        Replica replica;
        QVERIFY(replica.refresh(meldado::tests::recorded(folder)).has_value());

        CommitLog log(replica);
        while (!log.readMore(1)) {}
        QCOMPARE(log.size(), replica.applied().size());
        for (std::size_t place = 0; place < log.size(); ++place) {
            const auto changes = changesOf(log.lineage(), *replica.delta(log.at(place).name));
            QVERIFY(changes.tasks.size() <= kMaxTasksOfCommit);
            const auto past = pastOf(replica, log.anchorsAt(place));
            QVERIFY(past.list != nullptr);
        }
        verifyNoValueIsLost(replica, Outline(replica).views());
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
