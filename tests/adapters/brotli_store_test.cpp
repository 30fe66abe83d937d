// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <brotli/encode.h>

#include <QElapsedTimer>
#include <QTest>
#include <cstdint>

#include "adapters/brotli/brotli_store.h"
#include "adapters/memory/memory_store.h"
#include "core/base/limits.h"
#include "tests/adapters/blobs.h"
#include "tests/adapters/peak_memory.h"
#include "tests/support/suite.h"

namespace meldado::tests {

using adapters::BrotliStore;
using adapters::MemoryStore;
using core::ErrorCode;

namespace {

// `count` zeros as one stream with the widest window.
std::string packedZeros(std::uint64_t count)
{
    const std::string zeros(std::size_t{1} << 20, '\0');
    std::string packed;
    std::string room(std::size_t{1} << 16, '\0');
    auto* const encoder = BrotliEncoderCreateInstance(nullptr, nullptr, nullptr);
    BrotliEncoderSetParameter(encoder, BROTLI_PARAM_QUALITY, 5);
    BrotliEncoderSetParameter(encoder, BROTLI_PARAM_LGWIN, BROTLI_MAX_WINDOW_BITS);
    while (BrotliEncoderIsFinished(encoder) == BROTLI_FALSE) {
        std::size_t left = std::min<std::uint64_t>(count, zeros.size());
        count -= left;
        const auto operation = count == 0 ? BROTLI_OPERATION_FINISH : BROTLI_OPERATION_PROCESS;
        const auto* next = reinterpret_cast<const std::uint8_t*>(zeros.data());
        do {
            auto* out = reinterpret_cast<std::uint8_t*>(room.data());
            std::size_t space = room.size();
            BrotliEncoderCompressStream(encoder, operation, &left, &next, &space, &out, nullptr);
            packed.append(room, 0, room.size() - space);
        } while (left != 0 || BrotliEncoderHasMoreOutput(encoder) == BROTLI_TRUE);
    }
    BrotliEncoderDestroyInstance(encoder);
    return packed;
}

std::string packedWith(std::string_view bytes, int quality, int windowBits, bool isLarge = false)
{
    std::string packed(bytes.size() + 1024, '\0');
    auto* const encoder = BrotliEncoderCreateInstance(nullptr, nullptr, nullptr);
    BrotliEncoderSetParameter(encoder, BROTLI_PARAM_QUALITY, static_cast<std::uint32_t>(quality));
    BrotliEncoderSetParameter(encoder, BROTLI_PARAM_LARGE_WINDOW, isLarge ? 1 : 0);
    BrotliEncoderSetParameter(encoder, BROTLI_PARAM_LGWIN, static_cast<std::uint32_t>(windowBits));
    std::size_t left = bytes.size();
    const auto* next = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t space = packed.size();
    auto* out = reinterpret_cast<std::uint8_t*>(packed.data());
    BrotliEncoderCompressStream(encoder, BROTLI_OPERATION_FINISH, &left, &next, &space, &out, nullptr);
    packed.resize(packed.size() - space);
    BrotliEncoderDestroyInstance(encoder);
    return packed;
}

}  // namespace

class BrotliStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        auto inner = std::make_unique<MemoryStore>();
        m_inner = inner.get();
        m_store = std::make_unique<BrotliStore>(std::move(inner));
        m_pack = packOf("Buy milk, and milk, and milk, and milk");
    }

    void keepsBrotliUnderTheNameOfTheReference()
    {
        QVERIFY(m_store->write(m_pack.key, m_pack.bytes));

        QCOMPARE(m_inner->list("").value(), std::vector{m_pack.key + ".brotli"});
        QVERIFY(m_inner->read(m_pack.key + ".brotli").value().size() < m_pack.bytes.size());
    }

    void doesNotSeePlainBlobsAndThoseOfOthers()
    {
        QVERIFY(m_inner->write(m_pack.key, m_pack.bytes));
        QVERIFY(m_inner->write(m_pack.key + ".flate", "x"));

        QCOMPARE(m_store->list("").value(), std::vector<std::string>{});
        QVERIFY(failsWith(ErrorCode::NotFound, m_store->read(m_pack.key)));
    }

    void refusesWhatIsNotOneWholeStream_data()
    {
        QTest::addColumn<QByteArray>("stored");
        const auto hello = QByteArray::fromStdString(packedWith("hello, hello, hello", 6, 22));
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("first byte only") << hello.left(1);
        QTest::newRow("cut off") << hello.chopped(1);
        QTest::newRow("bytes after the end") << hello + "x";
        QTest::newRow("two streams") << hello + hello;
        QTest::newRow("other bytes") << QByteArray("this is text");
        QTest::newRow("gzip") << QByteArray::fromHex("1f8b0800000000000003cb48cdc9c9070086a6103605000000");
        QTest::newRow("ones") << QByteArray(100, '\xff');
        QTest::newRow("large window") << QByteArray::fromStdString(packedWith("hello", 6, 30, true));
    }
    void refusesWhatIsNotOneWholeStream()
    {
        QFETCH(QByteArray, stored);
        QVERIFY(m_inner->replace(m_pack.key + ".brotli", stored.toStdString()));
        QVERIFY(failsWith(ErrorCode::Malformed, m_store->read(m_pack.key)));
        QVERIFY(failsWith(ErrorCode::Malformed, m_store->read(m_pack.key, 0, 1)));

        QVERIFY(m_store->write(m_pack.key, m_pack.bytes));

        QCOMPARE(m_store->read(m_pack.key).value(), m_pack.bytes);
    }

    void readsAnyWayOfPacking_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("as the reference") << QByteArray::fromStdString(packedWith("hello", 11, 22));
        QTest::newRow("fast") << QByteArray::fromStdString(packedWith("hello", 0, 10));
        QTest::newRow("widest window") << QByteArray::fromStdString(packedWith("hello", 9, 24));
    }
    void readsAnyWayOfPacking()
    {
        QFETCH(QByteArray, stored);
        QVERIFY(m_inner->write("ab.raw.brotli", stored.toStdString()));

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
        QVERIFY(bomb.size() < 1000);
        const auto key = "ab" + extension.toStdString();
        QVERIFY(m_inner->write(key + ".brotli", bomb));
        const auto before = peakMemoryKiB();
        QElapsedTimer timer;
        timer.start();

        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->read(key)));

        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        // Twice the limit, because a growing string holds its old half for a moment; and the window.
        const auto window = 32 * 1024;
        QVERIFY(kKeepsFreed || peakMemoryKiB() - before < static_cast<long>(limit * 2 / 1024) + window);
    }

    void unpacksExactlyTheLimit()
    {
        QVERIFY(m_inner->write("ab.delta.brotli", packedZeros(core::kMaxDeltaBytes)));
        QVERIFY(m_inner->write("cd.delta.brotli", packedZeros(core::kMaxDeltaBytes + 1)));

        QCOMPARE(m_store->read("ab.delta").value().size(), core::kMaxDeltaBytes);
        QVERIFY(failsWith(ErrorCode::LimitExceeded, m_store->read("cd.delta")));
    }

    void leavesAGoodBlobAsItWasPacked()
    {
        const auto stored = packedWith(m_pack.bytes, 0, 10);
        QVERIFY(m_inner->write(m_pack.key + ".brotli", stored));

        QVERIFY(m_store->write(m_pack.key, m_pack.bytes));

        QCOMPARE(m_inner->read(m_pack.key + ".brotli").value(), stored);
    }

private:
    MemoryStore* m_inner = nullptr;  // owned by m_store
    std::unique_ptr<BrotliStore> m_store;
    Blob m_pack;
};

const Suite<BrotliStoreTest> registeredBrotliStoreTest;

}  // namespace meldado::tests

#include "brotli_store_test.moc"
