// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Result<T>: a value, or the Error that explains why there is none. Expected failures travel this way;
// exceptions never cross a layer. The names are those of std::expected, so a later switch is an alias.

#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace meldado::core {

// For programs: what kind of failure. The interface turns a code into a sentence.
enum class ErrorCode {
    Malformed,         // bytes that are not what they should be
    Damaged,           // bytes that do not fit the digest in their name
    LimitExceeded,     // larger than a named limit
    NotFound,          // no such blob, file or folder
    UnknownObject,     // no such object in the document
    UnknownRevision,   // the object has no such revision
    UnknownDelta,      // no such delta, or one that waits for something
    NoRoot,            // the document has no root object yet, or it is deleted
    NoWinner,          // every version of the object is sealed or incomplete
    NotInConflict,     // there is nothing to resolve
    NotALeaf,          // the revision is not one of the concurrent versions
    InvalidId,         // an identifier that Melda cannot carry
    InvalidContent,    // a content that Melda cannot carry
    StageNotEmpty,     // edits must be committed or dropped first
    ReadOnly,          // a document or medium that is only read
    NewerFormat,       // written by a program that knows more than we do
    UnsupportedUrl,    // a scheme or wrapper that we do not know
    PermissionDenied,
    DiskFull,
    FolderGone,        // the folder of a store is not there (an unmounted drive, a deleted folder)
    Busy,              // another program holds the file; it is worth trying again later
    Io,                // any other failure of a medium
};

struct Error {
    ErrorCode code;
    std::string detail;  // for logs and developers; English
};

template <typename T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    // Only when has_value().
    [[nodiscard]] T& value() & { assert(has_value()); return *std::get_if<0>(&m_state); }
    [[nodiscard]] const T& value() const& { assert(has_value()); return *std::get_if<0>(&m_state); }
    [[nodiscard]] T&& value() && { assert(has_value()); return std::move(*std::get_if<0>(&m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    // Only when not has_value().
    [[nodiscard]] const Error& error() const& { assert(!has_value()); return *std::get_if<1>(&m_state); }
    [[nodiscard]] Error&& error() && { assert(!has_value()); return std::move(*std::get_if<1>(&m_state)); }

    template <typename U>
    [[nodiscard]] T value_or(U&& other) const& { return has_value() ? value() : static_cast<T>(std::forward<U>(other)); }

private:
    std::variant<T, Error> m_state;
};

// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    [[nodiscard]] bool has_value() const noexcept { return !m_failed; }
    explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] const Error& error() const { assert(m_failed); return m_error; }

private:
    Error m_error{};
    bool m_failed = false;
};

}  // namespace meldado::core
