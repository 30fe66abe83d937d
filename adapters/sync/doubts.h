// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Names that are there and whose bytes are not, or not yet: a sync client is still copying, a machine was switched off, a
// medium fails. Each is tried again after 1 s, 5 s, 30 s and 5 min, and then when its size or time has changed.

#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sync/blob_id.h"
#include "adapters/sync/pauses.h"
#include "core/store/store.h"

namespace meldado::adapters {

class Doubts {
public:
    using State = std::optional<core::KeyState>;  // none: the store does not tell

    static constexpr std::array<SyncTime, 4> kPauses{SyncTime(1'000), SyncTime(5'000), SyncTime(30'000),
                                                     SyncTime(300'000)};
    static constexpr SyncTime kToHeal{60'000};      // unchanged for longer: nobody is writing it
    static constexpr SyncTime kToDamaged{600'000};  // the same: nobody will
    static constexpr SyncTime kToPartial{60'000};   // in doubt for longer: worth a word

    enum class Why {
        Torn,        // the bytes do not fit the name
        Unreadable,  // the medium does not give them
        OnlineOnly,  // the sync client does not give them
        TooLarge,    // more than is ever read
    };
    struct Doubt {
        BlobId id;
        Why why = Why::Torn;
        State state;
        SyncTime since{};
        SyncTime unchangedSince{};
        SyncTime nextTry{};
        std::size_t tries = 0;
    };

    // It was tried, and this is why it cannot be used. `state`: as it was before it was read.
    void failed(const std::string& name, const BlobId& id, Why why, const State& state, SyncTime now);
    // What its name tells now: another state begins anew.
    void look(const std::string& name, const State& state, SyncTime now);
    void settle(std::string_view name);
    void removeIf(auto isToGo) { std::erase_if(m_doubts, [&](const auto& each) { return isToGo(each.first, each.second); }); }

    [[nodiscard]] const Doubt* find(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, Doubt, std::less<>>& all() const { return m_doubts; }
    [[nodiscard]] bool isDue(std::string_view name, SyncTime now) const;
    [[nodiscard]] SyncTime nextTry() const;  // kNever: there is none

private:
    std::map<std::string, Doubt, std::less<>> m_doubts;
};

}  // namespace meldado::adapters
