// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store around a store that misbehaves at each n-th call, the way media do: what is above it has to cope.
// What it answers otherwise is what the inner store says.

#pragma once

#include <cassert>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/store/store.h"

namespace meldado::tests {

enum class Fault {
    Fail,       // nothing is done; Io
    Shorten,    // read: half of the bytes, as if that were all; list: half of the keys; write: as Fail
    Tear,       // write: half of the bytes arrive under the key; Io. Others: as Fail
    Forget,     // write: done, but the answer is lost; Io. Others: as Fail
    Delay,      // write: accepted, and visible only after the next call. Others: as usual
    Duplicate,  // write: done twice. Others: as usual
};

class FaultyStore final : public core::Store {
public:
    // Calls 1 to n-1 work, the n-th does not, and so on.
    FaultyStore(std::unique_ptr<core::Store> inner, Fault fault, std::uint64_t everyNth)
        : m_inner(std::move(inner)), m_fault(fault), m_everyNth(everyNth)
    {
        assert(m_inner && everyNth > 0);
    }

    [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override
    {
        const bool isDue = arrive();
        if (isDue && failsOutsideWrite())
            return failure();
        auto keys = m_inner->list(extension);
        if (isDue && keys && m_fault == Fault::Shorten)
            keys->resize(keys->size() / 2);
        return keys;
    }

    using core::Store::read;
    [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset,
                                                 std::uint64_t length) override
    {
        const bool isDue = arrive();
        if (isDue && failsOutsideWrite())
            return failure();
        auto bytes = m_inner->read(key, offset, length);
        if (isDue && bytes && m_fault == Fault::Shorten)
            bytes->resize(bytes->size() / 2);
        return bytes;
    }

    [[nodiscard]] core::Result<void> write(std::string_view key, std::string_view bytes) override
    {
        return put(key, bytes, &core::Store::write);
    }
    [[nodiscard]] core::Result<void> replace(std::string_view key, std::string_view bytes) override
    {
        return put(key, bytes, &core::Store::replace);
    }

    [[nodiscard]] std::uint64_t faultCount() const { return m_faultCount; }

    // What lies behind, without faults; what is delayed has not arrived there.
    [[nodiscard]] core::Store& inner() { return *m_inner; }

private:
    using Put = core::Result<void> (core::Store::*)(std::string_view, std::string_view);

    static core::Error failure() { return {core::ErrorCode::Io, "a fault of the test"}; }

    bool failsOutsideWrite() const
    {
        return m_fault == Fault::Fail || m_fault == Fault::Tear || m_fault == Fault::Forget;
    }

    // Counts a call: true, when it is one that goes wrong. What was delayed arrives now.
    bool arrive()
    {
        for (const auto& [key, bytes] : std::exchange(m_delayed, {}))
            static_cast<void>(
                m_inner->write(key, bytes));  // a failure is a loss that the medium did not tell
        const bool isDue = ++m_callCount % m_everyNth == 0;
        m_faultCount += isDue ? 1 : 0;
        return isDue;
    }

    core::Result<void> put(std::string_view key, std::string_view bytes, Put how)
    {
        if (!arrive())
            return (*m_inner.*how)(key, bytes);
        switch (m_fault) {
            case Fault::Fail:
            case Fault::Shorten:
                return failure();
            case Fault::Tear:
                static_cast<void>((*m_inner.*how)(key, bytes.substr(0, bytes.size() / 2)));
                return failure();
            case Fault::Forget:
                static_cast<void>((*m_inner.*how)(key, bytes));
                return failure();
            case Fault::Delay:
                m_delayed.emplace_back(key, bytes);
                return {};
            case Fault::Duplicate:
                static_cast<void>((*m_inner.*how)(key, bytes));
                break;
        }
        return (*m_inner.*how)(key, bytes);
    }

    std::unique_ptr<core::Store> m_inner;
    Fault m_fault;
    std::uint64_t m_everyNth;
    std::uint64_t m_callCount = 0;
    std::uint64_t m_faultCount = 0;
    std::vector<std::pair<std::string, std::string>> m_delayed;
};

}  // namespace meldado::tests
