// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/flatten.h"

#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::ErrorCode;
using core::ListIds;

class FlattenTest : public QObject {
    Q_OBJECT

private slots:
    void cutsADocumentIntoObjects_data()
    {
        QTest::addColumn<std::string>("document");
        QTest::addColumn<std::string>("objects");

        const auto row = [](const char* name, const char* document, const char* objects) {
            QTest::newRow(name) << std::string(document) << std::string(objects);
        };
        row("a list", R"({"items♭":[{"_id":"a","t":1}],"v":[{"_id":"x"}]})",
            R"({"^√@items♭":{"A":["a"]},"a":{"t":1},"√":{"items♭":"^√@items♭","v":[{"_id":"x"}]}})");
        row("an object", R"({"o♭":{"_id":"a","t":1}})", R"({"a":{"t":1},"√":{"o♭":"a"}})");
        row("plain values", R"({"s♭":"text","n♭":1,"z♭":null,"e♭":"!"})",
            R"({"√":{"e♭":"!!","n♭":1,"s♭":"!text","z♭":null}})");
        row("in a list", R"({"l♭":["s",1,["x",{"_id":"a"}]]})",
            R"({"^√@l♭":{"A":["!s",1,["!x","a"]]},"a":{},"√":{"l♭":"^√@l♭"}})");
        row("a list in an item", R"({"l♭":[{"_id":"a","m♭":[]}]})",
            R"({"^a@m♭":{"A":[]},"^√@l♭":{"A":["a"]},"a":{"m♭":"^a@m♭"},"√":{"l♭":"^√@l♭"}})");
        row("another root", R"({"_id":"top","l♭":[]})", R"({"^top@l♭":{"A":[]},"top":{"l♭":"^top@l♭"}})");
        row("one identifier twice: the later one", R"({"l♭":[{"_id":"a","t":1},{"_id":"a","t":2}]})",
            R"({"^√@l♭":{"A":["a","a"]},"a":{"t":2},"√":{"l♭":"^√@l♭"}})");
        row("without an identifier", R"({"items♭":[{"t":1}]})",
            "{\"^√@items♭\":{\"A\":[\"df9a00d3a2c7d498c502519a042141e1da9d681b8fb8f9bdb809ac6b375a6419\"]},"
            R"("df9a00d3a2c7d498c502519a042141e1da9d681b8fb8f9bdb809ac6b375a6419":{"t":1},)"
            "\"√\":{\"items♭\":\"^√@items♭\"}}");
        row("the sign alone is a key", R"({"♭":[]})", R"({"^√@♭":{"A":[]},"√":{"♭":"^√@♭"}})");
        row("nothing", "{}", R"({"√":{}})");
    }
    void cutsADocumentIntoObjects()
    {
        QFETCH(std::string, document);
        QFETCH(std::string, objects);

        const auto flattened = core::flatten(object(document), ListIds::ByOwner);

        QVERIFY(flattened);
        core::Object all;
        for (const auto& [id, content] : flattened->objects)
            all.set(id, content);
        QCOMPARE(core::canonicalText(all), objects);
    }

    void namesListsByTheirPathInTheOldFamily()
    {
        QCOMPARE(core::makeListId({}, "√", "items♭", ListIds::ByPath),
                 std::string("^df9a00d3a2c7d498c502519a042141e1da9d681b8fb8f9bdb809ac6b375a6419"));

        const auto flattened = core::flatten(object(R"({"l♭":[{"_id":"a","m♭":[]}]})"), ListIds::ByPath);
        QVERIFY(flattened);
        QVERIFY(flattened->objects.contains('^' + core::sha256("√l♭am♭").hex()));
        QVERIFY(flattened->objects.contains('^' + core::sha256("√l♭").hex()));
    }

    void refusesIdentifiersThatMeldaCannotCarry()
    {
        QVERIFY(failsWith(ErrorCode::InvalidId, core::flatten(object(R"({"_id":1})"), ListIds::ByOwner)));
        QVERIFY(failsWith(ErrorCode::InvalidId, core::flatten(object(R"({"_id":"^a"})"), ListIds::ByOwner)));
        QVERIFY(failsWith(ErrorCode::InvalidId, core::flatten(object(R"({"l♭":[{"_id":"^a"}]})"), ListIds::ByOwner)));
        QVERIFY(core::flatten(object(R"({"l♭":[{"_id":""}]})"), ListIds::ByOwner));
    }

    void aDocumentMayBeAsDeepAsAText()
    {
        const auto nested = [](int depth) {
            core::Object document;
            for (int i = 0; i < depth; ++i)
                document = core::Object{{"o♭", std::move(document)}};
            return document;
        };

        QVERIFY(core::flatten(nested(100), ListIds::ByOwner));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::flatten(nested(1000), ListIds::ByOwner)));
    }
};

const Suite<FlattenTest> registeredFlattenTest;

}  // namespace meldado::tests

#include "flatten_test.moc"
