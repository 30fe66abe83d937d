// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/plain_line.h"

#include <QTest>

#include "core/todo/schema.h"
#include "core/todo/task.h"

using namespace meldado::core;

class PlainLineTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatAPersonReads_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("plain");
        const auto row = [](const char* line, const char* plain) {
            QTest::newRow(line) << QByteArray(line) << QByteArray(plain);
        };
        row("Something local, **not too strong**", "Something local, not too strong");
        row("__a__ and *b* and _c_ and ~~d~~ and ***e***", "a and b and c and d and e");
        row("**a *b* c**", "a b c");
        row("**a *b***", "a b");
        row("*a **b** c*", "a b c");
        row("# Heading", "Heading");
        row("### Heading ###", "Heading");
        row("# C#", "C#");
        row("#errand", "#errand");
        row("####### no heading", "####### no heading");
        row("> quoted > once", "quoted > once");
        row("- item", "item");
        row("* item", "item");
        row("12. numbered", "12. numbered");
        row("- [ ] open **now**", "\xE2\x98\x90 open now");
        row("  * [x] done", "\xE2\x98\x91 done");
        row("- [ ]", "\xE2\x98\x90 ");
        row("[the shop](https://example.org/a_(b)?c=*d*) in town", "the shop in town");
        row("[**the** shop](x \"a title\")", "the shop");
        row("![a cat](cat.png) sleeps", "a cat sleeps");
        row("[not a link] (here)", "[not a link] (here)");
        row("[cut off](https://exam", "[cut off](https://exam");
        row("https://example.org/a_b_c", "https://example.org/a_b_c");
        row("run `make *all*` now", "run make *all* now");
        row("``a ` b``", "a ` b");
        row("snake_case_name and __init__.py", "snake_case_name and init.py");
        row("2 * 3 * 4 is 24", "2 * 3 * 4 is 24");
        row("5 > 3 & a < b", "5 > 3 & a < b");
        row("**not closed", "**not closed");
        row("a ** b ** c", "a ** b ** c");
        row("~5 litres, ~7", "~5 litres, ~7");
        row("\\*stars\\* and \\[brackets\\]", "*stars* and [brackets]");
        row("ends with \\", "ends with \\");
        row("<b>HTML</b>", "<b>HTML</b>");
        row("**\xC3\xA4\xE6\xBC\xA2** _\xD8\xAE\xD8\xA8\xD8\xB2_", "\xC3\xA4\xE6\xBC\xA2 \xD8\xAE\xD8\xA8\xD8\xB2");
        row("---", "");
        row("* * *", "");
        row("```cpp", "");
        row("", "");
        row("   ", "");
    }
    void saysWhatAPersonReads()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, plain);

        QCOMPARE(QByteArray::fromStdString(plainLine(line.toStdString())), plain);
    }

    void aRowShowsTheFirstLineThatSaysSomething()
    {
        const auto shown = [](std::string notes) {
            return Task::read("t", Object{{std::string(schema::kDescription), std::move(notes)}}).notesLine;
        };

        QCOMPARE(shown("\n---\r\n## **Two** litres\nmore"), std::string("Two litres"));
        QCOMPARE(shown("[shop](https://example.org/" + std::string(600, 'a') + ") closes at 5"), std::string("shop closes at 5"));
        QCOMPARE(shown(std::string(400, 'x')).size(), std::size_t{300});
        QCOMPARE(shown("---\n***\n"), std::string());
    }

    // Signs that begin and never end are the dearest; none of them may cost more than its line.
    void anyBytesAreReadInBounds()
    {
        for (const char* signs : {"[", "*a ", "_a", "`", "**a *", "[a](", "> ", "\\", "![", "~~a", "\xC3"}) {
            std::string line;
            while (line.size() < 1000)
                line += signs;

            QVERIFY(plainLine(line).size() <= line.size());
        }
    }
};

QTEST_APPLESS_MAIN(PlainLineTest)
#include "plain_line_test.moc"
