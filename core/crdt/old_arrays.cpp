// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/old_arrays.h"

#include <algorithm>

namespace meldado::core {

namespace {

constexpr std::string_view kDifferenceMark = "\xCE\x94";  // Δ. On disk; never change.

std::optional<Order> orderOfArray(const Value& value, NameTable& names)
{
    const auto* array = value.asArray();
    if (array == nullptr)
        return std::nullopt;
    Order order;
    for (const auto& element : *array)
        order.push_back(names.internElement(element));
    return order;
}

Value arrayOfOrder(const Order& order, const NameTable& names)
{
    Array array;
    array.reserve(order.size());
    for (const auto item : order)
        array.push_back(elementValue(item, names));
    return Value(std::move(array));
}

// Replaces the patches of one version by the arrays they make of its parent's.
void applyDifferences(Object& content, const Object& parent, NameTable& names)
{
    for (const auto& [key, unused] : Object(content)) {
        if (!key.starts_with(kDifferenceMark))
            continue;
        const auto patch = parseStoredOrder(Value(Object{{"a", *content.find(key)}}), names);
        const auto* before = parent.find(key);
        Sequence order(before ? orderOfArray(*before, names).value_or(Order{}) : Order{});
        if (patch && applyPatch(order, patch->steps))
            content.set(key, arrayOfOrder(order.items(), names));
    }
}

// The content of one version with its own arrays; walks up the chain of differences, then down again.
Result<Value> fullContent(Replica::Private& replica, VersionId version)
{
    std::vector<Object> differences;  // nearest first
    Object content;
    for (auto at = version; at != kNoVersion; at = replica.versions.parent(at)) {
        auto stored = replica.storedValue(at);
        if (!stored)
            return stored;
        auto& object = *stored->asObject();
        if (replica.contents.kind(replica.versions.content(at)) != ContentName::Kind::Difference) {
            content = std::move(object);
            break;
        }
        differences.push_back(std::move(object));
    }
    for (auto difference = differences.rbegin(); difference != differences.rend(); ++difference) {
        applyDifferences(*difference, content, replica.names);
        content = std::move(*difference);
    }
    return Value(std::move(content));
}

}  // namespace

Result<Value> valueWithOldArrays(Replica::Private& replica, Handle object, VersionId version)
{
    auto value = fullContent(replica, version);
    if (!value || !value->asObject() || !replica.versions.isInConflict(object))
        return value;

    auto& content = *value->asObject();
    for (const auto& [key, unused] : Object(content)) {
        if (!isFlatKey(key))
            continue;
        const auto order = orderOfArray(*content.find(key), replica.names);
        if (!order)
            continue;
        OrderMerge merge(Sequence(*order), replica.places);
        const auto leaves = replica.versions.leaves(object);
        for (auto leaf = leaves.rbegin(); leaf != leaves.rend(); ++leaf) {  // greatest first
            if (*leaf == version)
                continue;
            const auto other = fullContent(replica, *leaf);
            const auto* array = other && other->asObject() ? other->asObject()->find(key) : nullptr;
            if (const auto items = array ? orderOfArray(*array, replica.names) : std::nullopt)
                merge.add(Sequence(*items));
        }
        content.set(key, arrayOfOrder(merge.result(), replica.names));
    }
    return value;
}

bool hasOldArrays(const Replica::Private& replica)
{
    const auto& versions = replica.versions;
    for (Handle handle = 0; handle < versions.objectsEnd(); ++handle) {
        const auto winner = versions.winner(handle);
        if (winner == kNoVersion)
            continue;
        if (replica.contents.kind(versions.content(winner)) == ContentName::Kind::Difference)
            return true;
        const auto content = replica.storedValue(winner);
        if (!content || !content->asObject())
            continue;
        const bool hasArray = std::ranges::any_of(*content->asObject(), [](const Object::Entry& entry) {
            return isFlatKey(entry.first) && entry.second.asArray() != nullptr;
        });
        if (hasArray)
            return true;
    }
    return false;
}

}  // namespace meldado::core
