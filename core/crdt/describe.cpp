// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/describe.h"

#include "core/crdt/list_order.h"

namespace meldado::core {

namespace {

Array texts(const auto& names)
{
    Array array;
    for (const auto& name : names)
        array.emplace_back(name.text());
    return array;
}

Value valueOrError(Result<Value> value)
{
    return value ? *std::move(value) : Value(Object{{"error", errorWord(value.error())}});
}

Value documentOrError(const Result<std::string>& text)
{
    return text ? Value(*text) : Value(Object{{"error", errorWord(text.error())}});
}

Object describeConflicts(const Replica& replica)
{
    Object conflicts;
    for (const auto& id : replica.inConflict()) {
        Array losers;
        for (const auto& revision : replica.conflicting(id).value_or(std::vector<Revision>{}))
            losers.emplace_back(
                Object{{"revision", revision.text()}, {"value", valueOrError(replica.value(id, revision))}});
        conflicts.set(id, Value(Object{{"losers", std::move(losers)},
                                       {"winner", replica.winner(id)->text()},
                                       {"winner_value", valueOrError(replica.value(id))}}));
    }
    return conflicts;
}

Object describeObjects(const Replica& replica)
{
    Object objects;
    for (const auto& id : replica.objects()) {
        const auto winner = replica.winner(id);
        if (!winner)
            continue;
        objects.set(id, Value(Object{{"history", texts(*replica.history(id))},
                                     {"value", valueOrError(replica.value(id))},
                                     {"winner", winner->text()}}));
    }
    return objects;
}

Object describeDeltas(const Replica& replica)
{
    Object blocks;
    for (const auto& name : replica.applied()) {
        const auto delta = replica.delta(name);
        Array packs;
        for (const auto& pack : delta->packs())
            packs.emplace_back(pack.hex());
        const auto& information = delta->information();
        blocks.set(name.text(), Value(Object{{"info", information ? Value(*information) : Value()},
                                             {"packs", packs.empty() ? Value() : Value(std::move(packs))},
                                             {"parents", delta->parents().empty()
                                                             ? Value()
                                                             : Value(texts(delta->parents()))}}));
    }
    return blocks;
}

Object describeOrders(const Replica& replica)
{
    Object orders;
    for (const auto& id : replica.objects()) {
        if (!isListId(id))
            continue;
        if (auto order = replica.order(id))
            orders.set(id, Value(*std::move(order)));
    }
    return orders;
}

}  // namespace

Object describeState(const Replica& replica)
{
    return Object{{"anchors", texts(replica.anchors())},
                  {"conflicts", describeConflicts(replica)},
                  {"objects", describeObjects(replica)}};
}

Object describe(Replica& replica)
{
    auto description = describeState(replica);
    const auto document = replica.read();
    description.set("read_text", document ? Value(*document) : Value());
    if (!document)
        description.set("read", documentOrError(document));
    description.set("applied", texts(replica.applied()));
    description.set("blocks", describeDeltas(replica));
    description.set("orders", describeOrders(replica));

    Object past;
    const auto names = replica.applied();
    for (const auto& name : names) {
        if (replica.reloadUntil({name}))
            past.set(name.text(), documentOrError(replica.read()));
    }
    if (const auto present = replica.reloadUntil({}); !present)
        description.set("error", errorWord(present.error()));
    description.set("at", std::move(past));
    return description;
}

std::string errorWord(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NoRoot: return "no_root";
    case ErrorCode::UnknownObject: return "unknown_document";
    case ErrorCode::UnknownRevision: return "invalid object revision";
    case ErrorCode::NotInConflict: return "not_in_conflict";
    case ErrorCode::StageNotEmpty: return "stage_not_empty";
    default: return error.detail;
    }
}

}  // namespace meldado::core
