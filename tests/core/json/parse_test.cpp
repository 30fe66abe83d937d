// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/json/parse.h"

#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::ErrorCode;

class ParseTest : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatATextMeans_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("canonical");

        const auto row = [](const char* name, const char* text, const char* canonical) {
            QTest::newRow(name) << std::string(text) << std::string(canonical);
        };
        row("words", " [ null , true,false ] ", "[null,true,false]");
        row("the last of two equal keys", R"({"a":1,"b":2,"a":3})", R"({"a":3,"b":2})");
        row("an escaped key is the same key", "{\"a\":1,\"\\u0061\":2}", R"({"a":2})");
        row("keys by UTF-8", "{\"\xF0\x90\x80\x80\":1,\"\xEF\xBF\xBD\":2}", "{\"\xEF\xBF\xBD\":2,\"\xF0\x90\x80\x80\":1}");
        row("a pair of surrogates", "\"\\uD834\\uDD1E\"", "\"\xF0\x9D\x84\x9E\"");
        row("NUL", "\"\\u0000\"", "\"\\u0000\"");
        row("greatest integer", "18446744073709551615", "18446744073709551615");
        row("least integer", "-9223372036854775808", "-9223372036854775808");
        row("beyond 64 bits", "18446744073709551616", "1.8446744073709552e+19");
        row("below 64 bits", "-9223372036854775809", "-9.223372036854776e+18");
        row("minus zero", "-0", "-0.0");
        row("a point makes a double", "1.0", "1.0");
        row("an exponent makes a double", "1e2", "100.0");
        row("underflow", "1e-999", "0.0");
        row("blanks around", "\t\r\n {} \n", "{}");
    }
    void keepsWhatATextMeans()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, canonical);

        const auto value = core::parseJson(text);

        QVERIFY(value);
        QCOMPARE(core::canonicalText(*value), canonical);
    }

    void refusesWhatIsNotJson_data()
    {
        QTest::addColumn<std::string>("text");

        const auto row = [](const char* name, std::string text) { QTest::newRow(name) << std::move(text); };
        row("nothing", "");
        row("blanks", "  ");
        row("half an object", "{\"a\":1");
        row("half a string", "\"abc");
        row("two values", "1 2");
        row("a value and rubbish", "{}x");
        row("a comma at the end", "[1,]");
        row("a comment", "[1/**/]");
        row("leading zero", "01");
        row("leading plus", "+1");
        row("no digits behind the point", "1.");
        row("no digits before the point", ".5");
        row("hexadecimal", "0x10");
        row("not a number", "NaN");
        row("a double out of range", "1e400");
        row("a lone high surrogate", "\"\\uD834\"");
        row("a lone low surrogate", "\"\\uDD1E\"");
        row("surrogates the wrong way round", "\"\\uDD1E\\uD834\"");
        row("a lone surrogate as a key", "{\"\\uDD1E\":1}");
        row("a raw control character", "\"a\nb\"");
        row("an unknown escape", "\"\\x\"");
        row("bytes that are not UTF-8", "\"\xFF\"");
        row("a surrogate in UTF-8", "\"\xED\xA0\x80\"");
        row("an overlong form", "\"\xC0\x80\"");
        row("a key that is no string", "{1:2}");
        row("nul", "nul");
        row("nulll", "nulll");
        row("capitals", "True");
        row("a byte order mark", "\xEF\xBB\xBF{}");
    }
    void refusesWhatIsNotJson()
    {
        QFETCH(std::string, text);

        QVERIFY(failsWith(ErrorCode::Malformed, core::parseJson(text)));
    }

    void nestsAsDeepAsTheReference()
    {
        const auto nested = [](std::size_t arrays) {
            return "{\"a\":" + std::string(arrays, '[') + std::string(arrays, ']') + '}';
        };

        QVERIFY(core::parseJson(nested(126)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::parseJson(nested(127))));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::parseJson(nested(100'000))));
        QVERIFY(!core::parseJson(std::string(1'000'000, '[')));
    }

    void theNextTextIsReadAfterABadOne()
    {
        static_cast<void>(core::parseJson("[1,2"));

        QCOMPARE(core::canonicalText(*core::parseJson("[1,2]")), std::string("[1,2]"));
    }
};

const Suite<ParseTest> registeredParseTest;

}  // namespace meldado::tests

#include "parse_test.moc"
