// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <zlib.h>

#include <QTest>

#include "adapters/deflate/deflate_store.h"
#include "adapters/memory/memory_store.h"
#include "core/base/limits.h"
#include "tests/adapters/blobs.h"
#include "tests/adapters/peak_memory.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using adapters::DeflateStore;
using adapters::MemoryStore;
using core::ErrorCode;

namespace {

// `count` zeros as raw DEFLATE. A mebibyte of them is packed once, so that it ends at a whole byte and
// nothing looks back beyond its start, and is then repeated.
std::string packedZeros(std::uint64_t count)
{
    constexpr std::size_t kPieceBytes = std::size_t{1} << 20;
    std::string zeros(kPieceBytes, '\0');
    const auto packed = [&](std::size_t size, int flush) {
        z_stream stream{};
        deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
        std::string room(1 << 16, '\0');
        stream.next_in = reinterpret_cast<Bytef*>(zeros.data());
        stream.avail_in = static_cast<uInt>(size);
        stream.next_out = reinterpret_cast<Bytef*>(room.data());
        stream.avail_out = static_cast<uInt>(room.size());
        deflate(&stream, flush);
        room.resize(room.size() - stream.avail_out);
        deflateEnd(&stream);
        return room;
    };

    const auto piece = packed(kPieceBytes, Z_FULL_FLUSH);
    std::string all;
    for (; count >= kPieceBytes; count -= kPieceBytes) all += piece;
    return all + packed(static_cast<std::size_t>(count), Z_FINISH);
}

}  // namespace

class DeflateStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        auto inner = std::make_unique<MemoryStore>();
        m_inner = inner.get();
        m_store = std::make_unique<DeflateStore>(std::move(inner));
        m_pack = packOf("Buy milk, and milk, and milk, and milk");
    }

    void keepsRawDeflateUnderTheNameOfTheReference()
    {
        QVERIFY(m_store->write(m_pack.key, m_pack.bytes));

        QCOMPARE(m_inner->list("").value(), std::vector{m_pack.key + ".flate"});
        const auto packed = m_inner->read(m_pack.key + ".flate").value();
        QVERIFY(packed.size() < m_pack.bytes.size());
        QVERIFY(packed.substr(0, 1) != "\x78");  // the first byte of a zlib header
    }

    void doesNotSeePlainBlobs()
    {
        QVERIFY(m_inner->write(m_pack.key, m_pack.bytes));
        QVERIFY(m_inner->write("ab.flate.txt", "x"));

        QCOMPARE(m_store->list("").value(), std::vector<std::string>{});
        QVERIFY(failsWith(ErrorCode::NotFound, m_store->read(m_pack.key)));
    }

    void refusesWhatIsNotOneWholeStream_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("cut off") << QByteArray("\xcb\x48", 2);
        QTest::newRow("other bytes") << QByteArray("this is text");
        QTest::newRow("zlib header") << QByteArray::fromHex("789ccb48cdc9c90700062c0215");
        QTest::newRow("gzip header") << QByteArray::fromHex(
            "1f8b0800000000000003cb48cdc9c9070086a6103605000000");
        QTest::newRow("bytes after the end") << QByteArray::fromHex("cb48cdc9c90700") + "x";
        QTest::newRow("stored block that claims more") << QByteArray::fromHex("01ffff00006869");
    }
    void refusesWhatIsNotOneWholeStream()
    {
        QFETCH(QByteArray, stored);
        QVERIFY(m_inner->replace(m_pack.key + ".flate", stored.toStdString()));
        QVERIFY(failsWith(ErrorCode::Malformed, m_store->read(m_pack.key)));
        QVERIFY(failsWith(ErrorCode::Malformed, m_store->read(m_pack.key, 0, 1)));

        QVERIFY(m_store->write(m_pack.key, m_pack.bytes));

        QCOMPARE(m_store->read(m_pack.key).value(), m_pack.bytes);
    }

    void readsAnyWayOfPacking_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("fixed codes") << QByteArray::fromHex("cb48cdc9c90700");
        QTest::newRow("one stored block") << QByteArray::fromHex("010500faff68656c6c6f");
        QTest::newRow("two stored blocks") << QByteArray::fromHex("000200fdff6865010300fcff6c6c6f");
    }
    void readsAnyWayOfPacking()
    {
        QFETCH(QByteArray, stored);
        QVERIFY(m_inner->write("ab.raw.flate", stored.toStdString()));

        QCOMPARE(m_store->read("ab.raw").value(), std::string("hello"));
    }

    void stopsABombAtTheLimit_data()
    {
        QTest::addColumn<QString>("extension");
        QTest::addColumn<quint64>("limit");
        QTest::newRow("delta") << ".delta" << quint64{core::kMaxDeltaBytes};
        QTest::newRow("pack") << ".pack" << quint64{core::kMaxPackBytes};
    }
    void stopsABombAtTheLimit()
    {
        QFETCH(QString, extension);
        QFETCH(quint64, limit);
        const auto bomb = packedZeros(std::uint64_t{1} << 30);
        QVERIFY(bomb.size() < 2'000'000);
        const auto key = "ab" + extension.toStdString();
        QVERIFY(m_inner->write(key + ".flate", bomb));
        const auto before = peakMemoryKiB();

        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->read(key)));

        // Twice the limit at most: a growing string holds its old half for a moment.
        QVERIFY(kKeepsFreed || peakMemoryKiB() - before < static_cast<long>(limit * 2 / 1024) + 8192);
    }

    void unpacksExactlyTheLimit()
    {
        QVERIFY(m_inner->write("ab.delta.flate", packedZeros(core::kMaxDeltaBytes)));
        QVERIFY(m_inner->write("cd.delta.flate", packedZeros(core::kMaxDeltaBytes + 1)));

        QCOMPARE(m_store->read("ab.delta").value().size(), core::kMaxDeltaBytes);
        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->read("cd.delta")));
    }

    void leavesAGoodBlobAsItWasPacked()
    {
        std::string stored("\x01", 1);  // one stored block: not how we would pack it
        const auto size = static_cast<unsigned>(m_pack.bytes.size());
        for (const unsigned byte : {size & 255U, size >> 8, ~size & 255U, (~size >> 8) & 255U})
            stored += static_cast<char>(byte);
        stored += m_pack.bytes;
        QVERIFY(m_inner->write(m_pack.key + ".flate", stored));

        QVERIFY(m_store->write(m_pack.key, m_pack.bytes));

        QCOMPARE(m_inner->read(m_pack.key + ".flate").value(), stored);
    }

private:
    MemoryStore* m_inner = nullptr;  // owned by m_store
    std::unique_ptr<DeflateStore> m_store;
    Blob m_pack;
};

const Suite<DeflateStoreTest> registeredDeflateStoreTest;

}  // namespace meldado::tests

#include "deflate_store_test.moc"
