// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include "core/json/canonical.h"
#include "tests/ui/own_place.h"
#include "tests/ui/profile.h"
#include "ui/sentences/repeat_label.h"

using namespace meldado;
using namespace meldado::test;

namespace {

constexpr int kEnoughForACheckpoint = 300;

// A person at the field; the clock stands at Wednesday, 18 November 2026.
struct Field {
    SharedPlace place;
    Profile alice;
    ui::QuickAdd& line = *alice.pane.quickAdd();

    Field()
    {
        line.setLanguage("en");
        alice.open(place);
    }

    void type(const QString& text)
    {
        for (const QChar letter : text)
            line.edit(line.text() + letter, static_cast<int>(line.text().size()) + 1);
    }
    QStringList chips() const
    {
        QStringList labels;
        for (int row = 0; row < line.chips()->count(); ++row)
            labels << line.chips()->index(row).data(ui::RecognitionModel::LabelRole).toString();
        return labels;
    }
    QStringList underlined() const
    {
        QStringList words;
        const QVariantList ranges = line.ranges();
        for (int i = 0; i + 1 < ranges.size(); i += 2)
            words << line.text().mid(ranges[i].toInt(), ranges[i + 1].toInt() - ranges[i].toInt());
        return words;
    }
    QStringList completions() const
    {
        QStringList texts;
        for (const QVariant& one : line.completions())
            texts << one.toMap().value("text").toString();
        return texts;
    }
    QVariant role(int row, int role) { return alice.tasks().data(alice.tasks().index(row), role); }
    std::string content(int row)
    {
        const auto object = alice.session.tasks()->content(alice.tasks().idAt(row).toStdString());
        return core::canonicalText(core::Value(*object));
    }
    int deltaCount()
    {
        alice.waitUntilSaved();
        return static_cast<int>(std::ranges::count_if(place.keys(), [](const auto& key) { return key.ends_with(".delta"); }));
    }
};

QString paste(int lines)
{
    QString text;
    for (int i = 1; i <= lines; ++i)
        text += QString("- [%1] Task %2\n").arg(i == 2 ? "x" : " ").arg(i);
    return text;
}

}  // namespace

class QuickAddTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale("en_GB")); }

    void recognisesWhileItIsTypedAndAddsAllInOneCommit()
    {
        Field field;
        field.type("Bread tomorrow 5pm every friday #errand @Bob !1");
        QCOMPARE(field.underlined(), (QStringList{"tomorrow 5pm", "every friday", "#errand", "@Bob", "!1"}));
        QCOMPARE(field.chips(), (QStringList{"Tomorrow 17:00", "every Fri", "errand", "Bob", "High priority"}));
        QCOMPARE(field.line.title(), QString("Bread"));

        const QString id = field.line.add();

        QCOMPARE(field.alice.titles(), QStringList{"Bread"});
        QCOMPARE(field.alice.tasks().idAt(0), id);
        QCOMPARE(field.role(0, ui::TaskListModel::DateTextRole).toString(), QString("Tomorrow 17:00"));
        QCOMPARE(field.role(0, ui::TaskListModel::PriorityRole).toInt(), 1);
        for (const char* part : {R"("repeat":{"after":"plan","rrule":"FREQ=WEEKLY;BYDAY=FR"})", R"("tags":["errand"])",
                                 R"("people":["Bob"])"})
            QVERIFY2(field.content(0).find(part) != std::string::npos, field.content(0).c_str());
        QCOMPARE(field.deltaCount(), 1);
        QVERIFY(field.line.text().isEmpty());
        QVERIFY(field.chips().isEmpty());
    }

    void reminderDeadlineAndAfterFinishAreFieldsToo()
    {
        Field field;
        field.type("Water the plants every! 3 days by 24 Dec remind me 30 min before");
        QVERIFY2(field.chips().contains("every 3 days, once done"), qPrintable(field.chips().join(" | ")));
        QVERIFY2(field.chips().contains("30 minutes before"), qPrintable(field.chips().join(" | ")));
        field.line.add();
        for (const char* part : {R"("after":"finish")", R"("deadline":"2026-12-24")", R"("reminders":["-PT30M"])"})
            QVERIFY2(field.content(0).find(part) != std::string::npos, field.content(0).c_str());
    }

    void aChipTurnedBackStaysTextWhileTyping()
    {
        Field field;
        field.type("Meet friday tomorrow");
        QVERIFY(!field.chips().isEmpty());
        while (field.line.chips()->count() > 0)
            field.line.turnBack(0);
        field.type(" in the cinema #fun");

        QCOMPARE(field.underlined(), QStringList{"#fun"});
        field.line.add();
        QCOMPARE(field.alice.titles(), QStringList{"Meet friday tomorrow in the cinema"});
    }

    void backspaceBehindAWordTurnsItBackOnce()
    {
        Field field;
        field.type("Call tomorrow");

        QVERIFY(!field.line.turnBackAt(4));
        QVERIFY(field.line.turnBackAt(13));
        QVERIFY(!field.line.turnBackAt(13));
        QCOMPARE(field.line.title(), QString("Call tomorrow"));
    }

    void completesTagsOfThisList()
    {
        Field field;
        for (const char* text : {"A #errand", "B #evening", "C #home @Anna"}) {
            field.type(text);
            field.line.add();
        }
        field.type("Milk #e");
        QCOMPARE(field.completions(), (QStringList{"#errand", "#evening", "Create #e"}));
        QCOMPARE(field.line.firstCompletion(), 0);

        field.line.complete(1);

        QCOMPARE(field.line.text(), QString("Milk #evening "));
        QCOMPARE(field.completions(), QStringList());
        field.type("@a");
        QCOMPARE(field.completions(), (QStringList{"@Anna", "Create @a"}));
        field.line.dismissCompletions();
        QCOMPARE(field.completions(), QStringList());
        field.type("n");
        QCOMPARE(field.completions(), QStringList());
    }

    void aNewTagIsOfferedAndEnterStillAdds()
    {
        Field field;
        field.type("Milk #shop");
        QCOMPARE(field.completions(), QStringList{"Create #shop"});
        QCOMPARE(field.line.firstCompletion(), -1);
        QVERIFY(!field.line.chips()->index(0).data(ui::RecognitionModel::KnownRole).toBool());
    }

    void listsAreTextWhereThereIsOnlyOne()
    {
        Field field;
        field.type("Bread /Home tomorrow");
        QCOMPARE(field.underlined(), QStringList{"tomorrow"});
        QCOMPARE(field.line.title(), QString("Bread /Home"));
    }

    void readsGermanAndOtherScripts()
    {
        Field field;
        field.line.setLanguage("de_AT");
        field.type(QString::fromUtf8("Müll 🎉 jeden Freitag #haus"));
        QCOMPARE(field.underlined(), (QStringList{"jeden Freitag", "#haus"}));
        field.line.clear();
        field.line.setLanguage("ar");
        field.type(QString::fromUtf8("خبز غدا #بيت"));
        QCOMPARE(field.underlined(), (QStringList{QString::fromUtf8("غدا"), QString::fromUtf8("#بيت")}));
    }

    void addsBelowARow()
    {
        Field field;
        for (const char* title : {"A", "B"})
            field.alice.tasks().add(title, -1);
        ui::QuickAdd& draft = *field.alice.pane.draft();
        draft.setLanguage("en");
        draft.edit("x today", 7);

        draft.addBelow(field.alice.tasks().idAt(0));

        QCOMPARE(field.alice.titles(), (QStringList{"A", "x", "B"}));
        QCOMPARE(field.role(1, ui::TaskListModel::DateTextRole).toString(), QString("Today"));
    }

    void asksWhatSeveralPastedLinesAre()
    {
        Field field;
        field.type("ab");
        field.line.edit("a" + paste(12) + "b", 1 + static_cast<int>(paste(12).size()));

        QCOMPARE(field.line.pastedCount(), 12);
        QCOMPARE(field.line.pastedBeginning(), QString("Task 1, Task 2, Task 3…"));
        QCOMPARE(field.line.text(), QString("ab"));
        QVERIFY(field.line.addPastedTasks());

        QCOMPARE(field.alice.tasks().rowCount(), 12);
        QVERIFY(field.alice.tasks().isDone(1) && !field.alice.tasks().isDone(0));
        QCOMPARE(field.deltaCount(), 1);
        QCOMPARE(field.line.pastedCount(), 0);
        QCOMPARE(field.line.text(), QString("ab"));
        field.alice.pane.undo();
        QCOMPARE(field.alice.tasks().rowCount(), 0);
        field.alice.pane.redo();
        QCOMPARE(field.alice.tasks().rowCount(), 12);
    }

    void whatIsPutElsewhereOrReplacesWhatIsSelectedLeavesTheRest()
    {
        Field field;
        field.type("abcd");
        field.line.edit("x\ny\nabcd", 8);  // in front, the caret stands behind all
        QCOMPARE(field.line.text(), QString("abcd"));
        QCOMPARE(field.line.pastedCount(), 2);

        field.line.edit("ax\ny\nd", 5);  // "bc" was selected
        QCOMPARE(field.line.text(), QString("ad"));
        QCOMPARE(field.line.pastedCount(), 2);
    }

    void indentationBecomesSubtasks()
    {
        Field field;
        const QString text = "Party\n  Cake\n    Eggs\n  Music\nTidy up";
        field.line.edit(text, static_cast<int>(text.size()));
        QVERIFY(field.line.addPastedTasks());

        QStringList rows;
        for (int row = 0; row < field.alice.tasks().rowCount(); ++row)
            rows << QString(field.alice.tasks().indentAt(row), '>') + field.alice.titles().at(row);
        QCOMPARE(rows, (QStringList{"Party", ">Cake", ">>Eggs", ">Music", "Tidy up"}));
    }

    void orOneTaskWithNotes()
    {
        Field field;
        field.line.edit("Letter\nDear Bob,\nsee you", 24);

        QVERIFY(!field.line.addPastedNote().isEmpty());

        QCOMPARE(field.alice.titles(), QStringList{"Letter"});
        QVERIFY(field.content(0).find("Dear Bob,\\nsee you") != std::string::npos);
        QCOMPARE(field.line.pastedCount(), 0);
    }

    void oneLineWithABreakIsALine()
    {
        Field field;
        field.line.edit("Milk\r\n", 6);

        QCOMPARE(field.line.pastedCount(), 0);
        QCOMPARE(field.line.text(), QString("Milk"));
    }

    void anEarlyListKeepsWhatWasRecognisedAndPasted()
    {
        OwnPlace place;
        {
            Profile earlier("Alice", 99);  // another chance, or later ids would be the same
            QVERIFY(earlier.open(place));
            earlier.stopWatchingTheModel();
            for (int i = 0; i < kEnoughForACheckpoint; ++i)
                earlier.tasks().add("old", -1);
            QVERIFY(earlier.waitUntilSaved());
        }
        QVERIFY(adapters::LocalReplica(place.file()).compact());
        place.holdHistory();
        Profile alice;
        alice.startToOpen(place);
        QTRY_COMPARE(alice.session.phase(), ui::ListSession::Phase::Early);
        ui::QuickAdd& line = *alice.pane.quickAdd();
        line.setLanguage("en");
        line.edit("Milk tomorrow !2", 16);
        line.add();
        line.edit("B\n  b\nC", 7);
        QVERIFY(line.addPastedTasks());
        QCOMPARE(alice.titles().mid(alice.titles().size() - 3), (QStringList{"Milk", "B", "C"}));

        place.giveHistory();
        QTRY_COMPARE(alice.session.phase(), ui::ListSession::Phase::Ready);

        QCOMPARE(alice.titles().mid(kEnoughForACheckpoint), (QStringList{"Milk", "B", "b", "C"}));
        QCOMPARE(alice.tasks().priorityAt(kEnoughForACheckpoint), 2);
    }

    void saysWhenThereWasMoreThanCanBeAdded()
    {
        Field field;
        const QString text = QString("line\n").repeated(2500);
        field.line.edit(text, static_cast<int>(text.size()));

        QCOMPARE(field.line.pastedCount(), 2000);
        QVERIFY(field.line.isPasteCut());
    }

    void aKeyIsReadInAMomentInALargeList()
    {
        Field field;
        field.alice.stopWatchingTheModel();
        QString text;
        for (int i = 0; i < 2000; ++i)
            text += QString("Task %1\n").arg(i);
        for (int i = 0; i < 5; ++i) {
            field.line.edit(text, static_cast<int>(text.size()));
            QVERIFY(field.line.addPastedTasks());
        }
        QCOMPARE(field.alice.tasks().rowCount(), 10'000);
        QElapsedTimer timer;
        timer.start();
        field.type("#");
        qInfo("the first name: %lld ms", timer.restart());
        field.type("errand tomorrow");
        qInfo("15 keys: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 1000);  // also with sanitizers
    }

    void whatWasNotSentIsThereAgain()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("unsent/inbox");
        {
            Field field;
            field.line.keepUnsentIn(file);
            field.type("Call mum tomorrow friday");
            field.line.turnBack(0);
            QElapsedTimer timer;
            timer.start();
            QTRY_VERIFY(QFile::exists(file));  // without an end of the program
            QVERIFY2(timer.elapsed() < 300, "too late for a crash");
        }
        Field again;
        again.line.keepUnsentIn(file);
        QCOMPARE(again.line.text(), QString("Call mum tomorrow friday"));
        QVERIFY(!again.underlined().contains("tomorrow"));

        again.line.add();
        QTRY_VERIFY(!QFile::exists(file));
        QCOMPARE(QDir(folder.filePath("unsent")).entryList(QDir::Files).size(), 0);
    }

    void theFileStaysUntilTheTaskIsDurable()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("inbox");
        Field field;
        field.line.keepUnsentIn(file);
        field.type("Milk");
        QTRY_VERIFY(QFile::exists(file));
        field.place.failToWrite(core::ErrorCode::DiskFull);

        field.line.add();
        QTRY_COMPARE(field.alice.pane.saveState(), ui::ListPane::NotSaved);
        QTest::qWait(2 * ui::UnsentText::kPauseMs);
        QVERIFY(QFile::exists(file));

        field.place.failToWrite(std::nullopt);
        QTRY_VERIFY(!QFile::exists(file));
    }

    void aBrokenFileIsAnEmptyLine()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("unsent"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"text\": 12, \"kept\": [[-5, 99999999], 3, \"x\"");
        file.close();

        Field field;
        field.line.keepUnsentIn(file.fileName());

        QVERIFY(field.line.text().isEmpty());
    }

    void theTextStaysWhenItCannotBeAdded()
    {
        SharedPlace place;
        Profile alice;  // nothing is open
        alice.pane.quickAdd()->edit("Milk", 4);

        QCOMPARE(alice.pane.quickAdd()->add(), QString());
        QCOMPARE(alice.pane.quickAdd()->text(), QString("Milk"));
    }

    void repeatsInWords_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("label");
        QTest::newRow("day") << "FREQ=DAILY" << "every day";
        QTest::newRow("weeks") << "FREQ=WEEKLY;INTERVAL=2" << "every 2 weeks";
        QTest::newRow("friday") << "FREQ=WEEKLY;BYDAY=FR" << "every Fri";
        QTest::newRow("two days") << "FREQ=WEEKLY;BYDAY=MO,TH" << "every Mon, Thu";
        QTest::newRow("weekdays") << "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" << "every weekday";
        QTest::newRow("second tuesday") << "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU" << "every 2 weeks, on Tue";
        QTest::newRow("until") << "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261224" << "every Fri";
        QTest::newRow("last friday") << "FREQ=MONTHLY;BYDAY=-1FR" << "last Fri of the month";
        QTest::newRow("the 15th") << "FREQ=MONTHLY;BYMONTHDAY=15" << "every month on day 15";
        QTest::newRow("last day") << "FREQ=MONTHLY;BYMONTHDAY=-1" << "last day of the month";
        QTest::newRow("birthday") << "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5" << "every year on 5 Mar";
        QTest::newRow("something else") << "FREQ=SECONDLY;BYSETPOS=2" << "repeats";
        QTest::newRow("nonsense") << ";;=;FREQ" << "repeats";
    }
    void repeatsInWords()
    {
        QFETCH(QString, rule);
        QTEST(ui::repeatLabel(rule.toStdString()), "label");
    }
};

QTEST_GUILESS_MAIN(QuickAddTest)
#include "quick_add_test.moc"
