// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/blob_name.h"

#include "core/base/limits.h"
#include "core/store/store.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::BlobName;

class BlobNameTest : public QObject {
    Q_OBJECT

private slots:
    void knowsOurNames_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("kind");

        const auto row = [](const char* name, std::string text, core::BlobKind kind) {
            QTest::newRow(name) << std::move(text) << static_cast<int>(kind);
        };
        row("delta", "12-" + kDigest + ".delta", core::BlobKind::Delta);
        row("old delta", kDigest + ".delta", core::BlobKind::Delta);
        row("pack", kDigest + ".pack", core::BlobKind::Pack);
        row("raw", kDigest + ".raw", core::BlobKind::Raw);
        row("index", kDigest + ".index", core::BlobKind::Index);
    }
    void knowsOurNames()
    {
        QFETCH(std::string, text);
        QFETCH(int, kind);

        const auto name = BlobName::parse(text);

        QVERIFY(name);
        QCOMPARE(static_cast<int>(name->kind), kind);
        QCOMPARE(name->text, text);
        QCOMPARE(name->digest.hex(), kDigest);
    }

    void leavesForeignNamesAlone_data()
    {
        QTest::addColumn<std::string>("text");

        const auto row = [](std::string text) { QTest::newRow(text.c_str()) << text; };
        row(kDigest + " (conflicted copy).pack");
        row(kDigest + ".sync-conflict-20261121-120000-ABC.pack");
        row(kDigest + " (1).pack");
        row("1-" + kDigest + "-DESKTOP.delta");
        row("1-" + kDigest + ".pack");
        row(std::string(64, 'A') + ".pack");
        row(kDigest + ".PACK");
        row(kDigest + ".pack.flate");
        row(kDigest + ".pack~");
        row("~" + kDigest + ".pack");
        row(kDigest);
        row(".pack");
        row("");
        row("readme.txt");
    }
    void leavesForeignNamesAlone()
    {
        QFETCH(std::string, text);

        QVERIFY(!BlobName::parse(text));
    }

    void aStoreTakesAsMuchAsAReaderReads()
    {
        QCOMPARE(core::maxBytesOf(kDigest + ".pack"), std::uint64_t{core::kMaxPackBytes});
        QCOMPARE(core::maxBytesOf("1-" + kDigest + ".delta"), std::uint64_t{core::kMaxDeltaBytes});
        QCOMPARE(core::maxBytesOf(kDigest + ".raw"), std::uint64_t{core::kMaxRawItemBytes});
        QVERIFY(core::maxBytesOf(kDigest + ".pack.flate") > core::kMaxPackBytes);
        QVERIFY(core::maxBytesOf(kDigest + ".pack.flate") < core::kMaxPackBytes + core::kMaxPackBytes / 100);
    }

    void whatFitsItsNameStays()
    {
        const std::string bytes = "[{}]";
        const auto key = core::sha256(bytes).hex() + ".pack";

        QVERIFY(core::staysUnder(key, bytes));
        QVERIFY(!core::staysUnder(key, "[{}"));
        QVERIFY(!core::staysUnder(key, ""));
        QVERIFY(core::staysUnder("anything.sig", "x"));
        QVERIFY(!core::staysUnder("anything.sig", ""));
        QVERIFY(core::staysUnder(kDigest + ".index", "{}"));
    }
};

const Suite<BlobNameTest> registeredBlobNameTest;

}  // namespace meldado::tests

#include "blob_name_test.moc"
