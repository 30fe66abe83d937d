// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/wire/text_window.h"

#include "core/base/random.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::Allowance;
using core::ColumnReader;
using core::ColumnWriter;
using core::TextWindow;

class TextWindowTest : public QObject {
    Q_OBJECT

private slots:
    void aTextThatIsThereTakesAFewBytes()
    {
        TextWindow window;
        window.add("{\"title\":\"Buy oat milk and bread\"}");
        ColumnWriter out;

        window.put(out, "Buy oat milk and bread");

        QVERIFY(out.all().size() <= 3);
    }

    void whatGoesInComesOut()
    {
        core::SeededRandom random(1);
        TextWindow writer;
        TextWindow reader;
        for (int i = 0; i < 2000; ++i) {
            std::string text;
            for (auto size = random.below(80); size > 0; --size)
                text += static_cast<char>(random.below(i % 3 == 0 ? 256 : 3));
            ColumnWriter out;
            writer.put(out, text);

            std::string again = "before";
            ColumnReader in(out.all());
            Allowance allowance(text.size());
            QVERIFY(reader.take(in, again, allowance));

            QVERIFY(in.atEnd());
            QCOMPARE(again, "before" + text);
            writer.add(text);
            reader.add(text);
        }
    }

    void itGrowsNoFurtherThanItsLimit()
    {
        TextWindow window;
        window.add(std::string(TextWindow::kMaxBytes, 'a'));
        window.add("what comes too late");
        ColumnWriter out;

        window.put(out, "what comes too late");

        QCOMPARE(out.all().size(), std::string_view("what comes too late").size() + 2);
    }

    void aPieceOfWhatIsNotThereIsRefused()
    {
        const TextWindow window;
        const auto taken = [&](std::initializer_list<std::uint64_t> numbers, std::size_t allowed = 1000) {
            ColumnWriter out;
            for (const auto number : numbers)
                out.number(number);
            ColumnReader in(out.all());
            Allowance allowance(allowed);
            std::string text;
            return window.take(in, text, allowance);
        };

        QVERIFY(taken({2, 4, 0}));
        QVERIFY(!taken({2, 3, 0}));                // four bytes, three before the end
        QVERIFY(!taken({2, 100'000, 0}));          // before its beginning
        QVERIFY(!taken({2, 0, 0}));
        QVERIFY(!taken({UINT64_MAX - 1, 10, 0}));  // of no such length
        QVERIFY(!taken({UINT64_MAX, 0}));
        QVERIFY(!taken({2, 4}));                   // without its end
        QVERIFY(!taken({2, 4, 0}, 3));             // more than is allowed
    }
};

const Suite<TextWindowTest> registeredTextWindowTest;

}  // namespace meldado::tests

#include "text_window_test.moc"
