// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Registers: the parts of an object that are merged each by itself. A field is one; of a set (tags, people, files) each
// element is one; "completed" belongs to "done".

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json/value.h"

namespace meldado::core {

// What becomes of more than one value.
enum class MergeRule : std::uint8_t {
    Asked,    // undecided: a person chooses
    Quiet,    // the suggestion; the others are in the history
    Text,     // joined line by line, else as Asked
    Done,     // done on all sides is settled, with the earliest time; else as Asked
    Element,  // of a set: present wins
    Link,     // the name of a list: present wins, never taken out once written
};

using RegisterKey = std::uint32_t;
using SharedValue = std::shared_ptr<const Value>;  // null: absent; values are read once and handed on

// The keys that were met, by number, so that a merge compares numbers.
class RegisterKeys {
public:
    // The registers of a content, sorted by key. That of a set whose field is no array, or an empty one, is the field itself.
    [[nodiscard]] std::vector<std::pair<RegisterKey, SharedValue>> registersOf(const Object& content);

    [[nodiscard]] MergeRule rule(RegisterKey key) const { return m_entries[key].rule; }
    [[nodiscard]] const std::string& field(RegisterKey key) const { return m_entries[key].field; }
    [[nodiscard]] bool isElement(RegisterKey key) const { return rule(key) == MergeRule::Element; }
    [[nodiscard]] const std::string& element(RegisterKey key) const { return m_entries[key].element; }  // sorts a set
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::string field;
        std::string element;
        MergeRule rule;
    };
    RegisterKey number(std::string_view field, std::string element, MergeRule rule);

    std::vector<Entry> m_entries;
    std::map<std::pair<std::string, std::string>, RegisterKey> m_numbers;
};

[[nodiscard]] MergeRule mergeRuleOf(std::string_view field);  // Element: it is a set
// The fields that one register of a field holds: itself, but "done" and "completed" go together.
[[nodiscard]] std::string_view registerFieldOf(std::string_view field);
// The fields that a register's value stands for.
[[nodiscard]] Object contentOf(std::string_view registerField, const SharedValue& value);
[[nodiscard]] SharedValue registerIn(const Object& content, std::string_view registerField);
// What a person is shown of it; none: absent. Of "done" whether it is.
[[nodiscard]] std::optional<Value> shownOf(std::string_view registerField, const SharedValue& value);

// Puts what a register holds in `from` in the place of what it holds in `content`.
void takeRegister(Object& content, std::string_view registerField, const Object& from);

[[nodiscard]] bool areEqual(const SharedValue& a, const SharedValue& b);

}  // namespace meldado::core
