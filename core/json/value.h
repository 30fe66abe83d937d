// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A JSON value. Numbers keep their kind: non-negative integer, negative integer, double (1 and 1.0 differ in
// text and digest). Keys are ordered by their UTF-8 bytes. Strings are UTF-8.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace meldado::core {

class Value;
using Array = std::vector<Value>;

// A map from key to value, sorted by key.
class Object {
public:
    struct Entry;  // first: the key, second: the value
    using const_iterator = std::vector<Entry>::const_iterator;

    Object();
    Object(std::initializer_list<Entry> entries);
    Object(const Object& other);
    Object(Object&& other) noexcept;
    Object& operator=(const Object& other);
    Object& operator=(Object&& other) noexcept;
    ~Object();

    [[nodiscard]] const_iterator begin() const;
    [[nodiscard]] const_iterator end() const;
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool empty() const;

    [[nodiscard]] const Value* find(std::string_view key) const;  // null when there is none
    [[nodiscard]] Value* find(std::string_view key);
    [[nodiscard]] bool contains(std::string_view key) const { return find(key) != nullptr; }

    void set(std::string key, Value value);  // replaces
    bool erase(std::string_view key);        // whether it was there

    friend bool operator==(const Object& a, const Object& b);

private:
    std::vector<Entry> m_entries;
};

class Value {
public:
    Value() = default;  // null
    Value(std::nullptr_t) {}
    Value(bool value) : m_data(value) {}
    Value(std::uint64_t value) : m_data(value) {}
    Value(std::int64_t value);  // a non-negative one becomes std::uint64_t
    Value(int value) : Value(static_cast<std::int64_t>(value)) {}
    Value(double value) : m_data(value) {}
    Value(std::string value) : m_data(std::move(value)) {}
    Value(std::string_view value) : m_data(std::string(value)) {}
    Value(const char* value) : m_data(std::string(value)) {}
    Value(Array value) : m_data(std::move(value)) {}
    Value(Object value) : m_data(std::move(value)) {}

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    [[nodiscard]] const bool* asBool() const { return std::get_if<bool>(&m_data); }
    [[nodiscard]] const std::uint64_t* asUnsigned() const { return std::get_if<std::uint64_t>(&m_data); }
    [[nodiscard]] const std::int64_t* asNegative() const { return std::get_if<std::int64_t>(&m_data); }
    [[nodiscard]] const double* asDouble() const { return std::get_if<double>(&m_data); }
    [[nodiscard]] const std::string* asString() const { return std::get_if<std::string>(&m_data); }
    [[nodiscard]] const Array* asArray() const { return std::get_if<Array>(&m_data); }
    [[nodiscard]] const Object* asObject() const { return std::get_if<Object>(&m_data); }
    [[nodiscard]] std::string* asString() { return std::get_if<std::string>(&m_data); }
    [[nodiscard]] Array* asArray() { return std::get_if<Array>(&m_data); }
    [[nodiscard]] Object* asObject() { return std::get_if<Object>(&m_data); }

    friend bool operator==(const Value& a, const Value& b);

private:
    std::variant<std::monostate, bool, std::uint64_t, std::int64_t, double, std::string, Array, Object> m_data;
};

struct Object::Entry {
    std::string first;
    Value second;

    friend bool operator==(const Entry&, const Entry&) = default;
};

// Here, because an entry holds a Value.
inline Object::Object() = default;
inline Object::Object(const Object& other) = default;
inline Object::Object(Object&& other) noexcept = default;
inline Object& Object::operator=(const Object& other) = default;
inline Object& Object::operator=(Object&& other) noexcept = default;
inline Object::~Object() = default;
inline Object::const_iterator Object::begin() const { return m_entries.begin(); }
inline Object::const_iterator Object::end() const { return m_entries.end(); }
inline std::size_t Object::size() const { return m_entries.size(); }
inline bool Object::empty() const { return m_entries.empty(); }

}  // namespace meldado::core
