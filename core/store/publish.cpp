// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/publish.h"

namespace meldado::core {

Result<void> publish(Store& store, const Commit& commit)
{
    for (const auto& pack : commit.packs) {
        if (auto written = store.write(pack->name().hex() + ".pack", *pack->bytes()); !written)
            return written;
    }
    return store.write(commit.delta->name().text() + ".delta", *commit.delta->bytes());
}

}  // namespace meldado::core
