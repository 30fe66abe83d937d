// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What carries a shared folder between machines, on its worst day: it copies in part, late, twice and in any order, makes
// conflict copies, deletes, fetches only on demand, changes case, and folders come and go. All from one seed. settle()
// is the day after: everything is carried, whatever state it is in by then.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "tests/support/carried_folder.h"

namespace meldado::tests {

class ChaoticCarrier {
public:
    // `folders` outlive the carrier.
    ChaoticCarrier(std::vector<CarriedFolder*> folders, core::SeededRandom& random)
        : m_folders(std::move(folders)), m_random(random)
    {
    }

    // A little of everything. `nowNs` only grows.
    void disturb(std::int64_t nowNs);

    // Carries everything once: the file written last goes to all, and another one of its name is kept beside it. True:
    // something was different.
    bool settle(std::int64_t nowNs);

private:
    CarriedFolder& anyFolder() { return *m_folders[m_random.below(m_folders.size())]; }
    std::string anyName(const CarriedFolder& folder);
    void carry(std::int64_t nowNs);
    void spoil(std::int64_t nowNs);

    std::vector<CarriedFolder*> m_folders;
    core::SeededRandom& m_random;
    int m_copyCount = 0;
};

}  // namespace meldado::tests
