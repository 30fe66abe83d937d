// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A year of one person's life with five lists, by the verbs that the window uses: 3 000 new tasks and more, 20 000 edits of
// all kinds, repeats across both changes of daylight saving, storms of undo, a restart each month. A plain book of what
// there should be is kept beside it.

#include <chrono>
#include <map>
#include <set>
#include <sstream>
#include <unordered_map>

#include <QTest>

#include "adapters/recurrence/ical_recurrence.h"
#include "core/todo/schema.h"
#include "tests/ui/home.h"

using namespace meldado;
using namespace meldado::test;
using namespace std::chrono_literals;
using std::chrono::sys_days;

namespace {

constexpr std::uint64_t kSeed = 20'260'104;
constexpr int kDays = 365;
constexpr int kShortDays = 100;      // until behind the first change; MELDADO_LONG=1 lives all of it
constexpr int kEditsPerDay = 56;     // besides new tasks; some find nothing to do
constexpr int kMostFinishedPerDay = 30;  // of those that repeat: what nobody manages waits for the next day
constexpr int kDaysBetweenStorms = 14;
constexpr int kStormEdits = 24;
constexpr int kDaysBetweenRestarts = 30;
constexpr sys_days kFirstDay = sys_days(2026y / 1 / 5);

// The wall clock of Berlin, standing still until it is told.
class BerlinClock final : public core::Clock {
public:
    [[nodiscard]] Reading now() const override
    {
        const auto summer = sys_days(2026y / 3 / std::chrono::Sunday[std::chrono::last]) + 1h;
        const auto winter = sys_days(2026y / 10 / std::chrono::Sunday[std::chrono::last]) + 1h;
        return {m_now, m_now >= summer && m_now < winter ? 120min : 60min};
    }
    void set(std::chrono::sys_seconds now) { m_now = now; }
    void advance(std::chrono::seconds by) { m_now += by; }

private:
    std::chrono::sys_seconds m_now = kFirstDay;
};

struct Known {
    std::size_t list;
    std::string title;
    bool isDone = false;
};

class Life {
public:
    Life() : m_random(kSeed), m_home(&m_clock, &m_recurrence)
    {
        m_home.start(kSeed);
        for (const char* title : {"Groceries", "Work", "Home", "Travel"})
            m_home.add(QString::fromLatin1(title));
    }

    void liveDay(int day)
    {
        m_clock.set(kFirstDay + std::chrono::days(day) + 7h);
        const int newTasks = 7 + static_cast<int>(below(3));
        for (int i = 0; i < newTasks; ++i)
            add();
        finishWhatIsDue();
        for (int i = 0; i < kEditsPerDay; ++i)
            edit();
        m_home.waitUntilSaved();
    }

    // Undo as far back as the storm reaches, and forth again: each view is what it was then.
    void storm()
    {
        std::vector<std::string> views{view()};
        const Book before = m_book;
        std::size_t done = 0;
        while (done < kStormEdits) {
            if (!edit())
                continue;
            ++done;
            views.push_back(view());
        }
        const Book after = m_book;
        for (std::size_t i = done; i-- > 0;) {
            QVERIFY(m_home.workspace->undo());
            QVERIFY2(view() == views[i], qPrintable(difference(view(), views[i])));
        }
        m_book = before;
        check();
        for (std::size_t i = 1; i <= done; ++i) {
            QVERIFY(m_home.workspace->redo());
            QVERIFY2(view() == views[i], qPrintable(difference(view(), views[i])));
        }
        m_book = after;
        check();
    }

    void restart()
    {
        m_home.waitUntilSaved();
        const std::string before = view();
        m_home.start(kSeed + static_cast<std::uint64_t>(++m_starts));
        QVERIFY2(view() == before, qPrintable(difference(view(), before)));
        check();
    }

    // Every task of the book is there, once, as the book has it; and no other.
    void check()
    {
        std::set<std::string> seen;
        for (std::size_t list = 0; list < sessions().size(); ++list) {
            const core::Outline& outline = outlineOf(list);
            walk(outline, core::kNoTask, 0, [&](core::TaskNumber number, int) {
                const core::Task task = outline.task(number);
                QVERIFY2(seen.insert(task.id).second, qPrintable("twice: " + QString::fromStdString(task.title)));
                const auto known = m_book.find(task.id);
                QVERIFY2(known != m_book.end(), qPrintable("not expected: " + QString::fromStdString(task.title)));
                QCOMPARE(list, known->second.list);
                QCOMPARE(task.title, known->second.title);
                QCOMPARE(task.isDone, known->second.isDone);
            });
        }
        QCOMPARE(seen.size(), m_book.size());
    }

    [[nodiscard]] int editCount() const { return m_edits; }
    [[nodiscard]] int taskCount() const { return m_tasks; }
    [[nodiscard]] int nextCount() const { return m_nexts; }

private:
    using Book = std::unordered_map<std::string, Known>;  // asked for each task, day after day

    std::uint64_t below(std::uint64_t bound) { return m_random.below(bound); }
    [[nodiscard]] std::vector<ui::ListSession*> sessions() const { return m_home.workspace->sessions(); }
    [[nodiscard]] const core::Outline& outlineOf(std::size_t list) const { return sessions()[list]->tasks()->outline(); }
    [[nodiscard]] core::PlanTime now() const { return core::PlanTime::at(m_clock.now()); }

    static void walk(const core::Outline& outline, core::TaskNumber parent, int depth, const auto& visit)
    {
        for (const core::TaskNumber child : outline.children(parent)) {
            visit(child, depth);
            walk(outline, child, depth + 1, visit);
        }
    }

    // All that the lists say of their tasks.
    std::string view() const
    {
        std::ostringstream out;
        for (std::size_t list = 0; list < sessions().size(); ++list) {
            const core::Outline& outline = outlineOf(list);
            out << sessions()[list]->title().toStdString() << '\n';
            walk(outline, core::kNoTask, 1, [&](core::TaskNumber number, int depth) {
                const core::Task task = outline.task(number);
                out << std::string(static_cast<std::size_t>(depth), ' ') << task.id << ' ' << task.title << '|' << task.notesLine
                    << '|' << task.isDone << task.repeats << task.priority << (task.kind == core::TaskKind::Section) << '|'
                    << (task.when ? task.when->text() : "") << '|' << (task.deadline ? task.deadline->text() : "");
                for (const std::string& tag : task.tags)
                    out << '#' << tag;
                out << '\n';
            });
        }
        return out.str();
    }

    static QString difference(const std::string& is, const std::string& was)
    {
        std::istringstream a(is);
        std::istringstream b(was);
        std::string lineA;
        std::string lineB;
        while (std::getline(a, lineA) && std::getline(b, lineB) && lineA == lineB) {}
        return QStringLiteral("is: %1\nwas: %2").arg(QString::fromStdString(lineA), QString::fromStdString(lineB));
    }

    // A task of the book: any, or one that is open.
    std::optional<std::string> anyTask(bool isOpen = false)
    {
        if (m_book.empty())
            return std::nullopt;
        for (int tries = 0; tries < 20; ++tries) {
            const std::string& id = m_ids[below(m_ids.size())];
            const auto known = m_book.find(id);
            if (known != m_book.end() && !(isOpen && known->second.isDone))
                return id;
        }
        return std::nullopt;
    }
    ui::ListSession& listOf(const std::string& id) const { return *sessions()[m_book.at(id).list]; }
    core::TaskNumber numberOf(const std::string& id) const { return *outlineOf(m_book.at(id).list).find(id); }

    // Nothing is put below such a task: it would come again each time.
    [[nodiscard]] bool repeats(const std::string& id) const { return outlineOf(m_book.at(id).list).task(numberOf(id)).repeats; }

    void note(const std::string& id, std::size_t list, const std::string& title)
    {
        m_book[id] = {list, title};
        m_ids.push_back(id);
        ++m_tasks;
    }

    bool add()
    {
        const std::size_t list = below(sessions().size());
        const std::string title = "Task " + std::to_string(m_tasks);
        core::Object fields;
        if (below(3) == 0)
            fields.set("when", now().plusDays(std::chrono::days(below(10))).text());
        if (below(60) == 0) {
            static constexpr const char* kRules[] = {"FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=WEEKLY;INTERVAL=2"};
            const char* time = below(4) == 0 ? "T02:30" : "T09:00";  // one of them is an hour that a day in March lacks
            fields.set("when", now().text().substr(0, 10) + time);
            fields.set("repeat", core::Object{{"rrule", std::string(kRules[below(4)])},
                                              {"after", std::string(below(2) == 0 ? "plan" : "finish")}});
        }
        core::Place place = below(5) == 0 ? core::Place::first({}) : core::Place::last({});
        if (const auto parent = anyTask(); parent && m_book[*parent].list == list && below(4) == 0 && !repeats(*parent))
            place = core::Place::last(*parent);
        const auto id = sessions()[list]->add(QString::fromStdString(title), place, fields);
        if (!id)
            return false;
        note(*id, list, title);
        return true;
    }

    // Repeating tasks whose day has come, as a person does them: on the day, or some days late.
    void finishWhatIsDue()
    {
        std::vector<std::string> due;
        for (const auto& [id, known] : m_book) {
            if (known.isDone)
                continue;
            const core::Task task = outlineOf(known.list).task(numberOf(id));
            if (!task.isDone && task.repeats && task.when && task.when->date() <= now().date())
                due.push_back(id);
        }
        std::ranges::sort(due);  // the same each time; ids are random
        int left = kMostFinishedPerDay;
        for (const std::string& id : due) {
            if (left > 0 && below(3) != 0 && complete(id))
                --left;
        }
    }

    bool complete(const std::string& id)
    {
        const std::size_t list = m_book[id].list;
        const core::Task before = outlineOf(list).task(numberOf(id));
        if (!listOf(id).setDone({&id, 1}, true))
            return false;
        m_book[id].isDone = true;
        if (!before.repeats)
            return true;
        noteNext(before, list);
        return true;
    }

    // What came of it: the next task, with what stands under it open again.
    void noteNext(const core::Task& before, std::size_t list)
    {
        const core::Outline& outline = outlineOf(list);
        std::vector<core::TaskNumber> fresh;
        walk(outline, core::kNoTask, 0, [&](core::TaskNumber number, int) {
            if (!m_book.contains(outline.id(number)))
                fresh.push_back(number);
        });
        // Who reopens a task and finishes it again has its next one already, unless that one was deleted.
        std::string& known = m_nextOf[before.id + before.when->text()];
        const auto there = m_book.find(known);
        QVERIFY2(fresh.empty() == (there != m_book.end() && there->second.list == list), qPrintable(QString::fromStdString(before.title)));
        std::string next;
        for (const core::TaskNumber number : fresh) {
            const core::Task task = outline.task(number);
            note(task.id, list, task.title);
            QVERIFY(!task.isDone);
            if (const auto parent = outline.parent(number); parent != core::kNoTask && std::ranges::find(fresh, parent) != fresh.end())
                continue;  // came with it
            QVERIFY(next.empty());
            next = task.id;
            QVERIFY(task.when && before.when);
            QVERIFY(task.when->date() > std::min(before.when->date(), now().date()));  // who finishes early counts from then
            QVERIFY(task.when->time == before.when->time);  // also when the clock was set in between
        }
        if (!next.empty())
            known = next;
        ++m_nexts;
    }

    bool remove(const std::string& id)
    {
        const core::Outline& outline = outlineOf(m_book[id].list);
        std::vector<std::string> gone{id};
        walk(outline, numberOf(id), 0, [&](core::TaskNumber number, int) { gone.push_back(outline.id(number)); });
        if (!listOf(id).remove({&id, 1}))
            return false;
        for (const std::string& one : gone)
            m_book.erase(one);
        return true;
    }

    bool move(const std::string& id)
    {
        const auto target = anyTask();
        if (!target || m_book[*target].list != m_book[id].list || *target == id)
            return listOf(id).move({&id, 1}, core::Place::first({}));
        const core::Outline& outline = outlineOf(m_book[id].list);
        if (outline.isBelow(numberOf(*target), numberOf(id)))
            return false;
        if (below(3) == 0 && !repeats(*target))
            return listOf(id).move({&id, 1}, core::Place::last(*target));
        const core::TaskNumber parent = outline.parent(numberOf(*target));
        return listOf(id).move({&id, 1},
                               core::Place::behind(parent == core::kNoTask ? std::string() : outline.id(parent), *target));
    }

    // One thing that a person does. False: there was nothing to do.
    bool edit()
    {
        const std::uint64_t what = below(100);
        const auto picked = anyTask(what < 55);
        if (!picked)
            return false;
        const std::string id = *picked;
        ui::ListSession& list = listOf(id);
        const std::span<const std::string> ids(&id, 1);
        m_clock.advance(10s);
        bool isDone = false;
        if (what < 12) {
            isDone = complete(id);
        } else if (what < 20) {
            const std::string title = "Renamed " + std::to_string(m_edits);
            isDone = list.rename(id, QString::fromStdString(title));
            if (isDone)
                m_book[id].title = title;
        } else if (what < 32) {
            isDone = list.setField(ui::Action::Plan, ids, core::schema::kWhen,
                                   core::Value(now().plusDays(std::chrono::days(below(20))).text().substr(0, 10)));
        } else if (what < 37) {
            isDone = list.setField(ui::Action::Plan, ids, core::schema::kDeadline, core::Value(std::string("2026-12-24")));
        } else if (what < 45) {
            isDone = list.setField(ui::Action::Tag, ids, core::schema::kTags,
                                   core::Value(core::Array{core::Value("t" + std::to_string(below(9)))}));
        } else if (what < 50) {
            isDone = list.setField(ui::Action::Prioritise, ids, core::schema::kPriority,
                                   core::Value(static_cast<std::int64_t>(1 + below(3))));
        } else if (what < 55) {
            isDone = list.setField(ui::Action::Note, ids, core::schema::kDescription,
                                   core::Value("Notes " + std::to_string(m_edits)));
        } else if (what < 62) {
            isDone = m_book[id].isDone && list.setDone(ids, false);
            if (isDone)
                m_book[id].isDone = false;
        } else if (what < 80) {
            isDone = move(id);
        } else if (what < 88) {
            isDone = list.moveBy(static_cast<ui::RowSource::Way>(below(repeats(id) ? 2 : 4)), ids);
        } else if (what < 92) {
            isDone = remove(id);
        } else if (what < 95) {
            isDone = list.addComment(id, QStringLiteral("Comment"));
        } else {
            const bool isTakenBack = below(4) == 0;
            const Book before = isTakenBack ? m_book : Book();
            const std::string was = isTakenBack ? view() : std::string();
            isDone = add();
            if (isDone && isTakenBack) {
                const bool isUndone = m_home.workspace->undo() && view() == was;
                if (!isUndone)
                    QTest::qFail("undo of an addition", __FILE__, __LINE__);
                m_book = before;
                return false;
            }
        }
        m_edits += isDone ? 1 : 0;
        return isDone;
    }

    BerlinClock m_clock;
    adapters::IcalRecurrence m_recurrence;
    core::SeededRandom m_random;
    Home m_home;
    Book m_book;
    std::vector<std::string> m_ids;  // of the book, and some that are gone
    std::map<std::string, std::string> m_nextOf;  // of repeating ones that were finished, with the day they had
    int m_tasks = 0;
    int m_edits = 0;
    int m_nexts = 0;
    int m_starts = 0;
};

}  // namespace

class YearTest : public QObject {
    Q_OBJECT

private slots:
    void aYearLosesNothingAndDoublesNothing()
    {
        qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
        const int days = qEnvironmentVariableIsSet("MELDADO_LONG") ? kDays : kShortDays;
        Life life;
        for (int day = 0; day < days && !QTest::currentTestFailed(); ++day) {
            life.liveDay(day);
            if (day % kDaysBetweenStorms == 0)
                life.storm();
            if (day % kDaysBetweenRestarts == kDaysBetweenRestarts - 1) {
                life.restart();
                qInfo("day %d: %d tasks, %d edits, %d next ones", day + 1, life.taskCount(), life.editCount(), life.nextCount());
            }
        }
        if (QTest::currentTestFailed())
            return;
        life.check();
        qInfo("%d tasks, %d edits, %d next tasks of repeating ones", life.taskCount(), life.editCount(), life.nextCount());
        QVERIFY(life.taskCount() >= 3000 * days / kDays);
        QVERIFY(life.editCount() + life.taskCount() >= 20'000 * days / kDays);
    }
};

QTEST_GUILESS_MAIN(YearTest)
#include "year_test.moc"
