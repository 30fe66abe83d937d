// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/flatten.h"

#include "core/base/limits.h"
#include "core/crdt/list_order.h"
#include "core/crdt/replica.h"
#include "core/hash/sha256.h"

namespace meldado::core {

namespace {

// Recursive, but never deeper than kMaxJsonDepth.
class Flattener {
public:
    Flattener(ListIds listIds, std::map<std::string, Object>& out) : m_listIds(listIds), m_out(out) {}

    Result<Value> value(const Value& value, const std::string& path, std::size_t depth)
    {
        if (depth > kMaxJsonDepth)
            return Error{ErrorCode::LimitExceeded, "the document is nested too deep"};
        if (const auto* text = value.asString())
            return Value(kStringMark + *text);
        if (const auto* array = value.asArray()) {
            Array elements;
            elements.reserve(array->size());
            for (const auto& element : *array) {
                auto flat = this->value(element, path, depth + 1);
                if (!flat)
                    return flat.error();
                elements.push_back(*std::move(flat));
            }
            return Value(std::move(elements));
        }
        if (const auto* object = value.asObject()) {
            auto id = this->object(*object, path, depth);
            if (!id)
                return id.error();
            return Value(*std::move(id));
        }
        return value;
    }

    // `path` is the concatenation of its strings: only that is ever hashed.
    Result<std::string> object(const Object& object, const std::string& path, std::size_t depth)
    {
        auto id = identify(object, path);
        if (!id)
            return id.error();

        Object content;
        for (const auto& [key, field] : object) {
            if (key == "_id")
                continue;
            if (!isFlatKey(key)) {
                content.set(key, field);
                continue;
            }
            auto flat = value(field, path + *id + key, depth + 1);
            if (!flat)
                return flat.error();
            if (flat->asArray() == nullptr) {
                content.set(key, *std::move(flat));
                continue;
            }
            auto list = makeListId(path, *id, key, m_listIds);
            m_out[list] = Object{{"A", *std::move(flat)}};
            content.set(key, Value(std::move(list)));
        }
        m_out[*id] = std::move(content);
        return id;
    }

private:
    static Result<std::string> identify(const Object& object, const std::string& path)
    {
        const auto* id = object.find("_id");
        if (id == nullptr)
            return path.empty() ? std::string(kRootId) : sha256(path).hex();
        const auto* text = id->asString();
        if (text == nullptr)
            return Error{ErrorCode::InvalidId, "an \"_id\" is not a string"};
        if (isListId(*text))
            return Error{ErrorCode::InvalidId, "an \"_id\" begins with \"^\": " + *text};
        return *text;
    }

    ListIds m_listIds;
    std::map<std::string, Object>& m_out;
};

}  // namespace

Result<Flattened> flatten(const Object& document, ListIds listIds)
{
    Flattened flattened;
    auto root = Flattener(listIds, flattened.objects).object(document, {}, 1);
    if (!root)
        return root.error();
    flattened.root = *std::move(root);
    return flattened;
}

std::string makeListId(std::string_view path, std::string_view owner, std::string_view key, ListIds listIds)
{
    if (listIds == ListIds::ByOwner)
        return kListMark + std::string(owner) + '@' + std::string(key);
    return kListMark + sha256(std::string(path) + std::string(owner) + std::string(key)).hex();
}

}  // namespace meldado::core
