// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store that is read from, and tells a TakingIn how far that is. Once nobody wants it any more nothing else is read: what is
// left counts as a failure of the medium.

#pragma once

#include "core/store/store.h"
#include "ui/session/taking_in.h"

namespace meldado::desktop {

class ToldReading final : public core::Store {
public:
    static constexpr std::size_t kAtOnce = 128;  // blobs between two looks whether somebody wants them

    ToldReading(core::Store& store, ui::TakingIn& taking) : m_store(store), m_taking(taking) {}  // which outlive it

    [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override;
    // The commits and packs among them are what there is to read.
    [[nodiscard]] core::Result<std::vector<std::string>> listAll(core::Executor& executor) override;
    using core::Store::read;
    [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset, std::uint64_t length) override;
    void readEach(std::span<const std::string> keys, core::Executor& executor, const core::TakeBlob& take) override;
    [[nodiscard]] core::Result<void> write(std::string_view key, std::string_view bytes) override;  // ReadOnly

private:
    core::Store& m_store;
    ui::TakingIn& m_taking;
};

}  // namespace meldado::desktop
