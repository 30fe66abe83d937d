// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/notes.h"

#include <QTest>

using namespace meldado::core;

class NotesTest : public QObject {
    Q_OBJECT

private slots:
    void everyBoxBecomesEmpty_data()
    {
        QTest::addColumn<QByteArray>("notes");
        QTest::addColumn<QByteArray>("unchecked");
        const auto row = [](const char* notes, const char* unchecked) {
            QTest::newRow(notes) << QByteArray(notes) << QByteArray(unchecked);
        };
        row("- [x] a\n* [X] b\r\n+ [ ] c\n", "- [ ] a\n* [ ] b\r\n+ [ ] c\n");
        row("  1. [x] a\n\t12) [x] b", "  1. [ ] a\n\t12) [ ] b");
        row("> - [x] a", "> - [ ] a");
        row("- [x]", "- [ ]");
        row("- [x]a", "- [x]a");
        row("[x] a", "[x] a");
        row("a - [x] b", "a - [x] b");
        row("-[x] a", "-[x] a");
        row("1 [x] a", "1 [x] a");
        row("```\n- [x] a\n```\n- [x] b", "```\n- [x] a\n```\n- [ ] b");
        row("~~~\n```\n- [x] a\n~~~\n- [x] b", "~~~\n```\n- [x] a\n~~~\n- [ ] b");
        row("", "");
        row("-", "-");
        row("12", "12");
        row("- ", "- ");
        row("\n\n", "\n\n");
    }
    void everyBoxBecomesEmpty()
    {
        QFETCH(const QByteArray, notes);
        QFETCH(const QByteArray, unchecked);

        QCOMPARE(uncheckedNotes(notes.toStdString()), unchecked.toStdString());
        QCOMPARE(uncheckedNotes(unchecked.toStdString()), unchecked.toStdString());
    }

    void twoPeopleChangeTheSameNotes_data()
    {
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged");
        const auto row = [](const char* name, const char* ours, const char* theirs, const char* merged) {
            QTest::newRow(name) << QByteArray(ours) << QByteArray(theirs) << QByteArray(merged);
        };
        row("only we", "a\nB\nc", "a\nb\nc", "a\nB\nc");
        row("only they", "a\nb\nc", "a\nb", "a\nb");
        row("the same", "x", "x", "x");
        row("apart", "A\nb\nc", "a\nb\nC", "A\nb\nC");
        row("apart, they first", "a\nb\nC", "A\nb\nc", "A\nb\nC");
        row("at both ends", "0\na\nb\nc", "a\nb\nc\nd", "0\na\nb\nc\nd");
        row("both at the end", "a\nb\nc\nours", "a\nb\nc\ntheirs", "a\nb\nc\nours\ntheirs");
        row("the same line", "a\nours\nc", "a\ntheirs\nc", "a\nours\ntheirs\nc");
    }
    void twoPeopleChangeTheSameNotes()
    {
        QFETCH(const QByteArray, ours);
        QFETCH(const QByteArray, theirs);
        QFETCH(const QByteArray, merged);

        QCOMPARE(mergedNotes("a\nb\nc", ours.toStdString(), theirs.toStdString()), merged.toStdString());
    }

    void findsEveryBox()
    {
        const auto found = checkboxesIn("- [ ] a\n```\n- [x] code\n```\n1. [X] b\n- [?] c");

        QCOMPARE(found, (std::vector<Checkbox>{{3, false}, {31, true}}));
    }
};

QTEST_GUILESS_MAIN(NotesTest)
#include "notes_test.moc"
