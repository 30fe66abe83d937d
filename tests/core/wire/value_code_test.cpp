// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/wire/value_code.h"

#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::Allowance;
using core::Background;
using core::ColumnReader;
using core::ColumnWriter;

namespace {

struct Sides {
    Background writer;
    Background reader;

    // The bytes it took; none: it came out as something else.
    std::optional<std::size_t> send(std::string_view json, std::string_view before = {})
    {
        ColumnWriter out;
        core::putValue(out, writer, json, before);
        ColumnReader in(out.all());
        Allowance allowance(json.size() + before.size() + 300);
        std::string again;
        const bool isSame = core::takeValue(in, reader, again, before, allowance) && in.atEnd() && again == json;
        return isSame ? std::optional(out.all().size()) : std::nullopt;
    }
};

}  // namespace

class ValueCodeTest : public QObject {
    Q_OBJECT

private slots:
    void everyValueComesOutAsItIsSpelt_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("size");
        const auto row = [](const char* json, int size) { QTest::addRow("%s", json) << QByteArray(json) << size; };
        row("true", 1);
        row("false", 1);
        row("null", 1);
        row("0", 2);
        row("127", 2);
        row("18446744073709551615", 11);
        row("18446744073709551616", 23);
        row("007", 6);
        row("-1", 5);
        row("2.50", 7);
        row("\"\"", 1);
        row("\"milk\"", 5);
        row("\"a \\\" b\"", 7);
        row("[1, 2]", 9);
        row("{\"a\":[]}", 11);
        row("\"0123456789abcdef0123456789abcdef\"", 18);
        row("\"01h8rtv0eqp3v8qk2z6m4n7x9y\"", 18);
        row("\"01234567-89ab-cdef-0123-456789abcdef\"", 18);
        row("\"2026-11-22T18:20:00+01:00\"", 8);
        row("\"2026-11-22T18:20:00-00:00\"", 27);
        row("\"2026-11-22T18:20:60+01:00\"", 27);
        row("\"2026-13-22T18:20:00+01:00\"", 30);
        row("\"0000-01-01T00:00:00+00:00\"", 25);
        row("\"9999-12-31T23:59:59+23:59\"", 25);
        row("\"2026-11-22\"", 4);
        row("\"2026-02-30\"", 11);
        row("\"+026-02-20\"", 11);
        row("\"9999-12-31\"", 5);
        row("\"0000-01-01\"", 5);
    }

    void everyValueComesOutAsItIsSpelt()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, size);
        Sides sides;

        const auto sent = sides.send(json.toStdString());

        QVERIFY(sent);
        QVERIFY2(static_cast<int>(*sent) <= size, qPrintable(QString::number(*sent)));
    }

    void aTimeIsCountedFromTheOneBefore()
    {
        Sides sides;
        QVERIFY(sides.send("\"2026-11-22T18:20:00+01:00\""));

        QCOMPARE(sides.send("\"2026-11-22T18:20:00+01:00\""), std::optional(std::size_t{2}));
        QCOMPARE(sides.send("\"2026-11-22T18:19:55+01:00\""), std::optional(std::size_t{2}));
        QCOMPARE(sides.send("\"2026-11-22T19:20:00+01:00\""), std::optional(std::size_t{3}));
        QCOMPARE(sides.send("\"2026-11-23\""), std::optional(std::size_t{2}));
        QCOMPARE(sides.send("\"2026-11-22T17:20:00+00:00\""), std::optional(std::size_t{4}));
    }

    void aTextIsWhatBecameOfTheOneBefore()
    {
        Sides sides;
        const std::string notes = "\"Bring the bag, and the list, and somebody to carry them.\"";

        QCOMPARE(sides.send("\"Bring the box, and the list, and somebody to carry them.\"", notes), std::optional(std::size_t{6}));
        QCOMPARE(sides.send(notes, notes), std::optional(std::size_t{4}));
        QVERIFY(sides.send("\"Bring\"", notes));
        QVERIFY(sides.send("\"Bring the bag, and the bag, and the list, and somebody to carry them.\"", notes));
        QVERIFY(sides.send("[\"home\",\"work\",\"shop\"]", "[\"home\",\"shop\"]"));
        QVERIFY(sides.send("\"2026-11-22T18:20:00+01:00\"", "\"2026-11-22T18:20:01+01:00\""));
    }

    void aSpliceOfWhatIsNotThereIsRefused()
    {
        const auto taken = [](std::uint64_t front, std::uint64_t end) {
            ColumnWriter out;
            out.bytes("\x0a");
            out.number(front);
            out.number(end);
            out.number(2);
            out.bytes("x");
            ColumnReader in(out.all());
            Background background;
            Allowance allowance(1000);
            std::string json;
            return core::takeValue(in, background, json, "\"four\"", allowance);
        };

        QVERIFY(taken(3, 3));
        QVERIFY(!taken(3, 4));
        QVERIFY(!taken(7, 0));
        QVERIFY(!taken(UINT64_MAX, 1));
        QVERIFY(!taken(1, UINT64_MAX));
    }

    void timesThatAreNoneAreRefused()
    {
        for (const std::uint64_t since : {UINT64_MAX, UINT64_MAX - 1, std::uint64_t{1} << 42U, std::uint64_t{1} << 62U}) {
            for (const char code : {'\x04', '\x05', '\x06'}) {
                ColumnWriter out;
                out.bytes({&code, 1});
                out.number(since);
                out.number(since);
                ColumnReader in(out.all());
                Background background;
                Allowance allowance(1000);
                std::string json;
                QVERIFY(!core::takeValue(in, background, json, {}, allowance));
            }
        }
    }
};

const Suite<ValueCodeTest> registeredValueCodeTest;

}  // namespace meldado::tests

#include "value_code_test.moc"
