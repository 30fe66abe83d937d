// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/scan_safe.h"

#include "tests/core/fixtures.h"

namespace meldado::tests {

class ScanSafeTest : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatANaiveCountGetsRight_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<bool>("isSafe");

        const auto row = [](const char* text, bool isSafe) { QTest::newRow(text) << std::string(text) << isSafe; };
        row("{}", true);
        row(R"({"a":{"b":1}})", true);
        row(R"({"a":"{}"})", true);
        row(R"({"a":"x{y}z{}"})", true);
        row("{\"a\":\":-}\"}", false);
        row("{\"a\":\"{\"}", false);
        row(R"({"a":"}{"})", false);
        row(R"({"{":"}"})", true);
        row(R"({"}":"{"})", false);
        row("", false);
        row("x", false);
    }
    void tellsWhatANaiveCountGetsRight()
    {
        QFETCH(std::string, text);
        QFETCH(bool, isSafe);

        QCOMPARE(core::isScanSafe(text), isSafe);
    }

    void escapingKeepsTheValue_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("escaped");

        QTest::newRow("smile") << std::string("{\"a\":\":-}\"}") << std::string("{\"a\":\":-\\u007d\"}");
        QTest::newRow("key") << std::string("{\"}\":1}") << std::string("{\"\\u007d\":1}");
        QTest::newRow("outside stays") << std::string("{\"a\":{\"b\":\"{\"}}") << std::string("{\"a\":{\"b\":\"\\u007b\"}}");
        QTest::newRow("a quote inside") << std::string("{\"a\":\"\\\"}\",\"b\":\"\\\\\"}")
                                        << std::string("{\"a\":\"\\\"\\u007d\",\"b\":\"\\\\\"}");
    }
    void escapingKeepsTheValue()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, escaped);

        QCOMPARE(core::withEscapedBraces(text), escaped);
        QVERIFY(core::isScanSafe(escaped));
        QCOMPARE(core::canonicalText(json(escaped)), text);
    }

    void aTitleWithABraceIsWrittenSoThatTheReferenceCanReadIt()
    {
        auto replica = replicaWith({"a"});
        QVERIFY(replica.updateObject("a", object("{\"title\":\":-}\"}")));
        const auto made = commit(replica);

        QCOMPARE(std::string(*made.packs.front().bytes), std::string("[{\"title\":\":-\\u007d\"}]"));
        QCOMPARE(core::canonicalText(*replica.value("a")), std::string("{\"title\":\":-}\"}"));
        QVERIFY(!replica.updateObject("a", object("{\"title\":\":-}\"}"))->changes.objects.size());
        QVERIFY(!replica.hasStaging());
    }

    void theSameContentInThePlainSpellingIsNoChange()
    {
        const std::string plain = "{\"title\":\":-}\"}";
        const auto pack = packFrom('[' + plain + ']');
        core::Replica replica;
        deliver(replica, arrivals({deltaFrom(1, "{\"c\":[[\"√\",\"" + core::sha256(plain).hex() + "\"]],\"k\":[\""
                                                    + pack->name().hex() + "\"]}")},
                                  {pack}));

        QVERIFY(replica.update(object(plain)));

        QVERIFY(!replica.hasStaging());
    }
};

const Suite<ScanSafeTest> registeredScanSafeTest;

}  // namespace meldado::tests

#include "scan_safe_test.moc"
