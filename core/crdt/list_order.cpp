// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/list_order.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "core/json/text_reader.h"

namespace meldado::core {

namespace {

std::optional<Order> internAll(const Value& value, NameTable& names)
{
    const auto* array = value.asArray();
    if (array == nullptr || array->size() > kMaxOrderEntries)
        return std::nullopt;
    Order order;
    order.reserve(array->size());
    for (const auto& element : *array)
        order.push_back(names.internElement(element));
    return order;
}

// ["i",position,[values…]] or ["d",count,position]: the count comes first.
std::optional<PatchStep> parseStep(const Value& value, NameTable& names)
{
    const auto* step = value.asArray();
    if (step == nullptr || step->size() != 3)
        return std::nullopt;
    const auto* kind = (*step)[0].asString();
    const auto* first = (*step)[1].asUnsigned();
    if (kind == nullptr || first == nullptr)
        return std::nullopt;
    if (*kind == "i") {
        auto items = internAll((*step)[2], names);
        if (!items)
            return std::nullopt;
        const auto count = items->size();
        return PatchStep{PatchStep::Kind::Insert, *first, count, *std::move(items)};
    }
    const auto* position = (*step)[2].asUnsigned();
    if (*kind != "d" || position == nullptr)
        return std::nullopt;
    return PatchStep{PatchStep::Kind::Delete, *position, *first, {}};
}

// Whether every step fits a list of this size.
bool fits(std::size_t size, std::span<const PatchStep> steps)
{
    for (const auto& step : steps) {
        if (step.position > size)
            return false;
        if (step.kind == PatchStep::Kind::Insert) {
            size += step.count;
            if (size > kMaxOrderEntries)
                return false;
        } else {
            if (step.count > size - step.position)
                return false;
            size -= step.count;
        }
    }
    return true;
}

// Reads a content that is spelled as fullOrderText() and patchText() do it, with identifiers only, which is nearly
// every one. Nothing when it is anything else: then the other way finds out what it is.
class CanonicalOrderReader {
public:
    CanonicalOrderReader(std::string_view content, NameTable& names) : m_in(content), m_names(names) {}

    std::optional<StoredOrder> operator()()
    {
        StoredOrder stored{m_in.take("{\"A\":["), {}, {}};
        const bool isRead = stored.isFull ? takeItems(stored.items)
                                          : m_in.take("{\"a\":[") && takeEach([&] { return takeStep(stored.steps); });
        return isRead && m_in.rest() == "}" ? std::optional(std::move(stored)) : std::nullopt;
    }

private:
    bool takeEach(auto takeOne)  // the rest of an array
    {
        return m_in.take("]") || m_in.takeEach(takeOne, kMaxOrderEntries);
    }

    bool takeItems(Order& items)
    {
        return takeEach([&] {
            const auto text = m_in.takeString();
            if (text)
                items.push_back(m_names.intern(*text));
            return text.has_value();
        });
    }

    bool takeStep(std::vector<PatchStep>& steps)
    {
        if (m_in.take("[\"i\",")) {
            const auto position = m_in.takeNumber();
            Order items;
            if (!position || !m_in.take(",[") || !takeItems(items))
                return false;
            const auto count = items.size();
            steps.push_back({PatchStep::Kind::Insert, *position, count, std::move(items)});
            return m_in.take("]");
        }
        if (!m_in.take("[\"d\","))
            return false;
        const auto count = m_in.takeNumber();
        const auto position = count && m_in.take(",") ? m_in.takeNumber() : std::nullopt;
        if (!position)
            return false;
        steps.push_back({PatchStep::Kind::Delete, *position, *count, {}});
        return m_in.take("]");
    }

    TextReader m_in;
    NameTable& m_names;
};

void appendElement(std::string& out, Handle element, const NameTable& names)
{
    if (names.isText(element))
        appendCanonicalString(out, names.text(element));
    else
        out += names.canonical(element);
}

void appendElements(std::string& out, std::span<const Handle> order, const NameTable& names)
{
    out += '[';
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i != 0)
            out += ',';
        appendElement(out, order[i], names);
    }
    out += ']';
}

}  // namespace

std::optional<StoredOrder> parseStoredOrder(const Value& content, NameTable& names)
{
    const auto* object = content.asObject();
    if (object == nullptr)
        return std::nullopt;
    if (const auto* full = object->find("A")) {
        auto items = internAll(*full, names);
        if (!items)
            return std::nullopt;
        return StoredOrder{true, *std::move(items), {}};
    }
    const auto* patch = object->find("a");
    const auto* array = patch ? patch->asArray() : nullptr;
    if (array == nullptr)
        return std::nullopt;
    StoredOrder stored{false, {}, {}};
    for (const auto& value : *array) {
        auto step = parseStep(value, names);
        if (!step)
            return std::nullopt;
        stored.steps.push_back(*std::move(step));
    }
    return stored;
}

std::optional<StoredOrder> parseStoredOrder(std::string_view content, NameTable& names)
{
    if (isUtf8(content)) {
        if (auto stored = CanonicalOrderReader(content, names)())
            return stored;
    }
    const auto value = parseJson(content);
    return value ? parseStoredOrder(*value, names) : std::nullopt;
}

bool applyPatch(Sequence& order, std::span<const PatchStep> steps)
{
    if (!fits(order.size(), steps))
        return false;
    for (const auto& step : steps) {
        if (step.kind == PatchStep::Kind::Insert)
            order.insert(step.position, step.items);
        else
            order.erase(step.position, step.count);
    }
    return true;
}

std::string fullOrderText(std::span<const Handle> order, const NameTable& names)
{
    std::string out = "{\"A\":";
    appendElements(out, order, names);
    out += '}';
    return out;
}

std::string patchText(std::span<const PatchStep> steps, const NameTable& names)
{
    std::string out = "{\"a\":[";
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& step = steps[i];
        if (i != 0)
            out += ',';
        if (step.kind == PatchStep::Kind::Insert) {
            out += "[\"i\"," + std::to_string(step.position) + ',';
            appendElements(out, step.items, names);
            out += ']';
        } else {
            out += "[\"d\"," + std::to_string(step.count) + ',' + std::to_string(step.position) + ']';
        }
    }
    out += "]}";
    return out;
}

Value elementValue(Handle element, const NameTable& names)
{
    if (names.isText(element))
        return Value(names.text(element));
    auto value = parseJson(names.canonical(element));
    return value ? *std::move(value) : Value();
}

}  // namespace meldado::core
