// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The review as a view model: two people at one place in memory, who edit in one go and then hear of each other.

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/todo/schema.h"
#include "tests/ui/longest_turn.h"
#include "tests/ui/profile.h"
#include "ui/models/review_stage.h"
#include "ui/session/arrival_slices.h"
#include "ui/sentences/field_sentence.h"
#include "ui/sentences/text_diff.h"
#include "ui/viewmodels/review.h"

using namespace meldado;
using namespace meldado::test;
using ui::ReviewModel;

namespace schema = core::schema;

namespace {

struct Two {
    SharedPlace place;
    Profile alice{"Alice", 1};
    Profile bob{"Bob", 2};

    explicit Two(const QStringList& titles)
    {
        alice.open(place);
        for (const QString& title : titles)
            alice.tasks().add(title, -1);
        alice.waitUntilSaved();
        bob.open(place);
        if (bob.titles() != titles)
            QTest::qFail("Bob has something else", __FILE__, __LINE__);
    }
    std::string id(int row) { return alice.tasks().idAt(row).toStdString(); }
    // What both did is here and there.
    bool meet()
    {
        return alice.waitUntilSaved() && bob.waitUntilSaved() &&
               QTest::qWaitFor([this] {
                   return !alice.session.isTakingIn() && !bob.session.isTakingIn() && versions(alice) == versions(bob);
               });
    }
    ui::Review& review() { return *alice.pane.review(); }

private:
    static std::vector<std::string> versions(Profile& one)
    {
        std::vector<std::string> all;
        const core::Outline& outline = one.session.tasks()->outline();
        for (core::TaskNumber task = 0; task < outline.size(); ++task) {
            for (auto& version : core::versionsOf(outline, outline.id(task)))
                all.push_back(outline.id(task) + version);
        }
        for (auto& version : core::versionsOf(outline, core::kRootId))
            all.push_back(version);
        std::ranges::sort(all);
        return all;
    }
};

void set(Profile& one, const std::string& id, std::string_view field, const core::Value& value)
{
    one.session.setField(ui::Action::Plan, std::span(&id, 1), field, value);
}

QVariantMap cardAt(ui::Review& review, int field, int card)
{
    return review.fields()->index(field).data(ReviewModel::CardsRole).toList().value(card).toMap();
}

QVariantMap option(ui::Review& review, const QString& key)
{
    for (const QVariant& each : review.remaining()) {
        if (each.toMap().value("key") == key)
            return each.toMap();
    }
    return {};
}

core::ReviewField asked(std::string field, std::initializer_list<const char*> values)
{
    core::ReviewField made;
    made.field = std::move(field);
    for (const char* value : values)
        made.offers.push_back({core::Value(value), {}, {}, {}});
    return made;
}

}  // namespace

class ReviewTest : public QObject {
    Q_OBJECT

private slots:
    // --- one task

    void aCardSaysWhatWhoWhenWhereAndWhy()
    {
        Two two({"Cheese", "Bread"});
        two.alice.session.rename(two.id(0), "Cheese for Saturday");
        two.bob.session.rename(two.id(0), "Cheese for the party");
        QVERIFY(two.meet());

        ui::Review& review = two.review();
        review.begin(&two.alice.session, {});

        QCOMPARE(review.count(), 1);
        QCOMPARE(review.number(), 1);
        QVERIFY(review.sentence().contains("You and \u2068Bob\u2069 changed it while apart."));
        const QModelIndex field = review.fields()->index(0);
        QCOMPARE(field.data(ReviewModel::NameRole).toString(), "Title, 2 versions, before: Cheese");
        int mine = cardAt(review, 0, 0).value("mine").toBool() ? 0 : 1;
        const QVariantMap card = cardAt(review, 0, mine);
        QCOMPARE(card.value("text").toString(), "Cheese for Saturday");
        QCOMPARE(card.value("marked").toString(), "Cheese <u>for</u> <u>Saturday</u>");
        QVERIFY(card.value("by").toString().startsWith("You · "));
        QVERIFY(card.value("by").toString().endsWith(" · this computer"));
        QVERIFY(card.value("name").toString().startsWith("Cheese for Saturday, from you, today "));
        const QVariantMap other = cardAt(review, 0, 1 - mine);
        QVERIFY(other.value("by").toString().startsWith("Bob · "));
        QVERIFY(other.value("by").toString().endsWith(" · bob-pc"));
        QVERIFY(card.value("suggested").toBool() != other.value("suggested").toBool());
        QVERIFY((card.value("suggested").toBool() ? card : other).value("name").toString().endsWith("suggested"));
        review.end();
    }

    void whatIsChosenIsSeenInTheResultAndWrittenAsOneStep()
    {
        Two two({"Cheese"});
        two.alice.session.rename(two.id(0), "Goat cheese");
        set(two.alice, two.id(0), schema::kWhen, "2026-11-28");
        two.bob.session.rename(two.id(0), "Blue cheese");
        set(two.bob, two.id(0), schema::kWhen, "2026-11-29");
        QVERIFY(two.meet());
        ui::Review& review = two.review();
        review.begin(nullptr, {});
        QCOMPARE(review.fields()->rowCount(), 2);
        QSignalSpy done(&two.alice.session, &ui::ListSession::done);
        QSignalSpy said(&review, &ui::Review::announced);

        review.write(0, "Any cheese");
        QCOMPARE(review.result().value("title").toString(), "Any cheese");
        QVERIFY(said.last().first().toString().contains("Any cheese"));
        QVERIFY(!review.write(1, "no date in this"));
        QVERIFY(review.write(1, "2026-12-24"));
        QCOMPARE(review.fields()->index(1).data(ReviewModel::ExtraRole).toMap().value("title").toString(), "Your own");
        QVERIFY(review.apply());

        QCOMPARE(done.count(), 1);
        QCOMPARE(two.alice.titles(), QStringList{"Any cheese"});
        QCOMPARE(two.alice.session.reviews().count(), 0);
        QVERIFY(two.alice.pane.undoText().contains("Review: "));
        QCOMPARE(review.count(), 0);
        review.undo();
        QCOMPARE(review.count(), 1);
        QCOMPARE(two.alice.session.reviews().count(), 1);
        review.end();
        QVERIFY(two.meet());
        QCOMPARE(two.bob.session.reviews().count(), 1);
    }

    void beforeAndBothAndATitleThatIsEmpty()
    {
        Two two({"Cheese"});
        two.alice.session.rename(two.id(0), "Goat cheese");
        two.bob.session.rename(two.id(0), "Blue cheese");
        QVERIFY(two.meet());
        ui::Review& review = two.review();
        review.begin(nullptr, {});

        review.chooseBefore(0);
        QCOMPARE(review.result().value("title").toString(), "Cheese");
        review.chooseBoth(0);
        QVERIFY(review.result().value("title").toString().contains(" / "));
        QVERIFY(!review.write(0, "  "));
        QVERIFY(review.write(0, "Blue cheese"));  // it is on offer: that card
        QVERIFY(review.fields()->index(0).data(ReviewModel::ChosenRole).toInt() >= 0);
        review.choose(0, 7);
        review.choose(7, 0);
        review.choose(-1, -1);
        review.chooseBefore(9);
        review.chooseBoth(-3);
        QCOMPARE(review.result().value("title").toString(), "Blue cheese");
        review.end();
    }

    void everyKindOfFieldHasWords()
    {
        const auto now = *core::PlanTime::parse("2026-11-18T09:00");
        const auto words = [&](std::string_view field, const std::optional<core::Value>& value) { return ui::fieldSentence(field, value, now); };

        QCOMPARE(words(schema::kWhen, std::nullopt), "–");
        QCOMPARE(words(schema::kWhen, core::Value("2026-11-19")), "Tomorrow");
        QCOMPARE(words(schema::kDeadline, core::Value("soon")), "soon");
        QCOMPARE(words(schema::kDone, std::nullopt), "Open");
        QCOMPARE(words(schema::kDone, core::Value(true)), "Done");
        QCOMPARE(words(schema::kKind, core::Value("section")), "Section");
        QCOMPARE(words(schema::kRepeat, core::Value(core::Object{{"rrule", "FREQ=WEEKLY"}})), "Every week");
        QCOMPARE(words(schema::kReminders, core::Value(core::Array{core::Value("-PT30M")})), "\u206830 min before\u2069");
        QCOMPARE(words("x-energy", core::Value(core::Object{{"level", 3}})), R"({"level":3})");
        QVERIFY(words("x-long", core::Value(std::string(100'000, 'x'))).size() <= 300);
        QVERIFY(ui::fieldName(std::string(1000, 'x')).size() <= 42);
        QCOMPARE(ui::fieldName(schema::kDescription), "Notes");
    }

    void aTitleOfAnybodyIsOnlyText()
    {
        const QString hostile = "<img src=\"file:///etc/passwd\"> & <b>bold</b>";

        const QString marked = ui::markedWords("milk", hostile);

        QVERIFY(!QString(marked).remove("<u>").remove("</u>").contains('<'));
        QVERIFY(marked.contains("&lt;img"));
        QCOMPARE(ui::markedWords("Oat milk", "Oat milk 2 l"), "Oat milk <u>2</u> <u>l</u>");
        QCOMPARE(ui::markedWords("a a", "a a a"), "a a <u>a</u>");
        QCOMPARE(ui::markedWords("", ""), "");
    }

    void notesShowTheLinesThatDiffer()
    {
        using enum ui::DiffLine::Kind;
        const auto lines = ui::diffLines("1\n2\n3\n4\n5\n6", "1\n2\n3\n4\nfive\n6");

        QCOMPARE(lines.size(), std::size_t{5});
        QVERIFY(lines[0] == (ui::DiffLine{Left, {}, 3}));
        QVERIFY(lines[1] == (ui::DiffLine{Same, "4", 0}));
        QVERIFY(lines[2] == (ui::DiffLine{Removed, "5", 0}));
        QVERIFY(lines[3] == (ui::DiffLine{Added, "five", 0}));
        QVERIFY(lines[4] == (ui::DiffLine{Same, "6", 0}));
        QStringList many;
        for (int i = 0; i < 10 * ui::kMaxDiffLines; ++i)
            many << QString::number(i);
        const auto cut = ui::diffLines({}, many.join('\n'));
        QCOMPARE(cut.size(), static_cast<std::size_t>(ui::kMaxDiffLines) + 1);
        QCOMPARE(cut.back().count, 9 * ui::kMaxDiffLines);
        QCOMPARE(ui::bothTexts("a\nx\nb", "a\ny\nb"), "a\nx\ny\nb");
    }

    void aStageKeepsItsChoicesForWhatAsksTheSame()
    {
        ui::ReviewStage stage;
        stage.read({"id", {asked("title", {"X", "Y"}), asked("when", {"1", "2"})}, {}});
        QVERIFY(!stage.firstOpen());  // what is suggested
        stage.choose(0, 1);
        stage.choose(1, 1);

        stage.read({"id", {asked("title", {"X", "Y", "Z"}), asked("when", {"1", "2"})}, {}});

        QCOMPARE(stage.firstOpen(), std::optional<std::size_t>(0));
        QVERIFY(stage.fields()[0].isAgain);
        QVERIFY(stage.fields()[1].choice && stage.fields()[1].choice->offer == 1);
        stage.choose(0, 2);
        QVERIFY(!stage.firstOpen());
        QCOMPARE(stage.decisions().size(), std::size_t{2});
    }

    void whatWasOnlySuggestedIsSuggestedAnew()
    {
        ui::ReviewStage stage;
        stage.read({"id", {asked("title", {"X", "Y"}), asked("when", {"1", "2"})}, {}});
        stage.choose(1, 0);
        core::ReviewField title = asked("title", {"X", "Y", "Z"});
        title.suggestion = 2;

        stage.read({"id", {asked("deadline", {"1", "2"}), title, asked("when", {"1", "2", "3"})}, {}});

        QVERIFY(stage.fields()[0].choice && !stage.fields()[0].isAgain);  // nobody chose anything there
        QVERIFY(stage.fields()[1].choice && !stage.fields()[1].choice->isMade && !stage.fields()[1].isAgain);
        QCOMPARE(stage.fields()[1].choice->value, std::optional(core::Value("Z")));
        QVERIFY(!stage.fields()[2].choice && stage.fields()[2].isAgain);
        title.offers.pop_back();
        title.suggestion = 0;
        stage.read({"id", {title, asked("when", {"1", "2"})}, {}});
        QCOMPARE(stage.fields()[0].choice->value, std::optional(core::Value("X")));
        QVERIFY(!stage.fields()[1].choice && stage.fields()[1].isAgain);  // still to be chosen again
    }

    // --- what else is asked

    void theTitleOfTheListIsAsked()
    {
        Two two({"Cheese"});
        two.alice.session.renameList("Market");
        two.bob.session.renameList("Shop");
        QVERIFY(two.meet());

        QCOMPARE(two.alice.session.reviews().count(), 1);
        ui::Review& review = two.review();
        review.begin(nullptr, {});
        QCOMPARE(review.count(), 1);
        QVERIFY(review.taskId().isEmpty());
        review.write(0, "Saturday");
        QVERIFY(review.apply());
        review.end();
        QVERIFY(two.meet());
        QCOMPARE(two.bob.session.title(), "Saturday");
        QCOMPARE(two.bob.session.reviews().count(), 0);
    }

    void aMoveCycleOffersBothPlaces_data()
    {
        QTest::addColumn<int>("card");
        QTest::addColumn<int>("indents");

        QTest::newRow("it stays") << 0 << 0;
        QTest::newRow("it goes to the other place") << 1 << 1;
    }
    void aMoveCycleOffersBothPlaces()
    {
        QFETCH(int, card);
        Two two({"A", "B"});
        const std::string a = two.id(0);
        const std::string b = two.id(1);
        two.alice.session.move(std::span(&a, 1), core::Place::last(b));
        two.bob.session.move(std::span(&b, 1), core::Place::last(a));
        QVERIFY(two.meet());
        QTRY_COMPARE(two.alice.session.reviews().count(), 1);
        QTRY_COMPARE(two.bob.session.reviews().count(), 1);
        ui::Review& review = two.review();
        review.begin(nullptr, {});
        QCOMPARE(review.fields()->index(0).data(ReviewModel::LabelRole).toString(), "Place");
        QVERIFY(cardAt(review, 0, 0).value("text").toString().contains("Groceries"));
        QVERIFY(cardAt(review, 0, 1).value("text").toString().startsWith("Under "));
        const std::string asked = review.taskId().toStdString();

        review.choose(0, card);
        QVERIFY(review.apply());
        review.end();

        QVERIFY(two.meet());
        QTRY_COMPARE(two.bob.session.reviews().count(), 0);
        QCOMPARE(two.alice.session.reviews().count(), 0);
        for (Profile* one : {&two.alice, &two.bob}) {
            const core::Outline& outline = one->session.tasks()->outline();
            const bool isOnTop = outline.parent(*outline.find(asked)) == core::kNoTask;
            QCOMPARE(isOnTop, card == 0);
            QCOMPARE(one->titles().size(), 2);
        }
    }

    void whatWasSettledWithoutAskingIsSaidWithTheOtherValueAtHand()
    {
        Two two({"Cheese"});
        two.alice.session.rename(two.id(0), "Goat cheese");
        set(two.alice, two.id(0), schema::kPriority, core::Value(1));
        two.bob.session.rename(two.id(0), "Blue cheese");
        set(two.bob, two.id(0), schema::kPriority, core::Value(3));
        set(two.bob, two.id(0), schema::kDeadline, "2026-12-01");
        QVERIFY(two.meet());
        const auto number = *two.alice.session.find(two.id(0));
        QCOMPARE(two.alice.session.reviewMarkOf(number).quiet, "Something was settled by itself");
        const int before = two.alice.session.task(number).priority;
        ui::Review& review = two.review();
        review.begin(nullptr, {});

        QCOMPARE(review.quiet().size(), 1);
        QCOMPARE(review.merged().size(), 2);  // priority and deadline
        QVERIFY(review.mergedSentence().contains("2 changes merged by themselves, 1 need"));
        review.chooseQuiet(0);
        review.chooseQuiet(5);

        QVERIFY(two.alice.session.task(number).priority != before);
        QCOMPARE(review.quiet().size(), 0);
        QCOMPARE(two.alice.session.reviews().count(), 1);  // the title is still asked
        review.end();
    }

    // --- all of them

    void allRemainingTakesWhatAPersonWroteAndLeavesOutWhatChangedAgain()
    {
        Two two({"A", "B", "C"});
        for (int row = 0; row < 3; ++row) {
            two.alice.session.rename(two.id(row), "hers");
            two.bob.session.rename(two.id(row), "his");
        }
        QVERIFY(two.meet());
        ui::Review& review = two.review();
        review.begin(nullptr, {});
        QCOMPARE(review.count(), 3);
        review.choose(0, cardAt(review, 0, 0).value("mine").toBool() ? 0 : 1);  // of A, which stays hers
        set(two.bob, two.id(2), schema::kDescription, "again");
        QVERIFY(two.meet());
        QTest::qWait(0);

        review.readRemaining();
        QCOMPARE(option(review, "suggested").value("detail").toString(), "2 tasks");
        QVERIFY(review.remainingSentence().startsWith("1 "));
        QVERIFY(option(review, "person:bob").value("text").toString().contains("Bob"));
        QCOMPARE(review.applyRemaining("nobody"), 0);
        QCOMPARE(review.applyRemaining("person:bob"), 2);

        QCOMPARE(two.alice.titles()[0], "hers");
        QCOMPARE(two.alice.titles()[1], "his");
        QCOMPARE(review.count(), 1);
        QVERIFY(review.news().contains("1 left out"));
        QVERIFY(review.remainingSentence().startsWith("1 ") || review.remaining().size() > 0);
        review.end();
    }

    void allListsAreGoneThroughTogetherAndUndoneTogether()
    {
        Two two({"A", "B"});
        two.alice.session.rename(two.id(1), "x");
        two.bob.session.rename(two.id(1), "y");
        QVERIFY(two.meet());
        ui::Review& review = two.review();

        review.begin(&two.alice.session, QString::fromStdString(two.id(1)));
        QVERIFY(!review.hasLists());
        review.setEverywhere(true);
        QVERIFY(!review.isEverywhere());
        QCOMPARE(review.count(), 1);
        review.next();
        review.previous();
        QCOMPARE(review.number(), 1);
        review.end();
        QCOMPARE(review.fields()->rowCount(), 0);
    }

    void nothingIsToBeReviewed()
    {
        Two two({"A"});
        ui::Review& review = two.review();

        review.begin(nullptr, "nobody");

        QCOMPARE(review.count(), 0);
        QCOMPARE(review.number(), 0);
        QVERIFY(review.sentence().isEmpty());
        QVERIFY(!review.apply());
        QVERIFY(!review.isComplete());
        review.readRemaining();
        QCOMPARE(review.applyRemaining("suggested"), 0);
        review.end();
    }

    void whoDecidedIsSaidInTheRowForAWhile()
    {
        Two two({"A"});
        two.alice.session.rename(two.id(0), "x");
        two.bob.session.rename(two.id(0), "y");
        QVERIFY(two.meet());
        const QModelIndex row = two.alice.tasks().index(0);
        QCOMPARE(row.data(ui::TaskListModel::ReviewCountRole).toInt(), 1);

        two.bob.session.rename(two.id(0), "z");
        QVERIFY(two.meet());

        QCOMPARE(row.data(ui::TaskListModel::ReviewCountRole).toInt(), 0);
        QCOMPARE(row.data(ui::TaskListModel::DecisionRole).toString(), "\u2068Bob\u2069 decided");
        QSignalSpy repainted(&two.alice.tasks(), &QAbstractItemModel::dataChanged);
        QVERIFY(QTest::qWaitFor([&] { return repainted.count() > 0; }, 2 * ui::ReviewWatch::kDecisionShownMs));
        QVERIFY(row.data(ui::TaskListModel::DecisionRole).toString().isEmpty());
    }

    // --- size

    void manyChangesOfOthersAreTakenInBitByBit()
    {
        core::Replica replica;
        core::Arrivals all;
        for (int i = 0; i < 150; ++i) {
            QVERIFY(replica.update(core::Object{{"title", std::to_string(i)}}));
            const auto committed = replica.commit();
            QVERIFY(committed && committed->commit);
            const auto one = core::arrivalsOf(*committed->commit);
            all.deltas.insert(all.deltas.begin(), one.deltas.begin(), one.deltas.end());  // the last one first
            all.packs.insert(all.packs.end(), one.packs.begin(), one.packs.end());
        }

        const auto slices = ui::arrivalSlices(all);

        QCOMPARE(slices.size(), std::size_t{3});
        core::Replica other;
        for (const auto& slice : slices) {
            QVERIFY(slice.deltas.size() <= ui::kDeltasAtOnce);
            QVERIFY(other.refresh(slice).has_value());
            QVERIFY(other.waiting().empty());
        }
        QVERIFY(other.anchors() == replica.anchors());
        QCOMPARE(ui::arrivalSlices({}).size(), std::size_t{1});
        QCOMPARE(ui::arrivalSlices(slices[0]).size(), std::size_t{1});
    }

    void ofALargeCommitTheRowsFollowBitByBitAndWhoEditsMeanwhileDoesSoAfterAllOfIt()
    {
        constexpr int kTasks = 3 * static_cast<int>(ui::kObjectsAtOnce) + 10;
        Two two({"A"});
        std::vector<core::NewTask> tasks;
        for (int i = 0; i < kTasks; ++i)
            tasks.push_back({two.bob.session.newId(), "Task " + std::to_string(i), {}, 0});
        QSignalSpy touched(&two.alice.session, &ui::ListSession::touched);
        std::vector<std::size_t> sizes;  // of what Alice sees, after each bit
        std::optional<bool> isEdited;
        connect(&two.alice.session, &ui::ListSession::changed, this, [&] { sizes.push_back(two.alice.session.rows().size()); });
        QTimer editing;  // as soon as it has begun
        connect(&editing, &QTimer::timeout, this, [&] {
            if (isEdited || sizes.empty())
                return;
            QVERIFY(two.alice.session.tasks()->outline().isBehind());
            QVERIFY(touched.count() == 1 && touched[0][0].value<std::vector<std::string>>().empty());
            isEdited = two.alice.session.move(std::span(&tasks.front().id, 1), core::Place::first({}));
            QVERIFY(!two.alice.session.tasks()->outline().isBehind());
            QVERIFY(two.alice.session.find(tasks.back().id));
        });
        editing.start(0);

        QVERIFY(two.bob.session.addAll(tasks, core::Place::last({})));
        QTRY_VERIFY(isEdited.has_value());

        QVERIFY(*isEdited);
        QVERIFY(sizes.size() >= 3);  // a bit, the rest of it, the edit
        QVERIFY(sizes.front() <= ui::kObjectsAtOnce + 1);
        QCOMPARE(two.alice.titles().front(), "Task 0");
        QTRY_COMPARE(two.bob.titles(), two.alice.titles());
    }

    void largeCommitsOfOthers_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("count");

        QTest::newRow("5,000 new tasks") << "new" << 5000;
        QTest::newRow("10,000 changed tasks") << "changed" << 10'000;
        QTest::newRow("10,000 conflicts") << "conflicts" << 10'000;
        QTest::newRow("1,000 deleted that were edited here") << "deleted" << 1000;
    }
    // Prints what it costs; see ux.md: no frame over 32 ms.
    void largeCommitsOfOthers()
    {
        QFETCH(const QString, what);
        QFETCH(const int, count);
        Two two({"A"});
        two.alice.stopWatchingTheModel();
        two.bob.stopWatchingTheModel();
        std::vector<core::NewTask> tasks;
        std::vector<std::string> ids;
        for (int i = 0; i < 10'000; ++i)
            tasks.push_back({two.alice.session.newId(), "Task " + std::to_string(i), {}, 0});
        QVERIFY(two.alice.session.addAll(tasks, core::Place::last({})));
        QVERIFY(two.meet());
        std::vector<std::pair<std::string, core::Value>> hers;
        std::vector<std::pair<std::string, core::Value>> his;
        for (int i = 0; i < count; ++i) {
            ids.push_back(tasks[static_cast<std::size_t>(i)].id);
            hers.emplace_back(ids.back(), core::Value("hers"));
            his.emplace_back(ids.back(), core::Value("his"));
        }
        if (what == "conflicts" || what == "deleted")
            two.alice.session.setEach(ui::Action::Rename, hers, schema::kTitle);
        if (what == "new") {
            for (auto& task : tasks)
                task.id = two.bob.session.newId();
            tasks.resize(static_cast<std::size_t>(count));
            QVERIFY(two.bob.session.addAll(tasks, core::Place::last({})));
        } else if (what == "deleted") {
            QVERIFY(two.bob.session.remove(ids));
        } else {
            two.bob.session.setEach(ui::Action::Rename, his, schema::kTitle);
        }
        const int asked = what == "conflicts" || what == "deleted" ? count : 0;
        const auto before = two.alice.session.replica()->applied().size();
        LongestTurn turns;
        QTRY_VERIFY_WITH_TIMEOUT(two.alice.session.replica()->applied().size() > before && !two.alice.session.isTakingIn(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(two.bob.session.reviews().count() == asked && !two.bob.session.isTakingIn(), 60'000);

        qInfo("%s: at most %.0f ms of work of two people between two frames", QTest::currentDataTag(), turns.ms());
        QCOMPARE(two.alice.session.reviews().count(), asked);
        QCOMPARE(two.alice.session.rows().size(), static_cast<std::size_t>(10'001 + (what == "new" ? count : 0)));
    }

    // Prints what it costs; see ux.md: no frame over 32 ms.
    void aThousandChangesOfOthersComeToTenThousandTasks()
    {
        constexpr int kTasks = 10'000;
        constexpr int kChanges = 1000;
        Two two({"A"});
        two.alice.stopWatchingTheModel();
        two.bob.stopWatchingTheModel();
        std::vector<core::NewTask> tasks;
        for (int i = 0; i < kTasks; ++i)
            tasks.push_back({two.alice.session.newId(), "Task " + std::to_string(i), {}, 0});
        QVERIFY(two.alice.session.addAll(tasks, core::Place::last({})));
        QVERIFY(two.meet());
        std::vector<std::pair<std::string, core::Value>> hers;
        std::vector<std::pair<std::string, core::Value>> his;
        for (int i = 0; i < kChanges; ++i) {
            hers.emplace_back(tasks[static_cast<std::size_t>(i * 10)].id, core::Value("hers " + std::to_string(i)));
            his.emplace_back(tasks[static_cast<std::size_t>(i * 10)].id, core::Value("his " + std::to_string(i)));
        }
        two.alice.session.setEach(ui::Action::Rename, hers, schema::kTitle);
        two.bob.session.setEach(ui::Action::Rename, his, schema::kTitle);
        QElapsedTimer timer;
        LongestTurn turns;
        QTRY_COMPARE(two.alice.session.reviews().count(), kChanges);
        QTRY_COMPARE(two.bob.session.reviews().count(), kChanges);
        qInfo("1,000 conflicts of one commit in 10,000 tasks: at most %.0f ms of work between two frames", turns.ms());

        timer.start();
        two.alice.session.rename(tasks[5].id, "another");
        qInfo("one edit beside 1,000 open reviews: %lld ms", timer.elapsed());
        timer.restart();
        two.review().begin(nullptr, {});
        qInfo("opening 1,000 reviews: %lld ms", timer.elapsed());
        QCOMPARE(two.review().count(), kChanges);
        two.review().end();
    }
};

QTEST_GUILESS_MAIN(ReviewTest)
#include "review_test.moc"
