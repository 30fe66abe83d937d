// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/list_content.h"

#include <charconv>

namespace meldado::core {

namespace {

constexpr std::string_view kFull = "{\"A\":[";
constexpr std::string_view kPatch = "{\"a\":[";
constexpr std::string_view kInsertion = "[\"i\",";
constexpr std::string_view kDeletion = "[\"d\",";

constexpr std::uint64_t kMostPlaces = UINT32_MAX;  // no list is as long

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    bool take(std::string_view expected)
    {
        if (!m_rest.starts_with(expected))
            return false;
        m_rest.remove_prefix(expected.size());
        return true;
    }

    bool take(std::uint64_t& number)
    {
        const auto* const end = m_rest.data() + m_rest.size();
        const auto [next, error] = std::from_chars(m_rest.data(), end, number);
        if (error != std::errc() || number > kMostPlaces)
            return false;
        m_rest.remove_prefix(static_cast<std::size_t>(next - m_rest.data()));
        return true;
    }

    // "a","b"…, up to the bracket.
    bool takeItems(std::vector<std::string_view>& items, std::uint64_t& count)
    {
        for (count = 0; !take("]"); ++count) {
            if (count != 0 && !take(","))
                return false;
            if (!take("\""))
                return false;
            const auto end = m_rest.find_first_of("\"\\");
            if (end == std::string_view::npos || m_rest[end] != '"')
                return false;
            items.push_back(m_rest.substr(0, end));
            m_rest.remove_prefix(end + 1);
        }
        return true;
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

bool takeSteps(Scanner& scanner, ListContent& list)
{
    for (bool isFirst = true; !scanner.take("]"); isFirst = false) {
        if (!isFirst && !scanner.take(","))
            return false;
        auto& step = list.steps.emplace_back();
        step.isInsertion = scanner.take(kInsertion);
        if (!step.isInsertion && !scanner.take(kDeletion))
            return false;
        if (!scanner.take(step.position) || !scanner.take(","))
            return false;
        const bool isWhole = step.isInsertion ? scanner.take("[") && scanner.takeItems(list.items, step.count)
                                              : scanner.take(step.count);
        if (!isWhole || !scanner.take("]"))
            return false;
    }
    return true;
}

}  // namespace

std::optional<ListContent> ListContent::parse(std::string_view text)
{
    ListContent list;
    Scanner scanner(text);
    list.isFull = scanner.take(kFull);
    if (list.isFull) {
        auto& step = list.steps.emplace_back(Step{true, 0, 0});
        if (!scanner.takeItems(list.items, step.count))
            return std::nullopt;
    } else if (!scanner.take(kPatch) || !takeSteps(scanner, list)) {
        return std::nullopt;
    }
    if (!scanner.take("}") || !scanner.atEnd())
        return std::nullopt;
    std::string again;  // numbers may be spelt with zeros in front
    again.reserve(text.size());
    list.appendTo(again);
    return again == text ? std::optional(std::move(list)) : std::nullopt;
}

void ListContent::appendTo(std::string& out) const
{
    auto item = items.begin();
    const auto appendItems = [&](std::uint64_t count) {
        for (std::uint64_t i = 0; i < count; ++i)
            out.append(i == 0 ? "\"" : ",\"").append(*item++).append(1, '"');
        out += ']';
    };
    out += isFull ? kFull : kPatch;
    if (isFull) {
        appendItems(items.size());
    } else {
        for (const auto& step : steps) {
            if (&step != &steps.front())
                out += ',';
            out.append(step.isInsertion ? kInsertion : kDeletion).append(std::to_string(step.position)).append(1, ',');
            if (step.isInsertion) {
                out += '[';
                appendItems(step.count);
            } else {
                out += std::to_string(step.count);
            }
            out += ']';
        }
        out += ']';
    }
    out += '}';
}

}  // namespace meldado::core
