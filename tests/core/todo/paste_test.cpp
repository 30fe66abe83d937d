// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QTest>

#include "core/base/random.h"
#include "core/todo/paste.h"

using namespace meldado::core;

namespace {

// "Flat|  Paint ✓|  Boxes": two blanks for a step inwards.
QString drawn(const PastedTasks& pasted)
{
    QStringList lines;
    for (const PastedTask& task : pasted.tasks)
        lines << QString(static_cast<qsizetype>(2 * task.depth), ' ') + QString::fromStdString(task.title) + (task.isDone ? " ✓" : "");
    return lines.join('|');
}

std::string repeated(std::string_view piece, std::size_t count)
{
    std::string all;
    while (count-- > 0)
        all += piece;
    return all;
}

}  // namespace

class PasteTest : public QObject {
    Q_OBJECT

private slots:
    void makesATaskOfEachLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tasks");
        const auto row = [](const char* name, const char* text, const char* tasks) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tasks);
        };
        row("plain lines", "Bread\nMilk\nEggs", "Bread|Milk|Eggs");
        row("line ends of every system", "a\r\nb\rc\nd\u2028e\u0085f\vg", "a|b|c|d|e|f|g");
        row("blank lines", "\n\nBread\n  \n\t\nMilk\n\n", "Bread|Milk");
        row("nothing", "\n \n\t", "");
        row("boxes", "- [ ] Bread\n- [x] Milk\n* [X] Eggs\n[ ] Tea\n[x] Salt", "Bread|Milk ✓|Eggs ✓|Tea|Salt ✓");
        row("boxes of other programs", "☐ Bread\n☑ Milk\n• ☐ Eggs\n✓ Tea", "Bread|Milk ✓|Eggs|Tea ✓");
        row("bullets", "- a\n* b\n+ c\n• d\n– e\n· f", "a|b|c|d|e|f");
        row("numbers", "1. a\n2. b\n3) c\n٤. d", "a|b|c|d");
        row("numbers that do not count", "24. Dezember\n2026. was\n7 dwarfs", "24. Dezember|2026. was|7 dwarfs");
        row("all of them one", "1. a\n1. b\n1. c", "a|b|c");
        row("numbers of two levels", "1. a\n   1. b\n   2. c\n2. d", "a|  b|  c|d");
        row("marks without a blank", "-5 degrees\n*bold*\n1.5 l\n[x]y", "-5 degrees|*bold*|1.5 l|[x]y");
        row("marks without a title", "- \n- [ ]\n* a\n-", "a");
        row("drawn lines", "a\n-----\nb\n= = =\nc\n***", "a|b|c");
        row("a tree by blanks", "a\n  b\n    c\n  d\ne", "a|  b|    c|  d|e");
        row("a tree by tabs", "a\n\tb\n\t\tc\n\td\ne", "a|  b|    c|  d|e");
        row("tabs among blanks", "a\n    b\n\tc\n  \td", "a|  b|  c|  d");
        row("a step back to nowhere", "a\n      b\n   c\nd", "a|  b|  c|d");
        row("all further in", "   a\n     b\n   c", "a|  b|c");
        row("the first deeper than the rest", "    a\nb\n  c", "a|b|  c");
        row("from the right", "\u200F- \u062E\u0628\u0632\n  - \u062D\u0644\u064A\u0628", "\u062E\u0628\u0632|  \u062D\u0644\u064A\u0628");
        row("blanks of the web", "\u00A0\u00A0- a  \u00A0 b", "a b");
        row("a table", "Bread\t2\nMilk\t1", "Bread 2|Milk 1");
    }
    void makesATaskOfEachLine()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, tasks);

        const PastedTasks pasted = readPastedTasks(text.toStdString());

        QCOMPARE(drawn(pasted), tasks);
        QVERIFY(!pasted.isCut);
    }

    void makesOneTaskWithNotes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("notes");
        const auto row = [](const char* name, const char* text, const char* title, const char* notes) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(title) << QByteArray(notes);
        };
        row("one line", "Bread", "Bread", "");
        row("several", "Bread\nwhole grain\n  sliced", "Bread", "whole grain\n  sliced\n");
        row("blank lines around", "\n\nBread\n\nwhole\n\ngrain\n\n\n", "Bread", "whole\n\ngrain\n");
        row("marks", "- [ ] Bread\n- [x] Milk", "Bread", "- [x] Milk\n");
        row("line ends", "Bread\r\na\rb", "Bread", "a\nb\n");
        row("nothing", " \n ", "", "");
    }
    void makesOneTaskWithNotes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, title);
        QFETCH(const QByteArray, notes);

        const PastedNote pasted = readPastedNote(text.toStdString());

        QCOMPARE(QByteArray::fromStdString(pasted.title), title);
        QCOMPARE(QByteArray::fromStdString(pasted.notes), notes);
        QVERIFY(!pasted.isCut);
    }

    void losesNothingOfALongLine()
    {
        const std::string line = repeated("bread ", 1'000) + "end";

        const PastedTasks pasted = readPastedTasks("- " + line + "\n- milk");

        QCOMPARE(pasted.tasks.size(), std::size_t{2});
        QVERIFY(pasted.tasks[0].title.size() <= kMaxPastedTitleBytes);
        QVERIFY(pasted.tasks[0].title.ends_with("bread"));
        QCOMPARE(pasted.tasks[0].title + ' ' + pasted.tasks[0].notes, line);
        QCOMPARE(readPastedNote(line + "\nmore").notes, pasted.tasks[0].notes + "\nmore\n");
    }

    void cutsALongWordBetweenCharacters()
    {
        const std::string word = "x" + repeated("ä", kMaxPastedTitleBytes);
        const PastedTask task = readPastedTasks(word).tasks.at(0);
        QCOMPARE(task.title.size(), kMaxPastedTitleBytes - 1);
        QCOMPARE(task.title + task.notes, word);
    }

    void saysThatThereWasMoreThanItsLimits()
    {
        const PastedTasks all = readPastedTasks(repeated("a\n", kMaxPastedTasks));
        QCOMPARE(all.tasks.size(), kMaxPastedTasks);
        QVERIFY(!all.isCut);
        const PastedTasks most = readPastedTasks(repeated("a\n", kMaxPastedTasks + 1));
        QCOMPARE(most.tasks.size(), kMaxPastedTasks);
        QVERIFY(most.isCut);
        QVERIFY(readPastedTasks(std::string(kMaxPastedBytes + 1, 'a')).isCut);
        QVERIFY(readPastedNote("a\n" + std::string(kMaxPastedBytes, 'b')).isCut);
        QVERIFY(readPastedNote("a\n" + std::string(kMaxPastedBytes, 'b')).notes.size() <= kMaxPastedBytes);
    }

    void isNoDeeperThanItsLimit()
    {
        std::string text;
        for (std::size_t depth = 0; depth < kMaxPastedDepth + 5; ++depth)
            text += std::string(depth, ' ') + "a\n";
        const PastedTasks pasted = readPastedTasks(text);
        QCOMPARE(pasted.tasks.back().depth, kMaxPastedDepth);
        QCOMPARE(pasted.tasks.size(), kMaxPastedDepth + 5);
    }

    void keepsItsLawsForAnyText()
    {
        static const std::vector<std::string> kPieces{"- ", "* ", "1. ", "2) ", "[ ] ", "[x] ", "[x]", "\t", " ", "  ", "\n", "\n", "\r",
                                                      "\r\n", "a", "ä", "☑ ", "•", "---", "\xE2\x80\xA8", "\xE2\x80\x8F", "999. "};
        for (std::uint64_t seed = 1; seed <= 5'000; ++seed) {
            SeededRandom random(seed);
            std::string text;
            for (std::uint64_t count = random.below(30); count > 0; --count) {
                if (random.below(6) == 0)
                    text += static_cast<char>(static_cast<unsigned char>(random.below(256)));
                else
                    text += kPieces[random.below(kPieces.size())];
            }
            const auto told = [&](const char* what) { return QStringLiteral("seed %1: %2").arg(seed).arg(QLatin1String(what)); };
            std::size_t deepest = 0;
            for (const PastedTask& task : readPastedTasks(text).tasks) {
                QVERIFY2(!task.title.empty(), qPrintable(told("no title")));
                QVERIFY2(task.title.find_first_of("\r\n\t") == std::string::npos, qPrintable(told("more than a line")));
                QVERIFY2(task.depth <= deepest, qPrintable(told("deeper than a child")));
                deepest = task.depth + 1;
            }
            const PastedNote note = readPastedNote(text);
            QVERIFY2(note.notes.empty() || note.notes.ends_with('\n'), qPrintable(told("notes without an end")));
        }
    }
};

QTEST_GUILESS_MAIN(PasteTest)
#include "paste_test.moc"
