// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/wire/compact.h"

#include <QDir>
#include <functional>

#include "core/archive/column.h"
#include "core/base/limits.h"
#include "core/base/random.h"
#include "core/crdt/name_table.h"
#include "core/wire/frame.h"
#include "tests/core/fixtures.h"
#include "tests/support/recorded.h"
#include "tests/support/wire.h"

namespace meldado::tests {

using core::ErrorCode;
using core::Object;
using core::Replica;

namespace {

const PlainPacker kPlain;

// Puts bytes on a shelf, and tells which ones: what packs very well.
class ShelfPacker final : public core::Packer {
public:
    [[nodiscard]] std::string pack(std::string_view bytes) const override
    {
        m_shelf.emplace_back(bytes);
        return std::string(1, static_cast<char>(m_shelf.size()));
    }
    [[nodiscard]] core::Result<std::string> unpack(std::string_view packed, std::size_t size) const override
    {
        const auto place = packed.size() == 1 ? static_cast<unsigned char>(packed.front()) : 0U;
        if (place == 0 || place > m_shelf.size() || m_shelf[place - 1].size() != size)
            return core::Error{ErrorCode::Malformed, "not on the shelf"};
        return m_shelf[place - 1];
    }

private:
    mutable std::vector<std::string> m_shelf;
};

std::string written(const Replica& sender, const core::Commit& commit)
{
    auto frame = core::writeCompact(sender, commit, kPlain);
    if (!frame)
        qFatal("writeCompact: %s", frame.error().detail.c_str());
    return *std::move(frame);
}

bool isCompact(const std::string& frame)
{
    return static_cast<core::FrameForm>(frame.front() & core::kFrameFormMask) == core::FrameForm::Compact;
}

// The size on the wire; the commit comes out as it was, where the receiver was before it.
std::size_t sent(Replica& sender, Replica& receiver, const core::Commit& commit)
{
    const auto frame = written(sender, commit);
    const auto read = core::readCompact(receiver, frame, kPlain);
    if (!read)
        qFatal("readCompact: %s", read.error().detail.c_str());
    if (!isSameCommit(*read, commit))
        qFatal("another commit came out");
    deliver(receiver, arrivalsOfBytes(*read));
    return frame.size();
}

core::Commit committed(Replica& replica, Object information)
{
    auto committed = replica.commit(std::move(information), {});
    if (!committed || !committed->commit)
        qFatal("commit: nothing came of it");
    return *std::move(committed->commit);
}

// A list as the app makes it: 1 000 tasks, named by makeId().
struct List {
    Replica replica;
    std::vector<std::string> ids;

    explicit List(const std::function<std::string(core::Random&)>& newId = core::makeId)
    {
        core::SeededRandom random(7);
        core::Array items;
        for (int i = 0; i < 1000; ++i) {
            ids.push_back(newId(random));
            items.emplace_back(Object{{"_id", ids.back()},
                                      {"title", "Task number " + std::to_string(i)},
                                      {"done", i % 3 == 0},
                                      {"due", core::Value()},
                                      {"tags", core::Array{core::Value("home")}}});
        }
        static_cast<void>(replica.update(Object{{"items♭", std::move(items)}, {"title", "Everything"}}));
        static_cast<void>(commit(replica));
    }
};

std::string hexId(core::Random& random, int digits)
{
    std::string id;
    for (int i = 0; i < digits; ++i)
        id += "0123456789abcdef"[random.next() % 16];
    return id;
}

Object informationOf(const std::string& second, const std::string& kind, const std::string& sentence, const std::string& title)
{
    return Object{{"author", "Ann Example"},
                  {"date", "2026-11-22T18:20:" + second + "+01:00"},
                  {"description", sentence + " “\u2068" + title + "\u2069”"},
                  {"device", "Ann's laptop"},
                  {"kind", kind},
                  {"args", "[\"" + title + "\"]"},
                  {"list", "01h8rtv0eqp3v8qk2z6m4n7x9y"},
                  {"person", "01k2mzx0eqp3v8qk2z6m4n7abc"},
                  {"program", "MeldaDo 0.1.0"}};
}

}  // namespace

class CompactTest : public QObject {
    Q_OBJECT

private slots:
    void aToggleTakes32BytesAtMost_data()
    {
        QTest::addColumn<int>("digits");
        QTest::addRow("identifiers of the app") << 0;
        QTest::addRow("32 hexadecimal digits") << 32;
        QTest::addRow("16 hexadecimal digits, as in the bench") << 16;
    }

    void aToggleTakes32BytesAtMost()
    {
        QFETCH(int, digits);
        List list(digits == 0 ? std::function<std::string(core::Random&)>(core::makeId)
                              : [&](core::Random& random) { return hexId(random, digits); });
        auto receiver = copyOf(list.replica);

        for (const std::size_t task : {0, 1, 500, 999, 500}) {
            const bool isDone = *list.replica.value(list.ids[task])->asObject()->find("done")->asBool();
            QVERIFY(list.replica.setField(list.ids[task], "done", !isDone));
            const auto size = sent(list.replica, receiver, commit(list.replica));
            QVERIFY2(size <= 32, qPrintable(QString::number(size)));
        }
        QCOMPARE(documentOf(receiver), documentOf(list.replica));
    }

    void commonCommitsTakeLittleMoreThanWhatIsNewInThem()
    {
        List list;
        auto& replica = list.replica;
        auto receiver = copyOf(replica);
        core::SeededRandom random(8);
        const auto size = [&](const char* what) {
            const auto frame = sent(replica, receiver, commit(replica));
            qInfo("%s: %zu bytes", what, frame);
            return frame;
        };

        QVERIFY(replica.setField(list.ids[3], "title", "Buy oat milk and bread"));
        QVERIFY(size("rename, a title of 22 bytes") <= 24 + 22);

        const auto id = core::makeId(random);
        QVERIFY(replica.createObject(id, Object{{"title", "Buy oat milk and bread"}, {"done", false}, {"due", core::Value()}}));
        QVERIFY(replica.insertIntoList(kItems, 17, {id}));
        QVERIFY(size("add, an identifier of 16 bytes and a title of 22") <= 40 + 16 + 22);

        QVERIFY(replica.moveInList(kItems, 900, 20));
        QVERIFY(size("move") <= 34);

        QVERIFY(replica.removeFromList(kItems, 5, 1));
        QVERIFY(replica.deleteObject(list.ids[5]));
        QVERIFY(size("delete") <= 40);

        QVERIFY(replica.setField(list.ids[8], "due", "2026-12-01"));
        QVERIFY(size("a day") <= 32);
    }

    // As the app writes them: an author, a date, a sentence with the title.
    void informationIsWhatBecameOfThatOfTheParent()
    {
        List list;
        auto& replica = list.replica;
        auto receiver = copyOf(replica);
        const auto step = [&](int task, const char* second, bool isDone, const char* kind, const char* sentence) {
            QVERIFY(replica.setField(list.ids[static_cast<std::size_t>(task)], "done", isDone));
            const auto title = "Task number " + std::to_string(task);
            const auto size = sent(replica, receiver, committed(replica, informationOf(second, kind, sentence, title)));
            qInfo("%s %s: %zu bytes", kind, second, size);
        };

        step(1, "00", true, "complete", "Completed");
        step(2, "05", true, "complete", "Completed");
        step(2, "07", false, "reopen", "Reopened");
        step(4, "09", true, "complete", "Completed");
        QVERIFY(replica.setField(list.ids[7], "done", true));
        const auto last = sent(replica, receiver,
                               committed(replica, informationOf("11", "complete", "Completed", "Task number 7")));
        QVERIFY(last <= 60);
    }

    // Drawn in core/FORMAT.md. Programs of other versions read it: it never changes.
    void theExampleOfTheFormatKeepsItsBytes()
    {
        const std::string id = "0123456789abcdef0123456789abcdef";
        Replica alice;
        QVERIFY(alice.update(Object{{"items♭", core::Array{Object{{"_id", id}, {"done", false}, {"title", "Buy milk"}}}}}));
        const auto first = committed(alice, Object{{"author", "Alice"}, {"date", "2026-11-22T18:20:00+01:00"}});
        QVERIFY(alice.setField(id, "done", true));
        const auto second = committed(alice, Object{{"author", "Alice"}, {"date", "2026-11-22T18:21:00+01:00"}});

        const auto hex = [](const std::string& frame) { return QByteArray::fromStdString(frame).toHex(' '); };
        QCOMPARE(hex(written(alice, second)),
                 QByteArray("22 15 0a 88 87 71 68 30 a2 83 c2 01 58 01 00 01 01 04 04 78 52 e4 3a 5e d7 bf 21 f6"));
        QCOMPARE(hex(written(alice, first)),
                 QByteArray("22 34 61 13 01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef 02 02 02 02 02 01 28 42 75 79 20 "
                            "6d 69 6c 6b a5 01 02 64 01 02 03 08 14 10 00 02 02 10 25 41 6c 69 63 65 02 11 05 80 91 99 b0 "
                            "0d 78 0a 88 87 71 69 79 5a d5"));
    }

    void everyRecordedCommitComesThrough_data()
    {
        QTest::addColumn<QString>("folder");
        for (const auto& folder : QDir(TEST_DATA "/melda").entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::addRow("%s", qPrintable(folder.fileName())) << folder.filePath();
    }

    void everyRecordedCommitComesThrough()
    {
        QFETCH(QString, folder);
        const auto arrivals = recorded(folder);
        Replica sender;
        deliver(sender, arrivals);
        Replica receiver;

        for (const auto& commit : commitsOf(arrivals)) {
            const auto frame = written(sender, commit);
            const auto here = core::readCompact(sender, frame, kPlain);
            QVERIFY2(here && isSameCommit(*here, commit), here ? "another one" : here.error().detail.c_str());
            const auto there = core::readCompact(receiver, frame, kPlain);
            QVERIFY2(!there || isSameCommit(*there, commit), "another one");
            deliver(receiver, arrivalsOfBytes(commit));
        }
    }

    void aMergeOfTwoSidesComesThrough()
    {
        auto alice = replicaWith({"a", "b", "c"});
        auto bob = copyOf(alice);
        auto carol = copyOf(alice);
        QVERIFY(alice.updateObject("a", Object{{"title", "Oat milk"}, {"done", true}}));
        QVERIFY(alice.moveInList(kItems, 0, 2));
        const auto fromAlice = commit(alice);
        QVERIFY(bob.updateObject("a", Object{{"title", "Two milks"}}));
        QVERIFY(bob.deleteObject("b"));
        QVERIFY(bob.insertIntoList(kItems, 1, {"c"}));
        const auto fromBob = commit(bob);

        sent(alice, carol, fromAlice);
        sent(bob, carol, fromBob);
        deliver(alice, core::arrivalsOf(fromBob));
        QVERIFY(alice.resolveAs("a", alice.conflicting("a")->front()));
        const auto merge = commit(alice);

        QCOMPARE(deltaOf(merge)->parents().size(), std::size_t{2});
        QVERIFY(isCompact(written(alice, merge)));
        sent(alice, carol, merge);
        QCOMPARE(documentOf(carol), documentOf(alice));
    }

    void severalEditsOfOneObjectInOneCommitComeThrough()
    {
        auto alice = replicaWith({"a", "b"});
        auto bob = copyOf(alice);
        QVERIFY(alice.setField("a", "title", "First"));
        QVERIFY(alice.setField("a", "title", "Second"));
        QVERIFY(alice.deleteObject("a"));
        QVERIFY(alice.updateObject("a", Object{{"title", "Third"}}));
        QVERIFY(alice.updateObject("a", Object{}));
        const auto commit = tests::commit(alice);

        QVERIFY(deltaOf(commit)->changes().size() > 2);
        QVERIFY(isCompact(written(alice, commit)));
        sent(alice, bob, commit);
    }

    void anEditThatIsTakenBackBringsNoPack()
    {
        auto alice = replicaWith({"a", "b"});
        auto bob = copyOf(alice);
        QVERIFY(alice.setField("a", "title", "Other"));
        sent(alice, bob, commit(alice));
        QVERIFY(alice.setField("a", "title", "a"));
        const auto back = commit(alice);

        QVERIFY(back.packs.empty());
        QVERIFY(isCompact(written(alice, back)));
        sent(alice, bob, back);
    }

    void contentsThatAreHereAlreadyAreNotPackedAgain()
    {
        auto alice = replicaWith({"a", "b"});
        auto bob = copyOf(alice);
        QVERIFY(alice.setField("a", "title", "b"));       // the content of another task
        QVERIFY(alice.setField("b", "title", "New here"));
        const auto commit = tests::commit(alice);

        QVERIFY(isCompact(written(alice, commit)));
        sent(alice, bob, commit);
    }

    void theFirstCommitNeedsNothing()
    {
        const auto alice = replicaWith({"a", "b"});
        const Replica nobody;
        const auto origin = commitsOf(alice.everything()).front();

        const auto frame = written(alice, origin);
        const auto read = core::readCompact(nobody, frame, kPlain);

        QVERIFY(isCompact(frame));
        QVERIFY(read && isSameCommit(*read, origin));
    }

    void braceSafeSpellingsAndUnicodeComeThrough()
    {
        auto alice = replicaWith({"a", "b"});
        auto bob = copyOf(alice);
        for (const auto* title : {":-}", "{", "Grüße \"und\" \\ \n\t Küsse", "𝄞", "", "2026-11-22T18:20:00+01:00",
                                  "2026-11-22", "2026-02-30", "0123456789abcdef0123456789abcdef", "12345678"}) {
            QVERIFY(alice.setField("a", "title", title));
            QVERIFY(alice.setField("b", title == std::string_view() ? "x" : title, core::Array{1, -1, 2.5, title, true}));
            sent(alice, bob, commit(alice));
        }
    }

    void whatIsSpeltInAnotherWayIsCarriedAsItIs()
    {
        const std::string content = R"({ "title" : "spelt with blanks" })";
        const auto pack = packFrom("[ " + content + " ]");
        const auto delta = deltaFrom(1, R"({"k":[")" + pack->name().hex() + R"("], "c":[["√",")" + core::sha256(content).hex()
                                            + R"("]]})");
        Replica alice;
        deliver(alice, arrivals({delta}, {pack}));
        const auto commit = commitsOf(alice.everything()).front();

        const auto frame = written(alice, commit);
        const auto read = core::readCompact(Replica(), frame, kPlain);

        QVERIFY(!isCompact(frame));
        QVERIFY(read && isSameCommit(*read, commit));
    }

    void aPackThatTheDeltaDoesNotNameIsRefused()
    {
        auto alice = replicaWith({"a"});
        auto commit = commitsOf(alice.everything()).front();
        const auto other = packFrom("[{\"other\":1}]");
        commit.packs.push_back({other->name(), other->bytes()});

        QVERIFY(failsWith(ErrorCode::Malformed, core::writeCompact(alice, commit, kPlain)));
        QVERIFY(failsWith(ErrorCode::Malformed, core::writeWhole(commit, kPlain)));
    }

    void aReceiverWithoutTheParentSaysSo()
    {
        auto alice = replicaWith({"a", "b"});
        const auto early = copyOf(alice);
        QVERIFY(alice.setField("a", "title", "Once"));
        static_cast<void>(commit(alice));
        QVERIFY(alice.setField("a", "title", "Twice"));
        const auto second = commit(alice);

        QVERIFY(failsWith(ErrorCode::NotFound, core::readCompact(early, written(alice, second), kPlain)));
        QVERIFY(failsWith(ErrorCode::NotFound, core::readCompact(Replica(), written(alice, second), kPlain)));
        const auto whole = core::writeWhole(second, kPlain);
        QVERIFY(whole);
        const auto read = core::readCompact(Replica(), *whole, kPlain);
        QVERIFY(read && isSameCommit(*read, second));
    }

    // Somebody chose the same mark for another object: nobody knows which one is meant, so it is called by its name.
    void anAmbiguousObjectIsNamedInFull()
    {
        // Two names of 32 equal bits are found soon, when any two will do.
        std::map<std::uint32_t, std::string> seen;
        std::pair<std::string, std::string> twins;
        for (std::uint32_t i = 0; twins.first.empty(); ++i) {
            const auto id = "t" + std::to_string(i);
            const auto [other, isNew] = seen.emplace(core::markOf(std::string_view(id)), id);
            if (!isNew)
                twins = {other->second, id};
        }
        auto alice = replicaWith({twins.first.c_str(), twins.second.c_str()});
        auto bob = copyOf(alice);
        QVERIFY(alice.setField(twins.first, "title", "One of the two"));
        const auto commit = tests::commit(alice);

        QVERIFY(!alice.objectByMark(core::markOf(std::string_view(twins.first))));
        QVERIFY(isCompact(written(alice, commit)));
        sent(alice, bob, commit);
    }

    // The receiver has gone on: what the sender means by its marks is still there.
    void aReceiverThatIsAheadUnderstands()
    {
        auto alice = replicaWith({"a", "b"});
        auto bob = copyOf(alice);
        QVERIFY(alice.setField("a", "done", true));
        const auto fromAlice = commit(alice);
        for (int i = 0; i < 500; ++i) {
            QVERIFY(bob.setField("a", "title", "Bob's " + std::to_string(i)));
            static_cast<void>(commit(bob));
        }

        QVERIFY(isCompact(written(alice, fromAlice)));
        sent(alice, bob, fromAlice);
        sent(alice, bob, fromAlice);  // once more
    }

    void aReceiverWithEditsOfItsOwnUnderstands()
    {
        auto alice = replicaWith({"a", "b"});
        auto bob = copyOf(alice);
        QVERIFY(bob.setField("a", "title", "Being edited"));
        QVERIFY(alice.setField("a", "done", true));
        const auto commit = tests::commit(alice);

        const auto read = core::readCompact(bob, written(alice, commit), kPlain);

        QVERIFY(read && isSameCommit(*read, commit));
    }

    void damageIsNeverTakenForTheCommit()
    {
        List list;
        auto& replica = list.replica;
        const auto receiver = copyOf(replica);
        core::SeededRandom random(9);
        const auto id = core::makeId(random);
        QVERIFY(replica.createObject(id, Object{{"title", "Buy milk"}, {"done", false}}));
        QVERIFY(replica.insertIntoList(kItems, 3, {id}));
        QVERIFY(replica.setField(list.ids[9], "done", true));
        QVERIFY(replica.moveInList(kItems, 5, 10));
        const auto commit = committed(replica, informationOf("11", "complete", "Completed", "Task number 7"));
        for (const auto& frame : {written(replica, commit), *core::writeWhole(commit, kPlain)}) {
            for (std::size_t at = 0; at < frame.size(); ++at) {
                for (int bit = 0; bit < 8; ++bit) {
                    auto damaged = frame;
                    damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
                    const auto read = core::readCompact(receiver, damaged, kPlain);
                    QVERIFY2(!read || isSameCommit(*read, commit), qPrintable(QString::number(at)));
                }
                QVERIFY(!core::readCompact(receiver, frame.substr(0, at), kPlain));
                QVERIFY(!core::readCompact(receiver, frame.substr(at + 1), kPlain));
            }
            QVERIFY(!core::readCompact(receiver, frame + '\0', kPlain));
            auto otherCheck = frame;
            otherCheck.back() = static_cast<char>(otherCheck.back() ^ 1);
            QVERIFY(failsWith(ErrorCode::Damaged, core::readCompact(receiver, otherCheck, kPlain)));
        }
    }

    void noiseIsRefused()
    {
        const auto receiver = replicaWith({"a", "b"});
        core::SeededRandom random(10);
        for (int i = 0; i < 20'000; ++i) {
            std::string noise;
            for (auto size = random.below(200); size > 0; --size)
                noise += static_cast<char>(random.below(random.below(2) == 0 ? 8 : 256));
            if (!noise.empty())
                noise.front() = static_cast<char>(1 + random.below(2) + 32 * random.below(2));
            QVERIFY(!core::readCompact(receiver, noise, kPlain));
        }
    }

    void saysThatAFormIsNewer()
    {
        const std::string check(core::kCheckBytes, '\0');

        QVERIFY(failsWith(ErrorCode::NewerFormat, core::readCompact(Replica(), "\x03" + check, kPlain)));
        QVERIFY(failsWith(ErrorCode::NewerFormat, core::readCompact(Replica(), "\x42" + check, kPlain)));
        QVERIFY(failsWith(ErrorCode::Malformed, core::readCompact(Replica(), std::string(9, '\0'), kPlain)));
        QVERIFY(failsWith(ErrorCode::Malformed, core::readCompact(Replica(), "", kPlain)));
    }

    void aLargeBodyIsPacked()
    {
        const ShelfPacker packer;
        const List list;
        const auto origin = commitsOf(list.replica.everything()).front();
        for (const auto& frame : {core::writeCompact(list.replica, origin, packer), core::writeWhole(origin, packer)}) {
            QVERIFY(frame && frame->size() < 20);

            const auto read = core::readCompact(Replica(), *frame, packer);
            QVERIFY(read && isSameCommit(*read, origin));
            QVERIFY(failsWith(ErrorCode::Malformed, core::readCompact(Replica(), *frame, kPlain)));
        }
    }

    // --- limits ---------------------------------------------------------------------------------------------------

    void aFrameThatUnpacksToTooMuchIsRefused()
    {
        core::ColumnWriter frame;
        frame.bytes("\x12");
        frame.number(core::kMaxFrameBytes + 1);
        frame.bytes(std::string(core::kCheckBytes + 10, 'x'));

        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::readCompact(Replica(), frame.all(), kPlain)));
    }

    void countsPastTheirLimitsAreRefused()
    {
        const auto refused = [](std::string_view counts, std::uint64_t number) {
            core::ColumnWriter frame;
            frame.bytes("\x02");
            frame.bytes(counts);
            frame.number(number);
            frame.bytes(std::string(100, '\0'));
            return failsWith(ErrorCode::LimitExceeded, core::readCompact(Replica(), frame.all(), kPlain));
        };

        QVERIFY(refused("\x03", core::kMaxDeltaParents + 1));
        QVERIFY(refused("\xf0", core::kMaxDeltaChanges + 1));
        core::ColumnWriter whole;
        whole.bytes("\x01");
        whole.number(1);
        whole.text("{}");
        whole.number(core::kMaxFramePacks + 1);
        whole.bytes(std::string(core::kCheckBytes, '\0'));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::readCompact(Replica(), whole.all(), kPlain)));
    }

    // A few bytes each, that name a large content again and again.
    void aFrameThatMakesTooMuchOfLittleIsRefused()
    {
        Replica alice;
        QVERIFY(alice.createObject(core::kRootId, Object{{"title", std::string(1'000'000, 'x')}, {"done", false}}));
        static_cast<void>(commit(alice));
        QVERIFY(alice.setField(core::kRootId, "done", true));
        const auto commit = tests::commit(alice);
        const auto frame = written(alice, commit);
        QVERIFY(isCompact(frame));
        // counts, a mark, then the record of the root: head, a mark of two bytes, a body
        const auto record = frame.substr(6, frame.size() - 6 - core::kCheckBytes);
        core::ColumnWriter bomb;
        bomb.bytes("\x02");
        bomb.bytes("\xf5");
        bomb.number(1000);
        bomb.bytes(frame.substr(2, 4));
        for (int i = 0; i < 1000; ++i)
            bomb.bytes(record);
        bomb.bytes(std::string(core::kCheckBytes, '\0'));

        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::readCompact(alice, bomb.all(), kPlain)));
    }

    // Many records, each of which asks for a version that is far back.
    void aFrameThatLooksForTooManyVersionsIsRefused()
    {
        auto alice = replicaWith({"a"});
        const auto oldest = core::markOf(*alice.winner("a"));
        for (std::size_t i = 2; i < core::kMaxVersionSteps; ++i) {
            QVERIFY(alice.setField("a", "title", "Title " + std::to_string(i)));
            static_cast<void>(commit(alice));
        }
        std::size_t steps = core::kMaxVersionSteps;
        QVERIFY(alice.versionByMark("a", oldest, steps));
        const auto perRecord = core::kMaxVersionSteps - steps;
        const auto read = [&](std::size_t records) {
            core::ColumnWriter frame;
            frame.bytes(std::string("\x02\xf0", 2));  // no parents, no pack, records
            frame.number(records);
            for (std::size_t i = 0; i < records; ++i) {
                frame.bytes("\x08");  // a known object after a known version: deleted
                const auto mark = core::markOf(std::string_view("a"));
                for (const auto shift : {24U, 16U, 8U, 0U})
                    frame.bytes(std::string(1, static_cast<char>(mark >> shift)));
                frame.bytes(std::string{static_cast<char>(oldest.index), static_cast<char>(oldest.content)});
            }
            frame.bytes(std::string(core::kCheckBytes, '\0'));
            return core::readCompact(alice, frame.all(), kPlain);
        };

        QVERIFY(perRecord > 500);
        QVERIFY(failsWith(ErrorCode::Damaged, read(core::kMaxFrameSteps / (perRecord + 1))));
        QVERIFY(failsWith(ErrorCode::NotFound, read(core::kMaxFrameSteps / perRecord + 2)));
    }

    void aCommitOfVeryManyPacksIsNotWritten()
    {
        core::Commit commit;
        std::string names;
        for (std::size_t i = 0; i <= core::kMaxFramePacks; ++i) {
            const auto pack = packFrom("[{\"n\":" + std::to_string(i) + "}]");
            commit.packs.push_back({pack->name(), pack->bytes()});
            names += (names.empty() ? "\"" : ",\"") + pack->name().hex() + '"';
        }
        const auto delta = deltaFrom(1, "{\"k\":[" + names + "]}");
        commit.delta = {delta->name(), delta->bytes()};

        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::writeWhole(commit, kPlain)));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::writeCompact(Replica(), commit, kPlain)));

        commit.packs.pop_back();  // the receiver has it
        const auto frame = core::writeCompact(Replica(), commit, kPlain);
        const auto read = core::readCompact(Replica(), frame.value_or(std::string()), kPlain);
        QVERIFY(read && isSameCommit(*read, commit));
    }

    // A version is looked for only so far back: then it is named.
    void aParentThatIsFarBackIsNamed()
    {
        auto alice = replicaWith({"a"});
        auto early = copyOf(alice);
        for (std::size_t i = 0; i <= core::kMaxVersionSteps; ++i) {
            QVERIFY(alice.setField("a", "title", std::to_string(i)));
            static_cast<void>(commit(alice));
        }
        QVERIFY(early.setField("a", "title", "from long ago"));
        const auto late = commit(early);
        const auto frame = written(early, late);

        QVERIFY(failsWith(ErrorCode::NotFound, core::readCompact(alice, frame, kPlain)));
        deliver(alice, core::arrivalsOf(late));
        const auto again = written(alice, late);  // by somebody who has it all
        const auto read = core::readCompact(alice, again, kPlain);
        QVERIFY(read && isSameCommit(*read, late));
    }

    void aCommitOfVeryMuchComesThrough()
    {
        Replica alice;
        core::Array items;
        for (int i = 0; i < 20'000; ++i)
            items.emplace_back(Object{{"_id", "task" + std::to_string(i)}, {"title", "Title " + std::to_string(i)}});
        QVERIFY(alice.update(Object{{"items♭", std::move(items)}}));
        const auto origin = commit(alice);

        const auto frame = written(alice, origin);
        const auto read = core::readCompact(Replica(), frame, kPlain);

        QVERIFY(isCompact(frame));
        QVERIFY(read && isSameCommit(*read, origin));
    }
};

const Suite<CompactTest> registeredCompactTest;

}  // namespace meldado::tests

#include "compact_test.moc"
