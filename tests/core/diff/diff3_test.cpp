// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/diff/diff3.h"

#include "core/diff/common_order.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

class Diff3Test : public QObject {
    Q_OBJECT

private slots:
    void joinsTwoTexts_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("joined");  // null: they cannot be joined
        QTest::newRow("one side") << "a\nb" << "a\nb" << "a\nc" << "a\nc";
        QTest::newRow("different lines") << "a\nb\nc" << "A\nb\nc" << "a\nb\nC" << "A\nb\nC";
        QTest::newRow("the same change once") << "a\nb" << "a\nx\nb" << "a\nx\nb" << "a\nx\nb";
        QTest::newRow("the same line") << "a" << "b" << "c" << QString();
        QTest::newRow("two lines at one place") << "a\nb" << "a\nx\nb" << "a\ny\nb" << QString();
        QTest::newRow("taken out and changed") << "a\nb\nc" << "a\nc" << "a\nB\nc" << QString();
        QTest::newRow("beside each other") << "a\nb" << "A\nb" << "a\nB" << "A\nB";
        QTest::newRow("a break at the end") << "a\n" << "a\nb\n" << "A\n" << "A\nb\n";
        QTest::newRow("all of it") << "a\nb" << "" << "a\nb" << "";
        QTest::newRow("both from nothing") << "" << "a" << "b" << QString();
    }
    void joinsTwoTexts()
    {
        QFETCH(QString, base);
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(QString, joined);

        for (const bool isSwapped : {false, true}) {
            const auto found = core::diff3(base.toStdString(), (isSwapped ? right : left).toStdString(), (isSwapped ? left : right).toStdString());
            QCOMPARE(found.has_value(), !joined.isNull());
            QCOMPARE(found.value_or(std::string()), joined.toStdString());
        }
    }

    void joinsNothingBeyondItsLimit()
    {
        std::string lines;
        for (std::size_t i = 0; i <= core::kMaxDiff3Lines; ++i)
            lines += '\n';

        QVERIFY(!core::diff3("a", "a", lines));
    }

    void theEarliestOfTheFirstStayInPlace()
    {
        using Positions = std::vector<std::uint32_t>;
        const std::vector<std::uint32_t> order{1, 2, 3, 4};

        QVERIFY((core::commonOrder(order, std::vector<std::uint32_t>{2, 1, 3, 4}) == Positions{0, 2, 3}));
        QVERIFY((core::commonOrder(order, std::vector<std::uint32_t>{4, 3, 2, 1}) == Positions{0}));
        QVERIFY((core::commonOrder(order, std::vector<std::uint32_t>{4, 1, 9, 2, 3}) == Positions{0, 1, 2}));
        QVERIFY((core::commonOrder(order, std::vector<std::uint32_t>{}) == Positions{}));
        QVERIFY((core::commonOrder(order, order) == Positions{0, 1, 2, 3}));
    }
};

const Suite<Diff3Test> registered;

}  // namespace meldado::tests

#include "diff3_test.moc"
