// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The law of fetching on several threads: it brings exactly what one thread brings, in the same order, from folders in
// which much is damaged, foreign, misplaced or missing.

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>

#include "adapters/deflate/deflate_store.h"
#include "adapters/filesystem/folder_store.h"
#include "adapters/threads/thread_pool.h"
#include "core/store/fetch.h"
#include "core/store/publish.h"
#include "tests/support/random_history.h"
#include "tests/support/suite.h"

namespace fs = std::filesystem;

namespace meldado::tests {

namespace {

constexpr std::size_t kSteps = 80;

class SpoiltFolder {
public:
    SpoiltFolder(fs::path root, std::uint64_t seed) : m_root(std::move(root)), m_random(seed)
    {
        m_isPacked = m_random.below(3) == 0;
    }

    void fill(const core::Arrivals& arrivals)
    {
        for (const auto& pack : arrivals.packs)
            put(core::keyOf(pack->name()), *pack->bytes());
        for (const auto& delta : arrivals.deltas)
            put(core::keyOf(delta->name()), *delta->bytes());
    }

    [[nodiscard]] std::unique_ptr<core::Store> open() const
    {
        std::unique_ptr<core::Store> store = std::make_unique<adapters::FolderStore>(m_root);
        if (m_isPacked)
            store = std::make_unique<adapters::DeflateStore>(std::move(store));
        return store;
    }

private:
    // Mostly as it should be.
    void put(const std::string& key, std::string_view whole)
    {
        if (m_isPacked) {
            const auto written = open()->write(key, whole);
            Q_ASSERT(written);
        } else {
            makeFile(key.substr(0, 2), key, whole);
        }
        const auto name = m_isPacked ? key + ".flate" : key;
        const auto home = m_root / key.substr(0, 2) / name;
        std::ifstream file(home, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const auto some = m_random.below(bytes.size());
        switch (m_random.below(30)) {
            case 0: fs::remove(home); break;
            case 1: fs::resize_file(home, some); break;
            case 2: fs::resize_file(home, 0); break;
            case 3:
                bytes[some] ^= 1;
                makeFile(key.substr(0, 2), name, bytes);
                break;
            case 4:
                fs::remove(home);
                makeFile("zz", name, bytes);
                break;
            case 5:
                makeFile("zz", name, bytes);
                fs::resize_file(home, some);
                break;
            case 6: makeFile(key.substr(0, 2), key + " (1)" + fs::path(name).extension().string(), bytes); break;
            case 7: makeFile(key.substr(0, 2), "note.delta", bytes); break;
            case 8:
                fs::remove(home);
                fs::create_directories(home);
                break;
            case 9:
                fs::remove(home);
                fs::create_symlink("nowhere", home);
                break;
            case 10: fs::permissions(home, fs::perms::none); break;
            default: break;
        }
    }

    void makeFile(const std::string& folder, const std::string& name, std::string_view bytes)
    {
        fs::create_directories(m_root / folder);
        std::ofstream(m_root / folder / name, std::ios::binary) << bytes;
    }

    fs::path m_root;
    core::SeededRandom m_random;
    bool m_isPacked = false;
};

// All that a fetch says, as lines.
std::string told(const core::Result<core::Fetched>& fetched)
{
    if (!fetched)
        return "error: " + fetched.error().detail;
    std::string text = "foreign: " + std::to_string(fetched->foreignCount) + '\n';
    for (const auto& pack : fetched->arrivals.packs)
        text += core::keyOf(pack->name()) + ' ' + std::string(*pack->bytes()) + '\n';
    for (const auto& delta : fetched->arrivals.deltas)
        text += core::keyOf(delta->name()) + ' ' + std::string(*delta->bytes()) + '\n';
    for (const auto& each : fetched->unusable)
        text += each.key + ": " + std::to_string(static_cast<int>(each.error.code)) + ' ' + each.error.detail + '\n';
    return text;
}

std::string outcome(std::uint64_t seed)
{
    RandomHistory history(seed, kSteps);
    if (auto law = history.run(); !law.empty())
        return law;
    const QTemporaryDir place;
    SpoiltFolder folder(place.filePath("list").toStdString(), seed);
    folder.fill(history.everything());
    const auto isKnown = [&](const std::string& key) { return (key.back() + key[key.size() / 2]) % 5 == 0; };

    const auto alone = told(core::fetch(*folder.open(), isKnown));
    adapters::ThreadPool threads(2 + seed % 4);
    const auto together = told(core::fetch(*folder.open(), isKnown, threads));

    return alone == together ? std::string() : "not the same:\n" + alone + "and\n" + together;
}

}  // namespace

class ParallelFetchTest : public QObject {
    Q_OBJECT

private slots:
    void bringsWhatOneThreadBrings()
    {
        const bool isReplay = qEnvironmentVariableIsSet("MELDADO_SEED");
        const auto first = isReplay ? qEnvironmentVariable("MELDADO_SEED").toULongLong() : 1;
        const quint64 count = isReplay ? 1 : MELDADO_HISTORIES / 50;
        for (quint64 seed = first; seed < first + count; ++seed) {
            const auto law = outcome(seed);
            const auto replay = QStringLiteral("%1\nreplay: MELDADO_SEED=%2 test_properties ParallelFetchTest")
                                    .arg(QString::fromStdString(law)).arg(seed);
            QVERIFY2(law.empty(), qPrintable(replay));
        }
    }
};

const Suite<ParallelFetchTest> registeredParallelFetchTest;

}  // namespace meldado::tests

#include "parallel_fetch_test.moc"
