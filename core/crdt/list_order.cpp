// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/list_order.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/limits.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"

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
bool fits(std::size_t size, const std::vector<PatchStep>& steps)
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

// A list cut into pieces, so that a step moves a few thousand elements, not all: for patches of many steps.
class Pieces {
public:
    explicit Pieces(const Order& order)
    {
        for (std::size_t at = 0; at < order.size(); at += kPiece) {
            const auto first = order.begin() + static_cast<std::ptrdiff_t>(at);
            m_pieces.emplace_back(first, first + static_cast<std::ptrdiff_t>(std::min(kPiece, order.size() - at)));
        }
        if (m_pieces.empty())
            m_pieces.emplace_back();
    }

    void insert(std::size_t position, const std::vector<Handle>& items)
    {
        const auto [index, offset] = find(position);
        auto& piece = m_pieces[index];
        piece.insert(piece.begin() + static_cast<std::ptrdiff_t>(offset), items.begin(), items.end());
        if (piece.size() > 2 * kPiece)
            split(index);
    }

    void erase(std::size_t position, std::size_t count)
    {
        auto [index, offset] = find(position);
        while (count != 0) {
            auto& piece = m_pieces[index];
            const auto here = std::min(count, piece.size() - offset);
            const auto first = piece.begin() + static_cast<std::ptrdiff_t>(offset);
            piece.erase(first, first + static_cast<std::ptrdiff_t>(here));
            count -= here;
            offset = 0;
            if (piece.empty() && m_pieces.size() > 1)
                m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(index));
            else
                ++index;
        }
    }

    [[nodiscard]] Order whole() const
    {
        Order order;
        for (const auto& piece : m_pieces)
            order.insert(order.end(), piece.begin(), piece.end());
        return order;
    }

private:
    static constexpr std::size_t kPiece = 1024;

    struct Place {
        std::size_t piece;
        std::size_t offset;
    };
    // The end of a piece rather than the start of the next one.
    [[nodiscard]] Place find(std::size_t position) const
    {
        std::size_t index = 0;
        while (index + 1 < m_pieces.size() && position > m_pieces[index].size())
            position -= m_pieces[index++].size();
        return {index, position};
    }

    void split(std::size_t index)
    {
        const Pieces parts(m_pieces[index]);
        m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(index));
        m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(index), parts.m_pieces.begin(),
                        parts.m_pieces.end());
    }

    std::vector<Order> m_pieces;  // never none
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

bool applyPatch(Order& order, const std::vector<PatchStep>& steps)
{
    if (!fits(order.size(), steps))
        return false;
    constexpr std::size_t kManySteps = 64;  // a peer may write 300 000 into a list of 500 000
    if (steps.size() > kManySteps) {
        Pieces pieces(order);
        for (const auto& step : steps) {
            if (step.kind == PatchStep::Kind::Insert)
                pieces.insert(step.position, step.items);
            else
                pieces.erase(step.position, step.count);
        }
        order = pieces.whole();
        return true;
    }
    for (const auto& step : steps) {
        const auto at = order.begin() + static_cast<std::ptrdiff_t>(step.position);
        if (step.kind == PatchStep::Kind::Insert)
            order.insert(at, step.items.begin(), step.items.end());
        else
            order.erase(at, at + static_cast<std::ptrdiff_t>(step.count));
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

std::string patchText(const std::vector<PatchStep>& steps, const NameTable& names)
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

void mergeInto(Order& order, std::span<const Handle> other)
{
    if (other.empty())
        return;
    if (order.empty()) {
        order.assign(other.begin(), other.end());
        return;
    }

    // A linked list over both, so that inserting is free; looking up is by the first occurrence.
    constexpr std::uint32_t kEnd = static_cast<std::uint32_t>(-1);
    struct Link {
        Handle item;
        std::uint32_t next;
    };
    std::vector<Link> links;
    links.reserve(order.size() + other.size() + 1);
    links.push_back({0, kEnd});  // before the first
    std::unordered_map<Handle, std::uint32_t> places;
    places.reserve(order.size() + other.size());
    for (const auto item : order) {
        const auto place = static_cast<std::uint32_t>(links.size());
        links.back().next = place;
        links.push_back({item, kEnd});
        places.emplace(item, place);  // keeps the first
    }
    const auto insertBehind = [&](std::uint32_t place, Handle item) {
        const auto added = static_cast<std::uint32_t>(links.size());
        links.push_back({item, links[place].next});
        links[place].next = added;
        places.emplace(item, added);
        return added;
    };

    // Elements before the first common one go right before it, or to the front when nothing is common.
    const auto common = std::ranges::find_if(other, [&](Handle item) { return places.contains(item); });
    std::uint32_t cursor = common == other.end() ? 0 : places.at(*common) - 1;  // links stand in order still
    for (const auto item : other) {
        const auto it = places.find(item);
        cursor = it != places.end() ? it->second : insertBehind(cursor, item);
    }

    order.clear();
    for (auto place = links.front().next; place != kEnd; place = links[place].next)
        order.push_back(links[place].item);
}

}  // namespace meldado::core
