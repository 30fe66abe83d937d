// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Finding tasks by what stands in them, in an index that follows every change.

#include "tests/core/todo/profile.h"

#include "core/todo/quick_add/fold.h"
#include "core/todo/search.h"

using namespace meldado::test;

namespace {

constexpr auto kToday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 18);

Object full(std::string_view id, std::string_view title, Object fields = {})
{
    fields.set("title", title);
    return task(id, std::move(fields));
}

std::unique_ptr<Profile> aList()
{
    return profileReading(documentWith({
        Value(full("milk", "Oat Milk", {{"tags", Array{"errand"}}, {"priority", 1}, {"when", "2026-11-18"}})),
        Value(full("mum", "Call mum", {{"people", Array{"Bob Miller"}}, {"when", "2026-11-10"}})),
        Value(full("soap", "Camilla's soap", {{"description", "# errand\nnot  milky"}, {"deadline", "2026-12-01"}})),
        Value(full("old", "Milk of old", {{"done", true}})),
        Value(full("shop", "Shop", {{"kind", "section"}})),
    }));
}

SearchIndex wholeIndex(const TaskList& list)
{
    SearchIndex index(list, folded);
    index.readMore(SIZE_MAX);
    return index;
}

// The ids of what fits, best first.
std::string found(const TaskList& list, const SearchIndex& index, std::string_view text)
{
    const Query query = readQuery(text, folded);
    std::string all;
    for (const SearchHit& hit : index.best(query, {"home", kToday}, 100).hits)
        all += (all.empty() ? "" : " ") + list.outline().id(hit.task);
    return all;
}

}  // namespace

class SearchTest : public QObject {
    Q_OBJECT

private slots:
    // Out of sight in its list, so no one looks for it among what is open; the texts of what is below are not read again.
    void whatIsBelowADoneTaskIsNotFoundAsOpen()
    {
        const Value pack(full("pack", "Pack", {{"when", "2026-11-10"}}));
        const auto profile = profileReading(documentWith({Value(full("trip", "Trip", {{std::string(kItems), Array{pack}}}))}));
        SearchIndex index = wholeIndex(profile->list());
        QCOMPARE(found(profile->list(), index, "pack is:open"), std::string("pack"));
        const std::vector<std::string> trip{"trip"};
        auto edited = profile->list().setDone(trip, true, profile->clock);
        QVERIFY(edited);
        QCOMPARE(index.apply(edited->update).size(), std::size_t{2});
        QCOMPARE(found(profile->list(), index, "pack is:open"), std::string());
        QCOMPARE(found(profile->list(), index, "overdue"), std::string());
        QCOMPARE(found(profile->list(), index, "is:done"), std::string("trip"));
        QCOMPARE(found(profile->list(), index, "pack"), std::string("pack"));
        edited = profile->list().setDone(trip, false, profile->clock);
        QVERIFY(edited);
        index.apply(edited->update);
        QCOMPARE(found(profile->list(), index, "overdue"), std::string("pack"));
    }

    void findsWhatFitsBestFirst_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("ids");
        const auto row = [](const char* text, const char* ids) { QTest::newRow(text) << std::string(text) << std::string(ids); };
        row("", "mum milk soap old");
        row("mil", "milk soap mum old");  // a word, inside a word, a person, and the beginning of what is done
        row("OAT mi", "milk");
        row("\"not milky\"", "soap");
        row("\"oat milk\"", "milk");
        row("#errand", "milk");  // a heading of notes is no tag
        row("errand", "milk soap");
        row("#err", "");
        row("@\"bob miller\"", "mum");
        row("miller", "mum");
        row("!1", "milk");
        row("!1 !2 milk", "milk");
        row("!2", "");
        row("today", "milk");
        row("overdue", "mum");
        row("today overdue", "mum milk");
        row("upcoming", "soap");
        row("no-date", "old");
        row("is:done", "old");
        row("milk is:open", "milk soap");
        row("milk -oat", "soap old");
        row("-#errand -is:done", "mum soap");
        row("list:home !1", "milk");
        row("list:work", "");
        row("-list:work !1", "milk");
        row("nothing like it", "");
    }
    void findsWhatFitsBestFirst()
    {
        QFETCH(const std::string, text);
        QFETCH(const std::string, ids);
        const auto profile = aList();
        const auto sorted = [](std::string words) {
            QStringList all = QString::fromStdString(words).split(' ');
            all.sort();
            return all.join(' ');
        };
        const std::string all = found(profile->list(), wholeIndex(profile->list()), text);
        QCOMPARE(sorted(all), sorted(ids));
        if (text == "mil" || text == "milk is:open")
            QCOMPARE(all, ids);
    }

    void ranksNamesLikeTitles()
    {
        const auto rank = [](const char* query, const char* name) { return rankOfName(readQuery(query, folded), name); };
        QCOMPARE(rank("flat", "flat move"), std::optional(0));
        QCOMPARE(rank("move", "flat move"), std::optional(1));
        QCOMPARE(rank("lat", "flat move"), std::optional(2));
        QCOMPARE(rank("today", "today"), std::optional(0));  // also what says a day
        QVERIFY(!rank("x", "flat move"));
        QVERIFY(!rank("#flat", "flat move"));
    }

    void isReadInSlicesAndFollowsMeanwhile()
    {
        const auto profile = aList();
        SearchIndex index(profile->list(), folded);
        QVERIFY(!index.readMore(2));
        QVERIFY(!index.isComplete());
        QCOMPARE(found(profile->list(), index, "is:open").empty(), false);
        const auto renamed = profile->list().rename("milk", "Bread");
        index.apply(renamed->update);
        while (!index.readMore(2)) {}
        QCOMPARE(found(profile->list(), index, "bread"), std::string("milk"));
        QCOMPARE(found(profile->list(), index, "oat"), std::string());
    }

    void findsWhatIsSaidInComments()
    {
        const auto profile = aList();
        SearchIndex index = wholeIndex(profile->list());
        const auto follow = [&](const Result<Edited>& edited) {
            index.apply(edited->update);
            index.touch(edited->ids);
        };
        follow(profile->list().addComment("mum", "c1", "about the Parcel", "Bob", profile->clock));
        QCOMPARE(found(profile->list(), index, "parcel"), std::string("mum"));
        QCOMPARE(found(profile->list(), wholeIndex(profile->list()), "parcel"), std::string("mum"));
        follow(profile->list().removeComment("mum", "c1"));
        QCOMPARE(found(profile->list(), index, "parcel"), std::string());
        follow(profile->list().addComment("mum", "c2", "#errand", "Bob", profile->clock));
        QCOMPARE(found(profile->list(), index, "#errand"), std::string("milk"));  // said, but no tag
    }

    void findsAgainWhatWasBroughtBackWithAllBelow()
    {
        const auto profile = aList();
        profile->addUnder("mum", "Ask about grandma");
        SearchIndex index = wholeIndex(profile->list());
        const auto removed = profile->list().remove(std::span<const std::string>(std::vector<std::string>{"mum"}));
        index.apply(removed->update);
        QCOMPARE(found(profile->list(), index, "grandma"), std::string());
        QVERIFY(index.people().empty());
        const auto restored = profile->list().perform(removed->undo);
        index.apply(restored->update);
        QVERIFY(!found(profile->list(), index, "grandma").empty());
        QCOMPARE(index.people(), std::set<std::string>{"Bob Miller"});
    }

    // Texts are replaced, taken out and moved together; a look through all of them says what a look at each says.
    void looksThroughTextsThatCameAndWent()
    {
        constexpr std::uint64_t kSeed = 20261122;
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        SeededRandom random(kSeed);
        SearchTexts texts;
        std::vector<std::string> plain(50);
        std::size_t put = 0;
        for (int i = 0; i < 3000; ++i) {
            const auto task = static_cast<TaskNumber>(random.below(plain.size()));
            plain[task].clear();
            for (std::size_t length = random.below(200); length > 0; --length)
                plain[task] += "ab\n"[random.below(3)];
            texts.put(task, plain[task]);
            put += plain[task].size();
            if (i % 10 != 0)
                continue;
            const std::string words = std::vector<std::string>{"a", "ab", "bba", "aaaa", "babab"}[random.below(5)];
            std::vector<int> found(plain.size());
            texts.forEachWith(words, [&](TaskNumber one) { ++found[one]; });
            for (TaskNumber one = 0; one < plain.size(); ++one) {
                QCOMPARE(texts.of(one), std::string_view(plain[one]));
                QCOMPARE(found[one], plain[one].find(words) != std::string::npos ? 1 : 0);
            }
        }
        QVERIFY(texts.byteCount() < put / 2);
    }

    // After any edits an index that followed says what a new one says, and both say what a plain look at each task says.
    void followsAnyEdits()
    {
        constexpr std::uint64_t kSeed = 20261118;
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        SeededRandom random(kSeed);
        Profile profile(kSeed);
        profile.add("first");
        SearchIndex index = wholeIndex(profile.list());
        const Query milk = readQuery("milk -is:done", folded);
        std::vector<bool> hasMilk;  // asked again only for what is told
        const std::vector<std::string> words{"milk", "Bread", "oat", "call", "Mum", "today"};
        const auto word = [&] { return words[random.below(words.size())]; };
        const auto follow = [&](const Result<Edited>& edited) {
            if (!edited)
                return;
            for (const TaskNumber task : index.apply(edited->update)) {
                hasMilk.resize(profile.list().outline().size());
                hasMilk[task] = index.fits(milk, task, {"home", kToday});
            }
        };
        std::vector<std::vector<Step>> undo;
        for (int i = 0; i < 300; ++i) {
            const auto rows = profile.rows().size();
            const std::string id = rows == 0 ? std::string() : profile.id(random.below(rows));
            Result<Edited> edited = Error{ErrorCode::UnknownObject, "none"};
            switch (random.below(7)) {
            case 0:
            case 1: edited = profile.list().add(makeId(random), word() + " " + word(), Place::last(random.below(2) == 0 ? id : ""), profile.clock); break;
            case 2: edited = profile.list().rename(id, word()); break;
            case 3: edited = profile.list().setField(std::span(&id, 1), "description", Value("notes of " + word())); break;
            case 4: edited = profile.setDone(id, random.below(2) == 0); break;
            case 5: edited = profile.list().setField(std::span(&id, 1), "tags", Value(Array{Value(word())})); break;
            case 6:
                if (!undo.empty() && random.below(2) == 0) {
                    edited = profile.list().perform(undo.back());
                    undo.pop_back();
                } else {
                    edited = profile.remove(id);
                }
                break;
            }
            if (!edited)
                continue;
            undo.push_back(edited->undo);
            follow(edited);
            profile.shown->apply(edited->update);
            if (i % 10 != 0)
                continue;
            const SearchIndex fresh = wholeIndex(profile.list());
            hasMilk.resize(profile.list().outline().size());
            for (TaskNumber task = 0; task < hasMilk.size(); ++task)
                QCOMPARE(hasMilk[task], fresh.fits(milk, task, {"home", kToday}));
            for (const std::string& text : {word(), "#" + word(), word() + " " + word(), std::string("is:done")}) {
                const Query query = readQuery(text, folded);
                std::vector<int> visited(profile.list().outline().size());
                index.forEachFitting(query, {"home", kToday}, [&](TaskNumber task) { ++visited[task]; });
                for (TaskNumber task = 0; task < visited.size(); ++task) {
                    QCOMPARE(visited[task], plainlyFits(profile, query, task) ? 1 : 0);
                    QCOMPARE(index.fits(query, task, {"home", kToday}), visited[task] == 1);
                }
                const auto all = index.best(query, {"home", kToday}, visited.size());
                const auto afresh = fresh.best(query, {"home", kToday}, visited.size());
                QVERIFY(std::ranges::equal(all.hits, afresh.hits, [](const SearchHit& one, const SearchHit& other) {
                    return one.task == other.task && one.rank == other.rank;
                }));
            }
        }
    }

private:
    static bool plainlyFits(Profile& profile, const Query& query, TaskNumber number)
    {
        const Outline& outline = profile.list().outline();
        if (!outline.isShown(number))
            return false;
        const Task task = outline.task(number);
        const Object content = profile.content(task.id);
        const auto* notes = content.find("description");
        std::string tags;
        for (const std::string& tag : task.tags)
            tags += folded(tag) + '\n';
        const std::string all = folded(task.title) + '\n' + tags + (notes ? folded(*notes->asString()) : "");
        return std::ranges::all_of(query.terms, [&](const QueryTerm& term) {
            switch (term.kind) {
            case QueryTerm::Kind::Words: return all.find(term.text) != std::string::npos;
            case QueryTerm::Kind::Tag: return tags.find(term.text + '\n') != std::string::npos;
            case QueryTerm::Kind::Today: return false;  // none has a day
            case QueryTerm::Kind::Done: return task.isDone;
            default: return false;
            }
        });
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
