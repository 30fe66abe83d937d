// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/support/random_history.h"

#include <algorithm>

#include "core/base/overloaded.h"
#include "core/crdt/describe.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"

namespace meldado::tests {

namespace {

using namespace core;

const std::string kItems = "items\xE2\x99\xAD";
const std::string kMore = "more\xE2\x99\xAD";

template <typename T>
void shuffle(std::vector<T>& items, SeededRandom& random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random.below(i)]);
}

void append(Arrivals& to, const Arrivals& from)
{
    to.deltas.insert(to.deltas.end(), from.deltas.begin(), from.deltas.end());
    to.packs.insert(to.packs.end(), from.packs.begin(), from.packs.end());
}

// The blobs in a random order, cut into deliveries of random size.
std::vector<Arrivals> scattered(const Arrivals& all, SeededRandom& random)
{
    auto deltas = all.deltas;
    auto packs = all.packs;
    shuffle(deltas, random);
    shuffle(packs, random);
    std::vector<Arrivals> batches(1);
    while (!deltas.empty() || !packs.empty()) {
        if (random.below(4) == 0)
            batches.emplace_back();
        const bool takesDelta = packs.empty() || (!deltas.empty() && random.below(2) == 0);
        if (takesDelta) {
            batches.back().deltas.push_back(deltas.back());
            deltas.pop_back();
        } else {
            batches.back().packs.push_back(packs.back());
            packs.pop_back();
        }
    }
    return batches;
}

std::string textOf(const Value& value)
{
    return value.asString() ? *value.asString() : canonicalText(value);
}

std::vector<std::string> orderOf(const Replica& replica, const std::string& list)
{
    std::vector<std::string> order;
    for (const auto& element : replica.order(list).value_or(std::vector<Value>{}))
        order.push_back(textOf(element));
    return order;
}

bool follow(std::vector<std::string>& order, const OrderStep& step)
{
    const auto at = [&order](std::size_t index) { return order.begin() + static_cast<std::ptrdiff_t>(index); };
    return std::visit(Overloaded{[&](const ItemInserted& inserted) {
                                     if (inserted.index > order.size())
                                         return false;
                                     order.emplace(at(inserted.index), inserted.id);
                                     return true;
                                 },
                                 [&](const ItemRemoved& removed) {
                                     if (removed.index >= order.size() || order[removed.index] != removed.id)
                                         return false;
                                     order.erase(at(removed.index));
                                     return true;
                                 },
                                 [&](const ItemMoved& moved) {
                                     if (moved.from >= order.size() || order[moved.from] != moved.id
                                         || moved.to >= order.size())
                                         return false;
                                     order.erase(at(moved.from));
                                     order.emplace(at(moved.to), moved.id);
                                     return true;
                                 }},
                      step);
}

}  // namespace

RandomHistory::RandomHistory(std::uint64_t seed, std::size_t stepCount)
    : m_random(seed), m_stepCount(stepCount), m_members(kReplicas)
{
    // Usually everyone starts from one origin; sometimes some start by themselves and meet later.
    auto& first = m_members.front();
    if (succeeded(first, first.replica.update(Object{{"title", "shared"}, {kItems, Array{}}})))
        commit(first);
    for (std::size_t i = 1; i < kReplicas; ++i) {
        if (m_random.below(8) != 0)
            deliver(first, m_members[i], true);
    }
}

std::string RandomHistory::run()
{
    for (std::size_t i = 0; i < m_stepCount && m_broken.empty(); ++i)
        step();

    Arrivals all;
    for (auto& member : m_members) {
        commit(member);
        append(all, member.committed);
    }
    for (auto& member : m_members) {
        for (auto& batch : scattered(all, m_random)) {
            const auto changes = takeIn(member, std::move(batch));
            if (changes)
                listen(member, *changes);
        }
        checkListener(member);
    }
    if (!m_broken.empty())
        return m_broken;

    const auto& first = m_members.front().replica;
    const auto document = first.read();
    const auto state = canonicalText(describeState(first));
    for (const auto& member : m_members) {
        if (canonicalText(describeState(member.replica)) != state)
            return "two replicas with the same blobs differ";
        const auto text = member.replica.read();
        if (text.has_value() != document.has_value() || (text && *text != *document))
            return "two replicas with the same blobs show different documents";
    }
    if (!first.waiting().empty())
        return "a delta waits although everything is here";

    Replica reloaded;
    if (!reloaded.refresh(all) || canonicalText(describeState(reloaded)) != state)
        return "reloading gives another state than refreshing";
    const auto again = m_members.back().replica.refresh(all);
    if (!again || !again->empty())
        return "the same blobs once more changed something";

    for (const auto& id : m_added) {
        const bool isShown = document && document->find("\"_id\":\"" + id + '"') != std::string::npos;
        if (!m_doubtful.contains(id) && !isShown)
            return "a live task is lost: " + id;
    }
    return {};
}

void RandomHistory::step()
{
    auto& member = m_members[m_random.below(kReplicas)];
    switch (m_random.below(16)) {
    case 0:
    case 1:
    case 2: commit(member); break;
    case 3:
    case 6: {
        auto& other = m_members[m_random.below(kReplicas)];
        if (&other != &member)
            deliver(other, member, m_random.below(3) == 0);
        break;
    }
    case 4: travel(member); break;
    case 5: resolveSomething(member); break;
    default: edit(member);
    }
    checkListener(member);
}

std::vector<std::string> RandomHistory::knownIds(const Member& member) const
{
    auto ids = member.replica.objects();
    std::erase_if(ids, [](const std::string& id) { return id.starts_with('^') || id == kRootId; });
    return ids;
}

// A small alphabet, so that people meet: they edit the same task, or make the same one.
std::string RandomHistory::freshOrKnownId()
{
    return "t" + std::to_string(m_random.below(20));
}

Object RandomHistory::randomContent()
{
    static const char* const kTitles[] = {"milk", "oat milk", "cheese", ("Gr\xC3\xBC\xC3\x9F" "e"), "a } b", "{", ""};
    Object content{{"title", kTitles[m_random.below(std::size(kTitles))]}};
    if (m_random.below(2) == 0)
        content.set("done", m_random.below(2) == 0);
    return content;
}

void RandomHistory::edit(Member& member)
{
    const auto id = freshOrKnownId();
    switch (m_random.below(16)) {
    case 0:
        if (succeeded(member, member.replica.deleteObject(id)))
            m_doubtful.insert(id);
        break;
    case 1: editWholeDocument(member); break;
    case 2:
        if (succeeded(member, member.replica.removeObject(id)))
            m_doubtful.insert(id);
        break;
    case 3: {
        if (!member.replica.hasStaging())
            break;
        const auto stage = *member.replica.stage();
        const auto before = canonicalText(describeState(member.replica));
        listen(member, member.replica.unstage());
        if (!succeeded(member, member.replica.replayStage(stage)))
            broken("a stage cannot be replayed");
        else if (canonicalText(describeState(member.replica)) != before)
            broken("replaying a stage gives another state");
        break;
    }
    case 4:
        if (m_random.below(4) == 0)
            succeeded(member, member.replica.stageFullSnapshot());
        break;
    case 5:
    case 6:
    case 7: succeeded(member, member.replica.updateObject(id, randomContent())); break;
    default: editList(member);
    }
}

void RandomHistory::editList(Member& member)
{
    auto& replica = member.replica;
    if (!replica.isLive(kRootId))
        return;
    const auto list = replica.listId(kRootId, kItems);
    const auto size = replica.order(list).value_or(std::vector<Value>{}).size();
    const auto id = freshOrKnownId();
    switch (m_random.below(4)) {
    case 0:
    case 1: {
        const auto order = orderOf(replica, list);
        if (std::ranges::find(order, id) != order.end())
            return;
        succeeded(member, replica.updateObject(id, randomContent()));
        if (replica.isLive(id) && succeeded(member, replica.insertIntoList(list, m_random.below(size + 1), {id})))
            m_added.insert(id);
        break;
    }
    case 2:
        if (size > 1)
            succeeded(member, replica.moveInList(list, m_random.below(size), m_random.below(size)));
        break;
    default:
        if (size > 0 && m_random.below(2) == 0) {
            const auto index = m_random.below(size);
            const auto gone = orderOf(replica, list)[index];
            if (succeeded(member, replica.removeFromList(list, index, 1)))
                m_doubtful.insert(gone);
        }
    }
}

// What a simple program does: read the document, change something, write all of it back.
void RandomHistory::editWholeDocument(Member& member)
{
    auto& replica = member.replica;
    const auto text = replica.read();
    auto document = text ? *parseJson(*text) : Value(Object{{kItems, Array{}}});
    auto& object = *document.asObject();
    for (const auto& id : knownIds(member)) {
        if (!text || text->find("\"_id\":\"" + id + '"') == std::string::npos)
            m_doubtful.insert(id);  // deletes what it cannot see
    }
    auto* items = object.find(kItems) ? object.find(kItems)->asArray() : nullptr;
    if (items != nullptr && items->size() > 1 && m_random.below(2) == 0)
        std::swap(items->front(), items->back());
    const auto id = freshOrKnownId();
    if (m_random.below(3) == 0) {
        object.set(kMore, Array{Value(Object{{"_id", id}, {"title", "moved"}})});
        m_doubtful.insert(id);
    } else {
        object.set("title", "t" + std::to_string(m_random.below(3)));
    }
    succeeded(member, replica.update(object));
}

void RandomHistory::resolveSomething(Member& member)
{
    const auto ids = member.replica.inConflict();
    if (ids.empty())
        return;
    const auto& id = ids[m_random.below(ids.size())];
    const auto leaves = member.replica.leaves(id);
    if (!leaves)
        return;
    const auto& chosen = (*leaves)[m_random.below(leaves->size())];
    if (chosen.isDeleted())
        m_doubtful.insert(id);
    if (!succeeded(member, member.replica.resolveAs(id, chosen)))
        broken("a conflict cannot be resolved: " + id);
    else if (member.replica.isInConflict(id))
        broken("a resolved object is in conflict still: " + id);
}

void RandomHistory::commit(Member& member)
{
    const auto committed = member.replica.commit(Object{{"author", "someone"}}, {.squash = m_random.below(2) == 0});
    if (!committed) {
        broken("a commit failed: " + committed.error().detail);
        return;
    }
    listen(member, committed->changes);
    if (member.replica.hasStaging())
        broken("something is staged after a commit");
    if (!committed->commit)
        return;
    // What is written is what a stranger reads.
    const auto& [name, bytes] = committed->commit->delta;
    const auto delta = Delta::parse(name, bytes);
    if (!delta || (name.index == 1 && delta->hasOriginUpdate())) {
        broken("a commit is not a valid delta");
        return;
    }
    for (const auto& pack : committed->commit->packs) {
        if (!Pack::parse(pack.name, pack.bytes))
            broken("a pack reads back differently");
    }
    auto arrivals = arrivalsOf(*committed->commit);
    append(member.committed, std::move(arrivals));
}

// Parsed before, or as bytes: it has to be the same.
Result<ChangeSet> RandomHistory::takeIn(Member& member, Arrivals batch)
{
    if (m_random.below(2) == 0)
        return member.replica.refresh(std::move(batch));
    std::vector<PackBlob> packs;
    for (const auto& pack : batch.packs)
        packs.push_back({pack->name(), pack->bytes()});
    std::vector<DeltaBlob> deltas;
    for (const auto& delta : batch.deltas)
        deltas.push_back({delta->name(), delta->bytes()});
    std::vector<Replica::Refused> refused;
    auto changes = member.replica.receive(packs, deltas, refused);
    if (!refused.empty())
        broken("bytes are refused that were parsed before: " + refused.front().name);
    return changes;
}

void RandomHistory::deliver(Member& from, Member& to, bool everything)
{
    commit(to);
    auto batches = scattered(from.replica.everything(), m_random);
    if (!everything)
        batches.resize(m_random.below(batches.size() + 1));
    for (auto& batch : batches) {
        const auto changes = takeIn(to, std::move(batch));
        if (!changes)
            broken("a refresh failed: " + changes.error().detail);
        else
            listen(to, *changes);
    }
}

// To the past and back; sometimes with a commit from there, which is a branch.
void RandomHistory::travel(Member& member)
{
    commit(member);
    const auto applied = member.replica.applied();
    if (applied.empty())
        return;
    const auto past = member.replica.reloadUntil({applied[m_random.below(applied.size())]});
    if (!past) {
        broken("an applied delta cannot be visited");
        return;
    }
    listen(member, *past);
    checkListener(member);
    if (m_random.below(4) == 0) {
        edit(member);
        commit(member);
    }
    if (member.replica.hasStaging())
        return;
    const auto present = member.replica.refresh({});
    if (present)
        listen(member, *present);
}

template <typename T>
bool RandomHistory::succeeded(Member& member, const Result<T>& result)
{
    if (!result)
        return false;
    if constexpr (std::is_same_v<T, Edit>)
        listen(member, result->changes);
    else
        listen(member, *result);
    return true;
}

void RandomHistory::listen(Member& member, const ChangeSet& changes)
{
    for (const auto& change : changes.objects) {
        const std::string id(change.id);
        if (change.what == ObjectChange::What::Forgotten)
            member.shownWinners.erase(id);
        else if (const auto winner = member.replica.winner(id))
            member.shownWinners[id] = winner->text();
        if (member.replica.isInConflict(id))
            member.shownConflicts.insert(id);
        else
            member.shownConflicts.erase(id);
    }
    for (const auto& change : changes.lists) {
        for (const auto& each : change.steps) {
            if (!follow(member.shownOrders[std::string(change.list)], each))
                broken("a step of a list does not fit: " + std::string(change.list));
        }
    }
}

void RandomHistory::checkListener(Member& member)
{
    std::map<std::string, std::string> winners;
    for (const auto& id : member.replica.objects()) {
        if (const auto winner = member.replica.winner(id))
            winners[id] = winner->text();
        if (id.starts_with('^') && member.shownOrders[id] != orderOf(member.replica, id))
            broken("a ChangeSet did not tell how a list changed: " + id);
    }
    if (winners != member.shownWinners)
        broken("a ChangeSet did not tell that an object changed");
    const auto conflicts = member.replica.inConflict();
    if (std::set<std::string>(conflicts.begin(), conflicts.end()) != member.shownConflicts)
        broken("a ChangeSet did not tell of a conflict");
}

void RandomHistory::broken(const std::string& law)
{
    if (m_broken.empty())
        m_broken = law;
}

}  // namespace meldado::tests
