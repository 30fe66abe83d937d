// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/base/limits.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::ContentName;
using core::ErrorCode;
using core::Revision;

namespace {

constexpr auto kFirst = "1-97b28653481154b606b06eccf674f294f0d7b096c5b62f99e25384e1776aa4c4";

Revision revision(std::string_view text)
{
    return std::move(Revision::parse(text).value());
}

}  // namespace

class RevisionTest : public QObject {
    Q_OBJECT

private slots:
    void aVersionFollowsFromItsContentAndItsAncestors()
    {
        const auto first = Revision::first(nameOf(R"({"somekey":["somedata",1,2,3,4]})"));
        const auto second = Revision::after(first, nameOf(R"({"otherkey":"otherdata","somekey":["somedata",1,2,3,4]})"));

        QCOMPARE(first.text(), std::string("1-e8e7db1ed2e2e9b7360c9216b8f21353e37ec0365c3d95c51a1302759da9e196"));
        QCOMPARE(second.text(),
                 std::string("2-9e84b4db64036b29b7ad7def2efa95a11e1ffe93e6e5cf56e93b07ef8d3976ff_e5d1d20"));
        QCOMPARE(Revision::after(first, ContentName::deleted()).text(), std::string("2-d_e5d1d20"));
        QCOMPARE(Revision::after(revision(kFirst), ContentName::deleted()).text(), std::string("2-d_24e2227"));
    }

    void readsBackWhatItWrites_data()
    {
        QTest::addColumn<std::string>("text");

        const auto row = [](std::string text) { QTest::newRow(text.substr(0, 20).c_str()) << std::move(text); };
        row(kFirst);
        row("1-e");
        row("1-d");
        row("1-r");
        row("1-61");
        row("1-abc");
        row("2-d_24e2227");
        row("9-abc_def");
        row("3-xyz_cde");
        row("4-r_cde");
        row("2-e_0000000");
        row("4000000000-" + kDigest + "_0123456");
        row("2-\xCE\x94" + kDigest + '~' + kDigest + "_1234567");
    }
    void readsBackWhatItWrites()
    {
        QFETCH(std::string, text);

        const auto parsed = Revision::parse(text);

        QVERIFY(parsed);
        QCOMPARE(parsed->text(), text);
        QVERIFY(*parsed == *Revision::parse(parsed->text()));
        QCOMPARE(parsed->hash(), Revision::parse(text)->hash());
    }

    void refusesWhatIsNotExactlyARevision_data()
    {
        QTest::addColumn<std::string>("text");

        const auto row = [](const char* name, std::string text) { QTest::newRow(name) << std::move(text); };
        row("nothing", "");
        row("without an index", "-" + kDigest);
        row("without a dash", "1" + kDigest);
        row("without a digest", "1-");
        row("without a digest before the tail", "2-_1234567");
        row("index 0", "0-" + kDigest);
        row("a leading zero", "01-" + kDigest);
        row("a plus", "+1-" + kDigest);
        row("a minus", "-1-" + kDigest);
        row("a blank before", " 1-" + kDigest);
        row("a blank behind", "1-" + kDigest + " ");
        row("an index past the limit", "4000000001-" + kDigest + "_1234567");
        row("an index past 32 bits", "4294967297-" + kDigest + "_1234567");
        row("an endless index", std::string(1000, '9') + "-" + kDigest + "_1234567");
        row("a first version with a tail", "1-" + kDigest + "_1234567");
        row("a later version without a tail", "2-" + kDigest);
        row("an empty tail", "2-" + kDigest + "_");
        row("a tail of eight digits", "2-" + kDigest + "_12345678");
        row("a tail of capitals", "2-" + kDigest + "_12345AB");
        row("a tail that is no number", "2-" + kDigest + "_xyz");
        row("a digest with a sign", "1-ab~c");
        row("half of a difference", "2-\xCE\x94" + kDigest + "_1234567");
        row("something around it", "x1-" + kDigest);
        row("a line break", "1-" + kDigest + "\n");
    }
    void refusesWhatIsNotExactlyARevision()
    {
        QFETCH(std::string, text);

        QVERIFY(failsWith(ErrorCode::Malformed, Revision::parse(text)));
    }

    void isOrderedByIndexThenText_data()
    {
        QTest::addColumn<std::string>("less");
        QTest::addColumn<std::string>("greater");

        const auto row = [](const char* name, std::string less, std::string greater) {
            QTest::newRow(name) << std::move(less) << std::move(greater);
        };
        const auto digest = [](char c) { return std::string(64, c); };
        row("index", "1-" + digest('f'), "2-" + digest('0') + "_0000000");
        row("index as a number", "9-" + digest('f') + "_1234567", "10-" + digest('0') + "_1234567");
        row("text", "3-abc_cde", "3-xyz_cde");
        row("digest", "2-" + digest('3') + "_fffffff", "2-" + digest('4') + "_0000000");
        row("tail", "2-" + digest('3') + "_0000001", "2-" + digest('3') + "_0000002");
        row("a sealed one is below all", "4-r_cde", "1-0");
        row("two sealed ones by their text, not their index", "10-r_1234567", "9-r_1234567");
        row("a deletion beats most edits", "2-" + digest('c') + "_1234567", "2-d_1234567");
        row("a deletion below e", "2-d_1234567", "2-" + digest('e') + "_1234567");
        row("the underscore is above digits", "2-d" + std::string(63, '0') + "_1234567", "2-d_1234567");
        row("the underscore is below letters", "2-d_1234567", "2-da" + std::string(62, '0') + "_1234567");
        row("a longer branch beats a deletion", "2-d_1234567", "3-" + digest('0') + "_1234567");
    }
    void isOrderedByIndexThenText()
    {
        QFETCH(std::string, less);
        QFETCH(std::string, greater);

        QVERIFY(revision(less) < revision(greater));
        QVERIFY(revision(greater) > revision(less));
        QVERIFY(revision(less) != revision(greater));
        QVERIFY((revision(less) <=> revision(less)) == std::strong_ordering::equal);
    }

    void knowsItsMarkers_data()
    {
        using Kind = ContentName::Kind;
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("kind");

        const auto row = [](std::string text, Kind kind) {
            QTest::newRow(text.substr(0, 16).c_str()) << text << static_cast<int>(kind);
        };
        row(kDigest, Kind::Content);
        row("e", Kind::Empty);
        row("d", Kind::Deleted);
        row("r", Kind::Resolved);
        row("a", Kind::Character);
        row("61", Kind::Character);
        row("+61", Kind::Character);
        row("FFFFFFFF", Kind::Character);
        row("123456789", Kind::Other);
        row("+", Kind::Other);
        row("", Kind::Other);
        row("x", Kind::Other);
        row(std::string(64, 'A'), Kind::Other);
        row("\xCE\x94" + kDigest + '~' + kDigest, Kind::Difference);
        row("\xCE\x94" + kDigest, Kind::Other);
    }
    void knowsItsMarkers()
    {
        QFETCH(std::string, text);
        QFETCH(int, kind);

        const auto name = ContentName::parse(text);

        QCOMPARE(static_cast<int>(name.kind()), kind);
        QCOMPARE(name.text(), text);
        const bool isStored = kind == static_cast<int>(ContentName::Kind::Content)
            || kind == static_cast<int>(ContentName::Kind::Difference);
        QCOMPARE(name.stored() != nullptr, isStored);
        QCOMPARE(name.isMarker(), !isStored && kind != static_cast<int>(ContentName::Kind::Other));
    }
};

const Suite<RevisionTest> registeredRevisionTest;

}  // namespace meldado::tests

#include "revision_test.moc"
