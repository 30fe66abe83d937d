// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QTest>

#include "core/base/base64.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using core::appendFromBase64;
using core::base64Of;
using core::base64Size;

class Base64Test : public QObject {
    Q_OBJECT

private slots:
    void isSpelledAsInTheStandard_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* bytes, const char* text) {
            QTest::newRow(text) << QByteArray(bytes) << QByteArray(text);
        };
        row("", "");
        row("f", "Zg==");
        row("fo", "Zm8=");
        row("foo", "Zm9v");
        row("foob", "Zm9vYg==");
        row("fooba", "Zm9vYmE=");
        row("foobar", "Zm9vYmFy");
        row("\xfb\xff\xbf", "+/+/");
    }
    void isSpelledAsInTheStandard()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);

        QCOMPARE(base64Of(bytes.toStdString()), text.toStdString());
        QCOMPARE(base64Size(static_cast<std::uint64_t>(bytes.size())),
                 static_cast<std::uint64_t>(text.size()));
        std::string back = "before ";
        QVERIFY(appendFromBase64(back, text.toStdString()));
        QCOMPARE(back, "before " + bytes.toStdString());
    }

    void agreesWithAnotherOnAnyBytes()
    {
        QByteArray bytes;
        for (int i = 0; i < 3000; ++i) {
            bytes += static_cast<char>((i * 7919) >> (i % 5));
            const auto text = bytes.toBase64().toStdString();
            QCOMPARE(base64Of(bytes.toStdString()), text);
            std::string back;
            QVERIFY(appendFromBase64(back, text));
            QCOMPARE(back, bytes.toStdString());
        }
    }

    void refusesAnyOtherSpelling_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"Z",    "Zg",   "Zg=",  "=",    "==",   "===",    "====",  "Z===", "Zg==Zg==", "Zm8=Zm8=",
              "Z=g=", "=Zg=", "=g==", "Zh==", "Zm9=", "Zm9v\n", "Zm 9v", "Zm-_", "Zm9\xc3",  "Zm9*"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("zero byte") << QByteArray("Zm9\0", 4);
    }
    void refusesAnyOtherSpelling()
    {
        QFETCH(QByteArray, text);
        std::string bytes;
        QVERIFY(!appendFromBase64(bytes, text.toStdString()));
    }

    void aLinkHasOneSpellingForEachText()
    {
        const std::string all("\x00\xff\x10 meldado", 11);
        for (std::size_t size = 0; size <= all.size(); ++size) {
            const std::string bytes = all.substr(0, size);
            QCOMPARE(core::bytesOfBase64Url(core::base64UrlOf(bytes)), std::optional(bytes));
        }
        QCOMPARE(core::base64UrlOf("\xfb\xff"), std::string("-_8"));
        for (const char* text : {"-_9", "A", "AA=", "A A", "+/8"})
            QVERIFY(!core::bytesOfBase64Url(text));
    }
};

const Suite<Base64Test> registeredBase64Test;

}  // namespace meldado::tests

#include "base64_test.moc"
