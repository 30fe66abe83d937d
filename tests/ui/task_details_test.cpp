// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QSignalSpy>
#include <QTest>

#include "adapters/recurrence/ical_recurrence.h"
#include "tests/ui/profile.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/plain_rule.h"
#include "ui/sentences/repeat_sentence.h"
#include "ui/sentences/safe_markdown.h"

using namespace meldado;
using namespace meldado::test;

namespace {

const adapters::IcalRecurrence kRecurrence;

// A list with one task, and its details.
struct Alice : Profile {
    explicit Alice(SharedPlace& place, const QString& name = QStringLiteral("Alice"), std::uint64_t seed = 1)
        : Profile(name, seed, &kRecurrence)
    {
        if (!open(place))
            QTest::qFail("did not open", __FILE__, __LINE__);
        if (tasks().rowCount() == 0)
            tasks().add(QStringLiteral("Milk"), -1);
        details().show(tasks().idAt(0));
    }
    ui::TaskDetails& details() { return *pane.details(); }
};

QStringList textsOf(const QVariantList& all, const char* key)
{
    QStringList texts;
    for (const QVariant& one : all)
        texts << one.toMap().value(QLatin1String(key)).toString();
    return texts;
}

}  // namespace

class TaskDetailsTest : public QObject {
    Q_OBJECT

private slots:
    void showsAndSetsThePlainFields()
    {
        SharedPlace place;
        Alice alice(place);
        ui::TaskDetails& details = alice.details();
        QVERIFY(details.isThere() && details.isEditable());
        QCOMPARE(details.path(), ui::isolated(QStringLiteral("Groceries")));

        details.setTitle(QStringLiteral("Oat milk\n"));
        details.setWhen(QStringLiteral("2026-11-20T17:00"));
        details.setDeadline(QStringLiteral("2026-11-25"));
        details.setPriority(2);
        details.addTag(QStringLiteral("#errand"));
        details.addTag(QStringLiteral("errand"));
        details.addPerson(QStringLiteral("@Bob"));
        details.addReminder(QStringLiteral("-PT30M"));

        QCOMPARE(details.title(), QStringLiteral("Oat milk"));
        QCOMPARE(details.when(), QStringLiteral("2026-11-20T17:00"));
        QCOMPARE(details.deadline(), QStringLiteral("2026-11-25"));
        QCOMPARE(details.priority(), 2);
        QCOMPARE(details.tags(), QStringList{QStringLiteral("errand")});
        QCOMPARE(details.people(), QStringList{QStringLiteral("Bob")});
        QCOMPARE(textsOf(details.reminders(), "text"), QStringList{QStringLiteral("30 min before")});
        QCOMPARE(details.knownTags(), QStringList{QStringLiteral("errand")});
        QCOMPARE(details.knownPeople(), QStringList{QStringLiteral("Bob")});
    }

    void offersTheRemindersThatCanWork()
    {
        SharedPlace place;
        Alice alice(place);
        ui::TaskDetails& details = alice.details();
        const auto values = [&] { return textsOf(details.reminderChoices(), "value"); };

        for (const QString& value : values())
            QVERIFY2(core::PlanTime::parse(value.toStdString())->time, qPrintable(value));
        QVERIFY(values().size() >= 2);
        details.setWhen(QStringLiteral("2026-11-20"));
        QCOMPARE(values(), (QStringList{QStringLiteral("2026-11-20T09:00"), QStringLiteral("-P1D")}));
        details.setWhen(QStringLiteral("2026-11-20T17:00"));
        QVERIFY(values().contains(QStringLiteral("PT0S")) && values().contains(QStringLiteral("-PT30M")));

        QVERIFY(!ui::TaskDetails::reminderLack(QStringLiteral("-P1D"), {}).isEmpty());
        QVERIFY(!ui::TaskDetails::reminderLack(QStringLiteral("-PT30M"), QStringLiteral("2026-11-20")).isEmpty());
        QVERIFY(ui::TaskDetails::reminderLack(QStringLiteral("-P1D"), QStringLiteral("2026-11-20")).isEmpty());
        QVERIFY(ui::TaskDetails::reminderLack(QStringLiteral("2026-11-21T09:00"), {}).isEmpty());
    }

    void eachWishIsOneStepThatCanBeTakenBack()
    {
        SharedPlace place;
        Alice alice(place);
        ui::TaskDetails& details = alice.details();

        details.setWhen(QStringLiteral("2026-11-20"));
        details.addTag(QStringLiteral("errand"));
        alice.session.undo();
        QCOMPARE(details.tags(), QStringList());
        QCOMPARE(details.when(), QStringLiteral("2026-11-20"));

        alice.session.undo();
        QCOMPARE(details.when(), QString());
    }

    void severalArePlannedInOneStep()
    {
        SharedPlace place;
        Alice alice(place);
        alice.tasks().add(QStringLiteral("Bread"), -1);

        alice.pane.plan({alice.tasks().idAt(0), alice.tasks().idAt(1)}, true, QStringLiteral("2026-11-20"));
        QCOMPARE(alice.details().deadline(), QStringLiteral("2026-11-20"));
        alice.details().show(alice.tasks().idAt(1));
        QCOMPARE(alice.details().deadline(), QStringLiteral("2026-11-20"));

        alice.session.undo();
        QCOMPARE(alice.details().deadline(), QString());
    }

    void onlyWhatChangedIsTold()
    {
        SharedPlace place;
        Alice alice(place);
        QSignalSpy changed(&alice.details(), &ui::TaskDetails::changed);
        QSignalSpy notes(&alice.details(), &ui::TaskDetails::notesChanged);
        QSignalSpy tags(&alice.details(), &ui::TaskDetails::tagsChanged);

        alice.tasks().add(QStringLiteral("Bread"), -1);
        QCOMPARE(changed.size() + notes.size() + tags.size(), 0);

        alice.details().setWhen(QStringLiteral("2026-11-20"));
        QVERIFY(changed.size() >= 1);
        QCOMPARE(notes.size() + tags.size(), 0);
    }

    void whatOnlyTheTaskBeforeHasIsTakenAway()
    {
        SharedPlace place;
        Alice alice(place);
        ui::TaskDetails& details = alice.details();
        alice.tasks().add(QStringLiteral("Bread"), -1);
        const int bread = alice.tasks().rowCount() - 1;
        details.addTag(QStringLiteral("errand"));
        details.addPerson(QStringLiteral("Bob"));
        details.addReminder(QStringLiteral("-PT30M"));
        details.addSubtask(QStringLiteral("Oat milk"));
        details.addComment(QStringLiteral("the barista one"));
        QSignalSpy tags(&details, &ui::TaskDetails::tagsChanged);
        QSignalSpy people(&details, &ui::TaskDetails::peopleChanged);
        QSignalSpy reminders(&details, &ui::TaskDetails::remindersChanged);
        QSignalSpy subtasks(&details, &ui::TaskDetails::subtasksChanged);
        QSignalSpy comments(&details, &ui::TaskDetails::commentsChanged);
        QSignalSpy gone(&details, &ui::TaskDetails::gone);

        details.show(alice.tasks().idAt(bread + 1));  // behind the subtask

        QCOMPARE(details.title(), QStringLiteral("Bread"));
        QVERIFY(details.tags().isEmpty() && details.subtasks().isEmpty() && details.comments().isEmpty());
        QVERIFY(tags.size() == 1 && people.size() == 1 && reminders.size() == 1);
        QVERIFY(subtasks.size() == 1 && comments.size() == 1);

        details.show(alice.tasks().idAt(0));
        QCOMPARE(gone.size(), 0);
        alice.tasks().remove(0);
        QCOMPARE(gone.size(), 1);
        QCOMPARE(tags.size(), 3);  // nor are they of a task that was deleted
    }

    void notesAreOneCommitForEachPause()
    {
        SharedPlace place;
        Alice alice(place);
        ui::TaskDetails& details = alice.details();
        details.setTypingPause(30);
        QSignalSpy done(&alice.session, &ui::ListSession::done);

        details.typeNotes(QStringLiteral("o"));
        details.typeNotes(QStringLiteral("oat"));
        QCOMPARE(done.size(), 0);
        QCOMPARE(details.notes(), QStringLiteral("oat"));

        QTRY_COMPARE(done.size(), 1);
        details.typeNotes(QStringLiteral("oat, 2 l"));
        details.finishNotes();
        QCOMPARE(done.size(), 2);
        details.finishNotes();
        QCOMPARE(done.size(), 2);
    }

    void whatIsTypedIsKeptWhenAnotherTaskIsShown()
    {
        SharedPlace place;
        Alice alice(place);
        alice.tasks().add(QStringLiteral("Bread"), -1);
        const QString milk = alice.details().taskId();

        alice.details().typeNotes(QStringLiteral("oat"));
        alice.details().show(alice.tasks().idAt(1));
        QCOMPARE(alice.details().notes(), QString());

        alice.details().show(milk);
        QCOMPARE(alice.details().notes(), QStringLiteral("oat"));
    }

    void changesOfOthersDoNotDisturbTyping()
    {
        SharedPlace place;
        Alice alice(place);
        QVERIFY(alice.waitUntilSaved());
        Alice bob(place, QStringLiteral("Bob"), 2);
        ui::TaskDetails& details = alice.details();
        QSignalSpy notes(&details, &ui::TaskDetails::notesChanged);

        details.typeNotes(QStringLiteral("mine"));
        bob.details().typeNotes(QStringLiteral("theirs"));
        bob.details().finishNotes();
        bob.details().setWhen(QStringLiteral("2026-11-20"));
        QTRY_COMPARE(details.when(), QStringLiteral("2026-11-20"));

        QCOMPARE(notes.size(), 0);
        QCOMPARE(details.notes(), QStringLiteral("mine"));
        details.finishNotes();
        QCOMPARE(details.notes(), QStringLiteral("mine\ntheirs"));
        QTRY_COMPARE(bob.details().notes(), QStringLiteral("mine\ntheirs"));
    }

    void tellsWhenTheTaskIsGone()
    {
        SharedPlace place;
        Alice alice(place);
        QSignalSpy gone(&alice.details(), &ui::TaskDetails::gone);

        alice.tasks().remove(0);
        QCOMPARE(gone.size(), 1);
        QVERIFY(!alice.details().isThere());

        alice.session.undo();
        QVERIFY(alice.details().isThere());
    }

    void subtasksAndComments()
    {
        SharedPlace place;
        Alice alice(place);
        ui::TaskDetails& details = alice.details();

        details.addSubtask(QStringLiteral("Oat"));
        details.setSubtaskDone(details.subtasks().constFirst().toMap().value(QStringLiteral("id")).toString(), true);
        details.addComment(QStringLiteral("The one from the market?"));

        QCOMPARE(textsOf(details.subtasks(), "title"), QStringList{QStringLiteral("Oat")});
        QVERIFY(details.subtasks().constFirst().toMap().value(QStringLiteral("done")).toBool());
        QCOMPARE(textsOf(details.comments(), "by"), QStringList{QStringLiteral("Alice")});
        QVERIFY(textsOf(details.comments(), "at").constFirst().startsWith(QStringLiteral("Today ")));
        alice.session.undo();
        QVERIFY(details.comments().isEmpty());
    }

    void commentsOfOthersArrive()
    {
        SharedPlace place;
        Alice alice(place);
        alice.details().addComment(QStringLiteral("first"));
        QVERIFY(alice.waitUntilSaved());
        Alice bob(place, QStringLiteral("Bob"), 2);

        bob.details().addComment(QStringLiteral("second"));

        QTRY_COMPARE(textsOf(alice.details().comments(), "text"), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    }

    void repeatsInWordsWithTheNextFiveDates()
    {
        SharedPlace place;
        Alice alice(place);
        ui::TaskDetails& details = alice.details();
        details.setWhen(QStringLiteral("2026-11-18"));

        details.setRepeat(QStringLiteral("FREQ=WEEKLY;BYDAY=MO,TH"), false);

        QCOMPARE(details.repeatText(), QStringLiteral("Every week on Mon, Thu"));
        QCOMPARE(details.nextDates(details.rule(), false),
                 (QStringList{QStringLiteral("Tomorrow"), QStringLiteral("Mon"), QStringLiteral("Thu 26 Nov"), QStringLiteral("Mon 30 Nov"),
                              QStringLiteral("Thu 3 Dec")}));
        details.setDone(true);
        QCOMPARE(alice.titles(), (QStringList{QStringLiteral("Milk"), QStringLiteral("Milk")}));

        details.show(alice.tasks().idAt(1));
        QCOMPARE(details.when(), QStringLiteral("2026-11-19"));
        details.skipOnce();
        QCOMPARE(details.when(), QStringLiteral("2026-11-23"));
        details.setRepeat({}, false);
        QCOMPARE(details.repeatText(), QString());
    }

    void rulesInWords_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* rule, const char* sentence) { QTest::newRow(rule) << rule << sentence; };
        row("FREQ=DAILY", "Every day");
        row("FREQ=DAILY;INTERVAL=3", "Every 3 days");
        row("FREQ=WEEKLY;BYDAY=FR,MO,TU,WE,TH", "Every weekday");
        row("FREQ=MONTHLY;BYDAY=-1FR", "Every month on the last Friday");
        row("FREQ=MONTHLY;BYMONTHDAY=-1", "Every month on the last day");
        row("freq=monthly;bymonthday=15", "Every month on day 15");
        row("FREQ=YEARLY;UNTIL=20270301", "Every year, until 1 Mar 2027");
        row("FREQ=DAILY;COUNT=3", "Every day, 3 times");
        row("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2", "By a rule of its own");
        row("FREQ=YEARLY;BYMONTH=3;BYDAY=1SU", "By a rule of its own");
        row("", "By a rule of its own");
        row("FREQ=HOURLY", "By a rule of its own");
    }
    void rulesInWords()
    {
        QFETCH(QString, rule);
        QFETCH(QString, sentence);

        QString words = ui::repeatSentence({rule.toStdString()});
        words.replace(QStringLiteral("%n"), QStringLiteral("3"));
        QCOMPARE(words, sentence);
        if (const auto plain = ui::PlainRule::read(rule.toStdString()))
            QVERIFY(ui::PlainRule::read(plain->text()) == plain);
    }

    void wordsBecomeDates()
    {
        SharedPlace place;
        Alice alice(place);
        const ui::TaskDetails& details = alice.details();  // it is Wednesday, 18 November 2026

        QCOMPARE(details.planOfWords(QStringLiteral("tomorrow")), QStringLiteral("2026-11-19"));
        QCOMPARE(details.planOfWords(QStringLiteral("fri 5pm")), QStringLiteral("2026-11-20T17:00"));
        QCOMPARE(details.planOfWords(QStringLiteral("sat")), QStringLiteral("2026-11-21"));  // a verb in a title, a day here
        QCOMPARE(details.planOfWords(QStringLiteral("sun 9am")), QStringLiteral("2026-11-22T09:00"));
        QCOMPARE(details.planOfWords(QStringLiteral("paprika")), QString());
        QCOMPARE(details.planOfWords(QString()), QString());
        QCOMPARE(details.timeOfWords(QStringLiteral("5pm")), QStringLiteral("17:00"));
        QCOMPARE(textsOf(details.quickDates(), "value"),
                 (QStringList{QStringLiteral("2026-11-18"), QStringLiteral("2026-11-19"), QStringLiteral("2026-11-21"),
                              textsOf(details.quickDates(), "value").constLast()}));
        QCOMPARE(details.dateWords(QStringLiteral("2026-11-19T17:00")).section(QLatin1Char(' '), 0, 0), QStringLiteral("Tomorrow"));
    }

    void notesOfOthersAreHarmless()
    {
        const QString shown = ui::safeMarkdown(QStringLiteral("<img src=x> ![a](http://b/c.png) `<b>`\n- [x] done\n- [ ] open"));

        QVERIFY(!shown.contains(QLatin1String("<i")));
        QVERIFY(!shown.contains(QLatin1String("![")));
        QVERIFY(shown.contains(QString::fromUtf8("\n[☑](meldado-checkbox:0) done")));
        QCOMPARE(ui::TaskDetails::hostOf(QStringLiteral("https://example.org/a?b")), QStringLiteral("example.org"));
        QCOMPARE(ui::TaskDetails::hostOf(QStringLiteral("javascript:alert(1)")), QString());
        QCOMPARE(ui::TaskDetails::hostOf(QStringLiteral("file:///etc/passwd")), QString());
    }

    void aCheckboxOfTheNotesIsClicked()
    {
        SharedPlace place;
        Alice alice(place);
        ui::TaskDetails& details = alice.details();
        details.typeNotes(QStringLiteral("- [ ] a\n- [ ] b"));

        QVERIFY(details.toggleCheckbox(QStringLiteral("meldado-checkbox:1")));
        QCOMPARE(details.notes(), QStringLiteral("- [ ] a\n- [x] b"));

        QVERIFY(details.toggleCheckbox(QStringLiteral("meldado-checkbox:1")));
        QCOMPARE(details.notes(), QStringLiteral("- [ ] a\n- [ ] b"));
        QVERIFY(!details.toggleCheckbox(QStringLiteral("https://example.org")));
    }
};

QTEST_GUILESS_MAIN(TaskDetailsTest)
#include "task_details_test.moc"
