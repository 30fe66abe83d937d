// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/json/canonical.h"

#include <bit>
#include <limits>

#include "core/base/random.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

class CanonicalTest : public QObject {
    Q_OBJECT

private slots:
    void writesDoublesAsTheReferenceDoes_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<std::string>("text");

        const auto row = [](double value, const char* text) { QTest::newRow(text) << value << std::string(text); };
        row(0.0, "0.0");
        row(-0.0, "-0.0");
        row(1, "1.0");
        row(-1, "-1.0");
        row(100, "100.0");
        row(2.5, "2.5");
        row(0.1, "0.1");
        row(0.001, "0.001");
        row(0.00001, "0.00001");
        row(0.000012, "0.000012");
        row(0.000001, "1e-6");
        row(0.0000012, "1.2e-6");
        row(123456789.125, "123456789.125");
        row(1234567890123456.8, "1234567890123456.8");
        row(1e15, "1000000000000000.0");
        row(9007199254740993.0, "9007199254740992.0");
        row(1e16, "1e+16");
        row(1.5e16, "1.5e+16");
        row(1.7976931348623157e308, "1.7976931348623157e+308");
        row(2.2250738585072014e-308, "2.2250738585072014e-308");
        row(5e-324, "5e-324");
        row(1e23, "1e+23");
    }
    void writesDoublesAsTheReferenceDoes()
    {
        QFETCH(double, value);
        QFETCH(std::string, text);

        QCOMPARE(core::canonicalText(core::Value(value)), text);
    }

    void everyDoubleReadsBack()
    {
        core::SeededRandom random(1);
        for (int i = 0; i < 20'000; ++i) {
            const auto value = std::bit_cast<double>(random.next());
            if (!std::isfinite(value))
                continue;
            const auto back = core::parseJson(core::canonicalText(core::Value(value)));
            QVERIFY(back && back->asDouble());
            QCOMPARE(std::bit_cast<std::uint64_t>(*back->asDouble()), std::bit_cast<std::uint64_t>(value));
        }
    }

    void aDoubleWithoutAWordInJsonIsNull()
    {
        QCOMPARE(core::canonicalText(core::Value(std::numeric_limits<double>::infinity())), std::string("null"));
        QCOMPARE(core::canonicalText(core::Value(std::numeric_limits<double>::quiet_NaN())), std::string("null"));
    }

    void oneAndOnePointZeroAreDifferentValues()
    {
        QVERIFY(core::Value(1) != core::Value(1.0));
        QVERIFY(core::Value(1) == core::Value(std::uint64_t{1}));
        QVERIFY(core::Value(std::int64_t{1}) == core::Value(std::uint64_t{1}));
    }

    void escapesWhatItMustAndNothingElse_data()
    {
        QTest::addColumn<std::string>("string");
        QTest::addColumn<std::string>("text");

        const auto row = [](const char* name, std::string string, const char* text) {
            QTest::newRow(name) << std::move(string) << std::string(text);
        };
        row("quote and backslash", "\"\\", "\"\\\"\\\\\"");
        row("short escapes", "\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"");
        row("other control characters", std::string("\0\x01\x0b\x1f", 4), "\"\\u0000\\u0001\\u000b\\u001f\"");
        row("slash", "/", R"("/")");
        row("delete", "\x7F", "\"\x7F\"");
        row("line separator", "\xE2\x80\xA8", "\"\xE2\x80\xA8\"");
        row("beyond the basic plane", "\xF0\x9F\x8F\x86", "\"\xF0\x9F\x8F\x86\"");
        row("nothing", "", "\"\"");
    }
    void escapesWhatItMustAndNothingElse()
    {
        QFETCH(std::string, string);
        QFETCH(std::string, text);

        QCOMPARE(core::canonicalText(core::Value(string)), text);
        QCOMPARE(core::canonicalText(core::Object{{string, 1}}), '{' + text + ":1}");
    }

    void sortsKeysAtEveryLevel()
    {
        const core::Object inner{{"z", 1}, {"\xE2\x88\x9A", 2}, {"_id", 3}, {"Z", 4}, {"", 5}};

        QCOMPARE(core::canonicalText(core::Object{{"b", inner}, {"a", core::Array{inner}}}),
                 std::string(R"({"a":[{"":5,"Z":4,"_id":3,"z":1,"√":2}],"b":{"":5,"Z":4,"_id":3,"z":1,"√":2}})"));
    }

    void anObjectIsAMap()
    {
        core::Object map;
        map.set("b", 1);
        map.set("a", 2);
        map.set("b", 3);

        QCOMPARE(core::canonicalText(map), std::string(R"({"a":2,"b":3})"));
        QVERIFY(map.erase("a"));
        QVERIFY(!map.erase("a"));
        QVERIFY(map.find("a") == nullptr);
        QCOMPARE(map.size(), std::size_t{1});
    }
};

const Suite<CanonicalTest> registeredCanonicalTest;

}  // namespace meldado::tests

#include "canonical_test.moc"
