// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/pack.h"

#include "core/base/limits.h"
#include "core/base/random.h"
#include "core/crdt/content_table.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::ErrorCode;
using core::Pack;

class PackTest : public QObject {
    Q_OBJECT

private slots:
    void isNamedByItsBytes()
    {
        const std::string root = R"({"items♭":"^√@items♭","software":"MeldaDo","version":"1.0.0"})";
        const std::string list = R"({"A":[]})";

        const auto pack = packFrom('[' + root + ',' + list + ']');

        QCOMPARE(pack->name().hex(), std::string("95700d1e005a6b07cd8f11602c0b7d07d50f60bd2cedfea1dc08896d59a3f9b8"));
        QCOMPARE(std::string(pack->content(pack->entries().back())), list);
        const auto again = Pack::parseKnown({pack->name(), pack->bytes()});
        QCOMPARE(again.entries().size(), std::size_t{2});
    }

    void findsItsContents_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<QStringList>("contents");

        const auto row = [](const char* name, std::string bytes, QStringList contents) {
            QTest::newRow(name) << std::move(bytes) << std::move(contents);
        };
        row("two", R"([{"a":1},{"b":2}])", {R"({"a":1})", R"({"b":2})"});
        row("nested", R"([{"a":{"b":{}}},{"c":[{}]}])", {R"({"a":{"b":{}}})", R"({"c":[{}]})"});
        row("braces in strings", R"([{"a":":-}"},{"b":"{"}])", {"{\"a\":\":-}\"}", "{\"b\":\"{\"}"});
        row("escapes in strings", "[{\"a\":\"\\\"}\"},{\"b\":\"\\\\\"},{\"c\":\"\\\\\\\"{\"}]",
            {"{\"a\":\"\\\"}\"}", "{\"b\":\"\\\\\"}", "{\"c\":\"\\\\\\\"{\"}"});
        row("blanks and rubbish between", "[ {\"a\":1} , x \n{\"b\":2}]", {R"({"a":1})", R"({"b":2})"});
        row("any spelling", R"([{ "b" : 2 , "a":1 }])", {R"({ "b" : 2 , "a":1 })"});
        row("the same twice", R"([{"a":1},{"a":1}])", {R"({"a":1})", R"({"a":1})"});
        row("one that never ends", "[{\"a\":1},{\"b\":2", {R"({"a":1})"});
        row("a string that never ends", "[{\"a\":1},{\"b\":\"}", {R"({"a":1})"});
        row("a backslash at the end", "[{\"a\":\"\\", {});
        row("closing braces first", "}}[{\"a\":1}]", {R"({"a":1})"});
        row("nothing", "", {});
        row("no objects", "[]", {});
        row("something else", "not JSON at all", {});
    }
    void findsItsContents()
    {
        QFETCH(std::string, bytes);
        QFETCH(QStringList, contents);

        const auto pack = packFrom(bytes);

        QStringList found;
        for (const auto& entry : pack->entries()) {
            found.append(QString::fromStdString(std::string(pack->content(entry))));
            QVERIFY(core::sha256(pack->content(entry)) == entry.digest);
        }
        QCOMPARE(found, contents);
    }

    // One flat object is found without a walk; whatever is there, the answer is that of the walk.
    void findsTheSameWhateverIsThere()
    {
        for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
            core::SeededRandom dice(seed);
            constexpr std::string_view kPieces[] = {"{", "}", "\"", "\\", "a", ",", ":", "[", "]", "\"a\":1"};
            std::string inside;
            for (auto count = dice.below(9); count > 0; --count)
                inside += kPieces[dice.below(std::size(kPieces))];
            const std::string one = "[{" + inside + "}]";
            const std::string walked = one.substr(0, one.size() - 1) + " ]";  // not what the quick way looks for

            const auto textsOf = [](const std::shared_ptr<const Pack>& pack) {
                std::vector<std::string> texts;
                for (const auto& entry : pack->entries())
                    texts.emplace_back(pack->content(entry));
                return texts;
            };
            QVERIFY2(textsOf(packFrom(one)) == textsOf(packFrom(walked)), qPrintable(QString("seed %1").arg(seed)));
        }
    }

    void aDamagedPackIsRefused()
    {
        const auto name = core::sha256("[{}]");

        QVERIFY(failsWith(ErrorCode::Damaged, Pack::parse(name, core::makeBytes("[{ }]"))));
        QVERIFY(failsWith(ErrorCode::Damaged, Pack::parse(name, core::makeBytes(""))));
    }

    void aPackHasALimit()
    {
        std::string bytes(core::kMaxPackBytes + 1, ' ');
        const auto name = core::sha256(bytes);

        QVERIFY(failsWith(ErrorCode::LimitExceeded, Pack::parse(name, core::makeBytes(std::move(bytes)))));
    }

    void aContentThatIsTooLargeIsLeftOut()
    {
        const auto large = [](std::size_t size) { return "{\"a\":\"" + std::string(size - 8, 'x') + "\"}"; };
        const auto fits = large(core::kMaxObjectBytes);
        QCOMPARE(fits.size(), core::kMaxObjectBytes);

        const auto pack = packFrom("[{\"first\":1}," + large(core::kMaxObjectBytes + 1) + ',' + fits + ']');

        QCOMPARE(pack->entries().size(), std::size_t{2});
        QVERIFY(pack->content(pack->entries()[1]) == fits);
    }

    void aTableOfContentsFindsPackedAndStagedOnes()
    {
        core::ContentTable table;
        const std::string packed = R"({"a":1})";
        const std::string staged = R"({"b":2})";

        QVERIFY(table.addPack(*packFrom('[' + packed + ']')));
        QVERIFY(!table.addPack(*packFrom('[' + packed + ']')));
        const auto a = table.stage(core::sha256(packed), packed);
        const auto b = table.stage(core::sha256(staged), staged);

        QVERIFY(table.isPacked(a) && !table.isPacked(b));
        QCOMPARE(table.staged().size(), std::size_t{1});
        QVERIFY(table.bytes(a) == packed && table.bytes(b) == staged);
        table.dropStaged();
        QVERIFY(table.hasBytes(a) && !table.hasBytes(b));
        QCOMPARE(table.find(core::sha256(staged)), b);  // its name stays known
    }
};

const Suite<PackTest> registeredPackTest;

}  // namespace meldado::tests

#include "pack_test.moc"
