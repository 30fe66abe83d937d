// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/replica.h"

#include <algorithm>

#include "core/crdt/old_arrays.h"
#include "core/crdt/replica_private.h"
#include "core/json/parse.h"

namespace meldado::core {

namespace {

Error unknownObject(std::string_view id)
{
    return Error{ErrorCode::UnknownObject, "no such object: " + std::string(id)};
}

}  // namespace

Replica::Replica(Options options) : d(std::make_unique<Private>(options)) {}
Replica::~Replica() = default;
Replica::Replica(Replica&&) noexcept = default;
Replica& Replica::operator=(Replica&&) noexcept = default;

// --- objects --------------------------------------------------------------------------------------------------

ObjectState* Replica::Private::object(Handle handle) const
{
    return handle < objects.size() ? objects[handle].get() : nullptr;
}

ObjectState* Replica::Private::object(std::string_view id) const
{
    const auto handle = names.find(id);
    return handle ? object(*handle) : nullptr;
}

ObjectState& Replica::Private::makeObject(Handle handle)
{
    if (handle >= objects.size())
        objects.resize(std::max<std::size_t>(handle + 1, names.size()));
    if (!objects[handle])
        objects[handle] = std::make_unique<ObjectState>();
    return *objects[handle];
}

Result<ObjectState*> Replica::Private::known(std::string_view id) const
{
    if (auto* state = object(id))
        return state;
    return unknownObject(id);
}

Result<ObjectState*> Replica::Private::withWinner(std::string_view id) const
{
    auto* state = object(id);
    if (state == nullptr)
        return unknownObject(id);
    if (state->tree.winner() == kNone)
        return Error{ErrorCode::NoWinner, "every version of the object is sealed or incomplete: " + std::string(id)};
    return state;
}

Result<Replica::Private::Node> Replica::Private::nodeOf(std::string_view id, const Revision& revision) const
{
    const auto state = known(id);
    if (!state)
        return state.error();
    const Node node = (*state)->tree.find(revision);
    if (node == kNone)
        return Error{ErrorCode::UnknownRevision, "the object has no such revision: " + revision.text()};
    return node;
}

// --- contents -------------------------------------------------------------------------------------------------

Result<Value> Replica::Private::storedValue(const Revision& revision) const
{
    const auto& name = revision.content();
    switch (name.kind()) {
    case ContentName::Kind::Empty: return Value(Object{});
    case ContentName::Kind::Deleted: return Value(Object{{"_deleted", true}});
    case ContentName::Kind::Resolved: return Value(Object{{"_resolved", true}});
    case ContentName::Kind::Character: return Value(Object{{"#", name.text()}});
    case ContentName::Kind::Content:
    case ContentName::Kind::Difference:
    case ContentName::Kind::Other: break;
    }
    const auto bytes = name.stored() ? contents.find(*name.stored()) : std::nullopt;
    if (!bytes)
        return Error{ErrorCode::NotFound, "the content of a revision is missing: " + revision.text()};
    auto value = parseJson(*bytes);
    if (value && value->asObject() == nullptr)
        return Error{ErrorCode::Malformed, "the content of a revision is not an object: " + revision.text()};
    return value;
}

Result<Value> Replica::Private::value(const ObjectState& state, Node node)
{
    if (!showsNewFamily)
        return valueWithOldArrays(*this, state, node);
    return storedValue(state.tree.revision(node));
}

// --- what is here ---------------------------------------------------------------------------------------------

Family Replica::family() const { return d->family(); }
bool Replica::hasDelta(const DeltaName& name) const { return d->graph.has(name); }
bool Replica::hasPack(const Digest& name) const { return d->contents.hasPack(name); }

std::vector<DeltaName> Replica::anchors() const
{
    return {d->anchors.begin(), d->anchors.end()};
}

std::vector<DeltaName> Replica::applied() const
{
    std::vector<DeltaName> names(d->applied.begin(), d->applied.end());
    std::ranges::sort(names);
    return names;
}

std::vector<Waiting> Replica::waiting() const
{
    auto waiting = d->graph.waiting();
    for (const auto& other : d->graph.ready(!d->showsNewFamily))
        waiting.push_back({other->name(), Waiting::Reason::OtherFamily, {}});
    std::ranges::sort(waiting, {}, &Waiting::delta);
    return waiting;
}

std::shared_ptr<const Delta> Replica::delta(const DeltaName& name) const
{
    return d->applied.contains(name) ? d->graph.find(name) : nullptr;
}

Arrivals Replica::everything() const
{
    Arrivals arrivals;
    arrivals.deltas = d->graph.all();
    for (const auto& [name, pack] : d->contents.packs())
        arrivals.packs.push_back(pack);
    return arrivals;
}

// --- reading --------------------------------------------------------------------------------------------------

std::vector<std::string> Replica::objects() const
{
    std::vector<std::string> ids;
    for (Handle handle = 0; handle < d->objects.size(); ++handle) {
        if (d->objects[handle])
            ids.push_back(d->names.text(handle));
    }
    std::ranges::sort(ids);
    return ids;
}

std::vector<std::string> Replica::inConflict() const
{
    std::vector<std::string> ids;
    for (const auto handle : d->inConflict)
        ids.push_back(d->names.text(handle));
    std::ranges::sort(ids);
    return ids;
}

bool Replica::isInConflict(std::string_view id) const
{
    const auto* state = d->object(id);
    return state != nullptr && state->tree.isInConflict();
}

bool Replica::isLive(std::string_view id) const
{
    const auto* state = d->object(id);
    return state != nullptr && state->tree.winner() != Private::kNone
        && !state->tree.revision(state->tree.winner()).isDeleted();
}

Result<Revision> Replica::winner(std::string_view id) const
{
    const auto state = d->withWinner(id);
    if (!state)
        return state.error();
    return (*state)->tree.revision((*state)->tree.winner());
}

Result<std::vector<Revision>> Replica::leaves(std::string_view id) const
{
    const auto state = d->withWinner(id);
    if (!state)
        return state.error();
    std::vector<Revision> leaves;
    for (const auto node : (*state)->tree.leaves())
        leaves.push_back((*state)->tree.revision(node));
    return leaves;
}

Result<std::vector<Revision>> Replica::conflicting(std::string_view id) const
{
    auto losers = leaves(id);
    if (!losers)
        return losers;
    losers->pop_back();
    std::ranges::sort(*losers, {}, &Revision::text);
    return losers;
}

Result<Value> Replica::value(std::string_view id) const
{
    const auto state = d->withWinner(id);
    if (!state)
        return state.error();
    return d->value(**state, (*state)->tree.winner());
}

Result<Value> Replica::value(std::string_view id, const Revision& revision) const
{
    const auto node = d->nodeOf(id, revision);
    if (!node)
        return node.error();
    return d->value(*d->object(id), *node);
}

Result<std::optional<Revision>> Replica::parent(std::string_view id, const Revision& revision) const
{
    const auto state = d->known(id);
    if (!state)
        return state.error();
    const auto node = (*state)->tree.find(revision);
    const auto parent = node == Private::kNone ? Private::kNone : (*state)->tree.parent(node);
    if (parent == Private::kNone)
        return std::optional<Revision>();
    return std::optional((*state)->tree.revision(parent));
}

Result<std::vector<Revision>> Replica::history(std::string_view id) const
{
    const auto state = d->withWinner(id);
    if (!state)
        return state.error();
    std::vector<Revision> history;
    const auto& tree = (*state)->tree;
    for (auto node = tree.winner(); node != Private::kNone; node = tree.parent(node))
        history.push_back(tree.revision(node));
    return history;
}

Result<std::vector<Value>> Replica::order(std::string_view list) const
{
    const auto state = d->withWinner(list);
    if (!state)
        return state.error();
    std::vector<Value> order;
    for (const auto item : *d->shownOrder(**state))
        order.push_back(elementValue(item, d->names));
    return order;
}

Result<std::vector<std::string>> Replica::orderIds(std::string_view list) const
{
    const auto state = d->withWinner(list);
    if (!state)
        return state.error();
    std::vector<std::string> ids;
    for (const auto item : *d->shownOrder(**state)) {
        if (d->names.isText(item))
            ids.push_back(d->names.text(item));
    }
    return ids;
}

std::string Replica::listId(std::string_view owner, std::string_view key) const
{
    if (const auto content = value(owner)) {
        const auto* object = content->asObject();
        const auto* field = object ? object->find(key) : nullptr;
        const auto* text = field ? field->asString() : nullptr;
        if (text != nullptr && isListId(*text))
            return *text;
    }
    const bool byPath = d->family() == Family::Old02;
    return makeListId({}, owner, key, byPath ? ListIds::ByPath : ListIds::ByOwner);
}

}  // namespace meldado::core
