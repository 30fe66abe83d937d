// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Blobs that cost their writer little and a careless reader everything. Each must end, within the memory that the
// design allows; CTest runs each on its own and stops one that takes too long.

#include <QFile>
#include <algorithm>

#include "core/base/limits.h"
#include "core/crdt/describe.h"
#include "tests/core/fixtures.h"
#include "tests/support/sanitized.h"

namespace meldado::tests {

using core::ContentName;
using core::ErrorCode;
using core::Replica;
using core::Revision;

namespace {

constexpr int kMany = 100'000;
constexpr qint64 kMaxMiB = 256;

// The most memory that this process had since the last reset; 0 where the system does not tell.
qint64 peakMiB()
{
    if (kIsSanitized)
        return 0;  // the sanitizer's own memory would be counted
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ')[1].toLongLong() / 1024;
    }
    return 0;
}

std::string hexOf(const std::string& content)
{
    return core::sha256(content).hex();
}

// A base-36 word of five characters.
std::string word(std::uint32_t number)
{
    std::string text(5, '0');
    for (int i = 4; i >= 0; --i, number /= 36)
        text[static_cast<std::size_t>(i)] = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
    return text;
}

std::string fullOrder(std::uint32_t from, std::uint32_t count, bool isReversed = false)
{
    std::string text = "{\"A\":[";
    for (std::uint32_t i = 0; i < count; ++i)
        text += (i == 0 ? "\"" : ",\"") + word(from + (isReversed ? count - 1 - i : i)) + '"';
    return text + "]}";
}

// A document whose only list has this full order: delta, pack.
core::Arrivals listOf(const std::string& order)
{
    const std::string root = "{\"l♭\":\"^l\"}";
    const auto pack = packFrom('[' + root + ',' + order + ']');
    return arrivals({deltaFrom(1, "{\"c\":[[\"√\",\"" + hexOf(root) + "\"],[\"^l\",\"" + hexOf(order) + "\"]],\"k\":[\""
                                      + pack->name().hex() + "\"]}")},
                    {pack});
}

// A later version of that list.
core::Arrivals versionOf(const Replica& replica, const std::string& content)
{
    const auto pack = packFrom('[' + content + ']');
    const auto first = replica.history("^l")->back().text();
    return arrivals({deltaFrom(2, "{\"c\":[[\"^l\",\"" + first + "\",\"" + hexOf(content) + "\"]],\"k\":[\""
                                      + pack->name().hex() + "\"],\"p\":[\"" + replica.applied().front().text() + "\"]}")},
                    {pack});
}

}  // namespace

class BombsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QFile reset(QStringLiteral("/proc/self/clear_refs"));
        if (reset.open(QIODevice::WriteOnly))
            reset.write("5");
    }
    void cleanup()
    {
        qInfo("at most %lld MiB", static_cast<long long>(peakMiB()));
        QVERIFY2(peakMiB() <= kMaxMiB, qPrintable(QString::number(peakMiB())));
    }

    void aDeepChainOfSubtasksIsRead()
    {
        const std::string root = "{\"s♭\":\"0\"}";
        std::string pack = '[' + root;
        std::string changes = "[\"√\",\"" + hexOf(root) + "\"]";
        for (int i = 0; i < kMany; ++i) {
            const auto content = "{\"s♭\":\"" + std::to_string(i + 1) + "\"}";
            pack += ',' + content;
            changes += ",[\"" + std::to_string(i) + "\",\"" + hexOf(content) + "\"]";
        }
        const auto packed = packFrom(pack + ']');
        Replica replica;
        deliver(replica, arrivals({deltaFrom(1, "{\"c\":[" + changes + "],\"k\":[\"" + packed->name().hex() + "\"]}")},
                                  {packed}));

        const auto text = replica.read();

        QVERIFY(text);
        QCOMPARE(std::ranges::count(*text, '{'), std::ptrdiff_t{kMany + 1});
        QVERIFY(text->ends_with("null" + std::string(kMany + 1, '}')) || text->find("\"s♭\":null") != std::string::npos);
        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::parseJson(*text)));
    }

    void aDeepChainOfSublistsIsRead()
    {
        constexpr int kDepth = 50'000;
        std::string pack = "[{\"s♭\":\"^0\"}";
        std::string changes = "[\"√\",\"" + hexOf(pack.substr(1)) + "\"]";
        for (int i = 0; i < kDepth; ++i) {
            const auto list = "{\"A\":[\"" + std::to_string(i) + "\"]}";
            const auto item = "{\"s♭\":\"^" + std::to_string(i + 1) + "\"}";
            pack += ',' + list + ',' + item;
            changes += ",[\"^" + std::to_string(i) + "\",\"" + hexOf(list) + "\"],[\"" + std::to_string(i) + "\",\""
                + hexOf(item) + "\"]";
        }
        const auto packed = packFrom(pack + ']');
        Replica replica;
        deliver(replica, arrivals({deltaFrom(1, "{\"c\":[" + changes + "],\"k\":[\"" + packed->name().hex() + "\"]}")},
                                  {packed}));

        const auto text = replica.read();

        QVERIFY(text);
        QCOMPARE(std::ranges::count(*text, '['), std::ptrdiff_t{kDepth + 1});
    }

    void aListInsideItselfIsShownOnce()
    {
        const std::string root = "{\"l♭\":\"^l\"}";
        const std::string list = "{\"A\":[\"a\",\"√\",\"a\",\"^l\"]}";
        const std::string item = "{\"o♭\":\"a\",\"l♭\":\"^l\"}";
        const auto pack = packFrom('[' + root + ',' + list + ',' + item + ']');
        Replica replica;
        deliver(replica, arrivals({deltaFrom(1, "{\"c\":[[\"√\",\"" + hexOf(root) + "\"],[\"^l\",\"" + hexOf(list)
                                                    + "\"],[\"a\",\"" + hexOf(item) + "\"]],\"k\":[\"" + pack->name().hex()
                                                    + "\"]}")},
                                  {pack}));

        QVERIFY(documentOf(replica).size() < 200);
    }

    void aLongChainOfVersionsIsWalked()
    {
        auto tip = Revision::first(ContentName::empty());
        std::string changes;
        for (int i = 0; i < kMany; ++i) {
            const auto* digest = i % 2 == 0 ? "61" : "e";
            changes += (i == 0 ? "[\"√\",\"" : ",[\"√\",\"") + tip.text() + "\",\"" + digest + "\"]";
            tip = Revision::after(tip, ContentName::parse(digest));
        }
        const auto origin = deltaFrom(1, "{\"c\":[[\"√\",\"e\"]]}");
        Replica replica;
        deliver(replica, arrivals({origin, deltaFrom(2, "{\"c\":[" + changes + "],\"p\":[\"" + origin->name().text() + "\"]}")}));

        QCOMPARE(replica.winner(core::kRootId)->text(), tip.text());
        QCOMPARE(replica.history(core::kRootId)->size(), std::size_t{kMany + 1});
        QVERIFY(replica.updateObject(core::kRootId, core::Object{{"n", 1}}));
        QVERIFY(replica.unstage().objects.size() == 1);
        QCOMPARE(documentOf(replica), std::string("{\"_id\":\"√\"}"));
    }

    void aLongChainOfPatchesIsRead()
    {
        constexpr int kDepth = 20'000;  // as many as a delta holds
        Replica replica;
        deliver(replica, listOf("{\"A\":[]}"));
        const std::string patches[] = {"{\"a\":[[\"i\",0,[\"a\"]]]}", "{\"a\":[[\"d\",1,0]]}"};
        auto tip = *replica.winner("^l");
        std::string changes;
        for (int i = 0; i < kDepth; ++i) {
            const auto& patch = patches[i % 2];
            changes += (i == 0 ? "[\"^l\",\"" : ",[\"^l\",\"") + tip.text() + "\",\"" + hexOf(patch) + "\"]";
            tip = Revision::after(tip, nameOf(patch));
        }
        const auto pack = packFrom('[' + patches[0] + ',' + patches[1] + ']');
        deliver(replica, arrivals({deltaFrom(2, "{\"c\":[" + changes + "],\"p\":[\"" + replica.anchors().front().text() + "\"]}")},
                                  {pack}));

        QVERIFY(replica.order("^l")->empty());
        QCOMPARE(replica.history("^l")->size(), std::size_t{kDepth + 1});
    }

    // Children before parents, and the same again from a delta that decides.
    void orphansAreTakenInAnyOrder()
    {
        std::vector<std::string> records;
        auto tip = Revision::first(ContentName::empty());
        for (int i = 0; i < kMany; ++i) {
            records.push_back("[\"√\",\"" + tip.text() + "\",\"61\"]");
            tip = Revision::after(tip, ContentName::parse("61"));
        }
        std::ranges::reverse(records);
        std::string changes = records.front();
        for (std::size_t i = 1; i < records.size(); ++i)
            changes += ',' + records[i];
        const auto origin = deltaFrom(1, "{\"c\":[[\"√\",\"e\"]]}");
        const auto parent = ",\"p\":[\"" + origin->name().text() + "\"]}";
        const auto one = deltaFrom(2, "{\"c\":[" + changes + "],\"i\":{\"a\":\"1\"}" + parent);
        const auto two = deltaFrom(2, "{\"c\":[" + changes + "],\"i\":{\"a\":\"2\"}" + parent);
        Replica replica;

        deliver(replica, arrivals({origin, std::max(one, two, [](auto& a, auto& b) { return a->name() < b->name(); })}));
        deliver(replica, arrivals({one, two}));

        QCOMPARE(replica.winner(core::kRootId)->text(), tip.text());
    }

    void orphansForGoodAreClaimedTwice()
    {
        std::string changes;
        char digits[16];
        for (int i = 0; i < kMany; ++i) {
            std::snprintf(digits, sizeof digits, "%x", static_cast<unsigned>(i) + 16);
            changes += std::string(i == 0 ? "" : ",") + "[\"√\",\"2-" + digits + "_1234567\",\"61\"]";
        }
        const auto origin = deltaFrom(1, "{\"c\":[[\"√\",\"e\"]]}");
        const auto parent = ",\"p\":[\"" + origin->name().text() + "\"]}";
        std::vector<DeltaPointer> claims;
        for (int i = 0; i < 4; ++i)
            claims.push_back(deltaFrom(2, "{\"c\":[" + changes + "],\"i\":{\"a\":\"" + std::to_string(i) + "\"}" + parent));
        std::ranges::sort(claims, std::greater<>(), [](const DeltaPointer& delta) { return delta->name(); });
        Replica replica;
        deliver(replica, arrivals({origin}));

        for (const auto& claim : claims)  // each decides anew
            deliver(replica, arrivals({claim}));

        QCOMPARE(replica.winner(core::kRootId)->text(), std::string("1-e"));
    }

    // Digests that nobody has are free text: chosen ones must not share a bucket.
    void chosenDigestsAreWaitedFor()
    {
        std::string changes;
        for (std::uint32_t i = 0; i < kMany; ++i)
            changes += (i == 0 ? "[\"x\",\"" : ",[\"x\",\"") + std::string(54, 'a') + hexOf(word(i)).substr(0, 10) + "\"]";
        Replica replica;

        deliver(replica, arrivals({deltaFrom(1, "{\"c\":[" + changes + "]}")}));

        QCOMPARE(replica.waiting().size(), std::size_t{1});
    }

    void aLongChainOfDeltasIsApplied()
    {
        std::vector<DeltaPointer> deltas{deltaFrom(1, "{\"c\":[[\"√\",\"e\"]]}")};
        for (std::uint32_t i = 2; i <= kMany; ++i)
            deltas.push_back(deltaFrom(i, "{\"p\":[\"" + deltas.back()->name().text() + "\"]}"));
        const auto middle = deltas[kMany / 2]->name();
        const auto last = deltas.back()->name();
        std::ranges::reverse(deltas);
        Replica replica;

        deliver(replica, arrivals(deltas));

        QVERIFY(replica.anchors() == std::vector{last});
        QVERIFY(replica.reloadUntil({middle}));
        QCOMPARE(replica.applied().size(), std::size_t{kMany / 2 + 1});
        QVERIFY(replica.reloadUntil({}));
        QCOMPARE(replica.applied().size(), std::size_t{kMany});
    }

    void aMillionParentsAreRefused()
    {
        const auto name = "\"1-" + hexOf("") + '"';
        std::string text = "{\"p\":[" + name;
        for (int i = 1; i < 1'000'000; ++i)
            text += ',' + name;
        QVERIFY(failsWith(ErrorCode::LimitExceeded, parsedDelta(2, text + "]}")));

        text.resize(text.find(',', core::kMaxDeltaBytes - 100));  // fits the bytes
        QVERIFY(failsWith(ErrorCode::LimitExceeded, parsedDelta(2, text + "]}")));
    }

    void aPackOfVeryManyContentsIsRefused()
    {
        std::string text = "[";
        text.reserve(core::kMaxPackBytes);
        while (text.size() < core::kMaxPackBytes - 4)
            text += "{},";
        text += ']';
        const auto name = core::sha256(text);

        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::Pack::parse(name, core::makeBytes(std::move(text)))));
    }

    void longConcurrentOrdersMergeAndAreCommitted()
    {
        Replica replica;
        deliver(replica, listOf("{\"A\":[]}"));
        const Replica base = copyOf(replica);
        deliver(replica, versionOf(base, fullOrder(0, kMany)));
        deliver(replica, versionOf(base, fullOrder(kMany, kMany)));

        QCOMPARE(replica.orderIds("^l")->size(), std::size_t{2 * kMany});
        QVERIFY(replica.createObject("x", core::Object{}));
        const auto made = commit(replica);

        QVERIFY(replica.inConflict().empty());
        QCOMPARE(replica.orderIds("^l")->size(), std::size_t{2 * kMany});
    }

    void interleavedOrdersMergeAndAreCommitted()
    {
        Replica replica;
        deliver(replica, listOf(fullOrder(0, kMany / 2)));
        const Replica base = copyOf(replica);
        std::string one = "{\"A\":[";
        std::string two = one;
        for (std::uint32_t i = 0; i < kMany / 2; ++i) {
            one += (i == 0 ? "\"" : ",\"") + word(i) + "\",\"" + word(1'000'000 + i) + '"';
            two += (i == 0 ? "\"" : ",\"") + word(2'000'000 + i) + "\",\"" + word(i) + '"';
        }
        deliver(replica, versionOf(base, one + "]}"));
        deliver(replica, versionOf(base, two + "]}"));
        QVERIFY(replica.createObject("x", core::Object{}));

        static_cast<void>(commit(replica));

        QCOMPARE(replica.orderIds("^l")->size(), std::size_t{3 * kMany / 2});
    }

    void aReversedOrderIsToldAsMoves()
    {
        Replica replica;
        deliver(replica, listOf(fullOrder(0, kMany)));

        const auto changes = deliver(replica, versionOf(replica, fullOrder(0, kMany, true)));

        QCOMPARE(changes.lists.size(), std::size_t{1});
        QCOMPARE(changes.lists.front().steps.size(), std::size_t{kMany - 1});
        QCOMPARE(replica.orderIds("^l")->front(), word(kMany - 1));
    }

    void aPatchOfVeryManyStepsIsApplied()
    {
        constexpr std::size_t kSteps = 300'000;
        Replica replica;
        deliver(replica, listOf(fullOrder(0, 500'000)));
        std::string patch = "{\"a\":[[\"i\",0,[1]]";
        for (std::size_t i = 1; i < kSteps; ++i)
            patch += ",[\"i\",0,[1]]";
        patch += "]}";
        QVERIFY(patch.size() < core::kMaxObjectBytes);

        deliver(replica, versionOf(replica, patch));

        QCOMPARE(replica.order("^l")->size(), std::size_t{500'000 + kSteps});
    }

    void aPatchOfVeryManyScatteredStepsIsApplied()
    {
        constexpr std::size_t kSteps = 200'000;
        Replica replica;
        deliver(replica, listOf(fullOrder(0, 500'000)));
        std::string patch = "{\"a\":[[\"d\",1,9]";
        std::size_t count = 1;
        for (; count < kSteps; ++count)
            patch += count % 2 == 0 ? ",[\"d\",1," + std::to_string(count * 2) + ']' : ",[\"i\"," + std::to_string(count) + ",[1]]";
        patch += "]}";
        QVERIFY(patch.size() < core::kMaxObjectBytes);

        deliver(replica, versionOf(replica, patch));

        QCOMPARE(replica.order("^l")->size(), std::size_t{500'000});
    }

    void manyLeavesOfOneObjectAreKept()
    {
        std::string changes = "[\"√\",\"e\"]";
        for (std::uint32_t i = 0; i < kMany; ++i)
            changes += ",[\"x\",\"" + hexOf(std::to_string(i)).substr(0, 8) + "\"]";
        Replica replica;
        deliver(replica, arrivals({deltaFrom(1, "{\"c\":[" + changes + "]}")}));

        QVERIFY(replica.leaves("x")->size() > kMany - 10);
        QVERIFY(replica.updateObject("x", core::Object{{"n", 1}}));
        QVERIFY(replica.isInConflict("x"));
    }
};

const Suite<BombsTest> registeredBombsTest;

}  // namespace meldado::tests

#include "bombs_test.moc"
