// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/segment.h"

#include <QDir>
#include <algorithm>

#include "core/archive/column.h"
#include "core/archive/segment_columns.h"
#include "core/base/random.h"
#include "tests/core/fixtures.h"
#include "tests/support/archive.h"
#include "tests/support/recorded.h"

namespace meldado::tests {

using core::Arrivals;
using core::ErrorCode;
using core::History;

namespace {

// Two people, a conflict, a move and a deletion.
Arrivals story()
{
    auto alice = replicaWith({"a", "b", "c"});
    auto bob = copyOf(alice);
    static_cast<void>(alice.updateObject("a", core::Object{{"title", "Oat milk"}, {"done", true}}));
    static_cast<void>(alice.moveInList("^√@items♭", 0, 2));
    static_cast<void>(commit(alice));
    static_cast<void>(bob.updateObject("a", core::Object{{"title", "Two milks"}, {"done", false}}));
    static_cast<void>(bob.deleteObject("b"));
    static_cast<void>(commit(bob));
    static_cast<void>(alice.refresh(bob.everything()));
    static_cast<void>(alice.resolveAs("a", *alice.winner("a")));
    static_cast<void>(commit(alice));
    return alice.everything();
}

// What readSegment() says of changed bytes, after a segment that is right.
core::Result<core::SegmentBlobs> readAgain(std::string_view bytes)
{
    History history;
    return core::readSegment(history, bytes, PlainPacker());
}

}  // namespace

class SegmentTest : public QObject {
    Q_OBJECT

private slots:
    void givesBackEveryRecordedBlob_data()
    {
        QTest::addColumn<QString>("folder");
        for (const auto& folder : QDir(TEST_DATA "/melda").entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::addRow("%s", qPrintable(folder.fileName())) << folder.filePath();
    }

    void givesBackEveryRecordedBlob()
    {
        QFETCH(QString, folder);
        const auto arrivals = recorded(folder);

        for (const std::size_t portions : {1, 3}) {
            const auto lost = lostBy(segmentsOf(arrivals, portions));
            QVERIFY2(lost.empty(), lost.c_str());
        }
    }

    void foldsAWholeStory()
    {
        const auto arrivals = story();

        const auto segments = segmentsOf(arrivals, 1);

        QCOMPARE(lostBy(segments), std::string());
        QCOMPARE(segments.size(), std::size_t{1});
        QCOMPARE(blobsOf(segments.front().folded), blobsOf(arrivals));
    }

    void writesTheSameBytesForTheSameBlobs()
    {
        auto arrivals = story();
        const auto first = segmentsOf(arrivals, 1);
        std::ranges::reverse(arrivals.deltas);
        std::ranges::reverse(arrivals.packs);

        QCOMPARE(segmentsOf(arrivals, 1).front().bytes, first.front().bytes);
    }

    // What follows from something else is not kept: no digest of anything is in it.
    void keepsNoDigests()
    {
        const auto arrivals = story();

        const auto bytes = segmentsOf(arrivals, 1).front().bytes;

        for (const auto& [key, blob] : blobsOf(arrivals))
            QVERIFY(bytes.find(key.substr(key.find('-') + 1, 64)) == std::string::npos);
        QVERIFY(bytes.size() < 400);
    }

    void waitsForParentsAndPacks()
    {
        const auto arrivals = story();
        auto some = arrivals;
        std::ranges::sort(some.deltas, {}, [](const auto& delta) { return delta->name(); });
        some.deltas.erase(some.deltas.begin());
        auto packless = arrivals;
        packless.packs.clear();
        History history;

        QVERIFY(core::writeSegment(history, some, PlainPacker()).bytes.empty());
        QVERIFY(core::writeSegment(history, packless, PlainPacker()).bytes.empty());

        const auto whole = core::writeSegment(history, arrivals, PlainPacker());
        QCOMPARE(blobsOf(whole.folded), blobsOf(arrivals));
    }

    void refusesASegmentThatIsDamagedAnywhere()
    {
        const auto segment = segmentsOf(story(), 1).front();
        const auto expected = blobsOf(segment.folded);
        for (std::size_t at = 0; at < segment.bytes.size(); ++at) {
            for (const int bit : {0, 1, 6, 7}) {
                auto damaged = segment.bytes;
                damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
                const auto read = readAgain(damaged);
                // A field's name may change where no value is under it, and nothing that comes out does.
                QVERIFY2(!read || blobsOf(*read) == expected, qPrintable(QString::number(at)));
            }
            QVERIFY(!readAgain(std::string_view(segment.bytes).substr(0, at)));
        }
        QVERIFY(!readAgain(segment.bytes + '\0'));
    }

    void refusesASegmentWithoutThoseBeforeIt()
    {
        const auto segments = segmentsOf(story(), 2);
        QCOMPARE(segments.size(), std::size_t{2});

        QVERIFY(!readAgain(segments.back().bytes));
    }

    void saysThatASegmentIsNewer()
    {
        core::ColumnWriter newer;
        newer.number(core::kSegmentFormat + 1);

        QVERIFY(failsWith(ErrorCode::NewerFormat, readAgain(newer.all())));
    }

    // A few bytes that claim to unpack to very much.
    void refusesASegmentThatUnpacksToTooMuch()
    {
        core::ColumnWriter bomb;
        bomb.number(core::kSegmentFormat);
        bomb.number(1);
        bomb.bytes(std::string(32, 'x'));
        bomb.number(core::kMaxSegmentBytes + 1);
        bomb.number(1);

        QVERIFY(failsWith(ErrorCode::LimitExceeded, readAgain(bomb.all())));
    }

    // Bodies with more fields or more kinds of fields than columns are made for are kept as they are.
    void keepsObjectsOfVeryManyFields()
    {
        core::Replica replica;
        core::Object wide;
        for (int i = 0; i < 100; ++i)
            wide.set("field" + std::to_string(i), i);
        QVERIFY(replica.createObject(core::kRootId, wide));
        for (std::size_t i = 0; i < core::kMaxFieldNames + 100; ++i)
            QVERIFY(replica.createObject("x" + std::to_string(i), core::Object{{"own" + std::to_string(i), true}}));
        static_cast<void>(commit(replica));
        wide.set("field7", "changed");
        QVERIFY(replica.updateObject(core::kRootId, wide));
        static_cast<void>(commit(replica));

        QCOMPARE(lostBy(segmentsOf(replica.everything(), 2)), std::string());
    }

    void namesAParentThatIsFarBack()
    {
        auto replica = replicaWith({"a"});
        auto other = copyOf(replica);
        for (int i = 0; i <= History::kMaxStepsBack; ++i) {
            QVERIFY(replica.updateObject("a", core::Object{{"title", std::to_string(i)}}));
            static_cast<void>(commit(replica));
        }
        QVERIFY(other.updateObject("a", core::Object{{"title", "from long ago"}}));
        static_cast<void>(commit(other));
        QVERIFY(replica.refresh(other.everything()));

        QCOMPARE(lostBy(segmentsOf(replica.everything(), 1)), std::string());
    }

    void keepsEveryKindOfIdentifier()
    {
        core::SeededRandom random(1);
        std::vector<std::string> ids{"00000000-0000-4000-8000-0123456789ab", "0123456789abcdef", "0123456789ABCDEF",
                                     "00000000-0000-4000-8000-0123456789AB", "milk", "zzzzzzzzzzzzzzzzzzzzzzzzzz",
                                     "7zzzzzzzzzzzzzzzzzzzzzzzzz", "8zzzzzzzzzzzzzzzzzzzzzzzzz", "Käse", "abc", "ab\"c"};
        for (int i = 0; i < 20; ++i)
            ids.push_back(core::makeId(random));
        core::Array items;
        for (const auto& id : ids)
            items.emplace_back(core::Object{{"_id", id}});
        core::Replica replica;
        QVERIFY(replica.update(core::Object{{"items♭", std::move(items)}}));
        static_cast<void>(commit(replica));

        QCOMPARE(lostBy(segmentsOf(replica.everything(), 1)), std::string());
    }
};

const Suite<SegmentTest> registeredSegmentTest;

}  // namespace meldado::tests

#include "segment_test.moc"
