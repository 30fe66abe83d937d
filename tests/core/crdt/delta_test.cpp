// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/delta.h"

#include <array>

#include "core/base/limits.h"
#include "core/base/random.h"
#include "core/crdt/delta_text.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::ContentName;
using core::Delta;
using core::DeltaName;
using core::ErrorCode;
using core::Revision;

namespace {

const std::string kOrigin = "1-" + kDigest;

}  // namespace

class DeltaTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatADeltaSays()
    {
        const auto delta = parsedDelta(3, "{\"c\":[[\"a\",\"" + kDigest + "\"],[\"b\",\"2-d_24e2227\",\"r\"]],"
                                              "\"i\":{\"author\":\"Alice\",\"n\":1},\"k\":[\"" + kDigest
                                              + "\"],\"p\":[\"1-" + kDigest + "\",\"2-" + kDigest + "\"],\"x\":0}");

        QVERIFY(delta);
        QCOMPARE(delta->changes().size(), std::size_t{2});
        QCOMPARE(delta->changes()[0].revision().text(), "1-" + kDigest);
        QVERIFY(!delta->changes()[0].parent);
        QCOMPARE(delta->changes()[1].parent->text(), std::string("2-d_24e2227"));
        QVERIFY(delta->changes()[1].revision().isResolved());
        QCOMPARE(delta->changes()[1].revision().index(), 3U);
        QCOMPARE(core::canonicalText(*delta->information()), std::string(R"({"author":"Alice","n":1})"));
        QCOMPARE(delta->packs().front().hex(), kDigest);
        QCOMPARE(delta->parents().back().text(), "2-" + kDigest);
        QVERIFY(!delta->hasOriginUpdate());
    }

    void refusesWhatTheReferenceIgnores_data()
    {
        QTest::addColumn<quint32>("index");
        QTest::addColumn<std::string>("bytes");

        const auto row = [](const char* name, quint32 index, std::string bytes) {
            QTest::newRow(name) << index << std::move(bytes);
        };
        const auto parent = "\"p\":[\"" + kOrigin + "\"]";
        row("nothing", 1, "");
        row("not UTF-8", 1, "{\"i\":{\"a\":\"\xFF\"}}");
        row("not JSON", 1, "{");
        row("not an object", 1, "[]");
        row("information that is no object", 1, R"({"i":"text"})");
        row("parents that are no array", 2, R"({"p":{}})");
        row("a parent that is no string", 2, R"({"p":[1]})");
        row("a parent without an index", 2, "{\"p\":[\"" + kDigest + "\"]}");
        row("a parent that is no name", 2, R"({"p":["1-abc"]})");
        row("a parent with a leading zero", 2, "{\"p\":[\"01-" + kDigest + "\"]}");
        row("a parent with extension", 2, "{\"p\":[\"1-" + kDigest + ".delta\"]}");
        row("an index that is too high", 3, '{' + parent + '}');
        row("an index that is too low", 1, '{' + parent + '}');
        row("an index above 1 without parents", 2, "{}");
        row("packs that are no array", 1, R"({"k":"x"})");
        row("a pack that is no string", 1, R"({"k":[1]})");
        row("a pack that is no name", 1, R"({"k":["x"]})");
        row("a record of nothing", 1, R"({"c":[[]]})");
        row("a record of one", 1, R"({"c":[["a"]]})");
        row("a record of four", 2, "{\"c\":[[\"a\",\"2-d_24e2227\",\"d\",\"e\"]]," + parent + '}');
        row("a record of numbers", 1, R"({"c":[["a",1]]})");
        row("a record whose identifier is no string", 1, R"({"c":[[null,"d"]]})");
        row("a record whose third entry is no string", 2, "{\"c\":[[\"a\",\"2-d_24e2227\",{}]]," + parent + '}');
        row("a parent revision that is none", 2, "{\"c\":[[\"a\",\"x\",\"d\"]]," + parent + '}');
        row("a parent revision at the limit", 2, "{\"c\":[[\"a\",\"4000000000-d_24e2227\",\"d\"]]," + parent + '}');
        row("a bad record behind a good one", 1, R"({"c":[["a","e"],["b"]]})");
        row("a name of 0.2 that names one of 0.6", 0, '{' + parent + '}');
        row("a difference of 0.1 without digests", 0, R"({"c":[["a","2-d_24e2227","x","y"]]})");
    }
    void refusesWhatTheReferenceIgnores()
    {
        QFETCH(quint32, index);
        QFETCH(std::string, bytes);

        QVERIFY(failsWith(ErrorCode::Malformed, parsedDelta(index, bytes)));
    }

    void takesWhatTheReferenceTakes_data()
    {
        QTest::addColumn<std::string>("bytes");

        const auto row = [](const char* name, const char* bytes) { QTest::newRow(name) << std::string(bytes); };
        row("nothing", "{}");
        row("changes that are no array", R"({"c":1})");
        row("a record that is no array", R"({"c":[1,null,"a"]})");
        row("unknown keys", R"({"zzz":[{}],"":1})");
        row("blanks and another order", " {\"k\" : [ ] ,\n\"c\":[] } ");
        row("a digest that no content has", R"({"c":[["a","nonsense"]]})");
        row("an identifier of any kind", "{\"c\":[[\"\",\"e\"],[\"^\",\"d\"],[\"!\",\"r\"],[\"\\u0000\",\"e\"]]}");
    }
    void takesWhatTheReferenceTakes()
    {
        QFETCH(std::string, bytes);

        QVERIFY(parsedDelta(1, bytes));
    }

    // The quick way of reading has to say the same as the other, of valid bytes and of any other.
    void theUsualSpellingSaysWhatAnyOtherDoes()
    {
        const auto inWords = [](const core::Result<Delta>& delta) {
            if (!delta)
                return std::string("refused: ") + std::to_string(static_cast<int>(delta.error().code));
            std::string words = delta->information() ? core::canonicalText(*delta->information()) : "none";
            for (const auto& parent : delta->parents())
                words += " p" + parent.text();
            for (const auto& pack : delta->packs())
                words += " k" + pack.hex();
            for (const auto& change : delta->changes())
                words += " c" + std::string(change.object) + '|' + (change.parent ? change.parent->text() : "") + '|'
                    + change.content.text();
            return words;
        };
        const std::string usual = "{\"c\":[[\"a}\",\"" + kDigest + "\"],[\"b\",\"" + kOrigin + "\",\"d\"],[\"c\",\"2-e_1234567\",\"61\"]],"
            "\"i\":{\"author\":\"A \\\"B\\\" ]}\",\"n\":[{}]},\"k\":[\"" + kDigest + "\"],\"p\":[\"1-" + kDigest + "\",\"1-" + std::string(64, 'b') + "\"]}";
        core::SeededRandom random(5);
        int accepted = 0;
        for (int i = 0; i < 20'000; ++i) {
            auto bytes = usual;
            for (auto times = i == 0 ? 0 : random.below(3); times > 0; --times) {
                const auto at = random.below(bytes.size());
                switch (random.below(3)) {
                case 0: bytes.erase(at, 1 + random.below(12)); break;
                case 1: bytes[at] = "{}[]\",:\\x0\x01\xC3 "[random.below(14)]; break;
                default: bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(20)));
                }
            }
            const auto quick = inWords(parsedDelta(2, bytes));
            accepted += quick.starts_with("refused") ? 0 : 1;
            QCOMPARE(quick, inWords(parsedDelta(2, ' ' + bytes)));  // a blank in front: read the other way
        }
        QVERIFY(accepted > 100);
    }

    void anOriginWithAnUpdateIsTold()
    {
        const auto delta = parsedDelta(1, "{\"c\":[[\"a\",\"1-" + kDigest + "\",\"d\"]]}");

        QVERIFY(delta);
        QVERIFY(delta->hasOriginUpdate());
    }

    void bytesThatDoNotFitTheNameAreDamaged()
    {
        const DeltaName name{1, core::sha256("{}")};

        QVERIFY(failsWith(ErrorCode::Damaged, Delta::parse(name, core::makeBytes("{} "))));
        QVERIFY(failsWith(ErrorCode::Damaged, Delta::parse(name, core::makeBytes(""))));
    }

    void limitsWhatAPeerCanMakeLarge()
    {
        QVERIFY(failsWith(ErrorCode::LimitExceeded, parsedDelta(1, std::string(core::kMaxDeltaBytes + 1, ' '))));

        std::string parents = "{\"p\":[";
        for (std::size_t i = 0; i < core::kMaxDeltaParents; ++i)
            parents += "\"1-" + core::sha256(std::to_string(i)).hex() + "\",";
        QVERIFY(parsedDelta(2, parents.substr(0, parents.size() - 1) + "]}"));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, parsedDelta(2, parents + '"' + kOrigin + "\"]}")));

        std::string changes = "{\"c\":[[\"a\",\"e\"]";
        changes.reserve(10 * core::kMaxDeltaChanges + 16);
        for (std::size_t i = 0; i < core::kMaxDeltaChanges; ++i)
            changes += R"(,["a","e"])";
        QVERIFY(failsWith(ErrorCode::LimitExceeded, parsedDelta(1, changes + "]}")));

        const auto nested = "{\"x\":" + std::string(core::kMaxJsonDepth, '[') + std::string(core::kMaxJsonDepth, ']') + '}';
        QVERIFY(failsWith(ErrorCode::LimitExceeded, parsedDelta(1, nested)));
    }

    void writesTheFirstCommitOfTheReference()
    {
        std::string text;
        core::DeltaText delta(text);
        const auto add = [&](const char* id, const char* digest) {
            delta.addRecord(id, false, [](std::string&) {}, [&](std::string& out) { out += digest; });
        };
        add("^√@items♭", "167c6a7b4f4c1968596dba94b40d4168be7bf402367d78d4f23e7f76e0a7471f");
        add("√", "e892cd49a31ed4a88c86d2c533c37bd9108a974ca01370aba4224c75c52504c4");
        const std::array packs{core::PackBlob{
            *core::Digest::fromHex("95700d1e005a6b07cd8f11602c0b7d07d50f60bd2cedfea1dc08896d59a3f9b8"), {}}};

        delta.finish(object(R"({"author":"Alice","description":"First commit"})"), packs, {});

        QCOMPARE(text.size(), std::size_t{292});
        QCOMPARE(core::sha256(text).hex(),
                 std::string("86af1e7ca997fce221c1be4879c6aa6def05292fee2a68ebec2968b34fc68f63"));
        const auto back = parsedDelta(1, text);
        QVERIFY(back);
        QCOMPARE(back->changes().size(), std::size_t{2});
    }

    void leavesOutWhatIsEmpty()
    {
        std::string text;
        core::DeltaText(text).finish(std::nullopt, {}, {});
        QCOMPARE(text, std::string("{}"));
        core::DeltaText(text).finish(core::Object{}, {}, {});
        QCOMPARE(text, std::string(R"({"i":{}})"));
        const std::array parents{DeltaName{9, core::sha256("")}};
        core::DeltaText(text).finish(core::Object{}, {}, parents);
        QCOMPARE(text, "{\"i\":{},\"p\":[\"9-" + core::sha256("").hex() + "\"]}");
    }

    void namesAreExact_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<bool>("isName");

        const auto row = [](const char* name, std::string text, bool isName) {
            QTest::newRow(name) << std::move(text) << isName;
        };
        row("of 0.6", kOrigin, true);
        row("of 0.2", kDigest, true);
        row("a long index", "4000000000-" + kDigest, true);
        row("an index past the limit", "4000000001-" + kDigest, false);
        row("an index past 64 bits", "99999999999999999999-" + kDigest, false);
        row("index 0", "0-" + kDigest, false);
        row("a leading zero", "01-" + kDigest, false);
        row("no index", "-" + kDigest, false);
        row("a sign", "+1-" + kDigest, false);
        row("a short digest", "1-" + kDigest.substr(1), false);
        row("capitals", "1-" + std::string(64, 'A'), false);
        row("with extension", kOrigin + ".delta", false);
        row("nothing", "", false);
    }
    void namesAreExact()
    {
        QFETCH(std::string, text);
        QFETCH(bool, isName);

        const auto name = DeltaName::parse(text);

        QCOMPARE(name.has_value(), isName);
        if (name)
            QCOMPARE(name->text(), text);
    }

    void namesAreOrderedByIndexFirst()
    {
        const DeltaName two{2, *core::Digest::fromHex(std::string(64, 'f'))};
        const DeltaName ten{10, *core::Digest::fromHex(std::string(64, '0'))};

        QVERIFY(two < ten);
        QVERIFY((DeltaName{2, *core::Digest::fromHex(kDigest)}) < two);
    }
};

const Suite<DeltaTest> registeredDeltaTest;

}  // namespace meldado::tests

#include "delta_test.moc"
