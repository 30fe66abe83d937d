// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What other programs hand over by a drag, as tasks.

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/todo/paste.h"
#include "tests/ui/home.h"
#include "tests/ui/own_place.h"
#include "tests/ui/profile.h"
#include "ui/session/agenda.h"
#include "ui/viewmodels/main_window.h"

using namespace meldado;
using namespace meldado::test;

namespace {

QByteArray utf16(const QString& text)
{
    return {reinterpret_cast<const char*>(text.utf16()), text.size() * 2};
}

// A list with two tasks.
struct Alice : Profile {
    Alice()
    {
        if (!open(place))
            QTest::qFail("did not open", __FILE__, __LINE__);
        tasks().add(QStringLiteral("Milk"), -1);
        tasks().add(QStringLiteral("Bread"), -1);
    }

    QUrl write(const QString& name, qsizetype size = 5)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(size, 'x') + name.toUtf8()) < size)
            QTest::qFail("not written", __FILE__, __LINE__);
        return QUrl::fromLocalFile(file.fileName());
    }

    void drop(const QList<QUrl>& urls, const QString& text = {}, const QByteArray& mozUrl = {}, int gap = -1)
    {
        pane.dropping()->take(urls, text, mozUrl, gap, 0, false);
    }

    QString notesOf(int row) { return content(row, "description"); }
    QStringList filesOf(int row)
    {
        QStringList names;
        for (const ui::FileItem& file : ui::FileItem::ofTask(*session.tasks()->content(tasks().idAt(row).toStdString())))
            names << file.name;
        return names;
    }

    OwnPlace place;
    QTemporaryDir folder;

private:
    QString content(int row, const char* key)
    {
        const auto task = session.tasks()->content(tasks().idAt(row).toStdString());
        const core::Value* value = task ? task->find(key) : nullptr;
        return value && value->asString() ? QString::fromStdString(std::string(*value->asString())) : QString();
    }
};

}  // namespace

class TaskDroppingTest : public QObject {
    Q_OBJECT

private slots:
    void aLineOfTextIsATaskWhereItWasDropped()
    {
        Alice alice;

        alice.drop({}, QStringLiteral("- Call mum tomorrow #home\n"), {}, 1);

        QCOMPARE(alice.titles(), QStringList({"Milk", "Call mum tomorrow #home", "Bread"}));  // and nothing is guessed
        alice.pane.undo();
        QCOMPARE(alice.titles(), QStringList({"Milk", "Bread"}));
    }

    void severalLinesWaitForAnAnswer()
    {
        Alice alice;
        ui::QuickAdd& line = *alice.pane.quickAdd();

        alice.drop({}, QStringLiteral("Eggs\nFlour"), {}, 1);

        QCOMPARE(alice.titles(), QStringList({"Milk", "Bread"}));
        QCOMPARE(line.pastedCount(), 2);
        QVERIFY(line.addPastedTasks());
        QCOMPARE(alice.titles(), QStringList({"Milk", "Eggs", "Flour", "Bread"}));
        alice.pane.undo();
        QCOMPARE(alice.titles(), QStringList({"Milk", "Bread"}));
        alice.drop({}, QStringLiteral("Eggs\nFlour"), {}, 0);
        QVERIFY(!line.addPastedNote().isEmpty());
        QCOMPARE(alice.titles(), QStringList({"Eggs", "Milk", "Bread"}));
        QCOMPARE(alice.notesOf(0).trimmed(), QStringLiteral("Flour"));
    }

    void aLinkIsATaskWithThePagesTitleAndTheLinkInItsNotes()
    {
        Alice alice;
        const QString address = QStringLiteral("https://example.org/oven?a=1");

        alice.drop({QUrl(address)}, address, utf16(address + QStringLiteral("\nHow to clean an oven")));
        alice.drop({QUrl(address)}, address);

        QCOMPARE(alice.titles(), QStringList({"Milk", "Bread", "How to clean an oven", address}));
        QCOMPARE(alice.notesOf(2), address);
        QCOMPARE(alice.notesOf(3), address);
    }

    void filesAreTasksWithTheFileAttachedInOneStep()
    {
        Alice alice;

        alice.drop({alice.write("a.txt"), alice.write("b.txt")}, {}, {}, 0);

        QTRY_COMPARE(alice.titles(), QStringList({"a.txt", "b.txt", "Milk", "Bread"}));
        QCOMPARE(alice.filesOf(1), QStringList("b.txt"));
        alice.pane.undo();
        QCOMPARE(alice.titles(), QStringList({"Milk", "Bread"}));
    }

    void filesDroppedOnARowAreAttachedToItInOneStep()
    {
        Alice alice;

        alice.pane.dropping()->attach({alice.write("a.txt"), alice.write("b.txt")}, alice.tasks().idAt(1));

        QTRY_COMPARE(alice.filesOf(1), QStringList({"a.txt", "b.txt"}));
        QCOMPARE(alice.titles(), QStringList({"Milk", "Bread"}));
        alice.pane.undo();
        QVERIFY(alice.filesOf(1).isEmpty());
    }

    void whatCannotBeReadIsSaidAndTheRestIsAdded()
    {
        Alice alice;
        QSignalSpy said(alice.pane.dropping(), &ui::TaskDropping::said);

        alice.drop({QUrl::fromLocalFile(alice.folder.path()), QUrl::fromLocalFile(alice.folder.filePath("gone.txt")), alice.write("a.txt")});

        QTRY_COMPARE(said.size(), 1);
        QVERIFY2(said[0][0].toString().contains(QStringLiteral("is no file")), qPrintable(said[0][0].toString()));
        QCOMPARE(alice.titles(), QStringList({"Milk", "Bread", "a.txt"}));
    }

    void aLargeFileOfASharedListIsAskedAboutFirst()
    {
        Alice alice;
        QVERIFY(alice.session.setTakesPart(ui::Action::ShareList, "alice", QStringLiteral("Alice"), true));
        QSignalSpy asked(alice.pane.dropping(), &ui::TaskDropping::largeFilesAsked);

        alice.drop({alice.write("film.mp4", 5 << 20)});

        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(alice.titles(), QStringList({"Milk", "Bread"}));
        alice.pane.dropping()->addAskedFiles();
        QTRY_COMPARE(alice.titles(), QStringList({"Milk", "Bread", "film.mp4"}));
    }

    void whatIsNotTakenIsSaidAndAddsNothing_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");

        QTest::newRow("a script") << QList{QUrl("javascript:alert(1)")} << QString() << "javascript:alert(1)";
        QTest::newRow("a file by its address, and a link") << QList{QUrl("https://a.org"), QUrl("data:text/html,x")} << QString() << "data:text";
        QTest::newRow("2000 files") << QList<QUrl>(2000, QUrl("file:///tmp/a")) << QString() << "At most 200";
        QTest::newRow("an endless address") << QList{QUrl("https://a.org/" + QString(ui::kMaxDroppedAddressLength, 'x'))} << QString() << "https://a.org";
        QTest::newRow("an endless line") << QList<QUrl>() << QString(10 << 20, 'x') << "too long";
        QTest::newRow("blanks") << QList<QUrl>() << " \n\t" << "no text";
    }
    void whatIsNotTakenIsSaidAndAddsNothing()
    {
        QFETCH(QList<QUrl>, urls);
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        Alice alice;
        QSignalSpy said(alice.pane.dropping(), &ui::TaskDropping::said);

        alice.drop(urls, text);

        QCOMPARE(said.size(), 1);
        QVERIFY2(said[0][0].toString().contains(sentence), qPrintable(said[0][0].toString()));
        QCOMPARE(alice.titles(), QStringList({"Milk", "Bread"}));
    }

    void ofManyLinesItIsSaidWhatIsLeftOut()
    {
        Alice alice;

        alice.drop({}, QStringLiteral("A line of some length\n").repeated(500'000));

        QVERIFY(alice.pane.quickAdd()->isPasteCut());
        QCOMPARE(alice.pane.quickAdd()->pastedCount(), static_cast<int>(core::kMaxPastedTasks));
    }

    void inAViewItLandsAsATypedTaskDoes()
    {
        Home home;
        ui::MainWindow window(home.start(), QStringLiteral("here"));
        window.show(QStringLiteral("today"));
        QVERIFY(window.pane()->tasks()->source().add(QStringLiteral("Milk"), core::Place::last({}), {}));
        ui::TaskListModel& rows = *window.pane()->tasks();
        const int before = rows.rowCount();

        window.pane()->dropping()->take({}, QStringLiteral("Bread"), {}, rows.rowCount() - 1, 0, false);

        QCOMPARE(rows.rowCount(), before + 1);
        QCOMPARE(rows.titleOf(rows.idAt(before - 1)), QStringLiteral("Bread"));  // in front of the other
        QCOMPARE(home.workspace->inbox().tasks()->outline().size(), 2U);
        window.pane()->undo();
        QCOMPARE(rows.rowCount(), before);
    }

    void onAListAtTheSideItGoesThereAndThatIsSaid()
    {
        Home home;
        home.start();
        const std::string id = home.add(QStringLiteral("Groceries"));
        ui::MainWindow window(*home.workspace, QStringLiteral("here"));
        window.show(QStringLiteral("today"));
        QSignalSpy toast(window.pane(), &ui::ListPane::toastWanted);

        window.dropOutside({}, QStringLiteral("Bread"), {}, QStringLiteral("list:") + QString::fromStdString(id), false);

        QCOMPARE(home.list(0).rows().size(), 1U);
        QCOMPARE(toast.size(), 1);
        QVERIFY2(toast[0][0].toString().contains(QStringLiteral("Groceries")), qPrintable(toast[0][0].toString()));
        QCOMPARE(window.current(), QStringLiteral("today"));
    }
};

QTEST_GUILESS_MAIN(TaskDroppingTest)
#include "task_dropping_test.moc"
