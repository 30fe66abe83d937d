// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// folder_writer [--naive|--database|--local] <root> <commits> <bytes of each pack>
// folder_writer --list <root>
// folder_writer --fetch <root> [key…]
//
// Writes commits into a folder, pack then delta, and says each key on a line of its own when it is written:
// the victim of the inject and kill tests. --naive writes in place as the reference implementation does: the
// control, which those tests have to catch. --database: <root> is a file of SQLite. --local: it is a local
// replica, which is compacted now and then. --list says the keys that are there, --fetch those that
// were read whole, as by a replica to which these keys are news, or all. Ends with 1 and a sentence when a write fails.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "adapters/filesystem/folder_store.h"
#include "adapters/sqlite/local_replica.h"
#include "adapters/sqlite/sqlite_store.h"
#include "core/crdt/replica.h"
#include "core/store/fetch.h"
#include "core/store/publish.h"
#include "tests/adapters/blobs.h"

namespace {

using meldado::adapters::FolderStore;
using meldado::core::Error;
using meldado::core::ErrorCode;
using meldado::core::Result;

Error failure(const char* call)
{
    return {ErrorCode::Io, std::string(call) + ": " + std::strerror(errno)};
}

Result<void> writeInPlace(const std::string& root, const std::string& key, std::string_view bytes)
{
    constexpr std::size_t kPieces = 4;

    const auto folder = root + "/" + key.substr(0, 2);
    static_cast<void>(::mkdir(root.c_str(), 0777));
    if (::mkdir(folder.c_str(), 0777) == -1 && errno != EEXIST)
        return failure("mkdir");
    const auto path = folder + "/" + key;
    if (::access(path.c_str(), F_OK) == 0)
        return {};
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (file == -1)
        return failure("open");
    const auto pieceBytes = bytes.size() / kPieces + 1;
    for (std::size_t at = 0; at < bytes.size(); at += pieceBytes) {
        const auto piece = bytes.substr(at, pieceBytes);
        if (::write(file, piece.data(), piece.size()) == -1) {
            const auto error = failure("write");
            ::close(file);
            return error;
        }
    }
    ::close(file);
    return {};
}

int list(const std::string& root)
{
    FolderStore store(root);
    const auto keys = store.list("");
    if (!keys) {
        std::fprintf(stderr, "could not list: %s\n", keys.error().detail.c_str());
        return 1;
    }
    for (const auto& key : *keys) std::printf("%s\n", key.c_str());
    return 0;
}

int fetch(const std::string& root, const std::set<std::string>& news)
{
    FolderStore store(root);
    const auto isKnown = [&](const std::string& key) { return !news.empty() && !news.contains(key); };
    const auto fetched = meldado::core::fetch(store, isKnown);
    if (!fetched) {
        std::fprintf(stderr, "could not list: %s\n", fetched.error().detail.c_str());
        return 1;
    }
    for (const auto& pack : fetched->arrivals.packs)
        std::printf("%s\n", meldado::core::keyOf(pack->name()).c_str());
    for (const auto& delta : fetched->arrivals.deltas)
        std::printf("%s\n", meldado::core::keyOf(delta->name()).c_str());
    for (const auto& each : fetched->unusable) {
        if (each.error.code == ErrorCode::Malformed)  // our own deltas: their digests fit, but they name no parents
            std::printf("%s\n", each.key.c_str());
    }
    return 0;
}

int complain(const Error& error)
{
    std::fprintf(stderr, "could not write: %s\n", error.detail.c_str());
    return 1;
}

int writeLocally(const std::string& file, int commits, const std::string& padding)
{
    namespace core = meldado::core;
    constexpr int kCommitsToCompact = 7;

    meldado::adapters::LocalReplica store(file);
    core::Replica replica;
    for (int number = 1; number <= commits; ++number) {
        const core::Object content{{"number", number}, {"padding", padding}};
        const auto edit = number == 1 ? replica.createObject(core::kRootId, content)
                                      : replica.updateObject(core::kRootId, content);
        const auto commit = replica.commit();
        if (!edit || !commit)
            return 1;
        if (const auto kept = store.commit(*commit->commit); !kept)
            return complain(kept.error());
        std::printf("%s\n%s\n", core::keyOf(commit->commit->packs.front().name).c_str(),
                    core::keyOf(commit->commit->delta.name).c_str());
        std::fflush(stdout);
        if (number % kCommitsToCompact != 0)
            continue;
        if (const auto compacted = store.compact(); !compacted)
            return complain(compacted.error());
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 2 && arguments.front() == "--list")
        return list(arguments[1]);
    if (arguments.size() >= 2 && arguments.front() == "--fetch")
        return fetch(arguments[1], {arguments.begin() + 2, arguments.end()});
    const bool isNaive = !arguments.empty() && arguments.front() == "--naive";
    const bool isDatabase = !arguments.empty() && arguments.front() == "--database";
    const bool isLocal = !arguments.empty() && arguments.front() == "--local";
    if (isNaive || isDatabase || isLocal)
        arguments.erase(arguments.begin());
    if (arguments.size() != 3) {
        std::fputs("usage: folder_writer [--naive|--database|--local] <root> <commits> <bytes of each pack>\n",
                   stderr);
        return 2;
    }
    const auto& root = arguments[0];
    const int commits = std::atoi(arguments[1].c_str());
    const std::string padding(std::strtoul(arguments[2].c_str(), nullptr, 10), 'x');

    if (isLocal)
        return writeLocally(root, commits, padding);

    std::unique_ptr<meldado::core::Store> store = std::make_unique<FolderStore>(root);
    if (isDatabase)
        store = std::make_unique<meldado::adapters::SqliteStore>(root);
    for (int commit = 1; commit <= commits; ++commit) {
        const auto pack = meldado::tests::packOf(std::to_string(commit) + padding);
        for (const auto& blob : {pack, meldado::tests::deltaOf(commit, pack)}) {
            const auto written =
                isNaive ? writeInPlace(root, blob.key, blob.bytes) : store->write(blob.key, blob.bytes);
            if (!written) {
                std::fprintf(stderr, "could not write: %s\n", written.error().detail.c_str());
                return 1;
            }
            if (std::printf("%s\n", blob.key.c_str()) < 0 || std::fflush(stdout) != 0) {
                std::fputs("could not answer\n", stderr);
                return 1;
            }
        }
    }
    return 0;
}
