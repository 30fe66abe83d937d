// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Commits in their wire form that someone else wrote: refused, or blobs that fit their names and go through again, on a
// replica that takes them or says why not. Their check, which nobody finds by chance, is put right first.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/hash/sha256.h"
#include "core/wire/compact.h"
#include "core/wire/frame.h"
#include "tests/support/wire.h"

namespace {

using namespace meldado;

const tests::PlainPacker kPlain;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// A list of a few tasks, a conflict and a deletion: what a frame may build on.
core::Replica receiverOfFrames()
{
    core::Replica alice;
    core::Array items;
    for (const auto* id : {"a", "b", "0123456789abcdef0123456789abcdef", "01h8rtv0eqp3v8qk2z6m4n7x9y"})
        items.emplace_back(core::Object{{"_id", id}, {"title", id}, {"done", false}, {"created", "2026-11-22T18:20:00+01:00"}});
    require(alice.update(core::Object{{"items\xE2\x99\xAD", std::move(items)}, {"title", "Everything"}}).has_value());
    require(alice.commit(core::Object{{"author", "Ann"}, {"date", "2026-11-22T18:20:00+01:00"}}).has_value());
    core::Replica bob;
    require(bob.refresh(alice.everything()).has_value());
    require(alice.setField("a", "title", "Oat milk").has_value() && alice.commit().has_value());
    require(bob.setField("a", "title", "Two milks").has_value() && bob.deleteObject("b").has_value());
    require(bob.commit(core::Object{{"author", "Bob"}}).has_value());
    require(alice.refresh(bob.everything()).has_value());
    return alice;
}

// The same frame with the check of the commit that it comes to.
std::string checked(const core::Replica& receiver, std::string frame)
{
    if (frame.size() <= core::kCheckBytes)
        return frame;
    if (const auto commit = core::readUnchecked(receiver, frame, kPlain))
        frame.replace(frame.size() - core::kCheckBytes, core::kCheckBytes, core::checkOf(commit->delta.name.digest));
    return frame;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto receiver = receiverOfFrames();
    const auto frame = checked(receiver, std::string(reinterpret_cast<const char*>(data), size));
    const auto read = core::readCompact(receiver, frame, kPlain);
    if (!read)
        return 0;
    require(core::sha256(*read->delta.bytes) == read->delta.name.digest);
    for (const auto& pack : read->packs)
        require(core::sha256(*pack.bytes) == pack.name);

    auto replica = receiverOfFrames();
    std::vector<core::Replica::Refused> refused;
    require(replica.receive(read->packs, {&read->delta, 1}, refused).has_value());
    const auto again = core::writeCompact(replica, *read, kPlain);
    if (!again)
        return 0;  // not valid as a delta: refused above too
    const auto same = core::readCompact(replica, *again, kPlain);
    require(same && tests::isSameCommit(*same, *read));
    return 0;
}
