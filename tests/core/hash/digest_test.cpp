// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::Digest;

class DigestTest : public QObject {
    Q_OBJECT

private slots:
    void hashesAsTheStandardSays()
    {
        QCOMPARE(core::sha256("").hex(),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(core::sha256("abc").hex(),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(core::sha256(R"({"alpha":1234})").hex(),
                 std::string("54564897e73b8babc49d21c5c062987c1edd5bda9bba99ae3e4c810d0cb3afc0"));
        QCOMPARE(core::sha256(std::string(1'000'000, 'a')).hex(),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void readsExactly64LowerCaseDigits()
    {
        const auto hex = core::sha256("abc").hex();
        auto upper = hex;
        upper[0] = 'B';

        QVERIFY(Digest::fromHex(hex) == core::sha256("abc"));
        QVERIFY(!Digest::fromHex(upper));
        QVERIFY(!Digest::fromHex(hex.substr(1)));
        QVERIFY(!Digest::fromHex(hex + '0'));
        QVERIFY(!Digest::fromHex(std::string(64, 'g')));
        QVERIFY(!Digest::fromHex(""));
    }

    void isOrderedLikeItsText()
    {
        for (int i = 0; i < 200; ++i) {
            const auto a = core::sha256(std::to_string(i));
            const auto b = core::sha256(std::to_string(i + 1));
            QCOMPARE(a < b, a.hex() < b.hex());
        }
    }
};

const Suite<DigestTest> registeredDigestTest;

}  // namespace meldado::tests

#include "digest_test.moc"
